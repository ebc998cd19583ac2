"""Exceptions that hold others, and what `except*` does with them."""

from types import GenericAlias as _GenericAlias


def _condition(wanted):
    """What tells of an exception whether it is wanted."""
    if isinstance(wanted, type) and issubclass(wanted, BaseException):
        return lambda error: isinstance(error, wanted)
    if isinstance(wanted, tuple) and all(isinstance(kind, type) and issubclass(kind, BaseException) for kind in wanted):
        return lambda error: isinstance(error, wanted)
    if callable(wanted) and not isinstance(wanted, type):
        return wanted
    raise TypeError('expected a function, exception type or tuple of exception types')


def _checked(cls, message, exceptions):
    """The class to make and the exceptions in it."""
    if not isinstance(message, str):
        raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}')
    if not (hasattr(type(exceptions), '__getitem__') and hasattr(type(exceptions), '__len__')) or isinstance(exceptions, dict):
        raise TypeError('second argument (exceptions) must be a sequence')
    held = tuple(exceptions)
    if not held:
        raise ValueError('second argument (exceptions) must be a non-empty sequence')
    for at, error in enumerate(held):
        if not isinstance(error, BaseException):
            raise ValueError(f'Item {at} of second argument (exceptions) is not an exception')
    if all(isinstance(error, Exception) for error in held):
        return (ExceptionGroup if cls is BaseExceptionGroup else cls), held
    if cls is ExceptionGroup:
        raise TypeError('Cannot nest BaseExceptions in an ExceptionGroup')
    if issubclass(cls, Exception):
        raise TypeError(f"Cannot nest BaseExceptions in '{cls.__name__}'")
    return cls, held


class BaseExceptionGroup(BaseException):
    """A combination of multiple unrelated exceptions."""

    __module__ = 'builtins'

    def __new__(cls, *args):
        if len(args) != 2:
            raise TypeError(f'BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)')
        kind, held = _checked(cls, *args)
        made = super().__new__(kind, *args)
        made._message = args[0]
        made._exceptions = held
        return made

    @property
    def message(self):
        """exception message"""
        return self._message

    @message.setter
    def message(self, value):
        raise AttributeError('readonly attribute')

    @property
    def exceptions(self):
        """nested exceptions"""
        return self._exceptions

    @exceptions.setter
    def exceptions(self, value):
        raise AttributeError('readonly attribute')

    def __str__(self):
        count = len(self._exceptions)
        return f'{self._message} ({count} sub-exception{"s" if count > 1 else ""})'

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    def derive(self, excs, /):
        """A group with the same message that holds other exceptions."""
        return BaseExceptionGroup(self._message, excs)

    def subgroup(self, condition, /):
        """The part of the group that fits a condition, None when nothing does."""
        return _parts(self, _condition(condition))[0]

    def split(self, condition, /):
        """What fits a condition and what does not: two groups or None."""
        return _parts(self, _condition(condition))


class ExceptionGroup(BaseExceptionGroup, Exception):
    __module__ = 'builtins'


def _derived(group, errors):
    """A part of a group: what is known of the group is known of it."""
    if not errors:
        return None
    made = group.derive(errors)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    made.__cause__ = group.__cause__
    notes = getattr(group, '__notes__', None)
    if notes is not None:
        made.__notes__ = list(notes)
    return made


def _parts(error, fits):
    if fits(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    found, others = [], []
    for inner in error.exceptions:
        match, rest = _parts(inner, fits)
        if match is not None:
            found.append(match)
        if rest is not None:
            others.append(rest)
    return _derived(error, found), _derived(error, others)


def _leaves(error):
    if isinstance(error, BaseExceptionGroup):
        return {place for inner in error.exceptions for place in _leaves(inner)}
    return {id(error)}


def _calls(traceback):
    count = 0
    while traceback is not None:
        count += 1
        traceback = traceback.tb_next
    return count


def _is_untouched(error, origin):
    """Whether an exception went on as it was: it is a part of the one that was caught."""
    return (_calls(error.__traceback__) == _calls(origin.__traceback__) and error.__cause__ is origin.__cause__
            and error.__context__ is origin.__context__
            and getattr(error, '__notes__', None) == getattr(origin, '__notes__', None))


def _check_kinds(wanted):
    for kind in wanted if isinstance(wanted, tuple) else (wanted,):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
    for kind in wanted if isinstance(wanted, tuple) else (wanted,):
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')


class Handling:
    """An exception on its way through the `except*` blocks of one `try`."""

    def __init__(self, origin):
        self._origin = origin
        self._rest = origin
        self._raised = []

    def match(self, wanted):
        """The part of what is left that a block takes."""
        _check_kinds(wanted)
        rest = self._rest
        if rest is None:
            return None
        if isinstance(rest, wanted):
            self._rest = None
            return rest if isinstance(rest, BaseExceptionGroup) else ExceptionGroup('', (rest,)) if isinstance(
                rest, Exception) else BaseExceptionGroup('', (rest,))
        if not isinstance(rest, BaseExceptionGroup):
            return None
        match, self._rest = rest.split(wanted)
        return match

    def note(self, error):
        """A block raised this."""
        self._raised.append(error)

    def outcome(self):
        """What goes on after the last block."""
        origin = self._origin
        if not isinstance(origin, BaseExceptionGroup):
            return self._rest if self._rest is not None else self._raised[0] if self._raised else None
        kept, fresh = set() if self._rest is None else _leaves(self._rest), []
        for error in self._raised:
            if _is_untouched(error, origin):
                kept |= _leaves(error)
            else:
                fresh.append(error)
        again = None
        if kept:
            again = _parts(origin, lambda error: not isinstance(error, BaseExceptionGroup) and id(error) in kept)[0]
        if not fresh:
            return again
        return BaseExceptionGroup('', fresh + ([] if again is None else [again]))
