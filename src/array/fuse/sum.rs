//! A program whose result is only added up: `((y - p) ** 2).mean()`. The sum has the pairwise
//! order it would have over the finished array, which is never made.

use super::Program;
use crate::array::interrupt;
use crate::array::ufunc::drive::Source;
use crate::array::ufunc::kernel::In;
use crate::array::ufunc::table::sums::{Addend, pairwise};
use crate::array::{Array, DType, Element, Result};

/// Elements computed at a time.
const LEAF: usize = 8192;

impl Program {
    /// The sum of all elements; `None` when the result is no float, or an operand is stretched or
    /// strided.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn sum(&self) -> Result<Option<Array>> {
        let plain = self.inputs.iter().all(|a| a.ndim() == 0 || (a.is_c_contiguous() && a.shape() == self.shape()));
        match self.core.dtype {
            DType::Float64 if plain => self.added::<f64>().map(Some),
            DType::Float32 if plain => self.added::<f32>().map(Some),
            _ => Ok(None),
        }
    }

    fn added<T: Element + Addend>(&self) -> Result<Array> {
        let flags = self.core.new_flags();
        let total: usize = self.core.shape.iter().product();
        let sum = {
            let guards: Vec<_> = self.inputs.iter().map(|a| a.buffer().bytes()).collect();
            let sources = self.sources(&guards);
            let mut leaf = vec![T::default(); LEAF];
            crate::array::ufunc::fpstatus::clear();
            let compute = |from: usize, leaf: &mut [T]| {
                let ins: Vec<In<'_>> = sources.iter().map(|s| part(s, from, leaf.len())).collect();
                self.core.blocks(&ins, bytemuck::cast_slice_mut(leaf), &flags);
                pairwise(leaf)
            };
            halves(0, total, &mut leaf, &compute)
        };
        self.core.report(&flags);
        // A sum begins with 0, which matters for -0 alone.
        Array::scalar(T::default() + sum)
    }
}

fn part<'a>(source: &Source<'a>, from: usize, n: usize) -> In<'a> {
    if source.strides.iter().all(|&s| s == 0) {
        return In { bytes: &source.bytes[source.offset..source.offset + source.itemsize], scalar: true };
    }
    let start = source.offset + from * source.itemsize;
    In { bytes: &source.bytes[start..start + n * source.itemsize], scalar: false }
}

/// Cuts as the pairwise sum of the whole would.
fn halves<T: Addend>(from: usize, n: usize, leaf: &mut [T], compute: &impl Fn(usize, &mut [T]) -> T) -> T {
    if n <= LEAF {
        return compute(from, &mut leaf[..n]);
    }
    if n >= interrupt::BLOCK {
        interrupt::check();
    }
    let half = n / 2;
    let left = half - half % 8;
    let first = halves(from, left, leaf, compute);
    first + halves(from + left, n - left, leaf, compute)
}
