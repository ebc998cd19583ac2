//! Fixes that were tried: rewrites of the failing text, run on the state the error left and taken back. What does not run is
//! never shown; at most three are, those with the fewest edits first. On big data the shapes are tried on small stand-ins.

pub mod broadcast;
mod standin;

use std::time::{Duration, Instant};

use super::scene::Scene;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::syntax::ast::{ExprKind, StmtKind};
use crate::text::block::shape_text;

/// A rewrite that may work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Replaces the failing expression, or the failing statement.
    pub code: String,
    /// Edits and surprise: the cheapest are tried and shown first.
    pub cost: u8,
    /// What it does, in the person's language.
    pub meaning: String,
    /// Whether it replaces a statement.
    pub statement: bool,
}

/// A rewrite that ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub code: String,
    /// `None` when it gives no array.
    pub shape: Option<Vec<usize>>,
    /// The shape, or the value when it is short.
    pub gives: String,
    pub meaning: String,
    pub statement: bool,
}

/// How many are shown.
const MOST: usize = 3;
/// How long trying may take in all (builds for debugging are slow, and what they show must not depend on it).
const TIME: Duration = Duration::from_millis(if cfg!(debug_assertions) { 4000 } else { 40 });
/// A rewrite longer than this helps nobody.
const LONGEST: usize = 160;

/// The candidates that run, the cheapest first.
pub fn tried(cx: &mut Context, scene: &Scene, mut candidates: Vec<Candidate>) -> Vec<Fix> {
    let start = Instant::now();
    candidates.sort_by_key(|candidate| candidate.cost);
    let standins = standin::Standins::of(cx, scene);
    let mut found: Vec<Fix> = Vec::new();
    let original = scene.typed(scene.whole()).to_owned();
    for candidate in candidates {
        let known = candidate.code == original || found.iter().any(|fix| fix.code == candidate.code);
        if known || candidate.code.len() > LONGEST || candidate.code.contains('\n') {
            continue;
        }
        let Some(left) = TIME.checked_sub(start.elapsed()) else { break };
        if let Some(mut fix) = attempt(cx, scene, &candidate, standins.as_ref(), left) {
            let again =
                |known: &Fix| !fix.meaning.is_empty() && known.meaning == fix.meaning && known.gives == fix.gives;
            if found.last().is_some_and(again) {
                fix.meaning = cx.locale.text("fix-same", &[]);
            }
            found.push(fix);
            if found.len() == MOST {
                break;
            }
        }
    }
    found
}

fn attempt(
    cx: &mut Context,
    scene: &Scene,
    candidate: &Candidate,
    standins: Option<&standin::Standins>,
    time: Duration,
) -> Option<Fix> {
    let code = if candidate.statement {
        format!("{}\n{}", candidate.code, subject(scene).unwrap_or_else(|| "None".to_owned()))
    } else {
        candidate.code.clone()
    };
    let bound = standins.map(|all| all.values.as_slice()).unwrap_or_default();
    let mut value = scene.run(cx, &code, bound, time).ok()?;
    // What was written into a list is taken back with the trial; a slice of it stays.
    if candidate.statement && matches!(value, Some(Value::List(_))) {
        value = scene.run(cx, &format!("{code}[:]"), bound, time).ok()?;
    }
    let (shape, gives) = match &value {
        Some(Value::Array(array)) => {
            let shape = array.get().shape().to_vec();
            let shape = match standins {
                Some(all) => all.true_shape(&shape)?,
                None => shape,
            };
            let text = shape_text(&shape);
            (Some(shape), text)
        }
        // What stand-ins give is not what the data would give.
        Some(_) if standins.is_some() => (None, String::new()),
        Some(Value::None) | None if candidate.statement => (None, String::new()),
        Some(Value::None) | None => (None, "None".to_owned()),
        Some(Value::Builtin(_) | Value::Function(_) | Value::BoundMethod(_) | Value::Module(_)) => {
            (None, String::new())
        }
        Some(other) => (None, short(cx, other)),
    };
    let Candidate { code, meaning, statement, .. } = candidate.clone();
    Some(Fix { code, shape, gives, meaning, statement })
}

/// What a failing statement changes.
fn subject(scene: &Scene) -> Option<String> {
    let target = match &scene.stmt.as_ref()?.kind {
        StmtKind::AugAssign { target, .. } => target,
        StmtKind::Assign { targets, .. } => targets.first()?,
        _ => return None,
    };
    match &target.kind {
        ExprKind::Subscript { value, .. } | ExprKind::Attribute { value, .. } => {
            Some(crate::syntax::unparse_expr(value))
        }
        ExprKind::Name(_) => Some(scene.typed(target.span).to_owned()),
        _ => None,
    }
}

/// A value as text, when that is short; its type otherwise.
fn short(cx: &mut Context, value: &Value) -> String {
    match cx.repr(value) {
        Ok(text) if text.chars().count() <= 32 && !text.contains('\n') => text,
        _ => cx.type_name(value),
    }
}
