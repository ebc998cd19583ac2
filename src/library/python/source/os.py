"""The system: files, folders, the environment."""

import _os
import os.path as path
from _os import chdir, cpu_count, getcwd, getpid, listdir, makedirs, mkdir, remove, rename, rmdir
from collections import namedtuple

name = 'posix'
sep = '/'
linesep = '\n'
pathsep = ':'
curdir = '.'
pardir = '..'
extsep = '.'
devnull = '/dev/null'
unlink = remove
replace = rename
environ = _os.environ()
error = OSError

stat_result = namedtuple('stat_result', ['st_size', 'st_mtime'])


def fspath(path):
    """The text of a path."""
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def stat(path):
    """What is known about a file: size and time of the last change."""
    return stat_result(*_os.stat(path))


def walk(top, topdown=True):
    """A folder and all folders in it, with the names of what is there."""
    folders, files = [], []
    here = fspath(top)
    if not path.isdir(here):
        return
    for entry in listdir(here):
        (folders if path.isdir(path.join(here, entry)) else files).append(entry)
    if topdown:
        yield here, folders, files
    for folder in folders:
        yield from walk(path.join(here, folder), topdown)
    if not topdown:
        yield here, folders, files


def urandom(size):
    """Random bytes."""
    import random
    try:
        with open('/dev/urandom', 'rb') as source:
            return source.read(size)
    except OSError:
        return bytes([random.Random().randrange(256) for _ in range(size)])


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal."""
    return terminal_size(int(environ.get('COLUMNS', fallback[0])), int(environ.get('LINES', fallback[1])))


terminal_size = namedtuple('terminal_size', ['columns', 'lines'])


def system(command):
    """In CPython: runs a command of the system. Shapewise runs none."""
    raise NotImplementedError('not in Shapewise: os.system (running other programs)')
