"""Random values that cannot be guessed."""

import os as _os

__all__ = ['choice', 'randbelow', 'randbits', 'token_bytes', 'token_hex', 'token_urlsafe', 'compare_digest']

DEFAULT_ENTROPY = 32


def randbits(k):
    """A number of k random bits."""
    if k < 0:
        raise ValueError('number of bits must be non-negative')
    count = (k + 7) // 8
    return int.from_bytes(_os.urandom(count), 'big') >> (count * 8 - k)


def randbelow(exclusive_upper_bound):
    """A number from 0 up to the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    bits = exclusive_upper_bound.bit_length()
    found = randbits(bits)
    while found >= exclusive_upper_bound:
        found = randbits(bits)
    return found


def choice(seq):
    """An item of a sequence."""
    if not len(seq):
        raise IndexError('Cannot choose from an empty sequence')
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    return _os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    import base64
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')


def compare_digest(a, b):
    """Whether two texts are the same."""
    return a == b
