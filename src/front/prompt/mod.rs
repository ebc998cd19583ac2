//! The prompt: reads cells with line editing, shows the shapes while they are typed, keeps what was
//! entered. What a cell gives is shown by `repl`.

mod buffer;
mod colours;
mod dumb;
mod helper;
mod keep;
mod keys;
mod mend;
mod panic;
mod recall;
mod welcome;

use std::cell::RefCell;
use std::io::{IsTerminal, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::rc::Rc;

use rustyline::config::BellStyle;
use rustyline::error::ReadlineError;
use rustyline::history::History;
use rustyline::{ColorMode, CompletionType, Config, Editor};

use super::desk::Desk;
use super::render::Look;
use super::repl;
use buffer::without_gutter;
use helper::PromptHelper;
use keep::Keep;
use keys::Typed;
use recall::Recall;

/// What stands in front of a cell.
const PROMPT: &str = ">>> ";

/// Runs the prompt until Ctrl-D or `exit()`. `opening` is shown in the place of the welcome.
#[must_use]
pub fn run(mut desk: Desk, opening: Option<String>) -> ExitCode {
    panic::keep_quiet();
    desk.look = Look::of_stdout(desk.look.plain);
    desk.takes_back = true;
    desk.session.cx.shows_expressions = true;
    let keep = Keep::new(keep::state_folder(|name| std::env::var(name).ok()).as_deref());
    let earlier = keep.read();
    match opening {
        Some(text) => print!("{text}"),
        None if std::io::stdout().is_terminal() => print!("{}", welcome::lines(&desk)),
        None => {}
    }
    if let Some(aside) = &earlier.set_aside {
        let file = aside.display().to_string();
        eprintln!("{}", desk.say("prompt-history-damaged", &[("file", file.into())]));
    }
    let _ = std::io::stdout().flush();
    if dumb::is_dumb() {
        return dumb::run(&mut desk, &keep);
    }
    edit(desk, &keep, Recall::new(&earlier.cells))
}

fn edit(desk: Desk, keep: &Keep, recall: Recall) -> ExitCode {
    let colour = if desk.look.colour { ColorMode::Enabled } else { ColorMode::Disabled };
    let config = Config::builder()
        .completion_type(CompletionType::List)
        .completion_show_all_if_ambiguous(true)
        .bell_style(BellStyle::None)
        .indent_size(4)
        .tab_stop(4)
        .color_mode(colour)
        .build();
    let recalled = recall.recalled();
    let mut editor = match Editor::<PromptHelper, Recall>::with_history(config, recall) {
        Ok(editor) => editor,
        Err(error) => {
            eprintln!("shapewise: {error}");
            return ExitCode::FAILURE;
        }
    };
    let typed = Typed::default();
    keys::bind(&mut editor, &typed, &recalled);
    let desk = Rc::new(RefCell::new(desk));
    editor.set_helper(Some(PromptHelper::new(Rc::clone(&desk), typed)));
    loop {
        match editor.readline(PROMPT) {
            Ok(buffer) => {
                let text = without_gutter(&buffer);
                let text = text.trim_end();
                if !text.trim().is_empty() {
                    let _ = editor.history_mut().add(text);
                    keep.add(text);
                }
                if let Some(code) = cell(&mut desk.borrow_mut(), text) {
                    return code;
                }
            }
            Err(ReadlineError::Interrupted) => println!("KeyboardInterrupt"),
            Err(ReadlineError::Eof) => return ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("shapewise: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
}

/// Runs a cell, mended where that helps.
fn cell(desk: &mut Desk, text: &str) -> Option<ExitCode> {
    // The window may have another size now.
    desk.look = Look::of_stdout(desk.look.plain);
    let mended = mend::mended(desk, text);
    let text = mended.as_deref().unwrap_or(text);
    // The session catches panics of the program it runs; this is for showing what came of it.
    let code = catch_unwind(AssertUnwindSafe(|| repl::feed(desk, text))).unwrap_or_else(|panic| {
        let failure = desk.session.after_panic(panic.as_ref());
        eprintln!("{}: {}", failure.class, failure.message);
        None
    });
    panic::report(desk);
    code
}

/// How many rows the terminal has.
#[cfg(unix)]
fn screen_rows() -> usize {
    let size = rustix::termios::tcgetwinsize(std::io::stdout());
    size.map_or(24, |size| usize::from(size.ws_row)).max(4) - 1
}

#[cfg(not(unix))]
fn screen_rows() -> usize {
    23
}
