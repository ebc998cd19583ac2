//! The column of complex numbers: two columns of floats side by side.

use super::column::Column;
use super::float::{FloatColumn, Real};
use super::options::{PrintOptions, Sign};
use super::shown::Shown;

/// Real and imaginary parts, each aligned by itself.
pub(super) struct ComplexColumn<'a, T> {
    real: FloatColumn<'a, T>,
    imaginary: FloatColumn<'a, T>,
}

impl<'a, T: Real> ComplexColumn<'a, T> {
    /// `data` holds the parts in turn.
    pub fn new(data: &'a [T], shown: &Shown, options: &PrintOptions) -> Self {
        let signed = PrintOptions { sign: Sign::Plus, ..options.clone() };
        Self { real: FloatColumn::new(data, 0, shown, options), imaginary: FloatColumn::new(data, 1, shown, &signed) }
    }
}

impl<T: Real, E> Column<E> for ComplexColumn<'_, T> {
    fn width(&self) -> Option<usize> {
        let real = Column::<E>::width(&self.real)?;
        Some(real + Column::<E>::width(&self.imaginary)? + 1)
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        self.real.write(out, offset)?;
        self.imaginary.write(out, offset)?;
        // The j stands right behind the digits; the blanks that align come after it.
        let end = out.trim_ascii_end().len();
        out.insert(end, b'j');
        Ok(())
    }
}
