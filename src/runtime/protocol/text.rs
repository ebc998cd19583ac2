//! `str`, `format` of any value, the names of its type, and the text of errors. `repr` is in
//! `repr.rs`.

use num_bigint::BigInt;

use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::exception::{ClassRef, Error, Exception, Result};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::text::format_spec;

/// Classes of NumPy that are not compiled: errors name them without their module.
const WRITTEN_IN_PYTHON: [&str; 7] = ["ndindex", "ndenumerate", "vectorize", "poly1d", "finfo", "iinfo", "errstate"];

impl Context {
    /// `str(x)`
    pub fn str(&mut self, value: &Value) -> Result<String> {
        match value {
            Value::Str(text) => Ok(text.as_str().to_owned()),
            Value::Array(_) | Value::Scalar(_) | Value::DType(_) => arrays::str(self, value),
            Value::Instance(instance) => {
                if let Some(text) = self.text_of_special(value, "__str__")? {
                    return Ok(text);
                }
                if let Some(array @ Value::Array(_)) = &instance.payload {
                    return arrays::str(self, array);
                }
                if let Some(Value::Str(text)) = &instance.payload
                    && self.find_special(value, "__repr__")?.is_none()
                {
                    return Ok(text.as_str().to_owned());
                }
                self.repr(value)
            }
            Value::Exception(exception) => {
                if let ClassRef::User(_) = exception.class
                    && let Some(text) = self.text_of_special(value, "__str__")?
                {
                    return Ok(text);
                }
                self.exception_text(exception)
            }
            Value::Native(native) => match native.object().str(self)? {
                Some(text) => Ok(text),
                None => self.repr(value),
            },
            other => self.repr(other),
        }
    }

    /// What a class's `__str__` or `__repr__` gives.
    pub(super) fn text_of_special(&mut self, value: &Value, name: &'static str) -> Result<Option<String>> {
        let Some(method) = self.find_special(value, name)? else { return Ok(None) };
        match self.call(&method, Args::none())?.as_text() {
            Some(text) => Ok(Some(text.as_str().to_owned())),
            None => Err(Error::type_error(format!("{name} returned non-string (type {})", {
                let again = self.call(&method, Args::none())?;
                self.type_name(&again)
            }))),
        }
    }

    /// `str(exception)` as `BaseException` and its built-in heirs define it.
    pub fn exception_text(&mut self, exception: &Exception) -> Result<String> {
        let args = exception.args.borrow().clone();
        if exception.class.is_subtype(&types::OS_ERROR) && args.len() >= 2 {
            let (number, reason) = (self.str(&args[0])?, self.str(&args[1])?);
            let file = match args.get(2) {
                Some(name) if !matches!(name, Value::None) => format!(": {}", self.repr(name)?),
                _ => String::new(),
            };
            return Ok(format!("[Errno {number}] {reason}{file}"));
        }
        if exception.class.is_subtype(&types::SYNTAX_ERROR)
            && let [message, Value::Tuple(details)] = &args[..]
            && let [file, line, ..] = &details[..]
        {
            let (message, file) = (self.str(message)?, self.str(file)?);
            let file = file.rsplit('/').next().unwrap_or(&file);
            return Ok(format!("{message} ({file}, line {})", self.str(line)?));
        }
        match &args[..] {
            [axis @ Value::Int(_), ndim @ Value::Int(_), prefix @ ..]
                if exception.class.is_subtype(&types::AXIS_ERROR) =>
            {
                let (axis, ndim) = (self.str(axis)?, self.str(ndim)?);
                let prefix = match prefix.first() {
                    None | Some(Value::None) => String::new(),
                    Some(prefix) => format!("{}: ", self.str(prefix)?),
                };
                Ok(format!("{prefix}axis {axis} is out of bounds for array of dimension {ndim}"))
            }
            [codec, object, start, end, reason]
                if exception.class.is_subtype(&types::UNICODE_DECODE_ERROR)
                    || exception.class.is_subtype(&types::UNICODE_ENCODE_ERROR) =>
            {
                self.unicode_fault(codec, object, [start, end], reason)
            }
            [] => Ok(String::new()),
            [key] if exception.class.is_subtype(&types::KEY_ERROR) => self.repr(key),
            [one] => self.str(one),
            many => self.repr(&Value::tuple(many.to_vec())),
        }
    }

    /// What a `UnicodeError` made of its five parts says.
    fn unicode_fault(&mut self, codec: &Value, object: &Value, range: [&Value; 2], reason: &Value) -> Result<String> {
        let (codec, reason) = (self.str(codec)?, self.str(reason)?);
        let place = |value: &Value| if let Value::Int(n) = value { usize::try_from(*n).unwrap_or(0) } else { 0 };
        let (start, end) = (place(range[0]), place(range[1]));
        let is_one = end == start + 1;
        let (verb, what) = match object {
            Value::Bytes(bytes) if is_one => {
                ("decode", format!("byte {:#04x}", bytes.get(start).copied().unwrap_or_default()))
            }
            Value::Bytes(_) => ("decode", "bytes".to_owned()),
            other => {
                let letter = other.as_text().and_then(|text| text.as_str().chars().nth(start));
                let shown = letter.map(|letter| crate::text::quote::escape_non_ascii(&letter.to_string()));
                let one = shown.filter(|_| is_one).map(|shown| format!("character '{shown}'"));
                ("encode", one.unwrap_or_else(|| "characters".to_owned()))
            }
        };
        let at = if is_one { start.to_string() } else { format!("{start}-{}", end.saturating_sub(1)) };
        Ok(format!("'{codec}' codec can't {verb} {what} in position {at}: {reason}"))
    }

    /// `format(x, spec)`
    pub fn format(&mut self, value: &Value, spec: &str) -> Result<String> {
        match value {
            Value::Str(text) if spec.is_empty() => Ok(text.as_str().to_owned()),
            Value::Str(text) => Ok(format_spec::format_str(text, spec)?),
            Value::Int(_) | Value::Float(_) | Value::Bool(_) if spec.is_empty() => self.repr(value),
            Value::Int(n) => Ok(format_spec::format_int(&BigInt::from(*n), spec)?),
            Value::BigInt(n) => Ok(format_spec::format_int(n, spec)?),
            Value::Bool(b) => Ok(format_spec::format_bool(*b, spec)?),
            Value::Float(x) => Ok(format_spec::format_float(*x, spec)?),
            Value::Complex(z) => Ok(format_spec::format_complex(z.re, z.im, spec)?),
            Value::Array(_) | Value::Scalar(_) => arrays::format(self, value, spec),
            _ => self.format_object(value, spec),
        }
    }

    fn format_object(&mut self, value: &Value, spec: &str) -> Result<String> {
        if let Some(method) = self.find_special(value, "__format__")? {
            let text = self.call(&method, Args::one(Value::str(spec)))?;
            return match text.as_text() {
                Some(text) => Ok(text.as_str().to_owned()),
                None => Err(Error::type_error(format!("__format__ must return a str, not {}", self.type_name(&text)))),
            };
        }
        if let Value::Native(native) = value
            && let Some(text) = native.object().format(self, spec)
        {
            return text;
        }
        if spec.is_empty() {
            return self.str(value);
        }
        if let Value::Instance(instance) = value
            && let Some(payload) = &instance.payload
        {
            return self.format(payload, spec);
        }
        let name = self.type_name(value);
        Err(Error::type_error(format!("unsupported format string passed to {name}.__format__")))
    }

    /// The class of any value.
    #[must_use]
    pub fn class_of(&self, value: &Value) -> ClassRef {
        match value {
            Value::Instance(instance) => ClassRef::User(instance.class.clone()),
            Value::Exception(exception) => exception.class.clone(),
            Value::Class(class) => match &class.meta {
                Some(meta) => ClassRef::User(meta.clone()),
                None => ClassRef::Builtin(if class.is_abstract { &types::ABC_META } else { &types::TYPE }),
            },
            other => ClassRef::Builtin(type_of(other)),
        }
    }

    /// `type(x).__name__`-like text for error messages: `int`, `numpy.ndarray`, `MyClass`.
    #[must_use]
    pub fn type_name(&self, value: &Value) -> String {
        match self.class_of(value) {
            ClassRef::User(class) => match class.namespace.get(TYPE_NAME) {
                Some(Value::Str(name)) => name.as_str().to_owned(),
                _ => class.name.to_string(),
            },
            ClassRef::Builtin(info) if info.module == "numpy" && WRITTEN_IN_PYTHON.contains(&info.name) => {
                info.name.to_owned()
            }
            ClassRef::Builtin(info) => info.qualified_name(),
        }
    }

    /// Text of an exception after `Type: `, as a traceback's last line shows it.
    pub fn error_message(&mut self, error: &Error) -> String {
        let shown = match &error.0.args.borrow()[..] {
            // The place is shown in the lines before.
            [message, Value::Tuple(_)] if error.0.class.is_subtype(&types::SYNTAX_ERROR) => message.clone(),
            _ => Value::Exception(error.0.clone()),
        };
        let text = self.str(&shown).unwrap_or_else(|_| "<exception str() failed>".into());
        let mut text = match &*error.0.suggestion.borrow() {
            Some(name) => format!("{text}. Did you mean: '{name}'?"),
            None => text,
        };
        if let Some(Value::List(notes)) = error.0.attributes.get("__notes__") {
            for note in notes.to_vec() {
                let note = self.str(&note).unwrap_or_else(|_| "<note str() failed>".into());
                text.push('\n');
                text.push_str(&note);
            }
        }
        text
    }
}

/// Where classes of the library that CPython writes in C keep the name that error texts call them.
const TYPE_NAME: &str = "_type_name_";

/// The type of a value that is no instance of a program's class.
fn type_of(value: &Value) -> &'static TypeInfo {
    match value {
        Value::None => &types::NONE,
        Value::Ellipsis => &types::ELLIPSIS,
        Value::NotImplemented => &types::NOT_IMPLEMENTED_TYPE,
        Value::Bool(_) => &types::BOOL,
        Value::Int(_) | Value::BigInt(_) => &types::INT,
        Value::Float(_) => &types::FLOAT,
        Value::Complex(_) => &types::COMPLEX,
        Value::Str(_) => &types::STR,
        Value::Bytes(_) => &types::BYTES,
        Value::List(_) => &types::LIST,
        Value::Tuple(_) => &types::TUPLE,
        Value::Dict(_) => &types::DICT,
        Value::Set(_) => &types::SET,
        Value::FrozenSet(_) => &types::FROZENSET,
        Value::Range(_) => &types::RANGE,
        Value::Slice(_) => &types::SLICE,
        Value::Function(_) => &types::FUNCTION,
        Value::Builtin(function) if function.style == crate::runtime::signature::Style::Python => &types::FUNCTION,
        Value::Builtin(_) => &types::BUILTIN,
        Value::BoundMethod(method) => match method.function {
            Value::Builtin(_) => &types::BUILTIN,
            _ => &types::METHOD,
        },
        Value::Type(_) | Value::Class(_) => &types::TYPE,
        Value::Module(_) => &types::MODULE,
        Value::Iterator(iterator) => iterator.kind,
        Value::Generator(generator) => generator.type_info(),
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property { .. } => &types::PROPERTY,
            Descriptor::StaticMethod(_) => &types::STATICMETHOD,
            Descriptor::ClassMethod(_) => &types::CLASSMETHOD,
            Descriptor::Super { .. } => &types::SUPER,
        },
        Value::Array(array) if array.get().dtype().has_attributes() => &types::RECARRAY,
        Value::Array(_) => &types::NDARRAY,
        Value::Scalar(scalar) => types::scalar_type(scalar.dtype()),
        Value::DType(_) => &types::DTYPE,
        Value::Native(native) => native.object().type_info(),
        Value::Instance(_) | Value::Exception(_) => &types::OBJECT,
    }
}
