"""Checksums. Compressing is not here."""

from binascii import crc32

__all__ = ['adler32', 'crc32']


def adler32(data, value=1, /):
    """The Adler-32 checksum of bytes."""
    low, high = value & 0xffff, value >> 16 & 0xffff
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low
