//! Arrays from nested lists and other values: `np.array([[1, 2], [3, 4]])`.
//!
//! First the shape and the leaves are found, then a dtype that holds all of them, then the
//! elements are written.

use num_complex::Complex64;
use num_traits::ToPrimitive;

use super::element::to_scalar;
use crate::array::interrupt::{self, Pulse};
use crate::array::promotion::promote;
use crate::array::time::Unit;
use crate::array::{Array, ArrayError, Bool, Cause, DType, Shape, shape_tuple};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// The deepest nesting that becomes axes.
const MAX_DEPTH: usize = 64;

/// Any value as an array of the dtype its elements suggest; an array stays itself.
///
/// # Errors
/// Ragged nesting (`ValueError`), values that only an object array could hold.
pub fn array_from(cx: &mut Context, value: &Value) -> Result<Array> {
    array_of_dtype(cx, value, None)
}

/// As [`array_from`], converted to `dtype` when one is given.
///
/// # Errors
/// As [`array_from`], and elements that do not fit the dtype.
pub fn array_of_dtype(cx: &mut Context, value: &Value, dtype: Option<DType>) -> Result<Array> {
    if dtype == Some(DType::Object) {
        return super::objects::array_of_objects(cx, value);
    }
    match value {
        Value::Array(array) => {
            let array = array.array();
            if let (DType::Object, Some(dtype)) = (array.dtype(), dtype) {
                return super::objects::converted(cx, &array, dtype);
            }
            return Ok(match dtype {
                Some(dtype) => array.as_dtype(dtype)?,
                None => array,
            });
        }
        Value::Instance(_) if super::subclass::is_one(value) => {
            return array_of_dtype(cx, &super::subclass::plain(value), dtype);
        }
        Value::List(list) => {
            if let Some(array) = plain_numbers(&list.borrow(), dtype)? {
                return Ok(array);
            }
        }
        _ => {}
    }
    let mut found = Discovery { records: dtype.is_some_and(DType::is_record), ..Discovery::default() };
    found.visit(cx, value, 0)?;
    if dtype.is_none() && found.is_of_objects() {
        found.shape()?;
        return super::objects::array_of_objects(cx, value);
    }
    found.finish(cx, dtype)
}

/// The shape that nested sequences have, without making an array.
///
/// # Errors
/// Ragged nesting.
pub fn discover_shape(cx: &mut Context, value: &Value) -> Result<Shape> {
    let mut found = Discovery::default();
    found.visit(cx, value, 0)?;
    found.shape()
}

/// The shape of an array of objects: nesting counts as axes as far as it is regular.
pub(super) fn object_shape(cx: &mut Context, value: &Value) -> Result<Shape> {
    let mut found = Discovery::default();
    found.visit(cx, value, 0)?;
    Ok(found.regular())
}

/// The common case at full speed: a flat list of floats, or of ints.
fn plain_numbers(items: &[Value], dtype: Option<DType>) -> Result<Option<Array>> {
    match items.first() {
        Some(Value::Float(_)) if dtype.is_none_or(|d| d == DType::Float64) => {
            let floats: Option<Vec<f64>> =
                watched(items).map(|v| if let Value::Float(x) = v { Some(*x) } else { None }).collect();
            floats.map(|f| Array::from_slice(&[f.len()], &f)).transpose().map_err(Error::from)
        }
        Some(Value::Int(_)) if dtype.is_none_or(|d| d == DType::Int64) => {
            let ints: Option<Vec<i64>> =
                watched(items).map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            ints.map(|i| Array::from_slice(&[i.len()], &i)).transpose().map_err(Error::from)
        }
        _ => Ok(None),
    }
}

/// The items, with a look at the interrupt flag between blocks.
fn watched(items: &[Value]) -> impl Iterator<Item = &Value> {
    interrupt::parts(items).flatten()
}

/// What walking the nested value found.
#[derive(Default)]
struct Discovery {
    /// Sizes of the levels met so far.
    shape: Shape,
    /// The depth at which the nesting stops being regular, if it does.
    ragged_at: Option<usize>,
    /// Depth of the scalars, once one was met.
    leaf_depth: Option<usize>,
    leaves: Vec<Value>,
    dtype: Option<DType>,
    /// Leaves since the last look at the interrupt flag.
    pulse: Pulse,
    /// Something that only an array of objects holds.
    beyond: bool,
    /// Tuples are elements, not levels.
    records: bool,
}

impl Discovery {
    fn visit(&mut self, cx: &mut Context, value: &Value, depth: usize) -> Result<()> {
        match value {
            Value::List(list) => {
                let items = list.to_vec();
                self.sequence(cx, &items, depth)
            }
            Value::Tuple(items) if !self.records => self.sequence(cx, items, depth),
            Value::Range(_) => {
                let items = cx.collect(value)?;
                self.sequence(cx, &items, depth)
            }
            Value::Array(object) => {
                let array = object.array();
                for (level, &n) in array.shape().iter().enumerate() {
                    self.level(n, depth + level);
                }
                self.leaf(depth + array.ndim());
                self.join(array.dtype());
                self.leaves.push(value.clone());
                Ok(())
            }
            Value::Instance(_) | Value::Native(_) => self.instance(cx, value, depth),
            scalar => {
                self.leaf(depth);
                self.scalar_dtype(scalar);
                self.leaves.push(scalar.clone());
                Ok(())
            }
        }
    }

    /// Objects of a program's class: `__array__`, or a sequence by `__len__` and `__getitem__`.
    fn instance(&mut self, cx: &mut Context, value: &Value, depth: usize) -> Result<()> {
        if super::subclass::is_one(value) {
            return self.visit(cx, &super::subclass::plain(value), depth);
        }
        if let Some(method) = cx.find_attr(value, "__array__")? {
            let array = cx.call(&method, crate::runtime::builtin::Args::none())?;
            return self.visit(cx, &array, depth);
        }
        if cx.find_attr(value, "__len__")?.is_some() && cx.find_attr(value, "__getitem__")?.is_some() {
            let items = cx.collect(value)?;
            return self.sequence(cx, &items, depth);
        }
        self.leaf(depth);
        self.beyond = true;
        self.leaves.push(value.clone());
        Ok(())
    }

    fn sequence(&mut self, cx: &mut Context, items: &[Value], depth: usize) -> Result<()> {
        if depth >= MAX_DEPTH {
            self.leaf(depth);
            self.beyond = true;
            return Ok(());
        }
        self.level(items.len(), depth);
        for item in items {
            self.visit(cx, item, depth + 1)?;
        }
        Ok(())
    }

    /// A sequence of `n` items stands at `depth`.
    fn level(&mut self, n: usize, depth: usize) {
        if self.leaf_depth.is_some_and(|leaf| leaf <= depth) {
            self.ragged(depth);
        } else if depth == self.shape.len() && self.leaf_depth.is_none() {
            self.shape.push(n);
        } else if self.shape.get(depth) != Some(&n) {
            self.ragged(depth);
        }
    }

    /// An element stands at `depth`.
    fn leaf(&mut self, depth: usize) {
        self.pulse.beat(1);
        if depth < self.shape.len() {
            self.ragged(depth);
        }
        self.leaf_depth = Some(self.leaf_depth.map_or(depth, |known| known.min(depth)));
    }

    fn ragged(&mut self, depth: usize) {
        self.ragged_at = Some(self.ragged_at.map_or(depth, |known| known.min(depth)));
    }

    fn is_of_objects(&self) -> bool {
        self.beyond || self.dtype == Some(DType::Object)
    }

    /// The shape as far as the nesting is regular.
    fn regular(&self) -> Shape {
        self.ragged_at.map_or_else(|| self.shape.clone(), |depth| self.shape[..depth].into())
    }

    fn shape(&self) -> Result<Shape> {
        let Some(depth) = self.ragged_at else { return Ok(self.shape.clone()) };
        let regular: Shape = self.shape[..depth].into();
        Err(ArrayError::value(format!(
            "setting an array element with a sequence. The requested array has an inhomogeneous shape after {depth} dimensions. The detected shape was {} + inhomogeneous part.",
            shape_tuple(&regular)
        ))
        .because(Cause::Ragged { shape: regular, depth })
        .into())
    }

    fn join(&mut self, dtype: DType) {
        self.dtype = match self.dtype {
            None => Some(dtype),
            Some(known) => promote(known, dtype).or_else(|| {
                self.beyond = true;
                Some(known)
            }),
        };
    }

    fn scalar_dtype(&mut self, value: &Value) {
        let dtype = match value {
            Value::Bool(_) => DType::Bool,
            Value::Int(_) => DType::Int64,
            Value::BigInt(n) if n.to_u64().is_some() => DType::UInt64,
            Value::BigInt(_) => {
                self.beyond = true;
                DType::Float64
            }
            Value::Float(_) => DType::Float64,
            Value::Complex(_) => DType::Complex128,
            Value::Str(text) => DType::Str(u32::try_from(text.char_len()).unwrap_or(u32::MAX).max(1)),
            Value::Scalar(scalar) => scalar.dtype(),
            Value::Bytes(bytes) => DType::Bytes(u32::try_from(bytes.len()).unwrap_or(u32::MAX).max(1)),
            // With a dtype given, `None` becomes nan; the element conversion decides.
            Value::None => {
                self.beyond = true;
                DType::Float64
            }
            _ => {
                self.beyond = true;
                DType::Float64
            }
        };
        self.join(dtype);
    }

    fn finish(self, cx: &mut Context, wanted: Option<DType>) -> Result<Array> {
        let shape = self.shape()?;
        let mut dtype = wanted.or(self.dtype).unwrap_or(DType::Float64);
        match dtype {
            DType::Str(0) => dtype = self.text_dtype(cx)?,
            DType::Bytes(0) => dtype = self.bytes_dtype(cx)?,
            DType::Void(0) => dtype = self.void_dtype(),
            _ => {}
        }
        if let DType::DateTime(Unit::GENERIC) | DType::TimeDelta(Unit::GENERIC) = dtype {
            dtype = super::times::common_dtype(cx, &self.leaves, dtype)?;
        }
        if let ([Value::Array(only)], 0) = (&self.leaves[..], self.shape.len()) {
            return Ok(only.array().as_dtype(dtype)?);
        }
        let target = Array::zeros(&shape, dtype)?;
        match dtype {
            DType::Float64 => self.write_fast::<f64>(cx, &target, |v| match v {
                Value::Float(x) => Some(*x),
                #[allow(clippy::cast_precision_loss)] // as Python's float() rounds
                Value::Int(n) => Some(*n as f64),
                Value::Bool(b) => Some(f64::from(u8::from(*b))),
                _ => None,
            })?,
            DType::Int64 => self.write_fast::<i64>(cx, &target, |v| match v {
                Value::Int(n) => Some(*n),
                Value::Bool(b) => Some(i64::from(*b)),
                _ => None,
            })?,
            DType::Bool => self.write_fast::<Bool>(cx, &target, |v| match v {
                Value::Bool(b) => Some(Bool::from(*b)),
                _ => None,
            })?,
            DType::Complex128 => self.write_fast::<Complex64>(cx, &target, |v| match v {
                Value::Complex(z) => Some(**z),
                Value::Float(x) => Some(Complex64::new(*x, 0.0)),
                _ => None,
            })?,
            _ => self.write(cx, &target, 0)?,
        }
        Ok(target)
    }

    /// `dtype=str`: as many characters as the longest text needs.
    fn text_dtype(&self, cx: &mut Context) -> Result<DType> {
        let mut longest = 1;
        for leaf in &self.leaves {
            let units = match leaf {
                Value::Array(array) => match array.get().as_dtype(DType::Str(0))?.dtype() {
                    DType::Str(units) => units as usize,
                    _ => 1,
                },
                other => cx.str(other)?.chars().count(),
            };
            longest = longest.max(units);
        }
        Ok(DType::Str(u32::try_from(longest).unwrap_or(u32::MAX)))
    }

    /// `dtype='S'`: as many bytes as the longest text needs.
    fn bytes_dtype(&self, cx: &mut Context) -> Result<DType> {
        let mut longest = 1;
        for leaf in &self.leaves {
            let bytes = match leaf {
                Value::Array(array) => array.get().as_dtype(DType::Bytes(0))?.dtype().itemsize(),
                Value::Bytes(bytes) => bytes.len(),
                Value::Scalar(scalar) if matches!(**scalar, Scalar::Bytes(_)) => scalar.dtype().itemsize(),
                other => cx.str(other)?.chars().count(),
            };
            longest = longest.max(bytes);
        }
        Ok(DType::Bytes(u32::try_from(longest).unwrap_or(u32::MAX)))
    }

    /// `dtype='V'`: as many bytes as the longest element has.
    fn void_dtype(&self) -> DType {
        let size = |leaf: &Value| match leaf {
            Value::Bytes(bytes) => bytes.len(),
            Value::Array(array) => array.get().dtype().itemsize(),
            Value::Scalar(scalar) => scalar.dtype().itemsize(),
            _ => self.dtype.map_or(8, DType::itemsize),
        };
        let longest = self.leaves.iter().map(size).max().unwrap_or(1);
        DType::Void(u32::try_from(longest).unwrap_or(u32::MAX))
    }

    /// Writes the leading leaves that need no conversion, then the rest the general way.
    fn write_fast<T: crate::array::Element>(
        &self,
        cx: &mut Context,
        target: &Array,
        plain: impl Fn(&Value) -> Option<T>,
    ) -> Result<()> {
        let mut done = 0;
        {
            let mut elements = target.slice_mut::<T>();
            for (place, leaf) in elements.iter_mut().zip(watched(&self.leaves)) {
                match plain(leaf) {
                    Some(x) => *place = x,
                    None => break,
                }
                done += 1;
            }
        }
        if done == self.leaves.len() { Ok(()) } else { self.write(cx, target, done) }
    }

    /// Writes the leaves from number `from` on (those before are single elements, written already).
    fn write(&self, cx: &mut Context, target: &Array, from: usize) -> Result<()> {
        let (dtype, item) = (target.dtype(), target.dtype().itemsize());
        let mut offset = from * item;
        for leaf in watched(&self.leaves[from..]) {
            match leaf {
                Value::Array(object) if object.get().ndim() > 0 => {
                    let array = object.array().as_dtype(dtype)?.to_contiguous()?;
                    let len = array.size() * item;
                    let start = array.layout().offset;
                    let bytes = array.buffer().bytes()[start..start + len].to_vec();
                    target.buffer().bytes_mut()[offset..offset + len].copy_from_slice(&bytes);
                    offset += len;
                }
                other => {
                    let scalar = to_scalar(cx, other, dtype)?;
                    super::element::write_element(target, offset, &scalar)?;
                    offset += item;
                }
            }
        }
        Ok(())
    }
}
