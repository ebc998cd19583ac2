//! Bytecode of one function or cell.

/// Lowered code.
pub struct Code {
    pub source: u32,
}
