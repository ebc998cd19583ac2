"""Decimal numbers in formats: `f'{x:,.2f}'`."""

from _decimal_context import getcontext


def formatted(number, spec):
    """A number as a format specification says."""
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
        number = number._make(number._sign, number._int, number._exp + 2)
    if precision is not None:
        if kind in ('e', 'E'):
            number = _significant(number, precision + 1, rounding)
        elif kind in ('f', 'F', '%'):
            number = number._rescaled(-precision, rounding)[0]
        elif len(str(number._int)) > max(1, precision):
            number = _significant(number, max(1, precision), rounding)
    if number._int == 0 and number._exp > 0 and kind in ('f', 'F', '%'):
        number = number._make(number._sign, 0, 0)
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
        return number
    made = number._rescaled(number._exp + have - digits, rounding)[0]
    if len(str(made._int)) > digits:
        made = number._make(made._sign, made._int // 10, made._exp + 1)
    return made
