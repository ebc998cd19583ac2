//! Constants: literals as values, and arithmetic on literals done once.

use num_bigint::BigInt;
use num_complex::Complex64;

use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, Constant, Expr, ExprKind, Int, Number, UnaryOp};

/// The value of a literal, or of arithmetic on literals where it is plain.
pub(super) fn constant(e: &Expr) -> Option<Value> {
    match &e.kind {
        ExprKind::Constant(literal) => Some(value(literal)),
        ExprKind::Unary { op: UnaryOp::Minus, operand } => match constant(operand)? {
            Value::Int(n) => n.checked_neg().map(Value::Int),
            Value::Float(x) => Some(Value::Float(-x)),
            _ => None,
        },
        ExprKind::Binary { op, left, right, .. } => {
            if !is_number_tree(left) || !is_number_tree(right) {
                return None;
            }
            arithmetic(*op, &constant(left)?, &constant(right)?)
        }
        ExprKind::Tuple(items) if items.iter().all(is_plain) => {
            let items: Option<Vec<Value>> = items.iter().map(constant).collect();
            items.map(Value::tuple)
        }
        _ => None,
    }
}

fn is_plain(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Constant(_) => true,
        ExprKind::Unary { op: UnaryOp::Minus, operand } => is_plain(operand),
        ExprKind::Tuple(items) => items.iter().all(is_plain),
        _ => false,
    }
}

fn is_number_tree(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Constant(Constant::Int(Int::Small(_)) | Constant::Float(_)) => true,
        ExprKind::Unary { op: UnaryOp::Minus, operand } => is_number_tree(operand),
        ExprKind::Binary { left, right, .. } => is_number_tree(left) && is_number_tree(right),
        _ => false,
    }
}

fn arithmetic(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => {
            let n = match op {
                BinaryOp::Add => x.checked_add(*y),
                BinaryOp::Sub => x.checked_sub(*y),
                BinaryOp::Mul => x.checked_mul(*y),
                BinaryOp::Pow => u32::try_from(*y).ok().and_then(|y| x.checked_pow(y)),
                BinaryOp::Div if *y != 0 && x.unsigned_abs() < 1 << 53 && y.unsigned_abs() < 1 << 53 => {
                    return Some(Value::Float(*x as f64 / *y as f64));
                }
                _ => None,
            };
            n.map(Value::Int)
        }
        (Value::Float(x), Value::Float(y)) => float_arithmetic(op, *x, *y),
        (Value::Int(x), Value::Float(y)) if x.unsigned_abs() < 1 << 53 => float_arithmetic(op, *x as f64, *y),
        (Value::Float(x), Value::Int(y)) if y.unsigned_abs() < 1 << 53 => float_arithmetic(op, *x, *y as f64),
        _ => None,
    }
}

fn float_arithmetic(op: BinaryOp, x: f64, y: f64) -> Option<Value> {
    match op {
        BinaryOp::Add => Some(Value::Float(x + y)),
        BinaryOp::Sub => Some(Value::Float(x - y)),
        BinaryOp::Mul => Some(Value::Float(x * y)),
        BinaryOp::Div if y != 0.0 => Some(Value::Float(x / y)),
        _ => None,
    }
}

/// An integer literal that fits an instruction.
pub(super) fn small_int(e: &Expr) -> Option<i32> {
    match (&e.kind, constant_int(e)) {
        (ExprKind::Constant(_) | ExprKind::Unary { .. }, Some(n)) => i32::try_from(n).ok(),
        _ => None,
    }
}

fn constant_int(e: &Expr) -> Option<i64> {
    match &e.kind {
        ExprKind::Constant(Constant::Int(Int::Small(n))) => Some(*n),
        ExprKind::Unary { op: UnaryOp::Minus, operand } => match &operand.kind {
            ExprKind::Constant(Constant::Int(Int::Small(n))) => n.checked_neg(),
            _ => None,
        },
        _ => None,
    }
}

fn value(literal: &Constant) -> Value {
    match literal {
        Constant::None => Value::None,
        Constant::Bool(b) => Value::Bool(*b),
        Constant::Int(Int::Small(n)) => Value::Int(*n),
        Constant::Int(Int::Big(n)) => Value::from_big(BigInt::clone(n)),
        Constant::Float(x) => Value::Float(*x),
        Constant::Imaginary(x) => Value::complex(Complex64::new(0.0, *x)),
        Constant::Str(text) => Value::str(text),
        Constant::Bytes(bytes) => Value::Bytes(std::rc::Rc::new(bytes.to_vec())),
        Constant::Ellipsis => Value::Ellipsis,
    }
}

/// A display of numbers as a list to copy from.
pub(super) fn number_list(numbers: &[Number]) -> Value {
    let items = numbers.iter().map(|n| match n {
        Number::Int(n) => Value::Int(*n),
        Number::Float(x) => Value::Float(*x),
        Number::List(inner) => number_list(inner),
    });
    Value::list(items.collect())
}
