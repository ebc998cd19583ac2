//! Iterators that select from, group or join others.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::{CHAIN, COMPRESS, DROPWHILE, FILTERFALSE, GROUPBY, GROUPER, ISLICE, PAIRWISE, STARMAP, TAKEWHILE, TEE};
use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::types::TypeInfo;
use crate::runtime::value::Value;

/// Iterators made of a closure that gives the next item.
struct Stepper<F> {
    step: F,
    kind: &'static TypeInfo,
}

impl<F: FnMut(&mut Context) -> Result<Option<Value>>> Iterate for Stepper<F> {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        (self.step)(cx)
    }

    fn type_info(&self) -> &'static TypeInfo {
        self.kind
    }
}

fn stepper(kind: &'static TypeInfo, step: impl FnMut(&mut Context) -> Result<Option<Value>> + 'static) -> Value {
    Value::iterator(Stepper { step, kind })
}

/// Whether a predicate, or the item itself when it is `None`, is true.
fn holds(cx: &mut Context, predicate: &Value, item: &Value) -> Result<bool> {
    let answer = match predicate {
        Value::None => item.clone(),
        function => cx.call(function, Args::one(item.clone()))?,
    };
    cx.truth(&answer)
}

/// The items of the iterables that an iterator gives.
fn chained(outer: Value) -> Value {
    let mut inner: Option<Value> = None;
    stepper(&CHAIN, move |cx| {
        loop {
            if let Some(current) = &inner
                && let Some(item) = cx.next(current)?
            {
                return Ok(Some(item));
            }
            match cx.next(&outer)? {
                Some(next) => inner = Some(cx.iter(&next)?),
                None => {
                    inner = None;
                    return Ok(None);
                }
            }
        }
    })
}

builtin!(
    /// The items of several iterables, one after the other.
    ///
    /// >>> from itertools import chain
    /// >>> list(chain([1, 2], 'ab'))
    /// [1, 2, 'a', 'b']
    #[c("chain(*iterables)")]
    fn chain(cx: &mut Context, iterables: Rest) -> Result<Value> {
        let outer = cx.iter(&Value::list(iterables.0))?;
        Ok(chained(outer))
    }
);

builtin!(
    /// The items of the iterables in an iterable.
    ///
    /// >>> from itertools import chain
    /// >>> list(chain.from_iterable([[1, 2], [3]]))
    /// [1, 2, 3]
    #[c("from_iterable(iterable, /)")]
    fn from_iterable(cx: &mut Context, iterable: Value) -> Result<Value> {
        let outer = cx.iter(&iterable)?;
        Ok(chained(outer))
    }
);

builtin!(
    /// The items whose selector is true.
    #[c("compress(data, selectors)")]
    fn compress(cx: &mut Context, data: Value, selectors: Value) -> Result<Value> {
        let (data, selectors) = (cx.iter(&data)?, cx.iter(&selectors)?);
        Ok(stepper(&COMPRESS, move |cx| {
            loop {
                let (Some(item), Some(selector)) = (cx.next(&data)?, cx.next(&selectors)?) else { return Ok(None) };
                if cx.truth(&selector)? {
                    return Ok(Some(item));
                }
            }
        }))
    }
);

builtin!(
    /// The items from the first one on for which the predicate is false.
    #[c("dropwhile(predicate, iterable, /)")]
    fn dropwhile(cx: &mut Context, predicate: Value, iterable: Value) -> Result<Value> {
        let source = cx.iter(&iterable)?;
        let mut started = false;
        Ok(stepper(&DROPWHILE, move |cx| {
            loop {
                let Some(item) = cx.next(&source)? else { return Ok(None) };
                if started || !holds(cx, &predicate, &item)? {
                    started = true;
                    return Ok(Some(item));
                }
            }
        }))
    }
);

builtin!(
    /// The items before the first one for which the predicate is false.
    ///
    /// >>> from itertools import takewhile
    /// >>> list(takewhile(lambda x: x < 3, [1, 2, 3, 1]))
    /// [1, 2]
    #[c("takewhile(predicate, iterable, /)")]
    fn takewhile(cx: &mut Context, predicate: Value, iterable: Value) -> Result<Value> {
        let source = cx.iter(&iterable)?;
        let mut ended = false;
        Ok(stepper(&TAKEWHILE, move |cx| {
            if ended {
                return Ok(None);
            }
            let Some(item) = cx.next(&source)? else { return Ok(None) };
            if holds(cx, &predicate, &item)? {
                return Ok(Some(item));
            }
            ended = true;
            Ok(None)
        }))
    }
);

builtin!(
    /// The items for which the predicate is false.
    #[c("filterfalse(function, iterable, /)")]
    fn filterfalse(cx: &mut Context, function: Value, iterable: Value) -> Result<Value> {
        let source = cx.iter(&iterable)?;
        Ok(stepper(&FILTERFALSE, move |cx| {
            loop {
                let Some(item) = cx.next(&source)? else { return Ok(None) };
                if !holds(cx, &function, &item)? {
                    return Ok(Some(item));
                }
            }
        }))
    }
);

/// What `groupby` and the group it gave last share.
struct Grouping {
    source: Value,
    key: Value,
    /// The next item with its key, looked at but not given yet.
    ahead: Option<(Value, Value)>,
    current: Option<Value>,
    /// Counts the groups, so that an old one knows that it is over.
    group: usize,
}

impl Grouping {
    fn look(&mut self, cx: &mut Context) -> Result<()> {
        if self.ahead.is_none()
            && let Some(item) = cx.next(&self.source)?
        {
            let key = match &self.key {
                Value::None => item.clone(),
                function => cx.call(function, Args::one(item.clone()))?,
            };
            self.ahead = Some((item, key));
        }
        Ok(())
    }

    /// Whether the item ahead belongs to the current group.
    fn continues(&mut self, cx: &mut Context) -> Result<bool> {
        self.look(cx)?;
        match (&self.ahead, &self.current) {
            (Some((_, key)), Some(current)) => {
                let (key, current) = (key.clone(), current.clone());
                cx.is_equal(&key, &current)
            }
            _ => Ok(false),
        }
    }
}

builtin!(
    /// Runs of items with equal keys: pairs of a key and an iterator over the run.
    ///
    /// >>> from itertools import groupby
    /// >>> [(k, len(list(g))) for k, g in groupby('aabccc')]
    /// [('a', 2), ('b', 1), ('c', 3)]
    #[c("groupby(iterable, key=None)")]
    fn groupby(cx: &mut Context, iterable: Value, key: Value) -> Result<Value> {
        let source = cx.iter(&iterable)?;
        let shared = Rc::new(RefCell::new(Grouping { source, key, ahead: None, current: None, group: 0 }));
        Ok(stepper(&GROUPBY, move |cx| {
            let mut grouping = shared.borrow_mut();
            while grouping.continues(cx)? {
                grouping.ahead = None;
            }
            grouping.look(cx)?;
            let Some((_, key)) = grouping.ahead.clone() else { return Ok(None) };
            grouping.current = Some(key.clone());
            grouping.group += 1;
            let own = grouping.group;
            let shared = Rc::clone(&shared);
            let group = stepper(&GROUPER, move |cx| {
                let mut grouping = shared.borrow_mut();
                if grouping.group != own || !grouping.continues(cx)? {
                    return Ok(None);
                }
                Ok(grouping.ahead.take().map(|(item, _)| item))
            });
            Ok(Some(Value::tuple([key, group])))
        }))
    }
);

fn bound(cx: &mut Context, value: &Value, what: &str) -> Result<Option<usize>> {
    match value {
        Value::None => Ok(None),
        other => {
            let wrong =
                || Error::value(format!("{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
            if !cx.is_index(other)? {
                return Err(wrong());
            }
            usize::try_from(cx.to_index(other)?).map(Some).map_err(|_| wrong())
        }
    }
}

builtin!(
    /// The items that a slice of the iterable would have.
    ///
    /// >>> from itertools import count, islice
    /// >>> list(islice(count(), 2, 8, 2))
    /// [2, 4, 6]
    #[c("islice(iterable, start, stop=<no value>, step=None, /)")]
    fn islice(cx: &mut Context, iterable: Value, start: Value, stop: Given<Value>, step: Value) -> Result<Value> {
        let (start, stop) = match stop {
            Given::Nothing => (0, bound(cx, &start, "Stop argument")?),
            Given::Value(stop) => (bound(cx, &start, "Indices")?.unwrap_or(0), bound(cx, &stop, "Stop argument")?),
        };
        let step = match step {
            Value::None => 1,
            other => match usize::try_from(cx.to_index(&other)?) {
                Ok(step) if step > 0 => step,
                _ => return Err(Error::value("Step for islice() must be a positive integer or None.")),
            },
        };
        let source = cx.iter(&iterable)?;
        let (mut at, mut wanted) = (0, start);
        Ok(stepper(&ISLICE, move |cx| {
            loop {
                if stop.is_some_and(|stop| wanted >= stop) {
                    // What lies before the end is consumed even when it is not given.
                    while stop.is_some_and(|stop| at < stop) && cx.next(&source)?.is_some() {
                        at += 1;
                    }
                    return Ok(None);
                }
                let Some(item) = cx.next(&source)? else { return Ok(None) };
                at += 1;
                if at > wanted {
                    wanted += step;
                    return Ok(Some(item));
                }
            }
        }))
    }
);

builtin!(
    /// Pairs of neighbours.
    ///
    /// >>> from itertools import pairwise
    /// >>> list(pairwise('abc'))
    /// [('a', 'b'), ('b', 'c')]
    #[c("pairwise(iterable, /)")]
    fn pairwise(cx: &mut Context, iterable: Value) -> Result<Value> {
        let source = cx.iter(&iterable)?;
        let mut last: Option<Value> = None;
        Ok(stepper(&PAIRWISE, move |cx| {
            if last.is_none() {
                last = cx.next(&source)?;
            }
            let Some(before) = last.take() else { return Ok(None) };
            let Some(item) = cx.next(&source)? else { return Ok(None) };
            last = Some(item.clone());
            Ok(Some(Value::tuple([before, item])))
        }))
    }
);

builtin!(
    /// The results of calling a function with the items as its arguments.
    #[c("starmap(function, iterable, /)")]
    fn starmap(cx: &mut Context, function: Value, iterable: Value) -> Result<Value> {
        let source = cx.iter(&iterable)?;
        Ok(stepper(&STARMAP, move |cx| {
            let Some(item) = cx.next(&source)? else { return Ok(None) };
            let args = cx.collect(&item)?;
            cx.call(&function, Args::positional(args)).map(Some)
        }))
    }
);

/// One of the iterators that `tee` makes, with what it has still to give.
fn tee_branch(source: &Value, queues: &Rc<RefCell<Vec<VecDeque<Value>>>>, own: usize) -> Value {
    let (source, queues) = (source.clone(), Rc::clone(queues));
    stepper(&TEE, move |cx| {
        if let Some(item) = queues.borrow_mut()[own].pop_front() {
            return Ok(Some(item));
        }
        let Some(item) = cx.next(&source)? else { return Ok(None) };
        for (n, queue) in queues.borrow_mut().iter_mut().enumerate() {
            if n != own {
                queue.push_back(item.clone());
            }
        }
        Ok(Some(item))
    })
}

builtin!(
    /// Several independent iterators over the same items.
    #[c("tee(iterable, n=2, /)")]
    fn tee(cx: &mut Context, iterable: Value, n: i64) -> Result<Value> {
        let n = usize::try_from(n).map_err(|_| Error::value("n must be >= 0"))?.min(1 << 16);
        let source = cx.iter(&iterable)?;
        let queues = Rc::new(RefCell::new(vec![VecDeque::new(); n]));
        Ok(Value::tuple((0..n).map(|own| tee_branch(&source, &queues, own)).collect::<Vec<_>>()))
    }
);
