"""What test cases claim, and what they say when it does not hold."""

import difflib as _difflib
import pprint as _pprint
import re as _re
from collections import Counter as _Counter

from _unittest_claims import SkipTest, _LogsClaim, _RaisesClaim, _WarnsClaim


DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'
_MOST = 80
_BEGIN = 5
_END = 5
_COMMON = 5
_PLACE = 12
_MIN_DIFF = _MOST - (_BEGIN + _PLACE + _COMMON + _PLACE + _END)


def safe_repr(obj, short=False):
    """The repr of an object, whatever happens."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MOST:
        return result
    return result[:_MOST] + ' [truncated]...'


def _shortened(text, before, after):
    left_out = len(text) - before - after
    if left_out > _PLACE:
        text = f'{text[:before]}[{left_out} chars]{text[len(text) - after:]}'
    return text


def _common_start(texts):
    low, high = min(texts), max(texts)
    for at, letter in enumerate(low):
        if letter != high[at]:
            return low[:at]
    return low


def _short_reprs(*args):
    texts = [safe_repr(arg) for arg in args]
    longest = max(map(len, texts))
    if longest <= _MOST:
        return tuple(texts)
    start = _common_start(texts)
    common = len(start)
    room = _MOST - (longest - common + _BEGIN + _PLACE)
    if room > _COMMON:
        start = _shortened(start, _BEGIN, room)
        return tuple(start + text[common:] for text in texts)
    start = _shortened(start, _BEGIN, _COMMON)
    return tuple(start + _shortened(text[common:], _MIN_DIFF, _END) for text in texts)


class Asserts:
    """The claims of a test case."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def _formatMessage(self, msg, text):
        if not self.longMessage:
            return msg or text
        return text if msg is None else f'{text} : {msg}'

    def _refuse(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def fail(self, msg=None):
        raise self.failureException(msg)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._refuse(msg, f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._refuse(msg, f'{safe_repr(expr)} is not false')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _RaisesClaim(expected_exception, self).run('assertRaises', BaseException, args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        claim = _RaisesClaim(expected_exception, self, expected_regex)
        return claim.run('assertRaisesRegex', BaseException, args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _WarnsClaim(expected_warning, self).run('assertWarns', Warning, args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _WarnsClaim(expected_warning, self, expected_regex).run('assertWarnsRegex', Warning, args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _LogsClaim(self, logger, level, True)

    def assertNoLogs(self, logger=None, level=None):
        return _LogsClaim(self, logger, level, False)

    def _by_type(self, first, second):
        if type(first) is type(second):
            name = self._type_equality.get(type(first))
            if name is not None:
                return getattr(self, name) if isinstance(name, str) else name
        return self._baseAssertEqual

    _type_equality = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
                      frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality = {**self._type_equality, typeobj: function}

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._refuse(msg, '%s != %s' % _short_reprs(first, second))

    def assertEqual(self, first, second, msg=None):
        self._by_type(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def _nearness(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f'within {safe_repr(delta)} delta', difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f'within {places!r} places', difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, what, difference = self._nearness(first, second, places, delta)
        if not near:
            text = f'{safe_repr(first)} != {safe_repr(second)} {what} ({safe_repr(difference)} difference)'
            self._refuse(msg, text)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, what, difference = self._nearness(first, second, places, delta)
        if delta is not None:
            if not first == second and not near:
                return
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)} {what} ({safe_repr(difference)} difference)')
        elif first == second or near:
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)} {what}')

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = seq_type.__name__ if seq_type is not None else 'sequence'
        for order, sequence in (('First', seq1), ('Second', seq2)):
            if seq_type is not None and not isinstance(sequence, seq_type):
                raise self.failureException(f'{order} sequence is not a {name}: {safe_repr(sequence)}')
        if seq1 == seq2:
            return
        text = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _short_reprs(seq1, seq2))
        for at in range(min(len(seq1), len(seq2))):
            if seq1[at] != seq2[at]:
                text += '\nFirst differing element %d:\n%s\n%s\n' % ((at,) + _short_reprs(seq1[at], seq2[at]))
                break
        if len(seq1) != len(seq2):
            order, longer = ('First', seq1) if len(seq1) > len(seq2) else ('Second', seq2)
            shorter = min(len(seq1), len(seq2))
            text += f'\n{order} {name} contains {len(longer) - shorter} additional elements.\n'
            text += f'First extra element {shorter}:\n{_short_reprs(longer[shorter])[0]}\n'
        rows = _difflib.ndiff(_pprint.pformat(seq1).splitlines(), _pprint.pformat(seq2).splitlines())
        self.fail(self._formatMessage(msg, self._truncateMessage(text, '\n' + '\n'.join(rows))))

    def _truncateMessage(self, text, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return text + diff
        return text + DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        try:
            parts = [('first', 'second', set1.difference(set2)), ('second', 'first', set2.difference(set1))]
        except TypeError as error:
            self.fail(f'invalid type when attempting set difference: {error}')
        except AttributeError as error:
            self.fail(f'first argument does not support set difference: {error}')
        lines = []
        for one, other, only in parts:
            if only:
                lines.append(f'Items in the {one} set but not the {other}:')
                lines += [repr(item) for item in only]
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._refuse(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._refuse(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._refuse(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._refuse(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            rows = _difflib.ndiff(_pprint.pformat(d1).splitlines(), _pprint.pformat(d2).splitlines())
            text = '%s != %s' % _short_reprs(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(text, '\n' + '\n'.join(rows))))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            one, other = _Counter(first), _Counter(second)
        except TypeError:
            lines = _count_unhashable(first, second)
        else:
            lines = [(one[item], other[item], item) for item in {**one, **other} if one[item] != other[item]]
        if lines:
            text = '\n'.join('First has %d, Second has %d:  %r' % line for line in lines)
            self.fail(self._formatMessage(msg, self._truncateMessage('Element counts were not equal:\n', text)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            ones, others = first.splitlines(keepends=True), second.splitlines(keepends=True)
            if len(ones) == 1 and first.strip('\r\n') == first:
                ones, others = [first + '\n'], [second + '\n']
            text = '%s != %s' % _short_reprs(first, second)
            diff = '\n' + ''.join(_difflib.ndiff(ones, others))
            self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._refuse(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._refuse(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._refuse(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._refuse(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._refuse(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._refuse(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not pattern.search(text):
            self._refuse(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        found = pattern.search(text)
        if found:
            part = text[found.start():found.end()]
            self._refuse(msg, f'Regex matched: {part!r} matches {pattern.pattern!r} in {text!r}')


def _count_unhashable(first, second):
    lines, seen = [], []
    for item in first + second:
        if item not in seen:
            seen.append(item)
            if first.count(item) != second.count(item):
                lines.append((first.count(item), second.count(item), item))
    return lines
