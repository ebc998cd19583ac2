//! Reductions: Name · Remove · What is left, with one cell written out.

use serde_json::{Value as Json, json};

use super::Call;
use super::operand::{Operand, array_of, drawn, element, sign};
use super::table::{StepTable, cells};
use crate::array::{Array, Kind, Layout, Shape, normalize_axis};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Cell, Style, shape_text};
use crate::text::locale::Locale;

/// A reduction that ran.
pub struct Reduction {
    function: String,
    subject: Operand,
    result: Operand,
    /// The axes that went, in order.
    axes: Vec<usize>,
    /// Whether any was named, or all were meant.
    named: bool,
    keepdims: bool,
    /// Python's own `sum`, which walks the first axis.
    python: bool,
    /// The first cell: what went into it, and what came out.
    cell: Option<String>,
    /// A flat position as places along the axes, for `argmax` over all of them.
    flat: Option<(usize, Vec<usize>)>,
}

const FUNCTIONS: [&str; 24] = [
    "sum",
    "prod",
    "mean",
    "std",
    "var",
    "min",
    "max",
    "amin",
    "amax",
    "any",
    "all",
    "argmin",
    "argmax",
    "median",
    "ptp",
    "count_nonzero",
    "average",
    "nansum",
    "nanmean",
    "nanstd",
    "nanvar",
    "nanmin",
    "nanmax",
    "nanmedian",
];

/// A cell that is written out is made of at most so many elements.
const MOST_ELEMENTS: usize = 6;

impl Reduction {
    pub fn of(cx: &mut Context, called: &Call<'_>) -> Option<Reduction> {
        let Call { function, arguments, result, site } = *called;
        if !FUNCTIONS.contains(&function) {
            return None;
        }
        let (first, subject) = arguments.first()?;
        let python = &**first == "iterable";
        if python && (function != "sum" || !matches!(subject, Value::Array(_))) {
            return None;
        }
        let array = array_of(cx, subject)?;
        if array.ndim() == 0 {
            return None;
        }
        let argument = |name: &str| called.argument(name);
        let axes = if python { Some(vec![0]) } else { axes(argument("axis"), array.ndim())? };
        let keepdims = matches!(argument("keepdims"), Some(Value::Bool(true)));
        let shown = array_of(cx, result)?;
        let named = axes.is_some();
        let axes = axes.unwrap_or_else(|| (0..array.ndim()).collect());
        let position = (!named && function.starts_with("arg") && array.ndim() > 1)
            .then(|| element(&shown, shown.layout().offset).parse::<usize>().ok())
            .flatten();
        Some(Reduction {
            cell: cell(function, &array, &axes, &shown),
            flat: position.map(|flat| (flat, unravel(flat, array.shape()))),
            function: function.to_owned(),
            subject: Operand::array(&array, site.part(0)),
            result: Operand::array(&shown, String::new()),
            axes,
            named,
            keepdims,
            python,
        })
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let ndim = self.subject.shape.len();
        let mut table = StepTable::new(locale, ndim);
        let mut marked = cells(&self.subject.shape, ndim);
        for &axis in &self.axes {
            marked[axis].style = Style::Strong;
        }
        table.row(&self.subject.text, &self.subject.shape, marked, "trace-name", self.name(locale));
        let removed: Vec<Cell> = (0..ndim)
            .map(|axis| match (self.axes.contains(&axis), self.keepdims) {
                (true, false) => super::table::gone(),
                (true, true) => Cell::size(1).styled(Style::Strong),
                _ => Cell::size(self.subject.shape[axis]),
            })
            .collect();
        let count = self.axes.iter().map(|&axis| self.subject.shape[axis]).product::<usize>();
        let id = if self.keepdims { "trace-reduce-kept" } else { "trace-reduce-removed" };
        let note = locale.text(id, &[("count", count.into()), ("function", format!("`{}`", self.function).into())]);
        table.step("trace-remove", note);
        table.rule();
        let left = locale.text("trace-reduce-left", &[("shape", shape_text(&self.result.shape).into())]);
        let left = if self.result.shape.is_empty() { locale.word("trace-reduce-number") } else { left };
        table.row("=", &self.result.shape, removed, "trace-left", left);
        let mut blocks = vec![Block::Axes(table.axes)];
        if let Some(cell) = &self.cell {
            let zeros = vec!["0"; self.result.shape.len()].join(", ");
            let place = if zeros.is_empty() { String::new() } else { format!("[{zeros}]") };
            let id = if place.is_empty() { "trace-matmul-number" } else { "trace-reduce-cell" };
            let arguments = [("place", format!("`{place}`").into()), ("cell", format!("`{cell}`").into())];
            blocks.push(Block::prose(locale.text(id, &arguments)));
        }
        if let Some((flat, places)) = &self.flat {
            let places = places.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
            let arguments = [("flat", (*flat).into()), ("places", format!("({places})").into())];
            blocks.push(Block::prose(locale.text("trace-reduce-flat", &arguments)));
        }
        blocks.push(self.drawn(locale));
        blocks
    }

    fn name(&self, locale: &Locale) -> String {
        let sizes: Vec<String> = self.axes.iter().map(|&axis| self.subject.shape[axis].to_string()).collect();
        let axes: Vec<String> = self.axes.iter().map(usize::to_string).collect();
        if self.python {
            return locale.word("trace-reduce-python");
        }
        if !self.named {
            return locale.text("trace-reduce-all", &[("count", self.axes.len().into())]);
        }
        let arguments =
            [("axes", axes.join(", ").into()), ("sizes", sizes.join(", ").into()), ("count", axes.len().into())];
        locale.text("trace-reduce-name", &arguments)
    }

    fn drawn(&self, locale: &Locale) -> Block {
        let things = vec![self.subject.thing(), sign("→"), self.result.thing()];
        drawn(locale, things, &self.result.shape)
    }

    pub fn json(&self) -> Json {
        json!({
            "function": self.function,
            "operands": [self.subject.json()],
            "axes": self.axes,
            "keepdims": self.keepdims,
            "shape": self.result.shape.as_slice(),
            "dtype": self.result.dtype.text(),
        })
    }
}

/// The axes that `axis=` names; inner `None` for all of them, outer for what is no axis.
#[expect(clippy::option_option, reason = "whether, and which: two questions")]
fn axes(axis: Option<&Value>, ndim: usize) -> Option<Option<Vec<usize>>> {
    let one = |value: &Value| match value {
        Value::Int(axis) => normalize_axis(*axis, ndim).ok(),
        _ => None,
    };
    match axis {
        None | Some(Value::None) => Some(None),
        Some(Value::Tuple(items)) => {
            let mut all = items.iter().map(one).collect::<Option<Vec<_>>>()?;
            all.sort_unstable();
            Some(Some(all))
        }
        Some(value) => Some(Some(vec![one(value)?])),
    }
}

/// What the first cell of the result is made of.
fn cell(function: &str, array: &Array, axes: &[usize], result: &Array) -> Option<String> {
    let count: usize = axes.iter().map(|&axis| array.shape()[axis]).product();
    let words = matches!(
        array.dtype().kind(),
        Kind::Complex | Kind::Str | Kind::Bytes | Kind::Void | Kind::DateTime | Kind::TimeDelta
    );
    if count == 0 || count > MOST_ELEMENTS || words || result.size() == 0 {
        return None;
    }
    let along = Layout {
        offset: array.layout().offset,
        shape: axes.iter().map(|&axis| array.shape()[axis]).collect::<Shape>(),
        strides: axes.iter().map(|&axis| array.strides()[axis]).collect(),
    };
    let elements: Vec<String> = along.offsets().map(|offset| element(array, offset)).collect();
    let total = element(result, result.layout().offset);
    let plain = function.strip_prefix("nan").unwrap_or(function);
    Some(match plain {
        "sum" => format!("{} = {total}", elements.join(" + ")),
        "prod" => format!("{} = {total}", elements.join(" * ")),
        "mean" => format!("({}) / {count} = {total}", elements.join(" + ")),
        "min" | "max" | "amin" | "amax" | "any" | "all" | "argmin" | "argmax" | "median" => {
            format!("{plain}({}) = {total}", elements.join(", "))
        }
        _ => return None,
    })
}

/// A position in reading order as a place along each axis.
fn unravel(flat: usize, shape: &[usize]) -> Vec<usize> {
    let mut places = vec![0; shape.len()];
    let mut rest = flat;
    for (place, &size) in places.iter_mut().zip(shape).rev() {
        *place = rest % size.max(1);
        rest /= size.max(1);
    }
    places
}
