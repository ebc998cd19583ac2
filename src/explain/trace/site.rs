//! Which piece of the program an operation belongs to: the node of the tree at its place, and its parts as typed.

use std::rc::Rc;

use crate::runtime::context::Context;
use crate::runtime::exception::Place;
use crate::runtime::value::Value;
use crate::syntax::ast::{Expr, ExprKind, Module, Stmt, StmtKind};
use crate::syntax::{self, walk};
use crate::text::Span;

/// A node of the tree.
#[derive(Clone, Copy)]
pub enum Node<'a> {
    Expr(&'a Expr),
    Stmt(&'a Stmt),
}

/// The trees of the cells that events come from; the last one is kept.
#[derive(Default)]
pub struct Sites {
    last: Option<(u32, Rc<Module>)>,
}

/// The tree of a cell; `None` for a source that does not exist or does not parse.
#[must_use]
pub fn tree(cx: &Context, source: u32) -> Option<Module> {
    syntax::parse(cx.sources.get(source as usize)?).ok()
}

impl Sites {
    /// The tree that a place belongs to.
    pub fn module(&mut self, cx: &Context, place: Place) -> Option<Rc<Module>> {
        if let Some((source, module)) = &self.last
            && *source == place.source
        {
            return Some(Rc::clone(module));
        }
        let module = Rc::new(tree(cx, place.source)?);
        self.last = Some((place.source, Rc::clone(&module)));
        Some(module)
    }

    /// The place as a piece of code and its parts.
    pub fn site(&mut self, cx: &Context, place: Place) -> Site {
        let Some(source) = cx.sources.get(place.source as usize).cloned() else { return Site::default() };
        let code = squeezed(place.span.text(&source));
        let line = place.span.line_column(&source).line;
        let parts = match self.module(cx, place) {
            Some(module) => node_at(&module, place.span).map(|node| parts(cx, node, &source)).unwrap_or_default(),
            None => Vec::new(),
        };
        Site { code, line, parts }
    }
}

/// A piece of code: as typed, where it stands, and the operands in it as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    pub code: String,
    pub line: usize,
    pub parts: Vec<String>,
}

impl Site {
    /// The text of an operand, or a word for it when the tree does not show it.
    #[must_use]
    pub fn part(&self, index: usize) -> String {
        match self.parts.get(index) {
            Some(text) => shortened(text),
            None => shortened(&self.code),
        }
    }
}

/// The node that stands exactly at `span`; of a statement and its expression, the expression.
#[must_use]
pub fn node_at(module: &Module, span: Span) -> Option<Node<'_>> {
    module.body.iter().find_map(|stmt| in_statement(stmt, span))
}

fn in_statement(stmt: &Stmt, span: Span) -> Option<Node<'_>> {
    if !stmt.span.contains(span) {
        return None;
    }
    let mut found = None;
    walk::statement_exprs(stmt, &mut |expr| {
        if found.is_none() {
            found = in_expression(expr, span);
        }
    });
    if found.is_none() {
        walk::blocks(stmt, &mut |block| {
            if found.is_none() {
                found = block.iter().find_map(|inner| in_statement(inner, span));
            }
        });
    }
    found.or((stmt.span == span).then_some(Node::Stmt(stmt)))
}

fn in_expression(expr: &Expr, span: Span) -> Option<Node<'_>> {
    if !expr.span.contains(span) {
        return None;
    }
    if expr.span == span {
        return Some(Node::Expr(expr));
    }
    let mut found = None;
    walk::children(expr, &mut |child| {
        if found.is_none() {
            found = in_expression(child, span);
        }
    });
    found
}

/// The innermost statement around a span.
#[must_use]
pub fn statement_around(body: &[Stmt], span: Span) -> Option<&Stmt> {
    let stmt = body.iter().find(|stmt| stmt.span.contains(span))?;
    let mut inner = None;
    walk::blocks(stmt, &mut |block| {
        if inner.is_none() {
            inner = statement_around(block, span);
        }
    });
    inner.or(Some(stmt))
}

/// The operands of a node as typed: of a method call the receiver comes first.
fn parts(cx: &Context, node: Node<'_>, source: &str) -> Vec<String> {
    let text = |expr: &Expr| squeezed(expr.span.text(source));
    let expr = match node {
        Node::Stmt(Stmt { kind: StmtKind::AugAssign { target, value, .. }, .. }) => {
            return vec![text(target), text(value)];
        }
        Node::Stmt(_) => return Vec::new(),
        Node::Expr(expr) => expr,
    };
    match &expr.kind {
        ExprKind::Binary { left, right, .. } => vec![text(left), text(right)],
        ExprKind::Compare { first, links } => {
            std::iter::once(text(first)).chain(links.iter().map(|link| text(&link.right))).collect()
        }
        ExprKind::Unary { operand, .. } => vec![text(operand)],
        ExprKind::Attribute { value, .. } => vec![text(value)],
        ExprKind::Subscript { value, index } => {
            let mut all = vec![text(value)];
            match &index.kind {
                ExprKind::Tuple(items) => all.extend(items.iter().map(text)),
                _ => all.push(text(index)),
            }
            all
        }
        ExprKind::Call { function, args, keywords } => {
            let mut all = Vec::new();
            if let ExprKind::Attribute { value, .. } = &function.kind
                && !is_module(cx, value)
            {
                all.push(text(value));
            }
            all.extend(args.iter().map(text));
            all.extend(keywords.iter().map(|keyword| text(&keyword.value)));
            all
        }
        _ => Vec::new(),
    }
}

/// Whether an expression names a module: `np`, `np.linalg`, `torch`.
fn is_module(cx: &Context, expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => match cx.globals.get(name) {
            Some(value) => matches!(value, Value::Module(_)),
            None => &**name == "np",
        },
        ExprKind::Attribute { value, .. } => is_module(cx, value),
        _ => false,
    }
}

/// Code on one line.
#[must_use]
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Code that fits a column.
#[must_use]
pub fn shortened(text: &str) -> String {
    const MOST: usize = 22;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}
