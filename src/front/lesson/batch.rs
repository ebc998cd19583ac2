//! A lesson without a prompt: answers from a file, the same text as the prompt shows, an exit
//! status that says whether every step passed.

use std::io::{self, Write};
use std::process::ExitCode;

use serde_json::json;

use super::super::desk::Desk;
use super::super::report::{failure_text, status};
use super::{after, begin, command, take};
use crate::lesson::format::Lesson;
use crate::lesson::headless::{Given, answers};
use crate::lesson::runner::{Outcome, Record};
use crate::lesson::stage::Printed;
use crate::text::locale::Arg;

/// Runs a lesson on answers.
pub fn run(mut desk: Desk, lesson: Lesson, from: Option<usize>, file: &str, text: &str, as_json: bool) -> ExitCode {
    let printed = Printed::default();
    desk.session.cx.sink = Box::new(printed.clone());
    let given = answers(text);
    let first = from.unwrap_or(0);
    let unknown: Vec<&Given> =
        given.iter().filter(|one| one.step.as_ref().is_some_and(|step| lesson.position(step).is_none())).collect();
    if let Some(one) = unknown.first() {
        let arguments: [(&str, Arg); 3] =
            [("file", file.into()), ("line", one.line.into()), ("name", one.step.as_deref().unwrap_or("").into())];
        return super::command::complain(&desk.say("lesson-answers-unknown", &arguments), status::USAGE);
    }
    let mut batch = Batch { desk, printed, given, used: Vec::new(), as_json, reported: 0 };
    batch.used = vec![false; batch.given.len()];
    let records = batch.lesson(lesson, first);
    batch.close(file, &records)
}

struct Batch {
    desk: Desk,
    printed: Printed,
    given: Vec<Given>,
    used: Vec<bool>,
    as_json: bool,
    reported: usize,
}

impl Batch {
    fn say(&self, text: &str) {
        if !self.as_json {
            let _ = io::stdout().write_all(text.as_bytes());
        }
    }

    fn lesson(&mut self, lesson: Lesson, first: usize) -> Vec<Record> {
        let shown = begin(&mut self.desk, lesson, Some(first));
        self.say(&shown);
        let mut records = Vec::new();
        while let Some(runner) = &self.desk.lesson {
            let (id, at) = (runner.step().id.clone(), runner.position());
            let asks = runner.step().ask.is_some();
            if asks {
                self.answer(&id);
            }
            let Some(runner) = self.desk.lesson.as_mut() else { break };
            if runner.position() == at {
                if asks && !runner.records().iter().any(|record| record.id == id) {
                    runner.close(Outcome::Unanswered);
                }
                records = runner.records().to_vec();
                let shown = self.go_on(at);
                self.say(&shown);
            }
            if let Some(runner) = &self.desk.lesson {
                records = runner.records().to_vec();
            }
            self.report(&records);
        }
        self.report(&records);
        records
    }

    /// Hands the step its answers: those that name it, else the next that names none.
    fn answer(&mut self, id: &str) {
        let named: Vec<usize> =
            (0..self.given.len()).filter(|at| !self.used[*at] && self.given[*at].step.as_deref() == Some(id)).collect();
        if !named.is_empty() {
            for at in named {
                self.used[at] = true;
                let text = self.given[at].text.clone();
                self.line(&text);
                if !self.still_asks(id) {
                    return;
                }
            }
            return;
        }
        while self.still_asks(id) {
            let next = (0..self.given.len()).find(|at| !self.used[*at] && self.given[*at].step.is_none());
            let Some(at) = next else { return };
            self.used[at] = true;
            let text = self.given[at].text.clone();
            let is_command = text.trim_start().starts_with('%') && text.trim() != "%skip";
            self.line(&text);
            if !is_command && !self.asks_back(id) {
                break;
            }
        }
        let Some(runner) = self.desk.lesson.as_mut() else { return };
        if runner.step().id == id && !runner.is_answered() && !runner.records().iter().any(|record| record.id == id) {
            runner.close(Outcome::Refused);
        }
    }

    fn still_asks(&self, id: &str) -> bool {
        self.desk.lesson.as_ref().is_some_and(|runner| runner.step().id == id && !runner.is_answered())
    }

    fn asks_back(&self, id: &str) -> bool {
        self.desk.lesson.as_ref().is_some_and(|runner| runner.step().id == id && runner.is_asking_back())
    }

    /// One answer, echoed as if it had been typed.
    fn line(&mut self, text: &str) {
        let echo: String = text
            .lines()
            .enumerate()
            .map(|(at, line)| format!("{}{line}\n", if at == 0 { ">>> " } else { "... " }))
            .collect();
        self.say(&echo);
        if let Some(rest) = text.trim().strip_prefix('%') {
            let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            if let Some(shown) = command(&mut self.desk, name, argument) {
                self.say(&shown);
                return;
            }
        }
        if let Some(shown) = take(&mut self.desk, text) {
            self.say(&shown);
            return;
        }
        let reply = self.desk.feed(text);
        let mut shown = self.printed.take();
        if let Some(value) = &reply.value
            && let Ok(value) = self.desk.session.cx.repr(value)
        {
            shown.push_str(&value);
            shown.push('\n');
        }
        if let Some(failure) = &reply.failure {
            shown.push_str(&failure_text(&mut self.desk.session, failure, "", &self.desk.look));
        }
        shown.push_str(&after(&mut self.desk, text, &reply));
        self.say(&shown);
    }

    /// The next step, whatever became of this one.
    fn go_on(&mut self, at: usize) -> String {
        let Some(mut runner) = self.desk.lesson.take() else { return String::new() };
        let said = if runner.position() == at && runner.step().ask.is_none() {
            match runner.take(&mut self.desk.session, "") {
                crate::lesson::runner::Taken::Said(said) => said,
                crate::lesson::runner::Taken::Code => Vec::new(),
            }
        } else {
            runner.advance(&mut self.desk.session)
        };
        let shown = super::draw(&mut self.desk, &said);
        let over = runner.is_over();
        if over {
            let records = runner.records().to_vec();
            self.report(&records);
        }
        self.desk.lesson = (!over).then_some(runner);
        shown
    }

    fn report(&mut self, records: &[Record]) {
        if !self.as_json {
            return;
        }
        for record in records.iter().skip(self.reported) {
            let line = json!({
                "id": record.id,
                "kind": record.kind,
                "answer": record.answer,
                "verdict": record.outcome.word(),
                "diagnosis": record.diagnosis,
                "seconds": (record.seconds * 1000.0).round() / 1000.0,
                "attempts": record.attempts,
                "hints": record.hints,
            });
            let _ = writeln!(io::stdout(), "{line}");
        }
        self.reported = self.reported.max(records.len());
    }

    /// What is left to say, and the exit status.
    fn close(&self, file: &str, records: &[Record]) -> ExitCode {
        let left: Vec<&str> =
            records.iter().filter(|r| r.outcome == Outcome::Unanswered).map(|r| r.id.as_str()).collect();
        if !left.is_empty() {
            let arguments: [(&str, Arg); 3] =
                [("file", file.into()), ("count", self.given.len().into()), ("steps", left.join(", ").into())];
            let _ = writeln!(io::stderr(), "shapewise: {}", self.desk.say("lesson-answers-end", &arguments));
        }
        let surplus = self.used.iter().filter(|used| !**used).count();
        if surplus > 0 {
            let arguments: [(&str, Arg); 2] = [("file", file.into()), ("count", surplus.into())];
            let _ = writeln!(io::stderr(), "shapewise: {}", self.desk.say("lesson-answers-left", &arguments));
        }
        let passed = records.iter().filter(|record| record.outcome == Outcome::Passed).count();
        let all = passed == records.len() && !records.is_empty();
        let arguments: [(&str, Arg); 2] = [("passed", passed.into()), ("count", records.len().into())];
        self.say(&format!("{}\n", self.desk.say("lesson-batch-end", &arguments)));
        if all { ExitCode::SUCCESS } else { ExitCode::from(status::CHECK) }
    }
}
