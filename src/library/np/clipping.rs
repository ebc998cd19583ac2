//! `clip`: values between two bounds.

use std::rc::Rc;

use super::results::{finish_into, optional};
use crate::array::{Array, fold};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::Held;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Keywords};
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[clip])],
    methods: &[(&types::NDARRAY, &[method_clip]), (&types::GENERIC, &[method_clip])],
    ..Topic::EMPTY
};

fn clipped(cx: &mut Context, a: &Array, low: &Value, high: &Value, out: Option<Rc<ArrayObject>>) -> Result<Value> {
    let (low, high) = (optional(cx, low)?, optional(cx, high)?);
    let result = fold::clip(a, low.as_ref().map(Held::operand).as_ref(), high.as_ref().map(Held::operand).as_ref());
    finish_into(cx, out, result)
}

builtin!(
    /// Clip (limit) the values in an array.
    ///
    /// >>> np.clip([0, 3, 9], 1, 8)
    /// array([1, 3, 8])
    #[py("clip(a, a_min=<no value>, a_max=<no value>, out=None, *, min=<no value>, max=<no value>, **kwargs)")]
    fn clip(
        cx: &mut Context,
        a: Array,
        a_min: Given<Value>,
        a_max: Given<Value>,
        out: Option<Rc<ArrayObject>>,
        min: Given<Value>,
        max: Given<Value>,
        _kwargs: Keywords,
    ) -> Result<Value> {
        let (a_min, a_max) = (a_min.into_option(), a_max.into_option());
        let (min, max) = (min.into_option(), max.into_option());
        if a_min.is_none() && a_max.is_none() {
            return clipped(cx, &a, &min.unwrap_or_default(), &max.unwrap_or_default(), out);
        }
        for (known, name) in [(&a_min, "a_min"), (&a_max, "a_max")] {
            if known.is_none() {
                return Err(Error::type_error(format!("clip() missing 1 required positional argument: '{name}'")));
            }
        }
        if min.is_some() || max.is_some() {
            return Err(Error::value(
                "Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.",
            ));
        }
        clipped(cx, &a, &a_min.unwrap_or_default(), &a_max.unwrap_or_default(), out)
    }
);

builtin!(
    /// Return an array whose values are limited to `[min, max]`.
    ///
    /// >>> np.array([0, 3, 9]).clip(1, 8)
    /// array([1, 3, 8])
    #[c("clip(self, min=None, max=None, out=None, **kwargs)")]
    fn method_clip(
        cx: &mut Context,
        a: Array,
        min: Value,
        max: Value,
        out: Option<Rc<ArrayObject>>,
        _kwargs: Keywords,
    ) -> Result<Value> {
        clipped(cx, &a, &min, &max, out)
    }
);
