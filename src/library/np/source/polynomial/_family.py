"""The functions that a kind of polynomial gets from its few rules."""

import numpy as np
from numpy.polynomial import polyutils as pu


def clenshaw(c, times, add, sub, down, up, last):
    """The sum of c[n] times the basis, by the recurrence of its family, from the highest term down."""
    if len(c) == 1:
        c0, c1 = times(c[0]), 0
    else:
        c0, c1 = times(c[-2]), times(c[-1])
    for nd in range(len(c) - 1, 1, -1):
        c0, c1 = sub(times(c[nd - 2]), down(c1, nd)), add(c0, up(c1, nd))
    return add(c0, last(c1))


def multiplied(c1, c2, down, up, last):
    """The product of two series by the recurrence of their family."""
    [c1, c2] = pu.as_series([c1, c2])
    c, xs = (c2, c1) if len(c1) > len(c2) else (c1, c2)
    return clenshaw(c, lambda term: term * xs, pu._add, pu._sub, down, up, last)


def valued(x, c, tensor, rules):
    """The series at x; `rules(x)` gives the three steps of the recurrence."""
    c = pu._inexact(c, copy=None)
    if isinstance(x, (tuple, list)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
    return clenshaw(c, lambda term: term, lambda a, b: a + b, lambda a, b: a - b, *rules(x))


def to_powers(c, down, up, last):
    """The coefficients of powers, by the recurrence with `x` as a polynomial."""
    [c] = pu.as_series([c])
    if len(c) == 1:
        return c
    return clenshaw(c, lambda term: term, pu._add, pu._sub, down, up, last)


def from_powers(pol, mulx):
    """The coefficients of a family from those of powers, by Horner's rule."""
    [pol] = pu.as_series([pol])
    res = 0
    for c in pol[::-1]:
        res = pu._add(mulx(res), c)
    return res


def shared(prefix, line, mul, val, vander, companion, linear, maxpower=16):
    """The functions that are the same for every family, with the names of this one."""

    def add(c1, c2):
        return pu._add(c1, c2)

    def sub(c1, c2):
        return pu._sub(c1, c2)

    def div(c1, c2):
        return pu._div(mul, c1, c2)

    def power(c, pow, maxpower=maxpower):
        return pu._pow(mul, c, pow, maxpower)

    def fromroots(roots):
        return pu._fromroots(line, mul, roots)

    def roots(c):
        return pu._roots(lambda c: companion(c)[::-1, ::-1], linear, c)

    def fit(x, y, deg, rcond=None, full=False, w=None):
        return pu._fit(vander, x, y, deg, rcond, full, w)

    def val2d(x, y, c):
        return pu._valnd(val, c, x, y)

    def val3d(x, y, z, c):
        return pu._valnd(val, c, x, y, z)

    def grid2d(x, y, c):
        return pu._gridnd(val, c, x, y)

    def grid3d(x, y, z, c):
        return pu._gridnd(val, c, x, y, z)

    def vander2d(x, y, deg):
        return pu._vander_nd_flat((vander, vander), (x, y), deg)

    def vander3d(x, y, z, deg):
        return pu._vander_nd_flat((vander, vander, vander), (x, y, z), deg)

    made = {'add': add, 'sub': sub, 'div': div, 'pow': power, 'fromroots': fromroots, 'roots': roots, 'fit': fit,
            'val2d': val2d, 'val3d': val3d, 'grid2d': grid2d, 'grid3d': grid3d, 'vander2d': vander2d,
            'vander3d': vander3d}
    for name, function in made.items():
        function.__name__ = function.__qualname__ = prefix + name
    return [made[name] for name in made]
