"""Times of day."""

import _datetime_calendar as _calendar
from _comparisons import ordered
from _datetime_delta import offset_text, timedelta


def time_text(hour, minute, second, microsecond, timespec='auto'):
    """A time of day as ISO writes it, down to the unit named."""
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


def clock_parts():
    """Properties for the parts of a time of day, which can be read and not written."""
    return map(_read_only, ('_hour', '_minute', '_second', '_microsecond', '_tzinfo'))


def _read_only(attribute):
    return property(lambda self: getattr(self, attribute))


@ordered
class time:
    """A time of day."""

    __module__ = 'datetime'
    _type_name_ = 'datetime.time'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _calendar.check_time(hour, minute, second, microsecond)
        self._tzinfo = tzinfo
        self.fold = fold
        return self

    hour, minute, second, microsecond, tzinfo = clock_parts()

    @classmethod
    def fromisoformat(cls, text):
        from _datetime_parse import parsed_time, zone_of
        try:
            main, zone = zone_of(text.lstrip('T'))
            return cls(*parsed_time(main), tzinfo=zone)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def isoformat(self, timespec='auto'):
        text = time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text if self._tzinfo is None else text + offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        from _datetime_format import strftime
        from datetime import datetime
        return strftime(format, datetime(1900, 1, 1, self._hour, self._minute, self._second, self._microsecond))

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

    def __hash__(self):
        return hash(self._key())


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
