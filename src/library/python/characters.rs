//! Characters and digits: `chr`, `ord`, `hex`, `bin`, `oct`.

use num_bigint::{BigInt, Sign};

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;
use crate::text::number::to_base;

pub static TOPIC: Topic = Topic { functions: &[("builtins", &[chr, ord, hex, bin, oct])], ..Topic::EMPTY };

builtin!(
    /// The character of a code point.
    ///
    /// >>> chr(97), chr(8364)
    /// ('a', '€')
    #[c("chr(i, /)")]
    fn chr(i: i64) -> Result<Value> {
        let code = u32::try_from(i).ok().filter(|&c| c < 0x11_0000);
        let code = code.ok_or_else(|| Error::value("chr() arg not in range(0x110000)"))?;
        match char::from_u32(code) {
            Some(c) => Ok(Value::string(c.to_string())),
            None => Err(Error::not_implemented("chr() of a surrogate code point")),
        }
    }
);

builtin!(
    /// The code point of a character.
    ///
    /// >>> ord('A'), ord('é')
    /// (65, 233)
    #[c("ord(c, /)")]
    fn ord(cx: &mut Context, c: Value) -> Result<Value> {
        let len = match &c {
            Value::Bytes(bytes) => match bytes[..] {
                [byte] => return Ok(Value::Int(i64::from(byte))),
                _ => bytes.len(),
            },
            other => match other.as_text() {
                Some(text) => {
                    let mut chars = text.chars();
                    if let (Some(one), None) = (chars.next(), chars.next()) {
                        return Ok(Value::from(u32::from(one)));
                    }
                    text.char_len()
                }
                None => {
                    return Err(Error::type_error(format!(
                        "ord() expected string of length 1, but {} found",
                        cx.type_name(other)
                    )));
                }
            },
        };
        Err(Error::type_error(format!("ord() expected a character, but string of length {len} found")))
    }
);

fn in_base(n: &BigInt, base: u32, prefix: &str) -> Value {
    let sign = if n.sign() == Sign::Minus { "-" } else { "" };
    Value::string(format!("{sign}{prefix}{}", to_base(n, base)))
}

builtin!(
    /// An integer in base 16.
    ///
    /// >>> hex(255), hex(-255)
    /// ('0xff', '-0xff')
    #[c("hex(number, /)")]
    fn hex(number: BigInt) -> Result<Value> {
        Ok(in_base(&number, 16, "0x"))
    }
);

builtin!(
    /// An integer in base 2.
    ///
    /// >>> bin(10), bin(-5)
    /// ('0b1010', '-0b101')
    #[c("bin(number, /)")]
    fn bin(number: BigInt) -> Result<Value> {
        Ok(in_base(&number, 2, "0b"))
    }
);

builtin!(
    /// An integer in base 8.
    ///
    /// >>> oct(8)
    /// '0o10'
    #[c("oct(number, /)")]
    fn oct(number: BigInt) -> Result<Value> {
        Ok(in_base(&number, 8, "0o"))
    }
);
