//! Records to and from other dtypes: field by field in the order of the fields, whatever their names; one value of
//! another dtype for all fields. Also which records go together, and bytes without a meaning (`V`).

use super::super::assign::assign;
use super::super::error::Result;
use super::super::promotion::{Casting, cannot_cast, promote};
use super::super::record::{Fields, dtype_of};
use super::super::{Array, Bool, DType};
use super::boxing;

/// Writes the fields of `source` into those of `target`, in their order.
///
/// # Errors
/// As [`convert`].
pub fn assign_fields(target: &Array, source: &Array) -> Result<()> {
    let (Some(to), Some(from)) = (target.dtype().fields(), source.dtype().fields()) else {
        return assign(target, source);
    };
    if to.all.len() != from.all.len() {
        return Err(cannot_cast("array data", source.dtype(), target.dtype(), Casting::Unsafe));
    }
    for (to, from) in to.all.iter().zip(&from.all) {
        let (place, value) = (target.field(to), source.field(from));
        let value = beside(&value, from.shape.len(), target.ndim(), to.shape.len());
        assign(&place, &value)?;
    }
    Ok(())
}

/// A field's elements so that their own axes stand last under `ndim` axes of records.
fn beside(value: &Array, own: usize, ndim: usize, wanted: usize) -> Array {
    let mut layout = value.layout().clone();
    let records = layout.ndim() - own;
    for _ in own..wanted {
        layout = layout.with_axis(records);
    }
    for _ in records..ndim {
        layout = layout.with_axis(0);
    }
    value.with_layout(layout)
}

/// A fresh C-ordered array of the same shape from a C-contiguous one; one side at least is of records.
pub(super) fn convert(source: &Array, dtype: DType) -> Result<Array> {
    let refuse = || cannot_cast("array data", source.dtype(), dtype, Casting::Unsafe);
    match (source.dtype().fields(), dtype.fields()) {
        (Some(_), Some(_)) => {
            let fresh = Array::zeros(source.shape(), dtype)?;
            assign_fields(&fresh, source)?;
            Ok(fresh)
        }
        (None, Some(fields)) => {
            let fresh = Array::zeros(source.shape(), dtype)?;
            for field in &fields.all {
                assign(&fresh.field(field), &beside(source, 0, source.ndim(), field.shape.len()))?;
            }
            Ok(fresh)
        }
        (Some(_), None) if dtype == DType::Object && boxing::is_known() => boxing::boxed(source),
        (Some(_), None) if matches!(dtype, DType::Void(_)) => raw(source, dtype),
        (Some(_), None) if dtype == DType::Bool => truths(source),
        (Some(fields), None) => match &fields.all[..] {
            [only] if only.shape.is_empty() => source.field(only).copy()?.astype(dtype),
            _ => Err(refuse()),
        },
        (None, None) => Err(refuse()),
    }
}

/// A record counts as true when one of its fields does.
fn truths(source: &Array) -> Result<Array> {
    let fresh = Array::zeros(source.shape(), DType::Bool)?;
    let Some(fields) = source.dtype().fields() else { return Ok(fresh) };
    for field in &fields.all {
        let width = field.shape.iter().product::<usize>();
        let flags = source.field(field).copy()?.astype(DType::Bool)?;
        let flags = flags.slice::<Bool>();
        for (to, flags) in fresh.slice_mut::<Bool>().iter_mut().zip(flags.chunks(width.max(1))) {
            *to = Bool::from(to.get() || flags.iter().any(|flag| flag.get()));
        }
    }
    Ok(fresh)
}

/// The bytes as they are, cut or padded with zeros; of bytes without a meaning only bytes can be made.
pub(super) fn raw(source: &Array, dtype: DType) -> Result<Array> {
    if dtype == DType::Bool {
        let fresh = Array::zeros(source.shape(), dtype)?;
        let (start, item) = (source.layout().offset, source.dtype().itemsize());
        let bytes = source.buffer().bytes();
        for (to, item) in fresh.slice_mut::<Bool>().iter_mut().zip(bytes[start..].chunks(item.max(1))) {
            *to = Bool::from(item.iter().any(|&byte| byte != 0));
        }
        return Ok(fresh);
    }
    super::text::resize(source, dtype)
}

/// What records, and bytes without a meaning, have in common with others.
pub fn promoted(a: DType, b: DType) -> Option<DType> {
    if let (DType::Void(n), DType::Void(m)) = (a, b) {
        return Some(DType::Void(n.max(m)));
    }
    let (left, right) = (a.fields()?, b.fields()?);
    let alike = left.all.len() == right.all.len()
        && left.all.iter().zip(&right.all).all(|(x, y)| x.name == y.name && x.title == y.title && x.shape == y.shape);
    if !alike {
        return None;
    }
    let mut parts = Vec::with_capacity(left.all.len());
    for (x, y) in left.all.iter().zip(&right.all) {
        parts.push((x.name.clone(), x.title.clone(), promote(x.dtype, y.dtype)?, x.shape.clone()));
    }
    let joined = Fields::in_a_row(parts, left.aligned || right.aligned).ok()?;
    dtype_of(Fields { attributes: left.attributes || right.attributes, ..joined }).ok()
}

/// Whether a cast from or to records is allowed.
#[must_use]
pub fn can_cast(from: DType, to: DType, casting: Casting) -> bool {
    let allowed = |from: DType, to: DType| super::super::can_cast(from, to, casting);
    match (from.fields(), to.fields()) {
        (Some(have), Some(want)) => {
            let same = || have.all.iter().zip(&want.all).all(|(x, y)| x.name == y.name && x.title == y.title);
            let placed = || have.all.iter().zip(&want.all).all(|(x, y)| x.offset == y.offset);
            let strict = matches!(casting, Casting::No | Casting::Equiv | Casting::Safe);
            have.all.len() == want.all.len()
                && (!strict || same())
                && (!matches!(casting, Casting::No) || placed() && have.itemsize == want.itemsize)
                && have.all.iter().zip(&want.all).all(|(x, y)| allowed(x.dtype, y.dtype))
        }
        (None, Some(want)) => {
            matches!(casting, Casting::Unsafe | Casting::SameValue)
                || casting == Casting::SameKind && want.all.iter().all(|field| allowed(from, field.dtype))
        }
        (Some(have), None) => match &have.all[..] {
            _ if to == DType::Object => true,
            _ if matches!(to, DType::Void(_)) => true,
            [only] => only.shape.is_empty() && allowed(only.dtype, to),
            _ => false,
        },
        (None, None) => from == to,
    }
}
