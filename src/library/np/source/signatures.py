"""`np.vectorize` with a signature: a function of whole rows or matrices, called for each of a stack."""

import re

import numpy as np

_ONE = r'\((?:\w+(?:,\w+)*)?\)'
_LIST = f'{_ONE}(?:,{_ONE})*'


def _parsed(signature):
    """The names of the core dimensions of each argument and each result."""
    signature = re.sub(r'\s+', '', signature)
    if not re.match(f'^{_LIST}->{_LIST}$', signature):
        raise ValueError(f'not a valid gufunc signature: {signature}')
    return tuple([tuple(re.findall(r'\w+', one)) for one in re.findall(_ONE, side)] for side in signature.split('->'))


def _note_sizes(sizes, array, core):
    """Remembers how large each core dimension is."""
    if not core:
        return
    if array.ndim < len(core):
        raise ValueError('%d-dimensional argument does not have enough dimensions for all core dimensions %r'
                         % (array.ndim, core))
    for dim, size in zip(core, array.shape[-len(core):]):
        if sizes.setdefault(dim, size) != size:
            raise ValueError('inconsistent size for core dimension %r: %r vs %r' % (dim, size, sizes[dim]))


def _fresh(shape, sizes, cores, otypes, results):
    """Arrays for the results."""
    kinds = otypes or [np.asanyarray(result).dtype for result in results]
    return tuple(np.empty(shape + tuple(sizes[dim] for dim in core), dtype=kind) for core, kind in zip(cores, kinds))


class Signed:
    """The function with its signature."""

    def __init__(self, pyfunc, otypes, doc, excluded, signature):
        self.pyfunc, self.otypes, self.excluded, self.signature = pyfunc, otypes, set(excluded), signature
        self.__doc__ = getattr(pyfunc, '__doc__', None) if doc is None else doc
        self._inputs, self._outputs = _parsed(signature)

    def __call__(self, *args, **kwargs):
        if not self.excluded and not kwargs:
            return self._run(self.pyfunc, args)
        names = [name for name in kwargs if name not in self.excluded]
        places = [at for at in range(len(args)) if at not in self.excluded]
        given = list(args)

        def inner(*varying):
            for place, value in zip(places, varying):
                given[place] = value
            return self.pyfunc(*given, **{**kwargs, **dict(zip(names, varying[len(places):]))})
        return self._run(inner, [args[at] for at in places] + [kwargs[name] for name in names])

    def _run(self, function, args):
        if len(args) != len(self._inputs):
            raise TypeError('wrong number of positional arguments: expected %r, got %r'
                            % (len(self._inputs), len(args)))
        args, sizes, loops = [np.asanyarray(arg) for arg in args], {}, []
        for arg, core in zip(args, self._inputs):
            _note_sizes(sizes, arg, core)
            loops.append(arg.shape[:arg.ndim - len(core)])
        shape = np.broadcast_shapes(*loops)
        args = [np.broadcast_to(arg, shape + arg.shape[arg.ndim - len(core):])
                for arg, core in zip(args, self._inputs)]
        outputs, count = None, len(self._outputs)
        for index in np.ndindex(*shape):
            results = function(*(arg[index] for arg in args))
            given = len(results) if isinstance(results, tuple) else 1
            if given != count:
                raise ValueError('wrong number of outputs from pyfunc: expected %r, got %r' % (count, given))
            results = (results,) if count == 1 else results
            if outputs is None:
                for result, core in zip(results, self._outputs):
                    _note_sizes(sizes, np.asanyarray(result), core)
                outputs = _fresh(shape, sizes, self._outputs, self.otypes, results)
            for output, result in zip(outputs, results):
                output[index] = result
        if outputs is None:
            if self.otypes is None:
                raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
            if any(dim not in sizes for core in self._outputs for dim in core):
                raise ValueError('cannot call `vectorize` with a signature including new output dimensions on size 0 '
                                 'inputs')
            outputs = _fresh(shape, sizes, self._outputs, self.otypes, None)
        return outputs[0] if count == 1 else outputs


def decorator(otypes, doc, excluded, signature):
    """What `@np.vectorize(otypes=…)` is applied with."""
    def decorated(pyfunc):
        return np.vectorize(pyfunc, otypes=otypes, doc=doc, excluded=excluded, signature=signature)
    return decorated
