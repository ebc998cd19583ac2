//! The module `contextlib`.

use std::any::Any;
use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

static MANAGER: TypeInfo = TypeInfo::new("contextlib", "_GeneratorContextManager", &types::OBJECT);
static SUPPRESS: TypeInfo = TypeInfo::new("contextlib", "suppress", &types::OBJECT);
static CLOSING: TypeInfo = TypeInfo::new("contextlib", "closing", &types::OBJECT);
static NULL_CONTEXT: TypeInfo = TypeInfo::new("contextlib", "nullcontext", &types::OBJECT);
static REDIRECT: TypeInfo = TypeInfo::new("contextlib", "redirect_stdout", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("contextlib", &[contextmanager])],
    members: &[(
        "contextlib",
        &[
            ("suppress", Member::Type(&SUPPRESS)),
            ("closing", Member::Type(&CLOSING)),
            ("nullcontext", Member::Type(&NULL_CONTEXT)),
            ("redirect_stdout", Member::Type(&REDIRECT)),
        ],
    )],
    methods: &[
        (&MANAGER, &[manager_enter, manager_exit]),
        (&SUPPRESS, &[simple_enter, simple_exit]),
        (&CLOSING, &[simple_enter, simple_exit]),
        (&NULL_CONTEXT, &[simple_enter, simple_exit]),
        (&REDIRECT, &[simple_enter, simple_exit]),
    ],
    constructors: &[
        (&SUPPRESS, suppress),
        (&CLOSING, closing),
        (&NULL_CONTEXT, nullcontext),
        (&REDIRECT, redirect_stdout),
    ],
    ..Topic::EMPTY
};

/// A generator function turned into a maker of context managers.
struct Maker {
    function: Value,
}

impl Native for Maker {
    fn type_info(&self) -> &'static TypeInfo {
        &types::FUNCTION
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        match name {
            "__name__" | "__doc__" | "__qualname__" | "__module__" | "__wrapped__" => {
                cx.find_attr(&self.function, name)
            }
            _ => Ok(None),
        }
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let again = (self.function.clone(), args.clone());
        Some(cx.call(&self.function, args).map(|generator| Value::native(Manager { generator, again })))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds(&self) -> bool {
        true
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A context manager whose body is a generator.
struct Manager {
    generator: Value,
    /// What makes another one like it: the manager as a decorator enters a new context with every call.
    again: (Value, Args),
}

impl Native for Manager {
    fn type_info(&self) -> &'static TypeInfo {
        &MANAGER
    }

    fn call(&self, _: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let function = args.positional.first().cloned().unwrap_or_default();
        Some(Ok(Value::native(Wrapped { function, again: self.again.clone() })))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A function that runs in a context.
struct Wrapped {
    function: Value,
    again: (Value, Args),
}

impl Native for Wrapped {
    fn type_info(&self) -> &'static TypeInfo {
        &types::FUNCTION
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        match name {
            "__wrapped__" => Ok(Some(self.function.clone())),
            _ => cx.find_attr(&self.function, name),
        }
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        Some((|| {
            let (function, given) = self.again.clone();
            let generator = cx.call(&function, given)?;
            let manager = Value::native(Manager { generator, again: self.again.clone() });
            cx.call_method(&manager, "__enter__", Args::none())?;
            let nothing = Args::positional([Value::None, Value::None, Value::None]);
            match cx.call(&self.function, args) {
                Ok(value) => {
                    cx.call_method(&manager, "__exit__", nothing)?;
                    Ok(value)
                }
                Err(error) => {
                    let raised = Value::Exception(Rc::clone(&error.0));
                    let class = error.0.class.to_value();
                    let given = Args::positional([class, raised, Value::None]);
                    let swallowed = cx.call_method(&manager, "__exit__", given)?;
                    if cx.truth(&swallowed)? { Ok(Value::None) } else { Err(error) }
                }
            }
        })())
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds(&self) -> bool {
        true
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A context manager out of a generator function: what it yields is the value of `with`.
    ///
    /// >>> from contextlib import contextmanager
    /// >>> @contextmanager
    /// ... def tag(name):
    /// ...     print(f'<{name}>')
    /// ...     yield
    /// ...     print(f'</{name}>')
    /// >>> with tag('b'):
    /// ...     print('text')
    /// <b>
    /// text
    /// </b>
    #[py("contextmanager(func)")]
    fn contextmanager(func: Value) -> Result<Value> {
        Ok(Value::native(Maker { function: func }))
    }
);

fn manager(this: &Value) -> Result<Value> {
    match this.as_native::<Manager>() {
        Some(manager) => Ok(manager.generator.clone()),
        None => Err(Error::type_error("a context manager is required")),
    }
}

builtin!(
    /// Runs the generator to its `yield`.
    #[py("__enter__(self)")]
    fn manager_enter(cx: &mut Context, this: Value) -> Result<Value> {
        let generator = manager(&this)?;
        cx.next(&generator)?.ok_or_else(|| Error::runtime("generator didn't yield"))
    }
);

builtin!(
    /// Runs the generator to its end, with the exception thrown in if there is one.
    #[py("__exit__(self, typ, value, traceback)")]
    fn manager_exit(cx: &mut Context, this: Value, typ: Value, value: Value, traceback: Value) -> Result<Value> {
        let _ = (typ, traceback);
        let generator = manager(&this)?;
        let Value::Exception(raised) = &value else {
            return match cx.next(&generator)? {
                None => Ok(Value::Bool(false)),
                Some(_) => Err(Error::runtime("generator didn't stop")),
            };
        };
        match cx.call_method(&generator, "throw", Args::one(value.clone())) {
            Ok(_) => Err(Error::runtime("generator didn't stop after throw()")),
            Err(error) if error.is_a(&types::STOP_ITERATION) && !Rc::ptr_eq(&error.0, raised) => Ok(Value::Bool(true)),
            Err(error) if Rc::ptr_eq(&error.0, raised) => Ok(Value::Bool(false)),
            Err(error) => Err(error),
        }
    }
);

/// The small context managers.
enum Simple {
    Suppress(Vec<Value>),
    Closing(Value),
    Null(Value),
    Redirect { target: Value, before: std::cell::RefCell<Option<Value>> },
}

impl Native for Simple {
    fn type_info(&self) -> &'static TypeInfo {
        match self {
            Simple::Suppress(_) => &SUPPRESS,
            Simple::Closing(_) => &CLOSING,
            Simple::Null(_) => &NULL_CONTEXT,
            Simple::Redirect { .. } => &REDIRECT,
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn simple(this: &Value) -> Result<&Simple> {
    this.as_native::<Simple>().ok_or_else(|| Error::type_error("a context manager is required"))
}

builtin!(
    /// A context in which exceptions of some classes are passed over.
    ///
    /// >>> from contextlib import suppress
    /// >>> with suppress(ZeroDivisionError):
    /// ...     1 / 0
    #[c("suppress(*exceptions)")]
    fn suppress(exceptions: Rest) -> Result<Value> {
        Ok(Value::native(Simple::Suppress(exceptions.0)))
    }
);

builtin!(
    /// A context that closes an object at its end.
    #[c("closing(thing)")]
    fn closing(thing: Value) -> Result<Value> {
        Ok(Value::native(Simple::Closing(thing)))
    }
);

builtin!(
    /// A context that does nothing.
    #[c("nullcontext(enter_result=None)")]
    fn nullcontext(enter_result: Value) -> Result<Value> {
        Ok(Value::native(Simple::Null(enter_result)))
    }
);

builtin!(
    /// A context in which `print` writes somewhere else.
    #[c("redirect_stdout(new_target)")]
    fn redirect_stdout(new_target: Value) -> Result<Value> {
        Ok(Value::native(Simple::Redirect { target: new_target, before: std::cell::RefCell::new(None) }))
    }
);

builtin!(
    /// Enters the context.
    #[py("__enter__(self)")]
    fn simple_enter(cx: &mut Context, this: Value) -> Result<Value> {
        Ok(match simple(&this)? {
            Simple::Suppress(_) => Value::None,
            Simple::Closing(thing) | Simple::Null(thing) => thing.clone(),
            Simple::Redirect { target, before } => {
                if let Some(sys) = cx.module("sys") {
                    *before.borrow_mut() = sys.namespace.get("stdout");
                    sys.namespace.set("stdout", target.clone());
                }
                target.clone()
            }
        })
    }
);

builtin!(
    /// Leaves the context.
    #[py("__exit__(self, typ, value, traceback)")]
    fn simple_exit(cx: &mut Context, this: Value, typ: Value, value: Value, traceback: Value) -> Result<Value> {
        let _ = (typ, traceback);
        match simple(&this)? {
            Simple::Suppress(classes) if !matches!(value, Value::None) => {
                let classes = Value::tuple(classes.clone());
                return super::inspect::is_instance(cx, &value, &classes).map(Value::Bool);
            }
            Simple::Closing(thing) => drop(cx.call_method(thing, "close", Args::none())?),
            Simple::Redirect { before, .. } => {
                if let Some(sys) = cx.module("sys") {
                    match before.borrow_mut().take() {
                        Some(old) => sys.namespace.set("stdout", old),
                        None => drop(sys.namespace.remove("stdout")),
                    }
                }
            }
            _ => {}
        }
        Ok(Value::Bool(false))
    }
);
