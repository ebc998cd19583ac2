//! Lowering: from the syntax tree to instructions. Names become registers, cells or slots; small constants are folded.
//! Expressions are lowered *into* a register, so that `c = a + b` is one instruction.

mod assign;
mod asynchronous;
mod body;
mod call;
mod comprehension;
mod condition;
mod display;
mod expr;
mod fold;
mod function;
mod guard;
mod import;
mod matching;
mod scope;
mod stmt;
mod tree;
mod walk;

use std::rc::Rc;

use body::{Body, Variable};
use scope::{Meaning, Scopes};

use super::code::{Code, CodeKind};
use super::op::{Op, Reg};
use crate::runtime::context::Context;
use crate::runtime::globals::Globals;
use crate::syntax::SyntaxError;
use crate::syntax::ast::{Module, Name};
use crate::text::Span;

type Lowered<T> = std::result::Result<T, SyntaxError>;

/// Lowers a cell. Its text is source number `source` of the session.
///
/// # Errors
/// What CPython's compiler refuses after parsing: `'return' outside function` and the like.
pub fn lower(cx: &mut Context, module: &Module, source: u32) -> Lowered<Rc<Code>> {
    let shows = cx.shows_expressions;
    lower_with(cx, module, source, Manner { home: MAIN, shows, apart: false })
}

/// The module that cells belong to.
pub const MAIN: &str = "__main__";

/// Lowers the text of a module; its global names are apart from those of other modules.
///
/// # Errors
/// As [`lower`].
pub fn lower_in(cx: &mut Context, module: &Module, source: u32, home: &str) -> Lowered<Rc<Code>> {
    lower_with(cx, module, source, Manner { home, shows: false, apart: false })
}

/// Lowers a text that has local names of its own, which come before those of the module: as the body of a class would.
///
/// # Errors
/// As [`lower`].
pub fn lower_apart(cx: &mut Context, module: &Module, source: u32, home: &str) -> Lowered<Rc<Code>> {
    lower_with(cx, module, source, Manner { home, shows: false, apart: true })
}

/// How a text is lowered.
struct Manner<'a> {
    /// The module that the code belongs to.
    home: &'a str,
    /// Whether the values of expressions that are statements are shown.
    shows: bool,
    /// Whether the text has local names of its own.
    apart: bool,
}

fn lower_with(cx: &mut Context, module: &Module, source: u32, manner: Manner<'_>) -> Lowered<Rc<Code>> {
    let scopes = if manner.apart { walk::analyze_apart(module)? } else { walk::analyze(module)? };
    let globals = Rc::clone(&cx.globals);
    let mut lowerer = Lowerer {
        scopes: &scopes,
        globals: &globals,
        source,
        home: manner.home.into(),
        shows: manner.shows,
        textual_notes: walk::has_textual_notes(module),
        names: std::mem::take(&mut cx.vm.names),
        classes: Vec::new(),
        bodies: Vec::new(),
    };
    let body = if manner.apart {
        let mut body = Body::new(1, CodeKind::Class, "<module>".into());
        body.lay_out(&scopes.scopes[1]);
        body
    } else {
        Body::new(0, CodeKind::Module, "<module>".into())
    };
    let done = lowerer.module(module, body);
    cx.vm.names = lowerer.names;
    done
}

/// The state of lowering one cell.
struct Lowerer<'a> {
    scopes: &'a Scopes,
    globals: &'a Globals,
    source: u32,
    /// The module that the code belongs to.
    home: Rc<str>,
    /// Whether the values of expressions that are statements of the cell are shown, in blocks too.
    shows: bool,
    /// Whether annotations are kept as texts: `from __future__ import annotations`.
    textual_notes: bool,
    /// One allocation per name, so that equal names are mostly the same pointer.
    names: hashbrown::HashSet<Rc<str>>,
    /// Classes being lowered, the innermost last: names that begin with two underscores are theirs alone.
    classes: Vec<Rc<str>>,
    /// Functions being lowered, the innermost last.
    bodies: Vec<Body<'a>>,
}

impl<'a> Lowerer<'a> {
    fn module(&mut self, module: &'a Module, body: Body<'a>) -> Lowered<Rc<Code>> {
        self.bodies.push(body);
        let last = module.body.len().saturating_sub(1);
        for (at, stmt) in module.body.iter().enumerate() {
            self.top_level(stmt, at == last)?;
        }
        self.emit(Op::ReturnNone, Span::default());
        Ok(Rc::new(self.finish_body()))
    }

    fn body(&mut self) -> &mut Body<'a> {
        self.bodies.last_mut().expect("invariant: something is being lowered")
    }

    fn here_kind(&self) -> CodeKind {
        self.bodies.last().expect("invariant: something is being lowered").kind
    }

    /// The code of the innermost body, which ends here.
    fn finish_body(&mut self) -> Code {
        let body = self.bodies.pop().expect("invariant: something is being lowered");
        body.finish(self.source, Rc::clone(&self.home))
    }

    /// The shared spelling of a name.
    fn intern(&mut self, name: &str) -> Rc<str> {
        if let Some(known) = self.names.get(name) {
            return Rc::clone(known);
        }
        let shared: Rc<str> = Rc::from(name);
        self.names.insert(Rc::clone(&shared));
        shared
    }

    /// `__name` of a class is `_Class__name` outside of it.
    fn private<'n>(&self, name: &'n str) -> std::borrow::Cow<'n, str> {
        let class = self.classes.last().map_or("", |class| class.trim_start_matches('_'));
        if class.is_empty() || !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
            return name.into();
        }
        format!("_{class}{name}").into()
    }

    /// Number of a name in the code being made.
    fn name(&mut self, name: &str, span: Span) -> Lowered<u16> {
        let shared = self.intern(&self.private(name));
        let names = &mut self.body().names;
        let at = names.iter().rposition(|n| Rc::ptr_eq(n, &shared)).unwrap_or_else(|| {
            names.push(shared);
            names.len() - 1
        });
        small(at, span)
    }

    fn emit(&mut self, op: Op, span: Span) -> usize {
        let body = self.body();
        body.ops.push(op);
        body.spans.push(span);
        body.ops.len() - 1
    }

    /// Where the next instruction will be.
    fn here(&self) -> u32 {
        let body = self.bodies.last().expect("invariant: something is being lowered");
        u32::try_from(body.ops.len()).unwrap_or(u32::MAX)
    }

    /// Lets the jumps go to the next instruction.
    fn land(&mut self, jumps: &[usize]) {
        let to = self.here();
        self.aim(jumps, to);
    }

    fn aim(&mut self, jumps: &[usize], target: u32) {
        for &at in jumps {
            self.body().ops[at].set_target(target);
        }
    }

    fn temp(&mut self, span: Span) -> Lowered<Reg> {
        let body = self.body();
        let register = body.next_temp;
        if register >= body.temps_limit {
            return Err(too_complex(span));
        }
        body.next_temp += 1;
        body.most_temps = body.most_temps.max(body.next_temp);
        Ok(register)
    }

    /// Temporaries from here on are free again.
    fn release(&mut self, mark: Reg) {
        self.body().next_temp = mark;
    }

    fn mark(&mut self) -> Reg {
        self.body().next_temp
    }

    fn is_temp(&mut self, register: Reg) -> bool {
        let body = self.body();
        register >= body.temps && register < body.temps_limit
    }

    /// What a name stands for in the code being made.
    fn variable(&mut self, name: &Name, span: Span) -> Lowered<Variable> {
        let scope = self.body().scope;
        Ok(match self.scopes.meaning(scope, name) {
            Meaning::Local => Variable::Register(self.body().local(name)),
            Meaning::Cell => Variable::Cell(self.body().cell(name)),
            Meaning::Comprehension(id) => self.body().comprehension_variable(id, name),
            Meaning::Global => {
                let slot = self.slot(name);
                if self.here_kind() == CodeKind::Module {
                    Variable::Register(small(slot, span)?)
                } else {
                    Variable::Global(u32::try_from(slot).map_err(|_| too_complex(span))?)
                }
            }
            Meaning::ClassName => Variable::ClassName,
            Meaning::ClassCell => Variable::ClassCell(self.body().cell(name)),
        })
    }

    /// The slot of a global name of the module being lowered.
    fn slot(&self, name: &str) -> usize {
        if &*self.home == MAIN {
            self.globals.slot(name)
        } else {
            self.globals.slot(&Globals::name_in(&self.home, name))
        }
    }

    fn scope_of<T: ?Sized>(&self, item: &T) -> usize {
        self.scopes.by_node.get(&walk::node(item)).copied().unwrap_or(0)
    }
}

/// A number that must fit an instruction.
fn small(n: usize, span: Span) -> Lowered<u16> {
    u16::try_from(n).map_err(|_| too_complex(span))
}

fn too_complex(span: Span) -> SyntaxError {
    SyntaxError::of(
        crate::syntax::SyntaxErrorClass::Recursion,
        "maximum recursion depth exceeded during compilation",
        span,
    )
}
