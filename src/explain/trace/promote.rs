//! dtypes that met, and which came out: promotion, true division, conversion.

use serde_json::{Value as Json, json};

use super::Call;
use super::broadcast::Broadcasting;
use super::operand::{Kind, Operand, array_of, sign};
use crate::array::{DType, Kind as Class};
use crate::runtime::context::Context;
use crate::text::block::{Block, Drawn, Text, shape_text};
use crate::text::locale::{Arg, Locale};

/// A change of dtype.
pub struct Promoting {
    operands: Vec<Operand>,
    result: Operand,
    symbol: String,
    why: Why,
}

/// Why the dtype is what it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    /// `/` divides into floats.
    Division,
    /// Two dtypes met.
    Met,
    /// A Python float met integers.
    Weak,
    /// `astype`.
    Asked,
}

impl Promoting {
    /// An operator whose result has another dtype than its arrays.
    #[must_use]
    pub fn operator(of: &Broadcasting) -> Option<Promoting> {
        let (given, result) = of.kinds();
        let Kind::DType(result) = result else { return None };
        let comparison = result == DType::Bool;
        let all: Vec<DType> =
            given.iter().filter_map(|kind| if let Kind::DType(d) = kind { Some(*d) } else { None }).collect();
        let changed = all.iter().any(|dtype| *dtype != result);
        if comparison || !changed {
            return None;
        }
        let integers = all.iter().all(|dtype| !matches!(dtype.kind(), Class::Float | Class::Complex));
        let why = if of.name == "divide" && integers {
            Why::Division
        } else if all.len() > 1 {
            Why::Met
        } else if all.len() < given.len() {
            Why::Weak
        } else {
            return None;
        };
        Some(Promoting {
            operands: of.operands.clone(),
            result: of.result.clone(),
            symbol: of.symbol().to_owned(),
            why,
        })
    }

    /// `astype`
    pub fn call(cx: &mut Context, called: &Call<'_>) -> Option<Promoting> {
        let Call { function, arguments, result, site } = *called;
        if function != "astype" {
            return None;
        }
        let (_, subject) = arguments.first()?;
        Some(Promoting {
            operands: vec![Operand::array(&array_of(cx, subject)?, site.part(0))],
            result: Operand::array(&array_of(cx, result)?, String::new()),
            symbol: "astype".to_owned(),
            why: Why::Asked,
        })
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let given: Vec<String> = self.operands.iter().map(|operand| operand.dtype.text()).collect();
        let result = self.result.dtype.text();
        let met = given.join(&format!(" {} ", self.symbol));
        let arguments: [(&str, Arg); 4] = [
            ("met", format!("`{met}`").into()),
            ("from", format!("`{}`", given[0]).into()),
            ("to", format!("`{result}`").into()),
            ("shape", shape_text(&self.result.shape).into()),
        ];
        let id = match self.why {
            Why::Division => "trace-promote-division",
            Why::Met => "trace-promote-met",
            Why::Weak => "trace-promote-weak",
            Why::Asked => self.asked(),
        };
        let mut things = Vec::new();
        for (at, operand) in self.operands.iter().enumerate() {
            if at > 0 {
                things.push(sign(&self.symbol));
            }
            things.push(operand.thing());
        }
        things.push(sign(if self.why == Why::Asked { "→" } else { "=" }));
        things.push(self.result.thing());
        if things.iter().any(|thing| thing.lines.is_empty()) {
            things.clear();
        }
        let spoken = locale.text("trace-result-dtype", &arguments);
        vec![
            Block::prose(locale.text(id, &arguments)),
            Block::Arrays(Drawn { things, spoken: vec![Text::prose(&spoken)] }),
        ]
    }

    /// In a few words.
    #[must_use]
    pub fn in_short(&self, locale: &Locale) -> String {
        let shapes: Vec<&[usize]> = self.operands.iter().map(|operand| &operand.shape[..]).collect();
        super::broadcast::element_by_element(locale, &self.symbol, &shapes, &self.result.shape)
    }

    /// What a conversion that was asked for may lose.
    fn asked(&self) -> &'static str {
        let (Kind::DType(from), Kind::DType(to)) = (self.operands[0].dtype, self.result.dtype) else {
            return "trace-promote-asked";
        };
        let integer = |dtype: DType| matches!(dtype.kind(), Class::Signed | Class::Unsigned);
        match (from.kind(), to.kind()) {
            (Class::Float, _) if integer(to) => "trace-promote-cut",
            (_, Class::Bool) => "trace-promote-truth",
            _ if integer(from) && integer(to) && to.itemsize() < from.itemsize() => "trace-promote-narrow",
            _ => "trace-promote-asked",
        }
    }

    pub fn json(&self) -> Json {
        json!({
            "operands": self.operands.iter().map(Operand::json).collect::<Vec<_>>(),
            "shape": self.result.shape.as_slice(),
            "dtype": self.result.dtype.text(),
        })
    }
}
