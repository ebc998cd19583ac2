//! The one integration binary: a module per topic.
#[path = "it/array_memory.rs"]
mod array_memory;
#[path = "it/array_vectors.rs"]
mod array_vectors;
#[path = "it/cases.rs"]
mod cases;
#[path = "it/claims.rs"]
mod claims;
#[path = "it/docs.rs"]
mod docs;
#[path = "it/explain.rs"]
mod explain;
#[path = "it/fold.rs"]
mod fold;
#[path = "it/fuse.rs"]
mod fuse;
#[path = "it/harness.rs"]
mod harness;
#[path = "it/help.rs"]
mod help;
#[path = "it/interrupt.rs"]
mod interrupt;
#[path = "it/lesson.rs"]
mod lesson;
#[path = "it/lesson_progress.rs"]
mod lesson_progress;
#[path = "it/lesson_prompt.rs"]
mod lesson_prompt;
#[path = "it/linalg.rs"]
mod linalg;
#[path = "it/locale.rs"]
mod locale;
#[path = "it/pasted.rs"]
mod pasted;
#[path = "it/print.rs"]
mod print;
#[cfg(unix)]
#[path = "it/prompt.rs"]
mod prompt;
#[cfg(unix)]
#[path = "it/prompt_terminals.rs"]
mod prompt_terminals;
#[path = "it/random.rs"]
mod random;
#[path = "it/random_python.rs"]
mod random_python;
#[path = "it/render.rs"]
mod render;
#[path = "it/robust.rs"]
mod robust;
#[path = "it/sessions.rs"]
mod sessions;
#[path = "it/shape_of.rs"]
mod shape_of;
#[path = "it/snapshots.rs"]
mod snapshots;
#[path = "it/syntax.rs"]
mod syntax;
#[path = "it/syntax_prompt.rs"]
mod syntax_prompt;
#[cfg(unix)]
#[path = "it/terminal.rs"]
mod terminal;
#[path = "it/text.rs"]
mod text;
#[path = "it/tidy.rs"]
mod tidy;
#[path = "it/trace.rs"]
mod trace;
#[path = "it/ufunc.rs"]
mod ufunc;
#[path = "it/whole_expressions.rs"]
mod whole_expressions;
