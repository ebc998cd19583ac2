//! Limits of numeric types (`np.finfo`, `np.iinfo`) and integers as text in other bases.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::types::dtype_of;
use crate::array::{DType, Kind};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::format::scalar_str;
use crate::runtime::native::Native;
use crate::runtime::scalar::Scalar;
use crate::runtime::types::{OBJECT, TypeInfo};
use crate::runtime::value::Value;
use crate::text::number::{digits::exponential, to_base};

static FINFO: TypeInfo = TypeInfo::new("numpy", "finfo", &OBJECT);
static IINFO: TypeInfo = TypeInfo::new("numpy", "iinfo", &OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[binary_repr, base_repr])],
    members: &[("numpy", &[("finfo", Member::Type(&FINFO)), ("iinfo", Member::Type(&IINFO))])],
    constructors: &[(&FINFO, new_finfo), (&IINFO, new_iinfo)],
    ..Topic::EMPTY
};

/// The layout of a binary float.
#[derive(Clone, Copy)]
struct FloatInfo {
    dtype: DType,
    bits: i64,
    /// Bits of the fraction.
    fraction: i32,
    /// Bits of the exponent.
    exponent: i64,
    /// Decimal digits that survive.
    precision: i32,
}

fn float_info(dtype: DType) -> FloatInfo {
    match dtype {
        DType::Float16 => FloatInfo { dtype, bits: 16, fraction: 10, exponent: 5, precision: 3 },
        DType::Float32 => FloatInfo { dtype, bits: 32, fraction: 23, exponent: 8, precision: 6 },
        _ => FloatInfo { dtype, bits: 64, fraction: 52, exponent: 11, precision: 15 },
    }
}

impl FloatInfo {
    /// The power of two above all finite values.
    fn max_exponent(self) -> i32 {
        1 << (self.exponent - 1)
    }

    fn scalar(self, value: f64) -> Scalar {
        #[allow(clippy::cast_possible_truncation)] // exact: the value is one of the type
        match self.dtype {
            DType::Float16 => Scalar::Float16(half::f16::from_f64(value)),
            DType::Float32 => Scalar::Float32(value as f32),
            _ => Scalar::Float64(value),
        }
    }

    fn number(self, name: &str) -> Option<f64> {
        let two = |power: i32| 2_f64.powi(power);
        let lowest = 2 - self.max_exponent();
        Some(match name {
            "eps" => two(-self.fraction),
            "epsneg" => two(-self.fraction - 1),
            "max" => (2.0 - two(-self.fraction)) * two(self.max_exponent() - 1),
            "min" => -(2.0 - two(-self.fraction)) * two(self.max_exponent() - 1),
            "tiny" | "smallest_normal" => two(lowest),
            // Two steps: the power itself is below the normal range.
            "smallest_subnormal" => two(lowest) * two(-self.fraction),
            "resolution" => format!("1e-{}", self.precision).parse().unwrap_or(0.0),
            _ => return None,
        })
    }

    fn text(self, name: &str) -> String {
        self.number(name).and_then(|value| scalar_str(&self.scalar(value)).ok()).unwrap_or_default()
    }
}

impl Native for FloatInfo {
    fn type_info(&self) -> &'static TypeInfo {
        &FINFO
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        if let Some(value) = self.number(name) {
            return Ok(Some(self.scalar(value).into()));
        }
        let whole = match name {
            "bits" => self.bits,
            "nmant" => i64::from(self.fraction),
            "nexp" | "iexp" => self.exponent,
            "precision" => i64::from(self.precision),
            "machep" => -i64::from(self.fraction),
            "negep" => -i64::from(self.fraction) - 1,
            "maxexp" => i64::from(self.max_exponent()),
            "minexp" => i64::from(2 - self.max_exponent()),
            "dtype" => return Ok(Some(Value::DType(self.dtype))),
            _ => return Ok(None),
        };
        Ok(Some(Value::Int(whole)))
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        let digits = match self.dtype {
            DType::Float16 => 5,
            DType::Float32 => 7,
            _ => 16,
        };
        let (mantissa, exponent) = exponential(self.number("max").unwrap_or(0.0), digits);
        Ok(Some(format!(
            "finfo(resolution={}, min=-{mantissa}e+{exponent:02}, max={mantissa}e+{exponent:02}, dtype={})",
            self.text("resolution"),
            self.dtype.name()
        )))
    }

    fn str(&self, _: &mut Context) -> Result<Option<String>> {
        let rule = "-".repeat(63);
        let (lowest, highest) = (2 - self.max_exponent(), self.max_exponent());
        Ok(Some(format!(
            "Machine parameters for {}\n{rule}\nprecision = {:3}   resolution = {}\nmachep = {:4}   eps =        {}\nnegep = {:5}   epsneg =     {}\nminexp = {:4}   tiny =       {}\nmaxexp = {:3}   max =        {}\nnexp = {:3}   min =        -max\nsmallest_normal = {}   smallest_subnormal = {}\n{rule}\n",
            self.dtype.name(),
            self.precision,
            self.text("resolution"),
            -self.fraction,
            self.text("eps"),
            -self.fraction - 1,
            self.text("epsneg"),
            lowest,
            self.text("tiny"),
            highest,
            self.text("max"),
            self.exponent,
            self.text("tiny"),
            self.text("smallest_subnormal"),
        )))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

builtin!(
    /// Machine limits for floating point types.
    ///
    /// >>> np.finfo(np.float32).eps
    /// np.float32(1.1920929e-07)
    #[py("finfo(dtype)")]
    fn new_finfo(cx: &mut Context, dtype: Value) -> Result<Value> {
        let given = dtype_of(cx, &dtype)?;
        if !given.is_inexact() {
            return Err(Error::value(format!("data type {} not inexact", class_text(cx, &dtype, given)?)));
        }
        Ok(Value::native(float_info(given.real())))
    }
);

/// How NumPy names the type it refuses.
fn class_text(cx: &mut Context, given: &Value, dtype: DType) -> Result<String> {
    match given {
        Value::DType(_) | Value::Str(_) | Value::Type(_) => {
            let class = Value::Type(crate::runtime::types::scalar_type(dtype));
            cx.repr(&class)
        }
        _ => Ok(dtype.repr()),
    }
}

/// Limits of an integer type.
struct IntInfo(DType);

impl IntInfo {
    fn bits(&self) -> i64 {
        8 * i64::try_from(self.0.itemsize()).unwrap_or(8)
    }

    fn ends(&self) -> (i128, i128) {
        let bits = self.bits();
        if self.0.kind() == Kind::Unsigned { (0, (1 << bits) - 1) } else { (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) }
    }
}

impl Native for IntInfo {
    fn type_info(&self) -> &'static TypeInfo {
        &IINFO
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(Some(match name {
            "min" => Value::from_i128(self.ends().0),
            "max" => Value::from_i128(self.ends().1),
            "bits" => Value::Int(self.bits()),
            "kind" => Value::string(self.0.kind_char().to_string()),
            "key" => Value::string(format!("{}{}", self.0.kind_char(), self.bits())),
            "dtype" => Value::DType(self.0),
            _ => return Ok(None),
        }))
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        let (low, high) = self.ends();
        Ok(Some(format!("iinfo(min={low}, max={high}, dtype={})", self.0.name())))
    }

    fn str(&self, _: &mut Context) -> Result<Option<String>> {
        let rule = "-".repeat(63);
        let (low, high) = self.ends();
        Ok(Some(format!("Machine parameters for {}\n{rule}\nmin = {low}\nmax = {high}\n{rule}\n", self.0.name())))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

builtin!(
    /// Machine limits for integer types.
    ///
    /// >>> np.iinfo(np.int8)
    /// iinfo(min=-128, max=127, dtype=int8)
    #[py("iinfo(type)")]
    fn new_iinfo(cx: &mut Context, int_type: Value) -> Result<Value> {
        let dtype = dtype_of(cx, &int_type)?;
        if dtype.is_integer() {
            Ok(Value::native(IntInfo(dtype)))
        } else {
            Err(Error::value(format!("Invalid integer data type '{}'.", dtype.kind_char())))
        }
    }
);

builtin!(
    /// Return the binary representation of the input number as a string.
    ///
    /// >>> np.binary_repr(3, width=4)
    /// '0011'
    /// >>> np.binary_repr(-3, width=5)
    /// '11101'
    #[py("binary_repr(num, width=None)")]
    fn binary_repr(cx: &mut Context, num: Value, width: Option<i64>) -> Result<Value> {
        let number = cx.to_big_index(&num)?;
        let insufficient = |needed: usize| {
            let given = width.unwrap_or(0);
            Error::value(format!("Insufficient bit width={given} provided for binwidth={needed}"))
        };
        let wide = width.and_then(|w| usize::try_from(w).ok());
        if !number.is_negative() {
            let bits = to_base(&number, 2);
            let Some(width) = wide else { return Ok(Value::string(bits)) };
            return if width < bits.len() {
                Err(insufficient(bits.len()))
            } else {
                Ok(Value::string(format!("{bits:0>width$}")))
            };
        }
        let Some(width) = wide else { return Ok(Value::string(format!("-{}", to_base(&number.abs(), 2)))) };
        let needed = to_base(&(number.abs() - 1_u32), 2).trim_start_matches('0').len() + 1;
        if width < needed {
            return Err(insufficient(needed));
        }
        let complement = (BigInt::from(1) << width) + number;
        Ok(Value::string(format!("{:0>width$}", to_base(&complement, 2))))
    }
);

builtin!(
    /// Return a string representation of a number in the given base system.
    ///
    /// >>> np.base_repr(6, 5)
    /// '11'
    #[py("base_repr(number, base=2, padding=0)")]
    fn base_repr(cx: &mut Context, number: Value, base: i64, padding: i64) -> Result<Value> {
        if base > 36 {
            return Err(Error::value("Bases greater than 36 not handled in base_repr."));
        }
        if base < 2 {
            return Err(Error::value("Bases less than 2 not handled in base_repr."));
        }
        let number = cx.to_big_index(&number)?;
        let base = base.to_u32().unwrap_or(2);
        let digits = to_base(&number.abs(), base).to_ascii_uppercase();
        let zeros = "0".repeat(usize::try_from(padding).unwrap_or(0).min(1 << 20));
        let digits = if digits == "0" && !zeros.is_empty() { String::new() } else { digits };
        let sign = if number.is_negative() { "-" } else { "" };
        Ok(Value::string(format!("{sign}{zeros}{digits}")))
    }
);
