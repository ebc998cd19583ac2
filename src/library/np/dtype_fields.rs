//! What structured dtypes know of their fields: names, places, descriptions; and `dtype['x']`.

use crate::array::DType;
use crate::array::record::{Field, Fields, dtype_of};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::shape_value;
use crate::runtime::collections::Dict;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    getters: &[(&types::DTYPE, &[names, fields, descr, isalignedstruct, subdtype, metadata, isbuiltin, flags])],
    methods: &[(&types::DTYPE, &[get_item, len])],
    ..Topic::EMPTY
};

builtin!(
    /// Names of the fields in order; None for dtypes without fields.
    ///
    /// >>> np.dtype([('name', 'U5'), ('age', int)]).names
    /// ('name', 'age')
    #[c("names(self, /)")]
    fn names(d: DType) -> Result<Value> {
        Ok(fields_of(d).map_or(Value::None, |fields| {
            Value::tuple(fields.all.iter().map(|field| Value::str(&field.name)).collect::<Vec<_>>())
        }))
    }
);

/// The fields of records; a dtype with a shape has none.
fn fields_of(d: DType) -> Option<&'static Fields> {
    d.fields().filter(|fields| !fields.axes_only)
}

/// The dtype of a field, with the field's axes.
fn own_dtype(field: &Field) -> Result<Value> {
    Ok(Value::DType(field.dtype.with_shape(&field.shape)?))
}

builtin!(
    /// Dictionary of the fields: of each the dtype and the offset; None for dtypes without fields.
    ///
    /// >>> np.dtype([('x', 'i4'), ('y', 'f8')]).fields
    /// mappingproxy({'x': (dtype('int32'), 0), 'y': (dtype('float64'), 4)})
    #[c("fields(self, /)")]
    fn fields(cx: &mut Context, d: DType) -> Result<Value> {
        let Some(fields) = fields_of(d) else { return Ok(Value::None) };
        let mut entries = Vec::new();
        for field in &fields.all {
            let mut parts = vec![own_dtype(field)?, Value::from(field.offset)];
            parts.extend(field.title.as_deref().map(Value::str));
            let value = Value::tuple(parts);
            entries.push((Value::str(&field.name), value.clone()));
            entries.extend(field.title.as_deref().map(|title| (Value::str(title), value)));
        }
        let dict = Dict::from_entries(cx, entries.into_iter())?;
        let dict = Value::Dict(std::rc::Rc::new(dict));
        let kinds = cx.import("types", false)?;
        match kinds.member(cx, "MappingProxyType") {
            Some(class) => cx.call(&class, crate::runtime::builtin::Args::one(dict)),
            None => Ok(dict),
        }
    }
);

/// The list of fields with what fills the gaps between them.
fn described(fields: &Fields) -> Result<Value> {
    let (mut all, mut end) = (Vec::new(), 0);
    let gap = |n: usize| Value::tuple(vec![Value::str(""), Value::string(format!("|V{n}"))]);
    for field in &fields.all {
        if field.offset < end {
            return Err(Error::value("dtype.descr is not defined for types with overlapping or out-of-order fields"));
        }
        if field.offset > end {
            all.push(gap(field.offset - end));
        }
        let name = match &field.title {
            Some(title) => Value::tuple(vec![Value::str(title), Value::str(&field.name)]),
            None => Value::str(&field.name),
        };
        let format = match field.dtype.fields() {
            Some(inner) => described(inner)?,
            None => Value::string(field.dtype.str_code()),
        };
        let mut parts = vec![name, format];
        if !field.shape.is_empty() {
            parts.push(shape_value(&field.shape));
        }
        all.push(Value::tuple(parts));
        end = field.end();
    }
    if fields.itemsize > end {
        all.push(gap(fields.itemsize - end));
    }
    Ok(Value::list(all))
}

builtin!(
    /// The description of the dtype as a list of fields.
    ///
    /// >>> np.dtype([('x', 'i4'), ('y', 'f8', 2)]).descr
    /// [('x', '<i4'), ('y', '<f8', (2,))]
    #[c("descr(self, /)")]
    fn descr(d: DType) -> Result<Value> {
        match fields_of(d) {
            Some(fields) => described(fields),
            None => Ok(Value::list(vec![Value::tuple(vec![Value::str(""), Value::string(d.str_code())])])),
        }
    }
);

builtin!(
    /// Whether the fields are laid out as C lays out a struct.
    #[c("isalignedstruct(self, /)")]
    fn isalignedstruct(d: DType) -> Result<Value> {
        Ok(Value::Bool(fields_of(d).is_some_and(|fields| fields.aligned)))
    }
);

builtin!(
    /// The dtype and shape of a sub-array type; None for all others.
    #[c("subdtype(self, /)")]
    fn subdtype(d: DType) -> Result<Value> {
        Ok(d.base_and_shape()
            .map_or(Value::None, |(base, shape)| Value::tuple(vec![Value::DType(base), shape_value(shape)])))
    }
);

builtin!(
    /// Metadata that a dtype was made with; None for all others.
    #[c("metadata(self, /)")]
    fn metadata(_d: DType) -> Result<Value> {
        Ok(Value::None)
    }
);

builtin!(
    /// 1 for the types that are built in, 0 for structured ones and those with a length.
    #[c("isbuiltin(self, /)")]
    fn isbuiltin(d: DType) -> Result<Value> {
        Ok(Value::Int(i64::from(!d.is_record() && (d.is_numeric() || d == DType::Object))))
    }
);

/// Objects need everything, texts to be cleared, records the interpreter.
fn flag_bits(d: DType) -> i64 {
    match d {
        DType::Object => 63,
        DType::Str(_) | DType::Bytes(_) | DType::Void(_) => 8,
        DType::Record { .. } => {
            let parts = d.fields().into_iter().flat_map(|fields| &fields.all);
            parts.fold(16, |bits, field| bits | flag_bits(field.dtype))
        }
        _ => 0,
    }
}

builtin!(
    /// Bit flags that tell how elements are to be read.
    #[c("flags(self, /)")]
    fn flags(d: DType) -> Result<Value> {
        Ok(Value::Int(flag_bits(d)))
    }
);

builtin!(
    /// The dtype of a field, by its name or number; of several names, the dtype that a view of them has.
    ///
    /// >>> np.dtype([('x', 'i4'), ('y', 'f8')])['y']
    /// dtype('float64')
    #[c("__getitem__(self, key, /)")]
    fn get_item(cx: &mut Context, d: DType, key: Value) -> Result<Value> {
        let Some(fields) = fields_of(d) else {
            return Err(Error::key(Value::string(format!("There are no fields in dtype {d}."))));
        };
        match &key {
            Value::Str(name) => match fields.find(name) {
                Some(field) => own_dtype(field),
                None => {
                    let shown = cx.repr(&key)?;
                    Err(Error::key(Value::string(format!("Field named {shown} not found."))))
                }
            },
            Value::List(names) => {
                let mut chosen = Vec::new();
                for name in names.to_vec() {
                    let found = if let Value::Str(text) = &name { fields.find(text) } else { None };
                    chosen.push(found.cloned().ok_or_else(|| Error::key(name.clone()))?);
                }
                Ok(Value::DType(dtype_of(Fields { all: chosen, ..fields.clone() })?))
            }
            number if cx.is_index(number)? => {
                let given = cx.to_index(number)?;
                let n = i64::try_from(fields.all.len()).unwrap_or(i64::MAX);
                let at = usize::try_from(if given < 0 { given + n } else { given }).ok();
                match at.and_then(|at| fields.all.get(at)) {
                    Some(field) => own_dtype(field),
                    None => Err(Error::index(format!("Field index {given} out of range."))),
                }
            }
            _ => Err(Error::type_error(
                "Field key must be an integer field offset, single field name, or list of field names.",
            )),
        }
    }
);

builtin!(
    /// Number of fields.
    #[c("__len__(self, /)")]
    fn len(d: DType) -> Result<Value> {
        Ok(fields_of(d).map_or(0, |fields| fields.all.len()).into())
    }
);
