"""What two sequences have in common, and how they differ."""

from collections import namedtuple as _namedtuple
from heapq import nlargest as _nlargest

__all__ = ['SequenceMatcher', 'get_close_matches', 'unified_diff', 'Match']

Match = _namedtuple('Match', 'a b size')


class SequenceMatcher:
    """Finds the longest common parts of two sequences.

    >>> SequenceMatcher(None, 'abcd', 'bcde').ratio()
    0.75
    """

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        self.a = a
        self._blocks = self._codes = None

    def set_seq2(self, b):
        self.b = b
        self._blocks = self._codes = None
        places = {}
        for at, item in enumerate(b):
            places.setdefault(item, []).append(at)
        self.bjunk = {item for item in places if self.isjunk is not None and self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            self.bpopular = {item for item, at in places.items() if len(at) > len(b) // 100 + 1}
            for item in self.bpopular:
                del places[item]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest common part within limits, the earliest one."""
        a, b = self.a, self.b
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best, besti, bestj, lengths = 0, alo, blo, {}
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j >= bhi:
                    break
                if j >= blo:
                    now[j] = size = lengths.get(j - 1, 0) + 1
                    if size > best:
                        besti, bestj, best = i - size + 1, j - size + 1, size
            lengths = now
        for junk in (False, True):
            while besti > alo and bestj > blo and (b[bestj - 1] in self.bjunk) == junk and a[besti - 1] == b[bestj - 1]:
                besti, bestj, best = besti - 1, bestj - 1, best + 1
            while (besti + best < ahi and bestj + best < bhi and (b[bestj + best] in self.bjunk) == junk
                   and a[besti + best] == b[bestj + best]):
                best += 1
        return Match(besti, bestj, best)

    def get_matching_blocks(self):
        """The common parts in order, an empty one last."""
        if self._blocks is None:
            todo, found = [(0, len(self.a), 0, len(self.b))], []
            while todo:
                alo, ahi, blo, bhi = todo.pop()
                i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(match)
                    if alo < i and blo < j:
                        todo.append((alo, i, blo, j))
                    if i + size < ahi and j + size < bhi:
                        todo.append((i + size, ahi, j + size, bhi))
            merged = []
            for i, j, size in sorted(found):
                if merged and merged[-1][0] + merged[-1][2] == i and merged[-1][1] + merged[-1][2] == j:
                    merged[-1] = Match(merged[-1][0], merged[-1][1], merged[-1][2] + size)
                else:
                    merged.append(Match(i, j, size))
            self._blocks = merged + [Match(len(self.a), len(self.b), 0)]
        return self._blocks

    def get_opcodes(self):
        """How to turn the first sequence into the second."""
        if self._codes is None:
            i = j = 0
            self._codes = []
            for ai, bj, size in self.get_matching_blocks():
                if i < ai or j < bj:
                    tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert'
                    self._codes.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    self._codes.append(('equal', ai, i, bj, j))
        return self._codes

    def get_grouped_opcodes(self, n=3):
        """The same in groups with some lines around the differences."""
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == 'equal':
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == 'equal':
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """How alike they are, from 0 to 1."""
        return _ratio(sum(match[2] for match in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """A bound of `ratio` from above."""
        left = {}
        for item in self.b:
            left[item] = left.get(item, 0) + 1
        matches = 0
        for item in self.a:
            if left.get(item, 0) > 0:
                matches += 1
                left[item] -= 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The items most like a word, the best first.

    >>> get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy'])
    ['apple', 'ape']
    """
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    found, matcher = [], SequenceMatcher()
    matcher.set_seq2(word)
    for item in possibilities:
        matcher.set_seq1(item)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), item))
    return [item for _, item in _nlargest(n, found)]


def _span(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f'{start + 1 if length else start},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The differences of two lists of lines, as `diff -u` writes them."""
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (('---', fromfile, fromfiledate), ('+++', tofile, tofiledate)):
                yield f'{mark} {name}' + (f'\t{date}' if date else '') + lineterm
        first, last = group[0], group[-1]
        yield f'@@ -{_span(first[1], last[2])} +{_span(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (' ' + line for line in a[i1:i2])
                continue
            if tag in ('replace', 'delete'):
                yield from ('-' + line for line in a[i1:i2])
            if tag in ('replace', 'insert'):
                yield from ('+' + line for line in b[j1:j2])
