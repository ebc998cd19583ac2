"""Calendars as texts."""

from datetime import date as _date

__all__ = ['isleap', 'leapdays', 'monthrange', 'monthcalendar', 'month', 'weekday', 'month_name', 'month_abbr', 'day_name',
           'day_abbr', 'MONDAY', 'SUNDAY', 'prmonth']

month_name = ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
              'November', 'December']
month_abbr = [name[:3] for name in month_name]
day_name = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
day_abbr = [name[:3] for name in day_name]
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def isleap(year):
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from y1 up to y2."""
    return sum([1 for year in range(y1, y2) if isleap(year)])


def weekday(year, month, day):
    """Monday is 0."""
    return _date(year, month, day).weekday()


def monthrange(year, month):
    """The weekday of the first, and the number of days."""
    days = 29 if month == 2 and isleap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return weekday(year, month, 1), days


def monthcalendar(year, month):
    """The weeks of a month, 0 for days outside."""
    first, days = monthrange(year, month)
    cells = [0] * first + list(range(1, days + 1))
    cells += [0] * (-len(cells) % 7)
    return [cells[at:at + 7] for at in range(0, len(cells), 7)]


def month(theyear, themonth, w=0, l=0):
    """A month as a text."""
    lines = [f'{month_name[themonth]} {theyear}'.center(20).rstrip(), 'Mo Tu We Th Fr Sa Su']
    for week in monthcalendar(theyear, themonth):
        lines.append(' '.join([f'{day:2d}' if day else '  ' for day in week]).rstrip())
    return '\n'.join(lines) + '\n'


def prmonth(theyear, themonth, w=0, l=0):
    """Print a month."""
    print(month(theyear, themonth, w, l), end='')
