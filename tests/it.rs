//! The one integration binary: a module per topic.
#[path = "it/syntax.rs"]
mod syntax;
