//! Element-wise expressions handed to the array engine as a whole. It takes them only when the result is sure to be that of
//! the single operations; when anything would warn, the value is not used and the operations run one by one.

use smallvec::SmallVec;

use super::operators::{Held, compare_ufunc, ufunc_of};
use crate::array::broadcast::common_shape;
use crate::array::fuse::{FUSE_FROM, Program, Step};
use crate::array::ufunc::table::arithmetic;
use crate::array::ufunc::{has_warnings, take_warnings};
use crate::array::{Array, Shape};
use crate::runtime::value::Value;
use crate::runtime::watch::{BUDGET, Watch};
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

/// The value of an expression that was computed as a whole.
pub struct Fused {
    pub array: Array,
    /// The operators whose operands had different shapes.
    pub meetings: Vec<Meeting>,
}

/// An operator and the shapes that met.
pub struct Meeting {
    /// Which part it is.
    pub part: usize,
    pub operands: [Shape; 2],
    pub result: Shape,
}

/// The value of the expression. `None` leaves it to the operators one by one, as it does when a watch might want to look
/// at elements.
#[must_use]
pub fn fused(parts: &[Part<'_>], watch: &Watch) -> Option<Fused> {
    if watch.is_open() && wants_a_look(parts) {
        return None;
    }
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
    let meetings = if watch.is_open() { meetings(parts)? } else { Vec::new() };
    Some(Fused { array: result?, meetings })
}

/// Integers few enough to be checked, and scalars beside matrices.
fn wants_a_look(parts: &[Part<'_>]) -> bool {
    parts.iter().any(|part| match part {
        Part::Value(Value::Array(array)) => {
            let array = array.get();
            array.size() <= BUDGET && array.dtype().is_integer()
        }
        Part::Value(Value::Scalar(_)) => true,
        _ => false,
    })
}

/// The operators that stretch an operand.
fn meetings(parts: &[Part<'_>]) -> Option<Vec<Meeting>> {
    let mut stack: SmallVec<[Option<Shape>; 8]> = SmallVec::new();
    let mut found = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Value(Value::Array(array)) => stack.push(Some(array.get().shape().into())),
            Part::Value(_) | Part::Int(_) | Part::Float(_) => stack.push(None),
            Part::Negative | Part::Square => {}
            Part::Binary(_) | Part::Compare(_) => {
                let (right, left) = (stack.pop()?, stack.pop()?);
                stack.push(match (left, right) {
                    (Some(left), Some(right)) if left != right => {
                        let result = common_shape(&[&left, &right]).ok()?;
                        if let Part::Binary(_) = part {
                            found.push(Meeting { part: at, operands: [left, right], result: result.clone() });
                        }
                        Some(result)
                    }
                    (left, right) => left.or(right),
                });
            }
        }
    }
    Some(found)
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
