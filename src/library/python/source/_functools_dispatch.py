"""Functions chosen by the type of their argument. What else this module has is in Rust."""


def _chosen(registry, kind):
    """The implementation for a class: that of the first class of its order which has one."""
    for base in kind.__mro__:
        if base in registry:
            return registry[base]
    for base, function in registry.items():
        if base is not object and issubclass(kind, base):
            return function
    return registry[object]


def _classes(kind):
    return kind.__args__ if hasattr(kind, '__args__') and not isinstance(kind, type) else (kind,)


def singledispatch(func):
    """A function that runs what is registered for the class of its first argument."""
    from functools import update_wrapper
    registry = {object: func}

    def dispatch(cls):
        return _chosen(registry, cls)

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type) or hasattr(cls, '__args__') and not hasattr(cls, '__code__'):
                return lambda f: register(cls, f)
            func = cls
            notes = [note for name, note in func.__annotations__.items() if name != 'return']
            if not notes:
                raise TypeError(f'Invalid first argument to `register()`: {func!r}. '
                                'Use either `@register(some_class)` or plain `@register` on an annotated function.')
            cls = notes[0]
        for each in _classes(cls):
            registry[each] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{func.__name__} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


class singledispatchmethod:
    """The same for methods: the argument after `self` decides."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        from functools import update_wrapper

        def method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(args[0].__class__)
            if hasattr(chosen, '__get__'):
                return chosen.__get__(obj, cls)(*args, **kwargs)
            return chosen(obj, *args, **kwargs) if obj is not None else chosen(*args, **kwargs)
        update_wrapper(method, self.func)
        method.register = self.register
        return method


class partialmethod:
    """A method with some arguments given."""

    def __init__(self, func, /, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            return self.func(obj, *self.args, *args, **{**self.keywords, **keywords})
        return method
