//! The element types that kernels are generic over, and the dtype that each belongs to.

use bytemuck::{Pod, Zeroable};
use half::f16;
use num_complex::Complex;

use super::DType;

/// One byte that is 0 or 1, as NumPy stores a bool. (Rust's `bool` may not be read from
/// arbitrary bytes, a view of another dtype may hold any: not zero counts as true.)
#[derive(Clone, Copy, Default, Debug, Pod, Zeroable)]
#[repr(transparent)]
pub struct Bool(pub u8);

impl Bool {
    pub const TRUE: Bool = Bool(1);
    pub const FALSE: Bool = Bool(0);

    #[must_use]
    pub const fn get(self) -> bool {
        self.0 != 0
    }
}

impl From<bool> for Bool {
    fn from(value: bool) -> Self {
        Bool(u8::from(value))
    }
}

impl PartialEq for Bool {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Bool {}

impl PartialOrd for Bool {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bool {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.get().cmp(&other.get())
    }
}

/// A fixed-size element that is plain bytes: every numeric dtype.
pub trait Element: Pod + PartialEq + Default + Send + Sync + 'static {
    const DTYPE: DType;
}

impl Element for Bool {
    const DTYPE: DType = DType::Bool;
}
impl Element for i8 {
    const DTYPE: DType = DType::Int8;
}
impl Element for u8 {
    const DTYPE: DType = DType::UInt8;
}
impl Element for i16 {
    const DTYPE: DType = DType::Int16;
}
impl Element for u16 {
    const DTYPE: DType = DType::UInt16;
}
impl Element for i32 {
    const DTYPE: DType = DType::Int32;
}
impl Element for u32 {
    const DTYPE: DType = DType::UInt32;
}
impl Element for i64 {
    const DTYPE: DType = DType::Int64;
}
impl Element for u64 {
    const DTYPE: DType = DType::UInt64;
}
impl Element for f16 {
    const DTYPE: DType = DType::Float16;
}
impl Element for f32 {
    const DTYPE: DType = DType::Float32;
}
impl Element for f64 {
    const DTYPE: DType = DType::Float64;
}
impl Element for Complex<f32> {
    const DTYPE: DType = DType::Complex64;
}
impl Element for Complex<f64> {
    const DTYPE: DType = DType::Complex128;
}
