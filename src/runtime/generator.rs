//! Generators: suspended calls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::eval::frame::SuspendedFrame;

/// A generator object. The frame is `None` while it runs and after it ended.
pub struct Generator {
    pub name: Rc<str>,
    pub frame: RefCell<Option<SuspendedFrame>>,
    pub running: Cell<bool>,
}

impl super::context::Context {
    /// Runs a generator to its next `yield`, whose value in it is `sent`; `None` at its end.
    pub fn resume(&mut self, _generator: &Rc<Generator>, _sent: super::value::Value) -> super::exception::Result<Option<super::value::Value>> {
        Err(super::exception::Error::not_implemented("generator"))
    }
}
