//! The protocols by which classes of the program take part in NumPy: what `np.ndarray` itself does in
//! `__array_finalize__`, `__array_wrap__`, `__array_ufunc__` and `__array_function__`, and views as another class. Here
//! instances come as they are; all other functions get the arrays they wrap.

use std::rc::Rc;

use super::arguments::ArrayLike;
use super::shapes::{is_array_class, of_class};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{subclass, unwrap_zero_d};
use crate::runtime::builtin::Args;
use crate::runtime::convert::{Given, Keywords, Rest};
use crate::runtime::exception::Error;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::NDARRAY, &[method_view, array_finalize, array_wrap, array_ufunc, array_function]),
        (&types::GENERIC, &[method_view]),
    ],
    getters: &[(&types::NDARRAY, &[array_priority])],
    members: &[("numpy", &[("ma", Member::Module("numpy.ma"))])],
    ..Topic::EMPTY
};

fn is_base_class(value: &Value) -> bool {
    matches!(value, Value::Type(info) if is_array_class(info))
}

/// Keyword arguments out of a dict of them.
fn named(keywords: &crate::runtime::collections::Dict) -> Vec<(Rc<str>, Value)> {
    let entries = keywords.entries().into_iter();
    entries.filter_map(|(name, value)| Some((Rc::from(name.as_text()?.as_str()), value))).collect()
}

builtin!(
    /// New view of the array with the same data, read as another dtype or as another class if one is given.
    ///
    /// >>> np.array([1, 2], dtype=np.int8).view(np.int16)
    /// array([513], dtype=int16)
    /// >>> class Named(np.ndarray):
    /// ...     pass
    /// >>> np.arange(3).view(Named)
    /// Named([0, 1, 2])
    #[c("view(self, dtype=<no value>, type=<no value>)")]
    fn method_view(cx: &mut Context, this: ArrayLike, dtype: Given<Value>, kind: Given<Value>) -> Result<Value> {
        let mut class = kind.into_option().filter(|class| !matches!(class, Value::None));
        if let Some(other) = &class
            && !is_base_class(other)
            && subclass::array_class(other).is_none()
        {
            return Err(Error::value("Type must be a sub-type of ndarray type"));
        }
        let array = match dtype.into_option() {
            None | Some(Value::None) => this.array.clone(),
            Some(given) if is_base_class(&given) || subclass::array_class(&given).is_some() => {
                if class.is_some() {
                    return Err(Error::value("Cannot specify output type twice."));
                }
                class = Some(given);
                this.array.clone()
            }
            Some(dtype) => this.array.view(super::arguments::dtype_from(cx, &dtype)?)?,
        };
        if matches!(this.value, Value::Scalar(_)) {
            return Ok(unwrap_zero_d(array));
        }
        let own = match &this.value {
            Value::Instance(instance) if subclass::is_one(&this.value) => Some(Rc::clone(&instance.class)),
            _ => None,
        };
        let class_given = class;
        let class = match &class_given {
            Some(class) => subclass::array_class(class).map(Rc::clone),
            None => own,
        };
        match class {
            Some(class) => subclass::view_as(cx, &class, &this.value, array),
            None => {
                let array = match &class_given {
                    Some(Value::Type(info)) => of_class(&array, info)?,
                    _ => array,
                };
                Ok(subclass::base_view(&this.value, array))
            }
        }
    }
);

builtin!(
    /// Told of every new array of a class and of what it was made from; nothing by itself.
    #[c("__array_finalize__(self, obj, /)")]
    fn array_finalize(this: Value, obj: Value) -> Result<Value> {
        let _ = (this, obj);
        Ok(Value::None)
    }
);

builtin!(
    /// The array as a view of this one's class.
    #[c("__array_wrap__(self, array, context=None, return_scalar=False, /)")]
    fn array_wrap(cx: &mut Context, this: Value, array: Value, context: Value, return_scalar: Value) -> Result<Value> {
        let _ = context;
        let Some(Value::Array(object)) = Some(subclass::plain(&array)) else {
            return Err(Error::type_error("can only be called with ndarray object"));
        };
        match &this {
            Value::Instance(instance) if subclass::is_one(&this) => {
                let same = matches!(&array, Value::Instance(other) if Rc::ptr_eq(&other.class, &instance.class));
                if same {
                    return Ok(array);
                }
                subclass::new_instance(cx, &instance.class, Value::Array(object), &this)
            }
            _ if cx.truth(&return_scalar)? => Ok(unwrap_zero_d(object.array())),
            _ => Ok(Value::Array(object)),
        }
    }
);

builtin!(
    /// Calls the ufunc, unless one of the operands has an override of its own.
    #[c("__array_ufunc__(self, ufunc, method, /, *inputs, **kwargs)")]
    fn array_ufunc(
        cx: &mut Context,
        this: Value,
        ufunc: Value,
        method: Value,
        inputs: Rest,
        kwargs: Keywords,
    ) -> Result<Value> {
        let _ = this;
        let method = cx.str(&method)?;
        let args = Args { positional: inputs.0.into(), keywords: named(&kwargs.0) };
        subclass::default_array_ufunc(cx, &ufunc, &method, args)
    }
);

builtin!(
    /// Calls the function itself when all types are arrays.
    #[c("__array_function__(self, func, types, args, kwargs)")]
    fn array_function(
        cx: &mut Context,
        this: Value,
        func: Value,
        types: Value,
        args: Value,
        kwargs: Value,
    ) -> Result<Value> {
        let _ = this;
        let all_arrays =
            cx.collect(&types)?.iter().all(|class| is_base_class(class) || subclass::array_class(class).is_some());
        if !all_arrays {
            return Ok(Value::NotImplemented);
        }
        let keywords = kwargs.as_dict().map(|dict| named(&dict)).unwrap_or_default();
        let args = Args { positional: cx.collect(&args)?.into(), keywords };
        match func {
            Value::Builtin(function) => subclass::call_directly(cx, function, args),
            other => cx.call(&other, args),
        }
    }
);

builtin!(
    /// Which of several operands decides on the class of a result: the highest.
    ///
    /// >>> np.arange(3).__array_priority__
    /// 0.0
    #[c("__array_priority__(self, /)")]
    fn array_priority(this: Value) -> Result<Value> {
        let _ = this;
        Ok(Value::Float(0.0))
    }
);
