"""Functions of decimal numbers whose values are no finite decimals: powers, roots, exponentials, logarithms."""

import math as _math

from _decimal_context import InvalidOperation, Overflow, ROUND_HALF_EVEN, Underflow


def power(number, other, context):
    """A number to the power of another."""
    nan = number._nan(other)
    if nan is not None:
        return nan
    if other.is_zero():
        if number.is_zero():
            context._signal(InvalidOperation)
            return number._make(0, 0, 0, 'n')
        return number._make(0, 1, 0)
    whole = other.is_finite() and other == other.to_integral_value()
    if number._sign and number._int and not whole:
        context._signal(InvalidOperation)
        return number._make(0, 0, 0, 'n')
    negative = number._sign and whole and int(other) % 2 == 1
    if number.is_zero() or number.is_infinite():
        grows = number.is_infinite() != bool(other._sign)
        return number._make(negative, 0, 0, 'F') if grows else number._make(negative, 0, 0)
    if other.is_infinite():
        one = number.copy_abs().compare(number._make(0, 1, 0))
        if one == 0:
            return number._make(0, 10 ** (context.prec - 1), 1 - context.prec)
        return number._make(0, 0, 0, 'F') if (one > 0) != bool(other._sign) else number._make(0, 0, 0)
    if whole and abs(int(other)) < 100000:
        n = abs(int(other))
        exact = number._make(negative, number._int ** n, number._exp * n)
        if not other._sign:
            return exact._fix(context)
        made = number._make(0, 1, 0)._divide(exact, context)
        return made
    work = context.copy()
    work.clear_traps()
    work.prec = context.prec + 8
    made = other._multiply(number.copy_abs().ln(work), work).exp(work)
    if made.is_finite() and not whole:
        made = _to_precision(made, context.prec)
    return made._fix(context)


def square_root(number, context):
    """The square root."""
    nan = number._nan()
    if nan is not None:
        return nan
    if number.is_zero():
        return number._make(number._sign, 0, number._exp // 2)
    if number._sign:
        context._signal(InvalidOperation)
        return number._make(0, 0, 0, 'n')
    if number._special:
        return number
    ideal = number._exp // 2
    value, exponent = number._int, number._exp
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
    return number._make(0, root, exponent)._fix(nearest)


def exponential(number, context):
    """e to the power of a number."""
    nan = number._nan()
    if nan is not None:
        return nan
    if number._special:
        return number._make(0, 0, 0) if number._sign else number
    if number._int == 0:
        return number._make(0, 1, 0)
    if number.adjusted() > 7:
        if number._sign:
            context._signal(Underflow)
            return number._make(0, 0, context.Emin - context.prec + 1)
        context._signal(Overflow)
        return number._make(0, 0, 0, 'F')
    return _transcendental(number, context, lambda places: _exp_scaled(number, places))


def logarithm(number, context, common):
    """The logarithm, of base 10 or natural."""
    nan = number._nan()
    if nan is not None:
        return nan
    if number.is_zero():
        return number._make(1, 0, 0, 'F')
    if number._sign:
        context._signal(InvalidOperation)
        return number._make(0, 0, 0, 'n')
    if number._special:
        return number
    if number == 1:
        return number._make(0, 0, 0)
    power = str(number._int)
    if common and power == '1' + '0' * (len(power) - 1):
        return number._make(number.adjusted() < 0, abs(number.adjusted()), 0)._fix(context)
    return _transcendental(number, context, lambda places: _log_scaled(number, places, common))


def _to_precision(number, digits):
    """An inexact result is shown with all its digits."""
    have = len(str(number._int))
    if number._int and have < digits:
        return number._make(number._sign, number._int * 10 ** (digits - have), number._exp - (digits - have))
    return number


def _transcendental(number, context, scaled):
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
            return number._make(value < 0, abs(value), -places)._fix(nearest)
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
