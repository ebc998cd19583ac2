//! Memory as a picture: names, the buffers behind them, and who is a window on whom.

mod picture;
mod sharing;

pub use picture::picture;
pub use sharing::{is_array, overlap, sharers};
