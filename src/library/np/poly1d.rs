//! `np.poly1d`: coefficients, the highest power first, that can be called, shown and reckoned with.

use std::any::Any;
use std::cell::RefCell;

use crate::array::poly as engine;
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{array_from, to_scalar, write_element};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::scalar::Scalar;
use crate::runtime::types::{OBJECT, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

static POLY1D: TypeInfo = TypeInfo::new("numpy", "poly1d", &OBJECT);

pub static TOPIC: Topic = Topic {
    members: &[("numpy", &[("poly1d", Member::Type(&POLY1D))])],
    constructors: &[(&POLY1D, new_poly1d)],
    methods: &[(&POLY1D, &[deriv, integ, as_array])],
    ..Topic::EMPTY
};

/// A polynomial as an object.
pub struct Poly1d {
    coefficients: RefCell<Array>,
    variable: String,
}

impl Poly1d {
    /// The coefficients, highest power first.
    #[must_use]
    pub fn coefficients(&self) -> Array {
        self.coefficients.borrow().clone()
    }

    fn order(&self) -> usize {
        self.coefficients.borrow().size().saturating_sub(1)
    }

    /// Where the coefficient of a power stands.
    fn place(&self, power: i64) -> Option<usize> {
        usize::try_from(power).ok().and_then(|power| self.order().checked_sub(power))
    }
}

/// A polynomial of `x` with these coefficients.
///
/// # Errors
/// `Polynomial must be 1d only.`
pub fn wrapped(coefficients: Array) -> Result<Value> {
    named(coefficients, "x")
}

fn named(coefficients: Array, variable: &str) -> Result<Value> {
    let coefficients = coefficients.atleast(1)?;
    if coefficients.ndim() > 1 {
        return Err(Error::value("Polynomial must be 1d only."));
    }
    let kept = engine::trimmed(&coefficients)?;
    let kept = if kept.size() == 0 { Array::zeros(&[1], kept.dtype())? } else { kept };
    Ok(Value::native(Poly1d { coefficients: RefCell::new(kept), variable: variable.to_owned() }))
}

fn receiver(this: &Value) -> Result<&Poly1d> {
    this.as_native::<Poly1d>().ok_or_else(|| Error::type_error("a poly1d object is needed"))
}

/// Any operand as coefficients; `None` for what no array can be made of.
fn operand(cx: &mut Context, value: &Value) -> Result<Array> {
    match value.as_native::<Poly1d>() {
        Some(polynomial) => Ok(polynomial.coefficients()),
        None => Ok(array_from(cx, value)?.atleast(1)?),
    }
}

fn is_number(value: &Value) -> bool {
    matches!(
        value,
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) | Value::BigInt(_) | Value::Scalar(_)
    )
}

/// `array op number` by the array's own rules.
fn scaled(cx: &mut Context, op: BinaryOp, left: &Array, right: &Value) -> Result<Value> {
    let product = cx.binary(op, &Value::array(left.clone()), right)?;
    let array = array_from(cx, &product)?;
    wrapped(array)
}

fn power(cx: &mut Context, base: &Array, exponent: &Value) -> Result<Value> {
    let count = match exponent {
        Value::Int(n) if *n >= 0 => *n,
        _ => return Err(Error::value("Power to non-negative integers only.")),
    };
    let mut result = Array::from_slice(&[1], &[1_i64])?;
    for _ in 0..count {
        cx.check_interrupt()?;
        result = engine::polymul(&result, base)?;
    }
    wrapped(result)
}

impl Native for Poly1d {
    fn type_info(&self) -> &'static TypeInfo {
        &POLY1D
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "c" | "coef" | "coefficients" | "coeffs" => Some(Value::array(self.coefficients())),
            "o" | "order" => Some(self.order().into()),
            "r" | "roots" => Some(Value::array(engine::roots(&self.coefficients())?)),
            "variable" => Some(Value::str(&self.variable)),
            _ => None,
        })
    }

    fn attributes(&self) -> &'static [&'static str] {
        &["c", "coef", "coefficients", "coeffs", "o", "order", "r", "roots", "variable"]
    }

    fn call(&self, cx: &mut Context, this: &Value, args: Args) -> Option<Result<Value>> {
        let run = |cx: &mut Context| {
            let numpy = cx.module("numpy").map(Value::Module).unwrap_or_default();
            cx.call_method(&numpy, "polyval", args.with_receiver(this.clone()))
        };
        Some(run(cx))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let text = cx.repr(&Value::array(self.coefficients()))?;
        let inner = text.strip_prefix("array(").and_then(|t| t.strip_suffix(')')).unwrap_or(&text);
        Ok(Some(format!("poly1d({inner})")))
    }

    fn str(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(engine::poly1d_text(&self.coefficients(), &self.variable)?))
    }

    fn len(&self, _: &mut Context) -> Option<Result<usize>> {
        Some(Ok(self.order()))
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        let run = |cx: &mut Context| {
            let array = self.coefficients();
            let power = cx.to_index(index)?;
            Ok(match self.place(power) {
                Some(at) => Scalar::read(&array, array.layout().at(0, at).offset).into(),
                None => to_scalar(cx, &Value::Int(0), array.dtype())?.into(),
            })
        };
        Some(run(cx))
    }

    fn set_item(&self, cx: &mut Context, index: &Value, value: &Value) -> Option<Result<()>> {
        let run = |cx: &mut Context| {
            let power = cx.to_index(index)?;
            let power = usize::try_from(power).map_err(|_| Error::value("Does not support negative powers."))?;
            if power > self.order() {
                let array = self.coefficients();
                let zeros = Array::zeros(&[power - self.order()], array.dtype())?;
                let longer =
                    crate::array::join::concatenate(&[zeros, array], Some(0), None, crate::array::Casting::SameKind)?;
                *self.coefficients.borrow_mut() = longer;
            }
            let array = self.coefficients();
            let at = self.order() - power;
            let scalar = to_scalar(cx, value, array.dtype())?;
            write_element(&array, array.layout().at(0, at).offset, &scalar)
        };
        Some(run(cx))
    }

    fn iterate(&self, cx: &mut Context, _: &Value) -> Option<Result<Value>> {
        Some(cx.iter(&Value::array(self.coefficients())))
    }

    fn binary(
        &self,
        cx: &mut Context,
        op: BinaryOp,
        _: &Value,
        other: &Value,
        reflected: bool,
    ) -> Option<Result<Value>> {
        let own = self.coefficients();
        Some(match op {
            BinaryOp::Pow if !reflected => power(cx, &own, other),
            BinaryOp::Mul if is_number(other) => scaled(cx, op, &own, other),
            BinaryOp::Div if is_number(other) && !reflected => scaled(cx, op, &own, other),
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div => operand(cx, other).and_then(|other| {
                let (left, right) = if reflected { (other, own) } else { (own, other) };
                match op {
                    BinaryOp::Add => wrapped(engine::polyadd(&left, &right)?),
                    BinaryOp::Sub => wrapped(engine::polysub(&left, &right)?),
                    BinaryOp::Mul => wrapped(engine::polymul(&left, &right)?),
                    _ => {
                        let (quotient, rest) = engine::polydiv(&left, &right)?;
                        Ok(Value::tuple(vec![wrapped(quotient)?, wrapped(rest)?]))
                    }
                }
            }),
            _ => return None,
        })
    }

    fn unary(&self, cx: &mut Context, op: UnaryOp, this: &Value) -> Option<Result<Value>> {
        match op {
            UnaryOp::Minus => Some(scaled(cx, BinaryOp::Mul, &self.coefficients(), &Value::Int(-1))),
            UnaryOp::Plus => Some(Ok(this.clone())),
            _ => None,
        }
    }

    fn compare(&self, _: &mut Context, op: CompareOp, _: &Value, other: &Value) -> Option<Result<Value>> {
        let (own, other) = (self.coefficients(), other.as_native::<Poly1d>()?.coefficients());
        let same = crate::array::fold::array_equal(&own, &other, false).map_err(Error::from);
        match op {
            CompareOp::Eq => Some(same.map(Value::Bool)),
            CompareOp::NotEq => Some(same.map(|same| Value::Bool(!same))),
            _ => None,
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A one-dimensional polynomial class.
    ///
    /// >>> p = np.poly1d([1, 2, 3])
    /// >>> p(0.5)
    /// np.float64(4.25)
    /// >>> p * p
    /// poly1d([ 1,  4, 10, 12,  9])
    #[py("poly1d(c_or_r, r=False, variable=None)")]
    fn new_poly1d(cx: &mut Context, c_or_r: Value, r: bool, variable: Value) -> Result<Value> {
        let inherited = c_or_r.as_native::<Poly1d>().map(|p| p.variable.clone());
        let variable = match &variable {
            Value::None => inherited.unwrap_or_else(|| "x".to_owned()),
            other => cx.str(other)?,
        };
        let array = array_from(cx, &c_or_r)?.atleast(1)?;
        let array = match r {
            true if array.size() == 0 => Array::from_slice(&[1], &[1.0])?,
            true if !array.dtype().is_inexact() => engine::poly(&array.as_dtype(DType::Float64)?)?,
            true => engine::poly(&array)?,
            false => array,
        };
        named(array, &variable)
    }
);

builtin!(
    /// Return a derivative of this polynomial.
    ///
    /// >>> np.poly1d([1, 2, 3]).deriv()
    /// poly1d([2, 2])
    #[py("deriv(self, m=1)")]
    fn deriv(this: Value, m: i64) -> Result<Value> {
        wrapped(engine::polyder(&receiver(&this)?.coefficients(), m)?)
    }
);

builtin!(
    /// Return an antiderivative (indefinite integral) of this polynomial.
    ///
    /// >>> np.poly1d([2, 2]).integ()
    /// poly1d([1., 2., 0.])
    #[py("integ(self, m=1, k=0)")]
    fn integ(this: Value, m: i64, k: Array) -> Result<Value> {
        let constants = k.atleast(1)?;
        wrapped(engine::polyint(&receiver(&this)?.coefficients(), m, Some(&constants))?)
    }
);

builtin!(
    /// The coefficients as an array.
    #[py("__array__(self, dtype=None, copy=None)")]
    fn as_array(this: Value, dtype: Option<DType>, _copy: Value) -> Result<Value> {
        let array = receiver(&this)?.coefficients();
        Ok(Value::array(match dtype {
            Some(dtype) => array.as_dtype(dtype)?,
            None => array,
        }))
    }
);
