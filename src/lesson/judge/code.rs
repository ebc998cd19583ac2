//! Judging code: the answer runs beside the reference, on the visible data and on every hidden
//! set of data.

use super::aspects::{Aspect, compare};
use crate::lesson::format::{Ask, Lesson, Need, Step};
use crate::lesson::stage::{Limits, Outcome, Stage};
use crate::lesson::tree;
use crate::runtime::value::Value;
use crate::session::Failure;
use crate::syntax::ast::{ExprKind, Stmt, StmtKind};
use crate::syntax::parse;

/// What a learner wrote: cells that bind names, and the answer.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub cells: Vec<String>,
    pub answer: String,
}

impl Program {
    #[must_use]
    pub fn new(answer: &str) -> Program {
        Program { cells: Vec::new(), answer: answer.to_owned() }
    }

    fn text(&self) -> String {
        let mut text = self.cells.join("\n");
        text.push('\n');
        text.push_str(&self.answer);
        text
    }
}

/// The judgement.
#[derive(Clone, Default)]
pub struct Verdict {
    pub passed: bool,
    /// On the visible data.
    pub aspects: Vec<Aspect>,
    /// Right on the visible data, wrong on this: the data, what was amiss there.
    pub elsewhere: Option<(String, Vec<Aspect>)>,
    pub unmet: Option<Need>,
    /// The answer fails, on the visible data or elsewhere.
    pub failure: Option<Failure>,
    /// The step itself cannot be laid out or its reference fails: the lesson is at fault.
    pub defect: Option<String>,
}

/// Judges an answer to a `do` or `fix` step.
#[must_use]
pub fn judge(limits: &Limits, lesson: &Lesson, step: &Step, ask: &Ask, program: &Program) -> Verdict {
    let mut verdict = on_data(limits, lesson, step, ask, program, None);
    if !verdict.passed {
        return verdict;
    }
    if let Some(need) = tree::unmet(&program.text(), &ask.needs) {
        verdict.passed = false;
        verdict.unmet = Some(need.clone());
        return verdict;
    }
    for hidden in &ask.hidden {
        let other = on_data(limits, lesson, step, ask, program, Some(&hidden.code));
        if !other.passed {
            verdict.passed = false;
            verdict.failure = other.failure;
            verdict.defect = other.defect;
            verdict.elsewhere = Some((hidden.code.clone(), other.aspects));
            return verdict;
        }
    }
    verdict
}

/// Judges a `boss` step: the answer has to raise the code.
#[must_use]
pub fn boss(limits: &Limits, lesson: &Lesson, step: &Step, code: &str, program: &Program) -> Verdict {
    let mut stage = match Stage::of_step(limits, lesson, step) {
        Ok(stage) => stage,
        Err(failure) => return defect(&failure),
    };
    for cell in &program.cells {
        stage.run(cell);
    }
    let failure = stage.run(&program.answer).failure;
    let passed = failure.as_ref().is_some_and(|failure| stage.session.code_of(failure) == code);
    Verdict { passed, failure, ..Verdict::default() }
}

fn defect(failure: &Failure) -> Verdict {
    Verdict { defect: Some(format!("{}: {}", failure.class, failure.message)), ..Verdict::default() }
}

/// What an answer left behind on its stage.
struct Seen {
    outcome: Outcome,
    values: Vec<(String, Option<Value>)>,
    /// For each value, the named arrays that it shares memory with.
    shares: Vec<Vec<String>>,
}

fn on_data(limits: &Limits, lesson: &Lesson, step: &Step, ask: &Ask, program: &Program, data: Option<&str>) -> Verdict {
    let prepared = || -> Result<Stage, Failure> {
        let mut stage = Stage::of_step(limits, lesson, step)?;
        stage.lay(data.unwrap_or(""))?;
        Ok(stage)
    };
    let (mut one, mut other) = match (prepared(), prepared()) {
        (Ok(one), Ok(other)) => (one, other),
        (Err(failure), _) | (_, Err(failure)) => return defect(&failure),
    };
    let reference = look(&mut one, ask, &Program::new(&ask.body));
    if let Some(failure) = &reference.outcome.failure {
        return defect(failure);
    }
    let got = look(&mut other, ask, program);
    if let Some(failure) = got.outcome.failure {
        return Verdict { failure: Some(failure), ..Verdict::default() };
    }
    let aspects = beside(&mut other, ask, &reference, &got);
    let passed = aspects.iter().all(|aspect| aspect.holds);
    Verdict { passed, aspects, ..Verdict::default() }
}

fn look(stage: &mut Stage, ask: &Ask, program: &Program) -> Seen {
    let mut earlier = None;
    for cell in &program.cells {
        let failure = stage.run(cell).failure;
        earlier = earlier.or(failure);
    }
    let before = stage.named_arrays();
    let mut outcome = stage.run(&asked_value(&program.answer));
    if outcome.failure.is_some() {
        // What the answer rests on failed first.
        outcome.failure = earlier.or(outcome.failure);
    }
    let values: Vec<(String, Option<Value>)> = if ask.names.is_empty() {
        let assigned = last_assigned(&program.answer).and_then(|name| stage.session.cx.globals.get(&name));
        vec![(String::new(), outcome.value.clone().or(assigned))]
    } else {
        ask.names.iter().map(|name| (name.clone(), stage.session.cx.globals.get(name))).collect()
    };
    let shares = values
        .iter()
        .map(|(own, value)| {
            let Some(Value::Array(array)) = value else { return Vec::new() };
            let others = before.iter().filter(|(name, _)| **name != **own);
            others.filter(|(_, other)| array.get().shares_buffer(other)).map(|(name, _)| name.to_string()).collect()
        })
        .collect();
    Seen { outcome, values, shares }
}

fn beside(stage: &mut Stage, ask: &Ask, reference: &Seen, got: &Seen) -> Vec<Aspect> {
    let cx = &mut stage.session.cx;
    let mut aspects = Vec::new();
    for (at, ((name, wanted), (_, found))) in reference.values.iter().zip(&got.values).enumerate() {
        match (wanted, found) {
            (Some(wanted), Some(found)) => {
                aspects.extend(compare(cx, wanted, found, ask.aspects).into_iter().map(|aspect| aspect.of(name)));
                if ask.aspects.alias {
                    let (own, theirs) = (&got.shares[at], &reference.shares[at]);
                    let with = theirs.first().or(own.first()).cloned().unwrap_or_default();
                    aspects.push(Aspect::alias(!own.is_empty(), !theirs.is_empty(), &with).of(name));
                }
            }
            (None, None) if name.is_empty() => {
                let holds = reference.outcome.printed.trim() == got.outcome.printed.trim();
                aspects.push(Aspect {
                    name: super::AspectName::Value,
                    of: String::new(),
                    holds,
                    got: String::new(),
                    wanted: String::new(),
                });
            }
            (None, None) => {}
            (Some(_), None) => aspects.push(Aspect::unbound(name)),
            (None, Some(_)) => {}
        }
    }
    aspects
}

/// `print(x)` as an answer means `x`.
fn asked_value(code: &str) -> String {
    let Ok(module) = parse(code) else { return code.to_owned() };
    if let [Stmt { kind: StmtKind::Expr(expr), .. }] = module.body.as_slice()
        && let ExprKind::Call { function, args, keywords } = &expr.kind
        && let (ExprKind::Name(name), [argument], []) = (&function.kind, args.as_slice(), keywords.as_slice())
        && &**name == "print"
    {
        return argument.span.text(code).to_owned();
    }
    code.to_owned()
}

/// The name that the last statement binds, so that `y = X + b` answers as `X + b` does.
fn last_assigned(code: &str) -> Option<String> {
    let module = parse(code).ok()?;
    match &module.body.last()?.kind {
        StmtKind::Assign { targets, .. } => match &targets.first()?.kind {
            ExprKind::Name(name) => Some(name.to_string()),
            _ => None,
        },
        StmtKind::AugAssign { target, .. } => match &target.kind {
            ExprKind::Name(name) => Some(name.to_string()),
            _ => None,
        },
        _ => None,
    }
}
