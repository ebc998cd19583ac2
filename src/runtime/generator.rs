//! Generators: suspended calls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::eval::code::CodeKind;
use super::eval::frame::{Slot, SuspendedFrame};
use super::eval::op::Op;
use super::types::{self, TypeInfo};
use super::value::Value;

/// A generator object. The frame is `None` while it runs and after it ended.
pub struct Generator {
    pub name: Rc<str>,
    /// Generator, coroutine or asynchronous generator.
    pub kind: CodeKind,
    pub frame: RefCell<Option<SuspendedFrame>>,
    pub running: Cell<bool>,
    /// An empty vector to put the registers into when it yields.
    pub spare: RefCell<Vec<Slot>>,
    /// What its function returned, until somebody takes it.
    pub returned: RefCell<Option<Value>>,
}

impl Generator {
    /// Made by a call of an `async def` without `yield`.
    #[must_use]
    pub fn is_coroutine(&self) -> bool {
        self.kind == CodeKind::Coroutine
    }

    /// Whether it is iterated by `for`.
    #[must_use]
    pub fn is_iterator(&self) -> bool {
        self.kind == CodeKind::Generator
    }

    /// The type, and the word that errors use.
    #[must_use]
    pub fn type_info(&self) -> &'static TypeInfo {
        match self.kind {
            CodeKind::Coroutine => &types::COROUTINE,
            CodeKind::AsyncGenerator => &types::ASYNC_GENERATOR,
            _ => &types::GENERATOR,
        }
    }

    /// The iterator that a suspended `yield from` asks; `None` when there is none.
    #[must_use]
    pub fn waits_for(&self) -> Value {
        let frame = self.frame.borrow();
        let Some(frame) = frame.as_ref().filter(|frame| frame.sent.is_some()) else { return Value::None };
        match frame.code.ops.get(frame.pc) {
            Some(Op::YieldFrom { iter, .. }) => {
                frame.registers.get(*iter as usize).cloned().flatten().unwrap_or_default()
            }
            _ => Value::None,
        }
    }
}

thread_local! {
    /// Names of coroutines that went away without having been awaited, until somebody warns of them.
    static NEVER_AWAITED: RefCell<Vec<Rc<str>>> = const { RefCell::new(Vec::new()) };
}

/// The names of coroutines that went away without having been awaited since this was asked last.
#[must_use]
pub fn never_awaited() -> Vec<Rc<str>> {
    NEVER_AWAITED.with(RefCell::take)
}

impl Drop for Generator {
    fn drop(&mut self) {
        let is_fresh = || self.frame.borrow().as_ref().is_some_and(|frame| frame.sent.is_none() && frame.pc == 0);
        if self.is_coroutine() && is_fresh() {
            // A thread that ends has nobody left to warn.
            let _ = NEVER_AWAITED.try_with(|names| names.borrow_mut().push(Rc::clone(&self.name)));
        }
    }
}
