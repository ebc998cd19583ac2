"""Calls at the end of the program."""

__all__ = ['register', 'unregister']


def register(func, /, *args, **kwargs):
    raise NotImplementedError('atexit.register() is not in Shapewise: a session has no end that calls could be made at')


def unregister(func, /):
    """Nothing is registered."""
