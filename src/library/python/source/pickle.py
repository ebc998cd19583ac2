"""Objects as bytes and back, in the format that Python reads (protocol 4)."""

import io as _io
import struct as _struct

from _pickle_reduce import PickleError, PicklingError, UnpicklingError, find_class, global_name, reduced, state_of
from _pickle_read import Unpickler

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
           'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_BATCH = 1000


class Pickler:
    """Writes objects; what was written once is referred to afterwards."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._file = file
        self.clear_memo()

    def clear_memo(self):
        self._places = {}
        self._kept = []

    def dump(self, obj):
        self._parts = []
        self._save(obj)
        body = b''.join(self._parts) + b'.'
        frame = b'\x95' + _struct.pack('<Q', len(body)) if len(body) >= 4 else b''
        self._file.write(b'\x80\x04' + frame + body)

    def persistent_id(self, obj):
        return None

    def _put(self, code, *more):
        self._parts.append(code)
        self._parts.extend(more)

    def _key(self, obj):
        return obj if type(obj) is str else id(obj)

    def _remember(self, obj):
        self._places[self._key(obj)] = len(self._places)
        self._kept.append(obj)
        self._put(b'\x94')

    def _recall(self, obj):
        place = self._places.get(self._key(obj))
        if place is None:
            return False
        self._put(b'h' + bytes([place]) if place < 256 else b'j' + _struct.pack('<I', place))
        return True

    def _save(self, obj):
        mark = self.persistent_id(obj)
        if mark is not None:
            self._save(mark)
            self._put(b'Q')
            return
        write = _WRITERS.get(type(obj))
        if obj is None or obj is True or obj is False:
            self._put(b'N' if obj is None else b'\x88' if obj else b'\x89')
        elif type(obj) is int:
            self._int(obj)
        elif type(obj) is float:
            self._put(b'G', _struct.pack('>d', obj))
        elif not self._recall(obj):
            if write is not None:
                write(self, obj)
            else:
                self._object(obj)

    def _int(self, number):
        if 0 <= number < 256:
            self._put(b'K' + bytes([number]))
        elif 0 <= number < 65536:
            self._put(b'M', _struct.pack('<H', number))
        elif -0x80000000 <= number < 0x80000000:
            self._put(b'J', _struct.pack('<i', number))
        else:
            size = number.bit_length() // 8 + 1
            data = number.to_bytes(size, 'little', signed=True)
            if number < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
                data = data[:-1]
            self._put(b'\x8a' + bytes([len(data)]) if len(data) < 256 else b'\x8b' + _struct.pack('<i', len(data)), data)

    def _sized(self, data, short, middle, long):
        size = len(data)
        if size < 256:
            self._put(short + bytes([size]), data)
        elif size < 1 << 32:
            self._put(middle + _struct.pack('<I', size), data)
        else:
            self._put(long + _struct.pack('<Q', size), data)

    def _str(self, text):
        self._sized(text.encode('utf-8', 'surrogatepass'), b'\x8c', b'X', b'\x8d')
        self._remember(text)

    def _bytes(self, data):
        self._sized(data, b'C', b'B', b'\x8e')
        self._remember(data)

    def _tuple(self, items):
        if not items:
            self._put(b')')
            return
        if len(items) > 3:
            self._put(b'(')
        for item in items:
            self._save(item)
        if self._key(items) in self._places:
            self._put(b'0' * len(items) if len(items) <= 3 else b'1')
            self._recall(items)
            return
        self._put([b'\x85', b'\x86', b'\x87'][len(items) - 1] if len(items) <= 3 else b't')
        self._remember(items)

    def _list(self, items):
        self._put(b']')
        self._remember(items)
        self._items(items)

    def _batches(self, items, one, many, save):
        items = iter(items)
        while True:
            batch = []
            for item in items:
                batch.append(item)
                if len(batch) == _BATCH:
                    break
            if len(batch) == 1:
                save(batch[0])
                self._put(one)
            elif batch:
                self._put(b'(')
                for item in batch:
                    save(item)
                self._put(many)
            if len(batch) < _BATCH:
                return

    def _items(self, items):
        self._batches(items, b'a', b'e', self._save)

    def _pair(self, pair):
        self._save(pair[0])
        self._save(pair[1])

    def _dict(self, items):
        self._put(b'}')
        self._remember(items)
        self._batches(items.items(), b's', b'u', self._pair)

    def _set(self, items):
        self._put(b'\x8f')
        self._remember(items)
        items = list(items)
        for start in range(0, len(items), _BATCH):
            self._put(b'(')
            for item in items[start:start + _BATCH]:
                self._save(item)
            self._put(b'\x90')

    def _frozenset(self, items):
        self._put(b'(')
        for item in items:
            self._save(item)
        if self._recall(items):
            return
        self._put(b'\x91')
        self._remember(items)

    def _global(self, obj, name=None):
        module, name = global_name(obj, name)
        self._save(module)
        self._save(name)
        self._put(b'\x93')
        self._remember(obj)

    def _object(self, obj):
        if isinstance(obj, type) or type(obj).__name__ in ('function', 'builtin_function_or_method', 'ufunc'):
            self._named(obj)
            return
        parts = reduced(obj)
        if isinstance(parts, str):
            self._global(obj, parts)
            return
        if not isinstance(parts, tuple) or not 2 <= len(parts) <= 6:
            raise PicklingError('__reduce__ must return a string or tuple')
        call, args, state, items, pairs = (parts + (None,) * 3)[:5]
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        if call == 'new':
            self._save(args[0])
            self._save(tuple(args[1:]))
            self._put(b'\x81')
        else:
            self._save(call)
            self._save(args)
            self._put(b'R')
        if id(obj) in self._places:
            self._put(b'0')
            self._recall(obj)
        else:
            self._remember(obj)
        if items is not None:
            self._items(items)
        if pairs is not None:
            self._batches(pairs, b's', b'u', self._pair)
        if state is not None:
            self._save(state)
            self._put(b'b')

    def _named(self, obj):
        if obj is type(None) or obj is type(NotImplemented) or obj is type(...):
            self._save(type)
            self._save((None if obj is type(None) else NotImplemented if obj is type(NotImplemented) else ...,))
            self._put(b'R')
            self._remember(obj)
        else:
            self._global(obj)


_WRITERS = {str: Pickler._str, bytes: Pickler._bytes, tuple: Pickler._tuple, list: Pickler._list, dict: Pickler._dict,
            set: Pickler._set, frozenset: Pickler._frozenset}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    file = _io.BytesIO()
    Pickler(file, protocol).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read an object from a file."""
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object that bytes hold."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(_io.BytesIO(bytes(data))).load()
