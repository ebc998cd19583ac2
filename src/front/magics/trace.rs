//! `%why`, `%trace`, `%notes`, `%mem`, `%twin`: what a line did.

use super::{Magic, Outcome, Takes, Topic, usage};
use crate::explain::trace::{self, Trace};
use crate::explain::{memory, notes, pages, twin};
use crate::front::desk::Desk;
use crate::text::block::Block;
use crate::text::locale::Locale;

pub static ROWS: &[Magic] = &[
    Magic {
        name: "why",
        aliases: &[],
        topic: Topic::Understand,
        usage: "[LINE|CODE]",
        doc: "trace-magic-why",
        run: why,
        takes: Takes::Code,
    },
    Magic {
        name: "trace",
        aliases: &[],
        topic: Topic::Understand,
        usage: "on|off",
        doc: "trace-magic-trace",
        run: switch_trace,
        takes: Takes::Word(&["on", "off"]),
    },
    Magic {
        name: "notes",
        aliases: &[],
        topic: Topic::Understand,
        usage: "on|off",
        doc: "trace-magic-notes",
        run: switch_notes,
        takes: Takes::Word(&["on", "off"]),
    },
    Magic {
        name: "mem",
        aliases: &["memory"],
        topic: Topic::Understand,
        usage: "[NAME …]",
        doc: "trace-magic-mem",
        run: mem,
        takes: Takes::Code,
    },
    Magic {
        name: "twin",
        aliases: &[],
        topic: Topic::Understand,
        usage: "CODE [|| VECTOR FORM]",
        doc: "twin-magic",
        run: twins,
        takes: Takes::Code,
    },
];

/// Draws what a line does, on a copy of the state; without a line, what the last one did.
fn why(desk: &mut Desk, argument: &str) -> Outcome {
    let locale = desk.locale();
    if let Some(page) = page(&locale, argument) {
        return Outcome::Blocks(page);
    }
    let line = match (argument, desk.cells.last()) {
        ("", Some(cell)) => cell.text.clone(),
        ("", None) => return usage(desk, "why"),
        (line, _) => line.to_owned(),
    };
    match trace::of_line(&mut desk.session.cx, &line) {
        Some(trace) => Outcome::Blocks(drawn(desk, &trace, &line)),
        // What fails is explained as a failure.
        None => Outcome::Reply(Box::new(desk.code(&line))),
    }
}

/// The page of a code, `SW310` or `SW201`.
fn page(locale: &Locale, argument: &str) -> Option<Vec<Block>> {
    let digits = argument.strip_prefix("SW").or_else(|| argument.strip_prefix("sw"))?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    notes::page(locale, digits).or_else(|| Some(pages::page(locale, pages::find(digits)?)))
}

fn drawn(desk: &Desk, trace: &Trace, line: &str) -> Vec<Block> {
    let locale = desk.locale();
    let blocks = trace.blocks(&locale, true);
    if !blocks.is_empty() {
        return blocks;
    }
    vec![Block::prose(match trace::second_name(&desk.session.cx, line) {
        Some((name, of)) => {
            let arguments = [("name", format!("`{name}`").into()), ("of", format!("`{of}`").into())];
            locale.text("trace-second-name", &arguments)
        }
        None => locale.word("trace-nothing"),
    })]
}

fn switch_trace(desk: &mut Desk, argument: &str) -> Outcome {
    let on = match argument {
        "on" => true,
        "off" => false,
        "" => desk.session.tracing,
        _ => return usage(desk, "trace"),
    };
    desk.session.tracing = on;
    Outcome::Blocks(vec![Block::prose(desk.say(if on { "trace-is-on" } else { "trace-is-off" }, &[]))])
}

fn switch_notes(desk: &mut Desk, argument: &str) -> Outcome {
    let watch = &mut desk.session.cx.watch;
    match argument {
        "on" => watch.open_all(),
        "off" => watch.close_all(),
        "" => {}
        _ => return usage(desk, "notes"),
    }
    let on = desk.session.cx.watch.is_open();
    Outcome::Blocks(vec![Block::prose(desk.say(if on { "notes-is-on" } else { "notes-is-off" }, &[]))])
}

fn mem(desk: &mut Desk, argument: &str) -> Outcome {
    let names: Vec<&str> = argument.split([' ', ',']).filter(|name| !name.is_empty()).collect();
    let locale = desk.locale();
    for name in &names {
        match memory::is_array(&desk.session.cx, name) {
            Some(true) => {}
            _ => return Outcome::Wrong(locale.text("memory-no-array", &[("name", (*name).into())])),
        }
    }
    Outcome::Blocks(memory::picture(&desk.session.cx, &locale, &names))
}

fn twins(desk: &mut Desk, argument: &str) -> Outcome {
    if argument.is_empty() {
        return usage(desk, "twin");
    }
    let locale = desk.locale();
    match twin::of(&mut desk.session.cx, &locale, argument) {
        Some(blocks) => Outcome::Blocks(blocks),
        None => Outcome::Blocks(vec![Block::prose(locale.word("twin-none"))]),
    }
}
