"""Legendre series."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._family import from_powers, multiplied, shared, to_powers, valued
from numpy.polynomial._polybase import ABCPolyBase
from numpy.polynomial.polynomial import polymulx

__all__ = ['legzero', 'legone', 'legx', 'legdomain', 'legline', 'legadd', 'legsub', 'legmulx', 'legmul',
           'legdiv', 'legpow', 'legval', 'legder', 'legint', 'leg2poly', 'poly2leg', 'legfromroots',
           'legvander', 'legfit', 'legtrim', 'legroots', 'Legendre', 'legval2d', 'legval3d',
           'leggrid2d', 'leggrid3d', 'legvander2d', 'legvander3d', 'legcompanion', 'leggauss',
           'legweight']

legtrim = pu.trimcoef
legdomain = np.array([-1., 1.])
legzero = np.array([0])
legone = np.array([1])
legx = np.array([0, 1])


def legline(off, scl):
    return np.array([off, scl]) if scl != 0 else np.array([off])


def legmulx(c):
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1] = c[0]
    for i in range(1, len(c)):
        total = 2 * i + 1
        prd[i + 1] = (c[i] * (i + 1)) / total
        prd[i - 1] += (c[i] * i) / total
    return prd


def legmul(c1, c2):
    return multiplied(c1, c2, lambda c1, nd: (c1 * (nd - 1)) / nd,
                      lambda c1, nd: (legmulx(c1) * (2 * nd - 1)) / nd, legmulx)


def legder(c, m=1, scl=1, axis=0):
    def step(c, der, n):
        for j in range(n, 2, -1):
            der[j - 1] = (2 * j - 1) * c[j]
            c[j - 2] += c[j]
        if n > 1:
            der[1] = 3 * c[2]
        der[0] = c[1]
    return pu._derivative(step, c, m, scl, axis)


def legint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    def step(c, to, n):
        to[0] = c[0] * 0
        to[1] = c[0]
        if n > 1:
            to[2] = c[1] / 3
        for j in range(2, n):
            part = c[j] / (2 * j + 1)
            to[j + 1] = part
            to[j - 1] -= part
    return pu._integral(step, legval, c, m, k, lbnd, scl, axis)


def legval(x, c, tensor=True):
    def rules(x):
        return ((lambda c1, nd: c1 * ((nd - 1) / nd)), (lambda c1, nd: c1 * x * ((2 * nd - 1) / nd)),
                (lambda c1: c1 * x))
    return valued(x, c, tensor, rules)


def legvander(x, deg):
    def step(v, x, i):
        return x if i == 1 else (v[i - 1] * x * (2 * i - 1) - v[i - 2] * (i - 1)) / i
    return pu._vander(step, x, deg)


def legcompanion(c):
    [c] = pu.as_series([c])
    n, mat, top, bot = pu._square(c)
    if n == 1:
        return np.array([[-c[0] / c[1]]])
    scl = 1. / np.sqrt(2 * np.arange(n) + 1)
    top[...] = np.arange(1, n) * scl[:n - 1] * scl[1:n]
    bot[...] = top
    mat[:, -1] -= (c[:-1] / c[-1]) * (scl / scl[-1]) * (n / (2 * n - 1))
    return mat


def leg2poly(c):
    return to_powers(c, lambda c1, nd: (c1 * (nd - 1)) / nd, lambda c1, nd: (polymulx(c1) * (2 * nd - 1)) / nd,
                     polymulx)


def poly2leg(pol):
    return from_powers(pol, legmulx)


def leggauss(deg):
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    c = np.array([0] * deg + [1])
    x = np.linalg.eigvalsh(legcompanion(c))
    dy = legval(x, c)
    df = legval(x, legder(c))
    x -= dy / df
    fm = legval(x, c[1:])
    fm /= np.abs(fm).max()
    df /= np.abs(df).max()
    w = 1 / (fm * df)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= 2. / w.sum()
    return x, w


def legweight(x):
    return x * 0.0 + 1.0


(legadd, legsub, legdiv, legpow, legfromroots, legroots, legfit, legval2d, legval3d, leggrid2d, leggrid3d,
 legvander2d, legvander3d) = shared('leg', legline, legmul, legval, legvander, legcompanion,
                                    lambda c: -c[0] / c[1])


class Legendre(ABCPolyBase):
    """A Legendre series."""

    _add = staticmethod(legadd)
    _sub = staticmethod(legsub)
    _mul = staticmethod(legmul)
    _div = staticmethod(legdiv)
    _pow = staticmethod(legpow)
    _val = staticmethod(legval)
    _int = staticmethod(legint)
    _der = staticmethod(legder)
    _fit = staticmethod(legfit)
    _line = staticmethod(legline)
    _roots = staticmethod(legroots)
    _fromroots = staticmethod(legfromroots)
    domain = np.array(legdomain)
    window = np.array(legdomain)
    basis_name = 'P'
