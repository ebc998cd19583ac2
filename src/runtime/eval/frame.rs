//! Activation records: frames on the stack, frames put aside by `yield`, and the machine's own state.

use std::cell::RefCell;
use std::rc::Rc;

use super::caller::Caller;
use super::code::Code;
use super::op::Reg;
use super::session_names::SessionNames;
use super::text_code::TextCache;
use super::text_names::{CallerNames, TextHomes};
use crate::runtime::class::Namespace;
use crate::runtime::exception::Error;
use crate::runtime::generator::Generator;
use crate::runtime::value::Value;

/// A register: `None` while its variable is not bound.
pub type Slot = Option<Value>;

/// A variable that functions share.
pub type CellRef = Rc<RefCell<Slot>>;

/// What happens with the value that a frame returns.
pub enum Finish {
    /// It goes to the caller's register.
    Give(Reg),
    /// The frame was an `__init__`: the object goes from one register of the caller to another.
    Object { out: Reg, from: Reg },
    /// The frame was a class body.
    Class(Reg, Box<PendingClass>),
    /// The frame is that of a generator asked by a `for`: an item goes to the register, the end jumps.
    Item { out: Reg, to: u32, generator: Rc<Generator> },
    /// The value leaves the machine.
    Leave,
}

/// A class whose body is running.
pub struct PendingClass {
    pub plan: Rc<super::code::ClassPlan>,
    pub bases: Vec<Value>,
    pub keywords: Vec<(Rc<str>, Value)>,
}

/// A running call.
pub struct Frame {
    pub code: Rc<Code>,
    pub pc: usize,
    /// Where its registers begin on the stack (unused by a cell).
    pub base: usize,
    pub cells: Box<[CellRef]>,
    pub finish: Finish,
    /// Names bound so far, of a class body.
    pub namespace: Option<Rc<Namespace>>,
    /// Length of the list of handled exceptions when the frame began.
    pub handled: usize,
}

/// A call put aside by `yield`.
#[derive(Clone)]
pub struct SuspendedFrame {
    pub code: Rc<Code>,
    pub pc: usize,
    /// The instruction that put it aside.
    pub at: usize,
    pub registers: Vec<Slot>,
    pub cells: Box<[CellRef]>,
    /// Where the value sent in goes; `None` before the first step.
    pub sent: Option<Reg>,
    /// Exceptions being handled.
    pub handled: Vec<Error>,
}

/// The machine's state between and during runs.
pub struct Vm {
    /// Calls that are active, of all machines.
    pub depth: usize,
    /// `sys.getrecursionlimit()`
    pub recursion_limit: usize,
    /// Rust stack that may be used, in bytes, from where the outermost run began.
    pub native_limit: usize,
    pub(super) native_start: usize,
    /// Machines that run inside each other.
    pub(super) nesting: usize,
    /// Exceptions being handled, the innermost last.
    pub(super) handled: Vec<Error>,
    /// Stacks not in use.
    pub(super) stacks: Vec<Vec<Slot>>,
    /// Built-in names by global slot.
    pub(super) builtins: Vec<Slot>,
    /// Spellings of names that code shares.
    pub(super) names: hashbrown::HashSet<Rc<str>>,
    /// Room for calls without a frame.
    pub(super) calls: Vec<Caller>,
    /// A buffer for f-strings.
    pub(super) text: String,
    /// Value of the running cell's last expression.
    pub(super) result: Option<Value>,
    /// Compiled texts: by text, file name and mode.
    pub(super) texts: TextCache,
    pub(super) text_homes: TextHomes,
    pub(super) session_names: SessionNames,
    /// Whose names the function sees that is about to be called, if it wants to know.
    pub caller: Option<CallerNames>,
    /// Instructions so far, while they are counted.
    pub(super) counted: Option<u64>,
}

impl Vm {
    /// The error that is being handled, the innermost one.
    #[must_use]
    pub fn handled_error(&self) -> Option<Error> {
        self.handled.last().cloned()
    }

    /// Forgets runs that a panic cut off.
    pub fn abandon(&mut self) {
        self.depth = 0;
        self.nesting = 0;
        self.handled.clear();
        self.stacks.clear();
        self.calls.clear();
        self.caller = None;
        self.result = None;
    }
}

impl Default for Vm {
    fn default() -> Self {
        Vm {
            depth: 0,
            recursion_limit: 1000,
            native_limit: 1 << 20,
            native_start: 0,
            nesting: 0,
            handled: Vec::new(),
            stacks: Vec::new(),
            builtins: Vec::new(),
            names: hashbrown::HashSet::new(),
            calls: Vec::new(),
            text: String::new(),
            result: None,
            texts: TextCache::default(),
            text_homes: TextHomes::default(),
            session_names: SessionNames::default(),
            caller: None,
            counted: None,
        }
    }
}
