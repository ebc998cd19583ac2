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
    pub safe fn ldexp(x: f64, exponent: i32) -> f64;
}

/// The complex functions. A `Complex<f64>` is two doubles in a `repr(C)` struct, which 64-bit
/// Unix calling conventions pass exactly as C's `double complex`.
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
    }
}

/// Where the calling convention differs, `num_complex` computes them.
#[cfg(not(all(unix, any(target_arch = "x86_64", target_arch = "aarch64"))))]
mod complex {
    use num_complex::Complex;
    type C = Complex<f64>;

    pub fn cexp(z: C) -> C {
        z.exp()
    }
    pub fn clog(z: C) -> C {
        z.ln()
    }
    pub fn csqrt(z: C) -> C {
        z.sqrt()
    }
    pub fn csin(z: C) -> C {
        z.sin()
    }
    pub fn ccos(z: C) -> C {
        z.cos()
    }
    pub fn ctan(z: C) -> C {
        z.tan()
    }
    pub fn csinh(z: C) -> C {
        z.sinh()
    }
    pub fn ccosh(z: C) -> C {
        z.cosh()
    }
    pub fn ctanh(z: C) -> C {
        z.tanh()
    }
    pub fn casin(z: C) -> C {
        z.asin()
    }
    pub fn cacos(z: C) -> C {
        z.acos()
    }
    pub fn catan(z: C) -> C {
        z.atan()
    }
    pub fn casinh(z: C) -> C {
        z.asinh()
    }
    pub fn cacosh(z: C) -> C {
        z.acosh()
    }
    pub fn catanh(z: C) -> C {
        z.atanh()
    }
    pub fn cpow(z: C, w: C) -> C {
        z.powc(w)
    }
}

pub use complex::*;

/// A function of `f64` numbers for both complex widths.
pub trait Narrow: Copy {
    /// The type of a part.
    type Part;
    fn parts(self) -> Complex<Self::Part>;
    fn of(parts: Complex<Self::Part>) -> Self;
    fn wide(self) -> Complex<f64>;
    fn narrow(wide: Complex<f64>) -> Self;
}

impl Narrow for Complex<f64> {
    type Part = f64;

    #[inline]
    fn parts(self) -> Complex<f64> {
        self
    }

    #[inline]
    fn of(parts: Complex<f64>) -> Self {
        parts
    }

    #[inline]
    fn wide(self) -> Complex<f64> {
        self
    }

    #[inline]
    fn narrow(wide: Complex<f64>) -> Self {
        wide
    }
}

impl Narrow for Complex<f32> {
    type Part = f32;

    #[inline]
    fn parts(self) -> Complex<f32> {
        self
    }

    #[inline]
    fn of(parts: Complex<f32>) -> Self {
        parts
    }

    #[inline]
    fn wide(self) -> Complex<f64> {
        Complex::new(f64::from(self.re), f64::from(self.im))
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation)] // the rounding is the point
    fn narrow(wide: Complex<f64>) -> Self {
        Complex::new(wide.re as f32, wide.im as f32)
    }
}
