//! Notes on suspicious success: the runtime's suspicions, looked at with the tree at hand. A rule speaks once in a session.

mod habits;
mod names;
mod precedence;
mod shapes;
mod values;

use std::rc::Rc;

use crate::runtime::array_object::Origin;
use crate::runtime::context::Context;
use crate::runtime::exception::Place;
use crate::runtime::value::Value;
use crate::runtime::watch::{Fact, Finding, Rule};
use crate::syntax::ast::{Expr, ExprKind, Module, StmtKind, UnaryOp};
use crate::text::block::{Block, Style, Text};
use crate::text::locale::Locale;

use super::trace::site::{self, Node};

/// A quiet word on a success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub code: &'static str,
    pub text: String,
}

/// A rule's code, the message that names it, and its page.
const CODES: [(Rule, &str, &str, &str); 12] = [
    (Rule::Grew, "SW310", "notes-title-grew", "notes-page-grew"),
    (Rule::Square, "SW311", "notes-title-square", "notes-page-square"),
    (Rule::Wrapped, "SW312", "notes-title-wrapped", "notes-page-wrapped"),
    (Rule::SharedWrite, "SW313", "notes-title-shared", "notes-page-shared"),
    (Rule::Precedence, "SW314", "notes-title-precedence", "notes-page-precedence"),
    (Rule::Normalised, "SW315", "notes-title-normalised", "notes-page-normalised"),
    (Rule::Label, "SW316", "notes-title-label", "notes-page-label"),
    (Rule::Cut, "SW317", "notes-title-cut", "notes-page-cut"),
    (Rule::Lost, "SW318", "notes-title-lost", "notes-page-lost"),
    (Rule::Repeated, "SW319", "notes-title-repeated", "notes-page-repeated"),
    (Rule::Nan, "SW320", "notes-title-nan", "notes-page-nan"),
    (Rule::Default, "SW321", "notes-title-default", "notes-page-default"),
];

/// Codes of the notes and the messages that name them, in order.
pub fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CODES.iter().map(|(_, code, title, _)| (*code, *title))
}

/// The page of a note, for `%why SW310`; any case, with or without `SW`.
#[must_use]
pub fn page(locale: &Locale, code: &str) -> Option<Vec<Block>> {
    let digits = code.trim().trim_start_matches(['S', 's', 'W', 'w']);
    let (_, code, title, page) = CODES.iter().find(|(_, known, ..)| known.trim_start_matches("SW") == digits)?;
    let title = format!("{code} · {}", locale.word(title));
    let mut blocks = vec![Block::Line(Text::of(Style::Title, title)), Block::Blank];
    for line in locale.word(page).lines() {
        match (line.strip_prefix("| "), blocks.last_mut()) {
            (Some(code), Some(Block::Code(lines))) => lines.push(code.to_owned()),
            (Some(code), _) => blocks.extend([Block::Blank, Block::Code(vec![code.to_owned()])]),
            (None, Some(Block::Code(_))) => blocks.extend([Block::Blank, Block::prose(line)]),
            (None, _) => blocks.push(Block::prose(line)),
        }
    }
    Some(blocks)
}

fn code_of(rule: Rule) -> &'static str {
    CODES.iter().find(|(known, ..)| *known == rule).map_or("SW310", |(_, code, ..)| *code)
}

/// A rule that looks at the cell's text alone; the cell's number is given.
type ByText = fn(&Context, u32) -> Option<String>;

/// What a cell that ran through gives reason to say. `source` is the cell's number.
pub fn of_cell(cx: &mut Context, source: u32) -> Vec<Note> {
    let findings = cx.watch.take();
    let mut notes = Vec::new();
    let by_text: [(Rule, ByText); 3] =
        [(Rule::Precedence, precedence::note), (Rule::Nan, habits::nan), (Rule::Default, habits::default)];
    for (rule, look) in by_text {
        if cx.watch.wants(rule)
            && let Some(text) = look(cx, source)
        {
            notes.push(told(cx, rule, text));
        }
    }
    let mut trees = Trees::default();
    for finding in findings {
        let rule = finding.fact.rule();
        if !cx.watch.wants(rule) {
            continue;
        }
        if let Some(text) = trees.say(cx, &finding) {
            notes.push(told(cx, rule, text));
        }
    }
    notes
}

fn told(cx: &mut Context, rule: Rule, text: String) -> Note {
    cx.watch.close(rule);
    Note { code: code_of(rule), text }
}

/// The trees of the cells that findings come from.
#[derive(Default)]
struct Trees(Vec<(u32, Rc<Module>)>);

impl Trees {
    fn of(&mut self, cx: &Context, source: u32) -> Option<Rc<Module>> {
        if let Some((_, module)) = self.0.iter().find(|(known, _)| *known == source) {
            return Some(Rc::clone(module));
        }
        let module = Rc::new(site::tree(cx, source)?);
        self.0.push((source, Rc::clone(&module)));
        Some(module)
    }

    fn say(&mut self, cx: &mut Context, finding: &Finding) -> Option<String> {
        let module = self.of(cx, finding.place.source)?;
        let source = cx.sources.get(finding.place.source as usize)?.clone();
        let node = site::node_at(&module, finding.place.span)?;
        let spot = Spot { module: &module, source: &source, place: finding.place, node };
        let locale = Rc::clone(&cx.locale);
        match &finding.fact {
            Fact::Grew { left, right, result } => shapes::grew(&locale, &spot, left, right, result),
            Fact::Square { size, vector } => shapes::square(cx, &locale, &spot, *size, *vector),
            Fact::Normalised { shape, by, origin } => shapes::normalised(cx, &locale, &spot, shape, by, *origin),
            Fact::Reduced { shape } => shapes::reduced(&locale, &spot, shape),
            Fact::Wrapped { dtype, wrapped, of, exact, stored } => {
                Some(values::wrapped(&locale, &spot, *dtype, *wrapped, *of, *exact, *stored))
            }
            Fact::Cut { value, stored, dtype } => values::cut(&locale, &spot, *value, *stored, *dtype),
            Fact::Label { index, size, origin } => values::label(cx, &locale, &spot, *index, *size, *origin),
            Fact::Lost => values::lost(&locale, &spot),
            Fact::Repeated { index, times } => values::repeated(&locale, &spot, *index, *times),
            Fact::SharedWrite { target } => names::shared(cx, &locale, &spot, target),
        }
    }
}

/// Where something was found.
struct Spot<'a> {
    module: &'a Module,
    source: &'a str,
    place: Place,
    node: Node<'a>,
}

impl<'a> Spot<'a> {
    /// An expression as typed.
    fn text(&self, expr: &Expr) -> String {
        site::squeezed(expr.span.text(self.source))
    }

    /// The two operands and the sign of an operator.
    fn operands(&self) -> Option<(&'a Expr, &'a Expr, &'static str)> {
        match self.node {
            Node::Expr(Expr { kind: ExprKind::Binary { left, right, op, .. }, .. }) => Some((left, right, op.symbol())),
            Node::Expr(Expr { kind: ExprKind::Compare { first, links }, .. }) => {
                let link = links.first()?;
                Some((first, &link.right, link.op.symbol()))
            }
            _ => None,
        }
    }

    /// What is written to, when the place is that of a write: the subscript, or the target of `+=`.
    fn target(&self) -> Option<&'a Expr> {
        match self.node {
            Node::Expr(expr) => Some(expr),
            Node::Stmt(stmt) => match &stmt.kind {
                StmtKind::AugAssign { target, .. } => Some(target),
                _ => None,
            },
        }
    }
}

/// The variable at the root of `a[0].T[1:]`.
fn root(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name),
        ExprKind::Subscript { value, .. } | ExprKind::Attribute { value, .. } => root(value),
        _ => None,
    }
}

/// A call of a reduction in the text: receiver, name, axis as written, whether it keeps the axes.
struct ReductionCall<'a> {
    subject: &'a Expr,
    name: &'a str,
    axis: Option<i64>,
    keepdims: bool,
}

/// `X.sum(axis=1)`, `np.sum(X, axis=1)`, `X.sum(1)`.
fn reduction_call<'a>(cx: &Context, expr: &'a Expr) -> Option<ReductionCall<'a>> {
    let ExprKind::Call { function, args, keywords } = &expr.kind else { return None };
    let ExprKind::Attribute { value, name, .. } = &function.kind else { return None };
    if !matches!(&**name, "sum" | "mean" | "std" | "max" | "min" | "var" | "median" | "prod") {
        return None;
    }
    let of_module = match &value.kind {
        ExprKind::Name(module) => {
            cx.globals.get(module).map_or(&**module == "np", |value| matches!(value, Value::Module(_)))
        }
        _ => false,
    };
    let (subject, rest) = if of_module { (args.first()?, &args[1..]) } else { (&**value, &args[..]) };
    let keyword = |wanted: &str| keywords.iter().find(|k| k.name.as_deref() == Some(wanted)).map(|k| &k.value);
    let axis = keyword("axis").or(rest.first()).and_then(whole_number);
    let keepdims = keyword("keepdims").is_some_and(|value| !is_false(value));
    Some(ReductionCall { subject, name, axis, keepdims })
}

fn is_false(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Constant(crate::syntax::ast::Constant::Bool(false)))
}

fn whole_number(expr: &Expr) -> Option<i64> {
    use crate::syntax::ast::{Constant, Int};
    match &expr.kind {
        ExprKind::Constant(Constant::Int(Int::Small(n))) => Some(*n),
        ExprKind::Unary { op: UnaryOp::Minus, operand } => whole_number(operand).map(|n| -n),
        _ => None,
    }
}

/// The text that gave an array its shape.
fn origin_text(cx: &Context, origin: Option<Origin>) -> Option<String> {
    let origin = origin?;
    let source = cx.sources.get(origin.source as usize)?;
    Some(origin.span.text(source).to_owned())
}

/// Where a global array came from.
fn origin_of(cx: &Context, name: &str) -> Option<Origin> {
    match cx.globals.get(name)? {
        Value::Array(array) => *array.origin.borrow(),
        _ => None,
    }
}
