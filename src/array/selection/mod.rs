//! Indexing as a plan: an index expression is a list of [`Item`]s, [`Selection::plan`] works out
//! which axis each item takes and which axes come out, without touching an element. `gather`
//! reads by the plan, `scatter` writes by it. No Python value is known here.

mod gather;
mod plan;
mod scatter;
mod slice;
mod walk;

use super::error::Result;
use super::layout::{Layout, Shape};
use super::memory_order::AxisOrder;
use super::{Array, ArrayError, Cause};

pub use gather::take_axis;
pub use slice::SliceRange;

/// One part of an index expression `a[item, item, …]`.
#[derive(Clone)]
pub enum Item {
    Integer(i64),
    Slice {
        start: Option<i64>,
        stop: Option<i64>,
        step: Option<i64>,
    },
    NewAxis,
    Ellipsis,
    /// An array of any integer dtype.
    Integers(Array),
    /// An array of bools.
    Mask(Array),
    /// `True` or `False` itself: a mask without axes.
    BoolScalar(bool),
}

impl Item {
    /// `:`
    pub const ALL: Item = Item::Slice { start: None, stop: None, step: None };

    /// `start:stop`
    #[must_use]
    pub const fn range(start: i64, stop: i64) -> Item {
        Item::Slice { start: Some(start), stop: Some(stop), step: None }
    }
}

/// What one item does, for a trace: the axis of the source it takes and the axis of the result
/// (before advanced axes move, see [`Selection::advanced`]) it makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Takes `axis` away at `index` (not negative).
    Integer {
        axis: usize,
        index: usize,
    },
    /// Keeps `axis`, as `range`.
    Slice {
        axis: usize,
        range: SliceRange,
    },
    NewAxis,
    /// Keeps axes `first..first + count` whole. `written` unless it was added at the end.
    Ellipsis {
        first: usize,
        count: usize,
        written: bool,
    },
    /// Picks along `axis` by an index array of this shape.
    Integers {
        axis: usize,
        shape: Shape,
    },
    /// Picks along `axes` axes from `axis` on, `selected` of them are true.
    Mask {
        axis: usize,
        axes: usize,
        selected: usize,
    },
    /// A mask without axes.
    BoolScalar {
        value: bool,
    },
}

/// A planned index expression.
pub struct Selection {
    /// Shape of the array the plan is for.
    pub source: Shape,
    /// Item by item, an implied `...` included.
    pub steps: Vec<Step>,
    /// Shape of what is selected.
    pub shape: Shape,
    /// The view that the integers, slices and new axes give. Axes that index arrays pick from
    /// are still whole in it.
    pub view: Layout,
    /// Index arrays and masks; without them the selection is a view.
    pub advanced: Option<Advanced>,
    /// A view that is copied nevertheless, as `a[np.array(0)]` is.
    pub copied: bool,
}

/// The part of a selection that index arrays and masks make.
#[derive(Clone)]
pub struct Advanced {
    /// The common shape of the index arrays.
    pub shape: Shape,
    /// The order in which these axes lie in the memory of the index arrays.
    pub order: AxisOrder,
    /// Axis of the result where the axes of `shape` begin.
    pub position: usize,
    /// Whether the index arrays stand side by side; when they do not, their axes come first.
    pub adjacent: bool,
    picks: Picks,
}

#[derive(Clone)]
enum Picks {
    /// A mask over the whole array, as C-contiguous bools.
    Mask(Array),
    /// Index arrays with the axis of the view each of them picks from: `int64`, not negative,
    /// in range, and not yet stretched to the common shape.
    Indices(Vec<(usize, Array)>),
}

impl Selection {
    /// Whether the result shares memory with the source.
    #[must_use]
    pub fn is_view(&self) -> bool {
        self.advanced.is_none() && !self.copied
    }

    /// Whether the index is one mask of the source's shape.
    #[must_use]
    pub fn is_whole_mask(&self) -> bool {
        matches!(&self.advanced, Some(Advanced { picks: Picks::Mask(_), .. }))
    }
}

impl Array {
    /// `a[items]`.
    ///
    /// # Errors
    /// `IndexError` as NumPy words it; `slice step cannot be zero`.
    pub fn index(&self, items: &[Item]) -> Result<Array> {
        Selection::plan(self.layout(), items)?.get(self)
    }

    /// `a[items] = value`.
    ///
    /// # Errors
    /// As [`Array::index`]; values that do not fit.
    pub fn set_index(&self, items: &[Item], value: &Array) -> Result<()> {
        if !self.is_writable() {
            return Err(ArrayError::value("assignment destination is read-only"));
        }
        Selection::plan_for(self.layout(), items, Some(value.shape()))?.set(self, value)
    }

    /// The byte where the element at these indices lies, one for every axis. Allocates nothing.
    ///
    /// # Errors
    /// `index 5 is out of bounds for axis 0 with size 3`
    pub fn item_offset(&self, indices: &[i64]) -> Result<usize> {
        if indices.len() != self.ndim() {
            return Err(too_many(self.ndim(), indices.len()));
        }
        let mut offset = self.layout().offset;
        for (axis, &given) in indices.iter().enumerate() {
            let index = checked_index(given, axis, self.shape()[axis])?;
            offset = offset.wrapping_add_signed(self.strides()[axis] * index.cast_signed());
        }
        Ok(offset)
    }
}

/// An index as written (negative from the end) as a plain one.
///
/// # Errors
/// `index 5 is out of bounds for axis 0 with size 3`
pub fn checked_index(given: i64, axis: usize, size: usize) -> Result<usize> {
    let n = i64::try_from(size).unwrap_or(i64::MAX);
    if given < -n || given >= n {
        return Err(out_of_bounds(given, axis, size));
    }
    Ok(usize::try_from(if given < 0 { given + n } else { given }).unwrap_or(0))
}

#[cold]
fn out_of_bounds(index: i64, axis: usize, size: usize) -> ArrayError {
    ArrayError::index(format!("index {index} is out of bounds for axis {axis} with size {size}"))
        .because(Cause::Index { index, axis, size })
}

/// The error of more indices than axes.
#[must_use]
pub fn too_many(ndim: usize, given: usize) -> ArrayError {
    ArrayError::index(format!("too many indices for array: array is {ndim}-dimensional, but {given} were indexed"))
        .because(Cause::TooManyIndices { ndim, given })
}
