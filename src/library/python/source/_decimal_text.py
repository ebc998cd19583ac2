"""Decimal numbers read from texts and tuples, and written."""


def parts_of_text(text):
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


def parts_of_tuple(parts):
    """Sign, coefficient, exponent and special kind of `(sign, digits, exponent)`."""
    if len(parts) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = parts
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    value = int(''.join([str(digit) for digit in digits]) or '0')
    if exponent in ('F', 'n', 'N'):
        return sign, 0 if exponent == 'F' else value, 0, exponent
    if not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    return sign, value, exponent, ''


def text_of(number, capitals=1, engineering=False):
    """A number as written."""
    sign = '-' if number._sign else ''
    if number._special == 'F':
        return sign + 'Infinity'
    if number._special:
        return sign + ('NaN' if number._special == 'n' else 'sNaN') + (str(number._int) if number._int else '')
    digits = str(number._int)
    left = number._exp + len(digits)
    if number._exp <= 0 and left > -6:
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
