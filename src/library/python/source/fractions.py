"""Fractions of whole numbers."""

import math
import re
from numbers import Rational

__all__ = ['Fraction']

_TEXT = re.compile(r'\s*([-+]?)(\d[\d_]*)?(?:/(\d+)|(?:\.(\d*))?(?:[eE]([-+]?\d+))?)\s*')


def _parsed(text):
    """Numerator and denominator of '3/4', '0.25', '1e-3'."""
    found = _TEXT.fullmatch(text)
    if found is None or not (found[2] or found[4]):
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    sign, whole, below, digits, exponent = found.groups()
    n, d = int(whole or '0'), int(below or '1')
    if digits:
        n, d = n * 10 ** len(digits) + int(digits), 10 ** len(digits)
    if exponent:
        power = int(exponent)
        n, d = (n * 10 ** power, d) if power >= 0 else (n, d * 10 ** -power)
    return (-n if sign == '-' else n), d


class Fraction(Rational):
    """A fraction in lowest terms with a positive denominator.

    >>> Fraction(6, -8)
    Fraction(-3, 4)
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, (int, Fraction)):
                n, d = numerator.numerator, numerator.denominator
                _normalize = False
            elif isinstance(numerator, str):
                n, d = _parsed(numerator)
            elif hasattr(numerator, 'as_integer_ratio'):
                n, d = numerator.as_integer_ratio()
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            n = numerator.numerator * denominator.denominator
            d = numerator.denominator * denominator.numerator
        else:
            raise TypeError('both arguments should be Rational instances')
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        if _normalize:
            shared = math.gcd(n, d)
            if d < 0:
                shared = -shared
            n //= shared
            d //= shared
        self._numerator = n
        self._denominator = d
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as long as they are small enough.
        before, last = (0, 1), (1, 0)
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            following = before[1] + whole * last[1]
            if following > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], following)
            n, d = d, n - whole * d
        steps = (max_denominator - before[1]) // last[1]
        near = Fraction(before[0] + steps * last[0], before[1] + steps * last[1])
        other = Fraction(*last)
        return other if abs(other - self) <= abs(near - self) else near

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        if self._numerator / self._denominator * self._denominator == self._numerator:
            return hash(self._numerator / self._denominator)
        return hash((self._numerator, self._denominator))

    def _with(self, other, exact, inexact):
        if isinstance(other, (int, Fraction)):
            return exact(self, other)
        if isinstance(other, float):
            return inexact(float(self), other)
        if isinstance(other, complex):
            return inexact(complex(self), other)
        return NotImplemented

    def _after(self, other, exact, inexact):
        if isinstance(other, (int, Fraction)):
            return exact(Fraction(other), self)
        if isinstance(other, float):
            return inexact(other, float(self))
        if isinstance(other, complex):
            return inexact(other, complex(self))
        return NotImplemented

    def __add__(self, other):
        return self._with(other, _add, lambda a, b: a + b)

    def __radd__(self, other):
        return self._after(other, _add, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, _sub, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._after(other, _sub, lambda a, b: a - b)

    def __mul__(self, other):
        return self._with(other, _mul, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._after(other, _mul, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._with(other, _div, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._after(other, _div, lambda a, b: a / b)

    def __floordiv__(self, other):
        return self._with(other, _floordiv, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._after(other, _floordiv, lambda a, b: a // b)

    def __mod__(self, other):
        return self._with(other, _mod, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._after(other, _mod, lambda a, b: a % b)

    def __divmod__(self, other):
        return self._with(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod)

    def __rdivmod__(self, other):
        return self._after(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod)

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            if other.denominator == 1:
                power = other.numerator
                if power >= 0:
                    return Fraction(self._numerator ** power, self._denominator ** power)
                if self._numerator == 0:
                    raise ZeroDivisionError(f'Fraction({self._denominator ** -power}, 0)')
                return Fraction(self._denominator ** -power, self._numerator ** -power)
            return float(self) ** float(other)
        return float(self) ** other

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, (int, Fraction)) and self._denominator == 1:
            return Fraction(other) ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            return whole if whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return bool(self._numerator)

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        if isinstance(other, complex):
            return other.imag == 0 and self == other.real
        return NotImplemented

    def _order(self, other, compare):
        if isinstance(other, (int, Fraction)):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return self._order(Fraction(other), compare)
        return NotImplemented

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _sub(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _mul(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _div(a, b):
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _mod(a, b):
    below = a.denominator * b.denominator
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), below)
