//! Fusion: a tree of element-wise operations run block by block, with its temporaries in the
//! cache. Each operation is resolved and rounded by itself, so the bits are those of evaluating
//! step by step. It is an alternative driver for large arrays, nothing more: whenever anything
//! could come out differently (errors, texts, memory order) no program is built and the caller
//! evaluates step by step.

mod build;
mod run;
mod sum;

use smallvec::SmallVec;

use super::ufunc::kernel::Run;
use super::ufunc::weak::Scalar;
use super::ufunc::{Operand, Ufunc};
use super::{Array, DType, Shape};

/// Results smaller than this are not worth a program.
pub const FUSE_FROM: usize = 1 << 13;

/// One step of an expression in postfix order.
#[derive(Clone)]
pub enum Step<'a> {
    Operand(Operand<'a>),
    /// Takes as many values from the stack as the ufunc has operands.
    Apply(&'static Ufunc),
}

/// An expression that can be run as a whole.
pub struct Program {
    inputs: Vec<Array>,
    core: Core,
}

/// All of a program but its arrays, which stay on their thread.
struct Core {
    shape: Shape,
    dtype: DType,
    /// Bytes of an element of each input.
    input_items: Vec<usize>,
    scalars: Vec<Scalar>,
    stages: Vec<Stage>,
    slots: usize,
}

/// Where a stage finds an operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    Input(usize),
    Scalar(usize),
    Slot(usize),
}

/// One operation on a block.
struct Stage {
    work: Work,
    operands: SmallVec<[(Place, DType); 2]>,
    to: usize,
    dtype: DType,
}

enum Work {
    /// A loop, and the ufunc that warnings name.
    Loop(Run, &'static Ufunc),
    Cast,
}

impl Program {
    /// The shape of the result.
    #[must_use]
    pub fn shape(&self) -> &[usize] {
        &self.core.shape
    }

    /// The dtype of the result.
    #[must_use]
    pub fn dtype(&self) -> DType {
        self.core.dtype
    }
}
