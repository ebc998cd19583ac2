//! The `shapewise` program.

fn main() {}
