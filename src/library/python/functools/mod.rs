//! The module `functools`.

mod cache;
mod order;
mod partial;

use crate::library::registry::{Member, Topic};

pub use partial::PARTIAL;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "functools",
        &[
            partial::reduce,
            partial::wraps,
            partial::update_wrapper,
            cache::lru_cache,
            cache::cache,
            order::cmp_to_key,
            order::total_ordering,
        ],
    )],
    members: &[(
        "functools",
        &[("partial", Member::Type(&PARTIAL)), ("cached_property", Member::Type(&cache::CACHED_PROPERTY))],
    )],
    methods: &[(&cache::LRU_CACHE, &[cache::cache_info, cache::cache_clear])],
    constructors: &[(&PARTIAL, partial::partial), (&cache::CACHED_PROPERTY, cache::cached_property)],
    ..Topic::EMPTY
};
