//! The plan of an Einstein sum: every axis of every operand has a label with one size, and the
//! result names the labels it keeps. Pure shape algebra.

use super::parse::{Label, Subscripts};
use crate::array::{ArrayError, Result, shape_text};

/// A label of the plan: a letter, or (from 256 on) an axis that `...` stands for, counted from
/// the right end.
pub type Name = u16;

/// The first name of axes behind an ellipsis.
const ELLIPSIS: Name = 256;

/// What an Einstein sum does.
#[derive(Clone, Debug, PartialEq)]
pub struct EinsumPlan {
    /// One label per axis, per operand. A label twice in one operand means its diagonal.
    pub inputs: Vec<Vec<Name>>,
    /// The labels of the result in order.
    pub output: Vec<Name>,
    /// Size of each label that occurs.
    pub sizes: Vec<(Name, usize)>,
}

impl EinsumPlan {
    /// Plans subscripts for operands of these shapes.
    pub fn new(subscripts: &Subscripts, shapes: &[&[usize]]) -> Result<EinsumPlan> {
        let mut inputs = Vec::new();
        let mut widest = 0;
        for (operand, (labels, shape)) in subscripts.inputs.iter().zip(shapes).enumerate() {
            let (names, hidden) = names_of(labels, shape.len(), operand)?;
            widest = widest.max(hidden);
            check_diagonals(&names, shape, operand)?;
            inputs.push(names);
        }
        let output = match &subscripts.output {
            Some(labels) => explicit(labels, &inputs, widest)?,
            None => implicit(&inputs, widest),
        };
        let sizes = sizes_of(&inputs, &output, shapes)?;
        Ok(EinsumPlan { inputs, output, sizes })
    }

    /// The size of a label.
    #[must_use]
    pub fn size(&self, name: Name) -> usize {
        self.sizes.iter().find(|known| known.0 == name).map_or(1, |known| known.1)
    }

    /// The shape of the result.
    #[must_use]
    pub fn shape(&self) -> Vec<usize> {
        self.output.iter().map(|&name| self.size(name)).collect()
    }
}

/// The labels of one operand's axes, and how many axes its ellipsis stands for.
fn names_of(labels: &[Label], ndim: usize, operand: usize) -> Result<(Vec<Name>, usize)> {
    let letters = labels.iter().filter(|label| **label != Label::Ellipsis).count();
    if letters > ndim {
        return Err(ArrayError::value(format!(
            "einstein sum subscripts string contains too many subscripts for operand {operand}"
        )));
    }
    let hidden = ndim - letters;
    if hidden > 0 && !labels.contains(&Label::Ellipsis) {
        return Err(ArrayError::value(
            "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to \
             broadcast the extra dimensions.",
        ));
    }
    Ok((spelled(labels, hidden), hidden))
}

fn spelled(labels: &[Label], hidden: usize) -> Vec<Name> {
    let mut names = Vec::new();
    for label in labels {
        match label {
            Label::Axis(letter) => names.push(Name::from(*letter)),
            Label::Ellipsis => names.extend((0..hidden).rev().map(behind_ellipsis)),
        }
    }
    names
}

fn behind_ellipsis(from_right: usize) -> Name {
    // An array has at most 64 axes.
    ELLIPSIS + Name::try_from(from_right).unwrap_or(0)
}

fn check_diagonals(names: &[Name], shape: &[usize], operand: usize) -> Result<()> {
    for (axis, name) in names.iter().enumerate() {
        let Some(before) = names[..axis].iter().position(|other| other == name) else { continue };
        let (first, second) = (shape[before], shape[axis]);
        if first != second {
            return Err(ArrayError::value(format!(
                "dimensions in operand {operand} for collapsing index '{}' don't match ({first} != {second})",
                char::from_u32(u32::from(*name)).unwrap_or('.')
            )));
        }
    }
    Ok(())
}

fn explicit(labels: &[Label], inputs: &[Vec<Name>], widest: usize) -> Result<Vec<Name>> {
    for label in labels {
        let Label::Axis(letter) = label else { continue };
        if !inputs.iter().any(|names| names.contains(&Name::from(*letter))) {
            return Err(ArrayError::value(format!(
                "einstein sum subscripts string included output subscript '{}' which never appeared in an input",
                char::from(*letter)
            )));
        }
    }
    if widest > 0 && !labels.contains(&Label::Ellipsis) {
        return Err(ArrayError::value(
            "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to \
             broadcast the extra dimensions.",
        ));
    }
    Ok(spelled(labels, widest))
}

/// Without `->`: the ellipsis first, then the letters that occur once, in alphabetical order.
fn implicit(inputs: &[Vec<Name>], widest: usize) -> Vec<Name> {
    let count = |name: Name| inputs.iter().flatten().filter(|&&other| other == name).count();
    let mut names: Vec<Name> = (0..widest).rev().map(behind_ellipsis).collect();
    names.extend((0..ELLIPSIS).filter(|&letter| count(letter) == 1));
    names
}

fn sizes_of(inputs: &[Vec<Name>], output: &[Name], shapes: &[&[usize]]) -> Result<Vec<(Name, usize)>> {
    let mut sizes: Vec<(Name, usize)> = Vec::new();
    for (names, shape) in inputs.iter().zip(shapes) {
        for (&name, &size) in names.iter().zip(*shape) {
            match sizes.iter_mut().find(|known| known.0 == name) {
                None => sizes.push((name, size)),
                Some(known) if known.1 == 1 => known.1 = size,
                Some(known) if size != 1 && size != known.1 => return Err(do_not_fit(inputs, output, shapes)),
                Some(_) => {}
            }
        }
    }
    Ok(sizes)
}

/// The operands as the summation iterates over them: the result's axes first, then the summed.
fn do_not_fit(inputs: &[Vec<Name>], output: &[Name], shapes: &[&[usize]]) -> ArrayError {
    let mut order = output.to_vec();
    let mut summed: Vec<Name> = inputs.iter().flatten().copied().filter(|name| !output.contains(name)).collect();
    summed.sort_unstable();
    summed.dedup();
    order.extend(summed);
    let mut text = String::from("operands could not be broadcast together with remapped shapes [original->remapped]: ");
    for (names, shape) in inputs.iter().zip(shapes) {
        let axes: Vec<String> = order
            .iter()
            .map(|name| {
                names
                    .iter()
                    .position(|other| other == name)
                    .map_or("newaxis".to_owned(), |axis| shape[axis].to_string())
            })
            .skip_while(|axis| axis == "newaxis")
            .collect();
        let comma = if order.len() == 1 { "," } else { "" };
        text += &format!("{}->({}{comma}) ", shape_text(shape), axes.join(","));
    }
    ArrayError::value(text)
}
