//! Moments from texts as ISO 8601 writes them: `2024-05-17T10:20:30.5`. What they leave out tells
//! the unit they are in.

use std::time::{SystemTime, UNIX_EPOCH};

use super::super::error::{ArrayError, Result};
use super::super::ufunc::{Category, push_warning};
use super::calendar::{Fields, date_of, days_in};
use super::unit::{Base, NAT, Unit};

/// What a text says: a moment (`None` for NaT) and the unit it is written in.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub fields: Option<Fields>,
    pub unit: Unit,
}

impl Moment {
    /// The number of a unit; generic stands for the unit of the text.
    #[must_use]
    pub fn value(self, unit: Unit) -> i64 {
        self.fields.map_or(NAT, |fields| fields.value(if unit.is_generic() { self.unit } else { unit }))
    }
}

/// Reads a moment.
///
/// # Errors
/// `Error parsing datetime string "2024/05" at position 4`, `Month out of range in datetime string "…"`
pub fn moment(text: &str) -> Result<Moment> {
    if is_nat_text(text) {
        return Ok(Moment { fields: None, unit: Unit::GENERIC });
    }
    if text.eq_ignore_ascii_case("today") {
        let (year, month, day) = date_of(now().div_euclid(86_400));
        return Ok(Moment { fields: Some(Fields::date(year, month, day)), unit: Unit::DAY });
    }
    if text.eq_ignore_ascii_case("now") {
        let second = Unit::of(Base::Second);
        return Ok(Moment { fields: Some(Fields::of(now(), second)), unit: second });
    }
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0 };
    let (fields, base) = reader.moment()?;
    Ok(Moment { fields: Some(fields), unit: Unit::of(base) })
}

/// Whether a text says that there is no time.
#[must_use]
pub fn is_nat_text(text: &str) -> bool {
    text.is_empty() || text.eq_ignore_ascii_case("nat")
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(since).unwrap_or(i64::MAX)
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn wrong(&self) -> ArrayError {
        ArrayError::value(format!("Error parsing datetime string \"{}\" at position {}", self.text, self.at))
    }

    fn out_of_range(&self, what: &str) -> ArrayError {
        ArrayError::value(format!("{what} out of range in datetime string \"{}\"", self.text))
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn ended(&self) -> bool {
        self.at >= self.bytes.len()
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn digit(&mut self) -> Option<i64> {
        let digit = self.peek().filter(u8::is_ascii_digit)?;
        self.at += 1;
        Some(i64::from(digit - b'0'))
    }

    /// A sign that parts two numbers, behind which something must stand.
    fn separator(&mut self, sign: u8) -> Result<()> {
        if self.peek() != Some(sign) {
            return Err(self.wrong());
        }
        self.at += 1;
        if self.ended() { Err(self.wrong()) } else { Ok(()) }
    }

    fn two_digits(&mut self) -> Result<i64> {
        let start = self.at;
        match (self.digit(), self.digit()) {
            (Some(tens), Some(ones)) => Ok(10 * tens + ones),
            _ => {
                self.at = start;
                Err(self.wrong())
            }
        }
    }

    fn within(&mut self, low: i64, high: i64, what: &str) -> Result<i64> {
        let number = self.two_digits()?;
        if (low..=high).contains(&number) { Ok(number) } else { Err(self.out_of_range(what)) }
    }

    fn moment(&mut self) -> Result<(Fields, Base)> {
        self.blanks();
        let mut fields = Fields::date(self.year()?, 1, 1);
        if self.ended() {
            return Ok((fields, Base::Year));
        }
        self.separator(b'-')?;
        fields.month = self.within(1, 12, "Month")?;
        if self.ended() {
            return Ok((fields, Base::Month));
        }
        self.separator(b'-')?;
        fields.day = self.two_digits()?;
        if fields.day < 1 || fields.day > days_in(fields.year, fields.month) {
            return Err(self.out_of_range("Day"));
        }
        if self.ended() {
            return Ok((fields, Base::Day));
        }
        match self.peek() {
            Some(b'T' | b' ') => self.at += 1,
            _ => return Err(self.wrong()),
        }
        let base = self.clock(&mut fields)?;
        let minutes = self.zone()?;
        Ok((if minutes == 0 { fields } else { fields.later(-minutes) }, base))
    }

    fn year(&mut self) -> Result<i64> {
        let negative = self.peek() == Some(b'-');
        if matches!(self.peek(), Some(b'-' | b'+')) {
            self.at += 1;
        }
        if self.ended() {
            return Err(self.wrong());
        }
        let mut year = 0_i64;
        while let Some(digit) = self.digit() {
            year = year.wrapping_mul(10).wrapping_add(digit);
        }
        Ok(if negative { year.wrapping_neg() } else { year })
    }

    /// The time of day; the base of its last part.
    fn clock(&mut self, fields: &mut Fields) -> Result<Base> {
        fields.attos = i128::from(self.within(0, 23, "Hours")?) * Base::Hour.attos();
        if self.peek() != Some(b':') {
            return Ok(Base::Hour);
        }
        self.separator(b':')?;
        fields.attos += i128::from(self.within(0, 59, "Minutes")?) * Base::Minute.attos();
        if self.peek() != Some(b':') {
            return Ok(Base::Minute);
        }
        self.separator(b':')?;
        fields.attos += i128::from(self.within(0, 59, "Seconds")?) * Base::Second.attos();
        if self.peek() != Some(b'.') {
            return Ok(Base::Second);
        }
        self.at += 1;
        let start = self.at;
        let mut place = Base::Second.attos() / 10;
        while place > 0 {
            let Some(digit) = self.digit() else { break };
            fields.attos += i128::from(digit) * place;
            place /= 10;
        }
        Ok(match self.at - start {
            0..=3 => Base::Milli,
            4..=6 => Base::Micro,
            7..=9 => Base::Nano,
            10..=12 => Base::Pico,
            13..=15 => Base::Femto,
            _ => Base::Atto,
        })
    }

    /// Minutes that the text's time zone is ahead.
    fn zone(&mut self) -> Result<i64> {
        if self.ended() {
            return Ok(0);
        }
        push_warning(Category::User, "no explicit representation of timezones available for np.datetime64");
        let start = self.at;
        self.blanks();
        if self.at > start {
            return Err(self.wrong());
        }
        let mut ahead = 0;
        match self.peek() {
            Some(b'Z') => self.at += 1,
            Some(sign @ (b'+' | b'-')) => {
                self.at += 1;
                let hours = self.within(0, 23, "Timezone hours offset")?;
                let mut minutes = 0;
                if !self.ended() {
                    if self.peek() == Some(b':') {
                        self.at += 1;
                    }
                    minutes = self.within(0, 59, "Timezone minutes offset")?;
                }
                ahead = (hours * 60 + minutes) * if sign == b'-' { -1 } else { 1 };
            }
            _ => return Err(self.wrong()),
        }
        self.blanks();
        if self.ended() { Ok(ahead) } else { Err(self.wrong()) }
    }
}

/// Reads a span: a whole number or NaT.
///
/// # Errors
/// `Could not convert object to NumPy timedelta`
pub fn span(text: &str) -> Result<i64> {
    if is_nat_text(text) {
        return Ok(NAT);
    }
    text.parse().map_err(|_| ArrayError::value("Could not convert object to NumPy timedelta"))
}
