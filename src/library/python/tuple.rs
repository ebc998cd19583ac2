//! The methods of `tuple`.

use std::rc::Rc;

use super::list::clamped;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::Tuple;
use crate::runtime::exception::Error;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { methods: &[(&types::TUPLE, &[index, count])], ..Topic::EMPTY };

builtin!(
    /// The index of the first item equal to a value.
    ///
    /// >>> (5, 6, 7).index(7)
    /// 2
    #[c("tuple.index(self, value, start=0, stop=9223372036854775807, /)")]
    fn index(cx: &mut Context, this: Rc<Tuple>, value: Value, start: i64, stop: i64) -> Result<Value> {
        for at in clamped(start, this.len())..clamped(stop, this.len()) {
            if cx.is_equal(&this[at], &value)? {
                return Ok(Value::from(at));
            }
        }
        Err(Error::value("tuple.index(x): x not in tuple"))
    }
);

builtin!(
    /// How many items equal a value.
    ///
    /// >>> (5, 6, 5).count(5)
    /// 2
    #[c("tuple.count(self, value, /)")]
    fn count(cx: &mut Context, this: Rc<Tuple>, value: Value) -> Result<Value> {
        let mut total = 0usize;
        for item in this.iter() {
            total += usize::from(cx.is_equal(item, &value)?);
        }
        Ok(Value::from(total))
    }
);
