"""Lists of numbers of one kind."""

import struct as _struct

__all__ = ['array', 'ArrayType', 'typecodes']

typecodes = 'bBuhHiIlLqQfd'
_RANGES = {'b': (8, True), 'B': (8, False), 'h': (16, True), 'H': (16, False), 'i': (32, True), 'I': (32, False),
           'l': (64, True), 'L': (64, False), 'q': (64, True), 'Q': (64, False)}


class array:
    """A list whose items are numbers of one kind.

    >>> numbers = array('i', [1, 2, 3])
    >>> numbers.append(4)
    >>> numbers, numbers[1:3].tolist()
    (array('i', [1, 2, 3, 4]), [2, 3])
    """

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f'array() argument 1 must be a unicode character, not {type(typecode).__name__}')
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self._code = typecode
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            if isinstance(initializer, str) and typecode != 'u':
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            self.extend(initializer)

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return 4 if self._code == 'u' else _struct.calcsize('<' + self._code.replace('l', 'q').replace('L', 'Q'))

    def _fit(self, item):
        if self._code == 'u':
            if not isinstance(item, str) or len(item) != 1:
                raise TypeError('array item must be unicode character')
            return item
        if self._code in 'fd':
            if not hasattr(item, '__float__') and not hasattr(item, '__index__') or isinstance(item, str):
                raise TypeError(f'must be real number, not {type(item).__name__}')
            return float(item) if self._code == 'd' else _struct.unpack('<f', _struct.pack('<f', item))[0]
        if not hasattr(item, '__index__'):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
        item = item.__index__()
        bits, signed = _RANGES[self._code]
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if not low <= item <= high:
            if bits <= 16:
                kind = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short'}
                raise OverflowError(f'{kind[self._code]} is {"less than minimum" if item < low else "greater than maximum"}')
            if not signed and item < 0:
                raise OverflowError("can't convert negative value to unsigned int")
            if bits == 32:
                raise OverflowError('signed integer is ' + ('less than minimum' if item < low else 'greater than maximum')
                                    if signed else 'unsigned int is greater than maximum')
            raise OverflowError('Python int too large to convert to C ' + ('long' if signed else 'unsigned long'))
        return item

    def _same(self, other):
        made = array(self._code)
        made._items = other
        return made

    def append(self, v, /):
        self._items.append(self._fit(v))

    def extend(self, bb, /):
        if isinstance(bb, array) and bb._code != self._code:
            raise TypeError('can only extend with array of same kind')
        self._items += [self._fit(item) for item in bb]

    fromlist = extend

    def insert(self, i, v, /):
        self._items.insert(i, self._fit(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        if not -len(self) <= i < len(self):
            raise IndexError('pop index out of range')
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(v)

    def index(self, v, start=0, stop=None, /):
        try:
            return self._items.index(v, start, len(self) if stop is None else stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def tounicode(self):
        return ''.join(self._items)

    def _format(self, count):
        return '<' + self._code.replace('l', 'q').replace('L', 'Q').replace('u', 'I') * count

    def tobytes(self):
        items = [ord(item) for item in self._items] if self._code == 'u' else self._items
        return _struct.pack(self._format(len(items)), *items)

    def frombytes(self, buffer, /):
        size = self.itemsize
        if len(buffer) % size:
            raise ValueError('bytes length not a multiple of item size')
        items = _struct.unpack(self._format(len(buffer) // size), bytes(buffer))
        self._items += [chr(item) for item in items] if self._code == 'u' else items

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b''.join(data[at:at + size][::-1] for at in range(0, len(data), size)))

    def buffer_info(self):
        return id(self), len(self)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._same(self._items[key])
        if not hasattr(key, '__index__'):
            raise TypeError('array indices must be integers')
        if not -len(self) <= key < len(self):
            raise IndexError('array index out of range')
        return self._items[key]

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._items[key] = value._items
            return
        if not -len(self) <= key < len(self):
            raise IndexError('array assignment index out of range')
        self._items[key] = self._fit(value)

    def __delitem__(self, key):
        if not isinstance(key, slice) and not -len(self) <= key < len(self):
            raise IndexError('array assignment index out of range')
        del self._items[key]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._same(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._same(self._items * count)

    __rmul__ = __mul__

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __copy__(self):
        return self._same(list(self._items))

    def __repr__(self):
        if not self._items:
            return f'array({self._code!r})'
        shown = repr(''.join(self._items)) if self._code == 'u' else repr(self._items)
        return f'array({self._code!r}, {shown})'


array._type_name_ = 'array.array'
ArrayType = array
