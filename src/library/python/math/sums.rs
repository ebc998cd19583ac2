//! Sums and products of many numbers, and distances.

use crate::builtin;
use crate::runtime::convert::{Items, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// The sum of floats, rounded once: partial sums that do not overlap are kept exactly.
pub fn exact_sum(numbers: impl IntoIterator<Item = f64>) -> Result<f64> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinite) = (0.0, 0.0);
    for number in numbers {
        if !number.is_finite() {
            if number.is_infinite() {
                infinite += number;
            }
            special += number;
            continue;
        }
        let mut x = number;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        if x.is_infinite() {
            return Err(Error::overflow("intermediate overflow in fsum"));
        }
        partials.truncate(kept);
        partials.push(x);
    }
    if special != 0.0 {
        if infinite.is_nan() {
            return Err(Error::value("-inf + inf in fsum"));
        }
        return Ok(special);
    }
    Ok(round_partials(&partials))
}

/// The partial sums added from the largest, with the last bit as exact arithmetic would have it.
fn round_partials(partials: &[f64]) -> f64 {
    let mut rest = partials.iter().rev();
    let Some(mut high) = rest.next().copied() else { return 0.0 };
    let mut low = 0.0;
    let mut below = None;
    for &next in rest {
        let x = high;
        high = x + next;
        low = next - (high - x);
        if low != 0.0 {
            let at = partials.iter().position(|p| p.to_bits() == next.to_bits()).unwrap_or(0);
            below = at.checked_sub(1).map(|at| partials[at]);
            break;
        }
    }
    // A half in the last place is decided by the sign of what is below it.
    if let Some(below) = below
        && (low < 0.0 && below < 0.0 || low > 0.0 && below > 0.0)
    {
        let doubled = low * 2.0;
        let moved = high + doubled;
        if doubled == moved - high {
            high = moved;
        }
    }
    high
}

builtin!(
    /// The sum of floats, rounded only once.
    ///
    /// >>> import math
    /// >>> math.fsum([0.1] * 10)
    /// 1.0
    #[c("fsum(seq, /)")]
    fn fsum(cx: &mut Context, seq: Items) -> Result<Value> {
        let numbers: Result<Vec<f64>> = seq.0.iter().map(|v| cx.to_float(v)).collect();
        exact_sum(numbers?).map(Value::Float)
    }
);

builtin!(
    /// The product of the items, times `start`.
    ///
    /// >>> import math
    /// >>> math.prod([1, 2, 3])
    /// 6
    #[c("prod(iterable, /, *, start=1)")]
    fn prod(cx: &mut Context, iterable: Items, start: Value) -> Result<Value> {
        let mut product = start;
        for item in &iterable.0 {
            product = cx.binary(BinaryOp::Mul, &product, item)?;
        }
        Ok(product)
    }
);

/// The root of the sum of squares, scaled by the largest so that nothing overflows.
fn norm(numbers: &[f64]) -> f64 {
    let largest = numbers.iter().fold(0.0_f64, |m, x| m.max(x.abs()));
    if numbers.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if numbers.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 {
        return 0.0;
    }
    if let [a, b] = numbers {
        return a.hypot(*b);
    }
    // A power of two as scale loses no digits; errors of the squares are carried along.
    let scale = 2f64.powi(largest.log2().floor() as i32);
    let (mut sum, mut error) = (0.0_f64, 0.0_f64);
    for x in numbers {
        let y = x / scale;
        let square = y * y;
        let lost = y.mul_add(y, -square);
        let next = sum + square;
        error += if sum >= square { (sum - next) + square } else { (square - next) + sum } + lost;
        sum = next;
    }
    let total = sum + error;
    let root = total.sqrt();
    let correction = (-root).mul_add(root, total) / (2.0 * root) + ((sum - total) + error) / (2.0 * root);
    (root + correction) * scale
}

builtin!(
    /// The length of a vector.
    ///
    /// >>> import math
    /// >>> math.hypot(3, 4)
    /// 5.0
    #[c("hypot(*coordinates)")]
    fn hypot(cx: &mut Context, coordinates: Rest) -> Result<Value> {
        let numbers: Result<Vec<f64>> = coordinates.0.iter().map(|v| cx.to_float(v)).collect();
        Ok(Value::Float(norm(&numbers?)))
    }
);

builtin!(
    /// The distance of two points.
    ///
    /// >>> import math
    /// >>> math.dist([0, 0], [3, 4])
    /// 5.0
    #[c("dist(p, q, /)")]
    fn dist(cx: &mut Context, p: Items, q: Items) -> Result<Value> {
        if p.0.len() != q.0.len() {
            return Err(Error::value("both points must have the same number of dimensions"));
        }
        let mut numbers = Vec::with_capacity(p.0.len());
        for (a, b) in p.0.iter().zip(&q.0) {
            numbers.push(cx.to_float(a)? - cx.to_float(b)?);
        }
        Ok(Value::Float(norm(&numbers)))
    }
);
