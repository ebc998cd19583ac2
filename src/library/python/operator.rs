//! The module `operator`: operators as functions.

use std::any::Any;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::{Keywords, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

pub static ITEM_GETTER: TypeInfo = TypeInfo::new("operator", "itemgetter", &types::OBJECT);
pub static ATTR_GETTER: TypeInfo = TypeInfo::new("operator", "attrgetter", &types::OBJECT);
pub static METHOD_CALLER: TypeInfo = TypeInfo::new("operator", "methodcaller", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[
        ("operator", &[add, sub, mul, truediv, floordiv, modulo, pow, matmul, lshift, rshift, and, or, xor]),
        ("operator", &[iadd, isub, imul, itruediv]),
        ("operator", &[eq, ne, lt, le, gt, ge, is_, is_not, contains, neg, pos, inv, not, truth, abs, index]),
        ("operator", &[concat, getitem, setitem, delitem, countof, indexof, length_hint]),
    ],
    members: &[(
        "operator",
        &[
            ("itemgetter", Member::Type(&ITEM_GETTER)),
            ("attrgetter", Member::Type(&ATTR_GETTER)),
            ("methodcaller", Member::Type(&METHOD_CALLER)),
            ("invert", Member::Function(inv)),
        ],
    )],
    constructors: &[(&ITEM_GETTER, itemgetter), (&ATTR_GETTER, attrgetter), (&METHOD_CALLER, methodcaller)],
    ..Topic::EMPTY
};

/// `binary!(name "signature" Op "doc"; …)`
macro_rules! binary {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
                cx.binary(BinaryOp::$op, &a, &b)
            }
        );
    )* };
}

binary!(
    add "add(a, b, /)" Add "`a + b`";
    concat "concat(a, b, /)" Add "`a + b` of sequences";
    sub "sub(a, b, /)" Sub "`a - b`";
    mul "mul(a, b, /)" Mul "`a * b`";
    truediv "truediv(a, b, /)" Div "`a / b`";
    floordiv "floordiv(a, b, /)" FloorDiv "`a // b`";
    modulo "mod(a, b, /)" Mod "`a % b`";
    pow "pow(a, b, /)" Pow "`a ** b`";
    matmul "matmul(a, b, /)" MatMul "`a @ b`";
    lshift "lshift(a, b, /)" LShift "`a << b`";
    rshift "rshift(a, b, /)" RShift "`a >> b`";
    and "and_(a, b, /)" BitAnd "`a & b`";
    or "or_(a, b, /)" BitOr "`a | b`";
    xor "xor(a, b, /)" BitXor "`a ^ b`";
);

/// The same for operators that change their first operand.
macro_rules! in_place {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
                cx.in_place(BinaryOp::$op, &a, &b)
            }
        );
    )* };
}

in_place!(
    iadd "iadd(a, b, /)" Add "`a += b`";
    isub "isub(a, b, /)" Sub "`a -= b`";
    imul "imul(a, b, /)" Mul "`a *= b`";
    itruediv "itruediv(a, b, /)" Div "`a /= b`";
);

/// The same for comparisons.
macro_rules! comparison {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
                cx.compare(CompareOp::$op, &a, &b)
            }
        );
    )* };
}

comparison!(
    eq "eq(a, b, /)" Eq "`a == b`";
    ne "ne(a, b, /)" NotEq "`a != b`";
    lt "lt(a, b, /)" Lt "`a < b`";
    le "le(a, b, /)" LtE "`a <= b`";
    gt "gt(a, b, /)" Gt "`a > b`";
    ge "ge(a, b, /)" GtE "`a >= b`";
    is_ "is_(a, b, /)" Is "`a is b`";
    is_not "is_not(a, b, /)" IsNot "`a is not b`";
);

builtin!(
    /// `b in a`
    #[c("contains(a, b, /)")]
    fn contains(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
        cx.contains(&a, &b).map(Value::Bool)
    }
);

builtin!(
    /// `-a`
    #[c("neg(a, /)")]
    fn neg(cx: &mut Context, a: Value) -> Result<Value> {
        cx.unary(UnaryOp::Minus, &a)
    }
);

builtin!(
    /// `+a`
    #[c("pos(a, /)")]
    fn pos(cx: &mut Context, a: Value) -> Result<Value> {
        cx.unary(UnaryOp::Plus, &a)
    }
);

builtin!(
    /// `~a`
    #[c("inv(a, /)")]
    fn inv(cx: &mut Context, a: Value) -> Result<Value> {
        cx.unary(UnaryOp::Invert, &a)
    }
);

builtin!(
    /// `not a`
    #[c("not_(a, /)")]
    fn not(cx: &mut Context, a: Value) -> Result<Value> {
        cx.unary(UnaryOp::Not, &a)
    }
);

builtin!(
    /// `bool(a)`
    #[c("truth(a, /)")]
    fn truth(cx: &mut Context, a: Value) -> Result<Value> {
        cx.truth(&a).map(Value::Bool)
    }
);

builtin!(
    /// `abs(a)`
    #[c("abs(a, /)")]
    fn abs(cx: &mut Context, a: Value) -> Result<Value> {
        super::numeric::absolute(cx, &a)
    }
);

builtin!(
    /// The integer that an object is as an index.
    #[c("index(a, /)")]
    fn index(cx: &mut Context, a: Value) -> Result<Value> {
        cx.to_big_index(&a).map(Value::from_big)
    }
);

builtin!(
    /// `a[b]`
    #[c("getitem(a, b, /)")]
    fn getitem(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
        cx.get_item(&a, &b)
    }
);

builtin!(
    /// `a[b] = c`
    #[c("setitem(a, b, c, /)")]
    fn setitem(cx: &mut Context, a: Value, b: Value, c: Value) -> Result<Value> {
        cx.set_item(&a, &b, &c)?;
        Ok(Value::None)
    }
);

builtin!(
    /// `del a[b]`
    #[c("delitem(a, b, /)")]
    fn delitem(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
        cx.del_item(&a, &b)?;
        Ok(Value::None)
    }
);

builtin!(
    /// How many items of `a` equal `b`.
    #[c("countOf(a, b, /)")]
    fn countof(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
        let mut total = 0usize;
        for item in cx.collect(&a)? {
            total += usize::from(cx.is_equal(&item, &b)?);
        }
        Ok(Value::from(total))
    }
);

builtin!(
    /// The index of the first item of `a` that equals `b`.
    #[c("indexOf(a, b, /)")]
    fn indexof(cx: &mut Context, a: Value, b: Value) -> Result<Value> {
        for (at, item) in cx.collect(&a)?.iter().enumerate() {
            if cx.is_equal(item, &b)? {
                return Ok(Value::from(at));
            }
        }
        Err(Error::value("sequence.index(x): x not in sequence"))
    }
);

builtin!(
    /// How many items there will be, as far as that is known.
    #[c("length_hint(obj, default=0, /)")]
    fn length_hint(cx: &mut Context, obj: Value, default: Value) -> Result<Value> {
        if let Value::Iterator(iterator) = &obj {
            return Ok(iterator.remaining().map_or(default, Value::from));
        }
        Ok(cx.len(&obj).map_or(default, Value::from))
    }
);

/// What a getter gets: items by index, attributes by dotted name, or the result of a method.
enum Getter {
    Items(Vec<Value>),
    Attributes(Vec<String>),
    Method { name: String, args: Args },
}

/// The getter of one item, as a callable.
#[must_use]
pub fn item_getter(index: Value) -> Value {
    Value::native(Getter::Items(vec![index]))
}

impl Getter {
    fn get(&self, cx: &mut Context, object: &Value) -> Result<Value> {
        let mut found = Vec::new();
        match self {
            Getter::Items(indices) => {
                for index in indices {
                    found.push(cx.get_item(object, index)?);
                }
            }
            Getter::Attributes(names) => {
                for name in names {
                    let mut at = object.clone();
                    for part in name.split('.') {
                        at = cx.get_attr(&at, part)?;
                    }
                    found.push(at);
                }
            }
            Getter::Method { name, args } => return cx.call_method(object, name, args.clone()),
        }
        Ok(if found.len() == 1 { found.swap_remove(0) } else { Value::tuple(found) })
    }
}

impl Native for Getter {
    fn type_info(&self) -> &'static TypeInfo {
        match self {
            Getter::Items(_) => &ITEM_GETTER,
            Getter::Attributes(_) => &ATTR_GETTER,
            Getter::Method { .. } => &METHOD_CALLER,
        }
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let given = args.positional.len();
        Some(match &args.positional[..] {
            [object] => self.get(cx, object),
            _ => Err(Error::type_error(format!("{} expected 1 argument, got {given}", self.type_info().name))),
        })
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let mut out = self.type_info().qualified_name();
        match self {
            Getter::Items(items) => cx.write_items(&mut out, items, "(", ")")?,
            Getter::Attributes(names) => {
                let names: Vec<Value> = names.iter().map(|n| Value::str(n)).collect();
                cx.write_items(&mut out, &names, "(", ")")?;
            }
            Getter::Method { name, args } => {
                let mut all = vec![Value::str(name)];
                all.extend(args.positional.iter().cloned());
                cx.write_items(&mut out, &all, "(", ")")?;
            }
        }
        Ok(Some(out))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A function that gets one item, or a tuple of several.
    ///
    /// >>> from operator import itemgetter
    /// >>> sorted([(1, 'b'), (2, 'a')], key=itemgetter(1))
    /// [(2, 'a'), (1, 'b')]
    #[c("itemgetter(item, /, *items)")]
    fn itemgetter(item: Value, items: Rest) -> Result<Value> {
        let mut all = vec![item];
        all.extend(items.0);
        Ok(Value::native(Getter::Items(all)))
    }
);

builtin!(
    /// A function that gets one attribute, or a tuple of several.
    #[c("attrgetter(attr, /, *attrs)")]
    fn attrgetter(attr: Value, attrs: Rest) -> Result<Value> {
        let mut names = Vec::new();
        for name in std::iter::once(attr).chain(attrs.0) {
            let text = name.as_text().ok_or_else(|| Error::type_error("attribute name must be a string"))?;
            names.push(text.as_str().to_owned());
        }
        Ok(Value::native(Getter::Attributes(names)))
    }
);

builtin!(
    /// A function that calls a method of its argument.
    #[c("methodcaller(name, /, *args, **kwargs)")]
    fn methodcaller(name: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let name = name.as_text().ok_or_else(|| Error::type_error("method name must be a string"))?;
        let mut all = Args::positional(args.0);
        for (key, value) in kwargs.0.entries() {
            if let Some(key) = key.as_text() {
                all.keywords.push((key.as_str().into(), value));
            }
        }
        Ok(Value::native(Getter::Method { name: name.as_str().to_owned(), args: all }))
    }
);
