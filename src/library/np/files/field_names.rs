//! Names of fields as `np.genfromtxt` makes them out of what stands in a file: nothing that disturbs, none twice.

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

/// Characters that no name keeps.
const DELETED: &str = "~!@#$%^&*()-=+~\\|]}[{';: /?.>,<\"";

/// What is done to names.
pub struct Rules {
    excluded: Vec<String>,
    deleted: Vec<char>,
    space: String,
    upper: Option<bool>,
    default: Value,
}

/// A sequence of names: a text with commas, or one name an item.
///
/// # Errors
/// Items that are no text.
pub fn listed(cx: &mut Context, value: &Value) -> Result<Vec<String>> {
    if let Some(text) = value.as_text() {
        return Ok(text.split(',').map(|name| name.trim().to_owned()).collect());
    }
    cx.collect(value)?.iter().map(|name| cx.str(name)).collect()
}

impl Rules {
    /// # Errors
    /// A value of `case_sensitive` that is none.
    pub fn of(
        cx: &mut Context,
        excludelist: &Value,
        deletechars: &Value,
        replace_space: &Value,
        case_sensitive: &Value,
        defaultfmt: &Value,
    ) -> Result<Rules> {
        let mut excluded: Vec<String> = ["return", "file", "print"].map(str::to_owned).into();
        if !matches!(excludelist, Value::None) {
            excluded.extend(listed(cx, excludelist)?);
        }
        let given = if matches!(deletechars, Value::None) { String::new() } else { cx.str(deletechars)? };
        let deleted = if given.is_empty() { DELETED.to_owned() } else { given + "\"" };
        let upper = match case_sensitive {
            Value::Bool(true) | Value::None => None,
            Value::Bool(false) => Some(true),
            other => match cx.str(other)?.chars().next() {
                Some('u') => Some(true),
                Some('l') => Some(false),
                _ => return Err(Error::value(format!("unrecognized case_sensitive value {}.", cx.str(other)?))),
            },
        };
        Ok(Rules {
            excluded,
            deleted: deleted.chars().collect(),
            space: cx.str(replace_space)?,
            upper,
            default: defaultfmt.clone(),
        })
    }

    fn default_name(&self, cx: &mut Context, number: usize) -> Result<String> {
        let name = cx.binary(crate::syntax::ast::BinaryOp::Mod, &self.default, &Value::from(number))?;
        cx.str(&name)
    }

    /// The names as fields get them; as many as asked for when that is more.
    ///
    /// # Errors
    /// A default format that takes no number.
    pub fn valid(&self, cx: &mut Context, names: &[String], count: usize) -> Result<Vec<String>> {
        let mut valid: Vec<String> = Vec::new();
        let mut seen: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
        let mut empty = 0;
        for at in 0..names.len().max(count) {
            let raw = names.get(at).map_or("", String::as_str);
            let cased = match self.upper {
                Some(true) => raw.to_uppercase(),
                Some(false) => raw.to_lowercase(),
                None => raw.to_owned(),
            };
            let spaced = cased.trim().replace(' ', &self.space);
            let mut name: String = spaced.chars().filter(|letter| !self.deleted.contains(letter)).collect();
            if name.is_empty() {
                name = self.default_name(cx, empty)?;
                while names.contains(&name) {
                    empty += 1;
                    name = self.default_name(cx, empty)?;
                }
                empty += 1;
            } else if self.excluded.contains(&name) {
                name.push('_');
            }
            let times = seen.entry(name.clone()).or_insert(0);
            valid.push(if *times > 0 { format!("{name}_{times}") } else { name });
            *times += 1;
        }
        Ok(valid)
    }
}
