//! Which dtype comes out when dtypes meet, and which casts are allowed: NEP 50.
//! It decides; `cast` converts.

use super::dtype::{DType, Kind};
use super::error::{ArrayError, Cause, Class, Result};

/// A Python scalar's say in a promotion: it has a kind, but no size of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Weak {
    Bool,
    Int,
    Float,
    Complex,
}

/// What a cast may lose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Casting {
    No,
    Equiv,
    Safe,
    SameKind,
    Unsafe,
    SameValue,
}

impl Casting {
    /// Reads the name that programs use.
    #[must_use]
    pub fn parse(name: &str) -> Option<Casting> {
        Some(match name {
            "no" => Casting::No,
            "equiv" => Casting::Equiv,
            "safe" => Casting::Safe,
            "same_kind" => Casting::SameKind,
            "unsafe" => Casting::Unsafe,
            "same_value" => Casting::SameValue,
            _ => return None,
        })
    }

    /// The name that programs use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Casting::No => "no",
            Casting::Equiv => "equiv",
            Casting::Safe => "safe",
            Casting::SameKind => "same_kind",
            Casting::Unsafe => "unsafe",
            Casting::SameValue => "same_value",
        }
    }
}

impl Weak {
    /// The dtype an array made of such scalars alone gets.
    #[must_use]
    pub const fn default_dtype(self) -> DType {
        match self {
            Weak::Bool => DType::Bool,
            Weak::Int => DType::Int64,
            Weak::Float => DType::Float64,
            Weak::Complex => DType::Complex128,
        }
    }
}

/// Code units that any element of a numeric dtype needs as text.
#[must_use]
pub const fn text_units(dtype: DType) -> u32 {
    match dtype {
        DType::Bool | DType::UInt16 => 5,
        DType::Int8 => 4,
        DType::UInt8 => 3,
        DType::Int16 => 6,
        DType::Int32 => 11,
        DType::UInt32 => 10,
        DType::Int64 => 21,
        DType::UInt64 => 20,
        DType::Float16 | DType::Float32 | DType::Float64 => 32,
        DType::Complex64 | DType::Complex128 => 64,
        DType::Str(units) | DType::Bytes(units) => units,
        DType::DateTime(_) | DType::TimeDelta(_) => super::time::write::text_width(dtype),
        DType::Object | DType::Void(_) | DType::Record { .. } => 0,
    }
}

const fn signed(bytes: usize) -> DType {
    match bytes {
        1 => DType::Int8,
        2 => DType::Int16,
        4 => DType::Int32,
        8 => DType::Int64,
        // Wider than any integer, as uint64 with a signed one: float64, as NumPy has it.
        _ => DType::Float64,
    }
}

/// The float that holds all of an integer dtype (as far as any does).
const fn float_for(dtype: DType) -> DType {
    match dtype.itemsize() {
        1 => DType::Float16,
        2 => DType::Float32,
        _ => DType::Float64,
    }
}

const fn complex_of(real: DType) -> DType {
    if matches!(real, DType::Float64) { DType::Complex128 } else { DType::Complex64 }
}

const fn wider(a: DType, b: DType) -> DType {
    if a.itemsize() >= b.itemsize() { a } else { b }
}

/// The dtype of which times are one operand; `None` when there is none, an error when only their units do not meet.
fn promote_times(a: DType, b: DType) -> Option<super::error::Result<DType>> {
    Some(match (a, b) {
        (DType::TimeDelta(x), DType::TimeDelta(y)) => x.meet(y, true).map(DType::TimeDelta),
        (DType::DateTime(x) | DType::TimeDelta(x), DType::DateTime(y) | DType::TimeDelta(y)) => {
            x.meet(y, false).map(DType::DateTime)
        }
        (DType::Object, _) | (_, DType::Object) => Ok(DType::Object),
        (DType::TimeDelta(unit), other) | (other, DType::TimeDelta(unit))
            if matches!(other.kind(), Kind::Bool | Kind::Signed)
                || (other.kind() == Kind::Unsigned && other != DType::UInt64) =>
        {
            Ok(DType::TimeDelta(unit))
        }
        _ => return None,
    })
}

/// The smallest dtype both cast to safely: `np.promote_types`. `None` when there is none, as for dates and numbers;
/// [`no_common`] words it.
#[must_use]
pub fn promote(a: DType, b: DType) -> Option<DType> {
    if a == b {
        return Some(a);
    }
    if a.is_time() || b.is_time() {
        return promote_times(a, b).and_then(super::error::Result::ok);
    }
    let (low, high) = if (a.kind() as u8) <= (b.kind() as u8) { (a, b) } else { (b, a) };
    Some(match (low.kind(), high.kind()) {
        (_, Kind::Void) => return super::cast::record::promoted(low, high),
        (_, Kind::Object) => DType::Object,
        (_, Kind::Bytes) => {
            let (x, y) = (text_units(low), text_units(high));
            DType::Bytes(if x >= y { x } else { y })
        }
        (_, Kind::Str) => {
            let (x, y) = (text_units(low), text_units(high));
            DType::Str(if x >= y { x } else { y })
        }
        (Kind::DateTime | Kind::TimeDelta, _) | (_, Kind::DateTime | Kind::TimeDelta) => return None,
        (Kind::Bool, _) => high,
        (Kind::Unsigned, Kind::Signed) => {
            if high.itemsize() > low.itemsize() {
                high
            } else {
                signed(low.itemsize() * 2)
            }
        }
        (Kind::Unsigned | Kind::Signed, Kind::Float) => wider(high, float_for(low)),
        (Kind::Unsigned | Kind::Signed, Kind::Complex) => complex_of(wider(high.real(), float_for(low))),
        (Kind::Float, Kind::Complex) => complex_of(wider(high.real(), low)),
        _ => wider(high, low),
    })
}

/// The names of the fields of records as a tuple.
fn field_names(dtype: DType) -> Option<String> {
    let fields = dtype.fields()?;
    let all: Vec<String> = fields.all.iter().map(|field| crate::text::quote::repr(&field.name)).collect();
    Some(format!("({}{})", all.join(", "), if all.len() == 1 { "," } else { "" }))
}

/// The error of dtypes without a common one: `np.concatenate`, `np.where`, `np.result_type`.
#[must_use]
pub fn no_common(dtypes: &[DType], weak: Option<Weak>) -> ArrayError {
    for (at, &a) in dtypes.iter().enumerate() {
        for &b in &dtypes[at + 1..] {
            if let Some(Err(error)) = promote_times(a, b) {
                return error;
            }
        }
    }
    if let [a, .., b] = dtypes
        && let (Some(x), Some(y)) = (field_names(*a), field_names(*b))
        && x != y
    {
        return ArrayError::new(Class::DTypePromotion, format!("field names `{x}` and `{y}` mismatch."));
    }
    let class = |name: &str| format!("<class 'numpy.dtypes.{name}DType'>");
    let mut names: Vec<String> = dtypes.iter().map(|dtype| class(&dtype.class_name())).collect();
    let first = names.first().cloned().unwrap_or_default();
    let odd = dtypes.iter().skip(1).zip(names.iter().skip(1));
    let with = dtypes.first().copied().unwrap_or(DType::Bool);
    let other = odd.into_iter().find(|(dtype, _)| promote(with, **dtype).is_none()).map(|(_, name)| name.clone());
    let python = weak.map(|weak| {
        class(match weak {
            Weak::Bool | Weak::Int => "_PyLong",
            Weak::Float => "_PyFloat",
            Weak::Complex => "_PyComplex",
        })
    });
    names.extend(python.clone());
    let other = other.or(python).unwrap_or_default();
    // Of three and more the last is asked first.
    let (first, other) = if names.len() > 2 { (other, first) } else { (first, other) };
    ArrayError::new(
        Class::DTypePromotion,
        format!(
            "The DType {first} could not be promoted by {other}. This means that no common DType exists for the given \
             inputs. For example they cannot be stored in a single array unless the dtype is `object`. The full list \
             of DTypes is: ({})",
            names.join(", ")
        ),
    )
}

/// Whether a dtype has one in common with a Python scalar.
const fn meets_weak(dtype: DType, weak: Weak) -> bool {
    match dtype.kind() {
        Kind::DateTime => false,
        Kind::TimeDelta => matches!(weak, Weak::Bool | Weak::Int),
        _ => true,
    }
}

/// A dtype that met a Python scalar of some kind.
#[must_use]
pub fn promote_weak(dtype: DType, weak: Weak) -> DType {
    match (weak, dtype.kind()) {
        (_, Kind::Object | Kind::Void | Kind::DateTime | Kind::TimeDelta) => dtype,
        (Weak::Bool, _)
        | (Weak::Int, Kind::Unsigned | Kind::Signed | Kind::Float | Kind::Complex)
        | (Weak::Float, Kind::Float | Kind::Complex)
        | (Weak::Complex, Kind::Complex) => dtype,
        (Weak::Int, Kind::Bool) => DType::Int64,
        (Weak::Float, Kind::Bool | Kind::Unsigned | Kind::Signed) => DType::Float64,
        (Weak::Complex, Kind::Float) => complex_of(dtype),
        (Weak::Complex, Kind::Bool | Kind::Unsigned | Kind::Signed) => DType::Complex128,
        (Weak::Int | Weak::Float | Weak::Complex, Kind::Bytes) => {
            let (own, other) = (text_units(dtype), text_units(weak.default_dtype()));
            DType::Bytes(if own >= other { own } else { other })
        }
        (Weak::Int | Weak::Float | Weak::Complex, Kind::Str) => {
            let (own, other) = (text_units(dtype), text_units(weak.default_dtype()));
            DType::Str(if own >= other { own } else { other })
        }
    }
}

/// The dtype of several dtypes and at most one kind of Python scalar (the greatest of those
/// given): `np.result_type`. Without any, `None`.
#[must_use]
pub fn result_type(dtypes: &[DType], weak: Option<Weak>) -> Option<DType> {
    let mut strong = dtypes.iter().copied();
    let Some(first) = strong.next() else { return weak.map(Weak::default_dtype) };
    // A bool is no weaker as a Python object than as an array.
    let all = strong.try_fold(first, promote)?;
    if weak.is_some_and(|weak| !meets_weak(all, weak)) {
        return None;
    }
    Some(weak.map_or(all, |weak| promote_weak(all, weak)))
}

/// As [`can_cast`] where times take part.
fn can_cast_times(from: DType, to: DType, casting: Casting) -> bool {
    if from == to || matches!(casting, Casting::Unsafe | Casting::SameValue) {
        return true;
    }
    let lenient = casting == Casting::SameKind;
    match (from, to) {
        (DType::DateTime(x), DType::DateTime(y)) => x.casts_to(y, casting, false),
        (DType::TimeDelta(x), DType::TimeDelta(y)) => x.casts_to(y, casting, true),
        (_, DType::Object) => lenient || casting == Casting::Safe,
        (from, DType::TimeDelta(_)) if matches!(casting, Casting::Safe | Casting::SameKind) => match from.kind() {
            Kind::Bool | Kind::Signed => true,
            Kind::Unsigned => lenient || from != DType::UInt64,
            _ => false,
        },
        _ => false,
    }
}

/// Whether `np.can_cast` says so. `SameValue` depends on the values, so any cast may do.
#[must_use]
pub fn can_cast(from: DType, to: DType, casting: Casting) -> bool {
    if from.is_record() || to.is_record() {
        return super::cast::record::can_cast(from, to, casting);
    }
    if from.is_time() || to.is_time() {
        return can_cast_times(from, to, casting);
    }
    match casting {
        Casting::No | Casting::Equiv => from == to,
        Casting::Safe => promote(from, to) == Some(to),
        Casting::SameKind => match (from.kind(), to.kind()) {
            (Kind::Signed, Kind::Unsigned) => false,
            (have, want) => have <= want,
        },
        Casting::Unsafe | Casting::SameValue => true,
    }
}

/// Refuses a cast that the rule does not allow.
///
/// # Errors
/// `Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'`
pub fn require_cast(from: DType, to: DType, casting: Casting) -> Result<()> {
    if can_cast(from, to, casting) {
        return Ok(());
    }
    Err(cannot_cast("array data", from, to, casting))
}

/// The error of a refused cast of `what`: `array data` or `scalar`.
#[must_use]
pub fn cannot_cast(what: &str, from: DType, to: DType, casting: Casting) -> ArrayError {
    let rule = casting.name();
    ArrayError::new(
        Class::Type,
        format!("Cannot cast {what} from {} to {} according to the rule '{rule}'", from.repr(), to.repr()),
    )
    .because(Cause::Cast { from, to, casting: rule })
}

/// `np.min_scalar_type` of a whole number.
#[must_use]
pub fn min_scalar_int(value: i128) -> Option<DType> {
    if value >= 0 {
        let candidates = [DType::UInt8, DType::UInt16, DType::UInt32, DType::UInt64];
        return candidates.into_iter().find(|d| value < 1_i128 << (8 * d.itemsize()));
    }
    let candidates = [DType::Int8, DType::Int16, DType::Int32, DType::Int64];
    candidates.into_iter().find(|d| value >= -(1_i128 << (8 * d.itemsize() - 1)))
}

/// `np.min_scalar_type` of a float: by range alone, precision may be lost.
#[must_use]
pub fn min_scalar_float(value: f64) -> DType {
    if !value.is_finite() || value.abs() < 65_000.0 {
        DType::Float16
    } else if value.abs() < 3.4e38 {
        DType::Float32
    } else {
        DType::Float64
    }
}
