"""Dates and times."""

import math as _math
import time as _time

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']

MINYEAR = 1
MAXYEAR = 9999

_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
           'December']
_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _ordinal(year, month, day):
    return _before_year(year) + sum([_month_length(year, m) for m in range(1, month)]) + day


def _from_ordinal(n):
    year = max(1, int((n - 1) / 365.2425))
    while _before_year(year + 1) < n:
        year += 1
    while _before_year(year) >= n:
        year -= 1
    n -= _before_year(year)
    month = 1
    while n > _month_length(year, month):
        n -= _month_length(year, month)
        month += 1
    return year, month, n


def _index(value):
    if isinstance(value, int):
        return value
    if hasattr(value, '__index__'):
        return value.__index__()
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_length(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    return hour, minute, second, microsecond


def _strftime(template, moment):
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
        return _MONTHS[m.month - 1]
    if c in 'bh':
        return _MONTHS[m.month - 1][:3]
    if c == 'A':
        return _DAYS[m.weekday()]
    if c == 'a':
        return _DAYS[m.weekday()][:3]
    if c == 'w':
        return str(m.isoweekday() % 7)
    if c == 'u':
        return str(m.isoweekday())
    if c == 'j':
        return f'{_ordinal(m.year, m.month, m.day) - _before_year(m.year):03d}'
    if c == 'I':
        return f'{(hour + 11) % 12 + 1:02d}'
    if c == 'p':
        return 'AM' if hour < 12 else 'PM'
    if c == 'D':
        return _strftime('%m/%d/%y', m)
    if c == 'x':
        return _strftime('%m/%d/%y', m)
    if c == 'F':
        return _strftime('%Y-%m-%d', m)
    if c in 'TX':
        return _strftime('%H:%M:%S', m)
    if c == 'R':
        return _strftime('%H:%M', m)
    if c == 'c':
        return _strftime('%a %b %e %H:%M:%S %Y', m)
    if c == 'U':
        days = _ordinal(m.year, m.month, m.day) - _before_year(m.year) - 1
        return f'{(days + 7 - m.isoweekday() % 7) // 7:02d}'
    if c == 'W':
        days = _ordinal(m.year, m.month, m.day) - _before_year(m.year) - 1
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
        return _offset(offset, '') if c == 'z' else m.tzinfo.tzname(m)
    return '%' + c


def _offset(delta, separator=':'):
    sign = '-' if delta.days < 0 else '+'
    minutes = abs(delta) // timedelta(minutes=1)
    return f'{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}'


class timedelta:
    """A duration."""

    _type_name_ = 'datetime.timedelta'
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = {'days': (days, 86400000000), 'seconds': (seconds, 1000000), 'microseconds': (microseconds, 1),
                 'milliseconds': (milliseconds, 1000), 'minutes': (minutes, 60000000), 'hours': (hours, 3600000000),
                 'weeks': (weeks, 604800000000)}
        total, rest = 0, 0.0
        for name, (value, unit) in parts.items():
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = _math.floor(value)
                total += whole * unit
                part = (value - whole) * unit
                total += int(part)
                rest += part - int(part)
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        return cls._of(total + round(rest))

    @classmethod
    def _of(cls, microseconds):
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(microseconds, 1000000)
        self._days, self._seconds = divmod(seconds, 86400)
        if abs(self._days) > 999999999:
            raise OverflowError(f'days={self._days}; must have magnitude <= 999999999')
        return self

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        """All of it in seconds."""
        return self._total() / 10 ** 6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f'{text}.{self._microseconds:06d}' if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_nearest(self._total(), other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * d, n))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def _order(self, other, compare):
        return compare(self._total(), other._total()) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._total())

    def __bool__(self):
        return self._total() != 0


def _nearest(n, d):
    """n / d to the nearest whole number, ties to even."""
    if d < 0:
        n, d = -n, -d
    whole, rest = divmod(n, d)
    if 2 * rest > d or 2 * rest == d and whole % 2:
        whole += 1
    return whole


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """The base of time zones."""


class timezone(tzinfo):
    """A fixed distance from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        self._delta = offset
        self._label = name

    def utcoffset(self, dt):
        return self._delta

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._label is not None:
            return self._label
        return 'UTC' if not self._delta else 'UTC' + _offset(self._delta)

    def __eq__(self, other):
        return isinstance(other, timezone) and self._delta == other._delta

    def __hash__(self):
        return hash(self._delta)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        return f'datetime.timezone({self._delta!r})' if self._label is None else f'datetime.timezone({self._delta!r}, {self._label!r})'

    def __str__(self):
        return self.tzname(None)


UTC = timezone.utc = timezone(timedelta(0))


class date:
    """A day."""

    _type_name_ = 'datetime.date'

    def __new__(cls, year, month=None, day=None):
        if month is None:
            raise TypeError(f"function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError(f"function missing required argument 'day' (pos 3)")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    @classmethod
    def today(cls):
        t = _time.localtime()
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromtimestamp(cls, timestamp):
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = text.split('-') if '-' in text else [text[:4], text[4:6], text[6:]]
        if len(parts) != 3 or [len(part) for part in parts] != [4, 2, 2] or not all(part.isdigit() for part in parts):
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*[int(part) for part in parts])

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Year, week and day of the week as ISO counts them."""
        year = self._year
        first = _first_week(year)
        week, day = divmod(self.toordinal() - first, 7)
        if week < 0:
            year -= 1
            week, day = divmod(self.toordinal() - _first_week(year), 7)
        elif week >= 52 and self.toordinal() >= _first_week(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        return _strftime('%a %b %e %H:%M:%S %Y', self)

    def strftime(self, format):
        return _strftime(format, self)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _time.localtime(_time.mktime((self._year, self._month, self._day, 0, 0, 0, 0, 0, -1)))

    def replace(self, year=None, month=None, day=None):
        return type(self)(year or self._year, month or self._month, day or self._day)

    def __repr__(self):
        return f'datetime.date({self._year}, {self._month}, {self._day})'

    def _key(self):
        return self._year, self._month, self._day

    def _order(self, other, compare):
        if isinstance(other, date) and not isinstance(other, datetime):
            return compare(self._key(), other._key())
        return NotImplemented

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(days=self.toordinal() - other.toordinal())
        return NotImplemented


def _first_week(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _time_text(hour, minute, second, microsecond, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    text = f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return f'{text}.{microsecond // 1000:03d}'
    if timespec == 'microseconds':
        return f'{text}.{microsecond:06d}'
    raise ValueError('Unknown timespec value')


def _zone_of(text):
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


def _parsed_time(text):
    main, _, fraction = text.partition('.')
    parts = main.split(':') if ':' in main else [main[at:at + 2] for at in range(0, len(main), 2)]
    if not parts or len(parts) > 3 or not all(len(part) == 2 and part.isdigit() for part in parts) or fraction and not fraction.isdigit():
        raise ValueError
    numbers = [int(part) for part in parts] + [0] * (3 - len(parts))
    return (*numbers, int((fraction + '000000')[:6]))


class time:
    """A time of day."""

    _type_name_ = 'datetime.time'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond)
        self._tzinfo = tzinfo
        self.fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @classmethod
    def fromisoformat(cls, text):
        try:
            main, zone = _zone_of(text.lstrip('T'))
            return cls(*_parsed_time(main), tzinfo=zone)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def isoformat(self, timespec='auto'):
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text if self._tzinfo is None else text + _offset(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        return _strftime(format, datetime(1900, 1, 1, self._hour, self._minute, self._second, self._microsecond))

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo)

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        zone = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
        return f"datetime.time({', '.join([str(part) for part in parts])}{zone})"

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _order(self, other, compare):
        return compare(self._key(), other._key()) if isinstance(other, time) else NotImplemented

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key())


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A day and a time of day."""

    _type_name_ = 'datetime.datetime'

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond)
        self._tzinfo = tzinfo
        self.fold = fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls(1970, 1, 1) + timedelta(seconds=timestamp)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        if tz is not None:
            offset = tz.utcoffset(None)
            return (cls(1970, 1, 1) + timedelta(seconds=timestamp) + offset).replace(tzinfo=tz)
        whole = _math.floor(timestamp)
        micro = round((timestamp - whole) * 1000000)
        if micro == 1000000:
            whole, micro = whole + 1, 0
        t = _time.localtime(whole)
        return cls(t[0], t[1], t[2], t[3], t[4], t[5], micro)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=None):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   tzinfo if tzinfo is not None else time.tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            length = 10 if '-' in text[:8] else 8
            day = date.fromisoformat(text[:length])
            if len(text) == length:
                return cls(day.year, day.month, day.day)
            main, zone = _zone_of(text[length + 1:])
            return cls(day.year, day.month, day.day, *_parsed_time(main), tzinfo=zone)
        except ValueError as error:
            if 'isoformat' in str(error) or not str(error):
                raise ValueError(f'Invalid isoformat string: {text!r}') from None
            raise

    @classmethod
    def strptime(cls, date_string, format):
        """The moment that a text in this format says."""
        return _strptime(cls, date_string, format)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None

    def astimezone(self, tz=None):
        tz = UTC if tz is None else tz
        offset = self.utcoffset()
        utc = self.replace(tzinfo=None) - (timedelta(0) if offset is None else offset)
        return (utc + tz.utcoffset(None)).replace(tzinfo=tz)

    def timestamp(self):
        if self._tzinfo is None:
            whole = _time.mktime((self._year, self._month, self._day, self._hour, self._minute, self._second, 0, 0, -1))
            return whole + self._microsecond / 1e6
        return (self - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()

    def timetuple(self):
        return _time.localtime(_time.mktime((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                             0, 0, -1)))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True):
        return type(self)(year or self._year, month or self._month, day or self._day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo)

    def isoformat(self, sep='T', timespec='auto'):
        text = f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
        text += _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text if self._tzinfo is None else text + _offset(self.utcoffset())

    def __str__(self):
        return self.isoformat(sep=' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            parts.pop()
        if len(parts) == 6 and parts[-1] == 0:
            parts.pop()
        zone = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
        return f"datetime.datetime({', '.join([str(part) for part in parts])}{zone})"

    def _micros(self):
        seconds = ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        total = seconds * 1000000 + self._microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._total()

    def _order(self, other, compare):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self._tzinfo is None) != (other._tzinfo is None):
            if compare(1, 1) and not compare(1, 2) and not compare(2, 1):
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return compare(self._micros(), other._micros())

    def __lt__(self, other):
        return self._compare_date(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare_date(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare_date(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare_date(other, lambda a, b: a >= b)

    def _compare_date(self, other, compare):
        if isinstance(other, date) and not isinstance(other, datetime):
            raise TypeError(f"can't compare datetime.datetime to datetime.date")
        return self._order(other, compare)

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b)

    def __hash__(self):
        return hash(self._micros())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        total = total * 1000000 + self._microsecond + other._total()
        days, rest = divmod(total, 86400000000)
        if not 0 < days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, micro = divmod(rest, 1000000)
        minutes, second = divmod(seconds, 60)
        year, month, day = _from_ordinal(days)
        return type(self)(year, month, day, minutes // 60, minutes % 60, second, micro, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if isinstance(other, datetime):
            if (self._tzinfo is None) != (other._tzinfo is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._micros() - other._micros())
        return NotImplemented


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

_FIELDS = {'Y': r'(?P<Y>\d{4})', 'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'd': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])',
           'H': r'(?P<H>2[0-3]|[01]\d|\d)', 'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)',
           'S': r'(?P<S>6[01]|[0-5]\d|\d)', 'f': r'(?P<f>\d{1,6})', 'y': r'(?P<y>\d\d)', 'p': r'(?P<p>am|pm)',
           'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
           'z': r'(?P<z>[+-]\d\d:?[0-5]\d|Z)', 'Z': r'(?P<Z>utc|gmt)', '%': '%'}


def _strptime(cls, text, format):
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
            names = _MONTHS if c == 'B' else [name[:3] for name in _MONTHS]
            pattern += f'(?P<{c}>' + '|'.join(names) + ')'
        elif c in 'Aa':
            names = _DAYS if c == 'A' else [name[:3] for name in _DAYS]
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
    for key, names in (('B', _MONTHS), ('b', [name[:3] for name in _MONTHS])):
        if values.get(key):
            month = [name.lower() for name in names].index(values[key].lower()) + 1
    hour = int(values.get('H') or 0)
    if values.get('I'):
        hour = int(values['I']) % 12 + (12 if (values.get('p') or '').lower() == 'pm' else 0)
    if values.get('j'):
        _, month, day = _from_ordinal(_before_year(year) + int(values['j']))
    zone = None
    if values.get('z'):
        _, zone = _zone_of('0' + values['z'])
    if values.get('Z'):
        zone = None
    micro = int(((values.get('f') or '') + '000000')[:6])
    return cls(year, month, day, hour, int(values.get('M') or 0), int(values.get('S') or 0), micro, zone)
