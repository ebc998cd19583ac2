"""Functions on structured arrays: fields added, dropped, renamed, packed, and records as rows of numbers."""

import numpy as np

__all__ = ['append_fields', 'apply_along_fields', 'assign_fields_by_name', 'drop_fields', 'flatten_descr',
           'get_fieldstructure', 'get_names', 'get_names_flat', 'join_by', 'merge_arrays', 'rec_append_fields',
           'rec_drop_fields', 'recursive_fill_fields', 'rename_fields', 'repack_fields', 'require_fields',
           'stack_arrays', 'structured_to_unstructured', 'unstructured_to_structured']


def _records(array):
    """The same array with records whose fields are attributes."""
    return array.view(np.dtype((np.record, array.dtype)))


def _no_masks(usemask):
    if usemask:
        raise NotImplementedError("not in Shapewise: masked arrays; nearest: usemask=False")


def _entry(dtype, name):
    """Name, dtype and shape of a field, as a list of fields takes them."""
    for entry in dtype[[name]].descr:
        own = entry[0][1] if isinstance(entry[0], tuple) else entry[0]
        if own == name:
            return (name,) + tuple(entry[1:])
    raise KeyError(name)


def _entries(dtype):
    return [_entry(dtype, name) for name in dtype.names]


def get_names(adtype):
    """The names of the fields; of nested fields with the names in them.

    >>> get_names(np.dtype([('a', int), ('b', [('x', float), ('y', float)])]))
    ('a', ('b', ('x', 'y')))
    """
    names = []
    for name in adtype.names:
        inner = adtype.descr and _inner(adtype, name)
        names.append((name, get_names(inner)) if inner is not None else name)
    return tuple(names)


def _inner(dtype, name):
    """The dtype of a field when it has fields of its own."""
    entry = _entry(dtype, name)
    return np.dtype(entry[1]) if isinstance(entry[1], list) else None


def get_names_flat(adtype):
    """All names of fields in one row.

    >>> get_names_flat(np.dtype([('a', int), ('b', [('x', float), ('y', float)])]))
    ('a', 'b', 'x', 'y')
    """
    names = []
    for name in adtype.names:
        names.append(name)
        inner = _inner(adtype, name)
        if inner is not None:
            names.extend(get_names_flat(inner))
    return tuple(names)


def flatten_descr(ndtype):
    """The fields in one row, each with its dtype."""
    if ndtype.names is None:
        return (('', ndtype),)
    found = []
    for name in ndtype.names:
        inner = _inner(ndtype, name)
        if inner is not None:
            found.extend(flatten_descr(inner))
        else:
            found.append((name, ndtype[name]))
    return tuple(found)


def get_fieldstructure(adtype, lastname=None, parents=None):
    """For each field the names of the fields that it lies in."""
    if parents is None:
        parents = {}
    for name in adtype.names:
        inner = _inner(adtype, name)
        if inner is not None:
            parents[name] = [lastname] if lastname else []
            parents.update(get_fieldstructure(inner, name, parents))
        else:
            above = list(parents.get(lastname, []) or [])
            if above:
                above.append(lastname)
            elif lastname:
                above = [lastname]
            parents[name] = above
    return parents


def recursive_fill_fields(input, output):
    """Copies fields into the fields of the same names."""
    for name in output.dtype.names:
        if name not in input.dtype.names:
            continue
        current = input[name]
        if current.dtype.names is not None:
            recursive_fill_fields(current, output[name])
        else:
            output[name][:len(current)] = current
    return output


def drop_fields(base, drop_names, usemask=True, asrecarray=False):
    """A copy without some of the fields.

    >>> a = np.array([(1, 2.), (3, 4.)], dtype=[('a', int), ('b', float)])
    >>> drop_fields(a, 'a')
    array([(2.,), (4.,)], dtype=[('b', '<f8')])
    """
    dropped = {drop_names} if isinstance(drop_names, str) else set(drop_names)

    def kept(dtype):
        entries = []
        for name in dtype.names:
            if name in dropped:
                continue
            inner = _inner(dtype, name)
            if inner is not None:
                within = kept(inner)
                if within:
                    entries.append((name, within))
            else:
                entries.append(_entry(dtype, name))
        return entries

    output = np.zeros(base.shape, dtype=kept(base.dtype))
    output = recursive_fill_fields(base, output)
    return _records(output) if asrecarray else output


def rec_drop_fields(base, drop_names):
    """As drop_fields, giving a record array."""
    return drop_fields(base, drop_names, usemask=False, asrecarray=True)


def rename_fields(base, namemapper):
    """The same records with other names.

    >>> a = np.array([(1, 2.)], dtype=[('a', int), ('b', float)])
    >>> rename_fields(a, {'a': 'A'})
    array([(1, 2.)], dtype=[('A', '<i8'), ('b', '<f8')])
    """

    def renamed(dtype):
        entries = []
        for name in dtype.names:
            new = namemapper.get(name, name)
            inner = _inner(dtype, name)
            entry = _entry(dtype, name)
            entries.append((new, renamed(inner)) + entry[2:] if inner is not None else (new,) + entry[1:])
        return entries

    return base.view(renamed(base.dtype))


def append_fields(base, names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False):
    """A copy with more fields.

    >>> a = np.array([(1, 2.)], dtype=[('a', int), ('b', float)])
    >>> append_fields(a, 'c', [5], usemask=False)
    array([(1, 2., 5)], dtype=[('a', '<i8'), ('b', '<f8'), ('c', '<i8')])
    """
    if isinstance(names, (tuple, list)):
        if len(names) != len(data):
            raise ValueError("The number of arrays does not match the number of names")
    elif isinstance(names, str):
        names, data = [names], [data]
    if dtypes is None:
        data = [np.array(column) for column in data]
    else:
        if not isinstance(dtypes, (tuple, list)):
            dtypes = [dtypes]
        if len(data) != len(dtypes):
            if len(dtypes) == 1:
                dtypes = dtypes * len(data)
            else:
                raise ValueError("The dtypes argument must be None, a dtype, or a list.")
        data = [np.array(column, dtype=dtype) for column, dtype in zip(data, dtypes)]
    _no_masks(usemask)
    entries = _entries(base.dtype)
    for name, column in zip(names, data):
        entries.append((name, column.dtype))
    length = max([len(base)] + [len(column) for column in data])
    output = np.full(length, fill_value, dtype=entries) if length > len(base) else np.zeros(length, dtype=entries)
    for name in base.dtype.names:
        output[name][:len(base)] = base[name]
    for name, column in zip(names, data):
        output[name][:len(column)] = column
        output[name][len(column):] = fill_value
    return _records(output) if asrecarray else output


def rec_append_fields(base, names, data, dtypes=None):
    """As append_fields, giving a record array."""
    return append_fields(base, names, data=data, dtypes=dtypes, asrecarray=True, usemask=False)


def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
    """Arrays side by side, as the fields of one.

    >>> merge_arrays((np.array([1, 2]), np.array([10., 20.])))
    array([(1, 10.), (2, 20.)], dtype=[('f0', '<i8'), ('f1', '<f8')])
    """
    _no_masks(usemask)
    if isinstance(seqarrays, np.ndarray):
        seqarrays = (seqarrays,)
    arrays = [np.asarray(array).ravel() for array in seqarrays]
    if len(arrays) == 1:
        output = arrays[0].copy()
        if output.dtype.names is None:
            output = output.view([('f0', output.dtype)])
        return _records(output) if asrecarray else output
    length = max(len(array) for array in arrays)
    entries, columns = [], []
    for at, array in enumerate(arrays):
        if array.dtype.names is None:
            entries.append((f'f{len(entries)}', array.dtype))
            columns.append(array)
        elif flatten:
            for name, entry in zip(array.dtype.names, _entries(array.dtype)):
                entries.append(entry)
                columns.append(array[name])
        else:
            entries.append((f'f{at}', _entries(array.dtype)))
            columns.append(array)
    output = np.zeros(length, dtype=entries)
    for name, column in zip(output.dtype.names, columns):
        output[name][:len(column)] = column
        if len(column) < length:
            output[name][len(column):] = fill_value
    return _records(output) if asrecarray else output


def repack_fields(a, align=False, recurse=False):
    """The fields without gaps between them, or with the gaps that C puts there.

    >>> repack_fields(np.dtype([('a', 'u1'), ('b', 'i8')], align=True))
    dtype([('a', 'u1'), ('b', '<i8')])
    """
    if not isinstance(a, np.dtype):
        packed = repack_fields(a.dtype, align=align, recurse=recurse)
        return a.astype(packed, copy=False)
    if a.names is None:
        return a
    entries = []
    for name in a.names:
        entry = _entry(a, name)
        inner = _inner(a, name)
        if inner is not None:
            inner = repack_fields(a[name], align=align, recurse=True) if recurse else a[name]
            entry = (name, inner) + entry[2:]
        entries.append(entry)
    return np.dtype(entries, align=align)


def _leaves(dtype, above=()):
    """The way to each field that has no fields of its own, and what it holds: dtype and number of elements."""
    found = []
    for name in dtype.names:
        entry = _entry(dtype, name)
        shape = entry[2] if len(entry) > 2 else ()
        if isinstance(entry[1], list):
            found.extend(_leaves(np.dtype(entry[1]), above + (name,)))
        else:
            found.append((above + (name,), np.dtype(entry[1]), shape))
    return found


def _along(array, way):
    for name in way:
        array = array[name]
    return array


def structured_to_unstructured(arr, dtype=None, copy=False, casting='unsafe'):
    """Records as rows along a new last axis.

    >>> a = np.array([(1, 2.), (3, 4.)], dtype=[('a', int), ('b', float)])
    >>> structured_to_unstructured(a)
    array([[1., 2.],
           [3., 4.]])
    """
    if arr.dtype.names is None:
        raise ValueError('arr must be a structured array')
    leaves = _leaves(arr.dtype)
    if not leaves and dtype is None:
        raise ValueError("arr has no fields. Unable to guess dtype")
    if not leaves:
        raise NotImplementedError("arr has no fields. Unable to convert to unstructured")
    out = np.result_type(*[own for _, own, _ in leaves]) if dtype is None else np.dtype(dtype)
    shared = _as_rows(arr, leaves, out)
    if shared is not None and not copy:
        return shared
    parts = []
    for way, own, shape in leaves:
        part = _along(arr, way)
        if not np.can_cast(own, out, casting=casting):
            raise TypeError(f"Cannot cast array data from {own!r} to {out!r} according to the rule '{casting}'")
        parts.append(part.reshape(arr.shape + (-1,)).astype(out))
    return np.concatenate(parts, axis=-1)


def _as_rows(arr, leaves, out):
    """The records as a view, when the fields are evenly spaced elements of one dtype."""
    if arr.ndim != 1 or any(own != out or shape for _, own, shape in leaves) or len(leaves) != len(arr.dtype.names):
        return None
    offsets = [arr.dtype.fields[way[0]][1] for way, _, _ in leaves]
    item = out.itemsize
    evenly = [offsets[0] + at * item for at in range(len(offsets))]
    if offsets != evenly or arr.dtype.itemsize != len(offsets) * item or not arr.flags.c_contiguous:
        return None
    return arr.view(out).reshape(len(arr), len(offsets))


def unstructured_to_structured(arr, dtype=None, names=None, align=False, copy=False, casting='unsafe'):
    """Rows along the last axis as records.

    >>> unstructured_to_structured(np.array([[1, 2], [3, 4]]), names=['x', 'y'])
    array([(1, 2), (3, 4)], dtype=[('x', '<i8'), ('y', '<i8')])
    """
    arr = np.asanyarray(arr)
    if arr.shape == ():
        raise ValueError('arr must have at least one dimension')
    elements = arr.shape[-1]
    if elements == 0:
        raise NotImplementedError("last axis with size 0 is unsupported")
    if dtype is None:
        if names is None:
            names = [f'f{n}' for n in range(elements)]
        wanted = np.dtype([(name, arr.dtype) for name in names], align=align)
    else:
        if names is not None:
            raise ValueError("don't supply both dtype and names")
        wanted = np.dtype(dtype)
        if wanted.names is None:
            raise ValueError('dtype must be a structured dtype')
    leaves = _leaves(wanted)
    counts = [int(np.prod(shape)) for _, _, shape in leaves]
    if sum(counts) != elements:
        raise ValueError('The length of the last dimension of arr must be equal to the number of fields in dtype')
    output = np.zeros(arr.shape[:-1], dtype=wanted)
    at = 0
    for (way, _, shape), count in zip(leaves, counts):
        columns = arr[..., at:at + count]
        _along(output, way[:-1])[way[-1]] = columns.reshape(arr.shape[:-1] + tuple(shape))
        at += count
    return output


def apply_along_fields(func, arr):
    """A function that reduces, applied along the fields of every record.

    >>> a = np.array([(1, 2.), (3, 4.)], dtype=[('a', int), ('b', float)])
    >>> apply_along_fields(np.mean, a)
    array([1.5, 3.5])
    """
    if arr.dtype.names is None:
        raise ValueError('arr must be a structured array')
    return func(structured_to_unstructured(arr), axis=-1)


def assign_fields_by_name(dst, src, zero_unassigned=True):
    """Copies fields into the fields of the same names; others become 0."""
    if dst.dtype.names is None:
        dst[...] = src
        return
    for name in dst.dtype.names:
        if name not in src.dtype.names:
            if zero_unassigned:
                dst[name] = 0
        else:
            assign_fields_by_name(dst[name], src[name], zero_unassigned)


def require_fields(array, required_dtype):
    """A copy with the fields of another dtype, taken by their names.

    >>> a = np.ones(2, dtype=[('a', int), ('b', float)])
    >>> require_fields(a, [('b', 'f4')])
    array([(1.,), (1.,)], dtype=[('b', '<f4')])
    """
    output = np.zeros(array.shape, dtype=required_dtype)
    assign_fields_by_name(output, array)
    return output


def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
    """Arrays one after another, field by field of the same name."""
    if isinstance(arrays, np.ndarray):
        return arrays
    if len(arrays) == 1:
        return arrays[0]
    _no_masks(usemask)
    arrays = [np.asarray(array).ravel() for array in arrays]
    entries = {}
    for array in arrays:
        for name in array.dtype.names or ():
            entry = _entry(array.dtype, name)
            known = entries.get(name)
            if known is None:
                entries[name] = entry
            elif autoconvert:
                entries[name] = (name, np.promote_types(known[1], entry[1])) + entry[2:]
            elif known[1:] != entry[1:]:
                raise TypeError(f"Incompatible type '{np.dtype(known[1])}' <> '{np.dtype(entry[1])}'")
    output = np.zeros(sum(len(array) for array in arrays), dtype=list(entries.values()))
    _fill_defaults(output, defaults or {})
    at = 0
    for array in arrays:
        for name in array.dtype.names or ():
            output[name][at:at + len(array)] = array[name]
        at += len(array)
    return _records(output) if asrecarray else output


_DEFAULTS = {'b': True, 'i': 999999, 'u': 999999, 'f': 1e20, 'c': 1e20 + 0j, 'S': b'N/A', 'U': 'N/A', 'O': '?'}


def _fill_defaults(output, defaults):
    for name in output.dtype.names:
        field = output[name]
        value = defaults.get(name, _DEFAULTS.get(field.dtype.kind, 0))
        field[...] = np.array(value).astype(field.dtype)


def join_by(key, r1, r2, jointype='inner', r1postfix='1', r2postfix='2', defaults=None, usemask=True,
            asrecarray=False):
    """Records of two arrays that have the same keys, side by side."""
    if jointype not in ('inner', 'outer', 'leftouter'):
        raise ValueError("The 'jointype' argument should be in 'inner', 'outer' or 'leftouter' (got '%s' instead)"
                         % jointype)
    key = (key,) if isinstance(key, str) else tuple(key)
    if len(set(key)) != len(key):
        raise ValueError("duplicate join key")
    for name in key:
        if name not in r1.dtype.names:
            raise ValueError(f'r1 does not have key field {name!r}')
        if name not in r2.dtype.names:
            raise ValueError(f'r2 does not have key field {name!r}')
    _no_masks(usemask)
    entries = [_entry(r1.dtype, name) for name in r1.dtype.names if name in key]
    rest1 = [name for name in r1.dtype.names if name not in key]
    rest2 = [name for name in r2.dtype.names if name not in key]
    names1 = [name + r1postfix if name in rest2 else name for name in rest1]
    names2 = [name + r2postfix if name in rest1 else name for name in rest2]
    for old, new in zip(rest1, names1):
        entries.append((new,) + _entry(r1.dtype, old)[1:])
        if old in rest2:
            entries.append((old + r2postfix,) + _entry(r2.dtype, old)[1:])
    for old, new in zip(rest2, names2):
        if old not in rest1:
            entries.append((new,) + _entry(r2.dtype, old)[1:])
    keys1 = [tuple(row) for row in r1[list(key)].tolist()]
    keys2 = [tuple(row) for row in r2[list(key)].tolist()]
    pairs = [(keys1.index(row) if row in keys1 else None, keys2.index(row) if row in keys2 else None)
             for row in sorted(set(keys1) | set(keys2))]
    if jointype == 'inner':
        pairs = [(a, b) for a, b in pairs if a is not None and b is not None]
    elif jointype == 'leftouter':
        pairs = [(a, b) for a, b in pairs if a is not None]
    output = np.zeros(len(pairs), dtype=entries)
    _fill_defaults(output, defaults or {})
    for at, (a, b) in enumerate(pairs):
        for name in key:
            output[name][at] = r1[name][a] if a is not None else r2[name][b]
        for old, new in zip(rest1, names1):
            if a is not None:
                output[new][at] = r1[old][a]
        for old, new in zip(rest2, names2):
            if b is not None:
                output[new][at] = r2[old][b]
    return _records(output) if asrecarray else output
