"""Chebyshev series: multiplied and divided as symmetric series in z, where x = (z + 1/z) / 2."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._family import from_powers, shared, to_powers, valued
from numpy.polynomial._polybase import ABCPolyBase
from numpy.polynomial.polynomial import polymulx

__all__ = ['chebzero', 'chebone', 'chebx', 'chebdomain', 'chebline', 'chebadd', 'chebsub', 'chebmulx', 'chebmul',
           'chebdiv', 'chebpow', 'chebval', 'chebder', 'chebint', 'cheb2poly', 'poly2cheb', 'chebfromroots',
           'chebvander', 'chebfit', 'chebtrim', 'chebroots', 'chebpts1', 'chebpts2', 'Chebyshev', 'chebval2d',
           'chebval3d', 'chebgrid2d', 'chebgrid3d', 'chebvander2d', 'chebvander3d', 'chebcompanion', 'chebgauss',
           'chebweight', 'chebinterpolate']

chebtrim = pu.trimcoef
chebdomain = np.array([-1., 1.])
chebzero = np.array([0])
chebone = np.array([1])
chebx = np.array([0, 1])


def _to_z(c):
    zs = np.zeros(2 * c.size - 1, dtype=c.dtype)
    zs[c.size - 1:] = c / 2
    return zs + zs[::-1]


def _from_z(zs):
    c = zs[zs.size // 2:].copy()
    c[1:] *= 2
    return c


def _z_div(z1, z2):
    """Quotient and remainder of symmetric series, both ends at a time."""
    if len(z2) == 1:
        return z1 / z2, z1[:1] * 0
    if len(z1) < len(z2):
        return z1[:1] * 0, z1
    width, last = len(z2), len(z1) - len(z2)
    scl = z2[0]
    z2 = z2 / scl
    quo = np.empty(last + 1, dtype=z1.dtype)
    middle = last // 2
    for i in range(middle):
        r = z1[i]
        quo[i] = quo[last - i] = r
        taken = r * z2
        z1[i:i + width] -= taken
        z1[last - i:last - i + width] -= taken
    r = z1[middle]
    quo[middle] = r
    z1[middle:middle + width] -= r * z2
    return quo / scl, z1[middle + 1:middle - 1 + width].copy()


def chebline(off, scl):
    return np.array([off, scl]) if scl != 0 else np.array([off])


def chebmulx(c):
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1] = c[0]
    if len(c) > 1:
        half = c[1:] / 2
        prd[2:] = half
        prd[0:-2] += half
    return prd


def chebmul(c1, c2):
    [c1, c2] = pu.as_series([c1, c2])
    return pu.trimseq(_from_z(np.convolve(_to_z(c1), _to_z(c2))))


def chebdiv(c1, c2):
    [c1, c2] = pu.as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    if len(c1) < len(c2):
        return c1[:1] * 0, c1
    if len(c2) == 1:
        return c1 / c2[-1], c1[:1] * 0
    quo, rem = _z_div(_to_z(c1), _to_z(c2))
    return pu.trimseq(_from_z(quo)), pu.trimseq(_from_z(rem))


def chebpow(c, pow, maxpower=16):
    [c] = pu.as_series([c])
    power = int(pow)
    if power != pow or power < 0:
        raise ValueError("Power must be a non-negative integer.")
    if maxpower is not None and power > maxpower:
        raise ValueError("Power is too large")
    if power < 2:
        return np.array([1], dtype=c.dtype) if power == 0 else c
    return _from_z(pu._pow(np.convolve, _to_z(c), power, None))


def chebder(c, m=1, scl=1, axis=0):
    def step(c, der, n):
        for j in range(n, 2, -1):
            der[j - 1] = (2 * j) * c[j]
            c[j - 2] += (j * c[j]) / (j - 2)
        if n > 1:
            der[1] = 4 * c[2]
        der[0] = c[1]
    return pu._derivative(step, c, m, scl, axis)


def chebint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    def step(c, to, n):
        to[0] = c[0] * 0
        to[1] = c[0]
        if n > 1:
            to[2] = c[1] / 4
        for j in range(2, n):
            to[j + 1] = c[j] / (2 * (j + 1))
            to[j - 1] -= c[j] / (2 * (j - 1))
    return pu._integral(step, chebval, c, m, k, lbnd, scl, axis)


def chebval(x, c, tensor=True):
    def rules(x):
        x2 = 2 * x
        return (lambda c1, nd: c1), (lambda c1, nd: c1 * x2), (lambda c1: c1 * x)
    return valued(x, c, tensor, rules)


def chebvander(x, deg):
    return pu._vander(lambda v, x, i: x if i == 1 else v[i - 1] * (2 * x) - v[i - 2], x, deg)


def chebcompanion(c):
    [c] = pu.as_series([c])
    n, mat, top, bot = pu._square(c)
    if n == 1:
        return np.array([[-c[0] / c[1]]])
    scl = np.array([1.] + [np.sqrt(.5)] * (n - 1))
    top[0] = np.sqrt(.5)
    top[1:] = 1 / 2
    bot[...] = top
    mat[:, -1] -= (c[:-1] / c[-1]) * (scl / scl[-1]) * .5
    return mat


def cheb2poly(c):
    return to_powers(c, lambda c1, nd: c1, lambda c1, nd: polymulx(c1) * 2, polymulx)


def poly2cheb(pol):
    return from_powers(pol, chebmulx)


def chebgauss(deg):
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    x = np.cos(np.pi * np.arange(1, 2 * ideg, 2) / (2.0 * ideg))
    return x, np.ones(ideg) * (np.pi / ideg)


def chebweight(x):
    return 1. / (np.sqrt(1. + x) * np.sqrt(1. - x))


def _count(npts, least):
    count = int(npts)
    if count != npts:
        raise ValueError("npts must be integer")
    if count < least:
        raise ValueError(f"npts must be >= {least}")
    return count


def chebpts1(npts):
    n = _count(npts, 1)
    return np.sin(0.5 * np.pi / n * np.arange(-n + 1, n + 1, 2))


def chebpts2(npts):
    return np.cos(np.linspace(-np.pi, 0, _count(npts, 2)))


def chebinterpolate(func, deg, args=()):
    deg = np.asarray(deg)
    if deg.ndim > 0 or deg.dtype.kind not in 'iu' or deg.size == 0:
        raise TypeError("deg must be an int")
    if deg < 0:
        raise ValueError("expected deg >= 0")
    order = deg + 1
    points = chebpts1(order)
    values = func(points, *args)
    c = np.dot(chebvander(points, deg).T, values)
    c[0] /= order
    c[1:] /= 0.5 * order
    return c


(chebadd, chebsub, _, _, chebfromroots, chebroots, chebfit, chebval2d, chebval3d, chebgrid2d, chebgrid3d,
 chebvander2d, chebvander3d) = shared('cheb', chebline, chebmul, chebval, chebvander, chebcompanion,
                                      lambda c: -c[0] / c[1])


class Chebyshev(ABCPolyBase):
    """A Chebyshev series."""

    _add = staticmethod(chebadd)
    _sub = staticmethod(chebsub)
    _mul = staticmethod(chebmul)
    _div = staticmethod(chebdiv)
    _pow = staticmethod(chebpow)
    _val = staticmethod(chebval)
    _int = staticmethod(chebint)
    _der = staticmethod(chebder)
    _fit = staticmethod(chebfit)
    _line = staticmethod(chebline)
    _roots = staticmethod(chebroots)
    _fromroots = staticmethod(chebfromroots)
    domain = np.array(chebdomain)
    window = np.array(chebdomain)
    basis_name = 'T'

    @classmethod
    def interpolate(cls, func, deg, domain=None, args=()):
        domain = cls.domain if domain is None else domain
        coef = chebinterpolate(lambda x: func(pu.mapdomain(x, cls.window, domain), *args), deg)
        return cls(coef, domain=domain)
