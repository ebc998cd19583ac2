"""Patterns of file names: `*`, `?`, `[abc]`."""

import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def translate(pat):
    """The regular expression of a pattern."""
    text, at = '', 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            text += '.*'
        elif c == '?':
            text += '.'
        elif c == '[' and ']' in pat[at + 1:]:
            end = pat.index(']', at + 1)
            inside = pat[at:end].replace('\\', '\\\\')
            text += '[' + ('^' + inside[1:] if inside.startswith('!') else inside) + ']'
            at = end + 1
        else:
            text += re.escape(c)
    return f'(?s:{text})\\Z'


def fnmatchcase(name, pat):
    """Whether a name fits a pattern."""
    return re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    """The names that fit a pattern."""
    return [name for name in names if fnmatch(name, pat)]
