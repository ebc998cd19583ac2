//! Reductions over axes, as functions and as methods of arrays and NumPy scalars: sums, extremes,
//! statistics, truth.

use std::rc::Rc;

use super::arguments::{AnyAxes, Axes};
use crate::array::fold::statistics::Spread;
use crate::array::fold::{self, Reduce};
use crate::array::{Array, ArrayError, DType};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{Held, array_of_dtype, operand, settle, unwrap_zero_d};
use crate::runtime::builtin::Declared;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// Functions that are methods too.
const SHARED: &[Declared] = &[sum, prod, max, min, mean, std, var, any, all, argmax, argmin, cumsum, cumprod];

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", SHARED), ("numpy", &[ptp, count_nonzero, average, median])],
    members: &[("numpy", &[("amax", Member::Function(max)), ("amin", Member::Function(min))])],
    methods: &[(&types::NDARRAY, SHARED), (&types::GENERIC, SHARED)],
    ..Topic::EMPTY
};

impl From<&Axes> for fold::Axes {
    fn from(axes: &Axes) -> Self {
        match axes {
            Axes::All => fold::Axes::All,
            Axes::One(axis) => fold::Axes::of(Some(*axis)),
            Axes::Many(axes) => fold::Axes::Some(axes.iter().copied().collect()),
        }
    }
}

/// The keyword arguments that most reductions take, as Python gave them.
#[derive(Default)]
pub(super) struct Options {
    pub(super) dtype: Option<DType>,
    pub(super) out: Option<Rc<ArrayObject>>,
    pub(super) keepdims: bool,
    pub(super) initial: Option<Value>,
    pub(super) where_: Option<Value>,
}

/// Runs a reduction: converts the options, settles warnings, hands back `out` or the result.
pub(super) fn run(
    cx: &mut Context,
    options: Options,
    fold: impl FnOnce(&Reduce<'_>) -> Result<Array, ArrayError>,
) -> Result<Value> {
    let out = options.out.as_ref().map(|object| object.array());
    let initial: Option<Held> = match &options.initial {
        Some(value) => operand(cx, value)?,
        None => None,
    };
    let where_ = match &options.where_ {
        None | Some(Value::Bool(true)) => None,
        Some(value) => Some(array_of_dtype(cx, value, Some(DType::Bool))?),
    };
    let reduced = fold(&Reduce {
        dtype: options.dtype,
        out: out.as_ref(),
        keepdims: options.keepdims,
        initial: initial.as_ref().map(Held::operand),
        where_: where_.as_ref(),
    });
    settle(cx)?;
    let reduced = reduced?;
    Ok(match options.out {
        Some(object) => Value::Array(object),
        None => unwrap_zero_d(reduced),
    })
}

/// `keepdims=<no value>` means no.
pub(super) fn kept(keepdims: Given<bool>) -> bool {
    keepdims.into_option().unwrap_or(false)
}

macro_rules! arithmetic_reduction {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: Array,
                axis: Axes,
                dtype: Option<DType>,
                out: Option<Rc<ArrayObject>>,
                keepdims: Given<bool>,
                initial: Given<Value>,
                where_: Given<Value>,
            ) -> Result<Value> {
                let options = Options {
                    dtype,
                    out,
                    keepdims: kept(keepdims),
                    initial: initial.into_option(),
                    where_: where_.into_option(),
                };
                run(cx, options, |reduce| $fold(&a, &(&axis).into(), reduce))
            }
        );
    };
}
pub(super) use arithmetic_reduction;

arithmetic_reduction!(
    /// Sum of array elements over the given axes.
    ///
    /// >>> np.sum([[0, 1], [0, 5]], axis=0)
    /// array([0, 6])
    /// >>> np.sum([0.5, 1.5])
    /// np.float64(2.0)
    sum("sum(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::sum
);

arithmetic_reduction!(
    /// Product of array elements over the given axes.
    ///
    /// >>> np.prod([[1., 2.], [3., 4.]], axis=1)
    /// array([ 2., 12.])
    prod("prod(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::prod
);

macro_rules! extreme {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: Array,
                axis: Axes,
                out: Option<Rc<ArrayObject>>,
                keepdims: Given<bool>,
                initial: Given<Value>,
                where_: Given<Value>,
            ) -> Result<Value> {
                let options = Options {
                    out,
                    keepdims: kept(keepdims),
                    initial: initial.into_option(),
                    where_: where_.into_option(),
                    ..Options::default()
                };
                run(cx, options, |reduce| $fold(&a, &(&axis).into(), reduce))
            }
        );
    };
}
pub(super) use extreme;

extreme!(
    /// Maximum of an array or maximum along an axis.
    ///
    /// >>> np.max([[0, 1], [2, 3]], axis=0)
    /// array([2, 3])
    max("max(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::max
);

extreme!(
    /// Minimum of an array or minimum along an axis.
    ///
    /// >>> np.min([[0, 1], [2, 3]], axis=1)
    /// array([0, 2])
    min("min(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::min
);

macro_rules! averaging {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: Array,
                axis: Axes,
                dtype: Option<DType>,
                out: Option<Rc<ArrayObject>>,
                keepdims: Given<bool>,
                where_: Given<Value>,
            ) -> Result<Value> {
                let options =
                    Options { dtype, out, keepdims: kept(keepdims), where_: where_.into_option(), ..Options::default() };
                run(cx, options, |reduce| $fold(&a, &(&axis).into(), reduce))
            }
        );
    };
}
pub(super) use averaging;

averaging!(
    /// Arithmetic mean along the given axes.
    ///
    /// >>> np.mean([[1, 2], [3, 4]], axis=0)
    /// array([2., 3.])
    mean("mean(a, axis=None, dtype=None, out=None, keepdims=<no value>, *, where=<no value>)") = fold::mean
);

macro_rules! spread {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: Array,
                axis: Axes,
                dtype: Option<DType>,
                out: Option<Rc<ArrayObject>>,
                ddof: f64,
                keepdims: Given<bool>,
                where_: Given<Value>,
                mean: Given<Array>,
                correction: Given<f64>,
            ) -> Result<Value> {
                let ddof = match correction.into_option() {
                    Some(_) if ddof != 0.0 => {
                        return Err(Error::value("ddof and correction can't be provided simultaneously."));
                    }
                    Some(correction) => correction,
                    None => ddof,
                };
                let options =
                    Options { dtype, out, keepdims: kept(keepdims), where_: where_.into_option(), ..Options::default() };
                let mean = mean.into_option();
                let spread = Spread { ddof, mean: mean.as_ref() };
                run(cx, options, |reduce| $fold(&a, &(&axis).into(), &spread, reduce))
            }
        );
    };
}
pub(super) use spread;

spread!(
    /// Standard deviation along the given axes.
    ///
    /// >>> np.std([[1, 2], [3, 4]], axis=0)
    /// array([1., 1.])
    std("std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)") = fold::std
);

spread!(
    /// Variance along the given axes.
    ///
    /// >>> np.var([[1, 2], [3, 4]])
    /// np.float64(1.25)
    var("var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)") = fold::var
);

macro_rules! truth_reduction {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: Array,
                axis: Axes,
                out: Option<Rc<ArrayObject>>,
                keepdims: Given<bool>,
                where_: Given<Value>,
            ) -> Result<Value> {
                let options =
                    Options { out, keepdims: kept(keepdims), where_: where_.into_option(), ..Options::default() };
                run(cx, options, |reduce| $fold(&a, &(&axis).into(), reduce))
            }
        );
    };
}

truth_reduction!(
    /// Test whether any array element along the given axes is true.
    ///
    /// >>> np.any([[True, False], [False, False]], axis=1)
    /// array([ True, False])
    any("any(a, axis=None, out=None, keepdims=<no value>, *, where=<no value>)") = fold::any
);

truth_reduction!(
    /// Test whether all array elements along the given axes are true.
    ///
    /// >>> np.all([[True, False], [True, True]], axis=0)
    /// array([ True, False])
    all("all(a, axis=None, out=None, keepdims=<no value>, *, where=<no value>)") = fold::all
);

/// Whether `a` is a Python or NumPy object for which the result stays an array with `out`.
pub(super) fn given_back(out: Option<Rc<ArrayObject>>, result: Array) -> Value {
    match out {
        Some(object) => Value::Array(object),
        None => unwrap_zero_d(result),
    }
}

macro_rules! place_of_extreme {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                a: Array,
                axis: Option<i64>,
                out: Option<Rc<ArrayObject>>,
                keepdims: Given<bool>,
            ) -> Result<Value> {
                let target = out.as_ref().map(|object| object.array());
                let result = $fold(&a, axis, kept(keepdims), target.as_ref())?;
                Ok(given_back(out, result))
            }
        );
    };
}

place_of_extreme!(
    /// Indices of the maximum values along an axis.
    ///
    /// >>> np.argmax([[10, 11, 12], [13, 15, 14]], axis=1)
    /// array([2, 1])
    argmax("argmax(a, axis=None, out=None, *, keepdims=<no value>)") = fold::argmax
);

place_of_extreme!(
    /// Indices of the minimum values along an axis.
    ///
    /// >>> np.argmin([3, 1, 2])
    /// np.int64(1)
    argmin("argmin(a, axis=None, out=None, *, keepdims=<no value>)") = fold::argmin
);

macro_rules! running {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: Array,
                axis: Option<i64>,
                dtype: Option<DType>,
                out: Option<Rc<ArrayObject>>,
            ) -> Result<Value> {
                let target = out.as_ref().map(|object| object.array());
                let result = $fold(&a, axis, dtype, target.as_ref());
                settle(cx)?;
                let result = result?;
                Ok(match out {
                    Some(object) => Value::Array(object),
                    None => Value::array(result),
                })
            }
        );
    };
}
pub(super) use running;

running!(
    /// Cumulative sum of the elements along an axis.
    ///
    /// >>> np.cumsum([1, 2, 3])
    /// array([1, 3, 6])
    cumsum("cumsum(a, axis=None, dtype=None, out=None)") = fold::cumsum
);

running!(
    /// Cumulative product of the elements along an axis.
    ///
    /// >>> np.cumprod([1, 2, 3])
    /// array([1, 2, 6])
    cumprod("cumprod(a, axis=None, dtype=None, out=None)") = fold::cumprod
);

builtin!(
    /// Range of values (maximum - minimum) along an axis.
    ///
    /// >>> np.ptp([[4, 9, 2], [6, 9, 7]], axis=1)
    /// array([7, 3])
    #[py("ptp(a, axis=None, out=None, keepdims=<no value>)")]
    fn ptp(
        cx: &mut Context,
        a: Array,
        axis: Axes,
        out: Option<Rc<ArrayObject>>,
        keepdims: Given<bool>,
    ) -> Result<Value> {
        let result = fold::ptp(&a, &(&axis).into(), kept(keepdims));
        settle(cx)?;
        let result = result?;
        if let Some(object) = &out {
            crate::array::assign::assign(&object.array(), &result)?;
        }
        Ok(given_back(out, result))
    }
);

builtin!(
    /// Count the non-zero values in the array.
    ///
    /// >>> np.count_nonzero([[0, 1], [2, 3]], axis=0)
    /// array([1, 2])
    /// >>> np.count_nonzero(np.eye(4))
    /// np.int64(4)
    #[py("count_nonzero(a, axis=None, *, keepdims=False)")]
    fn count_nonzero(a: Array, axis: Axes, keepdims: bool) -> Result<Value> {
        Ok(unwrap_zero_d(fold::count_nonzero(&a, &(&axis).into(), keepdims)?))
    }
);

builtin!(
    /// Weighted average along the given axis.
    ///
    /// >>> np.average([1, 2, 3, 4], weights=[4, 3, 2, 1])
    /// np.float64(2.0)
    #[py("average(a, axis=None, weights=None, returned=False, *, keepdims=<no value>)")]
    fn average(
        cx: &mut Context,
        a: Array,
        axis: AnyAxes,
        weights: Option<Array>,
        returned: bool,
        keepdims: Given<bool>,
    ) -> Result<Value> {
        let AnyAxes(axis) = axis;
        axis.within(a.ndim()).map_err(|error| super::averaging::named_axis(cx, error))?;
        if a.dtype().is_time() {
            fold::sum(&a, &(&axis).into(), &fold::Reduce::default())?;
            return Err(Error::value("Could not convert object to NumPy timedelta"));
        }
        let axes: fold::Axes = (&axis).into();
        let keepdims = kept(keepdims);
        let weights = weights.map(|weights| super::averaging::fitted(&a, &weights, &axis)).transpose()?;
        let (mean, sums) = match weights {
            Some(weights) => fold::statistics::average(&a, &axes, &weights, keepdims)?,
            None => {
                let mean = fold::mean(&a, &axes, &Reduce { keepdims, ..Reduce::default() })?;
                let folded = axes.within(a.ndim())?;
                #[allow(clippy::cast_precision_loss)] // counts far below 2^53
                let count = folded.iter().map(|&axis| a.shape()[axis]).product::<usize>() as f64;
                let sums = Array::zeros(mean.shape(), mean.dtype())?;
                crate::array::assign::assign(&sums, &Array::scalar(count)?)?;
                (mean, sums)
            }
        };
        settle(cx)?;
        let mean = unwrap_zero_d(mean);
        Ok(if returned { Value::tuple(vec![mean, unwrap_zero_d(sums)]) } else { mean })
    }
);

macro_rules! middle {
    ($(#[doc = $doc:literal])* $name:ident($signature:literal) = $fold:path) => {
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: super::arguments::ArrayLike,
                axis: super::arguments::AnyAxes,
                out: Option<Rc<ArrayObject>>,
                overwrite_input: bool,
                keepdims: Given<bool>,
            ) -> Result<Value> {
                let super::arguments::AnyAxes(axis) = axis;
                let result = $fold(&a.array, &(&axis).into(), kept(keepdims));
                settle(cx)?;
                if overwrite_input {
                    super::averaging::put_in_order(&a, &axis)?;
                }
                let result = result?;
                if let Some(object) = &out {
                    crate::array::assign::assign(&object.array(), &result)?;
                }
                Ok(given_back(out, result))
            }
        );
    };
}
pub(super) use middle;

middle!(
    /// Median along the given axes.
    ///
    /// >>> np.median([[10, 7, 4], [3, 2, 1]], axis=0)
    /// array([6.5, 4.5, 2.5])
    median("median(a, axis=None, out=None, overwrite_input=False, keepdims=<no value>)") = fold::median
);
