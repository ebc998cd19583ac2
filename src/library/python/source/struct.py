"""Values as bytes, in the layouts of C."""

__all__ = ['pack', 'unpack', 'calcsize', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


_SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'f': 4,
          'd': 8, 'e': 2, 's': 1, 'p': 1}
_NATIVE = {**_SIZES, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}


def _items(format):
    """Byte order and (count, letter, size, padding before) of each item."""
    if isinstance(format, bytes):
        format = format.decode('ascii')
    mode = format[0] if format[:1] in ('@', '=', '<', '>', '!') and format else '@'
    body = format[1:] if format[:1] == mode else format
    sizes = _NATIVE if mode == '@' else _SIZES
    items = []
    offset = 0
    digits = ''
    for letter in body:
        if letter.isspace() and not digits:
            continue
        if letter.isdigit():
            digits += letter
            continue
        if letter not in sizes:
            raise error('bad char in struct format')
        count = int(digits) if digits else 1
        size = sizes[letter]
        padding = -offset % size if mode == '@' and letter not in 'sp' else 0
        items.append((count, letter, size, padding))
        offset += padding + count * size
        digits = ''
    if digits:
        raise error('repeat count given without format specifier')
    return ('big' if mode in '>!' else 'little'), items, offset


def calcsize(format, /):
    """The number of bytes of a layout."""
    return _items(format)[2]


_INTS = 'bBhHiIlLqQnNP'


def _packed_int(value, letter, size, order):
    if not hasattr(value, '__index__'):
        raise error('required argument is not an integer')
    value = value.__index__()
    signed = letter in 'bhilqn'
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        if letter in 'bB':
            name = 'byte' if letter == 'b' else 'ubyte'
            raise error(f'{name} format requires {low} <= number <= {high}')
        if letter in 'hH':
            name = 'short' if letter == 'h' else 'ushort'
            limits = '(-0x7fff - 1) <= number <= 0x7fff' if letter == 'h' else '0 <= number <= 0xffff'
            raise error(f"{name} format requires {limits}")
        if letter in 'qQ':
            raise error('int too large to convert')
        if letter in 'IL' and value < 0:
            raise error('argument out of range')
        raise error(f"'{letter}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


def _float_bytes(value, letter, size, order):
    import numpy as np
    if not hasattr(value, '__float__') and not hasattr(value, '__index__') or isinstance(value, (str, bytes)):
        raise error('required argument is not a float')
    kind = {'e': np.float16, 'f': np.float32, 'd': np.float64}[letter]
    value = float(value)
    with np.errstate(over='ignore'):
        number = kind(value)
    if value == value and abs(value) != float('inf') and abs(float(number)) == float('inf'):
        raise OverflowError('float too large to pack with %s format' % letter)
    word = {'e': np.uint16, 'f': np.uint32, 'd': np.uint64}[letter]
    return int(np.array([number], dtype=kind).view(word)[0]).to_bytes(size, order)


def _float_of(data, letter, order):
    import numpy as np
    kind = {'e': np.float16, 'f': np.float32, 'd': np.float64}[letter]
    word = {'e': np.uint16, 'f': np.uint32, 'd': np.uint64}[letter]
    return float(np.array([int.from_bytes(data, order)], dtype=word).view(kind)[0])


def pack(format, /, *values):
    """Values as bytes."""
    order, items, _ = _items(format)
    wanted = sum([1 if letter in 'sp' else 0 if letter == 'x' else count for count, letter, _, _ in items])
    if wanted != len(values):
        raise error(f'pack expected {wanted} items for packing (got {len(values)})')
    out = []
    left = iter(values)
    for count, letter, size, padding in items:
        out.append(bytes(padding))
        if letter == 'x':
            out.append(bytes(count))
        elif letter in 'sp':
            data = next(left)
            if not isinstance(data, (bytes, bytearray)):
                raise error(f"argument for '{letter}' must be a bytes object")
            data = bytes(data)
            if letter == 'p':
                data = bytes([min(len(data), count - 1, 255)]) + data[:count - 1]
            out.append(data[:count] + bytes(max(0, count - len(data))))
        else:
            for _ in range(count):
                value = next(left)
                if letter == 'c':
                    if not isinstance(value, bytes) or len(value) != 1:
                        raise error('char format requires a bytes object of length 1')
                    out.append(value)
                elif letter == '?':
                    out.append(b'\x01' if value else b'\x00')
                elif letter in _INTS:
                    out.append(_packed_int(value, letter, size, order))
                else:
                    out.append(_float_bytes(value, letter, size, order))
    return b''.join(out)


def _unpacked(order, items, data):
    found = []
    at = 0
    for count, letter, size, padding in items:
        at += padding
        if letter == 'x':
            at += count
        elif letter in 'sp':
            piece = bytes(data[at:at + count])
            found.append(piece if letter == 's' else piece[1:1 + piece[0]])
            at += count
        else:
            for _ in range(count):
                piece = bytes(data[at:at + size])
                at += size
                if letter == 'c':
                    found.append(piece)
                elif letter == '?':
                    found.append(piece != b'\x00')
                elif letter in _INTS:
                    found.append(int.from_bytes(piece, order, signed=letter in 'bhilqn'))
                else:
                    found.append(_float_of(piece, letter, order))
    return tuple(found)


def unpack(format, buffer, /):
    """The values in bytes."""
    order, items, size = _items(format)
    if len(buffer) != size:
        raise error(f'unpack requires a buffer of {size} bytes')
    return _unpacked(order, items, buffer)


def unpack_from(format, /, buffer, offset=0):
    order, items, size = _items(format)
    if len(buffer) - offset < size:
        raise error(f'unpack_from requires a buffer of at least {offset + size} bytes for unpacking {size} bytes '
                    f'at offset {offset} (actual buffer size is {len(buffer)})')
    return _unpacked(order, items, buffer[offset:offset + size])


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    for at in range(0, len(buffer), size):
        yield unpack(format, buffer[at:at + size])


class Struct:
    """A layout to be used again and again."""

    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)
