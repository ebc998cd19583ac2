//! Templates of the `%` operator: `'%5.2f%% %s %(name)d'`. Finding the pieces and laying out text
//! and numbers is here; fetching and converting operands is asked of an [`Operands`].

use num_bigint::BigInt;

use super::float::Shown;
use super::int::digits;
use super::pad::{Parts, first_characters};
use crate::text::fault::Fault;

/// Texts longer than this are refused with a `MemoryError`.
const LONGEST_TEXT: i64 = 1 << 30;

/// What a template asks of its operands.
pub trait Operands {
    /// The caller's error.
    type Error: From<Fault>;

    /// Looks whether the operand is a mapping, before a key is read.
    ///
    /// # Errors
    /// `TypeError: format requires a mapping`
    fn need_mapping(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Makes the mapping's value for `key` the only operand from here on.
    ///
    /// # Errors
    /// `TypeError: format requires a mapping`, `KeyError`.
    fn select(&mut self, key: &str) -> Result<(), Self::Error>;

    /// The next operand as a width or precision.
    ///
    /// # Errors
    /// [`not_enough`]; `TypeError: * wants int`.
    fn star(&mut self) -> Result<i64, Self::Error>;

    /// The next operand, laid out by the directive.
    ///
    /// # Errors
    /// [`not_enough`]; a type that does not fit.
    fn format(&mut self, directive: &Directive) -> Result<String, Self::Error>;
}

/// The error of a template that wants more operands than there are.
#[must_use]
pub fn not_enough() -> Fault {
    Fault::kind("not enough arguments for format string")
}

/// The error of operands no directive asked for.
#[must_use]
pub fn not_all_converted() -> Fault {
    Fault::kind("not all arguments converted during string formatting")
}

/// One `%…x`, width and precision known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // the five flags of the language
pub struct Directive {
    /// `-`: fill on the right.
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// A blank in place of a plus.
    pub blank: bool,
    /// `#`
    pub alternate: bool,
    /// `0`: fill with zeros.
    pub zeros: bool,
    /// Least characters.
    pub width: usize,
    /// Digits or characters.
    pub precision: Option<usize>,
    /// The conversion: one of `diuoxXeEfFgGcrsa`, or a character that is none.
    pub code: char,
    /// Where the code stands in the template, in characters.
    pub index: usize,
}

impl Directive {
    /// The error of a code that is no conversion.
    #[must_use]
    pub fn unsupported(&self) -> Fault {
        let shown = if (' '..='~').contains(&self.code) || self.code == '\u{1f}' { self.code } else { '?' };
        Fault::value(format!(
            "unsupported format character '{shown}' (0x{:x}) at index {}",
            u32::from(self.code),
            self.index
        ))
    }

    /// A text for `%s`, `%r`, `%a`, cut to the precision.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let shown = self.precision.map_or(text, |most| first_characters(text, most));
        self.pad("", shown)
    }

    /// A single character for `%c`.
    #[must_use]
    pub fn character(&self, character: char) -> String {
        self.pad("", character.encode_utf8(&mut [0; 4]))
    }

    /// The character an integer stands for in `%c`.
    ///
    /// # Errors
    /// `OverflowError` when there is none.
    pub fn code_point(&self, value: &BigInt) -> Result<String, Fault> {
        u32::try_from(value)
            .ok()
            .and_then(char::from_u32)
            .map(|character| self.character(character))
            .ok_or_else(|| Fault::overflow("%c arg not in range(0x110000)"))
    }

    /// An integer for `%d`, `%i`, `%u`, `%o`, `%x`, `%X`.
    ///
    /// # Errors
    /// A decimal text beyond Python's limit.
    pub fn integer(&self, value: &BigInt) -> Result<String, Fault> {
        let mut parts = digits(value, self.code, self.alternate)?;
        let least = self.precision.unwrap_or(0);
        let zeros = least.saturating_sub(parts.digits.len());
        parts.digits.insert_str(0, &"0".repeat(zeros));
        Ok(self.number(&parts))
    }

    /// A float for `%e`, `%f`, `%g` and their capitals.
    #[must_use]
    pub fn float(&self, value: f64) -> String {
        let shown = Shown { value, precision: self.precision, alternate: self.alternate };
        let mut text = match self.code {
            'e' | 'E' => shown.exponent(),
            'g' | 'G' => shown.general(false),
            _ => shown.positional(),
        };
        if self.code.is_ascii_uppercase() {
            text.make_ascii_uppercase();
        }
        self.number(&Parts { negative: value.is_sign_negative() && !value.is_nan(), digits: text, ..Parts::default() })
    }

    fn number(&self, parts: &Parts) -> String {
        let sign = match (parts.negative, self.plus, self.blank) {
            (true, _, _) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            (false, false, false) => "",
        };
        let head = format!("{sign}{}", parts.prefix);
        self.pad(&head, &parts.digits)
    }

    fn pad(&self, head: &str, body: &str) -> String {
        let missing = self.width.saturating_sub(head.len() + body.chars().count());
        let numeric = !matches!(self.code, 's' | 'r' | 'a' | 'c');
        if self.left {
            format!("{head}{body}{}", " ".repeat(missing))
        } else if self.zeros && numeric {
            format!("{head}{}{body}", "0".repeat(missing))
        } else {
            format!("{}{head}{body}", " ".repeat(missing))
        }
    }
}

/// `template % …`; whether operands are left over is for the caller to see.
///
/// # Errors
/// A malformed template, or what the operands raise, in Python's order.
pub fn expand<O: Operands>(template: &str, operands: &mut O) -> Result<String, O::Error> {
    let mut out = String::with_capacity(template.len() + 16);
    let mut scan = Scan { rest: template, index: 0 };
    loop {
        let literal = scan.rest.find('%').unwrap_or(scan.rest.len());
        out.push_str(&scan.rest[..literal]);
        scan.index += scan.rest[..literal].chars().count();
        scan.rest = &scan.rest[literal..];
        if scan.next().is_none() {
            return Ok(out);
        }
        if scan.take('%') {
            out.push('%');
            continue;
        }
        let directive = scan.directive(operands)?;
        out.push_str(&operands.format(&directive)?);
    }
}

struct Scan<'a> {
    rest: &'a str,
    index: usize,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<char> {
        let character = self.rest.chars().next()?;
        self.rest = &self.rest[character.len_utf8()..];
        self.index += 1;
        Some(character)
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.rest.starts_with(wanted);
        if found {
            self.next();
        }
        found
    }

    fn directive<O: Operands>(&mut self, operands: &mut O) -> Result<Directive, O::Error> {
        let mut directive = Directive::default();
        if self.take('(') {
            operands.need_mapping()?;
            let key = self.key()?;
            operands.select(&key)?;
        }
        self.flags(&mut directive);
        if let Some(width) = self.amount("width too big", operands)? {
            directive.left |= width < 0;
            directive.width = bounded(width)?;
        }
        if self.take('.') {
            let precision = self.amount("precision too big", operands)?.unwrap_or(0);
            directive.precision = Some(bounded(precision.max(0))?);
        }
        if self.rest.starts_with(['h', 'l', 'L']) {
            self.next();
        }
        directive.index = self.index;
        directive.code = self.next().ok_or_else(|| Fault::value("incomplete format"))?;
        Ok(directive)
    }

    /// The text up to the bracket that closes the key.
    fn key(&mut self) -> Result<String, Fault> {
        let mut key = String::new();
        let mut open = 1;
        while let Some(character) = self.next() {
            match character {
                '(' => open += 1,
                ')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Ok(key);
            }
            key.push(character);
        }
        Err(Fault::value("incomplete format key"))
    }

    fn flags(&mut self, directive: &mut Directive) {
        loop {
            match self.rest.chars().next() {
                Some('-') => directive.left = true,
                Some('+') => directive.plus = true,
                Some(' ') => directive.blank = true,
                Some('#') => directive.alternate = true,
                Some('0') => directive.zeros = true,
                _ => return,
            }
            self.next();
        }
    }

    /// Digits, or a star that takes an operand.
    fn amount<O: Operands>(&mut self, too_big: &str, operands: &mut O) -> Result<Option<i64>, O::Error> {
        if self.take('*') {
            let amount = operands.star()?;
            if self.rest.is_empty() {
                return Err(Fault::value("incomplete format").into());
            }
            return Ok(Some(amount));
        }
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return Ok(None);
        }
        let amount = self.rest[..digits]
            .parse()
            .ok()
            .filter(|&amount| too_big.starts_with('w') || amount <= i64::from(i32::MAX))
            .ok_or_else(|| Fault::value(too_big))?;
        self.rest = &self.rest[digits..];
        self.index += digits;
        Ok(Some(amount))
    }
}

fn bounded(amount: i64) -> Result<usize, Fault> {
    let size = amount.checked_abs().filter(|&size| size <= LONGEST_TEXT);
    size.and_then(|size| usize::try_from(size).ok()).ok_or_else(|| Fault::new("MemoryError", ""))
}
