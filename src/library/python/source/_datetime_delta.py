"""Durations, and time zones that are a fixed distance from UTC."""

import math as _math

from _comparisons import ordered


def offset_text(delta, separator=':'):
    """A distance from UTC as `+01:00`."""
    sign = '-' if delta.days < 0 else '+'
    minutes = abs(delta) // timedelta(minutes=1)
    return f'{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}'


@ordered
class timedelta:
    """A duration."""

    __module__ = 'datetime'
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

    __module__ = 'datetime'


class timezone(tzinfo):
    """A fixed distance from UTC."""

    __module__ = 'datetime'

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
        return 'UTC' if not self._delta else 'UTC' + offset_text(self._delta)

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
