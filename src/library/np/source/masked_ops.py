"""Ufuncs that know of masks, and the operators of masked arrays."""

import builtins
import operator

import numpy as np
from numpy import ndarray
from numpy.ma._fill import NO_VALUE, MaskError, mask_or, maximum_fill_value, minimum_fill_value, nomask
from numpy.ma.core import MaskedArray, filled, getdata, getmask, getmaskarray, masked

_TINY = np.finfo(float).tiny


def _divides_by_zero(a, b):
    return np.absolute(a) * _TINY >= np.absolute(b)


def _beyond(low, high):
    return lambda x: (x > high) | (x < low)


DOMAINS = {
    'sqrt': lambda x: x < 0.0,
    'log': lambda x: x <= 0.0,
    'log2': lambda x: x <= 0.0,
    'log10': lambda x: x <= 0.0,
    'tan': lambda x: np.absolute(np.cos(x)) < 1e-35,
    'arcsin': _beyond(-1.0, 1.0),
    'arccos': _beyond(-1.0, 1.0),
    'arccosh': lambda x: x < 1.0,
    'arctanh': _beyond(-1.0 + 1e-15, 1.0 - 1e-15),
    'divide': _divides_by_zero,
    'true_divide': _divides_by_zero,
    'floor_divide': _divides_by_zero,
    'remainder': _divides_by_zero,
    'fmod': _divides_by_zero,
}


def kind_of(*arrays):
    """The class of what comes of these operands."""
    for array in arrays:
        if isinstance(array, MaskedArray) and type(array) is not type(masked):
            return type(array)
    return MaskedArray


def _finished(result, hidden, untouched, *sources):
    """A result as a masked array; where it is masked, what was there before."""
    if not np.ndim(result):
        return masked if hidden is not nomask and np.all(hidden) else result
    result = np.asarray(result)
    if hidden is not nomask:
        if np.shape(hidden) != result.shape:
            hidden = np.broadcast_to(hidden, result.shape).copy()
        if hidden.any():
            try:
                np.copyto(result, untouched, casting='unsafe', where=hidden)
            except (TypeError, ValueError):
                pass
    made = result.view(kind_of(*sources))
    made._mask = hidden
    for source in sources:
        if isinstance(source, MaskedArray):
            made._take_from(source)
            break
    return made


class _Operation:
    """A ufunc for masked arrays."""

    def __init__(self, ufunc, fill=0):
        self.f = ufunc
        self.fill = fill
        self.domain = DOMAINS.get(ufunc.__name__)
        self.__name__ = ufunc.__name__
        self.__doc__ = ufunc.__doc__

    def __str__(self):
        return f"Masked version of {self.f}"


class _Unary(_Operation):
    def __call__(self, a, *args, **kwargs):
        data = getdata(a)
        with np.errstate(divide='ignore', invalid='ignore'):
            result = self.f(data, *args, **kwargs)
            if self.domain is not None:
                hidden = ~np.isfinite(result) | self.domain(data) | getmask(a)
            else:
                hidden = getmask(a)
        return _finished(result, hidden, data, a)


class _Binary(_Operation):
    def __call__(self, a, b, *args, **kwargs):
        x, y = getdata(a), getdata(b)
        mx, my = getmask(a), getmask(b)
        with np.errstate(divide='ignore', invalid='ignore'):
            result = self.f(x, y, *args, **kwargs)
        if self.domain is not None:
            with np.errstate(divide='ignore', invalid='ignore', over='ignore'):
                hidden = ~np.isfinite(result) | self.domain(x, y) | mx | my
            if not np.ndim(hidden):
                return masked if hidden else result
            result = np.asarray(result)
            np.copyto(result, 0, casting='unsafe', where=hidden)
            before = hidden * np.asarray(x)
            if np.can_cast(before.dtype, result.dtype, casting='safe'):
                result = result + before
            made = result.view(kind_of(a, b))
            made._mask = hidden
            made._take_from(a if isinstance(a, MaskedArray) else b)
            return made
        if mx is nomask and my is nomask:
            hidden = nomask
        else:
            hidden = np.logical_or(getmaskarray(a), getmaskarray(b))
        return _finished(result, hidden, x, a, b)

    def reduce(self, target, axis=0, dtype=None):
        """Reduce `target` along the given `axis`."""
        data, hidden = filled(target, self.fill), getmask(target)
        if data.shape == ():
            data = data.reshape(1)
        result = self.f.reduce(data, axis, dtype)
        if hidden is nomask:
            return result.view(kind_of(target)) if np.ndim(result) else result
        gone = np.logical_and.reduce(hidden, axis)
        if not np.ndim(result):
            return masked if gone else result
        made = result.view(kind_of(target))
        made._mask = gone
        return made

    def outer(self, a, b):
        """Return the function applied to the outer product of a and b."""
        x, y = getdata(a), getdata(b)
        result = self.f.outer(x, y)
        if getmask(a) is nomask and getmask(b) is nomask:
            hidden = nomask
        else:
            hidden = np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        if not np.ndim(result):
            return masked if hidden is not nomask and hidden else result
        made = np.asarray(result).view(kind_of(a, b))
        made._mask = hidden
        return made

    def accumulate(self, target, axis=0):
        """Accumulate `target` along `axis` after filling with y fill value."""
        return self.f.accumulate(filled(target, self.fill), axis).view(kind_of(target))


class _Extreme(_Binary):
    """The larger or the smaller of two."""

    def __call__(self, a, b):
        chooses = np.greater_equal if self.f is np.maximum else np.less_equal
        from numpy.ma._functions import where
        return where(_compared(chooses, a, b), a, b)

    def reduce(self, target, axis=NO_VALUE):
        target = np.asanyarray(target) if isinstance(target, ndarray) else MaskedArray(target)
        axis = (None if target.ndim > 1 else 0) if axis is NO_VALUE else axis
        fill = maximum_fill_value if self.f is np.maximum else minimum_fill_value
        hidden = getmask(target)
        result = self.f.reduce(filled(target, fill(target)), axis)
        if hidden is nomask or not np.ndim(result):
            return masked if hidden is not nomask and hidden.all() else result
        made = np.asarray(result).view(MaskedArray)
        made._mask = np.logical_and.reduce(hidden, axis)
        return made


def _compared(ufunc, a, b):
    return _Binary(ufunc)(a, b)


UNARY = ['exp', 'conjugate', 'sin', 'cos', 'arctan', 'arcsinh', 'sinh', 'cosh', 'tanh', 'absolute', 'fabs', 'negative',
         'floor', 'ceil', 'logical_not', 'sqrt', 'log', 'log2', 'log10', 'tan', 'arcsin', 'arccos', 'arccosh', 'arctanh',
         'exp2', 'expm1', 'log1p', 'square', 'sign', 'rint', 'trunc', 'isfinite', 'isnan', 'isinf']
BINARY = {'add': 0, 'subtract': 0, 'multiply': 1, 'arctan2': 0, 'equal': 0, 'not_equal': 0, 'less_equal': 0,
          'greater_equal': 0, 'less': 0, 'greater': 0, 'logical_and': 1, 'logical_or': 0, 'logical_xor': 0,
          'bitwise_and': 1, 'bitwise_or': 0, 'bitwise_xor': 0, 'hypot': 0, 'divide': 1, 'true_divide': 1,
          'floor_divide': 1, 'remainder': 1, 'fmod': 1, 'mod': 1}
operations = {name: _Unary(getattr(np, name)) for name in UNARY}
operations |= {name: _Binary(getattr(np, name), fill) for name, fill in BINARY.items()}
operations['maximum'] = _Extreme(np.maximum)
operations['minimum'] = _Extreme(np.minimum)
operations['abs'] = operations['absolute']
operations['alltrue'] = _Binary(np.logical_and, 1).reduce
operations['sometrue'] = operations['logical_or'].reduce


def power(a, b, third=None):
    """Returns element-wise base array raised to power from second array."""
    if third is not None:
        raise MaskError("3-argument power not supported.")
    x, y = getdata(a), getdata(b)
    hidden = mask_or(getmask(a), getmask(b))
    with np.errstate(divide='ignore', invalid='ignore'):
        result = np.power(x, y if hidden is nomask else np.where(hidden, 1, y))
    if not np.ndim(result):
        return masked if hidden is not nomask and hidden else (result if np.isfinite(result) else masked)
    made = _finished(result, hidden if hidden is nomask else np.broadcast_to(hidden, result.shape).copy(), x, a, b)
    wrong = ~np.isfinite(np.asarray(result)) if result.dtype.kind in 'fc' else nomask
    if wrong is not nomask and wrong.any():
        made._mask = wrong if made._mask is nomask else made._mask | wrong
        made._data[wrong] = made.fill_value
    return made


operations['power'] = power


def _asks_the_other(self, other):
    if isinstance(other, type(self)):
        return False
    if getattr(other, '__array_ufunc__', False) is None:
        return True
    return getattr(self, '__array_priority__', 0) < getattr(other, '__array_priority__', -1000000)


def _operators():
    names = {'add': 'add', 'sub': 'subtract', 'mul': 'multiply', 'truediv': 'true_divide', 'floordiv': 'floor_divide',
             'pow': 'power', 'mod': 'remainder', 'and': 'bitwise_and', 'or': 'bitwise_or', 'xor': 'bitwise_xor'}
    for short, name in names.items():
        function = operations[name]

        def direct(self, other, function=function):
            return NotImplemented if _asks_the_other(self, other) else function(self, other)

        def reflected(self, other, function=function):
            return function(other, self)

        setattr(MaskedArray, f'__{short}__', direct)
        setattr(MaskedArray, f'__r{short}__', reflected)
        if short in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'pow'):
            setattr(MaskedArray, f'__i{short}__', _changing(function))
    MaskedArray.__neg__ = lambda self: operations['negative'](self)
    MaskedArray.__abs__ = lambda self: operations['absolute'](self)
    for short in ('eq', 'ne', 'lt', 'le', 'gt', 'ge'):
        setattr(MaskedArray, f'__{short}__', _comparison(getattr(operator, short), short in ('eq', 'ne')))
    MaskedArray.__hash__ = None


def _changing(function):
    def method(self, other):
        made = function(self, other)
        if made is masked:
            self._mask = np.ones(self.shape, bool)
            return self
        if made.dtype != self.dtype and not np.can_cast(made.dtype, self.dtype, 'same_kind'):
            raise np._core._exceptions._UFuncOutputCastingError(function.f, 'same_kind', made.dtype, self.dtype, 0)
        self._data[...] = np.asarray(made)
        hidden = getmask(made)
        if hidden is not nomask:
            self._mask = hidden if self._mask is nomask else self._mask | hidden
        return self
    return method


def _comparison(compare, is_equality):
    def method(self, other):
        if _asks_the_other(self, other):
            return NotImplemented
        own, others = self._mask, getmask(other)
        hidden = mask_or(own, others, copy=True)
        answers = compare(self._data, getdata(other))
        if isinstance(answers, (bool, np.bool_)):
            return masked if hidden is not nomask and np.all(hidden) else answers
        if answers is NotImplemented:
            return answers
        if hidden is not nomask:
            if is_equality:
                answers = np.where(hidden, compare(own, others), answers)
            hidden = np.broadcast_to(hidden, answers.shape).copy() if hidden.shape != answers.shape else hidden
        made = answers.view(type(self) if self is not masked else MaskedArray)
        made._take_from(self)
        made._mask = hidden
        if made._fill_value is not None:
            made._fill_value = np.array(bool(made._fill_value) if made._fill_value.dtype.kind != 'U' else True)
        return made
    return method


_operators()
