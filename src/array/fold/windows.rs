//! Window functions of signal processing: `np.hanning` and its relatives.

use crate::array::ranges::{Number, arange};
use crate::array::select::select;
use crate::array::ufunc::Operand;
use crate::array::ufunc::table::arithmetic::{ADD, DIVIDE, MULTIPLY, SQUARE, SUBTRACT};
use crate::array::ufunc::table::compare::LESS_EQUAL;
use crate::array::ufunc::table::exponential::SQRT;
use crate::array::ufunc::table::trigonometric::COS;
use crate::array::{Array, DType, Result};

use super::special::i0;
use super::tools::{from_floats, with_float};

/// Which window.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Window {
    Bartlett,
    Blackman,
    Hamming,
    Hanning,
    Kaiser { beta: f64 },
}

fn scalar_minus(number: f64, x: &Array) -> Result<Array> {
    SUBTRACT.apply_to(&[Operand::Float(number), Operand::Array(x)])
}

/// The window of `size` points; empty for less than one.
///
/// # Errors
/// `MemoryError`
pub fn window(kind: Window, size: f64) -> Result<Array> {
    if size < 1.0 {
        return Array::zeros(&[0], DType::Float64);
    }
    #[allow(clippy::float_cmp)] // exactly one point
    if size == 1.0 {
        return from_floats(&[1.0]);
    }
    if let Window::Kaiser { beta } = kind {
        return kaiser(size, beta);
    }
    let n = arange(Number::Float(1.0 - size), Number::Float(size), Number::Float(2.0), DType::Float64)?;
    // cos(times * pi * n / (size - 1))
    let wave = |times: f64| {
        let angle = with_float(&DIVIDE, &with_float(&MULTIPLY, &n, times * std::f64::consts::PI)?, size - 1.0)?;
        COS.apply(&[&angle])
    };
    let raised = |base: f64, height: f64| with_float(&ADD, &with_float(&MULTIPLY, &wave(1.0)?, height)?, base);
    match kind {
        Window::Hamming => raised(0.54, 0.46),
        Window::Hanning => raised(0.5, 0.5),
        Window::Blackman => ADD.apply(&[&raised(0.42, 0.5)?, &with_float(&MULTIPLY, &wave(2.0)?, 0.08)?]),
        _ => {
            let slope = with_float(&DIVIDE, &n, size - 1.0)?;
            let rising = with_float(&LESS_EQUAL, &n, 0.0)?;
            select(&rising, &with_float(&ADD, &slope, 1.0)?, &scalar_minus(1.0, &slope)?)
        }
    }
}

fn kaiser(size: f64, beta: f64) -> Result<Array> {
    let n = arange(Number::Float(0.0), Number::Float(size), Number::Float(1.0), DType::Float64)?;
    let half = (size - 1.0) / 2.0;
    let place = with_float(&DIVIDE, &with_float(&SUBTRACT, &n, half)?, half)?;
    let height = SQRT.apply(&[&scalar_minus(1.0, &SQUARE.apply(&[&place])?)?])?;
    let top = i0(&with_float(&MULTIPLY, &height, beta)?)?;
    DIVIDE.apply(&[&top, &i0(&from_floats(&[beta])?)?])
}
