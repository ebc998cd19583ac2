//! Patterns that parse and still make no sense: a name bound twice, a case that is never reached, a key that is there twice.

use crate::syntax::ast::{Constant, Expr, ExprKind, Int, Name};
use crate::syntax::error::SyntaxError;
use crate::syntax::pattern::{MatchCase, Pattern, PatternKind};
use crate::text::Span;

type Checked = Result<(), Box<SyntaxError>>;

fn fail(message: impl Into<String>, span: Span) -> Checked {
    Err(Box::new(SyntaxError::new(message, span)))
}

/// Checks the cases of a match statement.
pub(super) fn check(cases: &[MatchCase]) -> Checked {
    for (at, case) in cases.iter().enumerate() {
        let may_be_anything = case.guard.is_some() || at + 1 == cases.len();
        pattern(&case.pattern, may_be_anything, &mut Vec::new())?;
    }
    Ok(())
}

/// Checks a pattern; `bound` are the names of the case so far.
fn pattern(whole: &Pattern, may_be_anything: bool, bound: &mut Vec<Name>) -> Checked {
    match &whole.kind {
        PatternKind::Capture(None) if !may_be_anything => {
            fail("wildcard makes remaining patterns unreachable", whole.span)
        }
        PatternKind::Capture(Some(name)) if !may_be_anything => {
            fail(format!("name capture '{name}' makes remaining patterns unreachable"), whole.span)
        }
        PatternKind::Capture(Some(name)) | PatternKind::Star(Some(name)) => bind(name, whole.span, bound),
        PatternKind::As { pattern: inner, name } => {
            pattern(inner, may_be_anything, bound)?;
            bind(name, whole.span, bound)
        }
        PatternKind::Or(choices) => alternatives(choices, may_be_anything, whole.span, bound),
        PatternKind::Sequence(items) => {
            let stars = items.iter().filter(|item| matches!(item.kind, PatternKind::Star(_))).count();
            if stars > 1 {
                return fail("multiple starred names in sequence pattern", whole.span);
            }
            items.iter().try_for_each(|item| pattern(item, true, bound))
        }
        PatternKind::Mapping { items, rest } => {
            for (at, (key, _)) in items.iter().enumerate() {
                if let Some(text) = literal(key)
                    && items[..at].iter().any(|(earlier, _)| literal(earlier).is_some_and(|other| other.0 == text.0))
                {
                    return fail(format!("mapping pattern checks duplicate key ({})", text.1), whole.span);
                }
            }
            items.iter().try_for_each(|(_, value)| pattern(value, true, bound))?;
            rest.iter().try_for_each(|name| bind(name, whole.span, bound))
        }
        PatternKind::Class { positional, keywords, .. } => {
            for (at, (name, value)) in keywords.iter().enumerate() {
                if keywords[..at].iter().any(|(earlier, _)| earlier == name) {
                    return fail(format!("attribute name repeated in class pattern: {name}"), value.span);
                }
            }
            positional.iter().try_for_each(|item| pattern(item, true, bound))?;
            keywords.iter().try_for_each(|(_, item)| pattern(item, true, bound))
        }
        PatternKind::Capture(None) | PatternKind::Star(None) | PatternKind::Value(_) | PatternKind::Singleton(_) => {
            Ok(())
        }
    }
}

fn bind(name: &Name, span: Span, bound: &mut Vec<Name>) -> Checked {
    if bound.contains(name) {
        return fail(format!("multiple assignments to name '{name}' in pattern"), span);
    }
    bound.push(name.clone());
    Ok(())
}

fn alternatives(choices: &[Pattern], may_be_anything: bool, span: Span, bound: &mut Vec<Name>) -> Checked {
    let before = bound.len();
    let mut first: Option<Vec<Name>> = None;
    for (at, choice) in choices.iter().enumerate() {
        let mut names = bound[..before].to_vec();
        pattern(choice, may_be_anything && at + 1 == choices.len(), &mut names)?;
        let own = names.split_off(before);
        match &first {
            None => first = Some(own),
            Some(known) => {
                if known.len() != own.len() || own.iter().any(|name| !known.contains(name)) {
                    return fail("alternative patterns bind different names", span);
                }
            }
        }
    }
    bound.extend(first.unwrap_or_default());
    Ok(())
}

/// A literal key: something equal for equal keys, and its repr.
fn literal(key: &Expr) -> Option<(String, String)> {
    let ExprKind::Constant(constant) = &key.kind else { return None };
    let text = match constant {
        Constant::Str(text) => crate::text::quote::repr(text),
        Constant::Int(Int::Small(n)) => n.to_string(),
        Constant::Int(Int::Big(n)) => n.to_string(),
        Constant::Bool(truth) => return Some((i32::from(*truth).to_string(), python_bool(*truth).to_owned())),
        Constant::None => "None".to_owned(),
        _ => return None,
    };
    Some((text.clone(), text))
}

fn python_bool(truth: bool) -> &'static str {
    if truth { "True" } else { "False" }
}
