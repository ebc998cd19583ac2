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

/// A larger buffer is given back.
const LARGEST_KEPT: usize = 1 << 16;

impl Machine {
    /// The text of a template with the values in the registers from `first` on.
    pub(super) fn format(&mut self, cx: &mut Context, template: u16, first: Reg) -> Result<Value> {
        // The buffer is kept; a format inside of a format makes its own.
        let mut text = std::mem::take(&mut cx.vm.text);
        text.clear();
        self.fill(cx, &mut text, template, first)?;
        let value = Value::str(&text);
        if text.capacity() <= LARGEST_KEPT {
            cx.vm.text = text;
        }
        Ok(value)
    }

    fn fill(&mut self, cx: &mut Context, text: &mut String, template: u16, first: Reg) -> Result<()> {
        let code = Rc::clone(self.code());
        let mut register = first;
        for part in &code.templates[template as usize].parts {
            match part {
                TemplatePart::Text(literal) => text.push_str(literal),
                TemplatePart::Value { conversion, spec } => {
                    let value = self.take(register);
                    register += 1;
                    write_value(cx, text, &value, *conversion, spec.as_deref().unwrap_or(""))?;
                }
                TemplatePart::ValueWithSpec { conversion } => {
                    let value = self.take(register);
                    let spec = self.take(register + 1);
                    register += 2;
                    let spec = cx.str(&spec)?;
                    write_value(cx, text, &value, *conversion, &spec)?;
                }
            }
        }
        Ok(())
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
