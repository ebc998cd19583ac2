//! Methods and attributes of ufuncs: `np.add.reduce`, `.accumulate`, `.outer`, `.at`, `.nin` …

use std::rc::Rc;

use super::arguments::{Axes, dtype_from};
use super::object_ufuncs;
use super::ufuncs::ufunc_in;
use crate::array::broadcast::layout_into;
use crate::array::ranges::indices_up_to;
use crate::array::selection::Selection;
use crate::array::ufunc::{Identity, Reduce, Ufunc};
use crate::array::{Array, DType, Layout};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{Held, array_of_dtype, index_items, objects, operand, settle, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[(&types::UFUNC, &[reduce, accumulate, reduceat, outer, at])],
    getters: &[(&types::UFUNC, &[nin, nout, nargs, name, identity, ufunc_types, ntypes, doc, ufunc_signature])],
    ..Topic::EMPTY
};

/// The receiver of a method.
fn receiver(this: &Value) -> Result<&'static Ufunc> {
    ufunc_in(this).ok_or_else(|| Error::type_error("a ufunc is needed"))
}

fn target(out: Option<&Value>) -> Result<Option<Rc<ArrayObject>>> {
    match out {
        None | Some(Value::None) => Ok(None),
        Some(Value::Array(object)) => Ok(Some(Rc::clone(object))),
        Some(Value::Tuple(items)) if items.len() == 1 => target(items.first()),
        Some(_) => Err(Error::type_error("output must be an array")),
    }
}

fn wanted(cx: &mut Context, dtype: &Value) -> Result<Option<DType>> {
    if matches!(dtype, Value::None) { Ok(None) } else { dtype_from(cx, dtype).map(Some) }
}

builtin!(
    /// Fold the axis away by applying the ufunc between its elements.
    ///
    /// >>> np.multiply.reduce([2, 3, 5])
    /// np.int64(30)
    #[py("reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=<no value>, where=True)")]
    fn reduce(
        cx: &mut Context,
        this: Value,
        array: Array,
        axis: Axes,
        dtype: Value,
        out: Value,
        keepdims: bool,
        initial: Given<Value>,
        where_: Value,
    ) -> Result<Value> {
        let ufunc = receiver(&this)?;
        let object = target(Some(&out))?;
        let into = object.as_ref().map(|o| o.array());
        let given = initial.into_option();
        let initial: Option<Held> = match &given {
            None | Some(Value::None) => None,
            Some(value) => operand(cx, value)?,
        };
        let mask = match &where_ {
            Value::Bool(true) => None,
            value => Some(array_of_dtype(cx, value, Some(DType::Bool))?),
        };
        let wanted_dtype = wanted(cx, &dtype)?;
        let array = match wanted_dtype {
            Some(dtype) if array.dtype() == DType::Object => array_of_dtype(cx, &Value::array(array), Some(dtype))?,
            _ => array,
        };
        if array.dtype() == DType::Object {
            let initial = given.filter(|value| !matches!(value, Value::None));
            let options = object_ufuncs::Reduction { axis: &axis, keepdims, initial, where_: mask.as_ref() };
            let result = object_ufuncs::reduce(cx, ufunc, &array, &options)?;
            return object_ufuncs::into_target(cx, ufunc, object, result);
        }
        let options = Reduce {
            dtype: wanted_dtype,
            out: into.as_ref(),
            keepdims,
            initial: initial.as_ref().map(Held::operand),
            where_: mask.as_ref(),
        };
        let result = ufunc.reduce(&array, &(&axis).into(), &options);
        settle(cx)?;
        let result = result?;
        Ok(object.map_or_else(|| unwrap_zero_d(result), Value::Array))
    }
);

builtin!(
    /// Accumulate the result of applying the ufunc to all elements.
    ///
    /// >>> np.add.accumulate([2, 3, 5])
    /// array([ 2,  5, 10])
    #[py("accumulate(self, array, axis=0, dtype=None, out=None)")]
    fn accumulate(cx: &mut Context, this: Value, array: Array, axis: i64, dtype: Value, out: Value) -> Result<Value> {
        let ufunc = receiver(&this)?;
        let object = target(Some(&out))?;
        let into = object.as_ref().map(|o| o.array());
        let dtype = wanted(cx, &dtype)?;
        if array.dtype() == DType::Object && dtype.is_none_or(|dtype| dtype == DType::Object) {
            let result = object_ufuncs::accumulate(cx, ufunc, &array, axis)?;
            return object_ufuncs::into_target(cx, ufunc, object, result);
        }
        let array = match dtype {
            Some(dtype) if array.dtype() == DType::Object => array_of_dtype(cx, &Value::array(array), Some(dtype))?,
            _ => array,
        };
        let result = ufunc.accumulate(&array, axis, dtype, into.as_ref());
        settle(cx)?;
        let result = result?;
        Ok(object.map_or_else(|| Value::array(result), Value::Array))
    }
);

builtin!(
    /// Fold the stretches of an axis that begin at the given indices.
    ///
    /// >>> np.add.reduceat(np.arange(8), [0, 4, 1, 5])
    /// array([ 6,  4, 10, 18])
    #[py("reduceat(self, array, indices, axis=0, dtype=None, out=None)")]
    fn reduceat(
        cx: &mut Context,
        this: Value,
        array: Array,
        indices: Array,
        axis: i64,
        dtype: Value,
        out: Value,
    ) -> Result<Value> {
        let ufunc = receiver(&this)?;
        let object = target(Some(&out))?;
        let into = object.as_ref().map(|o| o.array());
        let dtype = wanted(cx, &dtype)?;
        let places = indices.as_dtype(DType::Int64)?.to_contiguous()?.slice::<i64>().to_vec();
        if array.dtype() == DType::Object {
            let result = object_ufuncs::reduceat(cx, ufunc, &array, &places, axis)?;
            return object_ufuncs::into_target(cx, ufunc, object, result);
        }
        let result = ufunc.reduceat(&array, &places, axis, dtype, into.as_ref());
        settle(cx)?;
        let result = result?;
        Ok(object.map_or_else(|| Value::array(result), Value::Array))
    }
);

builtin!(
    /// Apply the ufunc to all pairs of elements of the two arrays.
    ///
    /// >>> np.multiply.outer([1, 2], [3, 4, 5])
    /// array([[ 3,  4,  5],
    ///        [ 6,  8, 10]])
    #[py("outer(self, A, B, /)")]
    fn outer(cx: &mut Context, this: Value, a: Value, b: Value) -> Result<Value> {
        let ufunc = receiver(&this)?;
        if object_ufuncs::is_object_operand(cx, &a)? || object_ufuncs::is_object_operand(cx, &b)? {
            return object_ufuncs::outer(cx, ufunc, &a, &b);
        }
        let (Some(x), Some(y)) = (operand(cx, &a)?, operand(cx, &b)?) else {
            return Err(Error::type_error("outer takes numbers and arrays"));
        };
        let result = ufunc.outer(&x.operand(), &y.operand());
        settle(cx)?;
        Ok(unwrap_zero_d(result?))
    }
);

builtin!(
    /// Apply the ufunc in place to the elements at the given indices, repeated ones again.
    ///
    /// >>> a = np.array([1, 2, 3, 4])
    /// >>> np.add.at(a, [0, 1, 1], 10)
    /// >>> a
    /// array([11, 22,  3,  4])
    #[py("at(self, a, indices, b=<no value>, /)")]
    fn at(cx: &mut Context, this: Value, a: Rc<ArrayObject>, indices: Value, b: Given<Value>) -> Result<Value> {
        let ufunc = receiver(&this)?;
        if !a.is_writeable() {
            return Err(Error::value("assignment destination is read-only"));
        }
        let array = a.array();
        let items = index_items(cx, &indices)?;
        // The same index applied to the elements' numbers tells which elements are meant.
        let numbers = indices_up_to(array.size())?.reshaped(array.shape())?;
        let picked = Selection::plan(numbers.layout(), &items)?.get(&numbers)?;
        let offsets: Vec<usize> = array.layout().offsets().collect();
        let places: Vec<Layout> = picked
            .to_contiguous()?
            .slice::<i64>()
            .iter()
            .filter_map(|&n| offsets.get(usize::try_from(n).ok()?).copied())
            .map(|offset| Layout { offset, ..Layout::contiguous(&[], array.dtype().itemsize()) })
            .collect();
        let values = match b.into_option() {
            None if array.dtype() == DType::Object => {
                return done_at(object_ufuncs::at(cx, ufunc, &array, &places, None));
            }
            Some(value) if array.dtype() == DType::Object => {
                let others = objects::elements(&objects::operand(cx, &value)?.stretched(picked.shape()));
                return done_at(object_ufuncs::at(cx, ufunc, &array, &places, Some(&others)));
            }
            None => None,
            Some(value) => {
                let values = array_of_dtype(cx, &value, None)?;
                let values = values.with_layout(layout_into(values.layout(), picked.shape())?);
                Some(values.layout().offsets().map(|at| element_at(&values, at)).collect::<Vec<_>>())
            }
        };
        let done = ufunc.at(&array, &places, values.as_deref());
        settle(cx)?;
        done?;
        Ok(Value::None)
    }
);

fn done_at(done: Result<()>) -> Result<Value> {
    done.map(|()| Value::None)
}

/// One element as a 0-d view.
fn element_at(array: &Array, offset: usize) -> Array {
    array.with_layout(Layout { offset, ..Layout::contiguous(&[], array.dtype().itemsize()) })
}

builtin!(
    /// The number of inputs.
    ///
    /// >>> np.add.nin
    /// 2
    #[c("nin(self, /)")]
    fn nin(this: Value) -> Result<Value> {
        Ok(receiver(&this)?.nin.into())
    }
);

builtin!(
    /// The number of outputs.
    #[c("nout(self, /)")]
    fn nout(this: Value) -> Result<Value> {
        Ok(receiver(&this)?.nout.into())
    }
);

builtin!(
    /// The number of inputs and outputs.
    #[c("nargs(self, /)")]
    fn nargs(this: Value) -> Result<Value> {
        let ufunc = receiver(&this)?;
        Ok((ufunc.nin + ufunc.nout).into())
    }
);

builtin!(
    /// The name of the ufunc.
    #[c("__name__(self, /)")]
    fn name(this: Value) -> Result<Value> {
        Ok(Value::str(receiver(&this)?.name))
    }
);

builtin!(
    /// The documentation of the ufunc.
    #[c("__doc__(self, /)")]
    fn doc(this: Value) -> Result<Value> {
        Ok(Value::str(receiver(&this)?.doc))
    }
);

builtin!(
    /// What a fold over nothing gives.
    ///
    /// >>> np.multiply.identity
    /// 1
    #[c("identity(self, /)")]
    fn identity(this: Value) -> Result<Value> {
        let ufunc = receiver(&this)?;
        let truth = ufunc.name.starts_with("logical");
        Ok(match ufunc.identity {
            Identity::Zero if truth => Value::Bool(false),
            Identity::One if truth => Value::Bool(true),
            Identity::Zero => Value::Int(0),
            Identity::One => Value::Int(1),
            Identity::MinusOne => Value::Int(-1),
            Identity::NegativeInfinity => Value::Float(f64::NEG_INFINITY),
            Identity::None | Identity::NoneInOrder => Value::None,
        })
    }
);

builtin!(
    /// The loops as type characters: `dd->d`.
    #[c("types(self, /)")]
    fn ufunc_types(this: Value) -> Result<Value> {
        Ok(Value::list(receiver(&this)?.types().into_iter().map(Value::string).collect()))
    }
);

builtin!(
    /// The number of loops.
    #[c("ntypes(self, /)")]
    fn ntypes(this: Value) -> Result<Value> {
        Ok(receiver(&this)?.types().len().into())
    }
);

builtin!(
    /// The core dimensions of a generalised ufunc; these have none.
    ///
    /// >>> np.add.signature
    #[c("signature(self, /)")]
    fn ufunc_signature(this: Value) -> Result<Value> {
        receiver(&this)?;
        Ok(Value::None)
    }
);
