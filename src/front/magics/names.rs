//! `%who` and `%whos`: the names of the session, what they are and what memory they share.

use std::rc::Rc;

use super::{Magic, Outcome, Takes, Topic, table};
use crate::array::shape_tuple;
use crate::front::desk::Desk;
use crate::runtime::Value;
use crate::runtime::array_object::ArrayObject;

pub static ROWS: &[Magic] = &[
    Magic {
        name: "who",
        aliases: &[],
        topic: Topic::Look,
        usage: "[TYPE]",
        doc: "prompt-magic-who",
        run: who,
        takes: Takes::Nothing,
    },
    Magic {
        name: "whos",
        aliases: &["vars"],
        topic: Topic::Look,
        usage: "[TYPE]",
        doc: "prompt-magic-whos",
        run: whos,
        takes: Takes::Nothing,
    },
];

/// The names a person made, by name; those of modules and those beginning with `_` left out.
fn own_names(desk: &Desk, kind: &str) -> Vec<(Rc<str>, Value)> {
    let cx = &desk.session.cx;
    let mut names = cx.globals.bound();
    names.retain(|(name, value)| {
        let wanted = kind.is_empty() || cx.type_name(value).ends_with(kind);
        !name.starts_with('_') && !matches!(value, Value::Module(_)) && wanted
    });
    names.sort_by(|a, b| a.0.cmp(&b.0));
    names
}

fn who(desk: &mut Desk, argument: &str) -> Outcome {
    let names = own_names(desk, argument);
    if names.is_empty() {
        return Outcome::Text(desk.say("prompt-no-names", &[]));
    }
    let line = names.iter().map(|(name, _)| &**name).collect::<Vec<_>>().join("  ");
    Outcome::Text(table::folded(&line, desk.look.width, ""))
}

fn whos(desk: &mut Desk, argument: &str) -> Outcome {
    let names = own_names(desk, argument);
    if names.is_empty() {
        return Outcome::Text(desk.say("prompt-no-names", &[]));
    }
    let head = ["name", "type", "shape", "dtype", "bytes", "view"];
    let mut rows = vec![head.iter().map(|id| desk.say(&format!("prompt-column-{id}"), &[])).collect::<Vec<_>>()];
    for (name, value) in &names {
        let kind = desk.session.cx.type_name(value);
        let kind = kind.rsplit('.').next().unwrap_or(&kind).to_owned();
        let mut row = vec![name.to_string(), kind];
        row.extend(facts(desk, &names, value));
        rows.push(row);
    }
    let room = desk.look.width;
    if desk.look.plain {
        return Outcome::Text(spoken(&rows, room));
    }
    for row in &mut rows {
        row[0] = table::shortened(&row[0], (room / 3).max(8), desk.look.ascii);
        row[2] = table::shortened(&row[2], (room / 3).max(10), desk.look.ascii);
    }
    Outcome::Text(table::columns(&rows, room, &[1, 4, 5, 3]))
}

/// The table as a line a name, for those who hear it.
fn spoken(rows: &[Vec<String>], width: usize) -> String {
    let Some((head, names)) = rows.split_first() else { return String::new() };
    let sentence = |row: &Vec<String>| {
        let facts: Vec<String> =
            head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()).map(|(h, c)| format!("{h} {c}")).collect();
        table::folded(&facts.join(", "), width, "")
    };
    names.iter().map(sentence).collect()
}

/// Shape, dtype, bytes and what it is a view of; for other things their length or their value.
fn facts(desk: &mut Desk, names: &[(Rc<str>, Value)], value: &Value) -> [String; 4] {
    let empty = String::new;
    match value {
        Value::Array(object) => {
            let array = object.array();
            let bytes = array.size() * array.dtype().itemsize();
            let shape = shape_tuple(array.shape());
            [shape, array.dtype().to_string(), bytes.to_string(), viewed(names, object).unwrap_or_default()]
        }
        Value::Scalar(scalar) => {
            ["()".to_owned(), scalar.dtype().to_string(), scalar.dtype().itemsize().to_string(), empty()]
        }
        Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::FrozenSet(_) | Value::Range(_) => {
            match desk.session.cx.len(value) {
                Ok(count) => [desk.say("prompt-items", &[("count", count.into())]), empty(), empty(), empty()],
                Err(_) => [empty(), empty(), empty(), empty()],
            }
        }
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Str(_) | Value::Complex(_) | Value::None => {
            let shown = desk.session.cx.repr(value).unwrap_or_default();
            [table::shortened(&shown, 24, desk.look.ascii), empty(), empty(), empty()]
        }
        _ => [empty(), empty(), empty(), empty()],
    }
}

/// The name of the array whose memory an array looks into, where it does. When that one has no name
/// (`np.arange(6).reshape(2, 3)`), the first name that looks into the same memory stands for it.
pub fn viewed(names: &[(Rc<str>, Value)], object: &Rc<ArrayObject>) -> Option<String> {
    let base = object.base.borrow().clone()?;
    if let Some((name, _)) = names.iter().find(|(_, value)| value.is(&base)) {
        return Some(name.to_string());
    }
    let shares = |other: &Rc<ArrayObject>| other.get().shares_buffer(&object.get());
    let first = names.iter().find_map(|(name, value)| match value {
        Value::Array(other) if shares(other) => Some((name, other)),
        _ => None,
    });
    first.filter(|(_, other)| !Rc::ptr_eq(other, object)).map(|(name, _)| name.to_string())
}
