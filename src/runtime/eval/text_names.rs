//! Where the names of texts live that `eval` and `exec` run: in the session's own slots, in slots that stand for a dict while the
//! text runs, or in a namespace of locals. How a text is compiled is in `text_code`.

use std::rc::{Rc, Weak};

use super::code::{Code, CodeKind};
use super::frame::Finish;
use super::machine::Machine;
use super::op::Reg;
use super::text_code::TextCode;
use crate::runtime::builtin::Builtin;
use crate::runtime::class::Namespace;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::globals::Globals;
use crate::runtime::value::Value;

/// How the names of modules begin that stand for dicts of global names.
pub const DICT_HOME: &str = "exec#";

/// The same where the dict says which built-in names there are.
pub const BARE_HOME: &str = "exec#bare#";

/// Functions that want to know who calls them.
pub(super) const ASKING: [&str; 6] = ["eval", "exec", "dir", "vars", "locals", "globals"];

/// Who called a function that wants to know: the module its global names belong to, and its local ones.
pub struct CallerNames {
    pub home: Rc<str>,
    pub locals: Option<Rc<Dict>>,
}

/// A dict of global names that functions refer to, and what it held when it was last looked at.
struct Tied {
    dict: Weak<Dict>,
    home: Rc<str>,
    last: Vec<(Rc<str>, Value)>,
}

/// What is kept of dicts that were global names.
#[derive(Default)]
pub struct TextHomes {
    tied: Vec<Tied>,
    /// Modules whose slots are free again.
    free: Vec<Rc<str>>,
    made: usize,
}

impl Machine {
    /// Notes the names of the running frame for the function that is about to be called, if that wants to know.
    pub(super) fn note_caller(&mut self, cx: &mut Context, function: Reg) -> Result<()> {
        let is_asking = |builtin: &Builtin| ASKING.contains(&builtin.name);
        if !self.slot(function, |slot| matches!(slot, Some(Value::Builtin(builtin)) if is_asking(builtin))) {
            return Ok(());
        }
        let home = Rc::clone(&self.code().home);
        let locals = match self.code().kind {
            CodeKind::Module => None,
            kind if kind.is_function() => Some(Dict::from_entries(cx, self.local_values())?),
            _ => {
                let space = self.frame().namespace.as_ref().map(|space| space.entries()).unwrap_or_default();
                let entries = space.into_iter().map(|(name, value)| (Value::str(&name), value));
                Some(Dict::from_entries(cx, entries)?)
            }
        };
        cx.vm.caller = Some(CallerNames { home, locals: locals.map(Rc::new) });
        Ok(())
    }
}

impl Context {
    /// Runs a compiled text. Without dicts its names are those of who called.
    ///
    /// # Errors
    /// What the compiler refuses, and whatever the text raises.
    pub fn run_text(&mut self, text: &TextCode, globals: Option<Rc<Dict>>, locals: Option<Rc<Dict>>) -> Result<Value> {
        let caller = self.vm.caller.take();
        let Some(globals) = globals else {
            let (home, own) = caller.map_or((Rc::from(super::MAIN), None), |caller| (caller.home, caller.locals));
            let locals = locals.or(own);
            let code = self.lower_text(text, &home, locals.is_some())?;
            return self.run_code(&code, locals.as_ref());
        };
        let locals = locals.filter(|locals| !Rc::ptr_eq(locals, &globals));
        if self.vm.session_names.dict.as_ref().is_some_and(|own| Rc::ptr_eq(own, &globals)) {
            let code = self.lower_text(text, &Rc::from(super::MAIN), locals.is_some())?;
            return self.run_code(&code, locals.as_ref());
        }
        self.run_text_with(text, &globals, locals.as_ref())
    }

    /// Runs a text whose global names are the entries of a dict.
    fn run_text_with(&mut self, text: &TextCode, globals: &Rc<Dict>, locals: Option<&Rc<Dict>>) -> Result<Value> {
        let own = self.own_builtins(globals)?;
        let (home, last) = self.home_of(globals, own.is_some());
        let code = self.lower_text(text, &home, locals.is_some())?;
        self.fill_home(&home, globals, &last, own.as_deref())?;
        let done = self.run_code(&code, locals);
        let bound = self.globals.bound_in(&home);
        self.take_over(globals, &bound, own.as_deref())?;
        let known = self.vm.text_homes.tied.iter().position(|tied| tied.home == home);
        let keeps = !code.functions.is_empty() || !code.classes.is_empty();
        match (known, keeps) {
            (Some(at), _) => self.vm.text_homes.tied[at].last = bound,
            (None, true) => {
                let dict = Rc::downgrade(globals);
                self.vm.text_homes.tied.push(Tied { dict, home, last: bound });
            }
            (None, false) => {
                for (name, _) in &bound {
                    self.globals.remove(&Globals::name_in(&home, name));
                }
                self.vm.text_homes.free.push(home);
            }
        }
        done
    }

    /// The built-in names that a dict of global names allows, when it says so; else it gets all of them.
    fn own_builtins(&mut self, globals: &Rc<Dict>) -> Result<Option<Rc<Dict>>> {
        let key = Value::str("__builtins__");
        let all = self.all_builtins()?;
        match globals.get(self, &key)? {
            Some(Value::Dict(own)) => Ok(Some(own).filter(|own| !Rc::ptr_eq(own, &all))),
            Some(Value::None) => Ok(Some(Rc::default())),
            Some(_) => Ok(None),
            None => globals.insert(self, key, Value::Dict(all)).map(|_| None),
        }
    }

    /// The module whose slots stand for a dict, with what they held after the last run.
    fn home_of(&mut self, globals: &Rc<Dict>, is_bare: bool) -> (Rc<str>, Vec<(Rc<str>, Value)>) {
        let homes = &mut self.vm.text_homes;
        homes.tied.retain(|tied| tied.dict.strong_count() > 0);
        if let Some(tied) = homes.tied.iter().find(|tied| std::ptr::eq(tied.dict.as_ptr(), Rc::as_ptr(globals))) {
            return (Rc::clone(&tied.home), tied.last.clone());
        }
        let free = homes.free.iter().position(|home| home.starts_with(BARE_HOME) == is_bare);
        let home = if let Some(at) = free {
            homes.free.swap_remove(at)
        } else {
            homes.made += 1;
            format!("{}{}", if is_bare { BARE_HOME } else { DICT_HOME }, homes.made).into()
        };
        (home, Vec::new())
    }

    /// Puts what was written into the dict since into its slots.
    fn fill_home(
        &mut self,
        home: &str,
        globals: &Dict,
        last: &[(Rc<str>, Value)],
        builtins: Option<&Dict>,
    ) -> Result<()> {
        let allowed = match builtins {
            Some(builtins) => builtins.entries(),
            None => vec![(Value::str("__name__"), Value::str("builtins"))],
        };
        for (name, value) in allowed.into_iter().chain(globals.entries()) {
            let Some(name) = name.as_text() else { continue };
            let is_old = last.iter().any(|(known, old)| **known == *name.as_str() && old.is(&value));
            if !is_old {
                self.globals.set(&Globals::name_in(home, name.as_str()), value);
            }
        }
        for (name, _) in last {
            if globals.get(self, &Value::str(name))?.is_none() {
                self.globals.remove(&Globals::name_in(home, name));
            }
        }
        Ok(())
    }

    /// Puts what the text bound into the dict.
    fn take_over(&mut self, globals: &Dict, bound: &[(Rc<str>, Value)], builtins: Option<&Dict>) -> Result<()> {
        for (name, value) in bound {
            let key = Value::str(name);
            let allowed = match builtins {
                Some(builtins) => builtins.get(self, &key)?,
                None if &**name == "__name__" => Some(value.clone()),
                None => None,
            };
            if !allowed.is_some_and(|allowed| allowed.is(value)) || globals.contains(self, &key)? {
                globals.insert(self, key, value.clone())?;
            }
        }
        for (name, _) in globals.entries() {
            let Some(text) = name.as_text() else { continue };
            if !bound.iter().any(|(known, _)| **known == *text.as_str()) {
                globals.remove(self, &name)?;
            }
        }
        Ok(())
    }

    fn run_code(&mut self, code: &Rc<Code>, locals: Option<&Rc<Dict>>) -> Result<Value> {
        let Some(locals) = locals else { return self.run(code).map(Option::unwrap_or_default) };
        let space = Rc::new(Namespace::default());
        for (name, value) in locals.entries() {
            if let Some(name) = name.as_text() {
                space.set(name.as_str(), value);
            }
        }
        let before = space.names();
        let done = self.run_apart(code, &space);
        for (name, value) in space.entries() {
            locals.insert(self, Value::str(&name), value)?;
        }
        for name in before {
            if space.get(&name).is_none() {
                locals.remove(self, &Value::str(&name))?;
            }
        }
        done
    }

    fn run_apart(&mut self, code: &Rc<Code>, space: &Rc<Namespace>) -> Result<Value> {
        let before = self.vm.result.take();
        let mut machine = Machine::new(self);
        machine.reserve(0, code.registers);
        let started = machine.push(self, code, 0, &[], Finish::Leave);
        let done = started.and_then(|()| {
            machine.frame().namespace = Some(Rc::clone(space));
            machine.execute(self)
        });
        let result = std::mem::replace(&mut self.vm.result, before);
        done.map(|_| result.unwrap_or_default())
    }
}
