//! Completion: what could stand at the cursor — names, attributes, members of modules, keyword
//! arguments, keys of dicts, files inside quotes, magics and what they take. For the Tab key and for
//! the kernel; nothing of the program is run.

mod files;
mod place;

use crate::runtime::Value;
use crate::runtime::context::Context;
use crate::syntax::parse_expression;

use super::describe;
use super::magics::{self, Takes};
use super::shape_of;
use place::Place;

/// What could stand in the place of `text[start..cursor]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// A byte offset.
    pub start: usize,
    pub candidates: Vec<Candidate>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// What is put there.
    pub text: String,
    /// The part of it that is listed: `arange` of `np.arange`.
    pub name: String,
}

/// Words of the language that begin something.
const KEYWORDS: [&str; 33] = [
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Completes at a cursor (a byte offset).
#[must_use]
pub fn complete(cx: &mut Context, text: &str, cursor: usize) -> Completion {
    let Some(before) = text.get(..cursor.min(text.len())) else { return Completion::default() };
    let mut completion = match magic(cx, before) {
        Some(completion) => completion,
        None => code(cx, before, 0),
    };
    completion.candidates.sort();
    completion.candidates.dedup_by(|a, b| a.text == b.text);
    completion
}

/// A line for the prompt: the magic's name or its argument.
fn magic(cx: &mut Context, before: &str) -> Option<Completion> {
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = &before[line_start..];
    let indent = line.len() - line.trim_start().len();
    let line = line.trim_start();
    if let Some(asked) = line.strip_prefix('?') {
        let start = before.len() - asked.len();
        return Some(code(cx, &before[start..], start));
    }
    let name_start = line_start + indent + line.strip_prefix("%%").map_or(1, |_| 2);
    let rest = line.strip_prefix("%%").or_else(|| line.strip_prefix('%'))?;
    let Some((name, argument)) = rest.split_once(' ') else {
        let names = magics::all().map(|magic| magic.name);
        return Some(words(name_start, rest, names));
    };
    let argument = argument.trim_start();
    let start = before.len() - argument.len();
    Some(match magics::find(name)?.takes {
        Takes::Nothing => Completion { start, ..Completion::default() },
        Takes::Code => code(cx, argument, start),
        Takes::File => files::complete(argument, start),
        Takes::Lesson => words(start, argument, magics::lesson_ids().into_iter()),
        Takes::Magic => words(start, argument, magics::all().map(|magic| magic.name)),
        Takes::Word(list) => words(start, argument, list.iter().copied()),
    })
}

/// Those of the words that begin so.
fn words<W: AsRef<str>>(start: usize, prefix: &str, words: impl Iterator<Item = W>) -> Completion {
    let candidates = words.filter(|word| word.as_ref().starts_with(prefix)).map(|word| plain(word.as_ref())).collect();
    Completion { start, candidates }
}

fn plain(word: &str) -> Candidate {
    Candidate { text: word.to_owned(), name: word.to_owned() }
}

/// A piece of code that begins at `offset` of the text.
fn code(cx: &mut Context, before: &str, offset: usize) -> Completion {
    let place = place::find(before);
    match place {
        Place::Nothing => Completion { start: offset + before.len(), candidates: Vec::new() },
        Place::File { start, path } => files::complete(path, offset + start),
        Place::Key { start, object, quote, typed } => keys(cx, offset + start, object, quote, typed),
        Place::Attribute { start, object, name } => attributes(cx, offset + start, object, name),
        Place::Module { start, name } => {
            words(offset + start, name, crate::library::registry::module_names().into_iter())
        }
        Place::Member { start, module, name } => {
            let members = cx.library.members(module);
            words(offset + start, name, members.into_iter().filter(|member| shown(member, name)))
        }
        Place::Name { start, name, call } => names(cx, offset + start, name, call),
    }
}

/// Names beginning with an underscore are listed when one was typed.
fn shown(name: &str, typed: &str) -> bool {
    name.starts_with(typed) && (typed.starts_with('_') || !name.starts_with('_'))
}

fn names(cx: &mut Context, start: usize, typed: &str, call: Option<&str>) -> Completion {
    let mut candidates = Vec::new();
    if let Some(value) = call.and_then(|function| value_of(cx, function)) {
        let keywords = describe::keywords(cx, &value).into_iter().filter(|name| name.starts_with(typed));
        candidates.extend(keywords.map(|name| plain(&format!("{name}="))));
    }
    if typed.is_empty() {
        return Completion { start, candidates };
    }
    let all = describe::names_in(cx, "");
    candidates.extend(all.iter().filter(|name| shown(name, typed)).map(|name| plain(name)));
    candidates.extend(KEYWORDS.iter().filter(|word| word.starts_with(typed)).map(|word| plain(word)));
    Completion { start, candidates }
}

fn attributes(cx: &mut Context, start: usize, object: &str, typed: &str) -> Completion {
    let Some(value) = value_of(cx, object) else { return Completion { start, ..Completion::default() } };
    let names = cx.attribute_names(&value).unwrap_or_default();
    let whole = |name: &String| Candidate { text: format!("{object}.{name}"), name: name.clone() };
    let candidates = names.iter().filter(|name| shown(name, typed)).map(whole).collect();
    Completion { start, candidates }
}

/// Keys that are texts or whole numbers.
fn keys(cx: &mut Context, start: usize, object: &str, quote: Option<char>, typed: &str) -> Completion {
    let mut candidates = Vec::new();
    if let Some(Value::Dict(dict)) = value_of(cx, object) {
        for key in dict.keys() {
            let text = match (&key, quote) {
                (Value::Str(text), Some(quote)) if !text.as_str().contains([quote, '\\', '\n']) => {
                    format!("{}{quote}]", text.as_str())
                }
                (Value::Str(text), None) => format!("{}]", crate::text::quote::repr(text.as_str())),
                (Value::Int(number), None) => format!("{number}]"),
                _ => continue,
            };
            if text.starts_with(typed) {
                candidates.push(plain(&text));
            }
        }
    }
    Completion { start, candidates }
}

/// The value of an expression, where it can be had without side effects.
fn value_of(cx: &mut Context, text: &str) -> Option<Value> {
    let expr = parse_expression(text.trim()).ok()?;
    if describe::is_dotted(&expr) {
        return describe::look_up(cx, text.trim()).ok();
    }
    shape_of::value_of(cx, &expr)
}

/// The function whose arguments are being typed at the end of the text.
#[must_use]
pub fn open_call(cx: &mut Context, before: &str) -> Option<Value> {
    let function = place::open_call(before)?;
    value_of(cx, function)
}

/// The dotted name at the end of the text, when it stands for something that can be called.
#[must_use]
pub fn callable_at_end(cx: &mut Context, before: &str) -> Option<Value> {
    let dotted = place::dotted_at_end(before)?;
    let value = describe::look_up(cx, dotted).ok()?;
    let callable = matches!(
        value,
        Value::Builtin(_)
            | Value::Function(_)
            | Value::BoundMethod(_)
            | Value::Class(_)
            | Value::Type(_)
            | Value::Native(_)
    );
    callable.then_some(value)
}
