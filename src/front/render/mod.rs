//! Draws blocks: for a terminal, for a file, or as sentences for a screen reader. What they say is decided elsewhere.

mod axes;
mod glyphs;
mod look;
mod paint;
mod underlined;
mod words;

use std::borrow::Cow;

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table as Grid};

pub use look::{Look, Theme};
pub use words::{columns, padded};

use crate::text::block::{AxesRow, Block, Drawn, FixLine, Fixes, Style, Table, Text};
use glyphs::{Glyphs, ascii, ascii_text};
use words::{text_columns, wrapped};

/// Prose is not set wider than this.
const WIDEST_PROSE: usize = 100;

/// The blocks as text, each line ended.
#[must_use]
pub fn render(blocks: &[Block], look: &Look) -> String {
    let blocks: Cow<'_, [Block]> =
        if look.ascii { blocks.iter().map(in_ascii).collect::<Vec<_>>().into() } else { Cow::Borrowed(blocks) };
    let glyphs = if look.ascii { &glyphs::ASCII } else { &glyphs::UNICODE };
    let pad = " ".repeat(look.indent);
    let mut text = String::new();
    let mut blank = true;
    for block in blocks.iter() {
        let lines = if look.plain { spoken(block, look) } else { drawn(block, look, glyphs) };
        for line in lines {
            let line = paint::paint(&line, look);
            let empty = line.trim().is_empty();
            // One empty line is enough, whatever blocks follow each other.
            if empty && blank {
                continue;
            }
            blank = empty;
            if !empty {
                text.push_str(&pad);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

fn room(look: &Look) -> usize {
    look.width.saturating_sub(look.indent).max(8)
}

fn prose(text: &Text, look: &Look) -> Vec<Text> {
    wrapped(text, room(look).min(WIDEST_PROSE))
}

fn drawn(block: &Block, look: &Look, glyphs: &Glyphs) -> Vec<Text> {
    match block {
        Block::Blank => vec![Text::new()],
        Block::Title { left, right } => title(left, right, look),
        Block::Paragraph(text) => prose(text, look),
        Block::Line(text) => vec![text.clone()],
        Block::Underlined(block) => underlined::draw(block, look, glyphs),
        Block::Axes(table) => axes::draw(table, look, glyphs),
        Block::Table(table) => grid(table, look),
        Block::Arrays(things) => side_by_side(things, look),
        Block::Fixes(list) => fixes(list, look, glyphs),
        Block::Code(lines) => lines.iter().map(|line| Text::of(Style::Code, format!("  {line}"))).collect(),
        Block::Points(points) => points.iter().flat_map(|point| hanging(point, glyphs.point, look)).collect(),
    }
}

/// The block as sentences: no drawing, no meaning by place or colour.
fn spoken(block: &Block, look: &Look) -> Vec<Text> {
    let say = |texts: &[Text]| texts.iter().flat_map(|text| prose(text, look)).collect::<Vec<_>>();
    match block {
        Block::Blank => vec![Text::new()],
        Block::Title { left, right } => {
            let mut lines = vec![left.clone()];
            lines.extend((!right.is_empty()).then(|| right.clone()));
            lines
        }
        Block::Underlined(block) => {
            let mut lines = vec![Text::of(Style::Code, block.line.clone())];
            lines.extend((!block.aside.is_empty()).then(|| block.aside.clone()));
            lines.extend(say(&block.spoken));
            lines
        }
        Block::Axes(table) if table.spoken.is_empty() => table.rows.iter().filter_map(row_words).collect(),
        Block::Axes(table) => say(&table.spoken),
        Block::Table(table) => table.rows.iter().map(|row| Text::of(Style::Plain, record(&table.head, row))).collect(),
        Block::Arrays(things) => say(&things.spoken),
        Block::Fixes(list) => {
            let mut lines = vec![Text::prose(&list.title)];
            lines.extend(list.items.iter().flat_map(|fix| prose(&Text::prose(&fix.spoken), look)));
            lines
        }
        Block::Points(points) => say(points),
        _ => drawn(block, look, &glyphs::ASCII),
    }
}

fn row_words(row: &AxesRow) -> Option<Text> {
    match row {
        AxesRow::Operand { name, shape, note, .. } => Some(Text::prose(&format!("{name} {shape} {}", note.bare()))),
        AxesRow::Under { note, .. } => Some(note.clone()),
        AxesRow::Rule => None,
    }
}

fn record(head: &[String], row: &[String]) -> String {
    let cells: Vec<String> = head.iter().zip(row).map(|(name, cell)| format!("{name}: {cell}")).collect();
    cells.join(", ")
}

fn title(left: &Text, right: &Text, look: &Look) -> Vec<Text> {
    let (first, last, room) = (text_columns(left), text_columns(right), room(look));
    if first + 3 + last > room {
        return [left, right].into_iter().filter(|text| !text.is_empty()).cloned().collect();
    }
    let gap = room.min(72).saturating_sub(first + last).max(3);
    let mut line = left.clone();
    if last > 0 {
        line.push(Style::Plain, " ".repeat(gap));
        line.0.extend(right.0.iter().cloned());
    }
    vec![line]
}

fn grid(table: &Table, look: &Look) -> Vec<Text> {
    let mut grid = Grid::new();
    grid.load_style(NOTHING);
    grid.set_content_arrangement(ContentArrangement::Dynamic);
    grid.set_width(u16::try_from(room(look)).unwrap_or(u16::MAX));
    if !table.head.is_empty() {
        grid.set_header(&table.head);
    }
    for row in &table.rows {
        grid.add_row(row);
    }
    let head = usize::from(!table.head.is_empty());
    let line = |(at, line): (usize, &str)| Text::of(if at < head { Style::Dim } else { Style::Plain }, line.trim_end());
    grid.to_string().lines().enumerate().map(line).collect()
}

/// Things beside each other as long as they fit, then below.
fn side_by_side(drawn: &Drawn, look: &Look) -> Vec<Text> {
    let room = room(look);
    let mut lines: Vec<Text> = Vec::new();
    let mut start = 0;
    while start < drawn.things.len() {
        let (mut end, mut used) = (start, 0_usize);
        while end < drawn.things.len() {
            let thing = &drawn.things[end];
            let width = thing.lines.iter().map(text_columns).chain([columns(&thing.caption)]).max().unwrap_or(0);
            let gap = if end > start { 2 } else { 0 };
            if end > start && used + gap + width > room {
                break;
            }
            used += gap + width;
            end += 1;
        }
        lines.extend(row_of_things(&drawn.things[start..end]));
        start = end;
    }
    lines
}

fn row_of_things(things: &[crate::text::block::Thing]) -> Vec<Text> {
    let captions = things.iter().any(|thing| !thing.caption.is_empty());
    let height = things.iter().map(|thing| thing.lines.len()).max().unwrap_or(0);
    let mut lines = vec![Text::new(); height + usize::from(captions)];
    let mut used = 0_usize;
    for (at, thing) in things.iter().enumerate() {
        let width = thing.lines.iter().map(text_columns).chain([columns(&thing.caption)]).max().unwrap_or(0);
        used += if at > 0 { 2 } else { 0 };
        let mut place = |row: usize, text: &Text| {
            let line: &mut Text = &mut lines[row];
            let have = text_columns(line);
            line.push(Style::Plain, " ".repeat(used.saturating_sub(have)));
            line.0.extend(text.0.iter().cloned());
        };
        if captions {
            place(0, &Text::of(Style::Dim, thing.caption.clone()));
        }
        // A sign of one line stands at the middle of what it is between.
        let down = if thing.lines.len() == 1 { height.saturating_sub(1) / 2 } else { 0 };
        for (row, text) in thing.lines.iter().enumerate() {
            place(row + down + usize::from(captions), text);
        }
        used += width;
    }
    lines
}

/// Code, shape and meaning in columns; in a narrow window the meaning goes below.
fn fixes(list: &Fixes, look: &Look, glyphs: &Glyphs) -> Vec<Text> {
    let room = room(look);
    let mut lines = prose(&Text::of(Style::Plain, list.title.clone()), look);
    let code = list.items.iter().map(|fix| columns(&fix.code)).max().unwrap_or(0);
    let shape = list.items.iter().map(|fix| columns(&fix.shape)).max().unwrap_or(0);
    let meaning = list.items.iter().map(|fix| columns(&fix.meaning)).max().unwrap_or(0);
    let wide = 2 + code + 3 + columns(glyphs.arrow) + 1 + shape;
    for fix in &list.items {
        let mut line = Text::of(Style::Plain, "  ");
        if wide > room {
            lines.extend(stacked(fix, look, glyphs));
            continue;
        }
        line.push(Style::Good, fix.code.clone());
        line.push(Style::Plain, " ".repeat(code - columns(&fix.code) + 3));
        if !fix.shape.is_empty() {
            line.push(Style::Plain, format!("{} {}", glyphs.arrow, fix.shape));
        }
        let beside = wide + 3 + meaning <= room;
        if beside && !fix.meaning.is_empty() {
            line.push(Style::Plain, " ".repeat(shape - columns(&fix.shape) + 3));
            line.0.extend(Text::prose(&fix.meaning).0);
        }
        lines.push(line);
        if !beside && !fix.meaning.is_empty() {
            lines.extend(indented(&Text::prose(&fix.meaning), 6, look));
        }
    }
    lines
}

fn stacked(fix: &FixLine, look: &Look, glyphs: &Glyphs) -> Vec<Text> {
    let mut lines = vec![Text::of(Style::Plain, "  ").and(Style::Good, fix.code.clone())];
    let mut below = Text::of(
        Style::Plain,
        if fix.shape.is_empty() { String::new() } else { format!("{} {}", glyphs.arrow, fix.shape) },
    );
    if !fix.meaning.is_empty() {
        below.push(Style::Plain, "  ");
        below.0.extend(Text::prose(&fix.meaning).0);
    }
    if !below.is_empty() {
        lines.extend(indented(&below, 6, look));
    }
    lines
}

fn indented(text: &Text, by: usize, look: &Look) -> Vec<Text> {
    wrapped(text, room(look).saturating_sub(by).min(WIDEST_PROSE))
        .into_iter()
        .map(|line| {
            let mut whole = Text::of(Style::Plain, " ".repeat(by));
            whole.0.extend(line.0);
            whole
        })
        .collect()
}

fn hanging(text: &Text, point: &str, look: &Look) -> Vec<Text> {
    let mut lines = indented(text, columns(point) + 1, look);
    if let Some(run) = lines.first_mut().and_then(|line| line.0.first_mut()) {
        run.text = format!("{point} ");
    }
    lines
}

/// The block without signs that ASCII terminals lack.
fn in_ascii(block: &Block) -> Block {
    let mut block = block.clone();
    let texts = |texts: &mut Vec<Text>| texts.iter_mut().for_each(|text| *text = ascii_text(text));
    match &mut block {
        Block::Title { left, right } => (*left, *right) = (ascii_text(left), ascii_text(right)),
        Block::Paragraph(text) | Block::Line(text) => *text = ascii_text(text),
        Block::Underlined(inner) => {
            inner.aside = ascii_text(&inner.aside);
            inner.marks.iter_mut().for_each(|mark| mark.label = ascii(&mark.label));
            texts(&mut inner.spoken);
        }
        Block::Axes(table) => {
            for row in &mut table.rows {
                match row {
                    AxesRow::Operand { cells, note, .. } => {
                        cells.iter_mut().for_each(|cell| cell.text = ascii(&cell.text));
                        *note = ascii_text(note);
                    }
                    AxesRow::Under { note, .. } => *note = ascii_text(note),
                    AxesRow::Rule => {}
                }
            }
            texts(&mut table.spoken);
        }
        Block::Table(table) => {
            table.rows.iter_mut().flatten().chain(&mut table.head).for_each(|cell| *cell = ascii(cell));
        }
        Block::Arrays(things) => {
            for thing in &mut things.things {
                thing.caption = ascii(&thing.caption);
                texts(&mut thing.lines);
            }
            texts(&mut things.spoken);
        }
        Block::Fixes(list) => {
            list.title = ascii(&list.title);
            for fix in &mut list.items {
                fix.meaning = ascii(&fix.meaning);
                fix.spoken = ascii(&fix.spoken);
            }
        }
        Block::Points(points) => texts(points),
        Block::Blank | Block::Code(_) => {}
    }
    block
}
