//! Reading what a learner typed at a prediction, an order or a choice, as kindly as it can be read
//! without guessing. Text that cannot be one is code.

use crate::lesson::format::Foretold;
use crate::lesson::stage::{Limits, Stage};
use crate::runtime::value::Value;

/// A prediction as it was meant.
#[derive(Clone)]
pub enum Prediction {
    Shape(Vec<usize>),
    /// The name of a dtype as NumPy writes it.
    Dtype(String),
    Value(Value),
    /// It fails.
    Fails,
    /// It works (only asked by `predict error`).
    Works,
}

const YES: [&str; 13] = ["yes", "y", "ja", "j", "да", "д", "是", "會", "会", "true", "對", "oui", "si"];
const NO: [&str; 14] =
    ["no", "n", "nein", "нет", "н", "否", "不", "不會", "不会", "false", "不是", "ok", "works", "non"];
const ERROR: [&str; 14] = [
    "error",
    "err",
    "fehler",
    "ошибка",
    "錯誤",
    "错误",
    "fails",
    "valueerror",
    "typeerror",
    "indexerror",
    "exception",
    "scheitert",
    "出錯",
    "會出錯",
];

/// Reads a prediction; `None` when the text is not one, so that it may be code.
#[must_use]
pub fn prediction(about: Foretold, text: &str, limits: &Limits) -> Option<Prediction> {
    let word = text.trim().trim_end_matches(['.', '!', '。', '?']).trim().to_lowercase();
    if ERROR.contains(&word.as_str()) {
        return Some(Prediction::Fails);
    }
    match about {
        Foretold::Shape => shape(text).map(Prediction::Shape),
        Foretold::Dtype => dtype(text).map(Prediction::Dtype),
        Foretold::Value => value(text, limits).map(Prediction::Value),
        Foretold::Error if YES.contains(&word.as_str()) => Some(Prediction::Fails),
        Foretold::Error if NO.contains(&word.as_str()) => Some(Prediction::Works),
        Foretold::Error => None,
    }
}

/// Full-width forms as an input method gives them, in their plain form.
fn plain_width(text: &str) -> String {
    let plain = |c: char| match c {
        '（' => '(',
        '）' => ')',
        '，' | '、' => ',',
        '［' | '【' => '[',
        '］' | '】' => ']',
        '×' | 'х' | '✕' => 'x',
        '−' | '–' => '-',
        '．' => '.',
        '０'..='９' => char::from_u32(u32::from(c) - 0xff10 + 0x30).unwrap_or(c),
        other => other,
    };
    text.trim().chars().map(plain).collect()
}

/// `(2, 3)`, `2x3`, `2, 3`, `[2,3]`, `2 3`, `2 × 3`, `(3,)`, `3`, `()`, `shape (2, 3)`, `scalar`.
#[must_use]
pub fn shape(text: &str) -> Option<Vec<usize>> {
    let text = plain_width(text).to_lowercase();
    let text = text.trim_start_matches("shape").trim_start_matches([':', '=']).trim();
    if matches!(text, "()" | "[]" | "scalar" | "skalar" | "скаляр" | "純量") {
        return Some(Vec::new());
    }
    let inner = text.trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    let parts: Vec<&str> = inner
        .split(|c: char| c == ',' || c == ';' || c == 'x' || c == '*' || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() || parts.len() > 8 {
        return None;
    }
    parts.iter().map(|part| size(part)).collect()
}

/// A size that somebody wrote as -1, which no array has.
pub const NEGATIVE: usize = usize::MAX;

fn size(part: &str) -> Option<usize> {
    match part.parse::<i64>().ok()? {
        -1 => Some(NEGATIVE),
        size => usize::try_from(size).ok(),
    }
}

/// `int64`, `np.float32`, `dtype('int64')`, `"bool"`, `int`, `float`.
#[must_use]
pub fn dtype(text: &str) -> Option<String> {
    let text = plain_width(text);
    let mut word = text.trim();
    for prefix in ["dtype(", "np.dtype(", "torch.", "numpy.", "np."] {
        word = word.strip_prefix(prefix).unwrap_or(word);
    }
    let word = word.trim_end_matches(')').trim_matches(['\'', '"', '`', ' ']).trim_end_matches('_');
    let name = match word.to_lowercase().as_str() {
        "int" | "integer" | "long" => "int64".to_owned(),
        "float" | "double" => "float64".to_owned(),
        "complex" => "complex128".to_owned(),
        "boolean" => "bool".to_owned(),
        "str" | "string" => "str".to_owned(),
        other => other.to_owned(),
    };
    let numbered = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let known = matches!(numbered, "int" | "uint" | "float" | "complex" | "bool" | "str" | "<u");
    known.then_some(name)
}

/// A literal: a number, a list or an array as Python, `print` or the prompt write it, a text in quotes.
fn value(text: &str, limits: &Limits) -> Option<Value> {
    let text = plain_width(text);
    // The prompt's own `dtype=uint8` is no Python; only the value is asked for.
    let text = match text.split_once(", dtype=") {
        Some((start, _)) if text.contains("array(") => format!("{})", start.trim_end()),
        _ => text,
    };
    let text = if text.starts_with("array(") { format!("np.{text}") } else { text };
    let literal = |code: &str| {
        let tree = crate::syntax::parse_expression(code).ok()?;
        if !is_literal(&tree) {
            return None;
        }
        let outcome = Stage::new(limits).run(code);
        match (outcome.value, outcome.failure) {
            (Some(value), _) => Some(value),
            (None, None) => Some(Value::None),
            _ => None,
        }
    };
    match text.to_lowercase().as_str() {
        "true" | "wahr" => return Some(Value::Bool(true)),
        "false" | "falsch" => return Some(Value::Bool(false)),
        _ => {}
    }
    literal(&text).or_else(|| {
        let spaced = with_commas(&text)?;
        literal(&spaced)
    })
}

/// `[1 2 3]` and `1 2 3` with commas between the items.
fn with_commas(text: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_digit() || c.is_whitespace() || "[]().,+-eEnaifTrueFals".contains(c);
    if !text.chars().all(fits) {
        return None;
    }
    let mut out = String::new();
    let mut previous = ' ';
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        let starts_item = !matches!(c, ',' | ']' | ')');
        if gap && starts_item && !matches!(previous, ',' | '[' | '(' | ' ') {
            out.push_str(", ");
        }
        out.push(c);
        previous = c;
        gap = false;
    }
    let out = out.replace("nan", "float('nan')").replace("inf", "float('inf')");
    Some(if out.starts_with(['[', '(']) || !out.contains(',') { out } else { format!("[{out}]") })
}

fn is_literal(expr: &crate::syntax::ast::Expr) -> bool {
    use crate::syntax::ast::ExprKind;
    match &expr.kind {
        ExprKind::Constant(_) | ExprKind::NumberList(_) => true,
        ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => items.iter().all(is_literal),
        ExprKind::Dict(items) => {
            items.iter().all(|item| item.key.as_ref().is_some_and(is_literal) && is_literal(&item.value))
        }
        ExprKind::Unary { operand, .. } => is_literal(operand),
        ExprKind::Call { function, args, keywords } => {
            let name = crate::syntax::unparse_expr(function);
            let known = ["array", "np.array", "float", "np.float64", "np.int64", "np.bool", "np.True_", "np.uint8"];
            let plain = |k: &crate::syntax::ast::Keyword| k.name.as_deref() == Some("dtype");
            known.contains(&name.as_str()) && args.iter().all(is_literal) && keywords.iter().all(plain)
        }
        ExprKind::Attribute { .. } => {
            matches!(crate::syntax::unparse_expr(expr).as_str(), "np.nan" | "np.inf" | "np.True_" | "np.False_")
        }
        _ => false,
    }
}

/// `3 1 2`, `3,1,2`, `312` (fewer than ten lines).
#[must_use]
pub fn order(text: &str, lines: usize) -> Option<Vec<usize>> {
    let text = plain_width(text);
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    if text.chars().any(|c| c.is_alphabetic() || "+*@=".contains(c)) || parts.is_empty() {
        return None;
    }
    let numbers: Vec<usize> = match parts.as_slice() {
        [one] if one.len() > 1 && lines < 10 => one.bytes().map(|b| usize::from(b - b'0')).collect(),
        parts => parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?,
    };
    let mut seen = vec![false; lines + 1];
    for &number in &numbers {
        if number == 0 || number > lines || std::mem::replace(&mut seen[number], true) {
            return None;
        }
    }
    Some(numbers)
}

/// `2`, `2.`, `b`, `B)`.
#[must_use]
pub fn choice(text: &str, options: &[(usize, &str)]) -> Option<usize> {
    let text = plain_width(text);
    let word = text.trim_matches(|c: char| c.is_whitespace() || "().#:".contains(c));
    let number = match word.parse() {
        Ok(number) => number,
        Err(_) => {
            let mut letters = word.chars();
            let letter = letters.next().filter(char::is_ascii_alphabetic)?;
            if letters.next().is_some() {
                return None;
            }
            usize::from(letter.to_ascii_lowercase() as u8 - b'a') + 1
        }
    };
    options.iter().any(|(known, _)| *known == number).then_some(number)
}
