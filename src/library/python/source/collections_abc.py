"""Kinds of containers, for isinstance and as base classes."""

from abc import ABCMeta, abstractmethod

__all__ = ['Hashable', 'Iterable', 'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection',
           'Sequence', 'MutableSequence', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'KeysView', 'ItemsView',
           'ValuesView', 'ByteString', 'Awaitable', 'Coroutine']


class _Kind(ABCMeta):
    """A class whose instances are known by their methods, or by being registered."""

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        own = cls.__dict__
        if '_needs' in own:
            if own['_needs'] == ('__hash__',) and subclass in (list, dict, set):
                return False
            return cls in subclass.__mro__ or all(getattr(subclass, name, None) is not None for name in own['_needs'])
        if cls in subclass.__mro__:
            return True
        for known in _registered(cls):
            if known is subclass or known in subclass.__mro__:
                return True
        return False

    def __getitem__(cls, item):
        return cls


def _registered(cls):
    found = list(_members.get(cls.__name__, ())) if cls.__module__ == 'collections.abc' else []
    return found + list(cls.__dict__.get('_abc_registry', ()))


_members = {
    'Sequence': (list, tuple, str, range, bytes),
    'MutableSequence': (list,),
    'Set': (set, frozenset, type({}.keys()), type({}.items())),
    'MutableSet': (set,),
    'Mapping': (dict,),
    'MutableMapping': (dict,),
    'KeysView': (type({}.keys()),),
    'ValuesView': (type({}.values()),),
    'ItemsView': (type({}.items()),),
    'Generator': (type((lambda: (yield))()),),
    'ByteString': (bytes,),
}


class Hashable(metaclass=_Kind):
    _needs = ('__hash__',)

    @abstractmethod
    def __hash__(self):
        return 0


class Iterable(metaclass=_Kind):
    _needs = ('__iter__',)

    @abstractmethod
    def __iter__(self):
        while False:
            yield None


class Iterator(Iterable):
    _needs = ('__iter__', '__next__')

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


class Generator(Iterator):
    pass


class Reversible(Iterable):
    _needs = ('__reversed__', '__iter__')


class Sized(metaclass=_Kind):
    _needs = ('__len__',)

    @abstractmethod
    def __len__(self):
        return 0


class Container(metaclass=_Kind):
    _needs = ('__contains__',)

    @abstractmethod
    def __contains__(self, x):
        return False


class Callable(metaclass=_Kind):
    _needs = ('__call__',)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


class Awaitable(metaclass=_Kind):
    _needs = ('__await__',)


class Coroutine(Awaitable):
    _needs = ('__await__', 'send', 'throw', 'close')


class Collection(Sized, Iterable, Container):
    _needs = ('__len__', '__iter__', '__contains__')


class Sequence(Collection):
    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        at = 0
        try:
            while True:
                yield self[at]
                at += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for at in reversed(range(len(self))):
            yield self[at]

    def index(self, value, start=0, stop=None):
        for at in range(start, len(self) if stop is None else stop):
            if self[at] is value or self[at] == value:
                return at
        raise ValueError

    def count(self, value):
        return sum([1 for item in self if item is value or item == value])


class ByteString(Sequence):
    pass


class MutableSequence(Sequence):
    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def reverse(self):
        n = len(self)
        for at in range(n // 2):
            self[at], self[n - at - 1] = self[n - at - 1], self[at]

    def clear(self):
        while len(self):
            self.pop()

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        return len(self) <= len(other) and all(item in other for item in self)

    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other)

    def __ge__(self, other):
        return len(self) >= len(other) and all(item in self for item in other)

    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other)

    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other)

    def __and__(self, other):
        return self._from_iterable([value for value in other if value in self])

    def __or__(self, other):
        return self._from_iterable([value for part in (self, other) for value in part])

    def __sub__(self, other):
        return self._from_iterable([value for value in self if value not in other])

    def __xor__(self, other):
        return (self - other) | self._from_iterable([value for value in other if value not in self])

    def isdisjoint(self, other):
        return not any(value in self for value in other)


class MutableSet(Set):
    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        for value in list(self):
            self.discard(value)


class Mapping(Collection):
    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return dict([(key, None) for key in self]).keys()

    def items(self):
        return dict([(key, self[key]) for key in self]).items()

    def values(self):
        return dict([(key, self[key]) for key in self]).values()

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented


class MutableMapping(Mapping):
    _missing = object()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is self._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        if hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class KeysView(Set):
    pass


class ItemsView(Set):
    pass


class ValuesView(Collection):
    pass
