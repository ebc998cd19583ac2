//! %level, %lang: how much is explained, and in which language.

use std::rc::Rc;

use super::{Magic, Outcome, Takes, Topic};
use crate::explain::Level;
use crate::front::desk::Desk;
use crate::text::locale::{Language, Locale};

pub static ROWS: &[Magic] = &[
    Magic {
        name: "level",
        aliases: &[],
        topic: Topic::Settings,
        usage: "terse|normal|novice",
        doc: "explain-magic-level",
        run: level,
        takes: Takes::Word(&["terse", "normal", "novice"]),
    },
    Magic {
        name: "lang",
        aliases: &["language"],
        topic: Topic::Settings,
        usage: "en|de|ru|zh-TW",
        doc: "explain-magic-lang",
        run: lang,
        takes: Takes::Word(&["en", "de", "ru", "zh-TW"]),
    },
];

fn level(desk: &mut Desk, argument: &str) -> Outcome {
    if argument.is_empty() {
        let now = *desk.session.cx.state::<Level>();
        return Outcome::Text(now.word().to_owned());
    }
    match Level::parse(argument) {
        Some(level) => {
            *desk.session.cx.state::<Level>() = level;
            Outcome::Nothing
        }
        None => super::usage(desk, "level"),
    }
}

fn lang(desk: &mut Desk, argument: &str) -> Outcome {
    if argument.is_empty() {
        let now = desk.locale().language();
        return Outcome::Text(format!("{} ({})", now.tag(), now.own_name()));
    }
    match Language::parse(argument) {
        Some(language) => {
            desk.session.cx.locale = Rc::new(Locale::new(language));
            crate::front::lesson::speak(desk);
            Outcome::Nothing
        }
        None => super::usage(desk, "lang"),
    }
}
