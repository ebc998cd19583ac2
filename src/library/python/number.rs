//! The methods and attributes of `int`, `float` and `complex`.

use std::rc::Rc;

use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive, Zero};

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::exception::{Error, Result};
use crate::runtime::number::{Number, float};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::INT, &[bit_length, bit_count, to_bytes, int_ratio, int_conjugate]),
        (&types::FLOAT, &[is_integer, as_integer_ratio, hex, float_conjugate]),
        (&types::COMPLEX, &[conjugate]),
    ],
    getters: &[
        (&types::INT, &[numerator, denominator, int_real, int_imag]),
        (&types::FLOAT, &[float_real, float_imag]),
        (&types::COMPLEX, &[real, imag]),
    ],
    statics: &[(&types::INT, &[from_bytes]), (&types::FLOAT, &[fromhex])],
    ..Topic::EMPTY
};

builtin!(
    /// How many bits the magnitude has.
    ///
    /// >>> (255).bit_length(), (0).bit_length()
    /// (8, 0)
    #[c("int.bit_length(self, /)")]
    fn bit_length(this: BigInt) -> Result<Value> {
        Ok(Value::from(this.bits()))
    }
);

builtin!(
    /// How many bits of the magnitude are 1.
    ///
    /// >>> (13).bit_count()
    /// 3
    #[c("int.bit_count(self, /)")]
    fn bit_count(this: BigInt) -> Result<Value> {
        let ones: u64 = this.magnitude().iter_u64_digits().map(|d| u64::from(d.count_ones())).sum();
        Ok(Value::from(ones))
    }
);

builtin!(
    /// The integer as bytes.
    ///
    /// >>> (1024).to_bytes(2, 'big')
    /// b'\x04\x00'
    #[c("int.to_bytes(self, length=1, byteorder='big', *, signed=False)")]
    fn to_bytes(this: BigInt, length: i64, byteorder: Value, signed: bool) -> Result<Value> {
        let length = usize::try_from(length).map_err(|_| Error::value("length argument must be non-negative"))?;
        if this.is_negative() && !signed {
            return Err(Error::overflow("can't convert negative int to unsigned"));
        }
        let mut bytes = if signed { this.to_signed_bytes_le() } else { this.magnitude().to_bytes_le() };
        if this.is_zero() {
            bytes.clear();
        }
        if bytes.len() > length {
            return Err(Error::overflow("int too big to convert"));
        }
        bytes.resize(length, if this.is_negative() { 0xff } else { 0 });
        if is_big_endian(&byteorder)? {
            bytes.reverse();
        }
        Ok(Value::Bytes(Rc::new(bytes)))
    }
);

fn is_big_endian(order: &Value) -> Result<bool> {
    match order.as_text().as_deref().map(crate::runtime::string::PyStr::as_str) {
        Some("big") => Ok(true),
        Some("little") => Ok(false),
        _ => Err(Error::value("byteorder must be either 'little' or 'big'")),
    }
}

builtin!(
    /// The integer that bytes stand for.
    ///
    /// >>> int.from_bytes(b'\x04\x00', 'big')
    /// 1024
    #[c("from_bytes(bytes, byteorder='big', *, signed=False)")]
    fn from_bytes(cx: &mut Context, bytes: Value, byteorder: Value, signed: bool) -> Result<Value> {
        let mut all: Vec<u8> = match &bytes {
            Value::Bytes(bytes) => bytes.to_vec(),
            other => {
                let items = cx.collect(other)?;
                let mut all = Vec::with_capacity(items.len());
                for item in items {
                    all.push(
                        u8::try_from(cx.to_index(&item)?)
                            .map_err(|_| Error::value("bytes must be in range(0, 256)"))?,
                    );
                }
                all
            }
        };
        if is_big_endian(&byteorder)? {
            all.reverse();
        }
        Ok(Value::from_big(if signed {
            BigInt::from_signed_bytes_le(&all)
        } else {
            BigInt::from_bytes_le(Sign::Plus, &all)
        }))
    }
);

builtin!(
    /// The integer and 1.
    #[c("int.as_integer_ratio(self, /)")]
    fn int_ratio(this: BigInt) -> Result<Value> {
        Ok(Value::tuple([Value::from_big(this), Value::Int(1)]))
    }
);

builtin!(
    /// The integer itself.
    #[c("int.conjugate(self, /)")]
    fn int_conjugate(this: BigInt) -> Result<Value> {
        Ok(Value::from_big(this))
    }
);

builtin!(
    /// The integer itself.
    #[c("int.numerator(self, /)")]
    fn numerator(this: BigInt) -> Result<Value> {
        Ok(Value::from_big(this))
    }
);

builtin!(
    /// 1
    #[c("int.denominator(self, /)")]
    fn denominator(this: BigInt) -> Result<Value> {
        let _ = this;
        Ok(Value::Int(1))
    }
);

builtin!(
    /// The integer itself.
    #[c("int.real(self, /)")]
    fn int_real(this: BigInt) -> Result<Value> {
        Ok(Value::from_big(this))
    }
);

builtin!(
    /// 0
    #[c("int.imag(self, /)")]
    fn int_imag(this: BigInt) -> Result<Value> {
        let _ = this;
        Ok(Value::Int(0))
    }
);

builtin!(
    /// Whether there is no fraction.
    ///
    /// >>> (2.0).is_integer(), (2.5).is_integer()
    /// (True, False)
    #[c("float.is_integer(self, /)")]
    fn is_integer(this: f64) -> Result<Value> {
        Ok(Value::Bool(this.is_finite() && this.fract() == 0.0))
    }
);

/// Numerator and denominator of a finite float, in lowest terms.
pub fn ratio(x: f64) -> Result<(BigInt, BigInt)> {
    if x.is_infinite() {
        return Err(Error::overflow("cannot convert Infinity to integer ratio"));
    }
    if x.is_nan() {
        return Err(Error::value("cannot convert NaN to integer ratio"));
    }
    let (mantissa, exponent, negative) = float::decompose(x);
    if mantissa == 0 {
        return Ok((BigInt::zero(), BigInt::from(1)));
    }
    let zeros = i32::try_from(mantissa.trailing_zeros()).unwrap_or(0);
    let (mantissa, exponent) = (BigInt::from(mantissa >> zeros), exponent + zeros);
    let mantissa = if negative { -mantissa } else { mantissa };
    let shift = exponent.unsigned_abs();
    Ok(if exponent >= 0 { (mantissa << shift, BigInt::from(1)) } else { (mantissa, BigInt::from(1) << shift) })
}

builtin!(
    /// The two integers whose quotient the float is exactly.
    ///
    /// >>> (0.75).as_integer_ratio()
    /// (3, 4)
    #[c("float.as_integer_ratio(self, /)")]
    fn as_integer_ratio(this: f64) -> Result<Value> {
        let (top, bottom) = ratio(this)?;
        Ok(Value::tuple([Value::from_big(top), Value::from_big(bottom)]))
    }
);

builtin!(
    /// The float in hexadecimal, exactly.
    ///
    /// >>> (1.5).hex()
    /// '0x1.8000000000000p+0'
    #[c("float.hex(self, /)")]
    fn hex(this: f64) -> Result<Value> {
        if this.is_nan() || this.is_infinite() {
            return Ok(Value::string(crate::text::number::float_repr(this)));
        }
        let sign = if this.is_sign_negative() { "-" } else { "" };
        if this == 0.0 {
            return Ok(Value::string(format!("{sign}0x0.0p+0")));
        }
        let (mantissa, exponent, _) = float::decompose(this);
        let lead = mantissa >> 52;
        let fraction = mantissa & ((1 << 52) - 1);
        Ok(Value::string(format!("{sign}0x{lead}.{fraction:013x}p{:+}", exponent + 52)))
    }
);

builtin!(
    /// The float that a hexadecimal text stands for.
    ///
    /// >>> float.fromhex('0x1.8p+1')
    /// 3.0
    #[c("fromhex(string, /)")]
    fn fromhex(string: Value) -> Result<Value> {
        let invalid = || Error::value("invalid hexadecimal floating-point string");
        let text = string.as_text().ok_or_else(|| Error::type_error("fromhex() argument must be str"))?;
        let text = text.trim().to_lowercase();
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest.to_owned()),
            None => (false, text.strip_prefix('+').unwrap_or(&text).to_owned()),
        };
        let value = match text.as_str() {
            "inf" | "infinity" => f64::INFINITY,
            "nan" => f64::NAN,
            other => hex_value(other.strip_prefix("0x").unwrap_or(other)).ok_or_else(invalid)?,
        };
        Ok(Value::Float(if negative { -value } else { value }))
    }
);

fn hex_value(text: &str) -> Option<f64> {
    let (digits, exponent) = match text.split_once('p') {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mantissa = BigInt::parse_bytes(format!("{whole}{fraction}").as_bytes(), 16)?;
    let shift = exponent.checked_sub(4 * i32::try_from(fraction.len()).ok()?)?;
    let value = mantissa.to_f64()?;
    Some(value * 2f64.powi(shift / 2) * 2f64.powi(shift - shift / 2))
}

builtin!(
    /// The float itself.
    #[c("float.conjugate(self, /)")]
    fn float_conjugate(this: f64) -> Result<Value> {
        Ok(Value::Float(this))
    }
);

builtin!(
    /// The float itself.
    #[c("float.real(self, /)")]
    fn float_real(this: f64) -> Result<Value> {
        Ok(Value::Float(this))
    }
);

builtin!(
    /// 0.0
    #[c("float.imag(self, /)")]
    fn float_imag(this: f64) -> Result<Value> {
        let _ = this;
        Ok(Value::Float(0.0))
    }
);

fn complex_of(this: &Value) -> num_complex::Complex64 {
    match Number::of(this.payload().as_ref().unwrap_or(this)) {
        Some(Number::Complex(z)) => z,
        _ => num_complex::Complex64::default(),
    }
}

builtin!(
    /// The number with the sign of the imaginary part changed.
    ///
    /// >>> (1 + 2j).conjugate()
    /// (1-2j)
    #[c("complex.conjugate(self, /)")]
    fn conjugate(this: Value) -> Result<Value> {
        Ok(Value::complex(complex_of(&this).conj()))
    }
);

builtin!(
    /// The real part.
    #[c("complex.real(self, /)")]
    fn real(this: Value) -> Result<Value> {
        Ok(Value::Float(complex_of(&this).re))
    }
);

builtin!(
    /// The imaginary part.
    #[c("complex.imag(self, /)")]
    fn imag(this: Value) -> Result<Value> {
        Ok(Value::Float(complex_of(&this).im))
    }
);
