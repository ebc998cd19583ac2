"""Identifiers that are unique."""

import os as _os

__all__ = ['UUID', 'uuid1', 'uuid3', 'uuid4', 'uuid5', 'NAMESPACE_DNS', 'NAMESPACE_URL', 'NAMESPACE_OID', 'NAMESPACE_X500']


class UUID:
    """An identifier of 128 bits."""

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            number = _number(digits, 16)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            number = _number.from_bytes(bytes, 'big')
        elif int is not None:
            if not 0 <= int < 1 << 128:
                raise ValueError('int is out of range (need a 128-bit value)')
            number = int
        else:
            raise NotImplementedError('UUID() takes hex, bytes or int here')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            number = number & ~(0xc000 << 48) | 0x8000 << 48
            number = number & ~(0xf000 << 64) | version << 76
        self.__dict__['int'] = number

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def urn(self):
        return f'urn:uuid:{self}'

    @property
    def version(self):
        return self.int >> 76 & 0xf if self.int >> 62 & 3 == 2 else None

    @property
    def variant(self):
        return 'specified in RFC 4122' if self.int >> 62 & 3 == 2 else 'reserved for NCS compatibility'

    def __str__(self):
        text = self.hex
        return f'{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}'

    def __repr__(self):
        return f'UUID({str(self)!r})'

    def __int__(self):
        return self.int

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)


_number = int

NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')


def uuid4():
    """A random identifier."""
    return UUID(bytes=_os.urandom(16), version=4)


def uuid1(node=None, clock_seq=None):
    """An identifier made from the time."""
    import time
    stamp = time.time_ns() // 100 + 0x01b21dd213814000
    seq = _number.from_bytes(_os.urandom(2), 'big') & 0x3fff
    node = _number.from_bytes(_os.urandom(6), 'big') | 1 << 40 if node is None else node
    low, middle, high = stamp & 0xffffffff, stamp >> 32 & 0xffff, stamp >> 48 & 0x0fff
    return UUID(int=low << 96 | middle << 80 | high << 64 | seq << 48 | node, version=1)


def _named(kind, namespace, name, version):
    import hashlib
    data = name.encode() if isinstance(name, str) else name
    return UUID(bytes=getattr(hashlib, kind)(namespace.bytes + data).digest()[:16], version=version)


def uuid3(namespace, name):
    """An identifier made from a name, by MD5."""
    return _named('md5', namespace, name, 3)


def uuid5(namespace, name):
    """An identifier made from a name, by SHA-1."""
    return _named('sha1', namespace, name, 5)
