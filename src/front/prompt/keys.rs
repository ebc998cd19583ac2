//! Keys that mean more at this prompt than in any line editor: Enter, Tab, Backspace, arrows, Home.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustyline::history::History;
use rustyline::{
    Cmd, ConditionalEventHandler, Editor, Event, EventContext, EventHandler, Helper, KeyCode, KeyEvent, Modifiers,
    Movement, RepeatCount,
};

use super::buffer::{Enter, GUTTER, before_on_line, enter, without_gutter};
use super::recall::Recalled;

/// Nobody types a line end this soon after a letter.
const FASTER_THAN_HANDS: Duration = Duration::from_millis(4);

/// When the text changed last: written by the hint, read by Enter.
#[derive(Clone, Default)]
pub struct Typed(Arc<Mutex<Option<Instant>>>);

impl Typed {
    pub fn now(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    fn was_just_now(&self) -> bool {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_some_and(|at| at.elapsed() < FASTER_THAN_HANDS)
    }
}

/// What a key does, given the text and the cursor; `None` leaves it to the editor.
type Meaning = fn(&Keys, &str, usize) -> Option<Cmd>;

#[derive(Clone)]
struct Keys {
    typed: Typed,
    recalled: Recalled,
}

struct Bound {
    keys: Keys,
    meaning: Meaning,
}

impl ConditionalEventHandler for Bound {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, context: &EventContext<'_>) -> Option<Cmd> {
        (self.meaning)(&self.keys, context.line(), context.pos())
    }
}

/// Binds them all.
pub fn bind<H: Helper, I: History>(editor: &mut Editor<H, I>, typed: &Typed, recalled: &Recalled) {
    let keys = Keys { typed: typed.clone(), recalled: recalled.clone() };
    let plain = |code| KeyEvent(code, Modifiers::NONE);
    let table: [(KeyEvent, Meaning); 16] = [
        (plain(KeyCode::Enter), on_enter),
        (KeyEvent::ctrl('J'), on_enter),
        (KeyEvent(KeyCode::Enter, Modifiers::ALT), on_alt_enter),
        (plain(KeyCode::Tab), on_tab),
        (plain(KeyCode::Up), on_up),
        (plain(KeyCode::Down), on_down),
        (plain(KeyCode::Backspace), on_backspace),
        (KeyEvent::ctrl('H'), on_backspace),
        (plain(KeyCode::Delete), on_delete),
        (KeyEvent::ctrl('D'), on_delete),
        (plain(KeyCode::Left), on_left),
        (KeyEvent::ctrl('B'), on_left),
        (plain(KeyCode::Right), on_right),
        (KeyEvent::ctrl('F'), on_right),
        (plain(KeyCode::Home), on_home),
        (KeyEvent::ctrl('A'), on_home),
    ];
    for (key, meaning) in table {
        let bound = Bound { keys: keys.clone(), meaning };
        editor.bind_sequence(key, EventHandler::Conditional(Box::new(bound)));
    }
}

fn on_enter(keys: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    // A block that comes from the history is whole.
    if keys.recalled.is_shown(line) && cursor == line.len() {
        return Some(Cmd::AcceptLine);
    }
    Some(match enter(line, cursor, keys.typed.was_just_now()) {
        Enter::Run => Cmd::AcceptLine,
        Enter::Continue(indent) => new_line(indent),
    })
}

fn new_line(indent: usize) -> Cmd {
    Cmd::Insert(1, format!("\n{GUTTER}{}", " ".repeat(indent)))
}

/// Opens a line whether one is needed or not.
fn on_alt_enter(_: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    Some(new_line(super::buffer::next_indent(&without_gutter(line.get(..cursor)?))))
}

/// At the beginning of a line Tab indents, elsewhere it completes.
fn on_tab(_: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    let before = before_on_line(line, cursor)?;
    let blanks = before.chars().all(|c| c == ' ').then_some(before.len())?;
    Some(Cmd::Insert(1, " ".repeat(4 - blanks % 4)))
}

/// In a cell of several lines the arrows go from line to line, unless it was just found by them.
fn on_up(keys: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    let inside = line.get(..cursor)?.contains('\n') && !keys.recalled.is_shown(line);
    Some(if inside { Cmd::Move(Movement::LineUp(1)) } else { Cmd::HistorySearchBackward })
}

fn on_down(keys: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    let inside = line.get(cursor..)?.contains('\n') && !keys.recalled.is_shown(line);
    Some(if inside { Cmd::Move(Movement::LineDown(1)) } else { Cmd::HistorySearchForward })
}

/// How many characters a step over a line end and the continuation prompt is.
const LINE_STEP: u16 = 1 + GUTTER.len() as u16;

fn on_backspace(_: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    let before = before_on_line(line, cursor)?;
    if before.is_empty() {
        return Some(Cmd::Kill(Movement::BackwardChar(LINE_STEP)));
    }
    // One level of indentation at once.
    let blanks = before.chars().all(|c| c == ' ').then_some(before.len())?;
    let step = (blanks - 1) % 4 + 1;
    Some(Cmd::Kill(Movement::BackwardChar(u16::try_from(step).unwrap_or(1))))
}

fn at_line_end(line: &str, cursor: usize) -> bool {
    line.get(cursor..).is_some_and(|rest| rest.strip_prefix('\n').is_some_and(|rest| rest.starts_with(GUTTER)))
}

fn on_delete(_: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    at_line_end(line, cursor).then_some(Cmd::Kill(Movement::ForwardChar(LINE_STEP)))
}

fn on_left(_: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    before_on_line(line, cursor)?.is_empty().then_some(Cmd::Move(Movement::BackwardChar(LINE_STEP)))
}

fn on_right(_: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    at_line_end(line, cursor).then_some(Cmd::Move(Movement::ForwardChar(LINE_STEP)))
}

/// The first letter of the line, then its beginning.
fn on_home(_: &Keys, line: &str, cursor: usize) -> Option<Cmd> {
    use unicode_segmentation::UnicodeSegmentation;
    let before = before_on_line(line, cursor)?;
    let letters = before.trim_start_matches(' ');
    let over = if letters.is_empty() { before } else { letters };
    let step = u16::try_from(over.graphemes(true).count()).ok()?;
    Some(if step == 0 { Cmd::Noop } else { Cmd::Move(Movement::BackwardChar(step)) })
}
