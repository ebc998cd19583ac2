//! Trees to text: the shortest ordinary spelling, with no bracket that is not needed. Comments and the typed spelling are lost;
//! whoever wants the text as typed takes it from the source by its span.

mod expression;
mod fstring;
mod pattern;
mod statement;

use super::ast::{Expr, Module, Stmt};
use expression::Level;

/// The text of an expression.
#[must_use]
pub fn unparse_expr(expr: &Expr) -> String {
    let mut text = String::new();
    expression::write(&mut text, expr, Level::Row);
    text
}

/// The text of an expression as it must stand as an operand of an operator, before `.name`, `[…]` or `(…)`: in brackets where needed.
#[must_use]
pub fn unparse_operand(expr: &Expr) -> String {
    let mut text = String::new();
    expression::write(&mut text, expr, Level::Atom);
    text
}

/// The text of a statement, with a line end.
#[must_use]
pub fn unparse_stmt(stmt: &Stmt) -> String {
    let mut text = String::new();
    statement::write(&mut text, stmt, 0);
    text
}

/// The text of a program.
#[must_use]
pub fn unparse(module: &Module) -> String {
    module.body.iter().map(unparse_stmt).collect()
}
