//! Syntax: trees, errors, texts.
