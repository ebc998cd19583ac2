//! The Cholesky decomposition of one matrix, from its lower triangle.

use super::dense::Dense;
use super::field::Field;
use num_traits::Float;

/// `A = L Lᴴ`; `None` when `A` is not positive definite.
#[must_use]
pub fn cholesky_lower<F: Field>(mut a: Dense<F>) -> Option<Dense<F>> {
    let n = a.rows;
    for j in 0..n {
        let mut sum = <F::Part as Field>::ZERO;
        for k in 0..j {
            let value = a[(j, k)];
            sum = value.re().fused(value.re(), sum);
            sum = value.im().fused(value.im(), sum);
        }
        let rest = a[(j, j)].re() - sum;
        if rest.partial_cmp(&<F::Part as Field>::ZERO) != Some(std::cmp::Ordering::Greater) {
            return None;
        }
        let pivot = Float::sqrt(rest);
        let inverse = <F::Part as Field>::ONE / pivot;
        a[(j, j)] = F::from_real(pivot);
        for k in 0..j {
            let factor = a[(j, k)].conj();
            let (from, to) = a.two_cols(k, j);
            for row in j + 1..n {
                to[row] = (-from[row]).fused(factor, to[row]);
            }
        }
        for value in &mut a.col_mut(j)[j + 1..] {
            *value = value.scaled(inverse);
        }
        for row in 0..j {
            a[(row, j)] = F::ZERO;
        }
    }
    Some(a)
}
