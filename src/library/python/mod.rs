//! Python's own functions, types and standard modules, one topic a file.

pub mod collections;
pub mod conversion;
pub mod dict;
pub mod dict_view;
pub mod dunder;
pub mod exception;
pub mod functools;
pub mod inspect;
pub mod iteration;
pub mod itertools;
pub mod list;
pub mod math;
pub mod method;
pub mod number;
pub mod numeric;
pub mod operator;
pub mod output;
pub mod sequence;
pub mod set;
pub mod str;
pub mod sys;
pub mod tuple;
