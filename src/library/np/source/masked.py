"""Arrays with missing or invalid entries."""

from numpy import bool_, mgrid, ndarray, ogrid
from numpy.ma import _methods, core, extras
from numpy.ma._fill import masked_print_option
from numpy.ma._fill import (
    MaskType, nomask, MAError, MaskError, default_fill_value, minimum_fill_value, maximum_fill_value,
    make_mask_descr, make_mask_none, is_mask, make_mask, mask_or, flatten_mask,
)
from numpy.ma._functions import (
    array, asarray, asanyarray, isMaskedArray, isarray, isMA, is_masked, masked_where, masked_greater,
    masked_greater_equal, masked_less, masked_less_equal, masked_not_equal, masked_equal, masked_inside,
    masked_outside, masked_object, masked_values, masked_invalid, fix_invalid, masked_all, masked_all_like, arange,
    zeros, ones, empty, identity, indices, fromfunction, frombuffer, zeros_like, ones_like, empty_like, compressed,
    concatenate, append, where, choose, dot, inner, innerproduct, outer, outerproduct, allequal, allclose, put,
    putmask, resize, set_fill_value, common_fill_value, diff, sort, ndim, shape, size, expand_dims, correlate,
    convolve,
)
from numpy.ma._functions import from_methods
from numpy.ma._ops import operations
from numpy.ma.core import (
    MaskedArray, MaskedConstant, filled, getdata, getmask, getmaskarray, masked, masked_array,
    masked_singleton, get_data,
)
from numpy.ma.extras import (
    average, median, cov, corrcoef, vstack, hstack, dstack, stack, column_stack, row_stack, atleast_1d, atleast_2d,
    atleast_3d, diagflat, diag, hsplit, vander, polyfit, ediff1d, unique, intersect1d, isin, in1d, union1d,
    setdiff1d, setxor1d, count_masked, clump_masked, clump_unmasked, flatnotmasked_contiguous, flatnotmasked_edges,
    notmasked_contiguous, notmasked_edges, compress_nd, compress_rowcols, compress_rows, compress_cols,
    mask_rowcols, mask_rows, mask_cols, apply_along_axis, apply_over_axes, ndenumerate,
)

(exp, conjugate, sin, cos, arctan, arcsinh, sinh, cosh, tanh, absolute, fabs, negative, floor, ceil, logical_not,
 sqrt, log, log2, log10, tan, arcsin, arccos, arccosh, arctanh, exp2, expm1, log1p, square, sign, rint, trunc,
 isfinite, isnan, isinf, add, subtract, multiply, arctan2, equal, not_equal, less_equal, greater_equal, less, greater,
 logical_and, logical_or, logical_xor, bitwise_and, bitwise_or, bitwise_xor, hypot, divide, true_divide, floor_divide,
 remainder, fmod, mod, maximum, minimum, abs, power) = (
    operations[name] for name in ('exp', 'conjugate', 'sin', 'cos', 'arctan', 'arcsinh', 'sinh', 'cosh', 'tanh',
        'absolute', 'fabs', 'negative', 'floor', 'ceil', 'logical_not', 'sqrt', 'log', 'log2', 'log10', 'tan',
        'arcsin', 'arccos', 'arccosh', 'arctanh', 'exp2', 'expm1', 'log1p', 'square', 'sign', 'rint', 'trunc',
        'isfinite', 'isnan', 'isinf', 'add', 'subtract', 'multiply', 'arctan2', 'equal', 'not_equal', 'less_equal',
        'greater_equal', 'less', 'greater', 'logical_and', 'logical_or', 'logical_xor', 'bitwise_and', 'bitwise_or',
        'bitwise_xor', 'hypot', 'divide', 'true_divide', 'floor_divide', 'remainder', 'fmod', 'mod', 'maximum',
        'minimum', 'abs', 'power'))

(all, anom, any, argmax, argmin, argsort, clip, compress, copy, count, cumprod, cumsum, diagonal, harden_mask, ids,
 max, mean, min, nonzero, prod, product, ptp, ravel, repeat, reshape, round, shrink_mask, soften_mask, squeeze, std,
 sum, swapaxes, take, trace, transpose, unshare_mask, var, amax, amin, alltrue, sometrue, anomalies, round_) = (
    from_methods[name] for name in ('all', 'anom', 'any', 'argmax', 'argmin', 'argsort', 'clip', 'compress', 'copy',
        'count', 'cumprod', 'cumsum', 'diagonal', 'harden_mask', 'ids', 'max', 'mean', 'min', 'nonzero', 'prod',
        'product', 'ptp', 'ravel', 'repeat', 'reshape', 'round', 'shrink_mask', 'soften_mask', 'squeeze', 'std',
        'sum', 'swapaxes', 'take', 'trace', 'transpose', 'unshare_mask', 'var', 'amax', 'amin', 'alltrue',
        'sometrue', 'anomalies', 'round_'))
