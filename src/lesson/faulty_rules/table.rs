//! The rules themselves: what each would make of the code of a step.

use super::edits::{Edit, variants};
use super::site::{Call, Operation, Site, is_narrow_integer};
use super::{FaultyRule, Guess};
use crate::array::DType;
use crate::syntax::ast::{BinaryOp, ExprKind};
use crate::text::Span;

/// What a rule gives on a site.
pub fn guesses(rule: FaultyRule, site: &mut Site) -> Vec<Guess> {
    match rule {
        FaultyRule::LeftAligned => left_aligned(site),
        FaultyRule::MustBeEqual => must_be_equal(site),
        FaultyRule::AnySizesStretch => any_sizes_stretch(site),
        FaultyRule::NamedAxisKept => named_axis_kept(site),
        FaultyRule::ReductionKeepsAxis => reduction_keeps_axis(site),
        FaultyRule::FlatIsColumn => flat_is_column(site),
        FaultyRule::TMakesColumn => t_makes_column(site),
        FaultyRule::StarIsMatmul => exchanged(site, BinaryOp::Mul, BinaryOp::MatMul),
        FaultyRule::AtIsElementwise => exchanged(site, BinaryOp::MatMul, BinaryOp::Mul),
        FaultyRule::ReshapeIsTranspose => reshape_is_transpose(site),
        FaultyRule::PlusJoins => plus_joins(site),
        FaultyRule::SlicesCopy => copies(site, true),
        FaultyRule::AssignmentCopies => copies(site, false),
        FaultyRule::IntsGrow => ints_grow(site),
        FaultyRule::LabelsFromOne => labels_from_one(site),
        FaultyRule::NormaliseOverAll => normalise_over_all(site),
    }
}

fn runs(site: &Site, edits: &[Edit]) -> Vec<Guess> {
    variants(&site.source, edits).into_iter().map(Guess::Run).collect()
}

/// Element-wise operations with the shapes of their operands.
fn element_wise(site: &mut Site) -> Vec<(Operation, Vec<usize>, Vec<usize>)> {
    let mut found = Vec::new();
    for operation in site.operations() {
        if operation.op == Some(BinaryOp::MatMul) {
            continue;
        }
        let left = site.array(operation.statement, operation.left);
        let right = site.array(operation.statement, operation.right);
        if let (Some(left), Some(right)) = (left, right) {
            found.push((operation, left.shape().to_vec(), right.shape().to_vec()));
        }
    }
    found
}

/// B1: shapes line up at the left end.
fn left_aligned(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for (operation, left, right) in element_wise(site) {
        let (span, short, long) = match left.len().cmp(&right.len()) {
            std::cmp::Ordering::Less => (operation.left, left, right.len()),
            std::cmp::Ordering::Greater => (operation.right, right, left.len()),
            std::cmp::Ordering::Equal => continue,
        };
        if short.is_empty() {
            continue;
        }
        let mut padded = short;
        padded.resize(long, 1);
        edits.push(Edit::new(span, format!("np.reshape({}, {})", site.text(span), tuple(&padded))));
    }
    if !site.predicting {
        edits.extend(without_new_axis(site));
    }
    runs(site, &edits)
}

fn tuple(shape: &[usize]) -> String {
    let items: Vec<String> = shape.iter().map(|n| format!("{n},")).collect();
    format!("({})", items.join(" "))
}

/// B2: operands of different shapes are an error.
fn must_be_equal(site: &mut Site) -> Vec<Guess> {
    let differ = element_wise(site).into_iter().any(|(_, left, right)| left != right);
    if differ { vec![Guess::Fails] } else { Vec::new() }
}

/// B3: whatever differs is stretched, or cut, to fit.
fn any_sizes_stretch(site: &mut Site) -> Vec<Guess> {
    let mut found = Vec::new();
    for (operation, left, right) in element_wise(site) {
        if !operation.whole || left.is_empty() || right.is_empty() {
            continue;
        }
        let ndim = left.len().max(right.len());
        let at = |shape: &[usize], axis: usize| (axis + shape.len()).checked_sub(ndim).map(|axis| shape[axis]);
        let fit = |pick: fn(usize, usize) -> usize| {
            (0..ndim)
                .map(|axis| match (at(&left, axis), at(&right, axis)) {
                    (Some(a), Some(b)) if a != 1 && b != 1 => pick(a, b),
                    (Some(a), Some(b)) => a.max(b),
                    (Some(n), None) | (None, Some(n)) => n,
                    (None, None) => 1,
                })
                .collect::<Vec<usize>>()
        };
        found.push(Guess::Shape(fit(usize::max)));
        found.push(Guess::Shape(fit(usize::min)));
        if let ([a], [b]) = (left.as_slice(), right.as_slice()) {
            found.extend([[*a, *b], [*b, *a], [*a, *a], [*b, *b]].map(|shape| Guess::Shape(shape.to_vec())));
        }
    }
    found
}

/// Functions that fold an axis away.
pub const REDUCTIONS: [&str; 17] = [
    "sum",
    "mean",
    "max",
    "min",
    "std",
    "var",
    "prod",
    "argmax",
    "argmin",
    "any",
    "all",
    "median",
    "amax",
    "amin",
    "nansum",
    "nanmean",
    "count_nonzero",
];

/// A reduction over one axis: the call, where its axis stands, the axis, the number of axes.
struct Reduction {
    call: Call,
    /// The whole argument, `axis=0` or `0`.
    argument: Span,
    axis: i64,
    ndim: usize,
}

fn reductions(site: &mut Site) -> Vec<Reduction> {
    let mut found = Vec::new();
    for call in site.calls() {
        if !REDUCTIONS.contains(&call.function.as_str()) {
            continue;
        }
        let keyword = call.keywords.iter().find(|(name, _, _)| name == "axis").map(|(_, all, value)| (*all, *value));
        let Some((argument, value)) = keyword.or_else(|| call.rest.first().map(|span| (*span, *span))) else {
            continue;
        };
        let Ok(axis) = site.text(value).parse::<i64>() else { continue };
        let Some(subject) = call.subject else { continue };
        let Some(array) = site.array(call.statement, subject) else { continue };
        found.push(Reduction { argument, axis, ndim: array.ndim(), call });
    }
    found
}

/// B4: the axis that is named is the one that stays.
fn named_axis_kept(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for reduction in reductions(site) {
        let Ok(ndim) = i64::try_from(reduction.ndim) else { continue };
        let kept = if reduction.axis < 0 { reduction.axis + ndim } else { reduction.axis };
        let others: Vec<String> = (0..ndim).filter(|axis| *axis != kept).map(|axis| axis.to_string()).collect();
        let axis = match others.as_slice() {
            [] => continue,
            [one] => one.clone(),
            many => format!("({})", many.join(", ")),
        };
        edits.push(Edit::new(reduction.argument, format!("axis={axis}")));
    }
    runs(site, &edits)
}

/// B5: a reduction leaves an axis of size 1 behind (or: it did so without being asked).
fn reduction_keeps_axis(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for reduction in reductions(site) {
        let keeps = reduction.call.keywords.iter().find(|(name, _, _)| name == "keepdims");
        match keeps {
            None => edits.push(Edit::new(reduction.argument, format!("axis={}, keepdims=True", reduction.axis))),
            Some((_, all, _)) if !site.predicting => edits.push(Edit::new(*all, "keepdims=False")),
            Some(_) => {}
        }
    }
    if !site.predicting {
        edits.extend(without_new_axis(site));
    }
    runs(site, &edits)
}

/// `v[:, None]` and `v.reshape(-1, 1)` taken back to `v`.
fn without_new_axis(site: &mut Site) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (_, whole, value, index, _) in site.subscripts() {
        let text = site.text(index).replace(' ', "");
        if matches!(text.as_str(), ":,None" | ":,np.newaxis" | "...,None" | "None,:" | "None") {
            edits.push(Edit::new(whole, format!("({})", site.text(value))));
        }
    }
    for call in site.calls() {
        let arguments: Vec<&str> = call.rest.iter().map(|span| site.text(*span)).collect();
        let column = matches!(arguments.as_slice(), ["-1", "1"] | ["(-1, 1)"] | ["1", "-1"]);
        if let (true, "reshape", Some(subject)) = (column, call.function.as_str(), call.subject) {
            edits.push(Edit::new(call.span, format!("({})", site.text(subject))));
        }
    }
    edits
}

/// B6: a 1-D array is a column.
fn flat_is_column(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for operation in site.operations() {
        for span in [operation.left, operation.right] {
            let flat = site.array(operation.statement, span).is_some_and(|array| array.ndim() == 1);
            if flat {
                edits.push(Edit::new(span, format!("np.reshape({}, (-1, 1))", site.text(span))));
            }
        }
    }
    let mut guesses = runs(site, &edits);
    if !site.predicting {
        let back = without_new_axis(site);
        guesses.extend(runs(site, &back));
    }
    guesses
}

/// B7: `.T` turns a 1-D array into a column.
fn t_makes_column(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for (statement, whole, value) in site.transposes() {
        if site.array(statement, value).is_some_and(|array| array.ndim() == 1) {
            edits.push(Edit::new(whole, format!("np.reshape({}, (-1, 1))", site.text(value))));
        }
    }
    if !site.predicting {
        edits.extend(without_new_axis(site));
    }
    runs(site, &edits)
}

/// B8, B9: the operator written is taken for the other one. Who writes code for a product with
/// that belief writes the operator itself where the other is right.
fn exchanged(site: &mut Site, written: BinaryOp, meant: BinaryOp) -> Vec<Guess> {
    let (from, to) = if site.predicting { (written, meant) } else { (meant, written) };
    let operations = site.operations();
    let edits: Vec<Edit> = operations
        .iter()
        .filter(|operation| operation.op == Some(from))
        .map(|operation| Edit::new(operation.op_span, to.symbol()))
        .collect();
    runs(site, &edits)
}

/// B10: reshaping to the turned shape turns the array.
fn reshape_is_transpose(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for call in site.calls() {
        let Some(subject) = call.subject else { continue };
        let text = site.text(subject).to_owned();
        match call.function.as_str() {
            "reshape" if site.array(call.statement, subject).is_some_and(|array| array.ndim() == 2) => {
                edits.push(Edit::new(call.span, format!("({text}).T")));
            }
            "transpose" => {
                edits.push(Edit::new(call.span, format!("np.reshape({text}, np.shape({text})[::-1])")));
            }
            _ => {}
        }
    }
    for (statement, whole, value) in site.transposes() {
        if let Some(array) = site.array(statement, value)
            && array.ndim() >= 2
        {
            let shape: Vec<usize> = array.shape().iter().rev().copied().collect();
            let text = site.text(value);
            // On other data the shape is another, so it is asked for again.
            let target = if site.predicting { tuple(&shape) } else { format!("np.shape({text})[::-1]") };
            edits.push(Edit::new(whole, format!("np.reshape({text}, {target})")));
        }
    }
    runs(site, &edits)
}

/// B11: `+` joins arrays, `*` with a number repeats them, as they do with lists.
fn plus_joins(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for (operation, left, right) in element_wise(site) {
        let (a, b) = (site.text(operation.left).to_owned(), site.text(operation.right).to_owned());
        match operation.op {
            Some(BinaryOp::Add) if !left.is_empty() && !right.is_empty() => {
                edits.push(Edit::new(operation.span, format!("np.concatenate([{a}, {b}])")));
            }
            Some(BinaryOp::Mul) if left.len() == 1 && right.is_empty() => {
                edits.push(Edit::new(operation.span, format!("np.concatenate([{a}] * {b})")));
            }
            Some(BinaryOp::Mul) if left.is_empty() && right.len() == 1 => {
                edits.push(Edit::new(operation.span, format!("np.concatenate([{b}] * {a})")));
            }
            _ => {}
        }
    }
    runs(site, &edits)
}

/// B12, B13: a slice, or an assignment, makes a copy. Who believes it leaves `.copy()` away.
fn copies(site: &mut Site, slices: bool) -> Vec<Guess> {
    let mut edits = Vec::new();
    if !site.predicting {
        for call in site.calls() {
            let Some(subject) = call.subject.filter(|_| call.function == "copy" || call.function == "array") else {
                continue;
            };
            edits.push(Edit::new(call.span, format!("({})", site.text(subject))));
        }
        return runs(site, &edits);
    }
    for value in site.assigned() {
        let copied = match &value.kind {
            ExprKind::Subscript { .. } => slices,
            ExprKind::Attribute { name, .. } => slices && &**name == "T",
            ExprKind::Call { function, .. } => {
                let view = matches!(&function.kind, ExprKind::Attribute { name, .. } if matches!(&**name, "reshape" | "ravel" | "view" | "transpose"));
                slices && view
            }
            ExprKind::Name(_) => !slices,
            _ => false,
        };
        if copied {
            edits.push(Edit::new(value.span, format!("({}).copy()", site.text(value.span))));
        }
    }
    if !slices {
        edits.extend(copied_arguments(site));
    }
    runs(site, &edits)
}

/// Names handed to functions of the program, copied.
fn copied_arguments(site: &mut Site) -> Vec<Edit> {
    let mut spans = Vec::new();
    for call in site.calls() {
        let first = call.subject.into_iter().filter(|_| !site.text(call.span).contains('.'));
        spans.extend(first.chain(call.rest.iter().copied()).map(|span| (call.statement, span)));
    }
    let mut edits = Vec::new();
    for (statement, span) in spans {
        let name = site.text(span).to_owned();
        if name.chars().all(|c| c.is_alphanumeric() || c == '_') && site.is_array(statement, span) {
            edits.push(Edit::new(span, format!("{name}.copy()")));
        }
    }
    edits
}

/// B14: integers have as much room as they need.
fn ints_grow(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for operation in site.operations() {
        for span in [operation.left, operation.right] {
            let dtype = site.array(operation.statement, span).map(|array| array.dtype());
            if !site.is_array(operation.statement, span) {
                continue;
            }
            let wide = match dtype {
                Some(DType::Int64 | DType::UInt64) => "float",
                Some(narrow) if is_narrow_integer(narrow) => "np.int64",
                _ => continue,
            };
            edits.push(Edit::new(span, format!("({}).astype({wide})", site.text(span))));
        }
    }
    for call in site.calls() {
        if let (false, "astype", Some(subject)) = (site.predicting, call.function.as_str(), call.subject) {
            edits.push(Edit::new(call.span, format!("({})", site.text(subject))));
        }
    }
    runs(site, &edits)
}

/// B15: the first class has the number 1.
fn labels_from_one(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    for (statement, _, value, index, slices) in site.subscripts() {
        if slices || site.text(index).contains("None") {
            continue;
        }
        let of_array = site.is_array(statement, value);
        let whole = site.array(statement, index).is_some_and(|array| is_narrow_integer(array.dtype()));
        if of_array && whole {
            let text = site.text(index);
            let before =
                if site.predicting { format!("np.asarray({text}) - 1") } else { format!("np.asarray({text}) + 1") };
            edits.push(Edit::new(index, before));
            if !site.predicting {
                edits.push(Edit::new(index, format!("np.asarray({text}) - 1")));
            }
        }
    }
    for call in site.calls() {
        if matches!(call.function.as_str(), "argmax" | "argmin") {
            edits.push(Edit::new(call.span, format!("({} + 1)", site.text(call.span))));
        }
    }
    let mut found: Vec<Guess> = Vec::new();
    for edit in edits {
        found.extend(super::edits::apply(&site.source, &[edit]).map(Guess::Run));
    }
    found
}

/// B16: normalising over everything normalises each row (or column).
fn normalise_over_all(site: &mut Site) -> Vec<Guess> {
    let mut edits = Vec::new();
    let over_one: Vec<Reduction> = reductions(site);
    for reduction in &over_one {
        edits.push(Edit::new(reduction.argument, "axis=None"));
    }
    let mut guesses = runs(site, &edits);
    if site.predicting && over_one.len() <= 1 {
        let mut rows = Vec::new();
        for call in site.calls() {
            let over_all = call.rest.is_empty() && call.keywords.is_empty();
            let Some(subject) = call.subject.filter(|_| over_all && REDUCTIONS.contains(&call.function.as_str()))
            else {
                continue;
            };
            if site.array(call.statement, subject).is_some_and(|array| array.ndim() == 2) {
                let (function, text) = (&call.function, site.text(subject));
                rows.push(Edit::new(call.span, format!("np.{function}({text}, axis=-1, keepdims=True)")));
            }
        }
        guesses.extend(runs(site, &rows));
    }
    guesses
}
