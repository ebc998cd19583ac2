//! Single-precision draws of `Generator` (`dtype=np.float32`): their own ziggurats and their own gamma.
//!
//! Double precision is in `ziggurat` and `continuous`; the two do not share a stream.

use super::words::BitGenerator;
pub use super::ziggurat::{
    standard_exponential_single as standard_exponential, standard_normal_single as standard_normal,
};

/// An exponential number by inversion (`method='inv'`).
pub fn inverse_exponential<B: BitGenerator + ?Sized>(bits: &mut B) -> f32 {
    (-(-f64::from(bits.single())).ln_1p()) as f32
}

/// Gamma of scale 1, by the methods named in `continuous`.
pub fn standard_gamma<B: BitGenerator + ?Sized>(bits: &mut B, shape: f32) -> f32 {
    if shape == 1.0 {
        standard_exponential(bits)
    } else if shape == 0.0 {
        0.0
    } else if shape < 1.0 {
        gamma_below_one(bits, shape)
    } else {
        gamma_above_one(bits, shape)
    }
}

fn gamma_below_one<B: BitGenerator + ?Sized>(bits: &mut B, shape: f32) -> f32 {
    loop {
        let u = bits.single();
        let v = standard_exponential(bits);
        if u <= 1.0 - shape {
            let x = u.powf(1.0 / shape);
            if x <= v {
                return x;
            }
        } else {
            let y = -((1.0 - u) / shape).ln();
            let x = (1.0 - shape + shape * y).powf(1.0 / shape);
            if x <= v + y {
                return x;
            }
        }
    }
}

fn gamma_above_one<B: BitGenerator + ?Sized>(bits: &mut B, shape: f32) -> f32 {
    let b = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * b).sqrt();
    loop {
        let (x, root) = loop {
            let x = standard_normal(bits);
            let root = 1.0 + c * x;
            if root > 0.0 {
                break (x, root);
            }
        };
        let v = root * root * root;
        let u = bits.single();
        if u < 1.0 - 0.0331 * (x * x) * (x * x) || u.ln() < 0.5 * x * x + b * (1.0 - v + v.ln()) {
            return b * v;
        }
    }
}
