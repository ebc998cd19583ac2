//! Pieces as a Python script. A prompt shows the value of a bare expression, so the script does; what ends with an error
//! prints the error and goes on.

use super::{Piece, needs_numpy};
use crate::syntax::ast::ExprKind;
use crate::syntax::parse;
use crate::syntax::stmt::StmtKind;

/// What shows values as a prompt does.
const SHOW: &str =
    "def _show(value):\n    global _\n    if value is not None:\n        _ = value\n        print(repr(value))\n";

/// The script.
#[must_use]
pub fn script(pieces: &[Piece]) -> String {
    let body: Vec<String> = pieces.iter().map(written).filter(|text| !text.trim().is_empty()).collect();
    let mut out = String::new();
    if needs_numpy(pieces) {
        out.push_str("import numpy as np\n");
    }
    if body.iter().any(|text| text.contains("_show(")) {
        let gap = if out.is_empty() { "" } else { "\n\n" };
        out.push_str(gap);
        out.push_str(SHOW);
        out.push('\n');
    }
    for text in body {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(text.trim_end());
        out.push('\n');
    }
    out
}

fn written(piece: &Piece) -> String {
    match piece {
        Piece::Prose(text) | Piece::Magic(text) => comment(text),
        Piece::Code { text, fails } => {
            let Some(shown) = showing(text) else { return comment(text) };
            if *fails { guarded(&shown).unwrap_or_else(|| comment(text)) } else { shown }
        }
    }
}

/// Every line as a comment.
fn comment(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("# {line}").trim_end().to_owned()).collect();
    lines.join("\n")
}

/// The code with a bare expression in last position shown; `None` when it is no Python.
fn showing(text: &str) -> Option<String> {
    let module = parse(text).ok()?;
    let Some(last) = module.body.last() else { return Some(text.to_owned()) };
    let StmtKind::Expr(expr) = &last.kind else { return Some(text.to_owned()) };
    let prints = matches!(&expr.kind, ExprKind::Call { function, .. }
        if matches!(&function.kind, ExprKind::Name(name) if &**name == "print"));
    if prints {
        return Some(text.to_owned());
    }
    let (start, end) = (last.span.start as usize, last.span.end as usize);
    let (start, end) = (start.min(expr.span.start as usize), end.max(expr.span.end as usize));
    let value = text.get(start..end)?.trim_end().trim_end_matches(';');
    // A tuple may stand without brackets.
    let value = match &expr.kind {
        ExprKind::Tuple(_) => format!("({value})"),
        _ => value.to_owned(),
    };
    let rest = text.get(end..)?.trim_start_matches(';');
    Some(format!("{}_show({value}){rest}", text.get(..start)?))
}

/// The code in a `try` that prints the error; `None` where indenting would change a text in it.
fn guarded(text: &str) -> Option<String> {
    let delicate = text.contains("\"\"\"") || text.contains("'''") || text.lines().any(|line| line.ends_with('\\'));
    if delicate {
        return None;
    }
    let inside: Vec<String> =
        text.lines().map(|line| if line.is_empty() { String::new() } else { format!("    {line}") }).collect();
    Some(format!(
        "try:\n{}\nexcept BaseException as error:\n    print(f'{{type(error).__name__}}: {{error}}')",
        inside.join("\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str, fails: bool) -> Piece {
        Piece::Code { text: text.into(), fails }
    }

    #[test]
    fn what_a_prompt_shows_the_script_prints() {
        let pieces = [code("X = np.arange(3)", false), code("X, 1", false), Piece::Magic("%why X".into())];
        let text = script(&pieces);
        assert!(text.starts_with("import numpy as np\n"), "{text}");
        assert!(text.ends_with("X = np.arange(3)\n\n_show((X, 1))\n\n# %why X\n"), "{text}");
    }

    #[test]
    fn an_error_is_printed_and_the_script_goes_on() {
        let text = script(&[code("1 / 0", true), code("print('on')", false), code("1 +", true)]);
        assert!(text.contains("try:\n    _show(1 / 0)\nexcept"), "{text}");
        assert!(text.ends_with("\nprint('on')\n\n# 1 +\n"), "{text}");
    }
}
