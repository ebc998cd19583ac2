//! Looking at the tree of an answer: which constructs it uses, which names it binds. Nothing is
//! run here.

use crate::lesson::format::Need;
use crate::syntax::ast::{Expr, ExprKind, ForClause, Module, Stmt, StmtKind};
use crate::syntax::{parse, walk};

/// Calls `visit` with every expression of a program, outermost first.
pub fn expressions<'a>(module: &'a Module, visit: &mut dyn FnMut(&'a Expr)) {
    block(&module.body, &mut |_| {}, visit);
}

fn block<'a>(body: &'a [Stmt], on_stmt: &mut dyn FnMut(&'a Stmt), on_expr: &mut dyn FnMut(&'a Expr)) {
    for stmt in body {
        on_stmt(stmt);
        walk::statement_exprs(stmt, &mut |expr| nested(expr, on_expr));
        let mut inner = Vec::new();
        walk::blocks(stmt, &mut |body| inner.push(body));
        for body in inner {
            block(body, on_stmt, on_expr);
        }
    }
}

/// Calls `visit` with an expression and all inside it, outermost first.
pub fn nested<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    visit(expr);
    walk::children(expr, &mut |child| nested(child, visit));
}

/// The first need that a program does not meet.
#[must_use]
pub fn unmet<'n>(code: &str, needs: &'n [Need]) -> Option<&'n Need> {
    if needs.is_empty() {
        return None;
    }
    let used = words(code);
    needs.iter().find(|need| {
        let there = match need.what.as_str() {
            "loop" => ["for", "while", "comprehension"].iter().any(|word| used.contains(&(*word).to_owned())),
            "for" => used.iter().any(|word| word == "for" || word == "comprehension"),
            what => used.iter().any(|word| word == what),
        };
        there != need.present
    })
}

/// What a program is made of: operators, statement words, names, attributes, keywords.
fn words(code: &str) -> Vec<String> {
    let Ok(module) = parse(code) else { return Vec::new() };
    let mut used = Vec::new();
    let mut statements = Vec::new();
    let mut from_expressions = Vec::new();
    block(&module.body, &mut |stmt| statements.push(stmt), &mut |expr| expression_words(expr, &mut from_expressions));
    for stmt in statements {
        match &stmt.kind {
            StmtKind::For { .. } => used.push("for".to_owned()),
            StmtKind::While { .. } => used.push("while".to_owned()),
            StmtKind::If { .. } => used.push("if".to_owned()),
            StmtKind::FunctionDef(_) => used.push("def".to_owned()),
            StmtKind::AugAssign { op, .. } => {
                used.push(op.symbol().to_owned());
                used.push(format!("{}=", op.symbol()));
            }
            _ => {}
        }
    }
    used.extend(from_expressions);
    used
}

fn expression_words(expr: &Expr, used: &mut Vec<String>) {
    let comprehension = |clauses: &[ForClause], used: &mut Vec<String>| {
        if !clauses.is_empty() {
            used.push("comprehension".to_owned());
        }
    };
    match &expr.kind {
        ExprKind::Name(name) => used.push(name.to_string()),
        ExprKind::Attribute { name, .. } => used.push(name.to_string()),
        ExprKind::Binary { op, .. } => used.push(op.symbol().to_owned()),
        ExprKind::Unary { op, .. } => used.push(op.symbol().to_owned()),
        ExprKind::Bool { op, .. } => used.push(op.symbol().to_owned()),
        ExprKind::Compare { links, .. } => used.extend(links.iter().map(|link| link.op.symbol().to_owned())),
        ExprKind::Call { keywords, .. } => {
            used.extend(
                keywords.iter().filter_map(|keyword| keyword.name.as_ref()).map(std::string::ToString::to_string),
            );
        }
        ExprKind::Slice { .. } => used.push(":".to_owned()),
        ExprKind::Lambda(_) => used.push("lambda".to_owned()),
        ExprKind::Conditional { .. } => used.push("if".to_owned()),
        ExprKind::ListComp { clauses, .. }
        | ExprKind::SetComp { clauses, .. }
        | ExprKind::DictComp { clauses, .. }
        | ExprKind::Generator { clauses, .. } => comprehension(clauses, used),
        _ => {}
    }
}

/// The names that a program binds at its top level.
#[must_use]
pub fn bound_names(code: &str) -> Vec<String> {
    let Ok(module) = parse(code) else { return Vec::new() };
    let mut names = Vec::new();
    bind_block(&module.body, &mut names);
    names
}

fn bind_block(body: &[Stmt], names: &mut Vec<String>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::Assign { targets, .. } => targets.iter().for_each(|target| bind_target(target, names)),
            StmtKind::AugAssign { target, .. } | StmtKind::AnnAssign { target, .. } => bind_target(target, names),
            StmtKind::For { target, .. } => bind_target(target, names),
            StmtKind::FunctionDef(function) => names.push(function.name.to_string()),
            StmtKind::ClassDef(class) => names.push(class.name.to_string()),
            StmtKind::Import(aliases) | StmtKind::ImportFrom { names: aliases, .. } => {
                names.extend(aliases.iter().map(|a| a.alias.as_ref().unwrap_or(&a.name).to_string()));
            }
            StmtKind::Expr(Expr { kind: ExprKind::Named { name, .. }, .. }) => names.push(name.to_string()),
            _ => {}
        }
        if !matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_)) {
            let mut inner = Vec::new();
            walk::blocks(stmt, &mut |body| inner.push(body));
            inner.into_iter().for_each(|body| bind_block(body, names));
        }
    }
}

/// A target's names; writing into an item or attribute counts as binding the object's name.
fn bind_target(target: &Expr, names: &mut Vec<String>) {
    match &target.kind {
        ExprKind::Name(name) => names.push(name.to_string()),
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|item| bind_target(item, names)),
        ExprKind::Starred(inner) => bind_target(inner, names),
        ExprKind::Subscript { value, .. } | ExprKind::Attribute { value, .. } => bind_target(value, names),
        _ => {}
    }
}

/// Whether a cell only looks at something (`X`, `X.shape`, `print(X)`, `len(X)`): nobody who types
/// it means it as an answer that could be wrong.
#[must_use]
pub fn only_looks(code: &str) -> bool {
    let Ok(module) = parse(code) else { return false };
    let [Stmt { kind: StmtKind::Expr(expr), .. }] = module.body.as_slice() else { return false };
    looks(expr)
}

fn looks(expr: &Expr) -> bool {
    const LOOKING: [&str; 10] = ["print", "type", "len", "help", "dir", "id", "repr", "str", "isinstance", "range"];
    const ATTRIBUTES: [&str; 7] = ["shape", "dtype", "ndim", "size", "strides", "base", "nbytes"];
    match &expr.kind {
        ExprKind::Name(_) => true,
        ExprKind::Attribute { name, .. } => ATTRIBUTES.contains(&&**name),
        ExprKind::Call { function, .. } => match &function.kind {
            ExprKind::Name(name) => LOOKING.contains(&&**name),
            ExprKind::Attribute { name, .. } => &**name == "shares_memory" || &**name == "shape",
            _ => false,
        },
        ExprKind::Tuple(items) => items.iter().all(looks),
        _ => false,
    }
}

/// A program as text without what differs between two ways to type the same: blanks, quotes.
#[must_use]
pub fn normalised(code: &str) -> String {
    let text = parse(code).map_or_else(|_| code.to_owned(), |module| crate::syntax::unparse(&module));
    text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '"' { '\'' } else { c }).collect()
}

/// The statements of a program, each [`normalised`].
#[must_use]
pub fn statements(code: &str) -> Vec<String> {
    let Ok(module) = parse(code) else { return Vec::new() };
    module.body.iter().map(|stmt| normalised(stmt.span.text(code))).collect()
}
