"""Errors as texts."""

import sys

__all__ = ['FrameSummary', 'StackSummary', 'extract_tb', 'format_exc', 'format_exception', 'format_exception_only', 'format_list',
           'format_tb', 'print_exc', 'print_exception', 'print_tb', 'walk_tb', 'TracebackException']

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_MOST_SHOWN = 15
_MOST_DEPTH = 10
_missing = object()


class FrameSummary:
    """One line of a traceback."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line or ''
        self.locals = locals

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, at):
        return (self.filename, self.lineno, self.name, self.line)[at]

    def __len__(self):
        return 4


class StackSummary(list):
    """The lines of a traceback."""

    def format(self):
        return format_list(self)


def walk_tb(tb):
    """The frames of a traceback with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    """The lines of a traceback as objects."""
    found = [FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in walk_tb(tb)]
    if limit is not None:
        found = found[:limit] if limit >= 0 else found[limit:]
    return StackSummary(found)


def format_list(extracted_list):
    lines = []
    for frame in extracted_list:
        text = f'  File "{frame[0]}", line {frame[1]}, in {frame[2]}\n'
        if frame[3]:
            text += f'    {frame[3].strip()}\n'
        lines.append(text)
    return lines


def format_tb(tb, limit=None):
    """The lines of a traceback as texts."""
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    """Print the lines of a traceback."""
    print(''.join(format_tb(tb, limit)), end='', file=file if file is not None else sys.stderr)


def _class_name(kind):
    name = kind.__qualname__
    return name if kind.__module__ in ('builtins', '__main__') else f'{kind.__module__}.{name}'


def format_exception_only(exc, /, value=_missing):
    """The last line of a traceback."""
    error = exc if value is _missing else value
    if error is None:
        return ['NoneType: None\n']
    name = _class_name(type(error))
    if isinstance(error, SyntaxError) and error.lineno is not None:
        lines = [f'  File "{error.filename}", line {error.lineno}\n']
        if error.text:
            shown = error.text.strip()
            lines.append(f'    {shown}\n')
            if error.offset is not None:
                before = error.offset - 1 - (len(error.text) - len(error.text.lstrip()))
                lines.append('    ' + ' ' * max(before, 0) + '^\n')
        return lines + [f'{name}: {error.msg}\n']
    text = str(error)
    lines = [f'{name}: {text}\n' if text else f'{name}\n']
    return lines + [f'{note}\n' for note in getattr(error, '__notes__', [])]


class _Page:
    """Lines of a traceback; those of exceptions in a group stand behind a margin."""

    def __init__(self, limit, chain):
        self.limit = limit
        self.chain = chain
        self.lines = []
        self.depth = 0
        self.is_open = False
        self.seen = set()

    def write(self, text, mark='|'):
        if self.depth:
            margin = '  ' * self.depth + mark + ' '
            text = ''.join(margin + line for line in text.splitlines(True))
        self.lines.append(text)

    def error(self, error, tb):
        self.seen.add(id(error))
        if self.chain:
            cause, context = error.__cause__, error.__context__
            if cause is not None and id(cause) not in self.seen:
                self.error(cause, cause.__traceback__)
                self.write(_CAUSE)
            elif cause is None and context is not None and not error.__suppress_context__ and id(context) not in self.seen:
                self.error(context, context.__traceback__)
                self.write(_CONTEXT)
        if isinstance(error, BaseExceptionGroup):
            self.group(error, tb)
        else:
            self.own_lines(error, tb, 'Traceback (most recent call last):\n', '|')

    def own_lines(self, error, tb, head, mark):
        if tb is not None:
            self.write(head, mark)
            for line in format_tb(tb, self.limit):
                self.write(line)
        for line in format_exception_only(error):
            self.write(line)

    def group(self, error, tb):
        if self.depth > _MOST_DEPTH:
            self.write(f'... (max_group_depth is {_MOST_DEPTH})\n')
            return
        is_outermost = self.depth == 0
        self.depth += is_outermost
        self.own_lines(error, tb, 'Exception Group Traceback (most recent call last):\n', '+' if is_outermost else '|')
        self.boxes(error)
        self.depth -= is_outermost

    def boxes(self, error):
        """The exceptions in a group, a box each."""
        held = error.exceptions
        count = min(len(held), _MOST_SHOWN + 1)
        for at in range(count):
            is_last = at == count - 1
            self.is_open = self.is_open or is_last
            title = at + 1 if at < _MOST_SHOWN else '...'
            self.lines.append('  ' * self.depth + ('+-' if at == 0 else '  ') + f'+---------------- {title} ----------------\n')
            self.depth += 1
            if at < _MOST_SHOWN:
                self.error(held[at], held[at].__traceback__)
            else:
                more = len(held) - _MOST_SHOWN
                self.write(f'and {more} more exception{"s" if more > 1 else ""}\n')
            if is_last and self.is_open:
                self.lines.append('  ' * self.depth + '+------------------------------------\n')
                self.is_open = False
            self.depth -= 1


def boxes(error):
    """The exceptions in a group as a prompt shows them below the group's own line."""
    page = _Page(None, True)
    page.depth = 1
    page.seen.add(id(error))
    page.boxes(error)
    return ''.join(page.lines)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """The lines of a traceback."""
    error = exc if value is _missing else value
    if error is None:
        return ['NoneType: None\n']
    page = _Page(limit, chain)
    page.error(error, error.__traceback__ if tb is _missing else tb)
    return page.lines


def format_exc(limit=None, chain=True):
    """The traceback of the error that is being handled, as a text."""
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the error that is being handled."""
    print(format_exc(limit, chain), end='', file=file if file is not None else sys.stderr)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    """Print an error."""
    text = ''.join(format_exception(exc, value, tb, limit, chain))
    print(text, end='', file=file if file is not None else sys.stderr)


class TracebackException:
    """An error, to be shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback)
        self._lines = format_exception(exc_value, exc_value, exc_traceback)
        self._text = str(exc_value)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def format(self, *, chain=True):
        return iter(self._lines)

    def __str__(self):
        return self._text
