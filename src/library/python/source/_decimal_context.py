"""Contexts of decimal numbers: how results are rounded, what is an error, and which context is in force."""

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

ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)


class DecimalException(ArithmeticError):
    __module__ = 'decimal'


class Clamped(DecimalException):
    __module__ = 'decimal'


class InvalidOperation(DecimalException):
    __module__ = 'decimal'


class ConversionSyntax(InvalidOperation):
    __module__ = 'decimal'


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = 'decimal'


class DivisionImpossible(InvalidOperation):
    __module__ = 'decimal'


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = 'decimal'


class Inexact(DecimalException):
    __module__ = 'decimal'


class Rounded(DecimalException):
    __module__ = 'decimal'


class Subnormal(DecimalException):
    __module__ = 'decimal'


class Overflow(Inexact, Rounded):
    __module__ = 'decimal'


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = 'decimal'


class FloatOperation(DecimalException, TypeError):
    __module__ = 'decimal'


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)


def check_rounding(rounding):
    """Raises for what is no rounding."""
    if rounding not in ROUNDINGS:
        raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                        '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')


class Context:
    """How results are rounded and what is an error."""

    __module__ = 'decimal'
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
        elif name == 'rounding':
            check_rounding(value)
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
        from _decimal_number import Decimal
        return Decimal(num)._fix(self)

    def create_decimal_from_float(self, f):
        from _decimal_number import Decimal
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
    from _decimal_number import operand
    return operand(value)


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


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])

for _function in (getcontext, setcontext, localcontext):
    _function.__module__ = 'decimal'
