//! Tables of numbers as text: rows are lines, columns are separated by a delimiter or by blanks.

/// How a table is written.
#[derive(Clone, Debug)]
pub struct Dialect<'a> {
    /// Between columns; `None` means any run of blanks.
    pub delimiter: Option<&'a str>,
    /// From any of these to the line's end is a comment.
    pub comments: Vec<String>,
    /// Lines to pass over at the start.
    pub skip_rows: usize,
    /// At most this many rows of data.
    pub max_rows: Option<usize>,
    pub quote: Option<char>,
    /// Whether blanks around cells are taken off.
    pub trim: bool,
}

impl Default for Dialect<'_> {
    fn default() -> Self {
        Dialect {
            delimiter: None,
            comments: vec!["#".to_owned()],
            skip_rows: 0,
            max_rows: None,
            quote: None,
            trim: true,
        }
    }
}

/// One row with its line number in the text, from 1.
pub struct Row<'a> {
    pub line: usize,
    pub cells: Vec<&'a str>,
}

/// The rows of a table, comments and empty lines left out.
#[must_use]
pub fn rows<'a>(text: &'a str, dialect: &Dialect<'_>) -> Vec<Row<'a>> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate().skip(dialect.skip_rows) {
        if dialect.max_rows.is_some_and(|most| found.len() >= most) {
            break;
        }
        let mut line = line;
        for comment in &dialect.comments {
            if !comment.is_empty() {
                line = line.split(comment.as_str()).next().unwrap_or("");
            }
        }
        if line.trim().is_empty() {
            continue;
        }
        found.push(Row { line: at + 1, cells: cells(line, dialect) });
    }
    found
}

fn cells<'a>(line: &'a str, dialect: &Dialect<'_>) -> Vec<&'a str> {
    match (dialect.delimiter, dialect.quote) {
        (None, _) => line.split_whitespace().collect(),
        (Some(delimiter), Some(quote)) if line.contains(quote) => quoted_cells(line, delimiter, quote),
        (Some(delimiter), _) if !dialect.trim => line.split(delimiter).collect(),
        (Some(delimiter), _) => line.split(delimiter).map(str::trim).collect(),
    }
}

/// Splits where the delimiter stands outside quotes; the quotes around a cell are taken off.
fn quoted_cells<'a>(line: &'a str, delimiter: &str, quote: char) -> Vec<&'a str> {
    let (mut found, mut start, mut at, mut inside) = (Vec::new(), 0, 0, false);
    while at < line.len() {
        let rest = &line[at..];
        if rest.starts_with(quote) {
            inside = !inside;
            at += quote.len_utf8();
        } else if !inside && rest.starts_with(delimiter) {
            found.push(&line[start..at]);
            at += delimiter.len();
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found.push(&line[start..]);
    found.into_iter().map(|cell| cell.trim().trim_matches(quote)).collect()
}

/// A cell as a float, the way Python's `float` reads it.
#[must_use]
pub fn number(cell: &str) -> Option<f64> {
    match fast_float2::parse::<f64, _>(cell) {
        Ok(x) => Some(x),
        Err(_) => crate::text::number::parse_float(cell).ok(),
    }
}
