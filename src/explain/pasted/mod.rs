//! Errors that happened elsewhere: tracebacks of NumPy and PyTorch in a pasted text or a log, explained
//! with the same tables as Shapewise's own. Recognised by their texts; what is no traceback passes through.

mod again;
mod messages;
mod names;
mod recognise;
mod torch;
mod traceback;

pub use recognise::{all, recognise};
pub use traceback::{Frame, Part, Pasted, Reader, parts};

use super::{Failed, explain};
use crate::text::block::{Block, Mark, Style, Text, Underlined};
use crate::text::locale::{Arg, Locale};
use again::Again;
use names::Operands;
use recognise::Recognised;

/// What is said about a failure, and whether its message is known.
pub struct Told {
    pub known: bool,
    pub blocks: Vec<Block>,
}

/// The explanation of a failure found in a text.
#[must_use]
pub fn tell(failure: &Pasted, locale: &Locale) -> Told {
    let Some(found) = recognise(&failure.message) else {
        return Told { known: false, blocks: vec![Block::Paragraph(locale.word("pasted-unknown").into())] };
    };
    let frame = failure.own_frame();
    let mut blocks = Vec::new();
    let again = again::again(&found, frame);
    let shown = again.is_some();
    if let Some(frame) = frame {
        blocks.push(place(frame, again.as_ref().and_then(|again| again.operands.as_ref()), &found, locale));
    }
    if let Some(again) = again {
        shown_again(again, &mut blocks, locale);
        if found.is_torch {
            blocks.push(Block::Paragraph(locale.word("pasted-torch-rule").into()));
        }
    }
    if !found.message.prose.is_empty() {
        blocks.push(Block::Paragraph(prose(&found, locale)));
    }
    // What was shown again has named its page already.
    if !found.message.code.is_empty() && !shown {
        blocks.push(Block::Line(locale.text("pasted-page", &[("code", found.message.code.into())]).into()));
    }
    Told { known: true, blocks }
}

/// The person's line, with the operands' shapes under it when they are known.
fn place(frame: &Frame, operands: Option<&Operands>, found: &Recognised, locale: &Locale) -> Block {
    let place = locale.text("pasted-where", &[("file", frame.file.as_str().into()), ("line", frame.line.into())]);
    let shapes = ["left", "right"].map(|name| found.parts.get(name).cloned());
    let mut marks = Vec::new();
    let mut spoken = Vec::new();
    if let (Some(operands), [Some(left), Some(right)]) = (operands, shapes) {
        for ((from, to), label) in operands.spans.into_iter().zip([left, right]) {
            marks.push(Mark { from, to, label, style: Style::Code });
        }
    }
    spoken.push(Text::prose(&format!("`{}` {place}", frame.code)));
    Block::Underlined(Underlined { line: frame.code.clone(), marks, aside: Text::of(Style::Dim, place), spoken })
}

/// The same failure with arrays of the same shapes, explained as Shapewise's own are.
fn shown_again(mut again: Again, blocks: &mut Vec<Block>, locale: &Locale) {
    let class = again.error.0.class.qualified_name();
    let message = again.cx.error_message(&again.error);
    again.cx.locale = std::rc::Rc::new(Locale::new(locale.language()));
    let failed =
        Failed { class: &class, message: &message, place: again.error.0.place.get(), error: Some(&again.error) };
    let explanation = explain(&mut again.cx, &failed);
    blocks.push(Block::Paragraph(locale.word("pasted-same-shapes").into()));
    blocks.extend(explanation.blocks);
}

fn prose(found: &Recognised, locale: &Locale) -> Text {
    let arguments: Vec<(&str, Arg)> = found
        .parts
        .iter()
        .map(|(name, part)| {
            let value = part.parse::<i64>().map_or_else(|_| Arg::from(part.as_str()), Arg::from);
            (name.as_str(), value)
        })
        .collect();
    locale.text(found.message.prose, &arguments).into()
}
