"""Reductions and other methods of masked arrays."""

import builtins

import numpy as np
from numpy import ndarray
from numpy.ma._fill import NO_VALUE, checked_fill_value, mask_or, maximum_fill_value, minimum_fill_value, nomask, of_axis, without_none
from numpy.ma.core import MaskedArray, getdata, getmask, getmaskarray, masked
from numpy.ma._ops import operations

_GIVEN = NO_VALUE


def _stored(out, result, hidden):
    """A result in `out=`."""
    out[...] = result
    if isinstance(out, MaskedArray) and hidden is not nomask:
        out.__setmask__(hidden)
    return out


def _reduced(self, result, hidden, out):
    if out is not None:
        return _stored(out, result, hidden)
    if not np.ndim(result):
        return masked if hidden is not nomask and hidden else result
    made = np.asarray(result).view(type(self))
    made._mask = nomask
    made.__setmask__(hidden)
    return made


def _filled_reduction(name, fill):
    def method(self, axis=None, dtype=None, out=None, keepdims=_GIVEN):
        options = without_none(keepdims=keepdims)
        hidden = of_axis(self._mask, axis, **options)
        result = getattr(self.filled(fill), name)(axis, dtype=dtype, **options)
        return _reduced(self, result, hidden, out)
    method.__name__ = name
    return method


def _truth(name, fill):
    def method(self, axis=None, out=None, keepdims=_GIVEN):
        options = without_none(keepdims=keepdims)
        hidden = of_axis(self._mask, axis, **options)
        result = getattr(self.filled(fill), name)(axis=axis, **options)
        return _reduced(self, result, hidden, out)
    method.__name__ = name
    return method


def _extreme(name, default):
    def method(self, axis=None, out=None, fill_value=None, keepdims=_GIVEN):
        options = without_none(keepdims=keepdims)
        hidden = of_axis(self._mask, axis, **options)
        fill = default(self) if fill_value is None else fill_value
        result = getattr(self.filled(fill), name)(axis=axis, **options)
        made = _reduced(self, result, hidden, out)
        if isinstance(made, MaskedArray) and made.ndim and made._mask is not nomask:
            np.copyto(made._data, made.fill_value, where=made._mask)
        return made
    method.__name__ = name
    return method


def _place(name, default):
    def method(self, axis=None, fill_value=None, out=None, *, keepdims=_GIVEN):
        fill = default(self) if fill_value is None else fill_value
        return getattr(self.filled(fill), name)(axis, out=out, **without_none(keepdims=keepdims))
    method.__name__ = name
    return method


def _mean(self, axis=None, dtype=None, out=None, keepdims=_GIVEN):
    """Returns the average of the array elements along given axis; masked entries are ignored."""
    options = without_none(keepdims=keepdims)
    if self._mask is nomask:
        result = self._data.mean(axis=axis, dtype=dtype, **options)
        return _reduced(self, result, nomask, out)
    if dtype is None and self.dtype.kind in 'iub':
        dtype = np.float64
    total = self.sum(axis=axis, dtype=dtype, **options)
    count = self.count(axis=axis, **options)
    if not np.ndim(count) and count == 0:
        result = masked
    else:
        result = total * 1. / count
    if out is None:
        return result
    return _stored(out, getdata(result), getmask(result))


def _var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_GIVEN, mean=_GIVEN):
    """Returns the variance of the array elements along given axis; masked entries are ignored."""
    options = without_none(keepdims=keepdims)
    if self._mask is nomask:
        return _reduced(self, self._data.var(axis=axis, dtype=dtype, ddof=ddof, **options), nomask, out)
    count = self.count(axis=axis, **options) - ddof
    centre = self.mean(axis, dtype, keepdims=True) if mean is _GIVEN else mean
    away = self - centre
    squares = operations['absolute'](away) ** 2 if np.iscomplexobj(self) else away * away
    spread = operations['divide'](squares.sum(axis, **options), count)
    if isinstance(spread, MaskedArray) and spread.ndim:
        spread = spread.view(type(self))
        spread._mask = mask_or(of_axis(self._mask, axis, **options), count <= 0, shrink=False)
        spread._take_from(self)
    elif np.ndim(count) == 0 and count <= 0:
        spread = masked
    if out is None:
        return spread
    return _stored(out, getdata(spread), getmask(spread))


def _std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_GIVEN, mean=_GIVEN):
    """Returns the standard deviation of the array elements along given axis."""
    spread = _var(self, axis, dtype, None, ddof, keepdims, mean)
    if spread is not masked:
        spread = operations['sqrt'](spread)
    if out is None:
        return spread
    return _stored(out, getdata(spread), getmask(spread))


def _anom(self, axis=None, dtype=None):
    """Compute the anomalies (deviations from the arithmetic mean) along the given axis."""
    centre = self.mean(axis, dtype)
    return self - (centre if not axis else np.expand_dims(getdata(centre), axis))


def _running(name, fill):
    def method(self, axis=None, dtype=None, out=None):
        result = getattr(self.filled(fill), name)(axis=axis, dtype=dtype)
        if out is not None:
            return _stored(out, result, getmaskarray(self).reshape(result.shape))
        made = result.view(type(self))
        made._mask = self._mask if self._mask is nomask else self._mask.reshape(made.shape)
        return made
    method.__name__ = name
    return method


def _ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
    """Return (maximum - minimum) along the given dimension."""
    result = self.max(axis=axis, fill_value=fill_value, keepdims=keepdims) - \
        self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
    return result if out is None else _stored(out, getdata(result), getmask(result))


def _argsort(self, axis=_GIVEN, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
    """Return an ndarray of indices that sort the array along the specified axis."""
    if axis is _GIVEN:
        axis = -1
    if fill_value is None:
        fill_value = (np.nan if self.dtype.kind == 'f' else minimum_fill_value(self)) if endwith \
            else maximum_fill_value(self)
    if self._mask is nomask:
        return self._data.argsort(axis=axis, kind=kind)
    return self.filled(fill_value).argsort(axis=axis, kind=kind)


def _sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
    """Sort the array, in-place."""
    if self._mask is nomask:
        self._data.sort(axis=axis, kind=kind)
        return
    places = self.argsort(axis=axis, kind=kind, endwith=endwith, fill_value=fill_value)
    data = np.take_along_axis(self._data, places, axis)
    hidden = np.take_along_axis(self._mask, places, axis)
    self._data[...] = data
    self._mask[...] = hidden


def _take(self, indices, axis=None, out=None, mode='raise'):
    """Take elements from a masked array along an axis."""
    wanted, picked = self._data, indices
    if isinstance(indices, MaskedArray):
        picked = indices.filled(0)
    made = wanted.take(picked, axis=axis, mode=mode)
    hidden = self._mask if self._mask is nomask else self._mask.take(picked, axis=axis, mode=mode)
    if getmask(indices) is not nomask:
        hidden = np.logical_or(hidden, indices._mask)
    if not np.ndim(made):
        return masked if hidden is not nomask and hidden else made
    made = made.view(type(self))
    made._mask = hidden
    return made


def _put(self, indices, values, mode='raise'):
    """Set storage-indexed locations to corresponding values."""
    self._data.put(indices, getdata(values), mode=mode)
    if self._mask is nomask and getmask(values) is nomask:
        return
    hidden = getmaskarray(self)
    hidden.put(indices, getmask(values), mode=mode)
    self._mask = hidden


def _resize(self, newshape, refcheck=True, order=False):
    raise ValueError("A masked array does not own its data and therefore cannot be resized.\n"
                     "Use the numpy.ma.resize function instead.")


def _nonzero(self):
    """Return the indices of unmasked elements that are not zero."""
    return np.asarray(self.filled(0)).nonzero()


def _trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    """Return the sum along diagonals, masked elements left out."""
    if self._mask is nomask:
        return self._data.trace(offset=offset, axis1=axis1, axis2=axis2)
    return self.diagonal(offset=offset, axis1=axis1, axis2=axis2).astype(dtype or self.dtype).filled(0).sum(axis=-1)


def _dot(self, b, out=None, strict=False):
    """Masked dot product of two arrays."""
    from numpy.ma._functions import dot
    return dot(self, b, strict=strict)


def _kept(self, result):
    made = np.asarray(result).view(type(self))
    made._take_from(self)
    made._mask = self._mask
    return made


def _round(self, decimals=0, out=None):
    """Return each element rounded to the given number of decimals."""
    result = self._data.round(decimals=decimals)
    if not np.ndim(result):
        return masked if self._mask is not nomask and self._mask.all() else result
    return _kept(self, result)


def _clip(self, min=None, max=None, out=None, **kwargs):
    """Limit the values."""
    return _kept(self, self._data.clip(min, max, **kwargs))


def _astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
    """Copy of the array, cast to a specified type."""
    with np.errstate(invalid='ignore'):
        result = self._data.astype(dtype, order=order, casting=casting, copy=copy)
    made = result.view(type(self))
    made._take_from(self)
    if made._fill_value is not None:
        from numpy.ma._fill import checked_fill_value
        made._fill_value = checked_fill_value(made._fill_value, made.dtype)
    made._mask = self._mask if self._mask is nomask else self._mask.copy()
    return made


def _part(name):
    def get(self):
        made = getattr(self._data, name).view(type(self))
        made._mask = self._mask
        return made
    return property(get)


_methods = {
    'sum': _filled_reduction('sum', 0), 'prod': _filled_reduction('prod', 1), 'product': _filled_reduction('prod', 1),
    'all': _truth('all', True), 'any': _truth('any', False), 'min': _extreme('min', minimum_fill_value),
    'max': _extreme('max', maximum_fill_value), 'argmin': _place('argmin', minimum_fill_value),
    'argmax': _place('argmax', maximum_fill_value), 'mean': _mean, 'var': _var, 'std': _std, 'anom': _anom,
    'cumsum': _running('cumsum', 0), 'cumprod': _running('cumprod', 1), 'ptp': _ptp, 'argsort': _argsort,
    'sort': _sort, 'take': _take, 'put': _put, 'resize': _resize, 'nonzero': _nonzero, 'trace': _trace, 'dot': _dot,
    'round': _round, 'clip': _clip, 'astype': _astype,
    'iscontiguous': lambda self: self._data.flags['C_CONTIGUOUS'],
    'ids': lambda self: (id(self._data), id(self._mask)),
    'T': property(lambda self: self.transpose()), 'real': _part('real'), 'imag': _part('imag'),
    'get_real': lambda self: self.real, 'get_imag': lambda self: self.imag,
}
for _name, _method in _methods.items():
    setattr(MaskedArray, _name, _method)
MaskedArray.flat = property(lambda self: _Flat(self), lambda self, value: self._set_flat(value))


class _Flat:
    """The elements of a masked array one after the other."""

    def __init__(self, array):
        self._array = array

    def __iter__(self):
        return iter(self._array.ravel())

    def __len__(self):
        return self._array.size

    def __getitem__(self, indx):
        return self._array.ravel()[indx]

    def __setitem__(self, indx, value):
        flat = self._array._data.flat
        flat[indx] = getdata(value) if value is not masked else flat[indx]
        if value is masked or getmask(value) is not nomask or self._array._mask is not nomask:
            hidden = getmaskarray(self._array)
            hidden.flat[indx] = True if value is masked else getmask(value)
            self._array._mask = hidden


def _set_flat(self, value):
    self.ravel()[:] = value


MaskedArray._set_flat = _set_flat
