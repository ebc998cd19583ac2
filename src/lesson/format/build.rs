//! From the outer form to a lesson: kinds, options and sections get their meaning, and whatever
//! has none is refused with its line.

use super::error::{Broken, Rule};
use super::raw::{Raw, RawFence, RawSection, RawStep, read};
use super::{Ask, AskKind, Aspects, FORMAT, Foretold, Hidden, Hint, Lesson, Need, Step, Watch, WatchKind, When, Wrong};
use crate::lesson::faulty_rules::FaultyRule;

type Result<T> = std::result::Result<T, Broken>;

/// Reads `lesson.md`.
pub fn lesson(file: &str, text: &str) -> Result<Lesson> {
    let raw = read(file, text)?;
    raw.header.only(file, &["id", "title", "needs", "concepts", "format"])?;
    let (version, line) = raw.header.number(file, "format")?;
    if version != FORMAT {
        return Err(Broken::new(file, line, Rule::FormatVersion, version.to_string()));
    }
    let builder = Builder { file, concepts: raw.header.list(file, "concepts")? };
    let lesson = Lesson {
        id: raw.header.text(file, "id")?,
        title: raw.header.text(file, "title")?,
        needs: raw.header.list(file, "needs")?,
        concepts: builder.concepts.clone(),
        setup: builder.opening(&raw)?,
        steps: raw.steps.iter().map(|step| builder.step(step)).collect::<Result<_>>()?,
        file: file.to_owned(),
    };
    if lesson.concepts.is_empty() {
        return Err(Broken::new(file, 1, Rule::HeaderKey, "concepts"));
    }
    if lesson.steps.is_empty() {
        return Err(Broken::new(file, 1, Rule::NoSteps, ""));
    }
    Ok(lesson)
}

struct Builder<'a> {
    file: &'a str,
    concepts: Vec<String>,
}

impl Builder<'_> {
    fn broken(&self, line: usize, rule: Rule, what: impl Into<String>) -> Broken {
        Broken::new(self.file, line, rule, what)
    }

    /// The lesson's own setup: the only kind of fence before the first step.
    fn opening(&self, raw: &Raw) -> Result<String> {
        let mut setup = Vec::new();
        for fence in &raw.start {
            if fence.words.first().map(String::as_str) != Some("setup") {
                return Err(self.broken(fence.line, Rule::UnknownKind, fence.words.join(" ")));
            }
            setup.push(fence.body.clone());
        }
        Ok(setup.join("\n"))
    }

    fn step(&self, raw: &RawStep) -> Result<Step> {
        let mut step = Step {
            id: raw.id.clone(),
            title: raw.title.clone(),
            prose: raw.prose.clone(),
            line: raw.line,
            setup: String::new(),
            before: Vec::new(),
            ask: None,
            after: Vec::new(),
        };
        for fence in &raw.fences {
            self.fence(&mut step, fence)?;
        }
        if let Some(ask) = &step.ask
            && ask.kind == AskKind::Choose
        {
            self.options(&step, ask)?;
        }
        Ok(step)
    }

    fn options(&self, step: &Step, ask: &Ask) -> Result<()> {
        let options = step.options();
        let known =
            |text: &str| text.trim().parse::<usize>().is_ok_and(|n| options.iter().any(|(number, _)| *number == n));
        if options.len() < 2 || !known(&ask.body) {
            return Err(self.broken(ask.line, Rule::Options, &ask.body));
        }
        match ask.wrongs.iter().find(|wrong| !known(&wrong.answer)) {
            Some(wrong) => Err(self.broken(wrong.line, Rule::Options, &wrong.answer)),
            None => Ok(()),
        }
    }

    fn fence(&self, step: &mut Step, fence: &RawFence) -> Result<()> {
        let kind = fence.words.first().map_or("", String::as_str);
        if fence.body.trim().is_empty() {
            return Err(self.broken(fence.line, Rule::EmptyBody, kind));
        }
        let second = fence.words.get(1).map_or("", String::as_str);
        let watch = match kind {
            "setup" => {
                if !step.setup.is_empty() {
                    step.setup.push('\n');
                }
                step.setup.push_str(&fence.body);
                return self.no_sections(fence);
            }
            "show" => Some(WatchKind::Show),
            "twin" => Some(WatchKind::Twin),
            "fails" if is_code(second) => Some(WatchKind::Fails(second.to_owned())),
            "fails" => return Err(self.broken(fence.line, Rule::FenceOption, fence.words.join(" "))),
            _ => None,
        };
        if let Some(kind) = watch {
            self.no_sections(fence)?;
            let watch = Watch { kind, code: fence.body.clone(), line: fence.line + 1 };
            let list = if step.ask.is_some() { &mut step.after } else { &mut step.before };
            list.push(watch);
            return Ok(());
        }
        let ask = self.ask(fence)?;
        if step.ask.is_some() {
            return Err(self.broken(fence.line, Rule::TwoQuestions, &step.id));
        }
        step.ask = Some(ask);
        Ok(())
    }

    fn no_sections(&self, fence: &RawFence) -> Result<()> {
        match fence.sections.first() {
            Some(section) => Err(self.broken(section.line, Rule::UnknownSection, &section.name)),
            None => Ok(()),
        }
    }

    fn ask(&self, fence: &RawFence) -> Result<Ask> {
        let (kind, options) = self.kind(fence)?;
        let mut ask = Ask {
            kind,
            body: fence.body.clone(),
            line: fence.line + 1,
            concept: self.concepts.first().cloned().unwrap_or_default(),
            square: false,
            hints: Vec::new(),
            whens: Vec::new(),
            wrongs: Vec::new(),
            hidden: Vec::new(),
            own_data: false,
            also: Vec::new(),
            needs: Vec::new(),
            aspects: Aspects::default(),
            names: Vec::new(),
            after: String::new(),
            broken: String::new(),
            distractors: Vec::new(),
        };
        for option in options {
            if option == "square" {
                ask.square = true;
            } else if let Some(concept) = option.strip_prefix("concept=") {
                if !self.concepts.iter().any(|known| known == concept) {
                    return Err(self.broken(fence.line, Rule::UnknownConcept, concept));
                }
                concept.clone_into(&mut ask.concept);
            } else {
                return Err(self.broken(fence.line, Rule::FenceOption, option));
            }
        }
        for section in &fence.sections {
            self.section(&mut ask, section)?;
        }
        if ask.kind == AskKind::Fix && ask.broken.is_empty() {
            return Err(self.broken(fence.line, Rule::SectionArgument, "broken"));
        }
        Ok(ask)
    }

    /// The kind of question, and the options after it.
    fn kind<'f>(&self, fence: &'f RawFence) -> Result<(AskKind, Vec<&'f str>)> {
        let words: Vec<&str> = fence.words.iter().map(String::as_str).collect();
        let wrong_option = || self.broken(fence.line, Rule::FenceOption, words.join(" "));
        let (kind, used) = match words.first().copied().unwrap_or("") {
            "predict" => {
                let about = match words.get(1).copied() {
                    Some("shape") => Foretold::Shape,
                    Some("dtype") => Foretold::Dtype,
                    Some("value") => Foretold::Value,
                    Some("error") => Foretold::Error,
                    _ => return Err(wrong_option()),
                };
                (AskKind::Predict(about), 2)
            }
            "do" => (AskKind::Do, 1),
            "fix" => (AskKind::Fix, 1),
            "order" => (AskKind::Order, 1),
            "choose" => (AskKind::Choose, 1),
            "boss" => match words.get(1).filter(|word| is_code(word)) {
                Some(code) => (AskKind::Boss((*code).to_owned()), 2),
                None => return Err(wrong_option()),
            },
            _ => return Err(self.broken(fence.line, Rule::UnknownKind, words.join(" "))),
        };
        Ok((kind, words[used..].to_vec()))
    }

    fn section(&self, ask: &mut Ask, section: &RawSection) -> Result<()> {
        let (line, argument) = (section.line, section.argument.as_str());
        let text = section.text.clone();
        let missing = || self.broken(line, Rule::SectionArgument, format!("{} {argument}", section.name));
        let given = |what: &str| if what.is_empty() { Err(missing()) } else { Ok(what.to_owned()) };
        match section.name.as_str() {
            "hint" => {
                if ask.hints.len() == 3 {
                    return Err(self.broken(line, Rule::TooManyHints, ""));
                }
                let hint = if argument == "rule" { Hint::Rule } else { Hint::Text(given(text.trim())?) };
                ask.hints.push(hint);
            }
            "when" => {
                let rule =
                    FaultyRule::named(argument).ok_or_else(|| self.broken(line, Rule::UnknownFaultyRule, argument))?;
                ask.whens.push(When { rule, reply: text, line });
            }
            "wrong" => ask.wrongs.push(Wrong { answer: given(argument)?, reply: given(text.trim())?, line }),
            "hidden" if argument == "none" => ask.own_data = true,
            "hidden" => ask.hidden.push(Hidden { code: given(&text)?, line: line + 1 }),
            "also" => ask.also.push(given(argument)?),
            "need" => ask.needs.push(need(argument).ok_or_else(missing)?),
            "check" => Self::check(ask, argument).ok_or_else(missing)?,
            "after" => ask.after = given(text.trim())?,
            "broken" if ask.kind == AskKind::Fix => ask.broken = given(&text)?,
            "distractor" if ask.kind == AskKind::Order => ask.distractors.push(given(argument)?),
            _ => return Err(self.broken(line, Rule::UnknownSection, &section.name)),
        }
        Ok(())
    }

    fn check(ask: &mut Ask, argument: &str) -> Option<()> {
        if let Some(names) = argument.strip_prefix("names") {
            ask.names = names.split(',').map(|name| name.trim().to_owned()).filter(|n| !n.is_empty()).collect();
            return (!ask.names.is_empty()).then_some(());
        }
        let mut aspects = Aspects { value: false, shape: false, dtype: false, alias: false };
        for word in argument.split(',').map(str::trim) {
            match word {
                "value" => aspects.value = true,
                "shape" => aspects.shape = true,
                "dtype" => aspects.dtype = true,
                "alias" => aspects.alias = true,
                _ => return None,
            }
        }
        ask.aspects = aspects;
        Some(())
    }
}

fn need(argument: &str) -> Option<Need> {
    let (present, what) = match argument.strip_prefix("no ") {
        Some(what) => (false, what.trim()),
        None => (true, argument),
    };
    (!what.is_empty()).then(|| Need { present, what: what.to_owned() })
}

/// `SW201`
fn is_code(word: &str) -> bool {
    word.len() == 5 && word.starts_with("SW") && word[2..].bytes().all(|b| b.is_ascii_digit())
}
