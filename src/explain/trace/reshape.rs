//! Reshapes: the same elements in reading order under another shape; what −1 worked out to.

use serde_json::{Value as Json, json};

use super::Call;
use super::operand::{Operand, array_of, drawn, sign};
use super::view::Memory;
use crate::array::Shape;
use crate::array::reshape::resolve_shape;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Text, shape_text};
use crate::text::locale::Locale;

/// A reshape that ran.
pub struct Reshaping {
    function: String,
    subject: Operand,
    result: Operand,
    /// The sizes as asked for, −1 included.
    wanted: Vec<i64>,
    shape: Shape,
    memory: Memory,
}

impl Reshaping {
    pub fn of(cx: &mut Context, called: &Call<'_>) -> Option<Reshaping> {
        let Call { function, arguments, result, site } = *called;
        if !matches!(function, "reshape" | "ravel" | "flatten") {
            return None;
        }
        let (_, subject) = arguments.first()?;
        let array = array_of(cx, subject)?;
        let wanted = match function {
            "reshape" => sizes(&arguments.iter().find(|(name, _)| &**name == "shape")?.1)?,
            _ => vec![-1],
        };
        let shape = resolve_shape(array.shape(), &wanted).ok()?;
        let shown = array_of(cx, result)?;
        Some(Reshaping {
            function: function.to_owned(),
            subject: Operand::array(&array, site.part(0)),
            memory: Memory::between(&array, &shown, site.part(0)),
            result: Operand::array(&shown, String::new()),
            wanted,
            shape,
        })
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let size: usize = self.subject.shape.iter().product();
        let arguments = [
            ("count", size.into()),
            ("from", shape_text(&self.subject.shape).into()),
            ("to", shape_text(&self.shape).into()),
        ];
        let mut points = vec![Text::prose(&locale.text("trace-reshape-boxes", &arguments))];
        if self.wanted.len() > 1
            && let Some(at) = self.wanted.iter().position(|&n| n < 0)
        {
            let known: usize = self.shape.iter().enumerate().filter(|(k, _)| *k != at).map(|(_, n)| n).product();
            let arguments = [("count", size.into()), ("known", known.into()), ("size", self.shape[at].into())];
            points.push(Text::prose(&locale.text("trace-reshape-unknown", &arguments)));
        }
        points.push(Text::prose(&locale.word("trace-reshape-order")));
        points.push(Text::prose(&self.memory.words(locale)));
        let things = vec![self.subject.thing(), sign("→"), self.result.thing()];
        vec![Block::Points(points), drawn(locale, things, &self.shape)]
    }

    pub fn json(&self) -> Json {
        json!({
            "function": self.function,
            "operands": [self.subject.json()],
            "wanted": self.wanted,
            "shape": self.shape.as_slice(),
            "dtype": self.result.dtype.text(),
            "view": self.memory.is_view(),
        })
    }
}

/// Sizes as given: a number, a tuple or list of them, or (from `*shape`) a tuple that holds one.
fn sizes(value: &Value) -> Option<Vec<i64>> {
    match value {
        Value::Int(n) => Some(vec![*n]),
        Value::Tuple(items) => match &items[..] {
            [one @ (Value::Tuple(_) | Value::List(_))] => sizes(one),
            all => all.iter().map(|item| if let Value::Int(n) = item { Some(*n) } else { None }).collect(),
        },
        Value::List(items) => {
            items.to_vec().iter().map(|item| if let Value::Int(n) = item { Some(*n) } else { None }).collect()
        }
        _ => None,
    }
}
