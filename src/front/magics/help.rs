//! `%help`, `?x`, `x?`: what there is, and what a thing is.

use super::{Magic, Outcome, Takes, Topic, all, find, usage_line};
use crate::front::describe;
use crate::front::desk::Desk;
use crate::syntax::parse_expression;
use crate::text::nearest::nearest;

pub static ROWS: &[Magic] = &[Magic {
    name: "help",
    aliases: &["magic", "lsmagic"],
    topic: Topic::Settings,
    usage: "[NAME]",
    doc: "prompt-magic-help",
    run: help,
    takes: Takes::Magic,
}];

fn help(desk: &mut Desk, argument: &str) -> Outcome {
    match argument.trim_start_matches('%') {
        "" => overview(desk),
        name if find(name).is_some() => about_magic(desk, name),
        name if argument.starts_with('%') => super::unknown(desk, name),
        name => about(desk, name),
    }
}

/// The magics by topic.
pub fn overview(desk: &mut Desk) -> Outcome {
    let mut text = String::new();
    let widest = all().map(|magic| usage_line(magic).chars().count()).filter(|n| *n <= 24).max().unwrap_or(0);
    for topic in Topic::ALL {
        let rows: Vec<&Magic> = all().filter(|magic| magic.topic == topic).collect();
        if rows.is_empty() {
            continue;
        }
        text.push_str(&format!("{}\n", desk.say(topic.heading(), &[])));
        for magic in rows {
            let (usage, doc) = (usage_line(magic), desk.say(magic.doc, &[]));
            text.push_str(&super::table::item(&usage, &doc, widest, desk.look.width));
        }
        text.push('\n');
    }
    for line in desk.say("prompt-help-more", &[]).lines() {
        text.push_str(&super::table::folded(line, desk.look.width, ""));
    }
    Outcome::Text(text)
}

/// One magic.
pub fn about_magic(desk: &mut Desk, name: &str) -> Outcome {
    match find(name) {
        Some(magic) => {
            let aliases: String = magic.aliases.iter().map(|alias| format!("  %{alias}")).collect();
            Outcome::Text(format!("{}{aliases}\n    {}\n", usage_line(magic), desk.say(magic.doc, &[])))
        }
        None => super::unknown(desk, name),
    }
}

/// What a name, or a dotted name, stands for.
pub fn about(desk: &mut Desk, asked: &str) -> Outcome {
    if !parse_expression(asked).is_ok_and(|expr| describe::is_dotted(&expr)) {
        return Outcome::Wrong(desk.say("prompt-help-what", &[("text", asked.into())]));
    }
    match describe::look_up(&mut desk.session.cx, asked) {
        Ok(value) => Outcome::Text(describe::text(desk, asked, &value)),
        Err((known, missing)) => {
            let cx = &mut desk.session.cx;
            let names = describe::names_in(cx, &known);
            let near = nearest(&missing, names.iter().map(String::as_str)).map(str::to_owned);
            let near = near.map(|name| if known.is_empty() { name } else { format!("{known}.{name}") });
            Outcome::Wrong(match near {
                Some(near) => desk.say("prompt-help-near", &[("name", asked.into()), ("near", near.into())]),
                None => desk.say("prompt-help-none", &[("name", asked.into())]),
            })
        }
    }
}
