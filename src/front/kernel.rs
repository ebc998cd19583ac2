//! The protocol programs drive Shapewise by: JSON Lines over stdin and stdout.

use std::cell::RefCell;
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use serde_json::{Map, Value as Json, json};

use super::complete::complete;
use super::desk::Desk;
use super::render::{Look, render};
use super::shape_of::{self, Answer};
use crate::explain::Explanation;
use crate::runtime::context::{Sink, Stream};
use crate::runtime::value::Value;
use crate::session::{Failure, Reply, Session};
use crate::text::locale::{Language, Locale};

/// Collects what a cell prints.
#[derive(Clone, Default)]
pub struct Captured(Rc<RefCell<String>>);

impl Captured {
    /// What was printed since the last call.
    #[must_use]
    pub fn take(&self) -> String {
        std::mem::take(&mut self.0.borrow_mut())
    }
}

impl Sink for Captured {
    fn write(&mut self, stream: Stream, text: &str) -> io::Result<()> {
        if stream == Stream::Out {
            self.0.borrow_mut().push_str(text);
        }
        Ok(())
    }
}

/// One desk and what it prints.
struct Kernel {
    desk: Desk,
    captured: Captured,
}

impl Kernel {
    fn new(language: Language) -> Kernel {
        let captured = Captured::default();
        let mut session = Session::new(Box::new(captured.clone()));
        session.cx.vm.native_limit = super::cli::STACK / 2;
        session.cx.locale = Rc::new(Locale::new(language));
        Kernel { desk: Desk::new(session), captured }
    }

    /// The answer to one request line.
    fn answer(&mut self, line: &[u8]) -> Json {
        let request = match serde_json::from_slice::<Json>(line) {
            Ok(Json::Object(request)) => request,
            Ok(_) => return protocol_error("a request is a JSON object"),
            Err(error) => return protocol_error(&format!("not JSON: {error}")),
        };
        let id = request.get("id").cloned().unwrap_or(Json::Null);
        if request.get("reset").and_then(Json::as_bool) == Some(true) {
            *self = Kernel::new(self.desk.session.cx.locale.language());
            return json!({"id": id, "ok": true});
        }
        if let Some(Json::String(text)) = request.get("shape_of") {
            return self.shape_of(&id, text);
        }
        if let Some(Json::String(text)) = request.get("complete") {
            let cursor = request.get("cursor").and_then(Json::as_u64);
            return self.complete(&id, text, cursor);
        }
        match request.get("code") {
            Some(Json::String(code)) => {
                self.desk.session.tracing = request.get("trace").and_then(Json::as_bool) == Some(true);
                self.run(id, code)
            }
            Some(_) => protocol_error("\"code\" is a string"),
            None => protocol_error("a request has \"code\", \"reset\", \"complete\" or \"shape_of\""),
        }
    }

    /// What Tab would offer. Cursor and start are counted in characters.
    fn complete(&mut self, id: &Json, text: &str, cursor: Option<u64>) -> Json {
        let cursor = cursor.and_then(|cursor| usize::try_from(cursor).ok()).unwrap_or(usize::MAX);
        let cursor = text.char_indices().nth(cursor).map_or(text.len(), |(at, _)| at);
        let found = complete(&mut self.desk.session.cx, text, cursor);
        let start = text.get(..found.start).map_or(0, |before| before.chars().count());
        let matches: Vec<&str> = found.candidates.iter().map(|candidate| candidate.text.as_str()).collect();
        json!({"id": id, "matches": matches, "start": start})
    }

    /// What the hint at the prompt shows; nothing of the session changes.
    fn shape_of(&mut self, id: &Json, text: &str) -> Json {
        match shape_of::shape_of(&mut self.desk.session.cx, text) {
            Some(Answer::Shape(shape, dtype)) => json!({"id": id, "shape": &shape[..], "dtype": dtype.name()}),
            Some(Answer::Problem(words)) => json!({"id": id, "problem": words}),
            Some(Answer::Fits(fits)) => {
                let fits: Vec<Json> = fits.iter().map(|fit| json!({"shape": fit.shape, "gives": fit.gives})).collect();
                json!({"id": id, "shape": null, "fits": fits})
            }
            None => json!({"id": id, "shape": null}),
        }
    }

    fn run(&mut self, id: Json, code: &str) -> Json {
        let mut reply = self.desk.feed(code);
        let result = self.result_text(&mut reply);
        let shaped = reply.value.as_ref().filter(|_| reply.failure.is_none()).and_then(Session::shape_of);
        let mut answer = Map::new();
        answer.insert("id".into(), id);
        answer.insert("stdout".into(), self.captured.take().into());
        answer.insert("result".into(), result.into());
        answer.insert("shape".into(), shaped.as_ref().map_or(Json::Null, |(shape, _)| json!(shape)));
        answer.insert("dtype".into(), shaped.as_ref().map_or(Json::Null, |(_, dtype)| dtype.name().into()));
        let error = reply.failure.as_ref().map_or(Json::Null, |failure| self.error_json(failure));
        answer.insert("error".into(), error);
