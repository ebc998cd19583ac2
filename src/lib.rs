//! Shapewise: NumPy-style arrays at the prompt and in the shell, with every shape explained.
//!
//! It evaluates a strict subset of Python 3.11 and NumPy 2.4 to the letter (results, printing,
//! error texts), and says beside that what happened to the shapes.
//!
//! # The pipeline
//!
//! ```text
//! text ──grammar/*.pest──▶ syntax tree ──lower──▶ bytecode ──run──▶ values ──front──▶ text
//!                               │                            │
//!                               │                            ├── plans and causes ──▶ explanations
//!                               │                            └── array engine (views over shared buffers)
//!                               └── unparse (names things as they were typed)
//! ```
//!
//! # Layers
//!
//! A file uses its own layer and lower ones only; `tests/it/tidy.rs` keeps it so.
//!
//! | layer | what it knows |
//! | --- | --- |
//! | [`text`] | places in a text, numbers as text, format specifications |
//! | [`array`](mod@array) | bytes, dtypes, layouts; plans and kernels; no Python values |
//! | [`syntax`] | the grammar, the tree, what is wrong with a text |
//! | [`runtime`] | values, what can be done with them, running programs |
//! | [`library`] | everything a program can call: Python's builtins and modules, NumPy |
//! | [`explain`] | what a line did, why it failed, which success is probably a mistake; fixes that were tried; errors pasted from elsewhere |
//! | [`session`] | feeding code, cell by cell: the one way to run it |
//! | [`lesson`] | steps, the judge of answers, faulty rules, progress |
//! | [`front`] | command line, prompt, pipe, kernel |
//!
//! # Ideas that hold it together
//!
//! * **A buffer is bytes, a dtype says how to read them, a layout says where.** Every view is
//!   arithmetic on a layout; slices, transposes and stretched axes share memory as in NumPy.
//! * **A plan is a value.** An operation is planned by a pure function of shapes and then run from
//!   the plan; a mismatch is data too. What explains a line is what ran.
//! * **A library function stands in one place**: documentation, signature, implementation. Help,
//!   keyword binding, "did you mean" and the doctests derive from it.
//! * **What takes long can be stopped.** Programs look at one flag on back-edges, kernels between blocks
//!   ([`array::interrupt`]); a stopped operation unwinds to the machine, which raises `KeyboardInterrupt`.
//! * **The evaluator never prints**, and nothing below `front` knows a terminal.

pub mod array;
pub mod explain;
pub mod front;
pub mod lesson;
pub mod library;
pub mod runtime;
pub mod session;
pub mod syntax;
pub mod text;
