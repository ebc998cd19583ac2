//! Operators where an array or a NumPy scalar takes part: each is a ufunc.

use std::rc::Rc;

use num_bigint::BigInt;
use num_complex::Complex64;

use super::build::array_from;
use super::errstate::{settle, settle_scalar};
use super::objects;
use super::quick::quick_binary;
use crate::array::matmul::matmul;
use crate::array::ufunc::table::{arithmetic, bits, compare};
use crate::array::ufunc::{Call, Operand, Ufunc, power_shortcut};
use crate::array::{Array, Casting, DType, Kind, can_cast};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// The ufunc behind an operator; `@` has none here.
#[must_use]
pub fn ufunc_of(op: BinaryOp) -> Option<&'static Ufunc> {
    Some(match op {
        BinaryOp::Add => &arithmetic::ADD,
        BinaryOp::Sub => &arithmetic::SUBTRACT,
        BinaryOp::Mul => &arithmetic::MULTIPLY,
        BinaryOp::Div => &arithmetic::DIVIDE,
        BinaryOp::FloorDiv => &arithmetic::FLOOR_DIVIDE,
        BinaryOp::Mod => &arithmetic::REMAINDER,
        BinaryOp::Pow => &arithmetic::POWER,
        BinaryOp::BitAnd => &bits::BITWISE_AND,
        BinaryOp::BitOr => &bits::BITWISE_OR,
        BinaryOp::BitXor => &bits::BITWISE_XOR,
        BinaryOp::LShift => &bits::LEFT_SHIFT,
        BinaryOp::RShift => &bits::RIGHT_SHIFT,
        BinaryOp::MatMul => return None,
    })
}

/// The ufunc behind a comparison; `is` and `in` have none.
#[must_use]
pub fn compare_ufunc(op: CompareOp) -> Option<&'static Ufunc> {
    Some(match op {
        CompareOp::Eq => &compare::EQUAL,
        CompareOp::NotEq => &compare::NOT_EQUAL,
        CompareOp::Lt => &compare::LESS,
        CompareOp::LtE => &compare::LESS_EQUAL,
        CompareOp::Gt => &compare::GREATER,
        CompareOp::GtE => &compare::GREATER_EQUAL,
        _ => return None,
    })
}

fn is_numpy(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Scalar(_))
}

/// A value as an operand of a ufunc, kept while the call runs.
pub enum Held {
    Array(Array),
    Int(i64),
    Big(Rc<BigInt>),
    Float(f64),
    Complex(Complex64),
}

impl Held {
    /// What the engine takes.
    #[must_use]
    pub fn operand(&self) -> Operand<'_> {
        match self {
            Held::Array(array) => Operand::Array(array),
            Held::Int(n) => Operand::Int(*n),
            Held::Big(n) => Operand::Big(n),
            Held::Float(x) => Operand::Float(*x),
            Held::Complex(z) => Operand::Complex(*z),
        }
    }
}

/// A value as an operand: Python numbers stay weak (NEP 50), sequences become arrays.
/// `None` when NumPy would fall back to an object array.
///
/// # Errors
/// Ragged sequences.
pub fn operand(cx: &mut Context, value: &Value) -> Result<Option<Held>> {
    Ok(Some(match value {
        Value::Array(array) => Held::Array(array.array()),
        Value::Scalar(scalar) => Held::Array(scalar.to_array()?),
        Value::Bool(b) => Held::Array(Array::scalar(crate::array::Bool::from(*b))?),
        Value::Int(n) => Held::Int(*n),
        Value::BigInt(n) => Held::Big(Rc::clone(n)),
        Value::Float(x) => Held::Float(*x),
        Value::Complex(z) => Held::Complex(**z),
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Str(_) | Value::Bytes(_) => {
            Held::Array(array_from(cx, value)?)
        }
        Value::Instance(_) if super::subclass::is_one(value) => {
            return operand(cx, &super::subclass::plain(value));
        }
        Value::Instance(_) | Value::Native(_) if cx.find_attr(value, "__array__")?.is_some() => {
            Held::Array(array_from(cx, value)?)
        }
        _ => return Ok(None),
    }))
}

/// A result as Python sees it: 0-d arrays become scalars.
#[must_use]
pub fn unwrap_zero_d(array: Array) -> Value {
    if array.ndim() == 0 { Scalar::read(&array, array.layout().offset).into() } else { Value::array(array) }
}

/// `a op b`; `None` means `NotImplemented`.
///
/// # Errors
/// Whatever the ufunc raises.
pub fn binary(cx: &mut Context, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if let Some(done) = quick_binary(op, a, b) {
        return Ok(Some(done));
    }
    if let (BinaryOp::Mul, Some(repeated)) = (op, sequence_repeat(cx, a, b)?) {
        return Ok(Some(repeated));
    }
    let dates = with_python_time(cx, a, b)?;
    if !dates && defers(cx, a, b) {
        return Ok(None);
    }
    if dates || objects::is_of_objects(a) || objects::is_of_objects(b) {
        return objects::binary(cx, op, a, b).map(Some);
    }
    let Some(ufunc) = ufunc_of(op) else { return matrix_product(cx, a, b).map(Some) };
    let (Some(x), Some(y)) = (operand(cx, a)?, operand(cx, b)?) else {
        // What no other dtype holds is reckoned with as an object.
        return objects::binary(cx, op, a, b).map(Some);
    };
    if let (BinaryOp::Add, Value::Str(_), Value::Scalar(scalar)) = (op, a, b)
        && scalar.is_number()
    {
        return Ok(None);
    }
    let shortcut = if op == BinaryOp::Pow { power_of_array(a, &y.operand()) } else { None };
    let results = match shortcut {
        Some(unary) => unary.call(&[x.operand()], &Call::default()),
        None => ufunc.call(&[x.operand(), y.operand()], &Call::default()),
    };
    let result = results.map(|all| all.into_iter().next().map(unwrap_zero_d));
    if let (Ok(Some(value @ Value::Scalar(_))), true) = (&result, is_flat(a) && is_flat(b)) {
        super::overflow::note_binary(op, a, b, value);
    }
    settle_call(cx, a, b)?;
    Ok(result?)
}

fn is_flat(value: &Value) -> bool {
    !matches!(value, Value::Array(_) | Value::List(_) | Value::Tuple(_))
}

/// The ufunc that computes an array's power in place of `power`.
fn power_of_array(base: &Value, exponent: &Operand<'_>) -> Option<&'static Ufunc> {
    let Value::Array(array) = base else { return None };
    power_shortcut(&array.get(), exponent)
}

/// Calls between scalars warn of `scalar divide`.
fn settle_call(cx: &mut Context, a: &Value, b: &Value) -> Result<()> {
    if is_flat(a) && is_flat(b) { settle_scalar(cx) } else { settle(cx) }
}

/// NumPy lets the other operand speak first when its class says so.
fn defers(cx: &mut Context, a: &Value, b: &Value) -> bool {
    let other = if is_numpy(a) { b } else { a };
    match other {
        Value::Instance(_) => !matches!(cx.find_attr(other, "__array__"), Ok(Some(_))),
        Value::Native(_) => true,
        _ => false,
    }
}

/// `np.int64(2) * [1, 2]` repeats the list.
fn sequence_repeat(cx: &mut Context, a: &Value, b: &Value) -> Result<Option<Value>> {
    let integer = |v: &Value| matches!(v, Value::Scalar(s) if s.dtype().is_integer());
    if let (Value::Str(_), span) | (span, Value::Str(_)) = (a, b)
        && matches!(span, Value::Scalar(s) if matches!(**s, Scalar::TimeDelta(..)))
    {
        return Err(Error::type_error("can't multiply sequence by non-int of type 'numpy.timedelta64'"));
    }
    let sequence = |v: &Value| matches!(v, Value::List(_) | Value::Tuple(_) | Value::Str(_));
    let (count, items) = match (a, b) {
        (count, items) | (items, count) if integer(count) && sequence(items) => (count, items),
        _ => return Ok(None),
    };
    let n = Value::Int(cx.to_index(count)?);
    cx.binary(BinaryOp::Mul, items, &n).map(Some)
}

/// `a @ b`
fn matrix_product(cx: &mut Context, a: &Value, b: &Value) -> Result<Value> {
    let product = match (a, b) {
        (Value::Array(x), Value::Array(y)) => matmul(&x.get(), &y.get()),
        _ => {
            let (x, y) = (array_from(cx, a)?, array_from(cx, b)?);
            matmul(&x, &y)
        }
    };
    settle(cx)?;
    Ok(unwrap_zero_d(product?))
}

/// `a op= b` with an array on the left: writes into it.
///
/// # Errors
/// `UFuncTypeError` when the result's dtype does not fit the array's.
pub fn in_place(cx: &mut Context, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    let Value::Array(target) = a else { return binary(cx, op, a, b) };
    if matches!(b, Value::Instance(_) | Value::Native(_)) {
        return Ok(None);
    }
    if !target.is_writeable() {
        return Err(Error::value("output array is read-only"));
    }
    if target.get().dtype() == DType::Object {
        let result = objects::binary(cx, op, a, b)?;
        let result = objects::array_of_objects(cx, &result)?;
        crate::array::assign::assign(&target.array(), &result)?;
        return Ok(Some(a.clone()));
    }
    let strange = !is_flat_number(b) && operand(cx, b)?.is_none_or(|held| is_object(&held));
    if let (true, Some(ufunc)) = (strange, ufunc_of(op)) {
        return Err(Error::new(
            &types::UFUNC_OUTPUT_CASTING_ERROR,
            format!(
                "Cannot cast ufunc '{}' output from dtype('O') to {} with casting rule 'same_kind'",
                ufunc.name,
                target.get().dtype().repr()
            ),
        ));
    }
    let Some(ufunc) = ufunc_of(op) else {
        return product_in_place(cx, target, a, b).map(Some);
    };
    let Some(y) = operand(cx, b)? else { return Ok(None) };
    let array = target.array();
    let call = Call { out: [Some(&array), None], ..Call::default() };
    let shortcut = if op == BinaryOp::Pow { power_of_array(a, &y.operand()) } else { None };
    let done = match shortcut {
        Some(unary) => unary.call(&[Operand::Array(&array)], &call),
        None => ufunc.call(&[Operand::Array(&array), y.operand()], &call),
    };
    settle(cx)?;
    done?;
    Ok(Some(a.clone()))
}

/// `a @= b`
fn product_in_place(cx: &mut Context, target: &Rc<ArrayObject>, a: &Value, b: &Value) -> Result<Value> {
    let target = target.array();
    if target.ndim() < 1 || array_from(cx, b)?.ndim() < 2 {
        return Err(Error::value(
            "inplace matrix multiplication requires the first operand to have at least one and the second at least \
             two dimensions.",
        ));
    }
    let product = matrix_product(cx, a, b)?;
    let product = array_from(cx, &product)?;
    if !can_cast(product.dtype(), target.dtype(), Casting::SameKind) {
        return Err(Error::new(
            &types::UFUNC_OUTPUT_CASTING_ERROR,
            format!(
                "Cannot cast ufunc 'matmul' output from {} to {} with casting rule 'same_kind'",
                product.dtype().repr(),
                target.dtype().repr()
            ),
        ));
    }
    let core = |array: &Array, axis: usize| {
        let skipped = array.ndim().saturating_sub(2);
        array.shape().get(skipped + axis).copied().unwrap_or(1)
    };
    for axis in 0..target.ndim().min(product.ndim()).min(2) {
        let (have, want) = (core(&target, axis), core(&product, axis));
        if have != want {
            return Err(Error::value(format!(
                "matmul: Output operand 0 has a mismatch in its core dimension {axis}, with gufunc signature \
                 (n?,k),(k,m?)->(n?,m?) (size {have} is different from {want})"
            )));
        }
    }
    crate::array::assign::assign_casting(&target, &product, Casting::SameKind)?;
    Ok(a.clone())
}

/// `op a`
///
/// # Errors
/// Whatever the ufunc raises.
pub fn unary(cx: &mut Context, op: UnaryOp, a: &Value) -> Result<Value> {
    if objects::is_of_objects(a) && op != UnaryOp::Not {
        return objects::unary(cx, op, a);
    }
    let ufunc = match op {
        UnaryOp::Minus => &arithmetic::NEGATIVE,
        UnaryOp::Plus => &arithmetic::POSITIVE,
        UnaryOp::Invert => &bits::INVERT,
        UnaryOp::Not => return Ok(Value::Bool(!cx.truth(a)?)),
    };
    apply_unary(cx, ufunc, a)
}

/// `abs(a)`
///
/// # Errors
/// Whatever the ufunc raises.
pub fn absolute(cx: &mut Context, a: &Value) -> Result<Value> {
    if objects::is_of_objects(a) {
        let (results, shape) = objects::each(cx, a, |cx, x, at| super::object_loops::one(cx, "absolute", x, at))?;
        return objects::given_back(&results, &shape);
    }
    apply_unary(cx, &arithmetic::ABSOLUTE, a)
}

fn apply_unary(cx: &mut Context, ufunc: &'static Ufunc, a: &Value) -> Result<Value> {
    let array = array_from(cx, a)?;
    let results = ufunc.call(&[Operand::Array(&array)], &Call::default());
    let result = results.map(|all| all.into_iter().next().map_or(Value::None, unwrap_zero_d));
    if matches!(a, Value::Scalar(_)) {
        if let Ok(value) = &result {
            super::overflow::note_unary(ufunc.name, a, value);
        }
        settle_scalar(cx)?;
    } else {
        settle(cx)?;
    }
    Ok(result?)
}

/// `divmod(a, b)`
///
/// # Errors
/// Whatever the ufunc raises.
pub fn divmod(cx: &mut Context, a: &Value, b: &Value) -> Result<Option<Value>> {
    let (Some(x), Some(y)) = (operand(cx, a)?, operand(cx, b)?) else { return Ok(None) };
    let results = arithmetic::DIVMOD.call(&[x.operand(), y.operand()], &Call::default());
    let parts = results.map(|all| all.into_iter().map(unwrap_zero_d).collect::<Vec<_>>());
    if let (Ok([quotient, _]), true) = (parts.as_deref(), is_flat(a) && is_flat(b)) {
        super::overflow::note_divmod(a, b, quotient);
    }
    settle_call(cx, a, b)?;
    Ok(Some(Value::tuple(parts?)))
}

/// `a op b` for `== != < <= > >=`; `None` means `NotImplemented`.
///
/// # Errors
/// Shapes that do not broadcast.
pub fn compare(cx: &mut Context, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    let Some(ufunc) = compare_ufunc(op) else { return Ok(None) };
    if with_python_time(cx, a, b)? {
        return match (a, b) {
            (Value::Array(_), _) | (_, Value::Array(_)) => objects::compare(cx, op, a, b).map(Some),
            _ => {
                let (x, y) = (python_time(cx, a)?, python_time(cx, b)?);
                cx.compare(op, &x, &y).map(Some)
            }
        };
    }
    if objects::is_of_objects(a) || objects::is_of_objects(b) {
        return objects::compare(cx, op, a, b).map(Some);
    }
    if defers(cx, a, b) {
        return Ok(None);
    }
    let (Some(x), Some(y)) = (operand(cx, a)?, operand(cx, b)?) else { return unlike(cx, op, a, b) };
    if is_record(&x) != is_record(&y) && matches!(op, CompareOp::Eq | CompareOp::NotEq) {
        return Err(Error::type_error("Cannot compare structured or void to non-void arrays."));
    }
    if is_object(&x) || is_object(&y) {
        return objects::compare(cx, op, a, b).map(Some);
    }
    if matches!(op, CompareOp::Eq | CompareOp::NotEq) && unlike_kinds(&x, &y) {
        return different_kinds(op, &x, &y).map(Some);
    }
    let results = ufunc.call(&[x.operand(), y.operand()], &Call::default());
    settle_call(cx, a, b)?;
    Ok(results?.into_iter().next().map(unwrap_zero_d))
}

fn is_object(held: &Held) -> bool {
    matches!(held, Held::Array(array) if array.dtype() == DType::Object)
}

fn is_flat_number(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Scalar(_))
        || matches!(value, Value::Array(array) if array.get().dtype() != DType::Object)
}

/// Whether no element of one can equal one of the other.
fn unlike_kinds(x: &Held, y: &Held) -> bool {
    if time_of(x).is_none() && time_of(y).is_none() {
        return text_kind(x) != text_kind(y);
    }
    let whole = |held: &Held| match held {
        Held::Array(array) => array.dtype() == DType::Bool || array.dtype().is_integer(),
        Held::Int(_) | Held::Big(_) => true,
        Held::Float(_) | Held::Complex(_) => false,
    };
    match (time_of(x), time_of(y)) {
        (Some(DType::TimeDelta(_)), None) => !whole(y),
        (None, Some(DType::TimeDelta(_))) => !whole(x),
        (Some(a), Some(b)) => a.kind() != b.kind(),
        _ => true,
    }
}

/// The dtype of an array of times.
fn time_of(held: &Held) -> Option<DType> {
    match held {
        Held::Array(array) => Some(array.dtype()).filter(|dtype| dtype.is_time()),
        _ => None,
    }
}

/// Texts, bytes, or neither.
fn text_kind(operand: &Held) -> Option<Kind> {
    match operand {
        Held::Array(a) => Some(a.dtype().kind()).filter(|kind| matches!(kind, Kind::Str | Kind::Bytes)),
        _ => None,
    }
}

/// Whether a NumPy time meets an object of the `datetime` module, as which it then counts.
fn with_python_time(cx: &mut Context, a: &Value, b: &Value) -> Result<bool> {
    let other = match (a, b) {
        (value, other @ Value::Instance(_)) | (other @ Value::Instance(_), value) if is_time(value) => other,
        _ => return Ok(false),
    };
    super::times::is_python_time(cx, other)
}

fn is_time(value: &Value) -> bool {
    match value {
        Value::Array(array) => array.get().dtype().is_time(),
        Value::Scalar(scalar) => scalar.dtype().is_time(),
        _ => false,
    }
}

fn python_time(cx: &mut Context, value: &Value) -> Result<Value> {
    match value {
        Value::Scalar(scalar) => super::times::python(cx, scalar),
        other => Ok(other.clone()),
    }
}

fn is_record(operand: &Held) -> bool {
    matches!(operand, Held::Array(a) if a.dtype().kind() == Kind::Void)
}

/// Texts and numbers are never equal: an array of `False` (`True` for `!=`).
fn different_kinds(op: CompareOp, x: &Held, y: &Held) -> Result<Value> {
    let shape = |o: &Held| match o {
        Held::Array(a) => a.shape().to_vec(),
        _ => Vec::new(),
    };
    let plan = crate::array::broadcast::Broadcast::plan(&[&shape(x), &shape(y)])?;
    let answer = Array::zeros(&plan.shape, DType::Bool)?;
    answer.fill(crate::array::Bool::from(op == CompareOp::NotEq))?;
    Ok(unwrap_zero_d(answer))
}

/// `array == None` compares each element with something it cannot equal.
fn unlike(cx: &mut Context, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    let array = match (a, b) {
        (Value::Array(array), _) | (_, Value::Array(array)) => array.array(),
        _ if matches!(op, CompareOp::Eq | CompareOp::NotEq) => return Ok(None),
        _ => return objects::compare(cx, op, a, b).map(Some),
    };
    match op {
        CompareOp::Eq | CompareOp::NotEq => {
            let answer = Array::zeros(array.shape(), DType::Bool)?;
            answer.fill(crate::array::Bool::from(op == CompareOp::NotEq))?;
            Ok(Some(unwrap_zero_d(answer)))
        }
        _ => objects::compare(cx, op, a, b).map(Some),
    }
}
