//! Reading of case files: one line a case, `what | operand | … => result | …`, arrays written as
//! `f8(2,3)1.0,2.0,…` (dtype code, shape, elements in C order). A `T` before the dtype is an array
//! that lies transposed in memory, an `S` one that takes every second element of another.

use num_complex::Complex;
use shapewise::array::{Array, Bool, DType, Element, Layout};
use shapewise::with_dtype;

/// A number from the text of a case.
pub trait Read: Element {
    fn read(text: &str) -> Self;
}

macro_rules! reads {
    ($($T:ty),*) => {$(
        impl Read for $T {
            fn read(text: &str) -> Self { text.parse().unwrap_or_else(|_| panic!("number {text}")) }
        }
    )*};
}

reads!(i8, u8, i16, u16, i32, u32, i64, u64, f32, f64);

impl Read for half::f16 {
    fn read(text: &str) -> Self {
        half::f16::from_f64(f64::read(text))
    }
}

impl Read for Bool {
    fn read(text: &str) -> Self {
        Bool::from(text == "1")
    }
}

fn parts(text: &str) -> (f64, f64) {
    let (re, im) = text.split_once('&').unwrap_or((text, "0"));
    (f64::read(re), f64::read(im))
}

impl Read for Complex<f64> {
    fn read(text: &str) -> Self {
        let (re, im) = parts(text);
        Complex::new(re, im)
    }
}

impl Read for Complex<f32> {
    #[allow(clippy::cast_possible_truncation)]
    fn read(text: &str) -> Self {
        let (re, im) = parts(text);
        Complex::new(re as f32, im as f32)
    }
}

fn split(text: &str) -> (&str, Vec<usize>, Vec<&str>) {
    let (dtype, rest) = text.split_once('(').expect("shape");
    let (shape, elements) = rest.split_once(')').expect("shape");
    let shape = shape.split(',').filter(|n| !n.is_empty()).map(|n| n.parse().expect("size")).collect();
    (dtype, shape, elements.split(',').filter(|e| !e.is_empty()).collect())
}

/// The array that a case writes.
pub fn array(text: &str) -> Array {
    let (code, shape, elements) = split(text.trim());
    let (way, code) = match code.chars().next() {
        Some(way @ ('T' | 'S')) => (way, &code[1..]),
        _ => ('C', code),
    };
    let dtype = DType::parse(code).expect("dtype");
    let plain = Array::zeros(&shape, dtype).expect("memory");
    with_dtype!(dtype, T => {
        let mut slice = plain.slice_mut::<T>();
        for (to, text) in slice.iter_mut().zip(&elements) {
            *to = T::read(text);
        }
    }, else => panic!("texts are not written here"));
    match way {
        'T' => plain.copy_order(shapewise::array::Order::F).expect("memory"),
        'S' => {
            let mut doubled = shape.clone();
            *doubled.last_mut().expect("an axis") *= 2;
            let wide = Array::zeros(&doubled, dtype).expect("memory");
            let mut strides = wide.layout().strides.clone();
            *strides.last_mut().expect("an axis") *= 2;
            let view = wide.with_layout(Layout { offset: 0, shape: shape.as_slice().into(), strides });
            shapewise::array::assign(&view, &plain).expect("same shape");
            view
        }
        _ => plain,
    }
}

/// The array written as a case writes it; NaN has one spelling.
pub fn text(array: &Array) -> String {
    let plain = array.to_contiguous().expect("memory");
    let shape: Vec<String> = plain.shape().iter().map(usize::to_string).collect();
    let real = |x: f64| if x.is_nan() { "nan".to_owned() } else { format!("{x:?}") };
    let single = |x: f32| if x.is_nan() { "nan".to_owned() } else { format!("{x:?}") };
    let elements: Vec<String> = match plain.dtype() {
        DType::Bool => plain.slice::<Bool>().iter().map(|b| u8::from(b.get()).to_string()).collect(),
        DType::Float16 => plain.slice::<half::f16>().iter().map(|x| single(x.to_f32())).collect(),
        DType::Float32 => plain.slice::<f32>().iter().map(|&x| single(x)).collect(),
        DType::Float64 => plain.slice::<f64>().iter().map(|&x| real(x)).collect(),
        DType::Complex64 => {
            plain.slice::<Complex<f32>>().iter().map(|z| format!("{}&{}", single(z.re), single(z.im))).collect()
        }
        DType::Complex128 => {
            plain.slice::<Complex<f64>>().iter().map(|z| format!("{}&{}", real(z.re), real(z.im))).collect()
        }
        _ => {
            let whole = plain
                .astype(if plain.dtype() == DType::UInt64 { DType::UInt64 } else { DType::Int64 })
                .expect("memory");
            if plain.dtype() == DType::UInt64 {
                whole.slice::<u64>().iter().map(u64::to_string).collect()
            } else {
                whole.slice::<i64>().iter().map(i64::to_string).collect()
            }
        }
    };
    format!("{}({}){}", &plain.dtype().str_code()[1..], shape.join(","), elements.join(","))
}

/// Whether two written arrays agree: the same dtype and shape, elements equal as numbers, or
/// within `tolerance` units of relative error.
pub fn agree(got: &str, want: &str, tolerance: f64) -> bool {
    let ((code, shape, elements), (want_code, want_shape, want_elements)) = (split(got), split(want));
    if code != want_code || shape != want_shape || elements.len() != want_elements.len() {
        return false;
    }
    let scalar = |a: &str, b: &str| {
        if a == b {
            return true;
        }
        if matches!(code, "f2" | "f4" | "f8" | "c8" | "c16") {
            let (x, y) = (f64::read(a), f64::read(b));
            if x.is_nan() || y.is_nan() {
                return x.is_nan() && y.is_nan();
            }
            if code == "f2" {
                return half::f16::from_f64(x) == half::f16::from_f64(y);
            }
            if code == "f4" || code == "c8" {
                let (x, y) = (f32::read(a), f32::read(b));
                if x.to_bits() == y.to_bits() {
                    return true;
                }
            }
            return x.to_bits() == y.to_bits() || (x - y).abs() <= tolerance * y.abs().max(1e-300);
        }
        false
    };
    elements.iter().zip(&want_elements).all(|(a, b)| {
        if code.starts_with('c') {
            // Complex numbers agree in relation to their size.
            let (x, y) = (Complex::<f64>::read(a), Complex::<f64>::read(b));
            if (x - y).norm() <= tolerance * y.norm() {
                return true;
            }
        }
        let (mut a, mut b) = (a.split('&'), b.split('&'));
        scalar(a.next().unwrap_or(""), b.next().unwrap_or(""))
            && scalar(a.next().unwrap_or("0"), b.next().unwrap_or("0"))
    })
}
