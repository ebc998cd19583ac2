//! `ChainMap`: several mappings looked through one after the other.

use std::any::Any;
use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::collections::{Dict, List};
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static CHAIN_MAP: TypeInfo = TypeInfo::new("collections", "ChainMap", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    members: &[("collections", &[("ChainMap", Member::Type(&CHAIN_MAP))])],
    methods: &[(&CHAIN_MAP, &[get, keys, values, items, new_child])],
    constructors: &[(&CHAIN_MAP, chain_map)],
    ..Topic::EMPTY
};

/// The mappings, the first one is written to.
pub struct ChainMap {
    maps: Rc<List>,
}

impl ChainMap {
    fn find(&self, cx: &mut Context, key: &Value) -> Result<Option<Value>> {
        for map in self.maps.to_vec() {
            if cx.contains(&map, key)? {
                return cx.get_item(&map, key).map(Some);
            }
        }
        Ok(None)
    }

    /// All keys with the values found first, in the order of the last mapping's keys.
    fn merged(&self, cx: &mut Context) -> Result<Rc<Dict>> {
        let merged = Dict::default();
        for map in self.maps.to_vec().iter().rev() {
            cx.update_dict(&merged, map)?;
        }
        Ok(Rc::new(merged))
    }

    fn first(&self) -> Value {
        self.maps.borrow().first().cloned().unwrap_or_default()
    }
}

impl Native for ChainMap {
    fn type_info(&self) -> &'static TypeInfo {
        &CHAIN_MAP
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "maps" => Some(Value::List(Rc::clone(&self.maps))),
            "parents" => {
                let rest: Vec<Value> = self.maps.borrow().iter().skip(1).cloned().collect();
                Some(Value::native(ChainMap { maps: Rc::new(List::from(rest)) }))
            }
            _ => None,
        })
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let mut out = "ChainMap".to_owned();
        cx.write_items(&mut out, &self.maps.to_vec(), "(", ")")?;
        Ok(Some(out))
    }

    fn len(&self, cx: &mut Context) -> Option<Result<usize>> {
        Some(self.merged(cx).map(|d| d.len()))
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        Some(self.find(cx, index).and_then(|found| found.ok_or_else(|| Error::key(index.clone()))))
    }

    fn set_item(&self, cx: &mut Context, index: &Value, value: &Value) -> Option<Result<()>> {
        Some(cx.set_item(&self.first(), index, value))
    }

    fn del_item(&self, cx: &mut Context, index: &Value) -> Option<Result<()>> {
        Some(cx.del_item(&self.first(), index))
    }

    fn contains(&self, cx: &mut Context, item: &Value) -> Option<Result<bool>> {
        Some(self.find(cx, item).map(|found| found.is_some()))
    }

    fn iterate(&self, cx: &mut Context, _: &Value) -> Option<Result<Value>> {
        Some(self.merged(cx).and_then(|d| cx.iter(&Value::Dict(d))))
    }

    fn held(&self) -> Vec<Value> {
        vec![Value::List(std::rc::Rc::clone(&self.maps))]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own(this: &Value) -> Result<&ChainMap> {
    this.as_native::<ChainMap>().ok_or_else(|| Error::type_error("a ChainMap is required"))
}

builtin!(
    /// Several mappings seen as one.
    ///
    /// >>> from collections import ChainMap
    /// >>> ChainMap({'a': 1}, {'a': 2, 'b': 3})['b']
    /// 3
    #[c("ChainMap(*maps)")]
    fn chain_map(maps: Rest) -> Result<Value> {
        let maps = if maps.0.is_empty() { vec![Value::Dict(Rc::new(Dict::default()))] } else { maps.0 };
        Ok(Value::native(ChainMap { maps: Rc::new(List::from(maps)) }))
    }
);

builtin!(
    /// The value of a key, or a default.
    #[c("ChainMap.get(self, key, default=None, /)")]
    fn get(cx: &mut Context, this: Value, key: Value, default: Value) -> Result<Value> {
        Ok(own(&this)?.find(cx, &key)?.unwrap_or(default))
    }
);

builtin!(
    /// All keys.
    #[c("ChainMap.keys(self, /)")]
    fn keys(cx: &mut Context, this: Value) -> Result<Value> {
        Ok(Value::list(own(&this)?.merged(cx)?.keys()))
    }
);

builtin!(
    /// All values.
    #[c("ChainMap.values(self, /)")]
    fn values(cx: &mut Context, this: Value) -> Result<Value> {
        Ok(Value::list(own(&this)?.merged(cx)?.values()))
    }
);

builtin!(
    /// All pairs.
    #[c("ChainMap.items(self, /)")]
    fn items(cx: &mut Context, this: Value) -> Result<Value> {
        let entries = own(&this)?.merged(cx)?.entries();
        Ok(Value::list(entries.into_iter().map(|(k, v)| Value::tuple([k, v])).collect()))
    }
);

builtin!(
    /// A chain with one more mapping in front.
    #[c("ChainMap.new_child(self, m=None)")]
    fn new_child(this: Value, m: Value) -> Result<Value> {
        let first = if matches!(m, Value::None) { Value::Dict(Rc::new(Dict::default())) } else { m };
        let mut maps = vec![first];
        maps.extend(own(&this)?.maps.to_vec());
        Ok(Value::native(ChainMap { maps: Rc::new(List::from(maps)) }))
    }
);
