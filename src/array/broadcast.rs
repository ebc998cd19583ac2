//! Broadcasting as a plan: how shapes line up from the right, what is stretched, what came out.
//! The plan touches no element; a trace reads it, an operation runs from it, and a mismatch is
//! data ([`Cause::Broadcast`]) that an explanation reads.

use smallvec::SmallVec;

use super::error::{ArrayError, Cause, Result};
use super::layout::{Layout, MAX_NDIM, Shape, shape_text, shape_tuple};
use super::{Array, Class};

/// How several shapes become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broadcast {
    /// The common shape.
    pub shape: Shape,
    /// The shapes that met, in order.
    pub operands: Vec<Shape>,
    /// What had to be read more than once, operand by operand, axis by axis.
    pub stretched: Vec<Stretch>,
}

/// One axis of one operand that is read repeatedly instead of copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Index of the operand.
    pub operand: usize,
    /// Axis of the result.
    pub axis: usize,
    /// Size of that axis in the result.
    pub to: usize,
    /// Whether the operand lacked the axis (else it had it with size 1).
    pub missing: bool,
}

/// Where two shapes do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The operand that gave the axis its size, and the one that disagrees.
    pub operands: (usize, usize),
    /// Counted from the right end: 0 is the last axis.
    pub axis_from_right: usize,
    pub sizes: (usize, usize),
}

/// The common shape of all, or the first axis (from the right) where two of them disagree.
///
/// # Errors
/// The mismatch, as data.
pub fn common_shape(shapes: &[&[usize]]) -> Result<Shape, Mismatch> {
    let ndim = shapes.iter().map(|s| s.len()).max().unwrap_or(0);
    let mut common: Shape = SmallVec::from_elem(1, ndim);
    for from_right in 0..ndim {
        let mut giver = None;
        for (operand, shape) in shapes.iter().enumerate() {
            let Some(axis) = shape.len().checked_sub(from_right + 1) else { continue };
            let size = shape[axis];
            if size == 1 {
                continue;
            }
            match giver {
                None => giver = Some((operand, size)),
                Some((_, have)) if have == size => {}
                Some((first, have)) => {
                    return Err(Mismatch {
                        operands: (first, operand),
                        axis_from_right: from_right,
                        sizes: (have, size),
                    });
                }
            }
        }
        if let Some((_, size)) = giver {
            common[ndim - 1 - from_right] = size;
        }
    }
    Ok(common)
}

/// Shapes in a row with a blank after each, as NumPy lists them: `(100,3) (100,) `.
#[must_use]
pub fn shapes_list(shapes: &[&[usize]]) -> String {
    shapes.iter().fold(String::new(), |text, shape| text + &shape_text(shape) + " ")
}

impl Broadcast {
    /// Plans operands of these shapes for an element-wise operation.
    ///
    /// # Errors
    /// `operands could not be broadcast together with shapes (100,3) (100,) `
    pub fn plan(shapes: &[&[usize]]) -> Result<Broadcast> {
        let shape = common_shape(shapes).map_err(|mismatch| {
            ArrayError::value(format!("operands could not be broadcast together with shapes {}", shapes_list(shapes)))
                .because(mismatch.cause(shapes))
        })?;
        Ok(Self::fitted(shape, shapes))
    }

    /// Plans `np.broadcast` and `np.broadcast_shapes`, whose error names the two arguments.
    ///
    /// # Errors
    /// `shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between …`
    pub fn plan_objects(shapes: &[&[usize]]) -> Result<Broadcast> {
        let shape = common_shape(shapes).map_err(|mismatch| {
            let (first, second) = first_disagreement(shapes).unwrap_or(mismatch.operands);
            ArrayError::value(format!(
                "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between \
                 arg {first} with shape {} and arg {second} with shape {}.",
                shape_tuple(shapes[first]),
                shape_tuple(shapes[second]),
            ))
            .because(mismatch.cause(shapes))
        })?;
        Ok(Self::fitted(shape, shapes))
    }

    fn fitted(shape: Shape, shapes: &[&[usize]]) -> Broadcast {
        let mut stretched = Vec::new();
        for (operand, given) in shapes.iter().enumerate() {
            let missing = shape.len() - given.len();
            for (axis, &to) in shape.iter().enumerate() {
                let absent = axis < missing;
                if (absent || given[axis - missing] == 1) && to != 1 {
                    stretched.push(Stretch { operand, axis, to, missing: absent });
                }
            }
        }
        Broadcast { shape, operands: shapes.iter().map(|s| Shape::from_slice(s)).collect(), stretched }
    }

    /// Whether all operands had the common shape already.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.operands.iter().all(|s| *s == self.shape)
    }
}

impl Mismatch {
    /// The mismatch as the cause of an error.
    #[must_use]
    pub fn cause(&self, shapes: &[&[usize]]) -> Cause {
        Cause::Broadcast {
            operands: shapes.iter().map(|s| Shape::from_slice(s)).collect(),
            axis_from_right: self.axis_from_right,
            sizes: self.sizes,
        }
    }
}

/// NumPy's `np.broadcast` looks at the axes from the first to the last.
fn first_disagreement(shapes: &[&[usize]]) -> Option<(usize, usize)> {
    let ndim = shapes.iter().map(|s| s.len()).max().unwrap_or(0);
    for axis in 0..ndim {
        let mut giver: Option<(usize, usize)> = None;
        for (operand, shape) in shapes.iter().enumerate() {
            let Some(own) = (axis + shape.len()).checked_sub(ndim) else { continue };
            match giver {
                _ if shape[own] == 1 => {}
                None => giver = Some((operand, shape[own])),
                Some((_, size)) if size == shape[own] => {}
                Some((first, _)) => return Some((first, operand)),
            }
        }
    }
    None
}

/// The error of writing something of shape `from` into shape `into`.
#[must_use]
pub fn cannot_broadcast_into(from: &[usize], into: &[usize]) -> ArrayError {
    let axis = (0..from.len().min(into.len())).find(|k| {
        let (have, want) = (from[from.len() - 1 - k], into[into.len() - 1 - k]);
        have != want && have != 1
    });
    ArrayError::value(format!(
        "could not broadcast input array from shape {} into shape {}",
        shape_text(from),
        shape_text(into)
    ))
    .because(Cause::BroadcastInto { from: from.into(), into: into.into(), axis_from_right: axis })
}

/// The layout of a source that is written into `shape`: as `broadcast_to`, but leading axes of
/// size 1 that the target does not have are dropped.
///
/// # Errors
/// `could not broadcast input array from shape (2,) into shape (3,)`
pub fn layout_into(source: &Layout, shape: &[usize]) -> Result<Layout> {
    let surplus = source.ndim().saturating_sub(shape.len());
    let ones = source.shape.iter().take(surplus).take_while(|&&n| n == 1).count();
    let trimmed =
        Layout { offset: source.offset, shape: source.shape[ones..].into(), strides: source.strides[ones..].into() };
    trimmed.broadcast_to(shape).ok_or_else(|| cannot_broadcast_into(&trimmed.shape, shape))
}

impl Array {
    /// The array stretched to `shape` without copying, for an operand of a planned broadcast.
    /// The plan has shown that it fits.
    ///
    /// # Panics
    /// When no plan has shown it.
    #[must_use]
    pub fn stretched(&self, shape: &[usize]) -> Array {
        if self.shape() == shape {
            return self.clone();
        }
        let layout = self.layout().broadcast_to(shape).expect("invariant: a planned operand fits the common shape");
        self.with_layout(layout)
    }

    /// `np.broadcast_to`: a view of the given shape.
    ///
    /// # Errors
    /// NumPy's texts for too many axes, negative sizes and sizes that do not fit.
    pub fn broadcast_to(&self, shape: &[i64]) -> Result<Array> {
        if self.ndim() > 0 && shape.is_empty() {
            return Err(ArrayError::value("cannot broadcast a non-scalar to a scalar array"));
        }
        let mut sizes = Shape::new();
        for &n in shape {
            sizes.push(
                usize::try_from(n)
                    .map_err(|_| ArrayError::value("all elements of broadcast shape must be non-negative"))?,
            );
        }
        if sizes.len() > MAX_NDIM {
            return Err(ArrayError::value("maximum supported dimension for an ndarray is 64"));
        }
        if self.ndim() > sizes.len() {
            return Err(ArrayError::value("input operand has more dimensions than allowed by the axis remapping")
                .because(Cause::BroadcastInto { from: self.shape().into(), into: sizes, axis_from_right: None }));
        }
        // The elements seen must be countable, although they take no memory.
        super::buffer::checked_bytes(&sizes, self.dtype()).map_err(|_| ArrayError::value("iterator is too large"))?;
        self.layout()
            .broadcast_to(&sizes)
            .map(|mut layout| {
                // As an iterator sees the array: an axis of size 1 does not step.
                for (stride, _) in layout.strides.iter_mut().zip(&layout.shape).filter(|(_, n)| **n == 1) {
                    *stride = 0;
                }
                self.with_layout(layout).read_only()
            })
            .ok_or_else(|| {
                let text = format!(
                    "operands could not be broadcast together with remapped shapes [original->remapped]: {}  and \
                 requested shape {}",
                    shape_text(self.shape()),
                    shape_text(&sizes)
                );
                let cause = cannot_broadcast_into(self.shape(), &sizes).cause;
                ArrayError { class: Class::Value, message: text, cause }
            })
    }
}

/// `np.broadcast_arrays`: all stretched to their common shape.
///
/// # Errors
/// As [`Broadcast::plan_objects`].
pub fn broadcast_arrays(arrays: &[Array]) -> Result<Vec<Array>> {
    let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
    let plan = Broadcast::plan_objects(&shapes)?;
    Ok(arrays.iter().map(|a| a.stretched(&plan.shape)).collect())
}
