//! In which order the axes of a fresh result lie in memory, by the rules of NumPy's `order='K'`.
//! How elements are copied between orders is in `copy`.

use smallvec::SmallVec;

use super::copy::layout_like;
use super::error::Result;
use super::layout::{Layout, Shape, Strides};
use super::ufunc::drive::axis_order;
use super::{Array, DType, Order};

/// Axes, outermost first.
pub type AxisOrder = SmallVec<[usize; 4]>;

/// Strides without gaps for axes that lie in memory in `order`, outermost first.
#[must_use]
pub fn gapless(shape: &[usize], order: &[usize], itemsize: usize) -> Strides {
    let mut strides: Strides = SmallVec::from_elem(0, shape.len());
    let mut step = itemsize.cast_signed();
    for &axis in order.iter().rev() {
        strides[axis] = step;
        step = step.saturating_mul(shape[axis].max(1).cast_signed());
    }
    strides
}

/// The order that several arrays of as many axes have in common; where they disagree the axes
/// stay as they are. Axes of size 1 say nothing.
#[must_use]
pub fn joint_order(parts: &[Array]) -> AxisOrder {
    let ndim = parts.first().map_or(0, Array::ndim);
    let mut axes: AxisOrder = (0..ndim).collect();
    for next in 1..ndim {
        let moving = axes[next];
        let mut place = next;
        for before in (0..next).rev() {
            let other = axes[before];
            let mut verdicts = parts
                .iter()
                .filter(|part| part.shape()[moving] != 1 && part.shape()[other] != 1)
                .map(|part| part.strides()[moving].abs() > part.strides()[other].abs())
                .peekable();
            if verdicts.peek().is_none() {
                continue;
            }
            if !verdicts.all(|farther| farther) {
                break;
            }
            place = before;
        }
        axes[place..=next].rotate_right(1);
    }
    axes
}

/// The order in which a ufunc would walk these operands, all of one shape.
#[must_use]
pub fn walking_order(shape: &[usize], operands: &[&Array]) -> AxisOrder {
    let strides: SmallVec<[Strides; 3]> = operands.iter().map(|a| Strides::from_slice(a.strides())).collect();
    axis_order(shape, &strides)
}

/// Whether the axes lie as in C.
#[must_use]
pub fn is_natural(order: &[usize]) -> bool {
    order.iter().enumerate().all(|(place, &axis)| place == axis)
}

impl Array {
    /// Whether the array lies in memory in Fortran's order and not in C's (`flags.fnc`).
    #[must_use]
    pub fn is_fortran(&self) -> bool {
        self.is_f_contiguous() && !self.is_c_contiguous()
    }

    /// A gapless array of unspecified content whose axes lie in memory in `order`.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn scratch_ordered(shape: &[usize], dtype: DType, order: &[usize]) -> Result<Array> {
        let fresh = Array::scratch(shape, dtype)?;
        if is_natural(order) || fresh.size() == 0 {
            return Ok(fresh);
        }
        let strides = gapless(shape, order, dtype.itemsize());
        Ok(fresh.with_layout(Layout { offset: 0, shape: Shape::from_slice(shape), strides }))
    }

    /// A gapless array of unspecified content, in Fortran's order when `self` lies so.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn scratch_beside(&self, shape: &[usize], dtype: DType) -> Result<Array> {
        let fresh = Array::scratch(shape, dtype)?;
        if self.is_fortran() { Ok(fresh.with_layout(Layout::fortran(shape, dtype.itemsize()))) } else { Ok(fresh) }
    }

    /// The layout of `np.empty_like(self, dtype, order, shape=shape)`.
    #[must_use]
    pub fn layout_beside(&self, shape: &[usize], dtype: DType, order: Order) -> Layout {
        if order == Order::K && shape.len() != self.ndim() {
            return Layout::contiguous(shape, dtype.itemsize());
        }
        let own = layout_like(self.layout(), dtype, order, self.dtype().itemsize());
        if shape == self.shape() {
            return own;
        }
        match order {
            Order::F => Layout::fortran(shape, dtype.itemsize()),
            Order::A | Order::K if self.is_fortran() => Layout::fortran(shape, dtype.itemsize()),
            Order::K if !self.is_c_contiguous() => {
                let mut axes: AxisOrder = (0..self.ndim()).collect();
                axes.sort_by_key(|&axis| std::cmp::Reverse(self.strides()[axis].abs()));
                let strides = gapless(shape, &axes, dtype.itemsize());
                Layout { offset: 0, shape: Shape::from_slice(shape), strides }
            }
            _ => Layout::contiguous(shape, dtype.itemsize()),
        }
    }

    /// The array itself when it has these strides, else a copy that has them.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn laid_out(&self, layout: Layout) -> Result<Array> {
        if self.strides() == &layout.strides[..] {
            return Ok(self.clone());
        }
        let layout = Layout { offset: 0, ..layout };
        let fresh = Array::scratch(self.shape(), self.dtype())?.with_layout(layout);
        fresh.overwrite(self);
        Ok(fresh)
    }
}
