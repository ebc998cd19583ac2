//! `len`, `iter`, `next`, `range`, `enumerate`, `zip`, `map`, `filter`, `reversed`, `sorted`.

use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Items, Rest};
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::{Range, Value};
use crate::syntax::ast::BinaryOp;

pub static TOPIC: Topic = Topic {
    functions: &[("builtins", &[len, iter, next, sorted])],
    members: &[(
        "builtins",
        &[
            ("range", Member::Type(&types::RANGE)),
            ("enumerate", Member::Type(&types::ENUMERATE)),
            ("zip", Member::Type(&types::ZIP)),
            ("map", Member::Type(&types::MAP)),
            ("filter", Member::Type(&types::FILTER)),
            ("reversed", Member::Type(&types::REVERSED)),
        ],
    )],
    constructors: &[
        (&types::RANGE, range),
        (&types::ENUMERATE, enumerate),
        (&types::ZIP, zip),
        (&types::MAP, map),
        (&types::FILTER, filter),
        (&types::REVERSED, reversed),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// The number of items.
    ///
    /// >>> len([1, [2, 3]]), len('abc')
    /// (2, 3)
    #[c("len(obj, /)")]
    fn len(cx: &mut Context, obj: Value) -> Result<Value> {
        cx.len(&obj).map(Value::from)
    }
);

builtin!(
    /// An iterator over an iterable; or with `sentinel`, one that calls `object` until it gives that.
    ///
    /// >>> it = iter([1, 2])
    /// >>> next(it), next(it), next(it, 'end')
    /// (1, 2, 'end')
    #[c("iter(object, sentinel=<no value>, /)")]
    fn iter(cx: &mut Context, object: Value, sentinel: Given<Value>) -> Result<Value> {
        match sentinel {
            Given::Nothing => cx.iter(&object),
            Given::Value(sentinel) => {
                if !cx.is_callable(&object) {
                    return Err(Error::type_error("iter(v, w): v must be callable"));
                }
                Ok(Value::iterator(UntilSentinel { function: object, sentinel }))
            }
        }
    }
);

#[derive(Clone)]
struct UntilSentinel {
    function: Value,
    sentinel: Value,
}

impl Iterate for UntilSentinel {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let item = cx.call(&self.function, Args::none())?;
        Ok(if cx.is_equal(&item, &self.sentinel)? { None } else { Some(item) })
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![self.function.clone()]
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::CALLABLE_ITERATOR
    }
}

builtin!(
    /// The next item of an iterator; `default` at its end, or `StopIteration`.
    #[c("next(iterator, default=<no value>, /)")]
    fn next(cx: &mut Context, iterator: Value, default: Given<Value>) -> Result<Value> {
        match (cx.next(&iterator)?, default) {
            (Some(item), _) => Ok(item),
            (None, Given::Value(value)) => Ok(value),
            (None, Given::Nothing) => {
                let returned = match &iterator {
                    Value::Generator(generator) => generator.returned.take().filter(|v| !matches!(v, Value::None)),
                    _ => None,
                };
                Err(Error::with_args(ClassRef::Builtin(&types::STOP_ITERATION), returned.into_iter().collect()))
            }
        }
    }
);

builtin!(
    /// The items in ascending order, as a new list.
    ///
    /// >>> sorted([3, 1, 2], reverse=True), sorted(['pear', 'fig'], key=len)
    /// ([3, 2, 1], ['fig', 'pear'])
    #[c("sorted(iterable, /, *, key=None, reverse=False)")]
    fn sorted(cx: &mut Context, iterable: Items, key: Value, reverse: bool) -> Result<Value> {
        let mut items = iterable.0;
        cx.sort(&mut items, if matches!(key, Value::None) { None } else { Some(&key) }, reverse)?;
        Ok(Value::list(items))
    }
);

builtin!(
    /// The integers from `start` up to, not including, `stop`, `step` apart.
    ///
    /// >>> list(range(5, 0, -2)), range(10)[3]
    /// ([5, 3, 1], 3)
    #[c("range(start, stop=<no value>, step=<no value>, /)")]
    fn range(cx: &mut Context, start: Value, stop: Given<Value>, step: Given<Value>) -> Result<Value> {
        let (start, stop) = match stop {
            Given::Nothing => (0, cx.to_index(&start)?),
            Given::Value(stop) => (cx.to_index(&start)?, cx.to_index(&stop)?),
        };
        let step = match step {
            Given::Nothing => 1,
            Given::Value(step) => cx.to_index(&step)?,
        };
        if step == 0 {
            return Err(Error::value("range() arg 3 must not be zero"));
        }
        Ok(Value::Range(Rc::new(Range { start, stop, step })))
    }
);

#[derive(Clone)]
struct Enumerate {
    inner: Value,
    count: Value,
}

impl Iterate for Enumerate {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let Some(item) = cx.next(&self.inner)? else { return Ok(None) };
        let following = cx.binary(BinaryOp::Add, &self.count, &Value::Int(1))?;
        let count = std::mem::replace(&mut self.count, following);
        Ok(Some(Value::tuple([count, item])))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![self.inner.clone()]
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::ENUMERATE
    }
}

builtin!(
    /// Pairs of a count and an item.
    ///
    /// >>> list(enumerate('ab', start=1))
    /// [(1, 'a'), (2, 'b')]
    #[c("enumerate(iterable, start=0)")]
    fn enumerate(cx: &mut Context, iterable: Value, start: Value) -> Result<Value> {
        if let Value::Array(_) = &start {
            cx.to_index(&start)?;
        } else if !cx.is_index(&start)? {
            return Err(Error::type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                cx.type_name(&start)
            )));
        }
        let inner = cx.iter(&iterable)?;
        Ok(Value::iterator(Enumerate { inner, count: start }))
    }
);

#[derive(Clone)]
struct Zip {
    inner: Vec<Value>,
    strict: bool,
}

impl Iterate for Zip {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let mut items = Vec::with_capacity(self.inner.len());
        for (n, iterator) in self.inner.iter().enumerate() {
            match cx.next(iterator)? {
                Some(item) => items.push(item),
                None if !self.strict => return Ok(None),
                None if n > 0 => return Err(unequal(n + 1, n, "shorter")),
                None => {
                    for (later, iterator) in self.inner.iter().enumerate().skip(1) {
                        if cx.next(iterator)?.is_some() {
                            return Err(unequal(later + 1, later, "longer"));
                        }
                    }
                    return Ok(None);
                }
            }
        }
        Ok(if items.is_empty() { None } else { Some(Value::tuple(items)) })
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        self.inner.clone()
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::ZIP
    }
}

fn unequal(argument: usize, before: usize, how: &str) -> Error {
    let others = if before == 1 { "argument 1".to_owned() } else { format!("arguments 1-{before}") };
    Error::value(format!("zip() argument {argument} is {how} than {others}"))
}

builtin!(
    /// Tuples of the first items, the second items, and so on, until the shortest ends.
    ///
    /// >>> list(zip([1, 2, 3], 'ab'))
    /// [(1, 'a'), (2, 'b')]
    #[c("zip(*iterables, strict=False)")]
    fn zip(cx: &mut Context, iterables: Rest, strict: bool) -> Result<Value> {
        let mut inner = Vec::with_capacity(iterables.0.len());
        for (n, iterable) in iterables.0.iter().enumerate() {
            if !cx.is_iterable(iterable)? {
                let name = cx.type_name(iterable);
                return Err(Error::type_error(match iterable {
                    Value::Instance(_) => format!("zip argument #{} must support iteration", n + 1),
                    _ => format!("'{name}' object is not iterable"),
                }));
            }
            inner.push(cx.iter(iterable)?);
        }
        Ok(Value::iterator(Zip { inner, strict }))
    }
);

#[derive(Clone)]
struct Map {
    function: Value,
    inner: Vec<Value>,
}

impl Iterate for Map {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let mut args = Args::none();
        for iterator in &self.inner {
            match cx.next(iterator)? {
                Some(item) => args.positional.push(item),
                None => return Ok(None),
            }
        }
        cx.call(&self.function, args).map(Some)
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        [&self.inner[..], std::slice::from_ref(&self.function)].concat()
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::MAP
    }
}

builtin!(
    /// The results of calling a function with the items of one or more iterables.
    ///
    /// >>> list(map(lambda a, b: a * b, [1, 2], [3, 4]))
    /// [3, 8]
    #[c("map(func=<no value>, *iterables)")]
    fn map(cx: &mut Context, func: Given<Value>, iterables: Rest) -> Result<Value> {
        let (Given::Value(func), false) = (func, iterables.0.is_empty()) else {
            return Err(Error::type_error("map() must have at least two arguments."));
        };
        let inner: Result<Vec<Value>> = iterables.0.iter().map(|i| cx.iter(i)).collect();
        Ok(Value::iterator(Map { function: func, inner: inner? }))
    }
);

#[derive(Clone)]
struct Filter {
    function: Value,
    inner: Value,
}

impl Iterate for Filter {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        while let Some(item) = cx.next(&self.inner)? {
            let answer = match &self.function {
                Value::None => item.clone(),
                function => cx.call(function, Args::one(item.clone()))?,
            };
            if cx.truth(&answer)? {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![self.inner.clone(), self.function.clone()]
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::FILTER
    }
}

builtin!(
    /// The items for which a function is true; the true items when it is `None`.
    ///
    /// >>> list(filter(None, [0, 1, '', 'a']))
    /// [1, 'a']
    #[c("filter(function, iterable, /)")]
    fn filter(cx: &mut Context, function: Value, iterable: Value) -> Result<Value> {
        let inner = cx.iter(&iterable)?;
        Ok(Value::iterator(Filter { function, inner }))
    }
);

/// Walks a sequence backwards by subscript.
#[derive(Clone)]
struct Reversed {
    sequence: Value,
    /// One more than the next index.
    left: usize,
}

impl Iterate for Reversed {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        if let Value::List(list) = &self.sequence {
            return Ok(list.borrow().get(self.left).cloned());
        }
        cx.get_item(&self.sequence, &Value::from(self.left)).map(Some)
    }

    fn remaining(&self) -> Option<usize> {
        Some(self.left)
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![self.sequence.clone()]
    }

    fn type_info(&self) -> &'static TypeInfo {
        match self.sequence {
            Value::List(_) => &types::LIST_REVERSEITERATOR,
            _ => &types::REVERSED,
        }
    }
}

builtin!(
    /// The items of a sequence from the last to the first.
    ///
    /// >>> list(reversed([1, 2, 3]))
    /// [3, 2, 1]
    #[c("reversed(sequence, /)")]
    fn reversed(cx: &mut Context, sequence: Value) -> Result<Value> {
        match &sequence {
            Value::Dict(dict) => {
                let mut keys = dict.keys();
                keys.reverse();
                return cx.iter(&Value::list(keys));
            }
            Value::Range(range) if !range.is_empty() => {
                let last = range.at(range.len() - 1);
                let back = Range { start: last, stop: range.start.saturating_sub(range.step), step: -range.step };
                return cx.iter(&Value::Range(Rc::new(back)));
            }
            Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Array(_) | Value::Bytes(_) | Value::Range(_) => {}
            _ => {
                if let Some(method) = super::numeric::special(cx, &sequence, "__reversed__")? {
                    return cx.call(&method, Args::none());
                }
                let indexable = cx.find_special(&sequence, "__getitem__")?.is_some()
                    && cx.find_special(&sequence, "__len__")?.is_some();
                if let (false, Some(payload)) = (indexable, sequence.payload()) {
                    return Ok(Value::iterator(reversed_of(cx, payload)?));
                }
                if !indexable {
                    return Err(Error::type_error(format!("'{}' object is not reversible", cx.type_name(&sequence))));
                }
            }
        }
        Ok(Value::iterator(reversed_of(cx, sequence)?))
    }
);

fn reversed_of(cx: &mut Context, sequence: Value) -> Result<Reversed> {
    if let Value::Set(_) | Value::FrozenSet(_) = sequence {
        return Err(Error::type_error(format!("'{}' object is not reversible", cx.type_name(&sequence))));
    }
    let sequence = match sequence {
        Value::Dict(dict) => Value::list(dict.keys()),
        other => other,
    };
    let left = cx.len(&sequence)?;
    Ok(Reversed { sequence, left })
}
