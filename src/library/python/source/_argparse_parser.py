"""The parser of a command line; its parts are in `argparse`."""

import os as _os
import sys as _sys
import textwrap as _textwrap

from argparse import _ACTIONS, _Group, _SubParsers, ArgumentError, ArgumentTypeError, HelpFormatter, Namespace, SUPPRESS


class ArgumentParser:
    """Turns a list of texts into values."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        self.prog = prog if prog is not None else _os.path.basename(_sys.argv[0])
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.argument_default = argument_default
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._formatter = formatter_class()
        self._actions = []
        self._groups = []
        self._exclusive = []
        self._defaults = {}
        self._subparsers = None
        self._sub_title = None
        if add_help:
            self.add_argument('-h', '--help', action='help', help='show this help message and exit')
        for parent in parents:
            self._actions += [action for action in parent._actions if action.option_strings[:1] != ['-h']]
            self._defaults.update(parent._defaults)

    def _new_action(self, names, options):
        options = dict(options)
        kind = options.pop('action', None)
        make = kind if isinstance(kind, type) else _ACTIONS.get(kind)
        if make is None:
            raise ValueError(f'unknown action "{kind}"')
        if names and names[0].startswith('-'):
            long = [name for name in names if name.startswith('--')]
            dest = options.pop('dest', None) or (long[0] if long else names[0]).lstrip('-').replace('-', '_')
            for name in names:
                if any(name in action.option_strings for action in self._actions):
                    shown = '/'.join(names)
                    raise ArgumentError(None, f'argument {shown}: conflicting option string: {name}')
            names = list(names)
        else:
            if 'required' in options:
                raise TypeError("'required' is an invalid argument for positionals")
            if names and 'dest' in options:
                raise ValueError('dest supplied twice for positional argument')
            dest = names[0] if names else options.pop('dest')
            names = []
            options['required'] = options.get('nargs') not in ('?', '*', '...')
        if 'default' not in options and self.argument_default is not None:
            options['default'] = self.argument_default
        if dest in self._defaults and 'default' not in options:
            options['default'] = self._defaults[dest]
        action = make(names, dest=dest, **options) if names else make([], dest=dest, **options)
        if action.type is not None and not callable(action.type):
            raise ValueError(f'{action.type!r} is not callable')
        return action

    def add_argument(self, *names, **options):
        """Describe an argument: `'name'`, or `'-n', '--name'`."""
        action = self._new_action(names, options)
        self._actions.append(action)
        return action

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Group(self, exclusive=True, required=required)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, **options):
        self._sub_title = options.get('title')
        self._subparsers = _SubParsers(self, **options)
        self._actions.append(self._subparsers)
        return self._subparsers

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def _positionals(self):
        return [action for action in self._actions if not action.option_strings]

    def _options(self):
        return [action for action in self._actions if action.option_strings]

    # Reading

    def parse_args(self, args=None, namespace=None):
        """The values of the arguments; an error ends the program."""
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error('unrecognized arguments: ' + ' '.join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        """The same, and what was not understood."""
        args = _sys.argv[1:] if args is None else [str(arg) for arg in args]
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        try:
            return self._read(args, namespace)
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))

    def _find_option(self, arg):
        """The option that an argument spells, its spelling and the value after `=`."""
        if not arg.startswith('-') or arg == '-':
            return None
        name, equals, value = arg.partition('=')
        for spelled, given in ((arg, None), (name, value if equals else None)):
            for action in self._options():
                if spelled in action.option_strings:
                    return action, spelled, given
        if arg.startswith('--'):
            if self.allow_abbrev:
                near = [(action, option) for action in self._options() for option in action.option_strings
                        if option.startswith(name)]
                if len(near) > 1:
                    options = ', '.join(option for _, option in near)
                    self.error(f'ambiguous option: {arg} could match {options}')
                if near:
                    return near[0][0], near[0][1], value if equals else None
        else:
            for action in self._options():
                if arg[:2] in action.option_strings:
                    return action, arg[:2], arg[2:]
        if _is_number(arg) and not any(_is_number(option) for action in self._options() for option in action.option_strings):
            return None
        return None if ' ' in arg else (None, arg, None)

    def _read(self, args, namespace):
        kinds = []
        plain = False
        for arg in args:
            found = None if plain else self._find_option(arg)
            kinds.append('-' if arg == '--' and not plain else 'A' if found is None else 'O')
            plain = plain or arg == '--'
        waiting = self._positionals()
        seen, rest, at = [], [], 0

        def take_positionals(at):
            run = 0
            while at + run < len(args) and kinds[at + run] in 'A-':
                run += 1
            given = [arg for arg, kind in zip(args[at:at + run], kinds[at:at + run]) if kind == 'A']
            counts = _distribute(waiting, len(given))
            used = 0
            for count in counts:
                action = waiting.pop(0)
                if action is self._subparsers:
                    self._run_sub(action, given[used], args[at + used + 1:], namespace, rest)
                    return len(args)
                values = given[used:used + count]
                used += count
                if values or action.nargs in ('*', '?'):
                    self._store(action, namespace, values, None)
                seen.append(action)
            rest.extend(given[used:])
            return at + run

        while at < len(args):
            if kinds[at] != 'O':
                at = take_positionals(at)
                continue
            action, spelled, value = self._find_option(args[at])
            if action is None:
                rest.append(args[at])
                at += 1
                continue
            at = self._take_option(action, spelled, value, args, kinds, at, namespace, seen)
        if waiting:
            take_positionals(len(args))
        self._check(seen, namespace)
        return namespace, rest

    def _take_option(self, action, spelled, value, args, kinds, at, namespace, seen):
        for group in self._exclusive:
            if action in group.actions:
                for other in group.actions:
                    if other is not action and other in seen:
                        raise ArgumentError(action, f'not allowed with argument {other.shown_name()}')
        seen.append(action)
        if not action.takes_value:
            if value is not None:
                if spelled.startswith('--'):
                    raise ArgumentError(action, f'ignored explicit argument {value!r}')
                # Several letters behind one dash.
                args[at] = '-' + value
                if self._find_option(args[at])[0] is None:
                    raise ArgumentError(action, f'ignored explicit argument {value!r}')
                action(self, namespace, [], spelled)
                return at
            action(self, namespace, [], spelled)
            return at + 1
        if value is not None:
            self._store(action, namespace, [value], spelled)
            return at + 1
        at += 1
        run = 0
        while at + run < len(args) and kinds[at + run] == 'A':
            run += 1
        least, most = _bounds(action.nargs)
        if run < least:
            if action.nargs is None:
                raise ArgumentError(action, 'expected one argument')
            if action.nargs == '+':
                raise ArgumentError(action, 'expected at least one argument')
            raise ArgumentError(action, f'expected {action.nargs} argument' + ('s' if action.nargs != 1 else ''))
        count = run if most is None else min(run, most)
        self._store(action, namespace, args[at:at + count], spelled)
        return at + count

    def _store(self, action, namespace, values, spelled):
        converted = [self._convert(action, value) for value in values]
        if action.nargs is None:
            result = converted[0]
        elif action.nargs == '?':
            result = converted[0] if converted else action.const if spelled else action.default
            if not converted and isinstance(result, str):
                result = self._convert(action, result)
        elif not converted and action.nargs == '*' and not spelled:
            result = action.default if action.default is not None else []
        else:
            result = converted
        action(self, namespace, result, spelled)

    def _convert(self, action, text):
        value = text
        if action.type is not None:
            try:
                value = action.type(text)
            except ArgumentTypeError as error:
                raise ArgumentError(action, str(error))
            except (TypeError, ValueError):
                name = getattr(action.type, '__name__', repr(action.type))
                raise ArgumentError(action, f'invalid {name} value: {text!r}')
        if action.choices is not None and value not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {choices})')
        return value

    def _run_sub(self, action, name, args, namespace, rest):
        if name not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {name!r} (choose from {choices})')
        if action.dest is not SUPPRESS:
            setattr(namespace, action.dest, name)
        found, more = action.choices[name].parse_known_args(args)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        rest.extend(more)

    def _check(self, seen, namespace):
        missing = [action.shown_name() for action in self._actions if action.required and action not in seen
                   and not (action is self._subparsers and action.dest is not SUPPRESS and getattr(namespace, action.dest, None))]
        if missing:
            self.error('the following arguments are required: ' + ', '.join(missing))
        for group in self._exclusive:
            if group.required and not any(action in seen for action in group.actions):
                names = ' '.join(action.shown_name() for action in group.actions if action.help is not SUPPRESS)
                self.error(f'one of the arguments {names} is required')
        for action in self._actions:
            if action not in seen and isinstance(action.default, str) and action.type is not None:
                if getattr(namespace, action.dest, None) is action.default:
                    setattr(namespace, action.dest, self._convert(action, action.default))

    # Help

    def _usage(self):
        if self.usage is not None:
            return f'usage: {self.usage.replace("%(prog)s", self.prog)}\n'
        options, done = [], []
        for action in self._options():
            if action.help is SUPPRESS or action in done:
                continue
            group = next((group for group in self._exclusive if action in group.actions), None)
            if group is not None:
                done += group.actions
                inner = ' | '.join(self._option_usage(member) for member in group.actions)
                options.append(f'({inner})' if group.required else f'[{inner}]')
            else:
                text = self._option_usage(action)
                options.append(text if action.required else f'[{text}]')
        positionals = [action.usage_of_values() for action in self._positionals() if action.help is not SUPPRESS]
        line = ' '.join([f'usage: {self.prog}'] + options + positionals)
        if len(line) <= 78:
            return line + '\n'
        indent = ' ' * len(f'usage: {self.prog} ')
        lines, head = [], f'usage: {self.prog}'
        for parts in (options, positionals):
            current = indent[:-1] if lines else head
            for part in parts:
                if len(current) + 1 + len(part) > 78 and current.strip() and current != indent[:-1]:
                    lines.append(current)
                    current = indent[:-1]
                current += ' ' + part
            if parts:
                lines.append(current)
        return '\n'.join(lines) + '\n'

    def _option_usage(self, action):
        values = action.usage_of_values()
        if len(action.option_strings) > 1 and not action.takes_value and action.option_strings[-1].startswith('--no-'):
            return ' | '.join(action.option_strings)
        return action.option_strings[0] + (f' {values}' if values else '')

    def format_usage(self):
        return self._usage()

    def _heading(self, action):
        if not action.option_strings:
            return str(action.value_name())
        values = action.usage_of_values()
        return ', '.join(option + (f' {values}' if values else '') for option in action.option_strings)

    def _entries(self, actions, width):
        lines = []
        for action in actions:
            if action.help is SUPPRESS:
                continue
            rows = [(2, self._heading(action), self._formatter.help_of(action))]
            if action is self._subparsers:
                rows += [(4, name, text) for name, text in action.summaries]
            for indent, head, text in rows:
                lines += self._entry(' ' * indent + head, text, action, width)
        return lines

    def _entry(self, head, text, action, width):
        if not text:
            return [head]
        details = {name: getattr(value, '__name__', value) for name, value in vars(action).items()}
        if action.choices is not None:
            details['choices'] = ', '.join(str(choice) for choice in action.choices)
        text = text % dict(details, prog=self.prog)
        wrapped = text.splitlines() if self._formatter.keeps_help else _textwrap.wrap(' '.join(text.split()), 78 - width)
        if len(head) <= width - 2:
            first, wrapped = [head.ljust(width) + wrapped[0]], wrapped[1:]
        else:
            first = [head]
        return first + [' ' * width + line for line in wrapped]

    def _paragraph(self, text):
        text = text.replace('%(prog)s', self.prog)
        return text if self._formatter.keeps_lines else _textwrap.fill(' '.join(text.split()), 78)

    def format_help(self):
        """What `--help` prints."""
        shown = [action for action in self._actions if action.help is not SUPPRESS]
        heads = [2 + len(self._heading(action)) for action in shown]
        if self._subparsers is not None:
            heads += [4 + len(name) for name, _ in self._subparsers.summaries]
        width = min(max(heads, default=0) + 2, 24)
        blocks = [self._usage()]
        if self.description:
            blocks.append(self._paragraph(self.description) + '\n')
        grouped = [action for group in self._groups for action in group.actions]
        titled = [self._subparsers] if self._sub_title else []
        positionals = [a for a in self._positionals() if a not in grouped and a not in titled]
        options = [a for a in self._options() if a not in grouped]
        sections = [('positional arguments', None, positionals), ('options', None, options)]
        sections += [(self._sub_title, None, titled)] if titled else []
        sections += [(group.title, group.description, group.actions) for group in self._groups]
        for title, text, actions in sections:
            lines = self._entries(actions, width)
            if lines:
                body = [f'  {text}', ''] if text else []
                blocks.append('\n'.join([f'{title}:'] + body + lines) + '\n')
        if self.epilog:
            blocks.append(self._paragraph(self.epilog) + '\n')
        return '\n'.join(blocks)

    def print_help(self, file=None):
        print(self.format_help(), end='', file=file if file is not None else _sys.stdout)

    def print_usage(self, file=None):
        print(self.format_usage(), end='', file=file if file is not None else _sys.stdout)

    def exit(self, status=0, message=None):
        if message:
            print(message, end='', file=_sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """End the program with a message on how it is called."""
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def _bounds(nargs):
    """The least and the largest number of values; None for any."""
    if isinstance(nargs, int):
        return nargs, nargs
    return {None: (1, 1), '?': (0, 1), '*': (0, None), '+': (1, None), '...': (0, None), 'A...': (1, None)}[nargs]


def _distribute(actions, count):
    """How many values each of the first arguments takes."""
    for taken in range(len(actions), -1, -1):
        bounds = [_bounds(action.nargs) for action in actions[:taken]]
        least = sum(low for low, _ in bounds)
        if least > count:
            continue
        spare, counts = count - least, []
        for low, high in bounds:
            more = spare if high is None else min(spare, high - low)
            counts.append(low + more)
            spare -= more
        return counts
    return []
