"""Text inside of HTML."""

__all__ = ['escape', 'unescape']

_NAMED = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '©', 'reg': '®',
          'euro': '€', 'hellip': '…', 'ndash': '–', 'mdash': '—', 'times': '×', 'laquo': '«', 'raquo': '»'}


def escape(s, quote=True):
    """Text with the signs of HTML replaced."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def unescape(s):
    """Text with the signs of HTML put back."""
    import re

    def sign(found):
        name = found[1]
        if name.startswith(('#x', '#X')):
            return chr(int(name[2:], 16))
        if name.startswith('#'):
            return chr(int(name[1:]))
        if name not in _NAMED:
            raise NotImplementedError(f'not in Shapewise: the HTML name &{name};')
        return _NAMED[name]
    return re.sub(r'&(#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);', sign, s)
