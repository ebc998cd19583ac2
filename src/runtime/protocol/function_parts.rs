//! What a function is made of, as objects: `__code__`, `__closure__`, `__defaults__`, `__kwdefaults__`.

use std::cell::RefCell;
use std::rc::Rc;

use crate::runtime::context::Context;
use crate::runtime::eval::code::{Code, CodeKind};
use crate::runtime::exception::{Error, Result};
use crate::runtime::function::Function;
use crate::runtime::native::Native;
use crate::runtime::signature::{ParameterKind, Signature};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// A variable that functions share: an item of `__closure__`.
struct Cell {
    slot: Rc<RefCell<Option<Value>>>,
}

impl Native for Cell {
    fn type_info(&self) -> &'static TypeInfo {
        &types::CELL
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        match (name, &*self.slot.borrow()) {
            ("cell_contents", Some(value)) => Ok(Some(value.clone())),
            ("cell_contents", None) => Err(Error::value("Cell is empty")),
            _ => Ok(None),
        }
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `function.__code__`
struct CodeObject {
    code: Rc<Code>,
    signature: Rc<Signature>,
}

impl CodeObject {
    fn count(&self, kinds: &[ParameterKind]) -> usize {
        self.signature.parameters.iter().filter(|parameter| kinds.contains(&parameter.kind)).count()
    }

    /// Parameters first, then the other variables.
    fn variables(&self) -> Vec<Value> {
        let kinds = [
            ParameterKind::PositionalOnly,
            ParameterKind::Positional,
            ParameterKind::KeywordOnly,
            ParameterKind::Rest,
            ParameterKind::Keywords,
        ];
        let parameters = &self.signature.parameters;
        let mut names: Vec<&str> = Vec::new();
        for kind in kinds {
            names
                .extend(parameters.iter().filter(|parameter| parameter.kind == kind).map(|parameter| &*parameter.name));
        }
        for name in &self.code.locals {
            if !names.contains(&&**name) {
                names.push(name);
            }
        }
        names.into_iter().map(Value::str).collect()
    }
}

impl Native for CodeObject {
    fn type_info(&self) -> &'static TypeInfo {
        &types::CODE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        let (own, free) = self.code.cells.split_at(self.code.own_cells.min(self.code.cells.len()));
        let names = |names: &[Rc<str>]| Value::tuple(names.iter().map(|name| Value::str(name)).collect::<Vec<_>>());
        Ok(Some(match name {
            "co_name" => Value::str(&self.code.name),
            "co_varnames" => Value::tuple(self.variables()),
            "co_nlocals" => Value::from(self.variables().len()),
            "co_argcount" => Value::from(self.count(&[ParameterKind::PositionalOnly, ParameterKind::Positional])),
            "co_posonlyargcount" => Value::from(self.count(&[ParameterKind::PositionalOnly])),
            "co_kwonlyargcount" => Value::from(self.count(&[ParameterKind::KeywordOnly])),
            "co_freevars" => names(free),
            "co_cellvars" => names(own),
            "_is_coroutine" => Value::Bool(self.code.kind == CodeKind::Coroutine),
            "_is_async_generator" => Value::Bool(self.code.kind == CodeKind::AsyncGenerator),
            "_is_generator" => Value::Bool(self.code.kind == CodeKind::Generator),
            "_takes_rest" => Value::Bool(self.count(&[ParameterKind::Rest]) > 0),
            "_takes_keywords" => Value::Bool(self.count(&[ParameterKind::Keywords]) > 0),
            "co_filename" => Value::str("<stdin>"),
            _ => return Ok(None),
        }))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

pub(super) fn closure(function: &Function) -> Value {
    if function.cells.is_empty() {
        return Value::None;
    }
    let cells = function.cells.iter().map(|slot| Value::native(Cell { slot: Rc::clone(slot) }));
    Value::tuple(cells.collect::<Vec<_>>())
}

pub(super) fn code(function: &Function) -> Value {
    Value::native(CodeObject { code: Rc::clone(&function.code), signature: Rc::clone(&function.signature) })
}

fn defaults(function: &Function, keyword_only: bool) -> impl Iterator<Item = (&Rc<str>, &Value)> {
    let parameters = function.signature.parameters.iter().zip(&function.defaults);
    parameters
        .filter(move |(parameter, _)| (parameter.kind == ParameterKind::KeywordOnly) == keyword_only)
        .filter_map(|(parameter, default)| Some((&parameter.name, default.as_ref()?)))
}

pub(super) fn positional_defaults(function: &Function) -> Vec<Value> {
    defaults(function, false).map(|(_, value)| value.clone()).collect()
}

/// A dict of the defaults after `*`; `None` when there are none.
pub(super) fn keyword_defaults(cx: &mut Context, function: &Function) -> Option<Value> {
    let entries: Vec<_> = defaults(function, true).map(|(name, value)| (Value::str(name), value.clone())).collect();
    if entries.is_empty() {
        return Some(Value::None);
    }
    crate::runtime::collections::Dict::from_entries(cx, entries).ok().map(|dict| Value::Dict(Rc::new(dict)))
}
