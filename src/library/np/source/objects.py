"""Functions of NumPy for arrays of objects: what looks at the elements does so with Python's operators."""

import numpy as np

def _truths(a):
    """The truth of every element."""
    a = np.asanyarray(a)
    return a.astype(bool) if a.dtype == object else a


def _flat(a, axis):
    """An array and an axis of it: flat where no axis is said."""
    a = np.asanyarray(a)
    if axis is None:
        return a.ravel(), 0
    return a, np.lib.array_utils.normalize_axis_index(axis, a.ndim)


def _by_line(a, axis, work, kind):
    """What `work` makes of the list of each line along an axis, as lines of the same length."""
    a, axis = _flat(a, axis)
    moved = np.moveaxis(a, axis, -1)
    n = moved.shape[-1]
    values = moved.ravel().tolist()
    result = np.empty(len(values), dtype=kind)
    for start in range(0, len(values), n or 1):
        for at, value in enumerate(work(values[start:start + n])):
            result[start + at] = value
    return np.moveaxis(result.reshape(moved.shape), -1, axis)


def _number_by_line(a, axis, keepdims, work):
    """The number that `work` finds in each line."""
    whole = np.asanyarray(a)
    a, at = _flat(whole, axis)
    moved = np.moveaxis(a, at, -1)
    n = moved.shape[-1]
    values = moved.ravel().tolist()
    if n == 0:
        work([])
    numbers = [work(values[start:start + n]) for start in range(0, len(values), n or 1)]
    result = np.array(numbers, dtype=np.intp).reshape(moved.shape[:-1])
    if keepdims:
        result = result.reshape([1] * whole.ndim) if axis is None else np.expand_dims(result, at)
    return result[()]


def _order(values):
    """The places of the elements in ascending order, as quicksort with the median of three leaves them."""
    order = list(range(len(values)))
    spans = [(0, len(order) - 1)]
    while spans:
        low, high = spans.pop()
        while high - low > 16:
            middle = low + (high - low >> 1)
            if values[order[middle]] < values[order[low]]:
                order[middle], order[low] = order[low], order[middle]
            if values[order[high]] < values[order[middle]]:
                order[high], order[middle] = order[middle], order[high]
            if values[order[middle]] < values[order[low]]:
                order[middle], order[low] = order[low], order[middle]
            pivot = values[order[middle]]
            i, j = low, high - 1
            order[middle], order[j] = order[j], order[middle]
            while True:
                i += 1
                while values[order[i]] < pivot:
                    i += 1
                j -= 1
                while pivot < values[order[j]]:
                    j -= 1
                if i >= j:
                    break
                order[i], order[j] = order[j], order[i]
            order[i], order[high - 1] = order[high - 1], order[i]
            if i - low < high - i:
                spans.append((i + 1, high))
                high = i - 1
            else:
                spans.append((low, i - 1))
                low = i + 1
        for at in range(low + 1, high + 1):
            place, value = order[at], values[order[at]]
            while at > low and value < values[order[at - 1]]:
                order[at] = order[at - 1]
                at -= 1
            order[at] = place
    return order


def _stable_order(values):
    return sorted(range(len(values)), key=values.__getitem__)


def _sorter(kind, order, stable):
    if order is not None:
        raise ValueError("Cannot specify order when the array has no fields.")
    return _stable_order if stable or kind in ('stable', 'mergesort') else _order


def _sorted(values, sorter):
    return [values[at] for at in sorter(values)]


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    sorter = _sorter(kind, order, stable)
    return _by_line(a, axis, lambda values: _sorted(values, sorter), object)


def method_sort(self, axis=-1, kind=None, order=None, *, stable=None):
    self[...] = sort(self, axis, kind, order, stable=stable)


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    return _by_line(a, axis, _sorter(kind, order, stable), np.intp)


method_argsort = argsort


def partition(a, kth, axis=-1, kind='introselect', order=None):
    return sort(a, axis)


def argpartition(a, kth, axis=-1, kind='introselect', order=None):
    return argsort(a, axis)


def method_partition(self, kth, axis=-1, kind='introselect', order=None):
    method_sort(self, axis)


def _first_that(values, beats, name):
    if not values:
        raise ValueError(f'attempt to get {name} of an empty sequence')
    best = 0
    for at in range(1, len(values)):
        if beats(values[at], values[best]):
            best = at
    return best


def argmax(a, axis=None, out=None, *, keepdims=False):
    return _number_by_line(a, axis, keepdims, lambda values: _first_that(values, lambda x, y: x > y, 'argmax'))


def argmin(a, axis=None, out=None, *, keepdims=False):
    return _number_by_line(a, axis, keepdims, lambda values: _first_that(values, lambda x, y: x < y, 'argmin'))


def any(a, axis=None, out=None, keepdims=False, *, where=True):
    return np.any(_truths(a), axis, out, keepdims, where=where)


def all(a, axis=None, out=None, keepdims=False, *, where=True):
    return np.all(_truths(a), axis, out, keepdims, where=where)


def nonzero(a):
    return np.nonzero(_truths(a))


method_nonzero = nonzero


def flatnonzero(a):
    return np.flatnonzero(_truths(a))


def argwhere(a):
    return np.argwhere(_truths(a))


def count_nonzero(a, axis=None, *, keepdims=False):
    return np.count_nonzero(_truths(a), axis, keepdims=keepdims)


def isreal(x):
    return np.zeros(np.shape(x), dtype=int) == 0


def iscomplex(x):
    return np.zeros(np.shape(x), dtype=int) != 0


def where(condition, *branches):
    return np.where(_truths(condition), *branches)


def extract(condition, arr):
    return np.take(np.ravel(arr), np.flatnonzero(_truths(condition)))


def putmask(a, mask, values):
    values = np.asanyarray(values, dtype=object).ravel()
    for at in np.flatnonzero(_truths(mask)):
        a.flat[at] = values[at % len(values)]


def _place(values, x, side):
    low, high = 0, len(values)
    while low < high:
        middle = low + (high - low >> 1)
        if (values[middle] < x) if side == 'left' else not (x < values[middle]):
            low = middle + 1
        else:
            high = middle
    return low


def searchsorted(a, v, side='left', sorter=None):
    values = np.asanyarray(a, dtype=object)
    if sorter is not None:
        values = values[np.asanyarray(sorter)]
    values, wanted = values.tolist(), np.asanyarray(v, dtype=object)
    places = [_place(values, x, side) for x in wanted.ravel().tolist()]
    return np.array(places, dtype=np.intp).reshape(wanted.shape)[()]


method_searchsorted = searchsorted


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True,
           sorted=True):
    if axis is not None:
        if np.asanyarray(ar).dtype == object:
            raise TypeError('The axis argument to unique is not supported for dtype object')
        return np.unique(np.asanyarray(ar), return_index, return_inverse, return_counts, axis)
    ar = np.asanyarray(ar)
    flat = ar.ravel().tolist()
    order = _stable_order(flat) if return_index else _order(flat)
    firsts = []
    for at, place in enumerate(order):
        if at == 0 or flat[place] != flat[order[at - 1]]:
            firsts.append(at)
    values = np.empty(len(firsts), dtype=object)
    for at, first in enumerate(firsts):
        values[at] = flat[order[first]]
    if not (return_index or return_inverse or return_counts):
        return values
    result = [values]
    if return_index:
        result.append(np.array([order[first] for first in firsts], dtype=np.intp))
    ends = firsts[1:] + [len(order)]
    if return_inverse:
        inverse = np.empty(len(order), dtype=np.intp)
        for number, (first, end) in enumerate(zip(firsts, ends)):
            inverse[order[first:end]] = number
        result.append(inverse.reshape(ar.shape))
    if return_counts:
        result.append(np.array([end - first for first, end in zip(firsts, ends)], dtype=np.intp))
    return tuple(result)


def unique_values(x):
    return unique(x)


def union1d(ar1, ar2):
    return unique(np.concatenate((np.ravel(ar1), np.ravel(ar2))))


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    if return_indices:
        raise NotImplementedError("not in Shapewise: parameter 'return_indices' of intersect1d on arrays of objects")
    if not assume_unique:
        ar1, ar2 = np.unique(ar1), np.unique(ar2)
    both = sort(np.concatenate((np.ravel(ar1), np.ravel(ar2))))
    return both[:-1][both[1:] == both[:-1]]


def setxor1d(ar1, ar2, assume_unique=False):
    if not assume_unique:
        ar1, ar2 = np.unique(ar1), np.unique(ar2)
    both = sort(np.concatenate((np.ravel(ar1), np.ravel(ar2))))
    if both.size == 0:
        return both
    apart = np.concatenate(([True], both[1:] != both[:-1], [True]))
    return both[apart[1:] & apart[:-1]]


def setdiff1d(ar1, ar2, assume_unique=False):
    ar1 = np.ravel(ar1) if assume_unique else np.unique(ar1)
    return ar1[isin(ar1, ar2 if assume_unique else np.unique(ar2), invert=True)]


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    element = np.asanyarray(element)
    found = np.zeros(element.shape, dtype=bool)
    for one in np.asanyarray(test_elements).ravel():
        found |= element == one
    return ~found if invert else found


def array_equal(a1, a2, equal_nan=False):
    a1, a2 = np.asanyarray(a1), np.asanyarray(a2)
    return a1.shape == a2.shape and bool((a1 == a2).all())


def array_equiv(a1, a2):
    try:
        return bool((np.asanyarray(a1) == np.asanyarray(a2)).all())
    except ValueError:
        return False


def lexsort(keys, axis=-1):
    keys = [np.asanyarray(key) for key in keys]
    if keys[0].ndim != 1:
        raise NotImplementedError('not in Shapewise: lexsort on arrays of objects with several axes')
    order = list(range(len(keys[0])))
    for key in keys:
        order.sort(key=key.tolist().__getitem__)
    return np.array(order, dtype=np.intp)


def _no_loop(name):
    return TypeError(f"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to "
                     "any supported types according to the casting rule ''safe''")


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    a, b = np.asanyarray(a), np.asanyarray(b)
    near = np.less_equal(np.abs(np.subtract(a, b)), atol + rtol * np.abs(b))
    if b.dtype == object:
        raise _no_loop('isfinite')
    return near & np.isfinite(b) | np.equal(a, b)


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return bool(isclose(a, b, rtol, atol, equal_nan).all())


def digitize(x, bins, right=False):
    if np.asanyarray(bins).dtype == object:
        raise TypeError("Cannot cast array data from dtype('O') to dtype('float64') according to the rule 'safe'")
    return searchsorted(bins, x, side='left' if right else 'right')


def sort_complex(a):
    return sort(a).astype(complex)


def method_conjugate(self):
    return np.conjugate(self)


def method_conj(self):
    return np.conjugate(self)


def method_view(self, dtype=None, type=None):
    if dtype is None or dtype is object:
        return self[...]
    raise TypeError('Cannot change data-type for array of references.')
