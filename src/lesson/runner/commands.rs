//! The commands of a lesson: `%hint`, `%solution`, `%skip`, `%back`, `%goto`, `%retry`, `%quit`.

use super::{Outcome, Phase, Runner};
use crate::lesson::format::AskKind;
use crate::lesson::hints;
use crate::lesson::progress::Happened;
use crate::lesson::said::Said;
use crate::session::Session;
use crate::text::block::Style;

impl Runner {
    /// Carries out a command; `None` when it is none of the lesson's.
    pub fn command(&mut self, session: &mut Session, name: &str, argument: &str) -> Option<Vec<Said>> {
        if self.is_over() {
            return None;
        }
        Some(match name {
            "hint" => self.hint(session),
            "solution" => self.solution(session),
            "skip" => self.skip(session),
            "back" => self.go(session, self.at.checked_sub(1)),
            "goto" => self.goto(session, argument),
            "retry" => self.retry(session),
            "steps" => self.list(),
            "quit" => self.quit(),
            _ => return None,
        })
    }

    fn say(&self, id: &str) -> Vec<Said> {
        vec![Said::line(Style::Dim, self.locale.word(id))]
    }

    fn hint(&mut self, session: &mut Session) -> Vec<Said> {
        let Some(ask) = self.step().ask.clone() else { return self.say("lesson-nothing-asked") };
        if self.phase == Phase::Done {
            return self.say("lesson-already-answered");
        }
        self.phase = Phase::Open;
        let Some(rung) = hints::rung(self.asked(&ask), &self.locale, self.rungs) else {
            return self.solution(session);
        };
        self.rungs += 1;
        let arguments = [("rung", self.rungs.into()), ("count", (ask.hints.len() + 1).into())];
        let mut said = vec![Said::line(Style::Dim, self.locale.text("lesson-rung", &arguments))];
        said.extend(rung);
        said.extend(self.log(Happened::Hint));
        said
    }

    fn solution(&mut self, session: &mut Session) -> Vec<Said> {
        let Some(ask) = self.step().ask.clone() else { return self.say("lesson-nothing-asked") };
        let mut said = hints::solution(self.asked(&ask), &self.locale, &self.shown_order);
        if matches!(ask.kind, AskKind::Predict(_)) {
            let (failure, output) = super::enter::quietly(session, &ask.body);
            if !output.is_empty() {
                said.push(Said::Output(output));
            }
            said.extend(failure.map(|failure| Said::Failed(Box::new(failure))));
        }
        if self.phase == Phase::Done {
            return said;
        }
        self.phase = Phase::Open;
        if !ask.after.is_empty() {
            said.extend(crate::lesson::said::prose(&ask.after));
        }
        self.shown = true;
        self.last_diagnosis.clear();
        said.extend(self.log(Happened::Shown));
        self.close(Outcome::Shown);
        said.push(Said::line(Style::Dim, self.locale.word("lesson-shown-go-on")));
        said
    }

    fn skip(&mut self, session: &mut Session) -> Vec<Said> {
        let mut said = Vec::new();
        if self.phase != Phase::Done && !self.shown {
            let what = if self.step().ask.is_some() { Happened::Skipped } else { Happened::Read };
            said.extend(self.log(what));
            self.close(if what == Happened::Read { Outcome::Passed } else { Outcome::Skipped });
        }
        said.extend(self.advance(session));
        said
    }

    fn go(&mut self, session: &mut Session, to: Option<usize>) -> Vec<Said> {
        match to {
            Some(at) => {
                self.at = at;
                self.enter(session)
            }
            None => self.say("lesson-first-step"),
        }
    }

    /// `%goto 4`, `%goto rows`
    fn goto(&mut self, session: &mut Session, argument: &str) -> Vec<Said> {
        let wanted = argument.trim().trim_start_matches('#');
        let by_number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let known = by_number.filter(|at| *at < self.lesson.steps.len()).or_else(|| self.lesson.position(wanted));
        if known.is_some() {
            return self.go(session, known);
        }
        let arguments = [("name", wanted.into()), ("count", self.lesson.steps.len().into())];
        let mut said = vec![Said::prose(&self.locale.text("lesson-no-step", &arguments))];
        said.extend(self.list());
        said
    }

    /// The step's data as it was, and the question again.
    fn retry(&mut self, session: &mut Session) -> Vec<Said> {
        let here = self.at;
        self.typed.retain(|(at, _)| *at != here);
        self.enter(session)
    }

    fn list(&self) -> Vec<Said> {
        let mark = |key: &str| if self.progress.is_done(key) { "✓" } else { "·" };
        let line = |(at, step): (usize, &crate::lesson::format::Step)| {
            let here = if at == self.at { ">" } else { " " };
            format!("{here} {:>2} {} #{}  {}", at + 1, mark(&self.lesson.key(step)), step.id, step.title)
        };
        let lines = self.lesson.steps.iter().enumerate().map(line).collect();
        vec![Said::Block(crate::text::block::Block::Code(lines))]
    }

    fn quit(&mut self) -> Vec<Said> {
        self.phase = Phase::Over;
        let text = self.locale.text("lesson-left", &[("lesson", self.lesson.id.as_str().into())]);
        vec![Said::line(Style::Dim, text)]
    }
}
