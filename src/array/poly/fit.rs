//! Least-squares polynomials.

use crate::array::linalg::{inv, lstsq};
use crate::array::matmul::operand::elements;
use crate::array::{Array, ArrayError, DType, Result};

/// Which covariance matrix is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Covariance {
    None,
    /// Scaled by the residuals.
    Scaled,
    Unscaled,
}

/// What a fit yields.
pub struct Fit {
    pub coefficients: Array,
    pub residuals: Array,
    pub rank: i32,
    pub singular: Array,
    pub rcond: f64,
    pub covariance: Option<Array>,
    /// The rank is less than the number of coefficients: `Polyfit may be poorly conditioned`.
    pub poor: bool,
}

/// `np.vander` of floats: columns are powers from `count - 1` down to 0.
pub fn vander(x: &[f64], count: usize) -> Result<Array> {
    let out = Array::scratch(&[x.len(), count], DType::Float64)?;
    for (row, &x) in out.slice_mut::<f64>().chunks_mut(count.max(1)).zip(x) {
        let mut power = 1.0;
        for to in row.iter_mut().rev() {
            *to = power;
            power *= x;
        }
    }
    Ok(out)
}

/// `np.polyfit`: coefficients, highest power first, one column for each column of `y`.
///
/// Errors: NumPy's for shapes that do not fit, a negative degree.
pub fn polyfit(
    x: &Array,
    y: &Array,
    degree: i64,
    rcond: Option<f64>,
    weights: Option<&Array>,
    covariance: Covariance,
) -> Result<Fit> {
    let type_error = |text: &str| Err(ArrayError::type_error(text));
    let Ok(degree) = usize::try_from(degree) else { return Err(ArrayError::value("expected deg >= 0")) };
    if x.ndim() != 1 {
        return type_error("expected 1D vector for x");
    }
    if x.size() == 0 {
        return type_error("expected non-empty vector for x");
    }
    if !(1..=2).contains(&y.ndim()) {
        return type_error("expected 1D or 2D array for y");
    }
    if x.shape()[0] != y.shape()[0] {
        return type_error("expected x and y to have same length");
    }
    if x.dtype().is_complex() || y.dtype().is_complex() {
        return Err(ArrayError::not_implemented("polyfit of complex data"));
    }
    let (points, order) = (x.size(), degree + 1);
    let xs = elements::<f64>(&x.as_dtype(DType::Float64)?);
    let cols = if y.ndim() == 2 { y.shape()[1] } else { 1 };
    let mut rhs = elements::<f64>(&y.as_dtype(DType::Float64)?);
    let mut lhs = elements::<f64>(&vander(&xs, order)?);
    if let Some(weights) = weights {
        weigh(weights, points, &mut lhs, &mut rhs, order, cols)?;
    }
    let scale: Vec<f64> =
        (0..order).map(|k| lhs.iter().skip(k).step_by(order).fold(0.0, |sum: f64, v| sum + v * v).sqrt()).collect();
    for (at, value) in lhs.iter_mut().enumerate() {
        *value /= scale[at % order];
    }
    let lhs = Array::from_slice(&[points, order], &lhs)?;
    let rhs = Array::from_slice(&[points, cols], &rhs)?;
    let rcond = rcond.unwrap_or_else(|| f64::from(u32::try_from(points).unwrap_or(u32::MAX)) * f64::EPSILON);
    let found = lstsq(&lhs, &rhs, Some(rcond))?;
    let mut solution = elements::<f64>(&found.solution);
    for (at, value) in solution.iter_mut().enumerate() {
        *value /= scale[at / cols.max(1)];
    }
    let shape: &[usize] = if y.ndim() == 2 { &[order, cols] } else { &[order] };
    let covariance = match covariance {
        Covariance::None => None,
        wanted => Some(spread(&lhs, &scale, &found.residuals, points, y.ndim() == 2, wanted)?),
    };
    Ok(Fit {
        coefficients: Array::from_slice(shape, &solution)?,
        poor: usize::try_from(found.rank) != Ok(order),
        residuals: found.residuals,
        rank: found.rank,
        singular: found.singular,
        rcond,
        covariance,
    })
}

fn weigh(weights: &Array, points: usize, lhs: &mut [f64], rhs: &mut [f64], order: usize, cols: usize) -> Result<()> {
    if weights.ndim() != 1 {
        return Err(ArrayError::type_error("expected a 1-d array for weights"));
    }
    if weights.size() != points {
        return Err(ArrayError::type_error("expected w and y to have the same length"));
    }
    let weights = elements::<f64>(&weights.as_dtype(DType::Float64)?);
    for (at, value) in lhs.iter_mut().enumerate() {
        *value *= weights[at / order];
    }
    for (at, value) in rhs.iter_mut().enumerate() {
        *value *= weights[at / cols.max(1)];
    }
    Ok(())
}

/// The covariance matrix of the coefficients.
#[allow(clippy::cast_precision_loss)] // counts of points
fn spread(
    lhs: &Array,
    scale: &[f64],
    residuals: &Array,
    points: usize,
    matrix: bool,
    wanted: Covariance,
) -> Result<Array> {
    let order = scale.len();
    let transposed = lhs.with_layout(lhs.layout().reversed());
    let mut base = elements::<f64>(&inv(&crate::array::matmul::dot(&transposed, lhs)?)?);
    for (at, value) in base.iter_mut().enumerate() {
        *value /= scale[at / order] * scale[at % order];
    }
    let factors = if wanted == Covariance::Unscaled {
        vec![1.0]
    } else {
        if points <= order {
            return Err(ArrayError::value(
                "the number of data points must exceed order to scale the covariance matrix",
            ));
        }
        elements::<f64>(residuals).into_iter().map(|r| r / (points - order) as f64).collect()
    };
    let all: Vec<f64> = base.iter().flat_map(|&v| factors.iter().map(move |&f| v * f)).collect();
    if matrix {
        Array::from_slice(&[order, order, factors.len()], &all)
    } else {
        Array::from_slice(&[order, order], &all)
    }
}
