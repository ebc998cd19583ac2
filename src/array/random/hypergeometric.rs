//! Hypergeometric numbers, of both NumPy interfaces, and draws of several colours without replacement.
//!
//! Large samples use Stadlober's ratio of uniforms, HRUA (1989); small ones imitate the drawing itself.

use std::sync::LazyLock;

use super::bounded::masked;
use super::continuous::Source;
use super::discrete::log_gamma;
use super::generator::Generator;
use super::words::BitGenerator;

/// `2 sqrt(2/e)`.
const D1: f64 = 1.715_527_769_921_413_5;
/// `3 - 2 sqrt(3/e)`.
const D2: f64 = 0.898_916_162_058_898_8;

/// Good ones among `sample`, drawn the way of the legacy functions.
pub(super) fn legacy<S: Source>(source: &mut S, good: i64, bad: i64, sample: i64) -> i64 {
    if sample > 10 {
        legacy_by_ratio(source, good, bad, sample)
    } else if sample > 0 {
        legacy_one_by_one(source, good, bad, sample)
    } else {
        0
    }
}

fn legacy_one_by_one<S: Source>(source: &mut S, good: i64, bad: i64, sample: i64) -> i64 {
    let rest = bad + good - sample;
    let fewer = bad.min(good) as f64;
    let mut left = fewer;
    let mut k = sample;
    while left > 0.0 {
        let u = source.double();
        left -= (u + left / (rest + k) as f64).floor();
        k -= 1;
        if k == 0 {
            break;
        }
    }
    let taken = (fewer - left) as i64;
    if good > bad { sample - taken } else { taken }
}

fn legacy_by_ratio<S: Source>(source: &mut S, good: i64, bad: i64, sample: i64) -> i64 {
    let population = good + bad;
    let (fewer, more) = (good.min(bad), good.max(bad));
    let m = sample.min(population - sample);
    let share = fewer as f64 / population as f64;
    let center = m as f64 * share + 0.5;
    let variance = (population - m) as f64 * sample as f64 * share * (1.0 - share) / (population - 1) as f64;
    let deviation = (variance + 0.5).sqrt();
    let width = D1 * deviation + D2;
    let mode = ((m + 1) as f64 * (fewer + 1) as f64 / (population + 2) as f64).floor() as i64;
    let weight = |z: i64| {
        log_gamma((z + 1) as f64)
            + log_gamma((fewer - z + 1) as f64)
            + log_gamma((m - z + 1) as f64)
            + log_gamma((more - m + z + 1) as f64)
    };
    let at_mode = weight(mode);
    let end = ((m.min(fewer) + 1) as f64).min((center + 16.0 * deviation).floor());
    let z = ratio_of_uniforms(source, center, width, end, |z| at_mode - weight(z));
    let z = if good > bad { m - z } else { z };
    if m < sample { good - z } else { z }
}

/// The rejection both interfaces share: a point of the ratio's region, judged by the log-ratio to the mode.
fn ratio_of_uniforms<S: Source>(
    source: &mut S,
    center: f64,
    width: f64,
    end: f64,
    log_ratio: impl Fn(i64) -> f64,
) -> i64 {
    loop {
        let u = source.double();
        let v = source.double();
        let x = center + width * (v - 0.5) / u;
        if !(x >= 0.0 && x < end) {
            continue;
        }
        let z = x.floor() as i64;
        let t = log_ratio(z);
        if u * (4.0 - u) - 3.0 <= t {
            return z;
        }
        if u * (u - t) >= 1.0 {
            continue;
        }
        if 2.0 * u.ln() <= t {
            return z;
        }
    }
}

/// `ln(k!)`: exact sums of small factorials' logarithms below 126, Stirling's series from there.
fn log_factorial(k: i64) -> f64 {
    const HALF_LOG_TWO_PI: f64 = 0.918_938_533_204_672_7;
    if k < 126 {
        return SMALL_LOG_FACTORIALS[k as usize];
    }
    let k = k as f64;
    (k + 0.5) * k.ln() - k + (HALF_LOG_TWO_PI + (1.0 / k) * (1.0 / 12.0 - 1.0 / (360.0 * k * k)))
}

/// `ln(k!)` for `k < 126`, the running sum's rounding errors added back (Kahan's summation).
static SMALL_LOG_FACTORIALS: LazyLock<[f64; 126]> = LazyLock::new(|| {
    let (mut sum, mut lost) = (0.0f64, 0.0f64);
    std::array::from_fn(|k| {
        let term = (k.max(1) as f64).ln() - lost;
        let next = sum + term;
        lost = (next - sum) - term;
        sum = next;
        sum
    })
});

/// Good ones among `sample`, drawn the way of `Generator`.
pub(super) fn modern<B: BitGenerator>(generator: &mut Generator<B>, good: i64, bad: i64, sample: i64) -> i64 {
    if sample >= 10 && sample <= good + bad - 10 {
        modern_by_ratio(generator, good, bad, sample)
    } else {
        modern_one_by_one(&mut generator.bits, good, bad, sample)
    }
}

fn modern_one_by_one<B: BitGenerator>(bits: &mut B, good: i64, bad: i64, sample: i64) -> i64 {
    let total = good + bad;
    let swapped = sample > total / 2;
    let mut draws = if swapped { total - sample } else { sample };
    let (mut left, mut left_good) = (total, good);
    while draws > 0 && left_good > 0 && left > left_good {
        left -= 1;
        if (masked(bits, left as u64) as i64) < left_good {
            left_good -= 1;
        }
        draws -= 1;
    }
    if left == left_good {
        left_good -= draws;
    }
    if swapped { left_good } else { good - left_good }
}

fn modern_by_ratio<B: BitGenerator>(generator: &mut Generator<B>, good: i64, bad: i64, sample: i64) -> i64 {
    let population = good + bad;
    let draws = sample.min(population - sample);
    let (fewer, more) = (good.min(bad), good.max(bad));
    let p = fewer as f64 / population as f64;
    let q = more as f64 / population as f64;
    let center = draws as f64 * p + 0.5;
    let variance = (population - draws) as f64 * draws as f64 * p * q / (population as f64 - 1.0);
    let deviation = (variance + 0.5).sqrt();
    let width = D1 * deviation + D2;
    let mode = ((draws + 1) as f64 * (fewer + 1) as f64 / (population + 2) as f64).floor() as i64;
    let weight = |z: i64| {
        log_factorial(z) + log_factorial(fewer - z) + log_factorial(draws - z) + log_factorial(more - draws + z)
    };
    let at_mode = weight(mode);
    let end = ((draws.min(fewer) + 1) as f64).min((center + 16.0 * deviation).floor());
    let z = ratio_of_uniforms(generator, center, width, end, |z| at_mode - weight(z));
    let z = if good > bad { draws - z } else { z };
    if draws < sample { good - z } else { z }
}

/// How many of each colour are among `sample`, one colour after the other (`method='marginals'`).
pub fn by_marginals<B: BitGenerator>(generator: &mut Generator<B>, colors: &[i64], sample: i64, out: &mut [i64]) {
    let total: i64 = colors.iter().sum();
    let swapped = sample > total / 2;
    let mut draws = if swapped { total - sample } else { sample };
    let mut left = total;
    out.fill(0);
    let Some(last) = colors.len().checked_sub(1) else {
        return;
    };
    for (slot, &color) in out[..last].iter_mut().zip(colors) {
        if draws == 0 {
            break;
        }
        left -= color;
        *slot = modern(generator, color, left, draws);
        draws -= *slot;
    }
    if draws > 0 {
        out[last] = draws;
    }
    if swapped {
        complement(colors, out);
    }
}

/// How many of each colour are among `sample`, drawn from a list of every single ball (`method='count'`).
///
/// `balls` is that list, colour by colour; it stays partly shuffled, as the next variate expects it.
pub fn by_counting<B: BitGenerator>(bits: &mut B, colors: &[i64], sample: i64, balls: &mut [u32], out: &mut [i64]) {
    let swapped = sample > balls.len() as i64 / 2;
    let draws = if swapped { balls.len() - sample as usize } else { sample as usize };
    out.fill(0);
    for j in 0..draws {
        let k = j + masked(bits, (balls.len() - j - 1) as u64) as usize;
        balls.swap(j, k);
        out[balls[j] as usize] += 1;
    }
    if swapped {
        complement(colors, out);
    }
}

fn complement(colors: &[i64], out: &mut [i64]) {
    for (slot, &color) in out.iter_mut().zip(colors) {
        *slot = color - *slot;
    }
}
