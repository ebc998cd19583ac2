//! The module `itertools`.

mod combine;
mod endless;
mod select;

use crate::library::registry::{Member, Topic};
use crate::runtime::types::{self, TypeInfo};

/// `kinds!(NAME "name", …)`: the classes of the iterators.
macro_rules! kinds {
    ($($constant:ident $name:literal),* $(,)?) => { $(
        pub static $constant: TypeInfo = TypeInfo::new("itertools", $name, &types::OBJECT);
    )* };
}

kinds!(
    COUNT "count", CYCLE "cycle", REPEAT "repeat", ACCUMULATE "accumulate", CHAIN "chain", COMPRESS "compress",
    DROPWHILE "dropwhile", FILTERFALSE "filterfalse", GROUPBY "groupby", GROUPER "_grouper", ISLICE "islice",
    PAIRWISE "pairwise", STARMAP "starmap", TAKEWHILE "takewhile", TEE "_tee", ZIP_LONGEST "zip_longest",
    PRODUCT "product", PERMUTATIONS "permutations", COMBINATIONS "combinations",
    COMBINATIONS_WITH_REPLACEMENT "combinations_with_replacement",
);

pub static TOPIC: Topic = Topic {
    functions: &[("itertools", &[select::tee])],
    members: &[(
        "itertools",
        &[
            ("count", Member::Type(&COUNT)),
            ("cycle", Member::Type(&CYCLE)),
            ("repeat", Member::Type(&REPEAT)),
            ("accumulate", Member::Type(&ACCUMULATE)),
            ("chain", Member::Type(&CHAIN)),
            ("compress", Member::Type(&COMPRESS)),
            ("dropwhile", Member::Type(&DROPWHILE)),
            ("filterfalse", Member::Type(&FILTERFALSE)),
            ("groupby", Member::Type(&GROUPBY)),
            ("islice", Member::Type(&ISLICE)),
            ("pairwise", Member::Type(&PAIRWISE)),
            ("starmap", Member::Type(&STARMAP)),
            ("takewhile", Member::Type(&TAKEWHILE)),
            ("zip_longest", Member::Type(&ZIP_LONGEST)),
            ("product", Member::Type(&PRODUCT)),
            ("permutations", Member::Type(&PERMUTATIONS)),
            ("combinations", Member::Type(&COMBINATIONS)),
            ("combinations_with_replacement", Member::Type(&COMBINATIONS_WITH_REPLACEMENT)),
        ],
    )],
    statics: &[(&CHAIN, &[select::from_iterable])],
    constructors: &[
        (&COUNT, endless::count),
        (&CYCLE, endless::cycle),
        (&REPEAT, endless::repeat),
        (&ACCUMULATE, endless::accumulate),
        (&CHAIN, select::chain),
        (&COMPRESS, select::compress),
        (&DROPWHILE, select::dropwhile),
        (&FILTERFALSE, select::filterfalse),
        (&GROUPBY, select::groupby),
        (&ISLICE, select::islice),
        (&PAIRWISE, select::pairwise),
        (&STARMAP, select::starmap),
        (&TAKEWHILE, select::takewhile),
        (&ZIP_LONGEST, combine::zip_longest),
        (&PRODUCT, combine::product),
        (&PERMUTATIONS, combine::permutations),
        (&COMBINATIONS, combine::combinations),
        (&COMBINATIONS_WITH_REPLACEMENT, combine::combinations_with_replacement),
    ],
    ..Topic::EMPTY
};
