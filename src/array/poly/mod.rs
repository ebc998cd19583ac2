//! Polynomials as arrays of coefficients, highest power first: arithmetic, values, roots,
//! fitting, and the two-line text of `poly1d`.

mod arithmetic;
mod calculus;
mod fit;
mod roots;
mod text;

pub use arithmetic::{polyadd, polydiv, polymul, polysub, polyval, trimmed};
pub use calculus::{polyder, polyint};
pub use fit::{Covariance, Fit, polyfit, vander};
pub use roots::{poly, roots};
pub use text::poly1d_text;
