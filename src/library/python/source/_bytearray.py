"""Bytes that can change, and windows into bytes."""

_BYTES_LIKE = "a bytes-like object is required, not '{}'"


def _plain(value):
    """What `bytes` methods take for an argument."""
    return bytes(value) if isinstance(value, (bytearray, memoryview)) else value


def _byte(value):
    if not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    value = value.__index__()
    if not 0 <= value <= 255:
        raise ValueError('byte must be in range(0, 256)')
    return value


def _is_bytes(value):
    return isinstance(value, (bytes, bytearray, memoryview))


class bytearray:
    """Bytes that can change.

    >>> b = bytearray(b'abc')
    >>> b[0] = 65
    >>> b
    bytearray(b'Abc')
    """

    __hash__ = None

    def __init__(self, source=b'', *args, **kwargs):
        if isinstance(source, str) and not args and not kwargs:
            raise TypeError('string argument without an encoding')
        if isinstance(source, list):
            self._data = [_byte(item) for item in source]
        else:
            self._data = list(bytes(source, *args, **kwargs))

    @classmethod
    def fromhex(cls, string):
        return cls(bytes.fromhex(string))

    @staticmethod
    def maketrans(frm, to):
        return bytes.maketrans(frm, to)

    def __bytes__(self):
        return bytes(self._data)

    def __repr__(self):
        return f'{type(self).__name__}({bytes(self._data)!r})'

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __bool__(self):
        return bool(self._data)

    def __contains__(self, item):
        return _plain(item) in bytes(self._data)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return bytearray(self._data[index])
        if not hasattr(index, '__index__'):
            raise TypeError(f'bytearray indices must be integers or slices, not {type(index).__name__}')
        if not -len(self._data) <= index < len(self._data):
            raise IndexError('bytearray index out of range')
        return self._data[index]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if isinstance(value, str):
                raise TypeError('string argument without an encoding')
            if isinstance(value, int):
                raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
            self._data[index] = [_byte(item) for item in value]
            return
        if not hasattr(index, '__index__'):
            raise TypeError(f'bytearray indices must be integers or slices, not {type(index).__name__}')
        value = _byte(value)
        if not -len(self._data) <= index < len(self._data):
            raise IndexError('bytearray index out of range')
        self._data[index] = value

    def __delitem__(self, index):
        if not isinstance(index, slice) and not -len(self._data) <= index < len(self._data):
            raise IndexError('bytearray index out of range')
        del self._data[index]

    def __eq__(self, other):
        return bytes(self._data) == bytes(other) if _is_bytes(other) else NotImplemented

    def __lt__(self, other):
        return bytes(self._data) < bytes(other) if _is_bytes(other) else NotImplemented

    def __le__(self, other):
        return bytes(self._data) <= bytes(other) if _is_bytes(other) else NotImplemented

    def __gt__(self, other):
        return bytes(self._data) > bytes(other) if _is_bytes(other) else NotImplemented

    def __ge__(self, other):
        return bytes(self._data) >= bytes(other) if _is_bytes(other) else NotImplemented

    def __add__(self, other):
        if not _is_bytes(other):
            raise TypeError(f"can't concat {type(other).__name__} to bytearray")
        return bytearray(bytes(self._data) + bytes(other))

    def __radd__(self, other):
        return bytes(other) + bytes(self._data) if _is_bytes(other) else NotImplemented

    def __iadd__(self, other):
        if not _is_bytes(other):
            raise TypeError(f"can't concat {type(other).__name__} to bytearray")
        self._data += list(bytes(other))
        return self

    def __mul__(self, n):
        return bytearray(bytes(self._data) * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._data *= n
        return self

    def __mod__(self, values):
        return bytearray(bytes(self._data) % values)

    def append(self, item, /):
        self._data.append(_byte(item))

    def extend(self, iterable_of_ints, /):
        if isinstance(iterable_of_ints, str):
            raise TypeError("expected iterable of integers; got: 'str'")
        self._data.extend([_byte(item) for item in iterable_of_ints])

    def insert(self, index, item, /):
        self._data.insert(index, _byte(item))

    def pop(self, index=-1, /):
        if not self._data:
            raise IndexError('pop from empty bytearray')
        return self._data.pop(index)

    def remove(self, value, /):
        if _byte(value) not in self._data:
            raise ValueError('value not found in bytearray')
        self._data.remove(value)

    def reverse(self):
        self._data.reverse()

    def clear(self):
        self._data.clear()

    def copy(self):
        return bytearray(self._data)

    def __copy__(self):
        return bytearray(self._data)

    def __deepcopy__(self, memo):
        return bytearray(self._data)

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(f"'bytearray' object has no attribute '{name}'")
        try:
            method = getattr(bytes(self._data), name)
        except AttributeError:
            raise AttributeError(f"'bytearray' object has no attribute '{name}'") from None

        def call(*args, **kwargs):
            return _changeable(method(*[_plain(arg) for arg in args], **kwargs))
        return call


def _changeable(value):
    if isinstance(value, bytes):
        return bytearray(value)
    if isinstance(value, tuple):
        return tuple([_changeable(item) for item in value])
    return [_changeable(item) for item in value] if isinstance(value, list) else value


class memoryview:
    """A window into bytes: nothing is copied, and what changes below is seen.

    >>> list(memoryview(b'abc')[1:])
    [98, 99]
    """

    def __init__(self, object):
        if not _is_bytes(object):
            if hasattr(object, '__array_interface__') or hasattr(object, 'dtype'):
                raise NotImplementedError('memoryview() of an array is not in Shapewise')
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(object).__name__}'")
        self.obj = object.obj if isinstance(object, memoryview) else object
        self._at = object._at if isinstance(object, memoryview) else range(len(object))

    format = 'B'
    itemsize = 1
    ndim = 1
    strides = (1,)

    @property
    def readonly(self):
        return isinstance(self.obj, bytes)

    @property
    def nbytes(self):
        return len(self._at)

    @property
    def shape(self):
        return (len(self._at),)

    def __len__(self):
        return len(self._at)

    def __iter__(self):
        return iter(self.tolist())

    def __bytes__(self):
        return bytes(self.tolist())

    def __getitem__(self, index):
        if isinstance(index, slice):
            made = memoryview(self.obj)
            made._at = self._at[index]
            return made
        if not hasattr(index, '__index__'):
            raise TypeError('memoryview: invalid slice key')
        if not -len(self._at) <= index < len(self._at):
            raise IndexError('index out of bounds on dimension 1')
        return self.obj[self._at[index]]

    def __setitem__(self, index, value):
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(index, slice):
            places = self._at[index]
            if len(places) != len(value):
                raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
            for place, byte in zip(places, bytes(value)):
                self.obj[place] = byte
            return
        if not -len(self._at) <= index < len(self._at):
            raise IndexError('index out of bounds on dimension 1')
        if not isinstance(value, int):
            raise TypeError("memoryview: invalid type for format 'B'")
        if not 0 <= value <= 255:
            raise ValueError("memoryview: invalid value for format 'B'")
        self.obj[self._at[index]] = value

    def __eq__(self, other):
        return bytes(self) == bytes(other) if _is_bytes(other) else NotImplemented

    def __hash__(self):
        return hash(bytes(self))

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        pass

    def release(self):
        pass

    def tolist(self):
        return [self.obj[at] for at in self._at]

    def tobytes(self):
        return bytes(self)

    def hex(self, *args):
        return bytes(self).hex(*args)

    def __repr__(self):
        return f'<memory at {id(self):#x}>'


bytearray.__module__ = memoryview.__module__ = 'builtins'
