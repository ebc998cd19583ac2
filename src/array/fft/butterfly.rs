//! The transforms of a few points that longer ones are built from. The order of the additions is NumPy's, so that the
//! last digits are.

use num_complex::Complex;

use super::line::Line;

/// The longest transform that is written out; larger primes take [`odd`] with a table of their roots.
pub const WRITTEN_OUT: usize = 11;

/// Cosines and sines of `2 π k / n` for k = 1, 2, … up to half of n.
const THIRDS: &[(f64, f64)] = &[(-0.5, 0.866_025_403_784_438_646_763_723_170_752_936_2)];
const FIFTHS: &[(f64, f64)] = &[
    (0.309_016_994_374_947_424_102_293_417_182_819_1, 0.951_056_516_295_153_572_116_439_333_379_382_1),
    (-0.809_016_994_374_947_424_102_293_417_182_819_1, 0.587_785_252_292_473_129_168_705_954_639_072_8),
];
const SEVENTHS: &[(f64, f64)] = &[
    (0.623_489_801_858_733_530_525_004_884_004_239_8, 0.781_831_482_468_029_808_708_444_526_674_057_8),
    (-0.222_520_933_956_314_404_288_902_564_496_794_8, 0.974_927_912_181_823_607_018_131_682_993_931_2),
    (-0.900_968_867_902_419_126_236_102_319_507_445_1, 0.433_883_739_117_558_120_475_768_332_848_358_8),
];
const ELEVENTHS: &[(f64, f64)] = &[
    (0.841_253_532_831_181_168_861_811_648_919_367_7, 0.540_640_817_455_597_582_107_635_954_318_691_7),
    (0.415_415_013_001_886_425_529_274_149_229_623_2, 0.909_631_995_354_518_371_411_715_383_079_028_5),
    (-0.142_314_838_273_285_140_443_792_668_616_369_7, 0.989_821_441_880_932_732_376_092_037_776_718_8),
    (-0.654_860_733_945_285_064_056_925_072_466_293_6, 0.755_749_574_354_258_283_774_035_843_972_344_4),
    (-0.959_492_973_614_497_389_890_368_057_066_327_7, 0.281_732_556_841_429_697_711_417_915_346_616_9),
];

/// The roots of unity of a transform that is written out, the conjugate half by symmetry.
pub fn known_roots<T: Line>(n: usize) -> Vec<Complex<T>> {
    let half = match n {
        3 => THIRDS,
        5 => FIFTHS,
        7 => SEVENTHS,
        11 => ELEVENTHS,
        _ => &[],
    };
    let root = |&(re, im): &(f64, f64)| Complex::new(T::of(re), T::of(im));
    let mut all = vec![Complex::new(T::one(), T::zero())];
    all.extend(half.iter().map(root));
    all.extend(half.iter().rev().map(|pair| root(pair).conj()));
    all
}

/// How many of the later terms are added up before their sum is added to the total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    Single,
    Pairs,
    Fours,
}

impl Grouping {
    fn next(self, left: usize) -> usize {
        match self {
            Grouping::Fours if left >= 4 => 4,
            Grouping::Fours | Grouping::Pairs if left >= 2 => 2,
            _ => 1,
        }
    }
}

/// `Σ weight(j) · term(j)` for j from 1 to `count`, on top of `start` where there is one.
pub fn weighted<T: Line>(start: Option<T>, count: usize, grouping: Grouping, product: impl Fn(usize) -> T) -> T {
    let mut total = match start {
        Some(start) => start + product(1),
        None => product(1),
    };
    if count > 1 {
        total += product(2);
    }
    let mut j = 3;
    while j <= count {
        let size = grouping.next(count - j + 1);
        let group = (j + 1..j + size).fold(product(j), |sum, k| sum + product(k));
        total += group;
        j += size;
    }
    total
}

/// A quarter turn of the circle, clockwise to frequencies.
#[inline]
pub fn quarter<T: Line>(z: Complex<T>, forward: bool) -> Complex<T> {
    if forward { Complex::new(z.im, -z.re) } else { Complex::new(-z.im, z.re) }
}

/// An eighth.
#[inline]
fn eighth<T: Line>(z: Complex<T>, forward: bool) -> Complex<T> {
    let h = T::of(std::f64::consts::FRAC_1_SQRT_2);
    if forward {
        Complex::new(h * (z.re + z.im), h * (z.im - z.re))
    } else {
        Complex::new(h * (z.re - z.im), h * (z.im + z.re))
    }
}

/// Three eighths.
#[inline]
fn three_eighths<T: Line>(z: Complex<T>, forward: bool) -> Complex<T> {
    let h = T::of(std::f64::consts::FRAC_1_SQRT_2);
    if forward {
        Complex::new(h * (z.im - z.re), h * (-z.re - z.im))
    } else {
        Complex::new(h * (-z.re - z.im), h * (z.re - z.im))
    }
}

pub fn two<T: Line>(x: &mut [Complex<T>]) {
    (x[0], x[1]) = (x[0] + x[1], x[0] - x[1]);
}

pub fn four<T: Line>(x: &mut [Complex<T>], forward: bool) {
    let (even, even_odd) = (x[0] + x[2], x[0] - x[2]);
    let (odd, turned) = (x[1] + x[3], quarter(x[1] - x[3], forward));
    x[0] = even + odd;
    x[2] = even - odd;
    x[1] = even_odd + turned;
    x[3] = even_odd - turned;
}

pub fn eight<T: Line>(x: &mut [Complex<T>], forward: bool) {
    let (a1, a5) = (x[1] + x[5], x[1] - x[5]);
    let (a3, a7) = (x[3] + x[7], x[3] - x[7]);
    let (odd, odd_turned) = (a1 + a3, quarter(a1 - a3, forward));
    let a7 = quarter(a7, forward);
    let (low, high) = (eighth(a5 + a7, forward), three_eighths(a5 - a7, forward));
    let (a0, a4) = (x[0] + x[4], x[0] - x[4]);
    let (a2, a6) = (x[2] + x[6], x[2] - x[6]);
    let (even, even_rest) = (a0 + a2, a0 - a2);
    x[0] = even + odd;
    x[4] = even - odd;
    x[2] = even_rest + odd_turned;
    x[6] = even_rest - odd_turned;
    let a6 = quarter(a6, forward);
    let (plus, minus) = (a4 + a6, a4 - a6);
    x[1] = plus + low;
    x[5] = plus - low;
    x[3] = minus + high;
    x[7] = minus - high;
}

/// The transform of an odd prime of points. `scratch` has room for as many points.
pub fn odd<T: Line>(
    x: &mut [Complex<T>],
    scratch: &mut [Complex<T>],
    roots: &[Complex<T>],
    grouping: Grouping,
    forward: bool,
) {
    let n = x.len();
    let half = n / 2;
    let sign = if forward { -T::one() } else { T::one() };
    for j in 1..=half {
        (scratch[j], scratch[n - j]) = (x[j] + x[n - j], x[j] - x[n - j]);
    }
    let first = x[0];
    x[0] = (1..=half).fold(first, |sum, j| sum + scratch[j]);
    for l in 1..=half {
        let root = |j: usize| roots[l * j % n];
        let sine = |j: usize| root(j).im * sign;
        let even = Complex::new(
            weighted(Some(first.re), half, grouping, |j| root(j).re * scratch[j].re),
            weighted(Some(first.im), half, grouping, |j| root(j).re * scratch[j].im),
        );
        let odd = Complex::new(
            -weighted(None, half, grouping, |j| sine(j) * scratch[n - j].im),
            weighted(None, half, grouping, |j| sine(j) * scratch[n - j].re),
        );
        x[l] = even + odd;
        x[n - l] = even - odd;
    }
}
