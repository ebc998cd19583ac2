//! Discrete Fourier transforms along one or several axes, in NumPy's conventions of length,
//! axis and normalisation. A line is transformed in the passes and with the sums that NumPy makes (Cooley and Tukey's
//! algorithm by the factors of the length, Bluestein's for large primes), so that the last digits agree.

mod butterfly;
mod chirp;
mod complex;
mod frequencies;
mod line;
mod multi;
mod plan;
mod real;
mod roots;
mod transform;

pub use frequencies::{fftfreq, fftshift, ifftshift, rfftfreq};
pub use multi::{fftn, irfftn, rfftn};
pub use transform::{Direction, Norm, fft, hfft, ihfft, irfft, rfft};
