//! The code (`SW201`) that a failure goes by: the explanation's.

use crate::session::{Failure, Session};

/// The code of a failure.
#[must_use]
pub fn code_of(session: &Session, failure: &Failure) -> String {
    session.code_of(failure).to_owned()
}
