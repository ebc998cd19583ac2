//! Questions about arrays and values: closeness, equality, shared memory, kinds of elements.

use super::results::{finish, finish_into};
use crate::array::fold::{self, Tolerance};
use crate::array::ufunc::Operand;
use crate::array::ufunc::table::bits::BITWISE_AND;
use crate::array::ufunc::table::compare::{EQUAL, NOT_EQUAL};
use crate::array::ufunc::table::parts::{ISINF, SIGNBIT};
use crate::array::{Array, Bool, DType, Layout};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::array_from;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            isclose,
            allclose,
            array_equal,
            array_equiv,
            isreal,
            iscomplex,
            isposinf,
            isneginf,
            isscalar,
            iterable,
            may_share_memory,
            shares_memory,
            isfortran,
        ],
    )],
    ..Topic::EMPTY
};

builtin!(
    /// Returns a boolean array where two arrays are element-wise equal within a tolerance.
    ///
    /// >>> np.isclose([1e10, 1e-7], [1.00001e10, 1e-8])
    /// array([ True, False])
    #[py("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)")]
    fn isclose(cx: &mut Context, a: Array, b: Array, rtol: f64, atol: f64, equal_nan: bool) -> Result<Value> {
        let result = fold::isclose(&a, &b, Tolerance { relative: rtol, absolute: atol, equal_nan });
        finish(cx, result)
    }
);

builtin!(
    /// Returns True if two arrays are element-wise equal within a tolerance.
    ///
    /// >>> np.allclose([1e10, 1e-8], [1.00001e10, 1e-9])
    /// True
    #[py("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)")]
    fn allclose(a: Array, b: Array, rtol: f64, atol: f64, equal_nan: bool) -> Result<Value> {
        Ok(Value::Bool(fold::allclose(&a, &b, Tolerance { relative: rtol, absolute: atol, equal_nan })?))
    }
);

builtin!(
    /// True if two arrays have the same shape and elements, False otherwise.
    ///
    /// >>> np.array_equal([1, 2], [1, 2])
    /// True
    #[py("array_equal(a1, a2, equal_nan=False)")]
    fn array_equal(cx: &mut Context, a1: Value, a2: Value, equal_nan: bool) -> Result<Value> {
        let (Ok(a), Ok(b)) = (array_from(cx, &a1), array_from(cx, &a2)) else { return Ok(Value::Bool(false)) };
        Ok(Value::Bool(fold::array_equal(&a, &b, equal_nan)?))
    }
);

builtin!(
    /// Returns True if input arrays are shape consistent and all elements equal.
    ///
    /// >>> np.array_equiv([1, 2], [[1, 2], [1, 2]])
    /// True
    #[py("array_equiv(a1, a2)")]
    fn array_equiv(cx: &mut Context, a1: Value, a2: Value) -> Result<Value> {
        let (Ok(a), Ok(b)) = (array_from(cx, &a1), array_from(cx, &a2)) else { return Ok(Value::Bool(false)) };
        Ok(Value::Bool(fold::array_equiv(&a, &b)?))
    }
);

builtin!(
    /// Returns a bool array, where True if input element is real.
    ///
    /// >>> np.isreal([1 + 1j, 1 + 0j, 4.5])
    /// array([False,  True,  True])
    #[py("isreal(x)")]
    fn isreal(cx: &mut Context, x: Array) -> Result<Value> {
        if x.dtype().is_time() {
            let span = x.dtype().kind() == crate::array::Kind::TimeDelta;
            return finish(cx, Array::full(x.shape(), &Array::scalar(Bool::from(span))?, None, crate::array::Order::C));
        }
        if !x.dtype().is_numeric() {
            // The imaginary part of a text is no number, and so not 0.
            return finish(cx, Array::zeros(x.shape(), DType::Bool));
        }
        let result = x.imag().and_then(|im| EQUAL.apply_to(&[Operand::Array(&im), Operand::Int(0)]));
        finish(cx, result)
    }
);

builtin!(
    /// Returns a bool array, where True if input element is complex.
    ///
    /// >>> np.iscomplex([1 + 1j, 1 + 0j, 4.5])
    /// array([ True, False, False])
    #[py("iscomplex(x)")]
    fn iscomplex(cx: &mut Context, x: Array) -> Result<Value> {
        let result = x.imag().and_then(|im| NOT_EQUAL.apply_to(&[Operand::Array(&im), Operand::Int(0)]));
        finish(cx, result)
    }
);

fn infinite(x: &Array, negative: bool) -> crate::array::Result<Array> {
    let sign = SIGNBIT.apply(&[x])?;
    let sign = if negative { sign } else { EQUAL.apply(&[&sign, &Array::scalar(Bool::FALSE)?])? };
    BITWISE_AND.apply(&[&ISINF.apply(&[x])?, &sign])
}

builtin!(
    /// Test element-wise for positive infinity.
    ///
    /// >>> np.isposinf([-np.inf, 0., np.inf])
    /// array([False, False,  True])
    #[py("isposinf(x, out=None)")]
    fn isposinf(cx: &mut Context, x: Array, out: Option<std::rc::Rc<ArrayObject>>) -> Result<Value> {
        finish_into(cx, out, infinite(&x, false))
    }
);

builtin!(
    /// Test element-wise for negative infinity.
    ///
    /// >>> np.isneginf([-np.inf, 0., np.inf])
    /// array([ True, False, False])
    #[py("isneginf(x, out=None)")]
    fn isneginf(cx: &mut Context, x: Array, out: Option<std::rc::Rc<ArrayObject>>) -> Result<Value> {
        finish_into(cx, out, infinite(&x, true))
    }
);

builtin!(
    /// Returns True if the type of the element is a scalar type.
    ///
    /// >>> np.isscalar(3.1), np.isscalar(np.array(3.1))
    /// (True, False)
    #[py("isscalar(element)")]
    fn isscalar(cx: &mut Context, element: Value) -> Result<Value> {
        if matches!(element, Value::Instance(_)) {
            // Only a program that imported `numbers` can have made a class of them.
            let Some(numbers) = cx.module("numbers") else { return Ok(Value::Bool(false)) };
            let number = numbers.member(cx, "Number").unwrap_or_default();
            return crate::library::python::inspect::is_instance(cx, &element, &number).map(Value::Bool);
        }
        Ok(Value::Bool(matches!(
            element,
            Value::Bool(_)
                | Value::Int(_)
                | Value::BigInt(_)
                | Value::Float(_)
                | Value::Complex(_)
                | Value::Str(_)
                | Value::Bytes(_)
                | Value::Scalar(_)
        )))
    }
);

builtin!(
    /// Check whether or not an object can be iterated over.
    ///
    /// >>> np.iterable([1, 2, 3]), np.iterable(2)
    /// (True, False)
    #[py("iterable(y)")]
    fn iterable(cx: &mut Context, y: Value) -> Result<Value> {
        match cx.iter(&y) {
            Ok(_) => Ok(Value::Bool(true)),
            Err(error) if error.is_a(&crate::runtime::types::TYPE_ERROR) => Ok(Value::Bool(false)),
            Err(error) => Err(error),
        }
    }
);

/// The range of bytes an array's elements lie in; `None` when it has none.
fn extent(a: &Array) -> Option<(usize, usize)> {
    (a.size() > 0).then(|| a.layout().byte_range(a.dtype().itemsize()))
}

fn bounds_overlap(a: &Array, b: &Array) -> bool {
    let (Some(x), Some(y)) = (extent(a), extent(b)) else { return false };
    a.shares_buffer(b) && x.0 < y.1 && y.0 < x.1
}

/// Elements that are compared one by one at the most.
const MOST_COMPARED: usize = 1 << 26;

/// Whether any element of one lies on an element of the other; `None` where only comparing too many would tell.
fn elements_overlap(a: &Array, b: &Array) -> Option<bool> {
    if !bounds_overlap(a, b) {
        return Some(false);
    }
    let gapless = |array: &Array| array.is_c_contiguous() || array.is_f_contiguous();
    if gapless(a) && gapless(b) {
        return Some(true);
    }
    let (n, m) = (a.dtype().itemsize(), b.dtype().itemsize());
    if keep_apart(a, b) {
        return Some(false);
    }
    let (a, b) = (each_once(a), each_once(b));
    if a.size().max(b.size()) > MOST_COMPARED {
        return None;
    }
    let mut starts: Vec<usize> = a.offsets().collect();
    starts.sort_unstable();
    Some(b.offsets().any(|offset| {
        // The first element of `a` that ends behind the start of this one.
        let at = starts.partition_point(|&start| start + n <= offset);
        starts.get(at).is_some_and(|&start| start < offset + m)
    }))
}

/// Whether the elements of both lie in different classes modulo the greatest step that all strides are made of, as those
/// of `x[::2]` and `x[1::2]` do.
fn keep_apart(a: &Array, b: &Array) -> bool {
    let strides = a.strides().iter().chain(b.strides()).map(|stride| stride.unsigned_abs());
    let step = strides.fold(0, num_integer::gcd);
    let (n, m) = (a.dtype().itemsize(), b.dtype().itemsize());
    if step == 0 {
        return false;
    }
    let gap = (b.layout().offset % step + step - a.layout().offset % step) % step;
    gap >= n && gap + m <= step
}

/// The layout without the axes that lead to the same elements again.
fn each_once(array: &Array) -> Layout {
    let layout = array.layout();
    let moving = || layout.shape.iter().zip(&layout.strides).filter(|(_, stride)| **stride != 0);
    Layout {
        offset: layout.offset,
        shape: moving().map(|(size, _)| *size).collect(),
        strides: moving().map(|(_, stride)| *stride).collect(),
    }
}

/// A value as the array it is; anything else has memory of its own.
fn memory(value: &Value) -> Result<Array> {
    match value {
        Value::Array(object) => Ok(object.array()),
        _ => Ok(Array::zeros(&[0], DType::Float64).map_err(Error::from)?),
    }
}

builtin!(
    /// Determine if two arrays might share memory, by their bounds alone.
    ///
    /// >>> x = np.zeros([3, 4])
    /// >>> np.may_share_memory(x[:, 0], x[:, 1])
    /// True
    #[c("may_share_memory(a, b, /, max_work=0)")]
    fn may_share_memory(a: Value, b: Value, _max_work: Value) -> Result<Value> {
        Ok(Value::Bool(bounds_overlap(&memory(&a)?, &memory(&b)?)))
    }
);

builtin!(
    /// Determine if two arrays share memory.
    ///
    /// >>> x = np.array([1, 2, 3, 4])
    /// >>> np.shares_memory(x[::2], x[1::2])
    /// False
    #[c("shares_memory(a, b, /, max_work=-1)")]
    fn shares_memory(a: Value, b: Value, _max_work: Value) -> Result<Value> {
        let answer = elements_overlap(&memory(&a)?, &memory(&b)?);
        let answer = answer.ok_or_else(|| Error::new(&crate::runtime::types::TOO_HARD_ERROR, "Exceeded max_work"))?;
        Ok(Value::Bool(answer))
    }
);

builtin!(
    /// Check if the array is Fortran contiguous but not C contiguous.
    ///
    /// >>> np.isfortran(np.array([[1, 2], [3, 4]], order='F'))
    /// True
    #[py("isfortran(a)")]
    fn isfortran(a: Array) -> Result<Value> {
        Ok(Value::Bool(a.is_f_contiguous() && !a.is_c_contiguous()))
    }
);
