//! Iterators of the built-in containers.

use std::rc::Rc;

use crate::runtime::collections::{Dict, List, Set, Tuple};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::string::PyStr;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::{Range, Value};

#[derive(Clone)]
pub struct ListIterator {
    pub list: Rc<List>,
    pub at: usize,
}

impl Iterate for ListIterator {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let item = self.list.borrow().get(self.at).cloned();
        self.at += 1;
        Ok(item)
    }

    fn remaining(&self) -> Option<usize> {
        Some(self.list.len().saturating_sub(self.at))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![Value::List(Rc::clone(&self.list))]
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::LIST_ITERATOR
    }
}

#[derive(Clone)]
pub struct TupleIterator {
    pub tuple: Rc<Tuple>,
    pub at: usize,
}

impl Iterate for TupleIterator {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let item = self.tuple.get(self.at).cloned();
        self.at += 1;
        Ok(item)
    }

    fn remaining(&self) -> Option<usize> {
        Some(self.tuple.len().saturating_sub(self.at))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::TUPLE_ITERATOR
    }
}

#[derive(Clone)]
pub struct StrIterator {
    pub text: Rc<PyStr>,
    pub byte: usize,
}

impl Iterate for StrIterator {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let Some(c) = self.text[self.byte..].chars().next() else { return Ok(None) };
        self.byte += c.len_utf8();
        Ok(Some(Value::str(c.encode_utf8(&mut [0; 4]))))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        if self.text.is_ascii() { &types::STR_ASCII_ITERATOR } else { &types::STR_ITERATOR }
    }
}

#[derive(Clone)]
pub struct BytesIterator {
    pub bytes: Rc<Vec<u8>>,
    pub at: usize,
}

impl Iterate for BytesIterator {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let item = self.bytes.get(self.at).map(|&b| Value::Int(i64::from(b)));
        self.at += 1;
        Ok(item)
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::BYTES_ITERATOR
    }
}

#[derive(Clone)]
pub struct RangeIterator {
    pub range: Range,
    pub at: usize,
}

impl Iterate for RangeIterator {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        if self.at >= self.range.len() {
            return Ok(None);
        }
        let item = self.range.at(self.at);
        self.at += 1;
        Ok(Some(Value::Int(item)))
    }

    fn remaining(&self) -> Option<usize> {
        Some(self.range.len() - self.at)
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::RANGE_ITERATOR
    }
}

/// What of a dict's entries an iterator gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DictPart {
    Keys,
    Values,
    Items,
}

/// Walks a dict and notices when it changes its size.
#[derive(Clone)]
pub struct DictIterator {
    dict: Rc<Dict>,
    part: DictPart,
    at: usize,
    size: usize,
}

impl DictIterator {
    #[must_use]
    pub fn new(dict: Rc<Dict>, part: DictPart) -> DictIterator {
        let size = dict.len();
        DictIterator { dict, part, at: 0, size }
    }
}

impl Iterate for DictIterator {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        if self.dict.len() != self.size {
            self.size = usize::MAX;
            return Err(Error::runtime("dictionary changed size during iteration"));
        }
        let Some((next, key, value)) = self.dict.next_entry(self.at) else { return Ok(None) };
        self.at = next;
        Ok(Some(match self.part {
            DictPart::Keys => key,
            DictPart::Values => value,
            DictPart::Items => Value::tuple([key, value]),
        }))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![Value::Dict(Rc::clone(&self.dict))]
    }

    fn type_info(&self) -> &'static TypeInfo {
        match self.part {
            DictPart::Keys => &types::DICT_KEYITERATOR,
            DictPart::Values => &types::DICT_VALUEITERATOR,
            DictPart::Items => &types::DICT_ITEMITERATOR,
        }
    }
}

/// Walks a set in the order of its table.
#[derive(Clone)]
pub struct SetIterator {
    set: Rc<Set>,
    at: usize,
    size: usize,
}

impl SetIterator {
    #[must_use]
    pub fn new(set: Rc<Set>) -> SetIterator {
        let size = set.len();
        SetIterator { set, at: 0, size }
    }
}

impl Iterate for SetIterator {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        if self.set.len() != self.size {
            self.size = usize::MAX;
            return Err(Error::runtime("Set changed size during iteration"));
        }
        let Some((next, item)) = self.set.next_item(self.at) else { return Ok(None) };
        self.at = next;
        Ok(Some(item))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::SET_ITERATOR
    }
}

/// The items of an object that has only `__getitem__`: 0, 1, … until `IndexError`.
#[derive(Clone)]
pub struct BySubscript {
    pub object: Value,
    pub at: i64,
}

impl Iterate for BySubscript {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let index = Value::Int(self.at);
        self.at += 1;
        match cx.get_item(&self.object, &index) {
            Ok(item) => Ok(Some(item)),
            Err(error) if error.is_a(&types::INDEX_ERROR) || error.is_a(&types::STOP_ITERATION) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::ITERATOR
    }
}
