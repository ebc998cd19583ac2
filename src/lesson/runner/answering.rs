//! What a line typed means in the step at hand, and what is said to an answer.

use super::enter::quietly;
use super::{Outcome, Phase, Runner, Taken};
use crate::lesson::answer::{self, Prediction};
use crate::lesson::diagnosis::{self, Diagnosis};
use crate::lesson::format::{Ask, AskKind, Foretold};
use crate::lesson::judge::{Program, Verdict, boss, judge, judge_order};
use crate::lesson::progress::Happened;
use crate::lesson::said::Said;
use crate::lesson::stage::Stage;
use crate::lesson::tree;
use crate::session::{Reply, Session};
use crate::text::block::Style;

impl Runner {
    /// A line that is not a command. Predictions, orders and choices are answered at once; code
    /// goes back to be run.
    pub fn take(&mut self, session: &mut Session, line: &str) -> Taken {
        let text = line.trim();
        match self.phase.clone() {
            Phase::Over => Taken::Code,
            Phase::Done if text.is_empty() => Taken::Said(self.advance(session)),
            Phase::Done => Taken::Code,
            Phase::WhichBelief(beliefs) => self.belief(session, &beliefs, text),
            Phase::Open => self.open(session, text),
        }
    }

    fn open(&mut self, session: &mut Session, text: &str) -> Taken {
        let Some(ask) = self.step().ask.clone() else {
            return if text.is_empty() { Taken::Said(self.read_on(session)) } else { Taken::Code };
        };
        if text.is_empty() {
            let id = if self.shown { "lesson-shown-go-on" } else { "lesson-still-open" };
            if self.shown {
                return Taken::Said(self.advance(session));
            }
            return Taken::Said(vec![Said::line(Style::Dim, self.locale.word(id))]);
        }
        match &ask.kind {
            AskKind::Predict(about) => match answer::prediction(*about, text, &self.limits) {
                Some(prediction) => Taken::Said(self.predicted(session, &ask, *about, &prediction, text)),
                None => Taken::Code,
            },
            AskKind::Choose => match answer::choice(text, &self.step().options()) {
                Some(number) => Taken::Said(self.chosen(session, &ask, number, text)),
                None => Taken::Code,
            },
            AskKind::Order => match answer::order(text, self.shown_order.len()) {
                Some(numbers) => Taken::Said(self.ordered(session, &ask, &numbers, text)),
                None => Taken::Code,
            },
            AskKind::Do | AskKind::Fix | AskKind::Boss(_) => Taken::Code,
        }
    }

    /// A step without a question was read.
    fn read_on(&mut self, session: &mut Session) -> Vec<Said> {
        let mut said = self.log(Happened::Read);
        self.close(Outcome::Passed);
        said.extend(self.advance(session));
        said
    }

    fn predicted(
        &mut self,
        session: &mut Session,
        ask: &Ask,
        about: Foretold,
        prediction: &Prediction,
        text: &str,
    ) -> Vec<Said> {
        text.clone_into(&mut self.last_answer);
        let truth = diagnosis::answered(self.asked(ask), &Program::new(&ask.body)).map(|found| found.truth);
        let Some(truth) = truth else { return vec![Said::prose(&self.locale.word("lesson-defect"))] };
        let right = truth.fits(prediction);
        let (failure, output) = quietly(session, &ask.body);
        let mut said = Vec::new();
        if !output.is_empty() {
            said.push(Said::Output(output));
        }
        if let Some(failure) = failure {
            said.push(Said::Failed(Box::new(failure)));
        }
        let you = self.prediction_text(session, prediction);
        let is = self.truth_text(session, &truth, about);
        let diagnosis = if right { Diagnosis::Nothing } else { diagnosis::of_prediction(self.asked(ask), prediction) };
        said.push(self.contrast(&you, &is, right));
        if right {
            said.extend(self.succeed(session, ask, Vec::new()));
            return said;
        }
        said.extend(self.reply_to(ask, &diagnosis));
        if let Phase::WhichBelief(_) = self.phase {
            return said;
        }
        said.extend(self.miss(session));
        said
    }

    /// A prediction that did not come true is over: the truth was seen.
    fn miss(&mut self, session: &mut Session) -> Vec<Said> {
        self.refused += 1;
        let mut said = self.log(Happened::Missed);
        self.close(Outcome::Missed);
        self.phase = Phase::Done;
        said.extend(self.watch_after(session));
        said.push(Said::line(Style::Dim, self.locale.word("lesson-missed-go-on")));
        said
    }

    fn belief(
        &mut self,
        session: &mut Session,
        beliefs: &[(crate::lesson::faulty_rules::FaultyRule, String)],
        text: &str,
    ) -> Taken {
        let options: Vec<(usize, &str)> = (1..=beliefs.len() + 1).map(|number| (number, "")).collect();
        // Enter passes the question over.
        let given = if text.is_empty() { Some(beliefs.len() + 1) } else { answer::choice(text, &options) };
        let Some(number) = given else { return Taken::Code };
        self.phase = Phase::Open;
        let mut said = Vec::new();
        match beliefs.get(number - 1) {
            Some((rule, reply)) => {
                self.last_diagnosis = rule.id();
                said.push(self.belief_reply(*rule, reply));
            }
            None => said.push(Said::prose(&self.locale.word("lesson-no-belief"))),
        }
        if matches!(self.step().ask.as_ref().map(|ask| &ask.kind), Some(AskKind::Predict(_))) {
            said.extend(self.miss(session));
        } else {
            said.extend(self.log(Happened::Refused));
        }
        Taken::Said(said)
    }

    fn chosen(&mut self, session: &mut Session, ask: &Ask, number: usize, text: &str) -> Vec<Said> {
        text.clone_into(&mut self.last_answer);
        if ask.body.trim().parse() == Ok(number) {
            return self.succeed(session, ask, Vec::new());
        }
        let diagnosis = diagnosis::of_choice(ask, number);
        self.refuse(ask, &diagnosis, Vec::new())
    }

    fn ordered(&mut self, session: &mut Session, ask: &Ask, numbers: &[usize], text: &str) -> Vec<Said> {
        text.clone_into(&mut self.last_answer);
        let order: Vec<usize> = numbers.iter().map(|number| self.shown_order[number - 1]).collect();
        let verdict = judge_order(&self.limits, &self.lesson, self.step(), ask, &order);
        if verdict.passed {
            return self.succeed(session, ask, Vec::new());
        }
        let diagnosis = diagnosis::of_order(ask, &order);
        let said = match (&diagnosis, &verdict.failure) {
            (Diagnosis::Nothing, Some(failure)) => {
                vec![Said::Output(format!("{}: {}\n", failure.class, failure.message))]
            }
            (Diagnosis::Nothing, None) => vec![Said::prose(&self.locale.word("lesson-order-effect"))],
            _ => Vec::new(),
        };
        self.refuse(ask, &diagnosis, said)
    }

    /// Code ran in the session: was it the answer?
    pub fn ran(&mut self, session: &mut Session, code: &str, reply: &Reply) -> Vec<Said> {
        let binds = !tree::bound_names(code).is_empty();
        let said = if self.phase == Phase::Open { self.look_at(session, code, reply) } else { Vec::new() };
        if binds && reply.failure.is_none() {
            self.typed.push((self.at, code.to_owned()));
        }
        said
    }

    fn look_at(&mut self, session: &mut Session, code: &str, reply: &Reply) -> Vec<Said> {
        let Some(ask) = self.step().ask.clone().filter(|ask| ask.kind.is_code()) else { return Vec::new() };
        let program = self.program(code);
        let interrupted = reply.failure.as_ref().and_then(|failure| failure.error.as_ref());
        if interrupted.is_some_and(|error| error.is_a(&crate::runtime::types::KEYBOARD_INTERRUPT)) {
            return Vec::new();
        }
        if reply.failure.as_ref().is_some_and(|failure| failure.error.is_none()) {
            // What cannot be read is no answer yet.
            return Vec::new();
        }
        let verdict = match &ask.kind {
            AskKind::Boss(wanted) => boss(&self.limits, &self.lesson, self.step(), wanted, &program),
            _ => self.judged(&ask, &program),
        };
        if let Some(defect) = &verdict.defect {
            return vec![Said::prose(&self.locale.word("lesson-defect")), Said::Output(format!("{defect}\n"))];
        }
        if verdict.passed {
            code.trim().clone_into(&mut self.last_answer);
            return self.succeed(session, &ask, vec![code.trim().to_owned()]);
        }
        if !matches!(ask.kind, AskKind::Boss(_)) && !self.is_attempt(&ask, code, reply) {
            return Vec::new();
        }
        let only_looks = tree::only_looks(code);
        // Who assigns may be on the way; who looks around does not answer.
        let on_the_way = ask.names.is_empty() && reply.value.is_none() && reply.failure.is_none();
        if only_looks || on_the_way && !ask.body.contains("print") {
            return Vec::new();
        }
        self.refuse_code(&ask, &program, &verdict, reply)
    }

    /// Judges an answer by itself, and where that is not enough after what was typed before it: an
    /// attempt that went wrong and changed the step's data does not stand in the way of a right one.
    fn judged(&self, ask: &Ask, program: &Program) -> Verdict {
        let alone = judge(&self.limits, &self.lesson, self.step(), ask, &Program::new(&program.answer));
        if alone.passed || program.cells.is_empty() {
            return alone;
        }
        judge(&self.limits, &self.lesson, self.step(), ask, program)
    }

    /// Whether a cell could be meant as the answer.
    fn is_attempt(&self, ask: &Ask, code: &str, reply: &Reply) -> bool {
        if reply.failure.as_ref().is_some_and(|failure| failure.error.is_none()) {
            return false;
        }
        if ask.names.is_empty() {
            return true;
        }
        let bound = tree::bound_names(code);
        let touches = ask.names.iter().any(|name| bound.contains(name));
        let given = self.given_names();
        let all_there = |name: &String| {
            let typed = || self.typed.iter().any(|(at, cell)| *at == self.at && tree::bound_names(cell).contains(name));
            bound.contains(name) || given.contains(name) || typed()
        };
        touches && (reply.failure.is_some() || ask.names.iter().all(all_there) && !begins_an_answer(ask, code))
    }

    fn refuse_code(&mut self, ask: &Ask, program: &Program, verdict: &Verdict, reply: &Reply) -> Vec<Said> {
        program.answer.trim().clone_into(&mut self.last_answer);
        let diagnosis = diagnosis::of_code(self.asked(ask), program, verdict);
        let mut said = Vec::new();
        if let AskKind::Boss(wanted) = &ask.kind {
            if diagnosis == Diagnosis::Nothing {
                said.extend(self.boss_text(wanted, verdict, reply));
            }
            return self.refuse(ask, &diagnosis, said);
        }
        if reply.failure.is_some() && diagnosis == Diagnosis::Nothing {
            // The error was explained already.
            self.refused += 1;
            return self.log(Happened::Refused);
        }
        said.extend(self.aspects(ask, verdict, &diagnosis));
        self.refuse(ask, &diagnosis, said)
    }

    /// An answer that is not right; it may be tried again.
    fn refuse(&mut self, ask: &Ask, diagnosis: &Diagnosis, mut said: Vec<Said>) -> Vec<Said> {
        self.refused += 1;
        let nothing = said.is_empty() && *diagnosis == Diagnosis::Nothing;
        said.extend(self.reply_to(ask, diagnosis));
        if let Phase::WhichBelief(_) = self.phase {
            return said;
        }
        if nothing {
            said.push(Said::prose(&self.locale.word("lesson-not-yet")));
        }
        said.extend(self.log(Happened::Refused));
        if self.refused >= 2 && !self.shown {
            said.push(Said::line(Style::Dim, self.locale.word("lesson-try-hint")));
        }
        said
    }

    /// The answer is right: why, another way, and a rest.
    fn succeed(&mut self, session: &mut Session, ask: &Ask, own: Vec<String>) -> Vec<Said> {
        let shown = self.shown;
        let mut said = vec![self.success_line(ask, shown)];
        said.extend(self.log(Happened::Passed));
        self.close(if shown { Outcome::Shown } else { Outcome::Passed });
        self.phase = Phase::Done;
        if !ask.after.is_empty() {
            said.extend(crate::lesson::said::prose(&ask.after));
        }
        said.extend(self.other_ways(ask, &own));
        said.extend(self.watch_after(session));
        said.push(Said::line(Style::Dim, self.locale.word("lesson-go-on")));
        said
    }

    fn watch_after(&mut self, session: &mut Session) -> Vec<Said> {
        let after = self.step().after.clone();
        after.iter().flat_map(|watch| Self::watch(session, watch)).collect()
    }

    /// What the learner typed so far that the answer may rest on: names of this step, and of
    /// earlier steps as far as the step's own data does not define them.
    fn program(&self, answer: &str) -> Program {
        let given = self.given_names();
        let wanted = |(at, cell): &&(usize, String)| {
            *at == self.at || !tree::bound_names(cell).iter().any(|name| given.contains(name))
        };
        let cells = self.typed.iter().filter(wanted).map(|(_, cell)| cell.clone()).collect();
        Program { cells, answer: answer.to_owned() }
    }

    /// The names that the step's own data define.
    fn given_names(&self) -> Vec<String> {
        let stage = Stage::of_step(&self.limits, &self.lesson, self.step()).ok();
        stage
            .map(|stage| stage.session.cx.globals.bound().into_iter().map(|(name, _)| name.to_string()).collect())
            .unwrap_or_default()
    }
}

/// Whether a cell is how one of the listed answers of several lines begins: the rest is to come.
fn begins_an_answer(ask: &Ask, code: &str) -> bool {
    let begun = tree::statements(code);
    let listed = std::iter::once(&ask.body).chain(&ask.also).chain(ask.wrongs.iter().map(|wrong| &wrong.answer));
    listed.map(|answer| tree::statements(answer)).any(|answer| answer.len() > begun.len() && answer.starts_with(&begun))
}
