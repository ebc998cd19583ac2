"""How objects are taken apart: the call that makes them again, and what is put into them afterwards."""


class PickleError(Exception):
    __module__ = '_pickle'


class PicklingError(PickleError):
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    __module__ = '_pickle'


def _module(name):
    if name == '__main__':
        return None
    return __import__(name, None, None, ['*'])


def _member(module, name):
    first, *rest = name.split('.')
    if module == '__main__':
        names = globals()
        if first not in names:
            raise AttributeError(f"Can't get attribute '{name}' on <module '__main__' (built-in)>")
        found = names[first]
    else:
        found = getattr(_module(module), first)
    for part in rest:
        found = getattr(found, part)
    return found


def global_name(obj, name=None):
    """Module and name by which something is found again."""
    if name is None:
        name = getattr(obj, '__qualname__', None) or obj.__name__
    module = getattr(obj, '__module__', None) or 'builtins'
    if obj is _reconstruct or obj is scalar:
        return module, name
    if '<locals>' in name.split('.'):
        raise AttributeError(f"Can't pickle local object {name!r}")
    try:
        found = _member(module, name)
    except (ImportError, KeyError, AttributeError):
        raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
    if found is not obj:
        raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
    return module, name


def find_class(module, name):
    """What a pickle calls by module and name."""
    made = _NUMPY.get((module, name))
    return made if made is not None else _member(module, name)


def state_of(obj):
    """The attributes of an object: a dict, or with slots two of them."""
    own = getattr(obj, '__getstate__', None)
    if own is not None:
        return own()
    return default_state(obj)


def default_state(obj):
    state = dict(obj.__dict__) if hasattr(obj, '__dict__') else None
    slots = {}
    for base in type(obj).__mro__:
        names = base.__dict__.get('__slots__', ()) if base is not object and hasattr(base, '__dict__') else ()
        for name in (names,) if isinstance(names, str) else names:
            if name not in ('__dict__', '__weakref__'):
                if name.startswith('__') and not name.endswith('__'):
                    name = f'_{base.__name__.lstrip("_")}{name}'
                try:
                    slots[name] = getattr(obj, name)
                except AttributeError:
                    pass
    if slots:
        return {} if state is None else state or None, slots
    return state or None


_REFUSED = ('generator', 'coroutine', 'async_generator', 'module', 'frame', 'traceback', 'dict_keys', 'dict_values',
            'dict_items', 'memoryview', 'cell', 'code')


def reduced(obj):
    """What `__reduce_ex__` gives, by the object's own method or as usual for its type."""
    cls = type(obj)
    known = _KNOWN.get((cls.__module__, cls.__qualname__))
    if known is not None:
        return known(obj)
    for base in cls.__mro__:
        if base is object:
            break
        own = base.__dict__ if hasattr(base, '__dict__') else {}
        if '__reduce_ex__' in own:
            return obj.__reduce_ex__(4)
        if '__reduce__' in own:
            return obj.__reduce__()
    if isinstance(obj, BaseException):
        state = dict(obj.__dict__) if getattr(obj, '__dict__', None) else None
        return (cls, obj.args) if state is None else (cls, obj.args, state)
    if _is_enum(cls):
        return cls, (obj._value_,)
    if cls.__name__ in _REFUSED or cls.__module__ in ('_io', 'itertools', 'threading', '_thread'):
        name = cls.__name__ if cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__qualname__}'
        raise TypeError(f'cannot pickle {name!r} object')
    if cls.__name__ == 'method':
        return getattr, (obj.__self__, obj.__func__.__name__)
    return _plainly(obj, cls)


def _is_enum(cls):
    return any(base.__module__ == 'enum' and base.__name__ == 'Enum' for base in cls.__mro__)


def _plainly(obj, cls):
    args = ()
    if hasattr(cls, '__getnewargs__'):
        args = tuple(obj.__getnewargs__())
    elif isinstance(obj, tuple):
        args = (tuple(obj),) if not hasattr(cls, '_fields') else tuple(obj)
    else:
        for kind in (int, float, complex, str, bytes, frozenset):
            if isinstance(obj, kind):
                args = (kind(obj),)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    if isinstance(obj, set):
        return cls, (list(obj),), state_of(obj)
    return 'new', (cls, *args), state_of(obj), items, pairs


def _array(array):
    import numpy
    is_columns = array.flags.f_contiguous and not array.flags.c_contiguous
    data = list(array.ravel()) if array.dtype == object else array.tobytes('F' if is_columns else 'C')
    return _reconstruct, (numpy.ndarray, (0,), b'b'), (1, array.shape, array.dtype, is_columns, data)


def _dtype(dtype):
    import numpy
    text = dtype.str
    order = text[0]
    size = (dtype.itemsize, 4) if text[1] == 'U' else (-1, -1)
    flags = 63 if text[1] == 'O' else 8 if text[1] == 'U' else 0
    return numpy.dtype, (text.lstrip('<>|='), False, True), (3, order, None, None, None, *size, flags)


def _scalar(number):
    return scalar, (number.dtype, number.tobytes())


def _reconstruct(kind, shape, code):
    return _Unfinished()


class _Unfinished:
    """An array whose content is still to come; the reader puts the array in its place."""

    def finished(self, state):
        import numpy
        _, shape, dtype, is_columns, data = state
        if isinstance(data, list):
            made = numpy.empty(len(data), dtype=object)
            made[:] = data
        else:
            made = numpy.frombuffer(data, dtype=dtype).copy()
        return made.reshape(shape, order='F' if is_columns else 'C')


def scalar(dtype, data):
    import numpy
    return numpy.frombuffer(data, dtype=dtype)[0]


_reconstruct.__module__ = scalar.__module__ = 'numpy._core.multiarray'

_NUMPY = {('numpy._core.multiarray', '_reconstruct'): _reconstruct, ('numpy._core.multiarray', 'scalar'): scalar,
          ('numpy.core.multiarray', '_reconstruct'): _reconstruct, ('numpy.core.multiarray', 'scalar'): scalar}


def _ordered(mapping):
    return type(mapping), (), None, None, iter(mapping.items())


def _defaults(mapping):
    args = () if mapping.default_factory is None else (mapping.default_factory,)
    return type(mapping), args, None, None, iter(mapping.items())


def _deque(items):
    return type(items), () if items.maxlen is None else ((), items.maxlen), None, iter(items)


_KNOWN = {
    ('builtins', 'complex'): lambda number: (complex, (number.real, number.imag)),
    ('builtins', 'range'): lambda row: (range, (row.start, row.stop, row.step)),
    ('builtins', 'slice'): lambda part: (slice, (part.start, part.stop, part.step)),
    ('builtins', 'bytearray'): lambda data: (bytearray, (bytes(data),)),
    ('builtins', 'NotImplementedType'): lambda _: 'NotImplemented',
    ('builtins', 'ellipsis'): lambda _: 'Ellipsis',
    ('collections', 'OrderedDict'): _ordered,
    ('collections', 'defaultdict'): _defaults,
    ('collections', 'Counter'): lambda counts: (type(counts), (dict(counts),)),
    ('collections', 'deque'): _deque,
    ('fractions', 'Fraction'): lambda number: (type(number), (number.numerator, number.denominator)),
    ('decimal', 'Decimal'): lambda number: (type(number), (str(number),)),
    ('datetime', 'timedelta'): lambda span: (type(span), (span.days, span.seconds, span.microseconds)),
    ('uuid', 'UUID'): lambda number: (type(number), (str(number),)),
    ('numpy', 'ndarray'): _array,
    ('numpy', 'dtype'): _dtype,
    ('functools', 'partial'): lambda call: (type(call), (call.func, *call.args)),
}
_KNOWN.update({('numpy', name): _scalar for name in (
    'bool', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'float16', 'float32', 'float64',
    'complex64', 'complex128', 'str_')})
