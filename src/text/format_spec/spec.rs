//! The format specification itself: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
//! Only what can be said without knowing the value; each kind of value checks its own limits.

use crate::text::fault::Fault;
use crate::text::unicode::digit_value;

/// Texts longer than this are refused with a `MemoryError` instead of being built.
const LONGEST_TEXT: usize = 1 << 30;

/// A parsed specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Character that fills the width.
    pub fill: char,
    /// `<`, `>`, `^` or `=`.
    pub align: char,
    /// `+`, `-` or a blank.
    pub sign: Option<char>,
    /// `z`: a negative zero loses its sign.
    pub coerce_zero: bool,
    /// `#`.
    pub alternate: bool,
    /// Least characters.
    pub width: usize,
    /// `,` or `_` between groups of digits.
    pub grouping: Option<char>,
    /// Digits after the point, significant digits, or characters of a text.
    pub precision: Option<usize>,
    /// The presentation type.
    pub kind: Option<char>,
}

impl Spec {
    /// Parses `text` for a value of the class `type_name`, with that class's default type and alignment.
    ///
    /// # Errors
    /// `ValueError` in Python's words; `MemoryError` for an absurd width.
    pub fn parse(text: &str, type_name: &str, default_kind: Option<char>, default_align: char) -> Result<Self, Fault> {
        let characters: Vec<char> = text.chars().collect();
        let mut scan = Scan { rest: &characters };
        let mut spec = Self {
            fill: ' ',
            align: default_align,
            sign: None,
            coerce_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: default_kind,
        };
        let (filled, aligned) = spec.read_alignment(&mut scan);
        spec.sign = scan.take_if(|next| matches!(next, ' ' | '+' | '-'));
        spec.coerce_zero = scan.take_if(|next| next == 'z').is_some();
        spec.alternate = scan.take_if(|next| next == '#').is_some();
        if !filled && scan.take_if(|next| next == '0').is_some() {
            spec.fill = '0';
            if !aligned && default_align == '>' {
                spec.align = '=';
            }
        }
        spec.width = scan.number()?.unwrap_or(0);
        spec.read_grouping(&mut scan)?;
        if scan.take_if(|next| next == '.').is_some() {
            let missing = || Fault::value("Format specifier missing precision");
            spec.precision = Some(scan.number()?.ok_or_else(missing)?);
        }
        if scan.rest.len() > 1 {
            return Err(Fault::value(format!("Invalid format specifier '{text}' for object of type '{type_name}'")));
        }
        spec.kind = scan.rest.first().copied().or(default_kind);
        spec.check_grouping()?;
        if spec.width > LONGEST_TEXT {
            return Err(Fault::new("MemoryError", ""));
        }
        Ok(spec)
    }

    /// Whether a fill and an alignment were given.
    fn read_alignment(&mut self, scan: &mut Scan) -> (bool, bool) {
        let is_align = |character: char| matches!(character, '<' | '>' | '=' | '^');
        match *scan.rest {
            [fill, align, ..] if is_align(align) => {
                (self.fill, self.align) = (fill, align);
                scan.rest = &scan.rest[2..];
                (true, true)
            }
            [align, ..] if is_align(align) => {
                self.align = align;
                scan.rest = &scan.rest[1..];
                (false, true)
            }
            _ => (false, false),
        }
    }

    fn read_grouping(&mut self, scan: &mut Scan) -> Result<(), Fault> {
        let both = || Fault::value("Cannot specify both ',' and '_'.");
        self.grouping = scan.take_if(|next| next == ',');
        if scan.take_if(|next| next == '_').is_some() {
            if self.grouping.is_some() {
                return Err(both());
            }
            self.grouping = Some('_');
        }
        if self.grouping == Some('_') && scan.rest.first() == Some(&',') {
            return Err(both());
        }
        Ok(())
    }

    fn check_grouping(&self) -> Result<(), Fault> {
        let (Some(mark), Some(kind)) = (self.grouping, self.kind) else {
            return Ok(());
        };
        let allowed = matches!(kind, 'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F')
            || (mark == '_' && matches!(kind, 'b' | 'o' | 'x' | 'X'));
        if allowed {
            return Ok(());
        }
        let shown = show_code(kind);
        Err(Fault::value(format!("Cannot specify '{mark}' with '{shown}'.")))
    }

    /// The fault of a type that this class of value does not have.
    #[must_use]
    pub fn unknown_kind(kind: char, type_name: &str) -> Fault {
        Fault::value(format!("Unknown format code '{}' for object of type '{type_name}'", show_code(kind)))
    }

    /// Whether digits beyond the value's last are not shown anyway.
    fn trims_zeros(&self) -> bool {
        !self.alternate && matches!(self.kind, None | Some('g' | 'G' | 'n'))
    }

    /// The precision of a float, which C wants to be an `int` and memory not to be absurd.
    pub(super) fn float_precision(&self) -> Result<Option<usize>, Fault> {
        match self.precision {
            Some(digits) if i32::try_from(digits).is_err() => Err(Fault::value("precision too big")),
            Some(digits) if digits > LONGEST_TEXT && !self.trims_zeros() => Err(Fault::new("MemoryError", "")),
            digits => Ok(digits),
        }
    }
}

/// A character as CPython's format errors show it.
pub(super) fn show_code(code: char) -> String {
    if ('!'..='\u{7f}').contains(&code) { code.into() } else { format!("\\x{:x}", u32::from(code)) }
}

struct Scan<'a> {
    rest: &'a [char],
}

impl Scan<'_> {
    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let (&first, rest) = self.rest.split_first()?;
        wanted(first).then(|| {
            self.rest = rest;
            first
        })
    }

    fn number(&mut self) -> Result<Option<usize>, Fault> {
        let mut value = None;
        while let Some(digit) = self.rest.first().and_then(|&next| digit_value(next)) {
            self.rest = &self.rest[1..];
            let grown = value
                .unwrap_or(0_i64)
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(i64::from(digit)))
                .ok_or_else(|| Fault::value("Too many decimal digits in format string"))?;
            value = Some(grown);
        }
        let unsigned = |number| usize::try_from(number).expect("invariant: digits are not negative");
        Ok(value.map(unsigned))
    }
}
