"""Writing and reading JSON as classes, for programs that derive their own."""

import json as _json

__all__ = ['JSONEncoder', 'JSONDecoder']


class JSONEncoder:
    """Writes values as JSON; `default` tells what to write for other ones."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write in the place of a value that JSON does not have."""
        raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of a value."""
        return _json.dumps(o, skipkeys=self.skipkeys, ensure_ascii=self.ensure_ascii, check_circular=self.check_circular,
                           allow_nan=self.allow_nan, sort_keys=self.sort_keys, indent=self.indent,
                           separators=(self.item_separator, self.key_separator), default=self.default)

    def iterencode(self, o, _one_shot=False):
        """The same in pieces."""
        return iter([self.encode(o)])


class JSONDecoder:
    """Reads JSON."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a JSON text."""
        return _json.loads(s, object_hook=self.object_hook, parse_float=self.parse_float, parse_int=self.parse_int,
                           parse_constant=self.parse_constant, object_pairs_hook=self.object_pairs_hook)

    def raw_decode(self, s, idx=0):
        """The value that a text begins with, and where it ends."""
        try:
            return self.decode(s[idx:]), len(s.rstrip())
        except _json.JSONDecodeError as error:
            if error.msg != 'Extra data':
                raise
            text = s[idx:idx + error.pos]
            return self.decode(text), idx + len(text.rstrip())
