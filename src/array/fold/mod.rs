//! Functions that fold arrays or look along an axis: sums and statistics, order statistics,
//! differences, windows, bins. They are written in terms of ufuncs, in the same steps as NumPy's,
//! so that the last digits agree. Python values and argument binding are the library's.

pub mod extremes;
pub mod nan;
pub mod order;
pub mod quantile;
pub mod statistics;
mod tools;

pub use super::ufunc::{Axes, Reduce};
pub use extremes::{all, any, argmax, argmin, count_nonzero, max, min, ptp};
pub use nan::{nanargmax, nanargmin, nancumprod, nancumsum, nanmax, nanmean, nanmin, nanprod, nanstd, nansum, nanvar};
pub use order::{median, nanmedian};
pub use quantile::{Method, Quantiles, quantile};
pub use statistics::{cumprod, cumsum, mean, prod, std, sum, var};
