"""Reading pickles: a stack machine of small instructions."""

import struct as _struct

from _pickle_reduce import UnpicklingError, find_class as _find_class

_MARK = object()


class Unpickler:
    """Reads one object after the other from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file

    def find_class(self, module, name):
        return _find_class(module, name)

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    def _take(self, size):
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _number(self, form):
        return _struct.unpack(form, self._take(_struct.calcsize(form)))[0]

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def load(self):
        self._stack = []
        self._memo = {}
        while True:
            code = self._file.read(1)
            if not code:
                raise EOFError('Ran out of input')
            if code == b'.':
                if not self._stack:
                    raise UnpicklingError('unpickling stack underflow')
                return self._stack.pop()
            step = _STEPS.get(code)
            if step is None:
                text = code.decode('ascii') if 32 <= code[0] < 127 else f'\\x{code[0]:02x}'
                raise UnpicklingError(f"invalid load key, '{text}'.")
            try:
                step(self)
            except IndexError:
                raise UnpicklingError('unpickling stack underflow') from None

    def _push(self, value):
        self._stack.append(value)

    def _since_mark(self):
        at = len(self._stack) - 1
        while self._stack[at] is not _MARK:
            at -= 1
            if at < 0:
                raise UnpicklingError('could not find MARK')
        items = self._stack[at + 1:]
        del self._stack[at:]
        return items

    def _recall(self, place):
        if place not in self._memo:
            raise UnpicklingError(f'Memo value not found at index {place}')
        self._push(self._memo[place])

    def _remember(self, place):
        self._memo[place] = self._stack[-1]

    def _append(self, items):
        target = self._stack[-1]
        if isinstance(target, list):
            list.extend(target, items)
        elif hasattr(target, 'extend'):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _set_items(self, items):
        target = self._stack[-1]
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _global(self):
        name = self._stack.pop()
        self._push(self.find_class(self._stack.pop(), name))

    def _reduce(self):
        args = self._stack.pop()
        self._stack[-1] = self._stack[-1](*args)

    def _new(self):
        args = self._stack.pop()
        cls = self._stack.pop()
        self._push(cls.__new__(cls, *args))

    def _new_with_keywords(self):
        keywords, args = self._stack.pop(), self._stack.pop()
        cls = self._stack.pop()
        self._push(cls.__new__(cls, *args, **keywords))

    def _build(self):
        state = self._stack.pop()
        made = self._stack[-1]
        finished = getattr(type(made), 'finished', None)
        if type(made).__name__ == '_Unfinished' and finished is not None:
            whole = made.finished(state)
            self._stack[-1] = whole
            for place, value in self._memo.items():
                if value is made:
                    self._memo[place] = whole
            return
        if type(made).__name__.startswith('dtype') or type(made).__module__ == 'numpy':
            return
        own = getattr(made, '__setstate__', None)
        if own is not None:
            own(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            made.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(made, name, value)

    def _protocol(self):
        number = self._take(1)[0]
        if number > 5:
            raise ValueError(f'unsupported pickle protocol: {number}')

    def _long(self, size):
        self._push(int.from_bytes(self._take(size), 'little', signed=True))

    def _text(self, size):
        self._push(self._take(size).decode('utf-8', 'surrogatepass'))

    def _old_int(self):
        text = self._line()
        self._push(False if text == b'00' else True if text == b'01' else int(text))

    def _old_global(self):
        module = self._line().decode()
        module = {'__builtin__': 'builtins', 'copy_reg': 'copyreg'}.get(module, module)
        self._push(self.find_class(module, self._line().decode()))

    def _tuple(self, count):
        items = tuple(self._stack[len(self._stack) - count:])
        del self._stack[len(self._stack) - count:]
        self._push(items)

    def _pop(self):
        self._stack.pop()

    def _add_to_set(self):
        items = self._since_mark()
        self._stack[-1].update(items)

    def _pair(self):
        value, key = self._stack.pop(), self._stack.pop()
        self._set_items([key, value])

    def _one(self):
        item = self._stack.pop()
        self._append([item])

    def _many(self):
        items = self._since_mark()
        self._append(items)

    def _pairs(self):
        items = self._since_mark()
        self._set_items(items)

    def _dict(self):
        items = self._since_mark()
        self._push({items[at]: items[at + 1] for at in range(0, len(items), 2)})

    def _known(self):
        self._push(self.persistent_load(self._stack.pop()))


_STEPS = {
    b'\x80': Unpickler._protocol,
    b'\x95': lambda u: u._take(8),
    b'(': lambda u: u._push(_MARK),
    b'0': Unpickler._pop,
    b'1': lambda u: u._since_mark(),
    b'2': lambda u: u._push(u._stack[-1]),
    b'N': lambda u: u._push(None),
    b'\x88': lambda u: u._push(True),
    b'\x89': lambda u: u._push(False),
    b'K': lambda u: u._push(u._take(1)[0]),
    b'M': lambda u: u._push(u._number('<H')),
    b'J': lambda u: u._push(u._number('<i')),
    b'I': Unpickler._old_int,
    b'L': lambda u: u._push(int(u._line().rstrip(b'L'))),
    b'F': lambda u: u._push(float(u._line())),
    b'G': lambda u: u._push(u._number('>d')),
    b'\x8a': lambda u: u._long(u._take(1)[0]),
    b'\x8b': lambda u: u._long(u._number('<i')),
    b'\x8c': lambda u: u._text(u._take(1)[0]),
    b'X': lambda u: u._text(u._number('<I')),
    b'\x8d': lambda u: u._text(u._number('<Q')),
    b'V': lambda u: u._push(u._line().decode('raw_unicode_escape')),
    b'C': lambda u: u._push(u._take(u._take(1)[0])),
    b'B': lambda u: u._push(u._take(u._number('<I'))),
    b'\x8e': lambda u: u._push(u._take(u._number('<Q'))),
    b'\x96': lambda u: u._push(bytearray(u._take(u._number('<Q')))),
    b')': lambda u: u._push(()),
    b't': lambda u: u._push(tuple(u._since_mark())),
    b'\x85': lambda u: u._tuple(1),
    b'\x86': lambda u: u._tuple(2),
    b'\x87': lambda u: u._tuple(3),
    b']': lambda u: u._push([]),
    b'l': lambda u: u._push(u._since_mark()),
    b'}': lambda u: u._push({}),
    b'd': Unpickler._dict,
    b'a': Unpickler._one,
    b'e': Unpickler._many,
    b's': Unpickler._pair,
    b'u': Unpickler._pairs,
    b'\x8f': lambda u: u._push(set()),
    b'\x90': Unpickler._add_to_set,
    b'\x91': lambda u: u._push(frozenset(u._since_mark())),
    b'\x93': Unpickler._global,
    b'c': Unpickler._old_global,
    b'R': Unpickler._reduce,
    b'\x81': Unpickler._new,
    b'\x92': Unpickler._new_with_keywords,
    b'b': Unpickler._build,
    b'\x94': lambda u: u._remember(len(u._memo)),
    b'q': lambda u: u._remember(u._take(1)[0]),
    b'r': lambda u: u._remember(u._number('<I')),
    b'p': lambda u: u._remember(int(u._line())),
    b'h': lambda u: u._recall(u._take(1)[0]),
    b'j': lambda u: u._recall(u._number('<I')),
    b'g': lambda u: u._recall(int(u._line())),
    b'Q': Unpickler._known,
}
