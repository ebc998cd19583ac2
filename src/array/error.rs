//! What can go wrong in the array engine: the class and text as NumPy gives them, and the
//! typed cause that explanations are drawn from. Spans and Python objects come in the runtime.

use super::{DType, Shape};

/// The Python class an engine error is raised as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    Value,
    Type,
    Index,
    Memory,
    Overflow,
    ZeroDivision,
    FloatingPoint,
    NotImplemented,
    Runtime,
    /// `numpy.exceptions.AxisError`
    Axis,
    /// `numpy._core._exceptions._UFuncNoLoopError` and relatives, shown as `UFuncTypeError`
    UfuncType,
    UfuncNoLoop,
    UfuncBinary,
    UfuncInputCasting,
    UfuncOutputCasting,
    /// `numpy.exceptions.DTypePromotionError`
    DTypePromotion,
    UnicodeEncode,
    UnicodeDecode,
    /// `numpy.exceptions.ComplexWarning` raised as an error is not modelled; casts only warn.
    LinAlg,
}

/// An engine error. `message` is NumPy's to the letter.
#[derive(Clone, Debug)]
pub struct ArrayError {
    pub class: Class,
    pub message: String,
    pub cause: Option<Box<Cause>>,
}

pub type Result<T, E = ArrayError> = std::result::Result<T, E>;

/// Why an operation could not be planned, as data. The explain layer words it; nothing is
/// worked out twice.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// Shapes do not broadcast: `axis` counts from the right end (0 = last), where
    /// `sizes` met; `operands` are all shapes in order.
    Broadcast {
        operands: Vec<Shape>,
        axis_from_right: usize,
        sizes: (usize, usize),
    },
    /// A result does not fit into the array it is written to.
    BroadcastInto {
        from: Shape,
        into: Shape,
        axis_from_right: Option<usize>,
    },
    /// Inner sizes of a product differ.
    MatmulInner {
        left: Shape,
        right: Shape,
        left_inner: usize,
        right_inner: usize,
    },
    /// Stacks of a batched product do not broadcast.
    MatmulBatch {
        left: Shape,
        right: Shape,
    },
    Reshape {
        from: Shape,
        to: Vec<i64>,
        size: usize,
    },
    /// `axis` as given, for an array with `ndim` axes.
    Axis {
        axis: i64,
        ndim: usize,
    },
    Index {
        index: i64,
        axis: usize,
        size: usize,
    },
    TooManyIndices {
        ndim: usize,
        given: usize,
    },
    Mask {
        axis: usize,
        size: usize,
        mask: usize,
    },
    /// Index arrays whose shapes do not broadcast together.
    IndexShapes {
        shapes: Vec<Shape>,
    },
    NonIntegerIndex {
        dtype: DType,
    },
    Concatenate {
        shapes: Vec<Shape>,
        axis: usize,
        odd: usize,
    },
    Stack {
        shapes: Vec<Shape>,
    },
    Ragged {
        shape: Shape,
        depth: usize,
    },
    Cast {
        from: DType,
        to: DType,
        casting: &'static str,
    },
    OutOfBounds {
        value: String,
        dtype: DType,
    },
    Truth {
        shape: Shape,
    },
    ScalarConversion {
        shape: Shape,
    },
    Singular {
        shape: Shape,
    },
    NotSquare {
        shape: Shape,
    },
    Memory {
        shape: Shape,
        dtype: DType,
        bytes: u128,
    },
}

impl ArrayError {
    pub fn new(class: Class, message: impl Into<String>) -> Self {
        ArrayError { class, message: message.into(), cause: None }
    }

    pub fn value(message: impl Into<String>) -> Self {
        Self::new(Class::Value, message)
    }

    pub fn type_error(message: impl Into<String>) -> Self {
        Self::new(Class::Type, message)
    }

    pub fn index(message: impl Into<String>) -> Self {
        Self::new(Class::Index, message)
    }

    pub fn not_implemented(message: impl Into<String>) -> Self {
        Self::new(Class::NotImplemented, message)
    }

    /// The same error with its cause attached.
    #[must_use]
    pub fn because(mut self, cause: Cause) -> Self {
        self.cause = Some(Box::new(cause));
        self
    }

    /// `axis 2 is out of bounds for array of dimension 2`
    #[must_use]
    pub fn axis(axis: i64, ndim: usize) -> Self {
        Self::new(Class::Axis, format!("axis {axis} is out of bounds for array of dimension {ndim}"))
            .because(Cause::Axis { axis, ndim })
    }
}
