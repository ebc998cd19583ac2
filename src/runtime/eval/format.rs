//! F-strings, built in one buffer.

use std::fmt::Write;
use std::rc::Rc;

use super::code::{Template, TemplatePart};
use super::frame::Slot;
use super::machine::Machine;
use super::op::Reg;
use super::slot::clear;
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

/// The text of a template whose values are plain texts and whole numbers. `None` leaves it to [`Machine::format`].
pub(super) fn plain(template: &Template, regs: &mut [Slot], first: Reg, text: &mut String) -> Option<Value> {
    let values = template.parts.iter().filter(|part| !matches!(part, TemplatePart::Text(_)));
    for (register, part) in (first as usize..).zip(values) {
        let TemplatePart::Value { conversion: Conversion::None, spec: None } = part else { return None };
        if !matches!(regs[register], Some(Value::Int(_) | Value::Str(_))) {
            return None;
        }
    }
    text.clear();
    let mut register = first as usize;
    for part in &template.parts {
        if let TemplatePart::Text(literal) = part {
            text.push_str(literal);
            continue;
        }
        match &regs[register] {
            Some(Value::Int(n)) => push_int(text, *n),
            Some(Value::Str(s)) => text.push_str(s.as_str()),
            _ => {}
        }
        clear(&mut regs[register]);
        register += 1;
    }
    let value = Value::str(text);
    if text.capacity() > LARGEST_KEPT {
        *text = String::new();
    }
    Some(value)
}

/// Writes a whole number in decimal.
fn push_int(text: &mut String, n: i64) {
    let mut digits = [0_u8; 20];
    let (mut left, mut at) = (n.unsigned_abs(), digits.len());
    loop {
        at -= 1;
        digits[at] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if n < 0 {
        text.push('-');
    }
    digits[at..].iter().for_each(|&digit| text.push(char::from(digit)));
}

fn write_value(cx: &mut Context, text: &mut String, value: &Value, conversion: Conversion, spec: &str) -> Result<()> {
    match (conversion, value, spec) {
        (Conversion::None | Conversion::Str, Value::Str(s), "") => text.push_str(s.as_str()),
        (Conversion::None, Value::Int(n), "") => push_int(text, *n),
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
