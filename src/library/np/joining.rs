//! Putting arrays together and cutting them apart: concatenate, stack, split …

use std::rc::Rc;

use super::arguments::ArrayList;
use super::shapes::derived;
use super::sizes::sizes;
use crate::array::join;
use crate::array::split::{self, Cuts};
use crate::array::{Array, Casting, DType};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, settle, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, ErrorCause, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            concatenate,
            stack,
            vstack,
            row_stack,
            hstack,
            dstack,
            column_stack,
            unstack,
            array_split,
            split_equally,
            hsplit,
            vsplit,
            dsplit,
            append,
        ],
    )],
    members: &[("numpy", &[("concat", Member::Function(concatenate))])],
    ..Topic::EMPTY
};

/// `axis=0`, or `None` to join the flattened arrays. An array in its place is the second array
/// of a call without brackets.
fn join_axis(cx: &mut Context, axis: &Value) -> Result<Option<i64>> {
    if matches!(axis, Value::None) {
        return Ok(None);
    }
    cx.to_index(axis).map(Some).map_err(|error| error.because(ErrorCause::Arguments { function: "concatenate" }))
}

builtin!(
    /// Join a sequence of arrays along an existing axis.
    ///
    /// >>> np.concatenate(([[1, 2]], [[3, 4]]), axis=0)
    /// array([[1, 2],
    ///        [3, 4]])
    #[c("concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind')")]
    fn concatenate(
        cx: &mut Context,
        arrays: ArrayList,
        axis: Value,
        out: Option<Rc<ArrayObject>>,
        dtype: Option<DType>,
        casting: Casting,
    ) -> Result<Value> {
        let axis = join_axis(cx, &axis)?;
        if let Some(object) = out {
            join::concatenate_into(&object.array(), &arrays.0, axis, casting)?;
            settle(cx)?;
            return Ok(Value::Array(object));
        }
        let joined = join::concatenate(&arrays.0, axis, dtype, casting)?;
        settle(cx)?;
        Ok(joined.into())
    }
);

builtin!(
    /// Join a sequence of arrays along a new axis.
    ///
    /// >>> np.stack(([1, 2], [3, 4]), axis=1)
    /// array([[1, 3],
    ///        [2, 4]])
    #[py("stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')")]
    fn stack(
        cx: &mut Context,
        arrays: ArrayList,
        axis: i64,
        out: Option<Rc<ArrayObject>>,
        dtype: Option<DType>,
        casting: Casting,
    ) -> Result<Value> {
        let stacked = join::stack(&arrays.0, axis, dtype, casting)?;
        settle(cx)?;
        if let Some(object) = out {
            crate::array::assign(&object.array(), &stacked)?;
            return Ok(Value::Array(object));
        }
        Ok(stacked.into())
    }
);

/// `np.vstack` and its relatives.
fn named_stack(cx: &mut Context, name: &str, tup: &ArrayList, dtype: Option<DType>, casting: Casting) -> Result<Value> {
    let (parts, axis) = join::prepare_stack(name, &tup.0)?;
    let joined = join::concatenate(&parts, Some(axis), dtype, casting)?;
    settle(cx)?;
    Ok(joined.into())
}

builtin!(
    /// Stack arrays in sequence vertically (row wise).
    ///
    /// >>> np.vstack(([1, 2], [3, 4]))
    /// array([[1, 2],
    ///        [3, 4]])
    #[py("vstack(tup, *, dtype=None, casting='same_kind')")]
    fn vstack(cx: &mut Context, tup: ArrayList, dtype: Option<DType>, casting: Casting) -> Result<Value> {
        named_stack(cx, "vstack", &tup, dtype, casting)
    }
);

builtin!(
    /// Stack arrays in sequence vertically: the old name of `vstack`.
    #[py("row_stack(tup, *, dtype=None, casting='same_kind')")]
    fn row_stack(cx: &mut Context, tup: ArrayList, dtype: Option<DType>, casting: Casting) -> Result<Value> {
        let text = "`row_stack` alias is deprecated. Use `np.vstack` directly.";
        cx.warn(&types::DEPRECATION_WARNING, text)?;
        named_stack(cx, "vstack", &tup, dtype, casting)
    }
);

builtin!(
    /// Stack arrays in sequence horizontally (column wise).
    ///
    /// >>> np.hstack(([1, 2], [3, 4]))
    /// array([1, 2, 3, 4])
    #[py("hstack(tup, *, dtype=None, casting='same_kind')")]
    fn hstack(cx: &mut Context, tup: ArrayList, dtype: Option<DType>, casting: Casting) -> Result<Value> {
        named_stack(cx, "hstack", &tup, dtype, casting)
    }
);

builtin!(
    /// Stack arrays in sequence depth wise (along the third axis).
    ///
    /// >>> np.dstack(([1, 2], [3, 4]))
    /// array([[[1, 3],
    ///         [2, 4]]])
    #[py("dstack(tup)")]
    fn dstack(cx: &mut Context, tup: ArrayList) -> Result<Value> {
        named_stack(cx, "dstack", &tup, None, Casting::SameKind)
    }
);

builtin!(
    /// Stack 1-D arrays as columns into a 2-D array.
    ///
    /// >>> np.column_stack(([1, 2], [3, 4]))
    /// array([[1, 3],
    ///        [2, 4]])
    #[py("column_stack(tup)")]
    fn column_stack(cx: &mut Context, tup: ArrayList) -> Result<Value> {
        named_stack(cx, "column_stack", &tup, None, Casting::SameKind)
    }
);

builtin!(
    /// Split an array into a sequence of arrays along the given axis.
    ///
    /// >>> np.unstack(np.array([[1, 2], [3, 4]]))
    /// (array([1, 2]), array([3, 4]))
    #[py("unstack(x, /, *, axis=0)")]
    fn unstack(cx: &mut Context, x: Value, axis: i64) -> Result<Value> {
        let array = array_from(cx, &x)?;
        if array.ndim() == 0 {
            return Err(Error::value("Input array must be at least 1-d."));
        }
        let moved = array.moveaxis(&[axis], &[0])?;
        let parts = (0..moved.shape()[0]).map(|k| unwrapped(&x, &array, moved.with_layout(moved.layout().at(0, k))));
        Ok(Value::tuple(parts.collect::<Vec<_>>()))
    }
);

/// A part of an array: a view, or a scalar when it has no axes.
fn unwrapped(this: &Value, array: &Array, part: Array) -> Value {
    if part.ndim() == 0 { unwrap_zero_d(part) } else { derived(this, array, part) }
}

/// Where to cut: a number of parts, or the indices before which to cut.
fn cuts(cx: &mut Context, value: &Value) -> Result<Cuts> {
    Ok(match value {
        Value::Array(array) if array.get().ndim() == 0 => Cuts::Sections(cx.to_index(value)?),
        Value::List(_) | Value::Tuple(_) | Value::Array(_) | Value::Range(_) => Cuts::At(sizes(cx, value)?),
        one => Cuts::Sections(cx.to_index(one)?),
    })
}

fn parts_of(this: &Value, array: &Array, parts: Vec<Array>) -> Value {
    Value::list(parts.into_iter().map(|part| derived(this, array, part)).collect())
}

builtin!(
    /// Split an array into sub-arrays of equal or nearly equal size.
    ///
    /// >>> np.array_split(np.arange(5), 2)
    /// [array([0, 1, 2]), array([3, 4])]
    #[py("array_split(ary, indices_or_sections, axis=0)")]
    fn array_split(cx: &mut Context, ary: Value, indices_or_sections: Value, axis: i64) -> Result<Value> {
        let array = array_from(cx, &ary)?;
        let cuts = cuts(cx, &indices_or_sections)?;
        let parts = split::array_split(&array, &cuts, axis)?;
        Ok(parts_of(&ary, &array, parts))
    }
);

builtin!(
    /// Split an array into sub-arrays as views into it.
    ///
    /// >>> np.split(np.arange(6), 3)
    /// [array([0, 1]), array([2, 3]), array([4, 5])]
    #[py("split(ary, indices_or_sections, axis=0)")]
    fn split_equally(cx: &mut Context, ary: Value, indices_or_sections: Value, axis: i64) -> Result<Value> {
        let array = array_from(cx, &ary)?;
        let cuts = cuts(cx, &indices_or_sections)?;
        let parts = split::split(&array, &cuts, axis)?;
        Ok(parts_of(&ary, &array, parts))
    }
);

macro_rules! named_splits {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal, $text:literal)),* $(,)?) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, ary: Value, indices_or_sections: Value) -> Result<Value> {
                let array = array_from(cx, &ary)?;
                let cuts = cuts(cx, &indices_or_sections)?;
                let parts = split::named_split($text, &array, &cuts)?;
                Ok(parts_of(&ary, &array, parts))
            }
        );
    )* };
}

named_splits!(
    /// Split an array into multiple sub-arrays horizontally (column-wise).
    ///
    /// >>> np.hsplit(np.arange(4), 2)
    /// [array([0, 1]), array([2, 3])]
    hsplit("hsplit(ary, indices_or_sections)", "hsplit"),
    /// Split an array into multiple sub-arrays vertically (row-wise).
    ///
    /// >>> np.vsplit(np.array([[1, 2], [3, 4]]), 2)
    /// [array([[1, 2]]), array([[3, 4]])]
    vsplit("vsplit(ary, indices_or_sections)", "vsplit"),
    /// Split an array into multiple sub-arrays along the third axis (depth).
    ///
    /// >>> [part.shape for part in np.dsplit(np.ones((2, 2, 4)), 2)]
    /// [(2, 2, 2), (2, 2, 2)]
    dsplit("dsplit(ary, indices_or_sections)", "dsplit"),
);

builtin!(
    /// Append values to the end of an array; without an axis both are flattened first.
    ///
    /// >>> np.append([1, 2, 3], [[4, 5, 6]])
    /// array([1, 2, 3, 4, 5, 6])
    #[py("append(arr, values, axis=None)")]
    fn append(cx: &mut Context, arr: Array, values: Array, axis: Option<i64>) -> Result<Value> {
        let joined = match axis {
            Some(axis) => join::concatenate(&[arr, values], Some(axis), None, Casting::SameKind)?,
            None => join::concatenate(&[arr, values], None, None, Casting::SameKind)?,
        };
        settle(cx)?;
        Ok(joined.into())
    }
);
