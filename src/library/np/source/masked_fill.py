"""Masks and the values that stand for what is masked."""

import numpy as np

__all__ = [
    'MAError', 'MaskError', 'MaskType', 'nomask', 'default_fill_value', 'minimum_fill_value', 'maximum_fill_value',
    'make_mask', 'make_mask_none', 'make_mask_descr', 'is_mask', 'mask_or', 'flatten_mask',
]

NO_VALUE = object()
MaskType = np.bool_
nomask = MaskType(0)

_DEFAULTS = {'b': True, 'c': 1.e20 + 0.0j, 'f': 1.e20, 'i': 999999, 'u': 999999, 'O': '?', 'U': 'N/A', 'S': b'N/A'}


class MAError(Exception):
    """Class for masked array related errors."""

    __module__ = 'numpy.ma.core'


class MaskError(MAError):
    """Class for mask related errors."""

    __module__ = 'numpy.ma.core'


def _dtype_of(obj):
    if hasattr(obj, 'dtype'):
        return obj.dtype
    return obj if isinstance(obj, np.dtype) else np.dtype(obj) if isinstance(obj, type) else np.asarray(obj).dtype


def _filling(dtype):
    return np.array(_DEFAULTS.get(dtype.kind, '?'), dtype=None if dtype.kind in 'OUS' else dtype)[()]


def default_fill_value(obj):
    """Return the default fill value for the argument object."""
    return _DEFAULTS.get(_dtype_of(obj).kind, '?')


def _extreme(obj, lowest):
    dtype = _dtype_of(obj)
    if dtype.kind == 'b':
        return not lowest
    if dtype.kind in 'iu':
        bounds = np.iinfo(dtype)
        return int(bounds.min if lowest else bounds.max)
    if dtype.kind == 'f':
        return -np.inf if lowest else np.inf
    if dtype.kind == 'c':
        return complex(-np.inf, -np.inf) if lowest else complex(np.inf, np.inf)
    raise TypeError(f"Unsuitable type {dtype} for calculating {'maximum' if lowest else 'minimum'}.")


def minimum_fill_value(obj):
    """Return the maximum value that can be represented by the dtype of an object."""
    return _extreme(obj, lowest=False)


def maximum_fill_value(obj):
    """Return the minimum value that can be represented by the dtype of an object."""
    return _extreme(obj, lowest=True)


def checked_fill_value(fill_value, dtype):
    """A fill value as a 0-d array of a dtype."""
    dtype = np.dtype(dtype)
    if fill_value is None:
        return np.array(_filling(dtype))
    if isinstance(fill_value, str) and dtype.kind not in 'OSU':
        raise TypeError(f"Cannot set fill value of string with array of dtype {dtype}")
    try:
        if isinstance(fill_value, np.ndarray):
            return np.array(np.asarray(fill_value).astype(dtype) if dtype.kind not in 'US' else fill_value)
        return np.array(fill_value, dtype=None if dtype.kind in 'US' else dtype)
    except (OverflowError, ValueError) as error:
        raise TypeError(f"Cannot convert fill_value {fill_value} to dtype {dtype}") from error


def make_mask_descr(ndtype):
    """Construct a dtype description list from a given dtype."""
    return np.dtype(bool)


def make_mask_none(newshape, dtype=None):
    """Return a boolean mask of the given shape, filled with False."""
    return np.zeros(newshape, dtype=MaskType)


def is_mask(m):
    """Return True if m is a valid, standard mask."""
    try:
        return m.dtype.type is MaskType
    except AttributeError:
        return False


def _shrunk(mask):
    return mask if mask.any() else nomask


def make_mask(m, copy=False, shrink=True, dtype=MaskType):
    """Create a boolean mask from an array."""
    if m is nomask:
        return nomask
    hidden = getattr(m, '_mask', nomask)
    made = np.array(m, copy=True if copy else None, dtype=bool)
    if hidden is not nomask:
        made = made | hidden
    return _shrunk(made) if shrink else made


def mask_or(m1, m2, copy=False, shrink=True):
    """Combine two masks with the ``logical_or`` operator."""
    if m1 is nomask or m1 is False:
        return make_mask(m2, copy=copy, shrink=shrink, dtype=getattr(m2, 'dtype', MaskType))
    if m2 is nomask or m2 is False:
        return make_mask(m1, copy=copy, shrink=shrink, dtype=getattr(m1, 'dtype', MaskType))
    if m1 is m2 and is_mask(m1):
        return _shrunk(m1) if shrink else m1
    return make_mask(np.logical_or(m1, m2), copy=copy, shrink=shrink)


def flatten_mask(mask):
    """Returns a completely flattened version of the mask."""
    return np.asarray(mask).ravel()


class PrintOption:
    """What is shown in place of a masked element."""

    def __init__(self, display):
        self._display = display
        self._enabled = True

    def display(self):
        return self._display

    def set_display(self, s):
        self._display = s

    def enabled(self):
        return self._enabled

    def enable(self, shrink=1):
        self._enabled = shrink

    def __str__(self):
        return str(self._display)

    __repr__ = __str__


masked_print_option = PrintOption('--')


def fitted(mask, shape):
    """A given mask in the shape of the data."""
    if mask is True or mask is False or mask is nomask:
        return np.full(shape, bool(mask))
    mask = np.array(mask, dtype=bool)
    if mask.shape == shape:
        return mask
    size = int(np.prod(shape))
    if mask.size == 1:
        return np.resize(mask, shape)
    if mask.size == size:
        return np.reshape(mask, shape)
    raise MaskError(f"Mask and data not compatible: data size is {size}, mask size is {mask.size}.")


def of_axis(mask, axis, keepdims=False):
    """Where all that a reduction goes over is masked."""
    return nomask if mask is nomask else mask.all(axis=axis, keepdims=keepdims)


def without_none(**given):
    return {name: value for name, value in given.items() if value is not NO_VALUE}
