//! Discrete Fourier transforms along one or several axes, in NumPy's conventions of length,
//! axis and normalisation. The transform of one line is `rustfft`'s.

mod frequencies;
mod multi;
mod transform;

pub use frequencies::{fftfreq, fftshift, ifftshift, rfftfreq};
pub use multi::{fftn, irfftn, rfftn};
pub use transform::{Direction, Norm, fft, hfft, ihfft, irfft, rfft};
