//! F-strings, built in one buffer.

use std::fmt::Write;
use std::rc::Rc;

use super::code::TemplatePart;
use super::machine::Machine;
use super::op::Reg;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::value::Value;
use crate::syntax::ast::Conversion;

impl Machine {
    /// The text of a template with the values in the registers from `first` on.
    pub(super) fn format(&mut self, cx: &mut Context, template: u16, first: Reg) -> Result<String> {
        let code = Rc::clone(self.code());
        let mut text = String::new();
        let mut register = first;
        for part in &code.templates[template as usize].parts {
            match part {
                TemplatePart::Text(literal) => text.push_str(literal),
                TemplatePart::Value { conversion, spec } => {
                    let value = self.take(register);
                    register += 1;
                    write_value(cx, &mut text, &value, *conversion, spec.as_deref().unwrap_or(""))?;
                }
                TemplatePart::ValueWithSpec { conversion } => {
                    let value = self.take(register);
                    let spec = self.take(register + 1);
                    register += 2;
                    let spec = cx.str(&spec)?;
                    write_value(cx, &mut text, &value, *conversion, &spec)?;
                }
            }
        }
        Ok(text)
    }
}

fn write_value(cx: &mut Context, text: &mut String, value: &Value, conversion: Conversion, spec: &str) -> Result<()> {
    match (conversion, value, spec) {
        (Conversion::None | Conversion::Str, Value::Str(s), "") => text.push_str(s.as_str()),
        (Conversion::None, Value::Int(n), "") => {
            let _ = write!(text, "{n}");
        }
        (Conversion::None, _, _) => text.push_str(&cx.format(value, spec)?),
        _ => {
            let converted = match conversion {
                Conversion::Str => cx.str(value)?,
                Conversion::Repr => cx.repr(value)?,
                _ => ascii(&cx.repr(value)?),
            };
            if spec.is_empty() {
                text.push_str(&converted);
            } else {
                text.push_str(&cx.format(&Value::string(converted), spec)?);
            }
        }
    }
    Ok(())
}

/// The text with everything beyond ASCII escaped.
fn ascii(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let code = u32::from(c);
        let _ = match code {
            0..=0x7f => write!(out, "{c}"),
            0x80..=0xff => write!(out, "\\x{code:02x}"),
            0x100..=0xffff => write!(out, "\\u{code:04x}"),
            _ => write!(out, "\\U{code:08x}"),
        };
    }
    out
}
