//! What parses and still is no program: names declared wrongly, statements out of place. CPython finds these when it compiles;
//! first everything about names (`names`), then the rest (`places`, `patterns`).

mod names;
mod patterns;
mod places;

use super::ast::Module;
use super::error::SyntaxError;

/// Checks a program that parsed.
///
/// # Errors
/// CPython's `SyntaxError`.
pub(super) fn check(module: &Module) -> Result<(), SyntaxError> {
    names::check(module).and_then(|()| places::check(module)).map_err(|error| *error)
}
