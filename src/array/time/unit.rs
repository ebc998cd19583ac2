//! Units of time: a base such as days or milliseconds and how many of them make one step. How
//! units meet, and which of them can be told in terms of which. Their spelling as metadata is in
//! `metadata`.

use super::super::error::{ArrayError, Class, Result};
use super::super::promotion::Casting;

/// The number that stands for "not a time".
pub const NAT: i64 = i64::MIN;

/// The most steps of a finer unit that a coarser one may have.
pub const LARGEST_FACTOR: i64 = (1 << 56) - 1;

/// The bases of units, from coarse to fine.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Base {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Milli,
    Micro,
    Nano,
    Pico,
    Femto,
    Atto,
    /// No unit yet: that of the times it meets.
    Generic,
}

/// All bases that are units, from coarse to fine.
pub const BASES: [Base; 13] = [
    Base::Year,
    Base::Month,
    Base::Week,
    Base::Day,
    Base::Hour,
    Base::Minute,
    Base::Second,
    Base::Milli,
    Base::Micro,
    Base::Nano,
    Base::Pico,
    Base::Femto,
    Base::Atto,
];

impl Base {
    /// `D`, `ms`
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Base::Year => "Y",
            Base::Month => "M",
            Base::Week => "W",
            Base::Day => "D",
            Base::Hour => "h",
            Base::Minute => "m",
            Base::Second => "s",
            Base::Milli => "ms",
            Base::Micro => "us",
            Base::Nano => "ns",
            Base::Pico => "ps",
            Base::Femto => "fs",
            Base::Atto => "as",
            Base::Generic => "generic",
        }
    }

    /// `days`, as the text of a span names it.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Base::Year => "years",
            Base::Month => "months",
            Base::Week => "weeks",
            Base::Day => "days",
            Base::Hour => "hours",
            Base::Minute => "minutes",
            Base::Second => "seconds",
            Base::Milli => "milliseconds",
            Base::Micro => "microseconds",
            Base::Nano => "nanoseconds",
            Base::Pico => "picoseconds",
            Base::Femto => "femtoseconds",
            Base::Atto => "attoseconds",
            Base::Generic => "generic time units",
        }
    }

    /// Reads a symbol.
    #[must_use]
    pub fn parse(text: &str) -> Option<Base> {
        match text {
            "generic" => Some(Base::Generic),
            "μs" | "µs" => Some(Base::Micro),
            other => BASES.into_iter().find(|base| base.symbol() == other),
        }
    }

    /// Whether its length depends on the calendar.
    #[must_use]
    pub const fn is_calendar(self) -> bool {
        matches!(self, Base::Year | Base::Month)
    }

    /// Attoseconds in one of the bases that are equally long always.
    #[must_use]
    pub const fn attos(self) -> i128 {
        const SECOND: i128 = 1_000_000_000_000_000_000;
        match self {
            Base::Year | Base::Month | Base::Generic => 0,
            Base::Week => 7 * 86_400 * SECOND,
            Base::Day => 86_400 * SECOND,
            Base::Hour => 3_600 * SECOND,
            Base::Minute => 60 * SECOND,
            Base::Second => SECOND,
            Base::Milli => SECOND / 1_000,
            Base::Micro => 1_000_000_000_000,
            Base::Nano => 1_000_000_000,
            Base::Pico => 1_000_000,
            Base::Femto => 1_000,
            Base::Atto => 1,
        }
    }
}

/// A unit: `25s` has the count 25.
/// Base and count share a word, so that a dtype stays as small as it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Unit(u32);

/// Bits of a unit that hold its base.
const BASE_BITS: u32 = 4;

impl Unit {
    /// No unit yet.
    pub const GENERIC: Unit = Unit::of(Base::Generic);
    /// Days.
    pub const DAY: Unit = Unit::of(Base::Day);

    /// So many of a base.
    #[must_use]
    pub const fn new(base: Base, count: u32) -> Unit {
        Unit(count << BASE_BITS | base as u32)
    }

    /// One of a base.
    #[must_use]
    pub const fn of(base: Base) -> Unit {
        Unit::new(base, 1)
    }

    #[must_use]
    pub const fn base(self) -> Base {
        let at = (self.0 & ((1 << BASE_BITS) - 1)) as usize;
        if at < BASES.len() { BASES[at] } else { Base::Generic }
    }

    #[must_use]
    pub const fn count(self) -> u32 {
        self.0 >> BASE_BITS
    }

    #[must_use]
    pub const fn is_generic(self) -> bool {
        matches!(self.base(), Base::Generic)
    }

    /// `D`, `25s`; `generic`
    #[must_use]
    pub fn text(self) -> String {
        if self.count() == 1 {
            self.base().symbol().to_owned()
        } else {
            format!("{}{}", self.count(), self.base().symbol())
        }
    }

    /// `[D]`, nothing when generic.
    #[must_use]
    pub fn suffix(self) -> String {
        if self.is_generic() { String::new() } else { format!("[{}]", self.text()) }
    }

    /// The unit in which both are whole numbers. Where both are spans, years and months have no length in days.
    ///
    /// # Errors
    /// `Cannot get a common metadata divisor for Numpy datetime metadata [Y] and [D] because …`
    pub fn meet(self, other: Unit, spans: bool) -> Result<Unit> {
        if self.is_generic() {
            return Ok(other);
        }
        if other.is_generic() || self == other {
            return Ok(self);
        }
        let (coarse, fine) = if self.base() <= other.base() { (self, other) } else { (other, self) };
        let overflow = || {
            ArrayError::new(
                Class::Overflow,
                format!(
                    "Integer overflow getting a common metadata divisor for NumPy datetime metadata {} and {}.",
                    self.suffix(),
                    other.suffix()
                ),
            )
        };
        let scaled = match (coarse.base(), fine.base()) {
            (a, b) if a == b => coarse.count(),
            (Base::Year, Base::Month) => coarse.count().checked_mul(12).ok_or_else(overflow)?,
            (Base::Year | Base::Month, _) if spans => return Err(incompatible(self, other)),
            // A date that is whole in years is so in days, whatever the number.
            (Base::Year | Base::Month, _) => {
                let finest = LONGEST_YEAR / fine.base().attos().max(1);
                return if finest > 1 << 62 { Err(overflow()) } else { Ok(Unit::of(fine.base())) };
            }
            _ => {
                let factor = coarse.base().attos() / fine.base().attos();
                let whole = i128::from(coarse.count()) * factor;
                if whole > i128::from(LARGEST_FACTOR) {
                    return Err(overflow());
                }
                let shared = gcd(whole, i128::from(fine.count()));
                return Ok(Unit::new(fine.base(), u32::try_from(shared).map_err(|_| overflow())?));
            }
        };
        let shared = gcd(i128::from(scaled), i128::from(fine.count()));
        Ok(Unit::new(fine.base(), u32::try_from(shared).unwrap_or(1)))
    }

    /// Whether times of this unit may be cast to another.
    #[must_use]
    pub fn casts_to(self, to: Unit, casting: Casting, span: bool) -> bool {
        let alike = !span || self.base().is_calendar() == to.base().is_calendar();
        match casting {
            Casting::No | Casting::Equiv => self == to,
            Casting::Unsafe | Casting::SameValue => true,
            _ if self.is_generic() || to.is_generic() => self.is_generic(),
            Casting::SameKind => alike,
            Casting::Safe => alike && self.base() <= to.base() && self.is_multiple_of(to),
        }
    }

    /// Whether a step of this unit is a whole number of steps of another that is no coarser.
    fn is_multiple_of(self, of: Unit) -> bool {
        let (own, other) = (i128::from(self.count()), i128::from(of.count()).max(1));
        let factor = match (self.base(), of.base()) {
            (a, b) if a == b => 1,
            (Base::Year, Base::Month) => 12,
            (Base::Year | Base::Month, _) => return true,
            (a, b) => a.attos() / b.attos().max(1),
        };
        (own * factor) % other == 0
    }
}

/// About the attoseconds of the longest year.
const LONGEST_YEAR: i128 = 366 * Base::Day.attos();

fn incompatible(a: Unit, b: Unit) -> ArrayError {
    ArrayError::type_error(format!(
        "Cannot get a common metadata divisor for Numpy datetime metadata {} and {} because they have incompatible \
         nonlinear base time units.",
        a.suffix(),
        b.suffix()
    ))
}

/// The greatest number that divides both.
#[must_use]
pub fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.max(1) } else { gcd(b, a % b) }
}
