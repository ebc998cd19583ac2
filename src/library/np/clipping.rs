//! `clip`: values between two bounds.

use std::rc::Rc;

use super::arguments::{casting_from, dtype_from};
use super::results::{finish_into, optional};
use crate::array::ufunc::{self, cannot_cast_input};
use crate::array::{Array, Casting, can_cast, fold};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{Held, array_from};
use crate::runtime::builtin::Args;
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

/// Clips as a ufunc with keywords (`where`, `dtype`, `casting` …) does: with one bound it is `maximum` or `minimum`.
fn clipped_with(
    cx: &mut Context,
    a: &Array,
    [low, high]: [&Value; 2],
    out: Option<Rc<ArrayObject>>,
    Keywords(given): Keywords,
) -> Result<Value> {
    let text = |name: Value| name.as_text().map(|name| Rc::from(name.as_str())).unwrap_or_default();
    let mut keywords: Vec<(Rc<str>, Value)> =
        given.entries().into_iter().map(|(name, value)| (text(name), value)).collect();
    if let Some(object) = out {
        keywords.push((Rc::from("out"), Value::Array(object)));
    }
    let ufunc = |name: &str| ufunc::find(name).expect("invariant: the ufunc exists");
    let (name, mut inputs) = match (low, high) {
        (Value::None, Value::None) => ("positive", vec![Value::array(a.clone())]),
        (low, Value::None) => ("maximum", vec![Value::array(a.clone()), low.clone()]),
        (Value::None, high) => ("minimum", vec![Value::array(a.clone()), high.clone()]),
        (low, high) => {
            let known = |name: &str| matches!(name, "out" | "where" | "dtype" | "casting" | "order" | "subok");
            if let Some((name, _)) = keywords.iter().find(|(name, _)| !known(name)) {
                return Err(Error::type_error(format!("clip() got an unexpected keyword argument '{name}'")));
            }
            let option =
                |name: &str| keywords.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.clone());
            let casting = option("casting").map_or(Ok(Casting::SameKind), |rule| casting_from(cx, &rule))?;
            let dtype = match option("dtype") {
                None | Some(Value::None) => None,
                Some(asked) => Some(dtype_from(cx, &asked)?),
            };
            let limited = match dtype {
                None => clipped(cx, a, low, high, None)?,
                Some(dtype) => {
                    let mut parts = Vec::new();
                    for (at, part) in [&Value::array(a.clone()), low, high].into_iter().enumerate() {
                        let part = array_from(cx, part)?;
                        if !can_cast(part.dtype(), dtype, casting) {
                            let which = format!("input {at}");
                            return Err(cannot_cast_input("clip", &which, part.dtype(), dtype, casting).into());
                        }
                        parts.push(part.as_dtype(dtype)?);
                    }
                    clipped(cx, &parts[0], &parts[1].clone().into(), &parts[2].clone().into(), None)?
                }
            };
            ("positive", vec![limited])
        }
    };
    let positional = inputs.drain(..).collect();
    super::ufuncs::call(cx, ufunc(name), Args { positional, keywords })
}

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
        kwargs: Keywords,
    ) -> Result<Value> {
        let (a_min, a_max) = (a_min.into_option(), a_max.into_option());
        let (min, max) = (min.into_option(), max.into_option());
        if a_min.is_none() && a_max.is_none() {
            let (low, high) = (min.unwrap_or_default(), max.unwrap_or_default());
            if !kwargs.0.is_empty() {
                return clipped_with(cx, &a, [&low, &high], out, kwargs);
            }
            return clipped(cx, &a, &low, &high, out);
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
        let (low, high) = (a_min.unwrap_or_default(), a_max.unwrap_or_default());
        if !kwargs.0.is_empty() {
            return clipped_with(cx, &a, [&low, &high], out, kwargs);
        }
        clipped(cx, &a, &low, &high, out)
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
        kwargs: Keywords,
    ) -> Result<Value> {
        if !kwargs.0.is_empty() {
            return clipped_with(cx, &a, [&min, &max], out, kwargs);
        }
        clipped(cx, &a, &min, &max, out)
    }
);
