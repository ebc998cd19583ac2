//! `str.format`, character tables, and encoding.

use std::rc::Rc;

use crate::builtin;
use crate::runtime::collections::Dict;
use crate::runtime::convert::{Given, Keywords, Rest};
use crate::runtime::exception::Error;
use crate::runtime::format::{format_map as fill_from_mapping, format_template};
use crate::runtime::string::PyStr;
use crate::runtime::types;
use crate::runtime::value::Value;

builtin!(
    /// The template with its fields filled in.
    ///
    /// >>> '{} {x:.2f}'.format('a', x=3.14159)
    /// 'a 3.14'
    #[c("str.format(self, /, *args, **kwargs)")]
    fn format(cx: &mut Context, this: Rc<PyStr>, args: Rest, kwargs: Keywords) -> Result<Value> {
        format_template(cx, &this, &args.0, &kwargs.0).map(Value::string)
    }
);

builtin!(
    /// The template with its fields taken from a mapping.
    ///
    /// >>> '{a}'.format_map({'a': 1})
    /// '1'
    #[c("str.format_map(self, mapping, /)")]
    fn format_map(cx: &mut Context, this: Rc<PyStr>, mapping: Value) -> Result<Value> {
        fill_from_mapping(cx, &this, &mapping).map(Value::string)
    }
);

builtin!(
    /// Every character replaced as a table says: by a text, a code point, or nothing (`None`).
    ///
    /// >>> 'hello'.translate(str.maketrans('el', 'ip'))
    /// 'hippo'
    #[c("str.translate(self, table, /)")]
    fn translate(cx: &mut Context, this: Rc<PyStr>, table: Value) -> Result<Value> {
        let mut out = String::with_capacity(this.len());
        for c in this.chars() {
            match cx.get_item(&table, &Value::from(u32::from(c))) {
                Ok(Value::None) => {}
                Ok(Value::Int(code)) => match u32::try_from(code).ok().and_then(char::from_u32) {
                    Some(c) => out.push(c),
                    None => return Err(Error::value("character mapping must be in range(0x110000)")),
                },
                Ok(other) => match other.as_text() {
                    Some(text) => out.push_str(&text),
                    None => return Err(Error::type_error("character mapping must return integer, None or str")),
                },
                Err(error) if error.is_a(&types::LOOKUP_ERROR) => out.push(c),
                Err(error) => return Err(error),
            }
        }
        Ok(Value::string(out))
    }
);

builtin!(
    /// A table for `translate`: from a dict, or from two texts of equal length.
    ///
    /// >>> str.maketrans('ab', 'xy')
    /// {97: 120, 98: 121}
    #[c("maketrans(x, y=<no value>, z=<no value>, /)")]
    fn maketrans(cx: &mut Context, x: Value, y: Given<Value>, z: Given<Value>) -> Result<Value> {
        let table = Dict::default();
        let code = |c: char| Value::from(u32::from(c));
        match y {
            Given::Nothing => {
                let Some(source) = x.as_dict() else {
                    return Err(Error::type_error("if you give only one argument to maketrans it must be a dict"));
                };
                for (key, value) in source.entries() {
                    let key = match key.as_text() {
                        Some(text) => match (text.chars().next(), text.char_len()) {
                            (Some(c), 1) => code(c),
                            _ => return Err(Error::value("string keys in translate table must be of length 1")),
                        },
                        None => key,
                    };
                    table.insert(cx, key, value)?;
                }
            }
            Given::Value(y) => {
                let (Some(from), Some(to)) = (x.as_text(), y.as_text()) else {
                    return Err(Error::type_error(
                        "first maketrans argument must be a string if there is a second argument",
                    ));
                };
                if from.char_len() != to.char_len() {
                    return Err(Error::value("the first two maketrans arguments must have equal length"));
                }
                for (a, b) in from.chars().zip(to.chars()) {
                    table.insert(cx, code(a), code(b))?;
                }
            }
        }
        if let Given::Value(gone) = z
            && let Some(gone) = gone.as_text()
        {
            for c in gone.chars() {
                table.insert(cx, code(c), Value::None)?;
            }
        }
        Ok(Value::Dict(Rc::new(table)))
    }
);

builtin!(
    /// The text as bytes.
    ///
    /// >>> 'é'.encode()
    /// b'\xc3\xa9'
    #[c("str.encode(self, encoding='utf-8', errors='strict')")]
    fn encode(this: Rc<PyStr>, encoding: Rc<PyStr>, errors: Rc<PyStr>) -> Result<Value> {
        super::super::codec::encode(&this, &encoding, &errors).map(|bytes| Value::Bytes(Rc::new(bytes)))
    }
);
