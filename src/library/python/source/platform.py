"""What the program runs on."""

import sys as _sys

__all__ = ['system', 'python_version', 'python_version_tuple', 'python_implementation', 'machine', 'node', 'release', 'platform',
           'processor', 'architecture']

_SYSTEMS = {'linux': 'Linux', 'darwin': 'Darwin', 'win32': 'Windows'}


def system():
    """`'Linux'`, `'Darwin'`, `'Windows'`."""
    return _SYSTEMS.get(_sys.platform, '')


def python_version():
    """The version of the language."""
    return '.'.join(str(part) for part in _sys.version_info[:3])


def python_version_tuple():
    return tuple(str(part) for part in _sys.version_info[:3])


def python_implementation():
    return 'Shapewise'


def machine():
    return ''


def node():
    return ''


def release():
    return ''


def processor():
    return ''


def platform(aliased=False, terse=False):
    return system()


def architecture(executable='', bits='', linkage=''):
    return ('64bit', '')
