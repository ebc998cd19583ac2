//! From the tree of a pattern to instructions.

use super::node::{Node, Place};
use super::set::Set;

/// Programs longer than this are refused.
const LONGEST: usize = 1 << 20;

#[derive(Clone, Debug)]
pub enum Op {
    Char {
        char: char,
        ignore_case: bool,
    },
    Set(Set),
    Place(Place),
    /// Remembers the place in a slot.
    Save(usize),
    /// Goes on at the first place, and at the second when that fails.
    Split(usize, usize),
    Jump(usize),
    /// A set over and over: the commonest loop, without an instruction a round.
    Run {
        set: Set,
        min: usize,
        max: usize,
        greedy: bool,
    },
    /// Notes where a round of a loop begins.
    RoundStart(usize),
    /// Goes on only when the round took something.
    RoundEnd(usize),
    Same {
        number: usize,
        ignore_case: bool,
    },
    /// Runs the instructions up to `end` at this place, or `width` before it, for the answer alone.
    Look {
        end: usize,
        width: Option<usize>,
        negated: bool,
    },
    /// Runs the instructions up to `end` and keeps the first way through.
    Atomic {
        end: usize,
    },
    IfGroup {
        number: usize,
        otherwise: usize,
    },
    Match,
}

pub struct Program {
    pub ops: Vec<Op>,
    /// Two slots a group, then one a loop.
    pub slots: usize,
}

/// The instructions of a pattern; `None` when there are too many.
#[must_use]
pub fn compile(node: &Node, groups: usize) -> Option<Program> {
    let mut writer = Writer { ops: Vec::new(), slots: 2 * (groups + 1), full: false };
    writer.op(Op::Save(0));
    writer.node(node);
    writer.op(Op::Save(1));
    writer.op(Op::Match);
    (!writer.full).then_some(Program { ops: writer.ops, slots: writer.slots })
}

struct Writer {
    ops: Vec<Op>,
    slots: usize,
    full: bool,
}

impl Writer {
    fn op(&mut self, op: Op) -> usize {
        if self.ops.len() >= LONGEST {
            self.full = true;
            return 0;
        }
        self.ops.push(op);
        self.ops.len() - 1
    }

    fn node(&mut self, node: &Node) {
        if self.full {
            return;
        }
        match node {
            Node::Char { char, ignore_case } => {
                self.op(Op::Char { char: *char, ignore_case: *ignore_case });
            }
            Node::Set(set) => {
                self.op(Op::Set(set.clone()));
            }
            Node::Place(place) => {
                self.op(Op::Place(*place));
            }
            Node::Same { number, ignore_case } => {
                self.op(Op::Same { number: *number, ignore_case: *ignore_case });
            }
            Node::All(nodes) => nodes.iter().for_each(|node| self.node(node)),
            Node::Either(nodes) => self.either(nodes),
            Node::Group { node, number } => {
                self.op(Op::Save(2 * number));
                self.node(node);
                self.op(Op::Save(2 * number + 1));
            }
            Node::Repeat { node, min, max, greedy, possessive } => {
                if *possessive {
                    let at = self.op(Op::Atomic { end: 0 });
                    self.repeat(node, *min, *max, true);
                    self.close(at);
                } else {
                    self.repeat(node, *min, *max, *greedy);
                }
            }
            Node::Atomic(node) => {
                let at = self.op(Op::Atomic { end: 0 });
                self.node(node);
                self.close(at);
            }
            Node::Look { node, behind, negated } => {
                let width = behind.then(|| node.width().0);
                let at = self.op(Op::Look { end: 0, width, negated: *negated });
                self.node(node);
                self.close(at);
            }
            Node::Condition { number, yes, no } => {
                let test = self.op(Op::IfGroup { number: *number, otherwise: 0 });
                self.node(yes);
                let jump = self.op(Op::Jump(0));
                let otherwise = self.ops.len();
                self.node(no);
                let end = self.ops.len();
                self.ops[test] = Op::IfGroup { number: *number, otherwise };
                self.ops[jump] = Op::Jump(end);
            }
        }
    }

    /// Ends a piece that runs by itself.
    fn close(&mut self, at: usize) {
        let last = self.op(Op::Match);
        match &mut self.ops[at] {
            Op::Look { end, .. } | Op::Atomic { end } => *end = last + 1,
            _ => {}
        }
    }

    fn either(&mut self, nodes: &[Node]) {
        let mut jumps = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            if at + 1 == nodes.len() {
                self.node(node);
                break;
            }
            let split = self.op(Op::Split(0, 0));
            self.node(node);
            jumps.push(self.op(Op::Jump(0)));
            let next = self.ops.len();
            self.ops[split] = Op::Split(split + 1, next);
        }
        let end = self.ops.len();
        for jump in jumps {
            self.ops[jump] = Op::Jump(end);
        }
    }

    fn repeat(&mut self, node: &Node, min: usize, max: Option<usize>, greedy: bool) {
        let single = match node {
            Node::Set(set) => Some(set.clone()),
            Node::Char { char, ignore_case } => Some(Set {
                members: vec![super::set::Member::Char(*char)],
                negated: false,
                ignore_case: *ignore_case,
                ascii: false,
            }),
            _ => None,
        };
        if let Some(set) = single {
            self.op(Op::Run { set, min, max: max.unwrap_or(usize::MAX), greedy });
            return;
        }
        for _ in 0..min {
            self.node(node);
            if self.full {
                return;
            }
        }
        let split = |inside: usize, out: usize| if greedy { Op::Split(inside, out) } else { Op::Split(out, inside) };
        match max {
            None => {
                let slot = self.slots;
                self.slots += 1;
                let start = self.op(Op::Split(0, 0));
                self.op(Op::RoundStart(slot));
                self.node(node);
                self.op(Op::RoundEnd(slot));
                self.op(Op::Jump(start));
                let end = self.ops.len();
                self.ops[start] = split(start + 1, end);
            }
            Some(max) => {
                let mut splits = Vec::new();
                for _ in min..max {
                    splits.push(self.op(Op::Split(0, 0)));
                    self.node(node);
                    if self.full {
                        return;
                    }
                }
                let end = self.ops.len();
                for at in splits {
                    self.ops[at] = split(at + 1, end);
                }
            }
        }
    }
}
