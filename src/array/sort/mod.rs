//! Sorting, searching in sorted arrays, and partial sorting. NaN comes last, complex numbers
//! are compared by real then imaginary part, texts by code unit. All orders here are stable,
//! which is one of the answers NumPy's unstable sorts may give.

mod count;
pub mod key;
mod lexsort;
pub mod lines;
mod network;
mod pack;
mod partition;
mod quick;
mod records;
mod search;
mod sorting;
mod stable;

pub use lexsort::lexsort;
pub use partition::{argpartition, partition};
pub use search::{Side, neighbours_equal, searchsorted};
pub use sorting::{argsort, order_of, sort};
