//! Generators: suspended calls.

use std::cell::RefCell;
use std::rc::Rc;

use super::eval::frame::SuspendedFrame;

/// A generator object. `None` while it runs and after it ended.
pub struct Generator {
    pub name: Rc<str>,
    pub frame: RefCell<Option<SuspendedFrame>>,
}
