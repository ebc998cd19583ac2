//! Days, months and years of the proleptic Gregorian calendar, and the fields of a moment in it.
//! Numbers too large wrap around, as NumPy's do.

use super::unit::{Base, NAT, Unit};

/// A moment as people write it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fields {
    pub year: i64,
    pub month: i64,
    pub day: i64,
    /// Attoseconds since midnight.
    pub attos: i128,
}

const DAY: i128 = Base::Day.attos();

/// Whether a year has a 29th of February.
#[must_use]
pub const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days of a month.
#[must_use]
pub const fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + is_leap(year) as i64,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from the first of January 1970 to a date.
#[must_use]
pub const fn days_of(year: i64, month: i64, day: i64) -> i64 {
    // Years are counted from March, so that the leap day is a year's last.
    let shifted = if month <= 2 { year.wrapping_sub(1) } else { year };
    let era = shifted.div_euclid(400);
    let of_era = shifted.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let of_eras = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    era.wrapping_mul(146_097).wrapping_add(of_eras).wrapping_sub(719_468)
}

/// Year, month and day of a day counted from the first of January 1970.
#[must_use]
pub const fn date_of(days: i64) -> (i64, i64, i64) {
    let shifted = days as i128 + 719_468;
    let era = shifted.div_euclid(146_097) as i64;
    let of_era = shifted.rem_euclid(146_097) as i64;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + (month <= 2) as i64, month, day)
}

impl Fields {
    /// Midnight of a date.
    #[must_use]
    pub const fn date(year: i64, month: i64, day: i64) -> Fields {
        Fields { year, month, day, attos: 0 }
    }

    /// A number of a unit since 1970; not NaT, not generic.
    #[must_use]
    pub fn of(value: i64, unit: Unit) -> Fields {
        let steps = i128::from(value) * i128::from(unit.count());
        match unit.base() {
            Base::Year => Fields::date(low(1970 + steps), 1, 1),
            Base::Month => Fields::date(low(1970 + steps.div_euclid(12)), low(steps.rem_euclid(12)) + 1, 1),
            base => {
                let (days, attos) = match base {
                    Base::Week => (steps * 7, 0),
                    Base::Day => (steps, 0),
                    finer => {
                        let per_day = DAY / finer.attos().max(1);
                        (steps.div_euclid(per_day), steps.rem_euclid(per_day) * finer.attos())
                    }
                };
                let (year, month, day) = date_of(low(days));
                Fields { year, month, day, attos }
            }
        }
    }

    /// The number of a unit since 1970 that the moment lies in.
    #[must_use]
    pub fn value(self, unit: Unit) -> i64 {
        let days = || i128::from(days_of(self.year, self.month, self.day));
        let steps = match unit.base() {
            Base::Year => i128::from(self.year) - 1970,
            Base::Month => (i128::from(self.year) - 1970) * 12 + i128::from(self.month) - 1,
            Base::Week => days().div_euclid(7),
            Base::Day => days(),
            Base::Generic => return NAT,
            finer => days().wrapping_mul(DAY / finer.attos()).wrapping_add(self.attos / finer.attos()),
        };
        if unit.count() <= 1 { low(steps) } else { low(i128::from(low(steps)).div_euclid(i128::from(unit.count()))) }
    }

    /// The moment some minutes later.
    #[must_use]
    pub fn later(self, minutes: i64) -> Fields {
        let total = self.attos + i128::from(minutes) * Base::Minute.attos();
        let days = days_of(self.year, self.month, self.day).wrapping_add(low(total.div_euclid(DAY)));
        let (year, month, day) = date_of(days);
        Fields { year, month, day, attos: total.rem_euclid(DAY) }
    }

    /// Hours, minutes and seconds.
    #[must_use]
    pub fn clock(self) -> (i64, i64, i64) {
        let seconds = low(self.attos / Base::Second.attos());
        (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    /// Attoseconds since the last full second.
    #[must_use]
    pub fn fraction(self) -> i128 {
        self.attos % Base::Second.attos()
    }
}

/// The low 64 bits, in which NumPy counts.
#[allow(clippy::cast_possible_truncation)] // wrapping is the point
#[must_use]
pub const fn low(wide: i128) -> i64 {
    wide as i64
}

#[cfg(test)]
mod tests {
    use super::{Fields, date_of, days_of};
    use crate::array::time::{Base, Unit};

    #[test]
    fn days_and_dates_are_inverse() {
        for days in (-800_000..800_000).step_by(97) {
            let (year, month, day) = date_of(days);
            assert_eq!(days_of(year, month, day), days);
        }
        assert_eq!(date_of(0), (1970, 1, 1));
        assert_eq!(days_of(2024, 2, 29), 19_782);
        assert_eq!(date_of(-719_529), (-1, 12, 31));
    }

    #[test]
    fn fields_keep_the_moment() {
        for base in [Base::Week, Base::Day, Base::Hour, Base::Second, Base::Micro, Base::Femto] {
            for value in [-1_000_003, -1, 0, 1, 987_654_321] {
                let unit = Unit::of(base);
                assert_eq!(Fields::of(value, unit).value(unit), value, "{base:?}");
            }
        }
    }
}
