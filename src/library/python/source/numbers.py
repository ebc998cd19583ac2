"""The tower of kinds of numbers, for isinstance."""

from abc import ABC

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(ABC):
    pass


class Complex(Number):
    pass


class Real(Complex):
    pass


class Rational(Real):
    pass


class Integral(Rational):
    pass


import numpy as _np

Complex.register(complex)
Real.register(float)
Integral.register(int)
for _kind in (_np.integer,):
    Integral.register(_kind)
for _kind in (_np.floating,):
    Real.register(_kind)
for _kind in (_np.complexfloating,):
    Complex.register(_kind)
