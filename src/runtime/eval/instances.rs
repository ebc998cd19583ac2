//! Making objects: of the program's classes, of built-in types, of exception classes.

use std::rc::Rc;

use crate::runtime::builtin::Args;
use crate::runtime::class::{Class, Instance, Namespace};
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Exception, Result};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// `__init__` gives nothing.
pub(super) fn check_init_result(cx: &mut Context, value: &Value) -> Result<()> {
    if matches!(value, Value::None) {
        return Ok(());
    }
    let name = cx.type_name(value);
    Err(Error::type_error(format!("__init__() should return None, not '{name}'")))
}

impl Context {
    /// `class(*args)` for a class of the program.
    ///
    /// # Errors
    /// What `__new__` and `__init__` raise.
    pub fn instantiate(&mut self, class: &Rc<Class>, args: Args) -> Result<Value> {
        if class.meta.is_some()
            && let Some(hook) = self.find_special(&Value::Class(Rc::clone(class)), "__call__")?
        {
            return self.call(&hook, args);
        }
        self.instantiate_plainly(class, args)
    }

    /// The same without asking the class's own class: what `type.__call__` does.
    ///
    /// # Errors
    /// What `__new__` and `__init__` raise.
    pub fn instantiate_plainly(&mut self, class: &Rc<Class>, args: Args) -> Result<Value> {
        if let Some(names) = class.abstract_names() {
            let plural = if names.len() == 1 { "method" } else { "methods" };
            let text =
                format!("Can't instantiate abstract class {} with abstract {plural} {}", class.name, names.join(", "));
            return Err(Error::type_error(text));
        }
        if let Some(new) = class.lookup("__new__") {
            let new = Self::unwrap_static(new);
            let made = self.call(&new, args.clone().with_receiver(Value::Class(Rc::clone(class))))?;
            if class.is_meta() {
                if let (Value::Class(_), Some(init)) = (&made, class.lookup("__init__")) {
                    let result = self.call(&init, args.with_receiver(made.clone()))?;
                    check_init_result(self, &result)?;
                }
                return Ok(made);
            }
            let is_own = match self.class_of(&made) {
                ClassRef::User(own) => own.derives_from(&ClassRef::User(Rc::clone(class))),
                ClassRef::Builtin(_) => false,
            };
            if is_own {
                self.initialize(class, &made, args)?;
            }
            return Ok(made);
        }
        if class.is_meta() {
            let keywords = crate::runtime::collections::Dict::default();
            for (name, value) in &args.keywords {
                keywords.insert(self, Value::str(name), value.clone())?;
            }
            let made = self.class_from_parts(Some(class), &args.positional, &keywords)?;
            if let Some(init) = class.lookup("__init__") {
                let result = self.call(&init, args.with_receiver(made.clone()))?;
                check_init_result(self, &result)?;
            }
            return Ok(made);
        }
        let object = self.bare_instance(class, &args)?;
        self.initialize(class, &object, args)?;
        Ok(object)
    }

    /// An object of a class as `object.__new__` and its like make it.
    pub fn bare_instance(&mut self, class: &Rc<Class>, args: &Args) -> Result<Value> {
        let base = class.builtin_base();
        if base.is_subtype(&types::BASE_EXCEPTION) {
            let exception = Exception::new(ClassRef::User(Rc::clone(class)), args.positional.to_vec());
            return Ok(Value::Exception(Rc::new(exception)));
        }
        let payload = if has_payload(base) {
            let own_init = class.lookup("__init__").is_some();
            let args = if own_init && is_container(base) { Args::none() } else { args.clone() };
            Some(self.construct(base, args)?)
        } else {
            None
        };
        if let Some(array @ Value::Array(_)) = payload {
            return crate::runtime::arrays::subclass::new_instance(self, class, array, &Value::None);
        }
        let attributes = Namespace::default();
        Ok(Value::Instance(Rc::new(Instance { class: Rc::clone(class), attributes, payload })))
    }

    /// Runs `__init__`, if the program defines one.
    pub(super) fn initialize(&mut self, class: &Rc<Class>, object: &Value, args: Args) -> Result<()> {
        if let Some(init) = class.lookup("__init__") {
            let result = self.call(&init, args.with_receiver(object.clone()))?;
            return check_init_result(self, &result);
        }
        if let Value::Exception(exception) = object {
            exception.args.replace(args.positional.to_vec());
        }
        let takes_any = matches!(object, Value::Exception(_))
            || matches!(object, Value::Instance(i) if i.payload.is_some())
            || class.lookup("__new__").is_some();
        let given = !args.positional.is_empty() || !args.keywords.is_empty();
        if given && !takes_any {
            return Err(Error::type_error(format!("{}() takes no arguments", class.name)));
        }
        Ok(())
    }

    /// `type(*args)` for a built-in type.
    ///
    /// # Errors
    /// What its constructor raises.
    pub fn construct(&mut self, info: &'static TypeInfo, args: Args) -> Result<Value> {
        if let Some(constructor) = self.library.constructor(info) {
            return constructor.invoke(self, args);
        }
        if info.is_subtype(&types::BASE_EXCEPTION) {
            let args = if std::ptr::eq(info, &raw const types::AXIS_ERROR) { axis_error_args(args) } else { args };
            let known = exception_keywords(info);
            if !args.keywords.is_empty() && known.is_empty() {
                return Err(Error::type_error(format!("{}() takes no keyword arguments", info.name)));
            }
            let class = exception_class(info, &args.positional);
            let exception = Exception::new(ClassRef::Builtin(class), args.positional.to_vec());
            let is_unicode = info.is_subtype(&types::UNICODE_ERROR) && args.positional.len() == 5;
            for (name, value) in ["encoding", "object", "start", "end", "reason"].iter().zip(&args.positional) {
                if is_unicode {
                    exception.attributes.set(name, value.clone());
                }
            }
            for (name, value) in args.keywords {
                if !known.contains(&&*name) {
                    let text = format!("'{name}' is an invalid keyword argument for {}()", info.name);
                    return Err(Error::type_error(text));
                }
                exception.attributes.set(&name, value);
            }
            return Ok(Value::Exception(Rc::new(exception)));
        }
        Err(Error::type_error(format!("cannot create '{}' instances", info.qualified_name())))
    }
}

/// `AxisError(axis, ndim, msg_prefix=None)`: all by position.
fn axis_error_args(mut args: Args) -> Args {
    for name in ["ndim", "msg_prefix"] {
        if let Some(at) = args.keywords.iter().position(|(given, _)| &**given == name) {
            args.positional.push(args.keywords.remove(at).1);
        }
    }
    args
}

/// An `OSError` with an error number is of the class for that number.
fn exception_class(info: &'static TypeInfo, args: &[Value]) -> &'static TypeInfo {
    if !std::ptr::eq(info, &raw const types::OS_ERROR) || args.len() < 2 {
        return info;
    }
    match &args[0] {
        Value::Int(2) => &types::FILE_NOT_FOUND_ERROR,
        Value::Int(1 | 13) => &types::PERMISSION_ERROR,
        Value::Int(17) => &types::FILE_EXISTS_ERROR,
        Value::Int(20) => &types::NOT_A_DIRECTORY_ERROR,
        Value::Int(21) => &types::IS_A_DIRECTORY_ERROR,
        Value::Int(110) => &types::TIMEOUT_ERROR,
        _ => info,
    }
}

/// The keyword arguments that an exception class takes: they become attributes.
fn exception_keywords(info: &'static TypeInfo) -> &'static [&'static str] {
    if info.is_subtype(&types::ATTRIBUTE_ERROR) {
        &["name", "obj"]
    } else if info.is_subtype(&types::IMPORT_ERROR) {
        &["name", "path"]
    } else if info.is_subtype(&types::NAME_ERROR) {
        &["name"]
    } else {
        &[]
    }
}

/// Whether instances of heirs wrap a value of the type.
fn has_payload(info: &'static TypeInfo) -> bool {
    [&types::INT, &types::FLOAT, &types::COMPLEX, &types::STR, &types::BYTES, &types::TUPLE, &types::FROZENSET]
        .iter()
        .any(|t| info.is_subtype(t))
        || info.is_subtype(&types::NDARRAY)
        || is_container(info)
}

fn is_container(info: &'static TypeInfo) -> bool {
    [&types::LIST, &types::DICT, &types::SET].iter().any(|t| info.is_subtype(t))
}
