//! Element-wise expressions handed to the array engine as a whole. It takes them only when the result is sure to be that of
//! the single operations; when anything would warn, the value is not used and the operations run one by one.

use smallvec::SmallVec;

use super::operators::{Held, compare_ufunc, ufunc_of};
use crate::array::Array;
use crate::array::fuse::{FUSE_FROM, Program, Step};
use crate::array::ufunc::table::arithmetic;
use crate::array::ufunc::{has_warnings, take_warnings};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

/// A part of an expression in postfix order.
#[derive(Clone, Copy)]
pub enum Part<'a> {
    Value(&'a Value),
    Int(i64),
    Float(f64),
    Binary(BinaryOp),
    Compare(CompareOp),
    Negative,
    /// `x ** 2`
    Square,
}

/// The value of the expression. `None` leaves it to the operators one by one.
#[must_use]
pub fn fused(parts: &[Part<'_>]) -> Option<Array> {
    let large = |part: &Part<'_>| matches!(part, Part::Value(Value::Array(array)) if array.get().size() >= FUSE_FROM);
    if !parts.iter().any(large) || has_warnings() || !squares_arrays(parts)? {
        return None;
    }
    let mut held: SmallVec<[Held; 8]> = SmallVec::new();
    for part in parts {
        match part {
            Part::Value(value) => held.push(number_or_array(value)?),
            Part::Int(n) => held.push(Held::Int(*n)),
            Part::Float(x) => held.push(Held::Float(*x)),
            _ => {}
        }
    }
    let mut operands = held.iter();
    let mut steps: SmallVec<[Step<'_>; 16]> = SmallVec::new();
    for part in parts {
        steps.push(match part {
            Part::Binary(op) => Step::Apply(ufunc_of(*op)?),
            Part::Compare(op) => Step::Apply(compare_ufunc(*op)?),
            Part::Negative => Step::Apply(&arithmetic::NEGATIVE),
            Part::Square => Step::Apply(&arithmetic::SQUARE),
            _ => Step::Operand(operands.next()?.operand()),
        });
    }
    let result = Program::build(&steps)?.run().ok();
    if has_warnings() {
        drop(take_warnings());
        return None;
    }
    result
}

/// Whether all that is squared are arrays: powers of scalars are computed in another way.
fn squares_arrays(parts: &[Part<'_>]) -> Option<bool> {
    let mut arrays: SmallVec<[bool; 8]> = SmallVec::new();
    for part in parts {
        match part {
            Part::Value(value) => arrays.push(matches!(value, Value::Array(_))),
            Part::Int(_) | Part::Float(_) => arrays.push(false),
            Part::Binary(_) | Part::Compare(_) => {
                let right = arrays.pop()?;
                let left = arrays.pop()?;
                arrays.push(left || right);
            }
            Part::Negative => {}
            Part::Square => {
                if !*arrays.last()? {
                    return Some(false);
                }
            }
        }
    }
    Some(true)
}

fn number_or_array(value: &Value) -> Option<Held> {
    match value {
        Value::Array(array) => Some(Held::Array(array.array())),
        Value::Scalar(scalar) => scalar.to_array().ok().map(Held::Array),
        Value::Int(n) => Some(Held::Int(*n)),
        Value::Float(x) => Some(Held::Float(*x)),
        _ => None,
    }
}
