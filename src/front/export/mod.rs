//! Sessions and lessons as scripts and notebooks that run unchanged under CPython with NumPy: `%export` and
//! `shapewise export`. What they are made of is gathered in `gather`, written in `script` and `notebook`.

pub mod gather;
mod notebook;
mod script;

use std::path::Path;

pub use notebook::notebook;
pub use script::script;

/// A piece of a session or lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Prose(String),
    Code {
        text: String,
        /// It ends with an error; what comes after it runs all the same.
        fails: bool,
    },
    /// What only Shapewise understands: `%why X + b`.
    Magic(String),
}

/// The text of a file of this name: a notebook for `.ipynb`, else a script.
#[must_use]
pub fn text_for(path: &Path, pieces: &[Piece]) -> String {
    if path.extension().is_some_and(|e| e == "ipynb") { notebook(pieces) } else { script(pieces) }
}

/// Whether code says `np.…` before anything imports it.
fn needs_numpy(pieces: &[Piece]) -> bool {
    let codes = pieces.iter().filter_map(|piece| match piece {
        Piece::Code { text, .. } => Some(text.as_str()),
        _ => None,
    });
    for text in codes {
        if text.contains("import numpy as np") || text.contains("from numpy import") {
            return false;
        }
        let uses = text
            .match_indices("np.")
            .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.'));
        if uses {
            return true;
        }
    }
    false
}
