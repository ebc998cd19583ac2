//! Unary and binary operators of any values.

use num_bigint::BigInt;

use crate::runtime::alias;
use crate::runtime::arrays;
use crate::runtime::arrays::subclass;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, ErrorCause, Result};
use crate::runtime::number::{self, Number};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, UnaryOp};

/// The methods of an operator: direct, reflected, in place.
pub(in crate::runtime) fn special_names(op: BinaryOp) -> (&'static str, &'static str, &'static str) {
    match op {
        BinaryOp::Add => ("__add__", "__radd__", "__iadd__"),
        BinaryOp::Sub => ("__sub__", "__rsub__", "__isub__"),
        BinaryOp::Mul => ("__mul__", "__rmul__", "__imul__"),
        BinaryOp::MatMul => ("__matmul__", "__rmatmul__", "__imatmul__"),
        BinaryOp::Div => ("__truediv__", "__rtruediv__", "__itruediv__"),
        BinaryOp::FloorDiv => ("__floordiv__", "__rfloordiv__", "__ifloordiv__"),
        BinaryOp::Mod => ("__mod__", "__rmod__", "__imod__"),
        BinaryOp::Pow => ("__pow__", "__rpow__", "__ipow__"),
        BinaryOp::LShift => ("__lshift__", "__rlshift__", "__ilshift__"),
        BinaryOp::RShift => ("__rshift__", "__rrshift__", "__irshift__"),
        BinaryOp::BitAnd => ("__and__", "__rand__", "__iand__"),
        BinaryOp::BitOr => ("__or__", "__ror__", "__ior__"),
        BinaryOp::BitXor => ("__xor__", "__rxor__", "__ixor__"),
    }
}

fn is_array(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Scalar(_))
}

/// NumPy's bytes beside what is no array are Python's, and its texts when they are repeated.
fn as_python(op: BinaryOp, a: &Value, b: &Value) -> Option<(Value, Value)> {
    let text = |value: &Value| match value {
        Value::Scalar(scalar) => matches!(**scalar, Scalar::Str(_)),
        other => matches!(other, Value::Str(_)),
    };
    let own = |value: &Value| match value {
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Bytes(_) => true,
            Scalar::Str(_) => op == BinaryOp::Mul || op == BinaryOp::Add && text(a) && text(b),
            _ => false,
        },
        _ => false,
    };
    let plain = |value: &Value| match value {
        Value::Scalar(scalar) => arrays::to_python(scalar),
        other => other.clone(),
    };
    let numbers = |value: &Value| matches!(value, Value::Array(_));
    ((own(a) || own(b)) && !numbers(a) && !numbers(b)).then(|| (plain(a), plain(b)))
}

impl Context {
    /// `a op b`
    pub fn binary(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
        match self.try_binary(op, a, b)? {
            Some(value) => Ok(value),
            None => Err(self.unsupported(op, "", a, b)),
        }
    }

    /// `None` when neither operand knows the operator.
    fn try_binary(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        if let (Some(x), Some(y)) = (Number::of(a), Number::of(b)) {
            if let (Value::Bool(x), Value::Bool(y)) = (a, b)
                && let Some(answer) = bool_operation(op, *x, *y)
            {
                return Ok(Some(Value::Bool(answer)));
            }
            return number::binary(op, &x, &y).transpose();
        }
        if has_own_operators(a) || has_own_operators(b) {
            return self.binary_user(op, a, b);
        }
        self.binary_plain(op, a, b)
    }

    /// Operands that are not instances of a program's class.
    fn binary_plain(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        for (this, other, reflected) in [(a, b, false), (b, a, true)] {
            if let Value::Native(native) = this
                && let Some(value) = native.object().binary(self, op, this, other, reflected)
            {
                return value.map(Some);
            }
        }
        // `'%.2f' % x` formats, whatever `x` is.
        let formats = op == BinaryOp::Mod && matches!(a, Value::Str(_));
        if let Some((a, b)) = as_python(op, a, b).filter(|_| !formats) {
            return self.sequence_operator(op, &a, &b);
        }
        if !formats && (is_array(a) || is_array(b)) {
            return arrays::binary(self, op, a, b);
        }
        if let (Value::Native(_), _) | (_, Value::Native(_)) = (a, b) {
            let (x, y) = (a.payload(), b.payload());
            if x.is_none() && y.is_none() {
                return Ok(None);
            }
            return self.try_binary(op, x.as_ref().unwrap_or(a), y.as_ref().unwrap_or(b));
        }
        if op == BinaryOp::BitOr
            && let (Value::Type(_) | Value::Class(_) | Value::None, Value::Type(_) | Value::Class(_) | Value::None) =
                (a, b)
            && !matches!((a, b), (Value::None, Value::None))
        {
            return alias::union(self, a, b).transpose();
        }
        self.sequence_operator(op, a, b)
    }

    fn binary_user(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        if op == BinaryOp::Mod && matches!(a, Value::Str(_) | Value::Bytes(_)) {
            return self.sequence_operator(op, a, b);
        }
        let (direct, reflected, _) = special_names(op);
        let (class_a, class_b) = (self.class_of(a), self.class_of(b));
        let same_class = class_a.is_same(&class_b);
        let later_first = !same_class && self.is_subclass_ref(&class_b, &class_a);
        if later_first && let Some(value) = self.ask_operand(b, reflected, a)? {
            return Ok(Some(value));
        }
        if let Some(value) = self.ask_operand(a, direct, b)? {
            return Ok(Some(value));
        }
        if subclass::has_the_word(self, a, b)? && self.find_special(a, direct)?.is_none() {
            return subclass::binary(self, op, a, b);
        }
        if !later_first
            && !same_class
            && let Some(value) = self.ask_operand(b, reflected, a)?
        {
            return Ok(Some(value));
        }
        if subclass::is_one(b) && self.find_special(b, reflected)?.is_none() {
            return subclass::binary(self, op, a, b);
        }
        if subclass::is_one(a) || subclass::is_one(b) {
            return Ok(None);
        }
        let (x, y) = (a.payload(), b.payload());
        if x.is_none() && y.is_none() {
            // A plain instance beside an array or a library object: those may take anything.
            return match (a, b) {
                (Value::Instance(_), Value::Instance(_)) => Ok(None),
                (Value::Class(_), _) | (_, Value::Class(_)) => self.binary_plain(op, a, b),
                _ => self.binary_plain_with_instance(op, a, b),
            };
        }
        let (x, y) = (x.unwrap_or_else(|| a.clone()), y.unwrap_or_else(|| b.clone()));
        if matches!((&x, &y), (Value::Instance(_), _) | (_, Value::Instance(_))) {
            return Ok(None);
        }
        self.try_binary(op, &x, &y)
    }

    fn binary_plain_with_instance(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        if is_array(a) || is_array(b) {
            return arrays::binary(self, op, a, b);
        }
        for (this, other, reflected) in [(a, b, false), (b, a, true)] {
            if let Value::Native(native) = this
                && let Some(value) = native.object().binary(self, op, this, other, reflected)
            {
                return value.map(Some);
            }
        }
        // `[1] * object_with_index`, `'%s' % object`
        self.sequence_operator(op, a, b)
    }

    fn ask_operand(&mut self, this: &Value, name: &str, other: &Value) -> Result<Option<Value>> {
        if !has_own_operators(this) {
            return Ok(None);
        }
        let Some(method) = self.find_special(this, name)? else { return Ok(None) };
        match self.call(&method, Args::one(other.clone()))? {
            Value::NotImplemented => Ok(None),
            value => Ok(Some(value)),
        }
    }

    fn unsupported(&mut self, op: BinaryOp, suffix: &str, a: &Value, b: &Value) -> Error {
        let (left, right) = (self.type_name(a), self.type_name(b));
        let cause = ErrorCause::Operator { symbol: op.symbol(), left: left.clone(), right: right.clone() };
        let text = match (op, a, b) {
            (BinaryOp::Add, Value::Str(_), _) => format!("can only concatenate str (not \"{right}\") to str"),
            (BinaryOp::Add, Value::List(_), _) => format!("can only concatenate list (not \"{right}\") to list"),
            (BinaryOp::Add, Value::Tuple(_), _) => format!("can only concatenate tuple (not \"{right}\") to tuple"),
            (BinaryOp::Add, Value::Bytes(_), _) => format!("can't concat {right} to bytes"),
            (BinaryOp::Mul, sequence, other) | (BinaryOp::Mul, other, sequence)
                if matches!(sequence, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_)) =>
            {
                format!("can't multiply sequence by non-int of type '{}'", self.type_name(other))
            }
            _ => {
                let symbol = match op {
                    BinaryOp::Pow if suffix.is_empty() => "** or pow()",
                    _ => op.symbol(),
                };
                let hint = match (op, a) {
                    (BinaryOp::RShift, Value::Builtin(function)) if function.name == "print" => {
                        ". Did you mean \"print(<message>, file=<output_stream>)\"?"
                    }
                    _ => "",
                };
                format!("unsupported operand type(s) for {symbol}{suffix}: '{left}' and '{right}'{hint}")
            }
        };
        Error::type_error(text).because(cause)
    }

    /// `a op= b`: in place where the type can, else `a op b`. Gives the new value of the target.
    pub fn in_place(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
        match a {
            Value::Int(_) | Value::Float(_) | Value::Str(_) => {}
            Value::Array(_) if subclass::is_concerned(b) => {
                if let Some(value) = subclass::in_place(self, op, a, b)? {
                    return Ok(value);
                }
            }
            Value::Array(_) => {
                if let Some(value) = arrays::in_place(self, op, a, b)? {
                    return Ok(value);
                }
            }
            Value::Native(native) => {
                if let Some(value) = native.object().in_place(self, op, a, b) {
                    return value;
                }
            }
            Value::Instance(_) => {
                if let Some(value) = self.ask_operand(a, special_names(op).2, b)? {
                    return Ok(value);
                }
                if subclass::is_one(a)
                    && self.find_special(a, special_names(op).0)?.is_none()
                    && let Some(value) = subclass::in_place(self, op, a, b)?
                {
                    return Ok(value);
                }
                if self.find_special(a, special_names(op).0)?.is_none()
                    && let Some(payload) = a.payload()
                    && self.mutate_in_place(op, &payload, b)?
                {
                    return Ok(a.clone());
                }
            }
            _ => {
                if self.mutate_in_place(op, a, b)? {
                    return Ok(a.clone());
                }
            }
        }
        match self.try_binary(op, a, b)? {
            Some(value) => Ok(value),
            None => Err(self.unsupported(op, "=", a, b)),
        }
    }

    /// `op a`
    pub fn unary(&mut self, op: UnaryOp, a: &Value) -> Result<Value> {
        if op == UnaryOp::Not {
            return Ok(Value::Bool(!self.truth(a)?));
        }
        if let Some(number) = Number::of(a)
            && let Some(value) = unary_number(op, &number)
        {
            return Ok(value);
        }
        match a {
            Value::Array(_) | Value::Scalar(_) => return arrays::unary(self, op, a),
            Value::Native(native) => {
                if let Some(value) = native.object().unary(self, op, a) {
                    return value;
                }
            }
            Value::Instance(_) => {
                let name = match op {
                    UnaryOp::Minus => "__neg__",
                    UnaryOp::Plus => "__pos__",
                    _ => "__invert__",
                };
                if let Some(method) = self.find_special(a, name)? {
                    return self.call(&method, Args::none());
                }
                if subclass::is_one(a) {
                    return subclass::unary(self, op, a);
                }
            }
            _ => {}
        }
        if let Some(payload) = a.payload() {
            return self.unary(op, &payload);
        }
        let name = self.type_name(a);
        Err(Error::type_error(format!("bad operand type for unary {}: '{name}'", op.symbol())))
    }
}

fn bool_operation(op: BinaryOp, x: bool, y: bool) -> Option<bool> {
    match op {
        BinaryOp::BitAnd => Some(x & y),
        BinaryOp::BitOr => Some(x | y),
        BinaryOp::BitXor => Some(x ^ y),
        _ => None,
    }
}

fn unary_number(op: UnaryOp, number: &Number) -> Option<Value> {
    Some(match (op, number) {
        (UnaryOp::Minus, Number::Int(n)) => Value::from_i128(-i128::from(*n)),
        (UnaryOp::Minus, Number::Big(n)) => Value::from_big(-BigInt::clone(n)),
        (UnaryOp::Minus, Number::Float(x)) => Value::Float(-x),
        (UnaryOp::Minus, Number::Complex(z)) => Value::complex(-z),
        (UnaryOp::Plus, number) => number.clone().into(),
        (UnaryOp::Invert, Number::Int(n)) => Value::Int(!n),
        (UnaryOp::Invert, Number::Big(n)) => Value::from_big(!BigInt::clone(n)),
        _ => return None,
    })
}

/// Whether a program may have said what operators do with a value: instances of its classes, and classes of its metaclasses.
fn has_own_operators(value: &Value) -> bool {
    match value {
        Value::Instance(_) => true,
        Value::Class(class) => class.meta.is_some(),
        _ => false,
    }
}
