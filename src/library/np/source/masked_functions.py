"""Functions that make masked arrays and work on them."""

import builtins

import numpy as np
from numpy import ndarray
from numpy.ma._fill import NO_VALUE, checked_fill_value, make_mask, make_mask_none, mask_or, nomask
from numpy.ma.core import MaskedArray, filled, getdata, getmask, getmaskarray, masked
from numpy.ma._ops import kind_of, operations

masked_array = MaskedArray


def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False,
          shrink=True, subok=True, ndmin=0):
    """An array class with possibly masked values."""
    return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, subok=subok, keep_mask=keep_mask,
                       hard_mask=hard_mask or None, fill_value=fill_value, ndmin=ndmin, shrink=shrink, order=order)


def asarray(a, dtype=None, order=None):
    """Convert the input to a masked array of the given data-type."""
    return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=False, order=order)


def asanyarray(a, dtype=None, order=None):
    """Convert the input to a masked array, conserving subclasses."""
    if isinstance(a, MaskedArray) and (dtype is None or dtype == a.dtype):
        return a
    return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=True, order=order)


def isMaskedArray(x):
    """Test whether input is an instance of MaskedArray."""
    return isinstance(x, MaskedArray)


isarray = isMA = isMaskedArray


def is_masked(x):
    """Determine whether input has masked values."""
    hidden = getmask(x)
    return hidden is not nomask and bool(hidden.any())


def masked_where(condition, a, copy=True):
    """Mask an array where a condition is met."""
    where_ = np.asarray(filled(condition, True) if isinstance(condition, MaskedArray) else condition, dtype=bool)
    data = np.array(getdata(a), copy=True if copy else None)
    if where_.shape and where_.shape != data.shape:
        raise IndexError("Inconsistent shape between the condition and the input"
                         f" (got {where_.shape} and {data.shape})")
    hidden = np.array(where_) if where_.shape else np.full(data.shape, bool(where_))
    if getmask(a) is not nomask:
        hidden = hidden | getmask(a)
    made = data.view(kind_of(a))
    made._take_from(a)
    made._mask = hidden if hidden.any() else nomask
    if not copy and isinstance(a, MaskedArray) and a._mask is nomask:
        a._mask = made._mask.view()
    return made


def masked_greater(x, value, copy=True):
    """Mask an array where greater than a given value."""
    return masked_where(operations['greater'](x, value), x, copy=copy)


def masked_greater_equal(x, value, copy=True):
    """Mask an array where greater than or equal to a given value."""
    return masked_where(operations['greater_equal'](x, value), x, copy=copy)


def masked_less(x, value, copy=True):
    """Mask an array where less than a given value."""
    return masked_where(operations['less'](x, value), x, copy=copy)


def masked_less_equal(x, value, copy=True):
    """Mask an array where less than or equal to a given value."""
    return masked_where(operations['less_equal'](x, value), x, copy=copy)


def masked_not_equal(x, value, copy=True):
    """Mask an array where *not* equal to a given value."""
    return masked_where(operations['not_equal'](x, value), x, copy=copy)


def masked_equal(x, value, copy=True):
    """Mask an array where equal to a given value."""
    made = masked_where(operations['equal'](x, value), x, copy=copy)
    made.fill_value = value
    return made


def masked_inside(x, v1, v2, copy=True):
    """Mask an array inside a given interval."""
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    data = filled(x)
    return masked_where((data >= low) & (data <= high), x, copy=copy)


def masked_outside(x, v1, v2, copy=True):
    """Mask an array outside a given interval."""
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    data = filled(x)
    return masked_where((data < low) | (data > high), x, copy=copy)


def masked_object(x, value, copy=True, shrink=True):
    """Mask the array `x` where the data are exactly equal to value."""
    data = x._data if isinstance(x, MaskedArray) else x
    hidden = mask_or(getmask(x), make_mask(np.equal(data, value), shrink=shrink))
    return MaskedArray(x, mask=hidden, copy=copy, fill_value=value)


def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
    """Mask using floating point equality."""
    data = filled(x, value)
    hidden = np.isclose(data, value, atol=atol, rtol=rtol) if data.dtype.kind in 'fc' else np.equal(data, value)
    made = MaskedArray(data, mask=hidden, copy=copy, fill_value=value)
    return made.shrink_mask() if shrink else made


def masked_invalid(a, copy=True):
    """Mask an array where invalid values occur (NaNs or infs)."""
    data = np.array(getdata(a), copy=None)
    made = masked_where(~np.isfinite(data), a, copy=copy)
    if made._mask is nomask:
        made._mask = make_mask_none(made.shape)
    return made


def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
    """Return input with invalid data masked and replaced by a fill value."""
    made = MaskedArray(a, copy=copy, mask=mask, subok=True)
    wrong = ~np.isfinite(made._data)
    if wrong.any():
        made._mask = wrong if made._mask is nomask else made._mask | wrong
        made._data[wrong] = made.fill_value if fill_value is None else fill_value
    return made


def masked_all(shape, dtype=float):
    """Empty masked array with all elements masked."""
    return MaskedArray(np.empty(shape, dtype), mask=np.ones(shape, bool))


def masked_all_like(arr):
    """Empty masked array with the properties of an existing array."""
    made = np.empty_like(getdata(arr)).view(MaskedArray)
    made._mask = np.ones(made.shape, bool)
    return made


def _maker(name):
    function = getattr(np, name)

    def make(*args, fill_value=None, hardmask=False, **keywords):
        made = np.asarray(function(*args, **keywords)).view(MaskedArray)
        if fill_value is not None:
            made._fill_value = checked_fill_value(fill_value, made.dtype)
        made._hardmask = bool(hardmask)
        return made
    make.__name__ = name
    make.__doc__ = function.__doc__
    return make


def _like(name):
    function = getattr(np, name)

    def make(prototype, *args, **keywords):
        made = function(getdata(prototype), *args, **keywords).view(MaskedArray)
        if isinstance(prototype, MaskedArray):
            made._take_from(prototype)
            if prototype._mask is not nomask and prototype.shape == made.shape:
                made._mask = prototype._mask.copy()
        return made
    make.__name__ = name
    return make


arange, zeros, ones, empty, identity, indices, fromfunction, frombuffer = (
    _maker(name) for name in ('arange', 'zeros', 'ones', 'empty', 'identity', 'indices', 'fromfunction', 'frombuffer'))
zeros_like, ones_like, empty_like = _like('zeros_like'), _like('ones_like'), _like('empty_like')


def compressed(x):
    """Return all the non-masked data as a 1-D array."""
    return asanyarray(x).compressed()


def concatenate(arrays, axis=0):
    """Concatenate a sequence of arrays along the given axis."""
    arrays = list(arrays)
    made = np.concatenate([getdata(a) for a in arrays], axis).view(kind_of(*arrays))
    if builtins.any(getmask(a) is not nomask for a in arrays):
        hidden = np.concatenate([getmaskarray(a) for a in arrays], axis)
        made._mask = hidden if hidden.any() else nomask
    return made


def append(a, b, axis=None):
    """Append values to the end of an array."""
    if axis is None:
        a, b = asanyarray(a).ravel(), asanyarray(b).ravel()
    return concatenate([a, b], 0 if axis is None else axis)


def where(condition, x=NO_VALUE, y=NO_VALUE):
    """Return a masked array with elements from x or y, depending on condition."""
    missing = (x is NO_VALUE) + (y is NO_VALUE)
    if missing == 1:
        raise ValueError("Must provide both 'x' and 'y' or neither.")
    if missing == 2:
        return np.nonzero(filled(condition, False)) if isinstance(condition, MaskedArray) \
            else np.asarray(condition).nonzero()
    chosen = filled(condition, False)
    xd, yd = getdata(x), getdata(y)
    hidden = np.where(chosen, getmaskarray(x), getmaskarray(y))
    hidden = np.where(getmaskarray(condition), np.ones((), bool), hidden)
    if x is masked and y is not masked:
        xd = np.zeros((), dtype=yd.dtype)
    elif y is masked and x is not masked:
        yd = np.zeros((), dtype=xd.dtype)
    data = np.where(chosen, xd, yd)
    if not np.ndim(data):
        return masked if hidden else np.asarray(data)[()]
    made = data.view(MaskedArray)
    made._mask = hidden if hidden.any() else nomask
    return made


def choose(indices, choices, out=None, mode='raise'):
    """Use an index array to construct a new array from a list of choices."""
    places = filled(indices, 0)
    data = np.choose(places, [getdata(choice) for choice in choices], mode=mode)
    hidden = np.choose(places, [getmaskarray(choice) for choice in choices], mode=mode) | getmask(indices)
    made = np.asarray(data).view(MaskedArray)
    made._mask = hidden if np.any(hidden) else nomask
    return made


def dot(a, b, strict=False, out=None):
    """Return the dot product of two arrays."""
    if strict and np.ndim(a) == 2 and np.ndim(b) == 2:
        from numpy.ma.extras import mask_cols, mask_rows
        a, b = mask_rows(a), mask_cols(b)
    data = np.asarray(np.dot(filled(a, 0), filled(b, 0)))
    made = data.view(kind_of(a, b))
    made.__setmask__(~np.dot(~getmaskarray(a), ~getmaskarray(b)))
    return made.shrink_mask() if made.ndim == 0 else made


def inner(a, b):
    """Inner product of two arrays."""
    data = np.inner(np.atleast_1d(filled(a, 0)), np.atleast_1d(filled(b, 0)))
    return data.view(MaskedArray) if np.ndim(data) else data


innerproduct = inner


def outer(a, b):
    """Compute the outer product of two vectors."""
    data = np.outer(filled(a, 0).ravel(), filled(b, 0).ravel())
    if getmask(a) is nomask and getmask(b) is nomask:
        return MaskedArray(data)
    seen = np.outer(~getmaskarray(a).ravel(), ~getmaskarray(b).ravel())
    return MaskedArray(data, mask=~seen)


outerproduct = outer


def allequal(a, b, fill_value=True):
    """Return True if all entries of a and b are equal, using fill_value as a truth value where either is masked."""
    hidden = mask_or(getmask(a), getmask(b))
    same = np.equal(getdata(a), getdata(b))
    if hidden is nomask:
        return same.all()
    return MaskedArray(same, mask=hidden).filled(True).all() if fill_value else False


def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
    """Returns True if two arrays are element-wise equal within a tolerance."""
    x, y = MaskedArray(a, copy=False), MaskedArray(b, copy=False)
    hidden = mask_or(getmask(x), getmask(y))
    close = np.isclose(x._data.astype(float), y._data.astype(float), rtol=rtol, atol=atol)
    if hidden is not nomask:
        close = np.where(hidden, masked_equal, close)
    return np.all(close)


def put(a, indices, values, mode='raise'):
    """Set storage-indexed locations to corresponding values."""
    return a.put(indices, values, mode=mode)


def putmask(a, mask, values):
    """Changes elements of an array based on conditional and input values."""
    if not isinstance(a, MaskedArray):
        a = a.view(MaskedArray)
    if getmask(values) is not nomask or a._mask is not nomask:
        hidden = getmaskarray(a).copy()
        np.copyto(hidden, getmaskarray(values), where=mask)
        a._mask = hidden
    np.copyto(a._data, getdata(values), where=mask)


def resize(x, new_shape):
    """Return a new masked array with the specified size and shape."""
    made = np.resize(getdata(x), new_shape).view(kind_of(x))
    if getmask(x) is not nomask:
        made._mask = np.resize(getmask(x), new_shape)
    return made


def set_fill_value(a, fill_value):
    """Set the filling value of a, if a is a masked array."""
    if isinstance(a, MaskedArray):
        a.fill_value = fill_value


def common_fill_value(a, b):
    """Return the common filling value of two masked arrays, if any."""
    return a.fill_value if a.fill_value == b.fill_value else None


def diff(a, /, n=1, axis=-1, prepend=NO_VALUE, append=NO_VALUE):
    """Calculate the n-th discrete difference along the given axis."""
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = asanyarray(a)
    parts = [part if part is a else asanyarray(part) for part in (prepend, a, append) if part is not NO_VALUE]
    for at, part in enumerate(parts):
        if part.ndim == 0:
            parts[at] = array(np.broadcast_to(part._data, a.shape[:axis % a.ndim] + (1,) + a.shape[axis % a.ndim + 1:]))
    a = concatenate(parts, axis) if len(parts) > 1 else a
    after = [slice(None)] * a.ndim
    before = list(after)
    after[axis], before[axis] = slice(1, None), slice(None, -1)
    for _ in range(n):
        a = a[tuple(after)] - a[tuple(before)] if a.dtype != bool else a[tuple(after)] != a[tuple(before)]
    return a


def _method(name):
    def function(a, *args, **keywords):
        return getattr(asanyarray(a), name)(*args, **keywords)
    function.__name__ = name
    function.__doc__ = getattr(MaskedArray, name).__doc__
    return function


def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
    """Return a sorted copy of the masked array."""
    a = asanyarray(a)
    if axis is None:
        a, axis = a.flatten(), 0
    else:
        a = a.copy()
    a.sort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value)
    return a


def ndim(obj):
    """Return the number of dimensions of an array."""
    return np.ndim(getdata(obj))


def shape(obj):
    """Return the shape of an array."""
    return np.shape(getdata(obj))


def size(obj, axis=None):
    """Return the number of elements along a given axis."""
    return np.size(getdata(obj), axis)


def expand_dims(a, axis):
    """Expand the shape of an array."""
    made = np.expand_dims(getdata(a), axis).view(kind_of(a))
    if getmask(a) is not nomask:
        made._mask = np.expand_dims(getmask(a), axis)
    return made


def correlate(a, v, mode='valid', propagate_mask=True):
    """Cross-correlation of two 1-dimensional sequences."""
    return _slid(np.correlate, a, v, mode, propagate_mask)


def convolve(a, v, mode='full', propagate_mask=True):
    """Returns the discrete, linear convolution of two one-dimensional sequences."""
    return _slid(np.convolve, a, v, mode, propagate_mask)


def _slid(function, a, v, mode, propagate_mask):
    x, y = getmaskarray(a), getmaskarray(v)
    if propagate_mask:
        hidden = function(x, np.ones(np.shape(v), bool), mode=mode) | function(np.ones(np.shape(a), bool), y, mode=mode)
        data = function(getdata(a), getdata(v), mode=mode)
    else:
        hidden = ~function(~x, ~y, mode=mode)
        data = function(filled(a, 0), filled(v, 0), mode=mode)
    return MaskedArray(data, mask=hidden)


FROM_METHODS = ('all', 'anom', 'any', 'argmax', 'argmin', 'argsort', 'clip', 'compress', 'copy', 'count', 'cumprod',
                'cumsum', 'diagonal', 'harden_mask', 'ids', 'max', 'mean', 'min', 'nonzero', 'prod', 'product', 'ptp',
                'ravel', 'repeat', 'reshape', 'round', 'shrink_mask', 'soften_mask', 'squeeze', 'std', 'sum', 'swapaxes',
                'take', 'trace', 'transpose', 'unshare_mask', 'var')
from_methods = {name: _method(name) for name in FROM_METHODS}
from_methods |= {'amax': from_methods['max'], 'amin': from_methods['min'], 'alltrue': from_methods['all'],
                 'sometrue': from_methods['any'], 'anomalies': from_methods['anom'], 'round_': from_methods['round']}
