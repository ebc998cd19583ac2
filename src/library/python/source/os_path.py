"""Paths as texts."""

import _os
from _os import exists, isdir, isfile

sep = '/'
curdir = '.'
pardir = '..'
extsep = '.'


def _text(path):
    if isinstance(path, str):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')


def join(a, *p):
    """Parts of a path joined with slashes; an absolute part starts anew."""
    path = _text(a)
    for part in map(_text, p):
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    """What is before and after the last slash."""
    p = _text(p)
    at = p.rfind('/') + 1
    head, tail = p[:at], p[at:]
    return head.rstrip('/') or head, tail


def basename(p):
    """What is after the last slash."""
    return split(p)[1]


def dirname(p):
    """What is before the last slash."""
    return split(p)[0]


def splitext(p):
    """The path without its extension, and the extension."""
    p = _text(p)
    start = p.rfind('/') + 1
    dot = p.rfind('.')
    if dot > start and p[start:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''


def splitdrive(p):
    """An empty drive and the path."""
    return '', _text(p)


def isabs(s):
    """Whether a path begins at the root."""
    return _text(s).startswith('/')


def normpath(path):
    """The path without what leads nowhere: `a/./b/../c` is `a/c`."""
    path = _text(path)
    if not path:
        return '.'
    root = '//' if path.startswith('//') and not path.startswith('///') else '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not root and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + '/'.join(parts) or '.'


def abspath(path):
    """The path from the root."""
    path = _text(path)
    return normpath(path if isabs(path) else join(_os.getcwd(), path))


def realpath(path):
    """The path from the root, without links."""
    try:
        return _os.realpath(path)
    except OSError:
        return abspath(path)


def relpath(path, start='.'):
    """The path as seen from a folder."""
    here = [part for part in abspath(start).split('/') if part]
    there = [part for part in abspath(path).split('/') if part]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return '/'.join(['..'] * (len(here) - same) + there[same:]) or '.'


def expanduser(path):
    """The path with `~` as the home folder."""
    path = _text(path)
    if path == '~' or path.startswith('~/'):
        return _os.environ().get('HOME', '~') + path[1:]
    return path


def commonprefix(m):
    """The longest start that all paths share, character by character."""
    if not m:
        return ''
    low, high = min(m), max(m)
    at = 0
    while at < len(low) and at < len(high) and low[at] == high[at]:
        at += 1
    return low[:at]


def getsize(filename):
    """The size of a file in bytes."""
    return _os.stat(filename)[0]


def getmtime(filename):
    """When a file was last changed."""
    return _os.stat(filename)[1]


def islink(path):
    """Whether a path is a link."""
    return exists(path) and realpath(path) != abspath(path)


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    return realpath(f1) == realpath(f2)
