//! What can be done with any value: text, truth, equality, order, hashing, attributes, items,
//! iteration, calls and operators, as Python defines them. All are methods of [`Context`],
//! because a program's classes may take part.

mod array_attribute;
mod attribute;
mod call;
mod compare;
mod contain;
mod convert;
mod depth;
mod dunder;
mod function_parts;
mod hash;
mod identity;
mod item;
mod iterate;
pub mod iterators;
mod members;
mod operator;
mod percent;
mod repr;
mod sequence;
mod set_attribute;
mod slice;
mod sort;
mod special;
mod text;
mod traceback;

pub use identity::address;
pub(in crate::runtime) use operator::special_names;
pub use slice::Bounds;
pub(in crate::runtime) use traceback::set as set_traceback;
