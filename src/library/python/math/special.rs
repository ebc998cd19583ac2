//! The error function and the gamma function.

use std::f64::consts::PI;

use crate::builtin;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;

/// 1 / sqrt(pi)
const ROOT: f64 = 0.564_189_583_547_756_3;

/// By its power series, for small arguments.
fn erf_series(x: f64) -> f64 {
    let square = x * x;
    let mut sum = 0.0;
    for k in (0..50).rev() {
        sum = 2.0 + square * sum / (f64::from(k) + 1.5);
    }
    x * sum * (-square).exp() * ROOT
}

/// 1 - erf(x) by its continued fraction, for large arguments.
fn erfc_fraction(x: f64) -> f64 {
    if x >= 30.0 {
        return 0.0;
    }
    let square = x * x;
    let (mut a, mut step) = (0.0, 0.5);
    let (mut p, mut p_last) = (1.0, 0.0);
    let mut q_last = 1.0;
    let mut q = square + 0.5;
    for _ in 0..50 {
        a += step;
        step += 2.0;
        let b = square + step;
        (p, p_last) = (b * p - a * p_last, p);
        (q, q_last) = (b * q - a * q_last, q);
    }
    p / q * x * (-square).exp() * ROOT
}

/// The error function.
#[must_use]
pub fn error_function(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x.abs() < 1.5 {
        return erf_series(x);
    }
    let rest = erfc_fraction(x.abs());
    if x > 0.0 { 1.0 - rest } else { rest - 1.0 }
}

builtin!(
    /// The error function.
    #[c("erf(x, /)")]
    fn erf(x: f64) -> Result<Value> {
        Ok(Value::Float(error_function(x)))
    }
);

builtin!(
    /// 1 minus the error function, exact for large x.
    #[c("erfc(x, /)")]
    fn erfc(x: f64) -> Result<Value> {
        if x.is_nan() {
            return Ok(Value::Float(x));
        }
        if x.abs() < 1.5 {
            return Ok(Value::Float(1.0 - erf_series(x)));
        }
        let rest = erfc_fraction(x.abs());
        Ok(Value::Float(if x > 0.0 { rest } else { 2.0 - rest }))
    }
);

/// Lanczos' approximation with g = 6.0246…, as numerator and denominator polynomials.
const G: f64 = 6.024_680_040_776_729_583_740_234_375;
const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_759_688_572_007_674_451_636_754_734_846_804_940,
    42_919_803_642.649_098_768_957_899_047_001_988_850_926_355_848_959,
    35_711_959_237.355_668_049_440_185_451_547_166_705_960_488_635_843,
    17_921_034_426.037_209_699_919_755_754_458_931_112_671_403_265_390,
    6_039_542_586.352_028_005_064_291_644_307_297_921_070_388_112_870,
    1_439_720_407.311_721_673_663_223_072_794_912_393_972_205_014_567,
    248_874_557.862_054_156_511_460_385_711_332_280_459_188_154_867,
    31_426_415.585_400_194_380_614_231_628_318_205_362_874_684_987,
    2_876_370.628_935_372_441_225_409_051_620_849_613_599_113_786,
    186_056.265_395_223_495_045_029_498_971_604_569_928_220_784,
    8_071.672_002_365_816_210_638_002_902_272_250_613_821_815,
    210.824_277_751_579_345_877_250_973_392_071_336_270_853,
    2.506_628_274_631_000_270_164_908_177_133_837_338_626,
];
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

fn lanczos(x: f64) -> f64 {
    let (mut top, mut bottom) = (0.0, 0.0);
    if x < 5.0 {
        for at in (0..13).rev() {
            top = top * x + NUMERATOR[at];
            bottom = bottom * x + DENOMINATOR[at];
        }
    } else {
        for at in 0..13 {
            top = top / x + NUMERATOR[at];
            bottom = bottom / x + DENOMINATOR[at];
        }
    }
    top / bottom
}

/// sin(pi · x), exact at multiples of a half.
fn sine_of_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let result = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    if x < 0.0 { -result } else { result }
}

/// The gamma function; `None` where it has a pole or overflows.
fn gamma_function(x: f64) -> Option<f64> {
    if x == x.floor() && x > 0.0 && x < 24.0 {
        return Some((2..x as u64).fold(1.0, |p, n| p * n as f64));
    }
    let size = x.abs();
    if size < 1e-20 {
        return Some(1.0 / x).filter(|r| r.is_finite());
    }
    if size > 200.0 {
        return (x < 0.0).then(|| 0.0 / sine_of_pi(x));
    }
    let y = size + G - 0.5;
    let error = if size > G - 0.5 { (y - size) - (G - 0.5) } else { (y - (G - 0.5)) - size } * G / y;
    let result = if x < 0.0 {
        let mut r = -PI / sine_of_pi(size) / size * y.exp() / lanczos(size);
        r -= error * r;
        if size < 140.0 { r / y.powf(size - 0.5) } else { r / y.powf(size / 2.0 - 0.25) / y.powf(size / 2.0 - 0.25) }
    } else {
        let mut r = lanczos(size) / y.exp();
        r += error * r;
        if size < 140.0 { r * y.powf(size - 0.5) } else { r * y.powf(size / 2.0 - 0.25) * y.powf(size / 2.0 - 0.25) }
    };
    Some(result).filter(|r| r.is_finite())
}

builtin!(
    /// The gamma function: `(x - 1)!`
    ///
    /// >>> import math
    /// >>> math.gamma(5)
    /// 24.0
    #[c("gamma(x, /)")]
    fn gamma(x: f64) -> Result<Value> {
        if x.is_nan() || x == f64::INFINITY {
            return Ok(Value::Float(x));
        }
        if x == f64::NEG_INFINITY || x <= 0.0 && x == x.floor() {
            return Err(Error::value("math domain error"));
        }
        gamma_function(x).map(Value::Float).ok_or_else(|| Error::overflow("math range error"))
    }
);

builtin!(
    /// The logarithm of the size of the gamma function.
    #[c("lgamma(x, /)")]
    fn lgamma(x: f64) -> Result<Value> {
        if !x.is_finite() {
            return Ok(Value::Float(x.abs()));
        }
        if x == x.floor() && x <= 2.0 {
            return if x <= 0.0 { Err(Error::value("math domain error")) } else { Ok(Value::Float(0.0)) };
        }
        let size = x.abs();
        if size < 1e-20 {
            return Ok(Value::Float(-size.ln()));
        }
        let mut result = lanczos(size).ln() - G;
        result += (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
        if x < 0.0 {
            result = PI.ln() - sine_of_pi(size).abs().ln() - size.ln() - result;
        }
        Ok(Value::Float(result))
    }
);
