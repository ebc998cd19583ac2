//! `np.nditer`: walking one or several arrays in the order of their memory, element by element or
//! line by line, with the index at hand and, where asked for, writing.

use std::any::Any;
use std::cell::{Cell, RefCell};

use crate::array::{Array, Broadcast, Casting, Layout};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{array_from, shape_value};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{OBJECT, TypeInfo};
use crate::runtime::value::Value;

static NDITER: TypeInfo = TypeInfo::new("numpy", "nditer", &OBJECT);

pub static TOPIC: Topic = Topic {
    members: &[("numpy", &[("nditer", Member::Type(&NDITER))])],
    methods: &[(&NDITER, &[iternext, reset, close, enter, exit])],
    constructors: &[(&NDITER, new_nditer)],
    ..Topic::EMPTY
};

/// What the flags ask for.
#[derive(Clone, Copy, Default)]
struct Asked {
    multi_index: bool,
    /// A running number in C order, or in Fortran's.
    index: Option<char>,
    external_loop: bool,
}

struct Iteration {
    operands: Vec<Value>,
    arrays: Vec<Array>,
    writable: Vec<bool>,
    shape: Vec<usize>,
    /// The axes, slowest first.
    order: Vec<usize>,
    asked: Asked,
    at: Cell<usize>,
    started: Cell<bool>,
    closed: RefCell<bool>,
}

impl Iteration {
    /// How many values are given.
    fn steps(&self) -> usize {
        let size: usize = self.shape.iter().product();
        if self.asked.external_loop { size / self.run().max(1) } else { size }
    }

    /// The elements that an outer loop gets at a time.
    fn run(&self) -> usize {
        let size: usize = self.shape.iter().product();
        if !self.asked.external_loop || size == 0 {
            return 1;
        }
        // Axes that every operand walks through evenly join into one run.
        let mut run = 1;
        for (at, &axis) in self.order.iter().enumerate().rev() {
            let next = self.order.get(at + 1);
            let even = |array: &Array| {
                next.is_none_or(|&inner| {
                    array.strides()[axis] == array.strides()[inner] * self.shape[inner].cast_signed()
                })
            };
            if !self.arrays.iter().all(even) {
                break;
            }
            run *= self.shape[axis];
        }
        run
    }

    fn index(&self, step: usize) -> Vec<usize> {
        let mut left = step * self.run();
        let mut index = vec![0; self.shape.len()];
        for &axis in self.order.iter().rev() {
            let n = self.shape[axis].max(1);
            index[axis] = left % n;
            left /= n;
        }
        index
    }

    fn value(&self) -> Value {
        let index = self.index(self.at.get());
        let run = self.run();
        let mut values = Vec::new();
        for (array, &writable) in self.arrays.iter().zip(&self.writable) {
            let mut layout = array.layout().clone();
            for &i in &index {
                layout = layout.at(0, i);
            }
            if self.asked.external_loop {
                let stride = self.order.last().map_or(0, |&axis| array.strides()[axis]);
                layout = Layout {
                    offset: layout.offset,
                    shape: smallvec::smallvec![run],
                    strides: smallvec::smallvec![stride],
                };
            }
            let view = Value::array(array.with_layout(layout));
            if let Value::Array(object) = &view {
                object.set_writeable(writable);
            }
            values.push(view);
        }
        if values.len() == 1 { values.swap_remove(0) } else { Value::tuple(values) }
    }

    fn flat_index(&self, order: char) -> usize {
        let index = self.index(self.at.get());
        let axes: Vec<usize> = if order == 'c' { (0..index.len()).collect() } else { (0..index.len()).rev().collect() };
        axes.iter().fold(0, |flat, &axis| flat * self.shape[axis] + index[axis])
    }

    fn is_finished(&self) -> bool {
        self.at.get() >= self.steps()
    }
}

impl Native for Iteration {
    fn type_info(&self) -> &'static TypeInfo {
        &NDITER
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "finished" => Some(Value::Bool(self.is_finished())),
            "multi_index" if !self.asked.multi_index => {
                return Err(Error::value("Iterator is not tracking a multi-index"));
            }
            "multi_index" if self.is_finished() => return Err(Error::value("Iterator is past the end")),
            "multi_index" => Some(shape_value(&self.index(self.at.get()))),
            "index" => match self.asked.index {
                Some(order) => Some(self.flat_index(order).into()),
                None => return Err(Error::value("Iterator does not have an index")),
            },
            "has_multi_index" => Some(Value::Bool(self.asked.multi_index)),
            "has_index" => Some(Value::Bool(self.asked.index.is_some())),
            "iterindex" => Some(self.at.get().into()),
            "itersize" => Some(self.shape.iter().product::<usize>().into()),
            "nop" => Some(self.arrays.len().into()),
            "ndim" => Some(self.shape.len().into()),
            "shape" => Some(shape_value(&self.shape)),
            "operands" => Some(Value::tuple(self.operands.clone())),
            "value" if self.is_finished() => return Err(Error::value("Iterator is past the end")),
            "value" => Some(self.value()),
            _ => None,
        })
    }

    fn attributes(&self) -> &'static [&'static str] {
        &[
            "finished",
            "has_index",
            "has_multi_index",
            "index",
            "iterindex",
            "itersize",
            "multi_index",
            "ndim",
            "nop",
            "operands",
            "shape",
            "value",
        ]
    }

    fn iterate(&self, _: &mut Context, this: &Value) -> Option<Result<Value>> {
        Some(Ok(this.clone()))
    }

    fn next(&self, _: &mut Context) -> Option<Result<Option<Value>>> {
        if self.started.replace(true) {
            self.at.set(self.at.get() + 1);
        }
        Some(Ok(if self.is_finished() { None } else { Some(self.value()) }))
    }

    fn len(&self, _: &mut Context) -> Option<Result<usize>> {
        Some(Ok(self.arrays.len()))
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        if self.is_finished() {
            return Some(Err(Error::value("Iterator is past the end")));
        }
        Some(match self.value() {
            Value::Tuple(items) => cx.get_item(&Value::Tuple(items), index),
            one => cx.get_item(&Value::tuple([one]), index),
        })
    }

    fn set_item(&self, cx: &mut Context, index: &Value, value: &Value) -> Option<Result<()>> {
        let target = match self.get_item(cx, &Value::None, index)? {
            Ok(target) => target,
            Err(error) => return Some(Err(error)),
        };
        Some(cx.set_item(&target, &Value::Ellipsis, value))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn words(cx: &mut Context, value: &Value) -> Result<Vec<String>> {
    match value {
        Value::None => Ok(Vec::new()),
        Value::Str(text) => Ok(vec![text.as_str().to_owned()]),
        many => {
            let items = cx.collect(many)?;
            items.iter().map(|item| cx.str(item)).collect()
        }
    }
}

fn asked(flags: &[String]) -> Result<Asked> {
    let mut asked = Asked::default();
    for flag in flags {
        match flag.as_str() {
            "multi_index" => asked.multi_index = true,
            "c_index" => asked.index = Some('c'),
            "f_index" => asked.index = Some('f'),
            "external_loop" => asked.external_loop = true,
            "buffered" | "refs_ok" | "zerosize_ok" | "growinner" | "delay_bufalloc" | "copy_if_overlap" => {}
            "common_dtype" | "ranged" | "reduce_ok" => {
                return Err(Error::not_implemented(format!("not in Shapewise: flag '{flag}' of nditer")));
            }
            other => return Err(Error::value(format!("Unexpected iterator global flag \"{other}\""))),
        }
    }
    if asked.external_loop && (asked.multi_index || asked.index.is_some()) {
        return Err(Error::value(
            "Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked",
        ));
    }
    Ok(asked)
}

/// Whether each operand may be written to.
fn writing(cx: &mut Context, op_flags: &Value, count: usize) -> Result<Vec<bool>> {
    let nested = match op_flags {
        Value::List(_) | Value::Tuple(_) => {
            cx.collect(op_flags)?.iter().any(|item| matches!(item, Value::List(_) | Value::Tuple(_)))
        }
        _ => false,
    };
    let lists = if nested { cx.collect(op_flags)? } else { vec![op_flags.clone(); count] };
    let mut found = Vec::new();
    for list in lists {
        let flags = words(cx, &list)?;
        found.push(flags.iter().any(|flag| flag == "readwrite" || flag == "writeonly"));
    }
    found.resize(count, false);
    Ok(found)
}

builtin!(
    /// Efficient multi-dimensional iterator object to iterate over arrays.
    ///
    /// >>> for x in np.nditer(np.arange(6).reshape(2, 3)):
    /// ...     print(x, end=' ')
    /// 0 1 2 3 4 5
    #[py(
        "nditer(op, flags=None, op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None, itershape=None, buffersize=0)"
    )]
    fn new_nditer(
        cx: &mut Context,
        op: Value,
        flags: Value,
        op_flags: Value,
        op_dtypes: Value,
        order: Value,
        _casting: Casting,
        op_axes: Value,
        itershape: Value,
        _buffersize: Value,
    ) -> Result<Value> {
        super::results::only_default("nditer", "op_dtypes", &op_dtypes)?;
        super::results::only_default("nditer", "op_axes", &op_axes)?;
        super::results::only_default("nditer", "itershape", &itershape)?;
        let asked = asked(&words(cx, &flags)?)?;
        let mut operands = match &op {
            Value::List(_) | Value::Tuple(_) => cx.collect(&op)?,
            one => vec![one.clone()],
        };
        let writable = writing(cx, &op_flags, operands.len())?;
        let mut given = Vec::new();
        for operand in &operands {
            given.push(if matches!(operand, Value::None) { None } else { Some(array_from(cx, operand)?) });
        }
        let shapes: Vec<&[usize]> = given.iter().flatten().map(Array::shape).collect();
        let shape = Broadcast::plan(&shapes)?.shape.to_vec();
        let dtype = given.iter().flatten().map(Array::dtype).reduce(|a, b| crate::array::promote(a, b).unwrap_or(a));
        let mut arrays = Vec::new();
        for (operand, array) in operands.iter_mut().zip(&given) {
            arrays.push(if let Some(array) = array {
                array.stretched(&shape)
            } else {
                // An operand that is not there is made to hold results.
                let fresh = Array::zeros(&shape, dtype.unwrap_or(crate::array::DType::Float64))?;
                *operand = Value::array(fresh.clone());
                fresh
            });
        }
        let mut axes: Vec<usize> = (0..shape.len()).collect();
        match cx.str(&order)?.as_str() {
            "C" | "c" => {}
            "F" | "f" => axes.reverse(),
            _ => {
                // Steps of the first operand that is not stretched, longest first.
                let walked = given.iter().flatten().find(|a| a.shape() == shape).cloned();
                if let Some(first) = walked {
                    axes.sort_by_key(|&axis| std::cmp::Reverse(first.strides()[axis].unsigned_abs()));
                }
            }
        }
        let size: usize = shape.iter().product();
        if size == 0 && !words(cx, &flags)?.iter().any(|flag| flag == "zerosize_ok") {
            return Err(Error::value("Iteration of zero-sized operands is not enabled"));
        }
        let made: Vec<bool> = given.iter().zip(&writable).map(|(array, &w)| w || array.is_none()).collect();
        Ok(Value::native(Iteration {
            operands,
            arrays,
            writable: made,
            shape,
            order: axes,
            asked,
            at: Cell::new(0),
            started: Cell::new(false),
            closed: RefCell::new(false),
        }))
    }
);

fn receiver(this: &Value) -> Result<&Iteration> {
    this.as_native::<Iteration>().ok_or_else(|| Error::type_error("an nditer is needed"))
}

builtin!(
    /// Go to the next value; whether there is one.
    #[c("iternext(self, /)")]
    fn iternext(this: Value) -> Result<Value> {
        let iteration = receiver(&this)?;
        iteration.at.set((iteration.at.get() + 1).min(iteration.steps()));
        Ok(Value::Bool(!iteration.is_finished()))
    }
);

builtin!(
    /// Go back to the first value.
    #[c("reset(self, /)")]
    fn reset(this: Value) -> Result<Value> {
        let iteration = receiver(&this)?;
        iteration.at.set(0);
        iteration.started.set(false);
        Ok(Value::None)
    }
);

builtin!(
    /// Nothing more is written.
    #[c("close(self, /)")]
    fn close(this: Value) -> Result<Value> {
        *receiver(&this)?.closed.borrow_mut() = true;
        Ok(Value::None)
    }
);

builtin!(
    /// The iterator itself.
    #[c("__enter__(self, /)")]
    fn enter(this: Value) -> Result<Value> {
        Ok(this)
    }
);

builtin!(
    /// Nothing more is written.
    #[c("__exit__(self, /, *args)")]
    fn exit(this: Value, _args: Value) -> Result<Value> {
        *receiver(&this)?.closed.borrow_mut() = true;
        Ok(Value::None)
    }
);
