//! What the columns of a table become that `np.genfromtxt` reads: elements of one dtype, or fields of records with the
//! names that the first line or the program gives.

use super::field_names::{self, Rules};
use super::gen_text::{Plan, Reading, Sorted, Split};
use super::load_text::columns;
use crate::array::record::{Fields, dtype_of};
use crate::array::{Array, DType, Shape};
use crate::runtime::arrays::array_of_dtype;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

/// What the columns become.
pub enum Columns {
    /// Elements of one dtype.
    One(DType),
    /// The fields of records.
    Records(DType),
}

/// The names that `names=` asks for: those of the first line for `True`, which is skipped then.
pub(super) fn header(
    cx: &mut Context,
    names: &Value,
    text: &str,
    marks: &[String],
    split: &Split,
    autostrip: bool,
    skip: &mut usize,
) -> Result<Option<Vec<String>>> {
    if matches!(names, Value::None | Value::Bool(false)) {
        return Ok(None);
    }
    if !matches!(names, Value::Bool(true)) {
        return field_names::listed(cx, names).map(Some);
    }
    for (at, line) in text.lines().enumerate().skip(*skip) {
        let bare = marks.iter().filter(|mark| !mark.is_empty()).fold(line.to_owned(), |line, mark| {
            match line.split_once(mark.as_str()) {
                Some((_, after)) => after.replace(mark.as_str(), ""),
                None => line,
            }
        });
        let cells = split.cells(&bare, autostrip);
        if !cells.is_empty() {
            *skip = at + 1;
            return Ok(Some(cells.iter().map(|cell| cell.trim().to_owned()).collect()));
        }
    }
    Ok(Some(Vec::new()))
}

type Chosen = (Option<Vec<i64>>, Option<Vec<String>>);

/// The columns to use, which may be told by their names, and the names that remain.
pub(super) fn chosen_columns(cx: &mut Context, usecols: &Value, names: Option<Vec<String>>) -> Result<Chosen> {
    let usecols = match usecols.as_text() {
        Some(text) => Value::list(text.split(',').map(|name| Value::str(name.trim())).collect()),
        None => usecols.clone(),
    };
    if let (Value::List(_) | Value::Tuple(_), Some(all)) = (&usecols, &names) {
        let mut plain = Vec::new();
        for column in cx.collect(&usecols)? {
            plain.push(match column.as_text() {
                Some(name) => {
                    let at = all.iter().position(|other| other == name.as_str());
                    let at = at.ok_or_else(|| Error::value(format!("'{}' is not in list", name.as_str())))?;
                    Value::from(at)
                }
                None => column,
            });
        }
        let wanted = columns(cx, &Value::list(plain))?;
        let kept = wanted.as_ref().filter(|wanted| all.len() > wanted.len()).map(|wanted| {
            let pick = |column: &i64| usize::try_from(*column).ok().and_then(|at| all.get(at).cloned());
            wanted.iter().filter_map(pick).collect()
        });
        return Ok((wanted, kept.or(names)));
    }
    Ok((columns(cx, &usecols)?, names))
}

/// The dtype asked for, or the one that all columns share, or of records.
pub(super) fn decide(
    cx: &mut Context,
    dtype: &Value,
    plan: &mut Plan,
    found: &Sorted,
    names: Option<Vec<String>>,
    rules: &Rules,
) -> Result<Columns> {
    if !matches!(dtype, Value::None) {
        let dtype = match dtype.as_text() {
            Some(name) if name.as_str() == "<class 'float'>" => DType::Float64,
            _ => crate::library::np::arguments::dtype_from(cx, dtype)?,
        };
        if let Some(fields) = dtype.fields() {
            let one = Array::zeros(&[], dtype)?;
            plan.readings = one.leaves().iter().map(|leaf| Reading::of(leaf.dtype())).collect();
            let mut fields = fields.clone();
            for (field, name) in fields.all.iter_mut().zip(names.unwrap_or_default()) {
                field.name = name;
            }
            return Ok(Columns::Records(dtype_of(fields)?));
        }
        plan.readings = vec![Reading::of(dtype); found.width];
        return match names {
            Some(names) => of_columns(names.into_iter().map(|name| (name, dtype)).collect()),
            None => Ok(Columns::One(dtype)),
        };
    }
    plan.find_readings(&found.rows, found.width);
    let first = plan.readings.first().copied().unwrap_or(Reading::Float);
    if names.is_none() && plan.readings.iter().all(|reading| *reading == first) {
        return Ok(Columns::One(first.dtype()));
    }
    let names = match names {
        Some(names) => names,
        None => rules.valid(cx, &[], found.width)?,
    };
    let dtypes = plan.readings.iter().enumerate().map(|(column, reading)| match reading {
        Reading::Text => {
            let longest = found.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(1);
            DType::Str(u32::try_from(longest.max(1)).unwrap_or(u32::MAX))
        }
        other => other.dtype(),
    });
    of_columns(names.into_iter().zip(dtypes).collect())
}

fn of_columns(columns: Vec<(String, DType)>) -> Result<Columns> {
    let parts = columns.into_iter().map(|(name, dtype)| (name, None, dtype, Shape::new())).collect();
    Ok(Columns::Records(dtype_of(Fields::in_a_row(parts, false)?)?))
}

/// One record a row.
pub(super) fn records(cx: &mut Context, plan: &Plan, found: &Sorted, dtype: DType) -> Result<Array> {
    let out = Array::zeros(&[found.rows.len()], dtype)?;
    for (column, leaf) in out.leaves().iter().enumerate().take(found.width) {
        let mut values = Vec::with_capacity(found.rows.len());
        for row in &found.rows {
            values.push(plan.value(cx, &row[column], column)?);
        }
        crate::array::assign(leaf, &array_of_dtype(cx, &Value::list(values), Some(leaf.dtype()))?)?;
    }
    Ok(out)
}
