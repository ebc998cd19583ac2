//! The methods of `bytes` that work as those of `str` do: every byte stands for a character, so that one implementation
//! serves both. Bytes that mean something to text but nothing to bytes (letters and white space beyond ASCII) stand for
//! characters without any meaning.

use std::rc::Rc;

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::module::Method;
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[(
        &types::BYTES,
        &[
            startswith,
            endswith,
            find,
            rfind,
            index,
            rindex,
            count,
            join,
            split,
            rsplit,
            splitlines,
            partition,
            rpartition,
            upper,
            lower,
            title,
            capitalize,
            swapcase,
            strip,
            lstrip,
            rstrip,
            replace,
            center,
            ljust,
            rjust,
            zfill,
            expandtabs,
            removeprefix,
            removesuffix,
            isalnum,
            isalpha,
            isascii,
            isdigit,
            islower,
            isspace,
            istitle,
            isupper,
            translate,
        ],
    )],
    statics: &[(&types::BYTES, &[maketrans])],
    ..Topic::EMPTY
};

/// Where the characters begin that stand for bytes without a meaning.
const MEANINGLESS: u32 = 0xe000;

fn character(byte: u8, lines: bool) -> char {
    let is_plain = byte < 0x80 && !matches!(byte, 0x1c..=0x1f) && !(lines && matches!(byte, 0x0b | 0x0c));
    let code = if is_plain { u32::from(byte) } else { MEANINGLESS + u32::from(byte) };
    char::from_u32(code).unwrap_or('\u{fffd}')
}

/// Bytes as the text that stands for them.
fn masked(bytes: &[u8], lines: bool) -> Value {
    Value::string(bytes.iter().map(|&byte| character(byte, lines)).collect())
}

/// The result of a text method: texts inside are bytes again.
fn unmasked(value: Value) -> Value {
    match value {
        Value::Str(text) => {
            let byte = |c: char| u8::try_from(u32::from(c) % MEANINGLESS).unwrap_or(b'?');
            Value::Bytes(Rc::new(text.chars().map(byte).collect()))
        }
        Value::List(list) => Value::list(list.to_vec().into_iter().map(unmasked).collect()),
        Value::Tuple(items) => Value::tuple(items.iter().cloned().map(unmasked).collect::<Vec<_>>()),
        other => other,
    }
}

/// The bytes that an object is or holds.
pub fn bytes_like(cx: &mut Context, value: &Value) -> Result<Option<Rc<Vec<u8>>>> {
    if let Value::Bytes(bytes) = value {
        return Ok(Some(Rc::clone(bytes)));
    }
    if let Value::Scalar(scalar) = value
        && let Scalar::Bytes(bytes) = &**scalar
    {
        return Ok(Some(Rc::new(bytes.to_vec())));
    }
    if let Some(Value::Bytes(bytes)) = value.payload() {
        return Ok(Some(bytes));
    }
    match cx.find_special(value, "__bytes__")? {
        Some(method) => match cx.call(&method, Args::none())? {
            Value::Bytes(bytes) => Ok(Some(bytes)),
            _ => Ok(None),
        },
        None => Ok(None),
    }
}

/// Words for an argument that is a text where bytes are wanted.
fn no_text(cx: &Context, name: &str, value: &Value) -> Error {
    let given = cx.type_name(value);
    Error::type_error(match name {
        "find" | "rfind" | "index" | "rindex" | "count" => {
            format!("argument should be integer or bytes-like object, not '{given}'")
        }
        "startswith" | "endswith" => format!("{name} first arg must be bytes or a tuple of bytes, not {given}"),
        _ => format!("a bytes-like object is required, not '{given}'"),
    })
}

fn argument(cx: &mut Context, name: &str, value: &Value, first: bool, lines: bool) -> Result<Value> {
    match value {
        Value::Str(_) => Err(no_text(cx, name, value)),
        Value::Int(n) if first && matches!(name, "find" | "rfind" | "index" | "rindex" | "count") => {
            let byte = u8::try_from(*n).map_err(|_| Error::value("byte must be in range(0, 256)"))?;
            Ok(masked(&[byte], lines))
        }
        Value::Tuple(items) => {
            let items: Result<Vec<Value>> = items.iter().map(|item| argument(cx, name, item, first, lines)).collect();
            Ok(Value::tuple(items?))
        }
        other => Ok(match bytes_like(cx, other)? {
            Some(bytes) => masked(&bytes, lines),
            None => other.clone(),
        }),
    }
}

/// Runs the method of `str` with the same name.
fn as_text(cx: &mut Context, name: &'static str, this: &Value, args: Vec<Value>) -> Result<Value> {
    let lines = name == "splitlines";
    let Some(bytes) = bytes_like(cx, this)? else { return Err(no_text(cx, "", this)) };
    let mut positional = vec![masked(&bytes, lines)];
    for (at, value) in args.iter().enumerate() {
        positional.push(argument(cx, name, value, at == 0, lines)?);
    }
    let Some(Method::Method(method)) = cx.find_method(&types::STR, name) else {
        return Err(Error::attribute(format!("'bytes' object has no attribute '{name}'")));
    };
    match method.invoke(cx, Args::positional(positional)) {
        Ok(value) => Ok(unmasked(value)),
        Err(error) if error.is_a(&types::VALUE_ERROR) && matches!(name, "index" | "rindex") => {
            Err(Error::value("subsection not found"))
        }
        Err(error) if error.is_a(&types::TYPE_ERROR) => {
            let text = cx.error_message(&error);
            Err(Error::type_error(match text.strip_prefix("str.") {
                Some(rest) => format!("bytes.{rest}"),
                None => text,
            }))
        }
        Err(error) => Err(error),
    }
}

/// `like_text!(name "signature" "documentation", …)`: methods that are those of `str`.
macro_rules! like_text {
    ($($name:ident $signature:literal $doc:literal),* $(,)?) => {$(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, this: Value, args: Rest) -> Result<Value> {
                as_text(cx, stringify!($name), &this, args.0)
            }
        );
    )*};
}

like_text!(
    startswith "bytes.startswith(self, *args)" "Whether the bytes start with others.",
    endswith "bytes.endswith(self, *args)" "Whether the bytes end with others.",
    find "bytes.find(self, *args)" "Where other bytes first occur; -1 when they do not.",
    rfind "bytes.rfind(self, *args)" "Where other bytes last occur; -1 when they do not.",
    index "bytes.index(self, *args)" "Where other bytes first occur.",
    rindex "bytes.rindex(self, *args)" "Where other bytes last occur.",
    count "bytes.count(self, *args)" "How often other bytes occur.",
    partition "bytes.partition(self, *args)" "What is before a separator, the separator, what is behind.",
    rpartition "bytes.rpartition(self, *args)" "The same at the last separator.",
    upper "bytes.upper(self, *args)" "ASCII letters in upper case.",
    lower "bytes.lower(self, *args)" "ASCII letters in lower case.",
    title "bytes.title(self, *args)" "Words with capital first letters.",
    capitalize "bytes.capitalize(self, *args)" "The first letter in upper case, the others in lower case.",
    swapcase "bytes.swapcase(self, *args)" "Upper case for lower case, and the other way round.",
    strip "bytes.strip(self, *args)" "Without white space, or some bytes, at both ends.",
    lstrip "bytes.lstrip(self, *args)" "Without white space, or some bytes, at the start.",
    rstrip "bytes.rstrip(self, *args)" "Without white space, or some bytes, at the end.",
    replace "bytes.replace(self, *args)" "With every occurrence of some bytes replaced.",
    center "bytes.center(self, *args)" "In the middle of a wider field.",
    ljust "bytes.ljust(self, *args)" "At the left of a wider field.",
    rjust "bytes.rjust(self, *args)" "At the right of a wider field.",
    zfill "bytes.zfill(self, *args)" "With zeros in front.",
    expandtabs "bytes.expandtabs(self, *args)" "With blanks for tabs.",
    removeprefix "bytes.removeprefix(self, *args)" "Without a prefix.",
    removesuffix "bytes.removesuffix(self, *args)" "Without a suffix.",
    isalnum "bytes.isalnum(self, *args)" "Whether all are ASCII letters or digits.",
    isalpha "bytes.isalpha(self, *args)" "Whether all are ASCII letters.",
    isascii "bytes.isascii(self, *args)" "Whether all are ASCII.",
    isdigit "bytes.isdigit(self, *args)" "Whether all are digits.",
    islower "bytes.islower(self, *args)" "Whether all letters are in lower case.",
    isspace "bytes.isspace(self, *args)" "Whether all are white space.",
    istitle "bytes.istitle(self, *args)" "Whether words have capital first letters.",
    isupper "bytes.isupper(self, *args)" "Whether all letters are in upper case.",
);

builtin!(
    /// The pieces between separators, white space by default.
    ///
    /// >>> b'a,b,c'.split(b',', 1)
    /// [b'a', b'b,c']
    #[c("bytes.split(self, sep=None, maxsplit=-1)")]
    fn split(cx: &mut Context, this: Value, sep: Value, maxsplit: Value) -> Result<Value> {
        as_text(cx, "split", &this, vec![sep, maxsplit])
    }
);

builtin!(
    /// The pieces between separators, counted from the end.
    #[c("bytes.rsplit(self, sep=None, maxsplit=-1)")]
    fn rsplit(cx: &mut Context, this: Value, sep: Value, maxsplit: Value) -> Result<Value> {
        as_text(cx, "rsplit", &this, vec![sep, maxsplit])
    }
);

builtin!(
    /// The lines.
    #[c("bytes.splitlines(self, keepends=False)")]
    fn splitlines(cx: &mut Context, this: Value, keepends: Value) -> Result<Value> {
        as_text(cx, "splitlines", &this, vec![keepends])
    }
);

builtin!(
    /// Several bytes objects, with this one between them.
    ///
    /// >>> b'-'.join([b'a', b'b'])
    /// b'a-b'
    #[c("bytes.join(self, iterable, /)")]
    fn join(cx: &mut Context, this: Value, iterable: Value) -> Result<Value> {
        let Some(between) = bytes_like(cx, &this)? else { return Err(no_text(cx, "", &this)) };
        let mut parts: Vec<Rc<Vec<u8>>> = Vec::new();
        for (at, item) in cx.collect(&iterable)?.iter().enumerate() {
            let Some(bytes) = bytes_like(cx, item)? else {
                let given = cx.type_name(item);
                let text = format!("sequence item {at}: expected a bytes-like object, {given} found");
                return Err(Error::type_error(text));
            };
            parts.push(bytes);
        }
        let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_slice()).collect();
        Ok(Value::Bytes(Rc::new(parts.join(&between[..]))))
    }
);

builtin!(
    /// With bytes exchanged by a table of 256, and some left out.
    #[c("bytes.translate(self, table, /, delete=b'')")]
    fn translate(cx: &mut Context, this: Value, table: Value, delete: Value) -> Result<Value> {
        let Some(bytes) = bytes_like(cx, &this)? else { return Err(no_text(cx, "", &this)) };
        let table = bytes_like(cx, &table)?;
        if table.as_ref().is_some_and(|table| table.len() != 256) {
            return Err(Error::value("translation table must be 256 characters long"));
        }
        let delete = bytes_like(cx, &delete)?.unwrap_or_default();
        let kept = bytes.iter().filter(|byte| !delete.contains(byte));
        let changed = kept.map(|&byte| table.as_ref().map_or(byte, |table| table[usize::from(byte)]));
        Ok(Value::Bytes(Rc::new(changed.collect())))
    }
);

builtin!(
    /// A table for `translate`: each byte of the first becomes that of the second.
    #[c("maketrans(frm, to, /)")]
    fn maketrans(cx: &mut Context, frm: Value, to: Value) -> Result<Value> {
        let (Some(from), Some(to)) = (bytes_like(cx, &frm)?, bytes_like(cx, &to)?) else {
            return Err(no_text(cx, "", if matches!(frm, Value::Bytes(_)) { &to } else { &frm }));
        };
        if from.len() != to.len() {
            return Err(Error::value("maketrans arguments must have same length"));
        }
        let mut table: Vec<u8> = (0..=255).collect();
        for (&byte, &other) in from.iter().zip(to.iter()) {
            table[usize::from(byte)] = other;
        }
        Ok(Value::Bytes(Rc::new(table)))
    }
);
