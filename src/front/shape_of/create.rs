//! Functions that make arrays from numbers: their cost is in the numbers, so the shape is read off
//! the arguments. Random draws are never made.

use super::calls::Given;
use super::dry::{Dry, Known, SMALL, Stop, stand_in};
use super::rules;
use crate::array::{DType, Shape};
use crate::runtime::Value;
use crate::runtime::arrays::shape_from;
use crate::runtime::builtin::Args;

/// `np.zeros` and its like; `None` when the function is none of them.
pub fn filled(dry: &mut Dry<'_>, name: &str, callee: &Value, given: &Given) -> Option<Known> {
    Some(match name {
        "zeros" | "ones" | "empty" | "full" => shaped(dry, callee, given),
        "eye" | "identity" | "tri" => square(dry, callee, given),
        "arange" => arange(dry, callee, given),
        "linspace" | "logspace" | "geomspace" => spaced(dry, callee, given),
        _ => return None,
    })
}

/// The shape is the first argument; the dtype is that of the same thing without axes.
fn shaped(dry: &mut Dry<'_>, callee: &Value, given: &Given) -> Known {
    let shape = given.get(0, "shape").ok_or(Stop::Unknown)?;
    let shape = shape_from(dry.cx, shape)?;
    let mut args = given.args();
    match args.positional.first_mut() {
        Some(first) => *first = Value::tuple(Vec::new()),
        None => {
            args.keywords.iter_mut().filter(|(n, _)| &**n == "shape").for_each(|(_, v)| *v = Value::tuple(Vec::new()));
        }
    }
    if given.get(1, "fill_value").is_some_and(|fill| rules::amount(fill) > SMALL) {
        return Err(Stop::Unknown);
    }
    let one = dry.cx.call(callee, args)?;
    stand_in(&shape, rules::dtype_of(&one)?)
}

fn size(dry: &mut Dry<'_>, value: &Value) -> Known<usize> {
    let n = dry.cx.to_index(value)?;
    Ok(usize::try_from(n).unwrap_or(0))
}

fn square(dry: &mut Dry<'_>, callee: &Value, given: &Given) -> Known {
    let rows = given.get(0, "N").or_else(|| given.keyword("n")).cloned().ok_or(Stop::Unknown)?;
    let rows = size(dry, &rows)?;
    let columns = match given.get(1, "M") {
        None | Some(Value::None) => rows,
        Some(columns) => {
            let columns = columns.clone();
            size(dry, &columns)?
        }
    };
    let keywords = given.keywords.iter().filter(|(name, _)| &**name == "dtype").cloned().collect();
    let one = dry.cx.call(callee, Args { positional: smallvec::smallvec![Value::Int(1)], keywords })?;
    // Small ones are made: what is picked from them may be asked next.
    if rows.saturating_mul(columns) <= SMALL {
        return Ok(dry.cx.call(callee, given.args())?);
    }
    stand_in(&[rows, columns], rules::dtype_of(&one)?)
}

fn number(value: &Value) -> Known<f64> {
    match value {
        Value::Int(n) => Ok(*n as f64),
        Value::Float(x) => Ok(*x),
        _ => Err(Stop::Unknown),
    }
}

fn arange(dry: &mut Dry<'_>, callee: &Value, given: &Given) -> Known {
    let numbers = given.positional.iter().map(number).collect::<Known<Vec<_>>>()?;
    let (start, stop, step) = match numbers[..] {
        [stop] => (0.0, stop, 1.0),
        [start, stop] => (start, stop, 1.0),
        [start, stop, step, ..] => (start, stop, step),
        [] => return Err(Stop::Unknown),
    };
    if given.keywords.iter().any(|(name, _)| &**name != "dtype") || step == 0.0 {
        return Err(Stop::Unknown);
    }
    let count = ((stop - start) / step).ceil().max(0.0);
    if count <= SMALL as f64 {
        return Ok(dry.cx.call(callee, given.args())?);
    }
    let mut args = given.args();
    let last = usize::from(numbers.len() > 1);
    args.positional[last] = given.positional[0].clone();
    if numbers.len() == 1 {
        args.positional[0] = Value::Int(0);
    }
    let none = dry.cx.call(callee, args)?;
    stand_in(&[count as usize], rules::dtype_of(&none)?)
}

fn spaced(dry: &mut Dry<'_>, callee: &Value, given: &Given) -> Known {
    let count = match given.get(2, "num") {
        None => 50,
        Some(count) => {
            let count = count.clone();
            size(dry, &count)?
        }
    };
    if given.positional.iter().take(2).any(|value| number(value).is_err()) || given.keyword("retstep").is_some() {
        return Err(Stop::Unknown);
    }
    if count <= SMALL {
        return Ok(dry.cx.call(callee, given.args())?);
    }
    let mut args = given.args();
    args.keywords.retain(|(name, _)| &**name != "num");
    match args.positional.get_mut(2) {
        Some(count) => *count = Value::Int(1),
        None => args.keywords.push(("num".into(), Value::Int(1))),
    }
    let one = dry.cx.call(callee, args)?;
    stand_in(&[count], rules::dtype_of(&one)?)
}

/// Draws: where the size stands among the arguments, and the dtype.
pub fn random(dry: &mut Dry<'_>, name: &str, given: &Given) -> Known {
    let float = DType::Float64;
    let (size, dtype) = match name {
        "rand" | "randn" => (Some(Value::tuple(given.positional.clone())), float),
        "random" | "random_sample" | "ranf" | "sample" | "standard_normal" => (given.get(0, "size").cloned(), float),
        "normal" | "uniform" | "laplace" | "logistic" | "gumbel" => (given.get(2, "size").cloned(), float),
        "exponential" | "poisson" => {
            (given.get(1, "size").cloned(), if name == "poisson" { DType::Int64 } else { float })
        }
        "randint" | "integers" => (given.get(2, "size").cloned(), DType::Int64),
        "permutation" => return permuted(given),
        _ => return Err(Stop::Unknown),
    };
    if given.keyword("dtype").is_some() {
        return Err(Stop::Unknown);
    }
    match size {
        None | Some(Value::None) => Err(Stop::Unknown),
        Some(Value::Tuple(sizes)) if sizes.is_empty() && name.starts_with("rand") => Err(Stop::Unknown),
        Some(size) => {
            let shape: Shape = shape_from(dry.cx, &size)?;
            stand_in(&shape, dtype)
        }
    }
}

fn permuted(given: &Given) -> Known {
    match given.positional.first() {
        Some(Value::Int(n)) => stand_in(&[usize::try_from(*n).unwrap_or(0)], DType::Int64),
        Some(array @ Value::Array(object)) => rules::like(array, object.get().dtype()),
        _ => Err(Stop::Unknown),
    }
}
