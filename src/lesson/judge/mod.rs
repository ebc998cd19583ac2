//! Judging an answer: by value, shape, dtype and shared memory, on the data that is seen and on
//! data that is not, and by what its tree must or must not contain. Text is never compared.

mod aspects;
mod code;
mod order;
pub mod same;
mod truth;

pub use aspects::{Aspect, AspectName, compare};
pub use code::{Program, Verdict, boss, judge};
pub use order::{judge_order, lines as lines_of_order, shuffled};
pub use truth::{Answered, Truth};
