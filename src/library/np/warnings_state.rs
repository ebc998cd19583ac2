//! What happens on floating-point errors: `np.errstate`, `np.seterr`, `np.geterr`, `np.seterrcall`.

use std::cell::RefCell;
use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::errstate::{ErrState, Mode};
use crate::runtime::builtin::Args;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{OBJECT, TypeInfo};
use crate::runtime::value::Value;

static ERRSTATE: TypeInfo = TypeInfo::new("numpy", "errstate", &OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[seterr, geterr, seterrcall, geterrcall, getbufsize, setbufsize])],
    members: &[("numpy", &[("errstate", Member::Type(&ERRSTATE))])],
    methods: &[(&ERRSTATE, &[enter, exit])],
    constructors: &[(&ERRSTATE, new_errstate)],
    ..Topic::EMPTY
};

fn as_dict(cx: &mut Context) -> Result<Value> {
    let state = cx.state::<ErrState>().clone();
    let entries = [("divide", state.divide), ("over", state.over), ("under", state.under), ("invalid", state.invalid)];
    let entries = entries.map(|(name, mode)| (Value::str(name), Value::str(mode.name())));
    Ok(Value::Dict(Rc::new(Dict::from_entries(cx, entries)?)))
}

/// The state with the modes given put in; `all` counts for those that are not.
fn changed(cx: &mut Context, [all, divide, over, under, invalid]: [&Value; 5]) -> Result<ErrState> {
    let mut state = cx.state::<ErrState>().clone();
    let mut mode = |own: &Value, name: &str| -> Result<Option<Mode>> {
        let (given, name) = if matches!(own, Value::None) { (all, "all") } else { (own, name) };
        if matches!(given, Value::None) {
            return Ok(None);
        }
        let text = cx.str(given)?;
        let _ = name;
        Mode::parse(&text).map(Some).ok_or_else(|| Error::value(format!("invalid error mode: '{text}'")))
    };
    state.divide = mode(divide, "divide")?.unwrap_or(state.divide);
    state.over = mode(over, "over")?.unwrap_or(state.over);
    state.under = mode(under, "under")?.unwrap_or(state.under);
    state.invalid = mode(invalid, "invalid")?.unwrap_or(state.invalid);
    Ok(state)
}

builtin!(
    /// Set how floating-point errors are handled; returns the old settings.
    ///
    /// >>> old = np.seterr(divide='ignore')
    /// >>> np.seterr(**old)['divide']
    /// 'ignore'
    #[py("seterr(all=None, divide=None, over=None, under=None, invalid=None)")]
    fn seterr(cx: &mut Context, all: Value, divide: Value, over: Value, under: Value, invalid: Value) -> Result<Value> {
        let old = as_dict(cx)?;
        let state = changed(cx, [&all, &divide, &over, &under, &invalid])?;
        *cx.state::<ErrState>() = state;
        Ok(old)
    }
);

builtin!(
    /// Get the current way of handling floating-point errors.
    ///
    /// >>> np.geterr()['under']
    /// 'ignore'
    #[py("geterr()")]
    fn geterr(cx: &mut Context) -> Result<Value> {
        as_dict(cx)
    }
);

builtin!(
    /// Set the floating-point error callback function; returns the old one.
    ///
    /// >>> np.seterrcall(None)
    #[py("seterrcall(func)")]
    fn seterrcall(cx: &mut Context, func: Value) -> Result<Value> {
        if !matches!(func, Value::None) && !cx.is_callable(&func) && cx.find_attr(&func, "write")?.is_none() {
            return Err(Error::value("Only callable can be used as callback"));
        }
        let state = cx.state::<ErrState>();
        let handler = if matches!(func, Value::None) { None } else { Some(func) };
        Ok(std::mem::replace(&mut state.handler, handler).unwrap_or_default())
    }
);

builtin!(
    /// Return the current callback function used on floating-point errors.
    ///
    /// >>> np.geterrcall()
    #[py("geterrcall()")]
    fn geterrcall(cx: &mut Context) -> Result<Value> {
        Ok(cx.state::<ErrState>().handler.clone().unwrap_or_default())
    }
);

/// `np.getbufsize` gives back what `np.setbufsize` was told.
#[derive(Clone)]
struct BufferSize(i64);

impl Default for BufferSize {
    fn default() -> Self {
        BufferSize(8192)
    }
}

builtin!(
    /// Return the size of the buffer used in ufuncs.
    ///
    /// >>> np.getbufsize()
    /// 8192
    #[py("getbufsize()")]
    fn getbufsize(cx: &mut Context) -> Result<Value> {
        Ok(Value::Int(cx.state::<BufferSize>().0))
    }
);

builtin!(
    /// Set the size of the buffer used in ufuncs; returns the old one. Results do not depend on it.
    ///
    /// >>> np.setbufsize(8192)
    /// 8192
    #[py("setbufsize(size)")]
    fn setbufsize(cx: &mut Context, size: i64) -> Result<Value> {
        if size < 0 {
            return Err(Error::value("buffer size must be non-negative"));
        }
        if !(5..=10_000_000).contains(&size) {
            let wrong = if size < 5 { "small" } else { "big" };
            return Err(Error::value(format!("Buffer size, {size}, is too {wrong}")));
        }
        if size % 16 != 0 {
            return Err(Error::value(format!("Buffer size, {size}, is not a multiple of 16")));
        }
        Ok(Value::Int(std::mem::replace(cx.state::<BufferSize>(), BufferSize(size)).0))
    }
);

/// `np.errstate(…)`
struct Manager {
    /// The modes for inside: all, divide, over, under, invalid.
    modes: [Value; 5],
    handler: Option<Value>,
    before: RefCell<Option<ErrState>>,
    /// The function that is decorated.
    function: Option<Value>,
}

impl Manager {
    fn enter(&self, cx: &mut Context) -> Result<()> {
        let [all, divide, over, under, invalid] = &self.modes;
        let mut inside = changed(cx, [all, divide, over, under, invalid])?;
        if let Some(handler) = &self.handler {
            inside.handler = if matches!(handler, Value::None) { None } else { Some(handler.clone()) };
        }
        *self.before.borrow_mut() = Some(std::mem::replace(cx.state::<ErrState>(), inside));
        Ok(())
    }

    fn exit(&self, cx: &mut Context) {
        if let Some(before) = self.before.borrow_mut().take() {
            *cx.state::<ErrState>() = before;
        }
    }
}

impl Native for Manager {
    fn type_info(&self) -> &'static TypeInfo {
        &ERRSTATE
    }

    /// As a decorator: the function runs within the state.
    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let Some(function) = &self.function else {
            let function = args.positional.first().cloned();
            let (modes, handler) = (self.modes.clone(), self.handler.clone());
            return Some(Ok(Value::native(Manager { modes, handler, before: RefCell::default(), function })));
        };
        if let Err(error) = self.enter(cx) {
            return Some(Err(error));
        }
        let result = cx.call(function, args);
        self.exit(cx);
        Some(result)
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

builtin!(
    /// Context manager for floating-point error handling.
    ///
    /// >>> with np.errstate(divide='ignore'):
    /// ...     print(np.array([1.]) / 0)
    /// [inf]
    #[py("errstate(*, call=<no value>, all=None, divide=None, over=None, under=None, invalid=None)")]
    fn new_errstate(
        call: Given<Value>,
        all: Value,
        divide: Value,
        over: Value,
        under: Value,
        invalid: Value,
    ) -> Result<Value> {
        Ok(Value::native(Manager {
            modes: [all, divide, over, under, invalid],
            handler: call.into_option(),
            before: RefCell::default(),
            function: None,
        }))
    }
);

builtin!(
    /// Put the modes in force.
    #[c("__enter__(self, /)")]
    fn enter(cx: &mut Context, this: Value) -> Result<Value> {
        if let Some(manager) = this.as_native::<Manager>() {
            if manager.before.borrow().is_some() {
                return Err(Error::type_error("Cannot enter `np.errstate` twice."));
            }
            manager.enter(cx)?;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Put the former modes back in force.
    #[c("__exit__(self, /, *args)")]
    fn exit(cx: &mut Context, this: Value, _args: Value) -> Result<Value> {
        if let Some(manager) = this.as_native::<Manager>() {
            manager.exit(cx);
        }
        Ok(Value::None)
    }
);
