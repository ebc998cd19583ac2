//! Questions about all characters of a text.

use std::rc::Rc;

use crate::builtin;
use crate::runtime::string::PyStr;
use crate::runtime::value::Value;
use crate::text::unicode::{digit_value, is_printable, is_space};

/// Whether there are characters and all of them answer yes.
fn every(text: &str, test: impl Fn(char) -> bool) -> Value {
    Value::Bool(!text.is_empty() && text.chars().all(test))
}

/// Superscripts, subscripts and circled digits are digits but no decimals.
fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
        || matches!(c, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '₀'..='₉' | '①'..='⑨' | '⑴'..='⑼' | '⒈'..='⒐' | '⓪' | '❶'..='❾')
}

builtin!(
    /// Whether all characters are letters.
    ///
    /// >>> 'ab'.isalpha(), 'a1'.isalpha(), ''.isalpha()
    /// (True, False, False)
    #[c("str.isalpha(self, /)")]
    fn isalpha(this: Rc<PyStr>) -> Result<Value> {
        Ok(every(&this, char::is_alphabetic))
    }
);

builtin!(
    /// Whether all characters are digits.
    ///
    /// >>> '12'.isdigit(), '1.5'.isdigit()
    /// (True, False)
    #[c("str.isdigit(self, /)")]
    fn isdigit(this: Rc<PyStr>) -> Result<Value> {
        Ok(every(&this, is_digit))
    }
);

builtin!(
    /// Whether all characters are decimal digits.
    #[c("str.isdecimal(self, /)")]
    fn isdecimal(this: Rc<PyStr>) -> Result<Value> {
        Ok(every(&this, |c| digit_value(c).is_some()))
    }
);

builtin!(
    /// Whether all characters stand for numbers, fractions included.
    #[c("str.isnumeric(self, /)")]
    fn isnumeric(this: Rc<PyStr>) -> Result<Value> {
        Ok(every(&this, |c| c.is_numeric() || matches!(c, '一'..='九' if "一二三四五六七八九".contains(c))))
    }
);

builtin!(
    /// Whether all characters are letters or numbers.
    ///
    /// >>> 'a1'.isalnum(), 'a 1'.isalnum()
    /// (True, False)
    #[c("str.isalnum(self, /)")]
    fn isalnum(this: Rc<PyStr>) -> Result<Value> {
        Ok(every(&this, |c| c.is_alphanumeric() || is_digit(c)))
    }
);

builtin!(
    /// Whether all characters are white space.
    ///
    /// >>> ' \t'.isspace(), ''.isspace()
    /// (True, False)
    #[c("str.isspace(self, /)")]
    fn isspace(this: Rc<PyStr>) -> Result<Value> {
        Ok(every(&this, is_space))
    }
);

builtin!(
    /// Whether there are letters and all are in upper case.
    ///
    /// >>> 'AB1'.isupper(), '1'.isupper()
    /// (True, False)
    #[c("str.isupper(self, /)")]
    fn isupper(this: Rc<PyStr>) -> Result<Value> {
        Ok(Value::Bool(this.chars().any(char::is_uppercase) && !this.chars().any(char::is_lowercase)))
    }
);

builtin!(
    /// Whether there are letters and all are in lower case.
    ///
    /// >>> 'ab1'.islower(), '1'.islower()
    /// (True, False)
    #[c("str.islower(self, /)")]
    fn islower(this: Rc<PyStr>) -> Result<Value> {
        Ok(Value::Bool(this.chars().any(char::is_lowercase) && !this.chars().any(char::is_uppercase)))
    }
);

builtin!(
    /// Whether every word starts in upper case and goes on in lower case.
    ///
    /// >>> 'Hello World'.istitle(), 'Hello world'.istitle()
    /// (True, False)
    #[c("str.istitle(self, /)")]
    fn istitle(this: Rc<PyStr>) -> Result<Value> {
        let (mut inside, mut cased) = (false, false);
        for c in this.chars() {
            if c.is_uppercase() && inside || c.is_lowercase() && !inside {
                return Ok(Value::Bool(false));
            }
            inside = c.is_uppercase() || c.is_lowercase();
            cased |= inside;
        }
        Ok(Value::Bool(cased))
    }
);

builtin!(
    /// Whether the text could be a name.
    ///
    /// >>> 'x_1'.isidentifier(), '1x'.isidentifier()
    /// (True, False)
    #[c("str.isidentifier(self, /)")]
    fn isidentifier(this: Rc<PyStr>) -> Result<Value> {
        let mut chars = this.chars();
        let starts = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic());
        Ok(Value::Bool(starts && chars.all(|c| c == '_' || c.is_alphanumeric())))
    }
);

builtin!(
    /// Whether `repr` shows all characters as they are.
    ///
    /// >>> 'a b'.isprintable(), 'a\n'.isprintable()
    /// (True, False)
    #[c("str.isprintable(self, /)")]
    fn isprintable(this: Rc<PyStr>) -> Result<Value> {
        Ok(Value::Bool(this.chars().all(is_printable)))
    }
);

builtin!(
    /// Whether all characters are ASCII.
    ///
    /// >>> 'abc'.isascii(), 'é'.isascii()
    /// (True, False)
    #[c("str.isascii(self, /)")]
    fn isascii(this: Rc<PyStr>) -> Result<Value> {
        Ok(Value::Bool(this.is_ascii()))
    }
);
