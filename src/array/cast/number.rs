//! One number as another, with the results NumPy gives on x86-64: integers wrap, floats that no
//! integer can hold become what the processor's conversion leaves, complex numbers lose their
//! imaginary part.

use half::f16;
use num_complex::Complex;

use crate::array::status::Status;
use crate::array::ufunc::simd::{Job, widest};
use crate::array::{Bool, DType, Element, interrupt};

/// Conversion of one element. `strange` is set when the value did not fit in the way that
/// [`Convert::FLAG`] names.
pub trait Convert<To>: Element {
    const FLAG: Status = Status::NONE;

    fn convert(self, strange: &mut bool) -> To;

    /// The same for elements that the processor converts four at a time.
    #[inline(always)]
    fn convert_in_four(self, strange: &mut bool) -> To {
        self.convert(strange)
    }
}

struct Conversion<'j, S, D> {
    from: &'j [S],
    to: &'j mut [D],
}

impl<S: Convert<D>, D: Element> Job for Conversion<'_, S, D> {
    type Out = Status;

    #[inline(always)]
    fn run(self) -> Status {
        let mut strange = false;
        let fours = self.from.len().min(self.to.len()) / 4 * 4;
        for (to, &from) in self.to[..fours].iter_mut().zip(self.from) {
            *to = from.convert_in_four(&mut strange);
        }
        for (to, &from) in self.to[fours..].iter_mut().zip(&self.from[fours..]) {
            *to = from.convert(&mut strange);
        }
        if strange { S::FLAG } else { Status::NONE }
    }
}

/// Converts element by element; the flags that this raises are returned.
pub fn convert_slice<S: Convert<D>, D: Element>(from: &[S], to: &mut [D]) -> Status {
    let vectors = matches!(S::DTYPE.itemsize(), 4 | 8) && !S::DTYPE.is_complex() || S::DTYPE == DType::Bool;
    let conversion = Conversion { from, to };
    // Elsewhere wider vectors gain nothing, and each such loop is compiled three times.
    if vectors && !D::DTYPE.is_complex() && D::DTYPE.itemsize() != 2 { widest(conversion) } else { conversion.run() }
}

/// From this many elements on two processors convert.
const PARALLEL: usize = 1 << 18;

/// As [`convert_slice`] for any number of elements, of which there are as many on both sides.
pub fn convert_all<S: Convert<D>, D: Element>(from: &[S], to: &mut [D]) -> Status {
    if from.len() < PARALLEL {
        return in_blocks(from, to);
    }
    let half = from.len() / 2 / 4 * 4;
    let (left, right) = to.split_at_mut(half);
    let flag = interrupt::current();
    let (a, b) = rayon::join(
        || flag.during(|| in_blocks(&from[..half], left)),
        || flag.during(|| in_blocks(&from[half..], right)),
    );
    a.with(b)
}

fn in_blocks<S: Convert<D>, D: Element>(from: &[S], to: &mut [D]) -> Status {
    let parts = interrupt::parts(from).zip(to.chunks_mut(interrupt::BLOCK));
    parts.fold(Status::NONE, |raised, (from, to)| raised.with(convert_slice(from, to)))
}

macro_rules! integers {
    ($($from:ty => ($($to:ty),*);)*) => {$(
        $(impl Convert<$to> for $from {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_possible_wrap, clippy::cast_lossless)]
            #[inline(always)]
            fn convert(self, _: &mut bool) -> $to { self as $to }
        })*
        impl Convert<Bool> for $from {
            #[inline(always)]
            fn convert(self, _: &mut bool) -> Bool { Bool::from(self != 0) }
        }
        impl Convert<$from> for Bool {
            #[inline(always)]
            fn convert(self, _: &mut bool) -> $from { <$from>::from(self.get()) }
        }
        impl Convert<f16> for $from {
            const FLAG: Status = Status::OVERFLOW;
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless)]
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> f16 {
                let half = f16::from_f32(self as f32);
                *strange |= half.is_infinite();
                half
            }
        }
        impl Convert<f32> for $from {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless)]
            #[inline(always)]
            fn convert(self, _: &mut bool) -> f32 { self as f32 }
        }
        impl Convert<f64> for $from {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless)]
            #[inline(always)]
            fn convert(self, _: &mut bool) -> f64 { self as f64 }
        }
    )*};
}

integers!(
    i8 => (i8, u8, i16, u16, i32, u32, i64, u64);
    u8 => (i8, u8, i16, u16, i32, u32, i64, u64);
    i16 => (i8, u8, i16, u16, i32, u32, i64, u64);
    u16 => (i8, u8, i16, u16, i32, u32, i64, u64);
    i32 => (i8, u8, i16, u16, i32, u32, i64, u64);
    u32 => (i8, u8, i16, u16, i32, u32, i64, u64);
    i64 => (i8, u8, i16, u16, i32, u32, i64, u64);
    u64 => (i8, u8, i16, u16, i32, u32, i64, u64);
);

impl Convert<Bool> for Bool {
    fn convert(self, _: &mut bool) -> Bool {
        Bool::from(self.get())
    }
}

/// Truncation to 32 bits as the processor does it: what does not fit is the lowest number.
#[allow(clippy::cast_possible_truncation)]
#[inline(always)]
fn to_32(value: f64, strange: &mut bool) -> i32 {
    let fits = value > -2_147_483_649.0 && value < 2_147_483_648.0;
    *strange |= !fits;
    if fits { value as i32 } else { i32::MIN }
}

#[allow(clippy::cast_possible_truncation)]
#[inline(always)]
fn to_64(value: f64, strange: &mut bool) -> i64 {
    let fits = (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&value);
    *strange |= !fits;
    if fits { value as i64 } else { i64::MIN }
}

#[inline(always)]
fn to_unsigned_64(value: f64, strange: &mut bool) -> u64 {
    const HALF: f64 = 9_223_372_036_854_775_808.0;
    if value >= HALF {
        to_64(value - HALF, strange).cast_unsigned() ^ (1 << 63)
    } else {
        to_64(value, strange).cast_unsigned()
    }
}

/// The halves below and above 2³¹ are truncated each on its own.
#[inline(always)]
fn to_unsigned_32(value: f64, strange: &mut bool) -> u32 {
    const HALF: f64 = 2_147_483_648.0;
    if value >= HALF {
        to_32(value - HALF, strange).cast_unsigned() ^ (1 << 31)
    } else {
        to_32(value, strange).cast_unsigned()
    }
}

macro_rules! float_to_integers {
    ($float:ty, $widen:expr) => {
        float_to_integers!(@ $float, $widen, to_32, i8, u8, i16, u16, i32);
        float_to_integers!(@ $float, $widen, to_64, i64);
        impl Convert<u32> for $float {
            const FLAG: Status = Status::INVALID;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::unnecessary_cast)]
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> u32 {
                let widen: fn($float) -> f64 = $widen;
                to_64(widen(self), strange) as u32
            }
            #[allow(clippy::unnecessary_cast)]
            #[inline(always)]
            fn convert_in_four(self, strange: &mut bool) -> u32 {
                let widen: fn($float) -> f64 = $widen;
                to_unsigned_32(widen(self), strange)
            }
        }
        impl Convert<u32> for Complex<$float> where Complex<$float>: Element {
            const FLAG: Status = Status::INVALID;
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> u32 { self.re.convert(strange) }
        }
        float_to_integers!(@ $float, $widen, to_unsigned_64, u64);
    };
    (@ $float:ty, $widen:expr, $through:ident, $($to:ty),*) => {$(
        impl Convert<$to> for $float {
            const FLAG: Status = Status::INVALID;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::unnecessary_cast)]
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> $to {
                let widen: fn($float) -> f64 = $widen;
                $through(widen(self), strange) as $to
            }
        }
        impl Convert<$to> for Complex<$float> where Complex<$float>: Element {
            const FLAG: Status = Status::INVALID;
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> $to { self.re.convert(strange) }
        }
    )*};
}

float_to_integers!(f32, f64::from);
float_to_integers!(f64, |value| value);

macro_rules! half_to_integers {
    ($($to:ty),*) => {$(
        impl Convert<$to> for f16 {
            const FLAG: Status = Status::INVALID;
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> $to { self.to_f32().convert(strange) }
        }
    )*};
}

half_to_integers!(i8, u8, i16, u16, i32, u32, i64, u64);

macro_rules! floats {
    ($($from:ty => $to:ty, $flag:expr, |$value:ident| $body:expr;)*) => {$(
        impl Convert<$to> for $from {
            const FLAG: Status = $flag;
            #[allow(clippy::cast_possible_truncation)]
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> $to {
                let $value = self;
                let result: $to = $body;
                if !$flag.is_empty() {
                    *strange |= result.is_infinite() && $value.is_finite();
                }
                result
            }
        }
    )*};
}

floats!(
    f16 => f16, Status::NONE, |value| value;
    f16 => f32, Status::NONE, |value| value.to_f32();
    f16 => f64, Status::NONE, |value| value.to_f64();
    f32 => f16, Status::OVERFLOW, |value| f16::from_f32(value);
    f32 => f32, Status::NONE, |value| value;
    f32 => f64, Status::NONE, |value| f64::from(value);
    f64 => f16, Status::OVERFLOW, |value| f16::from_f64(value);
    f64 => f32, Status::OVERFLOW, |value| value as f32;
    f64 => f64, Status::NONE, |value| value;
);

macro_rules! bool_and_floats {
    ($($float:ty, $zero:expr, $one:expr;)*) => {$(
        impl Convert<Bool> for $float {
            #[inline(always)]
            fn convert(self, _: &mut bool) -> Bool { Bool::from(self != $zero) }
        }
        impl Convert<$float> for Bool {
            #[inline(always)]
            fn convert(self, _: &mut bool) -> $float { if self.get() { $one } else { $zero } }
        }
    )*};
}

bool_and_floats!(f16, f16::ZERO, f16::ONE; f32, 0.0, 1.0; f64, 0.0, 1.0;);

macro_rules! complexes {
    ($($part:ty),*) => {$(
        complexes!(@ $part, i8, u8, i16, u16, i32, u32, i64, u64, f16, f32, f64, Bool);
        impl Convert<Bool> for Complex<$part> {
            #[inline(always)]
            fn convert(self, _: &mut bool) -> Bool { Bool::from(self.re != 0.0 || self.im != 0.0) }
        }
        impl Convert<f16> for Complex<$part> {
            const FLAG: Status = Status::OVERFLOW;
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> f16 { self.re.convert(strange) }
        }
        impl Convert<f32> for Complex<$part> {
            const FLAG: Status = Status::OVERFLOW;
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> f32 { self.re.convert(strange) }
        }
        impl Convert<f64> for Complex<$part> {
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> f64 { self.re.convert(strange) }
        }
        impl Convert<Complex<f32>> for Complex<$part> {
            const FLAG: Status = Status::OVERFLOW;
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> Complex<f32> {
                Complex::new(self.re.convert(strange), self.im.convert(strange))
            }
        }
        impl Convert<Complex<f64>> for Complex<$part> {
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> Complex<f64> {
                Complex::new(self.re.convert(strange), self.im.convert(strange))
            }
        }
    )*};
    (@ $part:ty, $($from:ty),*) => {$(
        impl Convert<Complex<$part>> for $from {
            const FLAG: Status = <$from as Convert<$part>>::FLAG;
            #[inline(always)]
            fn convert(self, strange: &mut bool) -> Complex<$part> {
                Complex::new(self.convert(strange), 0.0)
            }
        }
    )*};
}

complexes!(f32, f64);
