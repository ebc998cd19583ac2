//! Arrays in files: NumPy's binary `.npy`, and tables of numbers as text.
//! It reads and writes bytes; opening files is the library's and the front end's business.

pub mod cells;
pub mod delimited;
pub mod descr;
pub mod npy;
pub mod zip;
