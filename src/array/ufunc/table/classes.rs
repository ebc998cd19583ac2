//! Macros that spell out a closure for every dtype of a class: `ints2!(|x, y| …)` is a list of
//! eight loops. `1` and `2` in the names count operands; the result has the operands' dtype
//! unless the macro names another.

/// Loops `T -> T` or `T -> $O` for the listed types.
macro_rules! loops1 {
    ($map:ident, [$($T:ty),*], $f:expr) => {
        &[$($crate::array::ufunc::kernel::Loop::new(
            &[<$T as $crate::array::Element>::DTYPE, <$T as $crate::array::Element>::DTYPE],
            |ins, outs| $crate::array::ufunc::table::loops::$map::<$T, $T>(ins, outs, $f),
            None,
        )),*] as &[$crate::array::ufunc::kernel::Loop]
    };
    ($map:ident, [$($T:ty),*] => $O:ty, $f:expr) => {
        &[$($crate::array::ufunc::kernel::Loop::new(
            &[<$T as $crate::array::Element>::DTYPE, <$O as $crate::array::Element>::DTYPE],
            |ins, outs| $crate::array::ufunc::table::loops::$map::<$T, $O>(ins, outs, $f),
            None,
        )),*] as &[$crate::array::ufunc::kernel::Loop]
    };
}

/// Loops `T, T -> T` that can fold; `$along` names how runs are folded.
macro_rules! loops2 {
    ($map:ident, $along:ident, [$($T:ty),*], $f:expr) => {
        &[$($crate::array::ufunc::kernel::Loop::new(
            &[
                <$T as $crate::array::Element>::DTYPE,
                <$T as $crate::array::Element>::DTYPE,
                <$T as $crate::array::Element>::DTYPE,
            ],
            |ins, outs| $crate::array::ufunc::table::loops::$map::<$T, $T, $T>(ins, outs, $f),
            Some($crate::array::ufunc::kernel::Fold {
                across: |acc, rows| $crate::array::ufunc::table::loops::rows::$map::<$T>(acc, rows, $f),
                along: |acc, runs, n| $crate::array::ufunc::table::loops::$along::<$T>(acc, runs, n, $f),
                scan: |out, run| $crate::array::ufunc::kernel::scan::<$T>(out, run, $f),
            }),
        )),*] as &[$crate::array::ufunc::kernel::Loop]
    };
}

/// Loops `T, T -> $O`, which do not fold.
macro_rules! tests2 {
    ($map:ident, [$($T:ty),*] => $O:ty, $f:expr) => {
        &[$($crate::array::ufunc::kernel::Loop::new(
            &[
                <$T as $crate::array::Element>::DTYPE,
                <$T as $crate::array::Element>::DTYPE,
                <$O as $crate::array::Element>::DTYPE,
            ],
            |ins, outs| $crate::array::ufunc::table::loops::$map::<$T, $T, $O>(ins, outs, $f),
            None,
        )),*] as &[$crate::array::ufunc::kernel::Loop]
    };
}

/// `f16` through `f32`, one operand.
macro_rules! half1 {
    ($f:expr) => {
        loops1!(map1, [half::f16], |x: half::f16| $crate::array::ufunc::kernel::to_half(
            $crate::array::ufunc::table::in_single1(x.to_f32(), $f)
        ))
    };
}

/// `f16` through `f32`, two operands.
macro_rules! half2 {
    ($along:ident, $f:expr) => {
        loops2!(map2, $along, [half::f16], |x: half::f16, y: half::f16| {
            $crate::array::ufunc::kernel::to_half($crate::array::ufunc::table::in_single2(x.to_f32(), y.to_f32(), $f))
        })
    };
}

/// A function of `f64` for all three float types; results are rounded once.
macro_rules! through_f64 {
    ($f:expr) => {
        loops1!(map1, [half::f16, f32, f64], |x| $crate::array::ufunc::table::in_double1(x, $f))
    };
}

/// A function of two `f64` for all three float types.
macro_rules! through_f64_2 {
    ($f:expr) => {
        loops2!(map2, along, [half::f16, f32, f64], |x, y| $crate::array::ufunc::table::in_double2(x, y, $f))
    };
}

/// A function of complex numbers, once in each width.
macro_rules! complex_widths {
    ($single:expr, $double:expr) => {
        &[
            $crate::array::ufunc::kernel::Loop::new(
                &[$crate::array::DType::Complex64; 2],
                |ins, outs| {
                    $crate::array::ufunc::kernel::map1::<num_complex::Complex<f32>, num_complex::Complex<f32>>(
                        ins, outs, $single,
                    );
                },
                None,
            ),
            $crate::array::ufunc::kernel::Loop::new(
                &[$crate::array::DType::Complex128; 2],
                |ins, outs| {
                    $crate::array::ufunc::kernel::map1::<num_complex::Complex<f64>, num_complex::Complex<f64>>(
                        ins, outs, $double,
                    );
                },
                None,
            ),
        ] as &[$crate::array::ufunc::kernel::Loop]
    };
}

/// A function with its single-precision relative, which serves `f16` too.
macro_rules! both_widths {
    ($single:expr, $double:expr) => {
        &[
            $crate::array::ufunc::kernel::Loop::new(
                &[$crate::array::DType::Float16; 2],
                |ins, outs| {
                    $crate::array::ufunc::kernel::map1::<half::f16, half::f16>(ins, outs, |x| {
                        $crate::array::ufunc::kernel::to_half($single(x.to_f32()))
                    });
                },
                None,
            ),
            $crate::array::ufunc::kernel::Loop::new(
                &[$crate::array::DType::Float32; 2],
                |ins, outs| $crate::array::ufunc::kernel::map1::<f32, f32>(ins, outs, $single),
                None,
            ),
            $crate::array::ufunc::kernel::Loop::new(
                &[$crate::array::DType::Float64; 2],
                |ins, outs| $crate::array::ufunc::kernel::map1::<f64, f64>(ins, outs, $double),
                None,
            ),
        ] as &[$crate::array::ufunc::kernel::Loop]
    };
}
