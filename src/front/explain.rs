//! `shapewise explain SW201`: the page of a code. `shapewise explain FILE` and `… 2>&1 | shapewise explain`: the errors in a
//! text. At a terminal without either, the list of all codes.

use std::fs::File;
use std::io::{self, BufReader, IsTerminal, Write};
use std::process::ExitCode;

use super::pasted;
use super::render::{Look, render};
use super::report::status;
use crate::explain::notes;
use crate::explain::pages::{self, PAGES};
use crate::text::block::{Block, Style, Text};
use crate::text::locale::Locale;

/// A page, the list, or the errors of a text, on stdout.
pub fn run(locale: &Locale, what: Option<&str>, look: &Look) -> ExitCode {
    let outcome = match what {
        Some(code) if is_code(code) => return page(locale, code, look),
        Some(digits) if is_code(&format!("SW{digits}")) => return page(locale, &format!("SW{digits}"), look),
        None if io::stdin().is_terminal() => {
            print!("{}", render(&list(locale), look));
            return ExitCode::SUCCESS;
        }
        None | Some("-") => pasted::explain(&mut io::stdin().lock(), &mut io::stdout().lock(), locale, look),
        Some(path) => match File::open(path) {
            Ok(file) => pasted::explain(&mut BufReader::new(file), &mut io::stdout().lock(), locale, look),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return complain(&locale.text("page-unknown", &[("code", path.into())]), status::USAGE);
            }
            Err(error) => Err(error),
        },
    };
    match outcome {
        Ok(found) => {
            if found.failures == 0 {
                let _ = writeln!(io::stderr(), "{}", locale.word("pasted-nothing"));
            }
            ExitCode::SUCCESS
        }
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => complain(&error.to_string(), status::ERROR),
    }
}

/// `SW201`, in whatever case.
fn is_code(text: &str) -> bool {
    let digits = text.get(2..).unwrap_or("");
    text.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("sw"))
        && !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit())
}

fn page(locale: &Locale, code: &str, look: &Look) -> ExitCode {
    let of_error = || pages::find(&code.to_ascii_uppercase()).map(|page| pages::page(locale, page));
    match notes::page(locale, code).or_else(of_error) {
        Some(page) => {
            print!("{}", render(&page, look));
            ExitCode::SUCCESS
        }
        None => complain(&locale.text("page-unknown", &[("code", code.into())]), status::USAGE),
    }
}

fn complain(message: &str, code: u8) -> ExitCode {
    let _ = writeln!(io::stderr(), "shapewise: {message}");
    ExitCode::from(code)
}

fn list(locale: &Locale) -> Vec<Block> {
    let line = |code: &str| {
        let title = locale.text(&format!("codes-{code}"), &[]);
        Block::Line(Text::of(Style::Code, code).and(Style::Plain, format!("  {title}")))
    };
    let head = [Block::prose(locale.text("page-list", &[])), Block::Blank];
    let note = |(code, title): (&str, &str)| {
        Block::Line(Text::of(Style::Code, code).and(Style::Plain, format!("  {}", locale.text(title, &[]))))
    };
    head.into_iter().chain(PAGES.iter().map(|page| line(page.code))).chain(notes::codes().map(note)).collect()
}
