//! What happens with floating-point warnings: `np.errstate`, `np.seterr`.

use crate::array::status::Status;
use crate::array::ufunc::warn::{Category, Warning, has_warnings, take_warnings};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// What to do about one kind of floating-point exception.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    Ignore,
    Warn,
    Raise,
    Call,
    Print,
    Log,
}

impl Mode {
    /// Reads the name programs use.
    #[must_use]
    pub fn parse(name: &str) -> Option<Mode> {
        Some(match name {
            "ignore" => Mode::Ignore,
            "warn" => Mode::Warn,
            "raise" => Mode::Raise,
            "call" => Mode::Call,
            "print" => Mode::Print,
            "log" => Mode::Log,
            _ => return None,
        })
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Mode::Ignore => "ignore",
            Mode::Warn => "warn",
            Mode::Raise => "raise",
            Mode::Call => "call",
            Mode::Print => "print",
            Mode::Log => "log",
        }
    }
}

/// The modes in force.
#[derive(Clone)]
pub struct ErrState {
    pub divide: Mode,
    pub over: Mode,
    pub under: Mode,
    pub invalid: Mode,
    /// The function of `np.seterrcall`.
    pub handler: Option<Value>,
}

impl Default for ErrState {
    fn default() -> Self {
        ErrState { divide: Mode::Warn, over: Mode::Warn, under: Mode::Ignore, invalid: Mode::Warn, handler: None }
    }
}

impl ErrState {
    fn mode(&self, flag: Status) -> Mode {
        if flag.contains(Status::DIVIDE) {
            self.divide
        } else if flag.contains(Status::OVERFLOW) {
            self.over
        } else if flag.contains(Status::UNDERFLOW) {
            self.under
        } else {
            self.invalid
        }
    }
}

/// Hands the engine's pending warnings to the session, or raises what `np.errstate` says to raise.
/// To be called after engine operations; costs one look when nothing is pending.
///
/// # Errors
/// `FloatingPointError` in mode `raise`.
pub fn settle(cx: &mut Context) -> Result<()> {
    if has_warnings() { report(cx, false) } else { Ok(()) }
}

/// As [`settle`], after an operation between scalars: NumPy speaks of `scalar divide` then.
///
/// # Errors
/// As [`settle`].
pub fn settle_scalar(cx: &mut Context) -> Result<()> {
    if has_warnings() { report(cx, true) } else { Ok(()) }
}

fn report(cx: &mut Context, scalar: bool) -> Result<()> {
    for mut warning in take_warnings() {
        if scalar {
            warning.text = warning.text.replace("encountered in ", "encountered in scalar ");
        }
        let mode = warning.flag.map_or(Mode::Warn, |(flag, _)| cx.state::<ErrState>().mode(flag));
        match mode {
            Mode::Ignore => {}
            Mode::Warn => {
                let category = category(&warning);
                cx.warn(category, &warning.text)?;
            }
            Mode::Raise => return Err(Error::new(&types::FLOATING_POINT_ERROR, warning.text)),
            Mode::Print => {
                let text = format!("Warning: {}\n", warning.text);
                drop(cx.sink.write(crate::runtime::context::Stream::Err, &text));
            }
            Mode::Call | Mode::Log => {
                if let Some(handler) = cx.state::<ErrState>().handler.clone() {
                    let kind = warning.text.split(" encountered").next().unwrap_or_default().to_owned();
                    let code = warning.flag.map_or(0, |(flag, _)| i64::from(flag.bits()));
                    cx.call(&handler, Args::positional([Value::string(kind), Value::Int(code)]))?;
                }
            }
        }
    }
    Ok(())
}

fn category(warning: &Warning) -> &'static types::TypeInfo {
    match warning.category {
        Category::Runtime => &types::RUNTIME_WARNING,
        Category::User => &types::USER_WARNING,
        Category::Deprecation => &types::DEPRECATION_WARNING,
        Category::Complex => &types::COMPLEX_WARNING,
        Category::Rank => &types::RANK_WARNING,
    }
}
