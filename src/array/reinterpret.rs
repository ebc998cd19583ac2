//! Views that read the same bytes otherwise: `a.view(dtype)`, windows, given strides.

use super::error::{ArrayError, Result};
use super::layout::{Layout, Shape, Strides, normalize_axis};
use super::{Array, DType};

impl Array {
    /// `a.view(dtype)`: the bytes read as another dtype; when the sizes differ, the last axis
    /// gets longer or shorter.
    ///
    /// # Errors
    /// NumPy's texts for axes that do not allow it.
    pub fn view(&self, dtype: DType) -> Result<Array> {
        let (have, want) = (self.dtype().itemsize(), dtype.itemsize());
        if have == want {
            return Ok(self.placed(dtype, self.layout().clone()));
        }
        let mut layout = self.layout().clone();
        let (Some(size), Some(stride)) = (layout.shape.last_mut(), layout.strides.last_mut()) else {
            return Err(ArrayError::value(
                "Changing the dtype of a 0d array is only supported if the itemsize is unchanged",
            ));
        };
        if *size != 1 && self.size() != 0 && *stride != have.cast_signed() {
            return Err(ArrayError::value(
                "To change to a dtype of a different size, the last axis must be contiguous",
            ));
        }
        if want < have {
            if want == 0 || have % want != 0 {
                return Err(ArrayError::value(
                    "When changing to a smaller dtype, its size must be a divisor of the size of original dtype",
                ));
            }
            *size *= have / want;
        } else {
            let bytes = *size * have;
            if bytes % want != 0 {
                return Err(ArrayError::value(
                    "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the \
                     last axis of the array.",
                ));
            }
            *size = bytes / want;
        }
        *stride = want.cast_signed();
        Ok(self.placed(dtype, layout))
    }

    /// `np.lib.stride_tricks.sliding_window_view`: for each place a window, as last axes; read-only.
    ///
    /// # Errors
    /// As NumPy words it.
    pub fn sliding_window_view(&self, window: &[i64], axes: Option<&[i64]>) -> Result<Array> {
        if window.iter().any(|&n| n < 0) {
            return Err(ArrayError::value("`window_shape` cannot contain negative values"));
        }
        let axes: Vec<usize> = match axes {
            None if window.len() != self.ndim() => {
                return Err(ArrayError::value(format!(
                    "Since axis is `None`, must provide window_shape for all dimensions of `x`; got {} window_shape \
                     elements and `x.ndim` is {}.",
                    window.len(),
                    self.ndim()
                )));
            }
            None => (0..self.ndim()).collect(),
            Some(axes) => axes.iter().map(|&axis| normalize_axis(axis, self.ndim())).collect::<Result<_>>()?,
        };
        if axes.len() != window.len() {
            return Err(ArrayError::value(format!(
                "Must provide matching length window_shape and axis; got {} window_shape elements and {} axes elements.",
                window.len(),
                axes.len()
            )));
        }
        let mut layout = self.layout().clone();
        for (&axis, &n) in axes.iter().zip(window) {
            let n = usize::try_from(n).unwrap_or(usize::MAX);
            let places = (layout.shape[axis] + 1).checked_sub(n).filter(|&places| places > 0);
            layout.shape[axis] =
                places.ok_or_else(|| ArrayError::value("window shape cannot be larger than input array shape"))?;
            layout.shape.push(n);
            layout.strides.push(self.strides()[axis]);
        }
        if layout.ndim() > super::layout::MAX_NDIM {
            return Err(super::reshape::too_many_axes(layout.ndim()));
        }
        super::buffer::checked_bytes(&layout.shape, self.dtype())?;
        Ok(self.with_layout(layout).read_only())
    }

    /// `np.lib.stride_tricks.as_strided`, kept inside the buffer.
    ///
    /// # Errors
    /// Layouts that would leave the array's memory.
    pub fn as_strided(&self, shape: &[usize], strides: &[i64]) -> Result<Array> {
        if shape.len() != strides.len() {
            return Err(ArrayError::value("mismatch in length of strides and shape"));
        }
        let strides: Strides = strides.iter().map(|&s| isize::try_from(s).unwrap_or(isize::MAX)).collect();
        let layout = Layout { offset: self.layout().offset, shape: Shape::from_slice(shape), strides };
        let end = self.buffer().len();
        let (mut low, mut high) = (layout.offset as i128, layout.offset as i128 + self.dtype().itemsize() as i128);
        for (&n, &stride) in layout.shape.iter().zip(&layout.strides) {
            let reach = stride as i128 * (n as i128 - 1);
            if reach < 0 { low += reach } else { high += reach }
        }
        if !shape.contains(&0) && (low < 0 || high > end as i128) {
            return Err(ArrayError::not_implemented("as_strided beyond the memory of the array"));
        }
        super::buffer::checked_bytes(shape, self.dtype())?;
        Ok(self.placed(self.dtype(), layout))
    }
}
