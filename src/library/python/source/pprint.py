"""Printing of nested data, one item a line where it is long."""

import sys as _sys

__all__ = ['pprint', 'pformat', 'pp', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter']


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        text = self.pformat(object)
        if self._stream is not None:
            self._stream.write(text + '\n')
        else:
            print(text)

    def pformat(self, object):
        out = []
        self._write(object, out, 0, 0, 1, set())
        return ''.join(out)

    def _keys(self, object):
        items = list(object.items())
        if self._sort:
            try:
                return sorted(items)
            except TypeError:
                return sorted(items, key=lambda item: (str(type(item[0])), str(id(item[0]))) if not _orderable(items) else item[0])
        return items

    def _short(self, object, level, seen):
        """The text in one line."""
        kind = type(object)
        if kind is int and self._underscores:
            return f'{object:_d}'
        if kind not in (dict, list, tuple) or kind.__repr__ not in (dict.__repr__, list.__repr__, tuple.__repr__):
            return repr(object)
        empty = {dict: '{}', list: '[]', tuple: '()'}[kind]
        if not object:
            return empty
        if self._depth is not None and level > self._depth:
            return {dict: '{...}', list: '[...]', tuple: '(...)'}[kind]
        if id(object) in seen:
            return f'<Recursion on {kind.__name__} with id={id(object)}>'
        seen = seen | {id(object)}
        if kind is dict:
            parts = [f'{self._short(k, level + 1, seen)}: {self._short(v, level + 1, seen)}' for k, v in self._keys(object)]
            return '{' + ', '.join(parts) + '}'
        parts = [self._short(item, level + 1, seen) for item in object]
        if kind is list:
            return '[' + ', '.join(parts) + ']'
        return '(' + ', '.join(parts) + (',)' if len(parts) == 1 else ')')

    def _write(self, object, out, indent, allowance, level, seen):
        if id(object) in seen:
            out.append(f'<Recursion on {type(object).__name__} with id={id(object)}>')
            return
        text = self._short(object, level, set(seen))
        room = self._width - indent - allowance
        if len(text) <= room:
            out.append(text)
            return
        inner = seen | {id(object)}
        kind = type(object)
        if self._depth is not None and level > self._depth:
            out.append(text)
        elif kind is dict:
            self._dict(object, out, indent, allowance, level, inner)
        elif kind.__name__ == 'OrderedDict' and object:
            out.append('OrderedDict(')
            self._sequence('[', ']', list(object.items()), out, indent + 12, allowance + 1, level, inner)
            out.append(')')
        elif kind.__name__ in ('defaultdict', 'Counter') and object:
            start = f'{kind.__name__}({object.default_factory!r},' if kind.__name__ == 'defaultdict' else 'Counter('
            if kind.__name__ == 'defaultdict':
                out.append(start + '\n' + ' ' * (indent + len('defaultdict(')))
                self._write(dict(object), out, indent + len('defaultdict('), allowance + 1, level + 1, inner)
            else:
                ordered = dict(object.most_common())
                out.append(start)
                self._dict(ordered, out, indent + len(start), allowance + 1, level, inner, sort=False)
            out.append(')')
        elif kind is list:
            self._sequence('[', ']', object, out, indent, allowance, level, inner)
        elif kind is tuple:
            self._sequence('(', ',)' if len(object) == 1 else ')', object, out, indent, allowance, level, inner)
        elif kind in (set, frozenset) and object:
            try:
                items = sorted(object)
            except TypeError:
                items = sorted(object, key=lambda item: (str(type(item)), id(item)))
            if kind is set:
                self._sequence('{', '}', items, out, indent, allowance, level, inner)
            else:
                out.append('frozenset(')
                self._sequence('{', '}', items, out, indent + 10, allowance + 1, level, inner)
                out.append(')')
        elif kind is str:
            self._string(object, out, indent, allowance, level)
        elif hasattr(object, '__dataclass_fields__') and getattr(kind, '__dataclass_params__', None) is not None:
            self._dataclass(object, out, indent, allowance, level, inner)
        else:
            out.append(text)

    def _dict(self, object, out, indent, allowance, level, seen, sort=True):
        out.append('{' + ' ' * (self._indent - 1))
        items = self._keys(object) if sort else list(object.items())
        indent += self._indent
        for at, (key, value) in enumerate(items):
            shown = self._short(key, level + 1, seen)
            out.append(f'{shown}: ')
            last = at == len(items) - 1
            self._write(value, out, indent + len(shown) + 2, allowance + 1 if last else 1, level + 1, seen)
            if not last:
                out.append(',\n' + ' ' * indent)
        out.append('}')

    def _sequence(self, start, end, items, out, indent, allowance, level, seen):
        out.append(start + ' ' * (self._indent - 1) if self._indent > 1 else start)
        inner = indent + self._indent
        separator = ',\n' + ' ' * inner
        items = list(items)
        width = room = self._width - inner + 1
        begun = False
        for at, item in enumerate(items):
            last = at == len(items) - 1
            spare = allowance + len(end) if last else 1
            if self._compact:
                if last:
                    room -= allowance + len(end) - 1
                    width -= allowance + len(end) - 1
                text = self._short(item, level + 1, seen)
                need = len(text) + 2
                if room < need:
                    room = width
                    if begun:
                        out.append(separator)
                        begun = False
                if room >= need:
                    room -= need
                    out.append(', ' if begun else '')
                    begun = True
                    out.append(text)
                    continue
            if begun:
                out.append(separator)
            begun = True
            self._write(item, out, inner, spare, level + 1, seen)
            room = -1 if self._compact else room
        out.append(end)

    def _string(self, object, out, indent, allowance, level):
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = self._width - indent
        chunks = []
        for at, line in enumerate(lines):
            shown = repr(line)
            room = most - allowance if at == len(lines) - 1 else most
            if len(shown) <= room:
                chunks.append(shown)
                continue
            current = ''
            parts = _words(line)
            for n, part in enumerate(parts):
                limit = most - allowance if at == len(lines) - 1 and n == len(parts) - 1 else most
                if current and len(repr(current + part)) > limit:
                    chunks.append(repr(current))
                    current = part
                else:
                    current += part
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        out.append(f'({text})' if level == 1 else text)

    def _dataclass(self, object, out, indent, allowance, level, seen):
        name = type(object).__name__
        indent += len(name) + 1
        out.append(name + '(')
        names = [field for field in object.__dataclass_fields__]
        for at, field in enumerate(names):
            out.append(f'{field}=')
            last = at == len(names) - 1
            self._write(getattr(object, field), out, indent + len(field) + 1, allowance + 1 if last else 1, level + 1, seen)
            if not last:
                out.append(',\n' + ' ' * indent)
        out.append(')')


def _orderable(items):
    try:
        sorted([key for key, _ in items])
        return True
    except TypeError:
        return False


def _words(line):
    """Words with the blanks after them."""
    parts, current = [], ''
    for at, c in enumerate(line):
        if current and current[-1].isspace() and not c.isspace():
            parts.append(current)
            current = ''
        current += c
    return parts + [current] if current else parts


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint prints."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print nested data so that it is easy to read."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint without sorting."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr that ends for data that contains itself."""
    return PrettyPrinter()._short(object, 1, set())
