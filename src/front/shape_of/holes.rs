//! Holes: `W @ ?` asks which shapes fit, `X.reshape(2, ?)` which number.

use super::dry;
use crate::array::shape_tuple;
use crate::runtime::Value;
use crate::runtime::context::Context;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};
use crate::syntax::parse_expression;
use crate::syntax::tokens::{TokenClass, highlight};

/// The name that stands for the hole while the line is parsed.
const HOLE: &str = "__hole__";

/// Something that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// A shape, letters standing for any size; or numbers for the holes of a `reshape`.
    pub shape: String,
    /// The shape that comes out, where that can be said.
    pub gives: Option<String>,
}

/// The line with a name in the place of each hole.
fn filled(text: &str) -> Option<String> {
    let holes: Vec<_> =
        highlight(text).into_iter().filter(|t| t.class == TokenClass::Magic && t.span.text(text) == "?").collect();
    if holes.is_empty() {
        return None;
    }
    let (mut line, mut from) = (String::new(), 0);
    for hole in &holes {
        line.push_str(text.get(from..hole.span.start as usize)?);
        line.push(' ');
        line.push_str(HOLE);
        line.push(' ');
        from = hole.span.end as usize;
    }
    line.push_str(text.get(from..)?);
    Some(line)
}

/// Whether a line is an expression with a hole, not a question such as `x?`.
#[must_use]
pub fn has_hole(text: &str) -> bool {
    text.contains('?')
        && filled(text.trim()).is_some_and(|line| match parse_expression(line.trim()) {
            Ok(expr) => !is_hole(&expr),
            Err(_) => false,
        })
}

fn is_hole(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Name(name) if &**name == HOLE)
}

/// What fits; `None` when that cannot be said.
pub fn fits(cx: &mut Context, text: &str) -> Option<Vec<Fit>> {
    let line = filled(text.trim())?;
    let expr = parse_expression(line.trim()).ok()?;
    let asked = around_hole(&expr)?;
    match &asked.kind {
        ExprKind::Binary { op: BinaryOp::MatMul, left, right, .. } => {
            let hole_right = is_hole(right);
            let shape = shape(cx, if hole_right { left } else { right })?;
            Some(product_fits(&shape, hole_right))
        }
        ExprKind::Binary { left, right, .. } => {
            let shape = shape(cx, if is_hole(right) { left } else { right })?;
            Some(stretch_fits(&shape))
        }
        ExprKind::Compare { first, links } => {
            let [link] = &links[..] else { return None };
            let shape = shape(cx, if is_hole(first) { &link.right } else { first })?;
            Some(stretch_fits(&shape))
        }
        ExprKind::Call { function, args, .. } => {
            let ExprKind::Attribute { value, name, .. } = &function.kind else { return None };
            if &**name != "reshape" {
                return None;
            }
            let sizes: Vec<&Expr> = match args {
                args if args.len() == 1 => match &args[0].kind {
                    ExprKind::Tuple(items) => items.iter().collect(),
                    _ => args.iter().collect(),
                },
                args => args.iter().collect(),
            };
            let shape = shape(cx, value)?;
            reshape_fits(cx, &shape, &sizes)
        }
        _ => None,
    }
}

/// The innermost expression that has the hole as an operand.
fn around_hole(expr: &Expr) -> Option<&Expr> {
    let mut found = None;
    let mut has = false;
    crate::syntax::walk::children(expr, &mut |child| {
        has |= is_hole(child);
        if let ExprKind::Tuple(items) = &child.kind {
            has |= items.iter().any(is_hole);
        }
        if found.is_none() {
            found = around_hole(child);
        }
    });
    match (has, &expr.kind) {
        (true, ExprKind::Tuple(_)) => None,
        (true, _) => Some(expr),
        (false, _) => found,
    }
}

/// The shape of the other side.
fn shape(cx: &mut Context, expr: &Expr) -> Option<Vec<usize>> {
    match dry::run(cx, expr).ok()? {
        Value::Array(array) => Some(array.get().shape().to_vec()),
        Value::List(items) => {
            let list = Value::List(items);
            let array = crate::runtime::arrays::array_from(cx, &list).ok()?;
            Some(array.shape().to_vec())
        }
        _ => None,
    }
}

/// A shape of numbers and letters.
fn tuple(sizes: &[String]) -> String {
    match sizes {
        [one] => format!("({one},)"),
        many => format!("({})", many.join(", ")),
    }
}

fn words(sizes: &[usize]) -> Vec<String> {
    sizes.iter().map(ToString::to_string).collect()
}

/// `(…, n, k) @ ?`: a vector of k, or a matrix of k rows; `? @ (k, m)`: k columns.
fn product_fits(shape: &[usize], hole_right: bool) -> Vec<Fit> {
    let Some(last) = shape.len().checked_sub(1) else { return Vec::new() };
    let inner = if hole_right { shape[last] } else { shape[last.saturating_sub(1)] };
    let mut outer = words(shape);
    outer.remove(if hole_right { last } else { last.saturating_sub(1) });
    let letter = if hole_right { "m" } else { "n" };
    let mut with_letter = outer.clone();
    let vector = Fit { shape: tuple(&[inner.to_string()]), gives: Some(tuple(&outer)) };
    let matrix = if hole_right {
        with_letter.push(letter.to_owned());
        vec![inner.to_string(), letter.to_owned()]
    } else {
        with_letter.insert(shape.len().saturating_sub(2), letter.to_owned());
        vec![letter.to_owned(), inner.to_string()]
    };
    vec![vector, Fit { shape: tuple(&matrix), gives: Some(tuple(&with_letter)) }]
}

/// Everything that is stretched to the shape, at most two axes in all their ways.
fn stretch_fits(shape: &[usize]) -> Vec<Fit> {
    let gives = Some(shape_tuple(shape));
    let mut fits = vec![Fit { shape: "()".to_owned(), gives: gives.clone() }];
    for from in (0..shape.len()).rev() {
        let tail = &shape[from..];
        let ways = if shape.len() <= 2 { 1_usize << tail.len() } else { 1 };
        for way in 0..ways {
            let sizes: Vec<usize> =
                tail.iter().enumerate().map(|(at, n)| if way >> at & 1 == 1 { 1 } else { *n }).collect();
            let fit = Fit { shape: shape_tuple(&sizes), gives: gives.clone() };
            // An axis of one is the same as a number there.
            let like_a_number =
                sizes.len() == shape.len() - usize::from(shape.len() > 1) && sizes.iter().all(|n| *n == 1);
            if !like_a_number && !fits.contains(&fit) {
                fits.push(fit);
            }
        }
    }
    fits
}

/// The numbers that make the sizes multiply to the number of elements.
fn reshape_fits(cx: &mut Context, shape: &[usize], sizes: &[&Expr]) -> Option<Vec<Fit>> {
    let size: usize = shape.iter().product();
    let mut known = 1_usize;
    let holes = sizes.iter().filter(|size| is_hole(size)).count();
    for expr in sizes.iter().filter(|size| !is_hole(size)) {
        let Value::Int(n) = dry::run(cx, expr).ok()? else { return None };
        known = known.checked_mul(usize::try_from(n).ok()?)?;
    }
    if known == 0 || !size.is_multiple_of(known) || size == 0 {
        return Some(Vec::new());
    }
    let rest = size / known;
    let gives = |numbers: &[usize]| {
        let mut numbers = numbers.iter();
        let all: Option<Vec<usize>> =
            sizes.iter().map(|expr| if is_hole(expr) { numbers.next().copied() } else { dry_number(expr) }).collect();
        all.map(|all| shape_tuple(&all))
    };
    Some(match holes {
        1 => vec![Fit { shape: rest.to_string(), gives: gives(&[rest]) }],
        2 => {
            let pairs = (1..=rest.min(10_000)).filter(|n| rest.is_multiple_of(*n)).map(|n| (n, rest / n));
            pairs.take(12).map(|(a, b)| Fit { shape: format!("{a}, {b}"), gives: gives(&[a, b]) }).collect()
        }
        _ => return None,
    })
}

/// A literal number.
fn dry_number(expr: &Expr) -> Option<usize> {
    use crate::syntax::ast::{Constant, Int};
    match &expr.kind {
        ExprKind::Constant(Constant::Int(Int::Small(n))) => usize::try_from(*n).ok(),
        _ => None,
    }
}
