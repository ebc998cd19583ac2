//! Products of many matrices: powers, and chains in the cheapest order.

use super::dot::{dot, matmul};
use crate::array::linalg::{check, inv};
use crate::array::{Array, ArrayError, Class, Layout, Result};

/// `np.linalg.matrix_power` of square matrices (stacks of them too): repeated squaring, the
/// inverse for negative exponents, the identity for 0.
pub fn matrix_power(array: &Array, exponent: i64) -> Result<Array> {
    check::stacked_square(array)?;
    if exponent == 0 {
        return identity_like(array);
    }
    let base = if exponent < 0 { inv(array)? } else { array.clone() };
    let mut left = exponent.unsigned_abs();
    match left {
        1 => return base.copy(),
        2 => return matmul(&base, &base),
        3 => return matmul(&matmul(&base, &base)?, &base),
        _ => {}
    }
    let mut power = base;
    let mut result: Option<Array> = None;
    loop {
        if left & 1 == 1 {
            result = Some(match result {
                None => power.clone(),
                Some(so_far) => matmul(&so_far, &power)?,
            });
        }
        left >>= 1;
        if left == 0 {
            return result.map_or_else(|| identity_like(array), Ok);
        }
        power = matmul(&power, &power)?;
    }
}

fn identity_like(array: &Array) -> Result<Array> {
    let n = array.shape()[array.ndim() - 1];
    let out = Array::zeros(array.shape(), array.dtype())?;
    let one = Array::scalar(crate::array::Bool::TRUE)?.as_dtype(array.dtype())?;
    let item = array.dtype().itemsize();
    let one = one.buffer().bytes()[..item].to_vec();
    if n > 0 {
        let mut bytes = out.buffer().bytes_mut();
        for matrix in bytes.chunks_mut(n * n * item) {
            for k in 0..n {
                let at = k * (n + 1) * item;
                matrix[at..at + item].copy_from_slice(&one);
            }
        }
    }
    Ok(out)
}

/// `np.linalg.multi_dot`: the cheapest order of products; the first and last may be 1-D.
pub fn multi_dot(arrays: &[Array]) -> Result<Array> {
    let n = arrays.len();
    if n < 2 {
        return Err(ArrayError::value("Expecting at least two arrays."));
    }
    if n == 2 {
        return dot(&arrays[0], &arrays[1]);
    }
    let (first_flat, last_flat) = (arrays[0].ndim() == 1, arrays[n - 1].ndim() == 1);
    let mut all = arrays.to_vec();
    if first_flat {
        all[0] = all[0].with_layout(all[0].layout().with_axis(0));
    }
    if last_flat {
        all[n - 1] = all[n - 1].with_layout(all[n - 1].layout().with_axis(1));
    }
    for array in &all {
        if array.ndim() != 2 {
            return Err(ArrayError::new(
                Class::LinAlg,
                format!("{}-dimensional array given. Array must be two-dimensional", array.ndim()),
            ));
        }
    }
    let splits = cheapest(&all);
    let out = multiply(&all, &splits, 0, n - 1)?;
    let mut shape = out.shape().to_vec();
    if last_flat {
        shape.pop();
    }
    if first_flat {
        shape.remove(0);
    }
    Ok(out.with_layout(Layout { offset: out.layout().offset, ..Layout::contiguous(&shape, out.dtype().itemsize()) }))
}

/// `splits[i][j]`: where to cut the chain from `i` to `j` so that fewest multiplications remain.
fn cheapest(arrays: &[Array]) -> Vec<Vec<usize>> {
    let n = arrays.len();
    let sizes: Vec<u128> =
        arrays.iter().map(|a| a.shape()[0] as u128).chain([arrays[n - 1].shape()[1] as u128]).collect();
    let mut cost = vec![vec![0u128; n]; n];
    let mut splits = vec![vec![0usize; n]; n];
    for span in 1..n {
        for i in 0..n - span {
            let j = i + span;
            cost[i][j] = u128::MAX;
            for k in i..j {
                let here = sizes[i].saturating_mul(sizes[k + 1]).saturating_mul(sizes[j + 1]);
                let total = cost[i][k].saturating_add(cost[k + 1][j]).saturating_add(here);
                if total < cost[i][j] {
                    (cost[i][j], splits[i][j]) = (total, k);
                }
            }
        }
    }
    splits
}

fn multiply(arrays: &[Array], splits: &[Vec<usize>], i: usize, j: usize) -> Result<Array> {
    if i == j {
        return Ok(arrays[i].clone());
    }
    let k = splits[i][j];
    dot(&multiply(arrays, splits, i, k)?, &multiply(arrays, splits, k + 1, j)?)
}
