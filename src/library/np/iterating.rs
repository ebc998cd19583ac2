//! Walking arrays element by element: `a.flat`, `np.ndenumerate`, `np.ndindex`, `np.broadcast`.

use std::cell::Cell;
use std::rc::Rc;

use super::results::writable;
use crate::array::ranges::indices_up_to;
use crate::array::take::{Mode, put, repeat_to};
use crate::array::{Array, Broadcast, Order, broadcast};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, array_of_dtype, index_items, settle, shape_from, shape_value, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::Result;
use crate::runtime::iterator::Iterate;
use crate::runtime::native::Native;
use crate::runtime::scalar::Scalar;
use crate::runtime::types::{self, FLATITER, OBJECT, TypeInfo};
use crate::runtime::value::Value;

static ENUMERATE: TypeInfo = TypeInfo::new("numpy", "ndenumerate", &OBJECT);
static INDEX: TypeInfo = TypeInfo::new("numpy", "ndindex", &OBJECT);
static BROADCAST: TypeInfo = TypeInfo::new("numpy", "broadcast", &OBJECT);

pub static TOPIC: Topic = Topic {
    members: &[(
        "numpy",
        &[
            ("ndenumerate", Member::Type(&ENUMERATE)),
            ("ndindex", Member::Type(&INDEX)),
            ("broadcast", Member::Type(&BROADCAST)),
            ("flatiter", Member::Type(&FLATITER)),
        ],
    )],
    getters: &[(&types::NDARRAY, &[flat])],
    methods: &[(&FLATITER, &[flat_copy, flat_array, flat_next]), (&BROADCAST, &[reset, broadcast_next])],
    constructors: &[(&ENUMERATE, ndenumerate), (&INDEX, ndindex), (&BROADCAST, new_broadcast)],
    ..Topic::EMPTY
};

/// The indices of flat position `k`.
fn unravel(mut k: usize, shape: &[usize]) -> Vec<usize> {
    let mut index = vec![0; shape.len()];
    for axis in (0..shape.len()).rev() {
        if shape[axis] > 0 {
            index[axis] = k % shape[axis];
            k /= shape[axis];
        }
    }
    index
}

/// The element at flat position `k`.
fn element(array: &Array, k: usize) -> Scalar {
    let index = unravel(k, array.shape());
    let distance: isize = index.iter().zip(array.strides()).map(|(&i, &stride)| i.cast_signed() * stride).sum();
    Scalar::read(array, array.layout().offset.wrapping_add_signed(distance))
}

/// `a.flat`
struct Flat {
    object: Rc<ArrayObject>,
    next: Rc<Cell<usize>>,
}

impl Native for Flat {
    fn type_info(&self) -> &'static TypeInfo {
        &FLATITER
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        let at = self.next.get();
        Ok(match name {
            "base" => Some(Value::Array(Rc::clone(&self.object))),
            "index" => Some(at.into()),
            "coords" => Some(shape_value(&unravel(at, self.object.get().shape()))),
            _ => None,
        })
    }

    fn next(&self, cx: &mut Context) -> Option<Result<Option<Value>>> {
        Some(FlatSteps { object: Rc::clone(&self.object), next: Rc::clone(&self.next) }.next(cx))
    }

    fn len(&self, _: &mut Context) -> Option<Result<usize>> {
        Some(Ok(self.object.get().size()))
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        let flat = self.object.array().flatten(Order::C);
        Some(index_items(cx, index).and_then(|items| {
            let result = flat?.index(&items)?;
            Ok(unwrap_zero_d(result))
        }))
    }

    fn set_item(&self, cx: &mut Context, index: &Value, value: &Value) -> Option<Result<()>> {
        Some(self.write(cx, index, value))
    }

    fn iterate(&self, _: &mut Context, _: &Value) -> Option<Result<Value>> {
        Some(Ok(Value::iterator(FlatSteps { object: Rc::clone(&self.object), next: Rc::clone(&self.next) })))
    }

    fn compare(
        &self,
        cx: &mut Context,
        op: crate::syntax::ast::CompareOp,
        _: &Value,
        other: &Value,
    ) -> Option<Result<Value>> {
        let flat = match self.object.array().flatten(Order::C) {
            Ok(flat) => Value::array(flat),
            Err(error) => return Some(Err(error.into())),
        };
        Some(cx.compare(op, &flat, other))
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new(self.next.get()))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some(saved) = saved.downcast_ref::<usize>() {
            self.next.set(*saved);
        }
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Flat {
    fn write(&self, cx: &mut Context, index: &Value, value: &Value) -> Result<()> {
        let array = writable(&self.object)?;
        let items = index_items(cx, index)?;
        let places = indices_up_to(array.size())?.index(&items)?;
        let values = array_of_dtype(cx, value, Some(array.dtype()))?;
        if places.size() > 0 {
            put(&array, &places, &repeat_to(&values, places.size())?, Mode::Raise)?;
        }
        settle(cx)
    }
}

struct FlatSteps {
    object: Rc<ArrayObject>,
    next: Rc<Cell<usize>>,
}

impl Iterate for FlatSteps {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let (array, at) = (self.object.get(), self.next.get());
        if at >= array.size() {
            self.next.set(0);
            return Ok(None);
        }
        self.next.set(at + 1);
        Ok(Some(element(&array, at).into()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &FLATITER
    }
}

builtin!(
    /// A 1-D iterator over the array.
    ///
    /// >>> np.array([[1, 2], [3, 4]]).flat[3]
    /// np.int64(4)
    #[c("flat(self, /)")]
    fn flat(this: Rc<ArrayObject>) -> Result<Value> {
        Ok(Value::native(Flat { object: this, next: Rc::default() }))
    }
);

builtin!(
    /// Get a copy of the iterator as a 1-D array.
    ///
    /// >>> np.array([[1, 2], [3, 4]]).flat.copy()
    /// array([1, 2, 3, 4])
    #[c("copy(self, /)")]
    fn flat_copy(this: Value) -> Result<Value> {
        match this.as_native::<Flat>() {
            Some(flat) => Ok(flat.object.array().flatten(Order::C)?.into()),
            None => Ok(Value::None),
        }
    }
);

builtin!(
    /// The elements as a 1-D array.
    #[c("__array__(self, dtype=None, copy=None)")]
    fn flat_array(this: Value, _dtype: Value, _copy: Value) -> Result<Value> {
        match this.as_native::<Flat>() {
            Some(flat) => Ok(flat.object.array().flatten(Order::C)?.into()),
            None => Ok(Value::None),
        }
    }
);

fn stop() -> crate::runtime::Error {
    crate::runtime::Error::bare(&types::STOP_ITERATION)
}

builtin!(
    /// The next element.
    #[c("__next__(self, /)")]
    fn flat_next(cx: &mut Context, this: Value) -> Result<Value> {
        let Some(flat) = this.as_native::<Flat>() else { return Err(stop()) };
        let mut steps = FlatSteps { object: Rc::clone(&flat.object), next: Rc::clone(&flat.next) };
        steps.next(cx)?.ok_or_else(stop)
    }
);

/// All index tuples of a shape, with the elements of an array when there is one.
#[derive(Clone)]
struct Indices {
    shape: Vec<usize>,
    array: Option<Array>,
    next: usize,
    count: usize,
}

impl Iterate for Indices {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        if self.next >= self.count {
            return Ok(None);
        }
        let at = self.next;
        self.next += 1;
        let index = shape_value(&unravel(at, &self.shape));
        Ok(Some(match &self.array {
            Some(array) => Value::tuple(vec![index, element(array, at).into()]),
            None => index,
        }))
    }

    fn remaining(&self) -> Option<usize> {
        Some(self.count - self.next)
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        if self.array.is_some() { &ENUMERATE } else { &INDEX }
    }
}

builtin!(
    /// Multidimensional index iterator: pairs of coordinates and values.
    ///
    /// >>> list(np.ndenumerate([[1, 2]]))
    /// [((0, 0), np.int64(1)), ((0, 1), np.int64(2))]
    #[py("ndenumerate(arr)")]
    fn ndenumerate(arr: Array) -> Result<Value> {
        let (shape, count) = (arr.shape().to_vec(), arr.size());
        Ok(Value::iterator(Indices { shape, array: Some(arr), next: 0, count }))
    }
);

builtin!(
    /// An N-dimensional iterator object to index arrays.
    ///
    /// >>> list(np.ndindex(1, 2))
    /// [(0, 0), (0, 1)]
    #[py("ndindex(*shape)")]
    fn ndindex(cx: &mut Context, shape: Rest) -> Result<Value> {
        let shape = match &shape.0[..] {
            [only] => shape_from(cx, only)?,
            many => shape_from(cx, &Value::tuple(many.to_vec()))?,
        };
        let count = shape.iter().try_fold(1_usize, |n, &m| n.checked_mul(m)).unwrap_or(usize::MAX);
        Ok(Value::iterator(Indices { shape: shape.to_vec(), array: None, next: 0, count }))
    }
);

/// `np.broadcast(a, b)`
struct Together {
    arrays: Vec<Array>,
    shape: Vec<usize>,
    next: Rc<Cell<usize>>,
}

impl Together {
    fn size(&self) -> usize {
        self.shape.iter().product()
    }

    fn step(&self) -> Option<Value> {
        let at = self.next.get();
        if at >= self.size() {
            return None;
        }
        self.next.set(at + 1);
        Some(Value::tuple(self.arrays.iter().map(|a| element(a, at).into()).collect::<Vec<Value>>()))
    }
}

impl Native for Together {
    fn type_info(&self) -> &'static TypeInfo {
        &BROADCAST
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "shape" => Some(shape_value(&self.shape)),
            "size" => Some(self.size().into()),
            "nd" | "ndim" => Some(self.shape.len().into()),
            "numiter" => Some(self.arrays.len().into()),
            "index" => Some(self.next.get().into()),
            "iters" => Some(Value::tuple(
                self.arrays
                    .iter()
                    .map(|a| Value::native(Flat { object: Rc::new(ArrayObject::new(a.clone())), next: Rc::default() }))
                    .collect::<Vec<_>>(),
            )),
            _ => None,
        })
    }

    fn next(&self, _: &mut Context) -> Option<Result<Option<Value>>> {
        Some(Ok(self.step()))
    }

    fn iterate(&self, _: &mut Context, _: &Value) -> Option<Result<Value>> {
        let (arrays, shape, next) = (self.arrays.clone(), self.shape.clone(), Rc::clone(&self.next));
        Some(Ok(Value::iterator(TogetherSteps(Together { arrays, shape, next }))))
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new(self.next.get()))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some(saved) = saved.downcast_ref::<usize>() {
            self.next.set(*saved);
        }
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

struct TogetherSteps(Together);

impl Iterate for TogetherSteps {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        Ok(self.0.step())
    }

    fn type_info(&self) -> &'static TypeInfo {
        &BROADCAST
    }
}

builtin!(
    /// Produce an object that mimics broadcasting.
    ///
    /// >>> np.broadcast([[1], [2]], [4, 5, 6]).shape
    /// (2, 3)
    #[c("broadcast(*arrays)")]
    fn new_broadcast(cx: &mut Context, arrays: Rest) -> Result<Value> {
        let arrays = arrays.0.iter().map(|v| array_from(cx, v)).collect::<Result<Vec<_>>>()?;
        let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
        let shape = Broadcast::plan_objects(&shapes)?.shape.to_vec();
        Ok(Value::native(Together { arrays: broadcast::broadcast_arrays(&arrays)?, shape, next: Rc::default() }))
    }
);

builtin!(
    /// Reset the broadcasted result's iterator.
    #[c("reset(self, /)")]
    fn reset(this: Value) -> Result<Value> {
        if let Some(together) = this.as_native::<Together>() {
            together.next.set(0);
        }
        Ok(Value::None)
    }
);

builtin!(
    /// The next tuple of elements.
    #[c("__next__(self, /)")]
    fn broadcast_next(this: Value) -> Result<Value> {
        this.as_native::<Together>().and_then(Together::step).ok_or_else(stop)
    }
);
