//! An explanation in the making: what a topic found out about a failure, before it is put into blocks.

use std::rc::Rc;

use super::fixes::Candidate;
use super::scene::{Operand, Scene};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::Span;
use crate::text::block::{Axes, Style};
use crate::text::locale::{Arg, Locale};

/// What is known about a failure.
pub struct Draft {
    pub code: &'static str,
    pub operands: Vec<Operand>,
    pub axes: Option<Axes>,
    /// Sentences that say why.
    pub reasons: Vec<String>,
    /// Rewrites that may work; they are tried before they are shown.
    pub candidates: Vec<Candidate>,
    /// Parts of the line to underline when no operand is known.
    pub marks: Vec<(Span, String)>,
}

/// What topics work with.
pub struct Desk<'a> {
    pub cx: &'a mut Context,
    pub scene: &'a Scene,
    pub locale: Rc<Locale>,
    pub draft: Draft,
}

impl Desk<'_> {
    /// Adds a sentence.
    pub fn say(&mut self, id: &str, arguments: &[(&str, Arg)]) {
        let sentence = self.locale.text(id, arguments);
        self.draft.reasons.push(sentence);
    }

    /// Shapes below each other, aligned at the right end, with the column that fails marked.
    pub fn table(&mut self, column_from_right: Option<usize>, remark: &str) {
        let ndim = self.draft.operands.iter().filter_map(|o| o.shape.as_ref()).map(Vec::len).max().unwrap_or(0);
        if ndim == 0 || ndim > 8 {
            return;
        }
        let mut axes = Axes::new(&self.locale, ndim);
        for operand in &self.draft.operands {
            if let Some(shape) = &operand.shape {
                axes.operand(&self.locale, &operand.text, shape);
            }
        }
        if let Some(from_right) = column_from_right
            && let Some(column) = ndim.checked_sub(from_right + 1)
        {
            axes.mark(column, Style::Bad);
            axes.under(column, remark);
        }
        self.draft.axes = Some(axes);
    }

    /// Proposes a rewrite of the failing expression or statement.
    pub fn propose(&mut self, cost: u8, code: impl Into<String>, meaning: &str, arguments: &[(&str, Arg)]) {
        let meaning = if meaning.is_empty() { String::new() } else { self.locale.text(meaning, arguments) };
        let statement = self.scene.is_statement();
        self.draft.candidates.push(Candidate { code: code.into(), cost, meaning, statement });
    }

    /// The operand's text as it must stand before `[…]` or `.name` of an array: a list is made one.
    #[must_use]
    pub fn operand_text(&self, at: usize) -> Option<String> {
        self.scene.operand_exprs().get(at).map(|expr| array_text(self.scene, expr))
    }

    /// The value of the operand, in the state the error left.
    pub fn operand_value(&mut self, at: usize) -> Option<Value> {
        let expr = (*self.scene.operand_exprs().get(at)?).clone();
        self.scene.value(self.cx, &expr)
    }

    /// Exchanges an operand in the failing text.
    #[must_use]
    pub fn with_operand(&self, at: usize, text: &str) -> Option<String> {
        let span = self.scene.operand_exprs().get(at)?.span;
        Some(self.scene.with(span, text))
    }

    /// The shape and a name for the operand.
    #[must_use]
    pub fn shape(&self, at: usize) -> Vec<usize> {
        self.draft.operands.get(at).and_then(|o| o.shape.clone()).unwrap_or_default()
    }

    #[must_use]
    pub fn name(&self, at: usize) -> String {
        self.draft.operands.get(at).map(|o| o.text.clone()).unwrap_or_default()
    }
}

/// The text of an expression as it must stand before `[…]`, `.name` or an operator: as typed, in brackets where needed.
#[must_use]
pub fn atom(scene: &Scene, expr: &crate::syntax::ast::Expr) -> String {
    use crate::syntax::ast::ExprKind;
    let typed = scene.typed(expr.span);
    let simple = matches!(
        expr.kind,
        ExprKind::Name(_)
            | ExprKind::Call { .. }
            | ExprKind::Attribute { .. }
            | ExprKind::Subscript { .. }
            | ExprKind::List(_)
    );
    if simple && !typed.contains('\n') && !typed.is_empty() {
        return typed.to_owned();
    }
    crate::syntax::unparse_operand(expr)
}

/// As [`atom`]; a list display is made an array.
#[must_use]
pub fn array_text(scene: &Scene, expr: &crate::syntax::ast::Expr) -> String {
    use crate::syntax::ast::ExprKind;
    let text = atom(scene, expr);
    match expr.kind {
        ExprKind::List(_) | ExprKind::NumberList(_) => format!("np.array({text})"),
        _ => text,
    }
}

/// What an operand is called when it is no array.
#[must_use]
pub fn kind_label(cx: &Context, value: &Value) -> String {
    match value {
        Value::Array(array) => crate::text::block::shape_text(array.get().shape()),
        Value::Int(n) => format!("int {n}"),
        Value::Float(x) => format!("float {x:?}"),
        Value::List(list) => format!("list ({})", list.len()),
        Value::Tuple(tuple) => format!("tuple ({})", tuple.len()),
        other => cx.type_name(other).clone(),
    }
}
