//! The machine: a stack of registers and the frames on it. It hands plain instructions to `fast`, takes the others itself
//! (`step` and its siblings), and looks for handlers when something fails.
//!
//! A call from Rust (a sort key, `map`) runs a machine of its own; calls of functions by functions do not.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::code::{Code, CodeKind};
use super::fast::{self, Plain};
use super::frame::{CellRef, Finish, Frame, Slot, SuspendedFrame};
use super::op::{Op, Reg};
use crate::array::interrupt;
use crate::runtime::context::Context;
use crate::runtime::exception::{self, Error, Place, Result};
use crate::runtime::function::Function;
use crate::runtime::globals::Globals;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::Module;
use crate::syntax::{SyntaxError, SyntaxErrorClass};

/// What happens after an instruction.
pub(super) enum Flow {
    Next,
    Jump(u32),
    /// Another frame is on top, or the frame's place was set.
    Switched,
    /// The machine is done.
    Done(Value),
}

pub(super) struct Machine {
    pub stack: Vec<Slot>,
    pub frames: Vec<Frame>,
    pub globals: Rc<Globals>,
    pub interrupt: Arc<AtomicBool>,
    /// The generator's frame that left the machine by `yield`.
    pub yielded: Option<SuspendedFrame>,
}

impl Machine {
    pub fn new(cx: &mut Context) -> Machine {
        Machine {
            stack: cx.vm.stacks.pop().unwrap_or_default(),
            frames: Vec::new(),
            globals: Rc::clone(&cx.globals),
            interrupt: Arc::clone(&cx.interrupt),
            yielded: None,
        }
    }

    /// Runs until the first frame ends, with guards against running too deep in Rust.
    pub fn execute(&mut self, cx: &mut Context) -> Result<Value> {
        let guard = cx.enter_native();
        let done = match guard {
            Ok(()) => {
                cx.vm.nesting += 1;
                let done = self.run_or_stop(cx);
                cx.vm.nesting -= 1;
                done
            }
            Err(error) => {
                while let Some(frame) = self.frames.pop() {
                    self.clear(&frame, cx);
                }
                Err(error)
            }
        };
        cx.vm.stacks.push(std::mem::take(&mut self.stack));
        done
    }

    /// Runs, and makes an exception at the running instruction of an operation on arrays that was stopped.
    fn run_or_stop(&mut self, cx: &mut Context) -> Result<Value> {
        let flag = Arc::clone(&self.interrupt);
        loop {
            if let Some(done) = interrupt::during(&flag, || interrupt::caught(|| self.run(cx))) {
                return done;
            }
            let error = cx.stopped();
            self.unwind(cx, error)?;
        }
    }

    fn run(&mut self, cx: &mut Context) -> Result<Value> {
        loop {
            let counted = cx.vm.counted.is_some();
            let op = if counted { self.next_counted(cx) } else { self.run_plain(cx) };
            let flow = if self.interrupt.load(Ordering::Relaxed) {
                cx.check_interrupt().map(|()| Flow::Next)
            } else if counted {
                self.step_counted(cx, op)
            } else {
                self.step(cx, op)
            };
            match flow {
                Ok(Flow::Next) => self.frame().pc += 1,
                Ok(Flow::Jump(to)) => self.frame().pc = to as usize,
                Ok(Flow::Switched) => {}
                Ok(Flow::Done(value)) => return Ok(value),
                Err(error) => self.unwind(cx, error)?,
            }
        }
    }

    /// Runs plain instructions; gives the one that is not.
    fn run_plain(&mut self, cx: &mut Context) -> Op {
        let mut values = self.globals.values().borrow_mut();
        let limit = cx.vm.recursion_limit;
        fast::run(Plain {
            stack: &mut self.stack,
            frames: &mut self.frames,
            globals: &mut values,
            interrupt: &self.interrupt,
            depth: &mut cx.vm.depth,
            limit,
            handled: cx.vm.handled.len(),
            observed: cx.observer.is_some(),
            watch: &mut cx.watch,
            text: &mut cx.vm.text,
            calls: &mut cx.vm.calls,
        });
        let frame = self.frames.last().expect("invariant: a machine that runs has a frame");
        frame.code.ops[frame.pc]
    }

    pub fn frame(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("invariant: a machine that runs has a frame")
    }

    pub fn code(&self) -> &Rc<Code> {
        &self.frames.last().expect("invariant: a machine that runs has a frame").code
    }

    /// Where the running instruction stands.
    pub fn place(&self) -> Place {
        let frame = self.frames.last().expect("invariant: a machine that runs has a frame");
        Place { source: frame.code.source, span: frame.code.spans.get(frame.pc).copied().unwrap_or_default() }
    }

    /// Does something with a register of the running frame.
    pub fn slot<R>(&mut self, register: Reg, work: impl FnOnce(&mut Slot) -> R) -> R {
        let frame = self.frames.last().expect("invariant: a machine that runs has a frame");
        if frame.code.kind == CodeKind::Module {
            work(&mut self.globals.values().borrow_mut()[register as usize])
        } else {
            work(&mut self.stack[frame.base + register as usize])
        }
    }

    /// An operand: a temporary is taken, a variable copied.
    pub fn operand(&mut self, cx: &mut Context, register: Reg) -> Result<Value> {
        let temp = self.code().is_temp(register);
        match self.slot(register, |slot| if temp { slot.take() } else { slot.clone() }) {
            Some(value) => Ok(value),
            None => self.unbound(cx, register),
        }
    }

    /// A register's value, which stays there.
    pub fn peek(&mut self, cx: &mut Context, register: Reg) -> Result<Value> {
        match self.slot(register, |slot| slot.clone()) {
            Some(value) => Ok(value),
            None => self.unbound(cx, register),
        }
    }

    /// Empties a register.
    pub fn take(&mut self, register: Reg) -> Value {
        self.slot(register, Option::take).unwrap_or_default()
    }

    pub fn take_all(&mut self, first: Reg, count: u16) -> Vec<Value> {
        (0..count).map(|at| self.take(first + at)).collect()
    }

    /// Writes a register. An array that a variable is bound to remembers the expression it came from.
    pub fn set(&mut self, register: Reg, value: Value) {
        if let Value::Array(array) = &value
            && !self.code().is_temp(register)
        {
            let Place { source, span } = self.place();
            array.origin.borrow_mut().get_or_insert(crate::runtime::array_object::Origin { source, span });
        }
        let old = self.slot(register, |slot| slot.replace(value));
        drop(old);
    }

    /// First free place of the stack.
    pub fn top(&self) -> usize {
        self.frames.last().map_or(0, |f| f.base + f.code.registers as usize)
    }

    /// Makes room for the registers of a frame from `base` on.
    pub fn reserve(&mut self, base: usize, registers: u16) {
        let end = base + registers as usize;
        if self.stack.len() < end {
            self.stack.resize(end.max(self.stack.len() * 2).max(256), None);
        }
    }

    /// Puts a frame on top. Its registers are in place already.
    pub fn push(
        &mut self,
        cx: &mut Context,
        code: &Rc<Code>,
        base: usize,
        captured: &[CellRef],
        finish: Finish,
    ) -> Result<()> {
        if cx.vm.depth >= cx.vm.recursion_limit {
            for slot in &mut self.stack[base..base + code.registers as usize] {
                *slot = None;
            }
            return Err(Error::new(&types::RECURSION_ERROR, "maximum recursion depth exceeded"));
        }
        cx.vm.depth += 1;
        let mut cells = Vec::new();
        if !code.cells.is_empty() {
            cells.extend((0..code.own_cells).map(|_| CellRef::default()));
            cells.extend(captured.iter().cloned());
            cells.resize_with(code.cells.len(), CellRef::default);
            for &(register, cell) in &code.cell_parameters {
                let value = self.stack[base + register as usize].take();
                cells[cell as usize] = Rc::new(RefCell::new(value));
            }
        }
        self.frames.push(Frame {
            code: Rc::clone(code),
            pc: 0,
            base,
            cells: cells.into_boxed_slice(),
            finish,
            namespace: None,
            handled: cx.vm.handled.len(),
        });
        Ok(())
    }

    pub fn push_function(&mut self, cx: &mut Context, function: &Function, base: usize, finish: Finish) -> Result<()> {
        self.push(cx, &function.code, base, &function.cells, finish)
    }

    /// Lets go of what a frame held.
    pub fn clear(&mut self, frame: &Frame, cx: &mut Context) {
        for slot in &mut self.stack[frame.base..frame.base + frame.code.registers as usize] {
            *slot = None;
        }
        cx.vm.depth -= 1;
        cx.vm.handled.truncate(frame.handled);
    }

    /// Ends the running frame with a value.
    pub fn finish(&mut self, cx: &mut Context, value: Value) -> Result<Flow> {
        let frame = self.frames.pop().expect("invariant: a machine that runs has a frame");
        self.clear(&frame, cx);
        match frame.finish {
            Finish::Give(out) => self.set(out, value),
            Finish::Object { out, from } => {
                super::instances::check_init_result(cx, &value)?;
                let object = self.take(from);
                self.set(out, object);
            }
            Finish::Class(out, pending) => {
                let class = cx.make_class(*pending, frame.namespace.as_deref(), &frame.cells)?;
                self.set(out, class);
            }
            Finish::Item { generator, .. } => {
                generator.running.set(false);
                return Ok(Flow::Next);
            }
            Finish::Leave => return Ok(Flow::Done(value)),
        }
        Ok(Flow::Next)
    }

    /// Keeps a function's variables with an error that can be explained.
    fn remember_locals(&self, error: &Error) {
        let Some(frame) = self.frames.last() else { return };
        if frame.code.kind == CodeKind::Module || error.0.cause.borrow().is_none() {
            return;
        }
        let names = frame.code.locals.iter().enumerate();
        let value = |at: usize| self.stack.get(frame.base + at).cloned().flatten();
        let found = names.filter_map(|(at, name)| Some((Rc::clone(name), value(at)?))).collect();
        *error.0.locals.borrow_mut() = found;
    }

    /// The names that are bound in the running function, with their values: its own, then those it shares.
    pub(super) fn local_values(&self) -> Vec<(Value, Value)> {
        let frame = self.frames.last().expect("invariant: a machine that runs has a frame");
        let registers = frame.code.locals.iter().enumerate().filter_map(|(at, name)| {
            let value = self.stack.get(frame.base + at).cloned().flatten()?;
            Some((Value::str(name), value))
        });
        let shared = frame.code.cells.iter().zip(&frame.cells).filter_map(|(name, cell)| {
            let value = cell.borrow().clone()?;
            (&**name != "__class__").then(|| (Value::str(name), value))
        });
        let parameters = registers.collect::<Vec<_>>();
        parameters.into_iter().chain(shared).collect()
    }

    /// Looks for the handler of an exception; gives it back when there is none.
    pub fn unwind(&mut self, cx: &mut Context, error: Error) -> Result<()> {
        let mut error = error;
        loop {
            let place = self.place();
            // What happens inside of the library's own Python is shown at the call, as with a function in Rust.
            let shown = self.frame().code.is_program();
            if shown && error.0.place.get().is_none() {
                error.0.place.set(Some(place));
                self.remember_locals(&error);
            }
            let frame = self.frame();
            let again = matches!(frame.code.ops[frame.pc], Op::Rethrow { .. } | Op::Reraise);
            if shown && !again {
                let function = Rc::clone(&frame.code.name);
                error.0.traceback.borrow_mut().push(exception::Frame { place, function });
            }
            if !again {
                note_context(&error, &cx.vm.handled);
            }
            let frame = self.frame();
            let at = u32::try_from(frame.pc).unwrap_or(u32::MAX);
            let guard = frame.code.guards.iter().find(|g| g.start <= at && at < g.end).copied();
            let outside = frame.handled;
            if let Some(guard) = guard {
                frame.pc = guard.handler as usize;
                cx.vm.handled.truncate(outside + guard.depth as usize);
                cx.vm.handled.push(error.clone());
                self.slot(guard.exception, |slot| *slot = Some(Value::Exception(error.0)));
                return Ok(());
            }
            let frame = self.frames.pop().expect("invariant: a machine that runs has a frame");
            self.clear(&frame, cx);
            if frame.code.kind.suspends() {
                error = super::generators::escaped(error, frame.code.kind);
            }
            match frame.finish {
                Finish::Leave => return Err(error),
                Finish::Item { generator, .. } => generator.running.set(false),
                _ => {}
            }
        }
    }
}

/// An exception that is raised while another one is dealt with remembers that one.
fn note_context(error: &Error, handled: &[Error]) {
    let Some(outer) = handled.last() else { return };
    if error.0.context.borrow().is_some() {
        return;
    }
    // The chain must not bite its own tail.
    let mut link = Some(outer.clone());
    while let Some(earlier) = link.take() {
        if Rc::ptr_eq(&earlier.0, &error.0) {
            return;
        }
        link.clone_from(&earlier.0.context.borrow());
    }
    *error.0.context.borrow_mut() = Some(outer.clone());
}

/// A refusal of the compiler as an exception.
fn syntax_error(error: &SyntaxError, source: u32) -> Error {
    let class = match error.class {
        SyntaxErrorClass::Syntax => &types::SYNTAX_ERROR,
        SyntaxErrorClass::Indentation => &types::INDENTATION_ERROR,
        SyntaxErrorClass::Tab => &types::TAB_ERROR,
        SyntaxErrorClass::Recursion => &types::RECURSION_ERROR,
        SyntaxErrorClass::Memory => &types::MEMORY_ERROR,
    };
    let raised = Error::new(class, error.message.clone());
    raised.0.place.set(Some(Place { source, span: error.span }));
    raised
}

/// Roughly where the stack is.
#[inline(never)]
fn stack_place() -> usize {
    let marker = 0_u8;
    std::ptr::from_ref(&marker) as usize
}

impl Context {
    /// Remembers where the stack of the outermost run begins.
    fn enter_native(&mut self) -> Result<()> {
        if self.vm.nesting == 0 {
            self.vm.native_start = stack_place();
        }
        self.check_native()
    }

    /// Refuses to nest deeper in Rust than the thread's stack allows.
    ///
    /// # Errors
    /// `RecursionError`
    #[inline]
    pub fn check_native(&mut self) -> Result<()> {
        if self.vm.nesting > 0 && self.vm.native_start.abs_diff(stack_place()) > self.vm.native_limit {
            let text = "maximum recursion depth exceeded while calling a Python object";
            return Err(Error::new(&types::RECURSION_ERROR, text));
        }
        Ok(())
    }

    /// Runs a cell. The value is that of its last statement, when that is an expression.
    ///
    /// # Errors
    /// Whatever the program raises and does not handle.
    pub fn run(&mut self, code: &Rc<Code>) -> Result<Option<Value>> {
        let saved = self.save_temporaries(code);
        let before = self.vm.result.take();
        let handled = std::mem::take(&mut self.vm.handled);
        let mut machine = Machine::new(self);
        let started = machine.push(self, code, 0, &[], Finish::Leave);
        let done = started.and_then(|()| machine.execute(self));
        self.vm.handled = handled;
        self.restore_temporaries(code, saved);
        let result = std::mem::replace(&mut self.vm.result, before);
        done.map(|_| result)
    }

    /// Lowers and runs a cell whose text is source number `source`.
    ///
    /// # Errors
    /// `SyntaxError` for what parses and still is no program, and whatever the program raises.
    pub fn run_module(&mut self, module: &Module, source: u32) -> Result<Option<Value>> {
        let code = super::lower(self, module, source).map_err(|error| syntax_error(&error, source))?;
        self.run(&code)
    }

    /// A cell that runs inside another one must not touch its temporaries.
    fn save_temporaries(&mut self, code: &Code) -> Vec<Slot> {
        if self.vm.depth == 0 {
            return Vec::new();
        }
        let mut values = self.globals.values().borrow_mut();
        values[code.temps as usize..code.temps_end as usize].iter_mut().map(Option::take).collect()
    }

    fn restore_temporaries(&mut self, code: &Code, saved: Vec<Slot>) {
        let mut old = saved.into_iter();
        for slot in code.temps..code.temps_end {
            self.globals.set_slot(slot as usize, old.next().flatten());
        }
    }
}
