//! Regular expressions as Python's `re` has them: the engine under the module, which is written in Python
//! (`source/re.py`). Patterns are parsed here with Python's syntax and error texts and matched by backtracking, because
//! lookaround, backreferences and Python's order of preference are beyond engines that never go back.

mod compile;
mod groups;
mod node;
mod parse;
mod pattern;
mod set;
mod vm;

use crate::library::registry::Topic;

pub static TOPIC: Topic = Topic {
    functions: &[("_re", &[pattern::compile])],
    methods: &[(&pattern::PROGRAM, &[pattern::scan, pattern::scan_all])],
    ..Topic::EMPTY
};
