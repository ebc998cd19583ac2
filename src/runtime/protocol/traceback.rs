//! Traceback and frame objects: where an exception came from, where a generator waits. Not how an error is reported (`front`).

use std::rc::Rc;

use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Exception, Frame, Place, Result};
use crate::runtime::generator::Generator;
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// One line of a traceback and those after it.
struct Traceback {
    /// Outermost first.
    frames: Rc<[Frame]>,
    at: usize,
}

/// `exception.__traceback__`
pub(super) fn of(exception: &Exception) -> Value {
    let frames: Vec<Frame> = exception.traceback.borrow().iter().rev().cloned().collect();
    if frames.is_empty() { Value::None } else { Value::native(Traceback { frames: frames.into(), at: 0 }) }
}

/// `exception.__traceback__ = …`
pub(in crate::runtime) fn set(exception: &Exception, traceback: &Value) -> Result<()> {
    let frames = match (traceback, traceback.as_native::<Traceback>()) {
        (Value::None, _) => Vec::new(),
        (_, Some(traceback)) => traceback.frames[traceback.at..].iter().rev().cloned().collect(),
        _ => return Err(Error::type_error("__traceback__ must be a traceback or None")),
    };
    exception.traceback.replace(frames);
    Ok(())
}

fn line_of(cx: &Context, place: Place) -> Value {
    let source = cx.sources.get(place.source as usize);
    source.map_or(Value::None, |source| Value::from(place.span.line_column(source).line))
}

impl Native for Traceback {
    fn type_info(&self) -> &'static TypeInfo {
        &types::TRACEBACK
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        let frame = &self.frames[self.at];
        Ok(Some(match name {
            "tb_lineno" => line_of(cx, frame.place),
            "tb_lasti" => Value::Int(0),
            "tb_next" if self.at + 1 < self.frames.len() => {
                Value::native(Traceback { frames: Rc::clone(&self.frames), at: self.at + 1 })
            }
            "tb_next" => Value::None,
            "tb_frame" => Value::native(FrameObject {
                function: Rc::clone(&frame.function),
                place: frame.place,
                locals: Value::Dict(Rc::default()),
                last: 0,
            }),
            _ => return Ok(None),
        }))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// A call: what it runs and how far it is.
struct FrameObject {
    function: Rc<str>,
    place: Place,
    locals: Value,
    last: i64,
}

impl Native for FrameObject {
    fn type_info(&self) -> &'static TypeInfo {
        &types::FRAME
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(Some(match name {
            "f_lineno" => line_of(cx, self.place),
            "f_lasti" => Value::Int(self.last),
            "f_locals" => self.locals.clone(),
            "f_code" => {
                Value::native(FrameCode { function: Rc::clone(&self.function), file: cx.file_of(self.place.source) })
            }
            _ => return Ok(None),
        }))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// What a frame runs.
struct FrameCode {
    function: Rc<str>,
    file: Rc<str>,
}

impl Native for FrameCode {
    fn type_info(&self) -> &'static TypeInfo {
        &types::CODE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "co_name" | "co_qualname" => Some(Value::str(&self.function)),
            "co_filename" => Some(Value::str(&self.file)),
            _ => None,
        })
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `generator.gi_frame`: `None` once it has ended.
pub(super) fn frame_of(generator: &Generator) -> Value {
    let frame = generator.frame.borrow();
    let Some(frame) = frame.as_ref() else { return Value::None };
    let locals = Dict::default();
    for (name, value) in frame.code.locals.iter().zip(&frame.registers) {
        if let Some(value) = value {
            let bound = locals.set_plain(Value::str(name), value.clone());
            debug_assert!(bound.is_ok(), "a text needs no program code to be found");
        }
    }
    let span = frame.code.spans.get(frame.at).copied().unwrap_or_default();
    let started = frame.sent.is_some();
    Value::native(FrameObject {
        function: Rc::clone(&frame.code.name),
        place: Place { source: frame.code.source, span },
        locals: Value::Dict(Rc::new(locals)),
        last: if started { 0 } else { -1 },
    })
}
