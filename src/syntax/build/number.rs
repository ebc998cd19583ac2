//! Number literals to values, and big displays of plain numbers to one node.

use std::rc::Rc;

use num_bigint::BigInt;

use super::{Built, Refused};
use crate::syntax::ast::{Constant, ExprKind, Int, Number};
use crate::syntax::error::SyntaxError;
use crate::text::Span;

/// CPython converts no decimal text longer than this to an integer.
const MAX_DECIMAL_DIGITS: usize = 4300;

/// The value of a number literal.
pub(in crate::syntax) fn value(text: &str, span: Span) -> Built<Constant> {
    let clean: String;
    let digits = if text.contains('_') {
        clean = text.replace('_', "");
        &clean
    } else {
        text
    };
    if let Some(imaginary) = digits.strip_suffix(['j', 'J']) {
        return Ok(Constant::Imaginary(float(imaginary)?));
    }
    let radix = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 10,
    };
    if radix != 10 {
        return integer(&digits[2..], radix).map(Constant::Int);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Constant::Float(float(digits)?));
    }
    if digits.len() > MAX_DECIMAL_DIGITS {
        return Err(too_many_digits(digits.len(), span).into());
    }
    integer(digits, 10).map(Constant::Int)
}

/// The error for a decimal literal that is too long.
pub(in crate::syntax) fn too_many_digits(count: usize, span: Span) -> SyntaxError {
    let message = format!(
        "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has {count} digits; \
         use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
    );
    SyntaxError::new(message, span)
}

fn float(text: &str) -> Built<f64> {
    fast_float2::parse(text).map_err(|_| Refused::Syntax)
}

fn integer(digits: &str, radix: u32) -> Built<Int> {
    if let Ok(small) = i64::from_str_radix(digits, radix) {
        return Ok(Int::Small(small));
    }
    BigInt::parse_bytes(digits.as_bytes(), radix).map(Int::Big).ok_or(Refused::Syntax)
}

/// The display at `span`: `parse::tables` found that it holds nothing but plain numbers and nested lists of them.
pub(super) fn table(source: &str, span: Span) -> Built<ExprKind> {
    let mut open: Vec<Vec<Number>> = Vec::new();
    let bytes = span.text(source).as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'[' => open.push(Vec::new()),
            b']' => {
                let list = open.pop().ok_or(Refused::Syntax)?;
                match open.last_mut() {
                    Some(outer) => outer.push(Number::List(list)),
                    None => return Ok(ExprKind::NumberList(Rc::new(list))),
                }
            }
            b'-' | b'0'..=b'9' | b'.' => {
                let start = at - 1;
                while matches!(bytes.get(at), Some(b'0'..=b'9' | b'.' | b'e' | b'E'))
                    || (matches!(bytes.get(at), Some(b'-' | b'+')) && matches!(bytes[at - 1], b'e' | b'E'))
                {
                    at += 1;
                }
                let number = plain_number(&bytes[start..at])?;
                open.last_mut().ok_or(Refused::Syntax)?.push(number);
            }
            _ => {}
        }
    }
    Err(Refused::Syntax)
}

fn plain_number(text: &[u8]) -> Built<Number> {
    if text.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E')) {
        return fast_float2::parse(text).map(Number::Float).map_err(|_| Refused::Syntax);
    }
    let text = std::str::from_utf8(text).map_err(|_| Refused::Syntax)?;
    text.parse().map(Number::Int).map_err(|_| Refused::Syntax)
}
