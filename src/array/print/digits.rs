//! Writing whole numbers into bytes quickly, two digits at a time.

/// The two digits of all numbers below a hundred.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[b'0'; 2]; 100];
    let mut at = 0;
    while at < 100 {
        #[allow(clippy::cast_possible_truncation)] // below a hundred
        let number = at as u8;
        pairs[at] = [b'0' + number / 10, b'0' + number % 10];
        at += 1;
    }
    pairs
};

/// Writes `value` so that it ends at the end of `field`, without leading zeros; answers where it starts.
pub(super) fn write_right(field: &mut [u8], mut value: u64) -> usize {
    let mut start = field.len();
    while value >= 100 {
        start -= 2;
        #[allow(clippy::cast_possible_truncation)] // a remainder below a hundred
        field[start..start + 2].copy_from_slice(&PAIRS[(value % 100) as usize]);
        value /= 100;
    }
    #[allow(clippy::cast_possible_truncation)] // below a hundred
    let pair = PAIRS[value as usize];
    if value >= 10 {
        start -= 2;
        field[start..start + 2].copy_from_slice(&pair);
    } else {
        start -= 1;
        field[start] = pair[1];
    }
    start
}

/// Fills `field` with the last digits of `value`, leading zeros included.
pub(super) fn write_zero_filled(field: &mut [u8], mut value: u64) {
    let mut end = field.len();
    while end >= 2 {
        #[allow(clippy::cast_possible_truncation)] // a remainder below a hundred
        field[end - 2..end].copy_from_slice(&PAIRS[(value % 100) as usize]);
        value /= 100;
        end -= 2;
    }
    if end == 1 {
        #[allow(clippy::cast_possible_truncation)] // a digit
        let digit = (value % 10) as u8;
        field[0] = b'0' + digit;
    }
}

/// How many digits a number has.
pub(super) fn count(value: u64) -> usize {
    value.checked_ilog10().map_or(1, |log| log as usize + 1)
}
