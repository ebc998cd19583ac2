"""Statistics of numbers, exact until the last step."""

import math
import random as _random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _exact(data):
    """Numbers as fractions, with the type of the result: float wins over Fraction, Fraction over int."""
    kind, exact = int, []
    for x in data:
        if isinstance(x, bool) or isinstance(x, int):
            exact.append(x)
            continue
        if isinstance(x, Fraction):
            kind = Fraction if kind is int else kind
            exact.append(x)
            continue
        if hasattr(x, 'as_integer_ratio'):
            if math.isnan(x) or math.isinf(x):
                return float, None
            kind = type(x) if kind in (int, Fraction) else kind
            exact.append(Fraction(*x.as_integer_ratio()))
            continue
        if hasattr(x, 'item'):
            kind = type(x)
            exact.append(Fraction(*x.item().as_integer_ratio()))
            continue
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    return kind, exact


def _total(exact):
    whole, parts = 0, {}
    for x in exact:
        if isinstance(x, int):
            whole += x
        else:
            parts[x.denominator] = parts.get(x.denominator, 0) + x.numerator
    result = Fraction(whole)
    for denominator, numerator in parts.items():
        result += Fraction(numerator, denominator)
    return result


def _as(kind, value):
    """A fraction in the type of the data; whole numbers stay ints only when they are whole."""
    if kind is int:
        return value.numerator if value.denominator == 1 else value.numerator / value.denominator
    if kind is Fraction:
        return value
    if kind is float:
        return value.numerator / value.denominator
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _root(value):
    """The float nearest to the square root of a fraction."""
    n, d = value.numerator, value.denominator
    if n == 0:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        n, d, up = n, d << 2 * shift, 1 << shift
        root = math.isqrt(n // d)
        exact = root * root * d == n
        return float((root | (not exact)) * up)
    n <<= -2 * shift
    root = math.isqrt(n // d)
    exact = root * root * d == n
    return (root | (not exact)) / (1 << -shift)


def mean(data):
    """The sum divided by the number."""
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    kind, exact = _exact(data)
    if exact is None:
        return float(sum(data)) / len(data)
    return _as(kind, _total(exact) / len(data))


def fmean(data, weights=None):
    """The mean as a float, fast."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return math.fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    """The n-th root of the product."""
    try:
        return math.exp(fmean([math.log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    if weights is None:
        if len(data) == 1:
            return data[0]
        weights = [1] * len(data)
        total = len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('Number of weights does not match data size')
        total = sum(weights)
    if any(x == 0 for x in data):
        return 0
    kind, shares = _exact([w / x if w else 0 for w, x in zip(weights, data)])
    return _as(kind, Fraction(total) / _total(shares))


def median(data):
    """The middle value, or the mean of the two in the middle."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The middle value, the smaller one of two."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, the larger one of two."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The median of grouped data, interpolated within its class."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    below = bisect_left(data, x)
    within = bisect_right(data, x) - below
    interval = float(interval)
    lower = float(x) - interval / 2.0
    return lower + interval * (n / 2 - below) / within


def mode(data):
    """The most frequent value, the first of several."""
    found = Counter(iter(data)).most_common(1)
    if not found:
        raise StatisticsError('no mode for empty data')
    return found[0][0]


def multimode(data):
    """All most frequent values, in the order they were met."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, center):
    """Type of the data and exact sum of the squared distances from the center, or from the mean."""
    kind, exact = _exact(data)
    if exact is None:
        return float, None
    if center is not None:
        _, (center,) = _exact([center])
        return kind, _total([(x - center) * (x - center) for x in exact])
    total = _total(exact)
    return kind, _total([x * x for x in exact]) - total * total / len(data)


def _spread(data, center, fewest, name, rooted):
    data = list(data)
    if len(data) < fewest:
        points = 'two data points' if fewest == 2 else 'one data point'
        raise StatisticsError(f'{name} requires at least {points}')
    kind, squares = _squares(data, center)
    if squares is None:
        return math.nan
    value = squares / (len(data) - (fewest - 1))
    return _root(value) if rooted else _as(kind, value)


def variance(data, xbar=None):
    """The variance of a sample."""
    return _spread(data, xbar, 2, 'variance', False)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    return _spread(data, mu, 1, 'pvariance', False)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    return _spread(data, xbar, 2, 'stdev', True)


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    return _spread(data, mu, 1, 'pstdev', True)


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 cut points that divide the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            at, rest = divmod(i * (count - 1), n)
            result.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            at = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - at * n
            result.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _pairs(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return n


def covariance(x, y, /):
    """The covariance of two samples."""
    n = _pairs(x, y, 'covariance')
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y)) / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation of two samples, from -1 to 1."""
    n = _pairs(x, y, 'correlation')
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
    sxx = math.fsum((d := a - xbar) * d for a in x)
    syy = math.fsum((d := b - ybar) * d for b in y)
    if not sxx * syy:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / math.sqrt(sxx * syy)


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line nearest to the points."""
    n = _pairs(x, y, 'linear regression')
    if proportional:
        sxy = math.fsum(a * b for a, b in zip(x, y))
        sxx = math.fsum(a * a for a in x)
    else:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
        sxx = math.fsum((d := a - xbar) * d for a in x)
    if not sxx:
        raise StatisticsError('x is constant')
    slope = sxy / sxx
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    """The normal distribution with a mean and a standard deviation."""

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        draw = _random.gauss if seed is None else _random.Random(seed).gauss
        return [draw(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    __radd__ = __add__
    __rmul__ = __mul__

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
