//! Products that are ufuncs over rows and columns: matmul, vecdot, matvec and vecmat, with the keywords of such ufuncs.

use std::rc::Rc;

use super::products::deliver;
use crate::array::matmul;
use crate::array::ufunc::cannot_cast_input;
use crate::array::{Array, Casting, DType, Order, can_cast, promote};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[matmul_of, vecdot, matvec, vecmat]), ("numpy.linalg", &[matmul_of, vecdot])],
    ..Topic::EMPTY
};

/// One of these ufuncs.
struct Core {
    name: &'static str,
    /// How NumPy writes which axes of the operands meet.
    signature: &'static str,
    /// Letters of that signature, and axes of the result among them.
    letters: usize,
    result_axes: usize,
    compute: fn(&Array, &Array) -> Result<Array, crate::array::ArrayError>,
}

static MATMUL: Core =
    Core { name: "matmul", signature: "(n?,k),(k,m?)->(n?,m?)", letters: 3, result_axes: 2, compute: matmul::matmul };
static VECDOT: Core =
    Core { name: "vecdot", signature: "(n),(n)->()", letters: 1, result_axes: 0, compute: matmul::vecdot };
static MATVEC: Core =
    Core { name: "matvec", signature: "(m,n),(n)->(m)", letters: 2, result_axes: 1, compute: matmul::matvec };
static VECMAT: Core =
    Core { name: "vecmat", signature: "(n),(n,m)->(m)", letters: 2, result_axes: 1, compute: matmul::vecmat };

/// The keywords of a call.
struct Asked {
    casting: Casting,
    order: Order,
    dtype: Option<DType>,
    subok: Value,
    axes: Value,
    axis: Value,
    keepdims: Value,
    signature: Value,
}

fn call(
    cx: &mut Context,
    core: &Core,
    given: [Array; 2],
    out: Option<Rc<ArrayObject>>,
    asked: &Asked,
) -> Result<Value> {
    let Core { name, signature, .. } = core;
    if !matches!(asked.subok, Value::Bool(_)) {
        return Err(Error::type_error("'subok' must be a boolean"));
    }
    super::results::only_default(name, "signature", &asked.signature)?;
    let [mut left, mut right] = given;
    let along = match &asked.axis {
        Value::None => None,
        _ if core.letters > 1 => {
            return Err(Error::type_error(format!(
                "{name}: axis can only be used with a single shared core dimension, not with the {} distinct ones implied \
                 by signature {signature}.",
                core.letters
            )));
        }
        axis => Some(cx.to_index(axis)?),
    };
    let keeps = !matches!(asked.keepdims, Value::None | Value::Bool(false));
    if keeps && core.result_axes > 0 {
        return Err(Error::type_error(format!(
            "{name} does not support keepdims: its signature {signature} requires output 0 to have {} core dimensions, but \
             keepdims can only be used when all inputs have the same number of core dimensions and all outputs have no \
             core dimensions.",
            core.result_axes
        )));
    }
    let moved = match &asked.axes {
        Value::None => None,
        axes if core.result_axes == 2 && left.ndim() > 1 && right.ndim() > 1 => {
            let mut places = Vec::new();
            for pair in cx.collect(axes)? {
                places.push(super::sizes::sizes(cx, &pair)?);
            }
            if places.len() != 3 || places.iter().any(|pair| pair.len() != 2) {
                return Err(Error::value("axes should be a list with an entry for all 3 inputs and outputs"));
            }
            Some(places)
        }
        axes => return super::results::only_default(name, "axes", axes).map(|()| Value::None),
    };
    if let Some(places) = &moved {
        left = left.moveaxis(&places[0], &[-2, -1])?;
        right = right.moveaxis(&places[1], &[-2, -1])?;
    }
    if let Some(axis) = along {
        left = left.moveaxis(&[axis], &[-1])?;
        right = right.moveaxis(&[axis], &[-1])?;
    }
    let [left, right] = converted(core, [left, right], asked)?;
    let mut result = (core.compute)(&left, &right);
    if let (Ok(product), Some(places)) = (&result, &moved) {
        result = product.moveaxis(&[-2, -1], &places[2]);
    }
    if let (Ok(product), true) = (&result, keeps) {
        let axis = along.unwrap_or(-1);
        result = product.expand_dims(&[axis]);
    }
    if let (Ok(product), Order::F) = (&result, asked.order) {
        result = product.copy_order(Order::F);
    }
    deliver(cx, result, out)
}

/// The operands in the dtype asked for, as far as the casting rule lets them.
fn converted(core: &Core, given: [Array; 2], asked: &Asked) -> Result<[Array; 2]> {
    let [left, right] = given;
    let Some(dtype) = asked.dtype.or_else(|| promote(left.dtype(), right.dtype()).filter(|d| d.is_numeric())) else {
        return Ok([left, right]);
    };
    for (at, operand) in [&left, &right].into_iter().enumerate() {
        if !can_cast(operand.dtype(), dtype, asked.casting) {
            let which = format!("input {at}");
            return Err(cannot_cast_input(core.name, &which, operand.dtype(), dtype, asked.casting).into());
        }
    }
    if asked.dtype.is_none() {
        return Ok([left, right]);
    }
    Ok([left.as_dtype(dtype)?, right.as_dtype(dtype)?])
}

macro_rules! core_products {
    ($($(#[doc = $doc:literal])* $name:ident of $core:ident($signature:literal)),* $(,)?) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[c($signature)]
            fn $name(
                cx: &mut Context,
                x1: Array,
                x2: Array,
                out: Option<Rc<ArrayObject>>,
                casting: Casting,
                order: Order,
                dtype: Option<DType>,
                subok: Value,
                axes: Value,
                axis: Value,
                keepdims: Value,
                signature: Value,
            ) -> Result<Value> {
                let asked = Asked { casting, order, dtype, subok, axes, axis, keepdims, signature };
                call(cx, &$core, [x1, x2], out, &asked)
            }
        );
    )* };
}

core_products!(
    /// Matrix product of two arrays.
    ///
    /// >>> np.matmul([[1, 0], [0, 1]], [1, 2])
    /// array([1, 2])
    matmul_of of MATMUL(
        "matmul(x1, x2, /, out=None, *, casting='same_kind', order='K', dtype=None, subok=True, axes=None, axis=None, keepdims=False, signature=None)"
    ),
    /// Vector dot product of two arrays, along the last axis.
    ///
    /// >>> np.vecdot([[0., 5., 0.], [0., 0., 10.]], [0., 0.6, 0.8])
    /// array([3., 8.])
    vecdot of VECDOT(
        "vecdot(x1, x2, /, out=None, *, casting='same_kind', order='K', dtype=None, subok=True, axes=None, axis=None, keepdims=False, signature=None)"
    ),
    /// Matrix-vector dot product of two arrays.
    ///
    /// >>> np.matvec([[1, 2], [3, 4]], [1, 1])
    /// array([3, 7])
    matvec of MATVEC(
        "matvec(x1, x2, /, out=None, *, casting='same_kind', order='K', dtype=None, subok=True, axes=None, axis=None, keepdims=False, signature=None)"
    ),
    /// Vector-matrix dot product of two arrays.
    ///
    /// >>> np.vecmat([1, 1], [[1, 2], [3, 4]])
    /// array([4, 6])
    vecmat of VECMAT(
        "vecmat(x1, x2, /, out=None, *, casting='same_kind', order='K', dtype=None, subok=True, axes=None, axis=None, keepdims=False, signature=None)"
    ),
);
