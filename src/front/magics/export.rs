//! `%export`: the session as a script or a notebook.

use std::path::Path;

use super::{Magic, Outcome, Takes, Topic, usage};
use crate::front::desk::Desk;
use crate::front::export::{gather, text_for};
use crate::text::write_whole;

pub static ROWS: &[Magic] = &[Magic {
    name: "export",
    aliases: &[],
    topic: Topic::Run,
    usage: "FILE.py|FILE.ipynb",
    doc: "export-magic",
    run: export,
    takes: Takes::File,
}];

fn export(desk: &mut Desk, argument: &str) -> Outcome {
    let file = argument.trim().trim_matches(['"', '\'']);
    let path = Path::new(file);
    if !path.extension().is_some_and(|e| e == "py" || e == "ipynb") {
        return usage(desk, "export");
    }
    if path.exists() {
        return Outcome::Wrong(desk.say("prompt-save-exists", &[("file", file.into())]));
    }
    let pieces = gather::cells(&desk.cells, &desk.asked);
    match write_whole(path, text_for(path, &pieces).as_bytes()) {
        Ok(()) => Outcome::Text(desk.say("prompt-saved", &[("count", pieces.len().into()), ("file", file.into())])),
        Err(error) => {
            Outcome::Wrong(desk.say("prompt-cannot-write", &[("file", file.into()), ("why", error.to_string().into())]))
        }
    }
}
