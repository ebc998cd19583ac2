//! What the line editor asks while somebody types: candidates, the hint, colours. All answers come
//! from the session through the desk; a mistake of ours in one of them costs the answer, not the
//! prompt.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use rustyline::completion::{Candidate as Listed, Completer};
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::{Hint, Hinter};
use rustyline::validate::Validator;
use rustyline::{Context, Helper};
use unicode_width::UnicodeWidthStr;

use super::buffer::without_gutter;
use super::colours;
use super::keys::Typed;
use crate::array::shape_tuple;
use crate::front::complete::{self, Candidate};
use crate::front::describe;
use crate::front::desk::Desk;
use crate::front::magics::table::shortened;
use crate::front::render::Look;
use crate::front::shape_of::{self, Answer};
use crate::lesson::format::{Ask, AskKind};

/// Fewer candidates than this are listed with what they are.
const FEW: usize = 10;
/// The columns of the prompt.
const PROMPT: usize = 4;
/// Longer texts are shown as they are: painting them at every key would be felt.
const PAINTED: usize = 20_000;

pub struct PromptHelper {
    desk: Rc<RefCell<Desk>>,
    typed: Typed,
    /// Whether the brackets at the cursor light up; not in a line that was entered.
    pairs: Cell<bool>,
}

impl PromptHelper {
    pub fn new(desk: Rc<RefCell<Desk>>, typed: Typed) -> PromptHelper {
        PromptHelper { desk, typed, pairs: Cell::new(true) }
    }

    /// What can be said behind a line, without colour.
    fn hint_text(&self, line: &str) -> Option<String> {
        let mut desk = self.desk.try_borrow_mut().ok()?;
        let desk = &mut *desk;
        let text = without_gutter(line);
        let looked_at = looked_at(&text)?;
        let shown = line.rsplit('\n').next().unwrap_or(line);
        let prompt = if line.contains('\n') { 0 } else { PROMPT };
        let lead = if desk.look.colour { "  " } else { "  # " };
        let room = desk.look.width.checked_sub(prompt + shown.width() + lead.len() + 1)?;
        let said = if let Some(function) = complete::open_call(&mut desk.session.cx, looked_at) {
            describe::signature(&mut desk.session.cx, &function)?
        } else if is_to_be_foretold(desk) {
            return None;
        } else if let Some(answer) = shape_of::shape_of(&mut desk.session.cx, looked_at) {
            let whole = shape_of::line(desk, &answer);
            match answer {
                // The shape matters most: without room the dtype goes first, then all of it.
                Answer::Shape(shape, _) if whole.width() > room => {
                    let shape = shape_tuple(&shape);
                    return (shape.width() <= room).then(|| format!("{lead}{shape}"));
                }
                _ => whole,
            }
        } else {
            let function = complete::callable_at_end(&mut desk.session.cx, looked_at)?;
            let signature = describe::signature(&mut desk.session.cx, &function)?;
            match describe::first_line(&mut desk.session.cx, &function) {
                Some(doc) => format!("{signature}  {doc}"),
                None => signature,
            }
        };
        let said = shortened(&said, room, desk.look.ascii);
        (said.width() > 5).then(|| format!("{lead}{said}"))
    }
}

/// The part of a cell that a hint is about: code, also behind `%time` and its like.
fn looked_at(text: &str) -> Option<&str> {
    let text = text.trim();
    let code = match text.strip_prefix('%') {
        Some(rest) => {
            let (name, argument) = rest.split_once(' ')?;
            let takes = crate::front::magics::find(name)?.takes;
            (takes == crate::front::magics::Takes::Code).then_some(argument)?
        }
        None => text,
    };
    (!code.is_empty()).then_some(code)
}

/// Whether a lesson asks what comes out: then the hint must not say it.
fn is_to_be_foretold(desk: &Desk) -> bool {
    let asks = |ask: &Ask| matches!(ask.kind, AskKind::Predict(_));
    desk.lesson.as_ref().is_some_and(|lesson| lesson.is_asking() && lesson.step().ask.as_ref().is_some_and(asks))
}

/// A hint is looked at, never taken over into the line.
pub struct Said(String);

impl Hint for Said {
    fn display(&self) -> &str {
        &self.0
    }

    fn completion(&self) -> Option<&str> {
        None
    }
}

impl Hinter for PromptHelper {
    type Hint = Said;

    fn hint(&self, line: &str, cursor: usize, _: &Context<'_>) -> Option<Said> {
        self.typed.now();
        if line.len() > PAINTED || line.trim().is_empty() || cursor < line.trim_end().len() {
            return None;
        }
        let mut desk = self.desk.try_borrow_mut().ok()?;
        if desk.look.plain {
            return None;
        }
        // The window may have changed since the prompt was shown.
        desk.look.width = Look::of_stdout(false).width;
        drop(desk);
        catch_unwind(AssertUnwindSafe(|| self.hint_text(line))).ok().flatten().map(Said)
    }
}

/// A candidate as it is listed.
pub struct Row {
    candidate: Candidate,
    shown: String,
}

impl Listed for Row {
    fn display(&self) -> &str {
        &self.shown
    }

    fn replacement(&self) -> &str {
        &self.candidate.text
    }
}

impl Completer for PromptHelper {
    type Candidate = Row;

    fn complete(&self, line: &str, cursor: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<Row>)> {
        let Ok(mut desk) = self.desk.try_borrow_mut() else { return Ok((cursor, Vec::new())) };
        // Only the line the cursor is on: the continuation prompts stay out of it.
        let before = &line[..cursor];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let gutter = if start > 0 && before[start..].starts_with(super::buffer::GUTTER) { PROMPT } else { 0 };
        let start = start + gutter;
        let found = catch_unwind(AssertUnwindSafe(|| {
            let completion = complete::complete(&mut desk.session.cx, &before[start..], cursor - start);
            let rows = rows(&mut desk, before, completion.candidates);
            (start + completion.start, rows)
        }));
        Ok(found.unwrap_or((cursor, Vec::new())))
    }
}

/// Few candidates come with signature and first line of documentation.
fn rows(desk: &mut Desk, before: &str, candidates: Vec<Candidate>) -> Vec<Row> {
    let few = (2..=FEW).contains(&candidates.len());
    let widest = candidates.iter().map(|candidate| candidate.name.width()).max().unwrap_or(0);
    let from_import = before.trim_start().starts_with("from ");
    candidates
        .into_iter()
        .map(|candidate| {
            let about = if few && !from_import { about(desk, &candidate.text) } else { None };
            let shown = match about {
                Some(about) => {
                    let line = format!("{:widest$}  {about}", candidate.name);
                    shortened(&line, desk.look.width.saturating_sub(3), desk.look.ascii)
                }
                None => candidate.name.clone(),
            };
            Row { candidate, shown }
        })
        .collect()
}

/// A name in a few words.
fn about(desk: &mut Desk, name: &str) -> Option<String> {
    if let Some(magic) = crate::front::magics::find(name.trim_start_matches('%')) {
        return Some(desk.say(magic.doc, &[]));
    }
    let cx = &mut desk.session.cx;
    let value = describe::look_up(cx, name).ok()?;
    if let Some(Answer::Shape(shape, dtype)) = shape_of::shape_of(cx, name) {
        return Some(format!("{} {dtype}", shape_tuple(&shape)));
    }
    let signature = describe::signature(cx, &value);
    let arguments = signature.as_deref().and_then(|s| s.find('(').map(|at| s[at..].to_owned()));
    let parts = [arguments, describe::first_line(cx, &value)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("  "))
}

impl Highlighter for PromptHelper {
    fn highlight<'l>(&self, line: &'l str, cursor: usize) -> Cow<'l, str> {
        if line.len() > PAINTED {
            return Cow::Borrowed(line);
        }
        let theme = self.desk.try_borrow().map(|desk| desk.look.theme).unwrap_or_default();
        Cow::Owned(colours::paint(line, cursor, theme, self.pairs.get()))
    }

    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _: bool) -> Cow<'b, str> {
        let theme = self.desk.try_borrow().map(|desk| desk.look.theme).unwrap_or_default();
        Cow::Owned(colours::dim(prompt, theme))
    }

    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        let theme = self.desk.try_borrow().map(|desk| desk.look.theme).unwrap_or_default();
        let problem = hint.trim_start().starts_with(['✗']) || hint.starts_with("  x ");
        Cow::Owned(if problem { colours::warning(hint, theme) } else { colours::dim(hint, theme) })
    }

    fn highlight_char(&self, line: &str, _: usize, kind: CmdKind) -> bool {
        self.pairs.set(kind != CmdKind::ForcedRefresh);
        // A text longer than the screen is left as it stands: it cannot be painted over.
        let rows = line.bytes().filter(|&byte| byte == b'\n').count();
        let fits = rows < super::screen_rows() && line.len() <= PAINTED;
        match kind {
            CmdKind::MoveCursor => fits && line.contains(['(', ')', '[', ']', '{', '}']),
            _ => fits,
        }
    }
}

/// Whether a line is whole is decided by the key that ends it (`keys`).
impl Validator for PromptHelper {}

impl Helper for PromptHelper {}
