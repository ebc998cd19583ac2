//! The other folding methods: `accumulate` keeps every partial result, `reduceat` folds between
//! given indices, `outer` pairs everything with everything, `at` updates in place one by one.

use smallvec::SmallVec;

use super::call::unwalk;
use super::kernel::{Fold, In};
use super::warn::push_flags;
use super::{Call, Operand, Ufunc, check_out, fpstatus};
use crate::array::interrupt::Pulse;
use crate::array::memory_order::walking_order;
use crate::array::status;
use crate::array::{Array, ArrayError, Class, DType, Layout, Result, Shape, assign, normalize_axis};

impl Ufunc {
    /// All partial results of folding along an axis.
    ///
    /// # Errors
    /// `cannot accumulate on a scalar`; `AxisError`; errors of dtype resolution.
    pub fn accumulate(&self, a: &Array, axis: i64, dtype: Option<DType>, out: Option<&Array>) -> Result<Array> {
        self.refuse("accumulate")?;
        if a.dtype().is_time() && a.ndim() > 0 {
            return crate::array::time::folds::accumulate(self, a, axis, out);
        }
        if a.ndim() == 0 {
            // A scalar may be given axis 0 or -1, which it does not have.
            normalize_axis(axis, 1).map_err(|_| ArrayError::axis(axis, 0))?;
            return Err(ArrayError::type_error("cannot accumulate on a scalar"));
        }
        let axis = normalize_axis(axis, a.ndim())?;
        let (found, fold) = self.fold_loop(a.dtype(), dtype.or(out.map(Array::dtype)))?;
        let dtype = found.signature[2];
        // Computed in the order in which the axes lie in memory, which is the result's too.
        let order = walking_order(a.shape(), &[a]);
        let source = a.as_dtype(dtype)?;
        let source = source.with_layout(source.layout().permuted(&order)).to_contiguous()?;
        push_flags(status::take(), "cast");
        let result = Array::scratch(source.shape(), dtype)?;
        let axis = order.iter().position(|&own| own == axis).unwrap_or(axis);
        if source.size() > 0 {
            fpstatus::clear();
            scan_axis(found.run, fold, &source, &result, axis);
            self.report_fold(fpstatus::read().with(status::take()), "accumulate");
        }
        if out.is_some_and(|out| out.ndim() != a.ndim()) {
            return Err(ArrayError::value("provided out is the wrong size for the accumulation."));
        }
        if let Some(out) = out {
            check_out(self.name, out, a.shape(), a.shape())?;
        }
        deliver(unwalk(&result, a.shape(), &order), out)
    }

    fn refuse(&self, method: &str) -> Result<()> {
        if self.nin != 2 {
            return Err(ArrayError::value(format!("{method} only supported for binary functions")));
        }
        if self.nout != 1 {
            return Err(ArrayError::value(format!("{method} only supported for functions returning a single value")));
        }
        Ok(())
    }

    fn report_fold(&self, flags: status::Status, method: &'static str) {
        if !self.quiet && !flags.is_empty() {
            push_flags(flags, method);
        }
    }

    /// Folds the stretches that begin at the given indices of an axis; an index that is not
    /// below the next one gives its element alone.
    ///
    /// # Errors
    /// `index 9 out-of-bounds in add.reduceat [0, 8)`; errors of dtype resolution.
    pub fn reduceat(
        &self,
        a: &Array,
        indices: &[i64],
        axis: i64,
        dtype: Option<DType>,
        out: Option<&Array>,
    ) -> Result<Array> {
        self.refuse("reduceat")?;
        if a.dtype().is_time() && a.ndim() > 0 {
            return crate::array::time::folds::reduceat(self, a, indices, axis, out);
        }
        if a.ndim() == 0 {
            return Err(ArrayError::type_error("cannot reduceat on a scalar"));
        }
        let axis = normalize_axis(axis, a.ndim())?;
        let n = a.shape()[axis];
        let mut starts: Vec<usize> = Vec::with_capacity(indices.len());
        for &index in indices {
            match usize::try_from(index) {
                Ok(index) if index < n => starts.push(index),
                _ => {
                    return Err(ArrayError::index(format!(
                        "index {index} out-of-bounds in {}.reduceat [0, {n})",
                        self.name
                    )));
                }
            }
        }
        let (found, fold) = self.fold_loop(a.dtype(), dtype.or(out.map(Array::dtype)))?;
        let source = a.as_dtype(found.signature[2])?;
        push_flags(status::take(), "cast");
        // The axis last, so that stretches are runs.
        let mut order: SmallVec<[usize; 4]> = (0..a.ndim()).filter(|&k| k != axis).collect();
        order.push(axis);
        let source = source.with_layout(source.layout().permuted(&order)).to_contiguous()?;
        let mut shape: Shape = source.shape().into();
        let last = shape.len() - 1;
        shape[last] = starts.len();
        let result = Array::scratch(&shape, found.signature[2])?;
        fpstatus::clear();
        fold_stretches(fold, &source, &result, &starts, n);
        self.report_fold(fpstatus::read().with(status::take()), "reduceat");
        let mut back: SmallVec<[usize; 4]> = (0..last).collect();
        back.insert(axis, last);
        let view = result.with_layout(result.layout().permuted(&back));
        deliver(view.laid_out(Layout::contiguous(view.shape(), view.dtype().itemsize()))?, out)
    }

    /// The ufunc of all pairs: the shapes are joined, not broadcast.
    ///
    /// # Errors
    /// `outer product only supported for binary functions`; as [`Ufunc::call`].
    pub fn outer(&self, a: &Operand<'_>, b: &Operand<'_>) -> Result<Array> {
        if self.nin != 2 {
            return Err(ArrayError::value("outer product only supported for binary functions"));
        }
        let widened = match a {
            Operand::Array(a) => {
                let layout = (0..b.shape().len()).fold(a.layout().clone(), |layout, _| {
                    let end = layout.ndim();
                    layout.with_axis(end)
                });
                Some(a.with_layout(layout))
            }
            _ => None,
        };
        let left = widened.as_ref().map_or_else(|| a.clone(), Operand::Array);
        Ok(self.call(&[left, b.clone()], &Call::default())?.swap_remove(0))
    }

    /// `ufunc.at`: updates the elements of `a` at the given positions (byte-free element views, as
    /// 0-d or sub-array views of `a`), one after the other, so that repeated positions count.
    ///
    /// # Errors
    /// Errors of dtype resolution; results are cast whatever is lost.
    pub fn at(&self, a: &Array, places: &[Layout], values: Option<&[Array]>) -> Result<()> {
        for (k, place) in places.iter().enumerate() {
            let here = a.with_layout(place.clone());
            let updated = match values {
                Some(values) => {
                    let value = &values[if values.len() == 1 { 0 } else { k }];
                    self.apply(&[&here, value])?
                }
                None => self.apply(&[&here])?,
            };
            assign(&here, &updated)?;
        }
        Ok(())
    }
}

/// Puts a result into `out`, if there is one.
fn deliver(result: Array, out: Option<&Array>) -> Result<Array> {
    let Some(out) = out else { return Ok(result) };
    if out.shape() != result.shape() {
        return Err(ArrayError::new(Class::Value, "output parameter has the wrong shape for the result".to_owned()));
    }
    assign(out, &result)?;
    push_flags(status::take(), "cast");
    Ok(out.clone())
}

/// Partial results along `axis` of a C-contiguous array.
fn scan_axis(run: super::kernel::Run, fold: Fold, source: &Array, result: &Array, axis: usize) {
    let item = source.dtype().itemsize();
    let n = source.shape()[axis];
    let inner: usize = source.shape()[axis + 1..].iter().product::<usize>() * item;
    let from = source.buffer().bytes();
    let from = &from[source.layout().offset..source.layout().offset + source.size() * item];
    let mut to = result.buffer().bytes_mut();
    let mut pulse = Pulse::default();
    for (from, to) in from.chunks_exact(n * inner).zip(to.chunks_exact_mut(n * inner)) {
        if inner == item {
            pulse.beat(n);
            (fold.scan)(to, from);
            continue;
        }
        to[..inner].copy_from_slice(&from[..inner]);
        for k in 1..n {
            pulse.beat(inner / item);
            let (done, rest) = to.split_at_mut(k * inner);
            let before = In { bytes: &done[(k - 1) * inner..], scalar: false };
            let next = In { bytes: &from[k * inner..(k + 1) * inner], scalar: false };
            run(&[before, next], &mut [&mut rest[..inner]]);
        }
    }
}

fn fold_stretches(fold: Fold, source: &Array, result: &Array, starts: &[usize], n: usize) {
    let item = source.dtype().itemsize();
    let from = source.buffer().bytes();
    let from = &from[source.layout().offset..source.layout().offset + source.size() * item];
    let mut to = result.buffer().bytes_mut();
    if starts.is_empty() || n == 0 {
        return;
    }
    let mut pulse = Pulse::default();
    for (run, out) in from.chunks_exact(n * item).zip(to.chunks_exact_mut(starts.len() * item)) {
        for (k, (&start, out)) in starts.iter().zip(out.chunks_exact_mut(item)).enumerate() {
            let end = starts.get(k + 1).copied().unwrap_or(n);
            pulse.beat(end.saturating_sub(start).max(1));
            out.copy_from_slice(&run[start * item..(start + 1) * item]);
            if end > start + 1 {
                let rest = &run[(start + 1) * item..end * item];
                (fold.along)(out, rest, end - start - 1);
            }
        }
    }
}
