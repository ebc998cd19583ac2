//! Functions that fold arrays or look along an axis: sums and statistics, order statistics,
//! differences, windows, bins. They are written in terms of ufuncs, in the same steps as NumPy's,
//! so that the last digits agree. Python values and argument binding are the library's.

pub mod bins;
pub mod close;
pub mod correlate;
pub mod differences;
pub mod edges;
pub mod extremes;
pub mod gradient;
pub mod histogramdd;
pub mod interpolate;
pub mod nan;
pub mod order;
pub mod quantile;
pub mod rounding;
pub mod special;
pub mod statistics;
mod tools;
pub mod weighted;
pub mod windows;

pub use super::ufunc::{Axes, Reduce};
pub use bins::{bincount, digitize, histogram};
pub use close::{Tolerance, allclose, array_equal, array_equiv, isclose, nan_to_num};
pub use correlate::{Mode, Weights, convolve, corrcoef, correlate, cov};
pub use differences::{cross, cumulative, diff, ediff1d, trapezoid, unwrap};
pub use edges::{Bins, Edges, bin_edges};
pub use extremes::{all, any, argmax, argmin, count_nonzero, max, min, ptp};
pub use gradient::{Spacing, gradient};
pub use interpolate::{interp, interp_period};
pub use nan::{nanargmax, nanargmin, nancumprod, nancumsum, nanmax, nanmean, nanmin, nanprod, nanstd, nansum, nanvar};
pub use order::{median, nanmedian};
pub use quantile::{Method, Quantiles, quantile};
pub use rounding::{clip, round};
pub use special::{i0, sinc};
pub use statistics::{Spread, average, cumprod, cumsum, mean, prod, std, sum, var};
