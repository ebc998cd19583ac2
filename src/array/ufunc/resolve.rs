//! Which loop computes operands of given dtypes, and NumPy's words when none does.

use smallvec::SmallVec;

use super::kernel::Loop;
use super::weak::fits;
use super::{Check, Miss, Operand, Ufunc};
use crate::array::promotion::promote_weak;
use crate::array::{ArrayError, Casting, Class, DType, Kind, Result, Weak, can_cast, result_type};

type DTypes = SmallVec<[DType; 4]>;

/// Finds the loop for the operands; `dtype` fixes the results' dtype.
pub fn resolve(u: &Ufunc, operands: &[Operand<'_>], dtype: Option<DType>, casting: Casting) -> Result<&'static Loop> {
    let dtypes = operand_dtypes(operands)?;
    refuse_bools(u, operands, &dtypes)?;
    if let Some(dtype) = dtype {
        return with_result(u, &dtypes, dtype, casting);
    }
    let exact = u.exact_loop(&dtypes);
    if let Some(found) = exact {
        return Ok(found);
    }
    if dtypes.iter().any(|d| d.kind() == Kind::Str) {
        return Err(missing_for(u, operands, &dtypes));
    }
    if u.check == Check::TrueDivide && dtypes.iter().all(|d| !d.is_inexact()) {
        return u.exact_loop(&[DType::Float64; 2]).ok_or_else(|| missing_for(u, operands, &dtypes));
    }
    let defaults: DTypes = operands
        .iter()
        .zip(&dtypes)
        .map(|(operand, &dtype)| operand.weak().map_or(dtype, Weak::default_dtype))
        .collect();
    castable(u, &dtypes).or_else(|| castable(u, &defaults)).ok_or_else(|| missing_for(u, operands, &dtypes))
}

/// The dtype each operand counts as: Python scalars adapt to the arrays.
fn operand_dtypes(operands: &[Operand<'_>]) -> Result<DTypes> {
    let mut strong: DTypes = SmallVec::new();
    for operand in operands {
        if let Operand::Array(array) = operand {
            strong.push(array.dtype());
        }
    }
    if strong.len() == operands.len() {
        return Ok(strong);
    }
    let common = result_type(&strong, None);
    let mut dtypes = DTypes::new();
    let mut rest = strong.iter();
    for operand in operands {
        dtypes.push(match (operand.weak(), common) {
            (None, _) => rest.next().copied().unwrap_or(DType::Float64),
            (Some(weak), Some(common)) if common.is_numeric() => promote_weak(common, weak),
            (Some(weak), _) => {
                if weak == Weak::Int && operand.whole().is_some_and(|v| !fits(v, DType::Int64)) {
                    return Err(ArrayError::new(Class::Overflow, "Python int too large to convert to C long"));
                }
                weak.default_dtype()
            }
        });
    }
    Ok(dtypes)
}

/// The first loop that all operands cast to safely.
fn castable(u: &Ufunc, dtypes: &[DType]) -> Option<&'static Loop> {
    u.all_loops().find(|l| dtypes.iter().zip(l.signature).all(|(&from, &to)| can_cast(from, to, Casting::Safe)))
}

fn with_result(u: &Ufunc, dtypes: &[DType], dtype: DType, casting: Casting) -> Result<&'static Loop> {
    let gives = |l: &&Loop| l.signature[u.nin] == dtype;
    let same = u.all_loops().filter(gives).find(|l| l.signature.iter().all(|&d| d == dtype));
    let safe = || {
        u.all_loops()
            .filter(gives)
            .find(|l| dtypes.iter().zip(l.signature).all(|(&from, &to)| can_cast(from, to, Casting::Safe)))
    };
    let found = if dtype == DType::Bool { safe().or(same) } else { same.or_else(safe) };
    let found = found.or_else(|| u.all_loops().find(gives)).ok_or_else(|| no_matching_loop(u))?;
    for (k, (&from, &to)) in dtypes.iter().zip(found.signature).enumerate() {
        if !can_cast(from, to, casting) {
            let which = if u.nin == 1 { "input".to_owned() } else { format!("input {k}") };
            return Err(cannot_cast_input(u.name, &which, from, to, casting));
        }
    }
    Ok(found)
}

/// The error of an input that may not be cast; `which`: `input 0`.
#[must_use]
pub fn cannot_cast_input(name: &str, which: &str, from: DType, to: DType, casting: Casting) -> ArrayError {
    let (given, wanted, rule) = (from.repr(), to.repr(), casting.name());
    let text = format!("Cannot cast ufunc '{name}' {which} from {given} to {wanted} with casting rule '{rule}'");
    let cause = crate::array::Cause::Cast { from, to, casting: rule };
    ArrayError::new(Class::UfuncInputCasting, text).because(cause)
}

/// `No loop matching the specified signature and casting was found for ufunc sqrt`
pub fn no_matching_loop(u: &Ufunc) -> ArrayError {
    ArrayError::type_error(format!(
        "No loop matching the specified signature and casting was found for ufunc {}",
        u.name
    ))
}

fn refuse_bools(u: &Ufunc, operands: &[Operand<'_>], dtypes: &[DType]) -> Result<()> {
    let all_bool = operands.iter().all(|o| o.weak().is_none()) && dtypes.iter().all(|&d| d == DType::Bool);
    if !all_bool {
        return Ok(());
    }
    match u.check {
        Check::BoolSubtract => Err(ArrayError::type_error(
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, \
             or the logical_xor function instead.",
        )),
        Check::BoolNegative => Err(ArrayError::type_error(
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the \
             logical_not function instead.",
        )),
        Check::NoBool | Check::CommonInteger => Err(missing(u, dtypes)),
        _ => Ok(()),
    }
}

fn class_name(dtype: DType) -> String {
    format!("<class 'numpy.dtypes.{}DType'>", dtype.class_name())
}

/// The error when no loop takes the dtypes.
pub fn missing(u: &Ufunc, dtypes: &[DType]) -> ArrayError {
    missing_for(u, &[], dtypes)
}

/// The error when no loop takes the operands, of which Python scalars are named as such.
pub fn missing_for(u: &Ufunc, operands: &[Operand<'_>], dtypes: &[DType]) -> ArrayError {
    if u.name == "isnat" {
        return ArrayError::type_error("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.");
    }
    let by_class = match u.miss {
        Miss::NotSupported => {
            return ArrayError::type_error(format!(
                "ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any \
                 supported types according to the casting rule ''safe''",
                u.name
            ));
        }
        Miss::DTypes => dtypes.iter().any(|d| d.is_time()) && dtypes.iter().all(|d| d.kind() != Kind::Str),
        Miss::Classes => true,
        Miss::DTypesOrClasses => dtypes.iter().all(|d| d.kind() != Kind::Str),
    };
    let weak = |k: usize| match operands.get(k).and_then(Operand::weak)? {
        Weak::Int => Some("Long"),
        Weak::Float => Some("Float"),
        Weak::Complex => Some("Complex"),
        Weak::Bool => None,
    };
    let name = |(k, &dtype): (usize, &DType)| match (by_class, weak(k)) {
        (false, _) => dtype.repr(),
        (true, Some(python)) => format!("<class 'numpy.dtypes._Py{python}DType'>"),
        (true, None) => class_name(dtype),
    };
    let names: Vec<String> = dtypes.iter().enumerate().map(name).collect();
    let types = if names.len() == 1 { names.concat() } else { format!("({})", names.join(", ")) };
    let texts = dtypes.iter().any(|d| matches!(d, DType::Str(_) | DType::Bytes(_)));
    if u.name == "multiply" && texts && dtypes.iter().any(|d| d.is_integer()) {
        return ArrayError::type_error(
            "The 'out' kwarg is necessary when using the string multiply ufunc directly. Use numpy.strings.multiply to \
             multiply strings without specifying 'out'.",
        );
    }
    ArrayError::new(
        Class::UfuncNoLoop,
        format!("ufunc '{}' did not contain a loop with signature matching types {types} -> None", u.name),
    )
}
