//! The types that the language and the library come with, as data. Constructors and methods are
//! in the library's tables, found by type.

/// A type that is not made by a `class` statement.
pub struct TypeInfo {
    /// `int`, `ndarray`, `ValueError`
    pub name: &'static str,
    /// `builtins`, `numpy`, `numpy.exceptions` …
    pub module: &'static str,
    pub base: Option<&'static TypeInfo>,
}

impl TypeInfo {
    #[must_use]
    pub const fn new(module: &'static str, name: &'static str, base: &'static TypeInfo) -> TypeInfo {
        TypeInfo { name, module, base: Some(base) }
    }

    /// The name as a traceback and `<class '…'>` show it: `int`, `numpy.ndarray`.
    #[must_use]
    pub fn qualified_name(&self) -> String {
        if self.module == "builtins" { self.name.to_owned() } else { format!("{}.{}", self.module, self.name) }
    }

    /// `__name__`: NumPy's private exceptions go by the name of their base there.
    #[must_use]
    pub fn display_name(&self) -> &'static str {
        match self.base {
            Some(base) if self.module == "numpy._core._exceptions" && self.name.starts_with('_') => base.display_name(),
            _ => self.name,
        }
    }

    /// Whether this is `other` or derives from it.
    #[must_use]
    pub fn is_subtype(&'static self, other: &'static TypeInfo) -> bool {
        let mut at = Some(self);
        while let Some(here) = at {
            if std::ptr::eq(here, other) {
                return true;
            }
            at = here.base;
        }
        false
    }
}

/// Declares types: `types!( "module": NAME = "name" < BASE, … );`
macro_rules! types {
    ($($module:literal: $($constant:ident = $name:literal < $base:ident),+ ;)+) => { $($(
        pub static $constant: TypeInfo = TypeInfo::new($module, $name, &$base);
    )+)+ };
}

pub static OBJECT: TypeInfo = TypeInfo { name: "object", module: "builtins", base: None };

types!(
    "builtins":
        TYPE = "type" < OBJECT, NONE = "NoneType" < OBJECT, ELLIPSIS = "ellipsis" < OBJECT,
        NOT_IMPLEMENTED_TYPE = "NotImplementedType" < OBJECT,
        INT = "int" < OBJECT, BOOL = "bool" < INT, FLOAT = "float" < OBJECT, COMPLEX = "complex" < OBJECT,
        STR = "str" < OBJECT, BYTES = "bytes" < OBJECT, LIST = "list" < OBJECT, TUPLE = "tuple" < OBJECT,
        DICT = "dict" < OBJECT, SET = "set" < OBJECT, FROZENSET = "frozenset" < OBJECT,
        RANGE = "range" < OBJECT, SLICE = "slice" < OBJECT,
        FUNCTION = "function" < OBJECT, BUILTIN = "builtin_function_or_method" < OBJECT,
        METHOD = "method" < OBJECT, MODULE = "module" < OBJECT, GENERATOR = "generator" < OBJECT,
        COROUTINE = "coroutine" < OBJECT, ASYNC_GENERATOR = "async_generator" < OBJECT,
        ASYNC_STEP = "async_generator_asend" < OBJECT,
        CELL = "cell" < OBJECT, CODE = "code" < OBJECT,
        TRACEBACK = "traceback" < OBJECT, FRAME = "frame" < OBJECT,
        PROPERTY = "property" < OBJECT, STATICMETHOD = "staticmethod" < OBJECT,
        CLASSMETHOD = "classmethod" < OBJECT, SUPER = "super" < OBJECT,
        ENUMERATE = "enumerate" < OBJECT, ZIP = "zip" < OBJECT, MAP = "map" < OBJECT, FILTER = "filter" < OBJECT,
        REVERSED = "reversed" < OBJECT, LIST_ITERATOR = "list_iterator" < OBJECT,
        TUPLE_ITERATOR = "tuple_iterator" < OBJECT, STR_ITERATOR = "str_iterator" < OBJECT,
        STR_ASCII_ITERATOR = "str_ascii_iterator" < OBJECT,
        RANGE_ITERATOR = "range_iterator" < OBJECT, SET_ITERATOR = "set_iterator" < OBJECT,
        DICT_KEYS = "dict_keys" < OBJECT, DICT_VALUES = "dict_values" < OBJECT, DICT_ITEMS = "dict_items" < OBJECT,
        DICT_KEYITERATOR = "dict_keyiterator" < OBJECT, DICT_VALUEITERATOR = "dict_valueiterator" < OBJECT,
        DICT_ITEMITERATOR = "dict_itemiterator" < OBJECT, CALLABLE_ITERATOR = "callable_iterator" < OBJECT,
        LIST_REVERSEITERATOR = "list_reverseiterator" < OBJECT, ITERATOR = "iterator" < OBJECT,
        BYTES_ITERATOR = "bytes_iterator" < OBJECT;
    "builtins":
        BASE_EXCEPTION = "BaseException" < OBJECT, EXCEPTION = "Exception" < BASE_EXCEPTION,
        KEYBOARD_INTERRUPT = "KeyboardInterrupt" < BASE_EXCEPTION, SYSTEM_EXIT = "SystemExit" < BASE_EXCEPTION,
        GENERATOR_EXIT = "GeneratorExit" < BASE_EXCEPTION,
        ARITHMETIC_ERROR = "ArithmeticError" < EXCEPTION, ZERO_DIVISION_ERROR = "ZeroDivisionError" < ARITHMETIC_ERROR,
        OVERFLOW_ERROR = "OverflowError" < ARITHMETIC_ERROR, FLOATING_POINT_ERROR = "FloatingPointError" < ARITHMETIC_ERROR,
        ASSERTION_ERROR = "AssertionError" < EXCEPTION, ATTRIBUTE_ERROR = "AttributeError" < EXCEPTION,
        BUFFER_ERROR = "BufferError" < EXCEPTION,
        EOF_ERROR = "EOFError" < EXCEPTION, IMPORT_ERROR = "ImportError" < EXCEPTION,
        MODULE_NOT_FOUND_ERROR = "ModuleNotFoundError" < IMPORT_ERROR,
        LOOKUP_ERROR = "LookupError" < EXCEPTION, INDEX_ERROR = "IndexError" < LOOKUP_ERROR, KEY_ERROR = "KeyError" < LOOKUP_ERROR,
        MEMORY_ERROR = "MemoryError" < EXCEPTION, NAME_ERROR = "NameError" < EXCEPTION,
        UNBOUND_LOCAL_ERROR = "UnboundLocalError" < NAME_ERROR,
        OS_ERROR = "OSError" < EXCEPTION, FILE_NOT_FOUND_ERROR = "FileNotFoundError" < OS_ERROR,
        FILE_EXISTS_ERROR = "FileExistsError" < OS_ERROR, PERMISSION_ERROR = "PermissionError" < OS_ERROR,
        IS_A_DIRECTORY_ERROR = "IsADirectoryError" < OS_ERROR, NOT_A_DIRECTORY_ERROR = "NotADirectoryError" < OS_ERROR,
        TIMEOUT_ERROR = "TimeoutError" < OS_ERROR, CONNECTION_ERROR = "ConnectionError" < OS_ERROR,
        BROKEN_PIPE_ERROR = "BrokenPipeError" < CONNECTION_ERROR, CONNECTION_ABORTED_ERROR = "ConnectionAbortedError" < CONNECTION_ERROR,
        CONNECTION_REFUSED_ERROR = "ConnectionRefusedError" < CONNECTION_ERROR, CONNECTION_RESET_ERROR = "ConnectionResetError" < CONNECTION_ERROR,
        BLOCKING_IO_ERROR = "BlockingIOError" < OS_ERROR, CHILD_PROCESS_ERROR = "ChildProcessError" < OS_ERROR,
        INTERRUPTED_ERROR = "InterruptedError" < OS_ERROR, PROCESS_LOOKUP_ERROR = "ProcessLookupError" < OS_ERROR,
        REFERENCE_ERROR = "ReferenceError" < EXCEPTION,
        RUNTIME_ERROR = "RuntimeError" < EXCEPTION, NOT_IMPLEMENTED_ERROR = "NotImplementedError" < RUNTIME_ERROR,
        RECURSION_ERROR = "RecursionError" < RUNTIME_ERROR,
        STOP_ITERATION = "StopIteration" < EXCEPTION, STOP_ASYNC_ITERATION = "StopAsyncIteration" < EXCEPTION,
        SYNTAX_ERROR = "SyntaxError" < EXCEPTION, INDENTATION_ERROR = "IndentationError" < SYNTAX_ERROR,
        TAB_ERROR = "TabError" < INDENTATION_ERROR, SYSTEM_ERROR = "SystemError" < EXCEPTION,
        TYPE_ERROR = "TypeError" < EXCEPTION, VALUE_ERROR = "ValueError" < EXCEPTION,
        UNICODE_ERROR = "UnicodeError" < VALUE_ERROR, UNICODE_DECODE_ERROR = "UnicodeDecodeError" < UNICODE_ERROR,
        UNICODE_ENCODE_ERROR = "UnicodeEncodeError" < UNICODE_ERROR,
        WARNING = "Warning" < EXCEPTION, USER_WARNING = "UserWarning" < WARNING,
        DEPRECATION_WARNING = "DeprecationWarning" < WARNING, RUNTIME_WARNING = "RuntimeWarning" < WARNING,
        FUTURE_WARNING = "FutureWarning" < WARNING, SYNTAX_WARNING = "SyntaxWarning" < WARNING,
        PENDING_DEPRECATION_WARNING = "PendingDeprecationWarning" < WARNING,
        BYTES_WARNING = "BytesWarning" < WARNING, ENCODING_WARNING = "EncodingWarning" < WARNING,
        IMPORT_WARNING = "ImportWarning" < WARNING, RESOURCE_WARNING = "ResourceWarning" < WARNING,
        UNICODE_WARNING = "UnicodeWarning" < WARNING;
    "abc":
        ABC_META = "ABCMeta" < TYPE;
    "numpy.exceptions":
        AXIS_ERROR = "AxisError" < VALUE_ERROR, DTYPE_PROMOTION_ERROR = "DTypePromotionError" < TYPE_ERROR,
        COMPLEX_WARNING = "ComplexWarning" < RUNTIME_WARNING, RANK_WARNING = "RankWarning" < RUNTIME_WARNING,
        VISIBLE_DEPRECATION_WARNING = "VisibleDeprecationWarning" < USER_WARNING,
        TOO_HARD_ERROR = "TooHardError" < RUNTIME_ERROR;
    "numpy._core._exceptions":
        UFUNC_TYPE_ERROR = "UFuncTypeError" < TYPE_ERROR, UFUNC_NO_LOOP_ERROR = "_UFuncNoLoopError" < UFUNC_TYPE_ERROR,
        UFUNC_BINARY_RESOLUTION_ERROR = "_UFuncBinaryResolutionError" < UFUNC_NO_LOOP_ERROR,
        UFUNC_CASTING_ERROR = "_UFuncCastingError" < UFUNC_TYPE_ERROR,
        UFUNC_INPUT_CASTING_ERROR = "_UFuncInputCastingError" < UFUNC_CASTING_ERROR,
        UFUNC_OUTPUT_CASTING_ERROR = "_UFuncOutputCastingError" < UFUNC_CASTING_ERROR,
        ARRAY_MEMORY_ERROR = "_ArrayMemoryError" < MEMORY_ERROR;
    "numpy.linalg":
        LINALG_ERROR = "LinAlgError" < VALUE_ERROR;
    "numpy":
        NDARRAY = "ndarray" < OBJECT, DTYPE = "dtype" < OBJECT, UFUNC = "ufunc" < OBJECT,
        GENERIC = "generic" < OBJECT, NUMBER = "number" < GENERIC, INTEGER = "integer" < NUMBER,
        SIGNED_INTEGER = "signedinteger" < INTEGER, UNSIGNED_INTEGER = "unsignedinteger" < INTEGER,
        INEXACT = "inexact" < NUMBER, FLOATING = "floating" < INEXACT, COMPLEX_FLOATING = "complexfloating" < INEXACT,
        FLEXIBLE = "flexible" < GENERIC, CHARACTER = "character" < FLEXIBLE,
        NP_BOOL = "bool" < GENERIC, NP_INT8 = "int8" < SIGNED_INTEGER, NP_INT16 = "int16" < SIGNED_INTEGER,
        NP_INT32 = "int32" < SIGNED_INTEGER, NP_INT64 = "int64" < SIGNED_INTEGER,
        NP_UINT8 = "uint8" < UNSIGNED_INTEGER, NP_UINT16 = "uint16" < UNSIGNED_INTEGER,
        NP_UINT32 = "uint32" < UNSIGNED_INTEGER, NP_UINT64 = "uint64" < UNSIGNED_INTEGER,
        NP_FLOAT16 = "float16" < FLOATING, NP_FLOAT32 = "float32" < FLOATING, NP_FLOAT64 = "float64" < FLOATING,
        NP_COMPLEX64 = "complex64" < COMPLEX_FLOATING, NP_COMPLEX128 = "complex128" < COMPLEX_FLOATING,
        NP_STR = "str_" < CHARACTER, NP_BYTES = "bytes_" < CHARACTER,
        NP_VOID = "void" < FLEXIBLE, NP_RECORD = "record" < NP_VOID, NP_OBJECT = "object_" < GENERIC,
        NP_DATETIME = "datetime64" < GENERIC, NP_TIMEDELTA = "timedelta64" < SIGNED_INTEGER, FLATITER = "flatiter" < OBJECT;
    "numpy.rec":
        RECARRAY = "recarray" < NDARRAY;
    "numpy._core.multiarray":
        FLAGS = "flagsobj" < OBJECT;
);

/// The NumPy scalar class of a dtype.
#[must_use]
pub fn scalar_type(dtype: crate::array::DType) -> &'static TypeInfo {
    use crate::array::DType;
    match dtype {
        DType::Bool => &NP_BOOL,
        DType::Int8 => &NP_INT8,
        DType::UInt8 => &NP_UINT8,
        DType::Int16 => &NP_INT16,
        DType::UInt16 => &NP_UINT16,
        DType::Int32 => &NP_INT32,
        DType::UInt32 => &NP_UINT32,
        DType::Int64 => &NP_INT64,
        DType::UInt64 => &NP_UINT64,
        DType::Float16 => &NP_FLOAT16,
        DType::Float32 => &NP_FLOAT32,
        DType::Float64 => &NP_FLOAT64,
        DType::Complex64 => &NP_COMPLEX64,
        DType::Complex128 => &NP_COMPLEX128,
        DType::Str(_) => &NP_STR,
        DType::DateTime(_) => &NP_DATETIME,
        DType::TimeDelta(_) => &NP_TIMEDELTA,
        DType::Object => &NP_OBJECT,
        DType::Bytes(_) => &NP_BYTES,
        DType::Record { .. } if dtype.has_attributes() => &NP_RECORD,
        DType::Void(_) | DType::Record { .. } => &NP_VOID,
    }
}
