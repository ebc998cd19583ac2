//! Calls by the program: of functions (a new frame), of everything else (by `protocol::call`).

use std::rc::Rc;

use smallvec::SmallVec;

use super::code::CodeKind;
use super::frame::{Finish, PendingClass, SuspendedFrame};
use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::class::{Instance, Namespace};
use crate::runtime::context::Context;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::event::Event;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::function::Function;
use crate::runtime::generator::Generator;
use crate::runtime::module::Method;
use crate::runtime::types;
use crate::runtime::value::{Range, Value};
use crate::runtime::watch;

impl Machine {
    pub(super) fn step_call(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::Call { out, base, count } => {
                let function = self.operand(cx, base)?;
                self.call(cx, &function, base + 1, count, out)
            }
            Op::CallGlobal { out, base, count, slot } => {
                let function = self.global(cx, slot as usize)?;
                self.call(cx, &function, base + 1, count, out)
            }
            Op::CallKeywords { out, base, count, names } => {
                let function = self.operand(cx, base)?;
                let names = Rc::clone(&self.code().keywords[names as usize]);
                let split = count - u16::try_from(names.len()).unwrap_or(count);
                let positional = self.arguments(base + 1, split);
                let values = self.take_all(base + 1 + split, count - split);
                let keywords = names.iter().cloned().zip(values).collect();
                self.call_with(cx, &function, Args { positional, keywords }, out)
            }
            Op::CallSpread { out, base } => {
                let function = self.operand(cx, base)?;
                let args = self.spread_arguments(base);
                self.call_with(cx, &function, args, out)
            }
            Op::CallMethod { out, base, count, name } => self.call_method(cx, base, u16::from(count), name, out),
            Op::Append { out, base, name } => self.call_method(cx, base, 1, name, out),
            Op::Super { out, cell, object } => {
                let object = self.operand(cx, object)?;
                let class = self.frame().cells[cell as usize].borrow().clone();
                let value = cx.make_super(class, object)?;
                self.give(out, value)
            }
            Op::TakeNames => cx.refresh_session_names().map(|()| Flow::Next),
            Op::NoteCaller { function } => self.note_caller(cx, function).map(|()| Flow::Next),
            Op::MakeFunction { out, function, first } => self.make_function(out, function, first),
            Op::MakeClass { out, class, first } => self.start_class(cx, out, class, first),
            _ => Ok(Flow::Next),
        }
    }

    fn arguments(&mut self, first: Reg, count: u16) -> SmallVec<[Value; 4]> {
        (0..count).map(|at| self.take(first + at)).collect()
    }

    fn spread_arguments(&mut self, base: Reg) -> Args {
        let mut args = Args::none();
        if let Value::List(list) = self.take(base + 1) {
            args.positional = list.to_vec().into();
        }
        if let Value::Dict(dict) = self.take(base + 2) {
            for (key, value) in dict.entries() {
                if let Value::Str(name) = key {
                    args.keywords.push((Rc::from(name.as_str()), value));
                }
            }
        }
        args
    }

    /// Calls with the arguments that are in registers.
    fn call(&mut self, cx: &mut Context, function: &Value, first: Reg, count: u16, out: Reg) -> Result<Flow> {
        match function {
            Value::Function(function) => self.enter(cx, function, None, first, count, Finish::Give(out)),
            Value::BoundMethod(method) => match &method.function {
                Value::Function(function) => {
                    self.enter(cx, function, Some(method.receiver.clone()), first, count, Finish::Give(out))
                }
                _ => {
                    let args = self.positional(first, count);
                    self.call_with(cx, function, args, out)
                }
            },
            Value::Class(class) if class.is_plain() => {
                let object = Value::Instance(Rc::new(Instance {
                    class: Rc::clone(class),
                    attributes: Namespace::default(),
                    payload: None,
                }));
                match class.lookup("__init__") {
                    Some(Value::Function(init)) if init.code.kind == CodeKind::Function => {
                        let from = first - 1;
                        self.set(from, object.clone());
                        let finish = Finish::Object { out, from };
                        self.enter(cx, &init, Some(object), first, count, finish)
                    }
                    _ => {
                        let args = self.positional(first, count);
                        cx.initialize(class, &object, args)?;
                        self.give(out, object)
                    }
                }
            }
            Value::Type(info) if std::ptr::eq(*info, &raw const types::RANGE) => {
                let args = self.positional(first, count);
                match plain_range(&args.positional) {
                    Some(range) => self.give(out, Value::Range(Rc::new(range))),
                    None => self.call_with(cx, function, args, out),
                }
            }
            _ => {
                let args = self.positional(first, count);
                self.call_with(cx, function, args, out)
            }
        }
    }

    fn positional(&mut self, first: Reg, count: u16) -> Args {
        Args { positional: self.arguments(first, count), keywords: Vec::new() }
    }

    /// Calls with arguments that are collected.
    fn call_with(&mut self, cx: &mut Context, function: &Value, args: Args, out: Reg) -> Result<Flow> {
        match function {
            Value::Function(function) => self.enter_with(cx, function, args, Finish::Give(out)),
            Value::BoundMethod(method) => match &method.function {
                Value::Function(function) => {
                    let args = args.with_receiver(method.receiver.clone());
                    self.enter_with(cx, function, args, Finish::Give(out))
                }
                Value::Builtin(builtin) => {
                    let args = args.with_receiver(method.receiver.clone());
                    let value = self.call_builtin(cx, builtin, args)?;
                    self.give(out, value)
                }
                _ => {
                    let value = cx.call(function, args)?;
                    self.give(out, value)
                }
            },
            Value::Builtin(builtin) => {
                let value = self.call_builtin(cx, builtin, args)?;
                self.give(out, value)
            }
            _ => self.call_object(cx, function, args, out),
        }
    }

    /// Calls a library function, and tells the observer with which parameters.
    fn call_builtin(&mut self, cx: &mut Context, builtin: &'static Builtin, args: Args) -> Result<Value> {
        let watched = cx.is_watching() && watch::is_watched(builtin.name);
        let subject = if watched { args.positional.first().cloned() } else { None };
        if cx.observer.is_none() {
            let result = builtin.invoke(cx, args)?;
            self.watch_call(cx, builtin.name, subject, &result);
            return Ok(result);
        }
        let signature = builtin.signature();
        let bound = signature.bind(cx, args.clone()).unwrap_or_default();
        let result = builtin.invoke(cx, args)?;
        self.watch_call(cx, builtin.name, subject, &result);
        let named = signature.parameters.iter().zip(bound);
        let arguments: Vec<_> = named.filter_map(|(p, v)| Some((Rc::clone(&p.name), v?))).collect();
        let place = self.place();
        cx.observe(&Event::Call { function: builtin.name, arguments: &arguments, result: &result, place });
        Ok(result)
    }

    fn watch_call(&mut self, cx: &mut Context, name: &'static str, subject: Option<Value>, result: &Value) {
        if let Some(subject) = subject {
            let place = self.place();
            watch::call(cx, name, &subject, result, place);
        }
    }

    /// Calls an object of the library; what a ufunc did is told to the observer.
    fn call_object(&mut self, cx: &mut Context, function: &Value, args: Args, out: Reg) -> Result<Flow> {
        let ufunc = match function {
            Value::Native(native) if cx.observer.is_some() => native.object().ufunc_name(),
            _ => None,
        };
        let operands = ufunc.map(|_| args.positional.clone());
        let value = cx.call(function, args)?;
        if let (Some(name), Some(operands)) = (ufunc, operands) {
            self.observe_operator(cx, name, &operands, &value);
        }
        self.give(out, value)
    }

    /// Begins a call with the arguments in registers.
    fn enter(
        &mut self,
        cx: &mut Context,
        function: &Rc<Function>,
        receiver: Option<Value>,
        first: Reg,
        count: u16,
        finish: Finish,
    ) -> Result<Flow> {
        let code = &function.code;
        let given = count + u16::from(receiver.is_some());
        let fits = code.kind == CodeKind::Function
            && code.plain_parameters.is_some_and(|wanted| {
                given == wanted || (given < wanted && function.defaults[given as usize..].iter().all(Option::is_some))
            });
        if !fits {
            let mut args = self.positional(first, count);
            if let Some(receiver) = receiver {
                args = args.with_receiver(receiver);
            }
            return self.enter_with(cx, function, args, finish);
        }
        let base = self.top();
        self.reserve(base, code.registers);
        let mut at = base;
        if let Some(receiver) = receiver {
            self.stack[at] = Some(receiver);
            at += 1;
        }
        if self.code().kind == CodeKind::Module {
            let mut values = self.globals.values().borrow_mut();
            for register in first..first + count {
                self.stack[at] = values[register as usize].take();
                at += 1;
            }
        } else {
            let from = self.frames.last().map_or(0, |f| f.base) + first as usize;
            for register in from..from + count as usize {
                self.stack[at] = self.stack[register].take();
                at += 1;
            }
        }
        if let Some(wanted) = code.plain_parameters {
            for default in given..wanted {
                self.stack[at].clone_from(&function.defaults[default as usize]);
                at += 1;
            }
        }
        self.push_function(cx, function, base, finish)?;
        Ok(Flow::Switched)
    }

    /// Begins a call, or makes the generator that the call is of.
    pub(super) fn enter_with(
        &mut self,
        cx: &mut Context,
        function: &Rc<Function>,
        args: Args,
        finish: Finish,
    ) -> Result<Flow> {
        let registers = bind(cx, function, args)?;
        if function.code.kind.suspends() {
            let generator = make_generator(function, registers);
            return match finish {
                Finish::Give(out) => self.give(out, generator),
                _ => Ok(Flow::Done(generator)),
            };
        }
        let base = self.top();
        self.reserve(base, function.code.registers);
        for (slot, value) in self.stack[base..].iter_mut().zip(registers) {
            *slot = value;
        }
        self.push_function(cx, function, base, finish)?;
        Ok(Flow::Switched)
    }

    fn call_method(&mut self, cx: &mut Context, base: Reg, count: u16, name: u16, out: Reg) -> Result<Flow> {
        let object = self.operand(cx, base)?;
        let name = Rc::clone(&self.code().names[name as usize]);
        match &object {
            Value::Instance(instance) if instance.attributes.get(&name).is_none() => {
                if let Some(Value::Function(function)) = instance.class.lookup(&name) {
                    return self.enter(cx, &function, Some(object), base + 1, count, Finish::Give(out));
                }
            }
            Value::Dict(dict) if &*name == "get" && (count == 1 || count == 2) => {
                let dict = Rc::clone(dict);
                let mut args = self.arguments(base + 1, count);
                let found = dict.get(cx, &args[0])?;
                let value = found.unwrap_or_else(|| if args.len() == 2 { args.remove(1) } else { Value::None });
                return self.give(out, value);
            }
            Value::Instance(_) | Value::Module(_) | Value::Class(_) | Value::Type(_) | Value::Exception(_) => {}
            Value::Native(_) | Value::Descriptor(_) | Value::Generator(_) => {}
            Value::Function(_) | Value::Builtin(_) | Value::BoundMethod(_) | Value::DType(_) => {}
            _ => {
                if let ClassRef::Builtin(info) = cx.class_of(&object)
                    && let Some(Method::Method(builtin)) = cx.find_method(info, &name)
                {
                    let mut args = self.positional(base + 1, count);
                    args.positional.insert(0, object);
                    let value = self.call_builtin(cx, builtin, args)?;
                    return self.give(out, value);
                }
            }
        }
        let function = cx.get_attr(&object, &name)?;
        drop(object);
        self.call(cx, &function, base + 1, count, out)
    }

    fn make_function(&mut self, out: Reg, function: u16, first: Reg) -> Result<Flow> {
        let plan = Rc::clone(&self.code().functions[function as usize]);
        let mut next = first;
        let mut defaults = Vec::with_capacity(plan.defaults.len());
        for &has in &plan.defaults {
            defaults.push(has.then(|| {
                let value = self.take(next);
                next += 1;
                value
            }));
        }
        let frame = self.frame();
        let cells = plan.captures.iter().map(|&cell| Rc::clone(&frame.cells[cell as usize])).collect();
        let made = Function {
            name: Rc::clone(&plan.name),
            qualified_name: Rc::clone(&plan.qualified_name),
            code: Rc::clone(&plan.code),
            signature: Rc::clone(&plan.signature),
            defaults,
            cells,
            attributes: Namespace::default(),
            doc: plan.doc.clone(),
        };
        self.give(out, Value::Function(Rc::new(made)))
    }

    /// Begins to run the body of a class.
    fn start_class(&mut self, cx: &mut Context, out: Reg, class: u16, first: Reg) -> Result<Flow> {
        let plan = Rc::clone(&self.code().classes[class as usize]);
        let Value::List(bases) = self.take(first) else { return Ok(Flow::Next) };
        let mut keywords = Vec::new();
        if let Value::Dict(dict) = self.take(first + 1) {
            for (key, value) in dict.entries() {
                if let Value::Str(name) = key {
                    keywords.push((Rc::from(name.as_str()), value));
                }
            }
        }
        let frame = self.frame();
        let captured: Vec<_> = plan.captures.iter().map(|&cell| Rc::clone(&frame.cells[cell as usize])).collect();
        let base = self.top();
        self.reserve(base, plan.code.registers);
        let code = Rc::clone(&plan.code);
        let pending = PendingClass { plan, bases: bases.to_vec(), keywords };
        let prepared = cx.prepared(&pending)?;
        self.push(cx, &code, base, &captured, Finish::Class(out, Box::new(pending)))?;
        self.frame().namespace = prepared.map(Rc::new);
        Ok(Flow::Switched)
    }
}

/// The registers that a call begins with.
pub(super) fn bind(cx: &mut Context, function: &Function, args: Args) -> Result<Vec<Option<Value>>> {
    let bound = function.signature.bind(cx, args)?;
    let mut registers: Vec<Option<Value>> = bound.into_iter().collect();
    for (slot, default) in registers.iter_mut().zip(&function.defaults) {
        if slot.is_none() {
            slot.clone_from(default);
        }
    }
    Ok(registers)
}

pub(super) fn make_generator(function: &Function, mut registers: Vec<Option<Value>>) -> Value {
    let code = &function.code;
    registers.resize(code.registers as usize, None);
    let mut cells: Vec<super::frame::CellRef> = Vec::new();
    cells.extend((0..code.own_cells).map(|_| super::frame::CellRef::default()));
    cells.extend(function.cells.iter().cloned());
    cells.resize_with(code.cells.len(), super::frame::CellRef::default);
    for &(register, cell) in &code.cell_parameters {
        cells[cell as usize].replace(registers[register as usize].take());
    }
    let cells = cells.into_boxed_slice();
    let frame =
        SuspendedFrame { code: Rc::clone(code), pc: 0, at: 0, registers, cells, sent: None, handled: Vec::new() };
    Value::Generator(Rc::new(Generator {
        name: Rc::clone(&function.qualified_name),
        kind: code.kind,
        frame: std::cell::RefCell::new(Some(frame)),
        running: std::cell::Cell::new(false),
        returned: std::cell::RefCell::new(None),
        spare: std::cell::RefCell::new(Vec::new()),
    }))
}

fn plain_range(args: &[Value]) -> Option<Range> {
    match args {
        [Value::Int(stop)] => Some(Range { start: 0, stop: *stop, step: 1 }),
        [Value::Int(start), Value::Int(stop)] => Some(Range { start: *start, stop: *stop, step: 1 }),
        [Value::Int(start), Value::Int(stop), Value::Int(step)] if *step != 0 => {
            Some(Range { start: *start, stop: *stop, step: *step })
        }
        _ => None,
    }
}

impl Context {
    /// `super()` with its class from the method's cell.
    pub(super) fn make_super(&mut self, class: Option<Value>, object: Value) -> Result<Value> {
        let Some(Value::Class(class)) = class else {
            return Err(Error::runtime("super(): empty __class__ cell"));
        };
        self.super_of(&class, object)
    }

    /// `super(class, object)`
    pub fn super_of(&mut self, class: &Rc<crate::runtime::class::Class>, object: Value) -> Result<Value> {
        let own = match &object {
            Value::Instance(instance) => Some(Rc::clone(&instance.class)),
            Value::Class(own) if own.derives_from(&ClassRef::User(Rc::clone(class))) => Some(Rc::clone(own)),
            Value::Class(own) => own.meta.clone(),
            Value::Exception(exception) => match &exception.class {
                ClassRef::User(class) => Some(Rc::clone(class)),
                ClassRef::Builtin(_) => None,
            },
            _ => None,
        };
        let after = ClassRef::User(Rc::clone(class));
        match own {
            Some(own) if own.derives_from(&after) => {
                Ok(Value::Descriptor(Rc::new(Descriptor::Super { after, object, class: own })))
            }
            _ => Err(Error::type_error("super(type, obj): obj must be an instance or subtype of type")),
        }
    }
}

impl Context {
    /// Calls a function from Rust, on a machine of its own.
    pub(in crate::runtime) fn call_function(&mut self, function: &Rc<Function>, args: Args) -> Result<Value> {
        let mut machine = Machine::new(self);
        match machine.enter_with(self, function, args, Finish::Leave)? {
            Flow::Done(value) => Ok(value),
            _ => machine.execute(self),
        }
    }
}
