"""Bytes as digits."""

__all__ = ['Error', 'hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'crc32']


class Error(ValueError):
    pass


def hexlify(data, sep=''):
    return data.hex(sep).encode('ascii') if sep else data.hex().encode('ascii')


def unhexlify(hexstr):
    text = hexstr if isinstance(hexstr, str) else hexstr.decode('ascii')
    if len(text) % 2:
        raise Error('Odd-length string')
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


b2a_hex = hexlify
a2b_hex = unhexlify


def crc32(data, crc=0):
    crc = ~crc & 0xffffffff
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return ~crc & 0xffffffff
