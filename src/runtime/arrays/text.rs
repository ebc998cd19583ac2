//! `repr`, `str` and `format` of arrays, NumPy scalars and dtypes, under the session's print options.

use std::rc::Rc;

use super::protocol::to_python;
use crate::array::print::{self, PrintOptions};
use crate::array::{Array, DType};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// What `np.set_printoptions` set.
#[derive(Clone, Default)]
pub struct PrintState {
    pub options: PrintOptions,
    /// The functions of `formatter=`, by the kind of element they write.
    pub formatter: Rc<Vec<(String, Value)>>,
}

/// The function of `formatter=` that writes elements of a dtype.
#[must_use]
pub fn formatter_for(formatter: &[(String, Value)], dtype: DType) -> Option<Value> {
    let keys: &[&str] = match dtype.kind_char() {
        'b' => &["bool", "all"],
        'i' | 'u' => &["int", "int_kind", "all"],
        'f' => &["float", "float_kind", "all"],
        'c' => match dtype {
            DType::Complex64 | DType::Complex128 => &["complexfloat", "complex_kind", "all"],
            _ => &["all"],
        },
        _ => &["numpystr", "str_kind", "all"],
    };
    let find = |key: &&str| formatter.iter().find(|(name, _)| name == *key).map(|(_, f)| f.clone());
    keys.iter().find_map(find)
}

/// Writes one element by a program's function.
pub fn format_element(cx: &mut Context, function: &Value, element: &Array) -> Result<String> {
    let scalar: Value = Scalar::read(element, element.layout().offset).into();
    let text = cx.call(function, Args::one(scalar))?;
    cx.str(&text)
}

/// `repr(x)` of an array, scalar or dtype.
///
/// # Errors
/// What a `formatter` function raises.
pub fn repr(cx: &mut Context, value: &Value) -> Result<String> {
    match value {
        Value::Array(object) => {
            let array = object.array();
            let state = cx.state::<PrintState>().clone();
            match formatter_for(&state.formatter, array.dtype()) {
                Some(function) => {
                    let mut write = |element: &Array| format_element(cx, &function, element);
                    print::array_repr(&array, &state.options, Some(&mut write))
                }
                None => print::array_repr::<Error>(&array, &state.options, None),
            }
        }
        Value::Scalar(scalar) => Ok(print::scalar_repr(&scalar.to_array()?)),
        Value::DType(dtype) => Ok(dtype.repr()),
        _ => Err(Error::type_error("not an array")),
    }
}

/// `str(x)` of an array, scalar or dtype.
///
/// # Errors
/// What a `formatter` function raises.
pub fn str(cx: &mut Context, value: &Value) -> Result<String> {
    match value {
        Value::Array(object) => {
            let array = object.array();
            let state = cx.state::<PrintState>().clone();
            match formatter_for(&state.formatter, array.dtype()) {
                Some(function) => {
                    let mut write = |element: &Array| format_element(cx, &function, element);
                    print::array_str(&array, &state.options, Some(&mut write))
                }
                None => print::array_str::<Error>(&array, &state.options, None),
            }
        }
        Value::Scalar(scalar) => Ok(print::scalar_str(&scalar.to_array()?)),
        Value::DType(dtype) => Ok(dtype.name()),
        _ => Err(Error::type_error("not an array")),
    }
}

/// `format(x, spec)`: scalars as the Python number they hold, arrays only without a spec.
///
/// # Errors
/// `unsupported format string passed to numpy.ndarray.__format__`, unknown format codes.
pub fn format(cx: &mut Context, value: &Value, spec: &str) -> Result<String> {
    match value {
        _ if spec.is_empty() => str(cx, value),
        Value::Array(object) if object.get().ndim() == 0 => {
            let array = object.array();
            let plain = to_python(&Scalar::read(&array, array.layout().offset));
            cx.format(&plain, spec)
        }
        Value::Scalar(scalar) => {
            let plain = to_python(scalar);
            cx.format(&plain, spec)
        }
        _ => Err(Error::type_error(format!(
            "unsupported format string passed to {}.__format__",
            cx.type_name(value)
        ))),
    }
}
