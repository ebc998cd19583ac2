"""Arithmetic of decimal numbers that is exact but for the rounding of its results. All functions are given a number first,
whose `_make` makes others."""

from _decimal_context import (
    Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidOperation, Overflow, ROUND_05UP,
    ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal, Underflow,
    check_rounding, getcontext)


def rounded_quotient(value, divisor, rounding, negative):
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


def fix(number, context):
    """Rounded to the precision of a context."""
    if number._special:
        return number
    digits = len(str(number._int))
    if number._int == 0:
        low, high = context.Emin - context.prec + 1, context.Emax
        if not low <= number._exp <= high:
            context._signal(Clamped)
            return number._make(number._sign, 0, min(max(number._exp, low), high))
        return number
    made = number
    if digits > context.prec:
        cut = digits - context.prec
        value, exact = rounded_quotient(number._int, 10 ** cut, context.rounding, number._sign)
        if len(str(value)) > context.prec:
            value //= 10
            cut += 1
        made = number._make(number._sign, value, number._exp + cut)
        context.flags[Rounded] = True
        if context.traps[Rounded]:
            context._signal(Rounded)
        if not exact:
            context._signal(Inexact)
    top = made._exp + len(str(made._int)) - 1
    if top > context.Emax:
        context._signal(Overflow)
        context._signal(Inexact)
        return number._make(made._sign, 0, 0, 'F')
    lowest = context.Emin - context.prec + 1
    if made._exp < lowest:
        value, exact = rounded_quotient(made._int, 10 ** (lowest - made._exp), context.rounding, made._sign)
        context._signal(Subnormal)
        if not exact:
            context._signal(Underflow)
        made = number._make(made._sign, value, lowest)
    return made


def nan_of(number, other=None):
    """The operand that is no number, if one is."""
    for operand in (number, other):
        if operand is not None and operand._special == 'N':
            getcontext()._signal(InvalidOperation)
            return number._make(operand._sign, operand._int, 0, 'n')
    for operand in (number, other):
        if operand is not None and operand._special == 'n':
            return operand
    return None


def add(number, other, context):
    """The sum."""
    nan = number._nan(other)
    if nan is not None:
        return nan
    if number._special or other._special:
        if number._special and other._special and number._sign != other._sign:
            context._signal(InvalidOperation)
            return number._make(0, 0, 0, 'n')
        return number if number._special else other
    exponent = min(number._exp, other._exp)
    a = number._int * 10 ** (number._exp - exponent) * (-1 if number._sign else 1)
    b = other._int * 10 ** (other._exp - exponent) * (-1 if other._sign else 1)
    total = a + b
    if total == 0:
        negative = number._sign and other._sign or context.rounding == ROUND_FLOOR and number._sign != other._sign
    else:
        negative = total < 0
    return number._make(negative, abs(total), exponent)._fix(context)


def multiply(number, other, context):
    """The product."""
    nan = number._nan(other)
    if nan is not None:
        return nan
    sign = number._sign ^ other._sign
    if number._special or other._special:
        if number.is_zero() or other.is_zero():
            context._signal(InvalidOperation)
            return number._make(0, 0, 0, 'n')
        return number._make(sign, 0, 0, 'F')
    return number._make(sign, number._int * other._int, number._exp + other._exp)._fix(context)


def divide(number, other, context):
    """The quotient."""
    nan = number._nan(other)
    if nan is not None:
        return nan
    sign = number._sign ^ other._sign
    if number._special:
        if other._special:
            context._signal(InvalidOperation)
            return number._make(0, 0, 0, 'n')
        return number._make(sign, 0, 0, 'F')
    if other._special:
        return number._make(sign, 0, context.Emin - context.prec + 1)
    if other._int == 0:
        if number._int == 0:
            context._signal(InvalidOperation, DivisionUndefined)
            return number._make(0, 0, 0, 'n')
        context._signal(DivisionByZero)
        return number._make(sign, 0, 0, 'F')
    ideal = number._exp - other._exp
    if number._int == 0:
        return number._make(sign, 0, ideal)._fix(context)
    shift = max(0, len(str(other._int)) - len(str(number._int)) + context.prec + 1)
    quotient, rest = divmod(number._int * 10 ** shift, other._int)
    exponent = ideal - shift
    if rest:
        # A digit that is never the last one decides the rounding.
        quotient, exponent = quotient * 10 + 1, exponent - 1
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return number._make(sign, quotient, exponent)._fix(context)


def whole_quotient(number, other, context):
    """Whole quotient and remainder, both cut towards zero."""
    exponent = min(number._exp, other._exp)
    a = number._int * 10 ** (number._exp - exponent)
    b = other._int * 10 ** (other._exp - exponent)
    quotient, rest = divmod(a, b)
    if len(str(quotient)) > context.prec:
        context._signal(InvalidOperation, DivisionImpossible)
        return number._make(0, 0, 0, 'n'), number._make(0, 0, 0, 'n')
    return number._make(number._sign ^ other._sign, quotient, 0), number._make(number._sign, rest, exponent)._fix(context)


def quotient_and_rest(number, other, context):
    """Whole quotient and remainder; None for both where a finite number is divided by zero."""
    nan = number._nan(other)
    if nan is not None:
        return nan, nan
    if number._special:
        context._signal(InvalidOperation)
        return number._make(number._sign ^ other._sign, 0, 0, 'F'), number._make(0, 0, 0, 'n')
    if other._special:
        return number._make(number._sign ^ other._sign, 0, 0), number._fix(context)
    if other._int == 0:
        if number._int == 0:
            context._signal(InvalidOperation, DivisionUndefined)
            return number._make(0, 0, 0, 'n'), number._make(0, 0, 0, 'n')
        return None, None
    return whole_quotient(number, other, context)


def order(number, other):
    """-1, 0 or 1; neither is NaN."""
    if number._special or other._special:
        mine = 0 if not number._special else (-1 if number._sign else 1)
        theirs = 0 if not other._special else (-1 if other._sign else 1)
        return (mine > theirs) - (mine < theirs)
    exponent = min(number._exp, other._exp)
    a = number._int * 10 ** (number._exp - exponent) * (-1 if number._sign else 1)
    b = other._int * 10 ** (other._exp - exponent) * (-1 if other._sign else 1)
    return (a > b) - (a < b)


def rescaled(number, exponent, rounding):
    """The same number with another exponent, and whether it is still the same."""
    if number._exp >= exponent:
        return number._make(number._sign, number._int * 10 ** (number._exp - exponent), exponent), True
    value, exact = rounded_quotient(number._int, 10 ** (exponent - number._exp), rounding, number._sign)
    return number._make(number._sign, value, exponent), exact


def remainder_near(number, other, context):
    """The remainder of the quotient that is rounded to the nearest whole number."""
    exponent = min(number._exp, other._exp)
    a = number._int * 10 ** (number._exp - exponent)
    b = other._int * 10 ** (other._exp - exponent)
    quotient, rest = divmod(a, b)
    sign = number._sign
    if 2 * rest > b or 2 * rest == b and quotient % 2:
        rest, sign = b - rest, 1 - sign
    return number._make(sign, rest, exponent)._fix(context)


def quantize(number, exp, rounding, context):
    """With the exponent of another number."""
    if rounding is not None:
        check_rounding(rounding)
    nan = number._nan(exp)
    if nan is not None:
        return nan
    if number._special or exp._special:
        if number._special and exp._special:
            return number
        context._signal(InvalidOperation)
        return number._make(0, 0, 0, 'n')
    made, exact = number._rescaled(exp._exp, rounding or context.rounding)
    if len(str(made._int)) > context.prec:
        context._signal(InvalidOperation)
        return number._make(0, 0, 0, 'n')
    if made._exp > number._exp:
        context._signal(Rounded)
    if not exact:
        context._signal(Inexact)
    return made
