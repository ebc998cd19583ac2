//! Upper and lower case.

use std::rc::Rc;

use crate::builtin;
use crate::runtime::string::PyStr;
use crate::runtime::value::Value;

builtin!(
    /// In upper case.
    ///
    /// >>> 'abc ß'.upper()
    /// 'ABC SS'
    #[c("str.upper(self, /)")]
    fn upper(this: Rc<PyStr>) -> Result<Value> {
        Ok(Value::string(this.to_uppercase()))
    }
);

builtin!(
    /// In lower case.
    ///
    /// >>> 'ABC'.lower()
    /// 'abc'
    #[c("str.lower(self, /)")]
    fn lower(this: Rc<PyStr>) -> Result<Value> {
        Ok(Value::string(this.to_lowercase()))
    }
);

/// The first letter of a word.
fn push_title(out: &mut String, c: char) {
    let upper: String = c.to_uppercase().collect();
    // Letters that become two, such as ß, keep only the first in upper case.
    let mut chars = upper.chars();
    out.extend(chars.next());
    out.extend(chars.flat_map(char::to_lowercase));
}

builtin!(
    /// The first character in upper case, the others in lower case.
    ///
    /// >>> 'hELLO world'.capitalize()
    /// 'Hello world'
    #[c("str.capitalize(self, /)")]
    fn capitalize(this: Rc<PyStr>) -> Result<Value> {
        let mut out = String::with_capacity(this.len());
        let mut chars = this.chars();
        if let Some(first) = chars.next() {
            push_title(&mut out, first);
        }
        out.push_str(&chars.as_str().to_lowercase());
        Ok(Value::string(out))
    }
);

fn is_cased(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase()
}

builtin!(
    /// Every word with its first letter in upper case.
    ///
    /// >>> "it's a test".title()
    /// "It'S A Test"
    #[c("str.title(self, /)")]
    fn title(this: Rc<PyStr>) -> Result<Value> {
        let mut out = String::with_capacity(this.len());
        let mut inside = false;
        for c in this.chars() {
            if inside {
                out.extend(c.to_lowercase());
            } else {
                push_title(&mut out, c);
            }
            inside = is_cased(c);
        }
        Ok(Value::string(out))
    }
);

builtin!(
    /// Upper case for lower case and the other way round.
    ///
    /// >>> 'Hello'.swapcase()
    /// 'hELLO'
    #[c("str.swapcase(self, /)")]
    fn swapcase(this: Rc<PyStr>) -> Result<Value> {
        let mut out = String::with_capacity(this.len());
        for c in this.chars() {
            if c.is_uppercase() {
                out.extend(c.to_lowercase());
            } else {
                out.extend(c.to_uppercase());
            }
        }
        Ok(Value::string(out))
    }
);

builtin!(
    /// In lower case for comparing: also `ß` becomes `ss`.
    ///
    /// >>> 'Straße'.casefold()
    /// 'strasse'
    #[c("str.casefold(self, /)")]
    fn casefold(this: Rc<PyStr>) -> Result<Value> {
        Ok(Value::string(this.to_lowercase().replace('ß', "ss").replace('ς', "σ")))
    }
);
