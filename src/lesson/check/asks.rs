//! The proofs about a question: right answers pass, wrong ones are refused with their reply.

use super::Report;
use crate::array::shape_tuple;
use crate::lesson::answer::{self, Prediction};
use crate::lesson::diagnosis::{self, Asked, Diagnosis};
use crate::lesson::faulty_rules::{self, FaultyRule, Given};
use crate::lesson::format::{Ask, AskKind, Broken, Foretold, Lesson, Rule, Step};
use crate::lesson::judge::{Program, Truth, Verdict, boss, judge, judge_order, lines_of_order};
use crate::lesson::stage::{Limits, Stage};
use crate::syntax::parse;

pub struct Checker<'a> {
    pub limits: &'a Limits,
    pub lesson: &'a Lesson,
    pub step: &'a Step,
    pub ask: &'a Ask,
}

impl<'a> Checker<'a> {
    fn asked(&self) -> Asked<'a> {
        Asked { limits: self.limits, lesson: self.lesson, step: self.step, ask: self.ask }
    }

    fn broken(&self, line: usize, rule: Rule, what: impl Into<String>) -> Broken {
        Broken::new(&self.lesson.file, line, rule, what)
    }

    pub fn check(&self, report: &mut Report) {
        report.answers += 1 + self.ask.also.len() + self.ask.wrongs.len() + self.ask.whens.len();
        if let (true, Err(error)) = (self.ask.kind != AskKind::Choose, parse(&self.ask.body)) {
            report.broken.push(self.broken(self.ask.line, Rule::Syntax, error.message));
            return;
        }
        let found = match &self.ask.kind {
            AskKind::Predict(about) => self.predict(*about),
            AskKind::Do | AskKind::Fix => self.code(),
            AskKind::Order => self.order(),
            AskKind::Choose => self.choose(),
            AskKind::Boss(code) => self.boss(code),
        };
        report.broken.extend(found);
        report.broken.extend(self.square());
    }

    fn predict(&self, about: Foretold) -> Vec<Broken> {
        let mut found = Vec::new();
        let truth = diagnosis::truth(self.asked());
        let has_answer = truth.as_ref().is_some_and(|truth| {
            truth.failure.is_some()
                || match about {
                    Foretold::Shape => truth.shape.is_some(),
                    Foretold::Dtype => truth.dtype.is_some(),
                    Foretold::Value => truth.value.is_some(),
                    Foretold::Error => true,
                }
        });
        let Some(truth) = truth.filter(|_| has_answer) else {
            return vec![self.broken(self.ask.line, Rule::ReferenceRefused, "")];
        };
        if let (Some(failure), true) = (&truth.failure, matches!(about, Foretold::Dtype | Foretold::Value)) {
            found.push(self.broken(self.ask.line, Rule::ReferenceRefused, format!("{}: {}", failure.0, failure.1)));
        }
        for (at, wrong) in self.ask.wrongs.iter().enumerate() {
            match answer::prediction(about, &wrong.answer, self.limits) {
                None => found.push(self.broken(wrong.line, Rule::SectionArgument, &wrong.answer)),
                Some(prediction) if truth.fits(&prediction) => {
                    found.push(self.broken(wrong.line, Rule::WrongAccepted, &wrong.answer));
                }
                Some(prediction) => {
                    let diagnosis = diagnosis::of_prediction(self.asked(), &prediction);
                    found.extend(self.listed(at, &diagnosis));
                }
            }
        }
        for when in &self.ask.whens {
            let reach = |given: &Given| {
                let prediction = prediction_of(&given.answered.truth, about)?;
                Some(diagnosis::of_prediction(self.asked(), &prediction))
            };
            found.extend(self.rule(when.rule, when.line, &reach));
        }
        if self.ask.wrongs.is_empty() && self.ask.whens.is_empty() {
            found.push(self.broken(self.ask.line, Rule::NoWrong, ""));
        }
        found
    }

    /// The reply must be the one listed (the same words at another place will do).
    fn listed(&self, at: usize, diagnosis: &Diagnosis) -> Option<Broken> {
        let wrong = &self.ask.wrongs[at];
        match diagnosis {
            Diagnosis::Listed(found) if *found == at || self.ask.wrongs[*found].reply == wrong.reply => None,
            _ => Some(self.broken(wrong.line, Rule::WrongReply, &wrong.answer)),
        }
    }

    /// A faulty rule must give at least one wrong answer, and that answer its reply.
    fn rule(&self, rule: FaultyRule, line: usize, diagnose: &dyn Fn(&Given) -> Option<Diagnosis>) -> Option<Broken> {
        let given = faulty_rules::answers(rule, self.limits, self.lesson, self.step, self.ask);
        let diagnoses: Vec<Diagnosis> = given.iter().filter_map(diagnose).collect();
        if diagnoses.is_empty() {
            return Some(self.broken(line, Rule::RuleSilent, rule.word()));
        }
        let reached = diagnoses.iter().any(|diagnosis| match diagnosis {
            Diagnosis::Belief(found, _) => *found == rule,
            Diagnosis::Several(found) => found.iter().any(|(found, _)| *found == rule),
            _ => false,
        });
        (!reached).then(|| self.broken(line, Rule::RuleReply, rule.word()))
    }

    fn code(&self) -> Vec<Broken> {
        let mut found = Vec::new();
        let judged = |code: &str| judge(self.limits, self.lesson, self.step, self.ask, &Program::new(code));
        let verdict = judged(&self.ask.body);
        if !verdict.passed {
            return vec![self.broken(self.ask.line, Rule::ReferenceRefused, why(&verdict))];
        }
        for also in &self.ask.also {
            let verdict = judged(also);
            if !verdict.passed {
                found.push(self.broken(self.ask.line, Rule::AlsoRefused, format!("{also} ({})", why(&verdict))));
            }
        }
        if judged(&self.ask.broken).passed {
            found.push(self.broken(self.ask.line, Rule::StartAccepted, &self.ask.broken));
        }
        for (at, wrong) in self.ask.wrongs.iter().enumerate() {
            let verdict = judged(&wrong.answer);
            if verdict.passed {
                found.push(self.broken(wrong.line, Rule::WrongAccepted, &wrong.answer));
                continue;
            }
            let diagnosis = diagnosis::of_code(self.asked(), &Program::new(&wrong.answer), &verdict);
            found.extend(self.listed(at, &diagnosis));
        }
        for when in &self.ask.whens {
            let reach = |given: &Given| {
                let program = Program::new(given.code.as_deref()?);
                let verdict = judge(self.limits, self.lesson, self.step, self.ask, &program);
                (!verdict.passed).then(|| diagnosis::of_code(self.asked(), &program, &verdict))
            };
            found.extend(self.rule(when.rule, when.line, &reach));
        }
        if self.ask.also.len() < 2 {
            found.push(self.broken(self.ask.line, Rule::FewAlso, self.ask.also.len().to_string()));
        }
        if self.ask.wrongs.is_empty() && self.ask.whens.is_empty() {
            found.push(self.broken(self.ask.line, Rule::NoWrong, ""));
        }
        if self.ask.hidden.is_empty() && !self.ask.own_data {
            found.push(self.broken(self.ask.line, Rule::NoHidden, ""));
        }
        found
    }

    fn order(&self) -> Vec<Broken> {
        let mut found = Vec::new();
        let lines = lines_of_order(self.ask).len();
        let right: Vec<usize> = (0..lines - self.ask.distractors.len()).collect();
        let verdict = judge_order(self.limits, self.lesson, self.step, self.ask, &right);
        if !verdict.passed {
            found.push(self.broken(self.ask.line, Rule::ReferenceRefused, why(&verdict)));
        }
        for (at, wrong) in self.ask.wrongs.iter().enumerate() {
            let Some(numbers) = answer::order(&wrong.answer, lines) else {
                found.push(self.broken(wrong.line, Rule::SectionArgument, &wrong.answer));
                continue;
            };
            let order: Vec<usize> = numbers.iter().map(|number| number - 1).collect();
            if judge_order(self.limits, self.lesson, self.step, self.ask, &order).passed {
                found.push(self.broken(wrong.line, Rule::WrongAccepted, &wrong.answer));
            } else {
                found.extend(self.listed(at, &diagnosis::of_order(self.ask, &order)));
            }
        }
        if self.ask.wrongs.is_empty() {
            found.push(self.broken(self.ask.line, Rule::NoWrong, ""));
        }
        found
    }

    fn choose(&self) -> Vec<Broken> {
        let mut found = Vec::new();
        for wrong in &self.ask.wrongs {
            if wrong.answer.trim() == self.ask.body.trim() {
                found.push(self.broken(wrong.line, Rule::WrongAccepted, &wrong.answer));
            }
        }
        for (number, _) in self.step.options() {
            let right = self.ask.body.trim().parse() == Ok(number);
            if !right && diagnosis::of_choice(self.ask, number) == Diagnosis::Nothing {
                found.push(self.broken(self.ask.line, Rule::NoWrong, number.to_string()));
            }
        }
        found
    }

    fn boss(&self, code: &str) -> Vec<Broken> {
        let mut found = Vec::new();
        let judged = |text: &str| boss(self.limits, self.lesson, self.step, code, &Program::new(text));
        let verdict = judged(&self.ask.body);
        if !verdict.passed {
            found.push(self.broken(self.ask.line, Rule::FailsCode, format!("{code} ≠ {}", why(&verdict))));
        }
        for also in self.ask.also.iter().filter(|also| !judged(also).passed) {
            found.push(self.broken(self.ask.line, Rule::AlsoRefused, also));
        }
        for (at, wrong) in self.ask.wrongs.iter().enumerate() {
            let verdict = judged(&wrong.answer);
            if verdict.passed {
                found.push(self.broken(wrong.line, Rule::WrongAccepted, &wrong.answer));
            } else {
                let diagnosis = diagnosis::of_code(self.asked(), &Program::new(&wrong.answer), &verdict);
                found.extend(self.listed(at, &diagnosis));
            }
        }
        found
    }

    /// Arrays that the question's code names have different sizes on different axes.
    fn square(&self) -> Option<Broken> {
        if self.ask.square {
            return None;
        }
        let stage = Stage::of_step(self.limits, self.lesson, self.step).ok()?;
        let mut names = Vec::new();
        let module = parse(&self.ask.body).ok()?;
        crate::lesson::tree::expressions(&module, &mut |expr| {
            if let crate::syntax::ast::ExprKind::Name(name) = &expr.kind {
                names.push(name.to_string());
            }
        });
        let square = stage.named_arrays().into_iter().find(|(name, array)| {
            let shape = array.shape();
            let repeated = (1..shape.len()).any(|axis| shape[axis] > 1 && shape[..axis].contains(&shape[axis]));
            repeated && names.iter().any(|used| **used == **name)
        });
        let (name, array) = square?;
        Some(self.broken(self.ask.line, Rule::SquareSizes, format!("{name} {}", shape_tuple(array.shape()))))
    }
}

/// The prediction that a learner with this outcome in mind would type.
fn prediction_of(truth: &Truth, about: Foretold) -> Option<Prediction> {
    if truth.failure.is_some() {
        return Some(Prediction::Fails);
    }
    match about {
        Foretold::Shape => truth.shape.clone().map(Prediction::Shape),
        Foretold::Dtype => truth.dtype.clone().map(Prediction::Dtype),
        Foretold::Value => truth.value.clone().map(Prediction::Value),
        Foretold::Error => Some(Prediction::Works),
    }
}

/// Why an answer was refused, for authors.
fn why(verdict: &Verdict) -> String {
    if let Some(defect) = &verdict.defect {
        return defect.clone();
    }
    if let Some(failure) = &verdict.failure {
        return format!("{}: {}", failure.class, failure.message);
    }
    if let Some(need) = &verdict.unmet {
        return format!("need {}{}", if need.present { "" } else { "no " }, need.what);
    }
    let (data, aspects) = match &verdict.elsewhere {
        Some((data, aspects)) => (format!("{}: ", data.replace('\n', "; ")), aspects),
        None => (String::new(), &verdict.aspects),
    };
    let amiss = aspects.iter().filter(|aspect| !aspect.holds);
    let words: Vec<String> =
        amiss.map(|a| format!("{}{:?} {} {}", a.of, a.name, a.got, a.wanted).trim().to_owned()).collect();
    format!("{data}{}", words.join(", "))
}
