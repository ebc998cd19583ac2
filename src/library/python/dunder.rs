//! The special methods of built-in types under their names, so that `super().__getitem__(key)`,
//! `(-7).__abs__()` and `list.__len__` work. Each asks the protocol it belongs to.

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::INT, &[add, sub, mul, truediv, floordiv, modulo, power, lshift, rshift, and, or, xor]),
        (
            &types::INT,
            &[radd, rsub, rmul, rtruediv, rfloordiv, rmod, rpow, neg, pos, invert, abs, bool_, int, index, float],
        ),
        (&types::INT, &[lt, le, gt, ge, divmod, round, trunc, floor, ceil]),
        (&types::FLOAT, &[add, sub, mul, truediv, floordiv, modulo, power, neg, pos, abs, bool_, int, float]),
        (
            &types::FLOAT,
            &[radd, rsub, rmul, rtruediv, rfloordiv, rmod, rpow, lt, le, gt, ge, divmod, round, trunc, floor, ceil],
        ),
        (&types::COMPLEX, &[add, sub, mul, truediv, power, neg, pos, abs, bool_, radd, rsub, rmul, rtruediv, rpow]),
        (&types::STR, &[add, mul, rmul, modulo, len, getitem, contains, iter, lt, le, gt, ge]),
        (&types::BYTES, &[add, mul, rmul, len, getitem, contains, iter, lt, le, gt, ge]),
        (&types::TUPLE, &[add, mul, rmul, len, getitem, contains, iter, lt, le, gt, ge]),
        (
            &types::LIST,
            &[add, mul, rmul, iadd, imul, len, getitem, setitem, delitem, contains, iter, reversed, lt, le, gt, ge],
        ),
        (&types::DICT, &[len, getitem, setitem, delitem, contains, iter, reversed, or, ior]),
        (&types::SET, &[len, contains, iter, and, or, xor, sub, iand, ior, ixor, isub, lt, le, gt, ge]),
        (&types::FROZENSET, &[len, contains, iter, and, or, xor, sub, lt, le, gt, ge]),
        (&types::RANGE, &[len, getitem, contains, iter, reversed, bool_]),
        (&types::NDARRAY, &[add, sub, mul, truediv, floordiv, modulo, power, matmul, and, or, xor, lshift, rshift]),
        (&types::NDARRAY, &[radd, rsub, rmul, rtruediv, rfloordiv, rmod, rpow, rmatmul, neg, pos, invert, abs]),
        (
            &types::NDARRAY,
            &[iadd, isub, imul, len, getitem, setitem, contains, iter, lt, le, gt, ge, bool_, int, float, index],
        ),
        (&types::GENERIC, &[add, sub, mul, truediv, floordiv, modulo, power, and, or, xor, lshift, rshift]),
        (&types::GENERIC, &[radd, rsub, rmul, rtruediv, rfloordiv, rmod, rpow, neg, pos, invert, abs]),
        (&types::GENERIC, &[lt, le, gt, ge, bool_, int, float, index, round]),
    ],
    ..Topic::EMPTY
};

/// `a op b`, `NotImplemented` where the types do not go together.
fn operate(cx: &mut Context, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
    match cx.binary(op, a, b) {
        Err(error) if error.is_a(&types::TYPE_ERROR) => Ok(Value::NotImplemented),
        other => other,
    }
}

/// `a op b` of an order, `NotImplemented` where there is none.
fn order(cx: &mut Context, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
    match cx.compare(op, a, b) {
        Err(error) if error.is_a(&types::TYPE_ERROR) => Ok(Value::NotImplemented),
        other => other,
    }
}

/// `binary!(name "signature" Op "doc", …)`: special methods of binary operators.
macro_rules! binary {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
                operate(cx, BinaryOp::$op, &this, &other)
            }
        );
    )* };
}

binary!(
    add "object.__add__(self, value, /)" Add "`self + value`";
    sub "object.__sub__(self, value, /)" Sub "`self - value`";
    mul "object.__mul__(self, value, /)" Mul "`self * value`";
    matmul "object.__matmul__(self, value, /)" MatMul "`self @ value`";
    truediv "object.__truediv__(self, value, /)" Div "`self / value`";
    floordiv "object.__floordiv__(self, value, /)" FloorDiv "`self // value`";
    modulo "object.__mod__(self, value, /)" Mod "`self % value`";
    power "object.__pow__(self, value, /)" Pow "`self ** value`";
    lshift "object.__lshift__(self, value, /)" LShift "`self << value`";
    rshift "object.__rshift__(self, value, /)" RShift "`self >> value`";
    and "object.__and__(self, value, /)" BitAnd "`self & value`";
    or "object.__or__(self, value, /)" BitOr "`self | value`";
    xor "object.__xor__(self, value, /)" BitXor "`self ^ value`";
);

/// The same for operators with the operands swapped.
macro_rules! reflected {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
                operate(cx, BinaryOp::$op, &other, &this)
            }
        );
    )* };
}

reflected!(
    radd "object.__radd__(self, value, /)" Add "`value + self`";
    rsub "object.__rsub__(self, value, /)" Sub "`value - self`";
    rmul "object.__rmul__(self, value, /)" Mul "`value * self`";
    rmatmul "object.__rmatmul__(self, value, /)" MatMul "`value @ self`";
    rtruediv "object.__rtruediv__(self, value, /)" Div "`value / self`";
    rfloordiv "object.__rfloordiv__(self, value, /)" FloorDiv "`value // self`";
    rmod "object.__rmod__(self, value, /)" Mod "`value % self`";
    rpow "object.__rpow__(self, value, /)" Pow "`value ** self`";
);

/// The same for operators that change the object.
macro_rules! in_place {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
                cx.in_place(BinaryOp::$op, &this, &other)
            }
        );
    )* };
}

in_place!(
    iadd "object.__iadd__(self, value, /)" Add "`self += value`";
    isub "object.__isub__(self, value, /)" Sub "`self -= value`";
    imul "object.__imul__(self, value, /)" Mul "`self *= value`";
    iand "object.__iand__(self, value, /)" BitAnd "`self &= value`";
    ior "object.__ior__(self, value, /)" BitOr "`self |= value`";
    ixor "object.__ixor__(self, value, /)" BitXor "`self ^= value`";
);

/// The same for comparisons.
macro_rules! comparison {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
                order(cx, CompareOp::$op, &this, &other)
            }
        );
    )* };
}

comparison!(
    lt "object.__lt__(self, value, /)" Lt "`self < value`";
    le "object.__le__(self, value, /)" LtE "`self <= value`";
    gt "object.__gt__(self, value, /)" Gt "`self > value`";
    ge "object.__ge__(self, value, /)" GtE "`self >= value`";
);

builtin!(
    /// `-self`
    #[c("object.__neg__(self, /)")]
    fn neg(cx: &mut Context, this: Value) -> Result<Value> {
        cx.unary(UnaryOp::Minus, &this)
    }
);

builtin!(
    /// `+self`
    #[c("object.__pos__(self, /)")]
    fn pos(cx: &mut Context, this: Value) -> Result<Value> {
        cx.unary(UnaryOp::Plus, &this)
    }
);

builtin!(
    /// `~self`
    #[c("object.__invert__(self, /)")]
    fn invert(cx: &mut Context, this: Value) -> Result<Value> {
        cx.unary(UnaryOp::Invert, &this)
    }
);

builtin!(
    /// `abs(self)`
    ///
    /// >>> (-7).__abs__()
    /// 7
    #[c("object.__abs__(self, /)")]
    fn abs(cx: &mut Context, this: Value) -> Result<Value> {
        super::numeric::absolute(cx, &this)
    }
);

builtin!(
    /// `bool(self)`
    #[c("object.__bool__(self, /)")]
    fn bool_(cx: &mut Context, this: Value) -> Result<Value> {
        cx.truth(&this).map(Value::Bool)
    }
);

builtin!(
    /// `int(self)`
    #[c("object.__int__(self, /)")]
    fn int(cx: &mut Context, this: Value) -> Result<Value> {
        super::conversion::to_int(cx, &this)
    }
);

builtin!(
    /// `math.trunc(self)`
    #[c("object.__trunc__(self, /)")]
    fn trunc(cx: &mut Context, this: Value) -> Result<Value> {
        super::conversion::to_int(cx, &this)
    }
);

builtin!(
    /// `math.floor(self)`
    #[c("object.__floor__(self, /)")]
    fn floor(cx: &mut Context, this: Value) -> Result<Value> {
        match this {
            Value::Float(x) => crate::runtime::number::float::to_int(x.floor()),
            other => super::conversion::to_int(cx, &other),
        }
    }
);

builtin!(
    /// `math.ceil(self)`
    #[c("object.__ceil__(self, /)")]
    fn ceil(cx: &mut Context, this: Value) -> Result<Value> {
        match this {
            Value::Float(x) => crate::runtime::number::float::to_int(x.ceil()),
            other => super::conversion::to_int(cx, &other),
        }
    }
);

builtin!(
    /// `round(self, ndigits)`
    #[c("object.__round__(self, ndigits=None, /)")]
    fn round(cx: &mut Context, this: Value, ndigits: Value) -> Result<Value> {
        super::numeric::rounded(cx, &this, &ndigits)
    }
);

builtin!(
    /// The object as an index.
    #[c("object.__index__(self, /)")]
    fn index(cx: &mut Context, this: Value) -> Result<Value> {
        cx.to_big_index(&this).map(Value::from_big)
    }
);

builtin!(
    /// `float(self)`
    #[c("object.__float__(self, /)")]
    fn float(cx: &mut Context, this: Value) -> Result<Value> {
        cx.to_float(&this).map(Value::Float)
    }
);

builtin!(
    /// `divmod(self, value)`
    #[c("object.__divmod__(self, value, /)")]
    fn divmod(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
        super::numeric::divide_with_rest(cx, &this, &other)
    }
);

builtin!(
    /// `len(self)`
    #[c("object.__len__(self, /)")]
    fn len(cx: &mut Context, this: Value) -> Result<Value> {
        cx.len(&this).map(Value::from)
    }
);

builtin!(
    /// `self[key]`
    #[c("object.__getitem__(self, key, /)")]
    fn getitem(cx: &mut Context, this: Value, key: Value) -> Result<Value> {
        cx.get_item(&this, &key)
    }
);

builtin!(
    /// `self[key] = value`
    #[c("object.__setitem__(self, key, value, /)")]
    fn setitem(cx: &mut Context, this: Value, key: Value, value: Value) -> Result<Value> {
        cx.set_item(&this, &key, &value)?;
        Ok(Value::None)
    }
);

builtin!(
    /// `del self[key]`
    #[c("object.__delitem__(self, key, /)")]
    fn delitem(cx: &mut Context, this: Value, key: Value) -> Result<Value> {
        cx.del_item(&this, &key)?;
        Ok(Value::None)
    }
);

builtin!(
    /// `key in self`
    #[c("object.__contains__(self, key, /)")]
    fn contains(cx: &mut Context, this: Value, key: Value) -> Result<Value> {
        cx.contains(&this, &key).map(Value::Bool)
    }
);

builtin!(
    /// `iter(self)`
    #[c("object.__iter__(self, /)")]
    fn iter(cx: &mut Context, this: Value) -> Result<Value> {
        cx.iter(&this)
    }
);

builtin!(
    /// `reversed(self)`
    #[c("object.__reversed__(self, /)")]
    fn reversed(cx: &mut Context, this: Value) -> Result<Value> {
        let reversed = Value::Type(&types::REVERSED);
        cx.call(&reversed, crate::runtime::builtin::Args::one(this))
    }
);
