//! Joining arrays along an axis or along a new one, and taking them apart.

use serde_json::{Value as Json, json};

use super::Call;
use super::operand::{Operand, array_of, sign};
use super::site::Site;
use super::table::{StepTable, cells};
use crate::array::join::{Join, prepare_stack};
use crate::array::{Array, Shape, normalize_axis};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Cell, Drawn, Style, Text, shape_text};
use crate::text::locale::Locale;

/// A join or a split that ran.
pub struct Joining {
    function: String,
    kind: Kind,
    parts: Vec<Operand>,
    whole: Operand,
    axis: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Along an axis they have.
    Along,
    /// Along an axis that is new.
    New,
    Split,
}

impl Joining {
    pub fn of(cx: &mut Context, called: &Call<'_>) -> Option<Joining> {
        let Call { function, arguments, result, site } = *called;
        let argument = |name: &str| called.argument(name);
        let axis = match argument("axis") {
            None => Some(0),
            Some(Value::Int(axis)) => Some(*axis),
            _ => None,
        };
        let (_, first) = arguments.first()?;
        if matches!(function, "split" | "array_split" | "vsplit" | "hsplit" | "dsplit") {
            return Self::split(cx, function, first, axis, result, site);
        }
        let given: Vec<Array> = match function {
            "concatenate" | "concat" | "stack" | "vstack" | "hstack" | "dstack" | "column_stack" => items(cx, first)?,
            "append" => {
                argument("axis").filter(|axis| !matches!(axis, Value::None))?;
                arguments.iter().take(2).map(|(_, value)| array_of(cx, value)).collect::<Option<_>>()?
            }
            _ => return None,
        };
        let (ready, axis) = match function {
            "vstack" | "hstack" | "dstack" | "column_stack" => prepare_stack(function, &given).ok()?,
            _ => (given, axis?),
        };
        let whole = Operand::array(&array_of(cx, result)?, String::new());
        let ndim = ready.first()?.ndim();
        let (kind, axis) = if function == "stack" {
            (Kind::New, normalize_axis(axis, ndim + 1).ok()?)
        } else {
            (Kind::Along, Join::plan(&ready, axis, None).ok()?.axis)
        };
        let named = names(site, ready.len());
        let parts = ready.iter().zip(named).map(|(part, name)| Operand::array(part, name)).collect();
        Some(Joining { function: function.to_owned(), kind, parts, whole, axis })
    }

    fn split(
        cx: &mut Context,
        function: &str,
        whole: &Value,
        axis: Option<i64>,
        result: &Value,
        site: &Site,
    ) -> Option<Joining> {
        let whole = array_of(cx, whole)?;
        let axis = match (function, whole.ndim()) {
            ("vsplit", _) | ("hsplit", 1) => 0,
            ("hsplit", _) => 1,
            ("dsplit", _) => 2,
            _ => axis?,
        };
        let parts = items(cx, result)?;
        Some(Joining {
            function: function.to_owned(),
            kind: Kind::Split,
            parts: parts.iter().enumerate().map(|(at, part)| Operand::array(part, format!("[{at}]"))).collect(),
            axis: normalize_axis(axis, whole.ndim()).ok()?,
            whole: Operand::array(&whole, site.part(0)),
        })
    }

    /// The name of the topic in data.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::Along => "join",
            Kind::New => "stack",
            Kind::Split => "split",
        }
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let ndim = self.whole.shape.len().max(1);
        let mut table = StepTable::new(locale, ndim);
        let marked = |shape: &[usize]| {
            let mut all = cells(shape, ndim);
            if let Some(cell) = all.get_mut(self.axis) {
                cell.style = Style::Strong;
            }
            all
        };
        let part_cells = |shape: &Shape| match self.kind {
            Kind::New => without_axis(shape, self.axis),
            _ => marked(shape),
        };
        if self.kind == Kind::Split {
            table.row(&self.whole.text, &self.whole.shape, marked(&self.whole.shape), "", String::new());
            table.rule();
        }
        for part in self.parts.iter().take(MOST_PARTS) {
            table.row(&part.text, &part.shape, part_cells(&part.shape), "", String::new());
        }
        if self.parts.len() > MOST_PARTS {
            let more = self.parts.len() - MOST_PARTS;
            table.row("…", &[], cells(&[], 0), "", locale.text("trace-join-more", &[("count", more.into())]));
        }
        if self.kind != Kind::Split {
            table.rule();
            table.row("=", &self.whole.shape, marked(&self.whole.shape), "", String::new());
        }
        vec![Block::Axes(table.axes), Block::prose(self.words(locale)), self.drawn(locale)]
    }

    fn words(&self, locale: &Locale) -> String {
        let sizes: Vec<String> = self
            .parts
            .iter()
            .take(MOST_PARTS)
            .map(|part| part.shape.get(self.axis).copied().unwrap_or(1).to_string())
            .collect();
        let more = if self.parts.len() > MOST_PARTS { " + …" } else { "" };
        let whole = self.whole.shape.get(self.axis).copied().unwrap_or(1);
        let sum = format!("{}{more} = {whole}", sizes.join(" + "));
        let arguments = [
            ("axis", self.axis.into()),
            ("sum", sum.into()),
            ("count", self.parts.len().into()),
            ("shape", shape_text(&self.whole.shape).into()),
        ];
        locale.text(
            match self.kind {
                Kind::Along => "trace-join-along",
                Kind::New => "trace-join-new",
                Kind::Split => "trace-join-split",
            },
            &arguments,
        )
    }

    fn drawn(&self, locale: &Locale) -> Block {
        let mut things = Vec::new();
        if self.parts.len() <= 3 {
            for (at, part) in self.parts.iter().enumerate() {
                if at > 0 {
                    things.push(sign(","));
                }
                things.push(part.thing());
            }
            if self.kind == Kind::Split {
                things.insert(0, self.whole.thing());
                things.insert(1, sign("→"));
            } else {
                things.push(sign("→"));
                things.push(self.whole.thing());
            }
        }
        if things.iter().any(|thing| thing.lines.is_empty()) {
            things.clear();
        }
        let spoken = locale.text("trace-result-shape", &[("shape", shape_text(&self.whole.shape).into())]);
        let spoken = if self.kind == Kind::Split { Vec::new() } else { vec![Text::prose(&spoken)] };
        Block::Arrays(Drawn { things, spoken })
    }

    pub fn json(&self) -> Json {
        json!({
            "function": self.function,
            "operands": match self.kind {
                Kind::Split => vec![self.whole.json()],
                _ => self.parts.iter().map(Operand::json).collect(),
            },
            "axis": self.axis,
            "parts": self.parts.iter().map(|part| part.shape.to_vec()).collect::<Vec<_>>(),
            "shape": self.whole.shape.as_slice(),
            "dtype": self.whole.dtype.text(),
        })
    }
}

/// Parts that are shown.
const MOST_PARTS: usize = 5;

/// The arrays in a list or tuple; of an array, its rows.
fn items(cx: &mut Context, value: &Value) -> Option<Vec<Array>> {
    let all = match value {
        Value::List(items) => items.to_vec(),
        Value::Tuple(items) => items.to_vec(),
        _ => return None,
    };
    all.iter().map(|item| array_of(cx, item)).collect()
}

/// The parts as typed, when the call shows them.
fn names(site: &Site, count: usize) -> Vec<String> {
    let inner = site.parts.first().map(|text| text.trim_start_matches(['[', '(']).trim_end_matches([']', ')']));
    let split: Vec<String> = inner.map(split_items).unwrap_or_default();
    if split.len() == count {
        return split.iter().map(|text| super::site::shortened(text)).collect();
    }
    (0..count).map(|at| format!("[{at}]")).collect()
}

/// Items between commas, brackets respected.
fn split_items(text: &str) -> Vec<String> {
    let (mut all, mut depth, mut one) = (Vec::new(), 0_i32, String::new());
    for letter in text.chars() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                all.push(one.trim().to_owned());
                one.clear();
                continue;
            }
            _ => {}
        }
        one.push(letter);
    }
    if !one.trim().is_empty() {
        all.push(one.trim().to_owned());
    }
    all
}

/// The cells of a part, a gap where the new axis will be.
fn without_axis(shape: &[usize], axis: usize) -> Vec<Cell> {
    let mut all: Vec<Cell> = shape.iter().map(|&n| Cell::size(n)).collect();
    all.insert(axis.min(all.len()), super::table::gone());
    all
}
