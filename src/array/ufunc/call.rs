//! Calling a ufunc: resolve, plan, cast, run, and hand over to `out=`. A short path serves
//! operands that lie plainly in memory, whatever their size.

use std::borrow::Cow;

use smallvec::{SmallVec, smallvec};

use super::drive::{HEAVY_FROM, PARALLEL_FROM, Source, axis_order, drive};
use super::kernel::In;
use super::resolve::{cannot_cast_input, resolve};
use super::warn::{Category, push_flags, push_warning};
use super::weak::{Scalar, fits};
use super::{Check, Loop, Operand, Ufunc, fpstatus, strings};
use crate::array::broadcast::{Broadcast, common_shape};
use crate::array::memory_order::{is_natural, walking_order};
use crate::array::status::{self, Status};
use crate::array::{
    Array, ArrayError, Casting, Cause, Class, DType, Layout, Order, Result, Shape, Strides, assign, can_cast,
    shape_text,
};
use crate::with_dtype;

/// Results of a call, one or two.
pub type Outputs = SmallVec<[Array; 2]>;

/// Up to this many elements a plain call runs without looking for a second processor.
const SHORT: usize = 1 << 15;

/// The keyword arguments of a call.
#[derive(Clone, Default)]
pub struct Call<'a> {
    /// `out=`, one an output.
    pub out: [Option<&'a Array>; 2],
    /// `where=`, of dtype bool.
    pub where_: Option<&'a Array>,
    /// `dtype=`.
    pub dtype: Option<DType>,
    /// `casting=`; `same_kind` when not given.
    pub casting: Option<Casting>,
    /// `order=`, C or F, of fresh results.
    pub order: Option<Order>,
}

/// An operand in the loop's dtype.
enum Ready<'a> {
    Array(Cow<'a, Array>),
    Scalar(Scalar),
}

impl Ready<'_> {
    fn shape(&self) -> &[usize] {
        match self {
            Ready::Array(array) => array.shape(),
            Ready::Scalar(_) => &[],
        }
    }
}

impl Ufunc {
    /// Computes the ufunc element by element.
    ///
    /// # Errors
    /// `operands could not be broadcast together with shapes (2,3) (4,) `, errors of dtype
    /// resolution and casting, `Integers to negative integer powers are not allowed.`, `MemoryError`.
    pub fn call(&self, operands: &[Operand<'_>], options: &Call<'_>) -> Result<Outputs> {
        if operands.iter().any(|o| matches!(o, Operand::Array(a) if !a.dtype().is_numeric())) {
            if operands.iter().any(|o| matches!(o, Operand::Array(a) if a.dtype().is_time())) {
                return crate::array::time::calls::call(self, operands, options);
            }
            return strings::call(self, operands, options);
        }
        let casting = options.casting.unwrap_or(Casting::SameKind);
        let bounded = match self.check {
            Check::Comparison => strings::bounded(operands),
            Check::Logical => strings::truths_of_integers(operands),
            _ => None,
        };
        let operands = bounded.as_deref().unwrap_or(operands);
        let found = resolve(self, operands, options.dtype, casting)?;
        if let Some(casting @ (Casting::No | Casting::Equiv | Casting::Safe)) = options.casting {
            self.refuse_inputs(operands, found, casting)?;
        }
        let ready = Self::prepare(operands, found)?;
        let nothing = ready.iter().any(|operand| operand.shape().contains(&0));
        if self.check == Check::NegativePower && found.signature[1].is_integer() && !nothing {
            refuse_negative_powers(&ready[1], found.signature[1])?;
        }
        let plain = options.out.iter().all(Option::is_none) && options.where_.is_none();
        if plain {
            return self.fresh(found, &ready, options.order);
        }
        self.deliver(found, &ready, options, casting)
    }

    /// The one result of a ufunc that has one, of arrays.
    ///
    /// # Errors
    /// As [`Ufunc::call`].
    pub fn apply(&self, operands: &[&Array]) -> Result<Array> {
        let operands: SmallVec<[Operand<'_>; 2]> = operands.iter().map(|&a| Operand::Array(a)).collect();
        self.apply_to(&operands)
    }

    /// The one result of a ufunc that has one.
    ///
    /// # Errors
    /// As [`Ufunc::call`].
    pub fn apply_to(&self, operands: &[Operand<'_>]) -> Result<Array> {
        Ok(self.call(operands, &Call::default())?.swap_remove(0))
    }

    /// Refuses arrays that the loop's dtypes may not be cast from.
    fn refuse_inputs(&self, operands: &[Operand<'_>], found: &Loop, casting: Casting) -> Result<()> {
        for (at, (operand, &to)) in operands.iter().zip(found.signature).enumerate() {
            if let Operand::Array(array) = operand
                && !can_cast(array.dtype(), to, casting)
            {
                let which = if self.nin == 1 { "input".to_owned() } else { format!("input {at}") };
                return Err(cannot_cast_input(self.name, &which, array.dtype(), to, casting));
            }
        }
        Ok(())
    }

    /// Casts the operands to the loop's dtypes.
    fn prepare<'a>(operands: &[Operand<'a>], found: &Loop) -> Result<SmallVec<[Ready<'a>; 3]>> {
        let mut ready = SmallVec::new();
        let mut cast = false;
        for (operand, &dtype) in operands.iter().zip(found.signature) {
            ready.push(match *operand {
                Operand::Array(array) if array.dtype() == dtype && array.is_odd() => {
                    Ready::Array(Cow::Owned(array.evened()?))
                }
                Operand::Array(array) if array.dtype() == dtype => Ready::Array(Cow::Borrowed(array)),
                Operand::Array(array) => {
                    cast = true;
                    Ready::Array(Cow::Owned(converted(array, dtype)?))
                }
                ref scalar => {
                    cast |= dtype != DType::Float64;
                    Ready::Scalar(scalar.element(dtype)?)
                }
            });
        }
        if cast {
            push_flags(status::take(), "cast");
        }
        Ok(ready)
    }

    /// Computes into fresh arrays.
    fn fresh(&self, found: &Loop, ready: &[Ready<'_>], wanted: Option<Order>) -> Result<Outputs> {
        if let Some(shape) = plain_shape(ready).filter(|_| wanted != Some(Order::F)) {
            return self.plain(found, ready, &shape);
        }
        let shapes: SmallVec<[&[usize]; 3]> = ready.iter().map(Ready::shape).collect();
        let shape = match common_shape(&shapes) {
            Ok(shape) => shape,
            Err(_) => Broadcast::plan(&shapes)?.shape,
        };
        self.strided(found, ready, &shape, wanted)
    }

    /// All operands C-contiguous and of one shape, or scalars.
    fn plain(&self, found: &Loop, ready: &[Ready<'_>], shape: &[usize]) -> Result<Outputs> {
        let n: usize = shape.iter().product();
        if n > if self.heavy { HEAVY_FROM } else { SHORT } {
            return self.strided(found, ready, shape, None);
        }
        let mut results = Outputs::new();
        for &dtype in &found.signature[self.nin..] {
            results.push(Array::scratch(shape, dtype)?);
        }
        let guards: SmallVec<[_; 3]> = ready
            .iter()
            .map(|operand| match operand {
                Ready::Array(array) => Some((array.buffer().bytes(), array.layout().offset, array.size() == 1)),
                Ready::Scalar(_) => None,
            })
            .collect();
        let ins: SmallVec<[In<'_>; 3]> = ready
            .iter()
            .zip(&guards)
            .zip(found.signature)
            .map(|((operand, guard), dtype)| match (operand, guard) {
                (_, Some((bytes, offset, scalar))) => {
                    let count = if *scalar { 1 } else { n };
                    In { bytes: &bytes[*offset..offset + count * dtype.itemsize()], scalar: *scalar && n != 1 }
                }
                (Ready::Scalar(scalar), _) => In { bytes: &scalar.0[..dtype.itemsize()], scalar: true },
                (Ready::Array(_), None) => In { bytes: &[], scalar: true },
            })
            .collect();
        if n > 0 {
            fpstatus::clear();
            match results.as_slice() {
                [one] => (found.run)(&ins, &mut [&mut one.buffer().bytes_mut()]),
                [one, two] => {
                    (found.run)(&ins, &mut [&mut one.buffer().bytes_mut(), &mut two.buffer().bytes_mut()]);
                }
                _ => {}
            }
            self.report(fpstatus::read().with(status::take()));
        }
        Ok(results)
    }

    /// Operands of any layout.
    fn strided(&self, found: &Loop, ready: &[Ready<'_>], shape: &[usize], wanted: Option<Order>) -> Result<Outputs> {
        let layouts: SmallVec<[Layout; 3]> = ready
            .iter()
            .map(|operand| match operand {
                Ready::Array(array) => {
                    array.layout().broadcast_to(shape).expect("invariant: a planned operand fits the common shape")
                }
                Ready::Scalar(_) => {
                    Layout { offset: 0, shape: shape.into(), strides: SmallVec::from_elem(0, shape.len()) }
                }
            })
            .collect();
        let strides: SmallVec<[Strides; 3]> = layouts.iter().map(|l| l.strides.clone()).collect();
        let order = match wanted {
            Some(Order::C) => (0..shape.len()).collect(),
            Some(Order::F) => (0..shape.len()).rev().collect(),
            _ if all_fortran(ready, shape) => (0..shape.len()).rev().collect(),
            _ => axis_order(shape, &strides),
        };
        let walked: Shape = order.iter().map(|&axis| shape[axis]).collect();
        let mut results = Outputs::new();
        for &dtype in &found.signature[self.nin..] {
            results.push(Array::scratch(&walked, dtype)?);
        }
        let guards: SmallVec<[_; 3]> = ready
            .iter()
            .map(|operand| match operand {
                Ready::Array(array) => Some(array.buffer().bytes()),
                Ready::Scalar(_) => None,
            })
            .collect();
        let sources: SmallVec<[Source<'_>; 3]> = (0..ready.len())
            .map(|k| Source {
                bytes: match (&guards[k], &ready[k]) {
                    (Some(bytes), _) => bytes,
                    (None, Ready::Scalar(scalar)) => &scalar.0,
                    (None, Ready::Array(_)) => &[],
                },
                offset: layouts[k].offset,
                strides: order.iter().map(|&axis| layouts[k].strides[axis]).collect(),
                itemsize: found.signature[k].itemsize(),
            })
            .collect();
        let from = if self.heavy { HEAVY_FROM } else { PARALLEL_FROM };
        let flags = {
            let mut outs: SmallVec<[_; 2]> = results.iter().map(|r| r.buffer().bytes_mut()).collect();
            let mut outs: SmallVec<[&mut [u8]; 2]> = outs.iter_mut().map(|out| &mut **out).collect();
            drive(&found.run, &walked, &sources, &mut outs, from)
        };
        drop(sources);
        self.report(flags);
        Ok(results.into_iter().map(|r| unwalk(&r, shape, &order)).collect())
    }

    fn report(&self, flags: Status) {
        if !self.quiet && !flags.is_empty() {
            push_flags(flags, self.name);
        }
    }

    /// Computes into `out=`, or only where `where=` is true.
    fn deliver(&self, found: &Loop, ready: &[Ready<'_>], options: &Call<'_>, casting: Casting) -> Result<Outputs> {
        let results = &found.signature[self.nin..];
        for (out, &from) in options.out.iter().zip(results) {
            if let Some(out) = out.filter(|out| !can_cast(from, out.dtype(), casting)) {
                return Err(self.cannot_cast_output(from, out.dtype(), casting));
            }
        }
        if options.out.iter().flatten().any(|out| !out.is_writable()) {
            return Err(ArrayError::value("output array is read-only"));
        }
        let shape = self.given_shape(ready, options)?;
        let stretched: SmallVec<[Ready<'_>; 3]> = ready
            .iter()
            .map(|operand| match operand {
                Ready::Array(array) => Ready::Array(Cow::Owned(array.stretched(&shape))),
                Ready::Scalar(scalar) => Ready::Scalar(*scalar),
            })
            .collect();
        if let Some(mask) = options.where_ {
            return self.masked(found, &stretched, &mask.as_dtype(DType::Bool)?.stretched(&shape), options, &shape);
        }
        let fresh = self.strided(found, &stretched, &shape, options.order)?;
        let mut outputs = Outputs::new();
        for (k, fresh) in fresh.into_iter().enumerate() {
            match options.out[k] {
                Some(out) => {
                    assign(out, &fresh)?;
                    outputs.push(out.clone());
                }
                None => outputs.push(fresh),
            }
        }
        push_flags(status::take(), "cast");
        Ok(outputs)
    }

    /// The shape of operands, mask and outputs together; outputs must have it already.
    fn given_shape(&self, ready: &[Ready<'_>], options: &Call<'_>) -> Result<Shape> {
        let outs = || options.out.iter().take(self.nout).flatten();
        let mut shapes: SmallVec<[&[usize]; 6]> = ready.iter().map(Ready::shape).collect();
        shapes.extend(outs().map(|out| out.shape()));
        shapes.extend(options.where_.map(Array::shape));
        let shape = Broadcast::plan(&shapes)?.shape;
        for out in outs() {
            if out.shape() != &shape[..] {
                let message = format!(
                    "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                    shape_text(out.shape()),
                    shape_text(&shape)
                );
                let cause = Cause::BroadcastInto { from: shape, into: out.shape().into(), axis_from_right: None };
                return Err(ArrayError::value(message).because(cause));
            }
        }
        Ok(shape)
    }

    /// The error of an output that may not be cast.
    pub(in crate::array) fn cannot_cast_output(&self, from: DType, to: DType, casting: Casting) -> ArrayError {
        ArrayError::new(
            Class::UfuncOutputCasting,
            format!(
                "Cannot cast ufunc '{}' output from {} to {} with casting rule '{}'",
                self.name,
                from.repr(),
                to.repr(),
                casting.name()
            ),
        )
        .because(Cause::Cast { from, to, casting: casting.name() })
    }

    /// Computes only the chosen elements: they are gathered, computed and put back.
    fn masked(
        &self,
        found: &Loop,
        ready: &[Ready<'_>],
        mask: &Array,
        options: &Call<'_>,
        shape: &Shape,
    ) -> Result<Outputs> {
        if options.out.iter().all(Option::is_none) {
            push_warning(
                Category::User,
                "'where' used without 'out', expect unitialized memory in output. If this is intentional, use \
                 out=None.",
            );
        }
        let mask = mask.to_contiguous()?;
        let chosen: Vec<usize> =
            mask.slice::<crate::array::Bool>().iter().enumerate().filter(|(_, b)| b.get()).map(|(k, _)| k).collect();
        let picked: SmallVec<[Ready<'_>; 3]> = ready
            .iter()
            .map(|operand| {
                Ok(match operand {
                    Ready::Array(array) => Ready::Array(Cow::Owned(pick(array, &chosen)?)),
                    Ready::Scalar(scalar) => Ready::Scalar(*scalar),
                })
            })
            .collect::<Result<_>>()?;
        let computed = self.strided(found, &picked, &smallvec![chosen.len()] as &Shape, None)?;
        let mut outputs = Outputs::new();
        for (k, computed) in computed.iter().enumerate() {
            let target = match options.out[k] {
                Some(out) => out.clone(),
                None => Array::zeros(shape, computed.dtype())?,
            };
            put(&target, &chosen, &computed.astype(target.dtype())?)?;
            outputs.push(target);
        }
        push_flags(status::take(), "cast");
        Ok(outputs)
    }
}

/// The operand in another dtype, its axes in memory as a walk over the operand takes them.
fn converted(array: &Array, dtype: DType) -> Result<Array> {
    let order = walking_order(array.shape(), &[array]);
    if is_natural(&order) {
        return array.astype_order(dtype, Order::C);
    }
    let turned = array.with_layout(array.layout().permuted(&order)).astype_order(dtype, Order::C)?;
    Ok(unwalk(&turned, array.shape(), &order))
}

/// Whether every operand with axes has the result's shape and lies in Fortran's order: then the
/// result lies so too, in every axis.
fn all_fortran(ready: &[Ready<'_>], shape: &[usize]) -> bool {
    let mut whole = ready.iter().filter_map(|operand| match operand {
        Ready::Array(array) if array.ndim() > 0 => Some(array),
        _ => None,
    });
    let mut natural = true;
    let fortran = whole.all(|array| {
        natural &= array.is_c_contiguous();
        array.shape() == shape && array.is_f_contiguous()
    });
    fortran && !natural
}

/// The common shape when every operand is C-contiguous and has it, or is one element.
fn plain_shape(ready: &[Ready<'_>]) -> Option<Shape> {
    let mut shape: Option<&[usize]> = None;
    for operand in ready {
        let Ready::Array(array) = operand else { continue };
        if array.ndim() == 0 {
            continue;
        }
        match shape {
            None => shape = Some(array.shape()),
            Some(have) if have == array.shape() => {}
            Some(_) => return None,
        }
        if !array.is_c_contiguous() {
            return None;
        }
    }
    Some(shape.unwrap_or(&[]).into())
}

/// A result computed in walking order, seen with its axes in their places.
pub fn unwalk(result: &Array, shape: &[usize], order: &[usize]) -> Array {
    let in_place = order.iter().enumerate().all(|(k, &axis)| k == axis);
    if in_place {
        return result.clone();
    }
    let mut strides: Strides = SmallVec::from_elem(0, shape.len());
    for (&axis, &stride) in order.iter().zip(result.strides()) {
        strides[axis] = stride;
    }
    result.with_layout(Layout { offset: 0, shape: shape.into(), strides })
}

/// The elements at these positions in C order, as a 1-D array.
fn pick(array: &Array, positions: &[usize]) -> Result<Array> {
    let array = array.to_contiguous()?;
    let picked = Array::scratch(&[positions.len()], array.dtype())?;
    with_dtype!(array.dtype(), T => {
        let from = array.slice::<T>();
        for (to, &k) in picked.slice_mut::<T>().iter_mut().zip(positions) {
            *to = from[k];
        }
    }, else => ());
    Ok(picked)
}

/// Puts elements at these positions in C order.
fn put(target: &Array, positions: &[usize], elements: &Array) -> Result<()> {
    let whole = target.copy()?;
    with_dtype!(target.dtype(), T => {
        let mut to = whole.slice_mut::<T>();
        for (&from, &k) in elements.slice::<T>().iter().zip(positions) {
            to[k] = from;
        }
    }, else => ());
    assign(target, &whole)
}

fn refuse_negative_powers(exponent: &Ready<'_>, dtype: DType) -> Result<()> {
    use super::ops::int::Int;
    let error = || ArrayError::value("Integers to negative integer powers are not allowed.");
    let negative = match exponent {
        Ready::Scalar(scalar) => match dtype {
            DType::Int8 => i8::from_ne_bytes([scalar.0[0]]) < 0,
            _ if dtype.kind() == crate::array::Kind::Signed => {
                let sign = dtype.itemsize() - 1;
                // The highest byte carries the sign on the little-endian machines supported.
                scalar.0[sign] & 0x80 != 0
            }
            _ => false,
        },
        Ready::Array(array) if dtype.kind() == crate::array::Kind::Signed => {
            let array = array.to_contiguous()?;
            match dtype {
                DType::Int8 => array.slice::<i8>().iter().any(|x| x.is_negative_number()),
                DType::Int16 => array.slice::<i16>().iter().any(|x| x.is_negative_number()),
                DType::Int32 => array.slice::<i32>().iter().any(|x| x.is_negative_number()),
                _ => array.slice::<i64>().iter().any(|x| x.is_negative_number()),
            }
        }
        Ready::Array(_) => false,
    };
    if negative { Err(error()) } else { Ok(()) }
}

/// Whether a dtype is one that a comparison with a Python integer must bound.
pub(super) fn needs_bound(value: i128, dtype: DType) -> bool {
    dtype.is_integer() && !fits(value, dtype)
}
