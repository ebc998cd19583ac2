//! `shapewise explain SW201`: the page of a code; without a code, the list of all.

use std::process::ExitCode;

use super::render::{Look, render};
use super::report::status;
use crate::explain::pages::{self, PAGES};
use crate::text::block::{Block, Style, Text};
use crate::text::locale::Locale;

/// The page or the list, on stdout.
pub fn run(locale: &Locale, code: Option<&str>, look: &Look) -> ExitCode {
    match code {
        None => print!("{}", render(&list(locale), look)),
        Some(code) => match pages::find(code) {
            Some(page) => print!("{}", render(&pages::page(locale, page), look)),
            None => {
                eprintln!("shapewise: {}", locale.text("page-unknown", &[("code", code.into())]));
                return ExitCode::from(status::USAGE);
            }
        },
    }
    ExitCode::SUCCESS
}

fn list(locale: &Locale) -> Vec<Block> {
    let line = |code: &str| {
        let title = locale.text(&format!("codes-{code}"), &[]);
        Block::Line(Text::of(Style::Code, code).and(Style::Plain, format!("  {title}")))
    };
    let head = [Block::prose(locale.text("page-list", &[])), Block::Blank];
    head.into_iter().chain(PAGES.iter().map(|page| line(page.code))).collect()
}
