//! Why an expression cannot work, in few words: the typed cause of its error, short enough to stand
//! behind the cursor. Errors that are not about shapes say nothing here.

use crate::array::Cause;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, ErrorCause};
use crate::text::locale::Arg;

/// The words for an error, `None` for one that a hint does not speak of.
#[must_use]
pub fn words(cx: &mut Context, error: &Error) -> Option<String> {
    let cause = error.0.cause.borrow();
    let Some(ErrorCause::Array(cause)) = &*cause else { return None };
    let say = |id: &str, arguments: &[(&str, Arg)]| Some(cx.locale.text(id, arguments));
    match cause {
        Cause::Broadcast { axis_from_right, sizes, .. } => {
            let axis = -i64::try_from(*axis_from_right).ok()? - 1;
            let (left, right) = (sizes.0.to_string(), sizes.1.to_string());
            let arguments = [("left", left.into()), ("right", right.into()), ("axis", axis.to_string().into())];
            say("prompt-hint-broadcast", &arguments)
        }
        Cause::BroadcastInto { from, into, .. } => {
            let (from, into) = (crate::array::shape_tuple(from), crate::array::shape_tuple(into));
            say("prompt-hint-into", &[("from", from.into()), ("into", into.into())])
        }
        Cause::MatmulInner { left_inner, right_inner, .. } => {
            let arguments = [("left", left_inner.to_string().into()), ("right", right_inner.to_string().into())];
            say("prompt-hint-inner", &arguments)
        }
        Cause::MatmulBatch { .. } => say("prompt-hint-batch", &[]),
        Cause::Reshape { to, size, .. } => {
            let wanted = to.iter().filter(|n| **n >= 0).product::<i64>();
            if to.iter().any(|n| *n < 0) {
                let arguments = [("size", size.to_string().into()), ("part", wanted.to_string().into())];
                return say("prompt-hint-divide", &arguments);
            }
            let arguments = [("size", size.to_string().into()), ("wanted", wanted.to_string().into())];
            say("prompt-hint-reshape", &arguments)
        }
        Cause::Axis { axis, ndim } => {
            say("prompt-hint-axis", &[("axis", axis.to_string().into()), ("ndim", (*ndim).into())])
        }
        Cause::Index { index, axis, size } => {
            let arguments = [
                ("index", index.to_string().into()),
                ("axis", axis.to_string().into()),
                ("size", size.to_string().into()),
            ];
            say("prompt-hint-index", &arguments)
        }
        Cause::TooManyIndices { ndim, given } => {
            say("prompt-hint-indices", &[("ndim", (*ndim).into()), ("given", (*given).into())])
        }
        Cause::Mask { axis, size, mask } => {
            let arguments = [
                ("mask", mask.to_string().into()),
                ("size", size.to_string().into()),
                ("axis", axis.to_string().into()),
            ];
            say("prompt-hint-mask", &arguments)
        }
        Cause::IndexShapes { .. } => say("prompt-hint-index-shapes", &[]),
        Cause::Concatenate { axis, .. } => say("prompt-hint-concatenate", &[("axis", axis.to_string().into())]),
        Cause::Stack { .. } => say("prompt-hint-stack", &[]),
        Cause::Ragged { .. } => say("prompt-hint-ragged", &[]),
        Cause::NotSquare { shape } => say("prompt-hint-square", &[("shape", crate::array::shape_tuple(shape).into())]),
        _ => None,
    }
}
