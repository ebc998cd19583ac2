//! Magics about the cells of the session: `%history`, `%save`, `%run`, `%reset`, `%undo`.

use std::io::ErrorKind;

use super::{Magic, Outcome, Takes, Topic, usage};
use crate::front::desk::Desk;
use crate::text::write_whole;

pub static ROWS: &[Magic] = &[
    Magic {
        name: "undo",
        aliases: &[],
        topic: Topic::Run,
        usage: "",
        doc: "prompt-magic-undo",
        run: undo,
        takes: Takes::Nothing,
    },
    Magic {
        name: "history",
        aliases: &["hist"],
        topic: Topic::Run,
        usage: "[COUNT]",
        doc: "prompt-magic-history",
        run: history,
        takes: Takes::Nothing,
    },
    Magic {
        name: "save",
        aliases: &[],
        topic: Topic::Run,
        usage: "FILE",
        doc: "prompt-magic-save",
        run: save,
        takes: Takes::File,
    },
    Magic {
        name: "run",
        aliases: &[],
        topic: Topic::Run,
        usage: "FILE [ARGUMENTS]",
        doc: "prompt-magic-run",
        run: run_file,
        takes: Takes::File,
    },
    Magic {
        name: "reset",
        aliases: &[],
        topic: Topic::Run,
        usage: "",
        doc: "prompt-magic-reset",
        run: reset,
        takes: Takes::Nothing,
    },
];

fn undo(desk: &mut Desk, _: &str) -> Outcome {
    match desk.take_back() {
        Some(cell) => {
            let text = match cell.text.split_once('\n') {
                Some((first, _)) => format!("{first} …"),
                None => cell.text,
            };
            Outcome::Text(desk.say("prompt-undone", &[("code", text.into())]))
        }
        None => Outcome::Wrong(desk.say("prompt-nothing-to-undo", &[])),
    }
}

fn history(desk: &mut Desk, argument: &str) -> Outcome {
    let count = match argument {
        "" => desk.cells.len(),
        number => match number.parse::<usize>() {
            Ok(count) => count,
            Err(_) => return usage(desk, "history"),
        },
    };
    if desk.cells.is_empty() {
        return Outcome::Text(desk.say("prompt-no-cells", &[]));
    }
    let digits = desk.cells.len().to_string().len();
    let mut text = String::new();
    for (at, cell) in desk.cells.iter().enumerate().skip(desk.cells.len().saturating_sub(count)) {
        for (line_at, line) in cell.text.lines().enumerate() {
            let label = if line_at == 0 { format!("{:>digits$}: ", at + 1) } else { " ".repeat(digits + 2) };
            text.push_str(format!("{label}{line}").trim_end());
            text.push('\n');
        }
    }
    Outcome::Text(text)
}

/// The cells that ran without an error, as a script.
fn save(desk: &mut Desk, argument: &str) -> Outcome {
    let path = unquoted(argument);
    if path.is_empty() {
        return usage(desk, "save");
    }
    let good: Vec<&str> = desk.cells.iter().filter(|cell| cell.good).map(|cell| cell.text.as_str()).collect();
    let count = good.len();
    if std::path::Path::new(path).exists() {
        return Outcome::Wrong(desk.say("prompt-save-exists", &[("file", path.into())]));
    }
    match write_whole(std::path::Path::new(path), (good.join("\n") + "\n").as_bytes()) {
        Ok(()) => Outcome::Text(desk.say("prompt-saved", &[("count", count.into()), ("file", path.into())])),
        Err(error) => {
            Outcome::Wrong(desk.say("prompt-cannot-write", &[("file", path.into()), ("why", error.to_string().into())]))
        }
    }
}

/// Runs a script in the session: its names stay.
fn run_file(desk: &mut Desk, argument: &str) -> Outcome {
    let (path, arguments) = match argument.strip_prefix(['"', '\'']) {
        Some(rest) => rest.split_once(['"', '\'']).unwrap_or((rest, "")),
        None => argument.split_once(' ').unwrap_or((argument, "")),
    };
    if path.is_empty() {
        return usage(desk, "run");
    }
    let text = match std::fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Outcome::Wrong(desk.say("prompt-no-file", &[("file", path.into())]));
        }
        Err(error) => {
            let why = error.to_string();
            return Outcome::Wrong(desk.say("prompt-cannot-read", &[("file", path.into()), ("why", why.into())]));
        }
    };
    let Ok(text) = text else {
        return Outcome::Wrong(desk.say("prompt-not-text", &[("file", path.into())]));
    };
    let own = std::iter::once(path).chain(arguments.split_whitespace()).map(str::to_owned).collect();
    let before = std::mem::replace(&mut desk.session.cx.argv, own);
    let mut reply = desk.code(&text);
    desk.session.cx.argv = before;
    // A script's last expression is not shown, as in Python.
    reply.value = None;
    Outcome::Reply(Box::new(reply))
}

/// A fresh session; where text goes, and the language, stay.
fn reset(desk: &mut Desk, _: &str) -> Outcome {
    let names = desk.session.cx.globals.bound();
    let count = names.iter().filter(|(name, _)| !name.starts_with('_')).count();
    desk.start_afresh();
    Outcome::Text(desk.say("prompt-reset-done", &[("count", count.into())]))
}

/// A file name without the quotes around it.
fn unquoted(text: &str) -> &str {
    let text = text.trim();
    ['"', '\''].iter().find_map(|q| text.strip_prefix(*q)?.strip_suffix(*q)).unwrap_or(text)
}
