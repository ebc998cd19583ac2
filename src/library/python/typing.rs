//! The modules `typing`, `types`, `abc`, `collections.abc`, `numbers` and `__future__`: names for
//! annotations. They can be subscripted and shown; nothing checks them.

use std::any::Any;
use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::alias;
use crate::runtime::builtin::Args;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Keywords, Rest};
use crate::runtime::eval::text_code::{Mode, TextCode};
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

static SPECIAL_FORM: TypeInfo = TypeInfo::new("typing", "_SpecialForm", &types::OBJECT);
static TYPE_VAR: TypeInfo = TypeInfo::new("typing", "TypeVar", &types::OBJECT);
pub static ABC: TypeInfo = TypeInfo::new("abc", "ABC", &types::OBJECT);
static PROTOCOL: TypeInfo = TypeInfo::new("typing", "Protocol", &types::OBJECT);
static TYPED_DICT: TypeInfo = TypeInfo::new("typing", "TypedDict", &types::DICT);
static SIMPLE_NAMESPACE: TypeInfo = TypeInfo::new("types", "SimpleNamespace", &types::OBJECT);

/// `forms!("Any", …)`: members that are special forms of these names.
macro_rules! forms {
    ($module:literal: $($name:literal),* $(,)?) => {
        ($module, &[$(($name, Member::Value(|_| Value::native(Form { module: $module, name: $name.to_owned() })))),*])
    };
}

pub static TOPIC: Topic = Topic {
    functions: &[
        ("typing", &[cast, type_var, new_type, overload, no_type_check, runtime_checkable, get_type_hints, final_]),
        ("abc", &[abstractmethod]),
    ],
    members: &[
        forms!("typing":
            "Any", "Optional", "Union", "Callable", "List", "Dict", "Tuple", "Set", "FrozenSet", "Type", "Iterable",
            "Iterator", "Sequence", "Mapping", "MutableMapping", "MutableSequence", "Generator", "Literal", "ClassVar",
            "Final", "Annotated", "Generic", "NoReturn", "Never", "Self", "TypeAlias", "Hashable", "Sized",
            "Collection", "Container", "Deque", "DefaultDict", "Counter", "OrderedDict", "ChainMap", "Awaitable",
            "AsyncIterator", "Pattern", "Match", "IO", "TextIO", "BinaryIO", "Text", "AnyStr", "SupportsFloat",
            "SupportsInt", "SupportsIndex", "SupportsAbs", "Concatenate", "ParamSpec", "TypeGuard", "Reversible",
            "AbstractSet", "KeysView", "ValuesView", "ItemsView", "LiteralString", "Required", "NotRequired", "Unpack",
        ),
        forms!("__future__": "annotations", "division", "print_function", "absolute_import", "generator_stop"),
        (
            "typing",
            &[
                ("TYPE_CHECKING", Member::Value(|_| Value::Bool(false))),
                ("Protocol", Member::Type(&PROTOCOL)),
                ("TypedDict", Member::Type(&TYPED_DICT)),
            ],
        ),
        (
            "abc",
            &[
                ("ABC", Member::Type(&ABC)),
                ("ABCMeta", Member::Type(&types::ABC_META)),
                ("abstractproperty", Member::Type(&types::PROPERTY)),
            ],
        ),
        (
            "types",
            &[
                ("SimpleNamespace", Member::Type(&SIMPLE_NAMESPACE)),
                ("FunctionType", Member::Type(&types::FUNCTION)),
                ("LambdaType", Member::Type(&types::FUNCTION)),
                ("MethodType", Member::Type(&types::METHOD)),
                ("BuiltinFunctionType", Member::Type(&types::BUILTIN)),
                ("ModuleType", Member::Type(&types::MODULE)),
                ("GeneratorType", Member::Type(&types::GENERATOR)),
                ("CoroutineType", Member::Type(&types::COROUTINE)),
                ("AsyncGeneratorType", Member::Type(&types::ASYNC_GENERATOR)),
                ("NoneType", Member::Type(&types::NONE)),
                ("UnionType", Member::Type(&alias::UNION_TYPE)),
                ("GenericAlias", Member::Type(&alias::GENERIC_ALIAS)),
            ],
        ),
    ],
    constructors: &[
        (&SIMPLE_NAMESPACE, simple_namespace),
        (&TYPED_DICT, typed_dict),
        (&alias::GENERIC_ALIAS, generic_alias),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// A type with its parameters, as annotations show it.
    ///
    /// >>> from types import GenericAlias
    /// >>> GenericAlias(list, (int,))
    /// list[int]
    #[py("GenericAlias(origin, args, /)")]
    fn generic_alias(origin: Value, args: Value) -> Result<Value> {
        let parameters = args.as_tuple().map_or_else(|| vec![args.clone()], |all| all.to_vec());
        Ok(Value::native(alias::Alias { origin, parameters }))
    }
);

/// The class that a name of `typing` stands for when it is asked by `isinstance`.
#[must_use]
pub fn plain_class(form: &Value) -> Option<&'static TypeInfo> {
    let form = form.as_native::<Form>()?;
    Some(match form.name.as_str() {
        "List" => &types::LIST,
        "Dict" => &types::DICT,
        "Tuple" => &types::TUPLE,
        "Set" => &types::SET,
        "FrozenSet" => &types::FROZENSET,
        "Type" => &types::TYPE,
        _ => return None,
    })
}

/// A name for annotations.
struct Form {
    module: &'static str,
    name: String,
}

impl Native for Form {
    fn type_info(&self) -> &'static TypeInfo {
        &SPECIAL_FORM
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok((name == "__name__").then(|| Value::str(&self.name)))
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(match self.module {
            "typing" => format!("typing.{}", self.name),
            module => format!("<class '{module}.{}'>", self.name),
        }))
    }

    fn get_item(&self, cx: &mut Context, this: &Value, index: &Value) -> Option<Result<Value>> {
        let joined = match (self.name.as_str(), index) {
            ("Union", Value::Tuple(items)) => alias::typing_union(cx, items),
            ("Union", one) => alias::typing_union(cx, std::slice::from_ref(one)),
            ("Optional", one) => alias::typing_union(cx, &[one.clone(), Value::None]),
            _ => None,
        };
        Some(joined.unwrap_or_else(|| Ok(alias::alias(this, index))))
    }

    fn binary(&self, _: &mut Context, op: BinaryOp, this: &Value, other: &Value, _: bool) -> Option<Result<Value>> {
        (op == BinaryOp::BitOr).then(|| Ok(alias::alias(this, other)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// The value itself: types are not checked.
    #[py("cast(typ, val)")]
    fn cast(typ: Value, val: Value) -> Result<Value> {
        let _ = typ;
        Ok(val)
    }
);

/// A type variable.
struct TypeVar(String);

impl Native for TypeVar {
    fn type_info(&self) -> &'static TypeInfo {
        &TYPE_VAR
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok((name == "__name__").then(|| Value::str(&self.0)))
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(format!("~{}", self.0)))
    }

    fn binary(&self, _: &mut Context, op: BinaryOp, this: &Value, other: &Value, _: bool) -> Option<Result<Value>> {
        (op == BinaryOp::BitOr).then(|| Ok(alias::alias(this, other)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A type variable.
    #[py("TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False)")]
    fn type_var(
        cx: &mut Context,
        name: Value,
        constraints: Rest,
        bound: Value,
        covariant: bool,
        contravariant: bool,
    ) -> Result<Value> {
        let _ = (constraints, bound, covariant, contravariant);
        Ok(Value::native(TypeVar(cx.str(&name)?)))
    }
);

/// `NewType('UserId', int)`: calling it gives the value itself.
struct NewType(String);

impl Native for NewType {
    fn type_info(&self) -> &'static TypeInfo {
        &SPECIAL_FORM
    }

    fn call(&self, _: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        Some(Ok(args.positional.first().cloned().unwrap_or_default()))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(format!("__main__.{}", self.0)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A name for a type of its own.
    #[py("NewType(name, tp)")]
    fn new_type(cx: &mut Context, name: Value, tp: Value) -> Result<Value> {
        let _ = tp;
        Ok(Value::native(NewType(cx.str(&name)?)))
    }
);

builtin!(
    /// The function itself.
    #[py("overload(func)")]
    fn overload(func: Value) -> Result<Value> {
        Ok(func)
    }
);

builtin!(
    /// The function itself.
    #[py("no_type_check(arg)")]
    fn no_type_check(arg: Value) -> Result<Value> {
        Ok(arg)
    }
);

builtin!(
    /// The class itself.
    #[py("runtime_checkable(cls)")]
    fn runtime_checkable(cls: Value) -> Result<Value> {
        Ok(cls)
    }
);

builtin!(
    /// The function or class itself.
    #[py("final(f)")]
    fn final_(f: Value) -> Result<Value> {
        Ok(f)
    }
);

builtin!(
    /// The annotations of a function or class.
    #[py("get_type_hints(obj, globalns=None, localns=None, include_extras=False)")]
    fn get_type_hints(
        cx: &mut Context,
        obj: Value,
        globalns: Value,
        localns: Value,
        include_extras: bool,
    ) -> Result<Value> {
        let _ = (globalns, localns, include_extras);
        let Some(annotations) = cx.find_attr(&obj, "__annotations__")?.and_then(|notes| notes.as_dict()) else {
            return Err(Error::type_error("a function or class is required"));
        };
        let hints = Dict::default();
        for (name, note) in annotations.entries() {
            let hint = match &note {
                Value::None => Value::Type(&types::NONE),
                Value::Str(text) => {
                    let code = cx.compile_text(text.as_str(), "<string>", Mode::Eval)?;
                    match code.as_native::<TextCode>() {
                        Some(code) => cx.run_text(code, None, None)?,
                        None => note.clone(),
                    }
                }
                _ => note.clone(),
            };
            hints.insert(cx, name, hint)?;
        }
        Ok(Value::Dict(Rc::new(hints)))
    }
);

builtin!(
    /// A method that derived classes have to define.
    #[c("abstractmethod(funcobj, /)")]
    fn abstractmethod(cx: &mut Context, funcobj: Value) -> Result<Value> {
        if let Value::Function(_) = funcobj {
            cx.set_attr(&funcobj, "__isabstractmethod__", Value::Bool(true))?;
        }
        Ok(funcobj)
    }
);

/// An object that is only its attributes.
#[derive(Default)]
struct SimpleNamespace {
    attributes: crate::runtime::class::Namespace,
}

impl Native for SimpleNamespace {
    fn type_info(&self) -> &'static TypeInfo {
        &SIMPLE_NAMESPACE
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        if name == "__dict__" {
            let pairs: Vec<_> = self.attributes.entries().into_iter().map(|(k, v)| (Value::str(&k), v)).collect();
            let dict = crate::runtime::collections::Dict::from_entries(cx, pairs)?;
            return Ok(Some(Value::Dict(std::rc::Rc::new(dict))));
        }
        Ok(self.attributes.get(name))
    }

    fn set_attr(&self, _: &mut Context, name: &str, value: &Value) -> Result<bool> {
        self.attributes.set(name, value.clone());
        Ok(true)
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let mut parts = Vec::new();
        for (name, value) in self.attributes.entries() {
            parts.push(format!("{name}={}", cx.repr(&value)?));
        }
        Ok(Some(format!("namespace({})", parts.join(", "))))
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new(self.attributes.entries()))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some(saved) = saved.downcast_ref::<Vec<(std::rc::Rc<str>, Value)>>() {
            self.attributes.put_back(saved);
        }
    }

    fn held(&self) -> Vec<Value> {
        self.attributes.entries().into_iter().map(|(_, value)| value).collect()
    }

    fn compare(
        &self,
        cx: &mut Context,
        op: crate::syntax::ast::CompareOp,
        _: &Value,
        other: &Value,
    ) -> Option<Result<Value>> {
        use crate::syntax::ast::CompareOp;
        if !matches!(op, CompareOp::Eq | CompareOp::NotEq) {
            return None;
        }
        let theirs = other.as_native::<SimpleNamespace>()?.attributes.entries();
        let mine = self.attributes.entries();
        let mut same = mine.len() == theirs.len();
        for (name, value) in mine {
            let Some((_, other)) = theirs.iter().find(|(other, _)| *other == name) else {
                same = false;
                break;
            };
            match cx.is_equal(&value, other) {
                Ok(equal) => same &= equal,
                Err(error) => return Some(Err(error)),
            }
        }
        Some(Ok(Value::Bool(same == (op == CompareOp::Eq))))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// An object with the given attributes.
    #[c("SimpleNamespace(**kwargs)")]
    fn simple_namespace(kwargs: Keywords) -> Result<Value> {
        let namespace = SimpleNamespace::default();
        for (key, value) in kwargs.0.entries() {
            if let Some(key) = key.as_text() {
                namespace.attributes.set(&key, value);
            }
        }
        Ok(Value::native(namespace))
    }
);

builtin!(
    /// A dict: the annotated keys are not checked.
    #[c("TypedDict(mapping=<no value>, /, **kwargs)")]
    fn typed_dict(cx: &mut Context, mapping: Given<Value>, kwargs: Keywords) -> Result<Value> {
        if let Given::Value(source) = mapping {
            cx.update_dict(&kwargs.0, &source)?;
        }
        Ok(Value::Dict(kwargs.0))
    }
);
