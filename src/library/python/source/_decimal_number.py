"""The class of decimal numbers."""

import math as _math
from collections import namedtuple as _namedtuple

from _decimal_arithmetic import (
    add, divide, fix, multiply, nan_of, order, quantize as _quantize, quotient_and_rest, remainder_near as _remainder_near,
    rescaled)
from _decimal_context import (
    Context, ConversionSyntax, DivisionByZero, FloatOperation, InvalidOperation, ROUND_CEILING, ROUND_FLOOR,
    ROUND_HALF_EVEN, getcontext)
from _decimal_text import parts_of_text, parts_of_tuple, text_of

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'


def make(sign, coefficient, exponent, special=''):
    """A number of its parts; special is 'F' for infinity, 'n' and 'N' for a quiet and a signaling NaN."""
    self = object.__new__(Decimal)
    self._sign = 1 if sign else 0
    self._int = coefficient
    self._exp = exponent
    self._special = special
    return self


def operand(value):
    """The argument of a method as a number."""
    made = converted(value)
    if made is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return made


def converted(value):
    """The operand of an operator as a number; NotImplemented for what is none."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return make(value < 0, abs(int(value)), 0)
    return NotImplemented


class Decimal:
    """A decimal number.

    >>> Decimal('0.1') + Decimal('0.2')
    Decimal('0.3')
    """

    __slots__ = ('_sign', '_int', '_exp', '_special')
    __module__ = 'decimal'
    _type_name_ = 'decimal.Decimal'

    _make = staticmethod(make)
    _fix, _nan, _rescaled, _order, _text = fix, nan_of, rescaled, order, text_of
    _add, _multiply, _divide, _divmod = add, multiply, divide, quotient_and_rest

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            parts = parts_of_text(value)
            if parts is None:
                (context or getcontext())._signal(InvalidOperation, ConversionSyntax)
                parts = False, 0, 0, 'n'
            made = make(*parts)
        elif isinstance(value, Decimal):
            made = make(value._sign, value._int, value._exp, value._special)
        elif isinstance(value, int):
            made = make(value < 0, abs(int(value)), 0)
        elif isinstance(value, float):
            made = cls.from_float(value)
        elif isinstance(value, (tuple, list)):
            made = make(*parts_of_tuple(value))
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        if cls is not Decimal:
            self = object.__new__(cls)
            self._sign, self._int, self._exp, self._special = made._sign, made._int, made._exp, made._special
            return self
        return made

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if _math.isnan(f):
            return make(_math.copysign(1.0, f) < 0, 0, 0, 'n')
        if _math.isinf(f):
            return make(f < 0, 0, 0, 'F')
        n, d = abs(float(f)).as_integer_ratio()
        places = d.bit_length() - 1
        return make(_math.copysign(1.0, f) < 0, n * 5 ** places, -places)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def is_nan(self):
        return self._special in ('n', 'N')

    def is_qnan(self):
        return self._special == 'n'

    def is_snan(self):
        return self._special == 'N'

    def is_infinite(self):
        return self._special == 'F'

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return not self._special and self._int != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return not self._special and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    def as_tuple(self):
        digits = tuple([int(digit) for digit in str(self._int)])
        if self._special:
            return DecimalTuple(self._sign, (0,) if self._special == 'F' else (digits if self._int else ()), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special == 'F':
            raise OverflowError('cannot convert Infinity to integer ratio')
        if self._special:
            raise ValueError('cannot convert NaN to integer ratio')
        n, d = self._int, 1
        if self._exp >= 0:
            n *= 10 ** self._exp
        else:
            d = 10 ** -self._exp
            shared = _math.gcd(n, d)
            n, d = n // shared, d // shared
        return (-n if self._sign else n), d

    def _power(self, other, context):
        from _decimal_functions import power
        return power(self, other, context)

    def __add__(self, other):
        other = converted(other)
        return other if other is NotImplemented else self._add(other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = converted(other)
        return other if other is NotImplemented else self._add(other.copy_negate(), getcontext())

    def __rsub__(self, other):
        other = converted(other)
        return other if other is NotImplemented else other._add(self.copy_negate(), getcontext())

    def __mul__(self, other):
        other = converted(other)
        return other if other is NotImplemented else self._multiply(other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = converted(other)
        return other if other is NotImplemented else self._divide(other, getcontext())

    def __rtruediv__(self, other):
        other = converted(other)
        return other if other is NotImplemented else other._divide(self, getcontext())

    def __divmod__(self, other):
        other = converted(other)
        if other is NotImplemented:
            return other
        quotient, rest = self._divmod(other, getcontext())
        if quotient is None:
            getcontext()._signal(DivisionByZero)
            return make(self._sign ^ other._sign, 0, 0, 'F'), make(0, 0, 0, 'n')
        return quotient, rest

    def __rdivmod__(self, other):
        other = converted(other)
        return other if other is NotImplemented else other.__divmod__(self)

    def __floordiv__(self, other):
        other = converted(other)
        return other if other is NotImplemented else self.__divmod__(other)[0]

    def __rfloordiv__(self, other):
        other = converted(other)
        return other if other is NotImplemented else other.__divmod__(self)[0]

    def __mod__(self, other):
        other = converted(other)
        if other is NotImplemented:
            return other
        quotient, rest = self._divmod(other, getcontext())
        if quotient is None:
            getcontext()._signal(InvalidOperation)
            return make(0, 0, 0, 'n')
        return rest

    def __rmod__(self, other):
        other = converted(other)
        return other if other is NotImplemented else other.__mod__(self)

    def __pow__(self, other, modulo=None):
        other = converted(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        return self._power(other, getcontext())

    def __rpow__(self, other):
        other = converted(other)
        return other if other is NotImplemented else other._power(self, getcontext())

    def __neg__(self):
        if self.is_zero() and getcontext().rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(getcontext())
        return self.copy_negate()._fix(getcontext())

    def __pos__(self):
        if self.is_zero() and getcontext().rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(getcontext())
        return self._fix(getcontext())

    def __abs__(self):
        return self.copy_abs()._fix(getcontext())

    def _comparable(self, other):
        if isinstance(other, float):
            getcontext().flags[FloatOperation] = True
            return Decimal.from_float(other)
        if hasattr(other, 'numerator') and hasattr(other, 'denominator') and not isinstance(other, int):
            return Decimal(other.numerator)._divide(Decimal(other.denominator), Context(prec=60))
        return converted(other)

    def __eq__(self, other):
        other = self._comparable(other)
        if other is NotImplemented:
            return other
        return not (self.is_nan() or other.is_nan()) and self._order(other) == 0

    def _less(self, other, allowed):
        other = self._comparable(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            getcontext()._signal(InvalidOperation)
            return False
        return self._order(other) in allowed

    def __lt__(self, other):
        return self._less(other, (-1,))

    def __le__(self, other):
        return self._less(other, (-1, 0))

    def __gt__(self, other):
        return self._less(other, (1,))

    def __ge__(self, other):
        return self._less(other, (1, 0))

    def __hash__(self):
        if self._special == 'F':
            return -314159 if self._sign else 314159
        if self._special:
            return object.__hash__(self)
        modulus = 2 ** 61 - 1
        if self._exp >= 0:
            power = pow(10, self._exp, modulus)
        else:
            power = pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __bool__(self):
        return bool(self._special) or self._int != 0

    def __int__(self):
        if self._special == 'F':
            raise OverflowError('cannot convert Infinity to integer')
        if self._special:
            raise ValueError('cannot convert NaN to integer')
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self).lower() if not self.is_nan() else ('-nan' if self._sign else 'nan'))

    def __complex__(self):
        return complex(float(self))

    def __round__(self, n=None):
        if n is None:
            if self._special:
                raise (OverflowError if self._special == 'F' else ValueError)(
                    'cannot convert Infinity to integer' if self._special == 'F' else 'cannot convert NaN to integer')
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        if not isinstance(n, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(make(0, 1, -n), ROUND_HALF_EVEN)

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __str__(self):
        return self._text(1 if getcontext().capitals else 0)

    def to_eng_string(self, context=None):
        return self._text((context or getcontext()).capitals, True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec):
        from _decimal_format import formatted
        return formatted(self, spec)

    def copy_abs(self):
        return make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return make(not self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other):
        return make(operand(other)._sign, self._int, self._exp, self._special)

    def compare(self, other, context=None):
        other = operand(other)
        nan = self._nan(other)
        return nan if nan is not None else Decimal(self._order(other))

    def compare_total(self, other, context=None):
        other = operand(other)
        if self == other and self._exp != other._exp:
            smaller = self._exp < other._exp
            return Decimal(-1 if smaller != bool(self._sign) else 1)
        return Decimal(self._order(other))

    def max(self, other, context=None):
        other = operand(other)
        return self._chosen(other, 1, context or getcontext())

    def min(self, other, context=None):
        other = operand(other)
        return self._chosen(other, -1, context or getcontext())

    def _chosen(self, other, sign, context):
        if self.is_qnan() and not other.is_nan():
            return other._fix(context)
        if other.is_qnan() and not self.is_nan():
            return self._fix(context)
        nan = self._nan(other)
        if nan is not None:
            return nan
        order = self._order(other) or int(self.compare_total(other))
        return (self if order * sign >= 0 else other)._fix(context)

    def quantize(self, exp, rounding=None, context=None):
        return _quantize(self, operand(exp), rounding, context or getcontext())

    def same_quantum(self, other, context=None):
        other = operand(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        if self._special or self._exp >= 0:
            return self
        return self._rescaled(0, rounding or (context or getcontext()).rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        return self.to_integral_value(rounding, context)

    def normalize(self, context=None):
        made = self._fix(context or getcontext())
        if made._special:
            return made
        value, exponent = made._int, made._exp
        if value == 0:
            return make(made._sign, 0, 0)
        while value % 10 == 0:
            value //= 10
            exponent += 1
        return make(made._sign, value, exponent)

    def number_class(self, context=None):
        if self._special:
            return {'n': 'NaN', 'N': 'sNaN', 'F': '-Infinity' if self._sign else '+Infinity'}[self._special]
        sign = '-' if self._sign else '+'
        return sign + ('Zero' if self._int == 0 else 'Subnormal' if self.is_subnormal(context) else 'Normal')

    def scaleb(self, other, context=None):
        return make(self._sign, self._int, self._exp + int(other), self._special)._fix(context or getcontext())

    def shift(self, other, context=None):
        places = int(other)
        prec = (context or getcontext()).prec
        value = self._int * 10 ** places % 10 ** prec if places >= 0 else self._int // 10 ** -places
        return make(self._sign, value, self._exp)

    def logb(self, context=None):
        return Decimal(self.adjusted())

    def fma(self, other, third, context=None):
        other, third = operand(other), operand(third)
        exact = Context(prec=len(str(self._int)) + len(str(other._int)) + 1)
        return self._multiply(other, exact)._add(third, context or getcontext())

    def remainder_near(self, other, context=None):
        return _remainder_near(self, operand(other), context or getcontext())

    def sqrt(self, context=None):
        from _decimal_functions import square_root
        return square_root(self, context or getcontext())

    def exp(self, context=None):
        from _decimal_functions import exponential
        return exponential(self, context or getcontext())

    def ln(self, context=None):
        from _decimal_functions import logarithm
        return logarithm(self, context or getcontext(), False)

    def log10(self, context=None):
        from _decimal_functions import logarithm
        return logarithm(self, context or getcontext(), True)
