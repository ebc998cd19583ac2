"""Errors as texts."""

import sys

__all__ = ['format_exc', 'format_exception', 'format_exception_only', 'print_exc', 'print_exception']


def format_exception_only(exc, /, value=None):
    """The last line of a traceback."""
    error = value if value is not None else exc
    if error is None:
        return ['NoneType: None\n']
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ('builtins', '__main__'):
        name = f'{kind.__module__}.{name}'
    text = str(error)
    lines = [f'{name}: {text}\n' if text else f'{name}\n']
    return lines + [f'{note}\n' for note in getattr(error, '__notes__', [])]


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    """The lines of a traceback. Places in the source are not shown here."""
    error = value if value is not None else exc
    return ['Traceback (most recent call last):\n'] + format_exception_only(error)


def format_exc(limit=None, chain=True):
    """The traceback of the error that is being handled, as a text."""
    error = sys.exc_info()[1]
    return 'NoneType: None\n' if error is None else ''.join(format_exception(error))


def print_exc(limit=None, file=None, chain=True):
    """Print the error that is being handled."""
    print(format_exc(), end='', file=file if file is not None else sys.stderr)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    """Print an error."""
    print(''.join(format_exception(exc, value)), end='', file=file if file is not None else sys.stderr)
