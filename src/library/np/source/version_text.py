"""Versions of NumPy that can be compared."""

import re


class NumpyVersion:
    """Parse and compare NumPy version strings.

    >>> np.lib.NumpyVersion('1.26.4') < '2.0.0'
    True
    """

    __module__ = 'numpy.lib'

    def __init__(self, vstring):
        self.vstring = vstring
        numbers = re.match(r'\d+\.\d+\.\d+', vstring)
        if not numbers:
            raise ValueError('Not a valid numpy version string')
        self.version = numbers.group()
        self.major, self.minor, self.bugfix = [int(part) for part in self.version.split('.')]
        rest = vstring[numbers.end():]
        early = re.match(r'(a|b|rc)\d', rest)
        self.pre_release = 'final' if not rest else early.group() if early else ''
        self.is_devversion = '.dev' in rest

    def _key(self):
        return (self.major, self.minor, self.bugfix), self.pre_release == 'final', self.pre_release, not self.is_devversion

    def _other(self, other):
        if not isinstance(other, (str, NumpyVersion)):
            raise ValueError('Invalid object to compare with NumpyVersion.')
        return NumpyVersion(other)._key() if isinstance(other, str) else other._key()

    def __lt__(self, other):
        return self._key() < self._other(other)

    def __le__(self, other):
        return self._key() <= self._other(other)

    def __eq__(self, other):
        return self._key() == self._other(other)

    def __ne__(self, other):
        return self._key() != self._other(other)

    def __gt__(self, other):
        return self._key() > self._other(other)

    def __ge__(self, other):
        return self._key() >= self._other(other)

    def __repr__(self):
        return f'NumpyVersion({self.vstring})'
