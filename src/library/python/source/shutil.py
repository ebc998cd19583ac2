"""Copying, moving and removing of files and folders."""

import _os
import os
from _os import copyfile

__all__ = ['copyfile', 'copy', 'copy2', 'move', 'rmtree', 'copytree']


def copy(src, dst):
    """Copy a file to a file or into a folder."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    return dst


copy2 = copy


def move(src, dst):
    """Move a file or folder."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    os.rename(src, dst)
    return dst


def rmtree(path, ignore_errors=False):
    """Remove a folder with everything in it."""
    try:
        _os.removedirs(path)
    except OSError:
        if not ignore_errors:
            raise


def copytree(src, dst):
    """Copy a folder with everything in it."""
    os.makedirs(dst)
    for entry in os.listdir(src):
        source, target = os.path.join(src, entry), os.path.join(dst, entry)
        if os.path.isdir(source):
            copytree(source, target)
        else:
            copyfile(source, target)
    return dst
