//! The array engine: shared strided memory, dtypes, plans and kernels. It never sees a Python
//! value and knows neither names nor spans.
//!
//! An [`Array`] is NumPy's own model: **a buffer is bytes, a dtype says how to read them, a
//! layout says where**. Views share the buffer. Operations read their operands and write a fresh
//! buffer; only `assign` writes into existing memory, and it copies its source first when that
//! shares the buffer. So a buffer is never read and written at once.

pub mod assign;
mod bins;
pub mod broadcast;
pub mod buffer;
pub mod cast;
pub mod coordinates;
pub mod copy;
pub mod create;
pub mod dtype;
pub mod edit;
pub mod element;
pub mod error;
pub mod fft;
pub mod fold;
pub mod fuse;
pub mod grid;
pub mod interrupt;
pub mod io;
pub mod join;
pub mod layout;
pub mod linalg;
pub mod matmul;
pub mod memory_order;
pub mod nonzero;
pub mod pad;
pub mod poly;
pub mod print;
pub mod promotion;
pub mod random;
pub mod ranges;
pub mod record;
mod record_text;
pub mod reinterpret;
pub mod repeat;
pub mod reshape;
pub mod select;
pub mod selection;
pub mod sets;
pub mod sort;
pub mod split;
pub mod status;
pub mod storage;
pub mod take;
pub mod time;
pub mod triangle;
pub mod ufunc;
pub mod undo;
pub mod views;

use std::cell::{Ref, RefMut};
use std::rc::Rc;

use ndarray::{ArrayViewD, IxDyn, ShapeBuilder};

pub use assign::assign;
pub use broadcast::Broadcast;
pub use buffer::Buffer;
pub use copy::Order;
pub use dtype::{DType, Kind, NUMERIC};
pub use element::{Bool, Element};
pub use error::{ArrayError, Cause, Class, Result};
pub use layout::{Layout, Shape, Strides, normalize_axis, shape_text, shape_tuple};
pub use promotion::{Casting, Weak, can_cast, promote, result_type};
pub use selection::{Item, Selection};

/// Shared memory seen through a dtype and a layout. Cloning clones the handle, never the bytes.
#[derive(Clone)]
pub struct Array {
    buffer: Rc<Buffer>,
    dtype: DType,
    layout: Layout,
    read_only: bool,
    /// Elements may lie at places that are no multiples of their size, as in fields of records.
    odd: bool,
}

impl Array {
    /// A C-ordered array of zeros (empty strings for `Str`).
    pub fn zeros(shape: &[usize], dtype: DType) -> Result<Array> {
        let bytes = buffer::checked_bytes(shape, dtype)?;
        let buffer = Buffer::zeroed(bytes).ok_or_else(|| buffer::cannot_allocate(shape, dtype))?;
        Ok(Array {
            buffer: Rc::new(buffer),
            dtype,
            layout: Layout::contiguous(shape, dtype.itemsize()),
            read_only: false,
            odd: false,
        })
    }

    /// A C-ordered array whose content is unspecified, for an operation that writes all of it.
    pub fn scratch(shape: &[usize], dtype: DType) -> Result<Array> {
        let bytes = buffer::checked_bytes(shape, dtype)?;
        let buffer = Buffer::scratch(bytes).ok_or_else(|| buffer::cannot_allocate(shape, dtype))?;
        Ok(Array {
            buffer: Rc::new(buffer),
            dtype,
            layout: Layout::contiguous(shape, dtype.itemsize()),
            read_only: false,
            odd: false,
        })
    }

    /// A C-ordered array of the given elements; their number must be the shape's size.
    pub fn from_slice<T: Element>(shape: &[usize], elements: &[T]) -> Result<Array> {
        debug_assert_eq!(shape.iter().product::<usize>(), elements.len());
        let array = Array::scratch(shape, T::DTYPE)?;
        array.slice_mut::<T>().copy_from_slice(elements);
        Ok(array)
    }

    /// A 0-d array.
    pub fn scalar<T: Element>(element: T) -> Result<Array> {
        Array::from_slice(&[], &[element])
    }

    /// Another view of the same buffer. The layout must stay inside the buffer (checked).
    #[must_use]
    pub fn with_layout(&self, layout: Layout) -> Array {
        self.reinterpreted(self.dtype, layout)
    }

    /// The same buffer read as another dtype, with a layout that fits it.
    #[must_use]
    pub fn reinterpreted(&self, dtype: DType, mut layout: Layout) -> Array {
        if layout.shape.contains(&0) {
            // Slicing an empty array may lead beyond its memory; it has no first element to find.
            layout.offset = 0;
        }
        debug_assert!(layout.byte_range(dtype.itemsize()).1 <= self.buffer.len());
        Array { buffer: Rc::clone(&self.buffer), dtype, layout, read_only: self.read_only, odd: self.odd }
    }

    /// As [`Array::reinterpreted`], for a layout whose elements may lie at any byte.
    #[must_use]
    pub fn placed(&self, dtype: DType, layout: Layout) -> Array {
        let item = dtype.itemsize().max(1);
        let whole =
            layout.offset.is_multiple_of(item) && layout.strides.iter().all(|s| s.unsigned_abs().is_multiple_of(item));
        Array { odd: !whole, ..self.reinterpreted(dtype, layout) }
    }

    /// Whether the elements lie where the machine wants them.
    #[must_use]
    pub fn is_aligned(&self) -> bool {
        let unit = self.dtype.alignment().max(1);
        self.layout.offset.is_multiple_of(unit)
            && self.layout.strides.iter().all(|stride| stride.unsigned_abs().is_multiple_of(unit))
    }

    /// Whether kernels may miss elements: they need not lie at multiples of their size.
    #[must_use]
    pub fn is_odd(&self) -> bool {
        self.odd
    }

    /// The array itself, or a copy when kernels could not find its elements.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn evened(&self) -> Result<Array> {
        if self.odd { self.copy() } else { Ok(self.clone()) }
    }

    /// The same view, not to be written through (`broadcast_to`, `diagonal`, `setflags`).
    #[must_use]
    pub fn read_only(mut self) -> Array {
        self.read_only = true;
        self
    }

    /// The same view, to be written through (`setflags(write=True)`).
    #[must_use]
    pub fn writable(mut self) -> Array {
        self.read_only = false;
        self
    }

    #[must_use]
    pub fn is_writable(&self) -> bool {
        !self.read_only
    }

    #[must_use]
    pub fn dtype(&self) -> DType {
        self.dtype
    }

    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    #[must_use]
    pub fn buffer(&self) -> &Rc<Buffer> {
        &self.buffer
    }

    #[must_use]
    pub fn shape(&self) -> &[usize] {
        &self.layout.shape
    }

    /// In bytes.
    #[must_use]
    pub fn strides(&self) -> &[isize] {
        &self.layout.strides
    }

    #[must_use]
    pub fn ndim(&self) -> usize {
        self.layout.ndim()
    }

    /// Number of elements.
    #[must_use]
    pub fn size(&self) -> usize {
        self.layout.size()
    }

    #[must_use]
    pub fn is_c_contiguous(&self) -> bool {
        !self.odd && self.layout.is_c_contiguous(self.dtype.itemsize())
    }

    #[must_use]
    pub fn is_f_contiguous(&self) -> bool {
        !self.odd && self.layout.is_f_contiguous(self.dtype.itemsize())
    }

    /// Whether both look into the same buffer (not necessarily at the same elements).
    #[must_use]
    pub fn shares_buffer(&self, other: &Array) -> bool {
        Rc::ptr_eq(&self.buffer, &other.buffer)
    }

    /// The elements of a C-contiguous array in order. `T` must be the array's element type.
    pub fn slice<T: Element>(&self) -> Ref<'_, [T]> {
        debug_assert!(self.is_c_contiguous());
        let (start, count) = (self.layout.offset / size_of::<T>(), self.size());
        self.check_type::<T>();
        Ref::map(self.buffer.elements::<T>(), |all| &all[start..start + count])
    }

    /// The elements of a C-contiguous array for writing.
    pub fn slice_mut<T: Element>(&self) -> RefMut<'_, [T]> {
        debug_assert!(self.is_c_contiguous());
        self.check_type::<T>();
        let (start, count) = (self.layout.offset, self.size() * size_of::<T>());
        RefMut::map(self.buffer.bytes_mut(), |all| bytemuck::cast_slice_mut(&mut all[start..start + count]))
    }

    /// Reads through a guard from which ndarray views are taken: `a.read::<f64>().view()`.
    #[must_use]
    pub fn read<T: Element>(&self) -> Reading<'_, T> {
        self.check_type::<T>();
        Reading { elements: self.buffer.elements::<T>(), layout: &self.layout }
    }

    fn check_type<T: Element>(&self) {
        assert!(T::DTYPE == self.dtype, "invariant: a kernel for {} was given {}", T::DTYPE, self.dtype);
    }
}

/// Keeps a buffer readable while an ndarray view of it is used.
pub struct Reading<'a, T> {
    elements: Ref<'a, [T]>,
    layout: &'a Layout,
}

impl<T: Element> Reading<'_, T> {
    /// All elements of the underlying buffer, for kernels that walk strides themselves; an
    /// element lies at `byte_offset / size_of::<T>()`.
    #[must_use]
    pub fn whole_buffer(&self) -> &[T] {
        &self.elements
    }

    /// The array as ndarray sees it. Negative strides are expressed by reversing axes.
    ///
    /// # Panics
    /// When the layout leaves its buffer, which no layout does.
    #[must_use]
    pub fn view(&self) -> ArrayViewD<'_, T> {
        let item = size_of::<T>().cast_signed();
        let (low, high) = self.layout.byte_range(size_of::<T>());
        let slice = &self.elements[low / size_of::<T>()..high / size_of::<T>()];
        let strides: Vec<usize> = self.layout.strides.iter().map(|s| (s / item).unsigned_abs()).collect();
        let mut view = ArrayViewD::from_shape(IxDyn(&self.layout.shape).strides(IxDyn(&strides)), slice)
            .expect("invariant: a layout stays inside its buffer");
        for (axis, &stride) in self.layout.strides.iter().enumerate() {
            if stride < 0 {
                view.invert_axis(ndarray::Axis(axis));
            }
        }
        view
    }
}
