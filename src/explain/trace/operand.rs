//! Operands as a trace shows them: name as typed, shape, dtype, and a small picture of the elements.

use serde_json::{Value as Json, json};

use crate::array::print::{PrintOptions, array_str, scalar_str};
use crate::array::{Array, DType, Layout, Shape};
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Drawn, Style, Text, Thing, shape_text};
use crate::text::locale::Locale;

/// A value that took part, as it was then.
#[derive(Clone)]
pub struct Operand {
    /// As typed.
    pub text: String,
    pub shape: Shape,
    pub dtype: Kind,
    /// The elements; those of big arrays at the corners.
    pub picture: Picture,
}

/// What the elements are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    DType(DType),
    /// A Python number: it has a kind, but no dtype of its own.
    Python(&'static str),
}

impl Kind {
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Kind::DType(dtype) => dtype.name(),
            Kind::Python(name) => name.to_owned(),
        }
    }
}

/// Lines of text that show an array.
pub type Picture = Vec<String>;

impl Operand {
    /// A value as an operand; `None` for what NumPy does not compute with.
    pub fn of(cx: &mut Context, value: &Value, text: String) -> Option<Operand> {
        let python = |name: &'static str, shown: String| Operand {
            text: text.clone(),
            shape: Shape::new(),
            dtype: Kind::Python(name),
            picture: vec![shown],
        };
        match value {
            Value::Bool(b) => Some(python("bool", if *b { "True" } else { "False" }.to_owned())),
            Value::Int(n) => Some(python("int", n.to_string())),
            Value::Float(x) => Some(python("float", crate::text::number::float_repr(*x))),
            Value::Complex(_) => Some(python("complex", text.clone())),
            Value::Array(array) => Some(Operand::array(&array.array(), text)),
            Value::Scalar(scalar) => Some(Operand::array(&scalar.to_array().ok()?, text)),
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => {
                Some(Operand::array(&array_from(cx, value).ok()?, text))
            }
            _ => None,
        }
    }

    #[must_use]
    pub fn array(array: &Array, text: String) -> Operand {
        Operand { text, shape: array.shape().into(), dtype: Kind::DType(array.dtype()), picture: picture(array) }
    }

    #[must_use]
    pub fn json(&self) -> Json {
        json!({"text": self.text, "shape": self.shape.as_slice(), "dtype": self.dtype.text()})
    }

    #[must_use]
    pub fn thing(&self) -> Thing {
        thing(&self.picture)
    }
}

/// The array of a value, as the engine knows it.
pub fn array_of(cx: &mut Context, value: &Value) -> Option<Array> {
    match value {
        Value::Array(array) => Some(array.array()),
        Value::Scalar(scalar) => scalar.to_array().ok(),
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => array_from(cx, value).ok(),
        _ => None,
    }
}

/// The biggest picture, in lines.
const MOST_LINES: usize = 10;

/// The elements in a few short lines: small arrays whole, of big ones the corners.
#[must_use]
pub fn picture(array: &Array) -> Picture {
    let options =
        PrintOptions { precision: 4, threshold: 40.0, edgeitems: 2, linewidth: 120, ..PrintOptions::default() };
    let text = array_str::<std::convert::Infallible>(array, &options, None).unwrap_or_default();
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.len() > MOST_LINES || lines.iter().any(|line| line.chars().count() > 40) { Vec::new() } else { lines }
}

/// An array as a thing to be drawn.
#[must_use]
pub fn thing(picture: &Picture) -> Thing {
    Thing { caption: String::new(), lines: picture.iter().map(|line| Text::of(Style::Plain, line.clone())).collect() }
}

/// A sign between arrays.
#[must_use]
pub fn sign(text: &str) -> Thing {
    Thing { caption: String::new(), lines: vec![Text::of(Style::Strong, text)] }
}

/// Arrays side by side, with the shape of what came out in words; arrays too big for a picture leave only the words.
#[must_use]
pub fn drawn(locale: &Locale, mut things: Vec<Thing>, shape: &[usize]) -> Block {
    if things.iter().any(|thing| thing.lines.is_empty()) {
        things.clear();
    }
    let spoken = locale.text("trace-result-shape", &[("shape", shape_text(shape).into())]);
    Block::Arrays(Drawn { things, spoken: vec![Text::prose(&spoken)] })
}

/// One element as text.
#[must_use]
pub fn element(array: &Array, offset: usize) -> String {
    let one = Layout { offset, shape: Shape::new(), strides: crate::array::Strides::new() };
    scalar_str(&array.with_layout(one))
}
