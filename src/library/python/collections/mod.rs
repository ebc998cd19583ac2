//! The module `collections`.

pub mod chain_map;
pub mod counter;
pub mod deque;
pub mod mapping;
pub mod named_tuple;
