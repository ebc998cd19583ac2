//! The interpreter's state, handed to everything that may run program code.

use std::any::{Any, TypeId};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hashbrown::HashMap;

use super::event::Observer;
use super::exception::{Error, Result};
use super::globals::Globals;
use super::module::{Library, Module};
use super::types::{self, TypeInfo};
use super::value::Value;
use crate::text::locale::Locale;

/// Where a program's text goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    Out,
    Err,
}

/// Receives what a program writes. The evaluator itself never prints.
pub trait Sink {
    /// An error (a closed pipe) ends the program as `BrokenPipeError` would.
    fn write(&mut self, stream: Stream, text: &str) -> std::io::Result<()>;

    /// Hands on what is held back.
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }

    /// A line for `input()`, without its line end; `None` at the end of input.
    fn read_line(&mut self) -> std::io::Result<Option<String>> {
        Ok(None)
    }
}

/// Swallows what is written and has nothing to read: for sessions that nobody sees.
pub struct Nowhere;

impl Sink for Nowhere {
    fn write(&mut self, _: Stream, _: &str) -> std::io::Result<()> {
        Ok(())
    }
}

/// A warning Python would print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub category: &'static str,
    pub message: String,
}

pub struct Context {
    pub globals: Rc<Globals>,
    pub library: &'static dyn Library,
    pub sink: Box<dyn Sink>,
    /// Warnings of the running cell, in order.
    pub warnings: Vec<Warning>,
    /// Told about operations, when somebody wants to know.
    pub observer: Option<Box<dyn Observer>>,
    /// Notices successes that are probably mistakes.
    pub watch: super::watch::Watch,
    /// Set from outside to stop the running cell.
    pub interrupt: Arc<AtomicBool>,
    /// The prompt's manner: each expression that is a statement of the cell, not of a function, shows its value,
    /// in blocks too. Elsewhere a cell has one value, that of its last expression.
    pub shows_expressions: bool,
    /// Whether a trial is running, which touches nothing outside the session.
    pub(super) is_confined: bool,
    /// The prose of the person's language, for everything that is said beside Python's own texts.
    pub locale: Rc<Locale>,
    /// Whether there are classes that take part in NumPy's protocols, so that calls look out for their instances.
    pub has_array_classes: bool,
    /// `sys.argv`
    pub argv: Vec<String>,
    modules: HashMap<&'static str, Rc<Module>>,
    states: HashMap<TypeId, Box<dyn State>>,
    /// Texts of the cells so far; a source number indexes it.
    pub sources: Vec<Rc<str>>,
    /// The virtual machine's stack and frames.
    pub vm: super::eval::frame::Vm,
}

/// A piece of state of the library (print options, random generators), saved with snapshots.
pub trait State: Any {
    fn duplicate(&self) -> Box<dyn State>;
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

impl<T: Clone + 'static> State for T {
    fn duplicate(&self) -> Box<dyn State> {
        Box::new(self.clone())
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl Context {
    #[must_use]
    pub fn new(library: &'static dyn Library, sink: Box<dyn Sink>) -> Context {
        super::arrays::objects::install();
        Context {
            globals: Rc::new(Globals::default()),
            library,
            sink,
            warnings: Vec::new(),
            observer: None,
            watch: super::watch::Watch::default(),
            interrupt: Arc::new(AtomicBool::new(false)),
            shows_expressions: false,
            is_confined: false,
            locale: Rc::default(),
            has_array_classes: false,
            argv: vec![String::new()],
            modules: HashMap::new(),
            states: HashMap::new(),
            sources: Vec::new(),
            vm: super::eval::frame::Vm::default(),
        }
    }

    /// The library's state of type `T`, made on first use.
    pub fn state<T: Clone + Default + 'static>(&mut self) -> &mut T {
        let slot = self.states.entry(TypeId::of::<T>()).or_insert_with(|| Box::new(T::default()));
        // Two steps: `Box<dyn State>` itself is `State` too, the inner one is meant.
        (**slot).as_any_mut().downcast_mut().expect("invariant: states are keyed by their type")
    }

    pub(super) fn duplicate_states(&self) -> HashMap<TypeId, Box<dyn State>> {
        self.states.iter().map(|(&id, state)| (id, (**state).duplicate())).collect()
    }

    /// States made since are made anew when they are asked for.
    pub(super) fn restore_states(&mut self, to: &HashMap<TypeId, Box<dyn State>>) {
        self.states = to.iter().map(|(&id, state)| (id, (**state).duplicate())).collect();
    }

    /// Modules that were asked for.
    pub(super) fn loaded_modules(&self) -> impl Iterator<Item = Rc<Module>> {
        self.modules.values().cloned()
    }

    /// A module by its dotted name.
    pub fn module(&mut self, name: &str) -> Option<Rc<Module>> {
        if let Some(module) = self.modules.get(name) {
            return Some(Rc::clone(module));
        }
        let module = self.library.module(name)?;
        self.modules.insert(module.name, Rc::clone(&module));
        if let Some(text) = self.library.source(name)
            && let Err(error) = self.run_source(&module, text)
        {
            // Only an interrupt stops a module of the library, and then it is loaded anew the next time.
            debug_assert!(error.is_a(&types::KEYBOARD_INTERRUPT), "{name}: {}", self.error_message(&error));
            self.modules.remove(name);
            return None;
        }
        Some(module)
    }

    /// Puts a warning among those that the running cell shows.
    pub fn show_warning(&mut self, category: &'static TypeInfo, message: impl Into<String>) {
        self.warnings.push(Warning { category: category.name, message: message.into() });
    }

    /// To be asked on back-edges and between blocks of long work.
    pub fn check_interrupt(&mut self) -> Result<()> {
        if self.interrupt.swap(false, Ordering::Relaxed) {
            return Err(Error::bare(&types::KEYBOARD_INTERRUPT));
        }
        Ok(())
    }

    /// What an operation on arrays that was stopped raises. What it was about to warn of is forgotten.
    pub(super) fn stopped(&mut self) -> Error {
        self.interrupt.store(false, Ordering::Relaxed);
        drop(crate::array::ufunc::take_warnings());
        let _ = crate::array::status::take();
        Error::bare(&types::KEYBOARD_INTERRUPT)
    }

    /// Shows a value as the prompt does; `None` is passed over.
    pub(super) fn show(&mut self, value: Value) -> Result<()> {
        if matches!(value, Value::None) {
            return Ok(());
        }
        let text = self.repr(&value)? + "\n";
        self.globals.set("_", value);
        self.write_out(&text)
    }

    pub fn write_out(&mut self, text: &str) -> Result<()> {
        self.sink.write(Stream::Out, text).map_err(|e| Error::new(&types::OS_ERROR, e.to_string()))
    }
}
