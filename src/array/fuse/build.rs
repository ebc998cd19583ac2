//! From an expression in postfix order to a program: resolving every operation, computing what
//! is smaller than the result at once, refusing what is doubtful.

use smallvec::SmallVec;

use super::{Core, FUSE_FROM, Place, Program, Stage, Step, Work};
use crate::array::broadcast::common_shape;
use crate::array::ufunc::drive::axis_order;
use crate::array::ufunc::resolve::resolve;
use crate::array::ufunc::weak::Scalar;
use crate::array::ufunc::{Check, Operand, Ufunc};
use crate::array::{Array, Casting, DType, Shape, Strides, can_cast};

/// A value on the stack while building.
enum Value<'a> {
    Python(Operand<'a>),
    Array(Array),
    /// The result of the stage that writes this slot.
    Computed {
        slot: usize,
        dtype: DType,
        shape: Shape,
    },
}

impl Value<'_> {
    fn shape(&self) -> &[usize] {
        match self {
            Value::Python(_) => &[],
            Value::Array(array) => array.shape(),
            Value::Computed { shape, .. } => shape,
        }
    }
}

struct Builder {
    shape: Shape,
    inputs: Vec<Array>,
    scalars: Vec<Scalar>,
    stages: Vec<Stage>,
    free: Vec<usize>,
    slots: usize,
}

impl Program {
    /// A program for the expression, when it is large, plain and sure to give the same as its
    /// steps one by one.
    #[must_use]
    pub fn build(steps: &[Step<'_>]) -> Option<Program> {
        let operations = steps.iter().filter(|s| matches!(s, Step::Apply(_))).count();
        if operations < 2 {
            return None;
        }
        let shapes: SmallVec<[&[usize]; 8]> = steps
            .iter()
            .filter_map(|s| match s {
                Step::Operand(operand) => Some(operand.shape()),
                Step::Apply(_) => None,
            })
            .collect();
        let shape = common_shape(&shapes).ok()?;
        let size = shape.iter().try_fold(1_usize, |n, &k| n.checked_mul(k))?;
        if size < FUSE_FROM {
            return None;
        }
        let mut builder = Builder { shape, inputs: vec![], scalars: vec![], stages: vec![], free: vec![], slots: 0 };
        let mut stack: Vec<Value<'_>> = Vec::new();
        for step in steps {
            match step {
                Step::Operand(Operand::Array(array)) => {
                    if !array.dtype().is_numeric() || array.is_odd() {
                        return None;
                    }
                    stack.push(Value::Array((*array).clone()));
                }
                Step::Operand(python) => stack.push(Value::Python(python.clone())),
                Step::Apply(u) => {
                    let operands = stack.split_off(stack.len().checked_sub(u.nin)?);
                    stack.push(builder.apply(u, operands)?);
                }
            }
        }
        let (Some(Value::Computed { dtype, shape, .. }), true) = (stack.pop(), stack.is_empty()) else { return None };
        (shape == builder.shape && builder.stages.len() >= 2 && builder.in_c_order()).then(|| Program {
            core: Core {
                shape: builder.shape,
                dtype,
                input_items: builder.inputs.iter().map(|a| a.dtype().itemsize()).collect(),
                scalars: builder.scalars,
                stages: builder.stages,
                slots: builder.slots,
            },
            inputs: builder.inputs,
        })
    }
}

impl Builder {
    fn apply<'a>(&mut self, u: &'static Ufunc, operands: Vec<Value<'a>>) -> Option<Value<'a>> {
        if u.nout != 1 || operands.iter().all(|o| matches!(o, Value::Python(_))) {
            return None;
        }
        let shapes: SmallVec<[&[usize]; 2]> = operands.iter().map(Value::shape).collect();
        let shape = common_shape(&shapes).ok()?;
        drop(shapes);
        if shape != self.shape {
            return eager(u, &operands).map(Value::Array);
        }
        let probes: Vec<Option<Array>> = operands
            .iter()
            .map(|o| match o {
                Value::Python(_) => Some(None),
                Value::Array(array) => Array::zeros(&[], array.dtype()).ok().map(Some),
                Value::Computed { dtype, .. } => Array::zeros(&[], *dtype).ok().map(Some),
            })
            .collect::<Option<_>>()?;
        let python: SmallVec<[Option<Operand<'a>>; 2]> =
            operands.iter().map(|o| if let Value::Python(python) = o { Some(python.clone()) } else { None }).collect();
        let asked: SmallVec<[Operand<'_>; 2]> = python
            .iter()
            .zip(&probes)
            .map(|(o, probe)| match (o, probe) {
                (Some(python), _) => python.clone(),
                (_, Some(probe)) => Operand::Array(probe),
                (_, None) => Operand::Int(0),
            })
            .collect();
        if !is_sure(u, &asked) {
            return None;
        }
        let found = resolve(u, &asked, None, Casting::SameKind).ok()?;
        if u.check == Check::NegativePower && found.signature[1].is_integer() {
            return None;
        }
        let mut places: SmallVec<[(Place, DType); 2]> = SmallVec::new();
        for (operand, &dtype) in operands.into_iter().zip(found.signature) {
            places.push((self.place(operand, dtype)?, dtype));
        }
        let to = self.slot();
        self.release(&places);
        let dtype = found.signature[u.nin];
        self.stages.push(Stage { work: Work::Loop(found.run, u), operands: places, to, dtype });
        Some(Value::Computed { slot: to, dtype, shape })
    }

    /// Where the operand is found, after a cast when its dtype is not the loop's.
    fn place(&mut self, operand: Value<'_>, dtype: DType) -> Option<Place> {
        let (place, have) = match operand {
            Value::Python(python) => {
                self.scalars.push(python.element(dtype).ok()?);
                // A scalar that overflows its dtype warns; that is left to the steps.
                if !crate::array::status::take().is_empty() {
                    return None;
                }
                return Some(Place::Scalar(self.scalars.len() - 1));
            }
            Value::Array(array) => {
                let have = array.dtype();
                self.inputs.push(array);
                (Place::Input(self.inputs.len() - 1), have)
            }
            Value::Computed { slot, dtype, .. } => (Place::Slot(slot), dtype),
        };
        if have == dtype {
            return Some(place);
        }
        if !can_cast(have, dtype, Casting::Safe) {
            return None;
        }
        let to = self.slot();
        let operands: SmallVec<[(Place, DType); 2]> = SmallVec::from_slice(&[(place, have)]);
        self.release(&operands);
        self.stages.push(Stage { work: Work::Cast, operands, to, dtype });
        Some(Place::Slot(to))
    }

    fn slot(&mut self) -> usize {
        self.free.pop().unwrap_or_else(|| {
            self.slots += 1;
            self.slots - 1
        })
    }

    fn release(&mut self, places: &[(Place, DType)]) {
        for (place, _) in places {
            if let Place::Slot(slot) = place {
                self.free.push(*slot);
            }
        }
    }

    /// Whether each step by itself would give its result in C order.
    fn in_c_order(&self) -> bool {
        let strides: Option<Vec<Strides>> =
            self.inputs.iter().map(|a| a.layout().broadcast_to(&self.shape).map(|l| l.strides)).collect();
        let Some(strides) = strides else { return false };
        let plain = |order: SmallVec<[usize; 4]>| order.iter().enumerate().all(|(k, &axis)| k == axis);
        strides.iter().all(|s| plain(axis_order(&self.shape, std::slice::from_ref(s))))
    }
}

/// Whether the operation depends on dtypes alone: no value decides what is computed.
fn is_sure(u: &Ufunc, operands: &[Operand<'_>]) -> bool {
    match u.check {
        Check::Comparison | Check::Logical => operands.iter().all(|o| o.whole().is_none_or(|v| (0..128).contains(&v))),
        _ => true,
    }
}

/// Computes an operation that is smaller than the result.
fn eager(u: &'static Ufunc, operands: &[Value<'_>]) -> Option<Array> {
    let operands: SmallVec<[Operand<'_>; 2]> = operands
        .iter()
        .map(|o| match o {
            Value::Python(python) => Some(python.clone()),
            Value::Array(array) => Some(Operand::Array(array)),
            Value::Computed { .. } => None,
        })
        .collect::<Option<_>>()?;
    let before = crate::array::ufunc::take_warnings();
    let result = u.apply_to(&operands);
    let warned = crate::array::ufunc::has_warnings();
    let _ = crate::array::ufunc::take_warnings();
    crate::array::ufunc::warn::restore(before);
    // Warnings must come in the order of the steps.
    if warned { None } else { result.ok() }
}
