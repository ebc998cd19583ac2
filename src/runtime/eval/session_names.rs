//! The session's names as a dict, which `globals()` gives: always the same one, kept in step with the slots. And the built-in
//! names as a dict.

use std::rc::Rc;

use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::value::Value;

/// The dicts of names that programs were given.
#[derive(Default)]
pub struct SessionNames {
    /// What `globals()` gives.
    pub(super) dict: Option<Rc<Dict>>,
    /// What it held when it was last compared with the session's slots.
    last: Vec<(Rc<str>, Value)>,
    builtins: Option<Rc<Dict>>,
}

impl Context {
    /// The names of the session: always the same dict, as it is now.
    ///
    /// # Errors
    /// None that a program can cause.
    pub fn session_names(&mut self) -> Result<Rc<Dict>> {
        let known = self.vm.session_names.dict.clone();
        let dict = match known {
            Some(dict) => dict,
            None => {
                let builtins = Value::Dict(self.all_builtins()?);
                let first =
                    [("__name__", Value::str(super::MAIN)), ("__doc__", Value::None), ("__builtins__", builtins)];
                let made = Rc::new(Dict::from_entries(self, first.map(|(name, value)| (Value::str(name), value)))?);
                self.vm.session_names.dict = Some(Rc::clone(&made));
                made
            }
        };
        self.take_session_names()?;
        let bound = self.globals.bound();
        for (name, _) in &self.vm.session_names.last.clone() {
            if !bound.iter().any(|(known, _)| known == name) {
                dict.remove(self, &Value::str(name))?;
            }
        }
        for (name, value) in &bound {
            dict.insert(self, Value::str(name), value.clone())?;
        }
        self.vm.session_names.last = bound;
        Ok(dict)
    }

    /// Binds what a program wrote into the dict that `globals()` gave.
    pub(super) fn take_session_names(&mut self) -> Result<()> {
        let Some(dict) = self.vm.session_names.dict.clone() else { return Ok(()) };
        let last = std::mem::take(&mut self.vm.session_names.last);
        for (name, value) in dict.entries() {
            let Some(name) = name.as_text() else { continue };
            let name = name.as_str();
            let is_old = last.iter().any(|(known, old)| **known == *name && old.is(&value));
            if !is_old && !matches!(name, "__name__" | "__doc__" | "__builtins__") {
                self.globals.set(name, value);
            }
        }
        for (name, _) in &last {
            if !dict.contains(self, &Value::str(name))? {
                self.globals.remove(name);
            }
        }
        self.vm.session_names.last = last;
        Ok(())
    }

    /// Lets the dict that `globals()` gave and the session's names agree again.
    pub(super) fn refresh_session_names(&mut self) -> Result<()> {
        if self.vm.session_names.dict.is_some() {
            self.session_names()?;
        }
        Ok(())
    }

    /// What a program wrote into the dict that `globals()` gave, of a name that is not bound in any other way.
    pub(super) fn session_name(&mut self, name: &str) -> Result<Option<Value>> {
        match self.vm.session_names.dict.clone() {
            Some(names) if !name.contains(':') => {
                let is_old = self.vm.session_names.last.iter().any(|(known, _)| &**known == name);
                if is_old { Ok(None) } else { names.get(self, &Value::str(name)) }
            }
            _ => Ok(None),
        }
    }

    /// Every built-in name, as a dict.
    pub(super) fn all_builtins(&mut self) -> Result<Rc<Dict>> {
        if let Some(all) = &self.vm.session_names.builtins {
            return Ok(Rc::clone(all));
        }
        let mut entries = Vec::new();
        for name in self.library.builtin_names() {
            if let Some(value) = self.library.builtin(self, name) {
                entries.push((Value::str(name), value));
            }
        }
        let all = Rc::new(Dict::from_entries(self, entries)?);
        self.vm.session_names.builtins = Some(Rc::clone(&all));
        Ok(all)
    }
}
