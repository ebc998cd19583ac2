//! The sentences of a lesson: contrast, verdict, replies, praise.

use super::{Phase, Runner};
use crate::lesson::answer::{self, Prediction};
use crate::lesson::diagnosis::Diagnosis;
use crate::lesson::faulty_rules::FaultyRule;
use crate::lesson::format::{Ask, AskKind, Foretold};
use crate::lesson::judge::{Aspect, AspectName, Truth, Verdict};
use crate::lesson::said::{Said, prose};
use crate::lesson::tree::normalised;
use crate::session::{Reply, Session};
use crate::text::block::{Block, Style, Text, shape_text};

impl Runner {
    /// `you: (2,)   it is: (3,)`
    pub(super) fn contrast(&self, you: &str, is: &str, right: bool) -> Said {
        let style = if right { Style::Good } else { Style::Strong };
        let mut text = Text::of(Style::Plain, self.locale.word("lesson-you")).and(Style::Plain, " ");
        text.push(Style::Code, you);
        text.push(Style::Plain, format!("   {} ", self.locale.word("lesson-it-is")));
        text.push(style, is);
        if right {
            text.push(Style::Good, "  ✓");
        }
        Said::Block(Block::Line(text))
    }

    pub(super) fn prediction_text(&self, session: &mut Session, prediction: &Prediction) -> String {
        match prediction {
            Prediction::Shape(shape) => shape_text(shape).replace(&answer::NEGATIVE.to_string(), "-1"),
            Prediction::Dtype(name) => name.clone(),
            Prediction::Value(value) => one_line(&session.cx.str(value).unwrap_or_default()),
            Prediction::Fails => self.locale.word("lesson-an-error"),
            Prediction::Works => self.locale.word("lesson-no-error"),
        }
    }

    pub(super) fn truth_text(&self, session: &mut Session, truth: &Truth, about: Foretold) -> String {
        if truth.failure.is_some() {
            return self.locale.word("lesson-an-error");
        }
        match about {
            Foretold::Error => self.locale.word("lesson-no-error"),
            Foretold::Shape => truth.shape.as_deref().map(shape_text).unwrap_or_default(),
            Foretold::Dtype => truth.dtype.clone().unwrap_or_default(),
            Foretold::Value => match &truth.value {
                Some(value) => one_line(&session.cx.str(value).unwrap_or_default()),
                None => "None".to_owned(),
            },
        }
    }

    /// The reply that a diagnosis calls for; opens the question about beliefs when there are several.
    pub(super) fn reply_to(&mut self, ask: &Ask, diagnosis: &Diagnosis) -> Vec<Said> {
        match diagnosis {
            Diagnosis::Nothing => Vec::new(),
            Diagnosis::Listed(at) => {
                let wrong = &ask.wrongs[*at];
                self.last_diagnosis = format!("wrong {}", wrong.answer);
                prose(&wrong.reply)
            }
            Diagnosis::Belief(rule, reply) => {
                self.last_diagnosis = rule.id();
                vec![self.belief_reply(*rule, reply)]
            }
            Diagnosis::Several(beliefs) => {
                let ids: Vec<String> = beliefs.iter().map(|(rule, _)| rule.id()).collect();
                self.last_diagnosis = ids.join("|");
                self.phase = Phase::WhichBelief(beliefs.clone());
                let mut said = vec![Said::prose(&self.locale.word("lesson-which-belief"))];
                for (at, (rule, _)) in beliefs.iter().enumerate() {
                    let belief = self.locale.word(&format!("lesson-belief-{}", rule.word()));
                    said.push(Said::prose(&format!("{}. {belief}", at + 1)));
                }
                let neither = self.locale.word("lesson-neither");
                said.push(Said::prose(&format!("{}. {neither}", beliefs.len() + 1)));
                said
            }
        }
    }

    pub(super) fn belief_reply(&self, rule: FaultyRule, reply: &str) -> Said {
        if reply.is_empty() {
            return Said::prose(&self.locale.word(&format!("lesson-reply-{}", rule.word())));
        }
        Said::prose(&reply.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// `value ✓  shape (3,), wanted (3, 1)  dtype ✓`, and what else there is to say.
    pub(super) fn aspects(&self, ask: &Ask, verdict: &Verdict, diagnosis: &Diagnosis) -> Vec<Said> {
        let mut said = Vec::new();
        if !verdict.aspects.is_empty() {
            said.push(Said::Block(Block::Line(self.aspect_line(&verdict.aspects))));
        }
        if let Some((data, amiss)) = &verdict.elsewhere {
            let data = data.lines().map(str::trim).collect::<Vec<_>>().join("; ");
            said.push(Said::prose(&self.locale.text("lesson-elsewhere", &[("data", format!("`{data}`").into())])));
            match &verdict.failure {
                Some(failure) => said.push(Said::Output(format!("{}: {}\n", failure.class, failure.message))),
                None => said.push(Said::Block(Block::Line(self.aspect_line(amiss)))),
            }
        }
        if let (Some(need), Diagnosis::Nothing) = (&verdict.unmet, diagnosis) {
            let id = if need.present { "lesson-unmet" } else { "lesson-unmet-no" };
            said.push(Said::prose(&self.locale.text(id, &[("what", format!("`{}`", need.what).into())])));
        }
        let _ = ask;
        said
    }

    fn aspect_line(&self, aspects: &[Aspect]) -> Text {
        let mut line = Text::new();
        let mut variable = "";
        for aspect in aspects {
            if !line.is_empty() {
                line.push(Style::Plain, "  ");
            }
            if aspect.of != variable {
                line.push(Style::Code, format!("{}: ", aspect.of));
                variable = &aspect.of;
            }
            line.push(Style::Plain, self.locale.word(aspect_id(aspect.name)));
            if aspect.holds {
                line.push(Style::Good, " ✓");
                continue;
            }
            line.push(Style::Bad, " ✗");
            let (got, wanted) = (self.aspect_word(&aspect.got), self.aspect_word(&aspect.wanted));
            match (got.is_empty(), wanted.is_empty()) {
                (false, false) => {
                    let arguments = [("got", got.into()), ("wanted", wanted.into())];
                    line.push(Style::Plain, format!(" {}", self.locale.text("lesson-wanted", &arguments)));
                }
                (false, true) => {
                    line.push(
                        Style::Plain,
                        format!(" {}", self.locale.text("lesson-first-at", &[("index", got.into())])),
                    );
                }
                _ => {}
            }
        }
        line
    }

    /// The judge's words for shared memory in the learner's language; shapes and dtypes as they are.
    fn aspect_word(&self, word: &str) -> String {
        match word.strip_prefix("view:") {
            Some("") => self.locale.word("lesson-a-view"),
            Some(name) => self.locale.text("lesson-view-of", &[("name", name.into())]),
            None if word == "copy" => self.locale.word("lesson-a-copy"),
            None => word.to_owned(),
        }
    }

    /// The error that came was not the one asked for.
    pub(super) fn boss_text(&self, wanted: &str, verdict: &Verdict, reply: &Reply) -> Vec<Said> {
        let id =
            if verdict.failure.is_some() || reply.failure.is_some() { "lesson-other-error" } else { "lesson-worked" };
        vec![Said::prose(&self.locale.text(id, &[("code", wanted.into())]))]
    }

    pub(super) fn success_line(&mut self, ask: &Ask, shown: bool) -> Said {
        if shown {
            return Said::line(Style::Good, self.locale.word("lesson-right-shown"));
        }
        let first_try = self.refused == 0 && self.rungs == 0;
        let exercise = matches!(ask.kind, AskKind::Do | AskKind::Fix);
        if first_try && exercise && !self.praised {
            self.praised = true;
            return Said::line(Style::Good, self.locale.word("lesson-well-done"));
        }
        Said::line(Style::Good, self.locale.word("lesson-right"))
    }

    /// One or two other accepted answers, none that is the learner's own.
    pub(super) fn other_ways(&self, ask: &Ask, own: &[String]) -> Vec<Said> {
        if !matches!(ask.kind, AskKind::Do | AskKind::Fix) {
            return Vec::new();
        }
        let typed: Vec<String> = own.iter().map(|code| normalised(code)).collect();
        let all = std::iter::once(&ask.body).chain(&ask.also);
        let others: Vec<&String> = all.filter(|code| !typed.contains(&normalised(code))).take(2).collect();
        if others.is_empty() {
            return Vec::new();
        }
        let mut said = vec![Said::line(Style::Dim, self.locale.word("lesson-other-ways"))];
        let lines = others.iter().flat_map(|code| code.lines().map(str::to_owned)).collect();
        said.push(Said::Block(Block::Code(lines)));
        said
    }

    /// The end of the lesson.
    pub(super) fn finish(&mut self) -> Vec<Said> {
        self.phase = Phase::Over;
        let done = self.progress.count(self.lesson.steps.iter().map(|step| self.lesson.key(step)));
        let arguments = [
            ("lesson", self.lesson.title.as_str().into()),
            ("done", done.into()),
            ("count", self.lesson.steps.len().into()),
        ];
        let mut said = vec![Said::blank(), Said::line(Style::Title, self.locale.text("lesson-end", &arguments))];
        if self.lesson.id != "review" {
            said.push(Said::line(Style::Dim, self.locale.word("lesson-end-next")));
        }
        said
    }
}

fn aspect_id(name: AspectName) -> &'static str {
    match name {
        AspectName::Kind => "lesson-aspect-kind",
        AspectName::Value => "lesson-aspect-value",
        AspectName::Shape => "lesson-aspect-shape",
        AspectName::Dtype => "lesson-aspect-dtype",
        AspectName::Alias => "lesson-aspect-alias",
        AspectName::Bound => "lesson-aspect-bound",
    }
}

/// A value's text on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
