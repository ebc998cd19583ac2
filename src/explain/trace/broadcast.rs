//! Element-wise operations: Line up · Compare · Stretch · Compute.

use serde_json::{Value as Json, json};

use super::operand::{Kind, Operand, Picture, array_of, drawn, picture, sign, thing};
use super::site::Site;
use super::table::{StepTable, cells};
use crate::array::Broadcast;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Cell, shape_text};
use crate::text::locale::Locale;

/// An element-wise operation that ran.
pub struct Broadcasting {
    /// The ufunc.
    pub name: &'static str,
    pub operands: Vec<Operand>,
    /// The operands as they were read.
    read: Vec<Picture>,
    pub plan: Broadcast,
    pub result: Operand,
}

impl Broadcasting {
    pub fn of(
        cx: &mut Context,
        name: &'static str,
        operands: &[Value],
        result: &Value,
        site: &Site,
    ) -> Option<Broadcasting> {
        if !operands.iter().any(|value| matches!(value, Value::Array(_))) {
            return None;
        }
        let mut shown = Vec::with_capacity(operands.len());
        for (at, value) in operands.iter().enumerate() {
            shown.push(Operand::of(cx, value, site.part(at))?);
        }
        let shapes: Vec<&[usize]> = shown.iter().map(|operand| &operand.shape[..]).collect();
        let plan = Broadcast::plan(&shapes).ok()?;
        let result = Operand::of(cx, result, String::new())?;
        let read = operands
            .iter()
            .zip(&shown)
            .map(|(value, operand)| match array_of(cx, value) {
                Some(array) if array.ndim() > 0 => picture(&array.stretched(&plan.shape)),
                _ => operand.picture.clone(),
            })
            .collect();
        Some(Broadcasting { name, operands: shown, read, plan, result })
    }

    /// Whether an array was stretched; numbers are not told of.
    #[must_use]
    pub fn is_stretching(&self) -> bool {
        self.plan.stretched.iter().any(|stretch| !self.operands[stretch.operand].shape.is_empty())
    }

    /// The sign of the operation, or the name of the ufunc.
    #[must_use]
    pub fn symbol(&self) -> &str {
        symbol(self.name)
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let ndim = self.plan.shape.len();
        let mut table = StepTable::new(locale, ndim);
        for (at, operand) in self.operands.iter().enumerate() {
            if at == 0 {
                table.operand(&operand.text, &operand.shape);
            } else {
                let note = locale.word(if self.is_stretching() { "trace-right-end" } else { "trace-same-shape" });
                table.row(&operand.text, &operand.shape, cells(&operand.shape, ndim), "trace-line-up", note);
            }
        }
        for at in 0..self.operands.len() {
            self.stretch_rows(locale, &mut table, at);
        }
        table.rule();
        let count = self.plan.shape.iter().product::<usize>();
        let compute = locale.text(
            "trace-computed",
            &[
                ("operations", locale.text(counted(self.name), &[("count", count.into())]).into()),
                ("dtypes", self.dtypes().into()),
            ],
        );
        table.row("=", &self.plan.shape, cells(&self.plan.shape, ndim), "trace-compute", compute);
        vec![Block::Axes(table.axes), self.drawn(locale)]
    }

    /// The rows of an operand that is read with more axes or bigger ones than it has.
    fn stretch_rows(&self, locale: &Locale, table: &mut StepTable<'_>, at: usize) {
        let operand = &self.operands[at];
        let ndim = self.plan.shape.len();
        let mine: Vec<_> = self.plan.stretched.iter().filter(|stretch| stretch.operand == at).collect();
        if mine.is_empty() || operand.shape.is_empty() {
            return;
        }
        let missing = ndim - operand.shape.len();
        let padded: Vec<usize> = std::iter::repeat_n(1, missing).chain(operand.shape.iter().copied()).collect();
        let compare = locale.word(if missing > 0 { "trace-missing-is-one" } else { "trace-one-stretches" });
        table.row(&operand.text, &padded, cells(&padded, ndim), "trace-compare", compare);
        let mut stretched = cells(&self.plan.shape, ndim);
        for stretch in &mine {
            stretched[stretch.axis] = Cell::stretched(stretch.to);
        }
        let to: Vec<String> = mine.iter().map(|stretch| format!("1 → {}", stretch.to)).collect();
        let times = mine.iter().map(|stretch| stretch.to).product::<usize>();
        let name = format!("`{}`", operand.text);
        let arguments = [("to", to.join(", ").into()), ("name", name.into()), ("count", times.into())];
        table.row(
            &operand.text,
            &self.plan.shape,
            stretched,
            "trace-stretch",
            locale.text("trace-read-again", &arguments),
        );
    }

    fn drawn(&self, locale: &Locale) -> Block {
        let mut things = Vec::new();
        for (at, read) in self.read.iter().enumerate() {
            if at > 0 {
                things.push(sign(self.symbol()));
            }
            things.push(thing(read));
        }
        things.push(sign("="));
        things.push(self.result.thing());
        if self.operands.len() == 1 {
            things.insert(0, sign(self.symbol()));
        }
        drawn(locale, things, &self.plan.shape)
    }

    /// In a few words.
    #[must_use]
    pub fn in_short(&self, locale: &Locale) -> String {
        let shapes: Vec<&[usize]> = self.operands.iter().map(|operand| &operand.shape[..]).collect();
        element_by_element(locale, self.symbol(), &shapes, &self.plan.shape)
    }

    /// `int64 + float64 → float64`
    #[must_use]
    pub fn dtypes(&self) -> String {
        let given: Vec<String> = self.operands.iter().map(|operand| operand.dtype.text()).collect();
        let symbol = self.symbol();
        let met = if given.len() == 1 { given[0].clone() } else { given.join(&format!(" {symbol} ")) };
        format!("{met} → {}", self.result.dtype.text())
    }

    pub fn json(&self) -> Json {
        let stretched: Vec<Json> = self
            .plan
            .stretched
            .iter()
            .map(|s| json!({"operand": s.operand, "axis": s.axis, "to": s.to, "missing": s.missing}))
            .collect();
        json!({
            "function": self.name,
            "operands": self.operands.iter().map(Operand::json).collect::<Vec<_>>(),
            "stretched": stretched,
            "shape": self.plan.shape.as_slice(),
            "dtype": self.result.dtype.text(),
        })
    }
}

impl Broadcasting {
    /// The kinds that met and came out.
    pub(super) fn kinds(&self) -> (Vec<Kind>, Kind) {
        (self.operands.iter().map(|operand| operand.dtype).collect(), self.result.dtype)
    }
}

/// The operator of a ufunc; its name when it has none.
#[must_use]
pub fn symbol(name: &str) -> &str {
    match name {
        "add" => "+",
        "subtract" | "negative" => "-",
        "multiply" => "*",
        "divide" => "/",
        "floor_divide" => "//",
        "remainder" => "%",
        "power" => "**",
        "matmul" => "@",
        "equal" => "==",
        "not_equal" => "!=",
        "less" => "<",
        "less_equal" => "<=",
        "greater" => ">",
        "greater_equal" => ">=",
        "bitwise_and" => "&",
        "bitwise_or" => "|",
        "bitwise_xor" => "^",
        "invert" => "~",
        "left_shift" => "<<",
        "right_shift" => ">>",
        other => other,
    }
}

/// `+ element by element: (4,) and (4,) → (4,)`
#[must_use]
pub fn element_by_element(locale: &Locale, symbol: &str, shapes: &[&[usize]], result: &[usize]) -> String {
    let arrays: Vec<String> = shapes.iter().filter(|shape| !shape.is_empty()).map(|shape| shape_text(shape)).collect();
    let arguments = [("op", symbol.into()), ("shapes", arrays.join(", ").into()), ("shape", shape_text(result).into())];
    locale.text("twin-elementwise", &arguments)
}

/// The message that counts operations of a ufunc.
fn counted(name: &str) -> &'static str {
    match name {
        "add" => "trace-count-add",
        "subtract" => "trace-count-subtract",
        "multiply" => "trace-count-multiply",
        "divide" | "floor_divide" => "trace-count-divide",
        "equal" | "not_equal" | "less" | "less_equal" | "greater" | "greater_equal" => "trace-count-compare",
        _ => "trace-count-other",
    }
}
