//! Texts as programs (`eval`, `exec`, `compile`) and names as dicts (`globals`, `locals`, `vars`).

use std::rc::Rc;

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Rest};
use crate::runtime::eval::text_code::{Mode, TextCode};
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("builtins", &[vars, globals, locals, eval, exec, compile, __import__]), ("_literal", &[is_literal])],
    ..Topic::EMPTY
};

builtin!(
    /// The attributes set on an object, as a dict.
    #[c("vars(object=<no value>, /)")]
    fn vars(cx: &mut Context, object: Given<Value>) -> Result<Value> {
        match object {
            Given::Nothing => local_names(cx),
            Given::Value(object) => match cx.find_attr(&object, "__dict__")? {
                Some(dict) => Ok(dict),
                None => Err(Error::type_error("vars() argument must have __dict__ attribute")),
            },
        }
    }
);

/// The names of who calls.
fn local_names(cx: &mut Context) -> Result<Value> {
    match cx.vm.caller.take().and_then(|caller| caller.locals) {
        Some(locals) => Ok(Value::Dict(locals)),
        None => cx.session_names().map(Value::Dict),
    }
}

builtin!(
    /// The names of the session with their values, as a dict. A name that is written into it is bound from then on.
    #[c("globals()")]
    fn globals(cx: &mut Context) -> Result<Value> {
        cx.vm.caller = None;
        cx.session_names().map(Value::Dict)
    }
);

builtin!(
    /// The same as `globals()` outside of functions; inside, a dict of the local variables.
    #[c("locals()")]
    fn locals(cx: &mut Context) -> Result<Value> {
        local_names(cx)
    }
);

/// What a text is to be compiled from, or a compiled one.
fn compiled(cx: &mut Context, source: &Value, what: &str, mode: Mode) -> Result<Value> {
    if source.as_native::<TextCode>().is_some() {
        return Ok(source.clone());
    }
    let text = match source {
        Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        other => match other.as_text() {
            Some(text) => text.as_str().to_owned(),
            None => {
                return Err(Error::type_error(format!("{what}() arg 1 must be a string, bytes or code object")));
            }
        },
    };
    let text = if mode == Mode::Eval { text.trim_start_matches([' ', '\t']).to_owned() } else { text };
    cx.compile_text(&text, "<string>", mode)
}

/// The dicts of names that were given.
fn spaces(cx: &mut Context, what: &str, globals: &Value, locals: &Value) -> Result<[Option<Rc<Dict>>; 2]> {
    let globals = match globals {
        Value::None => None,
        Value::Dict(dict) => Some(Rc::clone(dict)),
        other if what == "exec" => {
            let given = cx.type_name(other);
            return Err(Error::type_error(format!("exec() globals must be a dict, not {given}")));
        }
        other if other.as_dict().is_some() => other.as_dict(),
        _ => return Err(Error::type_error("globals must be a dict")),
    };
    let locals = match locals {
        Value::None => None,
        other => match other.as_dict() {
            Some(dict) => Some(dict),
            None if what == "exec" => {
                let given = cx.type_name(other);
                return Err(Error::type_error(format!("locals must be a mapping or None, not {given}")));
            }
            None => return Err(Error::type_error("locals must be a mapping")),
        },
    };
    Ok([globals, locals])
}

fn run(cx: &mut Context, what: &str, mode: Mode, args: [Value; 3]) -> Result<(Value, Mode)> {
    let [source, globals, locals] = args;
    let [globals, locals] = spaces(cx, what, &globals, &locals)?;
    let code = compiled(cx, &source, what, mode)?;
    match code.as_native::<TextCode>() {
        Some(text) => Ok((cx.run_text(text, globals, locals)?, text.mode)),
        None => Ok((Value::None, mode)),
    }
}

builtin!(
    /// The value of an expression given as a text.
    ///
    /// >>> eval('1 + 2')
    /// 3
    /// >>> eval('a * b', {'a': 2, 'b': 3})
    /// 6
    #[c("eval(source, globals=None, locals=None, /)")]
    fn eval(cx: &mut Context, source: Value, globals: Value, locals: Value) -> Result<Value> {
        let (value, mode) = run(cx, "eval", Mode::Eval, [source, globals, locals])?;
        Ok(if mode == Mode::Eval { value } else { Value::None })
    }
);

builtin!(
    /// Run statements given as a text.
    ///
    /// >>> names = {}
    /// >>> exec('a = 1; b = a + 1', names)
    /// >>> names['b']
    /// 2
    #[c("exec(source, globals=None, locals=None, /)")]
    fn exec(cx: &mut Context, source: Value, globals: Value, locals: Value) -> Result<Value> {
        run(cx, "exec", Mode::Exec, [source, globals, locals]).map(|_| Value::None)
    }
);

builtin!(
    /// Compile a text, to be run by `exec` or `eval`.
    ///
    /// >>> eval(compile('6 * 7', '<text>', 'eval'))
    /// 42
    #[c("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *args)")]
    fn compile(
        cx: &mut Context,
        source: Value,
        filename: Value,
        mode: Value,
        flags: Value,
        dont_inherit: Value,
        optimize: Value,
        args: Rest,
    ) -> Result<Value> {
        let _ = (flags, dont_inherit, optimize, args.0);
        let file = cx.str(&filename)?;
        let mode = match mode.as_text().as_ref().map(|mode| mode.as_str()) {
            Some("eval") => Mode::Eval,
            Some("exec" | "single") => Mode::Exec,
            _ => return Err(Error::value("compile() mode must be 'exec', 'eval' or 'single'")),
        };
        let Some(text) = source.as_text() else {
            return Err(Error::type_error("compile() arg 1 must be a string, bytes or AST object"));
        };
        cx.compile_text(text.as_str(), &file, mode)
    }
);

builtin!(
    /// The module of a name, as `import` finds it.
    ///
    /// >>> __import__('math').sqrt(16)
    /// 4.0
    #[c("__import__(name, globals=None, locals=None, fromlist=(), level=0)")]
    fn __import__(
        cx: &mut Context,
        name: Value,
        globals: Value,
        locals: Value,
        fromlist: Value,
        level: Value,
    ) -> Result<Value> {
        let _ = (globals, locals, level);
        let Some(name) = name.as_text() else {
            return Err(Error::type_error("__import__() argument 1 must be str"));
        };
        let whole = cx.truth(&fromlist)?;
        cx.import(name.as_str(), !whole).map(Value::Module)
    }
);

builtin!(
    /// Whether a text is a literal: numbers, texts, and containers of these.
    #[c("is_literal(text, /)")]
    fn is_literal(cx: &mut Context, text: Value) -> Result<Value> {
        let text = cx.str(&text)?;
        let code = cx.compile_text(&text, "<unknown>", Mode::Eval)?;
        Ok(Value::Bool(code.as_native::<TextCode>().is_some_and(TextCode::is_literal)))
    }
);
