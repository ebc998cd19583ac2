//! Einstein sums: what every letter stands for and what becomes of it, with one cell's sum of products. `tensordot`
//! and `inner` are told as the Einstein sum they are.

use serde_json::{Value as Json, json};

use super::Call;
use super::operand::{Operand, array_of, drawn, element, sign};
use crate::array::matmul::einsum::{EinsumPlan, Name, parse};
use crate::array::{Array, Kind, normalize_axis};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Table};
use crate::text::locale::Locale;

/// An Einstein sum that ran.
pub struct Contraction {
    function: String,
    /// As NumPy's `einsum` takes them.
    subscripts: String,
    operands: Vec<Operand>,
    result: Operand,
    plan: EinsumPlan,
    /// The first cell: its products, and what they add up to.
    cell: Option<(Vec<String>, String)>,
}

/// A cell's sum that is written out has at most so many products.
const MOST_PRODUCTS: usize = 6;

impl Contraction {
    pub fn of(cx: &mut Context, called: &Call<'_>) -> Option<Contraction> {
        let Call { function, result, site, .. } = *called;
        let argument = |name: &str| called.argument(name);
        let (subscripts, values, first) = match function {
            "einsum" => {
                let Value::Tuple(given) = argument("operands")? else { return None };
                let [Value::Str(subscripts), values @ ..] = &given[..] else { return None };
                (subscripts.as_str().replace(' ', ""), values.to_vec(), 1)
            }
            "tensordot" | "inner" => (String::new(), vec![argument("a")?.clone(), argument("b")?.clone()], 0),
            _ => return None,
        };
        let arrays = values.iter().map(|value| array_of(cx, value)).collect::<Option<Vec<_>>>()?;
        let subscripts = match (function, &arrays[..]) {
            ("einsum", _) => subscripts,
            ("inner", [a, b]) if a.ndim() > 0 && b.ndim() > 0 => {
                spelled(a.ndim(), b.ndim(), &[(a.ndim() - 1, b.ndim() - 1)])?
            }
            ("tensordot", [a, b]) => {
                let axes = argument("axes").cloned().unwrap_or(Value::Int(2));
                spelled(a.ndim(), b.ndim(), &pairs(&axes, a.ndim(), b.ndim())?)?
            }
            _ => return None,
        };
        let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
        let plan = EinsumPlan::new(&parse(&subscripts, arrays.len()).ok()?, &shapes).ok()?;
        let shown = array_of(cx, result)?;
        Some(Contraction {
            function: function.to_owned(),
            cell: first_cell(&arrays, &shown, &plan),
            operands: arrays.iter().enumerate().map(|(at, a)| Operand::array(a, site.part(at + first))).collect(),
            result: Operand::array(&shown, String::new()),
            subscripts,
            plan,
        })
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.function != "einsum" {
            let names: Vec<&str> = self.operands.iter().map(|operand| operand.text.as_str()).collect();
            let code = format!("`np.einsum('{}', {})`", self.subscripts, names.join(", "));
            blocks.push(Block::prose(locale.text("trace-contract-same", &[("code", code.into())])));
        }
        let head = ["trace-contract-letter", "trace-contract-size", "trace-contract-where", "trace-contract-fate"];
        let mut table = Table { head: head.iter().map(|id| locale.word(id)).collect(), rows: Vec::new() };
        for &(name, size) in &self.plan.sizes {
            table.rows.push(vec![
                letter(name),
                size.to_string(),
                self.places(locale, name).join(&locale.word("trace-and")),
                self.fate(locale, name),
            ]);
        }
        blocks.push(Block::Table(table));
        let count = self.result.shape.iter().product::<usize>();
        let inner: usize = self.summed().map(|name| self.plan.size(name)).product();
        let id = if self.operands.len() > 1 { "trace-contract-products" } else { "trace-contract-elements" };
        blocks.push(Block::prose(locale.text(id, &[("count", count.into()), ("inner", inner.into())])));
        if let Some((products, total)) = &self.cell {
            let zeros = vec!["0"; self.result.shape.len()].join(", ");
            let cell = format!("`{} = {total}`", products.join(" + "));
            let id = if zeros.is_empty() { "trace-matmul-number" } else { "trace-reduce-cell" };
            let place = format!("`[{zeros}]`");
            blocks.push(Block::prose(locale.text(id, &[("place", place.into()), ("cell", cell.into())])));
        }
        let mut things = Vec::new();
        for operand in &self.operands {
            if !things.is_empty() {
                things.push(sign(","));
            }
            things.push(operand.thing());
        }
        things.extend([sign("→"), self.result.thing()]);
        blocks.push(drawn(locale, things, &self.result.shape));
        blocks
    }

    /// The letters that the result does not keep.
    fn summed(&self) -> impl Iterator<Item = Name> {
        self.plan.sizes.iter().map(|known| known.0).filter(|name| !self.plan.output.contains(name))
    }

    /// The axes a letter stands for.
    fn places(&self, locale: &Locale, name: Name) -> Vec<String> {
        let mut all = Vec::new();
        for (operand, names) in self.operands.iter().zip(&self.plan.inputs) {
            for (axis, _) in names.iter().enumerate().filter(|(_, n)| **n == name) {
                let arguments = [("axis", axis.into()), ("name", operand.text.as_str().into())];
                all.push(locale.text("trace-contract-axis", &arguments));
            }
        }
        all
    }

    fn fate(&self, locale: &Locale, name: Name) -> String {
        match self.plan.output.iter().position(|n| *n == name) {
            Some(axis) => locale.text("trace-contract-kept", &[("axis", axis.into())]),
            None if self.plan.inputs.iter().filter(|names| names.contains(&name)).count() > 1 => {
                locale.word("trace-contract-multiplied")
            }
            None => locale.word("trace-contract-summed"),
        }
    }

    pub fn json(&self) -> Json {
        json!({
            "function": self.function,
            "subscripts": self.subscripts,
            "operands": self.operands.iter().map(Operand::json).collect::<Vec<_>>(),
            "summed": self.summed().map(letter).collect::<Vec<_>>(),
            "shape": self.result.shape.as_slice(),
            "dtype": self.result.dtype.text(),
        })
    }
}

/// A letter as it was written; axes behind an ellipsis have none.
fn letter(name: Name) -> String {
    u8::try_from(name).map_or_else(|_| "...".to_owned(), |letter| char::from(letter).to_string())
}

/// The axes that `tensordot` sums over, in pairs.
fn pairs(axes: &Value, left: usize, right: usize) -> Option<Vec<(usize, usize)>> {
    let some = |value: &Value, ndim: usize| -> Option<Vec<usize>> {
        let one = |value: &Value| match value {
            Value::Int(axis) => normalize_axis(*axis, ndim).ok(),
            _ => None,
        };
        match value {
            Value::Tuple(items) => items.iter().map(one).collect(),
            Value::List(items) => items.to_vec().iter().map(one).collect(),
            other => Some(vec![one(other)?]),
        }
    };
    let both = match axes {
        Value::Int(count) => {
            let count = usize::try_from(*count).ok().filter(|&n| n <= left && n <= right)?;
            return Some((0..count).map(|at| (left - count + at, at)).collect());
        }
        Value::Tuple(both) => both.to_vec(),
        Value::List(both) => both.to_vec(),
        _ => return None,
    };
    let [a, b] = &both[..] else { return None };
    let (a, b) = (some(a, left)?, some(b, right)?);
    (a.len() == b.len()).then(|| a.into_iter().zip(b).collect())
}

/// The subscripts of a product of two arrays that sums over pairs of axes; `None` beyond the alphabet.
fn spelled(left: usize, right: usize, pairs: &[(usize, usize)]) -> Option<String> {
    let mut letters = ('i'..='z').chain('a'..='h');
    let first = (0..left).map(|_| letters.next()).collect::<Option<Vec<char>>>()?;
    let met = |axis: usize| pairs.iter().find(|pair| pair.1 == axis).map(|pair| first[pair.0]);
    let second = (0..right).map(|axis| met(axis).or_else(|| letters.next())).collect::<Option<Vec<char>>>()?;
    let summed = |letter: &char| first.contains(letter) && second.contains(letter);
    let kept: String = first.iter().chain(&second).filter(|letter| !summed(letter)).collect();
    let (first, second): (String, String) = (first.iter().collect(), second.iter().collect());
    Some(format!("{first},{second}->{kept}"))
}

/// The products that the first cell of the result is the sum of.
fn first_cell(arrays: &[Array], result: &Array, plan: &EinsumPlan) -> Option<(Vec<String>, String)> {
    let summed: Vec<(Name, usize)> = plan.sizes.iter().copied().filter(|(n, _)| !plan.output.contains(n)).collect();
    let count: usize = summed.iter().map(|known| known.1).product();
    let numbers = |array: &Array| {
        !matches!(
            array.dtype().kind(),
            Kind::Bool | Kind::Complex | Kind::Str | Kind::Bytes | Kind::Void | Kind::DateTime | Kind::TimeDelta
        )
    };
    if count == 0 || count > MOST_PRODUCTS || result.size() == 0 || !arrays.iter().all(numbers) {
        return None;
    }
    let products = (0..count).map(|flat| {
        let factors = arrays.iter().zip(&plan.inputs).map(|(array, names)| {
            let steps = names.iter().zip(array.strides()).map(|(name, stride)| stride * place(&summed, *name, flat));
            element(array, array.layout().offset.wrapping_add_signed(steps.sum()))
        });
        factors.collect::<Vec<_>>().join("·")
    });
    Some((products.collect(), element(result, result.layout().offset)))
}

/// Where along a letter the flat place `flat` of the summed letters is; letters that stay are at 0.
fn place(summed: &[(Name, usize)], name: Name, flat: usize) -> isize {
    let mut rest = flat;
    for &(known, size) in summed.iter().rev() {
        if known == name {
            return (rest % size).cast_signed();
        }
        rest /= size;
    }
    0
}
