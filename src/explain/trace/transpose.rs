//! Axes that change places: `.T`, `transpose`, `swapaxes`, `moveaxis`.

use serde_json::{Value as Json, json};

use super::Call;
use super::operand::{Operand, array_of, drawn, sign};
use super::site::Site;
use super::table::{StepTable, cells};
use super::view::Memory;
use crate::array::{Array, normalize_axis};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, shape_text};
use crate::text::locale::Locale;

/// A transposition that ran.
pub struct Transposing {
    function: String,
    subject: Operand,
    result: Operand,
    /// For each axis of the result, which axis of the source it is.
    order: Vec<usize>,
    memory: Memory,
}

impl Transposing {
    /// `.T` and `.mT`
    pub fn attribute(cx: &mut Context, object: &Value, name: &str, result: &Value, site: &Site) -> Option<Transposing> {
        let array = array_of(cx, object)?;
        let mut order: Vec<usize> = (0..array.ndim()).collect();
        match name {
            "T" => order.reverse(),
            "mT" if order.len() > 1 => order.swap(array.ndim() - 2, array.ndim() - 1),
            _ => return None,
        }
        Self::with(cx, name, &array, result, order, site)
    }

    pub fn of(cx: &mut Context, called: &Call<'_>) -> Option<Transposing> {
        let Call { function, arguments, result, site } = *called;
        if !matches!(function, "transpose" | "permute_dims" | "swapaxes" | "moveaxis" | "matrix_transpose") {
            return None;
        }
        let (_, subject) = arguments.first()?;
        let array = array_of(cx, subject)?;
        let given: Vec<Value> = arguments.iter().skip(1).map(|(_, value)| value.clone()).collect();
        let order = order(function, &given, array.ndim())?;
        Self::with(cx, function, &array, result, order, site)
    }

    fn with(
        cx: &mut Context,
        function: &str,
        array: &Array,
        result: &Value,
        order: Vec<usize>,
        site: &Site,
    ) -> Option<Transposing> {
        let shown = array_of(cx, result)?;
        (shown.ndim() == order.len()).then(|| Transposing {
            function: function.to_owned(),
            subject: Operand::array(array, site.part(0)),
            result: Operand::array(&shown, String::new()),
            memory: Memory::between(array, &shown, site.part(0)),
            order,
        })
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        if self.order.len() < 2 {
            let arguments =
                [("name", self.subject.text.as_str().into()), ("shape", shape_text(&self.subject.shape).into())];
            return vec![Block::prose(locale.text("trace-transpose-nothing", &arguments))];
        }
        let ndim = self.order.len();
        let mut table = StepTable::new(locale, ndim);
        table.row(&self.subject.text, &self.subject.shape, cells(&self.subject.shape, ndim), "", String::new());
        table.rule();
        let moves: Vec<String> = self
            .order
            .iter()
            .enumerate()
            .filter(|(to, from)| *to != **from)
            .map(|(to, &from)| {
                let size = self.subject.shape[from];
                locale.text("trace-transpose-move", &[("from", from.into()), ("to", to.into()), ("size", size.into())])
            })
            .collect();
        let mut note = moves.join(&locale.word("trace-and"));
        if note.is_empty() {
            note = locale.word("trace-transpose-same");
        }
        table.row("=", &self.result.shape, cells(&self.result.shape, ndim), "", note);
        let elements = if ndim == 2 { "trace-transpose-elements" } else { "trace-transpose-numbers" };
        let things = vec![self.subject.thing(), sign("→"), self.result.thing()];
        vec![
            Block::Axes(table.axes),
            Block::prose(format!("{} {}", locale.word(elements), self.memory.words(locale))),
            drawn(locale, things, &self.result.shape),
        ]
    }

    pub fn json(&self) -> Json {
        json!({
            "function": self.function,
            "operands": [self.subject.json()],
            "order": self.order,
            "shape": self.result.shape.as_slice(),
            "dtype": self.result.dtype.text(),
            "view": self.memory.is_view(),
        })
    }
}

/// The order of axes that a call asks for.
fn order(function: &str, given: &[Value], ndim: usize) -> Option<Vec<usize>> {
    let axis = |value: &Value| match value {
        Value::Int(axis) => normalize_axis(*axis, ndim).ok(),
        _ => None,
    };
    let mut order: Vec<usize> = (0..ndim).collect();
    match (function, given) {
        ("matrix_transpose", _) if ndim > 1 => order.swap(ndim - 2, ndim - 1),
        ("swapaxes", [a, b]) => order.swap(axis(a)?, axis(b)?),
        ("moveaxis", [from, to]) => {
            let (from, to) = (axis(from)?, axis(to)?);
            order.remove(from);
            order.insert(to, from);
        }
        ("transpose" | "permute_dims", [] | [Value::None]) => order.reverse(),
        ("transpose" | "permute_dims", [Value::Tuple(items)]) => match &items[..] {
            [] | [Value::None] => order.reverse(),
            [Value::Tuple(inner)] => order = inner.iter().map(axis).collect::<Option<_>>()?,
            all => order = all.iter().map(axis).collect::<Option<_>>()?,
        },
        ("transpose" | "permute_dims", [Value::List(items)]) => {
            order = items.to_vec().iter().map(axis).collect::<Option<_>>()?;
        }
        _ => return None,
    }
    Some(order)
}
