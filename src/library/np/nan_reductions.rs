//! Reductions that leave NaN out.

use std::rc::Rc;

use super::arguments::Axes;
use super::reductions::{
    Options, arithmetic_reduction, averaging, extreme, given_back, kept, middle, run, running, spread,
};
use crate::array::fold::statistics::Spread;
use crate::array::{Array, DType, fold};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::settle;
use crate::runtime::convert::Given;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            nansum, nanprod, nanmax, nanmin, nanmean, nanvar, nanstd, nanargmax, nanargmin, nancumsum, nancumprod,
            nanmedian,
        ],
    )],
    ..Topic::EMPTY
};

arithmetic_reduction!(
    /// Sum over axes with NaN counted as zero.
    ///
    /// >>> np.nansum([1, np.nan])
    /// np.float64(1.0)
    nansum("nansum(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::nansum
);

arithmetic_reduction!(
    /// Product over axes with NaN counted as one.
    ///
    /// >>> np.nanprod([2, np.nan])
    /// np.float64(2.0)
    nanprod("nanprod(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::nanprod
);

extreme!(
    /// Maximum along an axis, ignoring NaN.
    ///
    /// >>> np.nanmax([1, np.nan])
    /// np.float64(1.0)
    nanmax("nanmax(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::nanmax
);

extreme!(
    /// Minimum along an axis, ignoring NaN.
    ///
    /// >>> np.nanmin([1, np.nan])
    /// np.float64(1.0)
    nanmin("nanmin(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)") = fold::nanmin
);

averaging!(
    /// Arithmetic mean along the given axes, ignoring NaN.
    ///
    /// >>> np.nanmean([1, np.nan, 3])
    /// np.float64(2.0)
    nanmean("nanmean(a, axis=None, dtype=None, out=None, keepdims=<no value>, *, where=<no value>)") = fold::nanmean
);

spread!(
    /// Variance along the given axes, ignoring NaN.
    ///
    /// >>> np.nanvar([1, np.nan, 3])
    /// np.float64(1.0)
    nanvar("nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)") = fold::nanvar
);

spread!(
    /// Standard deviation along the given axes, ignoring NaN.
    ///
    /// >>> np.nanstd([1, np.nan, 3])
    /// np.float64(1.0)
    nanstd("nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)") = fold::nanstd
);

builtin!(
    /// Indices of the maximum values along an axis, ignoring NaN.
    ///
    /// >>> np.nanargmax([np.nan, 4, 2])
    /// np.int64(1)
    #[py("nanargmax(a, axis=None, out=None, *, keepdims=<no value>)")]
    fn nanargmax(a: Array, axis: Option<i64>, out: Option<Rc<ArrayObject>>, keepdims: Given<bool>) -> Result<Value> {
        let result = fold::nanargmax(&a, axis, kept(keepdims))?;
        if let Some(object) = &out {
            crate::array::assign::assign(&object.array(), &result)?;
        }
        Ok(given_back(out, result))
    }
);

builtin!(
    /// Indices of the minimum values along an axis, ignoring NaN.
    ///
    /// >>> np.nanargmin([np.nan, 4, 2])
    /// np.int64(2)
    #[py("nanargmin(a, axis=None, out=None, *, keepdims=<no value>)")]
    fn nanargmin(a: Array, axis: Option<i64>, out: Option<Rc<ArrayObject>>, keepdims: Given<bool>) -> Result<Value> {
        let result = fold::nanargmin(&a, axis, kept(keepdims))?;
        if let Some(object) = &out {
            crate::array::assign::assign(&object.array(), &result)?;
        }
        Ok(given_back(out, result))
    }
);

running!(
    /// Cumulative sum with NaN counted as zero.
    ///
    /// >>> np.nancumsum([1, np.nan, 2])
    /// array([1., 1., 3.])
    nancumsum("nancumsum(a, axis=None, dtype=None, out=None)") = fold::nancumsum
);

running!(
    /// Cumulative product with NaN counted as one.
    ///
    /// >>> np.nancumprod([2, np.nan, 3])
    /// array([2., 2., 6.])
    nancumprod("nancumprod(a, axis=None, dtype=None, out=None)") = fold::nancumprod
);

middle!(
    /// Median along the given axes, ignoring NaN.
    ///
    /// >>> np.nanmedian([1, np.nan, 3])
    /// np.float64(2.0)
    nanmedian("nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=<no value>)") = fold::nanmedian
);
