"""Comparisons of a class from its one rule, `_order`."""

from operator import eq, ge, gt, le, lt


def ordered(cls):
    """Gives a class `==`, `<`, `<=`, `>` and `>=`: each is `self._order(other, compare)`, where `compare` is the function of
    the `operator` module."""
    for name, compare in (('__eq__', eq), ('__lt__', lt), ('__le__', le), ('__gt__', gt), ('__ge__', ge)):
        setattr(cls, name, _comparison(cls, name, compare))
    return cls


def _comparison(cls, name, compare):
    def method(self, other):
        return self._order(other, compare)

    method.__name__ = name
    method.__qualname__ = f'{cls.__name__}.{name}'
    method.__module__ = cls.__module__
    return method
