//! The protocol programs drive Shapewise by: JSON Lines over stdin and stdout.

use std::cell::RefCell;
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use serde_json::{Map, Value as Json, json};

use super::complete::complete;
use super::desk::Desk;
use super::render::{Look, render};
use super::report::says_all;
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
        let notes: Vec<Json> = reply.notes.iter().map(|n| json!({"code": n.code, "text": n.text})).collect();
        answer.insert("notes".into(), notes.into());
        if let Some(trace) = &reply.trace {
            answer.insert("trace".into(), trace.json());
        }
        let warnings: Vec<Json> =
            reply.warnings.iter().map(|w| json!({"category": w.category, "message": w.message})).collect();
        answer.insert("warnings".into(), warnings.into());
        answer.insert("seconds".into(), reply.elapsed.as_secs_f64().into());
        Json::Object(answer)
    }

    /// The repr of the value; when that fails, the failure takes its place.
    fn result_text(&mut self, reply: &mut Reply) -> Option<String> {
        let value: &Value = reply.value.as_ref()?;
        match self.desk.session.cx.repr(value) {
            Ok(text) => Some(text),
            Err(error) => {
                reply.failure = Some(self.desk.session.failure(error));
                None
            }
        }
    }

    fn error_json(&mut self, failure: &Failure) -> Json {
        let place = failure.place.and_then(|place| self.desk.session.line_column(place));
        let mut error = json!({
            "type": failure.class,
            "message": failure.message,
            "line": place.map(|p| p.line),
            "column": place.map(|p| p.column.saturating_sub(1)),
        });
        // How a magic is used is all there is to say.
        if says_all(failure) {
            error["explanation"] = "".into();
            return error;
        }
        // A failing explanation must never hide the error.
        let session = &mut self.desk.session;
        let told = catch_unwind(AssertUnwindSafe(|| explanation_json(&session.explain(failure))));
        if let (Ok(Json::Object(told)), Json::Object(error)) = (told, &mut error) {
            error.extend(told);
        }
        error
    }
}

/// What the explanation adds to an error.
fn explanation_json(explanation: &Explanation) -> Json {
    let operands: Vec<Json> = explanation.operands.iter().map(|o| json!({"text": o.text, "shape": o.shape})).collect();
    let origins: Vec<Json> = explanation
        .origins
        .iter()
        .map(|o| json!({"name": o.name, "line": o.line, "text": o.text, "from": o.from, "to": o.to}))
        .collect();
    let fixes: Vec<Json> = explanation
        .fixes
        .iter()
        .map(|fix| json!({"code": fix.code, "shape": fix.shape, "note": fix.meaning}))
        .collect();
    json!({
        "code": explanation.code,
        "operands": operands,
        "explanation": render(&explanation.blocks, &Look::default()),
        "origin": origins,
        "fixes": fixes,
    })
}

fn protocol_error(message: &str) -> Json {
    json!({"id": null, "error": {"type": "ProtocolError", "message": message}})
}

/// Serves until the input ends. A closed output ends it quietly.
///
/// # Errors
/// When stdin cannot be read.
pub fn serve(language: Language) -> io::Result<()> {
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    let mut kernel = Kernel::new(language);
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = kernel.answer(&line);
        if writeln!(output, "{answer}").and_then(|()| output.flush()).is_err() {
            return Ok(());
        }
    }
}
