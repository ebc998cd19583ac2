//! What is said beside the results: what a line did, why it failed, which success is probably a mistake. Everything here
//! reads plans, causes and trees and gives blocks of text; nothing is drawn and nothing is run that was not asked for.
//!
//! Of a failure: the operands as typed, the axes that do not fit, a sentence, where a shape came from, and rewrites that were
//! run and work. NumPy's own line stands first and is none of this module's business. One topic a file.

mod arguments;
mod axis;
mod broadcast;
mod call;
mod cast;
mod classify;
mod compose;
mod draft;
mod elsewhere;
pub mod fixes;
mod index;
mod join;
mod level;
mod matmul;
pub mod memory;
mod names;
mod none;
pub mod notes;
pub mod pages;
pub mod pasted;
mod position;
mod provenance;
mod python;
mod refused;
mod reshape;
mod scene;
pub mod trace;
mod truth;
pub mod twin;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

pub use classify::CODES;
pub use fixes::Fix;
pub use level::Level;
pub use provenance::OriginNote;
pub use scene::{Failed, Operand, Scene};

use crate::array::Cause;
use crate::runtime::context::Context;
use crate::runtime::exception::ErrorCause;
use crate::text::block::Block;
use draft::{Desk, Draft};

/// What there is to say about a failure.
pub struct Explanation {
    /// `SW201`
    pub code: &'static str,
    /// The title of the code, in the person's language.
    pub title: String,
    /// The operands, as typed.
    pub operands: Vec<Operand>,
    /// Where their shapes came from.
    pub origins: Vec<OriginNote>,
    /// Rewrites that ran.
    pub fixes: Vec<Fix>,
    /// All of it, to be shown below NumPy's line.
    pub blocks: Vec<Block>,
}

/// Explains a failure. Whatever goes wrong here, an answer comes: at worst the code alone.
pub fn explain(cx: &mut Context, failed: &Failed<'_>) -> Explanation {
    let scene = catch_unwind(AssertUnwindSafe(|| Scene::of(cx, failed))).unwrap_or_default();
    let cause = failed.error.and_then(|error| error.0.cause.borrow().clone());
    let code = classify::code_of(failed, cause.as_ref(), &scene);
    let outcome = catch_unwind(AssertUnwindSafe(|| composed(cx, failed, &scene, cause.as_ref(), code)));
    outcome.unwrap_or_else(|_| bare(cx, code))
}

/// The code alone: fast, and nothing is tried.
#[must_use]
pub fn code_of(cx: &Context, failed: &Failed<'_>) -> &'static str {
    let scene = Scene::of(cx, failed);
    let cause = failed.error.and_then(|error| error.0.cause.borrow().clone());
    classify::code_of(failed, cause.as_ref(), &scene)
}

fn composed(
    cx: &mut Context,
    failed: &Failed<'_>,
    scene: &Scene,
    cause: Option<&ErrorCause>,
    code: &'static str,
) -> Explanation {
    let locale = Rc::clone(&cx.locale);
    let draft = Draft {
        code,
        operands: Vec::new(),
        axes: None,
        reasons: Vec::new(),
        candidates: Vec::new(),
        marks: Vec::new(),
    };
    let mut desk = Desk { cx, scene, locale, draft };
    topic(&mut desk, failed, cause);
    let Desk { draft, .. } = desk;
    compose::explanation(cx, scene, draft)
}

/// What a topic finds out.
fn topic(desk: &mut Desk<'_>, failed: &Failed<'_>, cause: Option<&ErrorCause>) {
    match cause {
        // The cause says which conversion failed, the call what was meant.
        Some(ErrorCause::Array(Cause::ScalarConversion { .. })) if desk.draft.code == "SW226" => {}
        Some(ErrorCause::Array(cause)) => return array_topic(desk, cause),
        _ => {}
    }
    match (desk.draft.code, cause) {
        ("SW221" | "SW222", _) => truth::draft(desk, &[]),
        ("SW101" | "SW102" | "SW103" | "SW130" | "SW110", Some(cause)) => names::draft(desk, cause, failed),
        ("SW101", None) => names::unbound(desk, failed),
        ("SW227", _) => call::list_for_array(desk, failed),
        ("SW104" | "SW119" | "SW223" | "SW226" | "SW106" | "SW109", _) => call::draft(desk, failed),
        ("SW228" | "SW229" | "SW235", _) => cast::without_cause(desk, failed),
        ("SW202" | "SW214" | "SW236" | "SW219", _) => index::without_cause(desk, failed),
        _ => python::draft(desk, failed),
    }
}

fn array_topic(desk: &mut Desk<'_>, cause: &Cause) {
    match cause {
        Cause::Broadcast { operands, axis_from_right, sizes } => {
            broadcast::draft(desk, operands, *axis_from_right, *sizes);
        }
        Cause::BroadcastInto { from, into, axis_from_right } => broadcast::into(desk, from, into, *axis_from_right),
        Cause::MatmulInner { left, right, left_inner, right_inner } => {
            matmul::inner(desk, left, right, *left_inner, *right_inner);
        }
        Cause::MatmulBatch { left, right } => matmul::batch(desk, left, right),
        Cause::Reshape { from, to, size } => reshape::draft(desk, from, to, *size),
        Cause::Axis { axis, ndim } => axis::draft(desk, *axis, *ndim),
        Cause::Index { index, axis, size } => index::out_of_bounds(desk, *index, *axis, *size),
        Cause::TooManyIndices { ndim, given } => index::too_many(desk, *ndim, *given),
        Cause::Mask { axis, size, mask } => index::mask(desk, *axis, *size, *mask),
        Cause::IndexShapes { shapes } => index::shapes(desk, shapes),
        Cause::NonIntegerIndex { dtype } => index::not_integer(desk, *dtype),
        Cause::Concatenate { shapes, axis, odd } => join::concatenate(desk, shapes, *axis, *odd),
        Cause::Stack { shapes } => join::stack(desk, shapes),
        Cause::Ragged { shape, depth } => join::ragged(desk, shape, *depth),
        Cause::Cast { from, to, .. } => cast::cast(desk, *from, *to),
        Cause::OutOfBounds { value, dtype } => cast::out_of_bounds(desk, value, *dtype),
        Cause::Truth { shape } => truth::draft(desk, shape),
        Cause::ScalarConversion { shape } => call::scalar(desk, shape),
        Cause::Singular { shape } => matmul::singular(desk, shape),
        Cause::NotSquare { shape } => matmul::not_square(desk, shape),
        Cause::Memory { shape, dtype, bytes } => cast::memory(desk, shape, *dtype, *bytes),
        #[allow(unreachable_patterns)]
        _ => {}
    }
}

/// What is left when explaining itself failed.
fn bare(cx: &Context, code: &'static str) -> Explanation {
    let title = cx.locale.text(&format!("codes-{code}"), &[]);
    Explanation { code, title, operands: Vec::new(), origins: Vec::new(), fixes: Vec::new(), blocks: Vec::new() }
}
