//! Python's own functions, types and standard modules, one topic a file.

mod conversion;
mod dict;
mod dict_view;
mod exception;
mod inspect;
mod iteration;
mod list;
mod number;
mod numeric;
mod output;
mod sequence;
mod set;
mod str;
mod sys;
mod tuple;

use super::Topic;

/// All topics of this folder.
pub static TOPICS: &[&Topic] = &[
    &conversion::TOPIC,
    &dict::TOPIC,
    &dict_view::TOPIC,
    &exception::TOPIC,
    &inspect::TOPIC,
    &iteration::TOPIC,
    &list::TOPIC,
    &number::TOPIC,
    &numeric::TOPIC,
    &output::TOPIC,
    &sequence::TOPIC,
    &set::TOPIC,
    &str::TOPIC,
    &sys::TOPIC,
    &tuple::TOPIC,
];
