"""Matrices: arrays that are always two-dimensional, with `*` for the matrix product."""

import ast
import operator
import warnings

import numpy as np

__all__ = ['matrix', 'bmat', 'asmatrix']


def _parsed(text):
    """The rows of '1 2; 3 4'."""
    rows = []
    for line in text.replace('[', '').replace(']', '').split(';'):
        row = [ast.literal_eval(item) for part in line.split(',') for item in part.split()]
        if rows and len(row) != len(rows[0]):
            raise ValueError("Rows not the same size.")
        rows.append(row)
    return rows


def asmatrix(data, dtype=None):
    """Interpret the input as a matrix, without a copy where possible."""
    return matrix(data, dtype=dtype, copy=False)


class matrix(np.ndarray):
    """Returns a matrix from an array-like object, or from a string of data."""

    __module__ = 'numpy'
    __array_priority__ = 10.0
    _subscripted = False

    def __new__(subtype, data, dtype=None, copy=True):
        warnings.warn('the matrix subclass is not the recommended way to '
                      'represent matrices or deal with linear algebra (see '
                      'https://docs.scipy.org/doc/numpy/user/'
                      'numpy-for-matlab-users.html). '
                      'Please adjust your code to use regular ndarray.',
                      PendingDeprecationWarning, stacklevel=2)
        wanted = None if dtype is None else np.dtype(dtype)
        if isinstance(data, matrix):
            if wanted is None or wanted == data.dtype:
                return data.copy() if copy else data
            return data.astype(wanted)
        if isinstance(data, np.ndarray):
            made = data.view(subtype)
            if wanted is not None and wanted != data.dtype:
                return made.astype(wanted)
            return made.copy() if copy else made
        if isinstance(data, str):
            data = _parsed(data)
        values = np.array(data, dtype=wanted)
        if values.ndim > 2:
            raise ValueError("matrix must be 2-dimensional")
        if values.ndim < 2:
            values = values.reshape(1, values.size)
        return values.view(subtype)

    def __array_finalize__(self, obj):
        if isinstance(obj, matrix) and obj._subscripted:
            return
        if self.ndim == 2:
            return
        sizes = self.shape
        if self.ndim > 2:
            sizes = tuple(size for size in sizes if size > 1)
            if len(sizes) > 2:
                raise ValueError("shape too large to be a matrix.")
            if len(sizes) == 2:
                self.shape = sizes
                return
        self.shape = (1, 1) if not sizes else (1, sizes[0])

    def __getitem__(self, index):
        self._subscripted = True
        try:
            found = super().__getitem__(index)
        finally:
            self._subscripted = False
        if not isinstance(found, np.ndarray):
            return found
        if found.ndim == 0:
            return found[()]
        if found.ndim == 1:
            picks_column = isinstance(index, tuple) and len(index) > 1 and np.isscalar(index[1])
            found.shape = (found.shape[0], 1) if picks_column else (1, found.shape[0])
        return found

    def __mul__(self, other):
        if isinstance(other, (np.ndarray, list, tuple)):
            return np.dot(self, asmatrix(other))
        if np.isscalar(other) or not hasattr(other, '__rmul__'):
            return np.dot(self, other)
        return NotImplemented

    def __rmul__(self, other):
        return np.dot(asmatrix(other) if isinstance(other, (list, tuple)) else other, self)

    def __imul__(self, other):
        self[:] = self * other
        return self

    def __pow__(self, other):
        try:
            operator.index(other)
        except TypeError as error:
            raise TypeError("exponent must be an integer") from error
        return np.linalg.matrix_power(self, other)

    def __ipow__(self, other):
        self[:] = self ** other
        return self

    def __rpow__(self, other):
        return NotImplemented

    def _along(self, axis, kept):
        """A reduction that kept its axes; the number itself when it went over all of them."""
        return kept[0, 0] if axis is None else kept

    def sum(self, axis=None, dtype=None, out=None):
        """Returns the sum of the matrix elements, along the given axis."""
        return self._along(axis, np.ndarray.sum(self, axis, dtype, out, keepdims=True))

    def prod(self, axis=None, dtype=None, out=None):
        """Return the product of the array elements over the given axis."""
        return self._along(axis, np.ndarray.prod(self, axis, dtype, out, keepdims=True))

    def mean(self, axis=None, dtype=None, out=None):
        """Returns the average of the matrix elements along the given axis."""
        return self._along(axis, np.ndarray.mean(self, axis, dtype, out, keepdims=True))

    def std(self, axis=None, dtype=None, out=None, ddof=0):
        """Return the standard deviation of the array elements along the given axis."""
        return self._along(axis, np.ndarray.std(self, axis, dtype, out, ddof, keepdims=True))

    def var(self, axis=None, dtype=None, out=None, ddof=0):
        """Returns the variance of the matrix elements, along the given axis."""
        return self._along(axis, np.ndarray.var(self, axis, dtype, out, ddof, keepdims=True))

    def any(self, axis=None, out=None):
        """Test whether any array element along a given axis evaluates to True."""
        return self._along(axis, np.ndarray.any(self, axis, out, keepdims=True))

    def all(self, axis=None, out=None):
        """Test whether all matrix elements along a given axis evaluate to True."""
        return self._along(axis, np.ndarray.all(self, axis, out, keepdims=True))

    def max(self, axis=None, out=None):
        """Return the maximum value along an axis."""
        return self._along(axis, np.ndarray.max(self, axis, out, keepdims=True))

    def min(self, axis=None, out=None):
        """Return the minimum value along an axis."""
        return self._along(axis, np.ndarray.min(self, axis, out, keepdims=True))

    def argmax(self, axis=None, out=None):
        """Indexes of the maximum values along an axis."""
        found = np.asarray(self).argmax(axis, out)
        return found if axis is None else asmatrix(np.expand_dims(found, axis))

    def argmin(self, axis=None, out=None):
        """Indexes of the minimum values along an axis."""
        found = np.asarray(self).argmin(axis, out)
        return found if axis is None else asmatrix(np.expand_dims(found, axis))

    def ptp(self, axis=None, out=None):
        """Peak-to-peak (maximum - minimum) value along the given axis."""
        return self._along(axis, asmatrix(np.ptp(np.asarray(self), axis, out, keepdims=True)))

    def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        """Return the sum along diagonals of the matrix."""
        return asmatrix(np.asarray(self).trace(offset, axis1, axis2, dtype, out))

    def squeeze(self, axis=None):
        """Return a possibly reshaped matrix."""
        return np.ndarray.squeeze(self, axis=axis)

    def flatten(self, order='C'):
        """Return a flattened copy of the matrix."""
        return np.ndarray.flatten(self, order=order)

    def ravel(self, order='C'):
        """Return a flattened matrix."""
        return np.ndarray.ravel(self, order=order)

    def tolist(self):
        """Return the matrix as a nested list."""
        return np.asarray(self).tolist()

    @property
    def I(self):
        """Returns the (multiplicative) inverse of invertible `self`."""
        rows, columns = self.shape
        inverse = np.linalg.inv if rows == columns else np.linalg.pinv
        return asmatrix(inverse(self))

    @property
    def A(self):
        """Return `self` as an ndarray object."""
        return np.asarray(self)

    @property
    def A1(self):
        """Return `self` as a flattened ndarray."""
        return np.asarray(self).ravel()

    @property
    def T(self):
        """Returns the transpose of the matrix."""
        return self.transpose()

    @property
    def H(self):
        """Returns the (complex) conjugate transpose of `self`."""
        return self.transpose().conjugate() if issubclass(self.dtype.type, np.complexfloating) else self.transpose()

    getT = T.fget
    getA = A.fget
    getA1 = A1.fget
    getH = H.fget
    getI = I.fget


def bmat(obj, ldict=None, gdict=None):
    """Build a matrix object from a string, nested sequence, or array."""
    if isinstance(obj, str):
        names = dict(globals() if gdict is None else gdict)
        names.update(ldict or {})
        rows = []
        for line in obj.split(';'):
            blocks = []
            for name in line.replace(',', ' ').split():
                if name not in names:
                    raise NameError(f"name {name!r} is not defined")
                blocks.append(names[name])
            rows.append(np.concatenate(blocks, axis=-1))
        return matrix(np.concatenate(rows, axis=0))
    if isinstance(obj, (tuple, list)):
        if any(isinstance(row, np.ndarray) for row in obj):
            return matrix(np.concatenate(obj, axis=-1))
        return matrix(np.concatenate([np.concatenate(row, axis=-1) for row in obj], axis=0))
    if isinstance(obj, np.ndarray):
        return matrix(obj)


asmatrix.__module__ = bmat.__module__ = 'numpy'
