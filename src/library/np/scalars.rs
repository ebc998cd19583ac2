//! Methods that NumPy's scalars share with Python's numbers, and the parts of complex numbers.

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, integer_of, only_element, to_python};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[real, imag])],
    methods: &[
        (&types::INTEGER, &[bit_count, whole]),
        (&types::FLOATING, &[is_integer, as_integer_ratio]),
        (&types::NP_FLOAT64, &[hex]),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// Number of one bits in the absolute value.
    ///
    /// >>> np.int8(-127).bit_count()
    /// 7
    #[c("bit_count(self, /)")]
    fn bit_count(this: Value) -> Result<Value> {
        let number = integer_of(&only_element(&this)?).unwrap_or(0);
        Ok(Value::from(number.unsigned_abs().count_ones()))
    }
);

builtin!(
    /// An integer is always whole.
    ///
    /// >>> np.int64(-2).is_integer()
    /// True
    #[c("is_integer(self, /)")]
    fn whole(_this: Value) -> Result<Value> {
        Ok(Value::Bool(true))
    }
);

/// The Python number of a scalar, asked for a method of its own.
fn as_python(cx: &mut Context, this: &Value, method: &str) -> Result<Value> {
    let number = to_python(&only_element(this)?);
    cx.call_method(&number, method, Args::none())
}

builtin!(
    /// Return True if the floating point number is finite with integral value.
    ///
    /// >>> np.float64(-2.0).is_integer()
    /// True
    #[c("is_integer(self, /)")]
    fn is_integer(cx: &mut Context, this: Value) -> Result<Value> {
        as_python(cx, &this, "is_integer")
    }
);

builtin!(
    /// Return a pair of integers whose ratio is exactly equal to the number.
    ///
    /// >>> np.float64(-.25).as_integer_ratio()
    /// (-1, 4)
    #[c("as_integer_ratio(self, /)")]
    fn as_integer_ratio(cx: &mut Context, this: Value) -> Result<Value> {
        as_python(cx, &this, "as_integer_ratio")
    }
);

builtin!(
    /// Return a hexadecimal representation of a floating-point number.
    ///
    /// >>> np.float64(0.5).hex()
    /// '0x1.0000000000000p-1'
    #[c("hex(self, /)")]
    fn hex(cx: &mut Context, this: Value) -> Result<Value> {
        as_python(cx, &this, "hex")
    }
);

/// `val.real` or `val.imag`, of sequences through an array.
fn part(cx: &mut Context, value: &Value, name: &str) -> Result<Value> {
    if let Some(part) = cx.find_attr(value, name)? {
        return Ok(part);
    }
    let array = Value::array(array_from(cx, value)?);
    cx.get_attr(&array, name)
}

builtin!(
    /// Return the real part of the complex argument.
    ///
    /// >>> np.real(1 + 1j)
    /// 1.0
    #[py("real(val)")]
    fn real(cx: &mut Context, val: Value) -> Result<Value> {
        part(cx, &val, "real")
    }
);

builtin!(
    /// Return the imaginary part of the complex argument.
    ///
    /// >>> np.imag(1 + 1j)
    /// 1.0
    #[py("imag(val)")]
    fn imag(cx: &mut Context, val: Value) -> Result<Value> {
        part(cx, &val, "imag")
    }
);
