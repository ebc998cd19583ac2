//! Number literals: where they end, and what is wrong with them. Their values are made in `build::number`.

use super::{Lexer, Step, TokenKind};

impl Lexer<'_> {
    pub(super) fn number(&mut self) -> Step {
        let start = self.at;
        let radix = (self.byte(start) == b'0').then(|| self.byte(start + 1).to_ascii_lowercase());
        match radix {
            Some(b'x') => self.radix_digits(16, "hexadecimal")?,
            Some(b'o') => self.radix_digits(8, "octal")?,
            Some(b'b') => self.radix_digits(2, "binary")?,
            _ => self.decimal(start)?,
        }
        self.push(TokenKind::Number, start);
        Ok(())
    }

    /// Digits after `0x`, `0o`, `0b`; single underscores between them.
    fn radix_digits(&mut self, radix: u32, kind: &str) -> Step {
        self.at += 2;
        loop {
            if self.byte(self.at) == b'_' {
                self.at += 1;
            }
            if !(self.byte(self.at) as char).is_digit(radix) {
                return self.bad_radix_digit(kind);
            }
            while (self.byte(self.at) as char).is_digit(radix) {
                self.at += 1;
            }
            if self.byte(self.at) != b'_' {
                break;
            }
        }
        if self.byte(self.at).is_ascii_digit() {
            return self.bad_radix_digit(kind);
        }
        self.end_of_number(kind)
    }

    fn bad_radix_digit(&self, kind: &str) -> Step {
        let sign = self.byte(self.at);
        if sign.is_ascii_digit() {
            return self.hard(format!("invalid digit '{}' in {kind} literal", sign as char), self.at, self.at + 1);
        }
        self.bad_number(kind)
    }

    fn decimal(&mut self, start: usize) -> Step {
        if self.byte(self.at) != b'.' {
            self.digits()?;
        }
        let whole_end = self.at;
        let mut is_integer = true;
        if self.byte(self.at) == b'.' {
            is_integer = false;
            self.at += 1;
            if self.byte(self.at).is_ascii_digit() {
                self.digits()?;
            }
        }
        if self.exponent()? {
            is_integer = false;
        }
        if matches!(self.byte(self.at), b'j' | b'J') {
            self.at += 1;
            return self.end_of_number("imaginary");
        }
        if is_integer {
            self.leading_zeros(start, whole_end)?;
        }
        self.end_of_number("decimal")
    }

    /// Reads an exponent if there is one; an `e` without digits stays for `end_of_number` to judge.
    fn exponent(&mut self) -> Result<bool, Box<super::LexError>> {
        if !matches!(self.byte(self.at), b'e' | b'E') {
            return Ok(false);
        }
        let after = self.at + 1;
        if matches!(self.byte(after), b'+' | b'-') {
            if !self.byte(after + 1).is_ascii_digit() {
                self.at = after + 1;
                self.bad_number("decimal")?;
            }
            self.at = after + 1;
        } else if self.byte(after).is_ascii_digit() {
            self.at = after;
        } else {
            return Ok(false);
        }
        self.digits()?;
        Ok(true)
    }

    /// Decimal digits with single underscores between them.
    fn digits(&mut self) -> Step {
        loop {
            while self.byte(self.at).is_ascii_digit() {
                self.at += 1;
            }
            if self.byte(self.at) != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.byte(self.at).is_ascii_digit() {
                return self.bad_number("decimal");
            }
        }
    }

    /// `007`: an integer that starts with 0 must be 0.
    fn leading_zeros(&self, start: usize, end: usize) -> Step {
        let digits = &self.bytes[start..end];
        if digits[0] != b'0' || digits.iter().all(|byte| matches!(byte, b'0' | b'_')) {
            return Ok(());
        }
        let zeros = digits.iter().take_while(|byte| matches!(byte, b'0' | b'_')).count();
        let message =
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
        self.hard(message, start, start + zeros)
    }

    /// A number may be followed by a keyword (`1if x else 2`) but by no other letter.
    fn end_of_number(&self, kind: &str) -> Step {
        let rest = &self.bytes[self.at..];
        let keywords: [&[u8]; 5] = [b"and", b"else", b"for", b"or", b"not"];
        let beginnings: [&[u8]; 3] = [b"if", b"in", b"is"];
        if beginnings.iter().any(|beginning| rest.starts_with(beginning)) {
            return Ok(());
        }
        let ends = |after: &[u8]| {
            !after.first().is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | 0x80..))
        };
        if keywords.iter().any(|keyword| rest.strip_prefix(*keyword).is_some_and(ends)) {
            return Ok(());
        }
        match self.byte(self.at) {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' => self.bad_number(kind),
            _ => Ok(()),
        }
    }

    /// The complaint points at the last sign that belongs to the number.
    fn bad_number(&self, kind: &str) -> Step {
        self.hard(format!("invalid {kind} literal"), self.at - 1, self.at)
    }
}
