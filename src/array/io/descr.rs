//! Descriptions of records in the header of `.npy` files: a list of tuples, gaps between fields as bytes without a name.

use crate::array::layout::shape_tuple;
use crate::array::record::{Field, Fields, dtype_of};
use crate::array::{DType, Shape};
use crate::text::quote;

/// How deep records in records may be described.
const MAX_DEPTH: usize = 32;

/// The description as it stands in a header; `None` for fields that overlap.
#[must_use]
pub fn write(fields: &Fields) -> Option<String> {
    let (mut parts, mut end) = (Vec::new(), 0);
    let gap = |n: usize| format!("('', '|V{n}')");
    for field in &fields.all {
        if field.offset > end {
            parts.push(gap(field.offset - end));
        } else if field.offset < end {
            return None;
        }
        let format = match field.dtype.fields() {
            Some(inner) => write(inner)?,
            None => format!("'{}'", field.dtype.str_code()),
        };
        let name = match &field.title {
            Some(title) => format!("({}, {})", quote::repr(title), quote::repr(&field.name)),
            None => quote::repr(&field.name),
        };
        let shape = if field.shape.is_empty() { String::new() } else { format!(", {}", shape_tuple(&field.shape)) };
        parts.push(format!("({name}, {format}{shape})"));
        end = field.end();
    }
    if fields.itemsize > end {
        parts.push(gap(fields.itemsize - end));
    }
    Some(format!("[{}]", parts.join(", ")))
}

/// Reads a description from the start of a text; `None` when it is none, or of what Shapewise does not have.
#[must_use]
pub fn read(text: &str) -> Option<DType> {
    Reader { rest: text }.list(0)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn takes(&mut self, mark: char) -> bool {
        self.skip();
        match self.rest.strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn list(&mut self, depth: usize) -> Option<DType> {
        if depth > MAX_DEPTH || !self.takes('[') {
            return None;
        }
        let (mut all, mut end) = (Vec::new(), 0_usize);
        while !self.takes(']') {
            let (name, title, dtype, shape) = self.entry(depth)?;
            let count = shape.iter().try_fold(dtype.itemsize(), |size, &n| size.checked_mul(n))?;
            if !(name.is_empty() && matches!(dtype, DType::Void(_))) {
                all.push(Field { name, title, dtype, shape, offset: end });
            }
            end = end.checked_add(count)?;
            self.takes(',');
        }
        dtype_of(Fields { all, itemsize: end, aligned: false, attributes: false, axes_only: false }).ok()
    }

    /// `('name', '<f8', (2,))`
    fn entry(&mut self, depth: usize) -> Option<(String, Option<String>, DType, Shape)> {
        self.takes('(').then_some(())?;
        let (title, name) = if self.takes('(') {
            let title = self.text()?;
            self.takes(',').then_some(())?;
            let name = self.text()?;
            self.takes(')').then_some(())?;
            (Some(title), name)
        } else {
            (None, self.text()?)
        };
        self.takes(',').then_some(())?;
        self.skip();
        let dtype = if self.rest.starts_with('[') {
            self.list(depth + 1)?
        } else {
            let code = self.text()?;
            (!code.starts_with('>')).then(|| DType::parse(&code)).flatten()?
        };
        let mut shape = Shape::new();
        if self.takes(',') && self.takes('(') {
            while !self.takes(')') {
                self.skip();
                let digits = self.rest.len() - self.rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                shape.push(self.rest[..digits].parse().ok()?);
                self.rest = &self.rest[digits..];
                self.takes(',');
            }
        }
        self.takes(')').then_some((name, title, dtype, shape))
    }

    /// A quoted text without escapes.
    fn text(&mut self) -> Option<String> {
        self.skip();
        let mark = self.rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
        let inner = &self.rest[1..];
        let end = inner.find(mark)?;
        self.rest = &inner[end + 1..];
        Some(inner[..end].to_owned())
    }
}
