//! Successes that are probably mistakes, noticed by the way while a program runs: two comparisons of shapes beside an
//! operation on arrays, and a look at elements as long as a small budget lasts. What is found here is a suspicion; whether
//! it is worth a word is decided afterwards, with the syntax tree at hand.

mod assignment;
mod call;
mod operator;
mod wrap;

pub use assignment::{in_place, set_item};
pub use call::{call, get_item, is_watched};
pub use operator::{in_place_operator, meeting, operator, taken_down};

use std::rc::Rc;

use super::array_object::{ArrayObject, Origin};
use super::context::Context;
use super::exception::Place;
use crate::array::{DType, Shape};

/// What a suspicion is about. Each is told at most once in a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Rule {
    /// Both operands grew.
    Grew,
    /// A square matrix met one value per row as if it were one per column.
    Square,
    /// Integers wrapped around.
    Wrapped,
    /// A write changed what another name sees.
    SharedWrite,
    /// `&` or `|` bound tighter than a comparison.
    Precedence,
    /// Normalised over everything, or over the wrong axis.
    Normalised,
    /// A negative label picked a class from the end.
    Label,
    /// Fractions were cut off by integers.
    Cut,
    /// A write went into a copy that nobody holds.
    Lost,
    /// An index that occurs twice was written once.
    Repeated,
    /// Something was compared with NaN.
    Nan,
    /// A default value that calls change.
    Default,
}

impl Rule {
    pub const ALL: [Rule; 12] = [
        Rule::Grew,
        Rule::Square,
        Rule::Wrapped,
        Rule::SharedWrite,
        Rule::Precedence,
        Rule::Normalised,
        Rule::Label,
        Rule::Cut,
        Rule::Lost,
        Rule::Repeated,
        Rule::Nan,
        Rule::Default,
    ];

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A suspicion: what was seen, and where.
#[derive(Clone)]
pub struct Finding {
    pub fact: Fact,
    pub place: Place,
}

/// What was seen.
#[derive(Clone)]
pub enum Fact {
    /// An operator gave more elements than either operand has.
    Grew { left: Shape, right: Shape, result: Shape },
    /// `(n, n)` met `(n,)`; `vector` is the index of the operand that has one axis.
    Square { size: usize, vector: usize },
    /// Integers of a result are not what exact arithmetic gives: the first of them, and how many.
    Wrapped { dtype: DType, wrapped: usize, of: usize, exact: i128, stored: i128 },
    /// An array was written that somebody else may hold, too.
    SharedWrite { target: Rc<ArrayObject> },
    /// Two axes met one number, or one number per column.
    Normalised { shape: Shape, by: Shape, origin: Option<Origin> },
    /// A matrix was reduced over one axis.
    Reduced { shape: Shape },
    /// Rows of a square matrix were picked by negative numbers.
    Label { index: i64, size: usize, origin: Option<Origin> },
    /// `value` was stored as `stored`.
    Cut { value: f64, stored: i64, dtype: DType },
    /// A fresh array was written and forgotten.
    Lost,
    /// `index` occurs `times` times in what was assigned to.
    Repeated { index: i64, times: usize },
}

impl Fact {
    /// The rule it may break.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Fact::Grew { .. } => Rule::Grew,
            Fact::Square { .. } => Rule::Square,
            Fact::Wrapped { .. } => Rule::Wrapped,
            Fact::SharedWrite { .. } => Rule::SharedWrite,
            Fact::Normalised { .. } | Fact::Reduced { .. } => Rule::Normalised,
            Fact::Label { .. } => Rule::Label,
            Fact::Cut { .. } => Rule::Cut,
            Fact::Lost => Rule::Lost,
            Fact::Repeated { .. } => Rule::Repeated,
        }
    }
}

/// Suspicions that a cell may leave behind.
const MOST: usize = 48;

/// Elements that are looked at in a cell.
pub const BUDGET: usize = 1 << 15;

/// Which rules are still to be told, and what the running cell gave rise to.
#[derive(Clone)]
pub struct Watch {
    open: u16,
    budget: usize,
    found: Vec<Finding>,
}

impl Default for Watch {
    fn default() -> Watch {
        let mut watch = Watch { open: 0, budget: BUDGET, found: Vec::new() };
        watch.open_all();
        watch
    }
}

impl Watch {
    /// One that notices nothing.
    #[must_use]
    pub fn closed() -> Watch {
        Watch { open: 0, budget: 0, found: Vec::new() }
    }

    /// Whether any rule is still to be told.
    #[inline]
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open != 0
    }

    #[inline]
    #[must_use]
    pub fn wants(&self, rule: Rule) -> bool {
        self.open & rule.bit() != 0
    }

    /// The rule was told; it is not told again.
    pub fn close(&mut self, rule: Rule) {
        self.open &= !rule.bit();
    }

    pub fn close_all(&mut self) {
        self.open = 0;
    }

    pub fn open_all(&mut self) {
        self.open = Rule::ALL.iter().fold(0, |all, rule| all | rule.bit());
    }

    /// A cell begins: a fresh budget, nothing found.
    pub fn begin(&mut self) {
        self.budget = BUDGET;
        self.found.clear();
    }

    /// What the cell gave rise to.
    #[must_use]
    pub fn take(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.found)
    }

    /// Whether so many elements may still be looked at in this cell; then they are paid for.
    fn afford(&mut self, elements: usize) -> bool {
        let enough = elements <= self.budget;
        if enough {
            self.budget -= elements;
        }
        enough
    }

    fn add(&mut self, fact: Fact, place: Place) {
        if !self.wants(fact.rule()) || self.found.len() >= MOST {
            return;
        }
        let rule = fact.rule();
        if !self.found.iter().any(|known| known.place == place && known.fact.rule() == rule) {
            self.found.push(Finding { fact, place });
        }
    }
}

impl Context {
    /// Whether anything is to be noticed about an operation on arrays.
    #[inline]
    #[must_use]
    pub fn is_watching(&self) -> bool {
        self.watch.is_open()
    }
}
