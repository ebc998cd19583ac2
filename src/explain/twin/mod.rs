//! Twins: a line with lists beside the same line with arrays, a loop beside its vector form. Both run and are taken back;
//! what is compared are their values, the interpreter's steps and the operations on elements.

mod measure;
mod vector;

use std::time::Duration;

use crate::runtime::context::Context;
use crate::syntax;
use crate::syntax::ast::{Expr, ExprKind, Module, Stmt, StmtKind};
use crate::syntax::walk;
use crate::text::block::{Block, Style, Table, Text};
use crate::text::locale::{Arg, Locale};

use measure::{Held, Run, run};

/// Between two forms that are given both.
const BESIDE: &str = "||";

/// The twins of a piece of code; `None` when there is nothing to set beside it.
pub fn of(cx: &mut Context, locale: &Locale, code: &str) -> Option<Vec<Block>> {
    if let Some((one, other)) = code.split_once(BESIDE) {
        return Some(beside(cx, locale, one.trim(), other.trim()));
    }
    let module = syntax::parse(code).ok()?;
    if let Some(vector) = vector::form(&module) {
        return Some(beside(cx, locale, code.trim(), &vector));
    }
    lists_and_arrays(cx, locale, &module, code.trim())
}

/// A loop and its vector form: values, steps, operations on elements.
fn beside(cx: &mut Context, locale: &Locale, looped: &str, vector: &str) -> Vec<Block> {
    let one = run(cx, looped, Held::AsIs);
    let other = run(cx, vector, Held::AsArrays);
    let word = |id: &str| locale.word(id);
    let mut table = Table {
        head: vec![String::new(), word("twin-value"), word("twin-steps"), word("twin-elements")],
        rows: Vec::new(),
    };
    for (label, run) in [("twin-loop", &one), ("twin-vector", &other)] {
        let (steps, elements) = match run {
            Run::Done { steps, elements, .. } => (grouped(*steps), grouped(*elements)),
            Run::Failed(_) => (String::new(), String::new()),
        };
        table.rows.push(vec![word(label), run.shown(), steps, elements]);
    }
    let mut blocks = vec![
        Block::Line(Text::of(Style::Dim, word("twin-loop"))),
        Block::Code(looped.lines().map(str::to_owned).collect()),
        Block::Line(Text::of(Style::Dim, word("twin-vector"))),
        Block::Code(vector.lines().map(str::to_owned).collect()),
        Block::Blank,
        Block::Table(table),
    ];
    if let (
        Run::Done { steps, time, value, .. },
        Run::Done { steps: fewer, elements, time: shorter, value: same, .. },
    ) = (&one, &other)
    {
        let agree = value.as_ref().zip(same.as_ref()).is_none_or(|(a, b)| measure::agree(a, b));
        let arguments: [(&str, Arg); 3] = [
            ("steps", grouped(*steps).into()),
            ("fewer", grouped(*fewer).into()),
            ("elements", grouped(*elements).into()),
        ];
        blocks.push(Block::prose(locale.text("twin-summary", &arguments)));
        if !agree {
            blocks.push(Block::prose(locale.word("twin-differ")));
        }
        // Shorter times are noise.
        if *time >= Duration::from_millis(200) {
            let arguments: [(&str, Arg); 2] =
                [("loop", milliseconds(*time).into()), ("vector", milliseconds(*shorter).into())];
            blocks.push(Block::prose(locale.text("twin-times", &arguments)));
        }
    }
    blocks
}

/// The same expression, once with lists and once with arrays.
fn lists_and_arrays(cx: &mut Context, locale: &Locale, module: &Module, code: &str) -> Option<Vec<Block>> {
    let [Stmt { kind: StmtKind::Expr(expr), .. }] = &module.body[..] else { return None };
    let displays = displays(expr);
    if displays.is_empty() && !measure::holds_sequence(cx, expr) {
        return None;
    }
    let lists = run(cx, code, Held::AsLists);
    let arrays = run(cx, &with_arrays(code, &displays), Held::AsArrays);
    let word = |id: &str| locale.word(id);
    let mut table = Table { head: vec![String::new(), word("twin-value"), String::new()], rows: Vec::new() };
    table.rows.push(vec![word("twin-lists"), lists.shown(), lists.told(locale)]);
    table.rows.push(vec![word("twin-arrays"), arrays.shown(), arrays.told(locale)]);
    Some(vec![Block::Line(Text::of(Style::Code, code)), Block::Table(table)])
}

/// Where list displays stand that are operands (not those inside of others, nor indices).
fn displays(expr: &Expr) -> Vec<crate::text::Span> {
    match &expr.kind {
        ExprKind::List(_) | ExprKind::NumberList(_) => vec![expr.span],
        ExprKind::Subscript { value, .. } => displays(value),
        ExprKind::Call { args, .. } => args.iter().flat_map(displays).collect(),
        _ => {
            let mut all = Vec::new();
            walk::children(expr, &mut |child| all.extend(displays(child)));
            all
        }
    }
}

/// The code with its list displays made arrays.
fn with_arrays(code: &str, displays: &[crate::text::Span]) -> String {
    let mut text = code.to_owned();
    for span in displays.iter().rev() {
        let (start, end) = (span.start as usize, span.end as usize);
        if text.is_char_boundary(start) && text.is_char_boundary(end) && end <= text.len() {
            let wrapped = format!("np.array({})", &text[start..end]);
            text.replace_range(start..end, &wrapped);
        }
    }
    text
}

/// A count with its thousands apart.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}
