"""Decimal numbers: exact as written, rounded as a context says."""

import math as _math
from collections import namedtuple as _namedtuple

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'getcontext', 'setcontext', 'localcontext', 'DefaultContext',
           'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero',
           'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow', 'FloatOperation', 'ROUND_DOWN', 'ROUND_HALF_UP',
           'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'HAVE_THREADS']

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
HAVE_THREADS = True

_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)


def _rounded_quotient(value, divisor, rounding, negative):
    """`value / divisor` (neither is negative) as a whole number, and whether it is exact."""
    quotient, rest = divmod(value, divisor)
    if not rest:
        return quotient, True
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        up = twice > divisor or twice == divisor and quotient % 2 == 1
    elif rounding == ROUND_HALF_UP:
        up = twice >= divisor
    elif rounding == ROUND_HALF_DOWN:
        up = twice > divisor
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not negative
    elif rounding == ROUND_FLOOR:
        up = negative
    elif rounding == ROUND_05UP:
        up = quotient % 5 == 0
    else:
        up = False
    return quotient + up, False


class Context:
    """How results are rounded and what is an error."""

    _type_name_ = 'decimal.Context'

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        raised = list(flags or [])
        trapped = [InvalidOperation, DivisionByZero, Overflow] if traps is None else traps
        if isinstance(trapped, dict):
            trapped = [signal for signal, on in trapped.items() if on]
        self.flags = {signal: signal in raised for signal in _SIGNALS}
        self.traps = {signal: signal in trapped for signal in _SIGNALS}

    def __setattr__(self, name, value):
        if name == 'prec':
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            if not 1 <= value <= MAX_PREC:
                raise ValueError('valid range for prec is [1, MAX_PREC]')
        elif name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __repr__(self):
        order = (InvalidOperation, Clamped, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal,
                 Underflow)
        flags = ', '.join([signal.__name__ for signal in order if self.flags[signal]])
        traps = ', '.join([signal.__name__ for signal in order if self.traps[signal]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')

    def copy(self):
        new = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        new.flags = dict(self.flags)
        new.traps = dict(self.traps)
        return new

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def _signal(self, signal, condition=None):
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition or signal])

    def create_decimal(self, num='0'):
        return Decimal(num)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def add(self, a, b):
        return _operand(a)._add(_operand(b), self)

    def subtract(self, a, b):
        return _operand(a)._add(_operand(b).copy_negate(), self)

    def multiply(self, a, b):
        return _operand(a)._multiply(_operand(b), self)

    def divide(self, a, b):
        return _operand(a)._divide(_operand(b), self)

    def power(self, a, b):
        return _operand(a)._power(_operand(b), self)

    def sqrt(self, a):
        return _operand(a).sqrt(self)

    def exp(self, a):
        return _operand(a).exp(self)

    def ln(self, a):
        return _operand(a).ln(self)

    def log10(self, a):
        return _operand(a).log10(self)

    def plus(self, a):
        return _operand(a)._fix(self)

    def minus(self, a):
        return _operand(a).copy_negate()._fix(self)

    def abs(self, a):
        return _operand(a).copy_abs()._fix(self)

    def quantize(self, a, b):
        return _operand(a).quantize(_operand(b), context=self)

    def to_sci_string(self, a):
        return str(_operand(a))


def _operand(value):
    made = _converted(value)
    if made is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return made


def _converted(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(value < 0, abs(int(value)), 0)
    return NotImplemented


class _Contexts:
    current = None


def getcontext():
    """The context that operations use."""
    if _Contexts.current is None:
        _Contexts.current = Context()
    return _Contexts.current


def setcontext(context):
    """Use another context."""
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _Contexts.current = context


class _LocalContext:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, kind, error, traceback):
        setcontext(self._old)


def localcontext(ctx=None, **kwargs):
    """A context for the length of a `with` block."""
    new = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        setattr(new, name, value)
    return _LocalContext(new)


def _make(sign, coefficient, exponent, special=''):
    self = object.__new__(Decimal)
    self._sign = 1 if sign else 0
    self._int = coefficient
    self._exp = exponent
    self._special = special
    return self


def _parts(text):
    """Sign, coefficient, exponent and special kind of a text; None when it is no number."""
    text = text.strip().replace('_', '')
    negative = text.startswith('-')
    body = text[1:] if text[:1] in ('-', '+') else text
    low = body.lower()
    if low in ('inf', 'infinity'):
        return negative, 0, 0, 'F'
    for word, kind in (('snan', 'N'), ('nan', 'n')):
        if low.startswith(word) and (low == word or low[len(word):].isdigit()):
            return negative, int(low[len(word):] or '0'), 0, kind
    mantissa, mark, power = low.partition('e')
    if mark:
        digits = power[1:] if power[:1] in ('-', '+') else power
        if not digits.isdecimal():
            return None
    whole, _, below = mantissa.partition('.')
    if not (whole + below).isdecimal() or mantissa.count('.') > 1:
        return None
    return negative, int(whole + below), (int(power) if mark else 0) - len(below), ''


class Decimal:
    """A decimal number.

    >>> Decimal('0.1') + Decimal('0.2')
    Decimal('0.3')
    """

    __slots__ = ('_sign', '_int', '_exp', '_special')
    _type_name_ = 'decimal.Decimal'

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            parts = _parts(value)
            if parts is None:
                (context or getcontext())._signal(InvalidOperation, ConversionSyntax)
                parts = False, 0, 0, 'n'
            made = _make(*parts)
        elif isinstance(value, Decimal):
            made = _make(value._sign, value._int, value._exp, value._special)
        elif isinstance(value, int):
            made = _make(value < 0, abs(int(value)), 0)
        elif isinstance(value, float):
            made = cls.from_float(value)
        elif isinstance(value, (tuple, list)):
            made = _from_tuple(value)
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
            return _make(_math.copysign(1.0, f) < 0, 0, 0, 'n')
        if _math.isinf(f):
            return _make(f < 0, 0, 0, 'F')
        n, d = abs(float(f)).as_integer_ratio()
        places = d.bit_length() - 1
        return _make(_math.copysign(1.0, f) < 0, n * 5 ** places, -places)

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

    def _fix(self, context):
        """Rounded to the precision of a context."""
        if self._special:
            return self
        digits = len(str(self._int))
        if self._int == 0:
            low, high = context.Emin - context.prec + 1, context.Emax
            if not low <= self._exp <= high:
                context._signal(Clamped)
                return _make(self._sign, 0, min(max(self._exp, low), high))
            return self
        made = self
        if digits > context.prec:
            cut = digits - context.prec
            value, exact = _rounded_quotient(self._int, 10 ** cut, context.rounding, self._sign)
            if len(str(value)) > context.prec:
                value //= 10
                cut += 1
            made = _make(self._sign, value, self._exp + cut)
            context.flags[Rounded] = True
            if context.traps[Rounded]:
                context._signal(Rounded)
            if not exact:
                context._signal(Inexact)
        top = made._exp + len(str(made._int)) - 1
        if top > context.Emax:
            context._signal(Overflow)
            context._signal(Inexact)
            return _make(made._sign, 0, 0, 'F')
        lowest = context.Emin - context.prec + 1
        if made._exp < lowest:
            value, exact = _rounded_quotient(made._int, 10 ** (lowest - made._exp), context.rounding, made._sign)
            context._signal(Subnormal)
            if not exact:
                context._signal(Underflow)
            made = _make(made._sign, value, lowest)
        return made

    def _nan(self, other=None):
        """The operand that is no number, if one is."""
        for operand in (self, other):
            if operand is not None and operand._special == 'N':
                getcontext()._signal(InvalidOperation)
                return _make(operand._sign, operand._int, 0, 'n')
        for operand in (self, other):
            if operand is not None and operand._special == 'n':
                return operand
        return None

    def _add(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._sign != other._sign:
                context._signal(InvalidOperation)
                return _make(0, 0, 0, 'n')
            return self if self._special else other
        exponent = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exponent) * (-1 if self._sign else 1)
        b = other._int * 10 ** (other._exp - exponent) * (-1 if other._sign else 1)
        total = a + b
        if total == 0:
            negative = self._sign and other._sign or context.rounding == ROUND_FLOOR and self._sign != other._sign
        else:
            negative = total < 0
        return _make(negative, abs(total), exponent)._fix(context)

    def _multiply(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if self.is_zero() or other.is_zero():
                context._signal(InvalidOperation)
                return _make(0, 0, 0, 'n')
            return _make(sign, 0, 0, 'F')
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special:
            if other._special:
                context._signal(InvalidOperation)
                return _make(0, 0, 0, 'n')
            return _make(sign, 0, 0, 'F')
        if other._special:
            return _make(sign, 0, context.Emin - context.prec + 1)
        if other._int == 0:
            if self._int == 0:
                context._signal(InvalidOperation, DivisionUndefined)
                return _make(0, 0, 0, 'n')
            context._signal(DivisionByZero)
            return _make(sign, 0, 0, 'F')
        ideal = self._exp - other._exp
        if self._int == 0:
            return _make(sign, 0, ideal)._fix(context)
        shift = max(0, len(str(other._int)) - len(str(self._int)) + context.prec + 1)
        quotient, rest = divmod(self._int * 10 ** shift, other._int)
        exponent = ideal - shift
        if rest:
            # A digit that is never the last one decides the rounding.
            quotient, exponent = quotient * 10 + 1, exponent - 1
        else:
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return _make(sign, quotient, exponent)._fix(context)

    def _whole_quotient(self, other, context):
        """Whole quotient and remainder, both cut towards zero."""
        exponent = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exponent)
        b = other._int * 10 ** (other._exp - exponent)
        quotient, rest = divmod(a, b)
        if len(str(quotient)) > context.prec:
            context._signal(InvalidOperation, DivisionImpossible)
            return _make(0, 0, 0, 'n'), _make(0, 0, 0, 'n')
        return _make(self._sign ^ other._sign, quotient, 0), _make(self._sign, rest, exponent)._fix(context)

    def _divmod(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan, nan
        if self._special:
            context._signal(InvalidOperation)
            return _make(self._sign ^ other._sign, 0, 0, 'F'), _make(0, 0, 0, 'n')
        if other._special:
            return _make(self._sign ^ other._sign, 0, 0), self._fix(context)
        if other._int == 0:
            if self._int == 0:
                context._signal(InvalidOperation, DivisionUndefined)
                return _make(0, 0, 0, 'n'), _make(0, 0, 0, 'n')
            return None, None
        return self._whole_quotient(other, context)

    def _power(self, other, context):
        nan = self._nan(other)
        if nan is not None:
            return nan
        if other.is_zero():
            if self.is_zero():
                context._signal(InvalidOperation)
                return _make(0, 0, 0, 'n')
            return Decimal(1)
        whole = other.is_finite() and other == other.to_integral_value()
        if self._sign and self._int and not whole:
            context._signal(InvalidOperation)
            return _make(0, 0, 0, 'n')
        negative = self._sign and whole and int(other) % 2 == 1
        if self.is_zero() or self.is_infinite():
            grows = self.is_infinite() != bool(other._sign)
            return _make(negative, 0, 0, 'F') if grows else _make(negative, 0, 0)
        if other.is_infinite():
            one = self.copy_abs().compare(Decimal(1))
            if one == 0:
                return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
            return _make(0, 0, 0, 'F') if (one > 0) != bool(other._sign) else Decimal(0)
        if whole and abs(int(other)) < 100000:
            n = abs(int(other))
            exact = _make(negative, self._int ** n, self._exp * n)
            if not other._sign:
                return exact._fix(context)
            made = Decimal(1)._divide(exact, context)
            return made
        work = context.copy()
        work.clear_traps()
        work.prec = context.prec + 8
        made = other._multiply(self.copy_abs().ln(work), work).exp(work)
        if made.is_finite() and not whole:
            made = _to_precision(made, context.prec)
        return made._fix(context)

    def __add__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._add(other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._add(other.copy_negate(), getcontext())

    def __rsub__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other._add(self.copy_negate(), getcontext())

    def __mul__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._multiply(other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._divide(other, getcontext())

    def __rtruediv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other._divide(self, getcontext())

    def __divmod__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        quotient, rest = self._divmod(other, getcontext())
        if quotient is None:
            getcontext()._signal(DivisionByZero)
            return _make(self._sign ^ other._sign, 0, 0, 'F'), _make(0, 0, 0, 'n')
        return quotient, rest

    def __rdivmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other.__divmod__(self)

    def __floordiv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self.__divmod__(other)[0]

    def __rfloordiv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other.__divmod__(self)[0]

    def __mod__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        quotient, rest = self._divmod(other, getcontext())
        if quotient is None:
            getcontext()._signal(InvalidOperation)
            return _make(0, 0, 0, 'n')
        return rest

    def __rmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other.__mod__(self)

    def __pow__(self, other, modulo=None):
        other = _converted(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        return self._power(other, getcontext())

    def __rpow__(self, other):
        other = _converted(other)
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

    def _order(self, other):
        """-1, 0 or 1; neither is NaN."""
        if self._special or other._special:
            mine = 0 if not self._special else (-1 if self._sign else 1)
            theirs = 0 if not other._special else (-1 if other._sign else 1)
            return (mine > theirs) - (mine < theirs)
        exponent = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exponent) * (-1 if self._sign else 1)
        b = other._int * 10 ** (other._exp - exponent) * (-1 if other._sign else 1)
        return (a > b) - (a < b)

    def _comparable(self, other):
        if isinstance(other, float):
            getcontext().flags[FloatOperation] = True
            return Decimal.from_float(other)
        if hasattr(other, 'numerator') and hasattr(other, 'denominator') and not isinstance(other, int):
            return Decimal(other.numerator)._divide(Decimal(other.denominator), Context(prec=60))
        return _converted(other)

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
        return float(str(self).lower().replace('nan', 'nan').rstrip() if not self.is_nan() else ('-nan' if self._sign else 'nan'))

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
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

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

    def _text(self, capitals=1, engineering=False):
        sign = '-' if self._sign else ''
        if self._special == 'F':
            return sign + 'Infinity'
        if self._special:
            return sign + ('NaN' if self._special == 'n' else 'sNaN') + (str(self._int) if self._int else '')
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif digits == '0':
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = '0.' + '0' * -point + digits
        elif point >= len(digits):
            text = digits + '0' * (point - len(digits))
        else:
            text = digits[:point] + '.' + digits[point:]
        if left != point:
            text += ('E' if capitals else 'e') + f'{left - point:+d}'
        return sign + text

    def to_eng_string(self, context=None):
        return self._text((context or getcontext()).capitals, True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec):
        return _formatted(self, spec)

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(not self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other):
        return _make(_operand(other)._sign, self._int, self._exp, self._special)

    def compare(self, other, context=None):
        other = _operand(other)
        nan = self._nan(other)
        return nan if nan is not None else Decimal(self._order(other))

    def compare_total(self, other, context=None):
        other = _operand(other)
        if self == other and self._exp != other._exp:
            smaller = self._exp < other._exp
            return Decimal(-1 if smaller != bool(self._sign) else 1)
        return Decimal(self._order(other))

    def max(self, other, context=None):
        other = _operand(other)
        return self._chosen(other, 1, context or getcontext())

    def min(self, other, context=None):
        other = _operand(other)
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
        context = context or getcontext()
        exp = _operand(exp)
        if rounding is not None and rounding not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        nan = self._nan(exp)
        if nan is not None:
            return nan
        if self._special or exp._special:
            if self._special and exp._special:
                return self
            context._signal(InvalidOperation)
            return _make(0, 0, 0, 'n')
        made, exact = self._rescaled(exp._exp, rounding or context.rounding)
        if len(str(made._int)) > context.prec:
            context._signal(InvalidOperation)
            return _make(0, 0, 0, 'n')
        if made._exp > self._exp:
            context._signal(Rounded)
        if not exact:
            context._signal(Inexact)
        return made

    def _rescaled(self, exponent, rounding):
        """The same number with another exponent, and whether it is still the same."""
        if self._exp >= exponent:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent), True
        value, exact = _rounded_quotient(self._int, 10 ** (exponent - self._exp), rounding, self._sign)
        return _make(self._sign, value, exponent), exact

    def same_quantum(self, other, context=None):
        other = _operand(other)
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
            return _make(made._sign, 0, 0)
        while value % 10 == 0:
            value //= 10
            exponent += 1
        return _make(made._sign, value, exponent)

    def number_class(self, context=None):
        if self._special:
            return {'n': 'NaN', 'N': 'sNaN', 'F': '-Infinity' if self._sign else '+Infinity'}[self._special]
        sign = '-' if self._sign else '+'
        return sign + ('Zero' if self._int == 0 else 'Subnormal' if self.is_subnormal(context) else 'Normal')

    def scaleb(self, other, context=None):
        return _make(self._sign, self._int, self._exp + int(other), self._special)._fix(context or getcontext())

    def shift(self, other, context=None):
        places = int(other)
        prec = (context or getcontext()).prec
        value = self._int * 10 ** places % 10 ** prec if places >= 0 else self._int // 10 ** -places
        return _make(self._sign, value, self._exp)

    def logb(self, context=None):
        return Decimal(self.adjusted())

    def fma(self, other, third, context=None):
        other, third = _operand(other), _operand(third)
        exact = Context(prec=len(str(self._int)) + len(str(other._int)) + 1)
        return self._multiply(other, exact)._add(third, context or getcontext())

    def remainder_near(self, other, context=None):
        other = _operand(other)
        context = context or getcontext()
        exponent = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exponent)
        b = other._int * 10 ** (other._exp - exponent)
        quotient, rest = divmod(a, b)
        sign = self._sign
        if 2 * rest > b or 2 * rest == b and quotient % 2:
            rest, sign = b - rest, 1 - sign
        return _make(sign, rest, exponent)._fix(context)

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = self._nan()
        if nan is not None:
            return nan
        if self.is_zero():
            return _make(self._sign, 0, self._exp // 2)
        if self._sign:
            context._signal(InvalidOperation)
            return _make(0, 0, 0, 'n')
        if self._special:
            return self
        ideal = self._exp // 2
        value, exponent = self._int, self._exp
        if exponent % 2:
            value, exponent = value * 10, exponent - 1
        shift = max(0, context.prec + 1 - (len(str(value)) + 1) // 2)
        value, exponent = value * 100 ** shift, exponent // 2 - shift
        root = _math.isqrt(value)
        if root * root == value:
            while exponent < ideal and root % 10 == 0:
                root, exponent = root // 10, exponent + 1
        else:
            root, exponent = root * 10 + 1, exponent - 1
        nearest = context.copy()
        nearest.clear_traps()
        nearest.rounding = ROUND_HALF_EVEN
        return _make(0, root, exponent)._fix(nearest)

    def exp(self, context=None):
        context = context or getcontext()
        nan = self._nan()
        if nan is not None:
            return nan
        if self._special:
            return Decimal(0) if self._sign else self
        if self._int == 0:
            return Decimal(1)
        if self.adjusted() > 7:
            if self._sign:
                context._signal(Underflow)
                return _make(0, 0, context.Emin - context.prec + 1)
            context._signal(Overflow)
            return _make(0, 0, 0, 'F')
        return _transcendental(context, lambda places: _exp_scaled(self, places))

    def ln(self, context=None):
        return self._logarithm(context or getcontext(), False)

    def log10(self, context=None):
        return self._logarithm(context or getcontext(), True)

    def _logarithm(self, context, common):
        nan = self._nan()
        if nan is not None:
            return nan
        if self.is_zero():
            return _make(1, 0, 0, 'F')
        if self._sign:
            context._signal(InvalidOperation)
            return _make(0, 0, 0, 'n')
        if self._special:
            return self
        if self == 1:
            return Decimal(0)
        power = str(self._int)
        if common and power == '1' + '0' * (len(power) - 1):
            return Decimal(self.adjusted())._fix(context)
        return _transcendental(context, lambda places: _log_scaled(self, places, common))


def _to_precision(number, digits):
    """An inexact result is shown with all its digits."""
    have = len(str(number._int))
    if number._int and have < digits:
        return _make(number._sign, number._int * 10 ** (digits - have), number._exp - (digits - have))
    return number


def _transcendental(context, scaled):
    """A function's value, correctly rounded: `scaled(places)` is it times 10 ** places, to a few units."""
    places = context.prec + 10
    while True:
        value = scaled(places)
        digits = len(str(abs(value)))
        extra = digits - context.prec
        # Never a tie: more places are asked for until the digits that are cut are no near-tie.
        if value and extra >= 5 and abs(abs(value) % 10 ** extra - 5 * 10 ** (extra - 1)) > 100:
            nearest = context.copy()
            nearest.clear_traps()
            nearest.rounding = ROUND_HALF_EVEN
            return _make(value < 0, abs(value), -places)._fix(nearest)
        places += max(10, context.prec + 10 - digits)


def _scaled(number, places):
    shift = number._exp + places
    value = number._int * 10 ** shift if shift >= 0 else number._int // 10 ** -shift
    return -value if number._sign else value


def _exp_scaled(number, places):
    work = places + 10 + max(0, number.adjusted()) * 2
    if not number._sign:
        work += int(abs(int(number)) / 2.3) + 2
    one = 10 ** work
    x = _scaled(number, work)
    halvings = 0
    while abs(x) > one // 100:
        x //= 2
        halvings += 1
    guard = 10 ** (halvings + 5)
    one, x = one * guard, x * guard
    x = _scaled(number, work + halvings + 5) // 2 ** halvings
    total, term, n = one, one, 1
    while term:
        term = term * x // one // n if x >= 0 else -(-(term * x) // one // n) if term * x < 0 else term * x // one // n
        total += term
        n += 1
        if abs(term) <= 1:
            break
    for _ in range(halvings):
        total = total * total // one
    return total // 10 ** (work + halvings + 5 - places)


def _ln_scaled(n, d, one):
    """ln(n / d) * one, for n / d near 1."""
    y = (n - d) * one // (n + d)
    square = y * y // one
    total, term, k = 0, y, 1
    while term:
        total += term // k
        term = term * square // one
        k += 2
    return 2 * total


def _log_scaled(number, places, common):
    one = 10 ** (places + 15)
    # number = m * 10 ** e with m between 1 and 10, and m = 2 ** t * r with r near 1.
    digits = len(str(number._int))
    e = number._exp + digits - 1
    n, d = number._int, 10 ** (digits - 1)
    t = 0
    while 3 * d < 2 * n:
        d *= 2
        t += 1
    two = 2 * _ln_scaled(4, 3, one) + _ln_scaled(9, 8, one)
    ten = 3 * two + _ln_scaled(5, 4, one)
    value = _ln_scaled(n, d, one) + t * two + e * ten
    if common:
        value = value * one // ten
    return value // 10 ** 15


def _from_tuple(parts):
    if len(parts) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = parts
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    value = int(''.join([str(digit) for digit in digits]) or '0')
    if exponent in ('F', 'n', 'N'):
        return _make(sign, 0 if exponent == 'F' else value, 0, exponent)
    if not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    return _make(sign, value, exponent)


def _formatted(number, spec):
    import re
    found = re.fullmatch(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?', spec, re.DOTALL)
    if found is None:
        raise ValueError('invalid format string')
    fill, align, sign, _, _, zero, width, comma, precision, kind = found.groups()
    fill = fill or ' '
    if zero and not align:
        fill, align = '0', '='
    body = _format_body(number, kind, None if precision is None else int(precision))
    minus = '-' if number._sign else ('' if sign in (None, '-') else sign)
    whole, rest = body, ''
    for at, letter in enumerate(body):
        if not letter.isdigit():
            whole, rest = body[:at], body[at:]
            break
    wide = int(width or 0)
    if comma and whole:
        if fill == '0' and align == '=':
            room = wide - len(minus) - len(rest)
            while len(f'{int(whole):,}'.rjust(0)) < room and len(_grouped(whole)) < room:
                whole = '0' + whole
            if len(_grouped(whole)) > room and whole[0] == '0' and len(whole) > 1:
                whole = whole if _grouped(whole)[1] != ',' else whole
        whole = _grouped(whole)
    text = whole + rest
    pad = fill * (wide - len(minus) - len(text))
    if align == '=':
        return minus + pad + text
    if align == '<':
        return minus + text + pad
    if align == '^':
        half = len(pad) // 2
        return pad[:half] + minus + text + pad[half:]
    return pad + minus + text


def _grouped(digits):
    head = len(digits) % 3
    parts = ([digits[:head]] if head else []) + [digits[at:at + 3] for at in range(head, len(digits), 3)]
    return ','.join(parts)


def _format_body(number, kind, precision):
    rounding = getcontext().rounding
    if number._special:
        return number.copy_abs()._text()
    if kind == '%':
        number = _make(number._sign, number._int, number._exp + 2)
    if precision is not None:
        if kind in ('e', 'E'):
            number = _significant(number, precision + 1, rounding)
        elif kind in ('f', 'F', '%'):
            number = number._rescaled(-precision, rounding)[0]
        elif len(str(number._int)) > max(1, precision):
            number = _significant(number, max(1, precision), rounding)
    if number._int == 0 and number._exp > 0 and kind in ('f', 'F', '%'):
        number = _make(number._sign, 0, 0)
    digits = str(number._int)
    left = number._exp + len(digits)
    if kind in ('e', 'E'):
        point = 1 - (precision or 0) if number._int == 0 and precision is not None else 1
    elif kind in ('f', 'F', '%'):
        point = left
    else:
        point = left if number._exp <= 0 and left > -6 else 1
    if point < 0:
        whole, below = '0', '0' * -point + digits
    elif point > len(digits):
        whole, below = digits + '0' * (point - len(digits)), ''
    else:
        whole, below = digits[:point] or '0', digits[point:]
    text = whole + ('.' + below if below else '')
    if kind == '%':
        return text + '%'
    if kind in ('f', 'F') or kind not in ('e', 'E') and left == point:
        return text
    letter = 'e' if kind in ('e', 'g', 'n') else 'E'
    return f'{text}{letter}{left - point:+d}'


def _significant(number, digits, rounding):
    have = len(str(number._int))
    if number._int == 0:
        return _make(number._sign, 0, 1 - digits) if False else number
    made = number._rescaled(number._exp + have - digits, rounding)[0]
    if len(str(made._int)) > digits:
        made = _make(made._sign, made._int // 10, made._exp + 1)
    return made


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
