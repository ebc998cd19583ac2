"""Statistics, sets, stacking and runs of masked arrays."""

import builtins
import itertools

import numpy as np
from numpy.ma._fill import NO_VALUE, mask_or, nomask
from numpy.ma.core import MaskedArray, filled, getdata, getmask, getmaskarray, masked
from numpy.ma._functions import array, asanyarray, asarray, concatenate, diff, expand_dims, kind_of, masked_all
from numpy.ma._ops import operations


def average(a, axis=None, weights=None, returned=False, *, keepdims=NO_VALUE):
    """Return the weighted average of array over the given axis."""
    a = asarray(a)
    options = {} if keepdims is NO_VALUE else {'keepdims': keepdims}
    if weights is None:
        mean = a.mean(axis, **options)
        total = mean.dtype.type(a.count(axis)) if mean is not masked else a.count(axis)
    else:
        weights = asarray(weights)
        kind = 'f8' if a.dtype.kind in 'iub' else None
        dtype = np.result_type(a.dtype, weights.dtype, *([kind] if kind else []))
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if weights.shape != tuple(a.shape[ax] for ax in np.atleast_1d(axis)):
                raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
            sizes = tuple(n if ax in np.atleast_1d(axis) % a.ndim else 1 for ax, n in enumerate(a.shape))
            weights = array(np.broadcast_to(weights._data.reshape(sizes), a.shape).copy())
        if a._mask is not nomask:
            weights = array(weights._data * ~a._mask, mask=a._mask)
        total = weights.sum(axis=axis, dtype=dtype, **options)
        mean = operations['multiply'](a, weights).sum(axis, dtype=dtype, **options) / total
    if not returned:
        return mean
    if np.shape(total) != np.shape(mean):
        total = np.broadcast_to(total, np.shape(mean)).copy()
    return mean, total


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """Compute the median along the specified axis; masked values do not count."""
    if not hasattr(a, 'mask'):
        return np.median(np.asanyarray(a), axis=axis, keepdims=keepdims)
    a = asanyarray(a)
    if axis is None:
        middle = _middle(a.ravel())
        if keepdims:
            middle = array(middle).reshape((1,) * a.ndim)
        return middle
    given = axis if isinstance(axis, tuple) else (axis,)
    axes = sorted(ax % a.ndim for ax in given)
    kept = [ax for ax in range(a.ndim) if ax not in axes]
    rows = a.transpose(kept + axes).reshape(tuple(a.shape[ax] for ax in kept) + (-1,))
    made = masked_all(rows.shape[:-1], np.float64 if a.dtype.kind in 'iub' else a.dtype)
    for place in np.ndindex(made.shape):
        made[place] = _middle(rows[place])
    if a._mask is nomask and made.ndim:
        made._mask = nomask
    if keepdims:
        made = made.reshape(tuple(1 if ax in axes else n for ax, n in enumerate(a.shape)))
    return made if made.ndim else made[()]


def _middle(values):
    """The median of what is not masked in one dimension."""
    seen = values.compressed()
    return np.median(seen) if seen.size else masked


def _two(a, b=None, rowvar=True, allow_masked=True):
    x = array(a, ndmin=2, copy=True, dtype=float)
    if not allow_masked and getmask(x) is not nomask and getmask(x).any():
        raise ValueError("Cannot process masked data.")
    if x.shape[0] == 1:
        rowvar = True
    if b is not None:
        y = array(b, copy=False, ndmin=2, dtype=float)
        if x.shape == y.shape:
            both = np.logical_or(getmaskarray(x), getmaskarray(y))
            x, y = array(x._data, mask=both), array(y._data, mask=both)
        x = concatenate((x, y), 0 if rowvar else 1)
    x = x if rowvar else x.T
    return x - x.mean(axis=1, keepdims=True), ~getmaskarray(x)


def cov(x, y=None, rowvar=True, bias=False, allow_masked=True, ddof=None):
    """Estimate the covariance matrix."""
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be an integer")
    ddof = (0 if bias else 1) if ddof is None else ddof
    away, seen = _two(x, y, rowvar, allow_masked)
    count = np.dot(seen.astype(float), seen.T.astype(float)) - ddof
    spread = np.dot(filled(away, 0), filled(away, 0).T.conj())
    return array(spread / np.where(count <= 0, 1, count), mask=count <= 0).squeeze()


def corrcoef(x, y=None, rowvar=True, allow_masked=True):
    """Return Pearson product-moment correlation coefficients."""
    spread = cov(x, y, rowvar, allow_masked=allow_masked)
    if spread.ndim == 0:
        return operations['divide'](spread, spread)
    own = operations['sqrt'](spread.diagonal())
    return spread / operations['multiply'].outer(own, own)


def _stacker(name):
    function = getattr(np, name)

    def stack(x, *args, **keywords):
        arrays = [asanyarray(part) for part in x]
        made = function([part._data for part in arrays], *args, **keywords).view(MaskedArray)
        if builtins.any(part._mask is not nomask for part in arrays):
            made._mask = function([getmaskarray(part) for part in arrays], *args, **keywords)
        return made
    stack.__name__ = name
    return stack


vstack, hstack, dstack, stack, column_stack, row_stack = (
    _stacker(name) for name in ('vstack', 'hstack', 'dstack', 'stack', 'column_stack', 'vstack'))


def _each(name):
    function = getattr(np, name)

    def of_one(x, *args, **keywords):
        x = asanyarray(x)
        made = function(x._data, *args, **keywords).view(kind_of(x))
        if x._mask is not nomask:
            made._mask = function(x._mask, *args, **keywords)
        return made

    def apply(*arrays, **keywords):
        made = [of_one(x, **keywords) for x in arrays]
        return made[0] if len(made) == 1 else tuple(made)
    apply.__name__ = name
    return apply if name.startswith('atleast') else of_one


atleast_1d, atleast_2d, atleast_3d, diagflat, diag = (
    _each(name) for name in ('atleast_1d', 'atleast_2d', 'atleast_3d', 'diagflat', 'diag'))


def hsplit(ary, indices_or_sections):
    """Split an array into multiple sub-arrays horizontally."""
    ary = asanyarray(ary)
    parts = np.hsplit(ary._data, indices_or_sections)
    hidden = np.hsplit(getmaskarray(ary), indices_or_sections)
    return [array(part, mask=mask) if ary._mask is not nomask else array(part) for part, mask in zip(parts, hidden)]


def vander(x, n=None):
    """Generate a Vandermonde matrix; masked values make rows of zeros."""
    made = np.vander(getdata(x), n)
    if getmask(x) is not nomask:
        made[getmask(x)] = 0
    return made


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """Least squares polynomial fit; points that are masked do not count."""
    x, y = asarray(x), asarray(y)
    hidden = mask_or(getmask(x), getmask(y))
    if w is not None:
        w = asarray(w)
        hidden = mask_or(hidden, getmask(w))
    if hidden is nomask:
        return np.polyfit(x._data, y._data, deg, rcond, full, None if w is None else w._data, cov)
    seen = ~hidden
    return np.polyfit(x._data[seen], y._data[seen], deg, rcond, full, None if w is None else w._data[seen], cov)


def ediff1d(arr, to_end=None, to_begin=None):
    """Compute the differences between consecutive elements of an array."""
    arr = asanyarray(arr).ravel()
    parts = [arr[1:] - arr[:-1]]
    if to_begin is not None:
        parts.insert(0, asanyarray(to_begin).ravel())
    if to_end is not None:
        parts.append(asanyarray(to_end).ravel())
    return concatenate(parts) if len(parts) > 1 else parts[0]


def unique(ar1, return_index=False, return_inverse=False):
    """Finds the unique elements of an array; masked values are one element, the last."""
    ar1 = asanyarray(ar1).ravel()
    seen = ar1.compressed()
    values, places = np.unique(seen, return_index=True)
    hidden = ar1._mask is not nomask and bool(ar1._mask.any())
    made = concatenate([values, array([0], mask=[True], dtype=ar1.dtype)]) if hidden else array(values)
    answers = [made]
    if return_index:
        origins = np.flatnonzero(~getmaskarray(ar1))[places]
        answers.append(np.append(origins, np.flatnonzero(ar1._mask)[0]) if hidden else origins)
    if return_inverse:
        inverse = np.searchsorted(values, ar1._data)
        answers.append(np.where(getmaskarray(ar1), len(values), inverse))
    return answers[0] if len(answers) == 1 else tuple(answers)


def intersect1d(ar1, ar2, assume_unique=False):
    """Returns the unique elements common to both arrays."""
    a, b = unique(ar1), unique(ar2)
    common = np.intersect1d(a.compressed(), b.compressed())
    both = len(a.compressed()) < len(a) and len(b.compressed()) < len(b)
    hidden = [False] * len(common) + [True] * both
    return array(np.append(common, np.zeros(int(both), common.dtype)), mask=np.array(hidden, bool))


def isin(element, test_elements, assume_unique=False, invert=False):
    """Whether each element is one of the others."""
    element = asarray(element)
    found = np.isin(element._data, asarray(test_elements).compressed(), invert=invert)
    made = found.view(MaskedArray)
    made._mask = getmaskarray(element).copy()
    return made


in1d = isin


def union1d(ar1, ar2):
    """Union of two arrays."""
    return unique(concatenate((asanyarray(ar1).ravel(), asanyarray(ar2).ravel())))


def setdiff1d(ar1, ar2, assume_unique=False):
    """Set difference of 1D arrays with unique elements."""
    first = asanyarray(ar1).ravel() if assume_unique else unique(ar1)
    others = asanyarray(ar2)
    gone = np.isin(first._data, others.compressed())
    if getmask(others) is not nomask and getmask(others).any():
        gone = gone | getmaskarray(first)
    else:
        gone = gone & ~getmaskarray(first)
    return first[~gone]


def setxor1d(ar1, ar2, assume_unique=False):
    """Set exclusive-or of 1-D arrays with unique elements."""
    return union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1))


def count_masked(arr, axis=None):
    """Count the number of masked elements along the given axis."""
    return getmaskarray(arr).sum(axis)


def _runs(flags):
    """Slices of the stretches of an array of truths that are true."""
    edges = np.flatnonzero(np.diff(flags.astype(int)))
    bounds = [0, *(edges + 1), len(flags)]
    stretches = [slice(a, b) for a, b in zip(bounds[:-1], bounds[1:])]
    return [piece for piece in stretches if flags[piece.start]] if len(flags) else []


def clump_masked(a):
    """Returns a list of slices corresponding to the masked clumps of a 1-D array."""
    return _runs(np.asarray(getmaskarray(a)).ravel()) if getmask(a) is not nomask else []


def clump_unmasked(a):
    """Return list of slices corresponding to the unmasked clumps of a 1-D array."""
    if getmask(a) is nomask:
        return [slice(0, np.size(a))]
    return _runs(~np.asarray(getmaskarray(a)).ravel())


def flatnotmasked_contiguous(a):
    """Find contiguous unmasked data in a masked array."""
    if getmask(a) is nomask:
        return [slice(0, np.size(a))]
    found, at = [], 0
    for hidden, run in itertools.groupby(getmask(a).ravel().tolist()):
        length = len(list(run))
        if not hidden:
            found.append(slice(at, at + length))
        at += length
    return found


def flatnotmasked_edges(a):
    """Find the indices of the first and last unmasked values."""
    if getmask(a) is nomask or not getmask(a).any():
        return np.array([0, np.size(a) - 1])
    seen = np.flatnonzero(~getmask(a))
    return seen[[0, -1]] if len(seen) else None


def notmasked_contiguous(a, axis=None):
    """Find contiguous unmasked data in a masked array along the given axis."""
    a = asarray(a)
    if axis is None or a.ndim == 1:
        return flatnotmasked_contiguous(a)
    lines = a.T if axis % 2 == 0 else a
    return [flatnotmasked_contiguous(line) for line in lines]


def notmasked_edges(a, axis=None):
    """Find the indices of the first and last unmasked values along an axis."""
    a = asarray(a)
    if axis is None or a.ndim == 1:
        return flatnotmasked_edges(a)
    hidden = getmaskarray(a)
    places = array(np.indices(a.shape), mask=np.asarray([hidden] * a.ndim))
    return [tuple(places[i].min(axis).compressed() for i in range(a.ndim)),
            tuple(places[i].max(axis).compressed() for i in range(a.ndim))]


def compress_nd(x, axis=None):
    """Suppress slices from multiple dimensions which contain masked values."""
    x = asarray(x)
    data = x._data
    axes = range(x.ndim) if axis is None else [ax % x.ndim for ax in np.atleast_1d(axis)]
    if x._mask is nomask or not x._mask.any():
        return data
    if x._mask.all():
        return np.array([])
    for ax in axes:
        others = tuple(other for other in range(x.ndim) if other != ax)
        data = data.compress(~x._mask.any(axis=others), axis=ax)
    return data


def compress_rowcols(x, axis=None):
    """Suppress the rows and/or columns of a 2-D array that contain masked values."""
    if asarray(x).ndim != 2:
        raise NotImplementedError("compress_rowcols works for 2D arrays only.")
    return compress_nd(x, axis=axis)


def compress_rows(a):
    """Suppress whole rows of a 2-D array that contain masked values."""
    return compress_rowcols(a, 0)


def compress_cols(a):
    """Suppress whole columns of a 2-D array that contain masked values."""
    return compress_rowcols(a, 1)


def mask_rowcols(a, axis=None):
    """Mask rows and/or columns of a 2D array that contain masked values."""
    a = array(a, subok=False)
    if a.ndim != 2:
        raise NotImplementedError("mask_rowcols works for 2D arrays only.")
    hidden = getmask(a)
    if hidden is nomask or not hidden.any():
        return a
    wide = hidden.copy()
    if not axis:
        wide |= hidden.any(axis=1)[:, None]
    if axis in (None, 1, -1):
        wide |= hidden.any(axis=0)
    a._mask = wide
    return a


def mask_rows(a, axis=NO_VALUE):
    """Mask rows of a 2D array that contain masked values."""
    return mask_rowcols(a, 0)


def mask_cols(a, axis=NO_VALUE):
    """Mask columns of a 2D array that contain masked values."""
    return mask_rowcols(a, 1)


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """Apply a function to the 1-D slices along the given axis."""
    arr = array(arr, copy=False, subok=True)
    axis = axis % arr.ndim
    lines = arr.transpose([ax for ax in range(arr.ndim) if ax != axis] + [axis])
    answers = [func1d(lines[place], *args, **kwargs) for place in np.ndindex(lines.shape[:-1])]
    made = array([getdata(answer) for answer in answers])
    if builtins.any(getmask(answer) is not nomask for answer in answers):
        made._mask = np.array([getmaskarray(answer) for answer in answers])
    inner = made.shape[1:]
    made = made.reshape(lines.shape[:-1] + inner)
    if inner and arr.ndim > 1:
        order = list(range(arr.ndim - 1))
        extra = list(range(arr.ndim - 1, made.ndim))
        made = made.transpose(order[:axis] + extra + order[axis:])
    return made


def apply_over_axes(func, a, axes):
    """Apply a function repeatedly over multiple axes."""
    value = asarray(a)
    for axis in np.atleast_1d(axes):
        result = func(value, int(axis) % np.ndim(a))
        value = result if np.ndim(result) == np.ndim(a) else expand_dims(result, int(axis) % np.ndim(a))
    return value


def ndenumerate(a, compressed=True):
    """Multidimensional index iterator."""
    for place, hidden in np.ndenumerate(getmaskarray(a)):
        if not hidden:
            yield place, getdata(a)[place]
        elif not compressed:
            yield place, masked
