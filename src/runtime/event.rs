//! What an observer of a run is told: the operations that ran, with the values they ran on. Events are built only when
//! somebody listens. Which plan an operation followed is asked of the planner that it ran from.

use super::context::Context;
use super::exception::Place;
use super::value::Value;

/// One operation that ran, with the values it ran on.
pub enum Event<'a> {
    /// An operator or ufunc call: `name` is the ufunc (`add`) or the list operation.
    Operator {
        name: &'static str,
        operands: &'a [Value],
        result: &'a Value,
        place: Place,
    },
    /// A library function or method with its bound parameters.
    Call {
        function: &'static str,
        arguments: &'a [(std::rc::Rc<str>, Value)],
        result: &'a Value,
        place: Place,
    },
    /// An attribute of an array.
    Attribute {
        object: &'a Value,
        name: &'a str,
        result: &'a Value,
        place: Place,
    },
    GetItem {
        object: &'a Value,
        index: &'a Value,
        result: &'a Value,
        place: Place,
    },
    SetItem {
        object: &'a Value,
        index: &'a Value,
        value: &'a Value,
        place: Place,
    },
    /// `a += b` writing into `a`.
    InPlace {
        name: &'static str,
        target: &'a Value,
        operand: &'a Value,
        place: Place,
    },
}

/// Listens to a run.
pub trait Observer {
    fn event(&mut self, cx: &mut Context, event: &Event<'_>);
}

impl Context {
    /// Tells the observer, which does not observe itself meanwhile.
    pub fn observe(&mut self, event: &Event<'_>) {
        if let Some(mut observer) = self.observer.take() {
            // What it looks at is small; stopped half-way it would be lost.
            crate::array::interrupt::unheard(|| observer.event(self, event));
            self.observer = Some(observer);
        }
    }
}
