"""Customs of a country in writing numbers: those of C."""

__all__ = ['LC_ALL', 'LC_NUMERIC', 'LC_TIME', 'LC_CTYPE', 'LC_MONETARY', 'LC_COLLATE', 'LC_MESSAGES', 'Error', 'setlocale', 'getlocale',
           'format_string', 'localeconv', 'atof', 'atoi', 'str', 'getpreferredencoding', 'strcoll', 'strxfrm']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)


class Error(Exception):
    """A locale that there is not."""


def setlocale(category, locale=None):
    """Only the locale of C is known."""
    if locale in (None, '', 'C', 'POSIX', 'C.UTF-8'):
        return 'C'
    raise Error('unsupported locale setting')


def getlocale(category=LC_CTYPE):
    return ('en_US', 'UTF-8')


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def localeconv():
    return {'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def format_string(f, val, grouping=False, monetary=False):
    """`f % val`"""
    return f % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def str(val):
    return '%.12g' % val


def strcoll(string1, string2):
    return (string1 > string2) - (string1 < string2)


def strxfrm(string):
    return string
