//! Mathematical functions of the platform's C library that Rust's `std` lacks or computes in its
//! own way, and their complex relatives. Bit for bit what NumPy gets from the same library.
//! This module is one of the few with `unsafe` code: it declares foreign functions of numbers.
#![allow(unsafe_code)]

use num_complex::Complex;

// SAFETY: all are pure functions of their arguments in the C library that `std` links.
#[cfg_attr(target_os = "linux", link(name = "m"))]
unsafe extern "C" {
    pub safe fn asinh(x: f64) -> f64;
    pub safe fn acosh(x: f64) -> f64;
    pub safe fn atanh(x: f64) -> f64;
    pub safe fn asinhf(x: f32) -> f32;
    pub safe fn acoshf(x: f32) -> f32;
    pub safe fn atanhf(x: f32) -> f32;
    pub safe fn cbrt(x: f64) -> f64;
    pub safe fn cbrtf(x: f32) -> f32;
    pub safe fn ldexp(x: f64, exponent: i32) -> f64;
}

/// The complex functions. A `Complex<f64>` is two doubles in a `repr(C)` struct, which 64-bit
/// Unix calling conventions pass exactly as C's `double complex`; so they do with two floats.
#[cfg(all(unix, any(target_arch = "x86_64", target_arch = "aarch64")))]
mod complex {
    use num_complex::Complex;

    // SAFETY: pure functions; the calling convention agrees as said above.
    unsafe extern "C" {
        pub safe fn cexp(z: Complex<f64>) -> Complex<f64>;
        pub safe fn clog(z: Complex<f64>) -> Complex<f64>;
        pub safe fn csqrt(z: Complex<f64>) -> Complex<f64>;
        pub safe fn csin(z: Complex<f64>) -> Complex<f64>;
        pub safe fn ccos(z: Complex<f64>) -> Complex<f64>;
        pub safe fn ctan(z: Complex<f64>) -> Complex<f64>;
        pub safe fn csinh(z: Complex<f64>) -> Complex<f64>;
        pub safe fn ccosh(z: Complex<f64>) -> Complex<f64>;
        pub safe fn ctanh(z: Complex<f64>) -> Complex<f64>;
        pub safe fn casin(z: Complex<f64>) -> Complex<f64>;
        pub safe fn cacos(z: Complex<f64>) -> Complex<f64>;
        pub safe fn catan(z: Complex<f64>) -> Complex<f64>;
        pub safe fn casinh(z: Complex<f64>) -> Complex<f64>;
        pub safe fn cacosh(z: Complex<f64>) -> Complex<f64>;
        pub safe fn catanh(z: Complex<f64>) -> Complex<f64>;
        pub safe fn cpow(z: Complex<f64>, w: Complex<f64>) -> Complex<f64>;
        pub safe fn cexpf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn clogf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn csqrtf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn csinf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn ccosf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn ctanf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn csinhf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn ccoshf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn ctanhf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn casinf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn cacosf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn catanf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn casinhf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn cacoshf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn catanhf(z: Complex<f32>) -> Complex<f32>;
        pub safe fn cpowf(z: Complex<f32>, w: Complex<f32>) -> Complex<f32>;
    }
}

/// Where the calling convention differs, `num_complex` computes them.
#[cfg(not(all(unix, any(target_arch = "x86_64", target_arch = "aarch64"))))]
mod complex {
    use num_complex::Complex;

    macro_rules! portable {
        ($($double:ident $single:ident $method:ident),*) => {$(
            pub fn $double(z: Complex<f64>) -> Complex<f64> {
                z.$method()
            }
            pub fn $single(z: Complex<f32>) -> Complex<f32> {
                z.$method()
            }
        )*};
    }

    portable!(
        cexp cexpf exp,
        clog clogf ln,
        csqrt csqrtf sqrt,
        csin csinf sin,
        ccos ccosf cos,
        ctan ctanf tan,
        csinh csinhf sinh,
        ccosh ccoshf cosh,
        ctanh ctanhf tanh,
        casin casinf asin,
        cacos cacosf acos,
        catan catanf atan,
        casinh casinhf asinh,
        cacosh cacoshf acosh,
        catanh catanhf atanh
    );

    pub fn cpow(z: Complex<f64>, w: Complex<f64>) -> Complex<f64> {
        z.powc(w)
    }
    pub fn cpowf(z: Complex<f32>, w: Complex<f32>) -> Complex<f32> {
        z.powc(w)
    }
}

pub use complex::*;

/// The complex numbers whose powers the C library knows.
pub trait Powered: Copy {
    /// The type of a part.
    type Part;
    fn parts(self) -> Complex<Self::Part>;
    fn of(parts: Complex<Self::Part>) -> Self;
    /// `self ** exponent` as the C library computes it.
    #[must_use]
    fn raised(self, exponent: Self) -> Self;
}

macro_rules! powered {
    ($Part:ty, $power:path) => {
        impl Powered for Complex<$Part> {
            type Part = $Part;

            #[inline]
            fn parts(self) -> Complex<$Part> {
                self
            }

            #[inline]
            fn of(parts: Complex<$Part>) -> Self {
                parts
            }

            #[inline]
            fn raised(self, exponent: Self) -> Self {
                $power(self, exponent)
            }
        }
    };
}

powered!(f32, cpowf);
powered!(f64, cpow);
