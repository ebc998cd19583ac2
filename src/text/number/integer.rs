//! Integers to text in any base. Decimal text of a huge integer is refused as Python refuses it,
//! because the time grows with the square of the length. Reading is in `parse_int.rs`.

use num_bigint::BigInt;

use crate::text::fault::Fault;

/// Python's default limit on the decimal digits of an integer that is written or read.
pub const MOST_DIGITS: usize = 4300;

/// `str(value)`, or the `ValueError` of a number longer than [`MOST_DIGITS`].
///
/// # Errors
/// The number has too many digits.
pub fn integer_text(value: &BigInt) -> Result<String, Fault> {
    // A bit less than log2(10) bits make a digit: surely too long beyond this.
    let surely_long = value.bits() > (MOST_DIGITS as u64 + 1) * 333 / 100;
    if !surely_long {
        let text = value.to_string();
        if text.trim_start_matches('-').len() <= MOST_DIGITS {
            return Ok(text);
        }
    }
    Err(Fault::value(format!(
        "Exceeds the limit ({MOST_DIGITS} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    )))
}

/// The digits of the magnitude in `base` (2 to 36), lower case, with neither sign nor prefix.
#[must_use]
pub fn to_base(value: &BigInt, base: u32) -> String {
    value.magnitude().to_str_radix(base)
}
