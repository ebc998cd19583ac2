//! Python's `sum` over a 1-D array, without a value for every element: one addition after the
//! other all the same, so that the result is the one of the loop.

use crate::array::{Bool, DType};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// `sum(array)`; `None` where the loop has to be run: other arrays, and sums that give warnings.
#[must_use]
pub fn plain_sum(value: &Value) -> Option<Value> {
    let Value::Array(object) = value else { return None };
    let array = object.array();
    if array.ndim() != 1 || array.size() == 0 {
        return None;
    }
    let array = array.to_contiguous().ok()?;
    let total = match array.dtype() {
        DType::Bool => Scalar::Int64(array.slice::<Bool>().iter().map(|b| i64::from(b.get())).sum()),
        DType::Int64 => Scalar::Int64(array.slice::<i64>().iter().try_fold(0_i64, |sum, &x| sum.checked_add(x))?),
        DType::Float64 => {
            let total = array.slice::<f64>().iter().fold(0.0, |sum, x| sum + x);
            Scalar::Float64(Some(total).filter(|x| x.is_finite())?)
        }
        _ => return None,
    };
    Some(total.into())
}
