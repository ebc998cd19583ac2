"""Digests of bytes."""

__all__ = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'new', 'algorithms_guaranteed', 'algorithms_available']

algorithms_guaranteed = algorithms_available = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'}


def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all([n % p for p in found if p * p <= n]):
            found.append(n)
        n += 1
    return found


def _root(n, power, bits):
    """The first bits behind the point of a root."""
    wanted = n << power * bits
    low, high = 0, 1 << (wanted.bit_length() // power + 1)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if middle ** power <= wanted else (low, middle)
    return low & (1 << bits) - 1


class _Tables:
    made = {}


def _constants(bits):
    if bits not in _Tables.made:
        _Tables.made[bits] = [_root(p, 3, bits) for p in _primes(64 if bits == 32 else 80)]
    return _Tables.made[bits]


def _padded(data, block, order):
    size = block // 8
    data += b'\x80' + bytes(-(len(data) + 1 + size) % block) + (8 * len(data)).to_bytes(size, order)
    return [data[at:at + block] for at in range(0, len(data), block)]


def _sha2(data, bits, start, length):
    mask = (1 << bits) - 1
    size = bits // 8
    turns = ((7, 18, 3), (17, 19, 10), (2, 13, 22), (6, 11, 25)) if bits == 32 else (
        (1, 8, 7), (19, 61, 6), (28, 34, 39), (14, 18, 41))

    def turn(x, n):
        return (x >> n | x << bits - n) & mask
    constants = _constants(bits)
    state = list(start)
    for block in _padded(data, 16 * size, 'big'):
        w = [int.from_bytes(block[at:at + size], 'big') for at in range(0, 16 * size, size)]
        for at in range(16, len(constants)):
            x, y = w[at - 15], w[at - 2]
            s0 = turn(x, turns[0][0]) ^ turn(x, turns[0][1]) ^ x >> turns[0][2]
            s1 = turn(y, turns[1][0]) ^ turn(y, turns[1][1]) ^ y >> turns[1][2]
            w.append(w[at - 16] + s0 + w[at - 7] + s1 & mask)
        a, b, c, d, e, f, g, h = state
        for k, word in zip(constants, w):
            s1 = turn(e, turns[3][0]) ^ turn(e, turns[3][1]) ^ turn(e, turns[3][2])
            s0 = turn(a, turns[2][0]) ^ turn(a, turns[2][1]) ^ turn(a, turns[2][2])
            t1 = h + s1 + (e & f ^ ~e & mask & g) + k + word
            t2 = s0 + (a & b ^ a & c ^ b & c)
            h, g, f, e, d, c, b, a = g, f, e, d + t1 & mask, c, b, a, t1 + t2 & mask
        state = [x + y & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b''.join([word.to_bytes(size, 'big') for word in state])[:length]


def _sha256(data):
    return _sha2(data, 32, [_root(p, 2, 32) for p in _primes(8)], 32)


def _sha224(data):
    return _sha2(data, 32, [_root(p, 2, 64) & 0xffffffff for p in _primes(16)[8:]], 28)


def _sha512(data):
    return _sha2(data, 64, [_root(p, 2, 64) for p in _primes(8)], 64)


def _sha384(data):
    return _sha2(data, 64, [_root(p, 2, 64) for p in _primes(16)[8:]], 48)


def _left(x, n):
    return (x << n | x >> 32 - n) & 0xffffffff


def _sha1(data):
    state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
    for block in _padded(data, 64, 'big'):
        w = [int.from_bytes(block[at:at + 4], 'big') for at in range(0, 64, 4)]
        for at in range(16, 80):
            w.append(_left(w[at - 3] ^ w[at - 8] ^ w[at - 14] ^ w[at - 16], 1))
        a, b, c, d, e = state
        for at in range(80):
            if at < 20:
                f, k = b & c | ~b & 0xffffffff & d, 0x5a827999
            elif at < 40:
                f, k = b ^ c ^ d, 0x6ed9eba1
            elif at < 60:
                f, k = b & c | b & d | c & d, 0x8f1bbcdc
            else:
                f, k = b ^ c ^ d, 0xca62c1d6
            a, b, c, d, e = _left(a, 5) + f + e + k + w[at] & 0xffffffff, a, _left(b, 30), c, d
        state = [x + y & 0xffffffff for x, y in zip(state, (a, b, c, d, e))]
    return b''.join([word.to_bytes(4, 'big') for word in state])


def _md5(data):
    import math
    shifts = (7, 12, 17, 22) * 4 + (5, 9, 14, 20) * 4 + (4, 11, 16, 23) * 4 + (6, 10, 15, 21) * 4
    sines = [int(abs(math.sin(at + 1)) * 2 ** 32) for at in range(64)]
    state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
    for block in _padded(data, 64, 'little'):
        w = [int.from_bytes(block[at:at + 4], 'little') for at in range(0, 64, 4)]
        a, b, c, d = state
        for at in range(64):
            if at < 16:
                f, word = b & c | ~b & 0xffffffff & d, at
            elif at < 32:
                f, word = d & b | ~d & 0xffffffff & c, (5 * at + 1) % 16
            elif at < 48:
                f, word = b ^ c ^ d, (3 * at + 5) % 16
            else:
                f, word = c ^ (b | ~d & 0xffffffff), 7 * at % 16
            a, d, c, b = d, c, b, b + _left(a + f + sines[at] + w[word] & 0xffffffff, shifts[at]) & 0xffffffff
        state = [x + y & 0xffffffff for x, y in zip(state, (a, b, c, d))]
    return b''.join([word.to_bytes(4, 'little') for word in state])


_KINDS = {'md5': (_md5, 16, 64), 'sha1': (_sha1, 20, 64), 'sha224': (_sha224, 28, 64), 'sha256': (_sha256, 32, 64),
          'sha384': (_sha384, 48, 128), 'sha512': (_sha512, 64, 128)}


class _Hash:
    """A digest in the making."""

    def __init__(self, name, data):
        self.name = name
        self._data = b''
        self._make, self.digest_size, self.block_size = _KINDS[name]
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        self._data += bytes(data)

    def digest(self):
        return self._make(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


def new(name, data=b'', **kwargs):
    """A digest by name."""
    if name.lower() not in _KINDS:
        raise ValueError(f'unsupported hash type {name}')
    return _Hash(name.lower(), data)


def md5(string=b'', *, usedforsecurity=True):
    return _Hash('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return _Hash('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    return _Hash('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    return _Hash('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    return _Hash('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    return _Hash('sha512', string)
