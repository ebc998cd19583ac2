"""Literals in texts. Syntax trees as objects are not here."""

from _literal import is_literal as _is_literal

__all__ = ['literal_eval']


def literal_eval(node_or_string):
    """The value of a literal: numbers, texts, and containers of these.

    >>> literal_eval("{'a': [1, (2.5, None)]}")
    {'a': [1, (2.5, None)]}
    """
    text = node_or_string.lstrip(' \t')
    if not _is_literal(text):
        raise ValueError(f'malformed node or string on line 1: {text!r}')
    return eval(text, {'__builtins__': {'set': set}})
