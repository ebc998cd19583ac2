"""Record arrays: arrays of records whose fields are attributes too."""

import numpy as np
from numpy import record, recarray

__all__ = ['array', 'find_duplicate', 'format_parser', 'fromarrays', 'fromfile', 'fromrecords', 'fromstring',
           'recarray', 'record']


def _of_records(dtype):
    dtype = np.dtype(dtype)
    return np.dtype((record, dtype)) if dtype.names is not None else dtype


def find_duplicate(list):
    """The names that occur more than once.

    >>> np.rec.find_duplicate(['a', 'b', 'a'])
    ['a']
    """
    seen, twice = set(), []
    for name in list:
        if name in seen and name not in twice:
            twice.append(name)
        seen.add(name)
    return twice


class format_parser:
    """A dtype out of formats, names and titles.

    >>> np.rec.format_parser(['f8', 'i4'], ['a', 'b'], []).dtype
    dtype([('a', '<f8'), ('b', '<i4')])
    """

    def __init__(self, formats, names, titles, aligned=False, byteorder=None):
        if formats is None:
            raise ValueError("Need formats argument")
        if isinstance(formats, list):
            dtype = np.dtype([(f'f{at}', form) for at, form in enumerate(formats)], align=aligned)
        else:
            dtype = np.dtype(formats, align=aligned)
        if dtype.names is None:
            dtype = np.dtype([('f0', dtype)], align=aligned)
        count = len(dtype.names)
        if names is None:
            names = []
        elif isinstance(names, str):
            names = names.split(',')
        elif not isinstance(names, (list, tuple)):
            raise NameError(f"illegal input names {names!r}")
        names = [name.strip() for name in names[:count]]
        names += [f'f{at}' for at in range(len(names), count)]
        twice = find_duplicate(names)
        if twice:
            raise ValueError(f"Duplicate field names: {twice}")
        if isinstance(titles, str):
            titles = titles.split(',')
        titles = [title.strip() or None for title in titles] if titles else []
        titles += [None] * (count - len(titles))
        entries = []
        for entry, name, title in zip(dtype.descr if not aligned else _descriptions(dtype), names, titles):
            entries.append(((title, name) if title else name,) + tuple(entry[1:]))
        self.dtype = np.dtype(entries, align=aligned)


def _descriptions(dtype):
    return [(name, dtype[name]) for name in dtype.names]


def _wanted(dtype, formats, names, titles, aligned, byteorder):
    if dtype is not None:
        return np.dtype(dtype)
    if formats is not None:
        return format_parser(formats, names, titles, aligned, byteorder).dtype
    return None


def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False,
               byteorder=None):
    """A record array out of one array a field.

    >>> np.rec.fromarrays([[1, 2], [3., 4.]], names='a,b').a
    array([1, 2])
    """
    columns = [np.asarray(column) for column in arrayList]
    if shape is None:
        shape = columns[0].shape
    elif isinstance(shape, int):
        shape = (shape,)
    if formats is None and dtype is None:
        formats = [column.dtype for column in columns]
    wanted = _wanted(dtype, formats, names, titles, aligned, byteorder)
    if len(wanted.names) != len(columns):
        raise ValueError("mismatch between the number of fields and the number of arrays")
    shape = tuple(shape)
    result = np.zeros(shape, _of_records(wanted))
    for at, name in enumerate(wanted.names):
        column = columns[at]
        if column.shape[:len(shape)] != shape:
            raise ValueError(f'mismatch in shape for array {at}')
        result[name] = column
    return result


def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False,
                byteorder=None):
    """A record array out of one sequence a record.

    >>> np.rec.fromrecords([(1, 'a'), (2, 'b')], names='n,s').s
    array(['a', 'b'], dtype='<U1')
    """
    if formats is None and dtype is None:
        rows = [list(row) for row in recList]
        columns = [np.array([row[at] for row in rows]) for at in range(len(rows[0]))]
        return fromarrays(columns, formats=formats, shape=shape, names=names, titles=titles, aligned=aligned,
                          byteorder=byteorder)
    wanted = _of_records(_wanted(dtype, formats, names, titles, aligned, byteorder))
    result = np.array([tuple(row) for row in recList], dtype=wanted)
    if shape is not None and shape != result.shape:
        result = result.reshape(shape)
    return result


def fromstring(datastring, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False,
               byteorder=None):
    """A record array out of bytes."""
    if dtype is None and formats is None:
        raise TypeError("fromstring() needs a 'dtype' or 'formats' argument")
    wanted = _wanted(dtype, formats, names, titles, aligned, byteorder)
    result = np.frombuffer(datastring, _of_records(wanted), offset=offset)
    if shape in (None, -1):
        return result
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    return result[:int(np.prod(shape))].reshape(shape)


def fromfile(fd, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False,
             byteorder=None):
    """A record array out of a file of bytes."""
    if dtype is None and formats is None:
        raise TypeError("fromfile() needs a 'dtype' or 'formats' argument")
    if hasattr(fd, 'read'):
        data = fd.read()
    else:
        with open(fd, 'rb') as file:
            data = file.read()
    wanted = _wanted(dtype, formats, names, titles, aligned, byteorder)
    count = (len(data) - offset) // wanted.itemsize
    return fromstring(data[:offset + count * wanted.itemsize], wanted, shape, offset)


def array(obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False,
          byteorder=None, copy=True):
    """A record array out of many kinds of objects.

    >>> r = np.rec.array([(1, 2.), (3, 4.)], dtype=[('x', int), ('y', float)])
    >>> r.x
    array([1, 3])
    """
    wanted = _wanted(dtype, formats, names, titles, aligned, byteorder)
    if obj is None:
        if shape is None:
            raise ValueError("Must define a shape if obj is None")
        return np.zeros(shape, _of_records(wanted))
    if isinstance(obj, bytes):
        return fromstring(obj, wanted, shape=shape, offset=offset)
    if isinstance(obj, (list, tuple)):
        if isinstance(obj[0], (tuple, list)):
            return fromrecords(obj, dtype=wanted, shape=shape, names=names, titles=titles, aligned=aligned,
                               byteorder=byteorder)
        return fromarrays(obj, dtype=wanted, shape=shape, names=names, titles=titles, aligned=aligned,
                          byteorder=byteorder)
    if isinstance(obj, np.ndarray):
        result = obj
        if wanted is not None and result.dtype != wanted:
            result = result.view(wanted)
        if copy:
            result = result.copy()
        return result.view(_of_records(result.dtype))
    if hasattr(obj, 'readinto') or hasattr(obj, 'read'):
        return fromfile(obj, dtype=wanted, shape=shape, offset=offset)
    if shape is not None:
        raise ValueError("Unknown input type")
    return np.asarray(obj).view(_of_records(wanted))
