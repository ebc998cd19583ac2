//! Errors of the language: the exception object is the error value. Its class and arguments are
//! Python's, its typed cause is what explanations are drawn from.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::class::{Class, Namespace};
use super::types::{self, TypeInfo};
use super::value::Value;
use crate::array::error::{ArrayError, Cause, Class as ArrayClass};
use crate::text::Span;

/// Any failure of a program. One word, so `Result<Value>` stays small.
#[derive(Clone)]
pub struct Error(pub Rc<Exception>);

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The class of an exception, or of any object.
#[derive(Clone)]
pub enum ClassRef {
    Builtin(&'static TypeInfo),
    User(Rc<Class>),
}

/// An exception object, raised or not.
pub struct Exception {
    pub class: ClassRef,
    pub args: RefCell<Vec<Value>>,
    /// What a program set on it, or what its class's `__init__` did.
    pub attributes: Namespace,
    /// Why the operation failed, as data.
    pub cause: RefCell<Option<ErrorCause>>,
    /// Where it was raised: cell and span of the innermost failing expression.
    pub place: Cell<Option<Place>>,
    /// The calls it came through, innermost first.
    pub traceback: RefCell<Vec<Frame>>,
    /// `raise … from …`
    pub raised_from: RefCell<Option<Value>>,
    /// The exception that was being dealt with when this one was raised.
    pub context: RefCell<Option<Error>>,
    /// Whether the context is no news: there is a cause, or `from None`.
    pub suppress_context: Cell<bool>,
    /// "Did you mean" and the like, part of the traceback's last line but not of `str(e)`.
    pub suggestion: RefCell<Option<String>>,
    /// The variables of the function that failed, for explanations; only of errors with a cause.
    pub locals: RefCell<Vec<(Rc<str>, Value)>>,
}

/// A piece of a source text of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub source: u32,
    pub span: Span,
}

/// One line of a traceback.
#[derive(Clone)]
pub struct Frame {
    pub place: Place,
    /// Name of the function, `<module>` at the top.
    pub function: Rc<str>,
}

/// Typed causes beyond those of the array engine.
#[derive(Clone)]
pub enum ErrorCause {
    Array(Cause),
    /// A name that is not bound; the nearest ones that are.
    Name {
        name: Rc<str>,
        nearest: Vec<String>,
    },
    Attribute {
        owner: String,
        name: Rc<str>,
        nearest: Vec<String>,
    },
    Keyword {
        function: String,
        name: Rc<str>,
        nearest: Vec<String>,
    },
    /// Wrong number of arguments in a call of a library function.
    Arguments {
        function: &'static str,
    },
    /// An operator between types that do not support it.
    Operator {
        symbol: &'static str,
        left: String,
        right: String,
    },
    /// A Python or NumPy feature that Shapewise does not have.
    Missing {
        what: String,
        nearest: Option<String>,
    },
}

impl Error {
    /// An exception of a built-in class with one text argument.
    pub fn new(class: &'static TypeInfo, message: impl Into<String>) -> Error {
        Error::with_args(ClassRef::Builtin(class), vec![Value::string(message.into())])
    }

    #[must_use]
    pub fn with_args(class: ClassRef, args: Vec<Value>) -> Error {
        Error(Rc::new(Exception::new(class, args)))
    }

    /// `StopIteration` and others without arguments.
    #[must_use]
    pub fn bare(class: &'static TypeInfo) -> Error {
        Error::with_args(ClassRef::Builtin(class), Vec::new())
    }

    pub fn value(message: impl Into<String>) -> Error {
        Error::new(&types::VALUE_ERROR, message)
    }

    pub fn type_error(message: impl Into<String>) -> Error {
        Error::new(&types::TYPE_ERROR, message)
    }

    pub fn index(message: impl Into<String>) -> Error {
        Error::new(&types::INDEX_ERROR, message)
    }

    pub fn attribute(message: impl Into<String>) -> Error {
        Error::new(&types::ATTRIBUTE_ERROR, message)
    }

    pub fn overflow(message: impl Into<String>) -> Error {
        Error::new(&types::OVERFLOW_ERROR, message)
    }

    pub fn zero_division(message: impl Into<String>) -> Error {
        Error::new(&types::ZERO_DIVISION_ERROR, message)
    }

    pub fn runtime(message: impl Into<String>) -> Error {
        Error::new(&types::RUNTIME_ERROR, message)
    }

    /// A parameter or feature that exists in Python or NumPy but not here.
    pub fn not_implemented(message: impl Into<String>) -> Error {
        Error::new(&types::NOT_IMPLEMENTED_ERROR, message)
    }

    /// `KeyError(key)`: its text is the key's repr.
    #[must_use]
    pub fn key(key: Value) -> Error {
        Error::with_args(ClassRef::Builtin(&types::KEY_ERROR), vec![key])
    }

    /// The same error with a cause attached (the first one stays).
    #[must_use]
    pub fn because(self, cause: ErrorCause) -> Error {
        self.0.cause.borrow_mut().get_or_insert(cause);
        self
    }

    /// Whether the class is `info` or derives from it.
    #[must_use]
    pub fn is_a(&self, info: &'static TypeInfo) -> bool {
        self.0.class.is_subtype(info)
    }
}

impl Exception {
    /// An exception that was not raised yet.
    #[must_use]
    pub fn new(class: ClassRef, args: Vec<Value>) -> Exception {
        Exception {
            class,
            args: RefCell::new(args),
            attributes: Namespace::default(),
            cause: RefCell::new(None),
            place: Cell::new(None),
            traceback: RefCell::new(Vec::new()),
            raised_from: RefCell::new(None),
            context: RefCell::new(None),
            suppress_context: Cell::new(false),
            suggestion: RefCell::new(None),
            locals: RefCell::default(),
        }
    }

    /// The arguments as `args` shows them: of an `OSError` the file names are left out.
    #[must_use]
    pub fn shown_args(&self) -> Vec<Value> {
        let mut args = self.args.borrow().clone();
        if self.class.is_subtype(&types::OS_ERROR) && matches!(args.len(), 3..=5) {
            args.truncate(2);
        }
        args
    }
}

impl ClassRef {
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            ClassRef::Builtin(info) => info.name,
            ClassRef::User(class) => &class.name,
        }
    }

    /// As a traceback prints it: `ValueError`, `numpy.exceptions.AxisError`, `MyError`.
    #[must_use]
    pub fn qualified_name(&self) -> String {
        match self {
            ClassRef::Builtin(info) => info.qualified_name(),
            ClassRef::User(class) if class.module() == "__main__" => class.qualified_name.to_string(),
            ClassRef::User(class) => class.full_name(),
        }
    }

    /// Whether this is `info` or derives from it.
    #[must_use]
    pub fn is_subtype(&self, info: &'static TypeInfo) -> bool {
        match self {
            ClassRef::Builtin(own) => own.is_subtype(info),
            ClassRef::User(class) => class.builtin_base().is_subtype(info),
        }
    }
}

impl From<ArrayError> for Error {
    fn from(error: ArrayError) -> Error {
        let class = match error.class {
            ArrayClass::Value => &types::VALUE_ERROR,
            ArrayClass::Type => &types::TYPE_ERROR,
            ArrayClass::Index => &types::INDEX_ERROR,
            ArrayClass::Memory => &types::ARRAY_MEMORY_ERROR,
            ArrayClass::Overflow => &types::OVERFLOW_ERROR,
            ArrayClass::ZeroDivision => &types::ZERO_DIVISION_ERROR,
            ArrayClass::FloatingPoint => &types::FLOATING_POINT_ERROR,
            ArrayClass::NotImplemented => &types::NOT_IMPLEMENTED_ERROR,
            ArrayClass::Runtime => &types::RUNTIME_ERROR,
            ArrayClass::Axis => &types::AXIS_ERROR,
            ArrayClass::UfuncType => &types::UFUNC_TYPE_ERROR,
            ArrayClass::UfuncBinary => &types::UFUNC_BINARY_RESOLUTION_ERROR,
            ArrayClass::UfuncNoLoop => &types::UFUNC_NO_LOOP_ERROR,
            ArrayClass::UfuncInputCasting => &types::UFUNC_INPUT_CASTING_ERROR,
            ArrayClass::UfuncOutputCasting => &types::UFUNC_OUTPUT_CASTING_ERROR,
            ArrayClass::DTypePromotion => &types::DTYPE_PROMOTION_ERROR,
            ArrayClass::UnicodeEncode => &types::UNICODE_ENCODE_ERROR,
            ArrayClass::UnicodeDecode => &types::UNICODE_DECODE_ERROR,
            ArrayClass::LinAlg => &types::LINALG_ERROR,
        };
        let raised = Error::new(class, error.message);
        match error.cause {
            Some(cause) => raised.because(ErrorCause::Array(*cause)),
            None => raised,
        }
    }
}
