//! The one integration binary: a module per topic.
#[path = "it/syntax.rs"]
mod syntax;
#[path = "it/syntax_prompt.rs"]
mod syntax_prompt;
#[path = "it/cases.rs"]
mod cases;
#[path = "it/ufunc.rs"]
mod ufunc;
#[path = "it/fold.rs"]
mod fold;
#[path = "it/random.rs"]
mod random;
#[path = "it/random_python.rs"]
mod random_python;
#[path = "it/fuse.rs"]
mod fuse;
#[path = "it/tidy.rs"]
mod tidy;
#[path = "it/print.rs"]
mod print;
#[path = "it/text.rs"]
mod text;
#[path = "it/array_vectors.rs"]
mod array_vectors;
#[path = "it/array_memory.rs"]
mod array_memory;
#[path = "it/harness.rs"]
mod harness;
#[path = "it/sessions.rs"]
mod sessions;
#[path = "it/linalg.rs"]
mod linalg;
#[path = "it/docs.rs"]
mod docs;
