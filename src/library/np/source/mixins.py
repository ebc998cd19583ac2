"""A mixin that defines all operators by ufuncs, for classes with `__array_ufunc__`."""

import numpy as np

__all__ = ['NDArrayOperatorsMixin']


def _leaves_it(other):
    """Whether the other operand wants to be asked itself."""
    try:
        return other.__array_ufunc__ is None
    except AttributeError:
        return False


def _direct(ufunc, name):
    def method(self, other):
        return NotImplemented if _leaves_it(other) else ufunc(self, other)
    method.__name__ = f'__{name}__'
    return method


def _reflected(ufunc, name):
    def method(self, other):
        return NotImplemented if _leaves_it(other) else ufunc(other, self)
    method.__name__ = f'__r{name}__'
    return method


def _in_place(ufunc, name):
    def method(self, other):
        return ufunc(self, other, out=(self,))
    method.__name__ = f'__i{name}__'
    return method


def _unary(ufunc, name):
    def method(self):
        return ufunc(self)
    method.__name__ = f'__{name}__'
    return method


class NDArrayOperatorsMixin:
    """Mixin defining all operator special methods using __array_ufunc__."""

    __slots__ = ()
    __module__ = 'numpy.lib.mixins'


for _name, _ufunc in [('lt', np.less), ('le', np.less_equal), ('eq', np.equal), ('ne', np.not_equal),
                      ('gt', np.greater), ('ge', np.greater_equal)]:
    setattr(NDArrayOperatorsMixin, f'__{_name}__', _direct(_ufunc, _name))
for _name, _ufunc in [('add', np.add), ('sub', np.subtract), ('mul', np.multiply), ('matmul', np.matmul),
                      ('truediv', np.true_divide), ('floordiv', np.floor_divide), ('mod', np.remainder),
                      ('pow', np.power), ('lshift', np.left_shift), ('rshift', np.right_shift),
                      ('and', np.bitwise_and), ('xor', np.bitwise_xor), ('or', np.bitwise_or)]:
    setattr(NDArrayOperatorsMixin, f'__{_name}__', _direct(_ufunc, _name))
    setattr(NDArrayOperatorsMixin, f'__r{_name}__', _reflected(_ufunc, _name))
    setattr(NDArrayOperatorsMixin, f'__i{_name}__', _in_place(_ufunc, _name))
NDArrayOperatorsMixin.__divmod__ = _direct(np.divmod, 'divmod')
NDArrayOperatorsMixin.__rdivmod__ = _reflected(np.divmod, 'divmod')
for _name, _ufunc in [('neg', np.negative), ('pos', np.positive), ('abs', np.absolute), ('invert', np.invert)]:
    setattr(NDArrayOperatorsMixin, f'__{_name}__', _unary(_ufunc, _name))
