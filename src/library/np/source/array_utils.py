"""What libraries that handle axes share."""

import operator

from numpy.exceptions import AxisError

__all__ = ['byte_bounds', 'normalize_axis_tuple', 'normalize_axis_index']


def normalize_axis_index(axis, ndim, msg_prefix=None):
    """The axis counted from the start."""
    if not -ndim <= axis < ndim:
        place = f"axis {axis} is out of bounds for array of dimension {ndim}"
        raise AxisError(place if msg_prefix is None else f"{msg_prefix}: {place}")
    return axis + ndim if axis < 0 else axis


def normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False):
    """The axes counted from the start."""
    if type(axis) not in (tuple, list):
        try:
            axis = [operator.index(axis)]
        except TypeError:
            pass
    axis = tuple(normalize_axis_index(ax, ndim, argname) for ax in axis)
    if not allow_duplicate and len(set(axis)) != len(axis):
        raise ValueError(f'repeated axis in `{argname}` argument' if argname else 'repeated axis')
    return axis


def byte_bounds(a):
    """The first byte of an array's elements, and the one past the last."""
    low = high = a.__array_interface__['data'][0]
    for size, stride in zip(a.shape, a.strides):
        if stride < 0:
            low += (size - 1) * stride
        else:
            high += (size - 1) * stride
    return low, high + a.itemsize
