//! Names: cells, globals, built-ins, names of class bodies; and what is said when one is not bound.

use std::rc::Rc;

use super::classes::PREPARED;
use super::code::CodeKind;
use super::frame::CellRef;
use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use super::text_names::BARE_HOME;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, ErrorCause, Result};
use crate::runtime::globals::Globals;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::text::nearest::nearest;

impl Machine {
    /// The value of a variable that is not bound in the frame: a built-in, or an error.
    pub(super) fn unbound(&mut self, cx: &mut Context, register: Reg) -> Result<Value> {
        let code = Rc::clone(self.code());
        if code.kind == CodeKind::Module {
            return self.global(cx, register as usize);
        }
        Err(unbound_local(code.locals.get(register as usize).map_or("", |n| n)))
    }

    /// A global variable or built-in.
    pub(super) fn global(&mut self, cx: &mut Context, slot: usize) -> Result<Value> {
        if let Some(value) = self.globals.get_slot(slot) {
            return Ok(value);
        }
        if let Some(Some(value)) = cx.vm.builtins.get(slot) {
            return Ok(value.clone());
        }
        let name = self.globals.name_of(slot);
        if let Some(value) = cx.session_name(&name)? {
            return Ok(value);
        }
        let is_bare = name.starts_with(BARE_HOME);
        let name: Rc<str> = if name.contains(':') { Globals::plain_name(&name).into() } else { name };
        if !is_bare && let Some(value) = cx.library.builtin(cx, &name) {
            if cx.vm.builtins.len() <= slot {
                cx.vm.builtins.resize(slot + 1, None);
            }
            cx.vm.builtins[slot] = Some(value.clone());
            return Ok(value);
        }
        let locals = if self.code().kind == CodeKind::Module { Vec::new() } else { self.code().locals.clone() };
        Err(cx.name_error(&name, &locals))
    }

    pub(super) fn step_name(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::LoadGlobal { out, slot } => {
                let value = self.global(cx, slot as usize)?;
                return self.give(out, value);
            }
            Op::CheckGlobal { slot } => drop(self.global(cx, slot as usize)?),
            Op::StoreGlobal { a, slot } => {
                let value = self.operand(cx, a)?;
                self.globals.set_slot(slot as usize, Some(value));
            }
            Op::DeleteGlobal { slot } => self.delete_global(cx, slot as usize)?,
            Op::DeleteLocal { a } => {
                if self.code().kind == CodeKind::Module {
                    self.delete_global(cx, a as usize)?;
                } else if self.slot(a, Option::take).is_none() {
                    self.unbound(cx, a)?;
                }
            }
            Op::LoadCell { out, cell } => {
                let value = self.cell_value(cell)?;
                return self.give(out, value);
            }
            Op::StoreCell { a, cell } => {
                let value = self.operand(cx, a)?;
                self.frame().cells[cell as usize].replace(Some(value));
            }
            Op::DeleteCell { cell } => {
                self.cell_value(cell)?;
                self.frame().cells[cell as usize].replace(None);
            }
            Op::NewCell { cell } => self.frame().cells[cell as usize] = CellRef::default(),
            _ => return self.step_class_name(cx, op),
        }
        Ok(Flow::Next)
    }

    fn delete_global(&mut self, cx: &mut Context, slot: usize) -> Result<()> {
        if self.globals.get_slot(slot).is_none() {
            let name = self.globals.name_of(slot);
            return Err(cx.name_error(&name, &[]));
        }
        self.globals.set_slot(slot, None);
        Ok(())
    }

    fn cell_value(&mut self, cell: u16) -> Result<Value> {
        let frame = self.frame();
        if let Some(value) = frame.cells[cell as usize].borrow().clone() {
            return Ok(value);
        }
        let name = &frame.code.cells[cell as usize];
        if (cell as usize) < frame.code.own_cells {
            return Err(unbound_local(name));
        }
        Err(Error::new(
            &types::NAME_ERROR,
            format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope"),
        ))
    }

    fn step_class_name(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        let (Op::LoadClassName { name, .. }
        | Op::LoadClassCell { name, .. }
        | Op::StoreClassName { name, .. }
        | Op::DeleteClassName { name }) = op
        else {
            return Ok(Flow::Next);
        };
        let name = Rc::clone(&self.code().names[name as usize]);
        let space = Rc::clone(self.frame().namespace.get_or_insert_default());
        if let Some(mapping) = space.get(PREPARED) {
            return self.step_prepared_name(cx, op, &name, &mapping);
        }
        match op {
            Op::LoadClassName { out, slot, .. } => {
                let value = match space.get(&name) {
                    Some(value) => value,
                    None => self.global(cx, slot as usize)?,
                };
                self.give(out, value)
            }
            Op::LoadClassCell { out, cell, .. } => {
                let value = match space.get(&name) {
                    Some(value) => value,
                    None => self.cell_value(cell)?,
                };
                self.give(out, value)
            }
            Op::StoreClassName { a, .. } => {
                let value = self.operand(cx, a)?;
                space.set_shared(&name, value);
                Ok(Flow::Next)
            }
            _ => match space.remove(&name) {
                Some(_) => Ok(Flow::Next),
                None => Err(cx.name_error(&name, &[])),
            },
        }
    }
}

impl Machine {
    /// A name of a class body whose metaclass gave the mapping that holds them.
    fn step_prepared_name(&mut self, cx: &mut Context, op: Op, name: &Rc<str>, mapping: &Value) -> Result<Flow> {
        let key = Value::str(name);
        match op {
            Op::StoreClassName { a, .. } => {
                let value = self.operand(cx, a)?;
                cx.set_item(mapping, &key, &value)?;
                Ok(Flow::Next)
            }
            Op::DeleteClassName { .. } => match cx.del_item(mapping, &key) {
                Err(error) if error.is_a(&types::KEY_ERROR) => Err(cx.name_error(name, &[])),
                done => done.map(|()| Flow::Next),
            },
            _ => {
                let value = match (cx.get_item(mapping, &key), op) {
                    (Err(error), Op::LoadClassName { slot, .. }) if error.is_a(&types::KEY_ERROR) => {
                        self.global(cx, slot as usize)?
                    }
                    (Err(error), Op::LoadClassCell { cell, .. }) if error.is_a(&types::KEY_ERROR) => {
                        self.cell_value(cell)?
                    }
                    (found, _) => found?,
                };
                let (Op::LoadClassName { out, .. } | Op::LoadClassCell { out, .. }) = op else {
                    return Ok(Flow::Next);
                };
                self.give(out, value)
            }
        }
    }
}

fn unbound_local(name: &str) -> Error {
    Error::new(
        &types::UNBOUND_LOCAL_ERROR,
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    )
}

/// Names that Python finds beside those of the library's table.
const MORE_BUILTINS: [&str; 7] = ["True", "False", "None", "bytearray", "memoryview", "__import__", "copyright"];

impl Context {
    /// `NameError`, with the nearest name that is bound.
    pub(super) fn name_error(&mut self, name: &Rc<str>, locals: &[Rc<str>]) -> Error {
        let bound = self.globals.bound();
        let builtins = self.library.builtin_names();
        let found = nearest(name, locals.iter().map(|n| &**n))
            .or_else(|| nearest(name, bound.iter().map(|(n, _)| &**n)))
            .or_else(|| nearest(name, builtins.iter().copied().filter(|n| *n != "np").chain(MORE_BUILTINS)));
        let error = Error::new(&types::NAME_ERROR, format!("name '{name}' is not defined"));
        let mut near = Vec::new();
        if let Some(found) = found {
            near.push(found.to_owned());
            *error.0.suggestion.borrow_mut() = Some(found.to_owned());
        }
        error.because(ErrorCause::Name { name: Rc::clone(name), nearest: near })
    }
}
