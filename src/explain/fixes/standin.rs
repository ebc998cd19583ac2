//! Small stand-ins for big arrays: corners of the real ones, in which different sizes stay different and equal ones equal.
//! What a rewrite does to shapes it does to theirs, and their sizes are read back as the true ones.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::explain::scene::Scene;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::walk;

/// Arrays of more elements than this are stood in for.
const BIG: usize = 200_000;

/// Sizes of stand-ins: prime, so that no two come of each other by chance.
const SMALL: [usize; 12] = [11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];

/// What stands in for the arrays of a failing line.
pub struct Standins {
    pub values: Vec<(Rc<str>, Value)>,
    /// True sizes by stand-in size.
    sizes: BTreeMap<usize, usize>,
}

impl Standins {
    /// `None` when everything is small.
    pub fn of(cx: &mut Context, scene: &Scene) -> Option<Standins> {
        let mut names = Vec::new();
        for expr in scene.stmt.iter().flat_map(exprs) {
            gather(expr, &mut names);
        }
        let mut arrays = Vec::new();
        for name in names {
            let local = scene.locals.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            if let Some(Value::Array(array)) = local.or_else(|| cx.globals.get(&name)) {
                arrays.push((name, array));
            }
        }
        if arrays.iter().all(|(_, array)| array.get().size() <= BIG) {
            return None;
        }
        let mut known: BTreeMap<usize, usize> = BTreeMap::new();
        let true_sizes: std::collections::BTreeSet<usize> =
            arrays.iter().flat_map(|(_, array)| array.get().shape().to_vec()).filter(|&n| n > 1).collect();
        let mut free = SMALL.iter().copied().filter(|n| !true_sizes.contains(n));
        for &size in &true_sizes {
            let small = if size <= 64 { size } else { free.next()? };
            known.insert(size, small);
        }
        let mut values = Vec::new();
        for (name, array) in arrays {
            let mut corner = array.array();
            let shape = corner.shape().to_vec();
            for (axis, size) in shape.iter().enumerate() {
                let to = known.get(size).copied().unwrap_or(*size);
                corner = corner.with_layout(corner.layout().sliced(axis, 0, 1, to));
            }
            // A copy of its own: what a rewrite writes does not reach the big array.
            let value = Value::array(corner.copy().ok()?);
            if let (Value::Array(new), Some(origin)) = (&value, *array.origin.borrow()) {
                *new.origin.borrow_mut() = Some(origin);
            }
            values.push((name, value));
        }
        let sizes = known.into_iter().map(|(size, small)| (small, size)).collect();
        Some(Standins { values, sizes })
    }

    /// The shape that the real arrays would give; `None` when a size cannot be read back.
    #[must_use]
    pub fn true_shape(&self, shape: &[usize]) -> Option<Vec<usize>> {
        shape.iter().map(|n| if *n <= 1 { Some(*n) } else { self.sizes.get(n).copied() }).collect()
    }
}

fn exprs(stmt: &crate::syntax::ast::Stmt) -> Vec<&Expr> {
    let mut found = Vec::new();
    walk::statement_exprs(stmt, &mut |expr| found.push(expr));
    found
}

fn gather(expr: &Expr, names: &mut Vec<Rc<str>>) {
    if let ExprKind::Name(name) = &expr.kind
        && !names.contains(name)
    {
        names.push(Rc::clone(name));
    }
    walk::children(expr, &mut |child| gather(child, names));
}
