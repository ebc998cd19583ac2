//! Random vectors whose parts depend on each other: multinomial counts and Dirichlet shares.
//!
//! Multivariate normals need a matrix factorisation and are put together from standard normals by the library.

use super::continuous::{Source, standard_gamma};
use super::discrete::Binomial;
use super::generator::Generator;
use super::law::Law;
use super::words::BitGenerator;

/// How `trials` fall into the classes of probability `p`; `out` is as long as `p`.
pub fn multinomial<S: Source>(source: &mut S, trials: i64, p: &[f64], out: &mut [i64]) {
    out.fill(0);
    let Some(last) = p.len().checked_sub(1) else {
        return;
    };
    let (mut left, mut share) = (trials, 1.0);
    for (slot, &probability) in out[..last].iter_mut().zip(p) {
        *slot = Binomial::new(left, probability / share).draw(source);
        left -= *slot;
        if left <= 0 {
            return;
        }
        share -= probability;
    }
    out[last] = left;
}

/// Shares that sum to 1, as normalised gammas.
pub fn dirichlet_by_gammas<S: Source>(source: &mut S, alpha: &[f64], out: &mut [f64]) {
    let mut sum = 0.0;
    for (slot, &shape) in out.iter_mut().zip(alpha) {
        *slot = standard_gamma(source, shape);
        sum += *slot;
    }
    let factor = 1.0 / sum;
    for share in out {
        *share *= factor;
    }
}

/// `Generator.dirichlet`: normalised gammas, or breaking a stick by betas when all of `alpha` is below 0.1.
pub fn dirichlet<B: BitGenerator>(generator: &mut Generator<B>, alpha: &[f64], out: &mut [f64]) {
    let largest = alpha.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if largest >= 0.1 || alpha.is_empty() {
        return dirichlet_by_gammas(generator, alpha, out);
    }
    let mut tails = alpha.to_vec();
    for i in (1..tails.len()).rev() {
        tails[i - 1] += tails[i];
    }
    let last = alpha.len() - 1;
    let mut stick = 1.0;
    for j in 0..last {
        let piece = generator.sample(&Law::Beta { a: alpha[j], b: tails[j + 1] });
        out[j] = stick * piece;
        stick *= 1.0 - piece;
    }
    out[last] = stick;
}
