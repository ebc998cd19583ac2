//! Types as conversions: `int('7')`, `float`, `str`, `bytes`, `list` …; and `repr`, `chr`, `bin` …

use std::rc::Rc;

use num_complex::Complex64;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::collections::{Dict, Set};
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Keywords};
use crate::runtime::exception::{Error, Result};
use crate::runtime::number::{Number, float as float_number};
use crate::runtime::protocol::address;
use crate::runtime::types;
use crate::runtime::value::{Slice, Value};
use crate::text::number::{Integer, parse_complex, parse_float, parse_int};
use crate::text::quote;

pub static TOPIC: Topic = Topic {
    functions: &[("builtins", &[repr, ascii, format, hash, id])],
    members: &[(
        "builtins",
        &[
            ("int", Member::Type(&types::INT)),
            ("float", Member::Type(&types::FLOAT)),
            ("bool", Member::Type(&types::BOOL)),
            ("complex", Member::Type(&types::COMPLEX)),
            ("str", Member::Type(&types::STR)),
            ("bytes", Member::Type(&types::BYTES)),
            ("list", Member::Type(&types::LIST)),
            ("tuple", Member::Type(&types::TUPLE)),
            ("dict", Member::Type(&types::DICT)),
            ("set", Member::Type(&types::SET)),
            ("frozenset", Member::Type(&types::FROZENSET)),
            ("slice", Member::Type(&types::SLICE)),
            ("object", Member::Type(&types::OBJECT)),
            ("Ellipsis", Member::Value(|_| Value::Ellipsis)),
            ("NotImplemented", Member::Value(|_| Value::NotImplemented)),
        ],
    )],
    constructors: &[
        (&types::INT, int),
        (&types::FLOAT, float),
        (&types::BOOL, bool_),
        (&types::COMPLEX, complex),
        (&types::STR, str_),
        (&types::BYTES, bytes),
        (&types::LIST, list),
        (&types::TUPLE, tuple),
        (&types::DICT, dict),
        (&types::SET, set),
        (&types::FROZENSET, frozenset),
        (&types::SLICE, slice),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// An integer out of a number (cut towards zero) or a text in a base.
    ///
    /// >>> int('7'), int(2.9), int('ff', 16), int('0b101', 0)
    /// (7, 2, 255, 5)
    #[c("int(x=<no value>, /, base=<no value>)")]
    fn int(cx: &mut Context, x: Given<Value>, base: Given<Value>) -> Result<Value> {
        let x = match (x, &base) {
            (Given::Value(x), _) => x,
            (Given::Nothing, Given::Nothing) => return Ok(Value::Int(0)),
            (Given::Nothing, _) => return Err(Error::type_error("int() missing string argument")),
        };
        match base {
            Given::Nothing => to_int(cx, &x),
            Given::Value(base) => {
                let base = cx.to_index(&base)?;
                let text = text_of(&x)
                    .ok_or_else(|| Error::type_error("int() can't convert non-string with explicit base"))?;
                let base = u32::try_from(base).unwrap_or(1);
                integer(parse_int(&text, base)?)
            }
        }
    }
);

#[allow(clippy::unnecessary_wraps)] // used where a result is due
fn integer(parsed: Integer) -> Result<Value> {
    Ok(match parsed {
        Integer::Small(n) => Value::Int(n),
        Integer::Big(n) => Value::from_big(n),
    })
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        other => other.as_text().map(|t| t.as_str().to_owned()),
    }
}

/// `int(x)`
pub fn to_int(cx: &mut Context, x: &Value) -> Result<Value> {
    match x {
        Value::Int(_) | Value::BigInt(_) => return Ok(x.clone()),
        Value::Bool(b) => return Ok(Value::Int(i64::from(*b))),
        Value::Float(f) => return float_number::to_int(*f),
        Value::Str(text) => return integer(parse_int(text, 10)?),
        Value::Array(_) | Value::Scalar(_) => return arrays::to_int(cx, x),
        _ => {}
    }
    for name in ["__int__", "__index__", "__trunc__"] {
        if let Some(method) = cx.find_special(x, name)? {
            let result = cx.call(&method, Args::none())?;
            return match result {
                Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => Ok(result),
                other => Err(Error::type_error(format!("{name} returned non-int (type {})", cx.type_name(&other)))),
            };
        }
    }
    if let Value::Native(native) = x
        && let Some(n) = native.object().to_int(cx)
    {
        return n;
    }
    if let Some(text) = text_of(x) {
        return integer(parse_int(&text, 10)?);
    }
    if let Some(payload) = x.payload().filter(|p| Number::of(p).is_some()) {
        return to_int(cx, &payload);
    }
    Err(Error::type_error(format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        cx.type_name(x)
    )))
}

builtin!(
    /// A float out of a number or a text.
    ///
    /// >>> float('3.5'), float(' 1e3 '), float('-inf')
    /// (3.5, 1000.0, -inf)
    #[c("float(x=0.0, /)")]
    fn float(cx: &mut Context, x: Value) -> Result<Value> {
        if let Value::Str(_) | Value::Bytes(_) = x {
            return Ok(Value::Float(parse_float(&text_of(&x).unwrap_or_default())?));
        }
        match cx.to_float(&x) {
            Ok(number) => Ok(Value::Float(number)),
            Err(error) => match text_of(&x) {
                Some(text) => Ok(Value::Float(parse_float(&text)?)),
                None if error
                    .0
                    .args
                    .borrow()
                    .first()
                    .and_then(Value::as_text)
                    .is_some_and(|t| t.starts_with("must be real number")) =>
                {
                    Err(Error::type_error(format!(
                        "float() argument must be a string or a real number, not '{}'",
                        cx.type_name(&x)
                    )))
                }
                None => Err(error),
            },
        }
    }
);

builtin!(
    /// The truth of any object.
    ///
    /// >>> bool(''), bool([0]), bool('False')
    /// (False, True, True)
    #[c("bool(x=False, /)")]
    fn bool_(cx: &mut Context, x: Value) -> Result<Value> {
        cx.truth(&x).map(Value::Bool)
    }
);

builtin!(
    /// A complex number out of its parts, or out of a text.
    ///
    /// >>> complex(1, -2), complex('1+2j')
    /// ((1-2j), (1+2j))
    #[c("complex(real=<no value>, imag=<no value>)")]
    fn complex(cx: &mut Context, real: Given<Value>, imag: Given<Value>) -> Result<Value> {
        if let (Given::Value(Value::Str(text)), imag) = (&real, &imag) {
            if let Given::Value(_) = imag {
                return Err(Error::type_error("complex() can't take second arg if first is a string"));
            }
            let (re, im) = parse_complex(text)?;
            return Ok(Value::complex(Complex64::new(re, im)));
        }
        if let Given::Value(Value::Str(_)) = imag {
            return Err(Error::type_error("complex() second arg can't be a string"));
        }
        let first_complex = matches!(&real, Given::Value(Value::Complex(_)));
        let re = match real {
            Given::Nothing => Complex64::new(0.0, 0.0),
            Given::Value(value) => to_complex(cx, &value, "complex() first argument must be a string or a number")?,
        };
        let Given::Value(imag) = imag else { return Ok(Value::complex(re)) };
        let im = to_complex(cx, &imag, "complex() second argument must be a number")?;
        // Parts that are not there are not added, so that signs of zeros stay.
        let is_complex = |value: &Value| matches!(value, Value::Complex(_));
        let down = if is_complex(&imag) { re.re - im.im } else { re.re };
        let up = if first_complex { re.im + im.re } else { im.re };
        Ok(Value::complex(Complex64::new(down, up)))
    }
);

fn to_complex(cx: &mut Context, value: &Value, complaint: &str) -> Result<Complex64> {
    if let Value::Complex(z) = value {
        return Ok(**z);
    }
    if let Value::Scalar(_) | Value::Array(_) = value {
        return arrays::to_complex(value);
    }
    if let Some(method) = cx.find_special(value, "__complex__")?
        && let Value::Complex(z) = cx.call(&method, Args::none())?
    {
        return Ok(*z);
    }
    match cx.to_float(value) {
        Ok(x) => Ok(Complex64::new(x, 0.0)),
        Err(error) if error.is_a(&types::TYPE_ERROR) => {
            Err(Error::type_error(format!("{complaint}, not '{}'", cx.type_name(value))))
        }
        Err(error) => Err(error),
    }
}

builtin!(
    /// The text of any object; or the text that bytes encode.
    ///
    /// >>> str(1.0), str([1, 'a'])
    /// ('1.0', "[1, 'a']")
    #[c("str(object=<no value>, encoding=<no value>, errors=<no value>)")]
    fn str_(cx: &mut Context, object: Given<Value>, encoding: Given<Value>, errors: Given<Value>) -> Result<Value> {
        let text_of = |value: Given<Value>, standard: &str| match value {
            Given::Value(value) => value.as_text().map_or(String::new(), |text| text.as_str().to_owned()),
            Given::Nothing => standard.to_owned(),
        };
        match (object, encoding) {
            (Given::Nothing, _) => Ok(Value::str("")),
            (Given::Value(Value::Bytes(bytes)), Given::Value(encoding)) => {
                let encoding = text_of(Given::Value(encoding), "utf-8");
                super::codec::decode(&bytes, &encoding, &text_of(errors, "strict")).map(Value::string)
            }
            (Given::Value(object @ Value::Str(_)), Given::Nothing) => Ok(object),
            (Given::Value(object), Given::Nothing) => cx.str(&object).map(Value::string),
            (Given::Value(Value::Str(_)), _) => Err(Error::type_error("decoding str is not supported")),
            (Given::Value(object), _) => Err(Error::type_error(format!(
                "decoding to str: need a bytes-like object, {} found",
                cx.type_name(&object)
            ))),
        }
    }
);

builtin!(
    /// Bytes out of integers, a length of zeros, or a text and its encoding.
    ///
    /// >>> bytes(3), bytes([65, 66]), bytes('é', 'utf-8')
    /// (b'\x00\x00\x00', b'AB', b'\xc3\xa9')
    #[c("bytes(source=<no value>, encoding=<no value>, errors=<no value>)")]
    fn bytes(cx: &mut Context, source: Given<Value>, encoding: Given<Value>, errors: Given<Value>) -> Result<Value> {
        let Given::Value(source) = source else { return Ok(Value::Bytes(Rc::new(Vec::new()))) };
        if let Value::Str(text) = &source {
            if matches!(encoding, Given::Nothing) {
                return Err(Error::type_error("string argument without an encoding"));
            }
            let text_of = |value: Given<Value>, standard: &str| match value {
                Given::Value(value) => value.as_text().map_or(String::new(), |text| text.as_str().to_owned()),
                Given::Nothing => standard.to_owned(),
            };
            let bytes = super::codec::encode(text, &text_of(encoding, "utf-8"), &text_of(errors, "strict"))?;
            return Ok(Value::Bytes(Rc::new(bytes)));
        }
        if matches!(encoding, Given::Value(_)) {
            return Err(Error::type_error("encoding without a string argument"));
        }
        if let Some(bytes) = super::bytes::bytes_like(cx, &source)? {
            return Ok(Value::Bytes(bytes));
        }
        if let Value::Bytes(_) = source {
            return Ok(source);
        }
        if let Value::Scalar(scalar) = &source
            && let crate::runtime::scalar::Scalar::Bytes(bytes) = &**scalar
        {
            return Ok(Value::Bytes(Rc::new(bytes.to_vec())));
        }
        if cx.is_index(&source)? {
            let count = cx.to_index(&source)?;
            let count = usize::try_from(count).map_err(|_| Error::value("negative count"))?;
            if count > 1 << 32 {
                return Err(Error::bare(&types::MEMORY_ERROR));
            }
            return Ok(Value::Bytes(Rc::new(vec![0; count])));
        }
        if !cx.is_iterable(&source)? {
            return Err(Error::type_error(format!("cannot convert '{}' object to bytes", cx.type_name(&source))));
        }
        let mut all = Vec::new();
        for item in cx.collect(&source)? {
            let n = cx.to_index(&item)?;
            all.push(u8::try_from(n).map_err(|_| Error::value("bytes must be in range(0, 256)"))?);
        }
        Ok(Value::Bytes(Rc::new(all)))
    }
);

builtin!(
    /// A list of the items of an iterable.
    ///
    /// >>> list('abc'), list({'a': 1})
    /// (['a', 'b', 'c'], ['a'])
    #[c("list(iterable=(), /)")]
    fn list(cx: &mut Context, iterable: Value) -> Result<Value> {
        cx.collect(&iterable).map(Value::list)
    }
);

builtin!(
    /// A tuple of the items of an iterable.
    ///
    /// >>> tuple([1, 2])
    /// (1, 2)
    #[c("tuple(iterable=(), /)")]
    fn tuple(cx: &mut Context, iterable: Value) -> Result<Value> {
        match iterable {
            Value::Tuple(t) if t.names.is_none() => Ok(Value::Tuple(t)),
            other => cx.collect(&other).map(Value::tuple),
        }
    }
);

builtin!(
    /// A dict out of a mapping or pairs, and of keyword arguments.
    ///
    /// >>> dict(a=1), dict([('k', 'v')]), dict(zip('ab', (1, 2)))
    /// ({'a': 1}, {'k': 'v'}, {'a': 1, 'b': 2})
    #[c("dict(mapping=<no value>, /, **kwargs)")]
    fn dict(cx: &mut Context, mapping: Given<Value>, kwargs: Keywords) -> Result<Value> {
        let dict = Dict::default();
        if let Given::Value(source) = mapping {
            cx.update_dict(&dict, &source)?;
        }
        for (key, value) in kwargs.0.entries() {
            dict.insert(cx, key, value)?;
        }
        Ok(Value::Dict(Rc::new(dict)))
    }
);

/// A set of the items of an iterable, built in CPython's order.
pub fn set_from(cx: &mut Context, iterable: &Value) -> Result<Set> {
    let set = Set::default();
    if let Some(other) = iterable.as_set() {
        set.merge(cx, &other)?;
        return Ok(set);
    }
    if let Value::Dict(dict) = iterable {
        set.reserve_for_dict(dict.len());
    }
    for item in cx.collect(iterable)? {
        set.insert(cx, item)?;
    }
    Ok(set)
}

builtin!(
    /// A set of the items of an iterable.
    ///
    /// >>> set([3, 1, 3]) == {1, 3}
    /// True
    #[c("set(iterable=(), /)")]
    fn set(cx: &mut Context, iterable: Value) -> Result<Value> {
        set_from(cx, &iterable).map(|s| Value::Set(Rc::new(s)))
    }
);

builtin!(
    /// A set that cannot be changed, and so can be a key.
    ///
    /// >>> frozenset([1, 2])
    /// frozenset({1, 2})
    #[c("frozenset(iterable=(), /)")]
    fn frozenset(cx: &mut Context, iterable: Value) -> Result<Value> {
        if let Value::FrozenSet(_) = iterable {
            return Ok(iterable);
        }
        set_from(cx, &iterable).map(|s| Value::FrozenSet(Rc::new(s)))
    }
);

builtin!(
    /// What `start:stop:step` in brackets is.
    ///
    /// >>> list(range(10))[slice(1, 8, 3)]
    /// [1, 4, 7]
    #[c("slice(start, stop=<no value>, step=None, /)")]
    fn slice(start: Value, stop: Given<Value>, step: Value) -> Result<Value> {
        let (start, stop) = match stop {
            Given::Nothing => (Value::None, start),
            Given::Value(stop) => (start, stop),
        };
        Ok(Value::Slice(Rc::new(Slice { start, stop, step })))
    }
);

builtin!(
    /// The text of an object as a programmer wants to see it.
    ///
    /// >>> repr('a'), repr(None)
    /// ("'a'", 'None')
    #[c("repr(obj, /)")]
    fn repr(cx: &mut Context, obj: Value) -> Result<Value> {
        cx.repr(&obj).map(Value::string)
    }
);

builtin!(
    /// `repr` with everything beyond ASCII escaped.
    ///
    /// >>> ascii('é')
    /// "'\\xe9'"
    #[c("ascii(obj, /)")]
    fn ascii(cx: &mut Context, obj: Value) -> Result<Value> {
        let text = cx.repr(&obj)?;
        Ok(Value::string(quote::escape_non_ascii(&text)))
    }
);

builtin!(
    /// A value laid out by a format specification.
    ///
    /// >>> format(3.14159, '.2f'), format(255, 'x')
    /// ('3.14', 'ff')
    #[c("format(value, format_spec='', /)")]
    fn format(cx: &mut Context, value: Value, format_spec: Value) -> Result<Value> {
        let Some(spec) = format_spec.as_text() else {
            return Err(Error::type_error(format!(
                "format() argument 2 must be str, not {}",
                cx.type_name(&format_spec)
            )));
        };
        cx.format(&value, &spec).map(Value::string)
    }
);

builtin!(
    /// A number that is equal for equal objects; containers that can change have none.
    ///
    /// >>> hash(1) == hash(1.0)
    /// True
    #[c("hash(obj, /)")]
    fn hash(cx: &mut Context, obj: Value) -> Result<Value> {
        Ok(Value::Int(cx.hash(&obj)?.cast_signed()))
    }
);

builtin!(
    /// A number that is the same for the same object only.
    #[c("id(obj, /)")]
    fn id(obj: Value) -> Result<Value> {
        Ok(Value::from(address(&obj)))
    }
);
