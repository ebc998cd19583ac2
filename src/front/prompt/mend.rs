//! Mending a pasted cell: what `syntax::repair` proposes is shown before it runs.

use super::colours;
use crate::front::desk::{Desk, is_mixed};
use crate::front::magics::{self, table::shortened};
use crate::syntax::{RepairKind, repair};

/// How many lines of a mended text are shown.
const SHOWN: usize = 12;

/// The mended text, after it was shown; `None` when there is nothing to mend.
pub fn mended(desk: &Desk, text: &str) -> Option<String> {
    if magics::is_magic(text) || is_mixed(text) {
        return None;
    }
    let repaired = repair(text)?;
    let what: Vec<String> = repaired.what.iter().map(|kind| desk.say(message(*kind), &[])).collect();
    let mut shown = desk.say("prompt-mended", &[("what", what.join(", ").into())]) + "\n";
    let lines: Vec<&str> = repaired.text.trim_end().lines().collect();
    for line in lines.iter().take(SHOWN) {
        shown.push_str(&format!("    {}\n", shortened(line, desk.look.width.saturating_sub(5), desk.look.ascii)));
    }
    if lines.len() > SHOWN {
        let rest = desk.say("prompt-mended-more", &[("count", (lines.len() - SHOWN).into())]);
        shown.push_str(&format!("    {rest}\n"));
    }
    for line in shown.lines() {
        eprintln!("{}", if desk.look.colour { colours::dim(line, desk.look.theme) } else { line.to_owned() });
    }
    Some(repaired.text)
}

fn message(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::Prompts => "prompt-mended-prompts",
        RepairKind::Margin => "prompt-mended-margin",
        RepairKind::Quotes => "prompt-mended-quotes",
        RepairKind::Signs => "prompt-mended-signs",
        RepairKind::Indentation => "prompt-mended-indentation",
    }
}
