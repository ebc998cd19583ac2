//! The module `json`.

mod read;
mod write;

use crate::library::registry::{Member, Topic};
use crate::runtime::types::{self, TypeInfo};

pub static DECODE_ERROR: TypeInfo = TypeInfo::new("json.decoder", "JSONDecodeError", &types::VALUE_ERROR);

pub static TOPIC: Topic = Topic {
    functions: &[("json", &[write::dumps, write::dump, read::loads, read::load])],
    members: &[("json", &[("JSONDecodeError", Member::Type(&DECODE_ERROR))])],
    ..Topic::EMPTY
};
