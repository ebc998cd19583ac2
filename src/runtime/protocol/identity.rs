//! The address of an object: `id(x)`, and the number in `<function f at 0x…>`.

use std::rc::Rc;

use crate::runtime::number::{self, Number};
use crate::runtime::value::Value;

/// A number that is the same for the same object, and for equal immediates.
#[must_use]
pub fn address(value: &Value) -> usize {
    fn of<T: ?Sized>(rc: &Rc<T>) -> usize {
        Rc::as_ptr(rc).cast::<()>() as usize
    }
    match value {
        Value::None => 0x7f00_0000_1000,
        Value::Ellipsis => 0x7f00_0000_1010,
        Value::NotImplemented => 0x7f00_0000_1020,
        Value::Bool(b) => 0x7f00_0000_1040 + 0x20 * usize::from(*b),
        Value::Int(n) => 0x7f00_1000_0000_usize.wrapping_add((*n as usize).wrapping_mul(32)) & 0x7fff_ffff_ffff,
        Value::Float(_) => {
            let hash = Number::of(value).map_or(0, |n| number::hash(&n)) as usize;
            (hash.wrapping_mul(24) & 0x0fff_ffff_ffff) | 0x7000_0000_0000
        }
        Value::BigInt(rc) => of(rc),
        Value::Complex(rc) => of(rc),
        Value::Str(rc) => of(rc),
        Value::Bytes(rc) => of(rc),
        Value::List(rc) => of(rc),
        Value::Tuple(rc) => of(rc),
        Value::Dict(rc) => of(rc),
        Value::Set(rc) | Value::FrozenSet(rc) => of(rc),
        Value::Range(rc) => of(rc),
        Value::Slice(rc) => of(rc),
        Value::Function(rc) => of(rc),
        Value::Builtin(function) => std::ptr::from_ref(*function) as usize,
        Value::BoundMethod(rc) => of(rc),
        Value::Type(info) => std::ptr::from_ref(*info) as usize,
        Value::Class(rc) => of(rc),
        Value::Instance(rc) => of(rc),
        Value::Exception(rc) => of(rc),
        Value::Module(rc) => of(rc),
        Value::Iterator(rc) => of(rc),
        Value::Generator(rc) => of(rc),
        Value::Descriptor(rc) => of(rc),
        Value::Array(rc) => of(rc),
        Value::Scalar(rc) => of(rc),
        Value::DType(_) => 0x7f00_0000_2000,
        Value::Native(rc) => of(rc),
    }
}
