//! Targets of jumps, known only after the code they lead to was lowered.

use super::op::{GroupOp, Op};

impl Op {
    /// Exchanges the target of a jump.
    pub fn set_target(&mut self, target: u32) {
        match self {
            Op::Jump { to }
            | Op::JumpIf { to, .. }
            | Op::JumpLess { to, .. }
            | Op::JumpLessEqual { to, .. }
            | Op::JumpGreater { to, .. }
            | Op::JumpCompare { to, .. }
            | Op::JumpCompareInt { to, .. }
            | Op::Fuse { to, .. }
            | Op::ForNext { to, .. }
            | Op::Match { to, .. }
            | Op::Group(GroupOp::Match { to, .. } | GroupOp::End { to, .. })
            | Op::ExceptMatch { to, .. } => *to = target,
            _ => {}
        }
    }
}
