//! `None` where a value was meant: which call gave it, and why it gives nothing.

use std::rc::Rc;

use super::draft::Desk;
use super::provenance::line_number;
use crate::runtime::value::Value;
use crate::syntax::ast::{Expr, ExprKind, Stmt, StmtKind};
use crate::syntax::{self, walk};

/// Methods that change their object and give nothing back.
const IN_PLACE: [&str; 15] = [
    "sort",
    "append",
    "extend",
    "insert",
    "reverse",
    "remove",
    "clear",
    "update",
    "add",
    "fill",
    "shuffle",
    "resize",
    "put",
    "partition",
    "itemset",
];

/// Cells that are looked through, from the newest.
const CELLS: usize = 40;

/// Says where the `None` among these expressions came from. Whether one was found.
pub fn explain(desk: &mut Desk<'_>, exprs: &[Expr]) -> bool {
    for expr in exprs {
        let (name, call, line) = match &expr.kind {
            ExprKind::Name(name) => {
                if !matches!(desk.scene.value(desk.cx, expr), Some(Value::None)) {
                    continue;
                }
                match assigned(desk, name) {
                    Some((call, line)) => (format!("`{name}`"), call, line),
                    None => continue,
                }
            }
            ExprKind::Call { .. } if matches!(desk.scene.value(desk.cx, expr), Some(Value::None)) => {
                let typed = super::scene::one_line(desk.scene.typed(expr.span));
                (format!("`{typed}`"), Made { name: called(expr), text: typed, method: is_method(expr) }, 0)
            }
            _ => continue,
        };
        let arguments = [
            ("name", name.into()),
            ("line", line.into()),
            ("text", format!("`{}`", call.text).into()),
            ("function", format!("`{}`", call.name).into()),
        ];
        let id = match (&*call.name, call.method) {
            ("print", false) => "names-none-print",
            (name, true) if IN_PLACE.contains(&name) => "names-none-in-place",
            (_, true) => "names-none-method",
            _ => "names-none-function",
        };
        if line > 0 {
            desk.say("names-none-line", &arguments);
        }
        desk.say(id, &arguments);
        return true;
    }
    false
}

/// A call that gave a value.
struct Made {
    /// The function's or method's own name.
    name: String,
    text: String,
    method: bool,
}

/// The newest assignment of a call to the name, before the place of the error, and its line.
fn assigned(desk: &Desk<'_>, name: &str) -> Option<(Made, usize)> {
    let sources = &desk.cx.sources;
    let here = sources.iter().rposition(|source| Rc::ptr_eq(source, &desk.scene.source))?;
    for (number, source) in sources.iter().enumerate().take(here + 1).rev().take(CELLS) {
        if !source.contains(name) {
            continue;
        }
        let Ok(module) = syntax::parse(source) else { continue };
        let limit = if number == here { desk.scene.span.start } else { u32::MAX };
        let mut found: Option<Expr> = None;
        for stmt in &module.body {
            in_statement(stmt, &mut |stmt| {
                if let StmtKind::Assign { targets, value } = &stmt.kind
                    && stmt.span.end <= limit
                    && targets.iter().any(|target| matches!(&target.kind, ExprKind::Name(known) if &**known == name))
                {
                    found = Some(value.clone());
                }
            });
        }
        if let Some(value) = found {
            let name = called(&value);
            let line = line_number(desk.cx, u32::try_from(number).ok()?, value.span.line_column(source).line);
            let text = super::scene::one_line(value.span.text(source));
            return (!name.is_empty()).then(|| (Made { name, text, method: is_method(&value) }, line));
        }
    }
    None
}

fn in_statement<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Stmt)) {
    visit(stmt);
    walk::blocks(stmt, &mut |block| block.iter().for_each(|inner| in_statement(inner, visit)));
}

/// The name of what is called; empty when it is no call.
fn called(expr: &Expr) -> String {
    let ExprKind::Call { function, .. } = &expr.kind else { return String::new() };
    match &function.kind {
        ExprKind::Name(name) | ExprKind::Attribute { name, .. } => name.to_string(),
        _ => String::new(),
    }
}

fn is_method(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Call { function, .. } if matches!(function.kind, ExprKind::Attribute { .. }))
}
