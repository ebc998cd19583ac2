//! `open` and file objects for text and bytes, `io.StringIO`.

mod methods;
mod open;

use std::any::Any;
use std::cell::{Cell, RefCell};

use crate::library::registry::{Member, Topic};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub use open::{path_of, write_back};

pub static FILE: TypeInfo = TypeInfo::new("_io", "TextIOWrapper", &types::OBJECT);
pub static BYTES_FILE: TypeInfo = TypeInfo::new("_io", "BufferedReader", &types::OBJECT);
pub static BYTES_WRITER: TypeInfo = TypeInfo::new("_io", "BufferedWriter", &types::OBJECT);
pub static BYTES_RANDOM: TypeInfo = TypeInfo::new("_io", "BufferedRandom", &types::OBJECT);
pub static BYTES_IO: TypeInfo = TypeInfo::new("_io", "BytesIO", &types::OBJECT);
pub static STRING_IO: TypeInfo = TypeInfo::new("_io", "StringIO", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("builtins", &[open::open]), ("io", &[open::open])],
    members: &[
        ("io", &[("StringIO", Member::Type(&STRING_IO)), ("BytesIO", Member::Type(&BYTES_IO))]),
        (
            "io",
            &[("UnsupportedOperation", Member::Type(&methods::UNSUPPORTED)), ("TextIOWrapper", Member::Type(&FILE))],
        ),
    ],
    methods: &[
        (&FILE, ALL),
        (&BYTES_FILE, ALL),
        (&BYTES_WRITER, ALL),
        (&BYTES_RANDOM, ALL),
        (&STRING_IO, ALL),
        (&BYTES_IO, ALL),
        (&STRING_IO, &[methods::getvalue]),
        (&BYTES_IO, &[methods::getvalue]),
    ],
    constructors: &[(&STRING_IO, open::string_io), (&BYTES_IO, open::bytes_io)],
    ..Topic::EMPTY
};

const ALL: &[crate::runtime::builtin::Declared] = &[
    methods::read,
    methods::readline,
    methods::readlines,
    methods::write,
    methods::writelines,
    methods::close,
    methods::flush,
    methods::seek,
    methods::tell,
    methods::truncate,
    methods::enter,
    methods::exit,
    methods::next,
    methods::iter,
    methods::readable,
    methods::seekable,
    methods::writable,
];

/// A file's content in memory; what was written goes to the disk when it is flushed or closed.
pub struct File {
    pub kind: &'static TypeInfo,
    pub path: Option<String>,
    pub mode: String,
    pub content: RefCell<Vec<u8>>,
    /// Where the next read or write happens, in bytes.
    pub at: Cell<usize>,
    pub closed: Cell<bool>,
    /// Whether something was written since the last flush.
    pub dirty: Cell<bool>,
}

impl File {
    pub fn can_read(&self) -> bool {
        self.mode.contains('r') || self.mode.contains('+')
    }

    pub fn can_write(&self) -> bool {
        self.mode.contains(['w', 'a', 'x', '+'])
    }

    pub fn is_text(&self) -> bool {
        !self.mode.contains('b')
    }

    /// Bytes as a text or bytes object, whichever the file gives.
    ///
    /// # Errors
    /// `UnicodeDecodeError`
    pub fn shown(&self, bytes: &[u8]) -> Result<Value> {
        if self.is_text() {
            Ok(Value::str(super::codec::decoded(bytes)?))
        } else {
            Ok(Value::Bytes(std::rc::Rc::new(bytes.to_vec())))
        }
    }

    /// All bytes that are left; the file is at its end then.
    pub fn take_rest(&self) -> Vec<u8> {
        let content = self.content.borrow();
        let rest = content.get(self.at.get()..).unwrap_or(&[]).to_vec();
        self.at.set(content.len());
        rest
    }

    /// Goes back by a number of bytes.
    pub fn give_back(&self, count: usize) {
        self.at.set(self.at.get().saturating_sub(count));
    }

    pub fn check_open(&self) -> Result<()> {
        if self.closed.get() {
            // A `StringIO` says it without the full stop.
            let end = if std::ptr::eq(self.kind, &raw const STRING_IO) { "" } else { "." };
            return Err(Error::value(format!("I/O operation on closed file{end}")));
        }
        Ok(())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        // A file that was forgotten is written all the same; nobody is left to be told of a failure.
        let _ = write_back(self);
    }
}

impl Native for File {
    fn type_info(&self) -> &'static TypeInfo {
        self.kind
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "name" => self.path.as_ref().map(|p| Value::str(p)),
            "mode" => Some(Value::str(&self.mode)),
            "closed" => Some(Value::Bool(self.closed.get())),
            "encoding" => Some(Value::str("utf-8")),
            _ => None,
        })
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let Some(path) = &self.path else { return Ok(None) };
        let name = cx.repr(&Value::str(path))?;
        Ok(Some(if self.is_text() {
            format!("<_io.TextIOWrapper name={name} mode='{}' encoding='UTF-8'>", self.mode)
        } else {
            format!("<_io.{} name={name}>", self.kind.name)
        }))
    }

    fn iterate(&self, _: &mut Context, this: &Value) -> Option<Result<Value>> {
        Some(self.check_open().map(|()| this.clone()))
    }

    fn next(&self, _: &mut Context) -> Option<Result<Option<Value>>> {
        Some(methods::next_line(self))
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new((self.content.borrow().clone(), self.at.get(), self.closed.get(), self.dirty.get())))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some((content, at, closed, dirty)) = saved.downcast_ref::<(Vec<u8>, usize, bool, bool)>() {
            self.content.borrow_mut().clone_from(content);
            self.at.set(*at);
            self.closed.set(*closed);
            self.dirty.set(*dirty);
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
