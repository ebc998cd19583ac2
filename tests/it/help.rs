//! The help of the command line: every command and every argument has words, in all languages.

use std::process::{Command, Output};

use shapewise::text::locale::{Language, Locale};

const COMMANDS: [&[&str]; 13] = [
    &[],
    &["kernel"],
    &["explain"],
    &["learn"],
    &["lessons"],
    &["lessons", "check"],
    &["lessons", "new"],
    &["review"],
    &["progress"],
    &["notes"],
    &["export"],
    &["coverage"],
    &["check"],
];

fn shapewise(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_shapewise")).args(arguments).output().expect("the binary runs")
}

#[test]
fn every_command_and_argument_has_words_in_every_language() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for command in COMMANDS {
            let mut arguments = command.to_vec();
            arguments.extend(["--lang", language.tag(), "-h"]);
            let output = shapewise(&arguments);
            assert!(output.status.success(), "{arguments:?}");
            let text = String::from_utf8(output.stdout).expect("help is text");
            assert!(text.contains(&locale.word("cli-usage")), "{arguments:?}\n{text}");
            assert!(text.lines().next().is_some_and(|about| !about.trim().is_empty()), "{arguments:?}\n{text}");
            // `  --json  what it does`: a name, at least two blanks, words.
            let entries = text.lines().filter(|line| line.starts_with("  ") && !line.starts_with("       "));
            for entry in entries {
                assert!(entry.trim().contains("  "), "{arguments:?}: no words for {entry}");
            }
        }
    }
}

#[test]
fn a_name_that_is_no_file_may_be_a_command() {
    let output = shapewise(&["lern"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("shapewise learn"));
    let output = shapewise(&["--lang", "de", "-i", "1x=data.csv", "-c", "1"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("1x kann nicht der Name einer Variablen sein"));
}
