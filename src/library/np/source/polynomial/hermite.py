"""Hermite series."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._family import from_powers, multiplied, shared, to_powers, valued
from numpy.polynomial._polybase import ABCPolyBase
from numpy.polynomial.polynomial import polymulx

__all__ = ['hermzero', 'hermone', 'hermx', 'hermdomain', 'hermline', 'hermadd', 'hermsub', 'hermmulx',
           'hermmul', 'hermdiv', 'hermpow', 'hermval', 'hermder', 'hermint', 'herm2poly',
           'poly2herm', 'hermfromroots', 'hermvander', 'hermfit', 'hermtrim', 'hermroots',
           'Hermite', 'hermval2d', 'hermval3d', 'hermgrid2d', 'hermgrid3d', 'hermvander2d',
           'hermvander3d', 'hermcompanion', 'hermgauss', 'hermweight']

hermtrim = pu.trimcoef
hermdomain = np.array([-1., 1.])
hermzero = np.array([0])
hermone = np.array([1])
hermx = np.array([0, 1 / 2])


def hermline(off, scl):
    return np.array([off, scl / 2]) if scl != 0 else np.array([off])


def hermmulx(c):
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1] = c[0] / 2
    for i in range(1, len(c)):
        prd[i + 1] = c[i] / 2
        prd[i - 1] += c[i] * i
    return prd


def hermmul(c1, c2):
    return multiplied(c1, c2, lambda c1, nd: c1 * (2 * (nd - 1)),
                      lambda c1, nd: hermmulx(c1) * 2, lambda c1: hermmulx(c1) * 2)


def hermder(c, m=1, scl=1, axis=0):
    def step(c, der, n):
        for j in range(n, 0, -1):
            der[j - 1] = (2 * j) * c[j]
    return pu._derivative(step, c, m, scl, axis)


def hermint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    def step(c, to, n):
        to[0] = c[0] * 0
        to[1] = c[0] / 2
        for j in range(1, n):
            to[j + 1] = c[j] / (2 * (j + 1))
    return pu._integral(step, hermval, c, m, k, lbnd, scl, axis)


def hermval(x, c, tensor=True):
    def rules(x):
        x = x * 2
        return ((lambda c1, nd: c1 * (2 * (nd - 1))), (lambda c1, nd: c1 * x),
                (lambda c1: c1 * x))
    return valued(x, c, tensor, rules)


def hermvander(x, deg):
    def step(v, x, i):
        x = x * 2
        return x if i == 1 else v[i - 1] * x - v[i - 2] * (2 * (i - 1))
    return pu._vander(step, x, deg)


def hermcompanion(c):
    [c] = pu.as_series([c])
    n, mat, top, bot = pu._square(c)
    if n == 1:
        return np.array([[-.5 * c[0] / c[1]]])
    scl = np.hstack((1., 1. / np.sqrt(2. * np.arange(n - 1, 0, -1))))
    scl = np.multiply.accumulate(scl)[::-1]
    top[...] = np.sqrt(.5 * np.arange(1, n))
    bot[...] = top
    mat[:, -1] -= scl * c[:-1] / (2.0 * c[-1])
    return mat


def herm2poly(c):
    return to_powers(c, lambda c1, nd: c1 * (2 * (nd - 1)),
                     lambda c1, nd: polymulx(c1) * 2, lambda c1: polymulx(c1) * 2)


def poly2herm(pol):
    return from_powers(pol, hermmulx)


def _normed(x, n):
    """The n-th polynomial at x, scaled to unit norm so that nothing overflows."""
    start = 1. / np.sqrt(np.sqrt(np.pi))
    if n == 0:
        return np.full(x.shape, start)
    c0, c1, nd = 0., start, float(n)
    for _ in range(n - 1):
        c0, c1 = -c1 * np.sqrt((nd - 1.) / nd), c0 + c1 * x * np.sqrt(2. / nd)
        nd -= 1.0
    return c0 + c1 * x * np.sqrt(2)


def hermgauss(deg):
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    x = np.linalg.eigvalsh(hermcompanion(np.array([0] * deg + [1])))
    dy = _normed(x, ideg)
    df = _normed(x, ideg - 1) * np.sqrt(2 * ideg)
    x -= dy / df
    fm = _normed(x, ideg - 1)
    fm /= np.abs(fm).max()
    w = 1 / (fm * fm)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= np.sqrt(np.pi) / w.sum()
    return x, w


def hermweight(x):
    return np.exp(-x ** 2)


(hermadd, hermsub, hermdiv, hermpow, hermfromroots, hermroots, hermfit, hermval2d, hermval3d, hermgrid2d, hermgrid3d,
 hermvander2d, hermvander3d) = shared('herm', hermline, hermmul, hermval, hermvander, hermcompanion,
                                      lambda c: -.5 * c[0] / c[1])


class Hermite(ABCPolyBase):
    """A Hermite series."""

    _add = staticmethod(hermadd)
    _sub = staticmethod(hermsub)
    _mul = staticmethod(hermmul)
    _div = staticmethod(hermdiv)
    _pow = staticmethod(hermpow)
    _val = staticmethod(hermval)
    _int = staticmethod(hermint)
    _der = staticmethod(hermder)
    _fit = staticmethod(hermfit)
    _line = staticmethod(hermline)
    _roots = staticmethod(hermroots)
    _fromroots = staticmethod(hermfromroots)
    domain = np.array(hermdomain)
    window = np.array(hermdomain)
    basis_name = 'H'
