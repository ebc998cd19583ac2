"""Polynomials in powers of x: coefficients from the lowest power up."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._family import shared
from numpy.polynomial._polybase import _SUPERSCRIPT, ABCPolyBase

__all__ = ['polyzero', 'polyone', 'polyx', 'polydomain', 'polyline', 'polyadd', 'polysub', 'polymulx', 'polymul',
           'polydiv', 'polypow', 'polyval', 'polyvalfromroots', 'polyder', 'polyint', 'polyfromroots', 'polyvander',
           'polyfit', 'polytrim', 'polyroots', 'Polynomial', 'polyval2d', 'polyval3d', 'polygrid2d', 'polygrid3d',
           'polyvander2d', 'polyvander3d', 'polycompanion']

polytrim = pu.trimcoef
polydomain = np.array([-1., 1.])
polyzero = np.array([0])
polyone = np.array([1])
polyx = np.array([0, 1])


def polyline(off, scl):
    return np.array([off, scl]) if scl != 0 else np.array([off])


def polymulx(c):
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1:] = c
    return prd


def polymul(c1, c2):
    [c1, c2] = pu.as_series([c1, c2])
    return pu.trimseq(np.convolve(c1, c2))


def polypow(c, pow, maxpower=None):
    return pu._pow(np.convolve, c, pow, maxpower)


def polydiv(c1, c2):
    [c1, c2] = pu.as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    if len(c1) < len(c2):
        return c1[:1] * 0, c1
    if len(c2) == 1:
        return c1 / c2[-1], c1[:1] * 0
    low, scl = len(c2) - 1, c2[-1]
    rest = c2[:-1] / scl
    for j in range(len(c1) - 1, low - 1, -1):
        c1[j - low:j] -= rest * c1[j]
    return c1[low:] / scl, pu.trimseq(c1[:low])


def polyder(c, m=1, scl=1, axis=0):
    def step(c, der, n):
        for j in range(n, 0, -1):
            der[j - 1] = j * c[j]
    return pu._derivative(step, c, m, scl, axis)


def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    def step(c, to, n):
        to[0] = c[0] * 0
        to[1] = c[0]
        for j in range(1, n):
            to[j + 1] = c[j] / (j + 1)
    return pu._integral(step, polyval, c, m, k, lbnd, scl, axis)


def polyval(x, c, tensor=True):
    c = np.array(c, ndmin=1, copy=None)
    if c.dtype.char in '?bBhHiIlLqQpP':
        c = c + 0.0
    if isinstance(x, (tuple, list)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
    total = c[-1] + x * 0
    for i in range(len(c) - 2, -1, -1):
        total = c[i] + total * x
    return total


def polyvalfromroots(x, r, tensor=True):
    r = pu._inexact(r, copy=None)
    if isinstance(x, (tuple, list)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray):
        if tensor:
            r = r.reshape(r.shape + (1,) * x.ndim)
        elif x.ndim >= r.ndim:
            raise ValueError("x.ndim must be < r.ndim when tensor == False")
    return np.prod(x - r, axis=0)


def polyvander(x, deg):
    return pu._vander(lambda v, x, i: x if i == 1 else v[i - 1] * x, x, deg)


def polycompanion(c):
    [c] = pu.as_series([c])
    n, mat, _, bot = pu._square(c)
    if n == 1:
        return np.array([[-c[0] / c[1]]])
    bot[...] = 1
    mat[:, -1] -= c[:-1] / c[-1]
    return mat


def polyroots(c):
    return pu._roots(polycompanion, lambda c: -c[0] / c[1], c)


(polyadd, polysub, _, _, polyfromroots, _, polyfit, polyval2d, polyval3d, polygrid2d, polygrid3d, polyvander2d,
 polyvander3d) = shared('poly', polyline, polymul, polyval, polyvander, polycompanion, None)


class Polynomial(ABCPolyBase):
    """A polynomial in powers of x."""

    _add = staticmethod(polyadd)
    _sub = staticmethod(polysub)
    _mul = staticmethod(polymul)
    _div = staticmethod(polydiv)
    _pow = staticmethod(polypow)
    _val = staticmethod(polyval)
    _int = staticmethod(polyint)
    _der = staticmethod(polyder)
    _fit = staticmethod(polyfit)
    _line = staticmethod(polyline)
    _roots = staticmethod(polyroots)
    _fromroots = staticmethod(polyfromroots)
    domain = np.array(polydomain)
    window = np.array(polydomain)
    basis_name = None

    @classmethod
    def _str_term_unicode(cls, i, arg_str):
        return f"·{arg_str}" if i == '1' else f"·{arg_str}{i.translate(_SUPERSCRIPT)}"

    @staticmethod
    def _str_term_ascii(i, arg_str):
        return f" {arg_str}" if i == '1' else f" {arg_str}**{i}"

    @staticmethod
    def _repr_latex_term(i, arg_str, needs_parens):
        if needs_parens:
            arg_str = rf"\left({arg_str}\right)"
        return '1' if i == 0 else arg_str if i == 1 else f"{arg_str}^{{{i}}}"
