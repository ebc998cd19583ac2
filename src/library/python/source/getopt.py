"""Options of a command line, as the C function reads them."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """An option that is not known or lacks its argument."""

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _long(found, text, names, rest):
    name, equals, value = text.partition('=')
    near = [known for known in names if known.startswith(name)]
    if not near:
        raise GetoptError(f'option --{name} not recognized', name)
    if name in near:
        takes, whole = False, name
    elif name + '=' in near:
        takes, whole = True, name
    elif len(near) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    else:
        takes, whole = near[0].endswith('='), near[0].rstrip('=')
    if takes and not equals:
        if not rest:
            raise GetoptError(f'option --{whole} requires argument', whole)
        value, rest = rest[0], rest[1:]
    elif equals and not takes:
        raise GetoptError(f'option --{whole} must not have an argument', whole)
    found.append(('--' + whole, value))
    return rest


def _short(found, text, letters, rest):
    while text:
        letter, text = text[0], text[1:]
        at = letters.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError(f'option -{letter} not recognized', letter)
        value = ''
        if letters.startswith(':', at + 1):
            if not text:
                if not rest:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                text, rest = rest[0], rest[1:]
            value, text = text, ''
        found.append(('-' + letter, value))
    return rest


def getopt(args, shortopts, longopts=[]):
    """The options with their values, and the arguments after them."""
    names = [longopts] if isinstance(longopts, str) else list(longopts)
    found = []
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            return found, args[1:]
        if args[0].startswith('--'):
            args = _long(found, args[0][2:], names, args[1:])
        else:
            args = _short(found, args[0][1:], shortopts, args[1:])
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options and arguments in any order."""
    names = [longopts] if isinstance(longopts, str) else list(longopts)
    stops = shortopts.startswith('+')
    letters = shortopts[1:] if stops else shortopts
    found, plain = [], []
    while args:
        if args[0] == '--':
            plain += args[1:]
            break
        if args[0].startswith('--'):
            args = _long(found, args[0][2:], names, args[1:])
        elif args[0].startswith('-') and args[0] != '-':
            args = _short(found, args[0][1:], letters, args[1:])
        elif stops:
            plain = args
            break
        else:
            plain.append(args[0])
            args = args[1:]
    return found, plain
