//! Choosing elements by conditions and index arrays: where, nonzero, take, put, choose, compress …

use std::rc::Rc;

use super::arguments::{ArrayLike, ArrayList};
use super::results::{common_arrays, finish_array, finish_into, tuple, wrapping_arrays, writable};
use crate::array::assign::{assign, assign_casting, assign_where};
use crate::array::{
    Array, Bool, Broadcast, Casting, DType, nonzero as engine, promote, select as choice, take as picking,
};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, array_of_dtype, settle};
use crate::runtime::builtin::{Args, FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Keywords, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            where_,
            nonzero,
            flatnonzero,
            argwhere,
            select,
            choose,
            compress,
            extract,
            place,
            putmask,
            put,
            take,
            take_along_axis,
            put_along_axis,
            copyto,
            piecewise,
        ],
    )],
    methods: &[
        (&types::NDARRAY, &[take, put, nonzero, method_compress, choose]),
        (&types::GENERIC, &[take, nonzero, choose]),
    ],
    ..Topic::EMPTY
};

/// `mode='raise'`, `'wrap'`, `'clip'`
impl FromValue for picking::Mode {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        let text = cx.str(&value)?;
        Ok(picking::Mode::parse(&text)?)
    }
}

builtin!(
    /// Return elements chosen from `x` or `y` depending on `condition`.
    ///
    /// >>> np.where([True, False, True], [1, 2, 3], 0)
    /// array([1, 0, 3])
    /// >>> np.where([0, 3, 5])
    /// (array([1, 2]),)
    #[c("where(condition, x=<no value>, y=<no value>, /)")]
    fn where_(cx: &mut Context, condition: Array, x: Given<Value>, y: Given<Value>) -> Result<Value> {
        match (x.into_option(), y.into_option()) {
            (None, None) => Ok(tuple(engine::nonzero(&condition)?)),
            (Some(x), Some(y)) => {
                let both = wrapping_arrays(cx, &[x, y])?;
                let result = choice::select(&engine::truth(&condition)?, &both[0], &both[1]);
                finish_array(cx, result)
            }
            _ => Err(Error::value("either both or neither of x and y should be given")),
        }
    }
);

builtin!(
    /// Return the indices of the elements that are non-zero, one array for each axis.
    ///
    /// >>> np.nonzero([3, 0, 5])
    /// (array([0, 2]),)
    #[py("nonzero(a)")]
    fn nonzero(a: Array) -> Result<Value> {
        Ok(tuple(engine::nonzero(&a)?))
    }
);

builtin!(
    /// Return indices that are non-zero in the flattened version of `a`.
    ///
    /// >>> np.flatnonzero([[0, 1], [2, 0]])
    /// array([1, 2])
    #[py("flatnonzero(a)")]
    fn flatnonzero(a: Array) -> Result<Value> {
        Ok(engine::flatnonzero(&a)?.into())
    }
);

builtin!(
    /// Find the indices of array elements that are non-zero, one row for each element.
    ///
    /// >>> np.argwhere([[0, 1], [2, 0]])
    /// array([[0, 1],
    ///        [1, 0]])
    #[py("argwhere(a)")]
    fn argwhere(a: Array) -> Result<Value> {
        Ok(engine::argwhere(&a)?.into())
    }
);

builtin!(
    /// Return an array drawn from the choices, by the first condition that holds.
    ///
    /// >>> x = np.arange(6)
    /// >>> np.select([x < 3, x > 3], [x, x**2], 42)
    /// array([ 0,  1,  2, 42, 16, 25])
    #[py("select(condlist, choicelist, default=0)")]
    fn select(cx: &mut Context, condlist: Value, choicelist: Value, default: Value) -> Result<Value> {
        let conditions = cx.collect(&condlist)?;
        let mut choices = cx.collect(&choicelist)?;
        if conditions.len() != choices.len() {
            return Err(Error::value("list of cases must be same length as list of conditions"));
        }
        if conditions.is_empty() {
            return Err(Error::value("select with an empty condition list is not possible"));
        }
        choices.push(default);
        let choices = common_arrays(cx, &choices)?;
        let mut masks = Vec::new();
        for (at, condition) in conditions.iter().enumerate() {
            let mask = array_from(cx, condition)?;
            if mask.dtype() != DType::Bool {
                return Err(Error::type_error(format!("invalid entry {at} in condlist: should be boolean ndarray")));
            }
            masks.push(mask);
        }
        let shapes: Vec<&[usize]> = masks.iter().chain(&choices).map(Array::shape).collect();
        let shape = Broadcast::plan_objects(&shapes)?.shape;
        let dtype = choices.iter().map(Array::dtype).reduce(|a, b| promote(a, b).unwrap_or(a)).unwrap_or(DType::Int64);
        let result = Array::zeros(&shape, dtype)?;
        let last = choices.len() - 1;
        assign(&result, &choices[last])?;
        for (mask, choice) in masks.iter().zip(&choices).rev() {
            assign_where(&result, choice, mask)?;
        }
        finish_array(cx, Ok(result))
    }
);

builtin!(
    /// Construct an array from an index array and a list of arrays to choose from.
    ///
    /// >>> np.choose([1, 0, 1], [[1, 2, 3], [10, 20, 30]])
    /// array([10,  2, 30])
    #[py("choose(a, choices, out=None, mode='raise')")]
    fn choose(
        cx: &mut Context,
        a: Array,
        choices: ArrayList,
        out: Option<Rc<ArrayObject>>,
        mode: picking::Mode,
    ) -> Result<Value> {
        let result = picking::choose(&a, &choices.0, mode);
        finish_into(cx, out, result)
    }
);

builtin!(
    /// Return selected slices of an array along given axis.
    ///
    /// >>> np.compress([False, True], [[1, 2], [3, 4]], axis=0)
    /// array([[3, 4]])
    #[py("compress(condition, a, axis=None, out=None)")]
    fn compress(
        cx: &mut Context,
        condition: Array,
        a: Array,
        axis: Option<i64>,
        out: Option<Rc<ArrayObject>>,
    ) -> Result<Value> {
        let result = picking::compress(&condition, &a, axis);
        finish_into(cx, out, result)
    }
);

builtin!(
    /// Return selected slices of this array along given axis.
    ///
    /// >>> np.array([1, 2, 3]).compress([True, False, True])
    /// array([1, 3])
    #[c("compress(self, condition, axis=None, out=None)")]
    fn method_compress(
        cx: &mut Context,
        a: Array,
        condition: Array,
        axis: Option<i64>,
        out: Option<Rc<ArrayObject>>,
    ) -> Result<Value> {
        let result = picking::compress(&condition, &a, axis);
        finish_into(cx, out, result)
    }
);

builtin!(
    /// Return the elements of an array that satisfy some condition.
    ///
    /// >>> a = np.arange(6)
    /// >>> np.extract(a % 2 == 0, a)
    /// array([0, 2, 4])
    #[py("extract(condition, arr)")]
    fn extract(condition: Array, arr: Array) -> Result<Value> {
        Ok(picking::extract(&condition, &arr)?.into())
    }
);

/// The array that a function changes in place.
fn changed(cx: &mut Context, value: &Value, name: &str) -> Result<Array> {
    match value {
        Value::Array(object) => writable(object),
        other => {
            let class = cx.type_name(other);
            Err(Error::type_error(format!("argument 1 must be numpy.ndarray, not {class}"))
                .because(crate::runtime::exception::ErrorCause::Missing { what: name.to_owned(), nearest: None }))
        }
    }
}

builtin!(
    /// Change elements of an array based on conditional and input values.
    ///
    /// >>> arr = np.arange(6)
    /// >>> np.place(arr, arr > 2, [44, 55])
    /// >>> arr
    /// array([ 0,  1,  2, 44, 55, 44])
    #[py("place(arr, mask, vals)")]
    fn place(cx: &mut Context, arr: Value, mask: Array, vals: Value) -> Result<Value> {
        let Value::Array(object) = &arr else {
            let class = cx.type_name(&arr);
            return Err(Error::type_error(format!("argument 1 must be numpy.ndarray, not {class}")));
        };
        let array = writable(object)?;
        let vals = array_of_dtype(cx, &vals, Some(array.dtype()))?;
        picking::place(&array, &engine::truth(&mask)?, &vals)?;
        settle(cx)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Change elements of an array based on conditional and input values, each at its own place.
    ///
    /// >>> x = np.arange(4)
    /// >>> np.putmask(x, x > 1, x**2)
    /// >>> x
    /// array([0, 1, 4, 9])
    #[c("putmask(a, /, mask, values)")]
    fn putmask(cx: &mut Context, a: Value, mask: Array, values: Array) -> Result<Value> {
        let array = changed(cx, &a, "putmask")?;
        picking::putmask(&array, &engine::truth(&mask)?, &values)?;
        settle(cx)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Replace specified elements of an array with given values.
    ///
    /// >>> a = np.arange(5)
    /// >>> np.put(a, [0, 2], [-44, -55])
    /// >>> a
    /// array([-44,   1, -55,   3,   4])
    #[py("put(a, ind, v, mode='raise')")]
    fn put(cx: &mut Context, a: Value, ind: Array, v: Value, mode: picking::Mode) -> Result<Value> {
        let Value::Array(object) = &a else {
            let class = cx.class_of(&a).to_value();
            let class = cx.repr(&class)?;
            return Err(Error::type_error(format!("argument 1 must be numpy.ndarray, not {class}")));
        };
        let array = writable(object)?;
        if ind.size() == 0 {
            return Ok(Value::None);
        }
        let v = array_of_dtype(cx, &v, Some(array.dtype()))?;
        picking::put(&array, &ind, &v, mode)?;
        settle(cx)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Take elements from an array along an axis.
    ///
    /// >>> np.take([4, 3, 5, 7, 6, 8], [0, 1, 4])
    /// array([4, 3, 6])
    #[py("take(a, indices, axis=None, out=None, mode='raise')")]
    fn take(
        cx: &mut Context,
        a: Array,
        indices: Array,
        axis: Option<i64>,
        out: Option<Rc<ArrayObject>>,
        mode: picking::Mode,
    ) -> Result<Value> {
        let result = picking::take(&a, &indices, axis, mode);
        finish_into(cx, out, result)
    }
);

builtin!(
    /// Take values from the input array by matching 1d index and data slices.
    ///
    /// >>> a = np.array([[10, 30, 20], [60, 40, 50]])
    /// >>> np.take_along_axis(a, np.argsort(a, axis=1), axis=1)
    /// array([[10, 20, 30],
    ///        [40, 50, 60]])
    #[py("take_along_axis(arr, indices, axis=-1)")]
    fn take_along_axis(arr: Array, indices: Array, axis: Option<i64>) -> Result<Value> {
        Ok(picking::take_along_axis(&arr, &indices, axis)?.into())
    }
);

builtin!(
    /// Put values into the destination array by matching 1d index and data slices.
    ///
    /// >>> a = np.array([[10, 30, 20], [60, 40, 50]])
    /// >>> np.put_along_axis(a, np.argmax(a, axis=1, keepdims=True), 99, axis=1)
    /// >>> a
    /// array([[10, 99, 20],
    ///        [99, 40, 50]])
    #[py("put_along_axis(arr, indices, values, axis)")]
    fn put_along_axis(
        cx: &mut Context,
        arr: Rc<ArrayObject>,
        indices: Array,
        values: Array,
        axis: Option<i64>,
    ) -> Result<Value> {
        picking::put_along_axis(&writable(&arr)?, &indices, &values, axis)?;
        settle(cx)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Copies values from one array to another, broadcasting as necessary.
    ///
    /// >>> A = np.array([4, 5, 6])
    /// >>> np.copyto(A, [1, 2, 3])
    /// >>> A
    /// array([1, 2, 3])
    #[c("copyto(dst, src, casting='same_kind', where=True)")]
    fn copyto(cx: &mut Context, dst: Value, src: Value, casting: Casting, where_: Value) -> Result<Value> {
        let Value::Array(object) = &dst else {
            let class = cx.type_name(&dst);
            return Err(Error::type_error(format!("copyto() argument 1 must be numpy.ndarray, not {class}")));
        };
        let target = writable(object)?;
        let source = match &src {
            Value::Int(_) | Value::Float(_) | Value::Complex(_) => {
                let values = common_arrays(cx, &[src.clone(), dst.clone()])?;
                values.into_iter().next().unwrap_or_else(|| target.clone())
            }
            other => array_from(cx, other)?,
        };
        if matches!(where_, Value::Bool(true)) {
            assign_casting(&target, &source, casting)?;
        } else {
            crate::array::promotion::require_cast(source.dtype(), target.dtype(), casting)?;
            let mask = array_of_dtype(cx, &where_, Some(DType::Bool))?;
            assign_where(&target, &source, &mask)?;
        }
        settle(cx)?;
        Ok(Value::None)
    }
);

/// The conditions of `piecewise`: one mask, or several.
fn conditions(cx: &mut Context, condlist: &Value, x: &Array) -> Result<Vec<Array>> {
    let items = match condlist {
        Value::List(_) | Value::Tuple(_) | Value::Array(_) => cx.collect(condlist)?,
        _ => Vec::new(),
    };
    let nested = matches!(items.first(), Some(Value::List(_) | Value::Array(_)));
    let masks = if nested || (x.ndim() == 0 && !items.is_empty()) { items } else { vec![condlist.clone()] };
    masks.iter().map(|mask| array_of_dtype(cx, mask, Some(DType::Bool))).collect()
}

builtin!(
    /// Evaluate a piecewise-defined function.
    ///
    /// >>> x = np.linspace(-2.5, 2.5, 6)
    /// >>> np.piecewise(x, [x < 0, x >= 0], [-1, 1])
    /// array([-1., -1., -1.,  1.,  1.,  1.])
    #[py("piecewise(x, condlist, funclist, *args, **kw)")]
    fn piecewise(
        cx: &mut Context,
        x: ArrayLike,
        condlist: Value,
        funclist: Value,
        args: Rest,
        kw: Keywords,
    ) -> Result<Value> {
        let x = x.array;
        let mut masks = conditions(cx, &condlist, &x)?;
        let functions = cx.collect(&funclist)?;
        let n = masks.len();
        if n + 1 == functions.len() {
            let covered = Array::zeros(masks.first().map_or(&[][..], Array::shape), DType::Bool)?;
            covered.fill(Bool::TRUE)?;
            for mask in &masks {
                assign_where(&covered, &Array::scalar(Bool::FALSE)?, mask)?;
            }
            masks.push(covered);
        } else if n != functions.len() {
            return Err(Error::value(format!("with {n} condition(s), either {n} or {} functions are expected", n + 1)));
        }
        let layout = x.layout_beside(x.shape(), x.dtype(), crate::array::Order::K);
        let result = Array::zeros(x.shape(), x.dtype())?.with_layout(layout);
        for (mask, function) in masks.iter().zip(&functions) {
            if !cx.is_callable(function) {
                let value = crate::runtime::arrays::to_scalar(cx, function, x.dtype())?.to_array()?;
                assign_where(&result, &value, mask)?;
                continue;
            }
            let part = x.index(&[crate::array::Item::Mask(mask.clone())])?;
            if part.size() == 0 {
                continue;
            }
            let mut call = Args::positional(std::iter::once(Value::array(part)).chain(args.0.iter().cloned()));
            for (name, value) in kw.0.entries() {
                call.keywords.push((cx.str(&name)?.into(), value));
            }
            let value = cx.call(function, call)?;
            let value = array_from(cx, &value)?;
            result.set_index(&[crate::array::Item::Mask(mask.clone())], &value)?;
        }
        finish_array(cx, Ok(result))
    }
);
