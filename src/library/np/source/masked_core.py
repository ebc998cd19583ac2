"""Masked arrays: arrays some of whose elements do not count."""

import builtins
import warnings

import numpy as np
from numpy import ndarray
from numpy.ma._fill import (
    NO_VALUE, MaskError, checked_fill_value, default_fill_value, fitted, make_mask_none, mask_or, masked_print_option, nomask,
    without_none,
)

__all__ = ['MaskedArray', 'masked', 'masked_array', 'masked_singleton', 'masked_print_option', 'MaskedConstant',
           'getmask', 'getmaskarray', 'getdata', 'get_data', 'filled']


def getmask(a):
    """Return the mask of a masked array, or nomask."""
    return getattr(a, '_mask', nomask)


def getmaskarray(arr):
    """Return the mask of a masked array, or full boolean array of False."""
    mask = getmask(arr)
    return make_mask_none(np.shape(arr)) if mask is nomask else mask


def getdata(a, subok=True):
    """Return the data of a masked array as an ndarray."""
    if isinstance(a, MaskedArray):
        return a._data
    return np.array(a, copy=None, subok=subok)


get_data = getdata


def filled(a, fill_value=None):
    """Return input as an array with masked data replaced by a fill value."""
    if hasattr(a, 'filled'):
        return a.filled(fill_value)
    return a if isinstance(a, ndarray) else np.array(a)


def _hidden_in(data):
    """The mask of a list with masked things in it."""
    if not isinstance(data, (list, tuple)):
        return getmask(data)
    parts = [_hidden_in(item) for item in data]
    if builtins.all(part is nomask for part in parts):
        return nomask
    try:
        return np.array([np.zeros(np.shape(item), bool) if part is nomask else part
                         for item, part in zip(data, parts)])
    except ValueError:
        return nomask


def _same_places(name, doc=None):
    """A method that does with the mask what it does with the data."""
    def method(self, *args, **keywords):
        made = getattr(self._data, name)(*args, **keywords).view(type(self))
        made._take_from(self)
        if self._mask is not nomask:
            made._mask = getattr(self._mask, name)(*args, **keywords)
        return made
    method.__name__ = name
    return method


class MaskedArray(ndarray):
    """An array class with possibly masked values: True in the mask means an invalid element."""

    __module__ = 'numpy.ma'
    __array_priority__ = 15
    _mask = nomask
    _fill_value = None
    _hardmask = False
    _sharedmask = True
    _baseclass = ndarray

    def __new__(cls, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None,
                keep_mask=True, hard_mask=None, shrink=True, order=None):
        values = np.array(getdata(data) if isinstance(data, MaskedArray) else data, dtype=dtype,
                          copy=True if copy else None, order=order or 'K', ndmin=ndmin)
        kind = type(data) if subok and isinstance(data, MaskedArray) and not isinstance(data, MaskedConstant) else cls
        made = values.view(kind)
        known = _hidden_in(data)
        if known is not nomask and np.shape(known) != made.shape:
            known = np.reshape(known, made.shape) if np.size(known) == made.size else nomask
        if isinstance(data, MaskedArray):
            made._take_from(data)
            if made._fill_value is not None:
                made._fill_value = checked_fill_value(made._fill_value, made.dtype)
        elif isinstance(data, (list, tuple)) and known is not nomask and not known.any():
            known = nomask
        if mask is nomask:
            made._mask = (known.copy() if copy and known is not nomask else known) if keep_mask else nomask
            if not shrink and made._mask is nomask:
                made._mask = make_mask_none(made.shape)
        else:
            given = fitted(mask, made.shape)
            shared = isinstance(mask, ndarray) and mask.dtype == bool and mask.shape == made.shape and not copy
            if known is not nomask and keep_mask:
                made._mask = given | known
            else:
                made._mask = np.asarray(mask) if shared else given
        if fill_value is not None:
            made._fill_value = checked_fill_value(fill_value, made.dtype)
        if hard_mask is not None:
            made._hardmask = hard_mask
        return made

    def __array_finalize__(self, obj):
        if isinstance(obj, MaskedArray):
            self._take_from(obj)
            if self._fill_value is not None and self.dtype != obj.dtype:
                self._fill_value = checked_fill_value(self._fill_value, self.dtype)
            mask = obj._mask
            if mask is not nomask and np.shape(mask) != self.shape:
                mask = mask.reshape(self.shape) if mask.size == self.size else nomask
            self._mask = mask

    def _take_from(self, other):
        """The settings of another masked array."""
        if isinstance(other, MaskedArray):
            if other._fill_value is not None or self._fill_value is not None:
                self._fill_value = other._fill_value
            if other._hardmask:
                self._hardmask = True
            for name, value in other.__dict__.items():
                if not name.startswith('_'):
                    self.__dict__[name] = value

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        if obj is self:
            made = obj
        else:
            made = np.asarray(obj).view(type(self))
            made._take_from(self)
        if context is not None:
            func, args, which = context
            inputs = args[:getattr(func, 'nin', 2)]
            hidden = nomask
            for arg in inputs:
                hidden = mask_or(hidden, getmaskarray(arg)) if np.shape(arg) or getmask(arg) is not nomask else hidden
            outside = _outside(func, inputs)
            if outside is not None and outside.any():
                where = filled(outside, True)
                np.copyto(np.asarray(made), default_fill_value(made), where=where, casting='unsafe')
                hidden = where if hidden is nomask else hidden | where
            if made.shape == () and made is not self:
                if hidden is not nomask and hidden.all():
                    return masked
                made._mask = nomask
                return made[()] if return_scalar else made
            if hidden is not nomask and hidden.shape != made.shape:
                hidden = np.broadcast_to(hidden, made.shape).copy() if np.ndim(hidden) <= made.ndim else nomask
            made._mask = hidden if getmask(self) is nomask or hidden is not nomask else make_mask_none(made.shape)
        return made

    def view(self, dtype=None, type=None, fill_value=None):
        """Return a view of the array data."""
        given = [part for part in (dtype, type) if part is not None]
        made = ndarray.view(self, *given)
        if fill_value is not None:
            made.fill_value = fill_value
        return made

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        if name == 'shape' and self._mask is not nomask:
            self._mask = self._mask.reshape(self.shape)

    @property
    def _data(self):
        return ndarray.view(self, ndarray)

    data = _data

    @property
    def mask(self):
        """Current mask."""
        return self._mask if self._mask is nomask else self._mask.view()

    @mask.setter
    def mask(self, value):
        self.__setmask__(value)

    def __setmask__(self, mask, copy=False):
        if mask is masked:
            mask = True
        if mask is nomask and self._mask is nomask:
            return
        current = make_mask_none(self.shape) if self._mask is nomask else self._mask
        if mask is nomask:
            mask = False
        given = np.asarray(mask, dtype=bool) if not isinstance(mask, (bool, np.bool_)) else mask
        if np.size(given) != 1 and np.size(given) != self.size:
            if self.ndim == 0 or np.ndim(given) > self.ndim or np.shape(given) != self.shape[-np.ndim(given):]:
                given = fitted(given, self.shape)
        elif np.size(given) == self.size and np.shape(given) != self.shape:
            given = np.reshape(given, self.shape)
        if self._hardmask:
            current |= given
        elif current.ndim == 0:
            current = np.array(bool(np.all(given)))
        else:
            current[...] = given
        self._mask = current

    recordmask = mask

    @property
    def fill_value(self):
        """The filling value of the masked array."""
        if self._fill_value is None:
            self._fill_value = checked_fill_value(None, self.dtype)
        return self._fill_value[()]

    @fill_value.setter
    def fill_value(self, value=None):
        self._fill_value = checked_fill_value(value, self.dtype)

    def get_fill_value(self):
        return self.fill_value

    def set_fill_value(self, value=None):
        self.fill_value = value

    @property
    def baseclass(self):
        """Class of the underlying data (read-only)."""
        return self._baseclass

    @property
    def hardmask(self):
        """Whether values can be unmasked by assignments."""
        return self._hardmask

    @property
    def sharedmask(self):
        """Share status of the mask (read-only)."""
        return self._sharedmask

    def harden_mask(self):
        """Forces the mask to hard, preventing unmasking by assignment."""
        self._hardmask = True
        return self

    def soften_mask(self):
        """Forces the mask to soft (default), allowing unmasking by assignment."""
        self._hardmask = False
        return self

    def unshare_mask(self):
        """Copy the mask."""
        if self._mask is not nomask:
            self._mask = self._mask.copy()
        self._sharedmask = False
        return self

    def shrink_mask(self):
        """Reduce a mask to nomask when possible."""
        if self._mask is not nomask and not self._mask.any():
            self._mask = nomask
        return self

    def filled(self, fill_value=None):
        """Return a copy of self, with masked values filled with a given value."""
        if self._mask is nomask:
            return self._data
        value = self.fill_value if fill_value is None else checked_fill_value(fill_value, self.dtype)[()]
        made = self._data.copy('K')
        if made.dtype.kind == 'U' and len(str(value)) > made.dtype.itemsize // 4:
            made = made.astype(f'<U{len(str(value))}')
        np.copyto(made, value, where=self._mask)
        return made

    def compressed(self):
        """Return all the non-masked data as a 1-D array."""
        data = self._data.ravel()
        return data if self._mask is nomask else data.compress(~self._mask.ravel())

    def count(self, axis=None, keepdims=NO_VALUE):
        """Count the non-masked elements of the array along the given axis."""
        options = without_none(keepdims=keepdims)
        if self._mask is not nomask:
            return (~self._mask).sum(axis=axis, dtype=np.intp, **options)
        if axis is None and not options:
            return self.size
        return np.ones(self.shape, dtype=np.intp).sum(axis=axis, **options)

    def __getitem__(self, indx):
        if isinstance(indx, MaskedArray):
            indx = indx._data
        found = self._data[indx]
        hidden = nomask if self._mask is nomask else self._mask[indx]
        if not isinstance(found, ndarray):
            return masked if hidden is not nomask and hidden else found
        made = found.view(type(self))
        made._take_from(self)
        made._mask = hidden if hidden is nomask else np.asarray(hidden).reshape(made.shape)
        return made

    def __setitem__(self, indx, value):
        if self is masked:
            raise MaskError('Cannot alter the masked element.')
        if isinstance(indx, MaskedArray):
            indx = indx._data
        if value is masked:
            if self._mask is nomask:
                self._mask = make_mask_none(self.shape)
            self._mask[indx] = True
            return
        data, hidden = getdata(value), getmask(value)
        if self._hardmask and self._mask is not nomask:
            kept = ~self._mask[indx]
            if not isinstance(kept, ndarray):
                if kept:
                    self._data[indx] = data
                    self._mask[indx] = bool(hidden)
                return
            part = np.array(self._data[indx])
            np.copyto(part, data, where=kept, casting='unsafe')
            self._data[indx] = part
            self._mask[indx] = self._mask[indx] | hidden
            return
        self._data[indx] = data
        if self._mask is not nomask:
            self._mask[indx] = hidden
        elif hidden is not nomask:
            self._mask = make_mask_none(self.shape)
            self._mask[indx] = hidden

    def _shown(self):
        """The elements as they are printed, masked ones replaced."""
        if self._mask is nomask:
            return self._data
        data, mask = self._data, self._mask
        most = 1500 if self.ndim == 1 else 100
        for axis in range(self.ndim):
            if data.shape[axis] > most:
                half = most // 2
                ends = np.r_[0:half, data.shape[axis] - half:data.shape[axis]]
                data, mask = data.take(ends, axis), mask.take(ends, axis)
        shown = data.astype(object)
        if shown.ndim == 0:
            return np.array(masked_print_option if mask else shown[()], dtype=object)
        shown[mask] = masked_print_option
        return shown

    def __str__(self):
        return str(self._shown())

    def __repr__(self):
        value = self.fill_value
        own = self._fill_value.dtype
        if own.kind in 'SU' and self.dtype.kind == own.kind:
            fill = repr(self._fill_value.item())
        elif own == self.dtype and self.dtype != object:
            fill = str(value)
        else:
            fill = repr(value)
        keys = ['data', 'mask', 'fill_value']
        implied = self.dtype in (np.dtype(int), np.dtype(float), np.dtype(complex), np.dtype(bool))
        if not implied or np.all(self._mask) or self.size == 0:
            keys.append('dtype')
        head = f"masked_{'array' if self._baseclass is ndarray else self._baseclass.__name__}("
        in_one_row = builtins.all(size == 1 for size in self.shape[:-1])
        if in_one_row:
            indents = {key: ' ' * (len(head) + 4 - len(key)) for key in keys}
            indents['data'] = head
        else:
            indents = dict.fromkeys(keys, '  ')
            head = head + '\n'
        texts = {}
        for key, array in (('data', self._shown()), ('mask', self._mask)):
            if isinstance(array, ndarray):
                prefix = (' ' * len(indents[key]) if in_one_row else indents[key]) + key + '='
                texts[key] = np.array2string(array, separator=', ', prefix=prefix, suffix=',')
            else:
                texts[key] = str(array)
        texts['fill_value'] = fill
        texts['dtype'] = str(self.dtype) if self.dtype.kind not in 'US' else repr(self.dtype.str)
        body = ',\n'.join(f'{indents[key]}{key}={texts[key]}' for key in keys)
        return (body if in_one_row else head + body) + ')'

    def tolist(self, fill_value=None):
        """Return the data portion of the masked array as a hierarchical list; masked values become None."""
        if self._mask is nomask:
            return self._data.tolist()
        if fill_value is not None:
            return self.filled(fill_value).tolist()
        shown = self._data.astype(object)
        if shown.ndim == 0:
            return None if self._mask else shown.item()
        shown[self._mask] = None
        return shown.tolist()

    def __float__(self):
        if self.size > 1:
            raise TypeError("Only length-1 arrays can be converted to Python scalars")
        if self._mask is not nomask and self._mask.all():
            warnings.warn("Warning: converting a masked element to nan.", stacklevel=2)
            return np.nan
        return float(self._data.item())

    def __int__(self):
        if self.size > 1:
            raise TypeError("Only length-1 arrays can be converted to Python scalars")
        if self._mask is not nomask and self._mask.all():
            raise MaskError('Cannot convert masked element to a Python int.')
        return int(self._data.item())


for _name in ('copy', 'diagonal', 'flatten', 'ravel', 'repeat', 'reshape', 'squeeze', 'swapaxes', 'transpose', 'compress'):
    setattr(MaskedArray, _name, _same_places(_name))


def _outside(func, inputs):
    """Where the arguments are outside the domain of a ufunc."""
    from numpy.ma._ops import DOMAINS
    domain = DOMAINS.get(getattr(func, '__name__', None))
    if domain is None:
        return None
    with np.errstate(divide='ignore', invalid='ignore'):
        return np.asarray(domain(*(getdata(value) for value in inputs)))


class MaskedConstant(MaskedArray):
    """The one masked element."""

    __module__ = 'numpy.ma.core'
    _only = None

    def __new__(cls):
        if cls._only is None:
            data, mask = np.array(0.), np.array(True)
            data.flags.writeable = False
            mask.flags.writeable = False
            made = ndarray.view(data, cls)
            made.__dict__['_mask'] = mask
            made.__dict__['_fill_value'] = np.array(1.e20)
            cls._only = made
        return cls._only

    def __array_finalize__(self, obj):
        if isinstance(obj, MaskedArray) and type(obj) is not MaskedConstant:
            super().__array_finalize__(obj)

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        return ndarray.view(np.asarray(obj), MaskedArray).__array_wrap__(obj, context, return_scalar)

    def __str__(self):
        return str(masked_print_option)

    def __repr__(self):
        return 'masked' if self is masked else object.__repr__(self)

    def __format__(self, format_spec):
        try:
            return format(str(self), format_spec)
        except (TypeError, ValueError):
            return str(self)

    def __setattr__(self, name, value):
        if self is MaskedConstant._only:
            raise AttributeError("attributes of masked are not writeable")
        super().__setattr__(name, value)

    def copy(self, *args, **kwargs):
        return self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __iadd__(self, other):
        return self

    __isub__ = __imul__ = __ifloordiv__ = __itruediv__ = __ipow__ = __iadd__


masked = masked_singleton = MaskedConstant()
masked_array = MaskedArray
