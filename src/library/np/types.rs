//! dtypes as functions see them: the constructor, promotion, casting rules, hierarchy, names.

use super::arguments::{dtype_from, dtype_of_type};
use super::results::no_common;
use crate::array::promotion::{min_scalar_float, min_scalar_int};
use crate::array::{Array, Casting, DType, Kind, can_cast as castable, promote, result_type as meet};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{Held, array_from, integer_of, operand};
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            result_type,
            can_cast,
            promote_types,
            min_scalar_type,
            common_type,
            issubdtype,
            isdtype,
            typename,
            mintypecode,
            iscomplexobj,
            isrealobj,
        ],
    )],
    members: &[("numpy", &[("typecodes", Member::Value(typecodes))])],
    methods: &[(&types::DTYPE, &[new_byte_order])],
    constructors: &[(&types::DTYPE, new_dtype)],
    ..Topic::EMPTY
};

const TYPECODES: [(&str, &str); 9] = [
    ("Character", "c"),
    ("Integer", "bhilqnp"),
    ("UnsignedInteger", "BHILQNP"),
    ("Float", "efdg"),
    ("Complex", "FDG"),
    ("AllInteger", "bBhHiIlLqQnNpP"),
    ("AllFloat", "efdgFDG"),
    ("Datetime", "Mm"),
    ("All", "?bhilqnpBHILQNPefdgFDGSUVOMm"),
];

fn typecodes(cx: &mut Context) -> Value {
    let entries = TYPECODES.iter().map(|(name, codes)| (Value::str(name), Value::str(codes)));
    Dict::from_entries(cx, entries).map_or(Value::None, |dict| Value::Dict(std::rc::Rc::new(dict)))
}

builtin!(
    /// Create a data type object.
    ///
    /// >>> np.dtype('f4')
    /// dtype('float32')
    #[c("dtype(dtype, align=False, copy=False, *, metadata=None)")]
    fn new_dtype(cx: &mut Context, dtype: Value, align: bool, _copy: bool, _metadata: Value) -> Result<Value> {
        let plain = matches!(&dtype, Value::Str(text) if DType::parse(text).is_some());
        if !plain && let Some((dtype, shape)) = super::dtype_spec::structured(cx, &dtype, align)? {
            return Ok(Value::DType(dtype.with_shape(&shape)?));
        }
        Ok(Value::DType(dtype_from(cx, &dtype)?))
    }
);

builtin!(
    /// Return the same data type with the machine's byte order.
    ///
    /// >>> np.dtype(int).newbyteorder('=')
    /// dtype('int64')
    #[c("newbyteorder(self, new_order='S', /)")]
    fn new_byte_order(cx: &mut Context, d: DType, order: Value) -> Result<Value> {
        let order = cx.str(&order)?;
        match order.chars().next() {
            Some('=' | '<' | 'L' | 'l' | 'N' | 'n' | '|' | 'I' | 'i') => Ok(Value::DType(d)),
            _ if d.itemsize() == 1 => Ok(Value::DType(d)),
            _ => Err(Error::not_implemented("not in Shapewise: byte orders other than the machine's")),
        }
    }
);

/// Whether the value stands for a dtype (else it is an array-like).
fn names_dtype(value: &Value) -> bool {
    matches!(value, Value::DType(_) | Value::Type(_) | Value::Str(_))
}

builtin!(
    /// Returns the type that results from applying the NumPy type promotion rules to the arguments.
    ///
    /// >>> np.result_type(3, np.arange(7, dtype='i1'))
    /// dtype('int8')
    #[c("result_type(*arrays_and_dtypes)")]
    fn result_type(cx: &mut Context, arrays_and_dtypes: Rest) -> Result<Value> {
        if arrays_and_dtypes.0.is_empty() {
            return Err(Error::value("at least one array or dtype is required"));
        }
        let (mut strong, mut weak) = (Vec::new(), None);
        for value in &arrays_and_dtypes.0 {
            if names_dtype(value) || matches!(value, Value::None) {
                strong.push(dtype_from(cx, value)?);
                continue;
            }
            match operand(cx, value)? {
                Some(Held::Array(array)) => strong.push(array.dtype()),
                Some(Held::Int(_) | Held::Big(_)) => weak = weak.max(Some(crate::array::Weak::Int)),
                Some(Held::Float(_)) => weak = weak.max(Some(crate::array::Weak::Float)),
                Some(Held::Complex(_)) => weak = weak.max(Some(crate::array::Weak::Complex)),
                None => strong.push(dtype_from(cx, value)?),
            }
        }
        meet(&strong, weak).map(Value::DType).ok_or_else(|| no_common(&strong, weak))
    }
);

builtin!(
    /// Returns True if cast between data types can occur according to the casting rule.
    ///
    /// >>> np.can_cast(np.int32, np.int64)
    /// True
    /// >>> np.can_cast('i8', 'i4', 'same_kind')
    /// True
    #[c("can_cast(from_, to, casting='safe')")]
    fn can_cast(cx: &mut Context, from_: Value, to: DType, casting: Casting) -> Result<Value> {
        let from = match &from_ {
            Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) => {
                return Err(Error::type_error(
                    "can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in the future.",
                ));
            }
            Value::Array(object) => object.get().dtype(),
            Value::Scalar(scalar) => scalar.dtype(),
            other => dtype_from(cx, other)?,
        };
        let to = match (from, to) {
            (DType::Str(_), DType::Str(0)) => from,
            (_, DType::Str(0)) => DType::Str(crate::array::promotion::text_units(from)),
            (DType::Bytes(_), DType::Bytes(0)) => from,
            (_, DType::Bytes(0)) => DType::Bytes(crate::array::promotion::text_units(from)),
            _ => to,
        };
        Ok(Value::Bool(castable(from, to, casting)))
    }
);

builtin!(
    /// Returns the data type with the smallest size to which both types may be safely cast.
    ///
    /// >>> np.promote_types('f4', 'f8')
    /// dtype('float64')
    #[c("promote_types(type1, type2)")]
    fn promote_types(type1: DType, type2: DType) -> Result<Value> {
        promote(type1, type2).map(Value::DType).ok_or_else(|| {
            let error = crate::array::promotion::no_common(&[type1, type2], None);
            if error.class != crate::array::Class::DTypePromotion || type1.is_record() && type2.is_record() {
                return error.into();
            }
            Error::new(
                &types::DTYPE_PROMOTION_ERROR,
                format!(
                    "The DTypes <class 'numpy.dtypes.{}DType'> and <class 'numpy.dtypes.{}DType'> do not have a common \
                     DType. For example they cannot be stored in a single array unless the dtype is `object`.",
                    type1.class_name(),
                    type2.class_name()
                ),
            )
        })
    }
);

builtin!(
    /// Returns the data type with the smallest size that can hold the value of a scalar.
    ///
    /// >>> np.min_scalar_type(10)
    /// dtype('uint8')
    #[c("min_scalar_type(a)")]
    fn min_scalar_type(a: Array) -> Result<Value> {
        if a.ndim() > 0 {
            return Ok(Value::DType(a.dtype()));
        }
        let scalar = Scalar::read(&a, a.layout().offset);
        if let (true, Some(n)) = (a.dtype().is_integer(), integer_of(&scalar)) {
            return Ok(Value::DType(min_scalar_int(n).unwrap_or(a.dtype())));
        }
        let number = crate::runtime::arrays::complex_of(&scalar);
        Ok(Value::DType(match (a.dtype().kind(), number) {
            (Kind::Float, Some(z)) => min_scalar_float(z.re),
            (Kind::Complex, Some(z)) => {
                let wide = z.re.abs().max(z.im.abs());
                if wide.is_finite() && wide > f64::from(f32::MAX) { DType::Complex128 } else { DType::Complex64 }
            }
            _ => a.dtype(),
        }))
    }
);

builtin!(
    /// Return a scalar type which is common to the input arrays.
    ///
    /// >>> np.common_type(np.arange(2, dtype=np.float32))
    /// <class 'numpy.float32'>
    #[py("common_type(*arrays)")]
    fn common_type(cx: &mut Context, arrays: Rest) -> Result<Value> {
        let (mut width, mut complex) = (2, false);
        for value in &arrays.0 {
            let dtype = array_from(cx, value)?.dtype();
            complex |= dtype.is_complex();
            let own = match dtype {
                DType::Float16 => 2,
                DType::Float32 | DType::Complex64 => 4,
                DType::Bool | DType::Str(_) | DType::Bytes(_) | DType::Void(_) | DType::Record { .. } => {
                    return Err(Error::type_error("can't get common type for non-numeric array"));
                }
                _ => 8,
            };
            width = width.max(own);
        }
        Ok(Value::Type(types::scalar_type(match (complex, width) {
            (false, 2) => DType::Float16,
            (false, 4) => DType::Float32,
            (false, _) => DType::Float64,
            (true, 2 | 4) => DType::Complex64,
            (true, _) => DType::Complex128,
        })))
    }
);

/// The class in the hierarchy of scalars that a value names.
fn scalar_class(cx: &mut Context, value: &Value) -> Result<&'static TypeInfo> {
    if let Value::Type(info) = value
        && info.is_subtype(&types::GENERIC)
    {
        return Ok(info);
    }
    Ok(types::scalar_type(dtype_from(cx, value)?))
}

builtin!(
    /// Returns True if first argument is a typecode lower/equal in type hierarchy.
    ///
    /// >>> np.issubdtype(np.float64, np.floating)
    /// True
    #[py("issubdtype(arg1, arg2)")]
    fn issubdtype(cx: &mut Context, arg1: Value, arg2: Value) -> Result<Value> {
        let (narrow, wide) = (scalar_class(cx, &arg1)?, scalar_class(cx, &arg2)?);
        Ok(Value::Bool(narrow.is_subtype(wide)))
    }
);

/// Whether a dtype is of a kind that `np.isdtype` names.
fn is_kind(cx: &mut Context, dtype: DType, kind: &Value) -> Result<bool> {
    if let Value::Tuple(kinds) = kind {
        for kind in kinds.iter() {
            if is_kind(cx, dtype, kind)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let Value::Str(name) = kind else { return Ok(dtype_from(cx, kind)? == dtype) };
    let own = dtype.kind();
    Ok(match name.as_str() {
        "bool" => own == Kind::Bool,
        "signed integer" => own == Kind::Signed,
        "unsigned integer" => own == Kind::Unsigned,
        "integral" => matches!(own, Kind::Signed | Kind::Unsigned),
        "real floating" => own == Kind::Float,
        "complex floating" => own == Kind::Complex,
        "numeric" => matches!(own, Kind::Signed | Kind::Unsigned | Kind::Float | Kind::Complex),
        other => {
            return Err(Error::value(format!("kind argument is a string, but '{other}' is not a known kind name.")));
        }
    })
}

builtin!(
    /// Determine if a provided dtype is of a specified data type kind.
    ///
    /// >>> np.isdtype(np.float32, 'real floating')
    /// True
    #[py("isdtype(dtype, kind)")]
    fn isdtype(cx: &mut Context, dtype: Value, kind: Value) -> Result<Value> {
        if !matches!(dtype, Value::DType(_) | Value::Type(_)) {
            let class = cx.class_of(&dtype).to_value();
            let class = cx.repr(&class)?;
            return Err(Error::type_error(format!("dtype argument must be a NumPy dtype, but it is a {class}.")));
        }
        let dtype = dtype_from(cx, &dtype)?;
        Ok(Value::Bool(is_kind(cx, dtype, &kind)?))
    }
);

const TYPE_NAMES: [(&str, &str); 21] = [
    ("S1", "character"),
    ("?", "bool"),
    ("B", "unsigned char"),
    ("D", "complex double precision"),
    ("G", "complex long double precision"),
    ("F", "complex single precision"),
    ("I", "unsigned integer"),
    ("H", "unsigned short"),
    ("L", "unsigned long integer"),
    ("O", "object"),
    ("Q", "unsigned long long integer"),
    ("S", "string"),
    ("U", "unicode"),
    ("V", "void"),
    ("b", "signed char"),
    ("d", "double precision"),
    ("g", "long precision"),
    ("f", "single precision"),
    ("i", "integer"),
    ("h", "short"),
    ("l", "long integer"),
];

builtin!(
    /// Return a description for the given data type code.
    ///
    /// >>> np.typename('d')
    /// 'double precision'
    #[py("typename(char)")]
    fn typename(cx: &mut Context, char: Value) -> Result<Value> {
        let code = cx.str(&char)?;
        if code == "q" {
            return Ok(Value::str("long long integer"));
        }
        let found = TYPE_NAMES.iter().find(|(known, _)| *known == code);
        found.map(|(_, name)| Value::str(name)).ok_or_else(|| Error::key(char))
    }
);

builtin!(
    /// Return the character for the minimum-size type to which given types can be safely cast.
    ///
    /// >>> np.mintypecode(['d', 'f', 'S'])
    /// 'd'
    #[py("mintypecode(typechars, typeset='GDFgdf', default='d')")]
    fn mintypecode(cx: &mut Context, typechars: Value, typeset: Value, default: Value) -> Result<Value> {
        let set = cx.str(&typeset)?;
        let mut codes = Vec::new();
        for item in cx.collect(&typechars)? {
            let code = match &item {
                Value::Str(text) => text.as_str().chars().next(),
                other => Some(array_from(cx, other)?.dtype().type_char()),
            };
            codes.extend(code.filter(|c| set.contains(*c)));
        }
        if codes.is_empty() {
            return Ok(default);
        }
        if codes.contains(&'F') && codes.contains(&'d') {
            return Ok(Value::str("D"));
        }
        let first = codes.iter().min_by_key(|c| set.find(**c)).copied().unwrap_or('d');
        Ok(Value::string(first.to_string()))
    }
);

builtin!(
    /// Check for a complex type or an array of complex numbers.
    ///
    /// >>> np.iscomplexobj([3, 1 + 0j, True])
    /// True
    #[py("iscomplexobj(x)")]
    fn iscomplexobj(x: Array) -> Result<Value> {
        Ok(Value::Bool(x.dtype().is_complex()))
    }
);

builtin!(
    /// Return True if x is not a complex type or an array of complex numbers.
    ///
    /// >>> np.isrealobj([3, 1])
    /// True
    #[py("isrealobj(x)")]
    fn isrealobj(x: Array) -> Result<Value> {
        Ok(Value::Bool(!x.dtype().is_complex()))
    }
);

/// The dtype that a type or an example stands for, for the limits of numbers.
pub fn dtype_of(cx: &mut Context, value: &Value) -> Result<DType> {
    match value {
        Value::Array(object) => Ok(object.get().dtype()),
        Value::Scalar(scalar) => Ok(scalar.dtype()),
        Value::Float(_) => Ok(DType::Float64),
        Value::Complex(_) => Ok(DType::Complex128),
        Value::Int(_) => Ok(DType::Int64),
        Value::Type(info) => match dtype_of_type(info) {
            Some(dtype) => Ok(dtype),
            None => dtype_from(cx, value),
        },
        other => dtype_from(cx, other),
    }
}
