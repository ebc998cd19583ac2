//! `np.gradient` along one axis: central differences inside, one-sided ones at the edges.

use crate::array::ufunc::Operand;
use crate::array::ufunc::table::arithmetic::{ADD, DIVIDE, MULTIPLY, SUBTRACT};
use crate::array::{Array, ArrayError, Order, Result, assign};

use super::tools::{along, as_float, with_float};

/// How far apart the points of an axis are.
#[derive(Clone, Debug, PartialEq)]
pub enum Spacing {
    Uniform(f64),
    /// Distances between neighbours.
    Steps(Vec<f64>),
}

impl Spacing {
    /// The spacing of coordinates; equal distances count as uniform, as in NumPy.
    #[must_use]
    pub fn of_coordinates(x: &[f64]) -> Spacing {
        let steps: Vec<f64> = x.windows(2).map(|pair| pair[1] - pair[0]).collect();
        match steps.first() {
            #[allow(clippy::float_cmp)] // NumPy compares exactly
            Some(&first) if steps.iter().all(|&s| s == first) => Spacing::Uniform(first),
            _ => Spacing::Steps(steps),
        }
    }

    fn step(&self, k: usize) -> f64 {
        match self {
            Spacing::Uniform(step) => *step,
            Spacing::Steps(steps) => steps[k],
        }
    }
}

/// The derivative along `axis`, exact at the edges for lines (`edge_order` 1) or parabolas (2).
///
/// # Errors
/// `Shape of array too small to calculate a numerical gradient, at least (edge_order + 1)
/// elements are required.`
pub fn gradient(f: &Array, spacing: &Spacing, axis: usize, edge_order: usize) -> Result<Array> {
    let n = f.shape()[axis];
    if n < edge_order + 1 {
        return Err(ArrayError::value(
            "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.",
        ));
    }
    let f = as_float(f)?;
    let layout = f.layout_beside(f.shape(), f.dtype(), Order::K);
    let result = Array::scratch(f.shape(), f.dtype())?.with_layout(layout);
    if n > 2 {
        assign(&along(&result, axis, 1, n - 2), &inside(&f, spacing, axis, n)?)?;
    }
    let at = |k: usize| along(&f, axis, k, 1);
    let slope = |k: usize, step: f64| with_float(&DIVIDE, &SUBTRACT.apply(&[&at(k + 1), &at(k)])?, step);
    let (first, last) = if edge_order == 1 {
        (slope(0, spacing.step(0))?, slope(n - 2, spacing.step(n - 2))?)
    } else {
        (
            combined(&[at(0), at(1), at(2)], first_weights(spacing))?,
            combined(&[at(n - 3), at(n - 2), at(n - 1)], last_weights(spacing, n))?,
        )
    };
    assign(&along(&result, axis, 0, 1), &first)?;
    assign(&along(&result, axis, n - 1, 1), &last)?;
    Ok(result)
}

fn inside(f: &Array, spacing: &Spacing, axis: usize, n: usize) -> Result<Array> {
    let (left, middle, right) = (along(f, axis, 0, n - 2), along(f, axis, 1, n - 2), along(f, axis, 2, n - 2));
    let steps = match spacing {
        Spacing::Uniform(step) => return with_float(&DIVIDE, &SUBTRACT.apply(&[&right, &left])?, 2.0 * step),
        Spacing::Steps(steps) => steps,
    };
    let mut weights = [Vec::new(), Vec::new(), Vec::new()];
    for pair in steps.windows(2) {
        let (before, after) = (pair[0], pair[1]);
        weights[0].push(-after / (before * (before + after)));
        weights[1].push((after - before) / (before * after));
        weights[2].push(before / (after * (before + after)));
    }
    let column = |weights: &[f64]| {
        let line = Array::from_slice(&[weights.len()], weights)?;
        let layout = (axis + 1..f.ndim()).fold(line.layout().clone(), |layout, _| layout.with_axis(1));
        Ok(line.with_layout(layout))
    };
    let parts = [
        MULTIPLY.apply(&[&column(&weights[0])?, &left])?,
        MULTIPLY.apply(&[&column(&weights[1])?, &middle])?,
        MULTIPLY.apply(&[&column(&weights[2])?, &right])?,
    ];
    ADD.apply(&[&ADD.apply(&[&parts[0], &parts[1]])?, &parts[2]])
}

fn combined(points: &[Array; 3], weights: [f64; 3]) -> Result<Array> {
    let part = |k: usize| MULTIPLY.apply_to(&[Operand::Float(weights[k]), Operand::Array(&points[k])]);
    ADD.apply(&[&ADD.apply(&[&part(0)?, &part(1)?])?, &part(2)?])
}

fn first_weights(spacing: &Spacing) -> [f64; 3] {
    match spacing {
        Spacing::Uniform(step) => [-1.5 / step, 2.0 / step, -0.5 / step],
        Spacing::Steps(steps) => {
            let (one, two) = (steps[0], steps[1]);
            [-(2.0 * one + two) / (one * (one + two)), (one + two) / (one * two), -one / (two * (one + two))]
        }
    }
}

fn last_weights(spacing: &Spacing, n: usize) -> [f64; 3] {
    match spacing {
        Spacing::Uniform(step) => [0.5 / step, -2.0 / step, 1.5 / step],
        Spacing::Steps(steps) => {
            let (one, two) = (steps[n - 3], steps[n - 2]);
            [two / (one * (one + two)), -(two + one) / (one * two), (2.0 * two + one) / (two * (one + two))]
        }
    }
}
