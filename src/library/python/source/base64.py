"""Bytes as letters: base 64, 32 and 16."""

__all__ = ['b64encode', 'b64decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode',
           'b16encode', 'b16decode', 'b32encode', 'b32decode', 'encodebytes', 'decodebytes']

_B64 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes(s):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(s)


def _encoded(data, alphabet, bits, group):
    """`data` in digits of `bits` bits, filled up to whole groups."""
    out = []
    number = left = 0
    for byte in data:
        number, left = (number << 8 | byte) & 0xffff, left + 8
        while left >= bits:
            left -= bits
            out.append(alphabet[number >> left & (1 << bits) - 1])
    if left:
        out.append(alphabet[number << bits - left & (1 << bits) - 1])
    return bytes(out) + b'=' * (-len(out) % group)


def _decoded(data, alphabet, bits):
    values = {letter: at for at, letter in enumerate(alphabet)}
    out = []
    number = left = 0
    for byte in data:
        if byte in values:
            number, left = (number << bits | values[byte]) & 0xffffff, left + bits
            if left >= 8:
                left -= 8
                out.append(number >> left & 255)
    return bytes(out)


def b64encode(s, altchars=None):
    """Bytes in base 64."""
    alphabet = _B64[:62] + bytes(altchars) if altchars else _B64
    return _encoded(_bytes(s), alphabet, 6, 4)


def b64decode(s, altchars=None, validate=False):
    """The bytes that base 64 stands for."""
    from binascii import Error
    data = s.encode('ascii') if isinstance(s, str) else bytes(s)
    alphabet = _B64[:62] + bytes(altchars) if altchars else _B64
    letters = [byte for byte in data if byte in alphabet]
    if validate and any([byte not in alphabet and byte != 61 for byte in data]):
        raise Error('Only base64 data is allowed')
    if len(letters) % 4 == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({len(letters)}) '
                    'cannot be 1 more than a multiple of 4')
    if -len(letters) % 4 > data.count(b'='):
        raise Error('Incorrect padding')
    return _decoded(bytes(letters), alphabet, 6)


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def b32encode(s):
    return _encoded(_bytes(s), _B32, 5, 8)


def b32decode(s):
    return _decoded(s.encode('ascii') if isinstance(s, str) else bytes(s), _B32, 5)


def b16encode(s):
    return _bytes(s).hex().upper().encode('ascii')


def b16decode(s):
    return bytes.fromhex(s if isinstance(s, str) else s.decode('ascii'))


def encodebytes(s):
    data = _bytes(s)
    return b''.join([b64encode(data[at:at + 57]) + b'\n' for at in range(0, len(data), 57)])


def decodebytes(s):
    return b64decode(s)
