//! Indexing item by item: which axis each item takes, and what comes out.

use serde_json::{Value as Json, json};

use super::operand::{Operand, array_of, drawn, element, sign};
use super::site::{Site, shortened};
use super::view::Memory;
use crate::array::selection::{SliceRange, Step};
use crate::array::{Array, Item, Selection, Shape};
use crate::explain::memory::sharers;
use crate::runtime::arrays::index_items;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Table, shape_text};
use crate::text::locale::{Arg, Locale};

/// An index expression that was read or written.
pub struct Indexing {
    subject: Operand,
    items: Vec<Taken>,
    shape: Shape,
    /// Where the axes of index arrays went, when that is not where they stood.
    moved: bool,
    memory: Memory,
    result: Option<Operand>,
    write: Option<Write>,
}

/// What was written.
struct Write {
    value: Operand,
    /// Other names that see it.
    others: Vec<String>,
    /// Whether each of several cells got the same number.
    stretched: bool,
}

/// One item: as typed, and what it does.
struct Taken {
    text: String,
    step: Step,
    /// Bounds of a slice that are beyond the axis, and its size.
    beyond: Option<usize>,
    /// Numbers of an index array, when they are few.
    picks: Vec<String>,
    size: usize,
}

/// Numbers of an index array that are shown.
const MOST_PICKS: usize = 6;

impl Indexing {
    pub fn get(cx: &mut Context, object: &Value, index: &Value, result: &Value, site: &Site) -> Option<Indexing> {
        let mut indexing = Self::plan(cx, object, index, site)?;
        let array = array_of(cx, object)?;
        let shown = array_of(cx, result)?;
        indexing.memory = match result {
            Value::Array(_) => Memory::between(&array, &shown, site.part(0)),
            _ => Memory::Number,
        };
        indexing.result = Some(Operand::array(&shown, String::new()));
        Some(indexing)
    }

    pub fn set(cx: &mut Context, object: &Value, index: &Value, value: &Value, site: &Site) -> Option<Indexing> {
        let mut indexing = Self::plan(cx, object, index, site)?;
        let Value::Array(target) = object else { return None };
        let value = Operand::of(cx, value, String::new())?;
        let root: String = site.part(0).chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let stretched = value.shape.iter().product::<usize>() < indexing.shape.iter().product();
        indexing.write = Some(Write { value, others: sharers(cx, target, &root), stretched });
        Some(indexing)
    }

    fn plan(cx: &mut Context, object: &Value, index: &Value, site: &Site) -> Option<Indexing> {
        let Value::Array(source) = object else { return None };
        let array = source.array();
        let items = index_items(cx, index).ok()?;
        let plan = Selection::plan(array.layout(), &items).ok()?;
        let mut taken = Vec::with_capacity(plan.steps.len());
        for (at, step) in plan.steps.iter().enumerate() {
            let item = items.get(at);
            let size = match step {
                Step::Mask { axis, axes, .. } => array.shape()[*axis..axis + axes].iter().product(),
                _ => axis_of(step).map_or(0, |axis| array.shape()[axis]),
            };
            taken.push(Taken {
                text: match item {
                    Some(_) => site.parts.get(at + 1).map_or_else(String::new, |text| shortened(text)),
                    None => String::new(),
                },
                beyond: item.and_then(|item| beyond(item, size)),
                picks: item.map(picks).unwrap_or_default(),
                step: step.clone(),
                size,
            });
        }
        let moved = plan.advanced.as_ref().is_some_and(|advanced| !advanced.adjacent);
        Some(Indexing {
            subject: Operand::array(&array, site.part(0)),
            items: taken,
            shape: plan.shape,
            moved,
            memory: Memory::Number,
            result: None,
            write: None,
        })
    }

    /// Whether it was written to.
    #[must_use]
    pub fn is_write(&self) -> bool {
        self.write.is_some()
    }

    /// One element or the whole is nothing to tell of.
    #[must_use]
    pub fn is_notable(&self) -> bool {
        self.items.iter().any(|item| !matches!(item.step, Step::Integer { .. })) || !self.shape.is_empty()
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let word = |id: &str| locale.word(id);
        let mut table = Table {
            head: vec![word("trace-index-item"), word("trace-index-takes"), word("trace-index-gives")],
            rows: Vec::new(),
        };
        for item in &self.items {
            table.rows.push(vec![item.label(), item.takes(locale), item.gives(locale, &self.subject.text)]);
        }
        let mut lines = vec![locale.text(
            "trace-index-shape",
            &[("from", shape_text(&self.subject.shape).into()), ("to", shape_text(&self.shape).into())],
        )];
        if self.shape.is_empty() {
            lines = vec![locale.text("trace-index-one", &[("from", shape_text(&self.subject.shape).into())])];
        }
        if self.moved {
            lines.push(word("trace-index-moved"));
        }
        match &self.write {
            None => lines.push(self.memory.words(locale)),
            Some(write) => lines.extend(write.words(locale, &self.subject.text, &self.shape)),
        }
        lines.retain(|line| !line.is_empty());
        let mut blocks = vec![Block::Table(table), Block::prose(lines.join(" "))];
        if let Some(result) = &self.result {
            let things = vec![self.subject.thing(), sign("→"), result.thing()];
            blocks.push(drawn(locale, things, &self.shape));
        }
        blocks
    }

    pub fn json(&self) -> Json {
        let items: Vec<Json> = self.items.iter().map(Taken::json).collect();
        json!({
            "operands": [self.subject.json()],
            "items": items,
            "shape": self.shape.as_slice(),
            "view": self.write.is_none() && self.memory.is_view(),
            "write": self.write.is_some(),
            "changes": self.write.as_ref().map(|write| write.others.clone()).unwrap_or_default(),
        })
    }
}

impl Write {
    fn words(&self, locale: &Locale, target: &str, region: &[usize]) -> Vec<String> {
        let count: usize = region.iter().product();
        let arguments: [(&str, Arg); 3] = [
            ("count", count.into()),
            ("name", format!("`{target}`").into()),
            ("shape", shape_text(&self.value.shape).into()),
        ];
        let mut lines = vec![locale.text("trace-write-into", &arguments)];
        if self.stretched {
            lines.push(locale.text("trace-write-stretched", &arguments));
        }
        if !self.others.is_empty() {
            let names: Vec<String> = self.others.iter().map(|name| format!("`{name}`")).collect();
            let arguments = [("names", names.join(", ").into()), ("count", names.len().into())];
            lines.push(locale.text("trace-write-others", &arguments));
        }
        lines
    }
}

impl Taken {
    fn label(&self) -> String {
        match &self.step {
            Step::Ellipsis { written: false, .. } => "…".to_owned(),
            _ => self.text.clone(),
        }
    }

    fn takes(&self, locale: &Locale) -> String {
        match &self.step {
            Step::NewAxis | Step::BoolScalar { .. } => "·".to_owned(),
            Step::Ellipsis { first, count, .. } => {
                let axes: Vec<String> = (*first..first + count).map(|axis| axis.to_string()).collect();
                locale.text("trace-index-axes", &[("axes", axes.join(", ").into()), ("count", (*count).into())])
            }
            Step::Mask { axis, axes, .. } if *axes > 1 => {
                let all: Vec<String> = (*axis..axis + axes).map(|axis| axis.to_string()).collect();
                locale.text("trace-index-axes", &[("axes", all.join(", ").into()), ("count", (*axes).into())])
            }
            Step::Mask { axis, .. }
            | Step::Integer { axis, .. }
            | Step::Slice { axis, .. }
            | Step::Integers { axis, .. } => {
                locale.text("trace-index-axis", &[("axis", (*axis).into()), ("size", self.size.into())])
            }
        }
    }

    fn gives(&self, locale: &Locale, source: &str) -> String {
        match &self.step {
            Step::Integer { index, .. } => locale.text("trace-index-integer", &[("index", (*index).into())]),
            Step::Slice { range, .. } => self.slice(locale, *range),
            Step::NewAxis => locale.word("trace-index-newaxis"),
            Step::Ellipsis { count, .. } => locale.text("trace-index-whole", &[("count", (*count).into())]),
            Step::Integers { axis, shape } => {
                let row = match (*axis, shape.len(), self.picks.is_empty()) {
                    (0, 1, false) => locale
                        .text("trace-index-rows", &[("rows", self.picks.join(", ").into()), ("name", source.into())]),
                    _ => String::new(),
                };
                let made = locale.text("trace-index-integers", &[("shape", shape_text(shape).into())]);
                if row.is_empty() { made } else { format!("{made}: {row}") }
            }
            Step::Mask { selected, .. } => {
                locale.text("trace-index-mask", &[("count", (*selected).into()), ("size", self.size.into())])
            }
            Step::BoolScalar { value } => {
                locale.text("trace-index-bool", &[("value", if *value { "True" } else { "False" }.into())])
            }
        }
    }

    fn slice(&self, locale: &Locale, range: SliceRange) -> String {
        let arguments = [
            ("first", range.start.into()),
            ("last", last(range).into()),
            ("step", range.step.into()),
            ("count", range.len.into()),
            ("size", self.size.into()),
            ("beyond", self.beyond.unwrap_or(0).into()),
        ];
        let id = match (range.len, range.step) {
            (0, _) => "trace-index-slice-empty",
            (len, 1) if len == self.size => "trace-index-slice-all",
            (1, _) => "trace-index-slice-one",
            (_, 1) => "trace-index-slice",
            _ => "trace-index-slice-step",
        };
        let mut text = locale.text(id, &arguments);
        if self.beyond.is_some() {
            text.push_str(&locale.text("trace-index-beyond", &arguments));
        }
        text
    }

    fn json(&self) -> Json {
        let mut item = json!({"text": self.text});
        let own = match &self.step {
            Step::Integer { axis, index } => json!({"kind": "integer", "axis": axis, "index": index}),
            Step::Slice { axis, range } => {
                json!({"kind": "slice", "axis": axis, "start": range.start, "step": range.step, "count": range.len})
            }
            Step::NewAxis => json!({"kind": "newaxis"}),
            Step::Ellipsis { first, count, written } => {
                json!({"kind": "ellipsis", "first": first, "count": count, "written": written})
            }
            Step::Integers { axis, shape } => json!({"kind": "integers", "axis": axis, "shape": shape.as_slice()}),
            Step::Mask { axis, axes, selected } => {
                json!({"kind": "mask", "axis": axis, "axes": axes, "selected": selected})
            }
            Step::BoolScalar { value } => json!({"kind": "bool", "value": value}),
        };
        if let (Json::Object(all), Json::Object(own)) = (&mut item, own) {
            all.extend(own);
        }
        item
    }
}

fn axis_of(step: &Step) -> Option<usize> {
    match step {
        Step::Integer { axis, .. }
        | Step::Slice { axis, .. }
        | Step::Integers { axis, .. }
        | Step::Mask { axis, .. } => Some(*axis),
        _ => None,
    }
}

fn last(range: SliceRange) -> i64 {
    let steps = i64::try_from(range.len.saturating_sub(1)).unwrap_or(i64::MAX);
    i64::try_from(range.start).unwrap_or(i64::MAX).saturating_add(range.step.saturating_mul(steps))
}

/// The bound of a slice that lies beyond the axis.
fn beyond(item: &Item, size: usize) -> Option<usize> {
    let Item::Slice { start, stop, .. } = item else { return None };
    [start, stop]
        .into_iter()
        .flatten()
        .filter_map(|bound| usize::try_from(*bound).ok())
        .filter(|&bound| bound > size && bound < usize::MAX / 2)
        .max()
}

fn picks(item: &Item) -> Vec<String> {
    let Item::Integers(numbers) = item else { return Vec::new() };
    let numbers: &Array = numbers;
    if numbers.size() > MOST_PICKS {
        return Vec::new();
    }
    numbers.layout().offsets().map(|offset| element(numbers, offset)).collect()
}
