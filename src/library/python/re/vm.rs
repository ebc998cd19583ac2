//! Running a pattern's instructions: depth first, going back to the last choice where something does not fit.

use super::compile::{Op, Program};
use super::node::Place;
use super::set::{Class, same_letter};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;

/// Steps between two looks at the interrupt flag.
const CHECK_EVERY: usize = 1 << 16;

/// Choices that may be open at once.
const MOST_CHOICES: usize = 1 << 24;

/// Lookarounds inside of each other.
const DEEPEST: usize = 200;

const UNSET: usize = usize::MAX;

/// Something to take back, or another way to go.
enum Back {
    Way {
        op: usize,
        at: usize,
    },
    Slot {
        slot: usize,
        old: usize,
    },
    /// A greedy run may take one less, down to `min`.
    Fewer {
        op: usize,
        min: usize,
        at: usize,
    },
    /// A lazy run may take one more, `left` times.
    More {
        op: usize,
        at: usize,
        left: usize,
    },
}

pub struct Matcher<'a> {
    pub program: &'a Program,
    pub text: &'a [char],
    /// End of the text that may be looked at.
    pub end: usize,
    pub slots: Vec<usize>,
    steps: usize,
    depth: usize,
}

impl<'a> Matcher<'a> {
    #[must_use]
    pub fn new(program: &'a Program, text: &'a [char], end: usize) -> Matcher<'a> {
        Matcher { program, text, end, slots: vec![UNSET; program.slots], steps: 0, depth: 0 }
    }

    /// Tries a match that begins at a place. `full` wants it to reach the end; `not_empty` to take something.
    ///
    /// # Errors
    /// An interrupt, too many open choices.
    pub fn matches_at(&mut self, cx: &mut Context, start: usize, full: bool, not_empty: bool) -> Result<bool> {
        self.slots.fill(UNSET);
        let accept = Accept { full, not_empty_from: not_empty.then_some(start) };
        Ok(self.run(cx, 0, start, &accept)?.is_some())
    }

    fn tick(&mut self, cx: &mut Context, open: usize) -> Result<()> {
        self.steps += 1;
        if self.steps.is_multiple_of(CHECK_EVERY) {
            cx.check_interrupt()?;
        }
        if open > MOST_CHOICES {
            return Err(Error::bare(&types::MEMORY_ERROR));
        }
        Ok(())
    }

    /// Runs from an instruction; the place where `Match` was reached.
    fn run(&mut self, cx: &mut Context, start: usize, from: usize, accept: &Accept) -> Result<Option<usize>> {
        let program = self.program;
        let (mut op, mut at) = (start, from);
        let mut back: Vec<Back> = Vec::new();
        loop {
            self.tick(cx, back.len())?;
            let next = match &program.ops[op] {
                Op::Match if accept.takes(at, self.end) => return Ok(Some(at)),
                Op::Match => None,
                Op::Char { char, ignore_case } => self.char_at(at).and_then(|c| {
                    let fits = c == *char || (*ignore_case && same_letter(c, *char));
                    fits.then_some((op + 1, at + 1))
                }),
                Op::Set(set) => self.char_at(at).and_then(|c| set.has(c).then_some((op + 1, at + 1))),
                Op::Place(place) => self.is_at(*place, at).then_some((op + 1, at)),
                Op::Save(slot) | Op::RoundStart(slot) => {
                    back.push(Back::Slot { slot: *slot, old: self.slots[*slot] });
                    self.slots[*slot] = at;
                    Some((op + 1, at))
                }
                Op::RoundEnd(slot) => (self.slots[*slot] != at).then_some((op + 1, at)),
                Op::Split(first, second) => {
                    back.push(Back::Way { op: *second, at });
                    Some((*first, at))
                }
                Op::Jump(to) => Some((*to, at)),
                Op::Run { set, min, max, greedy } => {
                    let most = if *greedy { *max } else { *min };
                    let count = self.text[at..self.end].iter().take(most).take_while(|c| set.has(**c)).count();
                    if count < *min {
                        None
                    } else if *greedy {
                        back.push(Back::Fewer { op: op + 1, min: at + min, at: at + count });
                        Some((op + 1, at + count))
                    } else {
                        back.push(Back::More { op, at: at + count, left: max - min });
                        Some((op + 1, at + count))
                    }
                }
                Op::Same { number, ignore_case } => self.same(*number, *ignore_case, at).map(|at| (op + 1, at)),
                Op::Look { end, width, negated } => {
                    let from = width.map_or(Some(at), |width| at.checked_sub(width));
                    let saved = self.slots.clone();
                    let found = match from {
                        Some(from) => self.inner(cx, op + 1, from)?.is_some(),
                        None => false,
                    };
                    if !found || *negated {
                        self.slots = saved;
                    } else {
                        note_changes(&mut back, &saved, &self.slots);
                    }
                    (found != *negated).then_some((*end, at))
                }
                Op::Atomic { end } => {
                    let saved = self.slots.clone();
                    let found = self.inner(cx, op + 1, at)?;
                    match found {
                        Some(_) => note_changes(&mut back, &saved, &self.slots),
                        None => self.slots = saved,
                    }
                    found.map(|at| (*end, at))
                }
                Op::IfGroup { number, otherwise } => {
                    let set = self.slots[2 * number + 1] != UNSET;
                    Some((if set { op + 1 } else { *otherwise }, at))
                }
            };
            match next.or_else(|| self.go_back(&mut back)) {
                Some(place) => (op, at) = place,
                None => return Ok(None),
            }
        }
    }

    /// A piece by itself, for its first way through.
    fn inner(&mut self, cx: &mut Context, op: usize, at: usize) -> Result<Option<usize>> {
        if self.depth >= DEEPEST {
            return Err(Error::new(&types::RECURSION_ERROR, "maximum recursion depth exceeded"));
        }
        self.depth += 1;
        let found = self.run(cx, op, at, &Accept { full: false, not_empty_from: None });
        self.depth -= 1;
        found
    }

    fn go_back(&mut self, back: &mut Vec<Back>) -> Option<(usize, usize)> {
        loop {
            match back.pop()? {
                Back::Way { op, at } => return Some((op, at)),
                Back::Slot { slot, old } => self.slots[slot] = old,
                Back::Fewer { op, min, at } => {
                    if at > min {
                        back.push(Back::Fewer { op, min, at: at - 1 });
                        return Some((op, at - 1));
                    }
                }
                Back::More { op, at, left } => {
                    let Op::Run { set, .. } = &self.program.ops[op] else { continue };
                    if left > 0 && self.char_at(at).is_some_and(|c| set.has(c)) {
                        back.push(Back::More { op, at: at + 1, left: left - 1 });
                        return Some((op + 1, at + 1));
                    }
                }
            }
        }
    }

    fn char_at(&self, at: usize) -> Option<char> {
        if at < self.end { self.text.get(at).copied() } else { None }
    }

    fn same(&self, number: usize, ignore_case: bool, at: usize) -> Option<usize> {
        let (start, end) = (self.slots[2 * number], self.slots[2 * number + 1]);
        if start == UNSET || end == UNSET {
            return None;
        }
        let wanted = &self.text[start..end];
        let given = self.text.get(at..at + wanted.len()).filter(|_| at + wanted.len() <= self.end)?;
        let fits = wanted.iter().zip(given).all(|(a, b)| a == b || (ignore_case && same_letter(*a, *b)));
        fits.then_some(at + wanted.len())
    }

    fn is_at(&self, place: Place, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.text.get(at).copied());
        let after = self.char_at(at);
        match place {
            Place::Start => at == 0,
            Place::LineStart => before.is_none_or(|c| c == '\n'),
            Place::End => at == self.end,
            Place::NearEnd => at == self.end || (at + 1 == self.end && after == Some('\n')),
            Place::LineEnd => at == self.end || after == Some('\n'),
            Place::WordEdge { negated, ascii } => {
                let word = |c: Option<char>| c.is_some_and(|c| Class::Word.has(c, ascii));
                (word(before) != word(after)) != negated
            }
        }
    }
}

/// Remembers what to put back into the slots.
fn note_changes(back: &mut Vec<Back>, old: &[usize], new: &[usize]) {
    for (slot, (old, new)) in old.iter().zip(new).enumerate() {
        if old != new {
            back.push(Back::Slot { slot, old: *old });
        }
    }
}

/// When the end of the pattern counts as a match.
struct Accept {
    full: bool,
    not_empty_from: Option<usize>,
}

impl Accept {
    fn takes(&self, at: usize, end: usize) -> bool {
        (!self.full || at == end) && self.not_empty_from != Some(at)
    }
}
