//! Products, permutations, combinations, and the long zip.

use super::{COMBINATIONS, COMBINATIONS_WITH_REPLACEMENT, PERMUTATIONS, PRODUCT, ZIP_LONGEST};
use crate::builtin;
use crate::runtime::context::Context;
use crate::runtime::convert::{Items, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::types::TypeInfo;
use crate::runtime::value::Value;

#[derive(Clone)]
struct ZipLongest {
    inner: Vec<Option<Value>>,
    fill: Value,
}

impl Iterate for ZipLongest {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let mut items = Vec::with_capacity(self.inner.len());
        for iterator in &mut self.inner {
            let item = match iterator {
                Some(source) => cx.next(source)?,
                None => None,
            };
            if item.is_none() {
                *iterator = None;
            }
            items.push(item.unwrap_or_else(|| self.fill.clone()));
        }
        Ok(self.inner.iter().any(Option::is_some).then(|| Value::tuple(items)))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        self.inner.iter().flatten().cloned().collect()
    }

    fn type_info(&self) -> &'static TypeInfo {
        &ZIP_LONGEST
    }
}

builtin!(
    /// As `zip`, but up to the longest, with `fillvalue` for what is missing.
    ///
    /// >>> from itertools import zip_longest
    /// >>> list(zip_longest([1, 2], 'a', fillvalue='-'))
    /// [(1, 'a'), (2, '-')]
    #[c("zip_longest(*iterables, fillvalue=None)")]
    fn zip_longest(cx: &mut Context, iterables: Rest, fillvalue: Value) -> Result<Value> {
        let inner: Result<Vec<Option<Value>>> = iterables.0.iter().map(|i| cx.iter(i).map(Some)).collect();
        Ok(Value::iterator(ZipLongest { inner: inner?, fill: fillvalue }))
    }
);

/// Goes to the next choice; whether there is one.
type Advance = fn(positions: &mut [usize], pools: &[Vec<Value>], memory: &mut [usize]) -> bool;

/// Walks tuples of positions; `advance` moves to the next tuple, or says that there is none.
#[derive(Clone)]
struct Choices {
    pools: Vec<Vec<Value>>,
    positions: Option<Vec<usize>>,
    advance: Advance,
    /// What `advance` remembers between steps.
    memory: Vec<usize>,
    /// How many of the positions are given.
    given: usize,
    kind: &'static TypeInfo,
}

impl Iterate for Choices {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let Some(positions) = &mut self.positions else { return Ok(None) };
        let single = self.pools.len() == 1 && !std::ptr::eq(self.kind, &raw const PRODUCT);
        let items: Vec<Value> = positions[..self.given]
            .iter()
            .enumerate()
            .map(|(n, &at)| self.pools[if single { 0 } else { n }][at].clone())
            .collect();
        if !(self.advance)(positions, &self.pools, &mut self.memory) {
            self.positions = None;
        }
        Ok(Some(Value::tuple(items)))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        self.kind
    }
}

fn advance_product(positions: &mut [usize], pools: &[Vec<Value>], _: &mut [usize]) -> bool {
    for (at, pool) in positions.iter_mut().zip(pools).rev() {
        *at += 1;
        if *at < pool.len() {
            return true;
        }
        *at = 0;
    }
    false
}

builtin!(
    /// All tuples with one item of each iterable; the last changes fastest.
    ///
    /// >>> from itertools import product
    /// >>> list(product('ab', [1, 2]))
    /// [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
    #[c("product(*iterables, repeat=1)")]
    fn product(cx: &mut Context, iterables: Rest, repeat: i64) -> Result<Value> {
        let repeat = usize::try_from(repeat).map_err(|_| Error::value("repeat argument cannot be negative"))?;
        let pools: Result<Vec<Vec<Value>>> = iterables.0.iter().map(|i| cx.collect(i)).collect();
        let pools = pools?;
        let pools: Vec<Vec<Value>> = (0..repeat.min(1 << 12)).flat_map(|_| pools.iter().cloned()).collect();
        let positions = pools.iter().all(|p| !p.is_empty()).then(|| vec![0; pools.len()]);
        let given = pools.len();
        Ok(Value::iterator(Choices {
            pools,
            positions,
            advance: advance_product,
            memory: Vec::new(),
            given,
            kind: &PRODUCT,
        }))
    }
);

fn size(value: i64) -> Result<usize> {
    usize::try_from(value).map_err(|_| Error::value("r must be non-negative"))
}

/// Permutations in lexicographic order of positions: `memory` counts the choices left at each place.
fn advance_permutation(positions: &mut [usize], _: &[Vec<Value>], memory: &mut [usize]) -> bool {
    let len = positions.len();
    for at in (0..memory.len()).rev() {
        memory[at] -= 1;
        if memory[at] == 0 {
            positions[at..].rotate_left(1);
            memory[at] = len - at;
        } else {
            positions.swap(at, len - memory[at]);
            return true;
        }
    }
    false
}

builtin!(
    /// All orders of `r` of the items, all of them by default.
    ///
    /// >>> from itertools import permutations
    /// >>> list(permutations([1, 2, 3], 2))
    /// [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]
    #[c("permutations(iterable, r=None)")]
    fn permutations(cx: &mut Context, iterable: Items, r: Value) -> Result<Value> {
        let pool = iterable.0;
        let len = pool.len();
        let given = match r {
            Value::None => len,
            other => size(cx.to_index(&other)?)?,
        };
        let positions = (given <= len).then(|| (0..len).collect::<Vec<usize>>());
        let memory = if given <= len { (0..given).map(|at| len - at).collect() } else { Vec::new() };
        let pools = vec![pool];
        Ok(Value::iterator(Choices {
            pools,
            positions,
            advance: advance_permutation,
            memory,
            given,
            kind: &PERMUTATIONS,
        }))
    }
);

fn advance_combination(positions: &mut [usize], pools: &[Vec<Value>], _: &mut [usize]) -> bool {
    let (len, r) = (pools[0].len(), positions.len());
    let Some(at) = (0..r).rev().find(|&at| positions[at] != at + len - r) else { return false };
    positions[at] += 1;
    for next in at + 1..r {
        positions[next] = positions[next - 1] + 1;
    }
    true
}

builtin!(
    /// All choices of `r` items, in the order of the iterable.
    ///
    /// >>> from itertools import combinations
    /// >>> list(combinations('abc', 2))
    /// [('a', 'b'), ('a', 'c'), ('b', 'c')]
    #[c("combinations(iterable, r)")]
    fn combinations(iterable: Items, r: i64) -> Result<Value> {
        let given = size(r)?;
        let positions = (given <= iterable.0.len()).then(|| (0..given).collect());
        let (pools, memory) = (vec![iterable.0], Vec::new());
        Ok(Value::iterator(Choices {
            pools,
            positions,
            advance: advance_combination,
            memory,
            given,
            kind: &COMBINATIONS,
        }))
    }
);

fn advance_with_replacement(positions: &mut [usize], pools: &[Vec<Value>], _: &mut [usize]) -> bool {
    let last = pools[0].len().saturating_sub(1);
    let Some(at) = positions.iter().rposition(|&p| p != last) else { return false };
    let next = positions[at] + 1;
    positions[at..].fill(next);
    true
}

builtin!(
    /// All choices of `r` items, where an item may be chosen again.
    ///
    /// >>> from itertools import combinations_with_replacement
    /// >>> list(combinations_with_replacement('ab', 2))
    /// [('a', 'a'), ('a', 'b'), ('b', 'b')]
    #[c("combinations_with_replacement(iterable, r)")]
    fn combinations_with_replacement(iterable: Items, r: i64) -> Result<Value> {
        let given = size(r)?;
        let positions = (given == 0 || !iterable.0.is_empty()).then(|| vec![0; given]);
        let (pools, memory) = (vec![iterable.0], Vec::new());
        let kind = &COMBINATIONS_WITH_REPLACEMENT;
        Ok(Value::iterator(Choices { pools, positions, advance: advance_with_replacement, memory, given, kind }))
    }
);
