//! Integer operations: wrapping, floored division, division by zero as 0 with a flag.

use crate::array::Element;
use crate::array::status::{Status, raise};

/// What the integer loops need of an integer type.
pub trait Int: Element + Ord {
    fn floor_div(self, by: Self) -> Self;
    fn floor_mod(self, by: Self) -> Self;
    fn trunc_mod(self, by: Self) -> Self;
    fn shift_left(self, by: Self) -> Self;
    fn shift_right(self, by: Self) -> Self;
    fn power(self, exponent: Self) -> Self;
    fn common_divisor(self, other: Self) -> Self;
    fn common_multiple(self, other: Self) -> Self;
    fn signum_of(self) -> Self;
    fn magnitude(self) -> Self;
    fn ones(self) -> u8;
    fn one_over(self) -> Self;
    fn is_negative_number(self) -> bool;
}

macro_rules! shared {
    () => {
        fn trunc_mod(self, by: Self) -> Self {
            if by == 0 {
                raise(Status::DIVIDE);
                return 0;
            }
            self.wrapping_rem(by)
        }

        fn shift_left(self, by: Self) -> Self {
            match u32::try_from(by) {
                Ok(by) if by < Self::BITS => self << by,
                _ => 0,
            }
        }

        fn power(self, exponent: Self) -> Self {
            let (mut result, mut base, mut left) = (1 as Self, self, exponent);
            while left > 0 {
                if left & 1 == 1 {
                    result = result.wrapping_mul(base);
                }
                left >>= 1;
                if left > 0 {
                    base = base.wrapping_mul(base);
                }
            }
            result
        }

        #[allow(clippy::cast_possible_truncation)] // at most 64
        fn ones(self) -> u8 {
            self.magnitude().count_ones() as u8
        }
    };
}

macro_rules! signed {
    ($($T:ty),*) => {$(
        impl Int for $T {
            shared!();

            #[inline]
            fn floor_div(self, by: Self) -> Self {
                if by == 0 {
                    raise(Status::DIVIDE);
                    return 0;
                }
                if self == Self::MIN && by == -1 {
                    raise(Status::OVERFLOW);
                    return Self::MIN;
                }
                let quotient = self / by;
                quotient - Self::from(self % by != 0 && (self < 0) != (by < 0))
            }

            #[inline]
            fn floor_mod(self, by: Self) -> Self {
                if by == 0 {
                    raise(Status::DIVIDE);
                    return 0;
                }
                let rest = self.wrapping_rem(by);
                if rest != 0 && (rest < 0) != (by < 0) { rest + by } else { rest }
            }

            fn shift_right(self, by: Self) -> Self {
                match u32::try_from(by) {
                    Ok(by) if by < Self::BITS => self >> by,
                    _ if self < 0 => -1,
                    _ => 0,
                }
            }

            fn common_divisor(self, other: Self) -> Self {
                let (mut a, mut b) = (self.unsigned_abs(), other.unsigned_abs());
                while b != 0 {
                    (a, b) = (b, a % b);
                }
                a.cast_signed()
            }

            fn common_multiple(self, other: Self) -> Self {
                match self.common_divisor(other) {
                    0 => 0,
                    divisor => self.wrapping_abs().wrapping_div(divisor).wrapping_mul(other.wrapping_abs()),
                }
            }

            fn signum_of(self) -> Self {
                self.signum()
            }

            fn magnitude(self) -> Self {
                self.wrapping_abs()
            }

            fn one_over(self) -> Self {
                match self {
                    0 => {
                        raise(Status::DIVIDE.with(Status::INVALID));
                        if Self::BITS < 32 { 0 } else { Self::MIN }
                    }
                    1 | -1 => self,
                    _ => 0,
                }
            }

            fn is_negative_number(self) -> bool {
                self < 0
            }
        }
    )*};
}

macro_rules! unsigned {
    ($($T:ty),*) => {$(
        impl Int for $T {
            shared!();

            #[inline]
            fn floor_div(self, by: Self) -> Self {
                self.checked_div(by).unwrap_or_else(|| {
                    raise(Status::DIVIDE);
                    0
                })
            }

            #[inline]
            fn floor_mod(self, by: Self) -> Self {
                self.trunc_mod(by)
            }

            fn shift_right(self, by: Self) -> Self {
                match u32::try_from(by) {
                    Ok(by) if by < Self::BITS => self >> by,
                    _ => 0,
                }
            }

            fn common_divisor(self, other: Self) -> Self {
                let (mut a, mut b) = (self, other);
                while b != 0 {
                    (a, b) = (b, a % b);
                }
                a
            }

            fn common_multiple(self, other: Self) -> Self {
                self.checked_div(self.common_divisor(other)).map_or(0, |part| part.wrapping_mul(other))
            }

            fn signum_of(self) -> Self {
                self.min(1)
            }

            fn magnitude(self) -> Self {
                self
            }

            fn one_over(self) -> Self {
                if self == 0 {
                    raise(Status::DIVIDE.with(Status::INVALID));
                }
                Self::from(self == 1)
            }

            fn is_negative_number(self) -> bool {
                false
            }
        }
    )*};
}

signed!(i8, i16, i32, i64);
unsigned!(u8, u16, u32, u64);
