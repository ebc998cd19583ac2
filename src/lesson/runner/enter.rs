//! A step comes up: its data is laid out, its prose and what there is to watch are shown, its
//! question is asked.

use std::time::Instant;

use super::{Phase, Runner};
use crate::lesson::format::{Ask, AskKind, Foretold, Watch, WatchKind};
use crate::lesson::judge::shuffled;
use crate::lesson::progress::Happened;
use crate::lesson::said::{Said, prose};
use crate::lesson::stage::{Printed, Stage};
use crate::session::Session;
use crate::text::block::{Block, Style, Text};

impl Runner {
    /// The step at hand comes up.
    pub(super) fn enter(&mut self, session: &mut Session) -> Vec<Said> {
        self.phase = Phase::Open;
        self.rungs = 0;
        self.shown = false;
        self.refused = 0;
        self.began = Instant::now();
        self.last_answer.clear();
        self.last_diagnosis.clear();
        let step = self.step().clone();
        let mut said = vec![Said::blank(), self.title()];
        said.push(Said::Block(Block::Line(Text::of(Style::Strong, step.title.clone()))));
        said.extend(prose(&step.prose));
        said.extend(self.log(Happened::Met));
        said.extend(self.lay_out(session));
        for watch in &step.before {
            said.extend(Self::watch(session, watch));
        }
        match &step.ask {
            Some(ask) => said.extend(self.pose(ask)),
            None => said.push(Said::line(Style::Dim, self.locale.word("lesson-enter"))),
        }
        said
    }

    fn title(&self) -> Said {
        let kind = self.locale.word(&format!("lesson-kind-{}", self.step().kind()));
        let arguments = [
            ("lesson", self.lesson.title.as_str().into()),
            ("step", (self.at + 1).into()),
            ("count", self.lesson.steps.len().into()),
            ("kind", kind.into()),
        ];
        let left = Text::of(Style::Title, self.locale.text("lesson-title", &arguments));
        Said::Block(Block::Title { left, right: Text::new() })
    }

    /// The data of the step, in the learner's own session.
    pub(super) fn lay_out(&mut self, session: &mut Session) -> Vec<Said> {
        let mut said = Vec::new();
        for code in [self.lesson.setup.clone(), self.step().setup.clone()] {
            if code.trim().is_empty() {
                continue;
            }
            let (failure, _) = quietly(session, &code);
            if let Some(failure) = failure {
                said.push(Said::prose(&self.locale.text(
                    "lesson-setup-failed",
                    &[("file", self.lesson.file.as_str().into()), ("line", self.step().line.into())],
                )));
                said.push(Said::Failed(Box::new(failure)));
            }
        }
        said
    }

    /// Code to look at.
    pub(super) fn watch(session: &mut Session, watch: &Watch) -> Vec<Said> {
        let mut said = vec![Said::code(&watch.code)];
        if watch.kind == WatchKind::Twin {
            said.push(Said::Twin(watch.code.clone()));
            return said;
        }
        if watch.kind == WatchKind::Show {
            said.push(Said::Traced(watch.code.clone()));
        }
        let (failure, text) = quietly(session, &watch.code);
        if !text.is_empty() {
            said.push(Said::Output(text));
        }
        if let Some(failure) = failure {
            said.push(Said::Failed(Box::new(failure)));
        }
        said
    }

    /// The question.
    pub(super) fn pose(&mut self, ask: &Ask) -> Vec<Said> {
        let mut said = Vec::new();
        let dim = |id: String| Said::line(Style::Dim, self.locale.word(&id));
        match &ask.kind {
            AskKind::Predict(about) => {
                said.push(Said::code(&ask.body));
                said.push(dim(format!("lesson-ask-{}", about_word(*about))));
            }
            AskKind::Do => said.push(dim("lesson-ask-do".to_owned())),
            AskKind::Choose => said.push(dim("lesson-ask-choose".to_owned())),
            AskKind::Fix => {
                said.push(Said::code(&ask.broken));
                said.extend(self.broken_gives(ask));
                said.push(Said::line(Style::Dim, self.locale.word("lesson-ask-fix")));
            }
            AskKind::Order => {
                let seed = ask.body.bytes().fold(17_u64, |hash, byte| hash.wrapping_mul(31) ^ u64::from(byte));
                let (lines, order) = shuffled(ask, seed);
                self.shown_order = order;
                let numbered = lines.iter().enumerate().map(|(at, line)| format!("{}  {line}", at + 1)).collect();
                said.push(Said::Block(Block::Code(numbered)));
                said.push(Said::line(Style::Dim, self.locale.word("lesson-ask-order")));
            }
            AskKind::Boss(code) => {
                let text = self.locale.text("lesson-ask-boss", &[("code", code.as_str().into())]);
                said.push(Said::line(Style::Dim, text));
            }
        }
        for need in &ask.needs {
            let code = ("what", format!("`{}`", need.what).into());
            let text = match (need.present, need.what.as_str()) {
                (true, _) => self.locale.text("lesson-need", &[code]),
                (false, "loop") => self.locale.word("lesson-need-no-loop"),
                (false, _) => self.locale.text("lesson-need-no", &[code]),
            };
            said.push(Said::prose(&text));
        }
        said
    }

    /// What the code to be mended gives as it stands.
    fn broken_gives(&self, ask: &Ask) -> Vec<Said> {
        let Ok(mut stage) = Stage::of_step(&self.limits, &self.lesson, self.step()) else { return Vec::new() };
        let outcome = stage.run(&ask.broken);
        let mut said = Vec::new();
        let mut text = outcome.printed;
        if let Some(value) = &outcome.value
            && let Ok(shown) = stage.session.cx.repr(value)
        {
            text.push_str(&shown);
            text.push('\n');
        }
        if !text.is_empty() {
            said.push(Said::Output(text));
        }
        if let Some(failure) = outcome.failure {
            said.push(Said::Output(format!("{}: {}\n", failure.class, failure.message)));
        }
        said
    }
}

/// The word for what a prediction is about.
#[must_use]
pub fn about_word(about: Foretold) -> &'static str {
    match about {
        Foretold::Shape => "shape",
        Foretold::Dtype => "dtype",
        Foretold::Value => "value",
        Foretold::Error => "error",
    }
}

/// Runs code in the live session without its printing on the terminal: the failure, and what the
/// prompt would have shown.
pub(super) fn quietly(session: &mut Session, code: &str) -> (Option<crate::session::Failure>, String) {
    let printed = Printed::default();
    let sink = std::mem::replace(&mut session.cx.sink, Box::new(printed.clone()));
    let reply = session.feed(code);
    let shown = reply.value.as_ref().and_then(|value| session.cx.repr(value).ok());
    session.cx.sink = sink;
    let mut text = printed.take();
    if let Some(shown) = shown {
        text.push_str(&shown);
        text.push('\n');
    }
    (reply.failure, text)
}
