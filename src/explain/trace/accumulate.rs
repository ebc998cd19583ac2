//! Cumulative sums and products: along which axis they run, with one line written out.

use serde_json::{Value as Json, json};

use super::Call;
use super::operand::{Operand, array_of, drawn, element, sign};
use crate::array::{Array, Kind, normalize_axis};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, shape_text};
use crate::text::locale::Locale;

/// A cumulative function that ran.
pub struct Accumulation {
    function: String,
    subject: Operand,
    result: Operand,
    /// The axis it ran along; none when it went through everything in reading order.
    axis: Option<usize>,
    /// The first line: what went into each place, and what came out.
    line: Option<String>,
}

/// Elements of a line that is written out.
const MOST_ELEMENTS: usize = 4;

impl Accumulation {
    pub fn of(cx: &mut Context, called: &Call<'_>) -> Option<Accumulation> {
        let Call { function, arguments, result, site } = *called;
        let sign = match function {
            "cumsum" | "nancumsum" => " + ",
            "cumprod" | "nancumprod" => " * ",
            _ => return None,
        };
        let array = array_of(cx, &arguments.first()?.1)?;
        let axis = match called.argument("axis") {
            Some(Value::Int(axis)) => Some(normalize_axis(*axis, array.ndim()).ok()?),
            None | Some(Value::None) if array.ndim() == 1 => Some(0),
            None | Some(Value::None) => None,
            Some(_) => return None,
        };
        let shown = array_of(cx, result)?;
        Some(Accumulation {
            line: axis.and_then(|axis| line(&array, &shown, axis, sign)),
            function: function.to_owned(),
            subject: Operand::array(&array, site.part(0)),
            result: Operand::array(&shown, String::new()),
            axis,
        })
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let from = ("from", shape_text(&self.subject.shape).into());
        let words = match self.axis {
            Some(axis) => {
                let arguments = [("axis", axis.into()), ("size", self.subject.shape[axis].into()), from];
                locale.text("trace-accumulate-axis", &arguments)
            }
            None => locale.text("trace-accumulate-flat", &[from, ("to", shape_text(&self.result.shape).into())]),
        };
        let mut blocks = vec![Block::prose(words)];
        if let Some(line) = &self.line {
            let line = format!("`{line}`");
            blocks.push(Block::prose(locale.text("trace-accumulate-line", &[("line", line.into())])));
        }
        blocks.push(drawn(locale, vec![self.subject.thing(), sign("→"), self.result.thing()], &self.result.shape));
        blocks
    }

    pub fn json(&self) -> Json {
        json!({
            "function": self.function,
            "operands": [self.subject.json()],
            "axis": self.axis,
            "shape": self.result.shape.as_slice(),
            "dtype": self.result.dtype.text(),
        })
    }
}

/// The first line along an axis: `1, 1 + 2 = 3, 3 + 4 = 7`.
fn line(array: &Array, result: &Array, axis: usize, sign: &str) -> Option<String> {
    let size = array.shape()[axis];
    let words = matches!(
        array.dtype().kind(),
        Kind::Bool | Kind::Complex | Kind::Str | Kind::Bytes | Kind::Void | Kind::DateTime | Kind::TimeDelta
    );
    if words || size < 2 || result.size() == 0 {
        return None;
    }
    let at = |array: &Array, place: usize| {
        let step = array.strides()[axis] * place.cast_signed();
        element(array, array.layout().offset.wrapping_add_signed(step))
    };
    let shown = size.min(MOST_ELEMENTS);
    let mut parts = vec![at(result, 0)];
    for place in 1..shown {
        parts.push(format!("{}{sign}{} = {}", at(result, place - 1), at(array, place), at(result, place)));
    }
    if shown < size {
        parts.push("...".to_owned());
    }
    Some(parts.join(", "))
}
