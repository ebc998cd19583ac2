"""Products of arrays of objects, and what is made of them: sums of products with Python's operators."""

import numpy as np


def _dot_lines(x, y):
    """The product of two lines of equal length."""
    if len(x) == 0:
        return 0
    total = x[0] * y[0]
    for at in range(1, len(x)):
        total = total + x[at] * y[at]
    return total


def _shapes_not_aligned(a, b, first, second):
    return ValueError(f'shapes {_shape(a)} and {_shape(b)} not aligned: '
                      f'{a.shape[first]} (dim {first}) != {b.shape[second]} (dim {second})')


def _shape(a):
    return '(' + ','.join(str(n) for n in a.shape) + (',)' if a.ndim == 1 else ')')


def _contracted(a, b):
    """The last axis of the one with the last of the other."""
    n = a.shape[-1]
    rows, columns = a.reshape(a.size // n if n else 1, n), b.reshape(b.size // n if n else 1, n)
    result = np.empty((len(rows), len(columns)), dtype=object)
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            result[i, j] = _dot_lines(row.tolist(), column.tolist())
    return result.reshape(a.shape[:-1] + b.shape[:-1])[()]


def dot(a, b, out=None):
    a, b = np.asanyarray(a, dtype=object), np.asanyarray(b, dtype=object)
    if a.ndim == 0 or b.ndim == 0:
        return np.multiply(a, b)
    axis = b.ndim - 2 if b.ndim > 1 else 0
    if a.shape[-1] != b.shape[axis]:
        raise _shapes_not_aligned(a, b, a.ndim - 1, axis)
    return _contracted(a, np.moveaxis(b, axis, -1))


method_dot = dot


def inner(a, b, /):
    a, b = np.asanyarray(a, dtype=object), np.asanyarray(b, dtype=object)
    if a.ndim == 0 or b.ndim == 0:
        return np.multiply(a, b)
    if a.shape[-1] != b.shape[-1]:
        raise _shapes_not_aligned(a, b, a.ndim - 1, b.ndim - 1)
    return _contracted(a, b)


def vdot(a, b, /):
    a, b = np.asanyarray(a, dtype=object).ravel(), np.asanyarray(b, dtype=object).ravel()
    if a.size != b.size:
        raise ValueError('vectors have different lengths')
    if a.size == 0:
        return None
    return _dot_lines([x.conjugate() for x in a.tolist()], b.tolist())


def matmul(x1, x2, /, out=None, **kwargs):
    a, b = np.asanyarray(x1, dtype=object), np.asanyarray(x2, dtype=object)
    for at, one in enumerate((a, b)):
        if one.ndim == 0:
            raise ValueError(f'matmul: Input operand {at} does not have enough dimensions (has 0, gufunc core with '
                             'signature (n?,k),(k,m?)->(n?,m?) requires 1)')
    flat_a, flat_b = a.ndim == 1, b.ndim == 1
    a, b = (a[None] if flat_a else a), (b[:, None] if flat_b else b)
    if a.shape[-1] != b.shape[-2]:
        raise ValueError(f'matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature '
                         f'(n?,k),(k,m?)->(n?,m?) (size {b.shape[-2]} is different from {a.shape[-1]})')
    stack = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    a, b = np.broadcast_to(a, stack + a.shape[-2:]), np.broadcast_to(b, stack + b.shape[-2:])
    result = np.empty(stack + (a.shape[-2], b.shape[-1]), dtype=object)
    for at in np.ndindex(*stack):
        result[at] = _contracted(a[at], b[at].T)
    if flat_a:
        result = result[..., 0, :]
    if flat_b:
        result = result[..., 0]
    return result[()]


def outer(a, b, out=None):
    a, b = np.asanyarray(a, dtype=object), np.asanyarray(b, dtype=object)
    return np.multiply(a.ravel()[:, None], b.ravel()[None, :])


def kron(a, b):
    a, b = np.asanyarray(a, dtype=object), np.asanyarray(b, dtype=object)
    ndim = a.ndim if a.ndim > b.ndim else b.ndim
    a, b = a.reshape((1,) * (ndim - a.ndim) + a.shape), b.reshape((1,) * (ndim - b.ndim) + b.shape)
    product = np.multiply.outer(a, b)
    axes = [axis for pair in zip(range(ndim), range(ndim, 2 * ndim)) for axis in pair]
    return product.transpose(axes).reshape([n * m for n, m in zip(a.shape, b.shape)])


def tensordot(a, b, axes=2):
    a, b = np.asanyarray(a, dtype=object), np.asanyarray(b, dtype=object)
    if isinstance(axes, int):
        first, second = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        first, second = ([side] if isinstance(side, int) else list(side) for side in axes)
    if len(first) != len(second) or [a.shape[k] for k in first] != [b.shape[k] for k in second]:
        raise ValueError('shape-mismatch for sum')
    first, second = [k % a.ndim for k in first], [k % b.ndim for k in second]
    left, right = [k for k in range(a.ndim) if k not in first], [k for k in range(b.ndim) if k not in second]
    inside = 1
    for k in first:
        inside *= a.shape[k]
    rows = a.transpose(left + first).reshape(-1, inside)
    columns = b.transpose(right + second).reshape(-1, inside)
    shape = [a.shape[k] for k in left] + [b.shape[k] for k in right]
    return np.asanyarray(_contracted(rows, columns), dtype=object).reshape(shape)


def convolve(a, v, mode='full'):
    a, v = np.array(a, dtype=object, ndmin=1), np.array(v, dtype=object, ndmin=1)
    if len(a) == 0:
        raise ValueError('a cannot be empty')
    if len(v) == 0:
        raise ValueError('v cannot be empty')
    if mode != 'full':
        raise NotImplementedError("not in Shapewise: parameter 'mode' of convolve on arrays of objects")
    if len(v) > len(a):
        a, v = v, a
    a, v = a.tolist(), v.tolist()
    result = np.empty(len(a) + len(v) - 1, dtype=object)
    for k in range(len(result)):
        low, high = k - len(v) + 1, k + 1
        places = range(low if low > 0 else 0, high if high < len(a) else len(a))
        result[k] = _dot_lines([a[i] for i in places], [v[k - i] for i in places])
    return result


def correlate(a, v, mode='valid'):
    v = np.array(v, dtype=object, ndmin=1)
    whole = convolve(a, np.conjugate(v)[::-1])
    n, m = len(np.atleast_1d(a)), len(v)
    short, long = (n, m) if n < m else (m, n)
    if mode == 'valid':
        return whole[short - 1:long]
    if mode == 'full':
        return whole
    raise NotImplementedError("not in Shapewise: parameter 'mode' of correlate on arrays of objects")


def trapezoid(y, x=None, dx=1.0, axis=-1):
    y = np.moveaxis(np.asanyarray(y), axis, -1)
    width = dx if x is None else np.diff(np.asanyarray(x))
    return np.sum(np.true_divide(np.multiply(width, np.add(y[..., 1:], y[..., :-1])), 2.0), -1)


def gradient(f, *varargs, axis=None, edge_order=1):
    f = np.asanyarray(f)
    if varargs or f.ndim != 1 or edge_order != 1:
        raise NotImplementedError('not in Shapewise: gradient with spacing of arrays of objects')
    if len(f) < 2:
        raise ValueError('Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) '
                         'elements are required.')
    inside = np.true_divide(np.subtract(f[2:], f[:-2]), 2.0)
    ends = [f[1] - f[0], f[-1] - f[-2]]
    return np.concatenate([ends[:1], inside, ends[1:]]).astype(float)


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    a, b = np.asanyarray(a), np.asanyarray(b)
    if axis is not None or (axisa, axisb, axisc) != (-1, -1, -1):
        raise NotImplementedError('not in Shapewise: cross along other axes on arrays of objects')
    if a.ndim < 1 or b.ndim < 1:
        raise ValueError('At least one array has zero dimension')
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError('incompatible dimensions for cross product\n(dimension must be 2 or 3)')
    if a.shape[-1] == 2 or b.shape[-1] == 2:
        raise ValueError('Both input arrays must be (arrays of) 3-dimensional vectors, but they are '
                         f'{a.shape[-1]} and {b.shape[-1]} dimensional instead.')
    x, y = [a[..., k] for k in range(3)], [b[..., k] for k in range(3)]
    parts = [np.subtract(np.multiply(x[i], y[j]), np.multiply(x[j], y[i])) for i, j in ((1, 2), (2, 0), (0, 1))]
    return np.stack([np.asanyarray(part, dtype=object) for part in parts], axis=-1)


def norm(x, ord=None, axis=None, keepdims=False):
    x = np.asanyarray(x)
    if ord is not None or axis is not None or keepdims:
        raise NotImplementedError('not in Shapewise: norms with options of arrays of objects')
    line = x.ravel()
    return np.sqrt(dot(line, line))


def matrix_power(a, n):
    a = np.asanyarray(a)
    if n < 1:
        raise NotImplementedError('not in Shapewise: powers below one of arrays of objects')
    result = a
    for _ in range(n - 1):
        result = matmul(result, a)
    return result


def multi_dot(arrays, *, out=None):
    result = arrays[0]
    for one in arrays[1:]:
        result = dot(result, one)
    return result


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    return np.sum(np.diagonal(a, offset, axis1, axis2), -1)


def einsum(subscripts, *operands, out=None, **kwargs):
    if not isinstance(subscripts, str) or '.' in subscripts:
        raise NotImplementedError('not in Shapewise: these subscripts of einsum for arrays of objects')
    operands = [np.asanyarray(one, dtype=object) for one in operands]
    inputs, arrow, output = subscripts.replace(' ', '').partition('->')
    terms = inputs.split(',')
    if not arrow:
        output = ''.join(sorted(letter for letter in set(inputs) - {','} if inputs.count(letter) == 1))
    sizes = {}
    for term, one in zip(terms, operands):
        if len(terms) != len(operands) or len(term) != one.ndim:
            raise NotImplementedError('not in Shapewise: these subscripts of einsum for arrays of objects')
        for letter, n in zip(term, one.shape):
            if sizes.setdefault(letter, n) != n:
                raise ValueError(f'operands could not be broadcast together with remapped shapes: {letter}')
    letters = output + ''.join(letter for letter in sizes if letter not in output)
    result = np.zeros([sizes[letter] for letter in output], dtype=object)
    for places in np.ndindex(*[sizes[letter] for letter in letters]):
        at = dict(zip(letters, places))
        product = 1
        for term, one in zip(terms, operands):
            product = product * one[tuple(at[letter] for letter in term)]
        to = tuple(at[letter] for letter in output)
        result[to] = result[to] + product
    return result[()]
