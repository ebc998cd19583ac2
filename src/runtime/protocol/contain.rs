//! `item in container`, and whether classes derive from one another.

use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::number::Number;
use crate::runtime::value::{Range, Value};

impl Context {
    /// `item in container`
    pub fn contains(&mut self, container: &Value, item: &Value) -> Result<bool> {
        match container {
            Value::List(list) => {
                let mut at = 0;
                loop {
                    let Some(candidate) = list.borrow().get(at).cloned() else { return Ok(false) };
                    if self.is_equal(&candidate, item)? {
                        return Ok(true);
                    }
                    at += 1;
                }
            }
            Value::Tuple(tuple) => {
                for candidate in tuple.iter() {
                    if self.is_equal(candidate, item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Value::Dict(dict) => dict.contains(self, item),
            Value::Set(set) | Value::FrozenSet(set) => match item {
                // An unhashable set is looked for as the frozenset it equals.
                Value::Set(inner) => set.contains(self, &Value::FrozenSet(inner.clone())),
                _ => set.contains(self, item),
            },
            Value::Str(text) => match item.as_text() {
                Some(part) => Ok(text.contains(part.as_str())),
                None => {
                    let name = self.type_name(item);
                    Err(Error::type_error(format!("'in <string>' requires string as left operand, not {name}")))
                }
            },
            Value::Bytes(bytes) => match item {
                Value::Bytes(part) => Ok(part.is_empty() || bytes.windows(part.len()).any(|w| w == &part[..])),
                Value::Int(n) => Ok(u8::try_from(*n).is_ok_and(|b| bytes.contains(&b))),
                _ => {
                    let name = self.type_name(item);
                    Err(Error::type_error(format!("a bytes-like object is required, not '{name}'")))
                }
            },
            Value::Range(range) => self.range_contains(range, item),
            Value::Array(_) => arrays::contains(self, container, item),
            Value::Native(native) => {
                if let Some(answer) = native.object().contains(self, item) {
                    return answer;
                }
                match native.object().payload() {
                    Some(payload) => self.contains(&payload, item),
                    None => self.contains_by_iteration(container, item),
                }
            }
            Value::Instance(_) => {
                if let Some(method) = self.find_special(container, "__contains__")? {
                    let answer = self.call(&method, Args::one(item.clone()))?;
                    return self.truth(&answer);
                }
                if self.find_special(container, "__iter__")?.is_none()
                    && let Some(payload) = container.payload()
                {
                    return self.contains(&payload, item);
                }
                self.contains_by_iteration(container, item)
            }
            _ => self.contains_by_iteration(container, item),
        }
    }

    fn range_contains(&mut self, range: &Range, item: &Value) -> Result<bool> {
        match Number::of(item) {
            Some(number) => Ok(whole(&number).is_some_and(|n| range_has(range, n))),
            None => self.contains_by_iteration(&Value::Range(std::rc::Rc::new(range.clone())), item),
        }
    }

    fn contains_by_iteration(&mut self, container: &Value, item: &Value) -> Result<bool> {
        if !self.is_iterable(container)? {
            let name = self.type_name(container);
            return Err(Error::type_error(format!("argument of type '{name}' is not iterable")));
        }
        let iterator = self.iter(container)?;
        while let Some(candidate) = self.next(&iterator)? {
            if self.is_equal(&candidate, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether `class` is `other` or derives from it.
    #[must_use]
    pub fn is_subclass_ref(&self, class: &ClassRef, other: &ClassRef) -> bool {
        derives(class, other)
    }
}

/// Whether a class is another, derives from it, or was registered as one of its heirs.
fn derives(class: &ClassRef, other: &ClassRef) -> bool {
    match (class, other) {
        (ClassRef::Builtin(own), ClassRef::Builtin(info)) => own.is_subtype(info),
        (ClassRef::User(own), _) if own.derives_from(other) => true,
        (_, ClassRef::User(other)) if other.is_abstract => other.heirs().iter().any(|heir| match heir {
            Value::Type(info) => derives(class, &ClassRef::Builtin(info)),
            Value::Class(heir) => derives(class, &ClassRef::User(heir.clone())),
            _ => false,
        }),
        _ => false,
    }
}

/// The integer a number equals, if any in the machine word.
fn whole(number: &Number) -> Option<i64> {
    match number {
        Number::Int(n) => Some(*n),
        Number::Float(x) if x.fract() == 0.0 && x.abs() < 9.2e18 => Some(*x as i64),
        Number::Complex(z) if z.im == 0.0 => whole(&Number::Float(z.re)),
        _ => None,
    }
}

fn range_has(range: &Range, n: i64) -> bool {
    let inside = if range.step > 0 { range.start <= n && n < range.stop } else { range.stop < n && n <= range.start };
    inside && (i128::from(n) - i128::from(range.start)) % i128::from(range.step) == 0
}
