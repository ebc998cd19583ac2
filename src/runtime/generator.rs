//! Generators: suspended calls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::eval::frame::{Slot, SuspendedFrame};
use super::value::Value;

/// A generator object. The frame is `None` while it runs and after it ended.
pub struct Generator {
    pub name: Rc<str>,
    pub frame: RefCell<Option<SuspendedFrame>>,
    pub running: Cell<bool>,
    /// An empty vector to put the registers into when it yields.
    pub spare: RefCell<Vec<Slot>>,
    /// What its function returned, until somebody takes it.
    pub returned: RefCell<Option<Value>>,
}
