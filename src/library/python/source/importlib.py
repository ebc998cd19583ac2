"""Modules by name."""

__all__ = ['import_module', 'reload', 'invalidate_caches']


def import_module(name, package=None):
    """The module of a name."""
    return __import__(name, fromlist=['*'])


def reload(module):
    """Modules of the library are as they are."""
    return module


def invalidate_caches():
    """Nothing is kept."""
