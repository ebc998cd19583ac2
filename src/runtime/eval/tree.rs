//! Element-wise expressions as a whole: a statement's tree of operators over arrays, for the array engine to compute block
//! by block. The instructions for the single operators are always there too; a tree is only a quicker way to the same
//! value, tried when everything is plain.

use smallvec::SmallVec;

use super::frame::Slot;
use super::op::Reg;
use super::step::ufunc_name;
use crate::array::Array;
use crate::runtime::arrays::{Part, fused};
use crate::runtime::exception::Place;
use crate::runtime::value::Value;
use crate::runtime::watch::{self, Watch};
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::text::Span;

/// An expression in postfix order.
pub struct Tree {
    pub steps: Vec<Step>,
    /// The part of the text each step is.
    pub spans: Vec<Span>,
}

/// One step of an expression in postfix order.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Register(Reg),
    Int(i64),
    Float(f64),
    Binary(BinaryOp),
    Compare(CompareOp),
    Negative,
    /// `x ** 2`
    Square,
}

impl Tree {
    /// The registers that are read.
    pub fn registers(&self) -> impl Iterator<Item = Reg> {
        self.steps.iter().filter_map(|step| if let Step::Register(register) = step { Some(*register) } else { None })
    }

    /// Whether any of the registers holds an array.
    #[inline]
    pub fn has_arrays(&self, regs: &[Slot]) -> bool {
        self.registers().any(|register| matches!(regs[register as usize], Some(Value::Array(_))))
    }

    /// The value, when the array engine takes the expression as a whole and nothing is to be warned of.
    /// What there is to notice about shapes is noted as from `source`.
    pub fn compute(&self, regs: &[Slot], watch: &mut Watch, source: u32) -> Option<Array> {
        let mut parts: SmallVec<[Part<'_>; 8]> = SmallVec::new();
        for step in &self.steps {
            parts.push(match *step {
                Step::Register(register) => Part::Value(regs[register as usize].as_ref()?),
                Step::Int(n) => Part::Int(n),
                Step::Float(x) => Part::Float(x),
                Step::Binary(op) => Part::Binary(op),
                Step::Compare(op) => Part::Compare(op),
                Step::Negative => Part::Negative,
                Step::Square => Part::Square,
            });
        }
        let done = fused(&parts, watch)?;
        for meeting in &done.meetings {
            if let Step::Binary(op) = self.steps[meeting.part] {
                let place = Place { source, span: self.spans[meeting.part] };
                let [left, right] = &meeting.operands;
                watch::meeting(watch, ufunc_name(op), [left, right], &meeting.result, place);
            }
        }
        Some(done.array)
    }
}
