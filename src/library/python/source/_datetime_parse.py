"""Dates and times read from texts: those of ISO, and those in a format."""

import _datetime_calendar as _calendar
from _datetime_delta import UTC, timedelta, timezone


def zone_of(text):
    """A time without its zone, and the zone."""
    if text.endswith('Z'):
        return text[:-1], UTC
    for sign in '+-':
        at = text.rfind(sign)
        if at > 0:
            digits = text[at + 1:].replace(':', '')
            delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4] or '0'))
            delta = -delta if sign == '-' else delta
            return text[:at], UTC if not delta else timezone(delta)
    return text, None


def parsed_time(text):
    """Hour, minute, second and microsecond of a text as ISO writes it."""
    main, _, fraction = text.partition('.')
    parts = main.split(':') if ':' in main else [main[at:at + 2] for at in range(0, len(main), 2)]
    if not parts or len(parts) > 3 or not all(len(part) == 2 and part.isdigit() for part in parts) or fraction and not fraction.isdigit():
        raise ValueError
    numbers = [int(part) for part in parts] + [0] * (3 - len(parts))
    return (*numbers, int((fraction + '000000')[:6]))


_FIELDS = {'Y': r'(?P<Y>\d{4})', 'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'd': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])',
           'H': r'(?P<H>2[0-3]|[01]\d|\d)', 'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)',
           'S': r'(?P<S>6[01]|[0-5]\d|\d)', 'f': r'(?P<f>\d{1,6})', 'y': r'(?P<y>\d\d)', 'p': r'(?P<p>am|pm)',
           'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
           'z': r'(?P<z>[+-]\d\d:?[0-5]\d|Z)', 'Z': r'(?P<Z>utc|gmt)', '%': '%'}


def strptime(cls, text, format):
    """The moment that a text in this format says, as an object of the class."""
    import re
    if not isinstance(text, str):
        raise TypeError(f'strptime() argument 1 must be str, not {type(text).__name__}')
    format = format.replace('%T', '%H:%M:%S').replace('%D', '%m/%d/%y').replace('%F', '%Y-%m-%d').replace('%R', '%H:%M')
    pattern, at = '', 0
    while at < len(format):
        c = format[at]
        at += 1
        if c.isspace():
            pattern += r'\s+'
            while at < len(format) and format[at].isspace():
                at += 1
            continue
        if c != '%':
            pattern += re.escape(c)
            continue
        if at == len(format):
            raise ValueError(f"stray % in format '{format}'")
        c = format[at]
        at += 1
        if c in 'Bb':
            names = _calendar.MONTHS if c == 'B' else [name[:3] for name in _calendar.MONTHS]
            pattern += f'(?P<{c}>' + '|'.join(names) + ')'
        elif c in 'Aa':
            names = _calendar.DAYS if c == 'A' else [name[:3] for name in _calendar.DAYS]
            pattern += f'(?P<{c}>' + '|'.join(names) + ')'
        elif c in _FIELDS:
            pattern += _FIELDS[c]
        else:
            raise ValueError(f"'{c}' is a bad directive in format '{format}'")
    found = re.match(pattern, text, re.IGNORECASE)
    if found is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if found.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[found.end():]}')
    values = found.groupdict()
    year, month, day = int(values.get('Y') or 1900), int(values.get('m') or 1), int(values.get('d') or 1)
    if values.get('y'):
        year = int(values['y']) + (2000 if int(values['y']) < 69 else 1900)
    for key, names in (('B', _calendar.MONTHS), ('b', [name[:3] for name in _calendar.MONTHS])):
        if values.get(key):
            month = [name.lower() for name in names].index(values[key].lower()) + 1
    hour = int(values.get('H') or 0)
    if values.get('I'):
        hour = int(values['I']) % 12 + (12 if (values.get('p') or '').lower() == 'pm' else 0)
    if values.get('j'):
        _, month, day = _calendar.from_ordinal(_calendar.before_year(year) + int(values['j']))
    zone = None
    if values.get('z'):
        _, zone = zone_of('0' + values['z'])
    if values.get('Z'):
        zone = None
    micro = int(((values.get('f') or '') + '000000')[:6])
    return cls(year, month, day, hour, int(values.get('M') or 0), int(values.get('S') or 0), micro, zone)
