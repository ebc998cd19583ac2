"""Finding files by patterns such as `*.txt`."""

import os
from fnmatch import fnmatch

__all__ = ['glob', 'iglob']


def glob(pathname, *, root_dir=None, recursive=False):
    """The paths that a pattern fits, sorted."""
    folder, last = os.path.split(pathname)
    folders = [folder] if not any(c in folder for c in '*?[') else glob(folder, recursive=recursive)
    found = []
    for folder in folders:
        if folder and not os.path.isdir(folder):
            continue
        if last == '**' and recursive:
            found.extend([here for here, _, _ in os.walk(folder or '.')])
            continue
        for entry in os.listdir(folder or '.'):
            if fnmatch(entry, last) and (not entry.startswith('.') or last.startswith('.')):
                found.append(os.path.join(folder, entry) if folder else entry)
    return found


def iglob(pathname, **kwargs):
    """The same, one after the other."""
    return iter(glob(pathname, **kwargs))
