//! `reduce`: folding axes away. The axes are walked as they lie in memory, runs along the
//! innermost one are folded by the loop's own tree, so that sums have NumPy's last digits.

use smallvec::SmallVec;

use super::drive::{axis_order, unwalked_strides};
use super::folding::{BUFFER, Folding, Walk};
use super::kernel::{Fold, Loop};
use super::resolve::{missing, no_matching_loop, resolve};
use super::warn::push_flags;
use super::weak::Scalar;
use super::{Check, Identity, Operand, Ufunc, fpstatus};
use crate::array::memory_order::{gapless, is_natural, walking_order};
use crate::array::status;
use crate::array::{
    Array, ArrayError, Bool, Casting, DType, Layout, Result, Shape, Strides, assign, can_cast, normalize_axis,
    shape_text,
};

/// Which axes are folded away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Axes {
    All,
    /// As given: negative ones count from the end.
    Some(SmallVec<[i64; 4]>),
}

impl Axes {
    /// One axis, or all for `None`.
    #[must_use]
    pub fn of(axis: Option<i64>) -> Axes {
        axis.map_or(Axes::All, |axis| Axes::Some(SmallVec::from_slice(&[axis])))
    }

    /// Plain indices, ascending, of an array with `ndim` axes.
    ///
    /// # Errors
    /// `AxisError`; `duplicate value in 'axis'`
    pub fn within(&self, ndim: usize) -> Result<SmallVec<[usize; 4]>> {
        let mut plain = match self {
            Axes::All => return Ok((0..ndim).collect()),
            // A scalar may be folded along axis 0 or -1, which it does not have.
            Axes::Some(axes) if ndim == 0 && axes.len() == 1 && (axes[0] == 0 || axes[0] == -1) => {
                return Ok(SmallVec::new());
            }
            Axes::Some(axes) => {
                axes.iter().map(|&axis| normalize_axis(axis, ndim)).collect::<Result<SmallVec<[usize; 4]>>>()?
            }
        };
        plain.sort_unstable();
        if plain.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(ArrayError::value("duplicate value in 'axis'"));
        }
        Ok(plain)
    }
}

/// The keyword arguments of a reduction.
#[derive(Clone, Default)]
pub struct Reduce<'a> {
    pub dtype: Option<DType>,
    pub out: Option<&'a Array>,
    pub keepdims: bool,
    pub initial: Option<Operand<'a>>,
    /// Of dtype bool.
    pub where_: Option<&'a Array>,
}

impl Ufunc {
    /// Folds the axes away.
    ///
    /// # Errors
    /// `zero-size array to reduction operation maximum which has no identity`,
    /// `reduction operation 'subtract' is not reorderable, so at most one axis may be specified`,
    /// `AxisError`, errors of dtype resolution.
    pub fn reduce(&self, a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
        self.check_foldable("reduce")?;
        if a.is_odd() {
            return self.reduce(&a.evened()?, axes, options);
        }
        if a.dtype().is_time() {
            return crate::array::time::folds::reduce(self, a, axes, options);
        }
        let axes = axes.within(a.ndim())?;
        let (found, fold) = self.fold_loop(a.dtype(), options.dtype.or(options.out.map(Array::dtype)))?;
        if axes.len() > 1 && self.identity == Identity::NoneInOrder {
            return Err(ArrayError::value(format!(
                "reduction operation '{}' is not reorderable, so at most one axis may be specified",
                self.name
            )));
        }
        let dtype = found.signature[2];
        let start = self.start_of(options, dtype)?;
        if options.where_.is_some() && start.is_none() {
            return Err(ArrayError::value(format!(
                "reduction operation '{}' does not have an identity, so to use a where mask one has to specify 'initial'",
                self.name
            )));
        }
        let result = self.folded(a, &axes, dtype, fold, start, options.where_)?;
        let shape = reduced_shape(a.shape(), &axes, options.keepdims);
        let result = restored(&result, a, &shape, options.keepdims);
        let Some(out) = options.out else { return Ok(result) };
        store(self.name, out, &result, a.shape(), &shape)
    }

    fn check_foldable(&self, method: &str) -> Result<()> {
        if self.nin != 2 {
            return Err(ArrayError::value(format!("{method} only supported for binary functions")));
        }
        if self.nout != 1 {
            return Err(ArrayError::value(format!("{method} only supported for functions returning a single value")));
        }
        Ok(())
    }

    /// The loop that folds elements of a dtype; sums and products widen small integers.
    pub(super) fn fold_loop(&self, dtype: DType, asked: Option<DType>) -> Result<(&'static Loop, Fold)> {
        if !dtype.is_numeric() {
            return Err(match self.check {
                Check::None if self.name == "add" && !dtype.is_record() => {
                    let wide = match dtype {
                        DType::Bytes(bytes) => DType::Bytes(bytes.saturating_mul(2)),
                        _ => DType::Str(dtype.itemsize() as u32 / 2),
                    };
                    ArrayError::type_error(format!(
                        "the resolved dtypes are not compatible with add.reduce. Resolved ({}, {}, {})",
                        dtype.repr(),
                        dtype.repr(),
                        wide.repr()
                    ))
                }
                _ => missing(self, &[dtype, dtype]),
            });
        }
        let wanted =
            asked.unwrap_or_else(|| if matches!(self.name, "add" | "multiply") { widened(dtype) } else { dtype });
        let wanted = if self.check == Check::Logical { DType::Bool } else { wanted };
        let exact = self.all_loops().find(|l| l.signature.iter().all(|&d| d == wanted));
        let found = match exact {
            Some(found) => found,
            None if self.check == Check::Comparison => return Err(no_matching_loop(self)),
            None if self.check == Check::CommonInteger => {
                let error = missing(self, &[wanted, wanted]);
                let (first, rest) = error.message.split_once('<').unwrap_or_default();
                let second = rest.split_once('<').map_or("", |(_, second)| second);
                return Err(ArrayError::new(error.class, format!("{first}None, <{second}")));
            }
            None => {
                let probe = Array::zeros(&[], wanted)?;
                resolve(self, &[Operand::Array(&probe), Operand::Array(&probe)], asked, Casting::Unsafe)?
            }
        };
        let same = found.signature.iter().all(|&d| d == found.signature[0]);
        found.fold.filter(|_| same).map(|fold| (found, fold)).ok_or_else(|| no_matching_loop(self))
    }

    /// The element that folding starts with, if there is one.
    fn start_of(&self, options: &Reduce<'_>, dtype: DType) -> Result<Option<Scalar>> {
        if let Some(initial) = &options.initial {
            if let Operand::Array(array) = initial {
                let cast = array.as_dtype(dtype)?.to_contiguous()?;
                let mut bytes = [0; 16];
                let item = dtype.itemsize();
                let start = cast.layout().offset;
                bytes[..item].copy_from_slice(&cast.buffer().bytes()[start..start + item]);
                return Ok(Some(Scalar(bytes)));
            }
            return initial.element(dtype).map(Some);
        }
        let number = match self.identity {
            Identity::Zero => Operand::Int(0),
            Identity::One => Operand::Int(1),
            Identity::MinusOne if dtype == DType::Bool => Operand::Int(1),
            Identity::MinusOne if dtype.kind() == crate::array::Kind::Unsigned => {
                return Ok(Some(Scalar([0xff; 16])));
            }
            Identity::MinusOne => Operand::Int(-1),
            Identity::NegativeInfinity => Operand::Float(f64::NEG_INFINITY),
            Identity::None | Identity::NoneInOrder => return Ok(None),
        };
        number.element(dtype).map(Some)
    }

    /// The result with the kept axes in walking order, then put in place.
    fn folded(
        &self,
        a: &Array,
        axes: &[usize],
        dtype: DType,
        fold: Fold,
        start: Option<Scalar>,
        mask: Option<&Array>,
    ) -> Result<Array> {
        let kept: Shape = (0..a.ndim()).filter(|k| !axes.contains(k)).map(|k| a.shape()[k]).collect();
        let mut result = Array::scratch(&kept, dtype)?;
        if !kept.contains(&0) {
            let strides = unwalked_strides(a.layout(), axes, dtype.itemsize());
            result = result.with_layout(Layout { offset: 0, shape: kept.clone(), strides });
        }
        let nothing = axes.iter().any(|&k| a.shape()[k] == 0);
        if nothing && start.is_none() {
            return Err(ArrayError::value(format!(
                "zero-size array to reduction operation {} which has no identity",
                self.name
            )));
        }
        if kept.contains(&0) {
            return Ok(result);
        }
        let mut source = a.clone();
        if let Some(start) = start {
            fill(&result, &start.0[..dtype.itemsize()]);
        } else {
            let first = axes.iter().rev().fold(a.layout().clone(), |layout, &axis| layout.at(axis, 0));
            assign(&result, &a.with_layout(first))?;
            // Where order matters the first element must not be taken twice.
            if let (Identity::NoneInOrder | Identity::None, Some(&axis)) = (self.identity, axes.first())
                && !self.is_idempotent()
            {
                let rest = a.shape()[axis] - 1;
                source = a.with_layout(a.layout().sliced(axis, 1, 1, rest));
            }
        }
        if nothing || source.size() == 0 {
            push_flags(status::take(), "cast");
            return Ok(result);
        }
        // What lies without gaps is converted while it is folded; NumPy converts so many elements at a time, too.
        if axes.is_empty() && start.is_none() {
            push_flags(status::take(), "cast");
            return Ok(result);
        }
        let casted = source.dtype() != dtype;
        let solid = source.is_c_contiguous() || source.is_f_contiguous();
        let source = if mask.is_none() && solid { source } else { source.as_dtype(dtype)? };
        push_flags(status::take(), "reduce");
        let mask = mask.map(|m| masked_layout(m, &source)).transpose()?;
        let walks = plan(&source, &result, axes);
        let buffer = if casted { BUFFER } else { usize::MAX };
        let folding = Folding { fold, from: source.dtype(), to: dtype, buffer };
        fpstatus::clear();
        {
            let from = source.buffer().bytes();
            let mut to = result.buffer().bytes_mut();
            match mask {
                None => folding.run(&walks, &from, source.layout().offset, &mut to),
                Some(mask) => run_masked(fold, &source, &mask, &result, axes, &from, &mut to),
            }
        }
        let flags = fpstatus::read().with(status::take());
        if !self.quiet && !flags.is_empty() {
            push_flags(flags, "reduce");
        }
        Ok(result)
    }

    /// Whether taking an element twice changes nothing.
    fn is_idempotent(&self) -> bool {
        matches!(self.name, "maximum" | "minimum" | "fmax" | "fmin")
    }
}

/// Sums and products of small integers are kept in 64 bits.
#[must_use]
pub fn widened(dtype: DType) -> DType {
    match dtype {
        DType::Bool | DType::Int8 | DType::Int16 | DType::Int32 => DType::Int64,
        DType::UInt8 | DType::UInt16 | DType::UInt32 => DType::UInt64,
        other => other,
    }
}

/// The shape that is left.
#[must_use]
pub fn reduced_shape(shape: &[usize], axes: &[usize], keepdims: bool) -> Shape {
    let keep = |k: &usize| keepdims || !axes.contains(k);
    (0..shape.len()).filter(keep).map(|k| if axes.contains(&k) { 1 } else { shape[k] }).collect()
}

/// The result with folded axes as 1, when they are kept.
fn restored(result: &Array, source: &Array, shape: &Shape, keepdims: bool) -> Array {
    if !keepdims {
        return result.clone();
    }
    let item = result.dtype().itemsize();
    let order = walking_order(source.shape(), &[source]);
    let layout = if is_natural(&order) || shape.contains(&0) {
        Layout { offset: result.layout().offset, ..Layout::contiguous(shape, item) }
    } else {
        Layout { offset: result.layout().offset, shape: shape.clone(), strides: gapless(shape, &order, item) }
    };
    debug_assert_eq!(&layout.shape, shape);
    result.with_layout(layout)
}

/// Refuses an `out` that has not the shape of the result of folding `from`.
pub(in crate::array) fn check_out(name: &str, out: &Array, from: &[usize], shape: &[usize]) -> Result<()> {
    if out.ndim() != shape.len() {
        return Err(ArrayError::value(format!(
            "output parameter for reduction operation {name} has the wrong number of dimensions: Found {} but \
             expected {}",
            out.ndim(),
            shape.len()
        )));
    }
    if out.shape() != shape {
        let text = format!(
            "operands could not be broadcast together with remapped shapes [original->remapped]: {}->{} {} ",
            shape_text(out.shape()),
            shape_text(out.shape()).replace(",)", ")"),
            shape_text(from)
        );
        return Err(ArrayError::value(text));
    }
    Ok(())
}

fn store(name: &str, out: &Array, result: &Array, from: &[usize], shape: &[usize]) -> Result<Array> {
    check_out(name, out, from, shape)?;
    if !can_cast(result.dtype(), out.dtype(), Casting::Unsafe) {
        return Err(ArrayError::type_error("output has a dtype that the result cannot be cast to"));
    }
    assign(out, result)?;
    push_flags(status::take(), "cast");
    Ok(out.clone())
}

/// Sets every element of a fresh, gapless array.
fn fill(result: &Array, element: &[u8]) {
    let mut bytes = result.buffer().bytes_mut();
    for to in bytes.chunks_exact_mut(element.len()) {
        to.copy_from_slice(element);
    }
}

fn masked_layout(mask: &Array, source: &Array) -> Result<Array> {
    let mask = mask.as_dtype(DType::Bool)?;
    let layout = mask.layout().broadcast_to(source.shape()).ok_or_else(|| {
        ArrayError::value(format!(
            "operands could not be broadcast together with remapped shapes [original->remapped]: {} {} ",
            shape_text(source.shape()),
            shape_text(mask.shape())
        ))
    })?;
    Ok(mask.with_layout(layout))
}

/// The axes in walking order with neighbours joined where both sides allow it.
fn plan(source: &Array, result: &Array, axes: &[usize]) -> SmallVec<[Walk; 4]> {
    let order = axis_order(source.shape(), &[Strides::from_slice(source.strides())]);
    let mut to_strides: Strides = Strides::new();
    let mut kept = result.strides().iter();
    for axis in 0..source.ndim() {
        let stride = if axes.contains(&axis) { 0 } else { kept.next().copied().unwrap_or(0) };
        to_strides.push(stride);
    }
    let mut walks: SmallVec<[Walk; 4]> = SmallVec::new();
    for &axis in &order {
        let count = source.shape()[axis];
        if count == 1 {
            continue;
        }
        let walk = Walk { count, from: source.strides()[axis], to: to_strides[axis], folded: axes.contains(&axis) };
        if let Some(outer) = walks.last_mut() {
            let n = count.cast_signed();
            if outer.folded == walk.folded && outer.from == walk.from * n && outer.to == walk.to * n {
                *outer = Walk { count: outer.count * count, ..walk };
                continue;
            }
        }
        walks.push(walk);
    }
    walks
}

/// Folds only the chosen elements: stretches of chosen neighbours are folded as runs of their own.
fn run_masked(fold: Fold, source: &Array, mask: &Array, result: &Array, axes: &[usize], from: &[u8], to: &mut [u8]) {
    let item = source.dtype().itemsize();
    let order = axis_order(source.shape(), &[Strides::from_slice(source.strides())]);
    let mut result_strides = Strides::new();
    let mut kept = result.strides().iter();
    for axis in 0..source.ndim() {
        result_strides.push(if axes.contains(&axis) { 0 } else { kept.next().copied().unwrap_or(0) });
    }
    let permuted = source.layout().permuted(&order);
    let mask_layout = mask.layout().permuted(&order);
    let target_layout = Layout {
        offset: 0,
        shape: permuted.shape.clone(),
        strides: order.iter().map(|&axis| result_strides[axis]).collect(),
    };
    let mask_bytes = mask.buffer().bytes();
    let mut run: Vec<u64> = Vec::new();
    let mut pending: Vec<u8> = Vec::new();
    let mut into = usize::MAX;
    let mut flush = |pending: &mut Vec<u8>, into: usize| {
        if !pending.is_empty() {
            run.resize(pending.len().div_ceil(8), 0);
            let aligned: &mut [u8] = &mut bytemuck::cast_slice_mut(&mut run)[..pending.len()];
            aligned.copy_from_slice(pending);
            (fold.along)(&mut to[into..into + item], aligned, pending.len() / item);
            pending.clear();
        }
    };
    let positions = permuted.offsets().zip(mask_layout.offsets()).zip(target_layout.offsets());
    for ((at, chosen), target) in positions {
        if target != into {
            flush(&mut pending, into);
            into = target;
        }
        if Bool(mask_bytes[chosen]).get() {
            pending.extend_from_slice(&from[at..at + item]);
        } else {
            flush(&mut pending, into);
        }
    }
    flush(&mut pending, into);
}
