"""Context managers made of others. What is most used of this module is in Rust."""

from abc import ABC, abstractmethod


class AbstractContextManager(ABC):
    """The base of context managers."""

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """Lets a context manager also wrap a function."""

    def __call__(self, function):
        import functools

        @functools.wraps(function)
        def inside(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return inside


class ExitStack(AbstractContextManager):
    """Context managers that are entered one by one and left together."""

    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        kind = type(cm)
        if not hasattr(kind, '__enter__') or not hasattr(kind, '__exit__'):
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol")
        result = cm.__enter__()
        self._exits.append(cm.__exit__)
        return result

    def push(self, exit):
        self._exits.append(exit.__exit__ if hasattr(exit, '__exit__') else exit)
        return exit

    def callback(self, callback, /, *args, **kwds):
        self._exits.append(lambda *exc: callback(*args, **kwds) and None)
        return callback

    def pop_all(self):
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc_value, traceback):
        handled = False
        error = exc_value
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(None if error is None else type(error), error, None):
                    error, handled = None, exc_value is not None
            except BaseException as new:
                error = new
        if error is not None and error is not exc_value:
            raise error
        return handled and error is None
