//! Sums of products of two equally named operands, in the order of NumPy's vector code for AVX2.

use crate::array::matmul::simd::vectorised;
use crate::array::matmul::vector::Floating;
use crate::array::{Array, DType, Element, Result};

/// Four vectors at a time, the last one first; then vector by vector, the last filled up with zeros.
#[inline(always)]
fn lanes<T: Floating, const LANES: usize>(x: &[T], y: &[T]) -> [T; LANES] {
    let mut sums = [T::ZERO; LANES];
    let whole = x.len() / (4 * LANES) * (4 * LANES);
    for (a, b) in x[..whole].chunks_exact(4 * LANES).zip(y[..whole].chunks_exact(4 * LANES)) {
        for q in (0..4).rev() {
            for lane in 0..LANES {
                sums[lane] = a[q * LANES + lane].fused(b[q * LANES + lane], sums[lane]);
            }
        }
    }
    for (a, b) in x[whole..].chunks(LANES).zip(y[whole..].chunks(LANES)) {
        for (lane, (&a, &b)) in a.iter().zip(b).enumerate() {
            sums[lane] = a.fused(b, sums[lane]);
        }
    }
    sums
}

#[inline(always)]
fn four<T: Floating>(lanes: &[T]) -> T {
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}

fn rows<T: Floating + Element>(left: &Array, right: &Array, n: usize, sum: impl Fn(&[T], &[T]) -> T) -> Result<Vec<T>> {
    let (left, right) = (left.to_contiguous()?, right.to_contiguous()?);
    let (x, y) = (left.slice::<T>(), right.slice::<T>());
    Ok(x.chunks_exact(n).zip(y.chunks_exact(n)).map(|(a, b)| sum(a, b)).collect())
}

/// The sum of products of each pair of lines of `n` elements; `None` for dtypes that have no vector code.
pub fn line_products(left: &Array, right: &Array, n: usize) -> Result<Option<Array>> {
    if n == 0 {
        return Ok(None);
    }
    Ok(match left.dtype() {
        DType::Float64 => {
            let sums = rows::<f64>(left, right, n, |a, b| {
                vectorised(
                    #[inline(always)]
                    || four(&lanes::<f64, 4>(a, b)),
                )
            })?;
            Some(Array::from_slice(&[sums.len()], &sums)?)
        }
        DType::Float32 => {
            let sums = rows::<f32>(left, right, n, |a, b| {
                vectorised(
                    #[inline(always)]
                    || {
                        let all = lanes::<f32, 8>(a, b);
                        four(&all[..4]) + four(&all[4..])
                    },
                )
            })?;
            Some(Array::from_slice(&[sums.len()], &sums)?)
        }
        _ => None,
    })
}
