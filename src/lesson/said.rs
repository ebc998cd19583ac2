//! What a lesson says to a learner, as values. How it is drawn is decided in `front`.

use crate::session::Failure;
use crate::text::block::{Block, Style, Text};

/// One thing that is said.
#[derive(Clone)]
pub enum Said {
    Block(Block),
    /// What code printed and the value it gave, as the prompt shows them.
    Output(String),
    /// A failure, to be shown with its explanation.
    Failed(Box<Failure>),
    /// Code whose trace is to be shown.
    Traced(String),
    /// Code to be shown as lists beside arrays, or as a loop beside its vector form.
    Twin(String),
}

impl Said {
    /// A sentence of one style.
    #[must_use]
    pub fn line(style: Style, text: impl Into<String>) -> Said {
        Said::Block(Block::Paragraph(Text::of(style, text)))
    }

    /// Prose, code between backticks.
    #[must_use]
    pub fn prose(text: &str) -> Said {
        Said::Block(Block::prose(text))
    }

    #[must_use]
    pub fn blank() -> Said {
        Said::Block(Block::Blank)
    }

    /// Code as it would be typed at the prompt.
    #[must_use]
    pub fn code(code: &str) -> Said {
        let prompt = |(at, line): (usize, &str)| {
            let mark = if at == 0 || !continues(line) { ">>> " } else { "... " };
            format!("{mark}{line}")
        };
        Said::Block(Block::Code(code.lines().enumerate().map(prompt).collect()))
    }
}

/// Whether a line belongs to the block begun before it.
fn continues(line: &str) -> bool {
    line.starts_with([' ', '\t', ')', ']', '}'])
        || line.is_empty()
        || line.starts_with("else")
        || line.starts_with("elif")
}

/// The prose of a step: paragraphs, numbered options, blocks of code.
#[must_use]
pub fn prose(text: &str) -> Vec<Said> {
    let mut said = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut code: Option<Vec<String>> = None;
    let flush = |paragraph: &mut Vec<&str>, said: &mut Vec<Said>| {
        if !paragraph.is_empty() {
            said.push(Said::prose(&joined(paragraph)));
            paragraph.clear();
        }
    };
    for line in text.lines() {
        if line.starts_with("```") {
            flush(&mut paragraph, &mut said);
            code = match code.take() {
                Some(lines) => {
                    said.push(Said::Block(Block::Code(lines)));
                    None
                }
                None => Some(Vec::new()),
            };
        } else if let Some(lines) = &mut code {
            lines.push(line.to_owned());
        } else if line.trim().is_empty() {
            flush(&mut paragraph, &mut said);
        } else {
            if is_item(line) {
                flush(&mut paragraph, &mut said);
            }
            paragraph.push(line.trim());
        }
    }
    flush(&mut paragraph, &mut said);
    said
}

fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("- ")
        || line
            .split_once(". ")
            .is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Lines of one paragraph; Chinese is joined without blanks.
fn joined(lines: &[&str]) -> String {
    let mut text = String::new();
    for line in lines {
        let wide = |c: char| c as u32 >= 0x2e80;
        let tight = text.chars().next_back().is_some_and(wide) || line.chars().next().is_some_and(wide);
        if !text.is_empty() && !tight {
            text.push(' ');
        }
        text.push_str(line);
    }
    // Stars around words go; those in code are powers.
    let piece = |(at, piece): (usize, &str)| if at % 2 == 1 { piece.to_owned() } else { piece.replace("**", "") };
    text.split('`').enumerate().map(piece).collect::<Vec<_>>().join("`")
}
