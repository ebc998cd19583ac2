//! Core dimensions of generalised ufuncs such as `(n?,k),(k,m?)->(n?,m?)`: which axes of each
//! operand belong to one matrix, which are a stack, and NumPy's errors when they do not agree.
//! Pure shape algebra; nothing is computed here.

use smallvec::SmallVec;

use crate::array::{ArrayError, Cause, Result, Shape, shape_text};

/// One named core dimension; an optional one (`n?`) may be absent from an operand.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Core {
    name: u8,
    optional: bool,
}

/// What a call of a generalised ufunc will do.
#[derive(Clone, Debug, PartialEq)]
pub struct CorePlan {
    /// The broadcast shape of the stacks.
    pub batch: Shape,
    /// Core sizes of each input, after optional dimensions were dropped.
    pub cores: SmallVec<[Shape; 2]>,
    /// Core sizes of the result.
    pub output: Shape,
}

impl CorePlan {
    /// Plans `name` with the given signature for operands of these shapes.
    ///
    /// Errors: an operand with too few axes, core sizes that differ, stacks that do not broadcast.
    pub fn new(name: &str, signature: &str, shapes: &[&[usize]]) -> Result<CorePlan> {
        let (mut inputs, mut output) = parse(signature);
        drop_optional(&mut inputs, &mut output, shapes);
        check_axes(name, signature, &inputs, shapes)?;
        let mut sizes: SmallVec<[(u8, usize); 4]> = SmallVec::new();
        let mut cores = SmallVec::new();
        for (operand, (core, shape)) in inputs.iter().zip(shapes).enumerate() {
            let own = &shape[shape.len() - core.len()..];
            for (place, (dimension, &size)) in core.iter().zip(own).enumerate() {
                match sizes.iter().find(|known| known.0 == dimension.name) {
                    None => sizes.push((dimension.name, size)),
                    Some(&(_, known)) if known != size => {
                        return Err(core_mismatch(name, signature, operand, place, size, known, shapes));
                    }
                    Some(_) => {}
                }
            }
            cores.push(own.into());
        }
        let output: Shape =
            output.iter().filter_map(|c| sizes.iter().find(|known| known.0 == c.name).map(|known| known.1)).collect();
        let stacks: SmallVec<[&[usize]; 2]> =
            inputs.iter().zip(shapes).map(|(core, shape)| &shape[..shape.len() - core.len()]).collect();
        let batch = broadcast(&stacks).ok_or_else(|| stacks_differ(&stacks, shapes, &output))?;
        Ok(CorePlan { batch, cores, output })
    }

    /// The shape of the result: the stack, then the core.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.batch.iter().chain(&self.output).copied().collect()
    }
}

fn parse(signature: &str) -> (Vec<Vec<Core>>, Vec<Core>) {
    let (left, right) = signature.split_once("->").expect("invariant: signatures are our own constants");
    let inputs = left.split("),(").map(cores).collect();
    (inputs, cores(right))
}

fn cores(text: &str) -> Vec<Core> {
    text.trim_matches(['(', ')'])
        .split(',')
        .filter(|part| !part.is_empty())
        .map(|part| Core { name: part.as_bytes()[0], optional: part.ends_with('?') })
        .collect()
}

/// Leaves out optional dimensions that an operand has no axis for, everywhere they occur.
fn drop_optional(inputs: &mut [Vec<Core>], output: &mut Vec<Core>, shapes: &[&[usize]]) {
    for operand in 0..inputs.len() {
        while shapes[operand].len() < inputs[operand].len() {
            let Some(gone) = inputs[operand].iter().find(|c| c.optional).map(|c| c.name) else { break };
            for core in inputs.iter_mut() {
                core.retain(|c| c.name != gone);
            }
            output.retain(|c| c.name != gone);
        }
    }
}

fn check_axes(name: &str, signature: &str, inputs: &[Vec<Core>], shapes: &[&[usize]]) -> Result<()> {
    for (operand, (core, shape)) in inputs.iter().zip(shapes).enumerate() {
        if shape.len() < core.len() {
            return Err(ArrayError::value(format!(
                "{name}: Input operand {operand} does not have enough dimensions (has {}, gufunc core with signature \
                 {signature} requires {})",
                shape.len(),
                core.len()
            )));
        }
    }
    Ok(())
}

fn core_mismatch(
    name: &str,
    signature: &str,
    operand: usize,
    place: usize,
    size: usize,
    known: usize,
    shapes: &[&[usize]],
) -> ArrayError {
    let error = ArrayError::value(format!(
        "{name}: Input operand {operand} has a mismatch in its core dimension {place}, with gufunc signature {signature} \
         (size {size} is different from {known})"
    ));
    match shapes {
        [left, right] => error.because(Cause::MatmulInner {
            left: (*left).into(),
            right: (*right).into(),
            left_inner: known,
            right_inner: size,
        }),
        _ => error,
    }
}

fn stacks_differ(stacks: &[&[usize]], shapes: &[&[usize]], output: &[usize]) -> ArrayError {
    let widest = stacks.iter().map(|stack| stack.len()).max().unwrap_or(0);
    let remapped: String = stacks
        .iter()
        .zip(shapes)
        .map(|(stack, shape)| {
            let mut axes: Vec<String> = stack.iter().map(usize::to_string).collect();
            axes.extend(output.iter().map(|_| "newaxis".to_owned()));
            let comma = if axes.len() == 1 && widest + output.len() == 1 { "," } else { "" };
            format!("{}->({}{comma}) ", shape_text(shape), axes.join(","))
        })
        .collect::<Vec<_>>()
        .concat();
    let requested: Vec<String> = output.iter().map(usize::to_string).collect();
    let error = ArrayError::value(format!(
        "operands could not be broadcast together with remapped shapes [original->remapped]: {remapped} and requested \
         shape ({})",
        requested.join(",")
    ));
    match shapes {
        [left, right] => error.because(Cause::MatmulBatch { left: (*left).into(), right: (*right).into() }),
        _ => error,
    }
}

/// The shape several shapes broadcast to, or `None`.
#[must_use]
pub fn broadcast(shapes: &[&[usize]]) -> Option<Shape> {
    let ndim = shapes.iter().map(|s| s.len()).max().unwrap_or(0);
    let mut result: Shape = SmallVec::from_elem(1, ndim);
    for shape in shapes {
        let missing = ndim - shape.len();
        for (axis, &size) in shape.iter().enumerate() {
            let so_far = &mut result[axis + missing];
            if *so_far == 1 {
                *so_far = size;
            } else if size != 1 && size != *so_far {
                return None;
            }
        }
    }
    Some(result)
}
