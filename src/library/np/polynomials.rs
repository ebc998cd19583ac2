//! Polynomials as arrays of coefficients, the highest power first: `np.polyfit`, `np.polyval`,
//! `np.roots` … The objects that wrap such coefficients are in `poly1d`; the package `np.polynomial`, lowest power
//! first and in six bases, is written in Python (`source/polynomial/*.py`).

use super::poly1d::{Poly1d, wrapped};
use crate::array::poly::{self as engine, Covariance};
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{array_from, settle};
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[poly, roots, polyfit, polyval, polyadd, polysub, polymul, polydiv, polyder, polyint])],
    members: &[("numpy", &[("polynomial", Member::Module("numpy.polynomial"))])],
    ..Topic::EMPTY
};

/// Coefficients of at least one axis.
fn coefficients(cx: &mut Context, value: &Value) -> Result<Array> {
    Ok(array_from(cx, value)?.atleast(1)?)
}

fn is_object(values: &[&Value]) -> bool {
    values.iter().any(|value| value.as_native::<Poly1d>().is_some())
}

/// Coefficients as the kind of value that the operands were.
fn like(array: Array, operands: &[&Value]) -> Result<Value> {
    if is_object(operands) { wrapped(array) } else { Ok(Value::array(array)) }
}

builtin!(
    /// Find the coefficients of a polynomial with the given sequence of roots.
    ///
    /// >>> np.poly([2., 3.])
    /// array([ 1., -5.,  6.])
    #[py("poly(seq_of_zeros)")]
    fn poly(cx: &mut Context, seq_of_zeros: Value) -> Result<Value> {
        let zeros = coefficients(cx, &seq_of_zeros)?;
        if zeros.shape() == [0] {
            return Ok(Value::Float(1.0));
        }
        let zeros =
            if zeros.dtype().is_inexact() || zeros.ndim() != 1 { zeros } else { zeros.as_dtype(DType::Float64)? };
        let result = engine::poly(&zeros);
        settle(cx)?;
        Ok(result?.into())
    }
);

builtin!(
    /// Return the roots of a polynomial with coefficients given in p.
    ///
    /// >>> np.roots([1, -3, 2])
    /// array([2., 1.])
    #[py("roots(p)")]
    fn roots(cx: &mut Context, p: Value) -> Result<Value> {
        let p = coefficients(cx, &p)?;
        let result = engine::roots(&p);
        settle(cx)?;
        Ok(result?.into())
    }
);

fn covariance(cx: &mut Context, cov: &Value) -> Result<Covariance> {
    Ok(match cov {
        Value::Str(text) if text.as_str() == "unscaled" => Covariance::Unscaled,
        other if cx.truth(other)? => Covariance::Scaled,
        _ => Covariance::None,
    })
}

builtin!(
    /// Least squares polynomial fit.
    ///
    /// >>> np.polyfit([0., 1., 2., 3.], [1., 3., 5., 7.], 1).round(6)
    /// array([2., 1.])
    #[py("polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False)")]
    fn polyfit(
        cx: &mut Context,
        x: Array,
        y: Array,
        deg: i64,
        rcond: Option<f64>,
        full: bool,
        w: Option<Array>,
        cov: Value,
    ) -> Result<Value> {
        let wanted = covariance(cx, &cov)?;
        let fit = engine::polyfit(&x, &y, deg, rcond, w.as_ref(), if full { Covariance::None } else { wanted })?;
        settle(cx)?;
        if fit.poor && !full {
            cx.warn(&types::RANK_WARNING, "Polyfit may be poorly conditioned")?;
        }
        let coefficients = Value::array(fit.coefficients);
        if full {
            return Ok(Value::tuple(vec![
                coefficients,
                Value::array(fit.residuals),
                Scalar::Int32(fit.rank).into(),
                Value::array(fit.singular),
                Value::from(Scalar::Float64(fit.rcond)),
            ]));
        }
        Ok(match fit.covariance {
            Some(covariance) => Value::tuple(vec![coefficients, Value::array(covariance)]),
            None => coefficients,
        })
    }
);

/// The polynomial `outer` of the polynomial `inner`, by Horner's rule.
fn composed(outer: &Array, inner: &Array) -> Result<Value> {
    let outer = outer.to_contiguous()?;
    let mut sum = Array::zeros(&[1], outer.dtype())?;
    for at in 0..outer.size() {
        let term = outer.with_layout(outer.layout().sliced(0, at, 1, 1));
        sum = engine::polyadd(&engine::polymul(&sum, inner)?, &term)?;
    }
    wrapped(sum)
}

builtin!(
    /// Evaluate a polynomial at specific values.
    ///
    /// >>> np.polyval([3, 0, 1], 5)
    /// np.int64(76)
    #[py("polyval(p, x)")]
    fn polyval(cx: &mut Context, p: Value, x: Value) -> Result<Value> {
        let coefficients = array_from(cx, &p)?;
        if let Some(inner) = x.as_native::<Poly1d>() {
            return composed(&coefficients, &inner.coefficients());
        }
        let x = array_from(cx, &x)?;
        let result = engine::polyval(&coefficients, &x);
        super::results::finish(cx, result)
    }
);

macro_rules! arithmetic {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal) = $run:path;)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, a1: Value, a2: Value) -> Result<Value> {
                let (left, right) = (coefficients(cx, &a1)?, coefficients(cx, &a2)?);
                like($run(&left, &right)?, &[&a1, &a2])
            }
        );
    )* };
}

arithmetic!(
    /// Find the sum of two polynomials.
    ///
    /// >>> np.polyadd([1, 2], [9, 5, 4])
    /// array([9, 6, 6])
    polyadd("polyadd(a1, a2)") = engine::polyadd;
    /// Difference (subtraction) of two polynomials.
    ///
    /// >>> np.polysub([2, 10, -2], [3, 10, -4])
    /// array([-1,  0,  2])
    polysub("polysub(a1, a2)") = engine::polysub;
    /// Find the product of two polynomials.
    ///
    /// >>> np.polymul([1, 2, 3], [9, 5, 1])
    /// array([ 9, 23, 38, 17,  3])
    polymul("polymul(a1, a2)") = engine::polymul;
);

builtin!(
    /// Returns the quotient and remainder of polynomial division.
    ///
    /// >>> np.polydiv([3.0, 5.0, 2.0], [2.0, 1.0])
    /// (array([1.5 , 1.75]), array([0.25]))
    #[py("polydiv(u, v)")]
    fn polydiv(cx: &mut Context, u: Value, v: Value) -> Result<Value> {
        let (left, right) = (coefficients(cx, &u)?, coefficients(cx, &v)?);
        let (quotient, rest) = engine::polydiv(&left, &right)?;
        Ok(Value::tuple(vec![like(quotient, &[&u, &v])?, like(rest, &[&u, &v])?]))
    }
);

builtin!(
    /// Return the derivative of the specified order of a polynomial.
    ///
    /// >>> np.polyder([1, 1, 1, 1])
    /// array([3, 2, 1])
    #[py("polyder(p, m=1)")]
    fn polyder(cx: &mut Context, p: Value, m: i64) -> Result<Value> {
        let array = array_from(cx, &p)?;
        like(engine::polyder(&array, m)?, &[&p])
    }
);

builtin!(
    /// Return an antiderivative (indefinite integral) of a polynomial.
    ///
    /// >>> np.polyint([1, 1, 1])
    /// array([0.33333333, 0.5       , 1.        , 0.        ])
    #[py("polyint(p, m=1, k=None)")]
    fn polyint(cx: &mut Context, p: Value, m: i64, k: Option<Array>) -> Result<Value> {
        let array = array_from(cx, &p)?;
        let constants = k.map(|k| k.atleast(1)).transpose()?;
        like(engine::polyint(&array, m, constants.as_ref())?, &[&p])
    }
);
