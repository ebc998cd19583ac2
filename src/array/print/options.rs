//! What `np.set_printoptions` sets. Values are plain; their checks and texts of refusal are here,
//! conversion from Python values is not.

use crate::text::Fault;

/// How the digits of floats in a column are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FloatMode {
    /// Always `precision` digits after the point.
    Fixed,
    /// As many as identify each value; `precision` is not looked at.
    Unique,
    /// As many as identify each value, at most `precision`.
    MaxPrec,
    /// The same for all: as many as the longest needs, at most `precision`.
    MaxPrecEqual,
}

impl FloatMode {
    /// Reads the option.
    ///
    /// # Errors
    /// `ValueError` naming the four modes.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        match text {
            "fixed" => Ok(Self::Fixed),
            "unique" => Ok(Self::Unique),
            "maxprec" => Ok(Self::MaxPrec),
            "maxprec_equal" => Ok(Self::MaxPrecEqual),
            _ => Err(Fault::value(
                "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"",
            )),
        }
    }

    /// The option's text.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Unique => "unique",
            Self::MaxPrec => "maxprec",
            Self::MaxPrecEqual => "maxprec_equal",
        }
    }
}

/// What stands before numbers that are not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `-`: nothing.
    Minus,
    /// `+`: a plus.
    Plus,
    /// A blank.
    Blank,
}

impl Sign {
    /// Reads the option.
    ///
    /// # Errors
    /// `ValueError` naming the three signs.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        match text {
            "-" => Ok(Self::Minus),
            "+" => Ok(Self::Plus),
            " " => Ok(Self::Blank),
            _ => Err(Fault::value("sign option must be one of ' ', '+', or '-'")),
        }
    }

    /// The option's text.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Minus => "-",
            Self::Plus => "+",
            Self::Blank => " ",
        }
    }
}

/// Which NumPy's texts are printed: today's, or those before scalars named their type (1.25) or summaries their shape.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Legacy {
    V1_25,
    V2_1,
    V2_2,
    None,
}

impl Legacy {
    /// The version as options name it; `None` for today's texts.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Legacy::V1_25 => Some("1.25"),
            Legacy::V2_1 => Some("2.1"),
            Legacy::V2_2 => Some("2.2"),
            Legacy::None => None,
        }
    }
}

/// The options under which arrays are printed.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintOptions {
    /// Digits after the point of floats.
    pub precision: usize,
    /// Arrays of more elements are summarised.
    pub threshold: f64,
    /// Elements shown at each end of a summarised axis.
    pub edgeitems: usize,
    /// Characters a line may have.
    pub linewidth: i64,
    /// Whether small numbers are shown as zero rather than with an exponent.
    pub suppress: bool,
    /// What stands for NaN.
    pub nanstr: String,
    /// What stands for infinity.
    pub infstr: String,
    /// What stands before numbers that are not negative.
    pub sign: Sign,
    /// How digits are chosen.
    pub floatmode: FloatMode,
    /// Whose texts are printed.
    pub legacy: Legacy,
}

impl Default for PrintOptions {
    fn default() -> Self {
        Self {
            precision: 8,
            threshold: 1000.0,
            edgeitems: 3,
            linewidth: 75,
            suppress: false,
            nanstr: "nan".into(),
            infstr: "inf".into(),
            sign: Sign::Minus,
            floatmode: FloatMode::MaxPrec,
            legacy: Legacy::None,
        }
    }
}

impl PrintOptions {
    /// The digits floats may have after the point; `None` when there is no limit.
    pub(super) fn float_precision(&self) -> Option<usize> {
        (self.floatmode != FloatMode::Unique).then_some(self.precision)
    }

    /// Whether an array of `size` elements is summarised.
    #[must_use]
    pub fn summarises(&self, size: usize) -> bool {
        #[allow(clippy::cast_precision_loss)] // the threshold itself is a float (`np.inf`)
        let size = size as f64;
        size > self.threshold
    }
}
