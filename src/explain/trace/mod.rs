//! What a line did: the operations that ran, recorded from the runtime's events and told topic by topic. Shapes are not
//! worked out here; they are asked of the planners that the operations ran from.

mod accumulate;
mod broadcast;
mod contract;
mod index;
mod join;
mod list;
mod matmul;
mod operand;
mod promote;
mod reduce;
mod reshape;
pub mod site;
mod table;
mod transpose;
mod view;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::runtime::context::Context;
use crate::runtime::eval;
use crate::runtime::event::{Event, Observer};
use crate::runtime::exception::Place;
use crate::runtime::trial::Budget;
use crate::runtime::value::Value;
use crate::syntax;
use crate::syntax::ast::{Expr, ExprKind, Stmt, StmtKind};
use crate::text::block::{Block, Style, Text};
use crate::text::locale::Locale;
use site::{Site, Sites};

/// An operation that ran.
pub struct Step {
    pub place: Place,
    pub site: Site,
    pub topic: Topic,
    /// How often it ran at this place with these shapes.
    pub times: usize,
    /// Whether it is worth being shown without having been asked for.
    pub notable: bool,
}

/// What an operation was about.
#[expect(clippy::large_enum_variant, reason = "a cell keeps a few dozen at most")]
pub enum Topic {
    Broadcast(broadcast::Broadcasting),
    Matmul(matmul::Product),
    Contract(contract::Contraction),
    Reduce(reduce::Reduction),
    Accumulate(accumulate::Accumulation),
    Reshape(reshape::Reshaping),
    Transpose(transpose::Transposing),
    Join(join::Joining),
    Index(index::Indexing),
    Promote(promote::Promoting),
    View(view::Viewing),
    List(list::Listing),
}

/// Steps that are kept of a cell.
const MOST_STEPS: usize = 64;

#[derive(Default)]
struct Record {
    steps: Vec<Step>,
    /// Steps beyond those kept.
    left_out: usize,
}

struct Recorder {
    record: Rc<RefCell<Record>>,
    sites: Sites,
}

/// A recording under way.
pub struct Recording(Rc<RefCell<Record>>);

/// What a cell did.
#[derive(Default)]
pub struct Trace {
    pub steps: Vec<Step>,
    pub left_out: usize,
}

impl Recording {
    /// Begins to record what runs.
    #[must_use]
    pub fn begin(cx: &mut Context) -> Recording {
        let record = Rc::new(RefCell::new(Record::default()));
        cx.observer = Some(Box::new(Recorder { record: Rc::clone(&record), sites: Sites::default() }));
        Recording(record)
    }

    /// Ends the recording.
    #[must_use]
    pub fn end(self, cx: &mut Context) -> Trace {
        cx.observer = None;
        let record = std::mem::take(&mut *self.0.borrow_mut());
        Trace { steps: record.steps, left_out: record.left_out }
    }
}

/// What a line may use that is only looked at.
const BUDGET: Budget = Budget { time: Duration::from_secs(5), bytes: 1 << 30 };

/// Runs a line, tells what it did, and takes it back; `None` when it does not parse, or raises.
pub fn of_line(cx: &mut Context, line: &str) -> Option<Trace> {
    let module = syntax::parse(line).ok()?;
    let outcome = cx.trial(BUDGET, |cx| {
        let source = cx.trial_source(line);
        let Ok(code) = eval::lower(cx, &module, source) else { return Ok(None) };
        let recording = Recording::begin(cx);
        let ran = cx.run(&code);
        let trace = recording.end(cx);
        ran.map(|_| Some(trace))
    });
    outcome.ok().flatten()
}

/// `b = a` with an array `a`: the new name and the old one.
#[must_use]
pub fn second_name(cx: &Context, line: &str) -> Option<(String, String)> {
    let module = syntax::parse(line).ok()?;
    let [Stmt { kind: StmtKind::Assign { targets, value }, .. }] = &module.body[..] else { return None };
    match (&targets[..], &value.kind) {
        ([Expr { kind: ExprKind::Name(name), .. }], ExprKind::Name(of)) => {
            matches!(cx.globals.get(of), Some(Value::Array(_))).then(|| (name.to_string(), of.to_string()))
        }
        _ => None,
    }
}

impl Observer for Recorder {
    fn event(&mut self, cx: &mut Context, event: &Event<'_>) {
        let place = event.place();
        {
            // In a loop the first pass is told; the others are counted.
            let mut record = self.record.borrow_mut();
            if let Some(known) = record.steps.iter_mut().find(|step| step.place == place && step.topic.is_same(event)) {
                known.times += 1;
                return;
            }
            if record.steps.len() >= MOST_STEPS {
                record.left_out += 1;
                return;
            }
        }
        let site = self.sites.site(cx, place);
        if let Some((topic, notable)) = topic_of(cx, event, &site) {
            self.record.borrow_mut().steps.push(Step { place, site, topic, times: 1, notable });
        }
    }
}

/// What an event is about, and whether it is notable.
fn topic_of(cx: &mut Context, event: &Event<'_>, site: &Site) -> Option<(Topic, bool)> {
    match event {
        Event::Operator { name: "matmul", operands, result, .. } => {
            matmul::Product::of(cx, "@", operands, result, site).map(|t| (Topic::Matmul(t), true))
        }
        Event::Operator { name, operands, result, .. } => list::Listing::operator(name, operands, result, site)
            .map(|t| (Topic::List(t), true))
            .or_else(|| broadcast_or_promote(cx, name, operands, result, site)),
        Event::InPlace { name, target, operand, .. } => {
            view::Viewing::in_place(cx, name, target, operand, site).map(|t| {
                let notable = t.is_notable();
                (Topic::View(t), notable)
            })
        }
        Event::GetItem { object, index, result, .. } => {
            list::Listing::slice(object, index, result, site).map(|t| (Topic::List(t), false)).or_else(|| {
                index::Indexing::get(cx, object, index, result, site).map(|t| {
                    let notable = t.is_notable();
                    (Topic::Index(t), notable)
                })
            })
        }
        Event::SetItem { object, index, value, .. } => {
            index::Indexing::set(cx, object, index, value, site).map(|t| (Topic::Index(t), true))
        }
        Event::Attribute { object, name, result, .. } => {
            transpose::Transposing::attribute(cx, object, name, result, site).map(|t| (Topic::Transpose(t), true))
        }
        Event::Call { function, arguments, result, .. } => call(cx, &Call { function, arguments, result, site }),
    }
}

/// A call that was made: what each topic looks at to tell whether it is about it.
pub struct Call<'a> {
    function: &'a str,
    arguments: &'a [(Rc<str>, Value)],
    result: &'a Value,
    site: &'a Site,
}

impl<'a> Call<'a> {
    fn argument(&self, name: &str) -> Option<&'a Value> {
        self.arguments.iter().find(|(given, _)| &**given == name).map(|(_, value)| value)
    }
}

fn call(cx: &mut Context, called: &Call<'_>) -> Option<(Topic, bool)> {
    if let Some(t) = reduce::Reduction::of(cx, called) {
        return Some((Topic::Reduce(t), true));
    }
    if let Some(t) = accumulate::Accumulation::of(cx, called) {
        return Some((Topic::Accumulate(t), true));
    }
    if let Some(t) = contract::Contraction::of(cx, called) {
        return Some((Topic::Contract(t), true));
    }
    if let Some(t) = reshape::Reshaping::of(cx, called) {
        return Some((Topic::Reshape(t), true));
    }
    if let Some(t) = transpose::Transposing::of(cx, called) {
        return Some((Topic::Transpose(t), true));
    }
    if let Some(t) = join::Joining::of(cx, called) {
        return Some((Topic::Join(t), true));
    }
    let Call { function, arguments, result, site } = *called;
    if matches!(function, "matmul" | "dot") {
        let operands: Vec<_> = arguments.iter().take(2).map(|(_, value)| value.clone()).collect();
        return matmul::Product::of(cx, function, &operands, result, site).map(|t| (Topic::Matmul(t), true));
    }
    if let Some(t) = promote::Promoting::call(cx, called) {
        return Some((Topic::Promote(t), true));
    }
    view::Viewing::call(called).map(|t| (Topic::View(t), true))
}

fn broadcast_or_promote(
    cx: &mut Context,
    name: &'static str,
    operands: &[Value],
    result: &Value,
    site: &Site,
) -> Option<(Topic, bool)> {
    let broadcasting = broadcast::Broadcasting::of(cx, name, operands, result, site)?;
    if broadcasting.is_stretching() {
        return Some((Topic::Broadcast(broadcasting), true));
    }
    match promote::Promoting::operator(&broadcasting) {
        Some(promoting) => Some((Topic::Promote(promoting), true)),
        None => Some((Topic::Broadcast(broadcasting), false)),
    }
}

impl Event<'_> {
    fn place(&self) -> Place {
        match self {
            Event::Operator { place, .. }
            | Event::Call { place, .. }
            | Event::Attribute { place, .. }
            | Event::GetItem { place, .. }
            | Event::SetItem { place, .. }
            | Event::InPlace { place, .. } => *place,
        }
    }
}

impl Topic {
    /// Whether an event at the same place is another pass of this operation. One place may be read and written.
    fn is_same(&self, event: &Event<'_>) -> bool {
        match (self, event) {
            (Topic::Index(t), Event::SetItem { .. }) => t.is_write(),
            (Topic::Index(t), Event::GetItem { .. }) => !t.is_write(),
            (_, Event::SetItem { .. } | Event::GetItem { .. }) => matches!(self, Topic::List(_)),
            _ => true,
        }
    }

    /// The name of the topic in data.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Topic::Broadcast(_) => "broadcast",
            Topic::Matmul(_) => "matmul",
            Topic::Contract(_) => "contract",
            Topic::Reduce(_) => "reduce",
            Topic::Accumulate(_) => "accumulate",
            Topic::Reshape(_) => "reshape",
            Topic::Transpose(_) => "transpose",
            Topic::Join(t) => t.name(),
            Topic::Index(_) => "index",
            Topic::Promote(_) => "promote",
            Topic::View(_) => "view",
            Topic::List(_) => "list",
        }
    }

    /// The message that names the topic.
    fn title(&self) -> &'static str {
        match self.name() {
            "broadcast" => "trace-topic-broadcast",
            "matmul" => "trace-topic-matmul",
            "contract" => "trace-topic-contract",
            "reduce" => "trace-topic-reduce",
            "accumulate" => "trace-topic-accumulate",
            "reshape" => "trace-topic-reshape",
            "transpose" => "trace-topic-transpose",
            "join" => "trace-topic-join",
            "stack" => "trace-topic-stack",
            "split" => "trace-topic-split",
            "index" => "trace-topic-index",
            "promote" => "trace-topic-promote",
            "view" => "trace-topic-view",
            _ => "trace-topic-list",
        }
    }

    fn blocks(&self, locale: &Locale) -> Vec<Block> {
        match self {
            Topic::Broadcast(t) => t.blocks(locale),
            Topic::Matmul(t) => t.blocks(locale),
            Topic::Contract(t) => t.blocks(locale),
            Topic::Reduce(t) => t.blocks(locale),
            Topic::Accumulate(t) => t.blocks(locale),
            Topic::Reshape(t) => t.blocks(locale),
            Topic::Transpose(t) => t.blocks(locale),
            Topic::Join(t) => t.blocks(locale),
            Topic::Index(t) => t.blocks(locale),
            Topic::Promote(t) => t.blocks(locale),
            Topic::View(t) => t.blocks(locale),
            Topic::List(t) => t.blocks(locale),
        }
    }

    fn json(&self) -> Json {
        match self {
            Topic::Broadcast(t) => t.json(),
            Topic::Matmul(t) => t.json(),
            Topic::Contract(t) => t.json(),
            Topic::Reduce(t) => t.json(),
            Topic::Accumulate(t) => t.json(),
            Topic::Reshape(t) => t.json(),
            Topic::Transpose(t) => t.json(),
            Topic::Join(t) => t.json(),
            Topic::Index(t) => t.json(),
            Topic::Promote(t) => t.json(),
            Topic::View(t) => t.json(),
            Topic::List(t) => t.json(),
        }
    }
}

impl Trace {
    /// Whether there is anything to show without having been asked for.
    #[must_use]
    pub fn is_notable(&self) -> bool {
        self.steps.iter().any(|step| step.notable)
    }

    /// The steps as blocks: the notable ones, or (`all`) every one when none is.
    #[must_use]
    pub fn blocks(&self, locale: &Locale, all: bool) -> Vec<Block> {
        let everything = all && !self.is_notable();
        let mut blocks = Vec::new();
        for step in self.steps.iter().filter(|step| everything || step.notable) {
            if !blocks.is_empty() {
                blocks.push(Block::Blank);
            }
            blocks.extend(step.blocks(locale));
        }
        if self.left_out > 0 {
            blocks.push(Block::prose(locale.text("trace-left-out", &[("count", self.left_out.into())])));
        }
        blocks
    }

    /// The last step in a few words, for where there is one line: `+ joins two lists`, `(4,) and (4,) → (4,)`.
    #[must_use]
    pub fn in_short(&self, locale: &Locale) -> String {
        match self.steps.last().map(|step| &step.topic) {
            Some(Topic::List(t)) => t.in_short(locale),
            Some(Topic::Broadcast(t)) => t.in_short(locale),
            Some(Topic::Promote(t)) => t.in_short(locale),
            _ => String::new(),
        }
    }

    /// The steps as data.
    #[must_use]
    pub fn json(&self) -> Json {
        self.steps.iter().map(Step::json).collect()
    }
}

impl Step {
    fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let topic = locale.word(self.topic.title());
        let mut right = Text::of(Style::Title, topic);
        if self.times > 1 {
            right.push(Style::Dim, " ");
            right.push(Style::Dim, locale.text("trace-times", &[("count", self.times.into())]));
        }
        let mut code = self.site.code.clone();
        if matches!(&self.topic, Topic::Index(t) if t.is_write()) {
            code.push_str(" = …");
        }
        let mut blocks = vec![Block::Title { left: Text::of(Style::Code, code), right }, Block::Blank];
        for block in self.topic.blocks(locale) {
            if matches!(&block, Block::Arrays(drawn) if !drawn.things.is_empty()) {
                blocks.push(Block::Blank);
            }
            blocks.push(block);
        }
        blocks
    }

    fn json(&self) -> Json {
        let mut object = json!({
            "kind": self.topic.name(),
            "code": self.site.code,
            "line": self.site.line,
            "times": self.times,
        });
        if let (Json::Object(all), Json::Object(own)) = (&mut object, self.topic.json()) {
            all.extend(own);
        }
        object
    }
}
