"""Regular expressions."""

import _re

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'MULTILINE', 'DOTALL',
           'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag']

_FLAG_NAMES = {2: 'IGNORECASE', 8: 'MULTILINE', 16: 'DOTALL', 32: 'UNICODE', 64: 'VERBOSE', 256: 'ASCII'}


class RegexFlag(int):
    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    __ror__ = __or__
    __rand__ = __and__

    def __repr__(self):
        names = [f're.{name}' for bit, name in _FLAG_NAMES.items() if int(self) & bit]
        return '|'.join(names) or 're.NOFLAG'

    __str__ = __repr__


NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
A = ASCII = RegexFlag(256)

_ENDLESS = 9223372036854775807


class error(Exception):
    """A pattern that cannot be read."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        text = msg
        if pattern is not None and pos is not None:
            text = f'{msg} at position {pos}'
            self.lineno = pattern.count('\n', 0, pos) + 1
            self.colno = pos - pattern.rfind('\n', 0, pos)
            if '\n' in pattern:
                text = f'{text} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(text)


def _text(string):
    if isinstance(string, str):
        return string
    if isinstance(string, bytes):
        raise TypeError('cannot use a string pattern on a bytes-like object')
    raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")


class Match:
    def __init__(self, pattern, string, places, pos, endpos):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._places = places

    def _number(self, group):
        if isinstance(group, str):
            if group not in self.re.groupindex:
                raise IndexError('no such group')
            return self.re.groupindex[group]
        group = group.__index__() if not isinstance(group, int) else group
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _part(self, number, default=None):
        start, end = self._places[2 * number], self._places[2 * number + 1]
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        """The text of a group, or of several."""
        if not groups:
            return self._part(0)
        parts = [self._part(self._number(group)) for group in groups]
        return parts[0] if len(parts) == 1 else tuple(parts)

    def __getitem__(self, group):
        return self._part(self._number(group))

    def groups(self, default=None):
        """The texts of all groups."""
        return tuple([self._part(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """The texts of the named groups."""
        return {name: self._part(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._places[2 * self._number(group)]

    def end(self, group=0, /):
        return self._places[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return self._places[2 * number], self._places[2 * number + 1]

    def expand(self, template):
        return _expand(_template(template, self.re), self)

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        best = None
        for number in range(1, self.re.groups + 1):
            if self._places[2 * number] >= 0:
                if best is None or self._places[2 * number + 1] > self._places[2 * best + 1]:
                    best = number
        return best

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self.group()!r}>'


class Pattern:
    def __init__(self, pattern, flags, program):
        self.pattern = pattern
        self.flags = program.flags
        self.groups = program.groups
        self.groupindex = program.groupindex
        self._program = program

    def _first(self, string, pos, endpos, mode):
        places = self._program.scan(_text(string), pos, endpos, mode)
        if places is None:
            return None
        return Match(self, string, places, max(pos, 0), min(endpos, len(string)))

    def _all(self, string, pos, endpos, most=0):
        found = self._program.scan_all(_text(string), pos, endpos, most)
        return [Match(self, string, places, max(pos, 0), min(endpos, len(string))) for places in found]

    def search(self, string, pos=0, endpos=_ENDLESS):
        """The first match anywhere."""
        return self._first(string, pos, endpos, 'search')

    def match(self, string, pos=0, endpos=_ENDLESS):
        """A match at the start."""
        return self._first(string, pos, endpos, 'match')

    def fullmatch(self, string, pos=0, endpos=_ENDLESS):
        """A match of the whole text."""
        return self._first(string, pos, endpos, 'fullmatch')

    def finditer(self, string, pos=0, endpos=_ENDLESS):
        """All matches, one after the other."""
        return iter(self._all(string, pos, endpos))

    def findall(self, string, pos=0, endpos=_ENDLESS):
        """The texts of all matches, or of their groups."""
        found = self._all(string, pos, endpos)
        if self.groups == 0:
            return [match.group() for match in found]
        if self.groups == 1:
            return [match._part(1, '') for match in found]
        return [match.groups('') for match in found]

    def split(self, string, maxsplit=0):
        """The texts between the matches, and the groups of those."""
        parts, last = [], 0
        if maxsplit < 0:
            return [_text(string)]
        for match in self._all(string, 0, _ENDLESS, maxsplit):
            parts.append(string[last:match.start()])
            parts.extend(match.groups())
            last = match.end()
        parts.append(string[last:])
        return parts

    def subn(self, repl, string, count=0):
        """The text with matches replaced, and how many there were."""
        if isinstance(repl, str):
            pieces = _template(repl, self)
            if len(pieces) == 1 and isinstance(pieces[0], str):
                new = lambda match: pieces[0]
            elif not pieces:
                new = lambda match: ''
            else:
                new = lambda match: _expand(pieces, match)
        elif callable(repl):
            new = repl
        else:
            raise TypeError(f"decoding to str: need a bytes-like object, {type(repl).__name__} found")
        parts, last, done = [], 0, 0
        for match in self._all(string, 0, _ENDLESS, max(count, 0)):
            parts.append(string[last:match.start()])
            text = new(match)
            if text is not None:
                parts.append(text)
            last = match.end()
            done += 1
        parts.append(string[last:])
        return ''.join(parts), done

    def sub(self, repl, string, count=0):
        """The text with matches replaced."""
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        flags = int(self.flags) & ~32
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        return f're.compile({shown})' if not flags else f're.compile({shown}, {RegexFlag(flags)!r})'


_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}


def _template(text, pattern):
    """The pieces of a replacement: texts and numbers of groups."""
    pieces, plain, at = [], '', 0
    while at < len(text):
        if text[at] != '\\':
            plain += text[at]
            at += 1
            continue
        if at + 1 == len(text):
            raise error('bad escape (end of pattern)', text, at)
        follow = text[at + 1]
        if follow == 'g':
            number, end = _named(text, at, pattern)
        elif follow == '0':
            end = at + 2
            while end < len(text) and end < at + 4 and text[end] in '01234567':
                end += 1
            plain += chr(int(text[at + 1:end], 8))
            at = end
            continue
        elif follow in '123456789':
            end = at + 2
            if end < len(text) and text[end] in '0123456789':
                end += 1
            number = int(text[at + 1:end])
            if number > pattern.groups:
                raise error(f'invalid group reference {number}', text, at + 1)
        elif follow in _ESCAPES:
            plain += _ESCAPES[follow]
            at += 2
            continue
        elif follow.isascii() and follow.isalpha():
            raise error(f'bad escape \\{follow}', text, at)
        else:
            plain += text[at:at + 2]
            at += 2
            continue
        if plain:
            pieces.append(plain)
            plain = ''
        pieces.append(number)
        at = end
    if plain:
        pieces.append(plain)
    return pieces


def _named(text, at, pattern):
    if text[at + 2:at + 3] != '<':
        raise error('missing <', text, at + 2)
    end = text.find('>', at + 3)
    if end < 0:
        raise error('missing >, unterminated name', text, at + 3)
    name = text[at + 3:end]
    if not name:
        raise error('missing group name', text, at + 3)
    if name.isdecimal():
        if int(name) > pattern.groups:
            raise error(f'invalid group reference {int(name)}', text, at + 3)
        return int(name), end + 1
    if not name.isidentifier():
        raise error(f'bad character in group name {name!r}', text, at + 3)
    if name not in pattern.groupindex:
        raise IndexError(f'unknown group name {name!r}')
    return pattern.groupindex[name], end + 1


def _expand(pieces, match):
    return ''.join([piece if isinstance(piece, str) else match._part(piece, '') for piece in pieces])


_known = {}


def compile(pattern, flags=0):
    """A pattern, ready to be used often."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if isinstance(pattern, bytes):
        raise NotImplementedError('not in Shapewise: regular expressions on bytes')
    if not isinstance(pattern, str):
        raise TypeError('first argument must be string or compiled pattern')
    key = pattern, int(flags)
    if key in _known:
        return _known[key]
    program = _re.compile(pattern, int(flags))
    if isinstance(program, tuple):
        message, at = program
        raise error(message, pattern, at)
    if len(_known) > 500:
        _known.clear()
    _known[key] = made = Pattern(pattern, flags, program)
    return made


def purge():
    """Forget patterns that were compiled."""
    _known.clear()


def search(pattern, string, flags=0):
    """The first match anywhere in the text, or None."""
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    """The match at the start of the text, or None."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of the whole text, or None."""
    return compile(pattern, flags).fullmatch(string)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, one after the other."""
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    """The texts between the matches."""
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    """The text with matches replaced by another text, or by what a function gives."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """The text with matches replaced, and how many there were."""
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    """A pattern that matches exactly this text."""
    special = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'
    return ''.join(['\\' + c if c in special else c for c in pattern])
