//! Texts as programs, for `eval`, `exec` and `compile`: the same parser and compiler as for cells. Where their names live is in
//! `text_names`.

use std::collections::VecDeque;
use std::rc::Rc;

use hashbrown::HashMap;

use super::code::Code;
use super::literal::is_literal;
use super::lower;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Place, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{Module, Stmt, StmtKind};
use crate::syntax::{self, SyntaxError, SyntaxErrorClass};
use crate::text::Span;

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

/// How many compiled texts are kept.
const KEPT: usize = 256;

/// A text, its file name and what it was compiled as.
type TextKey = (Rc<str>, Rc<str>, Mode);

/// The texts that were compiled last, so that a loop need not compile the same one again.
#[derive(Default)]
pub struct TextCache {
    known: HashMap<TextKey, Value>,
    /// The oldest first.
    order: VecDeque<TextKey>,
    /// Names that texts were given, by number of the source.
    files: HashMap<u32, Rc<str>>,
}

impl TextCache {
    fn insert(&mut self, key: TextKey, code: Value) {
        if self.order.len() >= KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        self.order.push_back((Rc::clone(&key.0), Rc::clone(&key.1), key.2));
        self.known.insert(key, code);
    }
}

impl Context {
    /// Compiles a text.
    ///
    /// # Errors
    /// `SyntaxError`
    pub fn compile_text(&mut self, text: &str, file: &str, mode: Mode) -> Result<Value> {
        let key = (Rc::from(text), Rc::from(file), mode);
        if let Some(known) = self.vm.texts.known.get(&key) {
            return Ok(known.clone());
        }
        let source = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        self.sources.push(Rc::clone(&key.0));
        self.vm.texts.files.insert(source, Rc::clone(&key.1));
        let tree = match mode {
            Mode::Exec => syntax::parse(text),
            Mode::Eval => expression(text),
        };
        let tree = tree.map_err(|error| syntax_error(&error, source, &Refused { text, file, mode }))?;
        let made = Value::native(TextCode { tree, source, file: Rc::clone(&key.1), mode });
        self.vm.texts.insert(key, made.clone());
        Ok(made)
    }

    /// What a source is called in tracebacks.
    #[must_use]
    pub fn file_of(&self, source: u32) -> Rc<str> {
        self.vm.texts.files.get(&source).map_or_else(|| Rc::from("<stdin>"), Rc::clone)
    }

    /// Lowers a text in a module, with names of its own when there are locals.
    pub(super) fn lower_text(&mut self, text: &TextCode, home: &str, apart: bool) -> Result<Rc<Code>> {
        let done = if apart {
            lower::lower_apart(self, &text.tree, text.source, home)
        } else {
            lower::lower_in(self, &text.tree, text.source, home)
        };
        done.map_err(|error| {
            let source = self.sources.get(text.source as usize).cloned().unwrap_or_else(|| Rc::from(""));
            let error = SyntaxError { parses: true, ..error };
            syntax_error(&error, text.source, &Refused { text: &source, file: &text.file, mode: text.mode })
        })
    }
}

/// A text that is one expression.
fn expression(text: &str) -> std::result::Result<Module, SyntaxError> {
    let text = text.trim_end_matches(['\n', ' ', '\t', '\r']);
    let expr = syntax::parse_expression(text)?;
    Ok(Module { body: vec![Stmt { span: expr.span, kind: StmtKind::Expr(expr) }] })
}

/// A text that is no program.
struct Refused<'a> {
    text: &'a str,
    file: &'a str,
    mode: Mode,
}

/// A refusal of the parser or compiler as an exception.
fn syntax_error(error: &SyntaxError, source: u32, refused: &Refused) -> Error {
    let class = match error.class {
        SyntaxErrorClass::Syntax => &types::SYNTAX_ERROR,
        SyntaxErrorClass::Indentation => &types::INDENTATION_ERROR,
        SyntaxErrorClass::Tab => &types::TAB_ERROR,
        SyntaxErrorClass::Recursion => return Error::new(&types::RECURSION_ERROR, error.message.clone()),
        SyntaxErrorClass::Memory => return Error::new(&types::MEMORY_ERROR, error.message.clone()),
    };
    let args = vec![Value::str(&error.message), Value::tuple(place_details(error, refused))];
    let raised = Error::with_args(ClassRef::Builtin(class), args);
    raised.0.place.set(Some(Place { source, span: error.span }));
    raised
}

/// File, line, column and text of a refusal, and where it ends, as CPython counts: a bracket that is never closed ends
/// nowhere, and an expression that breaks off does so at column 0.
fn place_details(error: &SyntaxError, refused: &Refused) -> Vec<Value> {
    let text = refused.text;
    let start = error.span.line_column(text);
    let last = Span { start: error.span.end.max(error.span.start), ..error.span }.line_column(text);
    let (mut line, mut column) = (Value::from(start.line), Value::from(start.column));
    let (mut end_line, mut end) = (Value::from(last.line), Value::from(last.column));
    let breaks_off = refused.mode == Mode::Eval
        && !error.parses
        && error.span.start as usize >= text.trim_end().len()
        && !text.ends_with('\n');
    if breaks_off {
        (column, end) = (Value::Int(0), Value::Int(0));
        if text.trim().is_empty() {
            (line, end_line) = (Value::Int(0), Value::Int(0));
        }
    } else if error.message.ends_with("was never closed") {
        (end_line, end) = (line.clone(), Value::Int(0));
    } else if error.message.starts_with("unterminated string") || error.message.ends_with(" literal") {
        (end_line, end) = (line.clone(), column.clone());
    } else if error.message == "unexpected indent" {
        let shown = text.lines().nth(start.line - 1).unwrap_or("");
        column = Value::from(shown.len() - shown.trim_start().len());
        (end_line, end) = (line.clone(), Value::Int(-1));
    }
    let shown = if error.parses { Value::None } else { Value::string(shown_line(error, refused, start.line)) };
    vec![Value::str(refused.file), line, column, shown, end_line, end]
}

/// The line in question: as the parser read it, with a line end that a program's last line gets if it has none.
fn shown_line(error: &SyntaxError, refused: &Refused, line: usize) -> String {
    let found = refused.text.split_inclusive('\n').nth(line - 1).unwrap_or("");
    let is_from_tokens = error.message.starts_with("unterminated string")
        || refused.mode == Mode::Eval && error.message.ends_with("was never closed");
    if is_from_tokens {
        return found.trim_end_matches('\n').to_owned();
    }
    match refused.mode {
        Mode::Exec if !found.ends_with('\n') => format!("{found}\n"),
        _ => found.to_owned(),
    }
}
