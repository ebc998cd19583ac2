"""The built-in functions of asynchronous iteration."""

_missing = object()


def aiter(async_iterable, /):
    """The asynchronous iterator of an object."""
    kind = type(async_iterable)
    if not hasattr(kind, '__aiter__') and not hasattr(async_iterable, '__aiter__'):
        raise TypeError(f"'{kind.__name__}' object is not an async iterable")
    iterator = async_iterable.__aiter__()
    if not hasattr(iterator, '__anext__'):
        raise TypeError(f"aiter() returned not an async iterator of type '{type(iterator).__name__}'")
    return iterator


def anext(async_iterator, default=_missing, /):
    """An awaitable of the next item."""
    if not hasattr(async_iterator, '__anext__'):
        raise TypeError(f"'{type(async_iterator).__name__}' object is not an async iterator")
    if default is _missing:
        return async_iterator.__anext__()
    return _next_or(async_iterator, default)


async def _next_or(iterator, default):
    try:
        return await iterator.__anext__()
    except StopAsyncIteration:
        return default
