//! The distributions as values: what is drawn, with its parameters. How is in `generator` and `legacy`.

/// A distribution of floating-point numbers. Parameters carry NumPy's names; nothing is checked here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Law {
    /// Uniform in [0, 1).
    Random,
    /// Uniform in [low, low + range).
    Uniform { low: f64, range: f64 },
    /// Mean 0, variance 1.
    StandardNormal,
    /// Mean `loc`, standard deviation `scale`.
    Normal { loc: f64, scale: f64 },
    /// Mean 1.
    StandardExponential,
    /// Mean 1, always by inversion (`method='inv'`).
    InverseExponential,
    /// Mean `scale`.
    Exponential { scale: f64 },
    /// Scale 1.
    StandardGamma { shape: f64 },
    /// Gamma.
    Gamma { shape: f64, scale: f64 },
    /// Beta.
    Beta { a: f64, b: f64 },
    /// Chi-square.
    ChiSquare { df: f64 },
    /// Noncentral chi-square.
    NoncentralChiSquare { df: f64, nonc: f64 },
    /// Fisher's F.
    F { dfnum: f64, dfden: f64 },
    /// Noncentral F.
    NoncentralF { dfnum: f64, dfden: f64, nonc: f64 },
    /// Student's t.
    StandardT { df: f64 },
    /// Cauchy around 0.
    StandardCauchy,
    /// Laplace.
    Laplace { loc: f64, scale: f64 },
    /// Logistic.
    Logistic { loc: f64, scale: f64 },
    /// Gumbel.
    Gumbel { loc: f64, scale: f64 },
    /// The exponential of a normal.
    LogNormal { mean: f64, sigma: f64 },
    /// Weibull of scale 1.
    Weibull { a: f64 },
    /// Rayleigh.
    Rayleigh { scale: f64 },
    /// Lomax (NumPy's `pareto`).
    Pareto { a: f64 },
    /// Density `a x^(a-1)` on [0, 1].
    Power { a: f64 },
    /// Triangular.
    Triangular { left: f64, mode: f64, right: f64 },
    /// Von Mises.
    VonMises { mu: f64, kappa: f64 },
    /// Wald.
    Wald { mean: f64, scale: f64 },
}

/// A distribution of integers. Parameters carry NumPy's names; nothing is checked here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CountLaw {
    /// Successes in `n` trials.
    Binomial { n: i64, p: f64 },
    /// Events of mean `lam`.
    Poisson { lam: f64 },
    /// Trials up to the first success.
    Geometric { p: f64 },
    /// Failures before `n` successes.
    NegativeBinomial { n: f64, p: f64 },
    /// Good ones in a sample without replacement.
    Hypergeometric { good: i64, bad: i64, sample: i64 },
    /// Zipf.
    Zipf { a: f64 },
    /// Logarithmic series.
    LogSeries { p: f64 },
}
