//! Pasted errors: every message is recognised as the one it is, by its text alone, in all languages.

use shapewise::explain::pasted::{Pasted, all, parts, recognise, tell};
use shapewise::text::locale::{Language, Locale};

use super::harness::Runner;

/// Code, prose id, message.
fn cases() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    include_str!("pasted_cases.txt").lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut fields = line.splitn(3, " | ");
        let mut field = || fields.next().expect("three fields");
        (field(), field(), field())
    })
}

#[test]
fn every_message_is_recognised_as_what_it_is() {
    let none = |text: &'static str| if text.is_empty() { "-" } else { text };
    let mut wrong = String::new();
    for (code, prose, message) in cases() {
        let got = recognise(message).map(|found| (none(found.message.code), none(found.message.prose)));
        if got != Some((code, prose)) {
            wrong.push_str(&format!("{message}\n  wanted {code} {prose}, got {got:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_row_of_the_tables_has_a_case() {
    let met: Vec<*const _> = cases()
        .filter_map(|(_, _, message)| recognise(message))
        .map(|found| std::ptr::from_ref(found.message))
        .collect();
    let unmet: Vec<_> = all().filter(|row| !met.contains(&std::ptr::from_ref(*row))).map(|row| row.pattern).collect();
    assert!(unmet.is_empty(), "no case for {unmet:#?}");
    assert!(all().count() >= 60);
}

#[test]
fn nothing_is_left_open_in_what_is_said() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for (_, _, message) in cases() {
            let failure = Pasted { message: message.to_owned(), class: "ValueError".into(), ..Pasted::default() };
            let told = tell(&failure, &locale);
            assert!(told.known, "{message}");
            let text = format!("{:?}", told.blocks);
            assert!(!text.contains("{$") && !text.contains("pasted-"), "{} {message}: {text}", language.tag());
        }
    }
}

#[test]
fn an_unknown_message_is_said_to_be_unknown() {
    let failure = Pasted { message: "the flux is misaligned".into(), ..Pasted::default() };
    let told = tell(&failure, &Locale::default());
    assert!(!told.known);
    assert_eq!(told.blocks.len(), 1);
}

#[test]
fn a_failure_is_made_again_with_the_same_shapes() {
    let text = "Traceback (most recent call last):\n  File \"train.py\", line 12, in <module>\n    out = X - mean\nValueError: operands could not be broadcast together with shapes (100,3) (100,) \n";
    let found = parts(text);
    let [shapewise::explain::pasted::Part::Failure(failure)] = &found[..] else { panic!("one failure") };
    let shown = format!("{:?}", tell(failure, &Locale::default()).blocks);
    assert!(shown.contains("mean[:, None]"), "{shown}");
    assert!(!shown.contains("broadcast_to"), "stand-ins do not show: {shown}");
}

#[test]
fn a_traceback_at_the_prompt_is_explained() {
    let text = "Traceback (most recent call last):\n  File \"train.py\", line 3, in <module>\n    X - mean\n\
        ValueError: operands could not be broadcast together with shapes (100,3) (100,) \n";
    let mut runner = Runner::new();
    let said = runner.run(text);
    assert!(said.contains("SW201") && said.contains("(100, 3)"), "{said}");
    assert_eq!(runner.run("1 + 1"), "2\n");
}
