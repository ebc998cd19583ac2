//! `lru_cache`, `cache` and `cached_property`: results that are kept.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::collections::{Dict, FieldNames, SavedDict, Tuple};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static LRU_CACHE: TypeInfo = TypeInfo::new("functools", "_lru_cache_wrapper", &types::OBJECT);
pub static CACHED_PROPERTY: TypeInfo = TypeInfo::new("functools", "cached_property", &types::OBJECT);
static DECORATOR: TypeInfo = TypeInfo::new("builtins", "function", &types::OBJECT);

/// A function with its kept results, the one asked for last at the end.
struct Cached {
    function: Value,
    results: Dict,
    most: Option<usize>,
    typed: bool,
    hits: Cell<i64>,
    misses: Cell<i64>,
}

impl Cached {
    fn key(&self, cx: &Context, args: &Args) -> Value {
        let mut parts: Vec<Value> = args.positional.to_vec();
        if !args.keywords.is_empty() {
            parts.push(Value::Ellipsis);
        }
        for (name, value) in &args.keywords {
            parts.push(Value::str(name));
            parts.push(value.clone());
        }
        if self.typed {
            let kinds: Vec<Value> = parts.iter().map(|p| cx.class_of(p).to_value()).collect();
            parts.extend(kinds);
        }
        Value::tuple(parts)
    }

    fn ask(&self, cx: &mut Context, args: Args) -> Result<Value> {
        if self.most == Some(0) {
            self.misses.set(self.misses.get() + 1);
            return cx.call(&self.function, args);
        }
        let key = self.key(cx, &args);
        if let Some(result) = self.results.get(cx, &key)? {
            self.hits.set(self.hits.get() + 1);
            if self.most.is_some() {
                self.results.remove(cx, &key)?;
                self.results.insert(cx, key, result.clone())?;
            }
            return Ok(result);
        }
        self.misses.set(self.misses.get() + 1);
        let result = cx.call(&self.function, args)?;
        self.results.insert(cx, key, result.clone())?;
        if self.most.is_some_and(|most| self.results.len() > most)
            && let Some((_, oldest, _)) = self.results.next_entry(0)
        {
            self.results.remove(cx, &oldest)?;
        }
        Ok(result)
    }
}

impl Native for Cached {
    fn type_info(&self) -> &'static TypeInfo {
        &LRU_CACHE
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        match name {
            "__wrapped__" => Ok(Some(self.function.clone())),
            "__name__" | "__doc__" | "__qualname__" | "__module__" => cx.find_attr(&self.function, name),
            _ => Ok(None),
        }
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        Some(self.ask(cx, args))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds(&self) -> bool {
        true
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new((self.results.saved(), self.hits.get(), self.misses.get())))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some((results, hits, misses)) = saved.downcast_ref::<(SavedDict, i64, i64)>() {
            self.results.put_back(results);
            self.hits.set(*hits);
            self.misses.set(*misses);
        }
    }

    fn held(&self) -> Vec<Value> {
        vec![self.function.clone()]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn cached(function: Value, most: Option<usize>, typed: bool) -> Value {
    let (hits, misses) = (Cell::new(0), Cell::new(0));
    Value::native(Cached { function, results: Dict::default(), most, typed, hits, misses })
}

/// `lru_cache(maxsize)`: the decorator.
struct Decorator {
    most: Option<usize>,
    typed: bool,
}

impl Native for Decorator {
    fn type_info(&self) -> &'static TypeInfo {
        &DECORATOR
    }

    fn call(&self, _: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let function = args.positional.first().cloned().unwrap_or_default();
        Some(Ok(cached(function, self.most, self.typed)))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A decorator that keeps the results of the last `maxsize` different calls.
    ///
    /// >>> from functools import lru_cache
    /// >>> @lru_cache(maxsize=None)
    /// ... def fib(n):
    /// ...     return n if n < 2 else fib(n - 1) + fib(n - 2)
    /// >>> fib(80)
    /// 23416728348467685
    #[py("lru_cache(maxsize=128, typed=False)")]
    fn lru_cache(cx: &mut Context, maxsize: Value, typed: bool) -> Result<Value> {
        match &maxsize {
            Value::None => Ok(Value::native(Decorator { most: None, typed })),
            Value::Int(n) => Ok(Value::native(Decorator { most: Some(usize::try_from(*n).unwrap_or(0)), typed })),
            function if cx.is_callable(function) => Ok(cached(maxsize.clone(), Some(128), typed)),
            _ => Err(Error::type_error("Expected first argument to be an integer, a callable, or None")),
        }
    }
);

builtin!(
    /// A decorator that keeps the results of all calls.
    #[py("cache(user_function, /)")]
    fn cache(user_function: Value) -> Result<Value> {
        Ok(cached(user_function, None, false))
    }
);

static INFO: FieldNames = FieldNames { class: "CacheInfo", fields: &["hits", "misses", "maxsize", "currsize"] };

fn own(this: &Value) -> Result<&Cached> {
    this.as_native::<Cached>().ok_or_else(|| Error::type_error("a cached function is required"))
}

builtin!(
    /// How often results were found and not found.
    #[c("cache_info(self)")]
    fn cache_info(this: Value) -> Result<Value> {
        let own = own(&this)?;
        let most = own.most.map_or(Value::None, Value::from);
        let parts =
            vec![Value::Int(own.hits.get()), Value::Int(own.misses.get()), most, Value::from(own.results.len())];
        Ok(Value::Tuple(Rc::new(Tuple::named(parts.into(), &INFO))))
    }
);

builtin!(
    /// Forget all results.
    #[c("cache_clear(self)")]
    fn cache_clear(this: Value) -> Result<Value> {
        let own = own(&this)?;
        own.results.clear();
        own.hits.set(0);
        own.misses.set(0);
        Ok(Value::None)
    }
);

/// A getter that stores what it gave on the object.
struct CachedGetter {
    function: Value,
}

impl Native for CachedGetter {
    fn type_info(&self) -> &'static TypeInfo {
        &CACHED_PROPERTY
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        match name {
            "func" => Ok(Some(self.function.clone())),
            "__doc__" => cx.find_attr(&self.function, name),
            "attrname" => cx.find_attr(&self.function, "__name__"),
            _ => Ok(None),
        }
    }

    fn bind(&self, cx: &mut Context, _: &Value, instance: &Value) -> Option<Result<Value>> {
        Some((|| {
            let value = cx.call(&self.function, Args::one(instance.clone()))?;
            let name = cx.get_attr(&self.function, "__name__")?;
            if let (Value::Instance(instance), Some(name)) = (instance, name.as_text()) {
                instance.attributes.set(&name, value.clone());
            }
            Ok(value)
        })())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A property that is computed once per object.
    #[py("cached_property(func)")]
    fn cached_property(func: Value) -> Result<Value> {
        Ok(Value::native(CachedGetter { function: func }))
    }
);
