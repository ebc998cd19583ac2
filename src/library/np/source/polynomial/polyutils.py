"""What the kinds of polynomial share: series of coefficients, domains, fits."""

import operator
import warnings

import numpy as np
from numpy.exceptions import RankWarning
from numpy.lib.array_utils import normalize_axis_index

__all__ = ['as_series', 'trimseq', 'trimcoef', 'getdomain', 'mapdomain', 'mapparms', 'format_float']


def trimseq(seq):
    """The sequence without the zeros at its end; one element stays."""
    if len(seq) == 0 or seq[-1] != 0:
        return seq
    end = len(seq)
    while end > 1 and seq[end - 1] == 0:
        end -= 1
    return seq[:end]


def as_series(alist, trim=True):
    """Copies of the coefficients as 1-d arrays of one inexact type."""
    arrays = [np.array(a, ndmin=1, copy=None) for a in alist]
    for a in arrays:
        if a.size == 0:
            raise ValueError("Coefficient array is empty")
        if a.ndim != 1:
            raise ValueError("Coefficient array is not 1-d")
    if trim:
        arrays = [trimseq(a) for a in arrays]
    if any(a.dtype == np.dtype(object) for a in arrays):
        return [np.array(list(a), dtype=object) for a in arrays]
    try:
        dtype = np.common_type(*arrays)
    except Exception as e:
        raise ValueError("Coefficient arrays have no common type") from e
    return [np.array(a, copy=True, dtype=dtype) for a in arrays]


def trimcoef(c, tol=0):
    """The coefficients without those at the end whose size is at most tol."""
    if tol < 0:
        raise ValueError("tol must be non-negative")
    [c] = as_series([c])
    [ind] = np.nonzero(np.abs(c) > tol)
    return c[:1] * 0 if len(ind) == 0 else c[:ind[-1] + 1].copy()


def getdomain(x):
    """The smallest interval (of complex numbers: rectangle) with all of x in it."""
    [x] = as_series([x], trim=False)
    if x.dtype.char in np.typecodes['Complex']:
        low = complex(x.real.min(), x.imag.min())
        high = complex(x.real.max(), x.imag.max())
        return np.array((low, high))
    return np.array((x.min(), x.max()))


def mapparms(old, new):
    """Offset and scale of the line that maps one interval to another."""
    width, wanted = old[1] - old[0], new[1] - new[0]
    return (old[1] * new[0] - old[0] * new[1]) / width, wanted / width


def mapdomain(x, old, new):
    """x moved along the line that maps one interval to another."""
    if type(x) not in (int, float, complex) and not isinstance(x, np.generic):
        x = np.asanyarray(x)
    off, scl = mapparms(old, new)
    return off + scl * x


def format_float(x, parens=False):
    """A coefficient as text, by the print options of arrays."""
    if not np.issubdtype(type(x), np.floating):
        return str(x)
    opts = np.get_printoptions()
    if np.isnan(x):
        return opts['nanstr']
    if np.isinf(x):
        return opts['infstr']
    size = abs(x)
    scientific = x != 0 and (size >= 1.e8 or size < 10 ** min(0, -(opts['precision'] - 1) // 2))
    fixed = opts['floatmode'] == 'fixed'
    how = {'precision': opts['precision'], 'unique': not fixed, 'trim': 'k' if fixed else '0',
           'sign': opts['sign'] == '+'}
    if scientific:
        s = np.format_float_scientific(x, **how)
        return '(' + s + ')' if parens else s
    return np.format_float_positional(x, fractional=True, **how)


def _as_int(x, desc):
    try:
        return operator.index(x)
    except TypeError as e:
        raise TypeError(f"{desc} must be an integer, received {x}") from e


def _inexact(c, copy=True):
    """Coefficients along the first axes, of an inexact type."""
    c = np.array(c, ndmin=1, copy=copy)
    return c.astype(np.double) if c.dtype.char in '?bBhHiIlLqQpP' else c


def _derivative(step, c, m, scl, axis):
    """m derivatives along an axis, each by `step(c, n)` of coefficients of degree n."""
    c = _inexact(c, copy=True)
    count = _as_int(m, "the order of derivation")
    iaxis = _as_int(axis, "the axis")
    if count < 0:
        raise ValueError("The order of derivation must be non-negative")
    iaxis = normalize_axis_index(iaxis, c.ndim)
    if count == 0:
        return c
    c = np.moveaxis(c, iaxis, 0)
    if count >= len(c):
        c = c[:1] * 0
    else:
        for _ in range(count):
            c *= scl
            n = len(c) - 1
            der = np.empty((n,) + c.shape[1:], dtype=c.dtype)
            step(c, der, n)
            c = der
    return np.moveaxis(c, 0, iaxis)


def _integral(step, value, c, m, k, lbnd, scl, axis):
    """m integrals along an axis, each by `step(c, to, n)`, with the constants k, from lbnd."""
    c = _inexact(c, copy=True)
    if not np.iterable(k):
        k = [k]
    count = _as_int(m, "the order of integration")
    iaxis = _as_int(axis, "the axis")
    if count < 0:
        raise ValueError("The order of integration must be non-negative")
    if len(k) > count:
        raise ValueError("Too many integration constants")
    if np.ndim(lbnd) != 0:
        raise ValueError("lbnd must be a scalar.")
    if np.ndim(scl) != 0:
        raise ValueError("scl must be a scalar.")
    iaxis = normalize_axis_index(iaxis, c.ndim)
    if count == 0:
        return c
    constants = list(k) + [0] * (count - len(k))
    c = np.moveaxis(c, iaxis, 0)
    for constant in constants:
        n = len(c)
        c *= scl
        if n == 1 and np.all(c[0] == 0):
            c[0] += constant
            continue
        tmp = np.empty((n + 1,) + c.shape[1:], dtype=c.dtype)
        step(c, tmp, n)
        tmp[0] += constant - value(lbnd, tmp)
        c = tmp
    return np.moveaxis(c, 0, iaxis)


def _vander(step, x, deg):
    """The matrix whose columns are the basis up to a degree at x; `step(v, x, i)` makes the i-th."""
    ideg = _as_int(deg, "deg")
    if ideg < 0:
        raise ValueError("deg must be non-negative")
    x = np.array(x, copy=None, ndmin=1) + 0.0
    v = np.empty((ideg + 1,) + x.shape, dtype=x.dtype)
    v[0] = x * 0 + 1
    for i in range(1, ideg + 1):
        v[i] = step(v, x, i)
    return np.moveaxis(v, 0, -1)


def _vander_nd_flat(vander_fs, points, degrees):
    count = len(vander_fs)
    points = tuple(np.asarray(tuple(points)) + 0.0)
    product = None
    for at, (vander, x, degree) in enumerate(zip(vander_fs, points, degrees)):
        place = tuple(slice(None) if k == at else None for k in range(count))
        term = vander(x, degree)[(...,) + place]
        product = term if product is None else product * term
    return product.reshape(product.shape[:-count] + (-1,))


def _valnd(val_f, c, *args):
    args = [np.asanyarray(a) for a in args]
    if not all(a.shape == args[0].shape for a in args[1:]):
        names = {2: 'x, y are incompatible', 3: 'x, y, z are incompatible'}
        raise ValueError(names.get(len(args), 'ordinates are incompatible'))
    c = val_f(args[0], c)
    for x in args[1:]:
        c = val_f(x, c, tensor=False)
    return c


def _gridnd(val_f, c, *args):
    for x in args:
        c = val_f(x, c)
    return c


def _add(c1, c2):
    [c1, c2] = as_series([c1, c2])
    short, long = (c1, c2) if len(c1) <= len(c2) else (c2, c1)
    long[:len(short)] += short
    return trimseq(long)


def _sub(c1, c2):
    [c1, c2] = as_series([c1, c2])
    if len(c1) > len(c2):
        c1[:len(c2)] -= c2
        return trimseq(c1)
    c2 = -c2
    c2[:len(c1)] += c1
    return trimseq(c2)


def _div(mul_f, c1, c2):
    [c1, c2] = as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    if len(c1) < len(c2):
        return c1[:1] * 0, c1
    if len(c2) == 1:
        return c1 / c2[-1], c1[:1] * 0
    quo, rem = np.empty(len(c1) - len(c2) + 1, dtype=c1.dtype), c1
    for i in reversed(range(len(quo))):
        p = mul_f([0] * i + [1], c2)
        q = rem[-1] / p[-1]
        rem = rem[:-1] - q * p[:-1]
        quo[i] = q
    return quo, trimseq(rem)


def _pow(mul_f, c, pow, maxpower):
    [c] = as_series([c])
    power = int(pow)
    if power != pow or power < 0:
        raise ValueError("Power must be a non-negative integer.")
    if maxpower is not None and power > maxpower:
        raise ValueError("Power is too large")
    if power == 0:
        return np.array([1], dtype=c.dtype)
    product = c
    for _ in range(power - 1):
        product = mul_f(product, c)
    return product


def _fromroots(line_f, mul_f, roots):
    if len(roots) == 0:
        return np.ones(1)
    [roots] = as_series([roots], trim=False)
    roots.sort()
    p = [line_f(-r, 1) for r in roots]
    while len(p) > 1:
        half, odd = divmod(len(p), 2)
        pairs = [mul_f(p[i], p[i + half]) for i in range(half)]
        if odd:
            pairs[0] = mul_f(pairs[0], p[-1])
        p = pairs
    return p[0]


def _roots(companion, linear, c):
    """The roots, from the eigenvalues of the companion matrix."""
    [c] = as_series([c])
    if len(c) < 2:
        return np.array([], dtype=c.dtype)
    if len(c) == 2:
        return np.array([linear(c)])
    r = np.linalg.eigvals(companion(c))
    r.sort()
    return r


def _square(c):
    """A zero matrix for the companion of c, with views of its upper and lower side diagonals."""
    if len(c) < 2:
        raise ValueError('Series must have maximum degree of at least 1.')
    n = len(c) - 1
    mat = np.zeros((n, n), dtype=c.dtype)
    return n, mat, mat.reshape(-1)[1::n + 1], mat.reshape(-1)[n::n + 1]


def _fit(vander_f, x, y, deg, rcond=None, full=False, w=None):
    x = np.asarray(x) + 0.0
    y = np.asarray(y) + 0.0
    deg = np.asarray(deg)
    if deg.ndim > 1 or deg.dtype.kind not in 'iu' or deg.size == 0:
        raise TypeError("deg must be an int or non-empty 1-D array of int")
    if deg.min() < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if len(x) != len(y):
        raise TypeError("expected x and y to have same length")
    if deg.ndim == 0:
        top = int(deg)
        order, van = top + 1, vander_f(x, top)
    else:
        deg = np.sort(deg)
        top = int(deg[-1])
        order, van = len(deg), vander_f(x, top)[:, deg]
    lhs, rhs = van.T, y.T
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected 1D vector for w")
        if len(x) != len(w):
            raise TypeError("expected x and w to have same length")
        lhs, rhs = lhs * w, rhs * w
    if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
    if issubclass(lhs.dtype.type, np.complexfloating):
        scl = np.sqrt((np.square(lhs.real) + np.square(lhs.imag)).sum(1))
    else:
        scl = np.sqrt(np.square(lhs).sum(1))
    scl[scl == 0] = 1
    c, resids, rank, s = np.linalg.lstsq(lhs.T / scl, rhs.T, rcond)
    c = (c.T / scl).T
    if deg.ndim > 0:
        spread = np.zeros((top + 1,) + c.shape[1:], dtype=c.dtype)
        spread[deg] = c
        c = spread
    if rank != order and not full:
        warnings.warn("The fit may be poorly conditioned", RankWarning, stacklevel=2)
    return (c, [resids, rank, s, rcond]) if full else c
