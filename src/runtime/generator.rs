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
