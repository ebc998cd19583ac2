//! `cmp_to_key` and `total_ordering`.

use std::any::Any;

use super::super::method::ClassMethod;
use crate::builtin;
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::CompareOp;

static KEY: TypeInfo = TypeInfo::new("functools", "KeyWrapper", &types::OBJECT);

/// An object that is compared by a function; without an object, the maker of such keys.
struct Key {
    function: Value,
    object: Option<Value>,
}

impl Native for Key {
    fn type_info(&self) -> &'static TypeInfo {
        &KEY
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(if name == "obj" { self.object.clone() } else { None })
    }

    fn call(&self, _: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let object = args.positional.first().cloned();
        Some(Ok(Value::native(Key { function: self.function.clone(), object })))
    }

    fn is_callable(&self) -> bool {
        self.object.is_none()
    }

    fn compare(&self, cx: &mut Context, op: CompareOp, _: &Value, other: &Value) -> Option<Result<Value>> {
        let other = other.as_native::<Key>()?;
        let args = Args::positional([self.object.clone()?, other.object.clone()?]);
        Some(cx.call(&self.function, args).and_then(|order| cx.compare(op, &order, &Value::Int(0))))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A key function for sorting out of one that compares two items: negative, 0 or positive.
    ///
    /// >>> from functools import cmp_to_key
    /// >>> sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a))
    /// [3, 2, 1]
    #[c("cmp_to_key(mycmp)")]
    fn cmp_to_key(mycmp: Value) -> Result<Value> {
        Ok(Value::native(Key { function: mycmp, object: None }))
    }
);

/// Asks one of the four comparisons; `None` when it is not implemented for the operands.
fn ask(cx: &mut Context, this: &Value, name: &str, other: &Value) -> Result<Option<bool>> {
    match cx.call_method(this, name, Args::one(other.clone()))? {
        Value::NotImplemented => Ok(None),
        answer => cx.truth(&answer).map(Some),
    }
}

/// Derives an answer from the comparison that the class has.
fn derived(cx: &mut Context, this: &Value, other: &Value, wanted: CompareOp) -> Result<Value> {
    let Value::Instance(instance) = this else { return Ok(Value::NotImplemented) };
    let class = std::rc::Rc::clone(&instance.class);
    let own =
        |name: &str| !matches!(class.lookup(name), Some(Value::Native(n)) if n.downcast::<ClassMethod>().is_some());
    let Some(base) = ["__lt__", "__gt__", "__le__", "__ge__"].into_iter().find(|n| class.lookup(n).is_some() && own(n))
    else {
        return Ok(Value::NotImplemented);
    };
    let Some(answer) = ask(cx, this, base, other)? else { return Ok(Value::NotImplemented) };
    let equal = cx.is_equal(this, other)?;
    let less_or_equal = match base {
        "__lt__" => answer || equal,
        "__le__" => answer,
        "__gt__" => !answer,
        _ => !answer || equal,
    };
    Ok(Value::Bool(match wanted {
        CompareOp::LtE => less_or_equal,
        CompareOp::Lt => less_or_equal && !equal,
        CompareOp::Gt => !less_or_equal,
        _ => !less_or_equal || equal,
    }))
}

/// The derived comparisons.
macro_rules! derived {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[py($signature)]
            fn $name(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
                derived(cx, &this, &other, CompareOp::$op)
            }
        );
    )* };
}

derived!(
    lt "__lt__(self, other)" Lt "`self < other`";
    le "__le__(self, other)" LtE "`self <= other`";
    gt "__gt__(self, other)" Gt "`self > other`";
    ge "__ge__(self, other)" GtE "`self >= other`";
);

builtin!(
    /// A class decorator that adds the comparisons missing from a class with `__eq__` and one order.
    #[py("total_ordering(cls)")]
    fn total_ordering(cls: Value) -> Result<Value> {
        let Value::Class(class) = &cls else { return Err(Error::type_error("a class is required")) };
        let all: [(&str, &'static Builtin); 4] =
            [("__lt__", lt()), ("__le__", le()), ("__gt__", gt()), ("__ge__", ge())];
        if all.iter().all(|(name, _)| class.lookup(name).is_none()) {
            return Err(Error::value("must define at least one ordering operation: < > <= >="));
        }
        for (name, function) in all {
            if class.lookup(name).is_none() {
                class.namespace.set(name, ClassMethod::value(function));
            }
        }
        Ok(cls)
    }
);
