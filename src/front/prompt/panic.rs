//! A panic is a mistake of ours. The session catches it and goes on; here it is kept from
//! splashing over the screen, and said how to report it.

use std::sync::{Mutex, PoisonError};

use crate::front::desk::Desk;

/// Where the last panic happened that nobody has heard of.
static LAST: Mutex<Option<String>> = Mutex::new(None);

/// Panics are remembered, not printed.
pub fn keep_quiet() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, ToString::to_string);
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
    }));
}

/// Says how to report a panic of the cell that just ran.
pub fn report(desk: &Desk) {
    let last = LAST.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(place) = last else { return };
    let version = env!("CARGO_PKG_VERSION");
    eprintln!("{}", desk.say("prompt-panic", &[("place", place.into()), ("version", version.into())]));
}
