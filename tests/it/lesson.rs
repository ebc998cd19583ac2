//! Lessons: the curriculum holds in every language, broken lessons are refused with file, line and
//! rule, every exercise can be passed, every faulty rule is met.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::rc::Rc;

use shapewise::lesson::answer;
use shapewise::lesson::catalog::{self, Source};
use shapewise::lesson::check::check;
use shapewise::lesson::faulty_rules::FaultyRule;
use shapewise::lesson::format::{Ask, AskKind, Foretold, Lesson};
use shapewise::lesson::progress::{Journal, Progress};
use shapewise::lesson::review;
use shapewise::lesson::runner::{Outcome, Runner, Taken};
use shapewise::lesson::stage::Printed;
use shapewise::session::Session;
use shapewise::text::locale::{Language, Locale};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn session() -> Session {
    Session::new(Box::new(Printed::default()))
}

/// The stack that deep programs need; tests have a small one.
fn roomy<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::Builder::new().stack_size(256 << 20).spawn(work).expect("a thread").join().expect("it ends well")
}

#[test]
fn the_curriculum_holds_in_every_language() {
    let report = roomy(|| check(&catalog::carried()));
    let mut text = String::new();
    for broken in &report.broken {
        let _ = writeln!(text, "{}:{}: {}: {}", broken.file, broken.line, broken.rule.word(), broken.what);
    }
    assert!(report.broken.is_empty(), "\n{text}");
    assert_eq!(report.lessons, 13);
    assert_eq!(report.languages, 4);
}

#[test]
fn broken_lessons_are_refused_with_file_line_and_rule() {
    let report = roomy(|| {
        let mut report = String::new();
        let mut count = 0;
        let mut rules = BTreeSet::new();
        for source in catalog::under(&root().join("tests/lessons_broken")).expect("broken lessons are there") {
            let Source::Folder(folder) = &source else { continue };
            count += 1;
            let expected = std::fs::read_to_string(folder.join("expect.txt")).expect("what to expect");
            let words: Vec<&str> = expected.split_whitespace().collect();
            let [file, line, rule] = words.as_slice() else { panic!("{}", folder.display()) };
            rules.insert((*rule).to_owned());
            let found = check(std::slice::from_ref(&source)).broken;
            let hit = found.iter().any(|broken| {
                broken.file.ends_with(&format!("/{file}"))
                    && broken.line.to_string() == *line
                    && broken.rule.word() == *rule
            });
            if !hit {
                let _ = writeln!(report, "{}: wanted {file}:{line} {rule}, got {found:#?}", folder.display());
            }
        }
        assert!(count >= 10, "{count} broken lessons");
        assert!(rules.len() >= 10, "{rules:?}");
        report
    });
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn what_a_new_lesson_looks_like_holds() {
    let folder = std::env::temp_dir().join(format!("shapewise-new-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let text = include_str!("../../lessons/template.md").replace("NAME", "mine");
    std::fs::write(folder.join("lesson.md"), text).expect("the folder is writable");
    let own = folder.clone();
    let report = roomy(move || check(&[Source::Folder(own)]));
    std::fs::remove_dir_all(&folder).expect("it was just made");
    assert_eq!(report.broken, Vec::new());
    assert_eq!(report.steps, 3);
}

#[test]
fn every_faulty_rule_is_met_by_a_step() {
    let mut met = BTreeSet::new();
    for source in catalog::carried() {
        let lesson = source.english().expect("the lessons can be read");
        for ask in lesson.steps.iter().filter_map(|step| step.ask.as_ref()) {
            met.extend(ask.whens.iter().map(|when| when.rule.word()));
        }
    }
    let unmet: Vec<&str> = FaultyRule::ALL.iter().map(|rule| rule.word()).filter(|word| !met.contains(word)).collect();
    assert!(unmet.is_empty(), "{unmet:?}");
}

/// What a learner who knows everything would type.
fn solution(lesson: &Lesson, at: usize, ask: &Ask, shown: &str) -> String {
    match &ask.kind {
        AskKind::Predict(about) => {
            let limits = shapewise::lesson::stage::Limits::of(&session());
            let step = &lesson.steps[at];
            let asked = shapewise::lesson::diagnosis::Asked { limits: &limits, lesson, step, ask };
            let truth = shapewise::lesson::diagnosis::truth(asked).expect("a question has an answer");
            match about {
                _ if truth.failure.is_some() && *about == Foretold::Error => "yes".to_owned(),
                _ if truth.failure.is_some() => "error".to_owned(),
                Foretold::Shape => format!("{:?}", truth.shape.expect("it has a shape")),
                Foretold::Dtype => truth.dtype.expect("it has a dtype"),
                Foretold::Error => "no".to_owned(),
                Foretold::Value => {
                    session().cx.repr(&truth.value.expect("it has a value")).ok().expect("it has a repr")
                }
            }
        }
        AskKind::Choose => ask.body.trim().to_owned(),
        AskKind::Order => {
            let lines: Vec<&str> = shown.lines().collect();
            let number = |line: &str| {
                let known = |shown: &&&str| shown.split_once("  ").is_some_and(|(_, text)| text == line);
                let found = lines.iter().find(known).unwrap_or_else(|| panic!("{line} is not shown:\n{shown}"));
                found.split_once("  ").expect("a number stands before it").0.trim().to_owned()
            };
            let body = ask.body.lines().filter(|line| !line.trim().is_empty());
            body.map(number).collect::<Vec<_>>().join(" ")
        }
        AskKind::Do | AskKind::Fix | AskKind::Boss(_) => ask.body.clone(),
    }
}

/// Everything that was said, as plain text.
fn text_of(said: &[shapewise::lesson::said::Said]) -> String {
    use shapewise::lesson::said::Said;
    use shapewise::text::block::Block;
    let mut text = String::new();
    for one in said {
        match one {
            Said::Block(Block::Code(lines)) => text.push_str(&format!("{}\n", lines.join("\n"))),
            Said::Block(Block::Line(line) | Block::Paragraph(line)) => text.push_str(&format!("{}\n", line.bare())),
            Said::Output(output) => text.push_str(output),
            _ => {}
        }
    }
    text
}

/// Types a line into a lesson; what is said to it.
fn type_in(runner: &mut Runner, session: &mut Session, line: &str) -> String {
    match runner.take(session, line) {
        Taken::Said(said) => text_of(&said),
        Taken::Code => {
            let reply = session.feed(line);
            text_of(&runner.ran(session, line, &reply))
        }
    }
}

#[test]
fn every_step_of_every_lesson_can_be_passed_in_every_language() {
    let report = roomy(|| {
        let mut report = String::new();
        for language in Language::ALL {
            for source in catalog::carried() {
                let lesson = source.lesson(language).expect("the lessons can be read");
                let mut session = session();
                let locale = Rc::new(Locale::new(language));
                let start = Runner::start(lesson.clone(), Some(0), &mut session, Journal::none(), locale);
                let (mut runner, mut said) = start;
                let mut shown = text_of(&said);
                while !runner.is_over() {
                    let at = runner.position();
                    if let Some(ask) = lesson.steps[at].ask.as_ref() {
                        let answer = solution(&lesson, at, ask, &shown);
                        let reply = type_in(&mut runner, &mut session, &answer);
                        if !runner.is_answered() {
                            let step = &lesson.steps[at].id;
                            let _ = writeln!(report, "{} {step}: {answer:?} is refused: {reply}", source.file_name(""));
                            said = runner.advance(&mut session);
                            shown = text_of(&said);
                            continue;
                        }
                    }
                    shown = type_in(&mut runner, &mut session, "");
                }
                let bad = runner.records().iter().filter(|record| record.outcome != Outcome::Passed);
                for record in bad {
                    let _ = writeln!(report, "{} {}: {:?}", source.file_name(""), record.id, record.outcome);
                }
            }
        }
        report
    });
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn predictions_are_read_leniently() {
    for text in
        ["2x3", "(2,3)", "2, 3", "[2,3]", "2 3", "（2，3）", "2×3", "2 х 3", " ( 2 , 3 ) ", "shape (2, 3)", "2*3"]
    {
        assert_eq!(answer::shape(text), Some(vec![2, 3]), "{text}");
    }
    assert_eq!(answer::shape("(3,)"), Some(vec![3]));
    assert_eq!(answer::shape("3"), Some(vec![3]));
    assert_eq!(answer::shape("()"), Some(vec![]));
    assert_eq!(answer::shape("X + b"), None);
    assert_eq!(answer::shape("X.shape"), None);
    for text in ["int64", "np.int64", "dtype('int64')", "\"int64\"", "int", "Int64"] {
        assert_eq!(answer::dtype(text), Some("int64".to_owned()), "{text}");
    }
    assert_eq!(answer::dtype("banana"), None);
    assert_eq!(answer::order("3 1 2", 3), Some(vec![3, 1, 2]));
    assert_eq!(answer::order("312", 3), Some(vec![3, 1, 2]));
    assert_eq!(answer::order("3, 1", 3), Some(vec![3, 1]));
    assert_eq!(answer::order("1 1 2", 3), None);
    assert_eq!(answer::order("X + 1", 3), None);
    assert_eq!(answer::choice("b)", &[(1, ""), (2, "")]), Some(2));
    assert_eq!(answer::choice("3", &[(1, ""), (2, "")]), None);
}

#[test]
fn reviews_are_fresh_and_can_be_answered() {
    roomy(|| {
        let locale = Rc::new(Locale::new(Language::En));
        let mut concepts = BTreeSet::new();
        for source in catalog::carried() {
            concepts.extend(source.english().expect("the lessons can be read").concepts);
        }
        for concept in concepts {
            let mut seen = BTreeSet::new();
            for seed in 0..6 {
                let due = [concept.clone()];
                let lesson = review::lesson(&due, &Progress::default(), &locale, seed)
                    .unwrap_or_else(|| panic!("nothing can be asked about {concept}"));
                let again = review::lesson(&due, &Progress::default(), &locale, seed);
                assert_eq!(again.as_ref(), Some(&lesson), "the same seed, the same question");
                seen.insert(format!("{}{}", lesson.steps[0].setup, lesson.steps[0].id));
                let mut session = session();
                let (mut runner, said) =
                    Runner::start(lesson.clone(), Some(0), &mut session, Journal::none(), Rc::clone(&locale));
                let ask = lesson.steps[0].ask.as_ref().expect("a review asks");
                let answer = solution(&lesson, 0, ask, &text_of(&said));
                let reply = type_in(&mut runner, &mut session, &answer);
                assert!(runner.is_answered(), "{concept}, seed {seed}: {answer:?} is refused: {reply}");
            }
            assert!(!seen.is_empty());
        }
    });
}
