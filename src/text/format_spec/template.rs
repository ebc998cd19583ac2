//! Templates of `str.format`: `'{0.x[1]!r:>{w}}'`. Finding the pieces and their order of evaluation
//! is here; looking up and formatting values is asked of a [`Fields`].

use super::spec::show_code;
use crate::text::fault::Fault;
use crate::text::unicode::digit_value;

/// An index in brackets: digits are a number, all else is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item<'a> {
    /// `[3]`
    Index(i64),
    /// `[name]`
    Key(&'a str),
}

/// What a template asks of the values it is filled with.
pub trait Fields {
    /// A value.
    type Value;
    /// The caller's error.
    type Error: From<Fault>;

    /// The positional argument, or the error of a missing one.
    ///
    /// # Errors
    /// Usually [`missing_positional`].
    fn positional(&mut self, index: usize) -> Result<Self::Value, Self::Error>;

    /// The keyword argument, or its `KeyError`.
    ///
    /// # Errors
    /// `KeyError`.
    fn named(&mut self, name: &str) -> Result<Self::Value, Self::Error>;

    /// `value.name`
    ///
    /// # Errors
    /// `AttributeError`.
    fn attribute(&mut self, value: Self::Value, name: &str) -> Result<Self::Value, Self::Error>;

    /// `value[item]`
    ///
    /// # Errors
    /// Whatever indexing raises.
    fn item(&mut self, value: Self::Value, item: Item) -> Result<Self::Value, Self::Error>;

    /// The text `!r`, `!s` or `!a` asks for, as a value.
    ///
    /// # Errors
    /// Whatever `repr` raises.
    fn convert(&mut self, value: Self::Value, conversion: char) -> Result<Self::Value, Self::Error>;

    /// `format(value, spec)`
    ///
    /// # Errors
    /// Whatever formatting raises.
    fn format(&mut self, value: Self::Value, spec: &str) -> Result<String, Self::Error>;
}

/// The error of a positional argument that was not given.
#[must_use]
pub fn missing_positional(index: usize) -> Fault {
    Fault::new("IndexError", format!("Replacement index {index} out of range for positional args tuple"))
}

/// `template.format(…)`.
///
/// # Errors
/// A malformed template, or what the fields raise, in Python's order.
pub fn expand<F: Fields>(template: &str, fields: &mut F) -> Result<String, F::Error> {
    let mut numbering = Numbering::Open;
    expand_nested(template, fields, &mut numbering, 2)
}

/// Whether the fields number themselves.
enum Numbering {
    Open,
    Automatic(usize),
    Manual,
}

impl Numbering {
    fn automatic(&mut self) -> Result<usize, Fault> {
        let index = match self {
            Self::Open => 0,
            Self::Automatic(next) => *next,
            Self::Manual => {
                return Err(Fault::value("cannot switch from manual field specification to automatic field numbering"));
            }
        };
        *self = Self::Automatic(index + 1);
        Ok(index)
    }

    fn manual(&mut self) -> Result<(), Fault> {
        if matches!(self, Self::Automatic(_)) {
            return Err(Fault::value("cannot switch from automatic field numbering to manual field specification"));
        }
        *self = Self::Manual;
        Ok(())
    }
}

fn expand_nested<F: Fields>(
    template: &str,
    fields: &mut F,
    numbering: &mut Numbering,
    depth: u8,
) -> Result<String, F::Error> {
    let Some(inner) = depth.checked_sub(1) else {
        return Err(Fault::value("Max string recursion exceeded").into());
    };
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if rest.starts_with(brace) {
            out.push_str(brace);
            rest = &rest[1..];
            continue;
        }
        if brace == "}" || rest.is_empty() {
            return Err(Fault::value(format!("Single '{brace}' encountered in format string")).into());
        }
        let (field, after) = Field::split(rest)?;
        rest = after;
        let mut value = look_up(field.name, fields, numbering)?;
        if let Some(conversion) = field.conversion {
            value = fields.convert(value, known_conversion(conversion)?)?;
        }
        let text = if field.spec.contains('{') {
            let spec = expand_nested(field.spec, fields, numbering, inner)?;
            fields.format(value, &spec)?
        } else {
            fields.format(value, field.spec)?
        };
        out.push_str(&text);
    }
    out.push_str(rest);
    Ok(out)
}

fn known_conversion(conversion: char) -> Result<char, Fault> {
    if matches!(conversion, 'r' | 's' | 'a') {
        return Ok(conversion);
    }
    Err(Fault::value(format!("Unknown conversion specifier {}", show_code(conversion))))
}

/// One replacement field, its braces removed.
struct Field<'a> {
    name: &'a str,
    conversion: Option<char>,
    spec: &'a str,
}

impl<'a> Field<'a> {
    /// Splits off the field whose opening brace has just been read.
    fn split(text: &'a str) -> Result<(Self, &'a str), Fault> {
        let (name, end, after) = Self::split_name(text)?;
        let (conversion, body) = match end {
            '}' => (None, None),
            '!' => Self::split_conversion(after)?,
            _ => (None, Some(after)),
        };
        let Some(body) = body else {
            let skipped = conversion.map_or(0, |code: char| code.len_utf8() + 1);
            let field = Self { name, conversion, spec: "" };
            return Ok((field, &after[skipped..]));
        };
        let close = closing_brace(body).ok_or_else(|| Fault::value("unmatched '{' in format spec"))?;
        let field = Self { name, conversion, spec: &body[..close] };
        Ok((field, &body[close + 1..]))
    }

    /// The name, the character that ended it and what follows. Brackets hide all characters.
    fn split_name(text: &'a str) -> Result<(&'a str, char, &'a str), Fault> {
        let mut in_brackets = false;
        for (at, character) in text.char_indices() {
            match character {
                ']' if in_brackets => in_brackets = false,
                _ if in_brackets => {}
                '[' => in_brackets = true,
                '{' => return Err(Fault::value("unexpected '{' in field name")),
                '}' | ':' | '!' => return Ok((&text[..at], character, &text[at + 1..])),
                _ => {}
            }
        }
        Err(Fault::value("expected '}' before end of string"))
    }

    /// The conversion, and the text from the specification on unless the field ends here.
    fn split_conversion(text: &'a str) -> Result<(Option<char>, Option<&'a str>), Fault> {
        let mut characters = text.chars();
        let conversion =
            characters.next().ok_or_else(|| Fault::value("end of string while looking for conversion specifier"))?;
        match characters.next() {
            Some('}') => Ok((Some(conversion), None)),
            Some(':') | None => Ok((Some(conversion), Some(characters.as_str()))),
            Some(_) => Err(Fault::value("expected ':' after conversion specifier")),
        }
    }
}

fn closing_brace(text: &str) -> Option<usize> {
    let mut open = 1_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => open += 1,
            b'}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(at);
        }
    }
    None
}

/// The value a field name stands for: an argument, then its attributes and items.
fn look_up<F: Fields>(name: &str, fields: &mut F, numbering: &mut Numbering) -> Result<F::Value, F::Error> {
    let (first, mut rest) = name.split_at(name.find(['.', '[']).unwrap_or(name.len()));
    let mut value = if first.is_empty() {
        fields.positional(numbering.automatic()?)?
    } else if let Some(index) = number(first)? {
        numbering.manual()?;
        fields.positional(usize::try_from(index).unwrap_or(usize::MAX))?
    } else {
        fields.named(first)?
    };
    while let Some(step) = rest.chars().next() {
        let body = &rest[step.len_utf8()..];
        let end = match step {
            '.' => body.find(['.', '[']).unwrap_or(body.len()),
            '[' => body.find(']').ok_or_else(|| Fault::value("Missing ']' in format string"))?,
            _ => {
                return Err(Fault::value("Only '.' or '[' may follow ']' in format field specifier").into());
            }
        };
        let key = &body[..end];
        if key.is_empty() {
            return Err(Fault::value("Empty attribute in format string").into());
        }
        if step == '.' {
            rest = &body[end..];
            value = fields.attribute(value, key)?;
        } else {
            rest = &body[end + 1..];
            let item = number(key)?.map_or(Item::Key(key), Item::Index);
            value = fields.item(value, item)?;
        }
    }
    Ok(value)
}

/// The number a text of digits is.
fn number(text: &str) -> Result<Option<i64>, Fault> {
    let mut value = 0_i64;
    for character in text.chars() {
        let Some(digit) = digit_value(character) else {
            return Ok(None);
        };
        value = value
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(i64::from(digit)))
            .ok_or_else(|| Fault::value("Too many decimal digits in format string"))?;
    }
    Ok(Some(value))
}
