//! Turning arrays around: flip, fliplr, flipud, rot90.

use super::arguments::{AnyAxes, ArrayLike};
use super::shapes::{axis_list, derived};
use super::sizes::sizes;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("numpy", &[flip, fliplr, flipud, rot90])], ..Topic::EMPTY };

builtin!(
    /// Reverse the order of elements along the given axes.
    ///
    /// >>> np.flip([[1, 2], [3, 4]], 0)
    /// array([[3, 4],
    ///        [1, 2]])
    #[py("flip(m, axis=None)")]
    fn flip(m: ArrayLike, axis: AnyAxes) -> Result<Value> {
        let result = m.array.flip(axis_list(axis.0).as_deref())?;
        if result.ndim() == 0 {
            return Ok(crate::runtime::arrays::unwrap_zero_d(result));
        }
        Ok(derived(&m.value, &m.array, result))
    }
);

builtin!(
    /// Reverse the order of elements along axis 1 (left/right).
    ///
    /// >>> np.fliplr([[1, 2], [3, 4]])
    /// array([[2, 1],
    ///        [4, 3]])
    #[py("fliplr(m)")]
    fn fliplr(m: ArrayLike) -> Result<Value> {
        if m.array.ndim() < 2 {
            return Err(Error::value("Input must be >= 2-d."));
        }
        let result = m.array.flip(Some(&[1]))?;
        Ok(derived(&m.value, &m.array, result))
    }
);

builtin!(
    /// Reverse the order of elements along axis 0 (up/down).
    ///
    /// >>> np.flipud([[1, 2], [3, 4]])
    /// array([[3, 4],
    ///        [1, 2]])
    #[py("flipud(m)")]
    fn flipud(m: ArrayLike) -> Result<Value> {
        if m.array.ndim() < 1 {
            return Err(Error::value("Input must be >= 1-d."));
        }
        let result = m.array.flip(Some(&[0]))?;
        Ok(derived(&m.value, &m.array, result))
    }
);

builtin!(
    /// Rotate an array by 90 degrees in the plane of two axes.
    ///
    /// >>> np.rot90([[1, 2], [3, 4]])
    /// array([[2, 4],
    ///        [1, 3]])
    #[py("rot90(m, k=1, axes=(0, 1))")]
    fn rot90(cx: &mut Context, m: ArrayLike, k: i64, axes: Value) -> Result<Value> {
        let axes = sizes(cx, &axes)?;
        let result = m.array.rot90(k, &axes)?;
        Ok(derived(&m.value, &m.array, result))
    }
);
