//! `np.array_repr` and `np.array_str`: the texts of arrays under options of the call.

use super::printing::Given;
use crate::array::Array;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("numpy", &[array_repr, array_str])], ..Topic::EMPTY };

fn short(max_line_width: Option<i64>, precision: Value, suppress_small: Value) -> Given {
    Given { precision, linewidth: max_line_width, suppress: suppress_small, ..Given::default() }
}

builtin!(
    /// Return the string representation of an array.
    ///
    /// >>> np.array_repr(np.array([1, 2]))
    /// 'array([1, 2])'
    #[py("array_repr(arr, max_line_width=None, precision=None, suppress_small=None)")]
    fn array_repr(
        cx: &mut Context,
        arr: Array,
        max_line_width: Option<i64>,
        precision: Value,
        suppress_small: Value,
    ) -> Result<Value> {
        let printing = short(max_line_width, precision, suppress_small).printing(cx)?;
        Ok(Value::string(cx.array_repr_with(&arr, &printing)?))
    }
);

builtin!(
    /// Return a string representation of the data in an array.
    ///
    /// >>> np.array_str(np.arange(3))
    /// '[0 1 2]'
    #[py("array_str(a, max_line_width=None, precision=None, suppress_small=None)")]
    fn array_str(
        cx: &mut Context,
        a: Array,
        max_line_width: Option<i64>,
        precision: Value,
        suppress_small: Value,
    ) -> Result<Value> {
        let printing = short(max_line_width, precision, suppress_small).printing(cx)?;
        Ok(Value::string(cx.array_str_with(&a, &printing)?))
    }
);
