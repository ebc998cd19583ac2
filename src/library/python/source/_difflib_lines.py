"""Two texts line by line: what was taken away, what was added, and where a line changed inside."""

import difflib as _difflib

_ALIKE = 0.75


def IS_LINE_JUNK(line):
    """Whether a line is empty or a lone `#`."""
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


class Differ:
    """Compares lines, and similar lines letter by letter."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Lines that begin with `- `, `+ `, `? ` or two blanks."""
        matcher = _difflib.SequenceMatcher(self.linejunk, a, b)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == 'replace':
                yield from self._replaced(a, i1, i2, b, j1, j2)
            elif tag == 'delete':
                yield from _marked('-', a, i1, i2)
            elif tag == 'insert':
                yield from _marked('+', b, j1, j2)
            else:
                yield from _marked(' ', a, i1, i2)

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        """The pair of lines that are most alike, and the first pair of equal lines."""
        best, pair, equal = _ALIKE - 0.01, None, None
        matcher = _difflib.SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal is None:
                        equal = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, pair = matcher.ratio(), (i, j)
        return best, pair, equal

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        best, pair, equal = self._most_alike(a, alo, ahi, b, blo, bhi)
        if best < _ALIKE:
            if equal is None:
                parts = [_marked('-', a, alo, ahi), _marked('+', b, blo, bhi)]
                if bhi - blo < ahi - alo:
                    parts.reverse()
                for part in parts:
                    yield from part
                return
            pair = equal
        else:
            equal = None
        i, j = pair
        yield from self._between(a, alo, i, b, blo, j)
        if equal is None:
            yield from self._changed(a[i], b[j])
        else:
            yield '  ' + a[i]
        yield from self._between(a, i + 1, ahi, b, j + 1, bhi)

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from _marked('-', a, alo, ahi)
        else:
            yield from _marked('+', b, blo, bhi)

    def _changed(self, old, new):
        """A line before and after, with marks below what changed."""
        below_old = below_new = ''
        matcher = _difflib.SequenceMatcher(self.charjunk, old, new)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            of_old, of_new = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
            below_old += of_old * (i2 - i1)
            below_new += of_new * (j2 - j1)
        for sign, line, below in (('-', old, below_old), ('+', new, below_new)):
            yield f'{sign} {line}'
            marks = ''.join(letter if mark == ' ' and letter.isspace() else mark for letter, mark in zip(line, below)).rstrip()
            if marks:
                yield f'? {marks}\n'


def _marked(sign, lines, start, stop):
    for at in range(start, stop):
        yield f'{sign} {lines[at]}'


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The lines of two texts, marked."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the texts that `ndiff` compared."""
    signs = {1: '- ', 2: '+ '}.get(int(which))
    if signs is None:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which)
    for line in delta:
        if line[:2] in ('  ', signs):
            yield line[2:]


def _lines_of(start, stop):
    length = stop - start
    first = start + 1 if length else start
    return f'{first}' if length <= 1 else f'{first},{first + length - 1}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """Both texts around the places where they differ."""
    signs = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in _difflib.SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            old, new = (f'\t{date}' if date else '' for date in (fromfiledate, tofiledate))
            yield f'*** {fromfile}{old}{lineterm}'
            yield f'--- {tofile}{new}{lineterm}'
        yield '***************' + lineterm
        yield f'*** {_lines_of(group[0][1], group[-1][2])} ****{lineterm}'
        if any(tag in ('replace', 'delete') for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    yield from (signs[tag] + line for line in a[i1:i2])
        yield f'--- {_lines_of(group[0][3], group[-1][4])} ----{lineterm}'
        if any(tag in ('replace', 'insert') for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    yield from (signs[tag] + line for line in b[j1:j2])
