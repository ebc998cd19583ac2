"""Folds of arrays of objects with Python's operators: sums, means, extremes, quantiles, with and without nan."""

import numpy as np

from numpy._objects import _flat, argmax, argmin, sort

_absent = object()


def _chosen(initial, where):
    chosen = {} if initial is _absent else {'initial': initial}
    return chosen if where is _absent or where is True else {**chosen, 'where': where}


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return np.add.reduce(np.asanyarray(a), axis, dtype, out, keepdims, **_chosen(initial, where))


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return np.multiply.reduce(np.asanyarray(a), axis, dtype, out, keepdims, **_chosen(initial, where))


def max(a, axis=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return np.maximum.reduce(np.asanyarray(a), axis, None, out, keepdims, **_chosen(initial, where))


def min(a, axis=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return np.minimum.reduce(np.asanyarray(a), axis, None, out, keepdims, **_chosen(initial, where))


def ptp(a, axis=None, out=None, keepdims=False):
    return np.subtract(max(a, axis, None, keepdims), min(a, axis, None, keepdims))


def cumsum(a, axis=None, dtype=None, out=None):
    a, axis = _flat(a, axis)
    return np.add.accumulate(np.atleast_1d(a), axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    a, axis = _flat(a, axis)
    return np.multiply.accumulate(np.atleast_1d(a), axis, dtype, out)


def _cumulative(gather, identity, x, axis, dtype, out, include_initial):
    x = np.atleast_1d(x)
    if axis is None:
        if x.ndim > 1:
            raise ValueError('For arrays which have more than one dimension ``axis`` argument is required.')
        axis = 0
    result = gather(x, axis, dtype, out)
    if include_initial:
        start = np.full_like(np.take(result, [0], axis=axis), identity)
        result = np.concatenate([start, result], axis=axis)
    return result


def cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    return _cumulative(cumsum, 0, x, axis, dtype, out, include_initial)


def cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    return _cumulative(cumprod, 1, x, axis, dtype, out, include_initial)


def _count(a, axis):
    """How many elements are averaged."""
    if a.ndim == 0:
        return 1
    if axis is None:
        return np.intp(a.size)
    number = 1
    for one in axis if isinstance(axis, tuple) else (axis,):
        number *= a.shape[one]
    return np.intp(number)


def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=_absent):
    a = np.asanyarray(a)
    if dtype is not None:
        return np.mean(a.astype(dtype), axis, dtype, out, keepdims)
    total = sum(a, axis, None, out, keepdims, where=where)
    if isinstance(total, np.ndarray):
        return np.true_divide(total, _count(a, axis), out=total)
    return total / _count(a, axis)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=_absent, mean=_absent, correction=_absent):
    a = np.asanyarray(a)
    if dtype is not None:
        return np.var(a.astype(dtype), axis, dtype, out, ddof, keepdims)
    if correction is not _absent:
        ddof = correction
    number = _count(a, axis)
    if mean is _absent:
        mean = sum(a, axis, None, None, True) / number
    apart = np.asanyarray(a - mean)
    total = sum(np.multiply(apart, np.conjugate(apart)), axis, None, out, keepdims)
    rest = number - ddof
    rest = rest if rest > 0 else 0
    if isinstance(total, np.ndarray):
        return np.true_divide(total, rest, out=total)
    return total / rest


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=_absent, mean=_absent, correction=_absent):
    return np.sqrt(var(a, axis, dtype, out, ddof, keepdims, where=where, mean=mean, correction=correction))


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = np.asanyarray(a)
    if weights is None:
        result = np.asanyarray(mean(a, axis, keepdims=keepdims))
        scale = result.dtype.type(a.size / result.size)
    else:
        weights = np.asanyarray(weights).astype(object)
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError('Axis must be specified when shapes of a and weights differ.')
            weights = np.swapaxes(np.broadcast_to(weights, (a.ndim - 1) * (1,) + weights.shape), -1, axis)
        scale = np.sum(weights, axis, keepdims=keepdims)
        if np.any(scale == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = np.asanyarray(sum(np.multiply(a, weights), axis, keepdims=keepdims) / scale)
    result = result[()]
    return (result, scale) if returned else result


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    whole = np.asanyarray(a)
    a, axis = _flat(whole, axis)
    n = a.shape[axis]
    if n == 0:
        return np.mean(np.array([], dtype=float))
    ordered = np.moveaxis(sort(a, axis), axis, 0)
    middle = ordered[(n - 1) // 2:n // 2 + 1]
    result = mean(middle, 0)
    if keepdims:
        result = np.asanyarray(result).reshape([1] * whole.ndim)
    return result


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None, **kwargs):
    low, high = (a_min if min is None else min), (a_max if max is None else max)
    result = np.asanyarray(a)
    if low is not None:
        result = np.maximum(result, low)
    if high is not None:
        result = np.minimum(result, high)
    if out is not None:
        out[...] = result
        return out
    return result.copy() if result is a else result


def method_clip(self, min=None, max=None, out=None, **kwargs):
    return clip(self, min, max, out, **kwargs)


def round(a, decimals=0, out=None):
    if decimals == 0:
        return np.rint(a, out=out)
    scale = 10.0 ** abs(decimals)
    if decimals > 0:
        return np.true_divide(np.rint(np.multiply(a, scale)), scale, out=out)
    return np.multiply(np.rint(np.true_divide(a, scale)), scale, out=out)


def diff(a, n=1, axis=-1, prepend=_absent, append=_absent):
    a = np.asanyarray(a)
    if prepend is not _absent or append is not _absent:
        raise NotImplementedError("not in Shapewise: parameter 'prepend' of diff on arrays of objects")
    if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional')
    axis = np.lib.array_utils.normalize_axis_index(axis, a.ndim)
    for _ in range(n):
        moved = np.moveaxis(a, axis, -1)
        a = np.moveaxis(np.subtract(moved[..., 1:], moved[..., :-1]), -1, axis)
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    ary = np.asanyarray(ary).ravel()
    parts = [np.ravel(to_begin)] if to_begin is not None else []
    parts.append(np.subtract(ary[1:], ary[:-1]))
    return np.concatenate(parts + ([np.ravel(to_end)] if to_end is not None else []))


def _without_nans(a, instead):
    """A copy with something instead of what does not equal itself, and where that was."""
    a = np.array(a, dtype=object)
    nans = np.not_equal(a, a)
    a[nans] = instead
    return a, nans


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return sum(_without_nans(a, 0)[0], axis, dtype, out, keepdims, initial, where)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return prod(_without_nans(a, 1)[0], axis, dtype, out, keepdims, initial, where)


def nanmax(a, axis=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return max(_without_nans(a, -np.inf)[0], axis, out, keepdims, initial, where)


def nanmin(a, axis=None, out=None, keepdims=False, initial=_absent, where=_absent):
    return min(_without_nans(a, np.inf)[0], axis, out, keepdims, initial, where)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    return argmax(_without_nans(a, -np.inf)[0], axis, keepdims=keepdims)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    return argmin(_without_nans(a, np.inf)[0], axis, keepdims=keepdims)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=_absent):
    a, nans = _without_nans(a, 0)
    if not nans.any():
        return mean(a, axis, dtype, out, keepdims)
    total, number = sum(a, axis, dtype, None, keepdims), np.sum(~nans, axis, keepdims=keepdims)
    return total / number


def _replaced(function, a, axis, kwargs):
    a, nans = _without_nans(a, 0)
    if nans.any():
        raise NotImplementedError(f'not in Shapewise: {function.__name__} of objects that are nan')
    return function(a, axis, **kwargs)


def nanvar(a, axis=None, **kwargs):
    return _replaced(var, a, axis, kwargs)


def nanstd(a, axis=None, **kwargs):
    return _replaced(std, a, axis, kwargs)


def nanmedian(a, axis=None, **kwargs):
    return _replaced(median, a, axis, kwargs)


def nancumsum(a, axis=None, dtype=None, out=None):
    return cumsum(_without_nans(a, 0)[0], axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    return cumprod(_without_nans(a, 1)[0], axis, dtype, out)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    a = np.asanyarray(a)
    if method != 'linear' or weights is not None or axis is not None and a.ndim > 1 or keepdims:
        raise NotImplementedError('not in Shapewise: quantiles with options of arrays of objects')
    q = np.asanyarray(q)
    ordered = sort(a, None)
    places = q * (len(ordered) - 1)
    low = np.floor(places).astype(np.intp)
    parts, first = np.asanyarray(places - low), ordered[low]
    second = ordered[np.minimum(low + 1, len(ordered) - 1)]
    if q.ndim == 0:
        return first + (second - first) * parts[()]
    return np.add(first, np.multiply(np.subtract(second, first), parts))


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    return quantile(a, np.true_divide(q, 100), axis, out, overwrite_input, method, keepdims, weights=weights)


def fix(x, out=None):
    return np.trunc(x)


def polyval(p, x):
    result = np.zeros_like(np.asanyarray(x))
    for one in np.asanyarray(p):
        result = result * x + one
    return result
