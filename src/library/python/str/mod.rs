//! The methods of `str`, by topic.

mod case;
mod pad;
mod predicate;
mod search;
mod split;
mod template;

use crate::library::registry::Topic;
use crate::runtime::types;

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::STR, &[template::format, template::format_map, template::translate, template::encode]),
        (
            &types::STR,
            &[
                case::upper,
                case::lower,
                case::capitalize,
                case::title,
                case::swapcase,
                case::casefold,
                pad::ljust,
                pad::rjust,
                pad::center,
                pad::zfill,
                pad::expandtabs,
                pad::strip,
                pad::lstrip,
                pad::rstrip,
                pad::removeprefix,
                pad::removesuffix,
            ],
        ),
        (
            &types::STR,
            &[
                predicate::isalpha,
                predicate::isdigit,
                predicate::isdecimal,
                predicate::isnumeric,
                predicate::isalnum,
                predicate::isspace,
                predicate::isupper,
                predicate::islower,
                predicate::istitle,
                predicate::isidentifier,
                predicate::isprintable,
                predicate::isascii,
            ],
        ),
        (
            &types::STR,
            &[
                search::find,
                search::rfind,
                search::index,
                search::rindex,
                search::count,
                search::startswith,
                search::endswith,
                search::replace,
            ],
        ),
        (
            &types::STR,
            &[split::split, split::rsplit, split::splitlines, split::partition, split::rpartition, split::join],
        ),
    ],
    statics: &[(&types::STR, &[template::maketrans])],
    ..Topic::EMPTY
};
