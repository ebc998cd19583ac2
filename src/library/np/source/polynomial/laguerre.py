"""Laguerre series."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._family import from_powers, multiplied, shared, to_powers, valued
from numpy.polynomial._polybase import ABCPolyBase
from numpy.polynomial.polynomial import polymulx

__all__ = ['lagzero', 'lagone', 'lagx', 'lagdomain', 'lagline', 'lagadd', 'lagsub', 'lagmulx', 'lagmul',
           'lagdiv', 'lagpow', 'lagval', 'lagder', 'lagint', 'lag2poly', 'poly2lag', 'lagfromroots',
           'lagvander', 'lagfit', 'lagtrim', 'lagroots', 'Laguerre', 'lagval2d', 'lagval3d',
           'laggrid2d', 'laggrid3d', 'lagvander2d', 'lagvander3d', 'lagcompanion', 'laggauss',
           'lagweight']

lagtrim = pu.trimcoef
lagdomain = np.array([0., 1.])
lagzero = np.array([0])
lagone = np.array([1])
lagx = np.array([1, -1])


def lagline(off, scl):
    return np.array([off + scl, -scl]) if scl != 0 else np.array([off])


def lagmulx(c):
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0]
    prd[1] = -c[0]
    for i in range(1, len(c)):
        prd[i + 1] = -c[i] * (i + 1)
        prd[i] += c[i] * (2 * i + 1)
        prd[i - 1] -= c[i] * i
    return prd


def lagmul(c1, c2):
    return multiplied(c1, c2, lambda c1, nd: (c1 * (nd - 1)) / nd,
                      lambda c1, nd: pu._sub((2 * nd - 1) * c1, lagmulx(c1)) / nd,
                      lambda c1: pu._sub(c1, lagmulx(c1)))


def lagder(c, m=1, scl=1, axis=0):
    def step(c, der, n):
        for j in range(n, 1, -1):
            der[j - 1] = -c[j]
            c[j - 1] += c[j]
        der[0] = -c[1]
    return pu._derivative(step, c, m, scl, axis)


def lagint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    def step(c, to, n):
        to[0] = c[0]
        to[1] = -c[0]
        for j in range(1, n):
            to[j] += c[j]
            to[j + 1] = -c[j]
    return pu._integral(step, lagval, c, m, k, lbnd, scl, axis)


def lagval(x, c, tensor=True):
    def rules(x):
        return ((lambda c1, nd: (c1 * (nd - 1)) / nd), (lambda c1, nd: (c1 * ((2 * nd - 1) - x)) / nd),
                (lambda c1: c1 * (1 - x)))
    return valued(x, c, tensor, rules)


def lagvander(x, deg):
    def step(v, x, i):
        return 1 - x if i == 1 else (v[i - 1] * (2 * i - 1 - x) - v[i - 2] * (i - 1)) / i
    return pu._vander(step, x, deg)


def lagcompanion(c):
    [c] = pu.as_series([c])
    n, mat, top, bot = pu._square(c)
    if n == 1:
        return np.array([[1 + c[0] / c[1]]])
    top[...] = -np.arange(1, n)
    mat.reshape(-1)[0::n + 1] = 2. * np.arange(n) + 1.
    bot[...] = top
    mat[:, -1] += (c[:-1] / c[-1]) * n
    return mat


def lag2poly(c):
    return to_powers(c, lambda c1, nd: (c1 * (nd - 1)) / nd,
                     lambda c1, nd: pu._sub((2 * nd - 1) * c1, polymulx(c1)) / nd,
                     lambda c1: pu._sub(c1, polymulx(c1)))


def poly2lag(pol):
    return from_powers(pol, lagmulx)


def laggauss(deg):
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    c = np.array([0] * deg + [1])
    x = np.linalg.eigvalsh(lagcompanion(c))
    dy = lagval(x, c)
    df = lagval(x, lagder(c))
    x -= dy / df
    fm = lagval(x, c[1:])
    fm /= np.abs(fm).max()
    df /= np.abs(df).max()
    w = 1 / (fm * df)
    w /= w.sum()
    return x, w


def lagweight(x):
    return np.exp(-x)


(lagadd, lagsub, lagdiv, lagpow, lagfromroots, lagroots, lagfit, lagval2d, lagval3d, laggrid2d, laggrid3d,
 lagvander2d, lagvander3d) = shared('lag', lagline, lagmul, lagval, lagvander, lagcompanion,
                                    lambda c: 1 + c[0] / c[1])


class Laguerre(ABCPolyBase):
    """A Laguerre series."""

    _add = staticmethod(lagadd)
    _sub = staticmethod(lagsub)
    _mul = staticmethod(lagmul)
    _div = staticmethod(lagdiv)
    _pow = staticmethod(lagpow)
    _val = staticmethod(lagval)
    _int = staticmethod(lagint)
    _der = staticmethod(lagder)
    _fit = staticmethod(lagfit)
    _line = staticmethod(lagline)
    _roots = staticmethod(lagroots)
    _fromroots = staticmethod(lagfromroots)
    domain = np.array(lagdomain)
    window = np.array(lagdomain)
    basis_name = 'L'
