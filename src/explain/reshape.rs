//! Numbers that do not fill the boxes of a shape.

use super::draft::{Desk, atom};
use crate::syntax::ast::ExprKind;
use crate::text::block::shape_text;

/// `from` cannot be dealt into `to`.
pub fn draft(desk: &mut Desk<'_>, from: &[usize], to: &[i64], size: usize) {
    desk.draft.operands = desk.scene.operands(&[from]);
    let wanted = to.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let wanted = format!("({wanted}{})", if to.len() == 1 { "," } else { "" });
    let known: i64 = to.iter().filter(|n| **n >= 0).fold(1, |all, n| all.saturating_mul(*n));
    let arguments = [("count", size.into()), ("shape", wanted.into()), ("boxes", known.into())];
    let open = to.iter().filter(|n| **n < 0).count();
    let id = match open {
        0 => "reshape-boxes",
        1 => "reshape-unknown",
        _ => "reshape-two-unknown",
    };
    desk.say(id, &arguments);
    let Some(write) = writer(desk) else { return };
    let sizes: Vec<usize> = to.iter().filter_map(|n| usize::try_from(*n).ok()).collect();
    for (at, shape) in shapes_that_fit(&sizes, size, to).into_iter().enumerate() {
        let cost = 1 + u8::try_from(at).unwrap_or(8).min(8);
        let real = filled(&shape, size);
        let arguments = [("count", size.into()), ("shape", shape_text(&real).into())];
        let text: Vec<String> = shape.iter().map(|n| n.map_or("-1".to_owned(), |n| n.to_string())).collect();
        desk.propose(cost, write(&text.join(", ")), "fix-dealt", &arguments);
    }
    if from.len() > 1 && open == 0 && sizes.len() == from.len() {
        let mut sorted = (sizes.clone(), from.to_vec());
        sorted.0.sort_unstable();
        sorted.1.sort_unstable();
        if sorted.0 == sorted.1
            && let Some(text) = desk.operand_text(0)
        {
            desk.propose(9, format!("{text}.T"), "fix-transposed", &[("name", format!("`{text}`").into())]);
        }
    }
}

/// The text of a call, given the text of its shape.
type Writer = Box<dyn Fn(&str) -> String>;

/// How the call is written with another shape.
fn writer(desk: &Desk<'_>) -> Option<Writer> {
    let scene = desk.scene;
    let ExprKind::Call { function, args, .. } = &scene.expr()?.kind else { return None };
    let ExprKind::Attribute { value, name, .. } = &function.kind else { return None };
    if &**name != "reshape" {
        return None;
    }
    if super::scene::is_module(value) {
        let array = args.first().map(|expr| scene.typed(expr.span).to_owned())?;
        return Some(Box::new(move |sizes| format!("np.reshape({array}, ({sizes}))")));
    }
    let array = atom(scene, value);
    Some(Box::new(move |sizes| format!("{array}.reshape({sizes})")))
}

/// Shapes near the one asked for that take all the numbers; `None` stands for -1, `wanted` are the sizes that were given.
fn shapes_that_fit(wanted: &[usize], count: usize, asked: &[i64]) -> Vec<Vec<Option<usize>>> {
    let open = asked.iter().filter(|n| **n < 0).count();
    let mut found: Vec<Vec<Option<usize>>> = Vec::new();
    let divides = |n: usize| n > 0 && count.is_multiple_of(n);
    if open == 1 {
        // The known size moved to the nearest ones that divide.
        if let [size] = wanted {
            let mut near = divisors(count);
            near.sort_by_key(|n| n.abs_diff(*size));
            let shape = |n| if asked[0] < 0 { vec![None, Some(n)] } else { vec![Some(n), None] };
            found.extend(near.into_iter().take(2).map(shape));
        }
    } else if open == 0 && wanted.len() >= 2 {
        // One size kept, the other left open; the last axis first.
        for open_at in 0..wanted.len() {
            let product = wanted
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != open_at)
                .fold(1, |all: usize, (_, n)| all.saturating_mul(*n));
            if divides(product) {
                let shape = |(at, n): (usize, &usize)| if at == open_at { None } else { Some(*n) };
                found.push(wanted.iter().enumerate().map(shape).collect());
            }
        }
    }
    if let ([first, _], true, 0) = (wanted, found.is_empty(), open) {
        let mut near: Vec<usize> = divisors(count).into_iter().filter(|n| *n > 1 && *n < count).collect();
        near.sort_by_key(|n| n.abs_diff(*first));
        found.extend(near.into_iter().take(2).map(|n| vec![Some(n), Some(count / n)]));
    }
    if found.is_empty() && count > 0 {
        found.push(vec![None]);
    }
    found
}

/// The sizes an axis can have that holds a part of `count` numbers.
fn divisors(count: usize) -> Vec<usize> {
    let low: Vec<usize> = (1..=count.isqrt()).filter(|n| count.is_multiple_of(*n)).collect();
    let high = low.iter().filter(|n| **n * **n != count).map(|n| count / n);
    low.iter().copied().chain(high).collect()
}

fn filled(shape: &[Option<usize>], count: usize) -> Vec<usize> {
    let known = shape.iter().flatten().fold(1, |all: usize, n| all.saturating_mul(*n));
    shape.iter().map(|n| n.unwrap_or(count / known.max(1))).collect()
}
