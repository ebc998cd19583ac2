//! `tanh` of `f64` and `f32`: polynomials on intervals of a half or a quarter of an octave, all
//! in fused multiplications. The last digit is NumPy's for all but about one element in a
//! thousand; the C library, which rounds better, agrees with NumPy in two of three.

use super::hyperbolic_table::{DOUBLE, SINGLE};
#[cfg(target_arch = "x86_64")]
use super::hyperbolic_vectors;
use super::kernel::In;
use super::simd::{Job, widest};

/// Elements computed side by side.
const LANES: usize = 8;

/// A float with a table of polynomials.
trait Tabled: bytemuck::Pod {
    /// `tanh` of several numbers, in range or not.
    fn tanh(numbers: &mut [Self; LANES]);

    /// `tanh` of as many numbers as fill the processor's vectors; how many that are.
    fn tanh_vectors(to: &mut [Self], from: &[Self]) -> usize;
}

macro_rules! tabled {
    ($Float:ty, $TABLE:ident, $vectors:ident, degree $DEGREE:literal, shift $SHIFT:literal, before $BEFORE:literal, one from $ONE:literal) => {
        impl Tabled for $Float {
            #[inline(always)]
            fn tanh(numbers: &mut [$Float; LANES]) {
                let mut rows = [&$TABLE[0]; LANES];
                let mut distances = [0.0; LANES];
                let mut sums = [0.0; LANES];
                for lane in 0..LANES {
                    let size = numbers[lane].abs().min($ONE);
                    let row = (size.to_bits() >> $SHIFT).saturating_sub($BEFORE) as usize;
                    rows[lane] = &$TABLE[row.min($TABLE.len() - 1)];
                    distances[lane] = size - <$Float>::from_bits(rows[lane][0]);
                    sums[lane] = <$Float>::from_bits(rows[lane][$DEGREE + 1]);
                }
                for k in (1..=$DEGREE).rev() {
                    for lane in 0..LANES {
                        sums[lane] = sums[lane].mul_add(distances[lane], <$Float>::from_bits(rows[lane][k]));
                    }
                }
                for lane in 0..LANES {
                    let x = numbers[lane];
                    let size = if x.abs() >= $ONE { 1.0 } else { sums[lane] };
                    numbers[lane] = if x.is_nan() { x } else { size.copysign(x) };
                }
            }

            #[cfg(target_arch = "x86_64")]
            fn tanh_vectors(to: &mut [$Float], from: &[$Float]) -> usize {
                hyperbolic_vectors::$vectors(to, from)
            }

            #[cfg(not(target_arch = "x86_64"))]
            fn tanh_vectors(_: &mut [$Float], _: &[$Float]) -> usize {
                0
            }
        }
    };
}

tabled!(f64, DOUBLE, tanh_f64, degree 16, shift 51, before 2040, one from 24.0);
tabled!(f32, SINGLE, tanh_f32, degree 6, shift 21, before 490, one from 10.0);

struct Tanh<'j, T> {
    to: &'j mut [T],
    from: &'j [T],
}

impl<T: Tabled> Job for Tanh<'_, T> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        for (to, from) in self.to.chunks_mut(LANES).zip(self.from.chunks(LANES)) {
            let mut block = [T::zeroed(); LANES];
            block[..from.len()].copy_from_slice(from);
            T::tanh(&mut block);
            to.copy_from_slice(&block[..to.len()]);
        }
    }
}

/// Loop of `tanh` for one of the two types.
fn run<T: Tabled>(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    let to: &mut [T] = bytemuck::cast_slice_mut(outs[0]);
    let from: &[T] = bytemuck::cast_slice(ins[0].bytes);
    if !ins[0].scalar {
        let done = T::tanh_vectors(to, from);
        return widest(Tanh { to: &mut to[done..], from: &from[done..] });
    }
    let Some((first, rest)) = to.split_first_mut() else { return };
    widest(Tanh { to: std::slice::from_mut(first), from: &from[..1] });
    rest.fill(*first);
}

/// Loop of `tanh` for `f64`.
pub fn tanh_f64(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    run::<f64>(ins, outs);
}

/// Loop of `tanh` for `f32`.
pub fn tanh_f32(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    run::<f32>(ins, outs);
}

#[cfg(test)]
mod tests {
    use super::{Tabled, Tanh, widest};
    use crate::array::status::Status;
    use crate::array::ufunc::fpstatus;

    /// Numbers of all sizes and some of all kinds.
    fn numbers() -> impl Iterator<Item = f64> {
        let strange = [0.0, 5e-324, 1e-300, 0.1875, 0.25, 9.999, 10.0, 24.0, 32.0, 1e300, f64::INFINITY, f64::NAN];
        let sizes = (0..60_000_u32).map(|k| f64::from(k) / 1500.0).chain(strange);
        sizes.flat_map(|x| [x, -x, x * 1e-3])
    }

    #[test]
    fn vectors_have_the_same_bits() {
        fn check<T: Tabled>(from: &[T], same: impl Fn(T, T) -> bool) {
            let (mut plain, mut wide) = (from.to_vec(), from.to_vec());
            widest(Tanh { to: &mut plain, from });
            fpstatus::clear();
            let done = T::tanh_vectors(&mut wide, from);
            assert!(!fpstatus::read().contains(Status::INVALID), "no number is invalid here");
            assert!(plain[..done].iter().zip(&wide).all(|(&x, &y)| same(x, y)));
            assert!(done == 0 || done + 16 > from.len());
        }
        check(&numbers().collect::<Vec<_>>(), |x, y| x.to_bits() == y.to_bits());
        check(&numbers().map(|x| x as f32).collect::<Vec<_>>(), |x, y| x.to_bits() == y.to_bits());
    }

    #[test]
    fn is_within_an_ulp_everywhere() {
        let mut from: Vec<f64> = (0..40_000_u32).map(|k| f64::from(k) / 1000.0 - 20.0).collect();
        from.extend([0.0, -0.0, 5e-324, 1e-300, 0.1875, 0.25, 24.0, 32.0, 1e300, f64::INFINITY, f64::NEG_INFINITY]);
        let mut to = vec![0.0; from.len()];
        widest(Tanh { to: &mut to, from: &from });
        for (&x, &found) in from.iter().zip(&to) {
            let exact = x.tanh();
            let ulp = f64::from_bits(exact.abs().to_bits() + 1) - exact.abs();
            assert!((found - exact).abs() <= 2.0 * ulp, "tanh({x}) = {found}, not {exact}");
            assert_eq!(found.is_sign_negative(), x.is_sign_negative(), "{x}");
        }
        let mut strange = [0.0];
        widest(Tanh { to: &mut strange, from: &[f64::NAN] });
        assert!(strange[0].is_nan());
    }

    #[test]
    fn single_precision_is_within_two_ulps() {
        let from: Vec<f32> =
            (0..40_000_u16).map(|k| f32::from(k) / 1000.0 - 20.0).chain([f32::INFINITY, -0.0]).collect();
        let mut to = vec![0.0; from.len()];
        widest(Tanh { to: &mut to, from: &from });
        for (&x, &found) in from.iter().zip(&to) {
            assert!((found - x.tanh()).abs() <= 2.0 * f32::EPSILON * x.tanh().abs(), "tanh({x}) = {found}");
            assert!(x.abs() < 10.0 || found.abs() == 1.0, "tanh({x}) = {found}");
        }
        assert!(to[to.len() - 1].is_sign_negative());
    }
}
