//! `numpy.linalg`: solving, decomposing, measuring matrices.

use super::arguments::Axes;
use crate::array::linalg::{self as engine, Mode, Order, Triangle, Vectors};
use crate::array::{Array, ArrayError};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{settle, unwrap_zero_d};
use crate::runtime::collections::{FieldNames, Tuple};
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy.linalg",
        &[
            inv,
            solve,
            det,
            slogdet,
            cholesky,
            qr_function,
            eig,
            eigvals,
            eigh,
            eigvalsh,
            svd_function,
            svdvals,
            lstsq,
            pinv,
            matrix_rank,
            norm_function,
            matrix_norm,
            vector_norm,
            cond,
            tensorsolve,
            tensorinv,
        ],
    )],
    members: &[("numpy.linalg", &[("LinAlgError", Member::Type(&types::LINALG_ERROR))])],
    ..Topic::EMPTY
};

fn settled(cx: &mut Context, result: Result<Array, ArrayError>) -> Result<Value> {
    settle(cx)?;
    Ok(unwrap_zero_d(result?))
}

/// A result with named fields, as NumPy's functions return several arrays.
fn named(names: &'static FieldNames, parts: Vec<Array>) -> Value {
    let items: Vec<Value> = parts.into_iter().map(unwrap_zero_d).collect();
    Value::Tuple(std::rc::Rc::new(Tuple::named(items.into_boxed_slice(), names)))
}

static EIG: FieldNames = FieldNames { class: "EigResult", fields: &["eigenvalues", "eigenvectors"] };
static EIGH: FieldNames = FieldNames { class: "EighResult", fields: &["eigenvalues", "eigenvectors"] };
static QR: FieldNames = FieldNames { class: "QRResult", fields: &["Q", "R"] };
static SVD: FieldNames = FieldNames { class: "SVDResult", fields: &["U", "S", "Vh"] };
static SLOGDET: FieldNames = FieldNames { class: "SlogdetResult", fields: &["sign", "logabsdet"] };

builtin!(
    /// Compute the inverse of a matrix.
    ///
    /// >>> np.linalg.inv([[1., 2.], [3., 4.]])
    /// array([[-2. ,  1. ],
    ///        [ 1.5, -0.5]])
    #[py("inv(a)")]
    fn inv(cx: &mut Context, a: Array) -> Result<Value> {
        let result = engine::inv(&a);
        settled(cx, result)
    }
);

builtin!(
    /// Solve a linear matrix equation, or system of linear scalar equations.
    ///
    /// >>> np.linalg.solve([[1, 2], [3, 5]], [1, 2])
    /// array([-1.,  1.])
    #[py("solve(a, b)")]
    fn solve(cx: &mut Context, a: Array, b: Array) -> Result<Value> {
        let result = engine::solve(&a, &b);
        settled(cx, result)
    }
);

builtin!(
    /// Compute the determinant of an array.
    ///
    /// >>> np.linalg.det([[2, 0], [0, 3]])
    /// np.float64(6.0)
    #[py("det(a)")]
    fn det(cx: &mut Context, a: Array) -> Result<Value> {
        let result = engine::det(&a);
        settled(cx, result)
    }
);

builtin!(
    /// Compute the sign and (natural) logarithm of the determinant of an array.
    ///
    /// >>> np.linalg.slogdet([[1, 2], [3, 4]]).sign
    /// np.float64(-1.0)
    #[py("slogdet(a)")]
    fn slogdet(cx: &mut Context, a: Array) -> Result<Value> {
        let result = engine::slogdet(&a);
        settle(cx)?;
        let (sign, logarithm) = result?;
        Ok(named(&SLOGDET, vec![sign, logarithm]))
    }
);

builtin!(
    /// Cholesky decomposition.
    ///
    /// >>> np.linalg.cholesky([[4., 2.], [2., 5.]])
    /// array([[2., 0.],
    ///        [1., 2.]])
    #[py("cholesky(a, /, *, upper=False)")]
    fn cholesky(cx: &mut Context, a: Array, upper: bool) -> Result<Value> {
        let result = engine::cholesky(&a, upper);
        settled(cx, result)
    }
);

builtin!(
    /// Compute the qr factorization of a matrix.
    ///
    /// >>> Q, R = np.linalg.qr(np.array([[1., 2.], [3., 4.]]))
    /// >>> (Q @ R).round(3)
    /// array([[1., 2.],
    ///        [3., 4.]])
    #[py("qr(a, mode='reduced')")]
    fn qr_function(cx: &mut Context, a: Array, mode: Value) -> Result<Value> {
        let mode = Mode::parse(&cx.str(&mode)?)?;
        let result = engine::qr(&a, mode);
        settle(cx)?;
        Ok(match (mode, result?) {
            (_, (only, None)) => Value::array(only),
            (Mode::Raw, (first, Some(second))) => Value::tuple(vec![Value::array(first), Value::array(second)]),
            (_, (first, Some(second))) => named(&QR, vec![first, second]),
        })
    }
);

builtin!(
    /// Compute the eigenvalues and right eigenvectors of a square array.
    ///
    /// >>> np.linalg.eig(np.diag((1, 2, 3))).eigenvalues
    /// array([1., 2., 3.])
    #[py("eig(a)")]
    fn eig(cx: &mut Context, a: Array) -> Result<Value> {
        let result = engine::eig(&a);
        settle(cx)?;
        let (values, vectors) = result?;
        Ok(named(&EIG, vec![values, vectors]))
    }
);

builtin!(
    /// Compute the eigenvalues of a general matrix.
    ///
    /// >>> np.linalg.eigvals(np.diag((-1, 1)))
    /// array([-1.,  1.])
    #[py("eigvals(a)")]
    fn eigvals(cx: &mut Context, a: Array) -> Result<Value> {
        let result = engine::eigvals(&a);
        settled(cx, result)
    }
);

fn triangle(cx: &mut Context, uplo: &Value) -> Result<Triangle> {
    match cx.str(uplo)?.to_uppercase().as_str() {
        "L" => Ok(Triangle::Lower),
        "U" => Ok(Triangle::Upper),
        _ => Err(Error::value("UPLO argument must be 'L' or 'U'")),
    }
}

builtin!(
    /// Return the eigenvalues and eigenvectors of a symmetric (or Hermitian) matrix.
    ///
    /// >>> np.linalg.eigh([[2., 0.], [0., 1.]]).eigenvalues
    /// array([1., 2.])
    #[py("eigh(a, UPLO='L')")]
    fn eigh(cx: &mut Context, a: Array, uplo: Value) -> Result<Value> {
        let side = triangle(cx, &uplo)?;
        let result = engine::eigh(&a, side);
        settle(cx)?;
        let (values, vectors) = result?;
        Ok(named(&EIGH, vec![values, vectors]))
    }
);

builtin!(
    /// Compute the eigenvalues of a symmetric (or Hermitian) matrix.
    ///
    /// >>> np.linalg.eigvalsh([[2., 0.], [0., 1.]])
    /// array([1., 2.])
    #[py("eigvalsh(a, UPLO='L')")]
    fn eigvalsh(cx: &mut Context, a: Array, uplo: Value) -> Result<Value> {
        let side = triangle(cx, &uplo)?;
        let result = engine::eigvalsh(&a, side);
        settled(cx, result)
    }
);

builtin!(
    /// Singular Value Decomposition.
    ///
    /// >>> np.linalg.svd([[3., 0.], [0., 2.]]).S
    /// array([3., 2.])
    #[py("svd(a, full_matrices=True, compute_uv=True, hermitian=False)")]
    fn svd_function(
        cx: &mut Context,
        a: Array,
        full_matrices: bool,
        compute_uv: bool,
        hermitian: bool,
    ) -> Result<Value> {
        let vectors = match (compute_uv, full_matrices) {
            (false, _) => Vectors::None,
            (true, true) => Vectors::Full,
            (true, false) => Vectors::Thin,
        };
        let result = if hermitian { engine::svd_hermitian(&a, compute_uv) } else { engine::svd(&a, vectors) };
        settle(cx)?;
        Ok(match result? {
            (Some(u), s, Some(vh)) => named(&SVD, vec![u, s, vh]),
            (_, s, _) => Value::array(s),
        })
    }
);

builtin!(
    /// Returns the singular values of a matrix.
    ///
    /// >>> np.linalg.svdvals([[3., 0.], [0., 2.]])
    /// array([3., 2.])
    #[py("svdvals(x, /)")]
    fn svdvals(cx: &mut Context, x: Array) -> Result<Value> {
        let result = engine::svdvals(&x);
        settled(cx, result)
    }
);

builtin!(
    /// Return the least-squares solution to a linear matrix equation.
    ///
    /// >>> x, residuals, rank, s = np.linalg.lstsq([[1., 0.], [0., 1.]], [1., 2.])
    /// >>> x
    /// array([1., 2.])
    #[py("lstsq(a, b, rcond=None)")]
    fn lstsq(cx: &mut Context, a: Array, b: Array, rcond: Option<f64>) -> Result<Value> {
        let result = engine::lstsq(&a, &b, rcond);
        settle(cx)?;
        let found = result?;
        Ok(Value::tuple(vec![
            Value::array(found.solution),
            Value::array(found.residuals),
            crate::runtime::scalar::Scalar::Int32(found.rank).into(),
            Value::array(found.singular),
        ]))
    }
);

builtin!(
    /// Compute the (Moore-Penrose) pseudo-inverse of a matrix.
    ///
    /// >>> np.linalg.pinv([[2., 0.], [0., 4.]])
    /// array([[0.5 , 0.  ],
    ///        [0.  , 0.25]])
    #[py("pinv(a, rcond=None, hermitian=False, *, rtol=<no value>)")]
    fn pinv(
        cx: &mut Context,
        a: Array,
        rcond: Option<f64>,
        hermitian: bool,
        rtol: Given<Option<f64>>,
    ) -> Result<Value> {
        let cutoff = match rtol.into_option().flatten() {
            Some(_) if rcond.is_some() => {
                return Err(Error::value("`rtol` and `rcond` can't be both set."));
            }
            Some(rtol) => rtol,
            None => rcond.unwrap_or(1e-15),
        };
        let result = engine::pinv(&a, cutoff, hermitian);
        settled(cx, result)
    }
);

builtin!(
    /// Return matrix rank of an array using the SVD method.
    ///
    /// >>> np.linalg.matrix_rank(np.eye(4))
    /// np.int64(4)
    #[py("matrix_rank(A, tol=None, hermitian=False, *, rtol=None)")]
    fn matrix_rank(cx: &mut Context, a: Array, tol: Option<f64>, hermitian: bool, rtol: Option<f64>) -> Result<Value> {
        if tol.is_some() && rtol.is_some() {
            return Err(Error::value("`tol` and `rtol` can't be both set."));
        }
        let result = engine::matrix_rank(&a, tol, rtol, hermitian);
        let rank = settled(cx, result)?;
        // Of a vector it is a plain number: whether anything is not zero.
        if a.ndim() < 2 { cx.to_index(&rank).map(Value::Int) } else { Ok(rank) }
    }
);

fn order_of(cx: &mut Context, order: &Value) -> Result<Option<Order>> {
    Ok(match order {
        Value::None => None,
        Value::Str(text) => Some(Order::parse(text)),
        number => Some(Order::Number(cx.to_float(number)?)),
    })
}

fn axis_list(axis: &Axes) -> Option<Vec<i64>> {
    match axis {
        Axes::All => None,
        Axes::One(axis) => Some(vec![*axis]),
        Axes::Many(axes) => Some(axes.clone()),
    }
}

builtin!(
    /// Matrix or vector norm.
    ///
    /// >>> np.linalg.norm([3, 4])
    /// np.float64(5.0)
    #[py("norm(x, ord=None, axis=None, keepdims=False)")]
    fn norm_function(cx: &mut Context, x: Array, ord: Value, axis: Axes, keepdims: bool) -> Result<Value> {
        let order = order_of(cx, &ord)?;
        let result = engine::norm(&x, order.as_ref(), axis_list(&axis).as_deref(), keepdims);
        settled(cx, result)
    }
);

builtin!(
    /// Computes the matrix norm of a matrix (or a stack of matrices).
    ///
    /// >>> np.linalg.matrix_norm([[3, 0], [0, 4]])
    /// np.float64(5.0)
    #[py("matrix_norm(x, /, *, keepdims=False, ord='fro')")]
    fn matrix_norm(cx: &mut Context, x: Array, keepdims: bool, ord: Value) -> Result<Value> {
        let order = order_of(cx, &ord)?;
        let result = engine::norm(&x, order.as_ref(), Some(&[-2, -1]), keepdims);
        settled(cx, result)
    }
);

builtin!(
    /// Computes the vector norm of a vector (or batch of vectors).
    ///
    /// >>> np.linalg.vector_norm([[1, 2], [2, 4]])
    /// np.float64(5.0)
    #[py("vector_norm(x, /, *, axis=None, keepdims=False, ord=2)")]
    fn vector_norm(cx: &mut Context, x: Array, axis: Axes, keepdims: bool, ord: Value) -> Result<Value> {
        let order = order_of(cx, &ord)?;
        let (array, axes, shape) = match &axis {
            Axes::All => (x.reshaped(&[x.size()])?, vec![0], vec![1; x.ndim()]),
            Axes::One(axis) => (x, vec![*axis], Vec::new()),
            Axes::Many(_) => {
                return Err(Error::not_implemented("not in Shapewise: several axes in numpy.linalg.vector_norm"));
            }
        };
        let result = engine::norm(&array, order.as_ref(), Some(&axes), keepdims);
        settle(cx)?;
        let result = result?;
        Ok(unwrap_zero_d(if keepdims && !shape.is_empty() { result.reshaped(&shape)? } else { result }))
    }
);

builtin!(
    /// Compute the condition number of a matrix.
    ///
    /// >>> np.linalg.cond([[1, 0], [0, 2]])
    /// np.float64(2.0)
    #[py("cond(x, p=None)")]
    fn cond(cx: &mut Context, x: Array, p: Value) -> Result<Value> {
        let order = order_of(cx, &p)?;
        let result = engine::cond(&x, order.as_ref());
        settled(cx, result)
    }
);

builtin!(
    /// Solve the tensor equation `a x = b` for x.
    ///
    /// >>> np.linalg.tensorsolve(np.eye(4).reshape(2, 2, 2, 2), np.ones((2, 2))).shape
    /// (2, 2)
    #[py("tensorsolve(a, b, axes=None)")]
    fn tensorsolve(cx: &mut Context, a: Array, b: Array, axes: Axes) -> Result<Value> {
        let result = engine::tensorsolve(&a, &b, axis_list(&axes).as_deref());
        settled(cx, result)
    }
);

builtin!(
    /// Compute the inverse of an N-dimensional array.
    ///
    /// >>> np.linalg.tensorinv(np.eye(4).reshape(2, 2, 2, 2)).shape
    /// (2, 2, 2, 2)
    #[py("tensorinv(a, ind=2)")]
    fn tensorinv(cx: &mut Context, a: Array, ind: i64) -> Result<Value> {
        let result = engine::tensorinv(&a, ind);
        settled(cx, result)
    }
);
