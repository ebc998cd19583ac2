//! Methods of arrays and scalars that only they have: astype, item, tolist, copy, fill …

use super::options::{CastRule, Device};
use std::rc::Rc;

use super::arguments::ArrayLike;
use crate::array::copy::Order;
use crate::array::promotion::{can_cast, cannot_cast};
use crate::array::ufunc::push_flags;
use crate::array::{Array, Casting, DType};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{settle, times, to_list, to_scalar, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::NDARRAY, &[astype, item, tolist, copy, fill, conj, conjugate, setflags]),
        (&types::GENERIC, &[astype, item, tolist, copy, conj, conjugate]),
    ],
    functions: &[("numpy", &[np_astype])],
    ..Topic::EMPTY
};

/// Converts with a casting rule.
fn cast(cx: &mut Context, this: &ArrayLike, dtype: DType, order: Order, casting: Casting, copy: bool) -> Result<Value> {
    let from = this.array.dtype();
    if (from == DType::Object) != (dtype == DType::Object) {
        let objects = crate::runtime::arrays::array_of_dtype(cx, &this.value, Some(dtype))?;
        return Ok(if from.is_time() && matches!(this.value, Value::Scalar(_)) {
            unwrap_zero_d(objects)
        } else {
            Value::array(objects)
        });
    }
    if !can_cast(from, dtype, casting) {
        return Err(cannot_cast("array data", from, dtype, casting).into());
    }
    let same = from == dtype
        || (dtype == DType::Str(0) && matches!(from, DType::Str(_)))
        || (dtype == DType::Bytes(0) && matches!(from, DType::Bytes(_)));
    if same && !copy && matches!(this.value, Value::Array(_)) {
        return Ok(this.value.clone());
    }
    let dtype = if same { from } else { dtype };
    let result = this.array.astype_order(dtype, order)?;
    if casting == Casting::SameValue {
        let back = result.astype(from)?;
        if !crate::array::fold::close::array_equal(&back, &this.array, true)? {
            let _ = crate::array::status::take();
            return Err(Error::value(format!("could not cast 'same_value' {} to {}", from.c_name(), dtype.c_name())));
        }
    }
    push_flags(crate::array::status::take(), "cast");
    settle(cx)?;
    Ok(if matches!(this.value, Value::Scalar(_)) { unwrap_zero_d(result) } else { Value::array(result) })
}

builtin!(
    /// Copy of the array, cast to a specified type.
    ///
    /// >>> np.array([1.7, 2.2]).astype(int)
    /// array([1, 2])
    #[c("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)")]
    fn astype(
        cx: &mut Context,
        this: ArrayLike,
        dtype: DType,
        order: Order,
        casting: CastRule,
        _subok: bool,
        copy: bool,
    ) -> Result<Value> {
        cast(cx, &this, dtype, order, casting.0, copy)
    }
);

builtin!(
    /// Copies an array to a specified data type.
    ///
    /// >>> np.astype(np.array([1, 2]), float)
    /// array([1., 2.])
    #[py("astype(x, dtype, /, *, copy=True, device=None)")]
    fn np_astype(cx: &mut Context, x: ArrayLike, dtype: DType, copy: bool, _device: Device) -> Result<Value> {
        if !matches!(x.value, Value::Array(_)) {
            return Err(Error::type_error(format!("Input should be a NumPy array. It is of type {}.", {
                let class = cx.class_of(&x.value).to_value();
                cx.repr(&class)?
            })));
        }
        cast(cx, &x, dtype, Order::K, Casting::Unsafe, copy)
    }
);

builtin!(
    /// Copy an element of an array to a standard Python scalar.
    ///
    /// >>> np.array([[1, 2], [3, 4]]).item(1, 0)
    /// 3
    #[c("item(self, *args)")]
    fn item(cx: &mut Context, this: ArrayLike, args: Rest) -> Result<Value> {
        let array = &this.array;
        let given = match &args.0[..] {
            [Value::Tuple(parts)] => parts.to_vec(),
            parts => parts.to_vec(),
        };
        let indices = given.iter().map(|v| cx.to_index(v)).collect::<Result<Vec<i64>>>()?;
        let offset = match &indices[..] {
            [] if array.size() == 1 => array.layout().offset,
            [] => return Err(Error::value("can only convert an array of size 1 to a Python scalar")),
            [flat] if array.ndim() != 1 => {
                let size = array.size() as i64;
                let plain = if *flat < 0 { flat + size } else { *flat };
                let found = usize::try_from(plain).ok().and_then(|at| array.layout().offsets().nth(at));
                found.ok_or_else(|| Error::index(format!("index {flat} is out of bounds for size {size}")))?
            }
            many if many.len() == array.ndim() => array.item_offset(many)?,
            _ => return Err(Error::value("incorrect number of indices for array")),
        };
        times::python(cx, &Scalar::read(array, offset))
    }
);

builtin!(
    /// Return the array as a nested list of Python scalars.
    ///
    /// >>> np.array([[1, 2], [3, 4]]).tolist()
    /// [[1, 2], [3, 4]]
    #[c("tolist(self, /)")]
    fn tolist(cx: &mut Context, a: Array) -> Result<Value> {
        if a.dtype().is_time() {
            return times::list(cx, &a);
        }
        Ok(to_list(&a))
    }
);

builtin!(
    /// Return a copy of the array.
    ///
    /// >>> x = np.array([1, 2])
    /// >>> y = x.copy()
    /// >>> y[0] = 9
    /// >>> x
    /// array([1, 2])
    #[c("copy(self, order='C')")]
    fn copy(this: ArrayLike, order: Order) -> Result<Value> {
        match this.value {
            Value::Scalar(_) => Ok(this.value),
            _ => Ok(this.array.copy_order(order)?.into()),
        }
    }
);

builtin!(
    /// Fill the array with a scalar value.
    ///
    /// >>> a = np.array([1, 2])
    /// >>> a.fill(0)
    /// >>> a
    /// array([0, 0])
    #[c("fill(self, value, /)")]
    fn fill(cx: &mut Context, this: Rc<ArrayObject>, value: Value) -> Result<Value> {
        if !this.is_writeable() {
            return Err(Error::value("assignment destination is read-only"));
        }
        let array = this.array();
        let scalar = to_scalar(cx, &value, array.dtype())?;
        crate::array::assign(&array, &scalar.to_array()?)?;
        Ok(Value::None)
    }
);

/// Complex-conjugate all elements; real numbers are their own.
fn conjugated(this: &ArrayLike) -> Result<Value> {
    if this.array.dtype().is_time() {
        return Err(Error::type_error("cannot conjugate non-numeric dtype"));
    }
    let result = crate::array::ufunc::table::arithmetic::CONJUGATE.apply(&[&this.array])?;
    Ok(if matches!(this.value, Value::Scalar(_)) { unwrap_zero_d(result) } else { Value::array(result) })
}

builtin!(
    /// Complex-conjugate all elements.
    ///
    /// >>> np.array([1 + 2j]).conj()
    /// array([1.-2.j])
    #[c("conj(self, /)")]
    fn conj(this: ArrayLike) -> Result<Value> {
        conjugated(&this)
    }
);

builtin!(
    /// Return the complex conjugate, element-wise.
    ///
    /// >>> np.array([1 + 2j]).conjugate()
    /// array([1.-2.j])
    #[c("conjugate(self, /)")]
    fn conjugate(this: ArrayLike) -> Result<Value> {
        conjugated(&this)
    }
);

builtin!(
    /// Set array flags.
    ///
    /// >>> a = np.zeros(2)
    /// >>> a.setflags(write=False)
    /// >>> a.flags.writeable
    /// False
    #[c("setflags(self, write=None, align=None, uic=None)")]
    fn setflags(this: Rc<ArrayObject>, write: Option<bool>, _align: Value, _uic: Value) -> Result<Value> {
        if let Some(write) = write {
            this.set_writeable(write);
        }
        Ok(Value::None)
    }
);
