"""Dates and times."""

import math as _math
import time as _time
from operator import eq as _eq

import _datetime_calendar as _calendar
from _comparisons import ordered as _ordered
from _datetime_calendar import MAXYEAR, MINYEAR
from _datetime_delta import UTC, offset_text as _offset_text, timedelta, timezone, tzinfo
from _datetime_time import clock_parts as _clock_parts, time, time_text as _time_text

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']


@_ordered
class date:
    """A day."""

    _type_name_ = 'datetime.date'

    def __new__(cls, year, month=None, day=None):
        if month is None:
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        self = object.__new__(cls)
        self._year, self._month, self._day = _calendar.check_date(year, month, day)
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
        return cls(*_calendar.from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = text.split('-') if '-' in text else [text[:4], text[4:6], text[6:]]
        if len(parts) != 3 or [len(part) for part in parts] != [4, 2, 2] or not all(part.isdigit() for part in parts):
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*[int(part) for part in parts])

    def toordinal(self):
        return _calendar.ordinal(self._year, self._month, self._day)

    def weekday(self):
        """Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Year, week and day of the week as ISO counts them."""
        year = self._year
        first = _calendar.first_week(year)
        week, day = divmod(self.toordinal() - first, 7)
        if week < 0:
            year -= 1
            week, day = divmod(self.toordinal() - _calendar.first_week(year), 7)
        elif week >= 52 and self.toordinal() >= _calendar.first_week(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        from _datetime_format import strftime
        return strftime('%a %b %e %H:%M:%S %Y', self)

    def strftime(self, format):
        from _datetime_format import strftime
        return strftime(format, self)

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


@_ordered
class datetime(date):
    """A day and a time of day."""

    _type_name_ = 'datetime.datetime'

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _calendar.check_time(hour, minute, second, microsecond)
        self._tzinfo = tzinfo
        self.fold = fold
        return self

    hour, minute, second, microsecond, tzinfo = _clock_parts()

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
        return cls(*_calendar.from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=None):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   tzinfo if tzinfo is not None else time.tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        from _datetime_parse import parsed_time, zone_of
        try:
            length = 10 if '-' in text[:8] else 8
            day = date.fromisoformat(text[:length])
            if len(text) == length:
                return cls(day.year, day.month, day.day)
            main, zone = zone_of(text[length + 1:])
            return cls(day.year, day.month, day.day, *parsed_time(main), tzinfo=zone)
        except ValueError as error:
            if 'isoformat' in str(error) or not str(error):
                raise ValueError(f'Invalid isoformat string: {text!r}') from None
            raise

    @classmethod
    def strptime(cls, date_string, format):
        """The moment that a text in this format says."""
        from _datetime_parse import strptime
        return strptime(cls, date_string, format)

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
        return text if self._tzinfo is None else text + _offset_text(self.utcoffset())

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
            if compare is not _eq and isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return NotImplemented
        if (self._tzinfo is None) != (other._tzinfo is None):
            if compare is _eq:
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return compare(self._micros(), other._micros())

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
        year, month, day = _calendar.from_ordinal(days)
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
