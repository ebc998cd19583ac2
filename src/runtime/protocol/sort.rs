//! Stable sorting by `<`, asking for comparisons in the order Python does, so that errors name the
//! same pair of types.

use std::cmp::Ordering;

use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::value::Value;

/// Runs shorter than this are extended by insertion.
const SHORT: usize = 32;

impl Context {
    /// Sorts stably by `<`, with optional keys, as `list.sort` does.
    pub fn sort(&mut self, items: &mut Vec<Value>, key: Option<&Value>, reverse: bool) -> Result<()> {
        let mut pairs: Vec<(Value, usize)> = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            let key = match key {
                Some(function) => self.call(function, Args::one(item.clone()))?,
                None => item.clone(),
            };
            pairs.push((key, at));
        }
        if reverse {
            pairs.reverse();
        }
        if !sort_plain(&mut pairs) {
            pairs = self.merge_sort(pairs)?;
        }
        if reverse {
            pairs.reverse();
        }
        let mut old: Vec<Option<Value>> = std::mem::take(items).into_iter().map(Some).collect();
        items.extend(pairs.into_iter().filter_map(|(_, at)| old[at].take()));
        Ok(())
    }

    fn merge_sort(&mut self, mut pairs: Vec<(Value, usize)>) -> Result<Vec<(Value, usize)>> {
        let len = pairs.len();
        let run = shortest_run(len);
        let mut start = 0;
        let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
        while start < len {
            let natural = self.natural_run(&mut pairs[start..])?;
            let end = len.min(start + natural.max(run));
            self.insert_rest(&mut pairs[start..end], natural)?;
            runs.push(start..end);
            start = end;
            self.check_interrupt()?;
        }
        while runs.len() > 1 {
            let mut merged = Vec::with_capacity(runs.len() / 2 + 1);
            for pair in runs.chunks(2) {
                if let [left, right] = pair {
                    self.merge(&mut pairs[left.start..right.end], left.len())?;
                    merged.push(left.start..right.end);
                } else {
                    merged.push(pair[0].clone());
                }
            }
            runs = merged;
        }
        Ok(pairs)
    }

    /// Length of the run at the start: not descending, or strictly descending and then reversed.
    fn natural_run(&mut self, pairs: &mut [(Value, usize)]) -> Result<usize> {
        if pairs.len() < 2 {
            return Ok(pairs.len());
        }
        let descending = self.is_less(&pairs[1].0, &pairs[0].0)?;
        let mut end = 2;
        while end < pairs.len() && self.is_less(&pairs[end].0, &pairs[end - 1].0)? == descending {
            end += 1;
        }
        if descending {
            pairs[..end].reverse();
        }
        Ok(end)
    }

    /// Inserts the items from `sorted` on into the sorted ones before, by halving.
    fn insert_rest(&mut self, pairs: &mut [(Value, usize)], sorted: usize) -> Result<()> {
        for at in sorted..pairs.len() {
            let (mut low, mut high) = (0, at);
            while low < high {
                let middle = usize::midpoint(low, high);
                if self.is_less(&pairs[at].0, &pairs[middle].0)? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            pairs[low..=at].rotate_right(1);
        }
        Ok(())
    }

    fn merge(&mut self, pairs: &mut [(Value, usize)], middle: usize) -> Result<()> {
        let left: Vec<(Value, usize)> = pairs[..middle].to_vec();
        let (mut from_left, mut from_right, mut to) = (0, middle, 0);
        while from_left < left.len() && from_right < pairs.len() {
            if self.is_less(&pairs[from_right].0, &left[from_left].0)? {
                pairs.swap(to, from_right);
                from_right += 1;
            } else {
                pairs[to] = left[from_left].clone();
                from_left += 1;
            }
            to += 1;
        }
        pairs[to..to + left.len() - from_left].clone_from_slice(&left[from_left..]);
        Ok(())
    }
}

/// A run length that splits `len` into about equal runs.
fn shortest_run(len: usize) -> usize {
    let (mut len, mut odd) = (len, 0);
    while len >= 2 * SHORT {
        odd |= len & 1;
        len >>= 1;
    }
    len + odd
}

/// Sorts keys that are all ints, all floats without NaN or all texts; false when they are not.
fn sort_plain(pairs: &mut [(Value, usize)]) -> bool {
    if pairs.iter().all(|(key, _)| matches!(key, Value::Int(_))) {
        pairs.sort_by(|(a, _), (b, _)| match (a, b) {
            (Value::Int(x), Value::Int(y)) => x.cmp(y),
            _ => Ordering::Equal,
        });
        return true;
    }
    if pairs.iter().all(|(key, _)| matches!(key, Value::Float(x) if !x.is_nan())) {
        pairs.sort_by(|(a, _), (b, _)| match (a, b) {
            (Value::Float(x), Value::Float(y)) => x.partial_cmp(y).unwrap_or(Ordering::Equal),
            _ => Ordering::Equal,
        });
        return true;
    }
    if pairs.iter().all(|(key, _)| matches!(key, Value::Str(_))) {
        pairs.sort_by(|(a, _), (b, _)| match (a, b) {
            (Value::Str(x), Value::Str(y)) => x.as_str().cmp(y.as_str()),
            _ => Ordering::Equal,
        });
        return true;
    }
    false
}
