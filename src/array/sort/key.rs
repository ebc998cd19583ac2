//! Sort keys: an integer (or tuple of them) per element whose order is NumPy's order of the
//! elements. Equal elements have equal keys, so `-0.0` and `0.0` do, and all NaNs.

use half::f16;
use num_complex::Complex;

use super::{count, quick};
use crate::array::{Bool, Element};

/// An element type that can be sorted.
pub trait Sortable: Element {
    type Key: Ord + Copy + Send + Sync;
    fn key(self) -> Self::Key;

    /// Whether a number can stand for the key; not for what needs more than one.
    const RANKED: bool = false;

    /// A number whose order is that of the keys, for those that are `RANKED`.
    fn rank(self) -> i64 {
        0
    }

    /// Sorts a line in NumPy's order.
    fn sort_line(line: &mut [Self]) {
        line.sort_by_key(|element| element.key());
    }

    /// Whether the element is NaN (in any part).
    fn is_nan(self) -> bool {
        false
    }
}

/// Lines of at most this length keep the order of equal elements that look different (`-0.0`).
const SHORT: usize = 16;

/// One line an integer type: the number is its own key. The signed type as wide as it, and how it is sorted.
macro_rules! integer_keys {
    ($(($T:ty, $I:ty, $sort:expr)),*) => {
        $(impl Sortable for $T {
            type Key = $T;
            const RANKED: bool = true;
            #[inline(always)]
            fn rank(self) -> i64 { (self ^ <$T>::MIN ^ <$I>::MIN as $T) as $I as i64 }
            fn key(self) -> $T { self }
            fn sort_line(line: &mut [$T]) {
                // Unsigned numbers are in the order of signed ones once their top bit is turned.
                const TURN: $I = <$T>::MIN as $I ^ <$I>::MIN;
                let words: &mut [$I] = bytemuck::cast_slice_mut(line);
                if TURN != 0 {
                    words.iter_mut().for_each(|word| *word ^= TURN);
                }
                $sort(words);
                if TURN != 0 {
                    words.iter_mut().for_each(|word| *word ^= TURN);
                }
            }
        })*
    };
}

integer_keys!(
    (i8, i8, count::sort),
    (u8, i8, count::sort),
    (i16, i16, count::sort),
    (u16, i16, count::sort),
    (i32, i32, quick::sort),
    (u32, i32, quick::sort),
    (i64, i64, quick::sort),
    (u64, i64, quick::sort)
);

impl Sortable for Bool {
    type Key = bool;
    const RANKED: bool = true;

    fn rank(self) -> i64 {
        i64::from(self.get())
    }

    fn key(self) -> bool {
        self.get()
    }
}

/// One line a float type: type, key type, its signed twin, how that is sorted.
macro_rules! float_keys {
    ($(($T:ty, $U:ty, $I:ty, $sort:expr)),*) => {
        $(impl Sortable for $T {
            type Key = $U;
            const RANKED: bool = true;

            #[inline(always)]
            fn rank(self) -> i64 {
                (self.key() ^ (1 << (<$U>::BITS - 1))) as $I as i64
            }

            #[inline(always)]
            fn key(self) -> $U {
                const TOP: $U = 1 << (<$U>::BITS - 1);
                let bits = self.to_bits();
                if self.is_nan() {
                    <$U>::MAX
                } else if bits == TOP {
                    TOP // -0.0 is as large as 0.0
                } else if bits & TOP == 0 {
                    bits | TOP
                } else {
                    !bits
                }
            }

            fn sort_line(line: &mut [$T]) {
                if line.len() <= SHORT {
                    line.sort_by_key(|element| element.key());
                    return;
                }
                let mut numbers = line.len();
                if line.iter().fold(false, |found, x| found | x.is_nan()) {
                    let mut at = 0;
                    while at < numbers {
                        if line[at].is_nan() {
                            numbers -= 1;
                            line.swap(at, numbers);
                        } else {
                            at += 1;
                        }
                    }
                }
                // Without NaN the bits, with the lower ones flipped for negative numbers, are
                // ordered as signed integers.
                let order = |bits: $I| bits ^ (((bits >> (<$I>::BITS - 1)).cast_unsigned() >> 1).cast_signed());
                let bits: &mut [$I] = bytemuck::cast_slice_mut(&mut line[..numbers]);
                for value in bits.iter_mut() {
                    *value = order(*value);
                }
                $sort(bits);
                for value in bits.iter_mut() {
                    *value = order(*value);
                }
            }

            fn is_nan(self) -> bool {
                <$T>::is_nan(self)
            }
        })*
    };
}

float_keys!((f16, u16, i16, count::sort), (f32, u32, i32, quick::sort), (f64, u64, i64, quick::sort));

/// One line a complex type: numbers with NaN parts come last, in NumPy's order of them.
macro_rules! complex_keys {
    ($($T:ty),*) => {
        $(impl Sortable for Complex<$T> {
            type Key = (u8, <$T as Sortable>::Key, <$T as Sortable>::Key);

            fn key(self) -> Self::Key {
                let class = 2 * u8::from(self.re.is_nan()) + u8::from(self.im.is_nan());
                (class, self.re.key(), self.im.key())
            }

            fn is_nan(self) -> bool {
                self.re.is_nan() || self.im.is_nan()
            }
        })*
    };
}

complex_keys!(f32, f64);
