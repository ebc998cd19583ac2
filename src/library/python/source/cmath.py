"""Functions of complex numbers."""

import math as _math
import numpy as _np

pi = _math.pi
e = _math.e
tau = _math.tau
inf = _math.inf
nan = _math.nan
infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def _number(z):
    if isinstance(z, (int, float, complex)):
        return complex(z)
    if hasattr(z, '__complex__') or hasattr(z, '__float__') or hasattr(z, '__index__'):
        return complex(z)
    raise TypeError(f'must be real number, not {type(z).__name__}')


def phase(z, /):
    """The angle of z, from -pi to pi."""
    z = _number(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """Length and angle of z."""
    z = _number(z)
    return abs(z), _math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """The number with this length and angle."""
    if phi == 0:
        return complex(r, phi * r)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def sqrt(z, /):
    """The square root of z."""
    z = _number(z)
    a, b = z.real, z.imag
    if not (isfinite(z)):
        return complex(_np.sqrt(_np.complex128(z)))
    if a == 0 and b == 0:
        return complex(0.0, b)
    x, y = abs(a), abs(b)
    if x < 2.2250738585072014e-308 and y < 2.2250738585072014e-308 and (x > 0 or y > 0):
        x = _math.ldexp(x, 54)
        s = _math.ldexp(_math.sqrt(x + _math.hypot(x, _math.ldexp(y, 54))), -27)
    else:
        x /= 8.0
        s = 2.0 * _math.sqrt(x + _math.hypot(x, y / 8.0))
    d = y / (2.0 * s)
    if a >= 0:
        return complex(s, _math.copysign(d, b))
    return complex(d, _math.copysign(s, b))


def exp(z, /):
    """e to the power z."""
    z = _number(z)
    size = _math.exp(z.real)
    if z.imag == 0:
        return complex(size, z.imag)
    return complex(size * _math.cos(z.imag), size * _math.sin(z.imag))


def log(z, base=None, /):
    """The logarithm of z, natural or to a base."""
    z = _number(z)
    if z == 0:
        raise ValueError('math domain error')
    x, y = abs(z.real), abs(z.imag)
    size = _math.hypot(x, y)
    if 0.71 <= size <= 1.73:
        big, small = max(x, y), min(x, y)
        real = _math.log1p((big - 1) * (big + 1) + small * small) / 2.0
    else:
        real = _math.log(size)
    result = complex(real, _math.atan2(z.imag, z.real))
    return result if base is None else result / log(base)


def log10(z, /):
    """The logarithm of z to base 10."""
    result = log(z)
    return complex(result.real / _math.log(10), result.imag / _math.log(10))


def sinh(z, /):
    """The hyperbolic sine of z."""
    z = _number(z)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def cosh(z, /):
    """The hyperbolic cosine of z."""
    z = _number(z)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def tanh(z, /):
    """The hyperbolic tangent of z."""
    return complex(_np.tanh(_np.complex128(_number(z))))


def sin(z, /):
    """The sine of z."""
    z = _number(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cos(z, /):
    """The cosine of z."""
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    """The tangent of z."""
    z = _number(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def acos(z, /):
    """The inverse of the cosine."""
    return complex(_np.arccos(_np.complex128(_number(z))))


def asin(z, /):
    """The inverse of the sine."""
    return complex(_np.arcsin(_np.complex128(_number(z))))


def atan(z, /):
    """The inverse of the tangent."""
    return complex(_np.arctan(_np.complex128(_number(z))))


def acosh(z, /):
    """The inverse of the hyperbolic cosine."""
    return complex(_np.arccosh(_np.complex128(_number(z))))


def asinh(z, /):
    """The inverse of the hyperbolic sine."""
    return complex(_np.arcsinh(_np.complex128(_number(z))))


def atanh(z, /):
    """The inverse of the hyperbolic tangent."""
    return complex(_np.arctanh(_np.complex128(_number(z))))


def isnan(z, /):
    """Whether either part is not a number."""
    z = _number(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isinf(z, /):
    """Whether either part is infinite."""
    z = _number(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isfinite(z, /):
    """Whether both parts are finite."""
    z = _number(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are nearly equal."""
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    a, b = _number(a), _number(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
