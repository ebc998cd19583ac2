//! Generators: frames put aside and taken up again.

use std::rc::Rc;

use super::awaiting::AsyncStep;
use super::code::CodeKind;
use super::frame::{Finish, Frame, SuspendedFrame};
use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::generator::Generator;
use crate::runtime::types;
use crate::runtime::value::Value;

/// With what a generator goes on.
pub enum Resume {
    Send(Value),
    Throw(Error),
}

/// How a generator stopped.
pub enum Stopped {
    Yielded(Value),
    Returned(Value),
}

/// An exception as it leaves a generator.
pub(super) fn escaped(error: Error, kind: CodeKind) -> Error {
    let what = match kind {
        CodeKind::Coroutine => "coroutine",
        CodeKind::AsyncGenerator => "async generator",
        _ => "generator",
    };
    let stop = if error.is_a(&types::STOP_ITERATION) {
        "StopIteration"
    } else if kind == CodeKind::AsyncGenerator && error.is_a(&types::STOP_ASYNC_ITERATION) {
        "StopAsyncIteration"
    } else {
        return error;
    };
    let outer = Error::runtime(format!("{what} raised {stop}"));
    *outer.0.raised_from.borrow_mut() = Some(Value::Exception(error.0));
    outer
}

impl Machine {
    /// Puts the frame of a generator that a `for` asks on top.
    pub(super) fn enter_generator(
        &mut self,
        cx: &mut Context,
        generator: &Rc<Generator>,
        finish: Finish,
    ) -> Result<Flow> {
        let Some(frame) = begin(generator)? else { return Ok(Flow::Next) };
        let entered = self.take_up(cx, frame, Value::None, finish);
        if entered.is_err() {
            generator.running.set(false);
        }
        entered.map(|()| Flow::Switched)
    }

    fn take_up(&mut self, cx: &mut Context, mut frame: SuspendedFrame, sent: Value, finish: Finish) -> Result<()> {
        if cx.vm.depth >= cx.vm.recursion_limit {
            return Err(Error::new(&types::RECURSION_ERROR, "maximum recursion depth exceeded"));
        }
        let base = self.top();
        self.reserve(base, frame.code.registers);
        for (slot, value) in self.stack[base..].iter_mut().zip(frame.registers.drain(..)) {
            *slot = value;
        }
        if let Finish::Item { generator, .. } = &finish {
            generator.spare.replace(frame.registers);
        }
        if let Some(register) = frame.sent {
            self.stack[base + register as usize] = Some(sent);
        }
        cx.vm.depth += 1;
        let handled = cx.vm.handled.len();
        cx.vm.handled.append(&mut frame.handled);
        self.frames.push(Frame {
            code: frame.code,
            pc: frame.pc,
            base,
            cells: frame.cells,
            finish,
            namespace: None,
            handled,
        });
        Ok(())
    }

    pub(super) fn step_generator(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::Yield { out, a } => {
                let value = self.operand(cx, a)?;
                let next = self.frame().pc + 1;
                self.suspend(cx, value, next, out)
            }
            Op::YieldFrom { out, iter, sent } => {
                let inner = self.peek(cx, iter)?;
                let given = self.take(sent);
                match cx.advance_any(&inner, given)? {
                    Stopped::Yielded(value) => {
                        let again = self.frame().pc;
                        self.suspend(cx, value, again, sent)
                    }
                    Stopped::Returned(value) => {
                        self.take(iter);
                        self.give(out, value)
                    }
                }
            }
            _ => Ok(Flow::Next),
        }
    }

    /// Puts the running frame aside and gives `value` to who asked.
    fn suspend(&mut self, cx: &mut Context, value: Value, pc: usize, sent: Reg) -> Result<Flow> {
        let frame = self.frames.pop().expect("invariant: a machine that runs has a frame");
        let mut registers = match &frame.finish {
            Finish::Item { generator, .. } => generator.spare.take(),
            _ => Vec::new(),
        };
        let window = frame.base..frame.base + frame.code.registers as usize;
        registers.extend(self.stack[window].iter_mut().map(Option::take));
        cx.vm.depth -= 1;
        let handled = cx.vm.handled.split_off(frame.handled.min(cx.vm.handled.len()));
        let aside = SuspendedFrame {
            code: frame.code,
            pc,
            at: frame.pc,
            registers,
            cells: frame.cells,
            sent: Some(sent),
            handled,
        };
        match frame.finish {
            Finish::Item { out, to, generator } => {
                generator.frame.replace(Some(aside));
                generator.running.set(false);
                self.set(out, value);
                Ok(Flow::Jump(to))
            }
            _ => {
                self.yielded = Some(aside);
                Ok(Flow::Done(value))
            }
        }
    }
}

/// What a method of an iterator gave: an item, or the value that it ended with.
fn stopped(item: Result<Value>) -> Result<Stopped> {
    match item {
        Ok(item) => Ok(Stopped::Yielded(item)),
        Err(error) if error.is_a(&types::STOP_ITERATION) => {
            let value = error.0.args.borrow().first().cloned();
            Ok(Stopped::Returned(value.unwrap_or_default()))
        }
        Err(error) => Err(error),
    }
}

/// The frame of a generator that is going to run; `None` when it has ended.
fn begin(generator: &Generator) -> Result<Option<SuspendedFrame>> {
    if generator.running.get() {
        let what = generator.type_info().name.replace('_', " ");
        return Err(Error::value(format!("{what} already executing")));
    }
    let frame = generator.frame.borrow_mut().take();
    generator.running.set(frame.is_some());
    Ok(frame)
}

impl Context {
    /// The next item of a generator, `None` at its end.
    ///
    /// # Errors
    /// What its body raises.
    pub fn resume(&mut self, generator: &Rc<Generator>, sent: Value) -> Result<Option<Value>> {
        match self.advance(generator, Resume::Send(sent))? {
            Stopped::Yielded(value) => Ok(Some(value)),
            Stopped::Returned(value) => {
                generator.returned.replace(Some(value));
                Ok(None)
            }
        }
    }

    /// Lets a generator go on until it yields or returns.
    ///
    /// # Errors
    /// What its body raises.
    pub fn advance(&mut self, generator: &Rc<Generator>, resume: Resume) -> Result<Stopped> {
        let Some(frame) = begin(generator)? else {
            if generator.is_coroutine() {
                return Err(Error::runtime("cannot reuse already awaited coroutine"));
            }
            return match resume {
                Resume::Send(_) => Ok(Stopped::Returned(Value::None)),
                Resume::Throw(error) => Err(error),
            };
        };
        let stopped = self.run_suspended(generator, frame, resume);
        generator.running.set(false);
        stopped
    }

    fn run_suspended(&mut self, generator: &Rc<Generator>, frame: SuspendedFrame, resume: Resume) -> Result<Stopped> {
        let mut machine = Machine::new(self);
        let done = match resume {
            Resume::Send(value) => {
                if frame.sent.is_none() && !matches!(value, Value::None) {
                    generator.frame.replace(Some(frame));
                    let what = generator.type_info().name.replace('_', " ");
                    return Err(Error::type_error(format!("can't send non-None value to a just-started {what}")));
                }
                machine.take_up(self, frame, value, Finish::Leave).and_then(|()| machine.execute(self))
            }
            Resume::Throw(error) => self.throw_into(&mut machine, frame, error),
        };
        match machine.yielded.take() {
            Some(aside) => {
                generator.frame.replace(Some(aside));
                done.map(Stopped::Yielded)
            }
            None => done.map(Stopped::Returned),
        }
    }

    fn throw_into(&mut self, machine: &mut Machine, frame: SuspendedFrame, error: Error) -> Result<Value> {
        let at = frame.at;
        let waiting = match frame.code.ops.get(frame.pc) {
            Some(Op::YieldFrom { out, iter, .. }) if frame.sent.is_some() => Some((*out, *iter)),
            _ => None,
        };
        machine.take_up(self, frame, Value::None, Finish::Leave)?;
        let mut error = error;
        if let Some((out, iter)) = waiting {
            let inner = machine.peek(self, iter)?;
            match self.throw_any(&inner, error) {
                Ok(Stopped::Yielded(value)) => {
                    let Op::YieldFrom { sent, .. } = machine.code().ops[at] else { return Ok(Value::None) };
                    return match machine.suspend(self, value, at, sent)? {
                        Flow::Done(value) => Ok(value),
                        _ => Ok(Value::None),
                    };
                }
                Ok(Stopped::Returned(value)) => {
                    machine.set(out, value);
                    machine.frame().pc += 1;
                    return machine.execute(self);
                }
                Err(raised) => error = raised,
            }
        }
        machine.frame().pc = at;
        machine.unwind(self, error)?;
        machine.execute(self)
    }

    /// One step of any iterator for `yield from`.
    fn advance_any(&mut self, iterator: &Value, sent: Value) -> Result<Stopped> {
        if let Value::Generator(generator) = iterator {
            return self.advance(generator, Resume::Send(sent));
        }
        if let Some(step) = iterator.as_native::<AsyncStep>() {
            return step.advance(self, Resume::Send(sent));
        }
        if matches!(sent, Value::None) && !matches!(iterator, Value::Instance(_)) {
            return Ok(self.next(iterator)?.map_or(Stopped::Returned(Value::None), Stopped::Yielded));
        }
        let item = if matches!(sent, Value::None) {
            self.call_method(iterator, "__next__", Args::none())
        } else {
            self.call_method(iterator, "send", Args::one(sent))
        };
        stopped(item)
    }

    /// Throws into any iterator that `yield from` or `await` waits for; without a `throw` of its own it knows nothing of it.
    fn throw_any(&mut self, iterator: &Value, error: Error) -> Result<Stopped> {
        if let Value::Generator(generator) = iterator {
            return self.advance(generator, Resume::Throw(error));
        }
        if let Some(step) = iterator.as_native::<AsyncStep>() {
            return step.advance(self, Resume::Throw(error));
        }
        let exits = error.is_a(&types::GENERATOR_EXIT);
        let Some(method) = self.find_attr(iterator, if exits { "close" } else { "throw" })? else { return Err(error) };
        if exits {
            self.call(&method, Args::none())?;
            return Err(error);
        }
        let item = self.call(&method, Args::one(Value::Exception(error.0)));
        stopped(item)
    }

    /// `generator.close()`
    ///
    /// # Errors
    /// `RuntimeError` when it yields again, and what its body raises.
    pub fn close_generator(&mut self, generator: &Rc<Generator>) -> Result<()> {
        let started = generator.frame.borrow().as_ref().map(|f| f.sent.is_some());
        match started {
            None => return Ok(()),
            Some(false) => {
                generator.frame.replace(None);
                return Ok(());
            }
            Some(true) => {}
        }
        match self.advance(generator, Resume::Throw(Error::bare(&types::GENERATOR_EXIT))) {
            Ok(Stopped::Yielded(_)) => {
                let what = generator.type_info().name.replace('_', " ");
                Err(Error::runtime(format!("{what} ignored GeneratorExit")))
            }
            Ok(Stopped::Returned(_)) => Ok(()),
            Err(error) if error.is_a(&types::GENERATOR_EXIT) || error.is_a(&types::STOP_ITERATION) => Ok(()),
            Err(error) => Err(error),
        }
    }
}
