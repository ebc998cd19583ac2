//! Values that became others without a word: integers that wrapped, fractions that were cut, labels from the end, writes
//! that were lost.

use super::{Spot, origin_text, root, site};
use crate::array::{DType, Kind};
use crate::runtime::array_object::Origin;
use crate::runtime::context::Context;
use crate::syntax::ast::{Expr, ExprKind, StmtKind};
use crate::text::locale::{Arg, Locale};
use crate::text::number::float_repr;

pub fn wrapped(
    locale: &Locale,
    spot: &Spot<'_>,
    dtype: DType,
    wrapped: usize,
    of: usize,
    exact: i128,
    stored: i128,
) -> String {
    let asked = spot.target().is_some_and(|expr| spot.text(expr).contains(".astype("));
    let (low, high) = bounds(dtype);
    let convert = if dtype.itemsize() < 8 { "`.astype(int)`" } else { "`.astype(float)`" };
    let arguments: [(&str, Arg); 8] = [
        ("dtype", dtype.name().into()),
        ("wrapped", wrapped.into()),
        ("of", of.into()),
        ("exact", exact.to_string().into()),
        ("stored", stored.to_string().into()),
        ("low", low.into()),
        ("high", high.into()),
        ("convert", convert.into()),
    ];
    let id = match (exact, asked) {
        (i128::MAX, _) => "notes-wrapped-far",
        (_, true) => "notes-wrapped-asked",
        _ => "notes-wrapped",
    };
    locale.text(id, &arguments)
}

/// The bounds of an integer dtype; those of the widest as powers, which can be read.
fn bounds(dtype: DType) -> (String, String) {
    let bits = dtype.itemsize() * 8;
    match (dtype.kind(), bits) {
        (Kind::Unsigned, 64) => ("0".to_owned(), "2**64 - 1".to_owned()),
        (_, 64) => ("-2**63".to_owned(), "2**63 - 1".to_owned()),
        (Kind::Unsigned, _) => ("0".to_owned(), ((1_i64 << bits) - 1).to_string()),
        _ => ((-(1_i64 << (bits - 1))).to_string(), ((1_i64 << (bits - 1)) - 1).to_string()),
    }
}

pub fn cut(locale: &Locale, spot: &Spot<'_>, value: f64, stored: i64, dtype: DType) -> Option<String> {
    let ExprKind::Subscript { value: target, .. } = &spot.target()?.kind else { return None };
    let name = spot.text(target);
    let arguments: [(&str, Arg); 4] = [
        ("value", float_repr(value).into()),
        ("stored", stored.to_string().into()),
        ("name", name.into()),
        ("dtype", dtype.name().into()),
    ];
    Some(locale.text("notes-cut", &arguments))
}

/// Rows of an identity matrix picked from the end: labels that are negative.
pub fn label(
    cx: &Context,
    locale: &Locale,
    spot: &Spot<'_>,
    index: i64,
    size: usize,
    origin: Option<Origin>,
) -> Option<String> {
    let ExprKind::Subscript { value, .. } = &spot.target()?.kind else { return None };
    let made = match &value.kind {
        ExprKind::Name(_) => origin_text(cx, origin)?,
        _ => spot.text(value),
    };
    if !made.contains("eye(") && !made.contains("identity(") {
        return None;
    }
    let class = i64::try_from(size).unwrap_or(i64::MAX) + index;
    let arguments: [(&str, Arg); 3] =
        [("index", index.to_string().into()), ("class", class.into()), ("size", size.into())];
    Some(locale.text("notes-label", &arguments))
}

/// `a[[0, 2]][:, 1] = 5`
pub fn lost(locale: &Locale, spot: &Spot<'_>) -> Option<String> {
    let ExprKind::Subscript { value: copy, index } = &spot.target()?.kind else { return None };
    let ExprKind::Subscript { value: owner, index: first } = &copy.kind else { return None };
    root(owner)?;
    let arguments: [(&str, Arg); 3] = [
        ("copy", format!("`{}`", spot.text(copy)).into()),
        ("name", format!("`{}`", spot.text(owner)).into()),
        ("meant", format!("`{}[{}]`", spot.text(owner), at_once(spot, first, index)).into()),
    ];
    Some(locale.text("notes-lost", &arguments))
}

/// Both indices in one pair of brackets: a leading `:` of the second is what the first picks from.
fn at_once(spot: &Spot<'_>, first: &Expr, second: &Expr) -> String {
    let whole = |expr: &Expr| matches!(&expr.kind, ExprKind::Slice { lower: None, upper: None, step: None });
    match &second.kind {
        ExprKind::Tuple(items) if items.first().is_some_and(whole) => {
            let rest: Vec<String> = items[1..].iter().map(|item| spot.text(item)).collect();
            format!("{}, {}", spot.text(first), rest.join(", "))
        }
        _ if whole(second) => spot.text(first),
        _ => format!("{}, …", spot.text(first)),
    }
}

/// `a[[0, 0, 1]] += 1`
pub fn repeated(locale: &Locale, spot: &Spot<'_>, index: i64, times: usize) -> Option<String> {
    let stmt = site::statement_around(&spot.module.body, spot.place.span)?;
    let StmtKind::AugAssign { target, op, value, .. } = &stmt.kind else { return None };
    let ExprKind::Subscript { value: owner, index: places } = &target.kind else { return None };
    let ufunc = match op.symbol() {
        "+" => "add",
        "-" => "subtract",
        "*" => "multiply",
        _ => return None,
    };
    let meant = format!("np.{ufunc}.at({}, {}, {})", spot.text(owner), spot.text(places), spot.text(value));
    let arguments: [(&str, Arg); 3] =
        [("index", index.to_string().into()), ("times", times.into()), ("meant", format!("`{meant}`").into())];
    Some(locale.text("notes-repeated", &arguments))
}
