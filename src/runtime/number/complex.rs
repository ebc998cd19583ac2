//! Python's `complex` arithmetic.

use num_complex::Complex64;

use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// `a op b`; `None` where complex numbers have no such operator.
pub fn binary(op: BinaryOp, a: Complex64, b: Complex64) -> Option<Result<Value>> {
    let result = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => multiply(a, b),
        BinaryOp::Div => return Some(divide(a, b).map(Value::complex)),
        BinaryOp::Pow => return Some(power(a, b)),
        _ => return None,
    };
    Some(Ok(Value::complex(result)))
}

fn multiply(a: Complex64, b: Complex64) -> Complex64 {
    Complex64::new(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
}

/// Division that scales by the larger part of the divisor, so that nothing overflows on the way.
pub fn divide(a: Complex64, b: Complex64) -> Result<Complex64> {
    if b.re.abs() >= b.im.abs() {
        if b.re == 0.0 {
            return Err(Error::zero_division("complex division by zero"));
        }
        let ratio = b.im / b.re;
        let scale = b.re + b.im * ratio;
        return Ok(Complex64::new((a.re + a.im * ratio) / scale, (a.im - a.re * ratio) / scale));
    }
    if b.re.is_nan() || b.im.is_nan() {
        return Ok(Complex64::new(f64::NAN, f64::NAN));
    }
    let ratio = b.re / b.im;
    let scale = b.re * ratio + b.im;
    Ok(Complex64::new((a.re * ratio + a.im) / scale, (a.im * ratio - a.re) / scale))
}

/// `a ** b`: by repeated multiplication for small whole exponents, else in polar form.
pub fn power(a: Complex64, b: Complex64) -> Result<Value> {
    if b.re == 0.0 && b.im == 0.0 {
        return Ok(Value::complex(Complex64::new(1.0, 0.0)));
    }
    if a.re == 0.0 && a.im == 0.0 {
        if b.im != 0.0 || b.re < 0.0 {
            return Err(Error::zero_division("0.0 to a negative or complex power"));
        }
        return Ok(Value::complex(Complex64::new(0.0, 0.0)));
    }
    let result = if b.im == 0.0 && b.re == b.re.floor() && b.re.abs() <= 100.0 {
        let size = whole_power(a, b.re.abs() as u32);
        if b.re < 0.0 { divide(Complex64::new(1.0, 0.0), size)? } else { size }
    } else {
        polar_power(a, b)
    };
    if (result.re.is_infinite() || result.im.is_infinite()) && a.is_finite() && b.is_finite() {
        return Err(Error::overflow("complex exponentiation"));
    }
    Ok(Value::complex(result))
}

fn whole_power(a: Complex64, exponent: u32) -> Complex64 {
    let mut result = Complex64::new(1.0, 0.0);
    let mut square = a;
    let mut left = exponent;
    while left > 0 {
        if left & 1 == 1 {
            result = multiply(result, square);
        }
        left >>= 1;
        if left > 0 {
            square = multiply(square, square);
        }
    }
    result
}

fn polar_power(a: Complex64, b: Complex64) -> Complex64 {
    let size = a.re.hypot(a.im);
    let angle = a.im.atan2(a.re);
    let mut length = size.powf(b.re);
    let mut turn = angle * b.re;
    if b.im != 0.0 {
        length *= (-angle * b.im).exp();
        turn += b.im * size.ln();
    }
    Complex64::new(length * turn.cos(), length * turn.sin())
}
