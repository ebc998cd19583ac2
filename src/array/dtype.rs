//! The data types an array can have: how many bytes an element takes and how to read them.
//!
//! This is the one file that spells all of them. Promotion is in `promotion`, text names of
//! dtypes as programs write them (`'f4'`, `np.float32`, `'<U5'`) are parsed here too.

use std::fmt;

use super::element::Element;
use super::time::Unit;

/// A data type. `Str(n)` is NumPy's `<Un`: `n` UTF-32 code units, padded with zeros.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum DType {
    Bool,
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Float16,
    Float32,
    Float64,
    Complex64,
    Complex128,
    /// NumPy's `Sn`: `n` bytes, padded with zeros.
    Bytes(u32),
    Str(u32),
    /// Whole numbers of a unit since 1970, or NaT.
    DateTime(Unit),
    /// Whole numbers of a unit, or NaT.
    TimeDelta(Unit),
    /// References to values of the program, kept by the runtime: an element is a number that
    /// stands for one.
    Object,
    /// NumPy's `Vn`: `n` bytes without a meaning.
    Void(u32),
    /// Named fields, described in the table of `record`.
    Record {
        id: u16,
        itemsize: u32,
    },
}

/// The families that casting and promotion rules speak of, in order of generality.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Kind {
    Bool,
    Unsigned,
    Signed,
    Float,
    Complex,
    Bytes,
    Str,
    DateTime,
    TimeDelta,
    Object,
    Void,
}

/// All numeric dtypes in NumPy's type-number order, the order ufunc loops are resolved in.
pub const NUMERIC: [DType; 14] = [
    DType::Bool,
    DType::Int8,
    DType::UInt8,
    DType::Int16,
    DType::UInt16,
    DType::Int32,
    DType::UInt32,
    DType::Int64,
    DType::UInt64,
    DType::Float16,
    DType::Float32,
    DType::Float64,
    DType::Complex64,
    DType::Complex128,
];

/// Runs `$body` with the type alias `$T` bound to the element type of a numeric dtype;
/// `$other` is evaluated for all others.
///
/// `with_dtype!(dtype, T => cast_from::<T>(x), else => refuse())`
#[macro_export]
macro_rules! with_dtype {
    ($dtype:expr, $T:ident => $body:expr, else => $other:expr) => {
        match $dtype {
            $crate::array::DType::Complex64 => {
                type $T = num_complex::Complex<f32>;
                $body
            }
            $crate::array::DType::Complex128 => {
                type $T = num_complex::Complex<f64>;
                $body
            }
            real => $crate::with_real!(real, $T => $body, else => $other),
        }
    };
}

/// As [`with_dtype!`] for the dtypes whose elements have an order; `$other` is evaluated for complex numbers too.
#[macro_export]
macro_rules! with_real {
    ($dtype:expr, $T:ident => $body:expr, else => $other:expr) => {
        match $dtype {
            $crate::array::DType::Bool => {
                type $T = $crate::array::Bool;
                $body
            }
            $crate::array::DType::Int8 => {
                type $T = i8;
                $body
            }
            $crate::array::DType::UInt8 => {
                type $T = u8;
                $body
            }
            $crate::array::DType::Int16 => {
                type $T = i16;
                $body
            }
            $crate::array::DType::UInt16 => {
                type $T = u16;
                $body
            }
            $crate::array::DType::Int32 => {
                type $T = i32;
                $body
            }
            $crate::array::DType::UInt32 => {
                type $T = u32;
                $body
            }
            $crate::array::DType::Int64 => {
                type $T = i64;
                $body
            }
            $crate::array::DType::UInt64 => {
                type $T = u64;
                $body
            }
            $crate::array::DType::Float16 => {
                type $T = half::f16;
                $body
            }
            $crate::array::DType::Float32 => {
                type $T = f32;
                $body
            }
            $crate::array::DType::Float64 => {
                type $T = f64;
                $body
            }
            _ => $other,
        }
    };
}

impl DType {
    /// Bytes an element takes.
    #[must_use]
    pub const fn itemsize(self) -> usize {
        match self {
            DType::Bool | DType::Int8 | DType::UInt8 => 1,
            DType::Int16 | DType::UInt16 | DType::Float16 => 2,
            DType::Int32 | DType::UInt32 | DType::Float32 => 4,
            DType::Int64
            | DType::UInt64
            | DType::Float64
            | DType::Complex64
            | DType::DateTime(_)
            | DType::TimeDelta(_)
            | DType::Object => 8,
            DType::Complex128 => 16,
            DType::Str(units) => 4 * units as usize,
            DType::Bytes(bytes) | DType::Void(bytes) | DType::Record { itemsize: bytes, .. } => bytes as usize,
        }
    }

    /// Alignment in bytes of an element.
    #[must_use]
    pub fn alignment(self) -> usize {
        match self {
            DType::Bytes(_) | DType::Void(_) => 1,
            DType::Record { .. } => self.fields().map_or(1, super::record::Fields::alignment),
            DType::Complex64 | DType::Str(_) => 4,
            DType::Complex128 => 8,
            other => other.itemsize(),
        }
    }

    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            DType::Bool => Kind::Bool,
            DType::UInt8 | DType::UInt16 | DType::UInt32 | DType::UInt64 => Kind::Unsigned,
            DType::Int8 | DType::Int16 | DType::Int32 | DType::Int64 => Kind::Signed,
            DType::Float16 | DType::Float32 | DType::Float64 => Kind::Float,
            DType::Complex64 | DType::Complex128 => Kind::Complex,
            DType::Bytes(_) => Kind::Bytes,
            DType::Str(_) => Kind::Str,
            DType::DateTime(_) => Kind::DateTime,
            DType::TimeDelta(_) => Kind::TimeDelta,
            DType::Object => Kind::Object,
            DType::Void(_) | DType::Record { .. } => Kind::Void,
        }
    }

    /// NumPy's one-letter kind: `b`, `i`, `u`, `f`, `c`, `U`.
    #[must_use]
    pub const fn kind_char(self) -> char {
        match self.kind() {
            Kind::Bool => 'b',
            Kind::Unsigned => 'u',
            Kind::Signed => 'i',
            Kind::Float => 'f',
            Kind::Complex => 'c',
            Kind::Bytes => 'S',
            Kind::Str => 'U',
            Kind::DateTime => 'M',
            Kind::TimeDelta => 'm',
            Kind::Object => 'O',
            Kind::Void => 'V',
        }
    }

    /// NumPy's type character (`dtype.char`), `'l'` for int64 as on Linux.
    #[must_use]
    pub const fn type_char(self) -> char {
        match self {
            DType::Bool => '?',
            DType::Int8 => 'b',
            DType::UInt8 => 'B',
            DType::Int16 => 'h',
            DType::UInt16 => 'H',
            DType::Int32 => 'i',
            DType::UInt32 => 'I',
            DType::Int64 => 'l',
            DType::UInt64 => 'L',
            DType::Float16 => 'e',
            DType::Float32 => 'f',
            DType::Float64 => 'd',
            DType::Complex64 => 'F',
            DType::Complex128 => 'D',
            DType::Bytes(_) => 'S',
            DType::Str(_) => 'U',
            DType::DateTime(_) => 'M',
            DType::TimeDelta(_) => 'm',
            DType::Object => 'O',
            DType::Void(_) | DType::Record { .. } => 'V',
        }
    }

    /// The C name that some error texts use (`double to long`).
    #[must_use]
    pub fn c_name(self) -> String {
        match self {
            DType::Bool => "bool",
            DType::Int8 => "signed char",
            DType::UInt8 => "unsigned char",
            DType::Int16 => "short",
            DType::UInt16 => "unsigned short",
            DType::Int32 => "int",
            DType::UInt32 => "unsigned int",
            DType::Int64 => "long",
            DType::UInt64 => "unsigned long",
            DType::Float16 => "half",
            DType::Float32 => "float",
            DType::Float64 => "double",
            DType::Complex64 => "cfloat",
            DType::Complex128 => "cdouble",
            other => other.static_name(),
        }
        .to_owned()
    }

    /// The name as in `dtype('…')` and `np.…`: `float64`, `<U5`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            DType::Str(units) => format!("<U{units}"),
            DType::DateTime(unit) | DType::TimeDelta(unit) => self.static_name().to_owned() + &unit.suffix(),
            DType::Bytes(_) | DType::Void(_) => self.str_code(),
            DType::Record { .. } => super::record_text::name(self),
            other => other.static_name().to_owned(),
        }
    }

    /// As Python prints the dtype: `dtype('float64')`.
    #[must_use]
    pub fn repr(self) -> String {
        match self {
            DType::Str(0) => "dtype('<U')".to_owned(),
            DType::Object => "dtype('O')".to_owned(),
            DType::DateTime(_) | DType::TimeDelta(_) => format!("dtype('{}')", self.str_code()),
            DType::Bytes(0) => "dtype('S')".to_owned(),
            DType::Void(0) => "dtype('V')".to_owned(),
            DType::Bytes(_) | DType::Void(_) => format!("dtype('{}')", &self.str_code()[1..]),
            DType::Record { .. } => super::record_text::repr(self),
            other => format!("dtype('{}')", other.name()),
        }
    }

    /// The name without a length: `float64`, `str`; also the NumPy scalar class, but for
    /// `bool` and `str_`.
    #[must_use]
    pub const fn static_name(self) -> &'static str {
        match self {
            DType::Bool => "bool",
            DType::Int8 => "int8",
            DType::UInt8 => "uint8",
            DType::Int16 => "int16",
            DType::UInt16 => "uint16",
            DType::Int32 => "int32",
            DType::UInt32 => "uint32",
            DType::Int64 => "int64",
            DType::UInt64 => "uint64",
            DType::Float16 => "float16",
            DType::Float32 => "float32",
            DType::Float64 => "float64",
            DType::Complex64 => "complex64",
            DType::Complex128 => "complex128",
            DType::Bytes(_) => "bytes",
            DType::Str(_) => "str",
            DType::DateTime(_) => "datetime64",
            DType::TimeDelta(_) => "timedelta64",
            DType::Object => "object",
            DType::Void(_) => "void",
            DType::Record { .. } => "void",
        }
    }

    /// The byte-order string of the array interface: `<f8`, `|b1`, `<U5`.
    #[must_use]
    pub fn str_code(self) -> String {
        let order = if self.itemsize() == 1 { '|' } else { '<' };
        match self {
            DType::Str(units) => format!("<U{units}"),
            DType::Object => "|O".to_owned(),
            DType::DateTime(unit) | DType::TimeDelta(unit) => {
                format!("<{}8{}", self.kind_char(), unit.suffix())
            }
            DType::Bytes(bytes) => format!("|S{bytes}"),
            DType::Void(bytes) | DType::Record { itemsize: bytes, .. } => format!("|V{bytes}"),
            other => format!("{order}{}{}", other.kind_char(), other.itemsize()),
        }
    }

    /// Reads a dtype as programs write it in a string: `'float32'`, `'f4'`, `'<f8'`, `'i'`,
    /// `'U5'`. `None` when NumPy would not understand it or Shapewise does not have it.
    #[must_use]
    pub fn parse(text: &str) -> Option<DType> {
        if let Some(found) = NUMERIC.into_iter().find(|d| d.static_name() == text) {
            return Some(found);
        }
        if let Some(found) = DType::parse_time(text) {
            return found.ok();
        }
        match text {
            "int" | "intp" | "int_" | "long" | "longlong" | "q" | "p" | "l" | "i8" => return Some(DType::Int64),
            "uint" | "uintp" | "ulong" | "ulonglong" | "Q" | "P" | "L" | "u8" => return Some(DType::UInt64),
            "float" | "double" | "d" | "f8" => return Some(DType::Float64),
            "complex" | "cdouble" | "D" | "c16" => return Some(DType::Complex128),
            "single" => return Some(DType::Float32),
            "half" => return Some(DType::Float16),
            "csingle" => return Some(DType::Complex64),
            "bool_" | "b1" => return Some(DType::Bool),
            "byte" => return Some(DType::Int8),
            "ubyte" => return Some(DType::UInt8),
            "short" => return Some(DType::Int16),
            "ushort" => return Some(DType::UInt16),
            "intc" => return Some(DType::Int32),
            "uintc" => return Some(DType::UInt32),
            "str" | "str_" | "U" => return Some(DType::Str(0)),
            "bytes" | "bytes_" | "S" | "a" => return Some(DType::Bytes(0)),
            "void" | "V" => return Some(DType::Void(0)),
            "c" => return Some(DType::Bytes(1)),
            "object" | "object_" | "O" | "|O" | "O8" => return Some(DType::Object),
            _ => {}
        }
        let bare = text.trim_start_matches(['<', '=', '|']);
        if let Some(units) = bare.strip_prefix('U') {
            return units.parse().ok().filter(|&n: &u32| n < 1 << 28).map(DType::Str);
        }
        let sized = |text: &str| text.parse().ok().filter(|&n: &u32| n < 1 << 30);
        if let Some(bytes) = bare.strip_prefix(['S', 'a']) {
            return if bytes.is_empty() { Some(DType::Bytes(0)) } else { sized(bytes).map(DType::Bytes) };
        }
        if let Some(bytes) = bare.strip_prefix('V') {
            return if bytes.is_empty() { Some(DType::Void(0)) } else { sized(bytes).map(DType::Void) };
        }
        let mut letters = bare.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return NUMERIC.into_iter().find(|d| d.type_char() == letter);
        }
        NUMERIC.into_iter().find(|d| &d.str_code()[1..] == bare)
    }

    /// Reads the name of a dtype of times: `datetime64[D]`, `M8[ms]`, `<m8`; `None` for other names.
    #[must_use]
    pub fn parse_time(text: &str) -> Option<super::Result<DType>> {
        let bare = text.trim_start_matches(['<', '=', '|']);
        let (make, rest): (fn(Unit) -> DType, &str) = match bare.split_at_checked(1)? {
            ("M", rest) => (DType::DateTime, rest.strip_prefix('8').unwrap_or(rest)),
            ("m", rest) => (DType::TimeDelta, rest.strip_prefix('8').unwrap_or(rest)),
            _ => match (text.strip_prefix("datetime64"), text.strip_prefix("timedelta64")) {
                (Some(rest), _) => (DType::DateTime, rest),
                (_, Some(rest)) => (DType::TimeDelta, rest),
                _ => return None,
            },
        };
        (rest.is_empty() || rest.starts_with('[')).then(|| Unit::parse_suffix(rest).map(make))
    }

    #[must_use]
    pub const fn is_integer(self) -> bool {
        matches!(self.kind(), Kind::Signed | Kind::Unsigned)
    }

    #[must_use]
    pub const fn is_float(self) -> bool {
        matches!(self.kind(), Kind::Float)
    }

    #[must_use]
    pub const fn is_complex(self) -> bool {
        matches!(self.kind(), Kind::Complex)
    }

    #[must_use]
    pub const fn is_inexact(self) -> bool {
        matches!(self.kind(), Kind::Float | Kind::Complex)
    }

    #[must_use]
    pub const fn is_numeric(self) -> bool {
        !matches!(self.kind(), Kind::Bytes | Kind::Str | Kind::Object | Kind::Void) && !self.is_time()
    }

    /// Whether elements are dates or spans of time.
    #[must_use]
    pub const fn is_time(self) -> bool {
        matches!(self, DType::DateTime(_) | DType::TimeDelta(_))
    }

    /// The name of the class of dtypes in `numpy.dtypes`: `Float64`, `DateTime64`.
    #[must_use]
    pub fn class_name(self) -> String {
        match self {
            DType::UInt8 | DType::UInt16 | DType::UInt32 | DType::UInt64 => {
                self.static_name().replacen("uint", "UInt", 1)
            }
            DType::DateTime(_) => "DateTime64".to_owned(),
            DType::TimeDelta(_) => "TimeDelta64".to_owned(),
            other => {
                let mut letters = other.static_name().chars();
                let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
                first.map(|first| first + letters.as_str()).unwrap_or_default()
            }
        }
    }

    /// The real dtype of a complex one (`complex64` → `float32`); others stay.
    #[must_use]
    pub const fn real(self) -> DType {
        match self {
            DType::Complex64 => DType::Float32,
            DType::Complex128 => DType::Float64,
            other => other,
        }
    }

    /// The dtype of a Rust element type.
    #[must_use]
    pub const fn of<T: Element>() -> DType {
        T::DTYPE
    }
}

impl fmt::Display for DType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}
