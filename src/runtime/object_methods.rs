//! Methods that belong to the object model itself: `object.__setattr__`, `BaseException.__init__`, `generator.send`,
//! `property.setter`. Those of containers and numbers are in the library.

use std::rc::Rc;

use super::builtin::Args;
use super::class::Instance;
use super::context::Context;
use super::convert::{Keywords, Rest};
use super::descriptor::Descriptor;
use super::eval::{Resume, Stopped};
use super::exception::{ClassRef, Error, Result};
use super::protocol;
use super::types;
use super::value::Value;
use crate::builtin;

builtin!(
    /// Initialize self.
    #[py("__init__(self, /, *args, **kwargs)")]
    fn object_init(cx: &mut Context, this: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let class = cx.class_of(&this);
        let own_init = matches!(&class, ClassRef::User(c) if c.lookup("__init__").is_some());
        let given = !args.0.is_empty() || !kwargs.0.is_empty();
        if given && !own_init {
            return Err(Error::type_error(format!("{}() takes no arguments", class.name())));
        }
        if own_init && !(args.0.is_empty() && kwargs.0.is_empty()) {
            return Err(Error::type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Create and return a new object.
    #[py("__new__(cls, /, *args, **kwargs)")]
    fn object_new(cx: &mut Context, class: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        match class {
            Value::Class(meta) if meta.is_meta() => cx.class_from_parts(Some(&meta), &args.0, &kwargs.0),
            Value::Type(info) if info.is_subtype(&types::TYPE) && args.0.len() == 3 => {
                cx.class_from_parts(None, &args.0, &kwargs.0)
            }
            Value::Class(class) => {
                let given = Args { positional: args.0.into(), keywords: named(&kwargs.0) };
                cx.bare_instance(&class, &given)
            }
            Value::Type(info) => cx.construct(info, Args::positional(args.0)),
            other => {
                let name = cx.type_name(&other);
                Err(Error::type_error(format!("object.__new__(X): X is not a type object ({name})")))
            }
        }
    }
);

/// Keyword arguments out of a dict of them.
fn named(keywords: &super::collections::Dict) -> Vec<(Rc<str>, Value)> {
    let entries = keywords.entries().into_iter();
    entries.filter_map(|(name, value)| Some((Rc::from(name.as_text()?.as_str()), value))).collect()
}

builtin!(
    /// Call self as a function.
    #[py("__call__(self, /, *args, **kwargs)")]
    fn type_call(cx: &mut Context, this: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let Value::Class(class) = &this else {
            return Err(Error::type_error("descriptor '__call__' requires a class"));
        };
        cx.instantiate_plainly(class, Args { positional: args.0.into(), keywords: named(&kwargs.0) })
    }
);

builtin!(
    /// Initialize self.
    #[py("__init__(self, /, *args, **kwargs)")]
    fn type_init(this: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let _ = (this, args, kwargs);
        Ok(Value::None)
    }
);

builtin!(
    /// Set an attribute of a class.
    #[py("__setattr__(self, name, value, /)")]
    fn type_setattr(cx: &mut Context, this: Value, name: Value, value: Value) -> Result<Value> {
        if let Value::Class(class) = &this {
            class.namespace.set(&cx.str(&name)?, value);
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Count a class as an heir of this one.
    #[py("register(cls, subclass)")]
    fn register(this: Value, subclass: Value) -> Result<Value> {
        match (&this, &subclass) {
            (Value::Class(class), Value::Class(_) | Value::Type(_)) => {
                class.register(&subclass);
                Ok(subclass)
            }
            _ => Err(Error::type_error("Can only register classes")),
        }
    }
);

builtin!(
    /// Implement setattr(self, name, value).
    #[py("__setattr__(self, name, value, /)")]
    fn __setattr__(cx: &mut Context, this: Value, name: Value, value: Value) -> Result<Value> {
        let name = cx.str(&name)?;
        cx.set_instance_attr(&this, &name, value)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Return getattr(self, name).
    #[py("__getattribute__(self, name, /)")]
    fn __getattribute__(cx: &mut Context, this: Value, name: Value) -> Result<Value> {
        let name = cx.str(&name)?;
        match &this {
            Value::Instance(instance) => match cx.plain_instance_attr(&this, instance, &name)? {
                Some(value) => Ok(value),
                None => Err(cx.no_attribute(&this, &name)),
            },
            _ => cx.get_attr(&this, &name),
        }
    }
);

builtin!(
    /// Implement delattr(self, name).
    #[py("__delattr__(self, name, /)")]
    fn __delattr__(cx: &mut Context, this: Value, name: Value) -> Result<Value> {
        let name = cx.str(&name)?;
        if let Value::Instance(instance) = &this {
            if instance.attributes.remove(&name).is_none() {
                return Err(Error::attribute(name));
            }
            return Ok(Value::None);
        }
        cx.del_attr(&this, &name)?;
        Ok(Value::None)
    }
);

/// `<__main__.A object at 0x…>`
fn default_repr(instance: &Rc<Instance>) -> String {
    format!("<{} object at {:#x}>", instance.class.full_name(), Rc::as_ptr(instance) as usize)
}

builtin!(
    /// Return repr(self).
    #[py("__repr__(self, /)")]
    fn __repr__(cx: &mut Context, this: Value) -> Result<Value> {
        match &this {
            Value::Instance(instance) => match &instance.payload {
                Some(Value::Array(_)) => Ok(Value::string(super::arrays::subclass::repr(cx, &this)?)),
                Some(payload) => Ok(Value::string(cx.repr(payload)?)),
                None => Ok(Value::string(default_repr(instance))),
            },
            _ => Ok(Value::string(cx.repr(&this)?)),
        }
    }
);

builtin!(
    /// Return str(self).
    #[py("__str__(self, /)")]
    fn __str__(cx: &mut Context, this: Value) -> Result<Value> {
        match &this {
            Value::Instance(instance) => match &instance.payload {
                Some(payload) => Ok(Value::string(cx.str(payload)?)),
                None => Ok(Value::string(cx.repr(&this)?)),
            },
            _ => Ok(Value::string(cx.str(&this)?)),
        }
    }
);

builtin!(
    /// Return self==value.
    #[py("__eq__(self, value, /)")]
    fn __eq__(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        match &this {
            Value::Instance(instance) if matches!(instance.payload, Some(Value::Array(_))) => {
                let op = crate::syntax::ast::CompareOp::Eq;
                Ok(super::arrays::subclass::compare(cx, op, &this, &value)?.unwrap_or(Value::NotImplemented))
            }
            Value::Instance(_) => Ok(if this.is(&value) { Value::Bool(true) } else { Value::NotImplemented }),
            _ => cx.compare(crate::syntax::ast::CompareOp::Eq, &this, &value),
        }
    }
);

builtin!(
    /// Return self!=value.
    #[py("__ne__(self, value, /)")]
    fn __ne__(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        match &this {
            Value::Instance(instance) if matches!(instance.payload, Some(Value::Array(_))) => {
                let op = crate::syntax::ast::CompareOp::NotEq;
                Ok(super::arrays::subclass::compare(cx, op, &this, &value)?.unwrap_or(Value::NotImplemented))
            }
            Value::Instance(_) => Ok(if this.is(&value) { Value::Bool(false) } else { Value::NotImplemented }),
            _ => cx.compare(crate::syntax::ast::CompareOp::NotEq, &this, &value),
        }
    }
);

builtin!(
    /// Return hash(self).
    #[py("__hash__(self, /)")]
    fn __hash__(cx: &mut Context, this: Value) -> Result<Value> {
        match &this {
            Value::Instance(instance) => Ok(Value::Int((Rc::as_ptr(instance) as usize / 16) as i64)),
            _ => Ok(Value::Int(cx.hash(&this)?.cast_signed())),
        }
    }
);

builtin!(
    /// Default object formatter.
    #[py("__format__(self, format_spec, /)")]
    fn __format__(cx: &mut Context, this: Value, format_spec: Value) -> Result<Value> {
        let spec = cx.str(&format_spec)?;
        if let Value::Instance(instance) = &this {
            if let Some(payload) = &instance.payload {
                return Ok(Value::string(cx.format(payload, &spec)?));
            }
            if !spec.is_empty() {
                let name = cx.type_name(&this);
                return Err(Error::type_error(format!("unsupported format string passed to {name}.__format__")));
            }
            return Ok(Value::string(cx.str(&this)?));
        }
        Ok(Value::string(cx.format(&this, &spec)?))
    }
);

builtin!(
    /// This method is called when a class is subclassed.
    #[py("__init_subclass__(*args, **keywords)")]
    fn init_subclass(cx: &mut Context, args: Rest, keywords: Keywords) -> Result<Value> {
        let owner = match args.0.first() {
            Some(Value::Class(class)) => class.name.to_string(),
            Some(object) => cx.type_name(object),
            None => "object".to_owned(),
        };
        if !keywords.0.is_empty() {
            return Err(Error::type_error(format!("{owner}.__init_subclass__() takes no keyword arguments")));
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Default dir() implementation.
    #[py("__dir__(self, /)")]
    fn __dir__(cx: &mut Context, this: Value) -> Result<Value> {
        let names = cx.attribute_names(&this)?;
        Ok(Value::list(names.into_iter().map(Value::string).collect()))
    }
);

builtin!(
    /// Return a type's method resolution order.
    #[py("mro(self, /)")]
    fn mro(this: Value) -> Result<Value> {
        let order = match this {
            Value::Class(class) => ClassRef::User(class).order(),
            Value::Type(info) => ClassRef::Builtin(info).order(),
            _ => Vec::new(),
        };
        Ok(Value::list(order.iter().map(ClassRef::to_value).collect()))
    }
);

builtin!(
    /// Fills an object that derives from a built-in container, as the container's own constructor would.
    #[py("__init__(self, /, *args, **kwargs)")]
    fn payload_init(cx: &mut Context, this: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let Value::Instance(instance) = &this else { return Ok(Value::None) };
        let Instance { class, payload: Some(payload), .. } = &**instance else { return Ok(Value::None) };
        if !matches!(payload, Value::List(_) | Value::Dict(_) | Value::Set(_)) {
            return Ok(Value::None);
        }
        let mut given = Args::positional(args.0);
        for (key, value) in kwargs.0.entries() {
            given.keywords.push((cx.str(&key)?.into(), value));
        }
        let fresh = cx.construct(class.builtin_base(), given)?;
        match (payload, &fresh) {
            (Value::List(own), Value::List(new)) => *own.borrow_mut() = new.to_vec(),
            (Value::Dict(own), Value::Dict(new)) => {
                own.clear();
                for (key, value) in new.entries() {
                    own.insert(cx, key, value)?;
                }
            }
            (Value::Set(own), Value::Set(new)) => {
                own.clear();
                for item in new.items() {
                    own.insert(cx, item)?;
                }
            }
            _ => {}
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Initialize an exception: its arguments are what it was given.
    #[py("__init__(self, /, *args)")]
    fn exception_init(this: Value, args: Rest) -> Result<Value> {
        if let Value::Exception(exception) = &this {
            *exception.args.borrow_mut() = args.0;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Return str(self).
    #[py("__str__(self, /)")]
    fn exception_str(cx: &mut Context, this: Value) -> Result<Value> {
        match &this {
            Value::Exception(exception) => {
                let args = exception.args.borrow().clone();
                match &args[..] {
                    [] => Ok(Value::str("")),
                    [one] => Ok(Value::string(cx.str(one)?)),
                    many => Ok(Value::string(cx.repr(&Value::tuple(many.to_vec()))?)),
                }
            }
            other => Ok(Value::string(cx.str(other)?)),
        }
    }
);

builtin!(
    /// Return repr(self).
    #[py("__repr__(self, /)")]
    fn exception_repr(cx: &mut Context, this: Value) -> Result<Value> {
        let Value::Exception(exception) = &this else { return Ok(Value::string(cx.repr(&this)?)) };
        let args = exception.args.borrow().clone();
        let inside: Vec<String> = args.iter().map(|a| cx.repr(a)).collect::<Result<_>>()?;
        Ok(Value::string(format!("{}({})", exception.class.name(), inside.join(", "))))
    }
);

builtin!(
    /// Set self.__traceback__ to tb and return self.
    #[py("with_traceback(self, tb, /)")]
    fn with_traceback(this: Value, tb: Value) -> Result<Value> {
        if let Value::Exception(exception) = &this {
            protocol::set_traceback(exception, &tb)?;
        }
        Ok(this)
    }
);

builtin!(
    /// Add a note to the exception.
    #[py("add_note(self, note, /)")]
    fn add_note(cx: &mut Context, this: Value, note: Value) -> Result<Value> {
        let Value::Str(_) = note else {
            let name = cx.type_name(&note);
            return Err(Error::type_error(format!("note must be a str, not '{name}'")));
        };
        if let Value::Exception(exception) = &this {
            match exception.attributes.get("__notes__") {
                Some(Value::List(notes)) => notes.borrow_mut().push(note),
                _ => exception.attributes.set("__notes__", Value::list(vec![note])),
            }
        }
        Ok(Value::None)
    }
);

/// The end of a generator as the exception that `send` raises.
#[must_use]
pub fn stop(value: Value) -> Error {
    let args = if matches!(value, Value::None) { Vec::new() } else { vec![value] };
    Error::with_args(ClassRef::Builtin(&types::STOP_ITERATION), args)
}

fn advance(cx: &mut Context, this: &Value, resume: Resume) -> Result<Value> {
    let Value::Generator(generator) = this else { return Ok(Value::None) };
    match cx.advance(generator, resume)? {
        Stopped::Yielded(value) => Ok(value),
        Stopped::Returned(value) => Err(stop(value)),
    }
}

builtin!(
    /// Send a value into the generator; return the next yielded value or raise StopIteration.
    #[c("send(self, value, /)")]
    fn send(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        advance(cx, &this, Resume::Send(value))
    }
);

builtin!(
    /// Return the next item of the generator or raise StopIteration.
    #[c("__next__(self, /)")]
    fn __next__(cx: &mut Context, this: Value) -> Result<Value> {
        advance(cx, &this, Resume::Send(Value::None))
    }
);

builtin!(
    /// Implement iter(self).
    #[c("__iter__(self, /)")]
    fn __iter__(this: Value) -> Result<Value> {
        Ok(this)
    }
);

builtin!(
    /// Raise an exception in the generator; return the next yielded value or raise StopIteration.
    #[c("throw(self, value, val=None, tb=None, /)")]
    fn throw(cx: &mut Context, this: Value, value: Value, val: Value, tb: Value) -> Result<Value> {
        if !matches!(tb, Value::None) && cx.type_name(&tb) != "traceback" {
            return Err(Error::type_error("throw() third argument must be a traceback object"));
        }
        let raised = match (&value, val) {
            (Value::Exception(_), val) if !matches!(val, Value::None) => {
                return Err(Error::type_error("instance exception may not have a separate value"));
            }
            (Value::Type(_) | Value::Class(_), val @ Value::Exception(_)) => val,
            (Value::Exception(_) | Value::Type(_) | Value::Class(_), Value::None) => value,
            (Value::Type(_) | Value::Class(_), val) if !matches!(val, Value::None) => {
                cx.call(&value, Args::one(val))?
            }
            _ => {
                let given = cx.type_name(&value);
                return Err(Error::type_error(format!(
                    "exceptions must be classes or instances deriving from BaseException, not {given}"
                )));
            }
        };
        let error = cx.error_to_raise(&raised)?;
        advance(cx, &this, Resume::Throw(error))
    }
);

builtin!(
    /// Raise GeneratorExit inside the generator.
    #[c("close(self, /)")]
    fn close(cx: &mut Context, this: Value) -> Result<Value> {
        if let Value::Generator(generator) = &this {
            cx.close_generator(generator)?;
        }
        Ok(Value::None)
    }
);

/// A property like `this` with one function exchanged.
fn changed(this: &Value, change: impl FnOnce(&mut Value, &mut Option<Value>, &mut Option<Value>)) -> Value {
    if let Value::Descriptor(descriptor) = this
        && let Descriptor::Property { getter, setter, deleter, doc } = &**descriptor
    {
        let (mut getter, mut setter, mut deleter, doc) = (getter.clone(), setter.clone(), deleter.clone(), doc.clone());
        change(&mut getter, &mut setter, &mut deleter);
        return Value::Descriptor(Rc::new(Descriptor::Property { getter, setter, deleter, doc }));
    }
    this.clone()
}

builtin!(
    /// Descriptor to obtain a copy of the property with a different setter.
    #[c("setter(self, fset, /)")]
    fn setter(this: Value, fset: Value) -> Result<Value> {
        Ok(changed(&this, |_, setter, _| *setter = Some(fset)))
    }
);

builtin!(
    /// Descriptor to obtain a copy of the property with a different getter.
    #[c("getter(self, fget, /)")]
    fn getter(this: Value, fget: Value) -> Result<Value> {
        Ok(changed(&this, |getter, _, _| *getter = fget))
    }
);

builtin!(
    /// Descriptor to obtain a copy of the property with a different deleter.
    #[c("deleter(self, fdel, /)")]
    fn deleter(this: Value, fdel: Value) -> Result<Value> {
        Ok(changed(&this, |_, _, deleter| *deleter = Some(fdel)))
    }
);
