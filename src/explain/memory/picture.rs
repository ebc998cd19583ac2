//! `%mem`: a line for each buffer, a strip that shows which part of it each name sees.

use std::rc::Rc;

use crate::array::{Array, Buffer};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::{Block, Style, Table, Text, shape_text};
use crate::text::locale::{Arg, Locale};

/// A buffer and the names that look at it.
struct Held {
    buffer: Rc<Buffer>,
    windows: Vec<Window>,
}

struct Window {
    name: String,
    array: Array,
    /// The name of the same object, when another one came first.
    same_as: Option<String>,
    id: usize,
}

/// The widest strip, in characters.
const STRIP: usize = 24;

/// What the session's arrays hold; of the names given, or of all.
#[must_use]
pub fn picture(cx: &Context, locale: &Locale, names: &[&str]) -> Vec<Block> {
    let held = collect(cx, names);
    if held.is_empty() {
        return vec![Block::prose(locale.word("memory-nothing"))];
    }
    let mut blocks = Vec::new();
    for buffer in &held {
        if !blocks.is_empty() {
            blocks.push(Block::Blank);
        }
        blocks.extend(buffer.blocks(locale));
    }
    let total: usize = held.iter().map(|h| h.buffer.len()).sum();
    let arguments: [(&str, Arg); 3] = [
        ("buffers", held.len().into()),
        ("names", held.iter().map(|h| h.windows.len()).sum::<usize>().into()),
        ("bytes", bytes_text(total).into()),
    ];
    blocks.push(Block::Blank);
    blocks.push(Block::prose(locale.text("memory-total", &arguments)));
    blocks
}

fn collect(cx: &Context, names: &[&str]) -> Vec<Held> {
    let mut held: Vec<Held> = Vec::new();
    for (name, value) in cx.globals.bound() {
        let Value::Array(object) = &value else { continue };
        if name.starts_with('_') {
            continue;
        }
        let array = object.array();
        let id = Rc::as_ptr(object) as usize;
        let place = match held.iter().position(|h| Rc::ptr_eq(&h.buffer, array.buffer())) {
            Some(at) => at,
            None => {
                held.push(Held { buffer: Rc::clone(array.buffer()), windows: Vec::new() });
                held.len() - 1
            }
        };
        let same_as = held[place].windows.iter().find(|w| w.id == id && w.same_as.is_none()).map(|w| w.name.clone());
        held[place].windows.push(Window { name: name.to_string(), array, same_as, id });
    }
    if !names.is_empty() {
        held.retain(|h| h.windows.iter().any(|w| names.contains(&&*w.name)));
    }
    held
}

impl Held {
    fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let word = |id: &str| locale.word(id);
        let mut table = Table {
            head: vec![
                word("memory-name"),
                word("memory-shape"),
                word("memory-dtype"),
                word("memory-strides"),
                word("memory-sees"),
            ],
            rows: Vec::new(),
        };
        let owner = self.owner();
        let mut notes = Vec::new();
        for (at, window) in self.windows.iter().enumerate() {
            table.rows.push(vec![
                window.name.clone(),
                shape_text(window.array.shape()),
                window.array.dtype().name(),
                strides_text(window.array.strides()),
                self.strip(&window.array),
            ]);
            if let Some(first) = &window.same_as {
                let arguments: [(&str, Arg); 2] =
                    [("name", format!("`{}`", window.name).into()), ("first", format!("`{first}`").into())];
                notes.push(Text::prose(&locale.text("memory-same", &arguments)));
            } else if at != owner {
                let of = format!("`{}`", self.windows[owner].name);
                let arguments: [(&str, Arg); 3] = [
                    ("name", format!("`{}`", window.name).into()),
                    ("of", of.into()),
                    ("count", window.array.size().into()),
                ];
                notes.push(Text::prose(&locale.text("memory-window", &arguments)));
            }
        }
        let title = locale.text("memory-buffer", &[("bytes", bytes_text(self.buffer.len()).into())]);
        let mut blocks = vec![Block::Line(Text::of(Style::Strong, title)), Block::Table(table)];
        if !notes.is_empty() {
            blocks.push(Block::Points(notes));
        }
        blocks
    }

    /// The window that sees most; the first of several.
    fn owner(&self) -> usize {
        let seen = |w: &Window| {
            let (low, high) = w.array.layout().byte_range(w.array.dtype().itemsize());
            high - low
        };
        let most = self.windows.iter().map(seen).max().unwrap_or(0);
        self.windows.iter().position(|w| seen(w) == most).unwrap_or(0)
    }

    /// Which items of the buffer an array sees: `■` seen, `·` not.
    fn strip(&self, array: &Array) -> String {
        let item = array.dtype().itemsize().max(1);
        let items = self.buffer.len() / item;
        if items == 0 || array.size() == 0 {
            return String::new();
        }
        let cells = items.min(STRIP);
        let mut seen = vec![false; cells];
        for offset in array.layout().offsets().take(1 << 16) {
            seen[(offset / item * cells / items).min(cells - 1)] = true;
        }
        seen.iter().map(|&yes| if yes { '■' } else { '·' }).collect()
    }
}

fn strides_text(strides: &[isize]) -> String {
    match strides {
        [one] => format!("({one},)"),
        all => format!("({})", all.iter().map(isize::to_string).collect::<Vec<_>>().join(", ")),
    }
}

/// A number of bytes as people say it.
#[must_use]
fn bytes_text(bytes: usize) -> String {
    const UNITS: [&str; 4] = ["KiB", "MiB", "GiB", "TiB"];
    if bytes < 1024 {
        return format!("{bytes} B");
    }
    let mut size = bytes as f64 / 1024.0;
    let mut unit = 0;
    while size >= 1024.0 && unit + 1 < UNITS.len() {
        size /= 1024.0;
        unit += 1;
    }
    format!("{size:.1} {}", UNITS[unit])
}
