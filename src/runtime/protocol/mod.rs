//! What can be done with any value: text, truth, equality, order, hashing, attributes, items,
//! iteration, calls and operators, as Python defines them. All are methods of [`Context`],
//! because a program's classes may take part.

mod attribute;
mod call;
mod compare;
mod convert;
mod item;
mod members;
mod iterate;
mod operator;
mod special;
mod text;
