"""References that do not keep an object alive."""

import _weak

__all__ = ['ref', 'proxy', 'getweakrefcount', 'WeakValueDictionary', 'WeakKeyDictionary', 'WeakSet', 'WeakMethod',
           'ReferenceType', 'ProxyType']


class ref:
    """A weak reference: called, it gives the object, or None once that is gone."""

    def __init__(self, object, callback=None, /):
        self._held = _weak.hold(object)
        self._hash = None

    def __call__(self):
        return _weak.get(self._held)

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, theirs = self(), other()
        if mine is None or theirs is None:
            return self is other
        return mine == theirs

    def __hash__(self):
        if self._hash is None:
            object = self()
            if object is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(object)
        return self._hash

    def __repr__(self):
        object = self()
        if object is None:
            return f'<weakref at {id(self):#x}; dead>'
        return f"<weakref at {id(self):#x}; to '{type(object).__name__}' at {id(object):#x}>"


ref.__name__ = ref.__qualname__ = 'ReferenceType'
ReferenceType = ref


class WeakMethod(ref):
    """A weak reference to a bound method."""

    def __init__(self, method, callback=None):
        super().__init__(method.__self__)
        self._function = method.__func__

    def __call__(self):
        object = super().__call__()
        return None if object is None else self._function.__get__(object, type(object))


def _gone():
    raise ReferenceError('weakly-referenced object no longer exists')


class proxy:
    """An object that stands for another one without keeping it alive."""

    def __init__(self, object, callback=None, /):
        super().__setattr__('_held', _weak.hold(object))

    def _object(self):
        object = _weak.get(super().__getattribute__('_held'))
        return _gone() if object is None else object

    def __getattr__(self, name):
        return getattr(proxy._object(self), name)

    def __setattr__(self, name, value):
        setattr(proxy._object(self), name, value)

    def __str__(self):
        return str(proxy._object(self))

    def __len__(self):
        return len(proxy._object(self))

    def __iter__(self):
        return iter(proxy._object(self))

    def __getitem__(self, key):
        return proxy._object(self)[key]

    def __contains__(self, item):
        return item in proxy._object(self)

    def __eq__(self, other):
        return proxy._object(self) == other

    def __bool__(self):
        return bool(proxy._object(self))

    def __call__(self, *args, **kwargs):
        return proxy._object(self)(*args, **kwargs)


ProxyType = proxy


def getweakrefcount(object):
    """How many weak references to an object there are."""
    return _weak.count(object)


class WeakValueDictionary:
    """A mapping that drops an entry when its value is gone."""

    def __init__(self, other=(), /, **kw):
        self._refs = {}
        self.update(other, **kw)

    def _live(self):
        found = [(key, held()) for key, held in self._refs.items()]
        for key, value in found:
            if value is None:
                del self._refs[key]
        return [(key, value) for key, value in found if value is not None]

    def update(self, other=(), /, **kw):
        for key, value in dict(other, **kw).items():
            self[key] = value

    def __setitem__(self, key, value):
        self._refs[key] = ref(value)

    def __getitem__(self, key):
        value = self._refs[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self._refs[key]

    def __contains__(self, key):
        return key in self._refs and self._refs[key]() is not None

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, _ in self._live()])

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self._refs[key]
        return value

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self._live()])

    def items(self):
        return iter(self._live())

    def __repr__(self):
        return f'<WeakValueDictionary at {id(self):#x}>'


class WeakKeyDictionary:
    """A mapping that drops an entry when its key is gone."""

    def __init__(self, dict=None):
        self._data = {}
        for key, value in ({} if dict is None else dict).items():
            self[key] = value

    def _live(self):
        for held in [held for held in self._data if held() is None]:
            del self._data[held]
        return [(held(), value) for held, value in self._data.items()]

    def __setitem__(self, key, value):
        self._data[ref(key)] = value

    def __getitem__(self, key):
        return self._data[ref(key)]

    def __delitem__(self, key):
        del self._data[ref(key)]

    def __contains__(self, key):
        return ref(key) in self._data

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, _ in self._live()])

    def get(self, key, default=None):
        return self._data.get(ref(key), default)

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self._live()])

    def items(self):
        return iter(self._live())


class WeakSet:
    """A set that drops its items when they are gone."""

    def __init__(self, data=None):
        self._refs = {}
        for item in data or ():
            self.add(item)

    def _live(self):
        for held in [held for held in self._refs if held() is None]:
            del self._refs[held]
        return [held() for held in self._refs]

    def add(self, item):
        self._refs[ref(item)] = True

    def discard(self, item):
        self._refs.pop(ref(item), None)

    def remove(self, item):
        del self._refs[ref(item)]

    def __contains__(self, item):
        return ref(item) in self._refs

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter(self._live())
