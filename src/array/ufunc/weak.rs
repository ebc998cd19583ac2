//! Python scalars on their way into a loop: the kind they bring to promotion, and their bytes
//! in the loop's dtype. `OverflowError` when an integer does not fit.

use half::f16;
use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::ToPrimitive;

use super::Operand;
use crate::array::status::{Status, raise};
use crate::array::{ArrayError, Bool, Cause, Class, DType, Result, Weak};

/// One element of any numeric dtype.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(16))]
pub struct Scalar(pub [u8; 16]);

impl Scalar {
    fn of<T: bytemuck::Pod>(value: T) -> Scalar {
        let mut bytes = [0; 16];
        bytes[..size_of::<T>()].copy_from_slice(bytemuck::bytes_of(&value));
        Scalar(bytes)
    }
}

impl Operand<'_> {
    /// The kind of a Python scalar; `None` for arrays.
    #[must_use]
    pub fn weak(&self) -> Option<Weak> {
        match self {
            Operand::Array(_) => None,
            Operand::Int(_) | Operand::Big(_) => Some(Weak::Int),
            Operand::Float(_) => Some(Weak::Float),
            Operand::Complex(_) => Some(Weak::Complex),
        }
    }

    /// The integer that the operand is.
    #[must_use]
    pub fn whole(&self) -> Option<i128> {
        match self {
            Operand::Int(value) => Some(i128::from(*value)),
            // Anything wider is out of every dtype's bounds just the same.
            Operand::Big(value) => Some(value.to_i128().unwrap_or(if value.sign() == num_bigint::Sign::Minus {
                i128::MIN
            } else {
                i128::MAX
            })),
            _ => None,
        }
    }

    /// The Python scalar as an element of `dtype`.
    ///
    /// # Errors
    /// `OverflowError: Python integer 300 out of bounds for uint8`
    pub fn element(&self, dtype: DType) -> Result<Scalar> {
        match self {
            Operand::Array(_) => Err(ArrayError::type_error("an array is not a scalar")),
            Operand::Int(value) => integer(i128::from(*value), dtype, || value.to_string()),
            Operand::Big(value) => big(value, self.whole().unwrap_or_default(), dtype),
            Operand::Float(value) => Ok(real(*value, dtype)),
            Operand::Complex(value) => Ok(complex(*value, dtype)),
        }
    }
}

/// Whether an integer dtype holds the value.
#[must_use]
pub fn fits(value: i128, dtype: DType) -> bool {
    let bits = 8 * dtype.itemsize();
    match dtype.kind() {
        crate::array::Kind::Unsigned => value >= 0 && value < 1 << bits,
        crate::array::Kind::Signed => value >= -(1 << (bits - 1)) && value < 1 << (bits - 1),
        _ => true,
    }
}

fn big(value: &BigInt, clamped: i128, dtype: DType) -> Result<Scalar> {
    if dtype.is_integer() {
        if dtype == DType::Int64 {
            return Err(ArrayError::new(Class::Overflow, "Python int too large to convert to C long"));
        }
        return integer(clamped, dtype, || value.to_string());
    }
    let float = value.to_f64().unwrap_or(f64::INFINITY);
    if float.is_infinite() {
        return Err(ArrayError::new(Class::Overflow, "int too large to convert to float"));
    }
    Ok(real(float, dtype))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // checked by `fits`
fn integer(value: i128, dtype: DType, text: impl Fn() -> String) -> Result<Scalar> {
    if !fits(value, dtype) {
        let text = text();
        if i64::try_from(value).is_err() {
            // Too large for C before the dtype is looked at.
            return Err(ArrayError::new(Class::Overflow, "Python int too large to convert to C long")
                .because(Cause::OutOfBounds { value: text, dtype }));
        }
        return Err(ArrayError::new(Class::Overflow, format!("Python integer {text} out of bounds for {dtype}"))
            .because(Cause::OutOfBounds { value: text, dtype }));
    }
    Ok(match dtype {
        DType::Bool => Scalar::of(Bool::from(value != 0)),
        DType::Int8 | DType::UInt8 => Scalar::of(value as u8),
        DType::Int16 | DType::UInt16 => Scalar::of(value as u16),
        DType::Int32 | DType::UInt32 => Scalar::of(value as u32),
        DType::Int64 | DType::UInt64 => Scalar::of(value as u64),
        _ => real(value as f64, dtype),
    })
}

#[allow(clippy::cast_possible_truncation)] // rounding to the dtype is the point
fn real(value: f64, dtype: DType) -> Scalar {
    let watch = |infinite: bool| {
        if infinite && value.is_finite() {
            raise(Status::OVERFLOW);
        }
    };
    match dtype {
        DType::Float16 => {
            let half = f16::from_f64(value);
            watch(half.is_infinite());
            Scalar::of(half)
        }
        DType::Float32 => {
            let single = value as f32;
            watch(single.is_infinite());
            Scalar::of(single)
        }
        DType::Complex64 | DType::Complex128 => complex(Complex::new(value, 0.0), dtype),
        DType::Bool => Scalar::of(Bool::from(value != 0.0)),
        DType::Int64 => Scalar::of(value as i64),
        _ => Scalar::of(value),
    }
}

#[allow(clippy::cast_possible_truncation)]
fn complex(value: Complex<f64>, dtype: DType) -> Scalar {
    if dtype == DType::Complex64 {
        let single = Complex::new(value.re as f32, value.im as f32);
        if (single.re.is_infinite() && value.re.is_finite()) || (single.im.is_infinite() && value.im.is_finite()) {
            raise(Status::OVERFLOW);
        }
        return Scalar::of(single);
    }
    Scalar::of(value)
}
