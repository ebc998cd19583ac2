//! What a session, a session file, a script with magics, or a lesson consists of.

use super::Piece;
use crate::front::claims::blocks;
use crate::front::desk::{Asked, Cell};
use crate::front::magics::is_magic;
use crate::lesson::format::{AskKind, Lesson, Step, Watch, WatchKind};
use crate::runtime::context::Nowhere;
use crate::session::Session;
use crate::syntax::ast::Module;
use crate::syntax::parse;
use crate::syntax::stmt::StmtKind;

/// The cells of the running session, and between them what was asked of the prompt.
#[must_use]
pub fn cells(cells: &[Cell], asked: &[Asked]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut asked = asked.iter().peekable();
    for (at, cell) in cells.iter().enumerate() {
        while let Some(one) = asked.next_if(|one| one.after <= at) {
            pieces.push(Piece::Magic(one.text.clone()));
        }
        pieces.push(code(&cell.text, !cell.good));
    }
    pieces.extend(asked.map(|one| Piece::Magic(one.text.clone())));
    pieces
}

fn code(text: &str, fails: bool) -> Piece {
    if is_magic(text) && parse(text).is_err() {
        Piece::Magic(text.to_owned())
    } else {
        Piece::Code { text: text.trim_end().to_owned(), fails }
    }
}

/// A file: `>>>` sessions and fenced Python, or a script in which magics may stand.
#[must_use]
pub fn file(text: &str) -> Vec<Piece> {
    let is_session = text.lines().any(|line| line.trim_start().starts_with(">>> ") || line.starts_with("```"));
    if is_session {
        let pieces = blocks::pieces(text).into_iter();
        return pieces
            .map(|piece| match piece {
                blocks::Piece::Example { code: text, wanted, .. } => {
                    code(&text, wanted.contains("Traceback (most recent call last)"))
                }
                blocks::Piece::Program { code: text, .. } => code(&text, false),
            })
            .collect();
    }
    let mut pieces = Vec::new();
    let mut block = String::new();
    for line in text.lines() {
        if is_magic(line) && parse(line).is_err() && parse(&block).is_ok() {
            if !block.trim().is_empty() {
                pieces.push(code(&std::mem::take(&mut block), false));
            }
            pieces.push(Piece::Magic(line.to_owned()));
        } else {
            block.push_str(line);
            block.push('\n');
        }
    }
    if !block.trim().is_empty() {
        pieces.push(code(&block, false));
    }
    pieces
}

/// Whether code changes names, so that what a lesson laid out has to be laid out again.
fn binds(module: &Module) -> bool {
    module.body.iter().any(|stmt| !matches!(stmt.kind, StmtKind::Expr(_)))
}

/// A lesson: its prose, what it shows, and the reference answers.
#[must_use]
pub fn lesson(lesson: &Lesson) -> Vec<Piece> {
    let mut pieces = vec![Piece::Prose(format!("# {}", lesson.title))];
    let mut untouched = false;
    for step in &lesson.steps {
        pieces.push(Piece::Prose(format!("## {}\n\n{}", step.title, step.prose.trim()).trim().to_owned()));
        if !untouched && !lesson.setup.trim().is_empty() {
            pieces.push(code(&lesson.setup, false));
        }
        let before = pieces.len();
        self::step(step, &mut pieces);
        untouched = pieces[before..].iter().all(|piece| match piece {
            Piece::Code { text, .. } => parse(text).is_ok_and(|module| !binds(&module)),
            _ => true,
        });
    }
    pieces
}

/// Finds out by running them which pieces end with an error.
pub fn try_out(pieces: &mut [Piece]) {
    let mut session = Session::new(Box::new(Nowhere));
    for piece in pieces {
        if let Piece::Code { text, fails } = piece {
            *fails = session.feed(text).failure.is_some();
        }
    }
}

fn step(step: &Step, pieces: &mut Vec<Piece>) {
    if !step.setup.trim().is_empty() {
        pieces.push(code(&step.setup, false));
    }
    let watch = |watch: &Watch| code(&watch.code, matches!(watch.kind, WatchKind::Fails(_)));
    pieces.extend(step.before.iter().map(watch));
    if let Some(ask) = &step.ask {
        match &ask.kind {
            AskKind::Predict(foretold) => {
                let fails = matches!(foretold, crate::lesson::format::Foretold::Error);
                pieces.push(code(&ask.body, fails));
            }
            AskKind::Do | AskKind::Fix | AskKind::Order => pieces.push(code(&ask.body, false)),
            AskKind::Boss(_) => pieces.push(code(&ask.body, true)),
            AskKind::Choose => pieces.push(Piece::Prose(ask.body.trim().to_owned())),
        }
        if !ask.after.trim().is_empty() {
            pieces.push(Piece::Prose(ask.after.trim().to_owned()));
        }
    }
    pieces.extend(step.after.iter().map(watch));
}
