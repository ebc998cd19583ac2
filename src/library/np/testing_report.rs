//! How `numpy.testing` compares two arrays, and its report of where and by how much they differ.

use super::testing::is_subtractable;
use crate::array::fold::{self, Tolerance};
use crate::array::ufunc::find as find_ufunc;
use crate::array::{Array, Bool, DType, Kind, shape_tuple};
use crate::runtime::arrays::{array_from, settle, to_python};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;

/// What two elements have to be to each other.
#[derive(Clone, Copy)]
pub enum Relation {
    Equal,
    Less,
    Close {
        relative: f64,
        absolute: f64,
    },
    /// Closer than this.
    Within(f64),
}

/// One comparison of arrays.
pub struct Comparison {
    pub relation: Relation,
    pub header: String,
    /// What the caller wants to be told.
    pub text: String,
    pub verbose: bool,
    /// Whether shapes and dtypes must be the same.
    pub strict: bool,
    pub equal_nan: bool,
    /// Digits of the arrays shown.
    pub precision: i64,
    pub names: [&'static str; 2],
}

impl Comparison {
    fn new(relation: Relation, header: &str) -> Comparison {
        Comparison {
            relation,
            header: header.to_owned(),
            text: String::new(),
            verbose: true,
            strict: false,
            equal_nan: true,
            precision: 6,
            names: ["ACTUAL", "DESIRED"],
        }
    }

    #[must_use]
    pub fn equal() -> Comparison {
        Comparison::new(Relation::Equal, "Arrays are not equal")
    }

    #[must_use]
    pub fn less() -> Comparison {
        let header = "Arrays are not strictly ordered `x < y`";
        Comparison { names: ["x", "y"], ..Comparison::new(Relation::Less, header) }
    }

    #[must_use]
    pub fn close(relative: f64, absolute: f64) -> Comparison {
        Comparison::new(Relation::Close { relative, absolute }, "")
    }

    #[must_use]
    pub fn within(distance: f64) -> Comparison {
        Comparison::new(Relation::Within(distance), "")
    }
}

/// The text of a failure: a header, what the caller said, and the values.
///
/// # Errors
/// What a `repr` raises.
pub fn message(
    cx: &mut Context,
    values: &[&Value],
    told: &str,
    header: &str,
    verbose: bool,
    names: &[&str],
    precision: i64,
) -> Result<String> {
    let mut lines = vec![format!("\n{header}")];
    if !told.is_empty() {
        if !told.contains('\n') && told.chars().count() + header.chars().count() < 79 {
            lines[0] += &format!(" {told}");
        } else {
            lines.push(told.to_owned());
        }
    }
    if verbose {
        for (value, name) in values.iter().zip(names) {
            let text = if let Value::Array(_) = value {
                let mut args = Args::one((*value).clone());
                args.keywords.push(("precision".into(), Value::Int(precision)));
                let text = numpy(cx, "array_repr", args)?;
                cx.str(&text)?
            } else {
                cx.repr(value)?
            };
            let shown: Vec<&str> = text.lines().collect();
            let text = if shown.len() > 4 { format!("{}...", shown[..3].join("\n")) } else { text };
            lines.push(format!(" {name}: {text}"));
        }
    }
    Ok(lines.join("\n"))
}

fn numpy(cx: &mut Context, name: &str, args: Args) -> Result<Value> {
    let numpy = cx.module("numpy").map(Value::Module).unwrap_or_default();
    cx.call_method(&numpy, name, args)
}

fn apply(name: &str, arrays: &[&Array]) -> Result<Array> {
    let ufunc = find_ufunc(name).ok_or_else(|| Error::type_error("no such ufunc"))?;
    Ok(ufunc.apply(arrays)?)
}

fn truths(array: &Array) -> Result<Vec<bool>> {
    let array = array.as_dtype(DType::Bool)?.to_contiguous()?;
    let found = array.slice::<Bool>().iter().map(|b| b.get()).collect();
    Ok(found)
}

/// Compares; fails with NumPy's report.
///
/// # Errors
/// `AssertionError`
pub fn compare_arrays(cx: &mut Context, actual: &Value, desired: &Value, how: &Comparison) -> Result<()> {
    let (x, y) = (array_from(cx, actual)?, array_from(cx, desired)?);
    let fits = if how.strict {
        x.shape() == y.shape() && x.dtype() == y.dtype()
    } else {
        x.ndim() == 0 || y.ndim() == 0 || x.shape() == y.shape()
    };
    if !fits {
        let reason = if x.shape() == y.shape() {
            format!("\n(dtypes {}, {} mismatch)", x.dtype(), y.dtype())
        } else {
            format!("\n(shapes {}, {} mismatch)", shape_tuple(x.shape()), shape_tuple(y.shape()))
        };
        return fail(cx, &x, &y, how, &reason);
    }
    let shape = if x.ndim() == 0 { y.shape().to_vec() } else { x.shape().to_vec() };
    let (wide_x, wide_y) = (x.stretched(&shape), y.stretched(&shape));
    let mut skipped = vec![false; shape.iter().product()];
    for (test, what) in [("isnan", "nan"), ("inf", "inf")] {
        if (what == "nan" && !how.equal_nan) || !same_places(&wide_x, &wide_y, test, &mut skipped)? {
            continue;
        }
        return fail(cx, &x, &y, how, &format!("\n{what} location mismatch:"));
    }
    let good = truths(&related(&wide_x, &wide_y, how)?)?;
    // What comparing met on the way (NaN, infinities) is no warning to the user.
    drop(crate::array::ufunc::take_warnings());
    settle(cx)?;
    let wrong: Vec<usize> = (0..good.len()).filter(|&at| !skipped[at] && !good[at]).collect();
    if wrong.is_empty() {
        return Ok(());
    }
    let remarks = remarks(cx, &wide_x, &wide_y, &wrong, how)?;
    fail(cx, &x, &y, how, &format!("\n{}", remarks.join("\n")))
}

fn fail(cx: &mut Context, x: &Array, y: &Array, how: &Comparison, reason: &str) -> Result<()> {
    let values = [&Value::array(x.clone()), &Value::array(y.clone())];
    let told = format!("{}{reason}", how.text);
    let text = message(cx, &values, &told, &how.header, how.verbose, &how.names, how.precision)?;
    Err(Error::new(&types::ASSERTION_ERROR, text))
}

/// Whether NaNs (or infinities of one sign) stand at different places; where both are, comparison skips.
fn same_places(x: &Array, y: &Array, test: &str, skipped: &mut [bool]) -> Result<bool> {
    let special = |array: &Array| -> Result<Vec<u8>> {
        if array.dtype().is_time() && test == "isnan" {
            return Ok(truths(&apply("isnat", &[array])?)?.into_iter().map(u8::from).collect());
        }
        if !array.dtype().is_inexact() {
            return Ok(vec![0; array.size()]);
        }
        if test == "isnan" {
            return Ok(truths(&apply("isnan", &[array])?)?.into_iter().map(u8::from).collect());
        }
        if array.dtype().is_complex() {
            return Ok(vec![0; array.size()]);
        }
        let (infinite, negative) = (truths(&apply("isinf", &[array])?)?, truths(&apply("signbit", &[array])?)?);
        Ok(infinite.into_iter().zip(negative).map(|(i, n)| u8::from(i) + u8::from(i && n)).collect())
    };
    let (a, b) = (special(x)?, special(y)?);
    for (skip, &mark) in skipped.iter_mut().zip(&a) {
        *skip |= mark != 0;
    }
    Ok(a != b)
}

fn related(x: &Array, y: &Array, how: &Comparison) -> Result<Array> {
    match how.relation {
        Relation::Equal => apply("equal", &[x, y]),
        Relation::Less => apply("less", &[x, y]),
        Relation::Close { relative, absolute } => {
            let tolerance = Tolerance { relative, absolute, equal_nan: how.equal_nan };
            Ok(fold::isclose(x, y, tolerance)?)
        }
        Relation::Within(distance) => {
            let wide = |a: &Array| -> Result<Array> {
                Ok(if a.dtype().is_inexact() { a.clone() } else { a.as_dtype(DType::Float64)? })
            };
            let gap = apply("absolute", &[&apply("subtract", &[&wide(x)?, &wide(y)?])?])?;
            apply("less", &[&gap, &Array::scalar(distance)?])
        }
    }
}

/// The place of flat element `at`: `[1, 2]`.
fn place(mut at: usize, shape: &[usize]) -> String {
    let mut index = vec![0; shape.len()];
    for axis in (0..shape.len()).rev() {
        index[axis] = at % shape[axis];
        at /= shape[axis];
    }
    let parts: Vec<String> = index.iter().map(ToString::to_string).collect();
    format!("[{}]", parts.join(", "))
}

fn element(cx: &mut Context, array: &Array, at: usize) -> Result<String> {
    let offset = array.layout().offsets().nth(at).unwrap_or_default();
    let value = to_python(&Scalar::read(array, offset));
    cx.str(&value)
}

/// How many differ, where the first ones are, and by how much.
fn remarks(cx: &mut Context, x: &Array, y: &Array, wrong: &[usize], how: &Comparison) -> Result<Vec<String>> {
    let size = x.size();
    #[allow(clippy::cast_precision_loss)] // counts of elements
    let percent = 100.0 * wrong.len() as f64 / size as f64;
    let percent = crate::text::format_spec::format_float(percent, ".3g").unwrap_or_default();
    let mut found = vec![format!("Mismatched elements: {} / {size} ({percent}%)", wrong.len())];
    if x.ndim() > 0 {
        found.push(match wrong.len() {
            1 => "Mismatch at index:".to_owned(),
            2..=5 => "Mismatch at indices:".to_owned(),
            _ => "First 5 mismatches are at indices:".to_owned(),
        });
        for &at in wrong.iter().take(5) {
            let (a, b) = (element(cx, x, at)?, element(cx, y, at)?);
            found.push(format!(" {}: {a} ({}), {b} ({})", place(at, x.shape()), how.names[0], how.names[1]));
        }
    }
    if is_subtractable(x) && is_subtractable(y) {
        found.extend(distances(cx, x, y, wrong)?);
    }
    Ok(found)
}

fn distances(cx: &mut Context, x: &Array, y: &Array, wrong: &[usize]) -> Result<Vec<String>> {
    let mut error = apply("absolute", &[&apply("subtract", &[x, y])?])?;
    if x.dtype().kind() == Kind::Unsigned {
        let other = apply("absolute", &[&apply("subtract", &[y, x])?])?;
        error = apply("minimum", &[&error, &other])?;
    }
    let size = apply("absolute", &[y])?;
    let nonzero = truths(&apply("not_equal", &[y, &Array::scalar(0_i64)?])?)?;
    let picked = |array: &Array, places: &[usize]| -> Result<Array> {
        Ok(crate::array::sets::take(&array.to_contiguous()?.reshaped(&[array.size()])?, places)?)
    };
    let largest = |array: &Array| -> Result<Array> {
        Ok(fold::extremes::max(array, &crate::array::ufunc::Axes::All, &crate::array::ufunc::Reduce::default())?)
    };
    let absolute = largest(&picked(&error, wrong)?)?;
    let divisible: Vec<usize> = wrong.iter().copied().filter(|&at| nonzero[at]).collect();
    let relative = if divisible.is_empty() {
        Array::scalar(f64::INFINITY)?
    } else {
        largest(&apply("divide", &[&picked(&error, &divisible)?, &picked(&size, &divisible)?])?)?
    };
    let mut lines = Vec::new();
    for (kind, worst) in [("absolute", absolute), ("relative", relative)] {
        let text = numpy(cx, "array2string", Args::one(Value::array(worst)))?;
        let text = cx.str(&text)?;
        lines.push(format!("Max {kind} difference among violations: {text}"));
    }
    Ok(lines)
}
