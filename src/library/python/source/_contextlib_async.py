"""Asynchronous context managers made of others."""

from abc import ABC, abstractmethod
import functools as _functools


class AbstractAsyncContextManager(ABC):
    """The base of asynchronous context managers."""

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class _AsyncGeneratorContextManager(AbstractAsyncContextManager):
    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)
        self._parts = function, args, kwargs
        self.__doc__ = function.__doc__

    def __call__(self, function):
        @_functools.wraps(function)
        async def inside(*args, **kwargs):
            async with type(self)(*self._parts):
                return await function(*args, **kwargs)
        return inside

    async def __aenter__(self):
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if error is None:
            error = kind()
        try:
            await self.gen.athrow(error)
        except StopAsyncIteration as stop:
            return stop is not error
        except RuntimeError as raised:
            if raised is error:
                return False
            if isinstance(error, (StopIteration, StopAsyncIteration)) and raised.__cause__ is error:
                return False
            raise
        except BaseException as raised:
            if raised is not error:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    """Makes an asynchronous context manager of an asynchronous generator function with one `yield`."""
    @_functools.wraps(func)
    def made(*args, **kwargs):
        return _AsyncGeneratorContextManager(func, args, kwargs)
    return made


class aclosing(AbstractAsyncContextManager):
    """Closes something at the end of a block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class AsyncExitStack(AbstractAsyncContextManager):
    """Context managers that are entered one by one and left together."""

    def __init__(self):
        self._exits = []

    def pop_all(self):
        other = type(self)()
        self._exits, other._exits = [], self._exits
        return other

    def _entered(self, manager, enter, exit, what):
        kind = type(manager)
        if not hasattr(kind, enter) or not hasattr(kind, exit):
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the {what} protocol")
        return getattr(manager, enter)()

    def enter_context(self, cm):
        result = self._entered(cm, '__enter__', '__exit__', 'context manager')
        self._exits.append((True, cm.__exit__))
        return result

    async def enter_async_context(self, cm):
        result = await self._entered(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        self._exits.append((False, cm.__aexit__))
        return result

    def push(self, exit):
        self._exits.append((True, exit.__exit__ if hasattr(type(exit), '__exit__') else exit))
        return exit

    def push_async_exit(self, exit):
        self._exits.append((False, exit.__aexit__ if hasattr(type(exit), '__aexit__') else exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        def leave(*_):
            callback(*args, **kwds)
        self._exits.append((True, leave))
        return callback

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(*_):
            await callback(*args, **kwds)
        self._exits.append((False, leave))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, kind, error, traceback):
        given = error
        while self._exits:
            is_plain, leave = self._exits.pop()
            about = (type(error) if error is not None else None, error, getattr(error, '__traceback__', None))
            try:
                swallowed = leave(*about) if is_plain else await leave(*about)
                if swallowed:
                    error = None
            except BaseException as raised:
                error = raised
        if error is not None and error is not given:
            raise error
        return given is not None and error is None
