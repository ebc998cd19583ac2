//! The dry run: an expression walked node by node, with small operations really done and big ones
//! answered by their plans. A big result is a stand-in: one element seen through zero strides.

use super::calls;
use super::rules::{self, Amount};
use crate::array::{Array, DType};
use crate::runtime::Value;
use crate::runtime::context::Context;
use crate::runtime::exception::Error;
use crate::runtime::value::Slice;
use crate::runtime::watch::Watch;
use crate::syntax::ast::{BinaryOp, BoolOp, Constant, Expr, ExprKind, Int, Number};

/// An expression of more nodes than this is not looked at: nobody waits for a hint.
const MOST_STEPS: usize = 500;
/// Operations on more elements than this are not done, only planned.
pub const SMALL: usize = 512;

/// Why there is no value.
pub enum Stop {
    /// Not known to be harmless and cheap.
    Unknown,
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Failed(error)
    }
}

impl From<crate::array::ArrayError> for Stop {
    fn from(error: crate::array::ArrayError) -> Stop {
        Stop::Failed(error.into())
    }
}

pub type Known<T = Value> = Result<T, Stop>;

/// Walks an expression. Warnings and events of the dry run are nobody's.
pub fn run(cx: &mut Context, expr: &Expr) -> Known {
    let warnings = std::mem::take(&mut cx.warnings);
    let observer = cx.observer.take();
    let watch = std::mem::replace(&mut cx.watch, Watch::closed());
    let outcome = Dry { cx, steps: 0 }.value(expr);
    cx.watch = watch;
    cx.observer = observer;
    cx.warnings = warnings;
    outcome
}

/// A dry run under way.
pub struct Dry<'c> {
    pub cx: &'c mut Context,
    /// Nodes so far.
    steps: usize,
}

impl Dry<'_> {
    pub fn value(&mut self, expr: &Expr) -> Known {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return Err(Stop::Unknown);
        }
        match &expr.kind {
            ExprKind::Constant(constant) => Ok(constant_value(constant)),
            ExprKind::NumberList(items) => number_list(items, 0),
            ExprKind::Name(name) => crate::front::describe::name_value(self.cx, name).ok_or(Stop::Unknown),
            ExprKind::Tuple(items) => self.values(items).map(Value::tuple),
            ExprKind::List(items) => self.values(items).map(Value::list),
            ExprKind::Unary { op, operand } => {
                let operand = self.value(operand)?;
                let operand = harmless(operand)?;
                if rules::amount(&operand) <= SMALL {
                    return Ok(self.cx.unary(*op, &operand)?);
                }
                let one = self.cx.unary(*op, &rules::one_of(&operand)?)?;
                rules::like(&operand, rules::dtype_of(&one)?)
            }
            ExprKind::Binary { op, left, right, .. } => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                self.binary(*op, left, right)
            }
            ExprKind::Compare { first, links } => self.compare(first, links),
            ExprKind::Bool { op, values } => self.boolean(*op, values),
            ExprKind::Conditional { test, body, otherwise } => {
                let test = self.value(test)?;
                let test = small(test)?;
                if self.cx.truth(&test)? { self.value(body) } else { self.value(otherwise) }
            }
            ExprKind::Attribute { value, name, .. } => {
                let object = self.value(value)?;
                self.attribute(&object, name)
            }
            ExprKind::Subscript { value, index } => {
                let object = self.value(value)?;
                let index = self.index(index)?;
                self.item(&object, &index)
            }
            ExprKind::Call { function, args, keywords } => calls::call(self, function, args, keywords),
            _ => Err(Stop::Unknown),
        }
    }

    pub fn values(&mut self, exprs: &[Expr]) -> Known<Vec<Value>> {
        if exprs.len() > SMALL {
            return Err(Stop::Unknown);
        }
        exprs.iter().map(|expr| self.value(expr)).collect()
    }

    pub fn binary(&mut self, op: BinaryOp, left: Value, right: Value) -> Known {
        let (left, right) = (harmless(left)?, harmless(right)?);
        let array = |v: &Value| matches!(v, Value::Array(_) | Value::Scalar(_));
        if !array(&left) && !array(&right) {
            return self.plain_binary(op, &left, &right);
        }
        match rules::result_amount(op, &left, &right) {
            Amount::Elements(n) if n <= SMALL && rules::amount(&left).max(rules::amount(&right)) <= SMALL => {
                Ok(self.cx.binary(op, &left, &right)?)
            }
            _ => rules::big_binary(self.cx, op, &left, &right),
        }
    }

    /// Python's own numbers, texts and containers.
    fn plain_binary(&mut self, op: BinaryOp, left: &Value, right: &Value) -> Known {
        let weight = |v: &Value| match v {
            Value::Int(n) => usize::try_from(n.unsigned_abs()).unwrap_or(usize::MAX),
            other => rules::amount(other),
        };
        let heavy = match op {
            BinaryOp::Pow | BinaryOp::LShift => weight(right) > 64,
            BinaryOp::Mul => {
                let number = |v: &Value| matches!(v, Value::Int(_) | Value::Float(_) | Value::Bool(_));
                !(number(left) && number(right)) && weight(left).saturating_mul(weight(right)) > SMALL
            }
            _ => rules::amount(left).saturating_add(rules::amount(right)) > 2 * SMALL,
        };
        if heavy || matches!(left, Value::BigInt(_)) || matches!(right, Value::BigInt(_)) {
            return Err(Stop::Unknown);
        }
        Ok(self.cx.binary(op, left, right)?)
    }

    fn compare(&mut self, first: &Expr, links: &[crate::syntax::ast::CompareLink]) -> Known {
        let [link] = links else { return Err(Stop::Unknown) };
        let (left, right) = (self.value(first)?, self.value(&link.right)?);
        let (left, right) = (harmless(left)?, harmless(right)?);
        if rules::amount(&left).max(rules::amount(&right)) <= SMALL {
            return Ok(self.cx.compare(link.op, &left, &right)?);
        }
        let (one, other) = (rules::one_of(&left)?, rules::one_of(&right)?);
        let dtype = rules::dtype_of(&self.cx.compare(link.op, &one, &other)?)?;
        rules::stretched(&left, &right, dtype)
    }

    /// `and`, `or`: only what decides is looked at.
    fn boolean(&mut self, op: BoolOp, values: &[Expr]) -> Known {
        let mut last = Value::None;
        for value in values {
            last = self.value(value)?;
            last = small(last)?;
            if self.cx.truth(&last)? != (op == BoolOp::And) {
                break;
            }
        }
        Ok(last)
    }

    /// Attributes that are looked up, not computed by a program's code.
    pub fn attribute(&mut self, object: &Value, name: &str) -> Known {
        match object {
            Value::Array(_) if matches!(name, "real" | "imag") && rules::amount(object) > SMALL => {
                let one = self.cx.get_attr(&rules::one_of(object)?, name)?;
                rules::like(object, rules::dtype_of(&one)?)
            }
            Value::Array(_) if name == "flat" => Err(Stop::Unknown),
            Value::Module(_) | Value::Array(_) | Value::Scalar(_) | Value::Type(_) | Value::DType(_) => {
                crate::front::describe::member(self.cx, object, name).ok_or(Stop::Unknown)
            }
            Value::Instance(_) => crate::front::describe::member(self.cx, object, name).ok_or(Stop::Unknown),
            Value::Str(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Float(_)
            | Value::Int(_)
            | Value::Complex(_) => Ok(self.cx.get_attr(object, name)?),
            _ => Err(Stop::Unknown),
        }
    }

    fn index(&mut self, index: &Expr) -> Known {
        match &index.kind {
            ExprKind::Slice { lower, upper, step } => {
                let mut part = |part: &Option<Box<Expr>>| match part {
                    Some(expr) => self.value(expr),
                    None => Ok(Value::None),
                };
                let (start, stop, step) = (part(lower)?, part(upper)?, part(step)?);
                Ok(Value::Slice(std::rc::Rc::new(Slice { start, stop, step })))
            }
            ExprKind::Tuple(items) => {
                let items = items.iter().map(|item| self.index(item)).collect::<Known<Vec<_>>>()?;
                Ok(Value::tuple(items))
            }
            _ => self.value(index),
        }
    }

    fn item(&mut self, object: &Value, index: &Value) -> Known {
        match object {
            Value::Array(array) => {
                let picks = rules::index_picks(index);
                let size = array.get().size();
                // A basic index is a view and costs nothing, whatever the size.
                if !picks || (size <= SMALL && rules::amount(index) <= SMALL) {
                    return Ok(self.cx.get_item(object, index)?);
                }
                rules::picked(self.cx, object, index)
            }
            Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Dict(_) | Value::Range(_) => {
                let index = small(index.clone())?;
                if rules::amount(object) > SMALL && matches!(index, Value::Slice(_)) {
                    return Err(Stop::Unknown);
                }
                Ok(self.cx.get_item(object, &index)?)
            }
            _ => Err(Stop::Unknown),
        }
    }
}

fn constant_value(constant: &Constant) -> Value {
    match constant {
        Constant::None => Value::None,
        Constant::Bool(b) => Value::Bool(*b),
        Constant::Int(Int::Small(n)) => Value::Int(*n),
        Constant::Int(Int::Big(n)) => Value::from_big(n.clone()),
        Constant::Float(x) => Value::Float(*x),
        Constant::Imaginary(x) => Value::complex(num_complex::Complex64::new(0.0, *x)),
        Constant::Str(text) => Value::str(text),
        Constant::Bytes(bytes) => Value::Bytes(std::rc::Rc::new(bytes.to_vec())),
        Constant::Ellipsis => Value::Ellipsis,
    }
}

fn number_list(items: &[Number], depth: usize) -> Known {
    if items.len() > 4 * SMALL || depth > 32 {
        return Err(Stop::Unknown);
    }
    let item = |number: &Number| match number {
        Number::Int(n) => Ok(Value::Int(*n)),
        Number::Float(x) => Ok(Value::Float(*x)),
        Number::List(items) => number_list(items, depth + 1),
    };
    items.iter().map(item).collect::<Known<Vec<_>>>().map(Value::list)
}

/// A stand-in: an array of this shape that takes no memory. Nothing is said of arrays that no memory could hold.
pub fn stand_in(shape: &[usize], dtype: DType) -> Known {
    let bytes = shape.iter().try_fold(dtype.itemsize(), |bytes, &n| bytes.checked_mul(n.max(1)));
    if bytes.is_none_or(|bytes| isize::try_from(bytes).is_err()) {
        return Err(Stop::Unknown);
    }
    let one = match dtype {
        text if !text.is_numeric() && text != DType::Object => Array::zeros(&[], dtype),
        _ => Array::scalar(1_i64).and_then(|one| one.astype(dtype)),
    };
    let one = one?;
    let layout = one.layout().broadcast_to(shape).ok_or(Stop::Unknown)?;
    Ok(Value::array(one.with_layout(layout)))
}

/// A value that no code of the program stands behind.
pub fn harmless(value: Value) -> Known {
    match value {
        Value::Instance(_) | Value::Class(_) | Value::Generator(_) | Value::Iterator(_) | Value::Native(_) => {
            Err(Stop::Unknown)
        }
        other => Ok(other),
    }
}

/// The same, and cheap to work with.
fn small(value: Value) -> Known {
    let value = harmless(value)?;
    if rules::amount(&value) <= SMALL { Ok(value) } else { Err(Stop::Unknown) }
}
