//! What shape an expression has that nobody has run yet: the hint behind the cursor, the kernel's
//! `shape_of`, holes such as `W @ ?`.
//!
//! An expression is walked node by node. Small operations of known, side-effect-free kinds are
//! really done; for big arrays the shape algebra alone answers. What is not known to be harmless
//! and cheap is not looked at: then there is no answer. Nothing of the session changes.

mod calls;
mod create;
mod dry;
mod holes;
mod problem;
mod rules;

use super::desk::Desk;
use crate::array::{DType, Shape, shape_tuple};
use crate::runtime::Value;
use crate::runtime::context::Context;
use crate::syntax::ast::{Expr, StmtKind};
use crate::syntax::{parse, parse_expression};

pub use holes::{Fit, has_hole};

/// What can be said about an expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Shape(Shape, DType),
    /// It cannot work; why, in the session's language.
    Problem(String),
    /// It has a hole: what fits there.
    Fits(Vec<Fit>),
}

/// The shape of an expression, or of the right side of an assignment. `None` when nothing can be
/// said, or nothing that is about arrays.
#[must_use]
pub fn shape_of(cx: &mut Context, text: &str) -> Option<Answer> {
    if text.len() > 10_000 {
        return None;
    }
    if has_hole(text) {
        return holes::fits(cx, text).map(Answer::Fits);
    }
    let expr = expression(text)?;
    match dry::run(cx, &expr) {
        Ok(Value::Array(array)) => {
            let array = array.get();
            Some(Answer::Shape(array.shape().into(), array.dtype()))
        }
        Ok(Value::Scalar(scalar)) => Some(Answer::Shape(Shape::new(), scalar.dtype())),
        Ok(_) => None,
        Err(dry::Stop::Unknown) => None,
        Err(dry::Stop::Failed(error)) => problem::words(cx, &error).map(Answer::Problem),
    }
}

/// The expression whose value would be looked at.
fn expression(text: &str) -> Option<Expr> {
    if let Ok(expr) = parse_expression(text.trim()) {
        return Some(expr);
    }
    let mut module = parse(text.trim()).ok()?;
    let statement = if module.body.len() == 1 { module.body.pop()? } else { return None };
    match statement.kind {
        StmtKind::Assign { value, .. } | StmtKind::AnnAssign { value: Some(value), .. } => Some(*Box::new(value)),
        _ => None,
    }
}

/// The value of an expression that is harmless and cheap to look at; of a big array a stand-in.
#[must_use]
pub fn value_of(cx: &mut Context, expr: &Expr) -> Option<Value> {
    dry::run(cx, expr).ok()
}

/// The answer in one short line.
#[must_use]
pub fn line(desk: &Desk, answer: &Answer) -> String {
    match answer {
        Answer::Shape(shape, dtype) => format!("{} {dtype}", shape_tuple(shape)),
        Answer::Problem(words) if desk.look.ascii => format!("x {}", words.replace('≠', "!=")),
        Answer::Problem(words) => format!("✗ {words}"),
        Answer::Fits(fits) => {
            let few: Vec<&str> = fits.iter().take(3).map(|fit| fit.shape.as_str()).collect();
            let more = if fits.len() > 3 { " …" } else { "" };
            let few = format!("{}{more}", few.join(" "));
            desk.say("prompt-hole-fits", &[("shapes", few.into())])
        }
    }
}

/// What fits into the hole of a line, as a magic's answer.
pub fn answer_hole(desk: &mut Desk, text: &str) -> super::magics::Outcome {
    use super::magics::Outcome;
    let Some(fits) = holes::fits(&mut desk.session.cx, text) else {
        return Outcome::Wrong(desk.say("prompt-hole-unknown", &[]));
    };
    if fits.is_empty() {
        return Outcome::Text(desk.say("prompt-hole-nothing", &[]));
    }
    let arrow = if desk.look.ascii { "->" } else { "→" };
    let widest = fits.iter().map(|fit| fit.shape.len()).max().unwrap_or(0);
    let mut lines = desk.say("prompt-hole-head", &[]) + "\n";
    for fit in fits {
        let gives = fit.gives.map_or_else(String::new, |gives| format!("   {arrow} {gives}"));
        lines.push_str(format!("  {:widest$}{gives}", fit.shape).trim_end());
        lines.push('\n');
    }
    Outcome::Text(lines)
}
