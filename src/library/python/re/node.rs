//! The tree of a pattern.

use super::set::Set;

/// A place a pattern may ask for without taking a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `\A`, and `^` without MULTILINE.
    Start,
    /// `^` with MULTILINE.
    LineStart,
    /// `\Z`
    End,
    /// `$`: the end, or before a line end there.
    NearEnd,
    /// `$` with MULTILINE.
    LineEnd,
    /// `\b`, and `\B` when negated.
    WordEdge { negated: bool, ascii: bool },
}

#[derive(Clone, Debug)]
pub enum Node {
    Set(Set),
    Char {
        char: char,
        ignore_case: bool,
    },
    Place(Place),
    /// All, one after the other.
    All(Vec<Node>),
    /// The first that leads to a match.
    Either(Vec<Node>),
    Repeat {
        node: Box<Node>,
        min: usize,
        max: Option<usize>,
        greedy: bool,
        possessive: bool,
    },
    /// `(…)`, remembered under its number.
    Group {
        node: Box<Node>,
        number: usize,
    },
    /// What a group matched, once more.
    Same {
        number: usize,
        ignore_case: bool,
    },
    /// `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`
    Look {
        node: Box<Node>,
        behind: bool,
        negated: bool,
    },
    /// `(?>…)`
    Atomic(Box<Node>),
    /// `(?(1)yes|no)`
    Condition {
        number: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

impl Node {
    /// The fewest and most characters it takes; `None` for no limit.
    #[must_use]
    pub fn width(&self) -> (usize, Option<usize>) {
        match self {
            Node::Set(_) | Node::Char { .. } => (1, Some(1)),
            Node::Place(_) | Node::Look { .. } => (0, Some(0)),
            Node::Same { .. } => (0, None),
            Node::Group { node, .. } | Node::Atomic(node) => node.width(),
            Node::All(nodes) => nodes.iter().map(Node::width).fold((0, Some(0)), |(low, high), (l, h)| {
                (low.saturating_add(l), high.zip(h).map(|(a, b): (usize, usize)| a.saturating_add(b)))
            }),
            Node::Either(nodes) => widest(nodes.iter().map(Node::width)),
            Node::Condition { yes, no, .. } => widest([yes.width(), no.width()].into_iter()),
            Node::Repeat { node, min, max, .. } => {
                let (low, high) = node.width();
                (low.saturating_mul(*min), high.zip(*max).map(|(h, m): (usize, usize)| h.saturating_mul(m)))
            }
        }
    }
}

fn widest(widths: impl Iterator<Item = (usize, Option<usize>)>) -> (usize, Option<usize>) {
    widths.reduce(|(low, high), (l, h)| (low.min(l), high.zip(h).map(|(a, b)| a.max(b)))).unwrap_or((0, Some(0)))
}
