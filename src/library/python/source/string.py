"""Constants and templates for texts."""

import re as _re_module
from _string import (ascii_letters, ascii_lowercase, ascii_uppercase, digits, hexdigits, octdigits, punctuation,
                     whitespace)

printable = digits + ascii_letters + punctuation + whitespace

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']


def capwords(s, sep=None):
    """Every word with a capital letter."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    """A text with places such as $name and ${name}."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _filled(self, mapping, kws, safe):
        values = dict(mapping) if mapping is not None else {}
        values.update(kws)

        def fill(match):
            if match['escaped'] is not None:
                return '$'
            name = match['named'] or match['braced']
            if name is not None:
                if safe and name not in values:
                    return match.group()
                return str(values[name])
            if safe:
                return match.group()
            at = match.start()
            lines = self.template[:at].splitlines(keepends=True) or ['']
            column = at - len(''.join(lines[:-1])) + 1
            raise ValueError(f'Invalid placeholder in string: line {len(lines)}, col {column}')

        pattern = r'\$(?:(?P<escaped>\$)|(?P<named>[_a-zA-Z][_a-zA-Z0-9]*)|\{(?P<braced>[_a-zA-Z][_a-zA-Z0-9]*)\}|(?P<invalid>))'
        return _re_module.sub(pattern, fill, self.template)

    def substitute(self, mapping=None, /, **kws):
        """The text with its places filled."""
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping=None, /, **kws):
        """The same; places without a value stay."""
        return self._filled(mapping, kws, True)


class Formatter:
    """What str.format does, as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
