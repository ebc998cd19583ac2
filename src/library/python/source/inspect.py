"""What objects are made of: signatures, members, documentation."""

__all__ = ['Parameter', 'Signature', 'getdoc', 'getmembers', 'isabstract', 'isbuiltin', 'isclass', 'isfunction',
           'isgenerator', 'isgeneratorfunction', 'ismethod', 'ismodule', 'isroutine', 'signature', 'cleandoc', 'getmro',
           'iscoroutinefunction', 'iscoroutine', 'isasyncgen', 'isasyncgenfunction', 'isawaitable', 'unwrap',
           'getfullargspec', 'FullArgSpec']

import types as _types
from collections import namedtuple as _namedtuple
from enum import IntEnum as _IntEnum


class _empty:
    pass


class _ParameterKind(_IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self.value]

    def __str__(self):
        return self.name


def formatannotation(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _ParameterKind(kind)
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        parts = {'name': self.name, 'kind': self.kind, 'default': self.default, 'annotation': self.annotation, **changes}
        return Parameter(parts.pop('name'), parts.pop('kind'), **parts)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = f'{text}: {formatannotation(self.annotation)}'
        if self.default is not _empty:
            text = text + (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        if self.kind == _ParameterKind.VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self.kind == _ParameterKind.VAR_KEYWORD else text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default,
                                                                         other.annotation)


class BoundArguments:
    """Arguments with the parameters they belong to."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments and parameter.kind == 3:
                found[name] = self.arguments[name]
            elif name in self.arguments and parameter.kind == 4:
                found.update(self.arguments[name])
        return found

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == 2:
                filled[name] = ()
            elif parameter.kind == 4:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<{self.__class__.__name__} ({inside})>'


class Signature:
    """The parameters of a function and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {parameter.name: parameter for parameter in parameters or ()}
        self.return_annotation = return_annotation

    @property
    def parameters(self):
        return _types.MappingProxyType(self._parameters)

    def replace(self, *, parameters=None, return_annotation=_empty):
        kept = self._parameters.values() if parameters is None else parameters
        note = self.return_annotation if return_annotation is _empty else return_annotation
        return Signature(kept, return_annotation=note)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        left = list(args)
        given = dict(kwargs)
        bound = {}
        for name, parameter in self._parameters.items():
            if parameter.kind == 2:
                if left:
                    bound[name] = tuple(left)
                left = []
            elif parameter.kind == 4:
                if given:
                    bound[name] = given
                given = {}
            elif left and parameter.kind != 3:
                if name in given and parameter.kind == 1:
                    raise TypeError(f'multiple values for argument {name!r}')
                bound[name] = left.pop(0)
            elif name in given and parameter.kind != 0:
                bound[name] = given.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if left:
            raise TypeError('too many positional arguments')
        if given:
            raise TypeError(f'got an unexpected keyword argument {next(iter(given))!r}')
        return BoundArguments(self, bound)

    def __str__(self):
        parts = []
        seen_positional_only = False
        star_needed = True
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                seen_positional_only = True
            elif seen_positional_only:
                parts.append('/')
                seen_positional_only = False
            if parameter.kind == 2:
                star_needed = False
            elif parameter.kind == 3 and star_needed:
                parts.append('*')
                star_needed = False
            parts.append(str(parameter))
        if seen_positional_only:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._parameters == other._parameters and self.return_annotation == other.return_annotation


def _of_function(function):
    code = function.__code__
    notes = function.__annotations__
    names = code.co_varnames
    positional = names[:code.co_argcount]
    only = names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    rest = names[code.co_argcount + code.co_kwonlyargcount:]
    star = rest[0] if code._takes_rest else None
    double = rest[1 if star else 0] if code._takes_keywords else None

    def parameter(name, kind, default=_empty):
        return Parameter(name, kind, default=default, annotation=notes.get(name, _empty))
    found = []
    for at, name in enumerate(positional):
        back = at - len(positional) + len(defaults)
        kind = 0 if at < code.co_posonlyargcount else 1
        found.append(parameter(name, kind, defaults[back] if back >= 0 else _empty))
    if star:
        found.append(parameter(star, 2))
    for name in only:
        found.append(parameter(name, 3, keyword_defaults.get(name, _empty)))
    if double:
        found.append(parameter(double, 4))
    return Signature(found, return_annotation=notes.get('return', _empty))


def _without_first(signature):
    return Signature(list(signature._parameters.values())[1:], return_annotation=signature.return_annotation)


def signature(obj, *, follow_wrapped=True):
    """The signature of something that can be called."""
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped and not isclass(obj) and hasattr(obj, '__wrapped__'):
        return signature(obj.__wrapped__)
    if isfunction(obj):
        return _of_function(obj)
    if isclass(obj):
        init = obj.__init__
        if isfunction(init):
            made = _without_first(_of_function(init))
            return Signature(made._parameters.values())
        if obj.__module__ != 'builtins':
            return Signature()
    elif hasattr(type(obj), '__call__') and isfunction(type(obj).__call__):
        return _without_first(_of_function(type(obj).__call__))
    raise NotImplementedError('inspect.signature() knows only functions of the program')


FullArgSpec = _namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')


def getfullargspec(func):
    """Names and defaults of a function's parameters."""
    found = signature(func)._parameters.values()
    names = [p.name for p in found if p.kind in (0, 1)]
    star = [p.name for p in found if p.kind == 2]
    double = [p.name for p in found if p.kind == 4]
    defaults = tuple([p.default for p in found if p.kind in (0, 1) and p.default is not _empty]) or None
    only = [p.name for p in found if p.kind == 3]
    only_defaults = {p.name: p.default for p in found if p.kind == 3 and p.default is not _empty} or None
    return FullArgSpec(names, star[0] if star else None, double[0] if double else None, defaults, only, only_defaults,
                       {name: func.__annotations__[name] for name in sorted(func.__annotations__, key=lambda n: n != 'return')})


def isfunction(object):
    return type(object) is _types.FunctionType and hasattr(object, '__code__')


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return type(object) is _types.MethodType


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def isgeneratorfunction(object):
    return isfunction(object) and object.__code__._is_generator


def isasyncgenfunction(object):
    return isfunction(object) and object.__code__._is_async_generator


def iscoroutine(object):
    return type(object).__name__ == 'coroutine'


def isasyncgen(object):
    return type(object).__name__ == 'async_generator'


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def iscoroutinefunction(object):
    return isfunction(object) and object.__code__._is_coroutine


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    """Names and values of an object's attributes, by name."""
    found = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split('\n')
    rest = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(rest) if rest else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The docstring of an object."""
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getsource(object):
    """Not available."""
    raise NotImplementedError('inspect.getsource() is not in Shapewise')
