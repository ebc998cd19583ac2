//! Which expressions are literals, as `ast.literal_eval` takes them.

use crate::syntax::ast::{BinaryOp, Constant, Expr, ExprKind, UnaryOp};

/// Whether an expression is made of numbers, texts and containers of these.
pub(super) fn is_literal(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Constant(_) | ExprKind::NumberList(_) => true,
        ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => items.iter().all(is_literal),
        ExprKind::Dict(items) => {
            items.iter().all(|item| item.key.as_ref().is_some_and(is_literal) && is_literal(&item.value))
        }
        ExprKind::Unary { op: UnaryOp::Minus | UnaryOp::Plus, operand } => {
            is_number(operand) || is_literal_sign(operand)
        }
        ExprKind::Binary { op: BinaryOp::Add | BinaryOp::Sub, left, right, .. } => {
            (is_number(left) || is_literal_sign(left))
                && matches!(right.kind, ExprKind::Constant(Constant::Imaginary(_)))
        }
        ExprKind::Call { function, args, keywords } => {
            args.is_empty() && keywords.is_empty() && matches!(&function.kind, ExprKind::Name(name) if &**name == "set")
        }
        _ => false,
    }
}

fn is_number(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Constant(Constant::Int(_) | Constant::Float(_) | Constant::Imaginary(_)))
}

/// A number with a sign.
fn is_literal_sign(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Unary { op: UnaryOp::Minus | UnaryOp::Plus, operand } if is_number(operand))
}
