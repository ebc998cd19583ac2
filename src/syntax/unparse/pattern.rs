//! Patterns to text.

use super::expression::{self, Level, separated};
use crate::syntax::ast::{Constant, Expr, ExprKind, Name};
use crate::syntax::pattern::{Pattern, PatternKind};
use crate::text::Span;

/// Writes a pattern where any may stand.
pub(super) fn write(out: &mut String, pattern: &Pattern) {
    match &pattern.kind {
        PatternKind::Value(value) => expression::write(out, value, Level::Test),
        PatternKind::Singleton(constant) => singleton(out, constant),
        PatternKind::Capture(name) => out.push_str(name.as_deref().unwrap_or("_")),
        PatternKind::Star(name) => {
            out.push('*');
            out.push_str(name.as_deref().unwrap_or("_"));
        }
        PatternKind::Or(choices) => {
            for (at, choice) in choices.iter().enumerate() {
                out.push_str(if at > 0 { " | " } else { "" });
                closed(out, choice);
            }
        }
        PatternKind::As { pattern, name } => {
            let nested = matches!(pattern.kind, PatternKind::As { .. });
            if nested {
                closed(out, pattern);
            } else {
                write(out, pattern);
            }
            out.push_str(" as ");
            out.push_str(name);
        }
        PatternKind::Sequence(items) => {
            out.push('[');
            separated(out, items, write);
            out.push(']');
        }
        PatternKind::Mapping { items, rest } => mapping(out, items, rest.as_ref()),
        PatternKind::Class { class, positional, keywords } => {
            expression::write(out, class, Level::Atom);
            out.push('(');
            separated(out, positional, write);
            out.push_str(if positional.is_empty() || keywords.is_empty() { "" } else { ", " });
            separated(out, keywords, |out, (name, pattern)| {
                out.push_str(name);
                out.push('=');
                write(out, pattern);
            });
            out.push(')');
        }
    }
}

/// A pattern as a part of `a | b`.
fn closed(out: &mut String, pattern: &Pattern) {
    if matches!(pattern.kind, PatternKind::Or(_) | PatternKind::As { .. }) {
        out.push('(');
        write(out, pattern);
        out.push(')');
    } else {
        write(out, pattern);
    }
}

fn singleton(out: &mut String, constant: &Constant) {
    let expr = Expr { kind: ExprKind::Constant(constant.clone()), span: Span::default() };
    expression::write(out, &expr, Level::Atom);
}

fn mapping(out: &mut String, items: &[(Expr, Pattern)], rest: Option<&Name>) {
    out.push('{');
    separated(out, items, |out, (key, pattern)| {
        expression::write(out, key, Level::Test);
        out.push_str(": ");
        write(out, pattern);
    });
    if let Some(name) = rest {
        out.push_str(if items.is_empty() { "**" } else { ", **" });
        out.push_str(name);
    }
    out.push('}');
}
