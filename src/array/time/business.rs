//! Working days: which days of the week they are, and holidays among them.

use super::super::error::{ArrayError, Result};
use super::calendar::date_of;
use super::unit::NAT;

/// What becomes of a date that is no working day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Roll {
    Raise,
    Nat,
    Forward,
    Backward,
    /// Forward, unless that leads into the next month.
    ModifiedFollowing,
    ModifiedPreceding,
}

impl Roll {
    /// Reads the name that programs use.
    ///
    /// # Errors
    /// `Invalid business day roll parameter "x"`
    pub fn parse(name: &str) -> Result<Roll> {
        Ok(match name {
            "raise" => Roll::Raise,
            "nat" => Roll::Nat,
            "forward" | "following" => Roll::Forward,
            "backward" | "preceding" => Roll::Backward,
            "modifiedfollowing" => Roll::ModifiedFollowing,
            "modifiedpreceding" => Roll::ModifiedPreceding,
            other => {
                return Err(ArrayError::value(format!("Invalid business day roll parameter \"{other}\"")));
            }
        })
    }
}

/// Working days of the week from Monday on, and holidays: sorted, each once, none on a day that is free anyway.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    pub week: [bool; 7],
    pub holidays: Vec<i64>,
}

/// The day of the week, Monday is 0.
fn weekday(day: i64) -> usize {
    usize::try_from((day.rem_euclid(7) + 3) % 7).unwrap_or(0)
}

/// Reads a mask of the week: `1111100`, `Mon Tue Wed`.
///
/// # Errors
/// `Invalid business day weekmask string "111"`
pub fn parse_week(text: &str) -> Result<[bool; 7]> {
    const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let wrong = || ArrayError::value(format!("Invalid business day weekmask string \"{text}\""));
    let mut week = [false; 7];
    if text.len() == 7 && text.bytes().all(|b| matches!(b, b'0' | b'1')) {
        for (day, sign) in week.iter_mut().zip(text.bytes()) {
            *day = sign == b'1';
        }
        return Ok(week);
    }
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let day = NAMES.iter().position(|name| rest.starts_with(name)).ok_or_else(wrong)?;
        week[day] = true;
        rest = rest[3..].trim_start();
    }
    Ok(week)
}

impl Calendar {
    /// A calendar of a week and holidays as they were given.
    ///
    /// # Errors
    /// `the business day weekmask must have at least one valid business day`
    pub fn new(week: [bool; 7], mut holidays: Vec<i64>) -> Result<Calendar> {
        if !week.contains(&true) {
            return Err(ArrayError::value("the business day weekmask must have at least one valid business day"));
        }
        holidays.retain(|&day| day != NAT && week[weekday(day)]);
        holidays.sort_unstable();
        holidays.dedup();
        Ok(Calendar { week, holidays })
    }

    /// Whether a day is a working day; NaT is none.
    #[must_use]
    pub fn works(&self, day: i64) -> bool {
        day != NAT && self.week[weekday(day)] && self.holidays.binary_search(&day).is_err()
    }

    fn per_week(&self) -> i64 {
        self.week.iter().map(|&works| i64::from(works)).sum()
    }

    /// Holidays from one day on, before another.
    fn holidays_in(&self, from: i64, before: i64) -> i64 {
        let at = |day: i64| self.holidays.partition_point(|&holiday| holiday < day);
        i64::try_from(at(before).saturating_sub(at(from))).unwrap_or(i64::MAX)
    }

    /// Working days from one day on, before another; counted backwards when the second comes first.
    ///
    /// # Errors
    /// `Cannot compute a business day count with a NaT (not-a-time) date`
    pub fn count(&self, begin: i64, end: i64) -> Result<i64> {
        if begin == NAT || end == NAT {
            return Err(ArrayError::value("Cannot compute a business day count with a NaT (not-a-time) date"));
        }
        // Backwards the last day counts, not the first.
        let (sign, begin, end) =
            if begin <= end { (1, begin, end) } else { (-1, end.wrapping_add(1), begin.wrapping_add(1)) };
        let days = end.wrapping_sub(begin);
        let whole = days / 7 * self.per_week();
        let odd = (0..days % 7).filter(|&k| self.week[weekday(begin.wrapping_add(k))]).count();
        let odd = i64::try_from(odd).unwrap_or(0);
        Ok(sign * (whole + odd - self.holidays_in(begin, end)))
    }

    fn stepped(&self, mut day: i64, by: i64) -> i64 {
        while !self.works(day) {
            day = day.wrapping_add(by);
        }
        day
    }

    fn rolled(&self, day: i64, roll: Roll) -> Result<i64> {
        if day == NAT {
            return match roll {
                Roll::Raise => Err(ArrayError::value("NaT input in busday_offset")),
                _ => Ok(NAT),
            };
        }
        if self.works(day) {
            return Ok(day);
        }
        let month = |day: i64| date_of(day).1;
        let within = |first: i64, second: i64| {
            let found = self.stepped(day, first);
            if month(found) == month(day) { found } else { self.stepped(day, second) }
        };
        Ok(match roll {
            Roll::Raise => return Err(ArrayError::value("Non-business day date in busday_offset")),
            Roll::Nat => NAT,
            Roll::Forward => self.stepped(day, 1),
            Roll::Backward => self.stepped(day, -1),
            Roll::ModifiedFollowing => within(1, -1),
            Roll::ModifiedPreceding => within(-1, 1),
        })
    }

    /// The day so many working days later, the date rolled to a working day first.
    ///
    /// # Errors
    /// `Non-business day date in busday_offset`, `NaT input in busday_offset`
    pub fn offset(&self, day: i64, offset: i64, roll: Roll) -> Result<i64> {
        let mut day = self.rolled(day, roll)?;
        if day == NAT {
            return Ok(NAT);
        }
        let direction = offset.signum();
        let mut left = offset;
        while left != 0 {
            let start = day;
            day = day.wrapping_add((left / self.per_week()).wrapping_mul(7));
            for _ in 0..(left % self.per_week()).abs() {
                day = day.wrapping_add(direction);
                while !self.week[weekday(day)] {
                    day = day.wrapping_add(direction);
                }
            }
            // Holidays passed on the way are made up for.
            let passed = if direction > 0 {
                self.holidays_in(start.wrapping_add(1), day.wrapping_add(1))
            } else {
                self.holidays_in(day, start)
            };
            left = direction * passed;
        }
        Ok(day)
    }
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Roll, parse_week};

    #[test]
    fn offsets_and_counts_agree() {
        let week = parse_week("Mon Tue Wed Thu Fri").expect("a mask");
        let calendar = Calendar::new(week, vec![15_000, 15_001, 15_010, 15_011]).expect("a calendar");
        for start in 14_980..15_020 {
            for by in -12..=12 {
                let from = calendar.offset(start, 0, Roll::Forward).expect("a day");
                let to = calendar.offset(start, by, Roll::Forward).expect("a day");
                assert!(calendar.works(to));
                assert_eq!(calendar.count(from, to).expect("days"), by, "{start} {by}");
            }
        }
    }
}
