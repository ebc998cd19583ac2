"""Dates and times as texts, as a format says."""

import _datetime_calendar as _calendar
from _datetime_delta import offset_text


def strftime(template, moment):
    out, at = '', 0
    while at < len(template):
        c = template[at]
        at += 1
        if c != '%' or at == len(template):
            out += c
            continue
        c = template[at]
        at += 1
        if c == '-' and at < len(template):
            text = _directive(template[at], moment)
            out += text.lstrip('0') or '0'
            at += 1
        else:
            out += _directive(c, moment)
    return out


def _directive(c, m):
    hour, minute = getattr(m, 'hour', 0), getattr(m, 'minute', 0)
    second, micro = getattr(m, 'second', 0), getattr(m, 'microsecond', 0)
    if c == 'Y':
        return str(m.year)
    if c == 'm':
        return f'{m.month:02d}'
    if c == 'd':
        return f'{m.day:02d}'
    if c == 'e':
        return f'{m.day:2d}'
    if c == 'H':
        return f'{hour:02d}'
    if c == 'M':
        return f'{minute:02d}'
    if c == 'S':
        return f'{second:02d}'
    if c == 'f':
        return f'{micro:06d}'
    if c == 'y':
        return f'{m.year % 100:02d}'
    if c == 'B':
        return _calendar.MONTHS[m.month - 1]
    if c in 'bh':
        return _calendar.MONTHS[m.month - 1][:3]
    if c == 'A':
        return _calendar.DAYS[m.weekday()]
    if c == 'a':
        return _calendar.DAYS[m.weekday()][:3]
    if c == 'w':
        return str(m.isoweekday() % 7)
    if c == 'u':
        return str(m.isoweekday())
    if c == 'j':
        return f'{_calendar.ordinal(m.year, m.month, m.day) - _calendar.before_year(m.year):03d}'
    if c == 'I':
        return f'{(hour + 11) % 12 + 1:02d}'
    if c == 'p':
        return 'AM' if hour < 12 else 'PM'
    if c == 'D':
        return strftime('%m/%d/%y', m)
    if c == 'x':
        return strftime('%m/%d/%y', m)
    if c == 'F':
        return strftime('%Y-%m-%d', m)
    if c in 'TX':
        return strftime('%H:%M:%S', m)
    if c == 'R':
        return strftime('%H:%M', m)
    if c == 'c':
        return strftime('%a %b %e %H:%M:%S %Y', m)
    if c == 'U':
        days = _calendar.ordinal(m.year, m.month, m.day) - _calendar.before_year(m.year) - 1
        return f'{(days + 7 - m.isoweekday() % 7) // 7:02d}'
    if c == 'W':
        days = _calendar.ordinal(m.year, m.month, m.day) - _calendar.before_year(m.year) - 1
        return f'{(days + 7 - m.weekday()) // 7:02d}'
    if c == 'V':
        return f'{m.isocalendar()[1]:02d}'
    if c == 'G':
        return str(m.isocalendar()[0])
    if c == 'n':
        return '\n'
    if c == 't':
        return '\t'
    if c == '%':
        return '%'
    if c in 'zZ':
        offset = m.utcoffset() if hasattr(m, 'utcoffset') else None
        if offset is None:
            return ''
        return offset_text(offset, '') if c == 'z' else m.tzinfo.tzname(m)
    return '%' + c
