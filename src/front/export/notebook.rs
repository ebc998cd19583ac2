//! Pieces as a Jupyter notebook (format 4): a cell a piece.

use serde_json::{Value, json};

use super::{Piece, needs_numpy};
use crate::syntax::parse;

/// The notebook as JSON.
#[must_use]
pub fn notebook(pieces: &[Piece]) -> String {
    let mut cells: Vec<Value> = Vec::new();
    if needs_numpy(pieces) {
        cells.push(code("import numpy as np", false));
    }
    cells.extend(pieces.iter().map(|piece| match piece {
        Piece::Prose(text) => json!({"cell_type": "markdown", "metadata": {}, "source": lines(text)}),
        Piece::Magic(text) => code(&commented(text), false),
        Piece::Code { text, .. } if parse(text).is_err() => code(&commented(text), false),
        Piece::Code { text, fails } => code(text, *fails),
    }));
    let notebook = json!({
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 4,
    });
    serde_json::to_string_pretty(&notebook).unwrap_or_default() + "\n"
}

/// Jupyter goes on after a cell with this tag.
fn code(text: &str, fails: bool) -> Value {
    let metadata = if fails { json!({"tags": ["raises-exception"]}) } else { json!({}) };
    json!({"cell_type": "code", "execution_count": null, "metadata": metadata, "outputs": [], "source": lines(text)})
}

fn commented(text: &str) -> String {
    text.lines().map(|line| format!("# {line}")).collect::<Vec<_>>().join("\n")
}

/// Each line with its end, as the format wants them.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_a_cell() {
        let pieces = [
            Piece::Prose("## Sums".into()),
            Piece::Code { text: "a = np.ones(2)\na".into(), fails: false },
            Piece::Code { text: "a[5]".into(), fails: true },
        ];
        let read: Value = serde_json::from_str(&notebook(&pieces)).expect("a notebook is JSON");
        let cells = read["cells"].as_array().expect("a notebook has cells");
        assert_eq!(cells.len(), 4);
        assert_eq!(cells[0]["source"][0], "import numpy as np");
        assert_eq!(cells[1]["cell_type"], "markdown");
        assert_eq!(cells[2]["source"], json!(["a = np.ones(2)\n", "a"]));
        assert_eq!(cells[3]["metadata"]["tags"][0], "raises-exception");
    }
}
