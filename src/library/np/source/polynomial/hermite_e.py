"""HermiteE series."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._family import from_powers, multiplied, shared, to_powers, valued
from numpy.polynomial._polybase import ABCPolyBase
from numpy.polynomial.polynomial import polymulx

__all__ = ['hermezero', 'hermeone', 'hermex', 'hermedomain', 'hermeline', 'hermeadd', 'hermesub', 'hermemulx',
           'hermemul', 'hermediv', 'hermepow', 'hermeval', 'hermeder', 'hermeint', 'herme2poly',
           'poly2herme', 'hermefromroots', 'hermevander', 'hermefit', 'hermetrim', 'hermeroots',
           'HermiteE', 'hermeval2d', 'hermeval3d', 'hermegrid2d', 'hermegrid3d', 'hermevander2d',
           'hermevander3d', 'hermecompanion', 'hermegauss', 'hermeweight']

hermetrim = pu.trimcoef
hermedomain = np.array([-1., 1.])
hermezero = np.array([0])
hermeone = np.array([1])
hermex = np.array([0, 1])


def hermeline(off, scl):
    return np.array([off, scl]) if scl != 0 else np.array([off])


def hermemulx(c):
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1] = c[0]
    for i in range(1, len(c)):
        prd[i + 1] = c[i]
        prd[i - 1] += c[i] * i
    return prd


def hermemul(c1, c2):
    return multiplied(c1, c2, lambda c1, nd: c1 * (nd - 1),
                      lambda c1, nd: hermemulx(c1), lambda c1: hermemulx(c1))


def hermeder(c, m=1, scl=1, axis=0):
    def step(c, der, n):
        for j in range(n, 0, -1):
            der[j - 1] = j * c[j]
    return pu._derivative(step, c, m, scl, axis)


def hermeint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    def step(c, to, n):
        to[0] = c[0] * 0
        to[1] = c[0]
        for j in range(1, n):
            to[j + 1] = c[j] / (j + 1)
    return pu._integral(step, hermeval, c, m, k, lbnd, scl, axis)


def hermeval(x, c, tensor=True):
    def rules(x):
        return ((lambda c1, nd: c1 * (nd - 1)), (lambda c1, nd: c1 * x),
                (lambda c1: c1 * x))
    return valued(x, c, tensor, rules)


def hermevander(x, deg):
    def step(v, x, i):
        return x if i == 1 else v[i - 1] * x - v[i - 2] * (i - 1)
    return pu._vander(step, x, deg)


def hermecompanion(c):
    [c] = pu.as_series([c])
    n, mat, top, bot = pu._square(c)
    if n == 1:
        return np.array([[-c[0] / c[1]]])
    scl = np.hstack((1., 1. / np.sqrt(np.arange(n - 1, 0, -1))))
    scl = np.multiply.accumulate(scl)[::-1]
    top[...] = np.sqrt(np.arange(1, n))
    bot[...] = top
    mat[:, -1] -= scl * c[:-1] / c[-1]
    return mat


def herme2poly(c):
    return to_powers(c, lambda c1, nd: c1 * (nd - 1),
                     lambda c1, nd: polymulx(c1), lambda c1: polymulx(c1))


def poly2herme(pol):
    return from_powers(pol, hermemulx)


def _normed(x, n):
    """The n-th polynomial at x, scaled to unit norm so that nothing overflows."""
    start = 1. / np.sqrt(np.sqrt(2 * np.pi))
    if n == 0:
        return np.full(x.shape, start)
    c0, c1, nd = 0., start, float(n)
    for _ in range(n - 1):
        c0, c1 = -c1 * np.sqrt((nd - 1.) / nd), c0 + c1 * x * np.sqrt(1. / nd)
        nd -= 1.0
    return c0 + c1 * x


def hermegauss(deg):
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    x = np.linalg.eigvalsh(hermecompanion(np.array([0] * deg + [1])))
    dy = _normed(x, ideg)
    df = _normed(x, ideg - 1) * np.sqrt(ideg)
    x -= dy / df
    fm = _normed(x, ideg - 1)
    fm /= np.abs(fm).max()
    w = 1 / (fm * fm)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= np.sqrt(2 * np.pi) / w.sum()
    return x, w


def hermeweight(x):
    return np.exp(-.5 * x ** 2)


(hermeadd, hermesub, hermediv, hermepow, hermefromroots, hermeroots, hermefit, hermeval2d, hermeval3d, hermegrid2d, hermegrid3d,
 hermevander2d, hermevander3d) = shared('herme', hermeline, hermemul, hermeval, hermevander, hermecompanion,
                                        lambda c: -c[0] / c[1])


class HermiteE(ABCPolyBase):
    """A HermiteE series."""

    _add = staticmethod(hermeadd)
    _sub = staticmethod(hermesub)
    _mul = staticmethod(hermemul)
    _div = staticmethod(hermediv)
    _pow = staticmethod(hermepow)
    _val = staticmethod(hermeval)
    _int = staticmethod(hermeint)
    _der = staticmethod(hermeder)
    _fit = staticmethod(hermefit)
    _line = staticmethod(hermeline)
    _roots = staticmethod(hermeroots)
    _fromroots = staticmethod(hermefromroots)
    domain = np.array(hermedomain)
    window = np.array(hermedomain)
    basis_name = 'He'
