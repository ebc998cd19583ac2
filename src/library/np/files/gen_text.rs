//! `np.genfromtxt`: a table in which cells may be missing.

use super::super::options::Like;
use super::field_names::Rules;
use super::gen_columns::{Columns, chosen_columns, decide, header, records};
use super::load_text::{comment_marks, with_axes};
use super::source;
use crate::array::{Array, DType};
use crate::builtin;
use crate::runtime::arrays::array_of_dtype;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::text::number::{Integer, parse_float, parse_int};

fn no_source(given: &str) -> Error {
    Error::type_error(format!(
        "fname must be a string, a filehandle, a sequence of strings,\nor an iterator of strings. Got <class '{given}'> instead."
    ))
}

/// How a line falls into cells.
pub(super) enum Split {
    Blanks,
    At(String),
    Every(usize),
    Widths(Vec<usize>),
}

impl Split {
    fn of(cx: &mut Context, delimiter: &Value) -> Result<Split> {
        match delimiter {
            Value::None => Ok(Split::Blanks),
            Value::Tuple(_) | Value::List(_) => {
                let mut widths = Vec::new();
                for width in cx.collect(delimiter)? {
                    widths.push(usize::try_from(cx.to_index(&width)?).unwrap_or(0));
                }
                Ok(Split::Widths(widths))
            }
            other => match other.as_text() {
                Some(text) => Ok(Split::At(text.as_str().to_owned())),
                None => Ok(Split::Every(usize::try_from(cx.to_index(other)?).unwrap_or(1).max(1))),
            },
        }
    }

    pub(super) fn cells(&self, line: &str, autostrip: bool) -> Vec<String> {
        let cells: Vec<String> = match self {
            Split::Blanks => line.split_whitespace().map(str::to_owned).collect(),
            Split::At(delimiter) => {
                let line = line.trim_matches([' ', '\r', '\n']);
                if line.is_empty() {
                    return Vec::new();
                }
                line.split(delimiter.as_str()).map(str::to_owned).collect()
            }
            Split::Every(width) => {
                let chars: Vec<char> = line.trim_end_matches(['\r', '\n']).chars().collect();
                chars.chunks(*width).map(|chunk| chunk.iter().collect()).collect()
            }
            Split::Widths(widths) => {
                let chars: Vec<char> = line.trim_end_matches(['\r', '\n']).chars().collect();
                if chars.is_empty() {
                    return Vec::new();
                }
                let mut at = 0;
                let mut cut = |width: &usize| {
                    let from = at.min(chars.len());
                    at += *width;
                    chars[from..at.min(chars.len())].iter().collect()
                };
                widths.iter().map(&mut cut).collect()
            }
        };
        if autostrip { cells.iter().map(|cell| cell.trim().to_owned()).collect() } else { cells }
    }
}

/// What a column's cells become.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reading {
    Bool,
    Int,
    Float,
    Complex,
    Text,
}

impl Reading {
    pub(super) fn of(dtype: DType) -> Reading {
        match dtype {
            DType::Bool => Reading::Bool,
            DType::Complex64 | DType::Complex128 => Reading::Complex,
            DType::Str(_) | DType::Bytes(_) | DType::DateTime(_) | DType::TimeDelta(_) => Reading::Text,
            _ if dtype.is_integer() => Reading::Int,
            _ => Reading::Float,
        }
    }

    pub(super) fn read(self, cell: &str) -> Option<Value> {
        match self {
            Reading::Bool => match cell.trim().to_uppercase().as_str() {
                "TRUE" => Some(Value::Bool(true)),
                "FALSE" => Some(Value::Bool(false)),
                _ => None,
            },
            Reading::Int => match parse_int(cell, 10).ok()? {
                Integer::Small(n) => Some(Value::Int(n)),
                Integer::Big(_) => None,
            },
            Reading::Float => parse_float(cell).ok().map(Value::Float),
            Reading::Complex => crate::array::io::cells::complex(cell.trim()).map(Value::complex),
            Reading::Text => Some(Value::str(cell)),
        }
    }

    /// What stands for a missing cell when nothing else is asked for.
    fn missing(self) -> Value {
        match self {
            Reading::Bool => Value::Bool(false),
            Reading::Int => Value::Int(-1),
            Reading::Float => Value::Float(f64::NAN),
            Reading::Complex => Value::complex(num_complex::Complex64::new(f64::NAN, 0.0)),
            Reading::Text => Value::str("???"),
        }
    }

    pub(super) fn dtype(self) -> DType {
        match self {
            Reading::Bool => DType::Bool,
            Reading::Int => DType::Int64,
            Reading::Float => DType::Float64,
            Reading::Complex => DType::Complex128,
            Reading::Text => DType::Str(0),
        }
    }
}

/// The text from the header on, by line, its comments cut off.
struct Lines<'a> {
    lines: Vec<&'a str>,
    skipped: usize,
}

fn lines<'a>(text: &'a str, marks: &[String], skip: usize) -> Lines<'a> {
    let cut = |line: &'a str| {
        marks
            .iter()
            .filter(|mark| !mark.is_empty())
            .fold(line, |line, mark| line.split(mark.as_str()).next().unwrap_or(""))
    };
    Lines { lines: text.lines().skip(skip).map(cut).collect(), skipped: skip }
}

/// Rows of the right width, and the numbers and widths of the others.
pub(super) struct Sorted {
    pub(super) rows: Vec<Vec<String>>,
    wrong: Vec<(usize, usize)>,
    pub(super) width: usize,
}

fn sort(lines: &Lines<'_>, split: &Split, autostrip: bool, wanted: Option<&[i64]>, most: Option<usize>) -> Sorted {
    let mut found = Sorted { rows: Vec::new(), wrong: Vec::new(), width: 0 };
    let mut first = None;
    for (at, line) in lines.lines.iter().enumerate() {
        let cells = split.cells(line, autostrip);
        if cells.is_empty() {
            continue;
        }
        let start = *first.get_or_insert(at);
        let number = at - start + lines.skipped + 1;
        if found.width == 0 {
            found.width = wanted.map_or(cells.len(), <[i64]>::len);
        }
        match wanted {
            Some(wanted) => {
                let pick = |column: &i64| {
                    let len = i64::try_from(cells.len()).unwrap_or(i64::MAX);
                    let at = if *column < 0 { column + len } else { *column };
                    usize::try_from(at).ok().and_then(|at| cells.get(at).cloned())
                };
                match wanted.iter().map(pick).collect() {
                    Some(row) => found.rows.push(row),
                    None => found.wrong.push((number, cells.len())),
                }
            }
            None if cells.len() == found.width => found.rows.push(cells),
            None => found.wrong.push((number, cells.len())),
        }
        if most.is_some_and(|most| found.rows.len() >= most) {
            break;
        }
    }
    found
}

/// A value for every column: one for all, a sequence, or a dict by column.
fn by_column(cx: &mut Context, given: &Value, width: usize, wanted: Option<&[i64]>) -> Result<Vec<Option<Value>>> {
    let mut all: Vec<Option<Value>> = vec![None; width];
    match given {
        Value::None => {}
        Value::Dict(dict) => {
            for (key, value) in dict.entries() {
                let column = cx.to_index(&key)?;
                let at = match wanted {
                    Some(wanted) => wanted.iter().position(|w| *w == column),
                    None if column < 0 => usize::try_from(column + i64::try_from(width).unwrap_or(0)).ok(),
                    None => usize::try_from(column).ok(),
                };
                if let Some(slot) = at.and_then(|at| all.get_mut(at)) {
                    *slot = Some(value);
                }
            }
        }
        Value::List(_) | Value::Tuple(_) => {
            for (slot, value) in all.iter_mut().zip(cx.collect(given)?) {
                *slot = Some(value);
            }
        }
        one => all.fill(Some(one.clone())),
    }
    Ok(all)
}

/// The texts that count as missing in each column, besides the empty one.
fn missing_texts(cx: &mut Context, given: &Value, width: usize, wanted: Option<&[i64]>) -> Result<Vec<Vec<String>>> {
    let given = match given.as_text() {
        Some(text) if text.contains(',') => {
            Value::tuple(vec![Value::list(text.split(',').map(Value::str).collect()); width])
        }
        _ => given.clone(),
    };
    let mut texts = Vec::new();
    for value in by_column(cx, &given, width, wanted)? {
        texts.push(match value {
            None => Vec::new(),
            Some(value @ (Value::List(_) | Value::Tuple(_))) => {
                cx.collect(&value)?.iter().map(|v| cx.str(v)).collect::<Result<_>>()?
            }
            Some(value) => vec![cx.str(&value)?],
        });
    }
    Ok(texts)
}

/// What decides how the cells of a table are read.
pub(super) struct Plan {
    pub(super) readings: Vec<Reading>,
    missing: Vec<Vec<String>>,
    filling: Vec<Option<Value>>,
    converters: Vec<Option<Value>>,
    loose: bool,
}

impl Plan {
    fn is_missing(&self, cell: &str, column: usize) -> bool {
        let cell = cell.trim();
        cell.is_empty() || self.missing.get(column).is_some_and(|texts| texts.iter().any(|t| t == cell))
    }

    /// Each column gets the first reading that all its cells have.
    pub(super) fn find_readings(&mut self, rows: &[Vec<String>], width: usize) {
        self.readings = (0..width)
            .map(|column| {
                let mut reading = Reading::Bool;
                for row in rows {
                    let cell = &row[column];
                    if self.is_missing(cell, column) {
                        continue;
                    }
                    while reading < Reading::Text && reading.read(cell).is_none() {
                        reading = match reading {
                            Reading::Bool => Reading::Int,
                            Reading::Int => Reading::Float,
                            Reading::Float => Reading::Complex,
                            _ => Reading::Text,
                        };
                    }
                }
                reading
            })
            .collect();
    }

    pub(super) fn value(&self, cx: &mut Context, cell: &str, column: usize) -> Result<Value> {
        let reading = self.readings[column];
        let fill = || self.filling.get(column).cloned().flatten().unwrap_or_else(|| reading.missing());
        if let Some(Some(function)) = self.converters.get(column) {
            return cx.call(function, Args::one(Value::str(cell)));
        }
        if self.is_missing(cell, column) && reading != Reading::Text {
            return Ok(fill());
        }
        match reading.read(cell) {
            Some(value) => Ok(value),
            None if self.loose => Ok(fill()),
            None => Err(Error::value(format!("Cannot convert string {}", crate::text::quote::repr(cell)))),
        }
    }
}

static CONVERSION_WARNING: types::TypeInfo =
    types::TypeInfo::new("numpy.lib._iotools", "ConversionWarning", &types::USER_WARNING);

/// Rows of another width are an error, or are left out with a warning.
fn complain(cx: &mut Context, found: &Sorted, raise: bool) -> Result<()> {
    if found.wrong.is_empty() {
        return Ok(());
    }
    let mut text = "Some errors were detected !".to_owned();
    for (number, width) in &found.wrong {
        text.push_str(&format!("\n    Line #{number} (got {width} columns instead of {})", found.width));
    }
    if raise {
        return Err(Error::value(text));
    }
    cx.warn(&CONVERSION_WARNING, &text)
}

builtin!(
    /// Load data from a text file, with missing values handled as specified.
    ///
    /// >>> import io
    /// >>> np.genfromtxt(io.StringIO('1,,3\n4,5,6'), delimiter=',')
    /// array([[ 1., nan,  3.],
    ///        [ 4.,  5.,  6.]])
    #[py(
        "genfromtxt(fname, dtype=<class 'float'>, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None, deletechars='', replace_space='_', autostrip=False, case_sensitive=True, defaultfmt='f%i', unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0, like=None)"
    )]
    fn genfromtxt(
        cx: &mut Context,
        fname: Value,
        dtype: Value,
        comments: Value,
        delimiter: Value,
        skip_header: i64,
        skip_footer: i64,
        converters: Value,
        missing_values: Value,
        filling_values: Value,
        usecols: Value,
        names: Value,
        excludelist: Value,
        deletechars: Value,
        replace_space: Value,
        autostrip: bool,
        case_sensitive: Value,
        defaultfmt: Value,
        unpack: bool,
        usemask: bool,
        loose: bool,
        invalid_raise: bool,
        max_rows: Value,
        encoding: Value,
        ndmin: i64,
        _like: Like,
    ) -> Result<Value> {
        if usemask {
            return Err(Error::not_implemented("not in Shapewise: parameter 'usemask' of genfromtxt (masked arrays)"));
        }
        let most = match &max_rows {
            Value::None => None,
            _ if skip_footer > 0 => {
                return Err(Error::value(
                    "The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.",
                ));
            }
            given => match usize::try_from(cx.to_index(given)?) {
                Ok(most) if most > 0 => Some(most),
                _ => return Err(Error::value("'max_rows' must be at least 1.")),
            },
        };
        let marks = comment_marks(cx, &comments)?;
        let split = Split::of(cx, &delimiter)?;
        let text = source::text(cx, &fname, &encoding, no_source)?;
        let mut skip = usize::try_from(skip_header).unwrap_or(0);
        let rules = Rules::of(cx, &excludelist, &deletechars, &replace_space, &case_sensitive, &defaultfmt)?;
        let given = header(cx, &names, &text, &marks, &split, autostrip, &mut skip)?;
        let (wanted, given) = chosen_columns(cx, &usecols, given)?;
        let lines = lines(&text, &marks, skip);
        let mut found = sort(&lines, &split, autostrip, wanted.as_deref(), most);
        leave_out_footer(&mut found, usize::try_from(skip_footer).unwrap_or(0));
        if found.rows.is_empty() && found.wrong.is_empty() {
            let name = cx.str(&fname)?;
            cx.warn(&types::USER_WARNING, &format!("genfromtxt: Empty input file: \"{name}\""))?;
            return Ok(Value::array(with_axes(&Array::zeros(&[0], DType::Float64)?, ndmin)?));
        }
        complain(cx, &found, invalid_raise)?;
        let width = found.width;
        let mut plan = Plan {
            readings: Vec::new(),
            missing: missing_texts(cx, &missing_values, width, wanted.as_deref())?,
            filling: by_column(cx, &filling_values, width, wanted.as_deref())?,
            converters: by_column(cx, &converters, width, wanted.as_deref())?,
            loose,
        };
        let named = match &given {
            Some(given) => Some(rules.valid(cx, given, 0)?),
            None => None,
        };
        let dtype = match decide(cx, &dtype, &mut plan, &found, named, &rules)? {
            Columns::One(dtype) => dtype,
            Columns::Records(dtype) => {
                let array = with_axes(&records(cx, &plan, &found, dtype)?, ndmin)?;
                return Ok(if unpack { super::columns_of(&array) } else { Value::array(array) });
            }
        };
        let mut values = Vec::with_capacity(found.rows.len() * width);
        for row in &found.rows {
            for (column, cell) in row.iter().enumerate() {
                values.push(plan.value(cx, cell, column)?);
            }
        }
        let shape = [found.rows.len(), width];
        let array = array_of_dtype(cx, &Value::list(values), Some(dtype))?.reshaped(&shape)?;
        let array = with_axes(&array, ndmin)?;
        Ok(Value::array(if unpack { array.transpose(None)? } else { array }))
    }
);

fn leave_out_footer(found: &mut Sorted, footer: usize) {
    if footer == 0 {
        return;
    }
    let all = found.rows.len() + found.wrong.len();
    let kept = all.saturating_sub(footer);
    found.wrong.retain(|(number, _)| *number <= kept);
    found.rows.truncate(kept.saturating_sub(found.wrong.len()));
}
