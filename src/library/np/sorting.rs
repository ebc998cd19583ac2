//! Order: sort, argsort, partition, searchsorted, lexsort, as functions and methods.

use super::options::SelectKind;
use std::rc::Rc;

use super::arguments::ArrayList;
use super::results::{finish, writable};
use super::sizes::sizes;
use crate::array::record::Field;
use crate::array::sort::{self, Side};
use crate::array::{Array, assign};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::builtin::{FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[np_sort, argsort, np_partition, argpartition, searchsorted, lexsort, sort_complex])],
    methods: &[
        (&types::NDARRAY, &[method_sort, argsort, method_partition, argpartition, searchsorted]),
        (&types::GENERIC, &[argsort, searchsorted]),
    ],
    ..Topic::EMPTY
};

/// `side='left'`, `'right'`
impl FromValue for Side {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        let text = cx.str(&value)?;
        Ok(Side::parse(&text)?)
    }
}

/// Checks the name of an algorithm; all of them sort alike.
fn check(cx: &mut Context, kind: &Value, stable: &Value) -> Result<()> {
    if !matches!(kind, Value::None) && !matches!(stable, Value::None) {
        return Err(Error::value(
            "`kind` and keyword parameters can't be provided at the same time. Use only one of them.",
        ));
    }
    let Value::Str(name) = kind else { return Ok(()) };
    if name.as_str().starts_with(['q', 'h', 'm', 's', 'Q', 'H', 'M', 'S']) {
        return Ok(());
    }
    let text = cx.str(kind)?;
    Err(Error::value(format!("sort kind must be one of 'quick', 'heap', or 'stable' (got '{text}')")))
}

/// Records that compare by the fields that `order` names first, and by the others after them.
fn in_order(cx: &mut Context, array: &Array, order: &Value) -> Result<Array> {
    let names = match order {
        Value::None => return Ok(array.clone()),
        Value::Str(_) => vec![order.clone()],
        several => cx.collect(several)?,
    };
    let fields = array.dtype().fields();
    let fields = fields.ok_or_else(|| Error::value("Cannot specify order when the array has no fields."))?;
    let mut chosen: Vec<Field> = Vec::with_capacity(fields.all.len());
    for name in &names {
        let text = cx.str(name)?;
        let field = fields.find(&text).ok_or_else(|| Error::value(format!("unknown field name: {text}")))?;
        if chosen.iter().any(|other| other.name == field.name) {
            return Err(Error::value(format!("duplicate field name: {text}")));
        }
        chosen.push(field.clone());
    }
    for field in &fields.all {
        if chosen.iter().all(|other| other.name != field.name) {
            chosen.push(field.clone());
        }
    }
    Ok(array.some_fields(chosen)?)
}

fn sorted(cx: &mut Context, array: &Array, axis: Option<i64>, order: &Value) -> Result<Array> {
    let sorted = sort::sort(&in_order(cx, array, order)?, axis)?;
    Ok(if sorted.dtype() == array.dtype() { sorted } else { sorted.view(array.dtype())? })
}

builtin!(
    /// Return a sorted copy of an array.
    ///
    /// >>> np.sort([[1, 4], [3, 1]])
    /// array([[1, 4],
    ///        [1, 3]])
    #[py("sort(a, axis=-1, kind=None, order=None, *, stable=None)")]
    fn np_sort(
        cx: &mut Context,
        a: Array,
        axis: Option<i64>,
        kind: Value,
        order: Value,
        stable: Value,
    ) -> Result<Value> {
        check(cx, &kind, &stable)?;
        Ok(sorted(cx, &a, axis, &order)?.into())
    }
);

builtin!(
    /// Sort an array in-place.
    ///
    /// >>> a = np.array([3, 1, 2])
    /// >>> a.sort()
    /// >>> a
    /// array([1, 2, 3])
    #[c("sort(self, axis=-1, kind=None, order=None, *, stable=None)")]
    fn method_sort(
        cx: &mut Context,
        this: Rc<ArrayObject>,
        axis: i64,
        kind: Value,
        order: Value,
        stable: Value,
    ) -> Result<Value> {
        check(cx, &kind, &stable)?;
        let array = this.array();
        let sorted = sorted(cx, &array, Some(axis), &order)?;
        if !this.is_writeable() {
            return Err(Error::value("sort array is read-only"));
        }
        assign(&array, &sorted)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Returns the indices that would sort an array.
    ///
    /// >>> np.argsort([3, 1, 2])
    /// array([1, 2, 0])
    #[py("argsort(a, axis=-1, kind=None, order=None, *, stable=None)")]
    fn argsort(
        cx: &mut Context,
        a: Array,
        axis: Option<i64>,
        kind: Value,
        order: Value,
        stable: Value,
    ) -> Result<Value> {
        check(cx, &kind, &stable)?;
        Ok(sort::argsort(&in_order(cx, &a, &order)?, axis)?.into())
    }
);

builtin!(
    /// Return a partitioned copy of an array: the k-th element in its sorted place.
    ///
    /// >>> np.partition([7, 1, 7, 7, 1, 5, 7, 2, 3, 2, 6, 2, 3, 0], 4)[4]
    /// np.int64(2)
    #[py("partition(a, kth, axis=-1, kind='introselect', order=None)")]
    fn np_partition(
        cx: &mut Context,
        a: Array,
        kth: Value,
        axis: Option<i64>,
        _kind: SelectKind,
        order: Value,
    ) -> Result<Value> {
        let ordered = in_order(cx, &a, &order)?;
        let kth = sizes(cx, &kth)?;
        let parted = sort::partition(&ordered, &kth, axis)?;
        Ok(if parted.dtype() == a.dtype() { parted } else { parted.view(a.dtype())? }.into())
    }
);

builtin!(
    /// Partially sort the array in-place: the k-th element in its sorted place.
    ///
    /// >>> a = np.array([3, 4, 2, 1])
    /// >>> a.partition(3)
    /// >>> a[3]
    /// np.int64(4)
    #[c("partition(self, kth, axis=-1, kind='introselect', order=None)")]
    fn method_partition(
        cx: &mut Context,
        this: Rc<ArrayObject>,
        kth: Value,
        axis: i64,
        _kind: SelectKind,
        order: Value,
    ) -> Result<Value> {
        let kth = sizes(cx, &kth)?;
        let array = writable(&this)?;
        let parted = sort::partition(&in_order(cx, &array, &order)?, &kth, Some(axis))?;
        assign(&array, &if parted.dtype() == array.dtype() { parted } else { parted.view(array.dtype())? })?;
        Ok(Value::None)
    }
);

builtin!(
    /// Return the indices that would partition the array.
    ///
    /// >>> x = np.array([3, 4, 2, 1])
    /// >>> x[np.argpartition(x, 3)][3]
    /// np.int64(4)
    #[py("argpartition(a, kth, axis=-1, kind='introselect', order=None)")]
    fn argpartition(
        cx: &mut Context,
        a: Array,
        kth: Value,
        axis: Option<i64>,
        _kind: SelectKind,
        order: Value,
    ) -> Result<Value> {
        let kth = sizes(cx, &kth)?;
        Ok(sort::argpartition(&in_order(cx, &a, &order)?, &kth, axis)?.into())
    }
);

builtin!(
    /// Find indices where elements should be inserted to maintain order.
    ///
    /// >>> np.searchsorted([11, 12, 13, 14, 15], [-10, 20, 12, 13])
    /// array([0, 5, 1, 2])
    #[py("searchsorted(a, v, side='left', sorter=None)")]
    fn searchsorted(cx: &mut Context, a: Array, v: Array, side: Side, sorter: Option<Array>) -> Result<Value> {
        let result = sort::searchsorted(&a, &v, side, sorter.as_ref());
        finish(cx, result)
    }
);

builtin!(
    /// Perform an indirect stable sort using a sequence of keys; the last key is the primary one.
    ///
    /// >>> np.lexsort(([9, 4, 0], [1, 5, 1]))
    /// array([2, 0, 1])
    #[c("lexsort(keys, axis=-1)")]
    fn lexsort(keys: ArrayList, axis: i64) -> Result<Value> {
        if keys.0.is_empty() {
            return Err(Error::type_error("need sequence of keys with len > 0 in lexsort"));
        }
        Ok(crate::runtime::arrays::unwrap_zero_d(sort::lexsort(&keys.0, axis)?))
    }
);

builtin!(
    /// Sort a complex array using the real part first, then the imaginary part.
    ///
    /// >>> np.sort_complex([5, 3, 6])
    /// array([3.+0.j, 5.+0.j, 6.+0.j])
    #[py("sort_complex(a)")]
    fn sort_complex(a: Array) -> Result<Value> {
        use crate::array::DType;
        let dtype = match a.dtype() {
            DType::Int8 | DType::UInt8 | DType::Int16 | DType::UInt16 => DType::Complex64,
            given if given.is_complex() => given,
            _ => DType::Complex128,
        };
        Ok(sort::sort(&a, Some(-1))?.as_dtype(dtype)?.into())
    }
);
