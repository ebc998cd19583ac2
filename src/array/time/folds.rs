//! Folding times: sums of spans, greatest and least, partial results. The numbers are folded as
//! integers; what a NaT took part in is NaT.

use super::super::error::{ArrayError, Result};
use super::super::select::select;
use super::super::ufunc::table::compare::LOGICAL_OR;
use super::super::ufunc::{Axes, Check, Operand, Reduce, Ufunc};
use super::super::{Array, DType, assign};
use super::calls::unfit;
use super::convert::{as_times, numbers};
use super::order::{is_nat, keys, times};
use super::unit::NAT;

/// Refuses operations that do not fold times.
fn check(u: &Ufunc, dtype: DType) -> Result<()> {
    let span = matches!(dtype, DType::TimeDelta(_));
    let incompatible = |result: DType| {
        Err(ArrayError::type_error(format!(
            "the resolved dtypes are not compatible with {}.reduce. Resolved ({}, {}, {})",
            u.name,
            dtype.repr(),
            dtype.repr(),
            result.repr()
        )))
    };
    match u.name {
        "add" | "subtract" | "remainder" if span => Ok(()),
        "maximum" | "minimum" | "fmax" | "fmin" => Ok(()),
        "subtract" => match dtype {
            DType::DateTime(unit) => incompatible(DType::TimeDelta(unit)),
            _ => incompatible(dtype),
        },
        "floor_divide" if span => incompatible(DType::Int64),
        "divide" if span => incompatible(DType::Float64),
        "add" | "multiply" | "divide" | "floor_divide" | "remainder" => Err(unfit(u.name, dtype, dtype)),
        _ if u.check == Check::Comparison => Err(super::super::ufunc::resolve::no_matching_loop(u)),
        _ => Err(super::super::ufunc::resolve::missing(u, &[dtype, dtype])),
    }
}

/// Folds axes of an array of times away.
///
/// # Errors
/// Operations that do not fold times; as [`Ufunc::reduce`].
pub fn reduce(u: &Ufunc, a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    if u.check == Check::Logical {
        return u.reduce(&a.as_dtype(DType::Bool)?, axes, options);
    }
    check(u, a.dtype())?;
    if options.dtype.is_some_and(|dtype| dtype != a.dtype()) {
        return Err(ArrayError::type_error(
            "The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as \
             the byte order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype \
             string notation.",
        ));
    }
    let initial = match &options.initial {
        Some(Operand::Array(array)) => Some(numbers(&array.as_dtype(a.dtype())?.to_contiguous()?)),
        Some(Operand::Int(value)) => Some(Array::scalar(*value)?),
        Some(_) => return Err(ArrayError::value("Could not convert object to NumPy timedelta")),
        None => None,
    };
    let started = initial.as_ref().map(Operand::Array);
    let result = if u.name == "fmin" {
        let ordered = keys(a)?.unwrap_or_else(|| a.clone());
        let first = initial.as_ref().map(|start| keys(&as_times(start, a.dtype()))).transpose()?.flatten();
        times(&u.reduce(&ordered, axes, &inner(options, first.as_ref().map(Operand::Array)))?, a.dtype())?
    } else {
        let folded = u.reduce(&numbers(a), axes, &inner(options, started))?;
        let any = LOGICAL_OR.reduce(&is_nat(a)?, axes, &inner(options, None))?;
        let poisoned = if u.name == "fmax" { folded } else { select(&any, &Array::scalar(NAT)?, &folded)? };
        as_times(&poisoned, a.dtype())
    };
    let Some(out) = options.out else { return Ok(result) };
    assign(out, &result)?;
    Ok(out.clone())
}

/// The options of a reduction of the numbers.
fn inner<'a>(options: &Reduce<'a>, initial: Option<Operand<'a>>) -> Reduce<'a> {
    Reduce { dtype: None, out: None, keepdims: options.keepdims, initial, where_: options.where_ }
}

/// All partial results along an axis.
///
/// # Errors
/// As [`reduce`].
pub fn accumulate(u: &Ufunc, a: &Array, axis: i64, out: Option<&Array>) -> Result<Array> {
    if u.check == Check::Logical {
        return u.accumulate(&a.as_dtype(DType::Bool)?, axis, None, out);
    }
    check(u, a.dtype())?;
    let result = if u.name == "fmin" {
        times(&u.accumulate(&keys(a)?.unwrap_or_else(|| a.clone()), axis, None, None)?, a.dtype())?
    } else {
        let folded = u.accumulate(&numbers(a), axis, None, None)?;
        let any = LOGICAL_OR.accumulate(&is_nat(a)?, axis, None, None)?;
        let poisoned = if u.name == "fmax" { folded } else { select(&any, &Array::scalar(NAT)?, &folded)? };
        as_times(&poisoned, a.dtype())
    };
    let Some(out) = out else { return Ok(result) };
    assign(out, &result)?;
    Ok(out.clone())
}

/// The folds of stretches that begin at given indices.
///
/// # Errors
/// As [`reduce`].
pub fn reduceat(u: &Ufunc, a: &Array, indices: &[i64], axis: i64, out: Option<&Array>) -> Result<Array> {
    if u.check == Check::Logical {
        return u.reduceat(&a.as_dtype(DType::Bool)?, indices, axis, None, out);
    }
    check(u, a.dtype())?;
    let folded = u.reduceat(&numbers(a), indices, axis, None, None)?;
    let any = LOGICAL_OR.reduceat(&is_nat(a)?, indices, axis, None, None)?;
    let result = as_times(&select(&any, &Array::scalar(NAT)?, &folded)?, a.dtype());
    let Some(out) = out else { return Ok(result) };
    assign(out, &result)?;
    Ok(out.clone())
}
