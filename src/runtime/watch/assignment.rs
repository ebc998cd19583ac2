//! Suspicions about writing into arrays: what others see, what is cut off, what is lost.

use std::rc::Rc;

use super::{Context, Fact, Place, Rule};
use crate::array::{Array, DType, Kind};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// `object[index] = value` was done; `object` is the handle that was written through.
pub fn set_item(cx: &mut Context, object: &Rc<ArrayObject>, index: &Value, value: &Value, place: Place) {
    shared_write(cx, object, place);
    let dtype = object.get().dtype();
    if Rc::strong_count(object) == 1 && object.base.borrow().is_none() {
        cx.watch.add(Fact::Lost, place);
    }
    if cx.watch.wants(Rule::Cut) && matches!(dtype.kind(), Kind::Signed | Kind::Unsigned) {
        cut(cx, value, dtype, place);
    }
    if cx.watch.wants(Rule::Repeated) {
        repeated(cx, index, place);
    }
}

/// `target op= …` was done. Its owner is one, the register it was taken from another.
pub fn in_place(cx: &mut Context, target: &Value, place: Place) {
    if let Value::Array(target) = target {
        shared_write(cx, target, place);
    }
}

/// A variable and the handle of the running instruction are two holders; whoever is beyond them sees the write, too.
fn shared_write(cx: &mut Context, object: &Rc<ArrayObject>, place: Place) {
    if Rc::strong_count(object) > 2 || object.base.borrow().is_some() {
        cx.watch.add(Fact::SharedWrite { target: Rc::clone(object) }, place);
    }
}

fn cut(cx: &mut Context, value: &Value, dtype: DType, place: Place) {
    let lost = match value {
        Value::Float(x) => Some(*x),
        Value::Scalar(scalar) => match **scalar {
            Scalar::Float64(x) => Some(x),
            Scalar::Float32(x) => Some(f64::from(x)),
            _ => None,
        },
        Value::Array(array) => {
            let array = array.array();
            let looks = array.dtype() == DType::Float64 && cx.watch.afford(array.size());
            if looks { first_fraction(&array) } else { None }
        }
        _ => None,
    };
    if let Some(value) = lost.filter(|x| x.is_finite() && x.fract() != 0.0) {
        let stored = value.trunc() as i64;
        cx.watch.add(Fact::Cut { value, stored, dtype }, place);
    }
}

fn first_fraction(array: &Array) -> Option<f64> {
    array.layout().offsets().find_map(|offset| match Scalar::read(array, offset) {
        Scalar::Float64(x) if x.fract() != 0.0 => Some(x),
        _ => None,
    })
}

fn repeated(cx: &mut Context, index: &Value, place: Place) {
    let mut given: Vec<i64> = match index {
        Value::List(items) if cx.watch.afford(items.len()) => {
            items.to_vec().iter().filter_map(|item| if let Value::Int(n) = item { Some(*n) } else { None }).collect()
        }
        Value::Array(array) => {
            let array = array.array();
            if array.dtype() != DType::Int64 || !cx.watch.afford(array.size()) {
                return;
            }
            let read = |offset| if let Scalar::Int64(n) = Scalar::read(&array, offset) { n } else { 0 };
            array.layout().offsets().map(read).collect()
        }
        _ => return,
    };
    given.sort_unstable();
    if let Some(pair) = given.windows(2).find(|pair| pair[0] == pair[1]) {
        let index = pair[0];
        let times = given.iter().filter(|&&n| n == index).count();
        cx.watch.add(Fact::Repeated { index, times }, place);
    }
}
