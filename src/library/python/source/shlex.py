"""Words of a command line, as a shell reads them."""

import re as _re

__all__ = ['split', 'quote', 'join']


def split(s, comments=False, posix=True):
    """The words of a command line."""
    words, word, quote, at = [], None, None, 0
    while at < len(s):
        letter = s[at]
        if quote:
            if letter == quote:
                quote = None
            elif letter == '\\' and quote == '"' and s[at + 1:at + 2] in ('"', '\\'):
                at += 1
                word += s[at]
            else:
                word += letter
        elif letter in '\'"':
            quote, word = letter, word or ''
        elif letter == '\\':
            at += 1
            if at >= len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[at]
        elif letter.isspace():
            if word is not None:
                words.append(word)
            word = None
        elif letter == '#' and comments and word is None:
            at = s.find('\n', at)
            at = len(s) if at < 0 else at
        else:
            word = (word or '') + letter
        at += 1
    if quote:
        raise ValueError('No closing quotation')
    return words if word is None else words + [word]


def quote(s):
    """A text as one word of a command line."""
    if not s:
        return "''"
    if _re.search(r'[^\w@%+=:,./-]', s, _re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Words as a command line."""
    return ' '.join(quote(word) for word in split_command)
