//! Comparisons, logic, the greater and the lesser of two.

use half::f16;
use num_complex::Complex;

use super::super::ops::complex;
use super::super::{Check, Identity, Miss, Ufunc};
use crate::array::ufunc::kernel::{Fold, Loop, scan};
use crate::array::ufunc::wide::{across_wide, along_extreme, along_wide_lanes, wide2};
use crate::array::{Bool, DType, Element};

type C64 = Complex<f32>;
type C128 = Complex<f64>;

/// The six comparisons: the same loops with another operator; complex numbers in
/// lexicographic order; `i64` with `u64` without going through floats.
macro_rules! comparison {
    ($name:ident, $text:literal, $doc:literal, $op:tt, $complex:expr) => {
        #[allow(clippy::cast_sign_loss, clippy::float_cmp)]
        pub static $name: Ufunc = Ufunc::new($text, 2, 1, $doc)
            .identity(Identity::NoneInOrder)
            .miss(Miss::Classes)
            .check(Check::Comparison)
            .quiet()
            .loops(&[
                loops2!(wide2, along, [Bool], |x: Bool, y: Bool| Bool::from(x.get() $op y.get())),
                tests2!(wide2, [i8, u8, i16, u16, i32, u32, i64, u64] => Bool, |x, y| Bool::from(x $op y)),
                &[
                    Loop::new(
                        &[DType::Int64, DType::UInt64, DType::Bool],
                        |ins, outs| {
                            wide2(ins, outs, |x: i64, y: u64| Bool::from(i128::from(x) $op i128::from(y)));
                        },
                        None,
                    ),
                    Loop::new(
                        &[DType::UInt64, DType::Int64, DType::Bool],
                        |ins, outs| {
                            wide2(ins, outs, |x: u64, y: i64| Bool::from(i128::from(x) $op i128::from(y)));
                        },
                        None,
                    ),
                ],
                tests2!(wide2, [f16] => Bool, |x: f16, y: f16| Bool::from(x.to_f32() $op y.to_f32())),
                tests2!(wide2, [f32, f64] => Bool, |x, y| Bool::from(x $op y)),
                tests2!(map2, [C64, C128] => Bool, |x, y| Bool::from($complex(x, y))),
            ]);
    };
}

comparison!(EQUAL, "equal", "Return (x1 == x2) element-wise.", ==, |x, y| x == y);
comparison!(NOT_EQUAL, "not_equal", "Return (x1 != x2) element-wise.", !=, |x, y| x != y);
comparison!(LESS, "less", "Return the truth value of (x1 < x2) element-wise.", <, |x, y| complex::greater(y, x));
comparison!(LESS_EQUAL, "less_equal", "Return the truth value of (x1 <= x2) element-wise.", <=, |x, y| complex::greater_equal(y, x));
comparison!(GREATER, "greater", "Return the truth value of (x1 > x2) element-wise.", >, |x, y| complex::greater(x, y));
comparison!(GREATER_EQUAL, "greater_equal", "Return the truth value of (x1 >= x2) element-wise.", >=, |x, y| complex::greater_equal(x, y));

/// Whether an element counts as true.
trait Truth: Copy {
    fn truth(self) -> bool;
}

macro_rules! truths {
    ($($T:ty, $zero:expr;)*) => {$(
        impl Truth for $T {
            #[inline]
            fn truth(self) -> bool { self != $zero }
        }
    )*};
}

truths!(i8, 0; u8, 0; i16, 0; u16, 0; i32, 0; u32, 0; i64, 0; u64, 0; f32, 0.0; f64, 0.0;);
truths!(f16, f16::ZERO; C64, C64::new(0.0, 0.0); C128, C128::new(0.0, 0.0); Bool, Bool::FALSE;);

macro_rules! logical {
    ($name:ident, $text:literal, $doc:literal, $identity:expr, $op:tt) => {
        pub static $name: Ufunc =
            Ufunc::new($text, 2, 1, $doc).identity($identity).check(Check::Logical).quiet().loops(&[
        loops2!(wide2, along_wide_lanes, [Bool], |x: Bool, y: Bool| Bool::from(x.get() $op y.get())),
        tests2!(wide2, [i8, u8, i16, u16, i32, u32, i64, u64, f16, f32, f64, C64, C128] => Bool,
                    |x, y| Bool::from(x.truth() $op y.truth())),
            ]);
    };
}

logical!(LOGICAL_AND, "logical_and", "Compute the truth value of x1 AND x2 element-wise.", Identity::One, &);
logical!(LOGICAL_OR, "logical_or", "Compute the truth value of x1 OR x2 element-wise.", Identity::Zero, |);
logical!(LOGICAL_XOR, "logical_xor", "Compute the truth value of x1 XOR x2, element-wise.", Identity::Zero, ^);

pub static LOGICAL_NOT: Ufunc = Ufunc::new("logical_not", 1, 1, "Compute the truth value of NOT x element-wise.")
    .check(Check::Logical)
    .quiet()
    .loops(&[loops1!(wide1, [Bool, i8, u8, i16, u16, i32, u32, i64, u64, f16, f32, f64, C64, C128] => Bool,
            |x| Bool::from(!x.truth()))]);

/// Float loops of an extremum, whose runs are folded by `$along`.
macro_rules! float_extremes {
    ([$($T:ty),*], $f:expr, $along:ident, $better:expr) => {
        &[$(Loop::new(
            &[<$T as Element>::DTYPE; 3],
            |ins, outs| wide2::<$T, $T, $T>(ins, outs, $f),
            Some(Fold {
                across: |acc, rows| across_wide::<$T>(acc, rows, $f),
                along: |acc, runs, n| $along::<$T>(acc, runs, n, $better),
                scan: |out, run| scan::<$T>(out, run, $f),
            }),
        )),*] as &[Loop]
    };
}

/// The greater or lesser of two; `$nan` says whether a NaN operand is it, `$float` chooses between
/// floats (of two zeros `maximum` and `minimum` take the second, whatever their signs), `$along`
/// and `$better` fold runs of them.
macro_rules! extremum {
    ($name:ident, $text:literal, $doc:literal, $op:tt, $nan:expr, $complex:expr, $float:expr, $along:ident, $better:expr) => {
        pub static $name: Ufunc = Ufunc::new($text, 2, 1, $doc)
            .identity(Identity::None)
            .miss(Miss::DTypes)
            .quiet()
            .loops(&[
                loops2!(wide2, along_wide_lanes, [Bool], |x: Bool, y: Bool| if x.get() $op y.get() { x } else { y }),
                loops2!(wide2, along_wide_lanes, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| if x $op y { x } else { y }),
                loops2!(map2, along_any_order, [f16], |x: f16, y: f16| {
                    if (x.to_f32() $op y.to_f32()) || $nan(x.is_nan(), y.is_nan()) { x } else { y }
                }),
                float_extremes!([f32, f64], $float, $along, $better),
                loops2!(map2, along, [C64, C128], |x, y| {
                    if $complex(x, y) || $nan(complex::is_nan(x), complex::is_nan(y)) { x } else { y }
                }),
            ]);
    };
}

extremum!(MAXIMUM, "maximum", "Element-wise maximum of array elements.", >=, |x: bool, _| x, complex::greater_equal,
    |x, y| if x > y || x != x { x } else { y }, along_extreme, |x, y| x > y);
extremum!(MINIMUM, "minimum", "Element-wise minimum of array elements.", <=, |x: bool, _| x, |x, y| complex::greater_equal(y, x),
    |x, y| if x < y || x != x { x } else { y }, along_extreme, |x, y| x < y);
extremum!(FMAX, "fmax", "Element-wise maximum of array elements.", >=, |_, y: bool| y, complex::greater_equal,
    |x, y| if x >= y || y != y { x } else { y }, along_wide_lanes,
    |x, y| if x >= y || y != y { x } else { y });
extremum!(FMIN, "fmin", "Element-wise minimum of array elements.", <=, |_, y: bool| y, |x, y| complex::greater_equal(y, x),
    |x, y| if x <= y || y != y { x } else { y }, along_wide_lanes,
    |x, y| if x <= y || y != y { x } else { y });
