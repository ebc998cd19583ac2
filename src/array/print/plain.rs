//! Columns of integers, truth values and strings.

use std::cell::Ref;

use super::column::Column;
use super::digits::{count, write_right};
use super::options::Sign;
use super::shown::Shown;
use crate::array::Element;
use crate::text::quote;

/// An integer type: sign and magnitude.
pub(super) trait Whole: Element {
    fn parts(self) -> (bool, u64);
}

macro_rules! whole {
    ($($name:ident),*) => {
        $(impl Whole for $name {
            #[allow(unused_comparisons, clippy::absurd_extreme_comparisons, clippy::cast_lossless)]
            fn parts(self) -> (bool, u64) {
                let wide = self as i128;
                let magnitude = u64::try_from(wide.unsigned_abs());
                (wide < 0, magnitude.expect("invariant: no element is wider than 64 bits"))
            }
        })*
    };
}

whole!(i8, u8, i16, u16, i32, u32, i64, u64);

/// Right-aligned integers.
pub(super) struct IntColumn<'a, T> {
    data: &'a [T],
    width: usize,
    sign: Sign,
}

impl<'a, T: Whole> IntColumn<'a, T> {
    pub fn new(data: &'a Ref<'_, [T]>, shown: &Shown, sign: Sign) -> Self {
        let data: &[T] = data;
        let (mut lowest, mut highest) = (0_u64, 0_u64);
        let (mut any_negative, mut any_positive) = (false, false);
        shown.for_each(&mut |offset| {
            let (negative, magnitude) = data[offset / size_of::<T>()].parts();
            if negative {
                lowest = lowest.max(magnitude);
                any_negative = true;
            } else {
                highest = highest.max(magnitude);
                any_positive = true;
            }
        });
        let below = if any_negative { count(lowest) + 1 } else { 0 };
        let signed = sign == Sign::Plus || (sign == Sign::Blank && !any_negative);
        let above = if any_positive { count(highest) + usize::from(signed) } else { 0 };
        Self { data, width: below.max(above), sign }
    }
}

impl<T: Whole, E> Column<E> for IntColumn<'_, T> {
    fn width(&self) -> Option<usize> {
        Some(self.width)
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        let (negative, magnitude) = self.data[offset / size_of::<T>()].parts();
        let start = out.len();
        out.resize(start + self.width, b' ');
        let field = &mut out[start..];
        let first = write_right(field, magnitude);
        if negative {
            field[first - 1] = b'-';
        } else if self.sign == Sign::Plus {
            field[first - 1] = b'+';
        }
        Ok(())
    }
}

/// `True` and `False`, in an array both five wide.
pub(super) struct BoolColumn<'a> {
    data: &'a [u8],
    pad: bool,
}

impl<'a> BoolColumn<'a> {
    pub fn new(data: &'a Ref<'_, [u8]>, ndim: usize) -> Self {
        Self { data, pad: ndim > 0 }
    }
}

impl<E> Column<E> for BoolColumn<'_> {
    fn width(&self) -> Option<usize> {
        Some(5)
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        out.extend_from_slice(match (self.data[offset] != 0, self.pad) {
            (false, _) => b"False",
            (true, false) => b"True",
            (true, true) => b" True",
        });
        Ok(())
    }
}

/// Quoted strings, each as wide as it is.
pub(super) struct StrColumn<'a> {
    data: &'a [u32],
    units: usize,
    text: String,
}

impl<'a> StrColumn<'a> {
    pub fn new(data: &'a Ref<'_, [u32]>, units: usize) -> Self {
        Self { data, units, text: String::new() }
    }
}

impl<E> Column<E> for StrColumn<'_> {
    fn width(&self) -> Option<usize> {
        None
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        let start = offset / size_of::<u32>();
        let units = self.data.get(start..start + self.units).unwrap_or(&[]);
        self.text.clear();
        quote::write_repr(&mut self.text, &decode(units));
        out.extend_from_slice(self.text.as_bytes());
        Ok(())
    }
}

/// A string element: its code points without the zeros that fill it up.
pub(super) fn decode(units: &[u32]) -> String {
    let end = units.iter().rposition(|&unit| unit != 0).map_or(0, |last| last + 1);
    let read = |&unit: &u32| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER);
    units[..end].iter().map(read).collect()
}
