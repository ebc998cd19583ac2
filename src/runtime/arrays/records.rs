//! Records as Python values: elements out of tuples, fields by name and by number, the tuple an element stands for.

use std::rc::{Rc, Weak};

use super::build::array_of_dtype;
use super::element::to_scalar;
use crate::array::assign::assign;
use crate::array::record::Field;
use crate::array::{Array, DType, Layout};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::{Cell, Scalar};
use crate::runtime::value::Value;

/// `bool(record)`: whether a field counts as true.
#[must_use]
pub fn is_true(cell: &Array) -> bool {
    let flag = cell.copy().and_then(|copy| copy.astype(DType::Bool));
    flag.is_ok_and(|flag| flag.buffer().bytes().first().is_some_and(|&byte| byte != 0))
}

/// Number of fields.
#[must_use]
pub fn count(cell: &Array) -> usize {
    cell.dtype().fields().map_or(0, |fields| fields.all.len())
}

/// What `.item()` gives: a tuple, of fields with axes of their own with lists in it; bytes without a meaning as bytes.
#[must_use]
pub fn item(cell: &Array) -> Value {
    let Some(fields) = cell.dtype().fields() else {
        let (start, item) = (cell.layout().offset, cell.dtype().itemsize());
        return Value::Bytes(Rc::new(cell.buffer().bytes()[start..start + item].to_vec()));
    };
    let parts: Vec<Value> = fields.all.iter().map(|field| super::to_list(&cell.field(field))).collect();
    Value::tuple(parts)
}

/// The fields as elements of NumPy, in order.
#[must_use]
pub fn parts(cell: &Array, this: &Value) -> Vec<Value> {
    let fields = cell.dtype().fields();
    fields.map_or_else(Vec::new, |fields| fields.all.iter().map(|field| part(cell, field, this)).collect())
}

/// One field of a record: an element, or a window on an array.
fn part(cell: &Array, field: &Field, this: &Value) -> Value {
    let place = attributed(cell, cell.field(field));
    if place.ndim() == 0 { Scalar::read(&place, place.layout().offset).into() } else { Value::view_of(place, this) }
}

/// Records inside of `np.record` are of that class too.
fn attributed(owner: &Array, part: Array) -> Array {
    if owner.dtype().has_attributes() && part.dtype().is_record() {
        return part.placed(part.dtype().with_attributes(true), part.layout().clone());
    }
    part
}

/// An attribute of a record array or of its elements that is a field.
#[must_use]
pub fn attribute(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Array(object) if object.get().dtype().has_attributes() => {
            let view = field_view(&object.get(), name)?;
            Some(Value::view_of(view, value))
        }
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Void(Cell(cell)) if cell.dtype().has_attributes() => {
                let view = field_view(cell, name)?;
                Some(if view.ndim() == 0 {
                    Scalar::read(&view, view.layout().offset).into()
                } else {
                    Value::view_of(view, value)
                })
            }
            _ => None,
        },
        _ => None,
    }
}

/// Sets an attribute that is a field; `false` when there is none.
///
/// # Errors
/// Values that do not fit.
pub fn set_attribute(cx: &mut Context, value: &Value, name: &str, new: &Value) -> Result<bool> {
    let place = match value {
        Value::Array(object) if object.get().dtype().has_attributes() => field_view(&object.get(), name),
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Void(Cell(cell)) if cell.dtype().has_attributes() => field_view(cell, name),
            _ => None,
        },
        _ => None,
    };
    match place {
        Some(place) => write(cx, &place, new).map(|()| true),
        None => Ok(false),
    }
}

/// A field of all records as a view; `None` when the name is none of a field's.
#[must_use]
pub fn field_view(array: &Array, name: &str) -> Option<Array> {
    let field = array.dtype().fields()?.find(name)?;
    Some(attributed(array, array.field(field)))
}

/// A view of fields as a value; records that are attributes' owners stay so.
#[must_use]
pub fn view_value(view: Array, this: &Value) -> Value {
    Value::view_of(view, this)
}

/// The array of records whose dtype was asked for last.
#[derive(Clone, Default)]
struct Asked(Weak<ArrayObject>);

/// Remembers whose dtype was asked for: `a.dtype.names = …` changes that of the array.
pub fn asked_for_dtype(cx: &mut Context, object: &Rc<ArrayObject>) {
    if object.get().dtype().is_record() {
        cx.state::<Asked>().0 = Rc::downgrade(object);
    }
}

/// `a.dtype.names = names`
///
/// # Errors
/// Names that are too many, too few, or no text; a dtype that is not an array's.
pub fn rename(cx: &mut Context, dtype: DType, names: &Value) -> Result<()> {
    let Some(fields) = dtype.fields() else { return Err(Error::attribute("there are no fields defined")) };
    let names = cx.collect(names)?;
    if names.len() != fields.all.len() {
        let n = fields.all.len();
        return Err(Error::value(format!("must replace all names at once with a sequence of length {n}")));
    }
    let mut fields = fields.clone();
    for (at, (field, name)) in fields.all.iter_mut().zip(&names).enumerate() {
        let Value::Str(text) = name else {
            let class = cx.type_name(name);
            return Err(Error::value(format!("item #{at} of names is of type {class} and not string")));
        };
        text.as_str().clone_into(&mut field.name);
    }
    let array = cx.state::<Asked>().0.upgrade().filter(|object| object.get().dtype() == dtype);
    let Some(object) = array else {
        return Err(Error::not_implemented(
            "not in Shapewise: names of a dtype that no array has; nearest: a new dtype",
        ));
    };
    let renamed = object.array().placed(crate::array::record::dtype_of(fields)?, object.get().layout().clone());
    object.replace(renamed);
    Ok(())
}

/// What an index that names fields gives: `a['x']`, `a[['x', 'y']]`. `None` for other indices.
///
/// # Errors
/// `no field of name zz`, `KeyError` for one of several names.
pub fn named(array: &Array, index: &Value) -> Result<Option<Array>> {
    match index {
        Value::Str(name) => {
            let Some(_) = array.dtype().fields() else {
                return Err(Error::index(super::index::NOT_AN_INDEX));
            };
            field_view(array, name).map(Some).ok_or_else(|| Error::value(format!("no field of name {}", name.as_str())))
        }
        Value::Scalar(scalar) if matches!(**scalar, Scalar::Str(_)) => {
            let name = super::to_python(scalar);
            named(array, &name)
        }
        Value::List(list) => {
            let names = list.to_vec();
            if names.is_empty() || !array.dtype().is_record() || !names.iter().all(|n| matches!(n, Value::Str(_))) {
                return Ok(None);
            }
            several(array, &names).map(Some)
        }
        _ => Ok(None),
    }
}

fn several(array: &Array, names: &[Value]) -> Result<Array> {
    let mut chosen: Vec<Field> = Vec::with_capacity(names.len());
    let fields = array.dtype().fields();
    for name in names {
        let Value::Str(text) = name else { continue };
        let field = fields.and_then(|fields| fields.find(text)).ok_or_else(|| Error::key(name.clone()))?;
        if chosen.iter().any(|other| other.name == field.name) {
            return Err(Error::value(format!("duplicate field of name {}", field.name)));
        }
        chosen.push(field.clone());
    }
    Ok(array.some_fields(chosen)?)
}

/// `record[index]`: a field by its name or number, or several by their names.
///
/// # Errors
/// As [`named`]; `invalid index (5)`
pub fn record_item(cx: &mut Context, this: &Value, cell: &Array, index: &Value) -> Result<Value> {
    if let Some(view) = named(cell, index)? {
        return Ok(if view.ndim() == 0 {
            Scalar::read(&view, view.layout().offset).into()
        } else {
            Value::view_of(view, this)
        });
    }
    if let Some(field) = numbered(cx, cell, index)? {
        return Ok(part(cell, field, this));
    }
    let array = Rc::new(ArrayObject::new(cell.clone()));
    super::get_item(cx, this, &array, index)
}

/// The field of a number.
fn numbered(cx: &mut Context, cell: &Array, index: &Value) -> Result<Option<&'static Field>> {
    let Some(fields) = cell.dtype().fields() else { return Ok(None) };
    if !cx.is_index(index)? || matches!(index, Value::Bool(_)) {
        return Ok(None);
    }
    let given = cx.to_index(index)?;
    let n = i64::try_from(fields.all.len()).unwrap_or(i64::MAX);
    let plain = if given < 0 { given + n } else { given };
    let field = usize::try_from(plain).ok().and_then(|at| fields.all.get(at));
    field.map(Some).ok_or_else(|| Error::index(format!("invalid index ({given})")))
}

/// `record[index] = value`
///
/// # Errors
/// As [`record_item`]; values that do not fit.
pub fn set_record_item(cx: &mut Context, cell: &Array, index: &Value, value: &Value) -> Result<()> {
    let place = match named(cell, index)? {
        Some(view) => view,
        None => match numbered(cx, cell, index)? {
            Some(field) => cell.field(field),
            None => return Err(Error::index(super::index::NOT_AN_INDEX)),
        },
    };
    write(cx, &place, value)
}

/// Writes a value into a view, element by element as Python values ask for.
///
/// # Errors
/// Values that do not fit.
pub fn write(cx: &mut Context, place: &Array, value: &Value) -> Result<()> {
    let source = match value {
        Value::Tuple(_) if place.dtype().is_record() => element(cx, value, place.dtype())?,
        Value::Array(array) if !place.dtype().has_objects() => array.array(),
        Value::Array(_) | Value::List(_) | Value::Tuple(_) | Value::Range(_) => {
            array_of_dtype(cx, value, Some(place.dtype()))?
        }
        other => to_scalar(cx, other, place.dtype())?.to_array()?,
    };
    assign(place, &source)?;
    super::errstate::settle(cx)
}

/// A value as one record: a tuple gives each field its own, anything else is for all fields.
///
/// # Errors
/// `could not assign tuple of length 2 to structure with 3 fields.`; values that do not fit their field.
pub fn element(cx: &mut Context, value: &Value, dtype: DType) -> Result<Array> {
    match value {
        Value::Scalar(scalar) => {
            if let Scalar::Void(Cell(cell)) = &**scalar {
                return Ok(cell.copy()?.as_dtype(dtype)?);
            }
        }
        Value::Array(array) if array.get().ndim() == 0 => return Ok(array.array().copy()?.as_dtype(dtype)?),
        _ => {}
    }
    let cell = Array::zeros(&[], dtype)?;
    let Some(fields) = dtype.fields() else { return Ok(cell) };
    let tuple = value.as_tuple();
    if let Some(items) = &tuple
        && items.len() != fields.all.len()
    {
        return Err(Error::value(format!(
            "could not assign tuple of length {} to structure with {} fields.",
            items.len(),
            fields.all.len()
        )));
    }
    for (at, field) in fields.all.iter().enumerate() {
        let value = tuple.as_ref().map_or(value, |items| &items[at]);
        let place = cell.field(field);
        if place.ndim() == 0 && field.dtype == DType::Object {
            let kept = Scalar::Object(super::objects::keep(value)).to_array()?;
            assign(&place, &kept)?;
        } else {
            write_field(cx, &place, value)?;
        }
    }
    Ok(cell)
}

/// Python values in a field: what has axes of its own takes nested sequences.
fn write_field(cx: &mut Context, place: &Array, value: &Value) -> Result<()> {
    if place.ndim() > 0 {
        let source = array_of_dtype(cx, value, Some(place.dtype()))?;
        return Ok(assign(place, &source)?);
    }
    if let (Value::Array(_), true) = (value, place.dtype().is_record()) {
        return write(cx, place, value);
    }
    Ok(assign(place, &to_scalar(cx, value, place.dtype())?.to_array()?)?)
}

/// Bytes without a meaning out of bytes, cut or padded to the size; of other values as NumPy's scalars lie in memory.
///
/// # Errors
/// Sequences.
pub fn raw_bytes(cx: &mut Context, value: &Value, dtype: DType) -> Result<Scalar> {
    let bytes: Vec<u8> = match value {
        Value::Bytes(bytes) => bytes.to_vec(),
        other => {
            let array = array_of_dtype(cx, other, None)?.copy()?;
            let n = array.dtype().itemsize();
            array.buffer().bytes()[..n].to_vec()
        }
    };
    let dtype = match dtype {
        DType::Void(0) => DType::Void(u32::try_from(bytes.len()).unwrap_or(u32::MAX)),
        other => other,
    };
    let cell = Array::zeros(&[], dtype)?;
    let keep = bytes.len().min(dtype.itemsize());
    cell.buffer().bytes_mut()[..keep].copy_from_slice(&bytes[..keep]);
    Ok(Scalar::Void(Cell(cell.with_layout(Layout::contiguous(&[], dtype.itemsize())))))
}
