//! Moments that a session can go back to: names, containers, array elements, random generators.
//!
//! Taking one costs a walk over what the names reach, but not into containers of plain values that were walked
//! before; what lists, dicts and sets hold is copied only when something writes to them (`kept`), and so are the
//! bytes of arrays (`array::undo`). What lies outside the
//! session (files, the clock, what was printed) does not go back.

use std::any::TypeId;
use std::cell::Cell;
use std::rc::Rc;

use hashbrown::{HashMap, HashSet};

use super::collections::List;
use super::context::{Context, State};
use super::descriptor::Descriptor;
use super::exception::ClassRef;
use super::function::Function;
use super::generator::Generator;
use super::kept::Moment;
use super::value::Value;
use crate::array::undo::{self, Mark};

/// Puts one object's content back.
enum Content {
    /// Of these there may be very many.
    List(Rc<List>, Rc<Moment<Vec<Value>>>),
    Other(Box<dyn Fn()>),
}

thread_local! {
    static WALKS: Cell<u32> = const { Cell::new(0) };
}

/// A number for a walk over everything; none is 0, and the same comes again after so many that nobody remembers.
fn next_walk() -> u32 {
    WALKS.set(WALKS.get().checked_add(1).unwrap_or(1));
    WALKS.get()
}

/// A moment of a session.
pub struct Snapshot {
    globals: Vec<Option<Value>>,
    contents: Vec<Content>,
    states: HashMap<TypeId, Box<dyn State>>,
    recursion_limit: usize,
    memory: Mark,
    /// Whether everything reachable could be saved; some iterators cannot be asked twice.
    complete: bool,
}

impl Snapshot {
    /// Whether going back puts everything back.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

impl Context {
    /// Remembers this moment.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let globals = self.globals.values().borrow().clone();
        let mut walk =
            Walk { number: next_walk(), open: globals.iter().flatten().cloned().collect(), ..Walk::default() };
        walk.open.extend(self.loaded_modules().map(Value::Module));
        walk.run();
        Snapshot {
            globals,
            contents: walk.contents,
            states: self.duplicate_states(),
            recursion_limit: self.vm.recursion_limit,
            memory: undo::mark(),
            complete: !walk.incomplete,
        }
    }

    /// Goes back to a moment, which can be returned to again; moments after it cannot.
    /// `false` when something could not be put back.
    pub fn restore(&mut self, to: &Snapshot) -> bool {
        let memory = to.memory.rewind();
        for content in &to.contents {
            match content {
                Content::List(list, moment) => {
                    list.kept().put_back(moment);
                }
                Content::Other(put_back) => put_back(),
            }
        }
        let mut values = self.globals.values().borrow_mut();
        let mut before = to.globals.clone();
        before.resize(values.len().max(before.len()), None);
        self.globals.keep_modules(&mut before, &values);
        let gone = std::mem::replace(&mut *values, before);
        drop(values);
        drop(gone);
        self.restore_states(&to.states);
        self.vm.recursion_limit = to.recursion_limit;
        memory && to.complete
    }
}

/// Whether a value holds nothing that could change: it needs no visit.
fn is_plain(value: &Value) -> bool {
    matches!(value, Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Str(_) | Value::Scalar(_))
}

/// The walk over everything that names reach.
#[derive(Default)]
struct Walk {
    number: u32,
    open: Vec<Value>,
    seen: HashSet<usize>,
    contents: Vec<Content>,
    incomplete: bool,
}

impl Walk {
    fn run(&mut self) {
        while let Some(value) = self.open.pop() {
            self.visit(&value);
        }
    }

    /// Whether the object at this address was not met before.
    fn is_new<T: ?Sized>(&mut self, object: &Rc<T>) -> bool {
        self.seen.insert(Rc::as_ptr(object).cast::<()>() as usize)
    }

    fn save(&mut self, put_back: impl Fn() + 'static) {
        self.contents.push(Content::Other(Box::new(put_back)));
    }

    fn push_all<'a>(&mut self, values: impl IntoIterator<Item = &'a Value>) {
        self.open.extend(values.into_iter().filter(|value| !is_plain(value)).cloned());
    }

    fn visit(&mut self, value: &Value) {
        match value {
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) => self.container(value),
            Value::Array(array) if self.is_new(array) => {
                self.push_all(array.base.borrow().as_ref());
                let (array, saved) = (Rc::clone(array), array.saved());
                self.save(move || array.put_back(&saved));
            }
            Value::Function(function) if self.is_new(function) => self.function(function),
            Value::BoundMethod(method) => self.push_all([&method.receiver, &method.function]),
            Value::Class(class) if self.is_new(class) => {
                self.namespace(&class.namespace, class, |class| &class.namespace);
                let bases = class.bases.iter().filter(|base| matches!(base, ClassRef::User(_)));
                self.open.extend(bases.map(ClassRef::to_value));
            }
            Value::Instance(instance) if self.is_new(instance) => {
                self.namespace(&instance.attributes, instance, |instance| &instance.attributes);
                self.open.push(Value::Class(Rc::clone(&instance.class)));
                self.push_all(&instance.payload);
            }
            Value::Exception(exception) if self.is_new(exception) => {
                self.namespace(&exception.attributes, exception, |exception| &exception.attributes);
                let args = exception.args.borrow().clone();
                self.push_all(&args);
                let exception = Rc::clone(exception);
                self.save(move || exception.args.borrow_mut().clone_from(&args));
            }
            Value::Module(module) if self.is_new(module) => {
                self.namespace(&module.namespace, module, |module| &module.namespace);
            }
            Value::Iterator(iterator) if self.is_new(iterator) => {
                self.open.extend(iterator.held());
                match iterator.saved() {
                    Some(saved) => {
                        let iterator = Rc::clone(iterator);
                        self.save(move || iterator.put_back(&saved));
                    }
                    None => self.incomplete = true,
                }
            }
            Value::Generator(generator) if self.is_new(generator) => self.generator(generator),
            Value::Descriptor(descriptor) => self.descriptor(descriptor),
            Value::Native(native) if self.is_new(native) => {
                self.open.extend(native.object().held());
                self.open.extend(native.object().payload());
                if let Some(saved) = native.object().saved() {
                    let native = Rc::clone(native);
                    self.save(move || native.object().put_back(&*saved));
                }
            }
            _ => {}
        }
    }

    fn container(&mut self, value: &Value) {
        match value {
            Value::List(list) if list.kept().is_new_to(self.number) => {
                if !list.kept().is_all(|items| items.iter().all(is_plain)) {
                    self.push_all(list.borrow().iter());
                }
                self.contents.push(Content::List(Rc::clone(list), list.kept().moment()));
            }
            Value::Tuple(tuple) if self.is_new(tuple) => self.push_all(tuple.iter()),
            Value::Dict(dict) if dict.is_new_to(self.number) => {
                if !dict.is_all(is_plain) {
                    self.push_all(&dict.values());
                }
                let (dict, saved) = (Rc::clone(dict), dict.saved());
                self.save(move || dict.put_back(&saved));
            }
            // What a set holds cannot change.
            Value::Set(set) if set.is_new_to(self.number) => {
                let (set, saved) = (Rc::clone(set), set.saved());
                self.save(move || set.put_back(&saved));
            }
            _ => {}
        }
    }

    /// The names of an object, reached again through the object itself.
    fn namespace<T: 'static>(
        &mut self,
        names: &super::class::Namespace,
        owner: &Rc<T>,
        of: fn(&T) -> &super::class::Namespace,
    ) {
        if let Some(dict) = names.held_dict() {
            self.push_all([&Value::Dict(Rc::clone(&dict))]);
            let owner = Rc::clone(owner);
            self.save(move || of(&owner).adopt(Rc::clone(&dict)));
            return;
        }
        let entries = names.entries();
        self.push_all(entries.iter().map(|(_, value)| value));
        let owner = Rc::clone(owner);
        self.save(move || of(&owner).put_back(&entries));
    }

    fn function(&mut self, function: &Rc<Function>) {
        self.namespace(&function.attributes, function, |function| &function.attributes);
        self.push_all(function.defaults.iter().flatten());
        self.cells(&function.cells);
    }

    fn cells(&mut self, cells: &[Rc<std::cell::RefCell<Option<Value>>>]) {
        for cell in cells {
            if self.is_new(cell) {
                let held = cell.borrow().clone();
                self.push_all(&held);
                let cell = Rc::clone(cell);
                self.save(move || {
                    let old = cell.replace(held.clone());
                    drop(old);
                });
            }
        }
    }

    fn generator(&mut self, generator: &Rc<Generator>) {
        let frame = generator.frame.borrow().clone();
        if let Some(frame) = &frame {
            self.push_all(frame.registers.iter().flatten());
            self.cells(&frame.cells);
        }
        let (generator, running) = (Rc::clone(generator), generator.running.get());
        let returned = generator.returned.borrow().clone();
        self.save(move || {
            let old = generator.frame.replace(frame.clone());
            generator.running.set(running);
            generator.returned.borrow_mut().clone_from(&returned);
            drop(old);
        });
    }

    fn descriptor(&mut self, descriptor: &Descriptor) {
        match descriptor {
            Descriptor::Property { getter, setter, deleter, .. } => {
                self.push_all([getter]);
                self.push_all(setter);
                self.push_all(deleter);
            }
            Descriptor::StaticMethod(inner) | Descriptor::ClassMethod(inner) => self.push_all([inner]),
            Descriptor::Super { object, .. } => self.push_all([object]),
        }
    }
}
