//! `eval`, `exec` and `compile`: texts as programs. The same parser and compiler as for cells; here is where their names
//! live: in the session's own slots, in slots that stand for a dict while the text runs, or in a namespace of locals.

use std::rc::{Rc, Weak};

use super::code::{Code, CodeKind};
use super::frame::Finish;
use super::lower;
use super::machine::Machine;
use super::op::Reg;
use crate::runtime::builtin::Builtin;
use crate::runtime::class::Namespace;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Place, Result};
use crate::runtime::globals::Globals;
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, Constant, Expr, ExprKind, Module, Stmt, StmtKind, UnaryOp};
use crate::syntax::{self, SyntaxError, SyntaxErrorClass};

/// How the names of modules begin that stand for dicts of global names.
pub const DICT_HOME: &str = "exec#";

/// The same where the dict says which built-in names there are.
pub const BARE_HOME: &str = "exec#bare#";

/// Functions that want to know who calls them.
pub(super) const ASKING: [&str; 6] = ["eval", "exec", "dir", "vars", "locals", "globals"];

/// What a text is compiled as.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mode {
    /// One expression, which has a value.
    Eval,
    /// Statements.
    Exec,
}

/// A compiled text: what `compile` gives.
pub struct TextCode {
    tree: Module,
    source: u32,
    file: Rc<str>,
    pub mode: Mode,
}

impl Native for TextCode {
    fn type_info(&self) -> &'static TypeInfo {
        &types::CODE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "co_name" | "co_qualname" => Some(Value::str("<module>")),
            "co_filename" => Some(Value::str(&self.file)),
            "co_argcount" | "co_nlocals" | "co_posonlyargcount" | "co_kwonlyargcount" => Some(Value::Int(0)),
            "co_varnames" | "co_freevars" | "co_cellvars" => Some(Value::tuple(Vec::new())),
            "co_firstlineno" => Some(Value::Int(1)),
            _ => None,
        })
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        let place = std::ptr::from_ref(self).cast::<()>() as usize;
        Ok(Some(format!("<code object <module> at {place:#x}, file \"{}\", line 1>", self.file)))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl TextCode {
    /// Whether it is made of literals only, as `ast.literal_eval` takes them.
    #[must_use]
    pub fn is_literal(&self) -> bool {
        matches!(&self.tree.body[..], [Stmt { kind: StmtKind::Expr(expr), .. }] if is_literal(expr))
    }
}

fn is_literal(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Constant(_) | ExprKind::NumberList(_) => true,
        ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => items.iter().all(is_literal),
        ExprKind::Dict(items) => {
            items.iter().all(|item| item.key.as_ref().is_some_and(is_literal) && is_literal(&item.value))
        }
        ExprKind::Unary { op: UnaryOp::Minus | UnaryOp::Plus, operand } => {
            is_number(operand) || is_literal_sign(operand)
        }
        ExprKind::Binary { op: BinaryOp::Add | BinaryOp::Sub, left, right, .. } => {
            (is_number(left) || is_literal_sign(left))
                && matches!(right.kind, ExprKind::Constant(Constant::Imaginary(_)))
        }
        ExprKind::Call { function, args, keywords } => {
            args.is_empty() && keywords.is_empty() && matches!(&function.kind, ExprKind::Name(name) if &**name == "set")
        }
        _ => false,
    }
}

fn is_number(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Constant(Constant::Int(_) | Constant::Float(_) | Constant::Imaginary(_)))
}

/// A number with a sign.
fn is_literal_sign(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Unary { op: UnaryOp::Minus | UnaryOp::Plus, operand } if is_number(operand))
}

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
    /// Names that texts were given, by number of the source.
    files: hashbrown::HashMap<u32, Rc<str>>,
    builtins: Option<Rc<Dict>>,
    /// What `globals()` gives.
    session: Option<Rc<Dict>>,
    /// What it held when it was last compared with the session's slots.
    session_last: Vec<(Rc<str>, Value)>,
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
    /// Compiles a text.
    ///
    /// # Errors
    /// `SyntaxError`
    pub fn compile_text(&mut self, text: &str, file: &str, mode: Mode) -> Result<Value> {
        let key = (Rc::from(text), Rc::from(file), mode);
        if let Some(known) = self.vm.texts.get(&key) {
            return Ok(known.clone());
        }
        let source = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        self.sources.push(Rc::clone(&key.0));
        self.vm.text_homes.files.insert(source, Rc::clone(&key.1));
        let tree = match mode {
            Mode::Exec => syntax::parse(text),
            Mode::Eval => expression(text),
        };
        let tree = tree.map_err(|error| syntax_error(&error, source, text, file))?;
        let made = Value::native(TextCode { tree, source, file: Rc::clone(&key.1), mode });
        self.vm.texts.insert(key, made.clone());
        Ok(made)
    }

    /// What a source is called in tracebacks.
    #[must_use]
    pub fn file_of(&self, source: u32) -> Rc<str> {
        self.vm.text_homes.files.get(&source).map_or_else(|| Rc::from("<stdin>"), Rc::clone)
    }

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
        if self.vm.text_homes.session.as_ref().is_some_and(|own| Rc::ptr_eq(own, &globals)) {
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

    /// Lowers a text in a module, with names of its own when there are locals.
    fn lower_text(&mut self, text: &TextCode, home: &str, apart: bool) -> Result<Rc<Code>> {
        let done = if apart {
            lower::lower_apart(self, &text.tree, text.source, home)
        } else {
            lower::lower_in(self, &text.tree, text.source, home)
        };
        done.map_err(|error| {
            let source = self.sources.get(text.source as usize).cloned().unwrap_or_else(|| Rc::from(""));
            syntax_error(&error, text.source, &source, &text.file)
        })
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

    /// The names of the session: always the same dict, as it is now.
    ///
    /// # Errors
    /// None that a program can cause.
    pub fn session_names(&mut self) -> Result<Rc<Dict>> {
        let known = self.vm.text_homes.session.clone();
        let dict = match known {
            Some(dict) => dict,
            None => {
                let builtins = Value::Dict(self.all_builtins()?);
                let first =
                    [("__name__", Value::str(super::MAIN)), ("__doc__", Value::None), ("__builtins__", builtins)];
                let made = Rc::new(Dict::from_entries(self, first.map(|(name, value)| (Value::str(name), value)))?);
                self.vm.text_homes.session = Some(Rc::clone(&made));
                made
            }
        };
        self.take_session_names()?;
        let bound = self.globals.bound();
        for (name, _) in &self.vm.text_homes.session_last.clone() {
            if !bound.iter().any(|(known, _)| known == name) {
                dict.remove(self, &Value::str(name))?;
            }
        }
        for (name, value) in &bound {
            dict.insert(self, Value::str(name), value.clone())?;
        }
        self.vm.text_homes.session_last = bound;
        Ok(dict)
    }

    /// Binds what a program wrote into the dict that `globals()` gave.
    pub(super) fn take_session_names(&mut self) -> Result<()> {
        let Some(dict) = self.vm.text_homes.session.clone() else { return Ok(()) };
        let last = std::mem::take(&mut self.vm.text_homes.session_last);
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
        self.vm.text_homes.session_last = last;
        Ok(())
    }

    /// Lets the dict that `globals()` gave and the session's names agree again.
    pub(super) fn refresh_session_names(&mut self) -> Result<()> {
        if self.vm.text_homes.session.is_some() {
            self.session_names()?;
        }
        Ok(())
    }

    /// What a program wrote into the dict that `globals()` gave, of a name that is not bound in any other way.
    pub(super) fn session_name(&mut self, name: &str) -> Result<Option<Value>> {
        match self.vm.text_homes.session.clone() {
            Some(names) if !name.contains(':') => {
                let is_old = self.vm.text_homes.session_last.iter().any(|(known, _)| &**known == name);
                if is_old { Ok(None) } else { names.get(self, &Value::str(name)) }
            }
            _ => Ok(None),
        }
    }

    /// Every built-in name, as a dict.
    fn all_builtins(&mut self) -> Result<Rc<Dict>> {
        if let Some(all) = &self.vm.text_homes.builtins {
            return Ok(Rc::clone(all));
        }
        let mut entries = Vec::new();
        for name in self.library.builtin_names() {
            if let Some(value) = self.library.builtin(self, name) {
                entries.push((Value::str(name), value));
            }
        }
        let all = Rc::new(Dict::from_entries(self, entries)?);
        self.vm.text_homes.builtins = Some(Rc::clone(&all));
        Ok(all)
    }
}

/// A text that is one expression.
fn expression(text: &str) -> std::result::Result<Module, SyntaxError> {
    let text = text.trim_end_matches(['\n', ' ', '\t', '\r']);
    let expr = syntax::parse_expression(text)?;
    Ok(Module { body: vec![Stmt { span: expr.span, kind: StmtKind::Expr(expr) }] })
}

/// A refusal of the parser or compiler as an exception.
fn syntax_error(error: &SyntaxError, source: u32, text: &str, file: &str) -> Error {
    let class = match error.class {
        SyntaxErrorClass::Syntax => &types::SYNTAX_ERROR,
        SyntaxErrorClass::Indentation => &types::INDENTATION_ERROR,
        SyntaxErrorClass::Tab => &types::TAB_ERROR,
        SyntaxErrorClass::Recursion => return Error::new(&types::RECURSION_ERROR, error.message.clone()),
        SyntaxErrorClass::Memory => return Error::new(&types::MEMORY_ERROR, error.message.clone()),
    };
    let place = error.span.line_column(text);
    let line = text.lines().nth(place.line.saturating_sub(1)).unwrap_or("");
    let details = vec![
        Value::str(file),
        Value::from(place.line),
        Value::from(place.column),
        Value::str(line),
        Value::from(place.line),
        Value::from(place.column),
    ];
    let args = vec![Value::str(&error.message), Value::tuple(details)];
    let raised = Error::with_args(ClassRef::Builtin(class), args);
    raised.0.place.set(Some(Place { source, span: error.span }));
    raised
}
