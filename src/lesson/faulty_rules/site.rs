//! The code of a step with the operations in it, and the values of their operands.

use crate::array::{Array, DType, Kind};
use crate::lesson::format::{Lesson, Step};
use crate::lesson::stage::{Limits, Stage};
use crate::lesson::tree;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Keyword, Module, Stmt, StmtKind};
use crate::syntax::{parse, walk};
use crate::text::Span;

/// What a rule looks at.
pub struct Site {
    pub source: String,
    /// Whether the question is what the code gives (not: write the code).
    pub predicting: bool,
    pub module: Module,
    /// A stage for each statement, on which those before it have run.
    stages: Vec<Stage>,
}

/// A binary operation.
pub struct Operation {
    pub statement: usize,
    pub op: Option<BinaryOp>,
    pub span: Span,
    pub op_span: Span,
    pub left: Span,
    pub right: Span,
    /// Whether it is the whole last expression of the program.
    pub whole: bool,
}

/// A call such as `X.sum(axis=0)` or `np.sum(X, axis=0)`.
pub struct Call {
    pub statement: usize,
    pub function: String,
    pub span: Span,
    /// The array it works on: the receiver or the first argument.
    pub subject: Option<Span>,
    /// Positional arguments after the subject.
    pub rest: Vec<Span>,
    pub keywords: Vec<(String, Span, Span)>,
}

impl Site {
    pub fn new(limits: &Limits, lesson: &Lesson, step: &Step, code: &str, predicting: bool) -> Option<Site> {
        let module = parse(code).ok()?;
        let mut stages = Vec::new();
        for at in 0..module.body.len() {
            let mut stage = Stage::of_step(limits, lesson, step).ok()?;
            for before in &module.body[..at] {
                stage.run(before.span.text(code));
            }
            stages.push(stage);
        }
        Some(Site { source: code.to_owned(), predicting, module, stages })
    }

    pub fn text(&self, span: Span) -> &str {
        span.text(&self.source)
    }

    /// The operand at a span as an array, when it has a value there.
    pub fn array(&mut self, statement: usize, span: Span) -> Option<Array> {
        let text = span.text(&self.source).to_owned();
        self.stages.get_mut(statement)?.array(&format!("({text})"))
    }

    /// Whether the operand at a span is an array (not a list or a number).
    pub fn is_array(&mut self, statement: usize, span: Span) -> bool {
        let text = span.text(&self.source).to_owned();
        let value = self.stages.get_mut(statement).and_then(|stage| stage.value(&format!("({text})")));
        matches!(value, Some(crate::runtime::value::Value::Array(_)))
    }

    /// Every expression with the number of its statement, outermost first.
    fn each(&self, visit: &mut dyn FnMut(usize, &Expr)) {
        for (number, stmt) in self.module.body.iter().enumerate() {
            visit_stmt(stmt, &mut |expr| visit(number, expr));
        }
    }

    /// All arithmetic and comparisons of two operands.
    pub fn operations(&self) -> Vec<Operation> {
        let whole = match self.module.body.last().map(|stmt| &stmt.kind) {
            Some(StmtKind::Expr(expr)) => Some(expr.span),
            _ => None,
        };
        let mut found = Vec::new();
        self.each(&mut |statement, expr| match &expr.kind {
            ExprKind::Binary { op, left, right, op_span } => found.push(Operation {
                statement,
                op: Some(*op),
                span: expr.span,
                op_span: *op_span,
                left: left.span,
                right: right.span,
                whole: whole == Some(expr.span),
            }),
            ExprKind::Compare { first, links } if links.len() == 1 => found.push(Operation {
                statement,
                op: None,
                span: expr.span,
                op_span: links[0].op_span,
                left: first.span,
                right: links[0].right.span,
                whole: whole == Some(expr.span),
            }),
            _ => {}
        });
        found
    }

    /// All calls.
    pub fn calls(&self) -> Vec<Call> {
        let mut found = Vec::new();
        self.each(&mut |statement, expr| {
            let ExprKind::Call { function, args, keywords } = &expr.kind else { return };
            let (function, receiver) = match &function.kind {
                ExprKind::Attribute { value, name, .. } if is_module(value) => (name.to_string(), None),
                ExprKind::Attribute { value, name, .. } => (name.to_string(), Some(value.span)),
                ExprKind::Name(name) => (name.to_string(), None),
                _ => return,
            };
            let mut spans = args.iter().map(|arg| arg.span);
            let subject = receiver.or_else(|| spans.next());
            found.push(Call {
                statement,
                function,
                span: expr.span,
                subject,
                rest: spans.collect(),
                keywords: keywords.iter().filter_map(keyword).collect(),
            });
        });
        found
    }

    /// All `x.T`: the whole and the part before the dot.
    pub fn transposes(&self) -> Vec<(usize, Span, Span)> {
        let mut found = Vec::new();
        self.each(&mut |statement, expr| match &expr.kind {
            ExprKind::Attribute { value, name, .. } if &**name == "T" => found.push((statement, expr.span, value.span)),
            _ => {}
        });
        found
    }

    /// All `x[i]`: the whole, `x`, `i`, and whether `i` contains a slice.
    pub fn subscripts(&self) -> Vec<(usize, Span, Span, Span, bool)> {
        let mut found = Vec::new();
        self.each(&mut |statement, expr| {
            if let ExprKind::Subscript { value, index } = &expr.kind {
                let mut slices = false;
                tree::nested(index, &mut |part| slices |= matches!(part.kind, ExprKind::Slice { .. }));
                found.push((statement, expr.span, value.span, index.span, slices));
            }
        });
        found
    }

    /// Values of plain assignments: what they are.
    pub fn assigned(&self) -> Vec<&Expr> {
        let mut found = Vec::new();
        for stmt in &self.module.body {
            if let StmtKind::Assign { value, .. } = &stmt.kind {
                found.push(value);
            }
        }
        found
    }
}

fn keyword(keyword: &Keyword) -> Option<(String, Span, Span)> {
    Some((keyword.name.as_ref()?.to_string(), keyword.span, keyword.value.span))
}

fn is_module(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => matches!(&**name, "np" | "numpy" | "math"),
        ExprKind::Attribute { value, .. } => is_module(value),
        _ => false,
    }
}

fn visit_stmt(stmt: &Stmt, visit: &mut dyn FnMut(&Expr)) {
    walk::statement_exprs(stmt, &mut |expr| tree::nested(expr, &mut |inner| visit(inner)));
    let mut inner = Vec::new();
    walk::blocks(stmt, &mut |body| inner.extend(body));
    for stmt in inner {
        visit_stmt(stmt, visit);
    }
}

/// Whether values of this dtype wrap around within a machine word.
#[must_use]
pub fn is_narrow_integer(dtype: DType) -> bool {
    matches!(dtype.kind(), Kind::Signed | Kind::Unsigned)
}
