//! `np.loadtxt`: a rectangular table of one dtype.

use super::source;
use crate::array::io::cells::Cells;
use crate::array::io::delimited::{Dialect, Row, rows};
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::np::results::only_default;
use crate::runtime::arrays::array_of_dtype;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

fn no_source(given: &str) -> Error {
    Error::value(format!(
        "fname must be a string, filehandle, list of strings,\nor generator. Got <class '{given}'> instead."
    ))
}

/// A single character that separates or quotes, or `None`.
fn control(cx: &mut Context, value: &Value) -> Result<Option<char>> {
    if matches!(value, Value::None) {
        return Ok(None);
    }
    let only = value.as_text().and_then(|text| {
        let mut chars = text.chars();
        chars.next().filter(|_| chars.next().is_none())
    });
    match only {
        Some(c) => Ok(Some(c)),
        None => {
            let shown = cx.repr(value)?;
            Err(Error::type_error(format!(
                "Text reading control character must be a single unicode character or None; but got: {shown}"
            )))
        }
    }
}

/// What begins a comment: `None`, one text or several.
pub fn comment_marks(cx: &mut Context, value: &Value) -> Result<Vec<String>> {
    match value {
        Value::None => Ok(Vec::new()),
        Value::Bytes(mark) => Ok(vec![String::from_utf8_lossy(mark).into_owned()]),
        _ => match value.as_text() {
            Some(mark) => Ok(vec![mark.as_str().to_owned()]),
            None => cx.collect(value)?.iter().map(|mark| cx.str(mark)).collect(),
        },
    }
}

fn not_negative(cx: &mut Context, value: &Value) -> Result<usize> {
    if !cx.is_index(value)? {
        return Err(Error::type_error("argument must be an integer"));
    }
    usize::try_from(cx.to_index(value)?).map_err(|_| Error::value("argument must be nonnegative"))
}

/// The columns to use; `None` for all of them.
pub fn columns(cx: &mut Context, value: &Value) -> Result<Option<Vec<i64>>> {
    let items = match value {
        Value::None => return Ok(None),
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Array(_) | Value::Set(_) => cx.collect(value)?,
        one => vec![one.clone()],
    };
    let mut columns = Vec::new();
    for item in &items {
        if !cx.is_index(item)? {
            let name = cx.type_name(item);
            return Err(Error::type_error(format!(
                "usecols must be an int or a sequence of ints but it contains at least one element of type '{name}'"
            )));
        }
        columns.push(cx.to_index(item)?);
    }
    Ok(Some(columns))
}

/// Functions that read cells: one for all columns, or by column.
enum Converters {
    None,
    All(Value),
    By(Vec<(i64, Value)>),
}

fn converters(cx: &mut Context, value: &Value) -> Result<Converters> {
    if matches!(value, Value::None) {
        return Ok(Converters::None);
    }
    if let Some(dict) = value.as_dict() {
        let mut by = Vec::new();
        for (key, function) in dict.entries() {
            if !cx.is_callable(&function) {
                let key = cx.repr(&key)?;
                return Err(Error::type_error(format!(
                    "values of the converters dictionary must be callable, but the value associated with key {key} is not"
                )));
            }
            by.push((cx.to_index(&key)?, function));
        }
        return Ok(Converters::By(by));
    }
    if cx.is_callable(value) {
        return Ok(Converters::All(value.clone()));
    }
    Err(Error::type_error(
        "converters must be a dictionary mapping columns to converter functions or a single callable.",
    ))
}

/// Which places of a row are used; every row must offer them.
fn chosen(row: &Row<'_>, number: usize, wanted: Option<&[i64]>, width: usize) -> Result<Vec<usize>> {
    let have = row.cells.len();
    let Some(wanted) = wanted else {
        if have != width {
            return Err(Error::value(format!(
                "the number of columns changed from {width} to {have} at row {number}; use `usecols` to select a subset and avoid this error"
            )));
        }
        return Ok((0..have).collect());
    };
    let place = |column: &i64| {
        let at = if *column < 0 { column.saturating_add(i64::try_from(have).unwrap_or(i64::MAX)) } else { *column };
        usize::try_from(at)
            .ok()
            .filter(|&at| at < have)
            .ok_or_else(|| Error::value(format!("invalid column index {column} at row {number} with {have} columns")))
    };
    wanted.iter().map(place).collect()
}

fn bad_cell(cell: &str, dtype: DType, row: usize, column: usize) -> Error {
    let shown = crate::text::quote::repr(cell);
    let name = if matches!(dtype, DType::Str(_)) { dtype.str_code() } else { dtype.name().clone() };
    Error::value(format!("could not convert string {shown} to {name} at row {row}, column {column}."))
}

/// Cells through functions of the program.
fn converted(
    cx: &mut Context,
    table: &[Row<'_>],
    places: &[Vec<usize>],
    how: &Converters,
    dtype: DType,
) -> Result<Vec<Value>> {
    let mut values = Vec::new();
    let width = table.first().map_or(0, |row| row.cells.len());
    let mut by: Vec<Option<Value>> = vec![None; width];
    if let Converters::By(entries) = how {
        for (column, function) in entries {
            let at = if *column < 0 { column + i64::try_from(width).unwrap_or(0) } else { *column };
            match usize::try_from(at).ok().and_then(|at| by.get_mut(at)) {
                Some(slot) => *slot = Some(function.clone()),
                None => {
                    return Err(Error::value(format!(
                        "converter specified for column {column}, which is invalid for the number of fields {width}."
                    )));
                }
            }
        }
    }
    for (number, (row, places)) in table.iter().zip(places).enumerate() {
        for &at in places {
            let cell = row.cells[at];
            let function = match how {
                Converters::All(function) => Some(function.clone()),
                _ => by.get(at).cloned().flatten(),
            };
            match function {
                Some(function) => {
                    let done = cx.call(&function, Args::one(Value::str(cell)));
                    values.push(done.map_err(|error| {
                        if error.is_a(&types::KEYBOARD_INTERRUPT) {
                            error
                        } else {
                            bad_cell(cell, dtype, number, at + 1)
                        }
                    })?);
                }
                None => {
                    let mut one = Cells::of(dtype);
                    if !one.push(cell, dtype) {
                        return Err(bad_cell(cell, dtype, number, at + 1));
                    }
                    let array = one.into_array(&[], dtype)?;
                    values.push(crate::runtime::arrays::unwrap_zero_d(array));
                }
            }
        }
    }
    Ok(values)
}

/// As many axes as asked for: squeezed first, then put in front (columns stay columns).
pub fn with_axes(array: &Array, ndmin: i64) -> Result<Array> {
    let fewest = usize::try_from(ndmin).unwrap_or(0);
    let array = if array.ndim() > fewest { array.squeeze(None)? } else { array.clone() };
    if array.ndim() >= fewest {
        return Ok(array);
    }
    let array = array.atleast(fewest)?;
    if fewest == 2 { Ok(array.transpose(None)?) } else { Ok(array) }
}

builtin!(
    /// Load data from a text file.
    ///
    /// >>> import io
    /// >>> np.loadtxt(io.StringIO('0 1\n2 3'))
    /// array([[0., 1.],
    ///        [2., 3.]])
    /// >>> np.loadtxt(io.StringIO('1,0,2\n3,0,4'), delimiter=',', usecols=(0, 2), unpack=True)
    /// array([[1., 3.],
    ///        [2., 4.]])
    #[py(
        "loadtxt(fname, dtype=<class 'float'>, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None)"
    )]
    fn loadtxt(
        cx: &mut Context,
        fname: Value,
        dtype: DType,
        comments: Value,
        delimiter: Value,
        converters_: Value,
        skiprows: Value,
        usecols: Value,
        unpack: bool,
        ndmin: i64,
        encoding: Value,
        max_rows: Value,
        quotechar: Value,
        like: Value,
    ) -> Result<Value> {
        only_default("loadtxt", "like", &like)?;
        if !(0..=2).contains(&ndmin) {
            return Err(Error::value(format!("Illegal value of ndmin keyword: {ndmin}")));
        }
        let marks = comment_marks(cx, &comments)?;
        let delimiter = control(cx, &delimiter)?;
        let quote = control(cx, &quotechar)?;
        if let Some(c) = delimiter
            && marks.iter().any(|mark| mark.chars().eq([c]))
        {
            return Err(Error::type_error(
                "The values for control characters 'comment' and 'delimiter' are incompatible",
            ));
        }
        let wanted = columns(cx, &usecols)?;
        let how = converters(cx, &converters_)?;
        let skip_rows = not_negative(cx, &skiprows)?;
        let most = match &max_rows {
            Value::None => None,
            given => Some(not_negative(cx, given)?),
        };
        let text = source::text(cx, &fname, &encoding, no_source)?;
        let separator = delimiter.map(String::from);
        let dialect =
            Dialect { delimiter: separator.as_deref(), comments: marks, skip_rows, max_rows: most, quote, trim: false };
        let table = rows(&text, &dialect);
        if let Some(most) = most {
            warn_of_empty_lines(cx, &text, skip_rows, most)?;
        }
        if table.is_empty() || wanted.as_ref().is_some_and(Vec::is_empty) {
            let name = cx.str(&fname)?;
            cx.warn(&types::USER_WARNING, &format!("loadtxt: input contained no data: \"{name}\""))?;
            let empty = Array::zeros(&[0], crate::array::create::at_least_one_unit(dtype))?;
            return Ok(Value::array(with_axes(&empty, ndmin)?));
        }
        let width = table[0].cells.len();
        let mut places = Vec::with_capacity(table.len());
        for (at, row) in table.iter().enumerate() {
            places.push(chosen(row, at + 1, wanted.as_deref(), width)?);
        }
        if dtype.is_record() {
            let array = with_axes(&records(cx, &table, &places, &how, dtype)?, ndmin)?;
            return Ok(if unpack { super::columns_of(&array) } else { Value::array(array) });
        }
        let shape = [table.len(), places.first().map_or(0, Vec::len)];
        let array = if matches!(how, Converters::None) {
            read(cx, &table, &places, dtype)?.into_array(&shape, dtype)?
        } else {
            let values = converted(cx, &table, &places, &how, dtype)?;
            array_of_dtype(cx, &Value::list(values), Some(dtype))?.reshaped(&shape)?
        };
        let array = with_axes(&array, ndmin)?;
        Ok(Value::array(if unpack { array.transpose(None)? } else { array }))
    }
);

/// One record a row; each value of a record is a column.
fn records(
    cx: &mut Context,
    table: &[Row<'_>],
    places: &[Vec<usize>],
    how: &Converters,
    dtype: DType,
) -> Result<Array> {
    let out = Array::zeros(&[table.len()], dtype)?;
    let leaves = out.leaves();
    for (number, row) in places.iter().enumerate() {
        if row.len() != leaves.len() {
            return Err(Error::value(format!(
                "the dtype passed requires {} columns but {} were found at row {}; use `usecols` to select a subset \
                 and avoid this error",
                leaves.len(),
                row.len(),
                number + 1
            )));
        }
    }
    for (column, leaf) in leaves.iter().enumerate() {
        let only: Vec<Vec<usize>> = places.iter().map(|row| vec![row[column]]).collect();
        let values = if matches!(how, Converters::None) {
            read(cx, table, &only, leaf.dtype())?.into_array(&[table.len()], leaf.dtype())?
        } else {
            let values = converted(cx, table, &only, how, leaf.dtype())?;
            array_of_dtype(cx, &Value::list(values), Some(leaf.dtype()))?
        };
        crate::array::assign(leaf, &values)?;
    }
    Ok(out)
}

fn read(cx: &mut Context, table: &[Row<'_>], places: &[Vec<usize>], dtype: DType) -> Result<Cells> {
    let mut cells = Cells::of(dtype);
    for (number, (row, places)) in table.iter().zip(places).enumerate() {
        if number % 4096 == 0 {
            cx.check_interrupt()?;
        }
        for &at in places {
            if !cells.push(row.cells[at], dtype) {
                return Err(bad_cell(row.cells[at], dtype, number, at + 1));
            }
        }
    }
    Ok(cells)
}

/// Before 1.23, `max_rows` counted lines; NumPy says so once when an empty one is met.
fn warn_of_empty_lines(cx: &mut Context, text: &str, skip: usize, most: usize) -> Result<()> {
    for (at, line) in text.lines().skip(skip).take(most).enumerate() {
        if line.trim().is_empty() {
            let number = at + 1;
            return cx.warn(&types::USER_WARNING, &format!(
                "Input line {number} contained no data and will not be counted towards `max_rows={most}`.  This differs from the behaviour in NumPy <=1.22 which counted lines rather than rows.  If desired, the previous behaviour can be achieved by using `itertools.islice`.\nPlease see the 1.23 release notes for an example on how to do this.  If you wish to ignore this warning, use `warnings.filterwarnings`.  This warning is expected to be removed in the future and is given only once per `loadtxt` call."
            ));
        }
    }
    Ok(())
}
