//! The operands of a failing line, as they were typed.

use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Stmt, StmtKind};
use crate::syntax::{self, walk};
use crate::text::Span;

use super::traceback::Frame;

/// Two operands and the sign between them.
pub struct Operands {
    pub left: String,
    pub right: String,
    pub op: &'static str,
    /// Characters of the line, for underlining.
    pub spans: [(usize, usize); 2],
}

/// What kind of operation is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Arithmetic,
    Product,
    InPlace,
}

/// The operation in a line that the message is about; `None` when there is none, or more than one
/// and no marks to tell which.
#[must_use]
pub fn operands(frame: &Frame, wanted: Wanted) -> Option<Operands> {
    let code = frame.code.as_str();
    let module = syntax::parse(code).or_else(|_| syntax::parse(&format!("{code} pass"))).ok()?;
    let mut found = Vec::new();
    for stmt in &module.body {
        of_statement(stmt, wanted, &mut found);
        walk::statement_exprs(stmt, &mut |expr| of_expression(expr, wanted, &mut found));
    }
    let marked = |(from, to): (usize, usize)| {
        let chars = |span: Span| (column(code, span.start as usize), column(code, span.end as usize));
        found.iter().position(|(whole, ..)| chars(*whole) == (from, to))
    };
    let at = match (frame.marked.and_then(marked), &found[..]) {
        (Some(at), _) => at,
        (None, [_]) => 0,
        _ => return None,
    };
    let (_, left, right, op) = found[at];
    let place = |expr: &Expr| (column(code, expr.span.start as usize), column(code, expr.span.end as usize));
    let text = |expr: &Expr| expr.span.text(code).to_owned();
    Some(Operands { left: text(left), right: text(right), op, spans: [place(left), place(right)] })
}

/// Characters before a byte of the line.
fn column(code: &str, byte: usize) -> usize {
    code.char_indices().take_while(|(at, _)| *at < byte).count()
}

type Found<'a> = Vec<(Span, &'a Expr, &'a Expr, &'static str)>;

fn of_statement<'a>(stmt: &'a Stmt, wanted: Wanted, found: &mut Found<'a>) {
    match &stmt.kind {
        StmtKind::AugAssign { target, value, op, .. } => {
            let fits = match wanted {
                Wanted::InPlace => true,
                Wanted::Product => *op == BinaryOp::MatMul,
                Wanted::Arithmetic => *op != BinaryOp::MatMul,
            };
            if fits {
                found.push((stmt.span, target, value, op.symbol()));
            }
        }
        StmtKind::Assign { targets, value } if wanted == Wanted::InPlace => {
            if let [target] = &targets[..]
                && matches!(target.kind, ExprKind::Subscript { .. })
            {
                found.push((stmt.span, target, value, "="));
            }
        }
        _ => {}
    }
}

fn of_expression<'a>(expr: &'a Expr, wanted: Wanted, found: &mut Found<'a>) {
    match &expr.kind {
        ExprKind::Binary { op, left, right, .. } => {
            let fits = match wanted {
                Wanted::Arithmetic => *op != BinaryOp::MatMul,
                Wanted::Product => *op == BinaryOp::MatMul,
                Wanted::InPlace => false,
            };
            if fits {
                found.push((expr.span, left, right, op.symbol()));
            }
        }
        ExprKind::Call { function, args, .. } if wanted == Wanted::Product => {
            let name = match &function.kind {
                ExprKind::Attribute { name, .. } | ExprKind::Name(name) => &**name,
                _ => "",
            };
            if let ([left, right], "dot" | "matmul" | "mm" | "bmm") = (&args[..], name) {
                found.push((expr.span, left, right, "@"));
            }
        }
        _ => {}
    }
    walk::children(expr, &mut |child| of_expression(child, wanted, found));
}
