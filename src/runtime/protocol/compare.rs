//! Comparison of any two values.

use std::cmp::Ordering;

use super::depth::Level;
use crate::runtime::arrays;
use crate::runtime::arrays::subclass;
use crate::runtime::builtin::Args;
use crate::runtime::collections::{Dict, Set};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, ErrorCause, Result};
use crate::runtime::number::{self, Number};
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::CompareOp;

/// The method that an operator asks for, and the one asked of the other operand.
fn special_names(op: CompareOp) -> (&'static str, &'static str) {
    match op {
        CompareOp::Eq => ("__eq__", "__eq__"),
        CompareOp::NotEq => ("__ne__", "__ne__"),
        CompareOp::Lt => ("__lt__", "__gt__"),
        CompareOp::LtE => ("__le__", "__ge__"),
        CompareOp::Gt => ("__gt__", "__lt__"),
        CompareOp::GtE => ("__ge__", "__le__"),
        _ => ("", ""),
    }
}

fn swapped(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Lt => CompareOp::Gt,
        CompareOp::LtE => CompareOp::GtE,
        CompareOp::Gt => CompareOp::Lt,
        CompareOp::GtE => CompareOp::LtE,
        same => same,
    }
}

/// Whether an order satisfies an operator.
fn holds(op: CompareOp, order: Ordering) -> bool {
    match op {
        CompareOp::Eq => order.is_eq(),
        CompareOp::NotEq => order.is_ne(),
        CompareOp::Lt => order.is_lt(),
        CompareOp::LtE => order.is_le(),
        CompareOp::Gt => order.is_gt(),
        CompareOp::GtE => order.is_ge(),
        _ => false,
    }
}

fn is_user_defined(value: &Value) -> bool {
    matches!(value, Value::Instance(_) | Value::Exception(_))
}

/// Whether a value may be the description of records.
fn describes_records(value: &Value) -> bool {
    match value {
        Value::List(_) | Value::Dict(_) => true,
        Value::Str(text) => text.contains(','),
        _ => false,
    }
}

/// Bytes, of Python or of NumPy.
fn bytes_of(value: &Value) -> Option<Value> {
    match value {
        Value::Bytes(_) => Some(value.clone()),
        Value::Scalar(scalar) if matches!(**scalar, Scalar::Bytes(_)) => Some(arrays::to_python(scalar)),
        _ => None,
    }
}

impl Context {
    /// `a op b` for any comparison operator, with whatever it gives (an array for arrays).
    pub fn compare(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
        match op {
            CompareOp::Is => return Ok(Value::Bool(a.is(b))),
            CompareOp::IsNot => return Ok(Value::Bool(!a.is(b))),
            CompareOp::In => return Ok(Value::Bool(self.contains(b, a)?)),
            CompareOp::NotIn => return Ok(Value::Bool(!self.contains(b, a)?)),
            _ => {}
        }
        if let (Some(x), Some(y)) = (Number::of(a), Number::of(b))
            && let Some(answer) = compare_numbers(op, &x, &y)
        {
            return Ok(Value::Bool(answer));
        }
        if let (Value::Str(x), Value::Str(y)) = (a, b) {
            return Ok(Value::Bool(holds(op, x.as_str().cmp(y.as_str()))));
        }
        if let Some(answer) = self.compare_known(op, a, b)? {
            return Ok(answer);
        }
        match op {
            CompareOp::Eq => Ok(Value::Bool(a.is(b))),
            CompareOp::NotEq => Ok(Value::Bool(!a.is(b))),
            _ => Err(self.no_order(op, a, b)),
        }
    }

    fn no_order(&mut self, op: CompareOp, a: &Value, b: &Value) -> Error {
        let (left, right) = (self.type_name(a), self.type_name(b));
        let symbol = op.symbol();
        Error::type_error(format!("'{symbol}' not supported between instances of '{left}' and '{right}'"))
            .because(ErrorCause::Operator { symbol, left, right })
    }

    /// `None` when neither operand knows the comparison.
    fn compare_known(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        if is_user_defined(a) || is_user_defined(b) {
            return self.compare_user(op, a, b);
        }
        if matches!(a, Value::Array(_) | Value::Scalar(_)) || matches!(b, Value::Array(_) | Value::Scalar(_)) {
            let bytes = (bytes_of(a), bytes_of(b));
            if let (Some(x), Some(y)) = &bytes {
                return Ok(self.compare_builtin(op, x, y)?.map(Value::Bool));
            }
            if let (Some(x), None, other @ Value::Str(_)) | (None, Some(x), other @ Value::Str(_)) =
                (&bytes.0, &bytes.1, if bytes.0.is_some() { b } else { a })
            {
                return Ok(self.compare_builtin(op, x, other)?.map(Value::Bool));
            }
            return arrays::compare(self, op, a, b);
        }
        for (this, other) in [(a, b), (b, a)] {
            if let (Value::DType(dtype), true) = (this, describes_records(other)) {
                // What describes a dtype equals it.
                let made = self.call(&Value::Type(&types::DTYPE), Args::one(other.clone()));
                let same = matches!(made, Ok(Value::DType(made)) if made.is_like(*dtype));
                return Ok(equality(op, same).map(Value::Bool));
            }
        }
        for (this, other, op) in [(a, b, op), (b, a, swapped(op))] {
            if let Value::Native(native) = this
                && let Some(answer) = native.object().compare(self, op, this, other)
            {
                return answer.map(Some);
            }
        }
        if let (Value::Native(_), _) | (_, Value::Native(_)) = (a, b) {
            let (x, y) = (a.payload(), b.payload());
            if x.is_some() || y.is_some() {
                return self.compare_known_or_number(op, x.as_ref().unwrap_or(a), y.as_ref().unwrap_or(b));
            }
        }
        Ok(self.compare_builtin(op, a, b)?.map(Value::Bool))
    }

    fn compare_known_or_number(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        if let (Some(x), Some(y)) = (Number::of(a), Number::of(b)) {
            return Ok(compare_numbers(op, &x, &y).map(Value::Bool));
        }
        if let (Value::Str(x), Value::Str(y)) = (a, b) {
            return Ok(Some(Value::Bool(holds(op, x.as_str().cmp(y.as_str())))));
        }
        self.compare_known(op, a, b)
    }

    fn compare_user(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        let (name, reflected) = special_names(op);
        let (class_a, class_b) = (self.class_of(a), self.class_of(b));
        let later_first = !class_a.is_same(&class_b) && self.is_subclass_ref(&class_b, &class_a);
        let order = if later_first { [(b, a, reflected), (a, b, name)] } else { [(a, b, name), (b, a, reflected)] };
        for (this, other, name) in order {
            if let Some(answer) = self.ask_special(this, name, other)? {
                return Ok(Some(answer));
            }
            if name == "__ne__"
                && let Some(answer) = self.ask_special(this, "__eq__", other)?
            {
                return Ok(Some(Value::Bool(!self.truth(&answer)?)));
            }
        }
        if subclass::is_concerned(a) || subclass::is_concerned(b) {
            return subclass::compare(self, op, a, b);
        }
        let (x, y) = (a.payload(), b.payload());
        if x.is_none() && y.is_none() {
            return if is_user_defined(a) && is_user_defined(b) { Ok(None) } else { self.compare_with_plain(op, a, b) };
        }
        let (x, y) = (x.unwrap_or_else(|| a.clone()), y.unwrap_or_else(|| b.clone()));
        if is_user_defined(&x) || is_user_defined(&y) {
            return Ok(None);
        }
        self.compare_known_or_number(op, &x, &y)
    }

    /// An instance without the method against an array or library object: those may know better.
    fn compare_with_plain(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        if matches!(a, Value::Array(_) | Value::Scalar(_)) || matches!(b, Value::Array(_) | Value::Scalar(_)) {
            return arrays::compare(self, op, a, b);
        }
        Ok(None)
    }

    fn ask_special(&mut self, this: &Value, name: &str, other: &Value) -> Result<Option<Value>> {
        if !is_user_defined(this) {
            return Ok(None);
        }
        let Some(method) = self.find_special(this, name)? else { return Ok(None) };
        match self.call(&method, Args::one(other.clone()))? {
            Value::NotImplemented => Ok(None),
            answer => Ok(Some(answer)),
        }
    }

    /// Comparison of built-in values other than numbers and texts.
    fn compare_builtin(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<Option<bool>> {
        Ok(match (a, b) {
            (Value::List(x), Value::List(y)) => {
                let (x, y) = (x.to_vec(), y.to_vec());
                Some(self.compare_items(op, &x, &y)?)
            }
            (Value::Tuple(x), Value::Tuple(y)) => Some(self.compare_items(op, x, y)?),
            (Value::Bytes(x), Value::Bytes(y)) => Some(holds(op, x.cmp(y))),
            (Value::Dict(x), Value::Dict(y)) => match op {
                CompareOp::Eq => Some(self.equal_dicts(x, y)?),
                CompareOp::NotEq => Some(!self.equal_dicts(x, y)?),
                _ => None,
            },
            (Value::Set(x) | Value::FrozenSet(x), Value::Set(y) | Value::FrozenSet(y)) => {
                Some(self.compare_sets(op, x, y)?)
            }
            (Value::Range(x), Value::Range(y)) => {
                let same =
                    x.len() == y.len() && (x.is_empty() || x.start == y.start && (x.len() == 1 || x.step == y.step));
                equality(op, same)
            }
            (Value::Slice(x), Value::Slice(y)) => {
                let parts = |s: &crate::runtime::value::Slice| [s.start.clone(), s.stop.clone(), s.step.clone()];
                Some(self.compare_items(op, &parts(x), &parts(y))?)
            }
            (Value::BoundMethod(x), Value::BoundMethod(y)) => {
                equality(op, x.receiver.is(&y.receiver) && x.function.is(&y.function))
            }
            (Value::DType(x), Value::DType(y)) => equality(op, x.is_like(*y)),
            (Value::DType(x), other) | (other, Value::DType(x)) => {
                let same = match other {
                    Value::Str(name) => {
                        x.to_string() == name.as_str() || crate::array::DType::parse(name.as_str()) == Some(*x)
                    }
                    Value::Type(info) => dtype_is_type(&x.to_string(), info.name),
                    _ => false,
                };
                equality(op, same)
            }
            _ => None,
        })
    }

    fn compare_items(&mut self, op: CompareOp, x: &[Value], y: &[Value]) -> Result<bool> {
        let _level = Level::enter("in comparison")?;
        let equality = matches!(op, CompareOp::Eq | CompareOp::NotEq);
        if equality && x.len() != y.len() {
            return Ok(op == CompareOp::NotEq);
        }
        for (a, b) in x.iter().zip(y) {
            if self.is_equal(a, b)? {
                continue;
            }
            if equality {
                return Ok(op == CompareOp::NotEq);
            }
            let answer = self.compare(op, a, b)?;
            return self.truth(&answer);
        }
        Ok(holds(op, x.len().cmp(&y.len())))
    }

    fn equal_dicts(&mut self, x: &Dict, y: &Dict) -> Result<bool> {
        let _level = Level::enter("in comparison")?;
        if x.len() != y.len() {
            return Ok(false);
        }
        for (key, value) in x.entries() {
            match y.get(self, &key)? {
                Some(other) if self.is_equal(&value, &other)? => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    fn compare_sets(&mut self, op: CompareOp, x: &Set, y: &Set) -> Result<bool> {
        Ok(match op {
            CompareOp::Eq => x.len() == y.len() && self.is_subset(x, y)?,
            CompareOp::NotEq => x.len() != y.len() || !self.is_subset(x, y)?,
            CompareOp::Lt => x.len() < y.len() && self.is_subset(x, y)?,
            CompareOp::LtE => x.len() <= y.len() && self.is_subset(x, y)?,
            CompareOp::Gt => y.len() < x.len() && self.is_subset(y, x)?,
            _ => y.len() <= x.len() && self.is_subset(y, x)?,
        })
    }

    /// Whether all items of `x` are in `y`.
    pub fn is_subset(&mut self, x: &Set, y: &Set) -> Result<bool> {
        for item in x.items() {
            if !y.contains(self, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Identity or equality, as containers compare their items.
    pub fn is_equal(&mut self, a: &Value, b: &Value) -> Result<bool> {
        if a.is(b) {
            return Ok(true);
        }
        match self.compare(CompareOp::Eq, a, b)? {
            Value::Bool(answer) => Ok(answer),
            answer => self.truth(&answer),
        }
    }

    /// `a < b` as a truth, for sorting.
    pub fn is_less(&mut self, a: &Value, b: &Value) -> Result<bool> {
        match self.compare(CompareOp::Lt, a, b)? {
            Value::Bool(answer) => Ok(answer),
            answer => self.truth(&answer),
        }
    }
}

fn equality(op: CompareOp, same: bool) -> Option<bool> {
    match op {
        CompareOp::Eq => Some(same),
        CompareOp::NotEq => Some(!same),
        _ => None,
    }
}

fn dtype_is_type(dtype: &str, name: &str) -> bool {
    dtype == name || matches!((dtype, name), ("float64", "float") | ("int64", "int") | ("complex128", "complex"))
}

fn compare_numbers(op: CompareOp, x: &Number, y: &Number) -> Option<bool> {
    match op {
        CompareOp::Eq => Some(number::equal(x, y)),
        CompareOp::NotEq => Some(!number::equal(x, y)),
        _ if matches!(x, Number::Complex(_)) || matches!(y, Number::Complex(_)) => None,
        _ => Some(number::order(x, y).is_some_and(|order| holds(op, order))),
    }
}
