//! `np.savetxt`: rows of an array as lines of text.

use super::source;
use crate::array::Array;
use crate::builtin;
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// The template of a whole row.
fn row_template(cx: &mut Context, fmt: &Value, delimiter: &str, columns: usize, complex: bool) -> Result<String> {
    if let Value::List(_) | Value::Tuple(_) = fmt {
        let parts = cx.collect(fmt)?;
        if parts.len() != columns {
            let shown = cx.str(fmt)?;
            return Err(Error::attribute(format!("fmt has wrong shape.  {shown}")));
        }
        let texts: Vec<String> = parts.iter().map(|part| cx.str(part)).collect::<Result<_>>()?;
        return Ok(texts.join(delimiter));
    }
    let Some(text) = fmt.as_text() else {
        let shown = cx.repr(fmt)?;
        return Err(Error::value(format!("invalid fmt: {shown}")));
    };
    let wanted = if complex { 2 * columns } else { columns };
    match text.matches('%').count() {
        1 if complex => Ok(vec![format!(" ({0}+{0}j)", text.as_str()); columns].join(delimiter)),
        1 => Ok(vec![text.as_str(); columns].join(delimiter)),
        n if n == wanted => Ok(text.as_str().to_owned()),
        _ => Err(Error::value(format!("fmt has wrong number of % formats:  {}", text.as_str()))),
    }
}

/// The rows as templates see them: NumPy scalars, or real and imaginary parts.
fn row_values(array: &Array, row: usize, columns: usize, complex: bool) -> Vec<Value> {
    let item = array.dtype().itemsize();
    let start = array.layout().offset + row * columns * item;
    let mut values = Vec::with_capacity(columns);
    for column in 0..columns {
        let scalar = Scalar::read(array, start + column * item);
        match (&scalar, complex) {
            (Scalar::Complex128(z), true) => values.extend([Value::Float(z.re), Value::Float(z.im)]),
            (Scalar::Complex64(z), true) => values.extend([Value::Float(z.re.into()), Value::Float(z.im.into())]),
            _ => values.push(scalar.into()),
        }
    }
    values
}

fn as_table(array: &Array) -> Result<Array> {
    match array.ndim() {
        1 => Ok(array.to_contiguous()?.reshaped(&[array.size(), 1])?),
        2 => Ok(array.to_contiguous()?),
        n => Err(Error::value(format!("Expected 1D or 2D array, got {n}D array instead"))),
    }
}

builtin!(
    /// Save an array to a text file.
    ///
    /// >>> import io
    /// >>> f = io.StringIO()
    /// >>> np.savetxt(f, [[1, 2], [3, 4]], fmt='%d', delimiter=',', header='x,y')
    /// >>> print(f.getvalue())
    /// # x,y
    /// 1,2
    /// 3,4
    /// <BLANKLINE>
    #[py(
        "savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\\n', header='', footer='', comments='# ', encoding=None)"
    )]
    fn savetxt(
        cx: &mut Context,
        fname: Value,
        x: Value,
        fmt: Value,
        delimiter: Value,
        newline: Value,
        header: Value,
        footer: Value,
        comments: Value,
        _encoding: Value,
    ) -> Result<Value> {
        let (delimiter, newline, comments) = (cx.str(&delimiter)?, cx.str(&newline)?, cx.str(&comments)?);
        let (header, footer) = (cx.str(&header)?, cx.str(&footer)?);
        let array = array_from(cx, &x)?;
        let table = as_table(&array)?;
        let complex = table.dtype().is_complex();
        let fields = table.dtype().fields().map(|fields| fields.all.len());
        let (rows, columns) = (table.shape()[0], fields.unwrap_or(table.shape()[1]));
        let template = row_template(cx, &fmt, &delimiter, columns, complex)?;
        let mark = |text: &str| format!("{comments}{}{newline}", text.replace('\n', &format!("\n{comments}")));
        let mut out = String::new();
        if !header.is_empty() {
            out.push_str(&mark(&header));
        }
        let shown = Value::str(&template);
        for row in 0..rows {
            if row % 1024 == 0 {
                cx.check_interrupt()?;
            }
            let values = match fields {
                Some(_) => {
                    let record = Scalar::read(&table, table.layout().offset + row * table.dtype().itemsize());
                    Value::tuple(cx.collect(&record.into())?)
                }
                None => Value::tuple(row_values(&table, row, columns, complex)),
            };
            let line = cx.binary(BinaryOp::Mod, &shown, &values).map_err(|error| {
                if complex || !error.is_a(&types::TYPE_ERROR) {
                    return error;
                }
                let dtype = crate::array::DType::name(table.dtype());
                let dtype = if matches!(table.dtype(), crate::array::DType::Str(_)) {
                    table.dtype().str_code()
                } else {
                    dtype.clone()
                };
                Error::type_error(format!(
                    "Mismatch between array dtype ('{dtype}') and format specifier ('{template}')"
                ))
            })?;
            let line = cx.str(&line)?;
            out.push_str(&if complex { line.replace("+-", "-") } else { line });
            out.push_str(&newline);
        }
        if !footer.is_empty() {
            out.push_str(&mark(&footer));
        }
        source::write(cx, &fname, out.into_bytes(), None)?;
        Ok(Value::None)
    }
);
