"""Arguments of a command line."""

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'Namespace', 'Action', 'HelpFormatter', 'RawTextHelpFormatter',
           'RawDescriptionHelpFormatter', 'ArgumentDefaultsHelpFormatter', 'BooleanOptionalAction', 'SUPPRESS', 'OPTIONAL',
           'ZERO_OR_MORE', 'ONE_OR_MORE', 'REMAINDER']

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER = '?', '*', '+', '...'


class ArgumentTypeError(Exception):
    """What a type function raises for a text it does not take."""


class ArgumentError(Exception):
    """An argument that cannot be used."""

    def __init__(self, argument, message):
        self.argument_name = argument.shown_name() if argument is not None else None
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return f'argument {self.argument_name}: {self.message}'


class Namespace:
    """The values of the arguments, as attributes."""

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        parts = [f'{name}={value!r}' if name.isidentifier() else None for name, value in self.__dict__.items()]
        odd = {name: value for name, value in self.__dict__.items() if not name.isidentifier()}
        parts = [part for part in parts if part] + ([f'**{odd!r}'] if odd else [])
        return f'{type(self).__name__}({", ".join(parts)})'

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


class HelpFormatter:
    """How help is laid out."""

    keeps_lines = False
    keeps_help = False

    def help_of(self, action):
        return action.help


class RawDescriptionHelpFormatter(HelpFormatter):
    keeps_lines = True


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    keeps_help = True


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def help_of(self, action):
        text = action.help
        if text is not None and '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class Action:
    """One argument: how it is spelled, how many values it takes, what becomes of them."""

    takes_value = True

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)

    def shown_name(self):
        if self.option_strings:
            return '/'.join(self.option_strings)
        return self.metavar if self.metavar is not None else self.dest

    def value_name(self):
        if self.metavar is not None:
            return self.metavar
        if self.choices is not None:
            return '{' + ','.join(str(choice) for choice in self.choices) + '}'
        return self.dest.upper() if self.option_strings else self.dest

    def usage_of_values(self):
        name = self.value_name()
        names = name if isinstance(name, tuple) else None
        if not self.takes_value:
            return ''
        if isinstance(self.nargs, int):
            return ' '.join(names or [name] * self.nargs)
        first = names[0] if names else name
        forms = {None: first, '?': f'[{first}]', '*': f'[{first} ...]', '+': f'{first} [{first} ...]', '...': '...'}
        return forms[self.nargs]


class _Flag(Action):
    takes_value = False

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _True(_Flag):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _False(_Flag):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class _Count(_Flag):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, None, default, required, help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Append(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [values])


class _Extend(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + list(values))


class _AppendConst(_Flag):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [self.const])


class _Help(_Flag):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, None, default, False, help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(_Flag):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, version=None,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, None, default, False, help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        print(self.version.replace('%(prog)s', parser.prog))
        parser.exit()


class BooleanOptionalAction(_Flag):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, **unused):
        negated = [f'--no-{option[2:]}' for option in option_strings if option.startswith('--')]
        super().__init__(list(option_strings) + negated, dest, None, default, required, help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith('--no-'))


_ACTIONS = {None: Action, 'store': Action, 'store_true': _True, 'store_false': _False, 'store_const': _Flag, 'append': _Append,
            'append_const': _AppendConst, 'count': _Count, 'help': _Help, 'version': _Version, 'extend': _Extend}


class _Group:
    """Arguments that help shows together, or of which only one may be given."""

    def __init__(self, parser, title=None, description=None, exclusive=False, required=False):
        self._parser = parser
        self.title = title
        self.description = description
        self.required = required
        self._exclusive = exclusive
        self.actions = []

    def add_argument(self, *names, **options):
        action = self._parser._new_action(names, options)
        self.actions.append(action)
        self._parser._actions.append(action)
        return action

    def add_mutually_exclusive_group(self, required=False):
        return self._parser.add_mutually_exclusive_group(required=required)


class _SubParsers(Action):
    def __init__(self, parser, dest=None, required=False, help=None, metavar=None, title=None, description=None,
                 parser_class=None, prog=None):
        super().__init__([], dest or SUPPRESS, nargs='A...', required=required, help=help, metavar=metavar)
        self._parser = parser
        self.choices = {}
        self.summaries = []

    def add_parser(self, name, *, help=None, aliases=(), **options):
        required = ' '.join(action.usage_of_values() for action in self._parser._positionals() if action is not self)
        options.setdefault('prog', ' '.join([self._parser.prog] + ([required] if required else []) + [name]))
        made = type(self._parser)(**options)
        if help is not None:
            self.summaries.append((name, help))
        for spelled in (name, *aliases):
            self.choices[spelled] = made
        return made

    def value_name(self):
        return self.metavar if self.metavar is not None else '{' + ','.join(self.choices) + '}'

    def shown_name(self):
        if self.metavar is not None:
            return self.metavar
        return self.dest if self.dest is not SUPPRESS else '{' + ','.join(self.choices) + '}'

    def usage_of_values(self):
        return f'{self.value_name()} ...'

