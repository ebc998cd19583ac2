"""More of `numpy.testing`: distances in units in the last place, warnings, times."""

import contextlib
import re
import time
import warnings
from pprint import pformat

import numpy as np


def _ordered(a):
    """Floats as integers that count representable numbers."""
    kind = {2: np.int16, 4: np.int32, 8: np.int64}[a.dtype.itemsize]
    whole = a.view(kind)
    return np.where(whole < 0, np.iinfo(kind).min - whole, whole)


def _distances(x, y, dtype=None):
    x, y = (np.array([np.asarray(one, dtype=dtype)]) for one in (x, y))
    kind = np.common_type(x, y)
    if np.iscomplexobj(x) or np.iscomplexobj(y):
        raise NotImplementedError('_nulp not implemented for complex array')
    x, y = x.astype(kind), y.astype(kind)
    x[np.isnan(x)] = y[np.isnan(y)] = np.nan
    if x.shape != y.shape:
        raise ValueError(f'Arrays do not have the same shape: {x.shape} - {y.shape}')
    return np.abs((_ordered(x) - _ordered(y)).astype(kind))


def assert_array_almost_equal_nulp(x, y, nulp=1):
    """Raise unless two arrays agree up to a number of units in the last place."""
    size = np.maximum(np.abs(x), np.abs(y))
    if np.all(np.abs(x - y) <= nulp * np.spacing(size)):
        return
    if np.iscomplexobj(x) or np.iscomplexobj(y):
        raise AssertionError(f'Arrays are not equal to {nulp} ULP')
    raise AssertionError('Arrays are not equal to %d ULP (max is %g)' % (nulp, np.max(_distances(x, y))))


def assert_array_max_ulp(a, b, maxulp=1, dtype=None):
    """Raise unless all elements are within `maxulp` units in the last place; the distances."""
    apart = _distances(a, b, dtype)
    if not np.all(apart <= maxulp):
        raise AssertionError('Arrays are not almost equal up to %g ULP (max difference is %g ULP)'
                             % (maxulp, np.max(apart)))
    return apart


@contextlib.contextmanager
def _warns(category, name):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        yield
        if not any(issubclass(one.category, category) for one in seen):
            raise AssertionError('No warning raised' + (f' when calling {name}' if name else ''))


def assert_warns(warning_class, *args, **kwargs):
    """Raise unless a call gives a warning of the class."""
    if not args:
        return _warns(warning_class, kwargs.get('name'))
    function, *args = args
    with _warns(warning_class, function.__name__):
        return function(*args, **kwargs)


@contextlib.contextmanager
def _silent(name):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        yield
        if seen:
            raise AssertionError('Got warnings' + (f' when calling {name}' if name else '') + f': {seen}')


def assert_no_warnings(*args, **kwargs):
    """Raise if a call gives a warning."""
    if not args:
        return _silent(None)
    function, *args = args
    with _silent(function.__name__):
        return function(*args, **kwargs)


@contextlib.contextmanager
def _raises(exception_class, expected_regex):
    try:
        yield
    except exception_class as error:
        if not re.search(expected_regex, str(error)):
            raise AssertionError(f'"{expected_regex}" does not match "{error}"') from error
    else:
        raise AssertionError(f'{exception_class.__name__} not raised')


def assert_raises_regex(exception_class, expected_regex, *args, **kwargs):
    """Raise unless a call raises the class with a text that fits the pattern."""
    if not args:
        return _raises(exception_class, expected_regex)
    function, *args = args
    with _raises(exception_class, expected_regex):
        function(*args, **kwargs)


def measure(code_str, times=1, label=None):
    """The seconds that code takes."""
    code = compile(code_str, f'Test name: {label} ', 'exec')
    start = time.perf_counter()
    for _ in range(times):
        exec(code, {})
    return 0.01 * int(100 * (time.perf_counter() - start))


def print_assert_equal(test_string, actual, desired):
    """Raise with both shown unless they are equal."""
    if not actual == desired:
        raise AssertionError(f'{test_string} failed\nACTUAL: \n{pformat(actual)}\nDESIRED: \n{pformat(desired)}\n')
