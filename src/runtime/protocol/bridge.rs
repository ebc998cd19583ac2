//! Where protocols hand over to arrays and NumPy scalars.

use std::rc::Rc;

use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

fn missing<T>() -> Result<T> {
    Err(Error::not_implemented("arrays"))
}

pub fn get_item(_: &mut Context, _: &Value, _: &Rc<ArrayObject>, _: &Value) -> Result<Value> {
    missing()
}
pub fn set_item(_: &mut Context, _: &Rc<ArrayObject>, _: &Value, _: &Value) -> Result<()> {
    missing()
}
pub fn binary(_: &mut Context, _: BinaryOp, _: &Value, _: &Value) -> Result<Option<Value>> {
    missing()
}
pub fn in_place(_: &mut Context, _: BinaryOp, _: &Value, _: &Value) -> Result<Option<Value>> {
    missing()
}
pub fn unary(_: &mut Context, _: UnaryOp, _: &Value) -> Result<Value> {
    missing()
}
pub fn absolute(_: &mut Context, _: &Value) -> Result<Value> {
    missing()
}
pub fn divmod(_: &mut Context, _: &Value, _: &Value) -> Result<Option<Value>> {
    missing()
}
pub fn compare(_: &mut Context, _: CompareOp, _: &Value, _: &Value) -> Result<Option<Value>> {
    missing()
}
pub fn truth(_: &mut Context, _: &Value) -> Result<bool> {
    missing()
}
pub fn to_float(_: &mut Context, _: &Value) -> Result<f64> {
    missing()
}
pub fn to_int(_: &mut Context, _: &Value) -> Result<Value> {
    missing()
}
pub fn to_index(_: &mut Context, _: &Value) -> Result<i128> {
    missing()
}
pub fn len(_: &mut Context, _: &Value) -> Result<usize> {
    missing()
}
pub fn iterate(_: &mut Context, _: &Value) -> Result<Value> {
    missing()
}
pub fn hash(_: &mut Context, _: &Value) -> Result<u64> {
    missing()
}
pub fn contains(_: &mut Context, _: &Value, _: &Value) -> Result<bool> {
    missing()
}
pub fn repr(_: &mut Context, _: &Value) -> Result<String> {
    missing()
}
pub fn str(_: &mut Context, _: &Value) -> Result<String> {
    missing()
}
pub fn format(_: &mut Context, _: &Value, _: &str) -> Result<String> {
    missing()
}
pub fn to_complex(_: &Value) -> Result<num_complex::Complex64> {
    missing()
}
