//! What stands beside a result: the trace of a cell and the notes on it. It goes to stderr, never among the results.

use super::desk::Desk;
use crate::session::Reply;
use crate::text::block::{Block, Style, Text};

/// How a trace is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
pub enum TraceFormat {
    /// Tables and drawings.
    #[default]
    Text,
    /// A JSON object a line, for each operation.
    Json,
}

/// The trace and the notes of a reply as text; empty when there is nothing to say.
#[must_use]
pub fn said(desk: &Desk, reply: &Reply) -> String {
    let mut text = trace(desk, reply);
    for note in &reply.notes {
        let arguments = [("code", note.code.into()), ("text", note.text.as_str().into())];
        let line = desk.say("notes-line", &arguments);
        text.push_str(&desk.draw(&[Block::Paragraph(dim(&line))]));
    }
    text
}

fn trace(desk: &Desk, reply: &Reply) -> String {
    let Some(trace) = &reply.trace else { return String::new() };
    match desk.trace_format {
        TraceFormat::Json => {
            let events = trace.json();
            events.as_array().into_iter().flatten().map(|event| format!("{event}\n")).collect()
        }
        TraceFormat::Text => desk.draw(&trace.blocks(&desk.locale(), false)),
    }
}

/// Prose in the colour of side remarks, code in it as ever.
fn dim(line: &str) -> Text {
    let mut text = Text::prose(line);
    for run in &mut text.0 {
        if run.style == Style::Plain {
            run.style = Style::Dim;
        }
    }
    text
}
