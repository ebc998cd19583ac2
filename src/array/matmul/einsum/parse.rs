//! Subscripts as text or labels: `'ij,jk->ik'`, with `...` for axes that broadcast. Sizes are
//! not looked at here.

use crate::array::{ArrayError, Result};

/// One place in an operand's subscripts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Label {
    /// A letter.
    Axis(u8),
    /// `...`
    Ellipsis,
}

/// What was written: labels per operand and, when given, of the result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subscripts {
    pub inputs: Vec<Vec<Label>>,
    pub output: Option<Vec<Label>>,
}

/// Reads subscripts for this many operands.
pub fn parse(text: &str, operands: usize) -> Result<Subscripts> {
    if operands == 0 {
        return Err(ArrayError::value("must specify the einstein sum subscripts string and at least one operand"));
    }
    let commas = text.bytes().take_while(|&c| c != b'-').filter(|&c| c == b',').count();
    if commas + 1 < operands {
        return Err(ArrayError::value(
            "fewer operands provided to einstein sum function than specified in the subscripts string",
        ));
    }
    let (mut rest, mut inputs) = (text.as_bytes(), Vec::new());
    loop {
        let operand = inputs.len();
        let end = rest.iter().position(|&c| matches!(c, b',' | b'-')).unwrap_or(rest.len());
        inputs.push(labels(&rest[..end], Some(operand))?);
        rest = &rest[end..];
        if rest.first() != Some(&b',') {
            break;
        }
        if inputs.len() == operands {
            return Err(ArrayError::value(
                "more operands provided to einstein sum function than specified in the subscripts string",
            ));
        }
        rest = &rest[1..];
    }
    let output = match rest {
        [] => None,
        [b'-', b'>', output @ ..] => Some(labels(output, None)?),
        _ => {
            return Err(ArrayError::value(
                "einstein sum subscript string does not contain proper '->' output specified",
            ));
        }
    };
    Ok(Subscripts { inputs, output })
}

/// The labels of one operand, or of the result (`operand` is `None`).
fn labels(text: &[u8], operand: Option<usize>) -> Result<Vec<Label>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            b' ' => {}
            b'.' if after.starts_with(b"..") && !found.contains(&Label::Ellipsis) => {
                found.push(Label::Ellipsis);
                rest = &after[2..];
            }
            b'.' => {
                let place = operand.map_or("in the output".to_owned(), |n| format!("in operand {n}"));
                return Err(ArrayError::value(format!(
                    "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') {place}"
                )));
            }
            letter if letter.is_ascii_alphabetic() => {
                let label = Label::Axis(*letter);
                if operand.is_none() && found.contains(&label) {
                    return Err(ArrayError::value(format!(
                        "einstein sum subscripts string includes output subscript '{}' multiple times",
                        char::from(*letter)
                    )));
                }
                found.push(label);
            }
            other => {
                return Err(ArrayError::value(format!(
                    "invalid subscript '{}' in einstein sum subscripts string, subscripts must be letters",
                    char::from(*other)
                )));
            }
        }
    }
    Ok(found)
}
