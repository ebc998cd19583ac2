//! Faults of the text layer as errors of the language.

use super::exception::Error;
use super::types::{self, TypeInfo};
use crate::text::Fault;

impl From<Fault> for Error {
    fn from(fault: Fault) -> Error {
        let class: &'static TypeInfo = match fault.class {
            "TypeError" => &types::TYPE_ERROR,
            "OverflowError" => &types::OVERFLOW_ERROR,
            "IndexError" => &types::INDEX_ERROR,
            "KeyError" => &types::KEY_ERROR,
            "MemoryError" => &types::MEMORY_ERROR,
            "AttributeError" => &types::ATTRIBUTE_ERROR,
            _ => &types::VALUE_ERROR,
        };
        Error::new(class, fault.message)
    }
}
