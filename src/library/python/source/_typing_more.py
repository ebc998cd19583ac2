"""Types of annotations taken apart."""

_PLAIN = {'List': list, 'Dict': dict, 'Tuple': tuple, 'Set': set, 'FrozenSet': frozenset, 'Type': type}


def get_origin(tp):
    """The class that a generic type is made from: `list` of `list[int]`."""
    import types
    kind = type(tp).__name__
    if kind == 'UnionType':
        return Union_ if getattr(tp, '__origin__', None) else types.UnionType
    origin = getattr(tp, '__origin__', None)
    if origin is None:
        return None
    name = getattr(origin, '__name__', None)
    if repr(origin).startswith('typing.'):
        if name in _PLAIN:
            return _PLAIN[name]
        import collections.abc
        return getattr(collections.abc, name, origin)
    return origin


def get_args(tp):
    """The types in the brackets."""
    return getattr(tp, '__args__', ())


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj, /):
    return obj


def _union():
    import typing
    return typing.Union


Union_ = _union()
