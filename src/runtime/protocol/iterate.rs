//! Iteration.

use std::sync::atomic::Ordering;

use super::iterators::{
    BySubscript, BytesIterator, DictIterator, DictPart, ListIterator, RangeIterator, SetIterator, StrIterator,
    TupleIterator,
};
use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::eval::code::CodeKind;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// Items between two looks at the interrupt flag.
const CHECK_EVERY: usize = 4096;

impl Context {
    /// `iter(x)`
    #[expect(clippy::iter_not_returning_iterator, reason = "named as the builtin it is")]
    pub fn iter(&mut self, value: &Value) -> Result<Value> {
        match value {
            Value::List(list) => Ok(Value::iterator(ListIterator { list: list.clone(), at: 0 })),
            Value::Tuple(tuple) => Ok(Value::iterator(TupleIterator { tuple: tuple.clone(), at: 0 })),
            Value::Str(text) => Ok(Value::iterator(StrIterator { text: text.clone(), byte: 0 })),
            Value::Dict(dict) => Ok(Value::iterator(DictIterator::new(dict.clone(), DictPart::Keys))),
            Value::Set(set) | Value::FrozenSet(set) => Ok(Value::iterator(SetIterator::new(set.clone()))),
            Value::Range(range) => Ok(Value::iterator(RangeIterator { range: (**range).clone(), at: 0 })),
            Value::Bytes(bytes) => Ok(Value::iterator(BytesIterator { bytes: bytes.clone(), at: 0 })),
            Value::Generator(generator) if !generator.is_iterator() => Err(self.not_iterable(value)),
            Value::Iterator(_) | Value::Generator(_) => Ok(value.clone()),
            Value::Array(_) | Value::Scalar(_) => arrays::iterate(self, value),
            Value::Native(native) => {
                if let Some(iterator) = native.object().iterate(self, value) {
                    return iterator;
                }
                match native.object().payload() {
                    Some(payload) => self.iter(&payload),
                    None => Err(self.not_iterable(value)),
                }
            }
            Value::Instance(_) => self.iter_instance(value),
            _ => match self.find_special(value, "__iter__")? {
                Some(method) => self.call(&method, Args::none()),
                None => Err(self.not_iterable(value)),
            },
        }
    }

    fn not_iterable(&mut self, value: &Value) -> Error {
        Error::type_error(format!("'{}' object is not iterable", self.type_name(value)))
    }

    fn iter_instance(&mut self, value: &Value) -> Result<Value> {
        if let Some(method) = self.find_special(value, "__iter__")? {
            if matches!(method, Value::None) {
                return Err(self.not_iterable(value));
            }
            let iterator = self.call(&method, Args::none())?;
            if !self.is_iterator(&iterator)? {
                let name = self.type_name(&iterator);
                return Err(Error::type_error(format!("iter() returned non-iterator of type '{name}'")));
            }
            return Ok(iterator);
        }
        if arrays::subclass::is_one(value) {
            return Self::iter_by_subscript(value);
        }
        if let Some(payload) = value.payload() {
            return self.iter(&payload);
        }
        if self.find_special(value, "__getitem__")?.is_some() {
            return Ok(Value::iterator(BySubscript { object: value.clone(), at: 0 }));
        }
        Err(self.not_iterable(value))
    }

    /// Goes through an array of a program's class by its subscripts, which the program may have overridden.
    pub(in crate::runtime) fn iter_by_subscript(value: &Value) -> Result<Value> {
        if arrays::subclass::object_in(value).is_some_and(|object| object.get().ndim() == 0) {
            return Err(Error::type_error("iteration over a 0-d array"));
        }
        Ok(Value::iterator(BySubscript { object: value.clone(), at: 0 }))
    }

    /// Whether `next(x)` can be asked.
    pub fn is_iterator(&mut self, value: &Value) -> Result<bool> {
        Ok(match value {
            Value::Generator(generator) => generator.kind != CodeKind::AsyncGenerator,
            Value::Iterator(_) => true,
            Value::Native(native) => {
                let info = native.object().type_info();
                self.library.method(info, "__next__").is_some()
            }
            Value::Instance(_) => self.find_special(value, "__next__")?.is_some(),
            _ => false,
        })
    }

    /// Whether `iter(x)` would work; nothing is consumed.
    pub fn is_iterable(&mut self, value: &Value) -> Result<bool> {
        Ok(match value {
            Value::List(_)
            | Value::Tuple(_)
            | Value::Str(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::FrozenSet(_)
            | Value::Range(_)
            | Value::Bytes(_)
            | Value::Iterator(_) => true,
            Value::Generator(generator) => generator.is_iterator(),
            Value::Array(array) => array.get().ndim() > 0,
            Value::Instance(_) => {
                self.find_special(value, "__iter__")?.is_some()
                    || match value.payload() {
                        Some(Value::Array(array)) => array.get().ndim() > 0,
                        payload => payload.is_some(),
                    }
                    || self.find_special(value, "__getitem__")?.is_some()
            }
            Value::Native(_) => self.iter(value).is_ok(),
            Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Scalar(_) => false,
            _ => self.find_special(value, "__iter__")?.is_some(),
        })
    }

    /// `next(iterator)`, `None` at the end.
    pub fn next(&mut self, iterator: &Value) -> Result<Option<Value>> {
        // Built-in functions that go through endless iterators can be stopped here.
        if self.interrupt.load(Ordering::Relaxed) {
            self.check_interrupt()?;
        }
        match iterator {
            Value::Iterator(iterator) => iterator.next(self),
            Value::Generator(generator) if generator.is_iterator() => self.resume(generator, Value::None),
            Value::Generator(_) => Err(self.not_iterator(iterator)),
            Value::Native(native) => match native.object().next(self) {
                Some(item) => item,
                None => Err(self.not_iterator(iterator)),
            },
            Value::Instance(_) => {
                let Some(method) = self.find_special(iterator, "__next__")? else {
                    return Err(self.not_iterator(iterator));
                };
                match self.call(&method, Args::none()) {
                    Ok(item) => Ok(Some(item)),
                    Err(error) if error.is_a(&types::STOP_ITERATION) => Ok(None),
                    Err(error) => Err(error),
                }
            }
            _ => Err(self.not_iterator(iterator)),
        }
    }

    fn not_iterator(&mut self, value: &Value) -> Error {
        Error::type_error(format!("'{}' object is not an iterator", self.type_name(value)))
    }

    /// All items of an iterable.
    pub fn collect(&mut self, iterable: &Value) -> Result<Vec<Value>> {
        match iterable {
            Value::List(list) => return Ok(list.to_vec()),
            Value::Tuple(tuple) => return Ok(tuple.to_vec()),
            Value::Dict(dict) => return Ok(dict.keys()),
            Value::Set(set) | Value::FrozenSet(set) => return Ok(set.items()),
            // As long as it says it is: when there is no room for that, nothing is begun.
            Value::Range(range) => super::sequence::check_size(range.len(), size_of::<Value>(), 1)?,
            Value::Str(text) => return Ok(text.chars().map(|c| Value::str(c.encode_utf8(&mut [0; 4]))).collect()),
            _ => {}
        }
        let iterator = self.iter(iterable)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(&iterator)? {
            items.push(item);
            if items.len() % CHECK_EVERY == 0 {
                self.check_interrupt()?;
                if items.try_reserve(CHECK_EVERY).is_err() {
                    return Err(Error::bare(&types::MEMORY_ERROR));
                }
            }
        }
        Ok(items)
    }
}
