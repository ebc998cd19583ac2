"""Paths as objects."""

import os

from _comparisons import ordered as _ordered

__all__ = ['PurePath', 'PurePosixPath', 'Path', 'PosixPath']


@_ordered
class PurePath:
    """A path that is only looked at, never used."""

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        text = ''
        for part in args:
            part = os.fspath(part)
            if not isinstance(part, str):
                raise TypeError(f'argument should be a str object or an os.PathLike object returning str, not {type(part)!r}')
            text = part if part.startswith('/') or not text else text.rstrip('/') + '/' + part
        self._root = '/' if text.startswith('/') else ''
        self._names = [name for name in text.split('/') if name not in ('', '.')]
        return self

    def __init__(self, *args):
        pass

    def _made(self, names):
        return type(self)(self._root + '/'.join(names))

    def __str__(self):
        return self._root + '/'.join(self._names) or '.'

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __truediv__(self, other):
        try:
            return type(self)(self, other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return type(self)(other, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *other):
        return type(self)(self, *other)

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._names)

    @property
    def root(self):
        return self._root

    @property
    def drive(self):
        return ''

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        dot = self.name.rfind('.')
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ''

    @property
    def suffixes(self):
        if self.name.endswith('.'):
            return []
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        return self._made(self._names[:-1])

    @property
    def parents(self):
        count = len(self._names)
        return tuple([self._made(self._names[:count - 1 - n]) for n in range(count)])

    def is_absolute(self):
        return bool(self._root)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._made(self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other):
        base = type(self)(*other)
        if self._root != base._root or self._names[:len(base._names)] != base._names:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute.')
        return type(self)('/'.join(self._names[len(base._names):]))

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def match(self, pattern):
        from fnmatch import fnmatch
        wanted = [part for part in pattern.split('/') if part]
        if len(wanted) > len(self._names):
            return False
        return all(fnmatch(name, part) for name, part in zip(reversed(self._names), reversed(wanted)))

    def _order(self, other, compare):
        return compare(self.parts, other.parts) if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self.parts)


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    """A path of a file or folder."""

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    def exists(self):
        return os.path.exists(self)

    def is_file(self):
        return os.path.isfile(self)

    def is_dir(self):
        return os.path.isdir(self)

    def absolute(self):
        return type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(os.path.realpath(self))

    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))

    def stat(self):
        return os.stat(self)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with open(self, 'r', encoding=encoding, errors=errors) as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with open(self, 'w', encoding=encoding) as file:
            return file.write(data)

    def read_bytes(self):
        with open(self, 'rb') as file:
            return file.read()

    def write_bytes(self, data):
        with open(self, 'wb') as file:
            return file.write(data)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.makedirs(self, exist_ok=exist_ok) if parents else os.mkdir(self)
        except FileExistsError:
            if not (exist_ok and self.is_dir()):
                raise

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists() and not exist_ok:
            raise FileExistsError(17, 'File exists', str(self))
        open(self, 'a').close()

    def unlink(self, missing_ok=False):
        try:
            os.remove(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target)

    replace = rename

    def iterdir(self):
        for name in os.listdir(self):
            yield self / name

    def glob(self, pattern):
        from glob import glob
        for found in glob(os.path.join(str(self), pattern), recursive=True):
            yield type(self)(found)

    def rglob(self, pattern):
        from fnmatch import fnmatch
        for here, folders, files in os.walk(self):
            for name in sorted(folders + files):
                if fnmatch(name, pattern):
                    yield type(self)(here) / name


class PosixPath(Path, PurePosixPath):
    pass
