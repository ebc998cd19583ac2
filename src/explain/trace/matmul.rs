//! Products: Batch · Inner · Outer · Compute, with one cell's sum of products.

use serde_json::{Value as Json, json};

use super::operand::{Operand, array_of, drawn, element, sign};
use super::site::Site;
use super::table::{StepTable, cells};
use crate::array::matmul::MatmulPlan;
use crate::array::{Array, Broadcast, Kind};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Cell, Style, shape_text};
use crate::text::locale::Locale;

/// A product that ran.
pub struct Product {
    function: String,
    left: Operand,
    right: Operand,
    result: Operand,
    plan: MatmulPlan,
    /// How the stacks broadcast, when there are any.
    batch: Option<Broadcast>,
    /// The first cell: its products, and what they add up to.
    cell: Option<(Vec<String>, String)>,
}

/// A cell's sum that is written out has at most so many products.
const MOST_PRODUCTS: usize = 6;

impl Product {
    pub fn of(cx: &mut Context, function: &str, operands: &[Value], result: &Value, site: &Site) -> Option<Product> {
        let [left, right] = operands else { return None };
        let (a, b) = (array_of(cx, left)?, array_of(cx, right)?);
        if a.ndim() == 0 || b.ndim() == 0 {
            return None;
        }
        let plan = if function == "dot" {
            MatmulPlan::dot(a.shape(), b.shape()).ok()?
        } else {
            MatmulPlan::new(a.shape(), b.shape()).ok()?
        };
        let stack = |shape: &[usize]| shape[..shape.len().saturating_sub(2)].to_vec();
        let batch =
            if plan.batch.is_empty() { None } else { Broadcast::plan(&[&stack(a.shape()), &stack(b.shape())]).ok() };
        let shown = array_of(cx, result)?;
        let cell = first_cell(&a, &b, &shown, &plan);
        Some(Product {
            function: function.to_owned(),
            left: Operand::array(&a, site.part(0)),
            right: Operand::array(&b, site.part(1)),
            result: Operand::array(&shown, String::new()),
            plan,
            batch,
            cell,
        })
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let shapes = [&self.left.shape, &self.right.shape, &self.result.shape];
        let ndim = shapes.iter().map(|shape| shape.len()).max().unwrap_or(2).max(1);
        let mut table = StepTable::new(locale, ndim);
        table.row(&self.left.text, &self.left.shape, self.left_cells(ndim), "", self.role(locale, true));
        table.row(&self.right.text, &self.right.shape, self.right_cells(ndim), "", self.role(locale, false));
        if let Some(batch) = &self.batch {
            let arguments = [
                ("left", shape_text(&batch.operands[0]).into()),
                ("right", shape_text(&batch.operands[1]).into()),
                ("shape", shape_text(&batch.shape).into()),
                ("count", batch.shape.iter().product::<usize>().into()),
            ];
            table.step("trace-batch", locale.text("trace-matmul-batch", &arguments));
        }
        let (left, right) = (format!("`{}`", self.left.text), format!("`{}`", self.right.text));
        let arguments = [("left", left.into()), ("right", right.into()), ("inner", self.plan.inner.into())];
        table.step("trace-inner", locale.text("trace-matmul-inner", &arguments));
        table.step("trace-outer", self.outer(locale));
        table.rule();
        let count = self.result.shape.iter().product::<usize>();
        let compute =
            locale.text("trace-matmul-compute", &[("count", count.into()), ("inner", self.plan.inner.into())]);
        table.row("=", &self.result.shape, cells(&self.result.shape, ndim), "trace-compute", compute);
        let mut blocks = vec![Block::Axes(table.axes)];
        if let Some((products, total)) = &self.cell {
            let zeros = vec!["0"; self.result.shape.len()].join(", ");
            let place = if zeros.is_empty() { String::new() } else { format!("[{zeros}]") };
            let cell = format!("`{} = {total}`", products.join(" + "));
            let id = if place.is_empty() { "trace-matmul-number" } else { "trace-matmul-cell" };
            blocks
                .push(Block::prose(locale.text(id, &[("place", format!("`{place}`").into()), ("cell", cell.into())])));
        }
        blocks.push(self.drawn(locale));
        blocks
    }

    /// What a vector counts as.
    fn role(&self, locale: &Locale, left: bool) -> String {
        let operand = if left { &self.left } else { &self.right };
        if operand.shape.len() > 1 {
            return String::new();
        }
        let n = operand.shape[0];
        let counted = if left { shape_text(&[1, n]) } else { shape_text(&[n, 1]) };
        locale.text(if left { "trace-matmul-row" } else { "trace-matmul-column" }, &[("shape", counted.into())])
    }

    fn outer(&self, locale: &Locale) -> String {
        let shape = ("shape", shape_text(&self.result.shape).into());
        match (self.plan.rows, self.plan.cols) {
            (Some(rows), Some(cols)) => {
                locale.text("trace-matmul-outer", &[("rows", rows.into()), ("columns", cols.into()), shape])
            }
            (Some(rows), None) => locale.text("trace-matmul-outer-rows", &[("rows", rows.into()), shape]),
            (None, Some(cols)) => locale.text("trace-matmul-outer-columns", &[("columns", cols.into()), shape]),
            (None, None) => locale.word("trace-matmul-outer-none"),
        }
    }

    fn left_cells(&self, ndim: usize) -> Vec<Cell> {
        let mut all = cells(&self.left.shape, ndim);
        if let Some(last) = all.last_mut() {
            last.style = Style::Good;
        }
        all
    }

    fn right_cells(&self, ndim: usize) -> Vec<Cell> {
        let mut all = cells(&self.right.shape, ndim);
        let at = if self.right.shape.len() > 1 { ndim - 2 } else { ndim - 1 };
        all[at].style = Style::Good;
        all
    }

    fn drawn(&self, locale: &Locale) -> Block {
        let things = vec![self.left.thing(), sign("@"), self.right.thing(), sign("="), self.result.thing()];
        drawn(locale, things, &self.result.shape)
    }

    pub fn json(&self) -> Json {
        json!({
            "function": self.function,
            "operands": [self.left.json(), self.right.json()],
            "batch": self.plan.batch.as_slice(),
            "inner": self.plan.inner,
            "rows": self.plan.rows,
            "columns": self.plan.cols,
            "shape": self.plan.shape.as_slice(),
            "dtype": self.result.dtype.text(),
        })
    }
}

/// The products that the first cell of the result is the sum of.
fn first_cell(a: &Array, b: &Array, result: &Array, plan: &MatmulPlan) -> Option<(Vec<String>, String)> {
    let numbers = |array: &Array| {
        !matches!(
            array.dtype().kind(),
            Kind::Bool | Kind::Complex | Kind::Str | Kind::Bytes | Kind::Void | Kind::DateTime | Kind::TimeDelta
        )
    };
    if plan.inner == 0 || plan.inner > MOST_PRODUCTS || result.size() == 0 || !numbers(a) || !numbers(b) {
        return None;
    }
    let along_left = *a.strides().last()?;
    let along_right = b.strides()[b.ndim().saturating_sub(2)];
    let step = |array: &Array, stride: isize, k: usize| {
        element(array, array.layout().offset.wrapping_add_signed(stride * k.cast_signed()))
    };
    let products = (0..plan.inner).map(|k| format!("{}·{}", step(a, along_left, k), step(b, along_right, k))).collect();
    Some((products, element(result, result.layout().offset)))
}
