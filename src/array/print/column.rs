//! Choosing the column for a dtype, and running it: the one place that knows all of them.

use std::cell::RefCell;

use half::f16;

use super::complex::ComplexColumn;
use super::float::{FloatColumn, Real};
use super::lines::{Frame, Lines};
use super::options::PrintOptions;
use super::plain::{BoolColumn, IntColumn, StrColumn, Whole};
use super::record::{BytesColumn, RecordColumn};
use super::shown::Shown;
use super::times::TimeColumn;
use crate::array::{Array, DType, Layout};

/// A user's formatter: text for one element, given as a 0-d view.
pub type Hook<'a, E> = &'a mut dyn FnMut(&Array) -> Result<String, E>;

/// Writes single elements, all in the same width if it can.
pub(super) trait Column<E> {
    /// The width of every element in characters, when it is known before writing.
    fn width(&self) -> Option<usize>;

    /// Appends the element at a byte offset.
    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E>;
}

/// The text of the shown elements.
pub(super) fn print<E>(
    array: &Array,
    options: &PrintOptions,
    shown: &Shown,
    frame: &Frame,
    width: i64,
    hook: Option<Hook<'_, E>>,
) -> Result<Vec<u8>, E> {
    run(&Job { array, options, shown, frame, width, apart: None, alone: false }, hook)
}

/// The text of every shown element for itself.
pub(super) fn each<E>(
    array: &Array,
    options: &PrintOptions,
    shown: &Shown,
    frame: &Frame,
    hook: Option<Hook<'_, E>>,
    alone: bool,
) -> Result<Vec<String>, E> {
    let texts = RefCell::new(Vec::new());
    run(&Job { array, options, shown, frame, width: 0, apart: Some(&texts), alone }, hook)?;
    Ok(texts.into_inner())
}

fn run<E>(job: &Job<'_>, hook: Option<Hook<'_, E>>) -> Result<Vec<u8>, E> {
    let array = job.array;
    if array.dtype().is_record() {
        return job.run(RecordColumn::new(array, job.shown, job.options, job.alone, hook)?);
    }
    if let Some(hook) = hook {
        return job.run(HookColumn { array, hook });
    }
    match array.dtype() {
        DType::Bool => job.run(BoolColumn::new(&array.buffer().bytes(), array.ndim())),
        DType::Int8 => job.whole::<i8, E>(),
        DType::UInt8 => job.whole::<u8, E>(),
        DType::Int16 => job.whole::<i16, E>(),
        DType::UInt16 => job.whole::<u16, E>(),
        DType::Int32 => job.whole::<i32, E>(),
        DType::UInt32 => job.whole::<u32, E>(),
        DType::Int64 => job.whole::<i64, E>(),
        DType::UInt64 => job.whole::<u64, E>(),
        DType::Float16 => job.float::<f16, E>(),
        DType::Float32 => job.float::<f32, E>(),
        DType::Float64 => job.float::<f64, E>(),
        DType::Complex64 => job.complex::<f32, E>(),
        DType::Complex128 => job.complex::<f64, E>(),
        // Objects are shown by a hook; without one, by the numbers that stand for them.
        DType::Object => job.whole::<u64, E>(),
        DType::DateTime(_) | DType::TimeDelta(_) => {
            job.run(TimeColumn::new(&array.buffer().elements::<i64>(), array.dtype(), job.shown))
        }
        dtype @ (DType::Bytes(_) | DType::Void(_) | DType::Record { .. }) => {
            job.run(BytesColumn { data: &array.buffer().bytes(), dtype })
        }
        DType::Str(units) => {
            let units = units as usize;
            job.run(StrColumn::new(&array.buffer().elements::<u32>(), units))
        }
    }
}

/// Everything but the column.
struct Job<'a> {
    array: &'a Array,
    options: &'a PrintOptions,
    shown: &'a Shown<'a>,
    frame: &'a Frame<'a>,
    width: i64,
    /// Where the elements go when each is asked for by itself, not in lines.
    apart: Option<&'a RefCell<Vec<String>>>,
    /// Whether it is a record that no array holds.
    alone: bool,
}

impl Job<'_> {
    fn run<E>(&self, mut column: impl Column<E>) -> Result<Vec<u8>, E> {
        if let Some(texts) = self.apart {
            let mut places = Vec::new();
            self.shown.for_each(&mut |offset| places.push(offset));
            for offset in places {
                let mut text = Vec::new();
                column.write(&mut text, offset)?;
                texts.borrow_mut().push(String::from_utf8_lossy(&text).into_owned());
            }
            return Ok(Vec::new());
        }
        let indent = self.frame.prefix.chars().count();
        Lines::new(column, self.shown, self.frame.separator).print(indent, self.width)
    }

    fn whole<T: Whole, E>(&self) -> Result<Vec<u8>, E> {
        let data = self.array.buffer().elements::<T>();
        self.run(IntColumn::new(&data, self.shown, self.options.sign))
    }

    fn float<T: Real, E>(&self) -> Result<Vec<u8>, E> {
        let data = self.array.buffer().elements::<T>();
        self.run(FloatColumn::new(&data, 0, self.shown, self.options))
    }

    fn complex<T: Real, E>(&self) -> Result<Vec<u8>, E> {
        let data = self.array.buffer().elements::<T>();
        self.run(ComplexColumn::new(&data, self.shown, self.options))
    }
}

struct HookColumn<'a, E> {
    array: &'a Array,
    hook: Hook<'a, E>,
}

impl<E> Column<E> for HookColumn<'_, E> {
    fn width(&self) -> Option<usize> {
        None
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        let mut layout = Layout::contiguous(&[], self.array.dtype().itemsize());
        layout.offset = offset;
        let text = (self.hook)(&self.array.with_layout(layout))?;
        out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
