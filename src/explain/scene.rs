//! Where it happened: the failing expression in its statement, its operands as typed, their values. Found again from the
//! place of the error; nothing here says why it failed.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Place};
use crate::runtime::trial::{Budget, Ended};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Stmt, StmtKind};
use crate::syntax::{self, walk};
use crate::text::Span;

/// Remembering a state and going back to it is slower than this when it holds huge lists.
const SLOW: Duration = Duration::from_millis(if cfg!(debug_assertions) { 1200 } else { 12 });

/// How long looking at an operand's value may take.
const LOOK: Duration = Duration::from_millis(if cfg!(debug_assertions) { 500 } else { 5 });

/// Longer cells are not parsed a second time.
const LONGEST: usize = 1 << 16;

/// What an explanation starts from.
#[derive(Clone, Copy)]
pub struct Failed<'a> {
    /// As a traceback prints it: `ValueError`, `numpy.exceptions.AxisError`.
    pub class: &'a str,
    pub message: &'a str,
    pub place: Option<Place>,
    pub error: Option<&'a Error>,
}

/// The failing expression and what is around it.
#[derive(Default)]
pub struct Scene {
    pub source: Rc<str>,
    pub span: Span,
    /// The innermost statement that holds the place.
    pub stmt: Option<Stmt>,
    /// From the statement's expression down to the failing one, which is last.
    pub path: Vec<Expr>,
    /// Variables of the function that failed.
    pub locals: Vec<(Rc<str>, Value)>,
    /// Whether going back and forth takes long here (huge lists): then nothing more is tried.
    slow: Cell<bool>,
}

/// An operand as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Operand {
    pub text: String,
    pub span: Option<Span>,
    pub shape: Option<Vec<usize>>,
    /// What stands under it: its shape, or its type.
    pub label: String,
}

impl Scene {
    #[must_use]
    pub fn of(cx: &Context, failed: &Failed<'_>) -> Scene {
        let locals = failed.error.map(|error| error.0.locals.borrow().clone()).unwrap_or_default();
        let Some(place) = failed.place else { return Scene { locals, ..Scene::default() } };
        let Some(source) = cx.sources.get(place.source as usize) else { return Scene { locals, ..Scene::default() } };
        let mut scene = Scene { source: Rc::clone(source), span: place.span, locals, ..Scene::default() };
        if source.len() <= LONGEST
            && let Ok(module) = syntax::parse(source)
        {
            scene.stmt = statement_at(&module.body, place.span).cloned();
            if let Some(stmt) = &scene.stmt {
                let mut path = Vec::new();
                walk::statement_exprs(stmt, &mut |expr| {
                    if path.is_empty() && expr.span.contains(place.span) {
                        descend(expr, place.span, &mut path);
                    }
                });
                scene.path = path;
            }
        }
        scene
    }

    /// The failing expression.
    #[must_use]
    pub fn expr(&self) -> Option<&Expr> {
        self.path.last().filter(|expr| expr.span == self.span)
    }

    /// The expression around the failing one.
    #[must_use]
    pub fn parent(&self) -> Option<&Expr> {
        self.path.iter().rev().nth(1)
    }

    /// The text of a span, as typed.
    #[must_use]
    pub fn typed(&self, span: Span) -> &str {
        span.text(&self.source)
    }

    /// Whether the failing thing is `target op= value`.
    #[must_use]
    pub fn augmented(&self) -> Option<(&Expr, BinaryOp, &Expr)> {
        match &self.stmt.as_ref()?.kind {
            StmtKind::AugAssign { target, op, value, .. } if self.expr().is_none_or(|e| e.span == target.span) => {
                Some((target, *op, value))
            }
            _ => None,
        }
    }

    /// `target = value` whose target failed.
    #[must_use]
    pub fn assigned(&self) -> Option<(&Expr, &Expr)> {
        match &self.stmt.as_ref()?.kind {
            StmtKind::Assign { targets, value } => {
                let target = targets.iter().find(|target| target.span.contains(self.span))?;
                Some((target, value))
            }
            _ => None,
        }
    }

    /// The operands of the failing operation, in the order NumPy counts them.
    #[must_use]
    pub fn operand_exprs(&self) -> Vec<&Expr> {
        if let Some((target, _, value)) = self.augmented() {
            return vec![target, value];
        }
        let Some(expr) = self.expr() else { return Vec::new() };
        match &expr.kind {
            ExprKind::Binary { left, right, .. } => vec![left, right],
            ExprKind::Compare { first, links } => {
                std::iter::once(&**first).chain(links.iter().map(|link| &link.right)).collect()
            }
            ExprKind::Unary { operand, .. } => vec![operand],
            ExprKind::Call { function, args, .. } => {
                let receiver = match &function.kind {
                    ExprKind::Attribute { value, .. } if !is_module(value) => Some(&**value),
                    _ => None,
                };
                receiver
                    .into_iter()
                    .chain(args.iter().filter(|arg| !matches!(arg.kind, ExprKind::Starred(_))))
                    .collect()
            }
            ExprKind::Subscript { value, index } => vec![value, index],
            ExprKind::Attribute { value, .. } => vec![value],
            _ => Vec::new(),
        }
    }

    /// The shapes given, with the texts they were typed as.
    #[must_use]
    pub fn operands(&self, shapes: &[&[usize]]) -> Vec<Operand> {
        let exprs = self.operand_exprs();
        let known =
            exprs.len() == shapes.len() || (exprs.len() == 2 && shapes.len() == 3 && self.augmented().is_some());
        let count = if known { exprs.len() } else { shapes.len() };
        (0..count)
            .map(|at| {
                let expr = if known { exprs.get(at) } else { None };
                let span = expr.map(|expr| expr.span);
                let text = span.map_or_else(|| ORDINALS[at.min(3)].to_owned(), |span| one_line(self.typed(span)));
                let shape = shapes.get(at).map(|shape| shape.to_vec());
                let label = shape.as_deref().map(crate::text::block::shape_text).unwrap_or_default();
                Operand { text, span, shape, label }
            })
            .collect()
    }

    /// The value an expression has in the state the error left.
    pub fn value(&self, cx: &mut Context, expr: &Expr) -> Option<Value> {
        if let ExprKind::Name(name) = &expr.kind {
            let local = self.locals.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
            return local.or_else(|| cx.globals.get(name));
        }
        if is_costly(expr) {
            return None;
        }
        let text = syntax::unparse_expr(expr);
        self.run(cx, &text, &[], LOOK).ok().flatten()
    }

    /// Runs code in the state the error left, and takes everything back.
    ///
    /// # Errors
    /// What it raised, or that it is no program.
    pub fn run(
        &self,
        cx: &mut Context,
        code: &str,
        bound: &[(Rc<str>, Value)],
        time: Duration,
    ) -> Result<Option<Value>, Option<Error>> {
        if self.slow.get() {
            return Err(None);
        }
        let module = syntax::parse(code).map_err(|_| None)?;
        let budget = Budget { time, bytes: 64 << 20 };
        let (start, inside) = (Instant::now(), Cell::new(Duration::ZERO));
        let done = cx.trial(budget, |cx| {
            let start = Instant::now();
            let outcome = self.run_bound(cx, &module, code, bound);
            inside.set(start.elapsed());
            outcome
        });
        self.slow.set(start.elapsed().saturating_sub(inside.get()) > SLOW);
        done.map_err(|ended| match ended {
            Ended::Raised(error) => Some(error),
            Ended::Panicked => None,
        })
    }

    fn run_bound(
        &self,
        cx: &mut Context,
        module: &syntax::ast::Module,
        code: &str,
        bound: &[(Rc<str>, Value)],
    ) -> crate::runtime::exception::Result<Option<Value>> {
        for (name, value) in self.locals.iter().chain(bound) {
            cx.globals.set(name, value.clone());
        }
        let source = cx.trial_source(code);
        cx.run_module(module, source)
    }

    /// The text of the failing expression (or statement) with one part exchanged.
    #[must_use]
    pub fn with(&self, part: Span, replacement: &str) -> String {
        self.with_all(&[(part, replacement.to_owned())])
    }

    /// As [`Scene::with`], several parts, in the order of the text.
    #[must_use]
    pub fn with_all(&self, parts: &[(Span, String)]) -> String {
        let whole = self.whole();
        let mut text = String::new();
        let mut at = whole.start;
        for (part, replacement) in parts {
            let part = self.with_brackets(*part, whole);
            text.push_str(Span { start: at, end: part.start }.text(&self.source));
            text.push_str(replacement);
            at = part.end;
        }
        text.push_str(Span { start: at, end: whole.end }.text(&self.source));
        if text.contains('\n') {
            return syntax::parse(&text).map(|module| syntax::unparse(&module).trim_end().to_owned()).unwrap_or(text);
        }
        text
    }

    /// What a fix replaces: the failing expression, or the statement when that is what failed.
    #[must_use]
    pub fn whole(&self) -> Span {
        if self.is_statement() {
            return self.stmt.as_ref().map_or(self.span, |stmt| stmt.span);
        }
        self.span
    }

    /// Whether the failing thing is a statement: an assignment to a part, an in-place operator.
    #[must_use]
    pub fn is_statement(&self) -> bool {
        match self.stmt.as_ref().map(|stmt| &stmt.kind) {
            Some(StmtKind::AugAssign { .. }) => self.augmented().is_some(),
            Some(StmtKind::Assign { .. }) => self.assigned().is_some(),
            _ => false,
        }
    }

    /// The span with the brackets that do nothing but group it.
    fn with_brackets(&self, part: Span, within: Span) -> Span {
        let bytes = self.source.as_bytes();
        let (start, end) = (part.start as usize, part.end as usize);
        let (Some(before), Some(after)) = (start.checked_sub(1), bytes.get(end)) else { return part };
        let groups = bytes[before] == b'(' && *after == b')' && before >= within.start as usize;
        let called = before > 0 && (bytes[before - 1].is_ascii_alphanumeric() || b"_)]".contains(&bytes[before - 1]));
        if groups && !called { Span::new(before, end + 1) } else { part }
    }
}

/// What operands are called that were not found in the text.
const ORDINALS: [&str; 4] = ["1.", "2.", "3.", "…"];

/// `np`, `math`, `np.linalg`: not an operand of what is called on it.
#[must_use]
pub fn is_module(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => matches!(&**name, "np" | "numpy" | "math" | "random" | "torch"),
        ExprKind::Attribute { value, name, .. } => {
            is_module(value) && matches!(&**name, "linalg" | "random" | "fft" | "ma")
        }
        _ => false,
    }
}

/// A text without line breaks and long inner parts.
#[must_use]
pub fn one_line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 28 {
        return text;
    }
    let letters: Vec<char> = text.chars().collect();
    let (first, last): (String, String) =
        (letters[..18].iter().collect(), letters[letters.len() - 8..].iter().collect());
    format!("{}…{}", first.trim_end(), last.trim_start())
}

/// Whether evaluating it may take long: comprehensions, lambdas.
fn is_costly(expr: &Expr) -> bool {
    if matches!(
        expr.kind,
        ExprKind::ListComp { .. }
            | ExprKind::SetComp { .. }
            | ExprKind::DictComp { .. }
            | ExprKind::Generator { .. }
            | ExprKind::Yield(_)
            | ExprKind::YieldFrom(_)
            | ExprKind::Await(_)
            | ExprKind::Slice { .. }
            | ExprKind::Starred(_)
    ) {
        return true;
    }
    let mut costly = false;
    if let ExprKind::Subscript { value, .. } = &expr.kind {
        return is_costly(value);
    }
    walk::children(expr, &mut |child| costly |= is_costly(child));
    costly
}

/// The innermost statement that holds a span.
fn statement_at(body: &[Stmt], span: Span) -> Option<&Stmt> {
    let stmt = body.iter().find(|stmt| stmt.span.contains(span))?;
    let mut inner = None;
    walk::blocks(stmt, &mut |block| {
        if inner.is_none() {
            inner = statement_at(block, span);
        }
    });
    Some(inner.unwrap_or(stmt))
}

/// The way down to the innermost expression that holds a span.
fn descend(expr: &Expr, span: Span, path: &mut Vec<Expr>) {
    path.push(expr.clone());
    let mut next = None;
    walk::children(expr, &mut |child| {
        if next.is_none() && child.span.contains(span) {
            next = Some(child);
        }
    });
    if let Some(child) = next
        && (child.span != expr.span || expr.span != span)
    {
        descend(child, span, path);
    }
}
