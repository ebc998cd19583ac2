//! The proofs about words: few of them, and no hint that tells the answer.

use crate::lesson::diagnosis::{self, Asked};
use crate::lesson::format::{Ask, AskKind, Broken, Foretold, Hint, Lesson, Rule, Step};
use crate::lesson::stage::Limits;
use crate::lesson::tree::normalised;
use crate::text::block::shape_text;
use crate::text::locale::Language;

/// The most words a step's prose may have.
const MOST_WORDS: usize = 40;

/// Whether a step's prose is short enough.
pub fn step(lesson: &Lesson, step: &Step, file: &str, line: usize, _: Language) -> Option<Broken> {
    let count = words(&step.prose);
    let _ = lesson;
    (count > MOST_WORDS).then(|| Broken::new(file, line, Rule::TooManyWords, count.to_string()))
}

/// Words of a text: a code span is one, two Chinese characters are one, blocks of code and the
/// numbers before options none.
#[must_use]
pub fn words(text: &str) -> usize {
    let mut plain = String::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
            continue;
        }
        if !fenced {
            plain.push_str(line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' '));
            plain.push('\n');
        }
    }
    let without_code: String =
        plain.split('`').enumerate().map(|(at, piece)| if at % 2 == 1 { " code " } else { piece }).collect();
    let wide = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c);
    let chinese = without_code.chars().filter(|c| wide(*c)).count();
    let latin: String = without_code.chars().map(|c| if wide(c) { ' ' } else { c }).collect();
    let has_letters = |word: &&str| word.chars().any(char::is_alphanumeric);
    latin.split_whitespace().filter(has_letters).count() + chinese.div_ceil(2)
}

/// Hints below the last rung that contain the answer.
pub fn hints(limits: &Limits, lesson: &Lesson, step: &Step, file: &str, line: usize) -> Vec<Broken> {
    let Some(ask) = &step.ask else { return Vec::new() };
    let solutions = solutions(Asked { limits, lesson, step, ask }, ask);
    let mut found = Vec::new();
    for hint in &ask.hints {
        let Hint::Text(text) = hint else { continue };
        let bare = bare(text);
        if let Some(told) = solutions.iter().find(|solution| contains(&bare, solution)) {
            found.push(Broken::new(file, line, Rule::HintTells, format!("{told} ⊂ {text}")));
        }
    }
    found
}

/// Whether the solution stands in the text by itself, not as a part of a longer piece of code.
fn contains(text: &str, solution: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    text.match_indices(solution).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + solution.len()..].chars().next();
        let open = |edge: Option<char>, own: Option<char>| !(edge.is_some_and(joins) && own.is_some_and(joins));
        open(before, solution.chars().next()) && open(after, solution.chars().next_back())
    })
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '"' { '\'' } else { c }).collect()
}

/// The texts that would give the answer away.
fn solutions(asked: Asked<'_>, ask: &Ask) -> Vec<String> {
    match &ask.kind {
        AskKind::Do | AskKind::Fix | AskKind::Boss(_) => {
            let all = std::iter::once(&ask.body).chain(&ask.also).map(|code| normalised(code));
            all.filter(|code| code.len() >= 3).collect()
        }
        AskKind::Predict(about) => {
            let Some(truth) = diagnosis::truth(asked) else { return Vec::new() };
            let text = match about {
                Foretold::Shape => truth.shape.as_deref().map(shape_text),
                Foretold::Dtype => truth.dtype,
                Foretold::Value => value_text(asked, &truth),
                Foretold::Error => None,
            };
            text.map(|text| bare(&text)).filter(|text| text.len() > 3).into_iter().collect()
        }
        AskKind::Order | AskKind::Choose => Vec::new(),
    }
}

fn value_text(asked: Asked<'_>, truth: &crate::lesson::judge::Truth) -> Option<String> {
    let mut stage = crate::lesson::stage::Stage::new(asked.limits);
    stage.session.cx.str(truth.value.as_ref()?).ok()
}
