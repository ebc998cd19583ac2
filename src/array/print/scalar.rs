//! The texts of NumPy scalars: `str` is the number alone, `repr` names the type. Print options do
//! not reach them.

use half::f16;
use num_complex::Complex;

use super::options::PrintOptions;
use super::plain::decode;
use crate::array::time::write;
use crate::array::{Array, DType};
use crate::text::number::Width;
use crate::text::number::digits::Digits;
use crate::text::number::python::write_exponent;
use crate::text::quote;

/// `str` of a NumPy float: exponents from 1e16 on (1e6 for float32, 1e3 for float16) and below 1e-4.
#[must_use]
pub fn float_str(value: f64, width: Width) -> String {
    let mut out = String::with_capacity(24);
    write_float(&mut out, value, width, ".0");
    out
}

/// `str` of a NumPy complex number with parts of the given width: `(1+2j)`, `2j`.
#[must_use]
pub fn complex_str(re: f64, im: f64, width: Width) -> String {
    let mut out = String::with_capacity(48);
    if re == 0.0 && re.is_sign_positive() {
        write_float(&mut out, im, width, "");
        out.push('j');
        return out;
    }
    out.push('(');
    write_float(&mut out, re, width, "");
    if im.is_nan() || im.is_sign_positive() {
        out.push('+');
    }
    write_float(&mut out, im, width, "");
    out.push_str("j)");
    out
}

fn write_float(out: &mut String, value: f64, width: Width, whole_tail: &str) {
    if value.is_nan() {
        out.push_str("nan");
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    let magnitude = value.abs();
    if magnitude.is_infinite() {
        out.push_str("inf");
        return;
    }
    let large = match width {
        Width::Double => 1e16,
        Width::Single => 1e6,
        Width::Half => 1e3,
    };
    let digits = Digits::shortest(magnitude, width);
    if magnitude == 0.0 || (1e-4..large).contains(&magnitude) {
        let (whole, fraction) = digits.split_at_point();
        out.push_str(&whole);
        if fraction.is_empty() {
            out.push_str(whole_tail);
        } else {
            out.push('.');
            out.push_str(&fraction);
        }
        return;
    }
    let text = std::str::from_utf8(&digits.digits).expect("invariant: digits are ASCII");
    out.push_str(&text[..1]);
    if text.len() > 1 {
        out.push('.');
        out.push_str(&text[1..]);
    }
    write_exponent(out, digits.exponent(), 2);
}

/// `str` of the scalar a 0-d array holds.
#[must_use]
pub fn scalar_str(array: &Array) -> String {
    match array.dtype() {
        DType::Bool => if first::<u8>(array) == 0 { "False" } else { "True" }.into(),
        DType::Int8 => first::<i8>(array).to_string(),
        DType::UInt8 => first::<u8>(array).to_string(),
        DType::Int16 => first::<i16>(array).to_string(),
        DType::UInt16 => first::<u16>(array).to_string(),
        DType::Int32 => first::<i32>(array).to_string(),
        DType::UInt32 => first::<u32>(array).to_string(),
        DType::Int64 => first::<i64>(array).to_string(),
        DType::UInt64 => first::<u64>(array).to_string(),
        DType::Float16 => float_str(first::<f16>(array).into(), Width::Half),
        DType::Float32 => float_str(first::<f32>(array).into(), Width::Single),
        DType::Float64 => float_str(first::<f64>(array), Width::Double),
        DType::Complex64 => {
            let Complex { re, im } = first::<Complex<f32>>(array);
            complex_str(re.into(), im.into(), Width::Single)
        }
        DType::Complex128 => {
            let Complex { re, im } = first::<Complex<f64>>(array);
            complex_str(re, im, Width::Double)
        }
        DType::DateTime(_) | DType::TimeDelta(_) => write::scalar_str(array),
        DType::Object => first::<u64>(array).to_string(),
        dtype @ (DType::Bytes(_) | DType::Void(_)) => {
            let (start, item) = (array.layout().offset, dtype.itemsize());
            super::record::item_text(array.buffer().bytes().get(start..start + item).unwrap_or(&[]), dtype)
        }
        DType::Record { .. } => {
            super::record::alone::<std::convert::Infallible>(array, &PrintOptions::default(), None).unwrap_or_default()
        }
        DType::Str(units) => {
            let start = array.layout().offset / size_of::<u32>();
            let all = array.buffer().elements::<u32>();
            decode(all.get(start..start + units as usize).unwrap_or(&[]))
        }
    }
}

/// `repr` of the scalar a 0-d array holds: `np.float64(1.5)`, `np.True_`, `np.str_('a')`.
#[must_use]
pub fn scalar_repr(array: &Array) -> String {
    if array.dtype().is_time() {
        return write::scalar_repr(array);
    }
    let text = scalar_str(array);
    match array.dtype() {
        DType::Bool => format!("np.{text}_"),
        DType::Str(_) => format!("np.str_({})", quote::repr(&text)),
        DType::Bytes(_) => format!("np.bytes_({text})"),
        DType::Void(_) => format!("np.void({text})"),
        DType::Complex64 | DType::Complex128 => {
            let inner = text.trim_start_matches('(').trim_end_matches(')');
            format!("np.{}({inner})", array.dtype())
        }
        dtype => format!("np.{dtype}({text})"),
    }
}

/// The element at the array's offset.
fn first<T: bytemuck::Pod>(array: &Array) -> T {
    array.buffer().elements::<T>()[array.layout().offset / size_of::<T>()]
}
