//! `partial`, `reduce` and `wraps`.

use std::any::Any;
use std::rc::Rc;

use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Keywords, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static PARTIAL: TypeInfo = TypeInfo::new("functools", "partial", &types::OBJECT);

/// A function with some arguments given in advance.
struct Partial {
    function: Value,
    args: Args,
}

fn keyword_dict(cx: &mut Context, args: &Args) -> Result<Value> {
    let pairs: Vec<_> = args.keywords.iter().map(|(k, v)| (Value::str(k), v.clone())).collect();
    Ok(Value::Dict(Rc::new(Dict::from_entries(cx, pairs)?)))
}

impl Native for Partial {
    fn type_info(&self) -> &'static TypeInfo {
        &PARTIAL
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "func" => Some(self.function.clone()),
            "args" => Some(Value::tuple(self.args.positional.to_vec())),
            "keywords" => Some(keyword_dict(cx, &self.args)?),
            _ => None,
        })
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let mut all = self.args.clone();
        all.positional.extend(args.positional);
        for (name, value) in args.keywords {
            all.keywords.retain(|(known, _)| *known != name);
            all.keywords.push((name, value));
        }
        Some(cx.call(&self.function, all))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let mut parts = vec![cx.repr(&self.function)?];
        for value in &self.args.positional {
            parts.push(cx.repr(value)?);
        }
        for (name, value) in &self.args.keywords {
            parts.push(format!("{name}={}", cx.repr(value)?));
        }
        Ok(Some(format!("functools.partial({})", parts.join(", "))))
    }

    fn held(&self) -> Vec<Value> {
        self.args
            .positional
            .iter()
            .cloned()
            .chain(self.args.keywords.iter().map(|(_, value)| value.clone()))
            .chain([self.function.clone()])
            .collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Arguments as a call has them.
pub(super) fn gather(args: Rest, kwargs: &Keywords) -> Args {
    let mut all = Args::positional(args.0);
    for (key, value) in kwargs.0.entries() {
        if let Some(key) = key.as_text() {
            all.keywords.push((key.as_str().into(), value));
        }
    }
    all
}

builtin!(
    /// A function with some arguments given in advance.
    ///
    /// >>> from functools import partial
    /// >>> partial(int, base=2)('101')
    /// 5
    #[c("partial(func, /, *args, **keywords)")]
    fn partial(cx: &mut Context, func: Value, args: Rest, keywords: Keywords) -> Result<Value> {
        if !cx.is_callable(&func) {
            return Err(Error::type_error("the first argument must be callable"));
        }
        Ok(Value::native(Partial { function: func, args: gather(args, &keywords) }))
    }
);

builtin!(
    /// One result out of all items: `function(function(a, b), c)` and so on.
    ///
    /// >>> from functools import reduce
    /// >>> reduce(lambda a, b: a * b, [1, 2, 3, 4])
    /// 24
    #[c("reduce(function, iterable, initial=<no value>, /)")]
    fn reduce(cx: &mut Context, function: Value, iterable: Value, initial: Given<Value>) -> Result<Value> {
        if !cx.is_iterable(&iterable)? {
            return Err(Error::type_error("reduce() arg 2 must support iteration"));
        }
        let iterator = cx.iter(&iterable)?;
        let mut total = initial.into_option();
        while let Some(item) = cx.next(&iterator)? {
            total = Some(match total {
                None => item,
                Some(total) => cx.call(&function, Args::positional([total, item]))?,
            });
        }
        total.ok_or_else(|| Error::type_error("reduce() of empty iterable with no initial value"))
    }
);

/// Gives a wrapper the name and documentation of what it wraps.
fn imitate(cx: &mut Context, wrapper: &Value, wrapped: &Value) -> Result<()> {
    for name in ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"] {
        if let Some(value) = cx.find_attr(wrapped, name)? {
            // A wrapper without such an attribute stays as it is.
            let _ = cx.set_attr(wrapper, name, value);
        }
    }
    let _ = cx.set_attr(wrapper, "__wrapped__", wrapped.clone());
    Ok(())
}

/// `wraps(wrapped)`: the decorator.
struct Wraps {
    wrapped: Value,
}

impl Native for Wraps {
    fn type_info(&self) -> &'static TypeInfo {
        &PARTIAL
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let Some(wrapper) = args.positional.first().cloned() else {
            return Some(Err(Error::type_error("update_wrapper() missing 1 required positional argument: 'wrapper'")));
        };
        Some(imitate(cx, &wrapper, &self.wrapped).map(|()| wrapper))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A decorator that makes a wrapper look like the function it wraps.
    #[py("wraps(wrapped, assigned=None, updated=None)")]
    fn wraps(wrapped: Value, assigned: Value, updated: Value) -> Result<Value> {
        let _ = (assigned, updated);
        Ok(Value::native(Wraps { wrapped }))
    }
);

builtin!(
    /// Makes a wrapper look like the function it wraps.
    #[py("update_wrapper(wrapper, wrapped, assigned=None, updated=None)")]
    fn update_wrapper(
        cx: &mut Context,
        wrapper: Value,
        wrapped: Value,
        assigned: Value,
        updated: Value,
    ) -> Result<Value> {
        let _ = (assigned, updated);
        imitate(cx, &wrapper, &wrapped)?;
        Ok(wrapper)
    }
);
