//! What can be assigned to, deleted, looped over.

use super::{Builder, Built, Node, Refused};
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::parse::Rule;

/// Whether something can stand on the left of `=` (a star only inside a tuple or list; a lone one is for `check` to refuse).
pub(in crate::syntax) fn is_target(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().all(is_target),
        ExprKind::Starred(value) => !matches!(value.kind, ExprKind::Starred(_)) && is_target(value),
        _ => is_augmented_target(expr),
    }
}

/// Whether something can stand on the left of `+=`.
pub(in crate::syntax) fn is_augmented_target(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. })
}

/// Whether something can be deleted.
pub(super) fn is_deletable(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().all(is_deletable),
        _ => is_augmented_target(expr),
    }
}

impl Builder<'_> {
    /// The `targets` of a `for`.
    pub(super) fn targets(&self, pair: Node) -> Built<Expr> {
        let mut items = Vec::new();
        let mut comma = None;
        for pair in pair.into_inner() {
            if pair.as_rule() == Rule::trailing_comma {
                comma = Some(self.span(&pair));
            } else {
                items.push(self.item(pair)?);
            }
        }
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return Err(Refused::Syntax);
        };
        let span = first.outer.to(comma.unwrap_or(last.outer));
        let target = if items.len() == 1 && comma.is_none() {
            items.swap_remove(0).expr
        } else {
            Expr { kind: ExprKind::Tuple(super::display::exprs(items)), span }
        };
        if is_target(&target) { Ok(target) } else { Err(Refused::Syntax) }
    }
}
