//! `import`.

use std::rc::Rc;

use super::code::CodeKind;
use super::machine::{Flow, Machine};
use super::op::Reg;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, ErrorCause, Result};
use crate::runtime::module::Module;
use crate::runtime::types;
use crate::runtime::value::Value;

/// What `import` statements do.
#[derive(Clone, Copy, Debug)]
pub enum ImportOp {
    /// The module, or with `top` the package it is in.
    Module { out: Reg, name: u16, top: bool },
    /// A member of a module.
    From { out: Reg, module: Reg, name: u16 },
    /// Binds all its members.
    Star { module: Reg },
    /// `ImportError` with a constant for its message.
    Failed { message: u32 },
}

impl Machine {
    pub(super) fn step_import(&mut self, cx: &mut Context, op: ImportOp) -> Result<Flow> {
        match op {
            ImportOp::Module { out, name, top } => {
                let name = Rc::clone(&self.code().names[name as usize]);
                let module = cx.import(&name, top)?;
                self.give(out, Value::Module(module))
            }
            ImportOp::From { out, module, name } => {
                let Value::Module(module) = self.peek(cx, module)? else { return Ok(Flow::Next) };
                let name = Rc::clone(&self.code().names[name as usize]);
                let value = cx.import_member(&module, &name)?;
                self.give(out, value)
            }
            ImportOp::Star { module } => {
                let Value::Module(module) = self.peek(cx, module)? else { return Ok(Flow::Next) };
                if self.code().kind == CodeKind::Module {
                    for name in cx.public_members(&module)? {
                        if let Some(value) = module.member(cx, &name) {
                            cx.globals.set(&name, value);
                        }
                    }
                }
                Ok(Flow::Next)
            }
            ImportOp::Failed { message } => {
                let text = cx.str(&self.code().constants[message as usize].clone())?;
                Err(Error::new(&types::IMPORT_ERROR, text))
            }
        }
    }
}

impl Context {
    /// Runs the text of a library module; what it binds are the module's members.
    pub(in crate::runtime) fn run_source(&mut self, module: &Rc<Module>, text: &str) -> Result<()> {
        let source = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        self.sources.push(text.into());
        let broken = |error: &crate::syntax::SyntaxError| Error::new(&types::SYSTEM_ERROR, error.message.clone());
        let tree = crate::syntax::parse(text).map_err(|error| broken(&error))?;
        let code = super::lower_in(self, &tree, source, module.name).map_err(|error| broken(&error))?;
        let observer = self.observer.take();
        let done = self.run(&code);
        self.observer = observer;
        done?;
        for (name, value) in self.globals.bound_in(module.name) {
            module.namespace.set(&name, value);
        }
        Ok(())
    }

    /// What `from module import *` binds.
    fn public_members(&mut self, module: &Rc<Module>) -> Result<Vec<String>> {
        if let Some(all) = module.namespace.get("__all__") {
            let names = self.collect(&all)?;
            return names.iter().map(|name| self.str(name)).collect();
        }
        let mut names: Vec<String> = self.library.members(module.name).iter().map(ToString::to_string).collect();
        names.extend(module.namespace.names().iter().map(ToString::to_string));
        names.retain(|name| !name.starts_with('_'));
        Ok(names)
    }

    /// A module by its dotted name, or the package it is in.
    ///
    /// # Errors
    /// `ModuleNotFoundError`
    pub fn import(&mut self, name: &str, top: bool) -> Result<Rc<Module>> {
        let mut end = 0;
        let mut first = None;
        loop {
            end = name[end..].find('.').map_or(name.len(), |at| end + at);
            let so_far = &name[..end];
            let Some(module) = self.module(so_far) else {
                let text = match so_far.rfind('.') {
                    Some(dot) if self.library.members(&so_far[..dot]).is_empty() || !is_package(&so_far[..dot]) => {
                        format!("No module named '{so_far}'; '{}' is not a package", &so_far[..dot])
                    }
                    _ => format!("No module named '{so_far}'"),
                };
                let error = Error::new(&types::MODULE_NOT_FOUND_ERROR, text);
                return Err(error.because(ErrorCause::Missing { what: name.to_owned(), nearest: None }));
            };
            if end == name.len() {
                return Ok(if top { first.unwrap_or(module) } else { module });
            }
            first.get_or_insert(module);
            end += 1;
        }
    }

    fn import_member(&mut self, module: &Rc<Module>, name: &str) -> Result<Value> {
        if let Some(value) = module.member(self, name) {
            return Ok(value);
        }
        if let Some(inner) = self.module(&format!("{}.{name}", module.name)) {
            return Ok(Value::Module(inner));
        }
        let text = format!("cannot import name '{name}' from '{}' (unknown location)", module.name);
        Err(Error::new(&types::IMPORT_ERROR, text))
    }
}

fn is_package(name: &str) -> bool {
    let top = name.split('.').next().unwrap_or(name);
    matches!(top, "numpy" | "collections" | "concurrent" | "json" | "os" | "torch" | "importlib")
}
