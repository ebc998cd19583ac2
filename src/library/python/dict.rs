//! The methods of `dict`.

use std::rc::Rc;

use super::dict_view::DictView;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::Dict;
use crate::runtime::convert::{Given, Keywords};
use crate::runtime::exception::Error;
use crate::runtime::protocol::iterators::DictPart;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[(&types::DICT, &[get, keys, values, items, pop, popitem, setdefault, update, clear, copy])],
    statics: &[(&types::DICT, &[fromkeys])],
    ..Topic::EMPTY
};

builtin!(
    /// The value of a key, or `default` when it is not there.
    ///
    /// >>> {'a': 1}.get('a'), {'a': 1}.get('z', 0)
    /// (1, 0)
    #[c("dict.get(self, key, default=None, /)")]
    fn get(cx: &mut Context, this: Rc<Dict>, key: Value, default: Value) -> Result<Value> {
        Ok(this.get(cx, &key)?.unwrap_or(default))
    }
);

builtin!(
    /// The keys, as a view that follows the dict.
    ///
    /// >>> {'a': 1}.keys()
    /// dict_keys(['a'])
    #[c("dict.keys(self, /)")]
    fn keys(this: Rc<Dict>) -> Result<Value> {
        Ok(Value::native(DictView { dict: this, part: DictPart::Keys }))
    }
);

builtin!(
    /// The values, as a view that follows the dict.
    ///
    /// >>> {'a': 1}.values()
    /// dict_values([1])
    #[c("dict.values(self, /)")]
    fn values(this: Rc<Dict>) -> Result<Value> {
        Ok(Value::native(DictView { dict: this, part: DictPart::Values }))
    }
);

builtin!(
    /// Pairs of key and value, as a view that follows the dict.
    ///
    /// >>> list({'a': 1}.items())
    /// [('a', 1)]
    #[c("dict.items(self, /)")]
    fn items(this: Rc<Dict>) -> Result<Value> {
        Ok(Value::native(DictView { dict: this, part: DictPart::Items }))
    }
);

builtin!(
    /// Remove a key and return its value; `default`, or `KeyError`, when it is not there.
    ///
    /// >>> {'a': 1}.pop('a'), {}.pop('z', None)
    /// (1, None)
    #[c("dict.pop(self, key, default=<no value>, /)")]
    fn pop(cx: &mut Context, this: Rc<Dict>, key: Value, default: Given<Value>) -> Result<Value> {
        match (this.remove(cx, &key)?, default) {
            (Some(value), _) | (None, Given::Value(value)) => Ok(value),
            (None, Given::Nothing) => Err(Error::key(key)),
        }
    }
);

builtin!(
    /// Remove the pair that was added last and return it.
    ///
    /// >>> {'a': 1, 'b': 2}.popitem()
    /// ('b', 2)
    #[c("dict.popitem(self, /)")]
    fn popitem(this: Rc<Dict>) -> Result<Value> {
        match this.pop_last() {
            Some((key, value)) => Ok(Value::tuple([key, value])),
            None => Err(Error::key(Value::str("popitem(): dictionary is empty"))),
        }
    }
);

builtin!(
    /// The value of a key, which is set to `default` first when it is not there.
    ///
    /// >>> d = {}
    /// >>> d.setdefault('k', []).append(1)
    /// >>> d
    /// {'k': [1]}
    #[c("dict.setdefault(self, key, default=None, /)")]
    fn setdefault(cx: &mut Context, this: Rc<Dict>, key: Value, default: Value) -> Result<Value> {
        if let Some(value) = this.get(cx, &key)? {
            return Ok(value);
        }
        this.insert(cx, key, default.clone())?;
        Ok(default)
    }
);

builtin!(
    /// Add or overwrite entries from a mapping, from pairs, and from keyword arguments.
    ///
    /// >>> d = {'a': 1}
    /// >>> d.update({'b': 2}, a=3)
    /// >>> d
    /// {'a': 3, 'b': 2}
    #[c("dict.update(self, other=<no value>, /, **kwargs)")]
    fn update(cx: &mut Context, this: Rc<Dict>, other: Given<Value>, kwargs: Keywords) -> Result<Value> {
        if let Given::Value(other) = other {
            cx.update_dict(&this, &other)?;
        }
        for (key, value) in kwargs.0.entries() {
            this.insert(cx, key, value)?;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Remove all entries.
    #[c("dict.clear(self, /)")]
    fn clear(this: Rc<Dict>) -> Result<Value> {
        this.clear();
        Ok(Value::None)
    }
);

builtin!(
    /// A new dict with the same entries.
    ///
    /// >>> {'a': 1}.copy()
    /// {'a': 1}
    #[c("dict.copy(self, /)")]
    fn copy(this: Rc<Dict>) -> Result<Value> {
        Ok(Value::Dict(Rc::new(this.copy())))
    }
);

builtin!(
    /// A dict with the items of an iterable as keys, all with one value.
    ///
    /// >>> dict.fromkeys('ab', 0)
    /// {'a': 0, 'b': 0}
    #[c("fromkeys(iterable, value=None, /)")]
    fn fromkeys(cx: &mut Context, iterable: Value, value: Value) -> Result<Value> {
        let dict = Dict::default();
        for key in cx.collect(&iterable)? {
            dict.insert(cx, key, value.clone())?;
        }
        Ok(Value::Dict(Rc::new(dict)))
    }
);
