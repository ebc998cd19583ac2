//! Warnings the engine has to give, kept until the runtime takes and words them. A warning
//! never changes a result.

use std::cell::RefCell;

use crate::array::status::Status;

/// The Python class of a warning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Category {
    Runtime,
    User,
    Deprecation,
    /// `numpy.exceptions.ComplexWarning`
    Complex,
    /// `numpy.exceptions.RankWarning`
    Rank,
}

/// One warning. `flag` is set for the floating-point ones, which `np.errstate` governs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    pub category: Category,
    pub text: String,
    /// The exception and the operation it was met in (`divide`, `sqrt`, `cast`).
    pub flag: Option<(Status, &'static str)>,
}

thread_local! {
    static PENDING: RefCell<Vec<Warning>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a warning for the runtime.
pub fn push_warning(category: Category, text: impl Into<String>) {
    let warning = Warning { category, text: text.into(), flag: None };
    PENDING.with_borrow_mut(|pending| pending.push(warning));
}

/// Words the flags an operation raised, in NumPy's order. Underflow is ignored, NumPy's default.
pub fn push_flags(flags: Status, operation: &'static str) {
    let words =
        [(Status::DIVIDE, "divide by zero"), (Status::OVERFLOW, "overflow"), (Status::INVALID, "invalid value")];
    for (flag, words) in words {
        if flags.contains(flag) {
            let text = format!("{words} encountered in {operation}");
            let warning = Warning { category: Category::Runtime, text, flag: Some((flag, operation)) };
            PENDING.with_borrow_mut(|pending| pending.push(warning));
        }
    }
}

/// All warnings since the last call, oldest first.
#[must_use]
pub fn take_warnings() -> Vec<Warning> {
    PENDING.with_borrow_mut(std::mem::take)
}

/// Whether any warning waits.
#[must_use]
pub fn has_warnings() -> bool {
    PENDING.with_borrow(|pending| !pending.is_empty())
}

/// Does `work`, whose floating-point warnings nobody is told.
pub fn quiet<R>(work: impl FnOnce() -> R) -> R {
    let before = take_warnings();
    let done = work();
    drop(take_warnings());
    restore(before);
    done
}

/// Puts warnings back that were taken, before any newer ones.
pub fn restore(mut older: Vec<Warning>) {
    PENDING.with_borrow_mut(|pending| {
        older.append(pending);
        *pending = older;
    });
}
