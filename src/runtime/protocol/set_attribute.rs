//! Setting and deleting attributes. Reading them is in `attribute`.

use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `object.name = value`
    pub fn set_attr(&mut self, object: &Value, name: &str, value: Value) -> Result<()> {
        match object {
            Value::Instance(instance) => {
                if let Some(hook) = instance.class.lookup("__setattr__") {
                    let args = Args::positional([object.clone(), Value::str(name), value]);
                    return self.call(&hook, args).map(|_| ());
                }
                self.set_instance_attr(object, name, value)
            }
            Value::Class(class) => {
                if let Some(hook) = self.find_special(object, "__setattr__")? {
                    return self.call(&hook, Args::positional([Value::str(name), value])).map(|_| ());
                }
                class.namespace.set(name, value);
                Ok(())
            }
            Value::Function(function) => {
                function.attributes.set(name, value);
                Ok(())
            }
            Value::Module(module) => {
                module.namespace.set(name, value);
                Ok(())
            }
            Value::Exception(exception) => super::special::set_on_exception(self, exception, name, value),
            Value::Native(native) => {
                if native.object().set_attr(self, name, &value)? {
                    Ok(())
                } else {
                    Err(self.cannot_set(object, name))
                }
            }
            Value::DType(dtype) if name == "names" => arrays::records::rename(self, *dtype, &value),
            Value::Array(_) | Value::Scalar(_) if arrays::records::set_attribute(self, object, name, &value)? => Ok(()),
            Value::Array(_) => super::special::set_on_array(self, object, name, value),
            Value::Type(info) => Err(Error::type_error(format!(
                "cannot set '{name}' attribute of immutable type '{}'",
                info.qualified_name()
            ))),
            _ => Err(self.cannot_set(object, name)),
        }
    }

    /// What `object.__setattr__` does for an instance: properties, then the object's own names.
    pub(in crate::runtime) fn set_instance_attr(&mut self, object: &Value, name: &str, value: Value) -> Result<()> {
        let Value::Instance(instance) = object else { return self.set_attr(object, name, value) };
        if name == "__dict__" {
            let Some(dict) = value.as_dict() else {
                let given = self.type_name(&value);
                return Err(Error::type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")));
            };
            instance.attributes.adopt(dict);
            return Ok(());
        }
        match instance.class.lookup(name) {
            Some(Value::Descriptor(descriptor)) => {
                if let Descriptor::Property { setter, .. } = &*descriptor {
                    let Some(setter) = setter else {
                        let owner = &instance.class.name;
                        return Err(Error::attribute(format!("property '{name}' of '{owner}' object has no setter")));
                    };
                    return self.call(setter, Args::positional([object.clone(), value])).map(|_| ());
                }
            }
            Some(Value::Instance(member)) => {
                if let Some(hook) = member.class.lookup("__set__") {
                    let args = Args::positional([Value::Instance(member), object.clone(), value]);
                    return self.call(&hook, args).map(|_| ());
                }
            }
            _ => {}
        }
        if let Some(payload @ Value::Array(_)) = &instance.payload
            && super::special::is_array_attribute(self, name)
        {
            return super::special::set_on_array(self, payload, name, value);
        }
        if !instance.class.has_slot(name) {
            return Err(self.cannot_set(object, name));
        }
        instance.attributes.set(name, value);
        Ok(())
    }

    fn cannot_set(&mut self, object: &Value, name: &str) -> Error {
        match self.find_attr(object, name) {
            Ok(Some(_)) => {
                let owner = self.type_name(object);
                Error::attribute(format!("'{owner}' object attribute '{name}' is read-only"))
            }
            _ => self.no_attribute(object, name),
        }
    }

    /// `del object.name`
    pub fn del_attr(&mut self, object: &Value, name: &str) -> Result<()> {
        let removed = match object {
            Value::Instance(instance) => {
                if let Some(hook) = instance.class.lookup("__delattr__") {
                    let args = Args::positional([object.clone(), Value::str(name)]);
                    return self.call(&hook, args).map(|_| ());
                }
                if let Some(Value::Descriptor(descriptor)) = instance.class.lookup(name)
                    && let Descriptor::Property { deleter, .. } = &*descriptor
                {
                    let Some(deleter) = deleter else {
                        let owner = &instance.class.name;
                        return Err(Error::attribute(format!("property '{name}' of '{owner}' object has no deleter")));
                    };
                    return self.call(deleter, Args::one(object.clone())).map(|_| ());
                }
                if let Some(Value::Instance(member)) = instance.class.lookup(name)
                    && let Some(hook) = member.class.lookup("__delete__")
                {
                    let args = Args::positional([Value::Instance(member), object.clone()]);
                    return self.call(&hook, args).map(|_| ());
                }
                instance.attributes.remove(name)
            }
            Value::Class(class) => class.namespace.remove(name),
            Value::Function(function) => function.attributes.remove(name),
            Value::Module(module) => module.namespace.remove(name),
            Value::Exception(exception) => exception.attributes.remove(name),
            _ => return Err(self.cannot_set(object, name)),
        };
        match removed {
            Some(_) => Ok(()),
            None if matches!(object, Value::Class(_)) => Err(Error::attribute(name)),
            None => Err(self.no_attribute(object, name)),
        }
    }
}
