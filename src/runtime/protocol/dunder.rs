//! The special methods of built-in types as attributes: `(-7).__abs__()`, `super().__setitem__(key, value)`. They do what
//! the operators do; the operators themselves never look here.

use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::signature::Style;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// One special method and the types that have it.
struct Special {
    function: Builtin,
    owners: &'static [&'static TypeInfo],
}

static NUMBERS: &[&TypeInfo] = &[&types::INT, &types::FLOAT, &types::COMPLEX, &types::NDARRAY, &types::GENERIC];
static PLAIN_REALS: &[&TypeInfo] = &[&types::INT, &types::FLOAT];
static REALS: &[&TypeInfo] = &[&types::INT, &types::FLOAT, &types::NDARRAY, &types::GENERIC];
static INTS: &[&TypeInfo] = &[&types::INT, &types::NDARRAY, &types::GENERIC];
static BITS: &[&TypeInfo] = &[&types::INT, &types::SET, &types::FROZENSET, &types::NDARRAY, &types::GENERIC];
static UNION: &[&TypeInfo] =
    &[&types::INT, &types::SET, &types::FROZENSET, &types::DICT, &types::NDARRAY, &types::GENERIC];
static ADDABLE: &[&TypeInfo] = &[
    &types::INT,
    &types::FLOAT,
    &types::COMPLEX,
    &types::STR,
    &types::BYTES,
    &types::LIST,
    &types::TUPLE,
    &types::NDARRAY,
    &types::GENERIC,
];
static SUBTRACTABLE: &[&TypeInfo] =
    &[&types::INT, &types::FLOAT, &types::COMPLEX, &types::SET, &types::FROZENSET, &types::NDARRAY, &types::GENERIC];
static REMAINDERS: &[&TypeInfo] =
    &[&types::INT, &types::FLOAT, &types::STR, &types::BYTES, &types::NDARRAY, &types::GENERIC];
static ARRAYS: &[&TypeInfo] = &[&types::NDARRAY];
static IN_PLACE_ADD: &[&TypeInfo] = &[&types::LIST, &types::NDARRAY];
static IN_PLACE_BITS: &[&TypeInfo] = &[&types::SET, &types::DICT, &types::NDARRAY];
static CONTAINERS: &[&TypeInfo] = &[
    &types::STR,
    &types::BYTES,
    &types::LIST,
    &types::TUPLE,
    &types::DICT,
    &types::SET,
    &types::FROZENSET,
    &types::RANGE,
    &types::NDARRAY,
    &types::DICT_KEYS,
    &types::DICT_VALUES,
    &types::DICT_ITEMS,
];
static INDEXED: &[&TypeInfo] =
    &[&types::STR, &types::BYTES, &types::LIST, &types::TUPLE, &types::DICT, &types::RANGE, &types::NDARRAY];
static MUTABLE: &[&TypeInfo] = &[&types::LIST, &types::DICT, &types::NDARRAY];
static ORDERED: &[&TypeInfo] = &[
    &types::INT,
    &types::FLOAT,
    &types::STR,
    &types::BYTES,
    &types::LIST,
    &types::TUPLE,
    &types::SET,
    &types::FROZENSET,
    &types::NDARRAY,
    &types::GENERIC,
];
static ITERATORS: &[&TypeInfo] = &[
    &types::GENERATOR,
    &types::ENUMERATE,
    &types::ZIP,
    &types::MAP,
    &types::FILTER,
    &types::REVERSED,
    &types::LIST_ITERATOR,
    &types::TUPLE_ITERATOR,
    &types::STR_ITERATOR,
    &types::STR_ASCII_ITERATOR,
    &types::RANGE_ITERATOR,
    &types::SET_ITERATOR,
    &types::DICT_KEYITERATOR,
    &types::DICT_VALUEITERATOR,
    &types::DICT_ITEMITERATOR,
    &types::CALLABLE_ITERATOR,
    &types::LIST_REVERSEITERATOR,
    &types::ITERATOR,
    &types::BYTES_ITERATOR,
];
static CALLABLE: &[&TypeInfo] = &[&types::FUNCTION, &types::BUILTIN, &types::METHOD, &types::TYPE];

/// `special!(name, signature, documentation, owners, |cx, this, args| value)`
macro_rules! special {
    ($name:literal, $signature:literal, $doc:literal, $owners:expr, $work:expr) => {
        Special {
            function: Builtin {
                name: $name,
                signature_text: concat!($name, $signature),
                style: Style::C,
                doc: $doc,
                call: |function, cx, args| {
                    let work: fn(&mut Context, Value, Vec<Value>) -> Result<Value> = $work;
                    let (this, rest) = split(function, args)?;
                    work(cx, this, rest)
                },
                home: module_path!(),
                deputy: None,
            },
            owners: $owners,
        }
    };
}

macro_rules! operators {
    ($($op:ident $name:literal $reflected:literal $in_place:literal $owners:expr, $in_place_owners:expr;)*) => {
        &[$(
            special!($name, "(self, value, /)", "The operator.", $owners, |cx, this, args| {
                attempt(cx.binary(BinaryOp::$op, &this, &args[0]))
            }),
            special!($reflected, "(self, value, /)", "The operator with its operands exchanged.", $owners, |cx, this, args| {
                attempt(cx.binary(BinaryOp::$op, &args[0], &this))
            }),
            special!($in_place, "(self, value, /)", "The operator in place.", $in_place_owners, |cx, this, args| {
                cx.in_place(BinaryOp::$op, &this, &args[0])
            }),
        )*]
    };
}

static OPERATORS: &[Special] = operators!(
    Add "__add__" "__radd__" "__iadd__" ADDABLE, IN_PLACE_ADD;
    Sub "__sub__" "__rsub__" "__isub__" SUBTRACTABLE, IN_PLACE_BITS;
    Mul "__mul__" "__rmul__" "__imul__" ADDABLE, IN_PLACE_ADD;
    Div "__truediv__" "__rtruediv__" "__itruediv__" NUMBERS, ARRAYS;
    FloorDiv "__floordiv__" "__rfloordiv__" "__ifloordiv__" REALS, ARRAYS;
    Mod "__mod__" "__rmod__" "__imod__" REMAINDERS, ARRAYS;
    Pow "__pow__" "__rpow__" "__ipow__" NUMBERS, ARRAYS;
    MatMul "__matmul__" "__rmatmul__" "__imatmul__" ARRAYS, ARRAYS;
    LShift "__lshift__" "__rlshift__" "__ilshift__" INTS, ARRAYS;
    RShift "__rshift__" "__rrshift__" "__irshift__" INTS, ARRAYS;
    BitAnd "__and__" "__rand__" "__iand__" BITS, IN_PLACE_BITS;
    BitOr "__or__" "__ror__" "__ior__" UNION, IN_PLACE_BITS;
    BitXor "__xor__" "__rxor__" "__ixor__" BITS, IN_PLACE_BITS;
);

static OTHERS: &[Special] = &[
    special!("__lt__", "(self, value, /)", "Return self<value.", ORDERED, |cx, a, b| attempt(cx.compare(
        CompareOp::Lt,
        &a,
        &b[0]
    ))),
    special!("__le__", "(self, value, /)", "Return self<=value.", ORDERED, |cx, a, b| attempt(cx.compare(
        CompareOp::LtE,
        &a,
        &b[0]
    ))),
    special!("__gt__", "(self, value, /)", "Return self>value.", ORDERED, |cx, a, b| attempt(cx.compare(
        CompareOp::Gt,
        &a,
        &b[0]
    ))),
    special!("__ge__", "(self, value, /)", "Return self>=value.", ORDERED, |cx, a, b| attempt(cx.compare(
        CompareOp::GtE,
        &a,
        &b[0]
    ))),
    special!("__neg__", "(self, /)", "-self", NUMBERS, |cx, a, _| cx.unary(UnaryOp::Minus, &a)),
    special!("__pos__", "(self, /)", "+self", NUMBERS, |cx, a, _| cx.unary(UnaryOp::Plus, &a)),
    special!("__invert__", "(self, /)", "~self", INTS, |cx, a, _| cx.unary(UnaryOp::Invert, &a)),
    special!("__abs__", "(self, /)", "abs(self)", NUMBERS, |cx, a, _| by_builtin(cx, "abs", a, Vec::new())),
    special!("__bool__", "(self, /)", "True if self else False", NUMBERS, |cx, a, _| cx.truth(&a).map(Value::Bool)),
    special!("__int__", "(self, /)", "int(self)", REALS, |cx, a, _| cx.construct(&types::INT, Args::one(a))),
    special!("__float__", "(self, /)", "float(self)", REALS, |cx, a, _| cx.construct(&types::FLOAT, Args::one(a))),
    special!("__index__", "(self, /)", "Return self converted to an integer.", INTS, |cx, a, _| cx
        .construct(&types::INT, Args::one(a))),
    special!("__round__", "(self, ndigits=None, /)", "round(self)", PLAIN_REALS, |cx, a, b| by_builtin(
        cx, "round", a, b
    )),
    special!("__divmod__", "(self, value, /)", "Return divmod(self, value).", PLAIN_REALS, |cx, a, b| by_builtin(
        cx, "divmod", a, b
    )),
    special!("__len__", "(self, /)", "Return len(self).", CONTAINERS, |cx, a, _| Ok(Value::from(cx.len(&a)?))),
    special!("__iter__", "(self, /)", "Implement iter(self).", CONTAINERS, |cx, a, _| cx.iter(&a)),
    special!("__contains__", "(self, key, /)", "Return key in self.", CONTAINERS, |cx, a, b| cx
        .contains(&a, &b[0])
        .map(Value::Bool)),
    special!("__reversed__", "(self, /)", "Return a reverse iterator.", MUTABLE, |cx, a, _| by_builtin(
        cx,
        "reversed",
        a,
        Vec::new()
    )),
    special!("__getitem__", "(self, key, /)", "Return self[key].", INDEXED, |cx, a, b| cx.get_item(&a, &b[0])),
    special!("__setitem__", "(self, key, value, /)", "Set self[key] to value.", MUTABLE, |cx, a, b| {
        cx.set_item(&a, &b[0], &b[1]).map(|()| Value::None)
    }),
    special!("__delitem__", "(self, key, /)", "Delete self[key].", MUTABLE, |cx, a, b| cx
        .del_item(&a, &b[0])
        .map(|()| Value::None)),
    special!("__iter__", "(self, /)", "Implement iter(self).", ITERATORS, |_, a, _| Ok(a)),
    special!("__next__", "(self, /)", "Implement next(self).", ITERATORS, |cx, a, _| {
        cx.next(&a)?.ok_or_else(|| Error::bare(&types::STOP_ITERATION))
    }),
    special!("__call__", "(self, /, *args)", "Call self as a function.", CALLABLE, |cx, a, b| cx
        .call(&a, Args::positional(b))),
];

/// The receiver and the rest of the arguments, as many as the signature has.
fn split(function: &'static Builtin, args: Args) -> Result<(Value, Vec<Value>)> {
    let signature = function.signature();
    let wanted = signature.parameters.len() - 1;
    let open = signature.parameters.iter().any(|p| p.name.starts_with("args") || &*p.name == "ndigits");
    let given = args.positional.len();
    let mut values = args.positional.into_iter();
    let Some(this) = values.next() else {
        return Err(Error::type_error(format!("unbound method {}() needs an argument", function.name)));
    };
    if !open && given - 1 != wanted {
        let plural = if wanted == 1 { "" } else { "s" };
        return Err(Error::type_error(format!("expected {wanted} argument{plural}, got {}", given - 1)));
    }
    Ok((this, values.collect()))
}

/// Operands that do not go together make the method answer `NotImplemented`.
fn attempt(result: Result<Value>) -> Result<Value> {
    match result {
        Err(error) if error.is_a(&types::TYPE_ERROR) => {
            let plain = match error.0.args.borrow().first() {
                Some(Value::Str(text)) => {
                    let text = text.as_str();
                    text.starts_with("unsupported operand") || text.contains("not supported between")
                }
                _ => false,
            };
            if plain { Ok(Value::NotImplemented) } else { Err(error) }
        }
        other => other,
    }
}

fn by_builtin(cx: &mut Context, name: &str, this: Value, rest: Vec<Value>) -> Result<Value> {
    let library = cx.library;
    let Some(function) = library.builtin(cx, name) else { return Ok(Value::NotImplemented) };
    cx.call(&function, Args::positional(rest).with_receiver(this))
}

/// A special method of a built-in type.
pub(super) fn of_type(info: &'static TypeInfo, name: &str) -> Option<&'static Builtin> {
    if !name.starts_with("__") {
        return None;
    }
    let specials = OPERATORS.iter().chain(OTHERS);
    specials
        .filter(|s| s.function.name == name)
        .find(|s| s.owners.iter().any(|owner| info.is_subtype(owner)))
        .map(|s| &s.function)
}

/// A special method of the built-in type that an object is of.
pub(super) fn of_object(cx: &Context, object: &Value, name: &str) -> Option<&'static Builtin> {
    if !name.starts_with("__") {
        return None;
    }
    let info = match cx.class_of(object) {
        ClassRef::Builtin(info) => info,
        ClassRef::User(class) => class.builtin_base(),
    };
    // The iterators of the library are of kinds that are not listed here.
    let info = if matches!(object, Value::Iterator(_)) { &types::LIST_ITERATOR } else { info };
    of_type(info, name)
}
