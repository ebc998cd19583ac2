//! What linear algebra demands of its arguments: enough axes, square matrices, finite numbers,
//! a dtype it works in. Only checks and their texts.

use super::field::Field;
use crate::array::matmul::operand::elements;
use crate::array::{Array, ArrayError, Cause, Class, DType, Kind, Result};
use crate::with_field;

/// A `LinAlgError`.
pub fn error(message: impl Into<String>) -> ArrayError {
    ArrayError::new(Class::LinAlg, message)
}

/// `Singular matrix`
#[must_use]
pub fn singular(shape: &[usize]) -> ArrayError {
    error("Singular matrix").because(Cause::Singular { shape: shape.into() })
}

/// At least two axes.
pub fn stacked_2d(array: &Array) -> Result<()> {
    if array.ndim() < 2 {
        return Err(error(format!("{}-dimensional array given. Array must be at least two-dimensional", array.ndim())));
    }
    Ok(())
}

/// Exactly two axes.
pub fn plain_2d(array: &Array) -> Result<()> {
    if array.ndim() != 2 {
        return Err(error(format!("{}-dimensional array given. Array must be two-dimensional", array.ndim())));
    }
    Ok(())
}

/// At least two axes, the last two of equal size.
pub fn stacked_square(array: &Array) -> Result<()> {
    stacked_2d(array)?;
    let [.., rows, cols] = array.shape() else { return Ok(()) };
    if rows != cols {
        return Err(error("Last 2 dimensions of the array must be square")
            .because(Cause::NotSquare { shape: array.shape().into() }));
    }
    Ok(())
}

/// `Array must not contain infs or NaNs`
pub fn finite(array: &Array) -> Result<()> {
    let all = with_field!(array.dtype(), F => elements::<F>(array).into_iter().all(Field::finite));
    if all { Ok(()) } else { Err(error("Array must not contain infs or NaNs")) }
}

/// The dtype that linear algebra works in for these arguments: float64 for integers and bool.
pub fn field_dtype(name: &str, arrays: &[&Array]) -> Result<DType> {
    let (mut complex, mut double) = (false, false);
    for array in arrays {
        match array.dtype() {
            DType::Float16 => return Err(ArrayError::type_error("array type float16 is unsupported in linalg")),
            text @ DType::Str(_) => {
                return Err(ArrayError::new(
                    Class::UfuncInputCasting,
                    format!(
                        "Cannot cast ufunc '{name}' input from dtype('{text}') to dtype('float64') with casting rule \
                         'same_kind'"
                    ),
                ));
            }
            dtype => {
                complex |= dtype.kind() == Kind::Complex;
                double |= !matches!(dtype, DType::Float32 | DType::Complex64);
            }
        }
    }
    Ok(match (complex, double) {
        (false, false) => DType::Float32,
        (false, true) => DType::Float64,
        (true, false) => DType::Complex64,
        (true, true) => DType::Complex128,
    })
}
