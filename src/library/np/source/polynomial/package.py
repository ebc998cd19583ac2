"""Polynomials in six bases, as objects and as functions of coefficients."""

from numpy.polynomial import _polybase
from numpy.polynomial import chebyshev as chebyshev
from numpy.polynomial import hermite as hermite
from numpy.polynomial import hermite_e as hermite_e
from numpy.polynomial import laguerre as laguerre
from numpy.polynomial import legendre as legendre
from numpy.polynomial import polynomial as polynomial
from numpy.polynomial import polyutils as polyutils
from numpy.polynomial.chebyshev import Chebyshev
from numpy.polynomial.hermite import Hermite
from numpy.polynomial.hermite_e import HermiteE
from numpy.polynomial.laguerre import Laguerre
from numpy.polynomial.legendre import Legendre
from numpy.polynomial.polynomial import Polynomial

__all__ = ['set_default_printstyle', 'polynomial', 'Polynomial', 'chebyshev', 'Chebyshev', 'legendre', 'Legendre',
           'hermite', 'Hermite', 'hermite_e', 'HermiteE', 'laguerre', 'Laguerre']


def set_default_printstyle(style):
    """How polynomials are shown by `str`: with signs of Unicode, or plainly."""
    if style not in ('unicode', 'ascii'):
        raise ValueError(f"Unsupported format string '{style}'. Valid options are 'ascii' and 'unicode'")
    _polybase.ABCPolyBase._use_unicode = style == 'unicode'
