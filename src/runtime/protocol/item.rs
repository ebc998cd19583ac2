//! Subscripts.

use std::rc::Rc;

use crate::runtime::alias;
use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::class::Instance;
use crate::runtime::collections::{Dict, List};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::{Range, Slice, Value};

impl Context {
    /// `object[index]`
    pub fn get_item(&mut self, object: &Value, index: &Value) -> Result<Value> {
        match object {
            Value::List(list) => self.list_item(list, index),
            Value::Dict(dict) => match dict.get(self, index)? {
                Some(value) => Ok(value),
                None => Err(Error::key(index.clone())),
            },
            Value::Tuple(tuple) => match index {
                Value::Slice(slice) => {
                    let bounds = self.slice_bounds(slice, tuple.len())?;
                    Ok(Value::tuple(bounds.positions().map(|at| tuple[at].clone()).collect::<Vec<_>>()))
                }
                _ => {
                    let at = self.position(index, tuple.len(), "tuple")?;
                    Ok(tuple[at].clone())
                }
            },
            Value::Str(text) => match index {
                Value::Slice(slice) => {
                    let bounds = self.slice_bounds(slice, text.char_len())?;
                    if let Some(range) = bounds.as_range() {
                        return Ok(Value::str(text.slice(range.start, range.end)));
                    }
                    let chars: Vec<char> = text.chars().collect();
                    Ok(Value::string(bounds.positions().map(|at| chars[at]).collect()))
                }
                _ => {
                    let at = self.position(index, text.char_len(), "string")?;
                    Ok(Value::string(text.char_at(at).map(String::from).unwrap_or_default()))
                }
            },
            Value::Array(array) => arrays::get_item(self, object, array, index),
            Value::Scalar(scalar) => arrays::scalar_item(self, object, scalar, index),
            Value::Bytes(bytes) => match index {
                Value::Slice(slice) => {
                    let bounds = self.slice_bounds(slice, bytes.len())?;
                    Ok(Value::Bytes(Rc::new(bounds.positions().map(|at| bytes[at]).collect())))
                }
                _ => {
                    let at = self.position(index, bytes.len(), "index")?;
                    Ok(Value::Int(i64::from(bytes[at])))
                }
            },
            Value::Range(range) => self.range_item(range, index),
            Value::Instance(instance) => self.instance_item(object, instance, index),
            Value::Native(native) => {
                if let Some(item) = native.object().get_item(self, object, index) {
                    return item;
                }
                match native.object().payload() {
                    Some(payload) => self.get_item(&payload, index),
                    None => Err(self.not_subscriptable(object)),
                }
            }
            Value::Type(_) | Value::Class(_) => self.class_item(object, index),
            Value::DType(_) => match self.find_attr(object, "__getitem__")? {
                Some(method) => self.call(&method, Args::one(index.clone())),
                None => Err(self.not_subscriptable(object)),
            },
            _ => Err(self.not_subscriptable(object)),
        }
    }

    fn not_subscriptable(&mut self, object: &Value) -> Error {
        Error::type_error(format!("'{}' object is not subscriptable", self.type_name(object)))
    }

    fn class_item(&mut self, class: &Value, index: &Value) -> Result<Value> {
        if let Some(method) = self.find_special(class, "__getitem__")? {
            return self.call(&method, Args::one(index.clone()));
        }
        if let Some(method) = self.find_attr(class, "__class_getitem__")? {
            let plain = matches!(method, Value::Function(_));
            let args = Args::one(index.clone());
            return self.call(&method, if plain { args.with_receiver(class.clone()) } else { args });
        }
        match class {
            Value::Type(info)
                if matches!(info.name, "int" | "float" | "str" | "bool" | "complex" | "bytes" | "object") =>
            {
                Err(Error::type_error(format!("type '{}' is not subscriptable", info.name)))
            }
            Value::Type(_) => Ok(alias::alias(class, index)),
            Value::Class(own) if own.lookup("__orig_bases__").is_some() => Ok(alias::alias(class, index)),
            Value::Class(own) => Err(Error::type_error(format!("type '{}' is not subscriptable", own.name))),
            _ => Err(self.not_subscriptable(class)),
        }
    }

    fn instance_item(&mut self, object: &Value, instance: &Rc<Instance>, index: &Value) -> Result<Value> {
        if let Some(method) = self.find_special(object, "__getitem__")? {
            return self.call(&method, Args::one(index.clone()));
        }
        match &instance.payload {
            Some(Value::Dict(dict)) => {
                if let Some(value) = dict.get(self, index)? {
                    return Ok(value);
                }
                match self.find_special(object, "__missing__")? {
                    Some(method) => self.call(&method, Args::one(index.clone())),
                    None => Err(Error::key(index.clone())),
                }
            }
            Some(payload @ Value::Array(array)) => {
                let item = arrays::get_item(self, payload, array, index)?;
                arrays::subclass::like(self, item, object)
            }
            Some(payload) => self.get_item(payload, index),
            None => Err(self.not_subscriptable(object)),
        }
    }

    /// The place an index means in a sequence of `len` items; `kind` is how errors call it.
    fn position(&mut self, index: &Value, len: usize, kind: &str) -> Result<usize> {
        let n = self.index_for(index, kind)?;
        let from_end = if n < 0 { n.saturating_add(i64::try_from(len).unwrap_or(i64::MAX)) } else { n };
        usize::try_from(from_end)
            .ok()
            .filter(|&at| at < len)
            .ok_or_else(|| Error::index(format!("{kind} index out of range").replace("index index", "index")))
    }

    fn index_for(&mut self, index: &Value, kind: &str) -> Result<i64> {
        if let Value::Int(n) = index {
            return Ok(*n);
        }
        if !self.claims_index(index)? {
            let name = self.type_name(index);
            return Err(Error::type_error(match kind {
                "string" => format!("string indices must be integers, not '{name}'"),
                "range object" => format!("range indices must be integers or slices, not {name}"),
                "index" => format!("byte indices must be integers or slices, not {name}"),
                _ => format!("{kind} indices must be integers or slices, not {name}"),
            }));
        }
        self.to_index(index).map_err(|error| {
            if error.is_a(&crate::runtime::types::OVERFLOW_ERROR) {
                Error::index(format!("cannot fit '{}' into an index-sized integer", self.type_name(index)))
            } else {
                error
            }
        })
    }

    fn list_item(&mut self, list: &Rc<List>, index: &Value) -> Result<Value> {
        if let Value::Slice(slice) = index {
            let bounds = self.slice_bounds(slice, list.len())?;
            let items = list.borrow();
            return Ok(Value::list(match bounds.as_range() {
                Some(range) => items[range].to_vec(),
                None => bounds.positions().map(|at| items[at].clone()).collect(),
            }));
        }
        let at = self.position(index, list.len(), "list")?;
        Ok(list.borrow()[at].clone())
    }

    fn range_item(&mut self, range: &Rc<Range>, index: &Value) -> Result<Value> {
        if let Value::Slice(slice) = index {
            let bounds = self.slice_bounds(slice, range.len())?;
            let place = |at: i64| range.start.saturating_add(range.step.saturating_mul(at));
            let part = Range {
                start: place(bounds.start),
                stop: place(bounds.stop),
                step: range.step.saturating_mul(bounds.step),
            };
            return Ok(Value::Range(Rc::new(part)));
        }
        let at = self.position(index, range.len(), "range object")?;
        Ok(Value::Int(range.at(at)))
    }

    /// `object[index] = value`
    pub fn set_item(&mut self, object: &Value, index: &Value, value: &Value) -> Result<()> {
        match object {
            Value::List(list) => match index {
                Value::Slice(slice) => self.assign_slice(list, slice, value),
                _ => {
                    let at = self.assigned_position(index, list.len())?;
                    let old = std::mem::replace(&mut list.borrow_mut()[at], value.clone());
                    drop(old);
                    Ok(())
                }
            },
            Value::Dict(dict) => dict.insert(self, index.clone(), value.clone()).map(drop),
            Value::Array(array) => arrays::set_item(self, array, index, value),
            Value::Scalar(scalar) => match &**scalar {
                Scalar::Void(cell) if cell.0.dtype().is_record() => {
                    arrays::records::set_record_item(self, &cell.0, index, value)
                }
                _ => Err(self.no_assignment(object)),
            },
            Value::Native(native) => {
                if let Some(done) = native.object().set_item(self, index, value) {
                    return done;
                }
                match native.object().payload() {
                    Some(payload) => self.set_item(&payload, index, value),
                    None => Err(self.no_assignment(object)),
                }
            }
            Value::Instance(instance) => {
                if let Some(method) = self.find_special(object, "__setitem__")? {
                    return self.call(&method, Args::positional([index.clone(), value.clone()])).map(drop);
                }
                match &instance.payload {
                    Some(payload) => self.set_item(payload, index, value),
                    None => Err(self.no_assignment(object)),
                }
            }
            _ => Err(self.no_assignment(object)),
        }
    }

    fn no_assignment(&mut self, object: &Value) -> Error {
        Error::type_error(format!("'{}' object does not support item assignment", self.type_name(object)))
    }

    fn assigned_position(&mut self, index: &Value, len: usize) -> Result<usize> {
        self.position(index, len, "list").map_err(|error| {
            if error.is_a(&crate::runtime::types::INDEX_ERROR) {
                Error::index("list assignment index out of range")
            } else {
                error
            }
        })
    }

    fn assign_slice(&mut self, list: &Rc<List>, slice: &Slice, value: &Value) -> Result<()> {
        let extended = !matches!(slice.step, Value::None | Value::Int(1));
        let items = match self.collect(value) {
            Ok(items) => items,
            Err(error) if error.is_a(&crate::runtime::types::TYPE_ERROR) && !self.is_iterable(value)? => {
                return Err(Error::type_error(if extended {
                    "must assign iterable to extended slice"
                } else {
                    "can only assign an iterable"
                }));
            }
            Err(error) => return Err(error),
        };
        let bounds = self.slice_bounds(slice, list.len())?;
        if let Some(range) = bounds.as_range() {
            let old: Vec<Value> = list.borrow_mut().splice(range, items).collect();
            drop(old);
            return Ok(());
        }
        if items.len() != bounds.count {
            return Err(Error::value(format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                items.len(),
                bounds.count
            )));
        }
        for (at, item) in bounds.positions().zip(items) {
            let old = std::mem::replace(&mut list.borrow_mut()[at], item);
            drop(old);
        }
        Ok(())
    }

    /// `del object[index]`
    pub fn del_item(&mut self, object: &Value, index: &Value) -> Result<()> {
        match object {
            Value::List(list) => self.delete_from_list(list, index),
            Value::Dict(dict) => self.delete_key(dict, index),
            Value::Native(native) => {
                if let Some(done) = native.object().del_item(self, index) {
                    return done;
                }
                match native.object().payload() {
                    Some(payload) => self.del_item(&payload, index),
                    None => Err(self.no_deletion(object)),
                }
            }
            Value::Instance(instance) => {
                if let Some(method) = self.find_special(object, "__delitem__")? {
                    return self.call(&method, Args::one(index.clone())).map(drop);
                }
                match &instance.payload {
                    Some(payload) => self.del_item(payload, index),
                    None => Err(self.no_deletion(object)),
                }
            }
            Value::Array(_) => Err(Error::value("cannot delete array elements")),
            _ => Err(self.no_deletion(object)),
        }
    }

    fn no_deletion(&mut self, object: &Value) -> Error {
        let name = self.type_name(object);
        // Types that CPython knows as sequences, and all classes of programs, are refused elsewhere than others.
        let is_sequence = matches!(
            object,
            Value::Tuple(_)
                | Value::Str(_)
                | Value::Range(_)
                | Value::Bytes(_)
                | Value::Set(_)
                | Value::FrozenSet(_)
                | Value::Instance(_)
        );
        let is_sequence = is_sequence && name != "mappingproxy";
        let verb = if is_sequence || name.starts_with("dict_") { "doesn't" } else { "does not" };
        Error::type_error(format!("'{name}' object {verb} support item deletion"))
    }

    fn delete_key(&mut self, dict: &Rc<Dict>, key: &Value) -> Result<()> {
        match dict.remove(self, key)? {
            Some(_) => Ok(()),
            None => Err(Error::key(key.clone())),
        }
    }

    fn delete_from_list(&mut self, list: &Rc<List>, index: &Value) -> Result<()> {
        if let Value::Slice(slice) = index {
            let bounds = self.slice_bounds(slice, list.len())?;
            if let Some(range) = bounds.as_range() {
                let old: Vec<Value> = list.borrow_mut().drain(range).collect();
                drop(old);
                return Ok(());
            }
            let mut doomed: Vec<usize> = bounds.positions().collect();
            doomed.sort_unstable();
            let mut next = doomed.iter().peekable();
            let old = std::mem::take(&mut *list.borrow_mut());
            let kept: Vec<Value> = old
                .into_iter()
                .enumerate()
                .filter_map(|(at, item)| next.next_if(|&&d| d == at).is_none().then_some(item))
                .collect();
            *list.borrow_mut() = kept;
            return Ok(());
        }
        let at = self.assigned_position(index, list.len())?;
        let old = list.borrow_mut().remove(at);
        drop(old);
        Ok(())
    }
}
