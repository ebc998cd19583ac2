//! Descriptions of records, the elements of structured arrays: named fields at places in a block of bytes. A
//! description is kept for good once it was made, and the same one twice is one, so that a dtype stays a small value
//! to copy. How programs write descriptions is read elsewhere; no elements are known here.

use std::sync::{PoisonError, RwLock};

use super::error::{ArrayError, Result};
use super::layout::{Layout, Shape};
use super::{Array, DType};

/// One field of a record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    pub name: String,
    /// Another name under which the field is found.
    pub title: Option<String>,
    /// Of a single element of the field.
    pub dtype: DType,
    /// More than one element stand in the field when this is not `()`.
    pub shape: Shape,
    /// In bytes from the start of the record.
    pub offset: usize,
}

impl Field {
    /// Bytes that all elements of the field take.
    #[must_use]
    pub fn size(&self) -> usize {
        self.shape.iter().product::<usize>() * self.dtype.itemsize()
    }

    /// The byte after the field.
    #[must_use]
    pub fn end(&self) -> usize {
        self.offset + self.size()
    }
}

/// What is known of a record apart from its size.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fields {
    pub all: Vec<Field>,
    pub itemsize: usize,
    /// Laid out as C lays out a struct.
    pub aligned: bool,
    /// Elements are `np.record`, whose fields are attributes.
    pub attributes: bool,
    /// No record, but the only field's elements with its axes: a dtype with a shape, which only descriptions know.
    pub axes_only: bool,
}

static TABLE: RwLock<Vec<&'static Fields>> = RwLock::new(Vec::new());

/// The dtype of records with these fields.
///
/// # Errors
/// More kinds of records than can be told apart; records too large.
pub fn dtype_of(fields: Fields) -> Result<DType> {
    let itemsize = u32::try_from(fields.itemsize)
        .ok()
        .filter(|&size| size < 1 << 31)
        .ok_or_else(|| ArrayError::value("dtype size in bytes must fit into a C int."))?;
    let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
    let known = table.iter().position(|known| **known == fields);
    let place = known.unwrap_or(table.len());
    let id = u16::try_from(place).map_err(|_| ArrayError::not_implemented("more than 65536 structured dtypes"))?;
    if known.is_none() {
        // Kept for good: what is only ever added to may be lent out for ever.
        table.push(Box::leak(Box::new(fields)));
    }
    Ok(DType::Record { id, itemsize })
}

impl DType {
    /// The fields of a record; `None` for all other dtypes.
    #[must_use]
    pub fn fields(self) -> Option<&'static Fields> {
        let DType::Record { id, .. } = self else { return None };
        TABLE.read().unwrap_or_else(PoisonError::into_inner).get(usize::from(id)).copied()
    }

    /// A dtype with a shape; itself when that is `()`.
    ///
    /// # Errors
    /// As [`dtype_of`].
    pub fn with_shape(self, shape: &Shape) -> Result<DType> {
        if shape.is_empty() {
            return Ok(self);
        }
        let fields = Fields::in_a_row(vec![(String::new(), None, self, shape.clone())], false)?;
        dtype_of(Fields { axes_only: true, ..fields })
    }

    /// What a dtype with a shape is made of.
    #[must_use]
    pub fn base_and_shape(self) -> Option<(DType, &'static Shape)> {
        let fields = self.fields().filter(|fields| fields.axes_only)?;
        fields.all.first().map(|field| (field.dtype, &field.shape))
    }

    /// The same records with elements that are `np.record`, or without.
    #[must_use]
    pub fn with_attributes(self, attributes: bool) -> DType {
        match self.fields() {
            Some(fields) if fields.attributes != attributes => {
                dtype_of(Fields { attributes, ..fields.clone() }).unwrap_or(self)
            }
            _ => self,
        }
    }

    /// Whether elements are `np.record`, whose fields are attributes.
    #[must_use]
    pub fn has_attributes(self) -> bool {
        self.fields().is_some_and(|fields| fields.attributes)
    }

    /// Whether both describe the same elements: what only shows in a description does not count.
    #[must_use]
    pub fn is_like(self, other: DType) -> bool {
        let (Some(a), Some(b)) = (self.fields(), other.fields()) else { return self == other };
        a.itemsize == b.itemsize
            && a.all.len() == b.all.len()
            && a.all.iter().zip(&b.all).all(|(x, y)| {
                x.name == y.name
                    && x.title == y.title
                    && x.offset == y.offset
                    && x.shape == y.shape
                    && x.dtype.is_like(y.dtype)
            })
    }

    /// How many single values an element holds.
    #[must_use]
    pub fn leaf_count(self) -> usize {
        self.fields().map_or(1, |fields| {
            fields.all.iter().map(|f| f.shape.iter().product::<usize>() * f.dtype.leaf_count()).sum()
        })
    }

    /// Whether elements are records.
    #[must_use]
    pub const fn is_record(self) -> bool {
        matches!(self, DType::Record { .. })
    }

    /// Whether an element, or a part of it, stands for an object of the program.
    #[must_use]
    pub fn has_objects(self) -> bool {
        match self {
            DType::Object => true,
            DType::Record { .. } => {
                self.fields().is_some_and(|fields| fields.all.iter().any(|f| f.dtype.has_objects()))
            }
            _ => false,
        }
    }
}

impl Fields {
    /// The field of a name or a title.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Field> {
        self.all
            .iter()
            .find(|field| field.name == name)
            .or_else(|| self.all.iter().find(|field| field.title.as_deref() == Some(name)))
    }

    /// Whether the fields stand one after another without gaps.
    #[must_use]
    pub fn is_packed(&self) -> bool {
        let mut end = 0;
        for field in &self.all {
            if field.offset != end {
                return false;
            }
            end = field.end();
        }
        end == self.itemsize
    }

    /// The largest alignment that a field needs.
    #[must_use]
    pub fn alignment(&self) -> usize {
        if !self.aligned {
            return 1;
        }
        self.all.iter().map(|field| field.dtype.alignment()).max().unwrap_or(1)
    }

    /// Fields one after another, with gaps as C puts them when `aligned`.
    ///
    /// # Errors
    /// As [`dtype_of`].
    pub fn in_a_row(parts: Vec<(String, Option<String>, DType, Shape)>, aligned: bool) -> Result<Fields> {
        let too_large = || ArrayError::value("dtype size in bytes must fit into a C int.");
        let (mut all, mut end, mut widest) = (Vec::with_capacity(parts.len()), 0_usize, 1);
        for (name, title, dtype, shape) in parts {
            let unit = if aligned { dtype.alignment().max(1) } else { 1 };
            widest = widest.max(unit);
            let offset = end.next_multiple_of(unit);
            let count = shape.iter().try_fold(dtype.itemsize(), |size, &n| size.checked_mul(n));
            end = count.and_then(|size| offset.checked_add(size)).filter(|&end| end < 1 << 31).ok_or_else(too_large)?;
            all.push(Field { name, title, dtype, shape, offset });
        }
        Ok(Fields { all, itemsize: end.next_multiple_of(widest), aligned, attributes: false, axes_only: false })
    }
}

impl Array {
    /// One field of all records, as a view; the axes of a field that holds several elements come last.
    #[must_use]
    pub fn field(&self, field: &Field) -> Array {
        let mut layout: Layout = self.layout().clone();
        layout.offset += field.offset;
        let own = Layout::contiguous(&field.shape, field.dtype.itemsize());
        layout.shape.extend(own.shape);
        layout.strides.extend(own.strides);
        self.placed(field.dtype, layout)
    }

    /// For each single value of the records a view of it in all of them, field after field.
    #[must_use]
    pub fn leaves(&self) -> Vec<Array> {
        let Some(fields) = self.dtype().fields() else { return vec![self.clone()] };
        let axis = self.ndim();
        let mut found = Vec::new();
        for field in &fields.all {
            let mut parts = vec![self.field(field)];
            for &n in &field.shape {
                parts = parts
                    .iter()
                    .flat_map(|part| (0..n).map(move |k| part.with_layout(part.layout().at(axis, k))))
                    .collect();
            }
            found.extend(parts.iter().flat_map(Array::leaves));
        }
        found
    }

    /// The records with some of their fields only, as a view that keeps their places.
    ///
    /// # Errors
    /// As [`dtype_of`].
    pub fn some_fields(&self, chosen: Vec<Field>) -> Result<Array> {
        let Some(fields) = self.dtype().fields() else { return Ok(self.clone()) };
        let dtype = dtype_of(Fields { all: chosen, ..fields.clone() })?;
        Ok(self.reinterpreted(dtype, self.layout().clone()))
    }
}
