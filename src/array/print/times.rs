//! The column of dates and spans: dates in quotes, spans as numbers, all flush right.

use std::cell::Ref;

use super::column::Column;
use super::shown::Shown;
use crate::array::DType;
use crate::array::time::NAT;
use crate::array::time::write::date_text;

pub(super) struct TimeColumn<'a> {
    data: &'a [i64],
    dtype: DType,
    width: usize,
}

impl<'a> TimeColumn<'a> {
    pub fn new(data: &'a Ref<'_, [i64]>, dtype: DType, shown: &Shown) -> Self {
        let mut column = Self { data, dtype, width: 0 };
        let mut width = 0;
        shown.for_each(&mut |offset| width = width.max(column.text(offset).len()));
        column.width = width;
        column
    }

    fn text(&self, offset: usize) -> String {
        let value = self.data[offset / size_of::<i64>()];
        match self.dtype {
            _ if value == NAT => "'NaT'".to_owned(),
            // What has no unit is shown as a number; the runtime refuses to show it.
            DType::DateTime(unit) => {
                date_text(value, unit).map_or_else(|_| value.to_string(), |text| format!("'{text}'"))
            }
            _ => value.to_string(),
        }
    }
}

impl<E> Column<E> for TimeColumn<'_> {
    fn width(&self) -> Option<usize> {
        Some(self.width)
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        let text = self.text(offset);
        out.extend(std::iter::repeat_n(b' ', self.width.saturating_sub(text.len())));
        out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
