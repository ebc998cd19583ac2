"""Short forms of long values."""

__all__ = ['Repr', 'repr', 'recursive_repr']

from itertools import islice as _islice

_plain = repr


class Repr:
    """Writes values down to a limited size."""

    def __init__(self):
        self.maxlevel = 6
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxstring = 30
        self.maxlong = 40
        self.maxother = 30

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def _items(self, x, level, left, right, most, alone=''):
        if level <= 0 and len(x):
            return f'{left}...{right}'
        parts = [self.repr1(item, level - 1) for item in _islice(x, most)]
        if len(x) > most:
            parts.append('...')
        return left + ', '.join(parts) + (alone if len(x) == 1 else '') + right

    def _cut(self, text, most):
        if len(text) <= most:
            return text
        head = max(0, (most - 3) // 2)
        return text[:head] + '...' + text[len(text) - max(0, most - 3 - head):]

    def repr1(self, x, level):
        if type(x) is list:
            return self._items(x, level, '[', ']', self.maxlist)
        if type(x) is tuple:
            return self._items(x, level, '(', ')', self.maxtuple, ',')
        if type(x) in (set, frozenset):
            if not x:
                return f'{type(x).__name__}()'
            left, right = ('{', '}') if type(x) is set else ('frozenset({', '})')
            return self._items(sorted(x), level, left, right, self.maxset)
        if type(x) is dict:
            if level <= 0 and x:
                return '{...}'
            parts = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}' for key in _islice(sorted(x), self.maxdict)]
            return '{' + ', '.join(parts + (['...'] if len(x) > self.maxdict else [])) + '}'
        if type(x) is str:
            text = _plain(x[:self.maxstring])
            if len(text) > self.maxstring:
                head = max(0, (self.maxstring - 3) // 2)
                tail = max(0, self.maxstring - 3 - head)
                text = _plain(x[:head] + x[len(x) - tail:])
                text = text[:head] + '...' + text[len(text) - tail:]
            return text
        if type(x) is int:
            return self._cut(_plain(x), self.maxlong)
        return self._cut(_plain(x), self.maxother)


aRepr = Repr()
repr = aRepr.repr


def recursive_repr(fillvalue='...'):
    """Lets a `__repr__` write a value that holds itself."""
    def decorate(function):
        running = set()

        def wrapper(self):
            if id(self) in running:
                return fillvalue
            running.add(id(self))
            try:
                return function(self)
            finally:
                running.discard(id(self))

        return wrapper

    return decorate
