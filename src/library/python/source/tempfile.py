"""Files and folders for a while."""

import _os
import os
import random as _random
import shutil

__all__ = ['gettempdir', 'mkdtemp', 'mkstemp', 'mktemp', 'NamedTemporaryFile', 'TemporaryDirectory', 'TemporaryFile']

_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'
_source = _random.Random(_os.getpid())


def gettempdir():
    """Where such files are made."""
    return os.environ.get('TMPDIR') or os.environ.get('TEMP') or '/tmp'


def _fresh(suffix, prefix, dir):
    while True:
        name = ''.join([_source.choice(_letters) for _ in range(8)])
        path = os.path.join(dir or gettempdir(), (prefix or 'tmp') + name + (suffix or ''))
        if not os.path.exists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder."""
    path = _fresh(suffix, prefix, dir)
    os.mkdir(path)
    return path


def mktemp(suffix='', prefix='tmp', dir=None):
    """A path that is free."""
    return _fresh(suffix, prefix, dir)


class TemporaryDirectory:
    """A folder that is gone after the `with`."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        self.cleanup()

    def cleanup(self):
        shutil.rmtree(self.name, ignore_errors=True)

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'


class NamedTemporaryFile:
    """A file that is gone when it is closed."""

    def __init__(self, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                 delete=True):
        self.name = _fresh(suffix, prefix, dir)
        self.delete = delete
        self.file = open(self.name, mode)

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self.file.close()
        if self.delete and os.path.exists(self.name):
            os.remove(self.name)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A file without a name, which is gone when it is closed."""
    path = _fresh(suffix, prefix, dir)
    file = open(path, mode, encoding=encoding)
    os.unlink(path)
    return file
