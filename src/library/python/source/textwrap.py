"""Wrapping and indenting of texts."""

import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_BLANKS = '\t\n\x0b\x0c\r '


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _pieces(self, text):
        """Words and the blanks between them; words with hyphens in parts."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _BLANKS else c for c in text])
        pieces = []
        for piece in re.split(r'([\t\n\x0b\x0c\r ]+)', text):
            if not piece:
                continue
            if self.break_on_hyphens and '-' in piece:
                pieces.extend(self._parts(piece))
            else:
                pieces.append(piece)
        if self.fix_sentence_endings:
            for at in range(len(pieces) - 1):
                if pieces[at + 1] == ' ' and re.search(r'[a-z][.!?][\"\']?\Z', pieces[at]):
                    pieces[at + 1] = '  '
        return pieces

    def _parts(self, word):
        parts, start = [], 0
        for at, c in enumerate(word):
            if c != '-' or at + 1 >= len(word):
                continue
            before, after = word[start:at], word[at + 1]
            if after == '-':
                continue
            if at > 0 and word[at - 1] == '-':
                # A dash of several hyphens is a part of its own.
                first = at
                while first > start and word[first - 1] == '-':
                    first -= 1
                if first > start and word[first - 1].isalnum() and after.isalnum():
                    parts.extend([word[start:first], word[first:at + 1]])
                    start = at + 1
                continue
            letters = [c for c in before if c.isalpha() or c == '_']
            if len(before) >= 2 and before[-1].isalpha() and before[-2].isalpha() and (after.isalpha() or after == '_'):
                following = word[at + 1:at + 3]
                if len(following) >= 2 and following[1].isalpha() or following[1:] == '-' and letters:
                    parts.append(word[start:at + 1])
                    start = at + 1
        parts.append(word[start:])
        return [part for part in parts if part]

    def wrap(self, text):
        """The lines of the text, none longer than the width."""
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines, rest = [], self._pieces(text)
        rest.reverse()
        while rest:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and not rest[-1].strip() and lines:
                rest.pop()
            line, used = [], 0
            while rest and used + len(rest[-1]) <= room:
                used += len(rest[-1])
                line.append(rest.pop())
            if rest and len(rest[-1]) > room:
                self._break(rest, line, used, room)
                used = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            whole = not rest or self.drop_whitespace and len(rest) == 1 and not rest[0].strip()
            if not last or whole and used <= room:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and used + len(self.placeholder) <= room:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                used -= len(line.pop())
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _break(self, rest, line, used, room):
        """Cuts a word that is longer than a line."""
        space = 1 if room < 1 else room - used
        if not self.break_long_words:
            if not line:
                line.append(rest.pop())
            return
        word = rest[-1]
        end = space
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind('-', 0, space)
            if hyphen > 0 and any(c != '-' for c in word[:hyphen]):
                end = hyphen + 1
        line.append(word[:end])
        rest[-1] = word[end:]

    def fill(self, text):
        """The same as one text."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph, none longer than the width."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph with line ends where the width asks for them."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text cut to a width at the end of a word."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the blanks that all its lines begin with."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        else:
            shared = 0
            while shared < min(len(margin), len(indent)) and margin[shared] == indent[shared]:
                shared += 1
            margin = margin[:shared]
    return '\n'.join([line[len(margin or ''):] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with a prefix before every line that is not blank."""
    wanted = predicate if predicate is not None else lambda line: line.strip()
    return ''.join([prefix + line if wanted(line) else line for line in text.splitlines(True)])
