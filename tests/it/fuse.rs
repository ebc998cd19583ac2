//! Fused expressions have the bits, the dtype and the warnings of their steps.

use shapewise::array::fuse::{Program, Step};
use shapewise::array::ufunc::{self, Axes, Call, Operand, Reduce, find};
use shapewise::array::{Array, DType};

use crate::cases::text;

/// Numbers that do not repeat, some of them special.
fn numbers(shape: &[usize], seed: u64) -> Array {
    let count: usize = shape.iter().product();
    let mut state = seed;
    let elements: Vec<f64> = (0..count)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            #[allow(clippy::cast_precision_loss)]
            let unit = (state >> 11) as f64 / 9_007_199_254_740_992.0;
            if state.is_multiple_of(97) { 0.0 } else { unit * 4.0 - 2.0 }
        })
        .collect();
    Array::from_slice(shape, &elements).expect("memory")
}

fn apply(name: &'static str) -> Step<'static> {
    Step::Apply(find(name).expect("a ufunc"))
}

/// Evaluates step by step.
fn stepwise(steps: &[Step<'_>]) -> Array {
    let mut stack: Vec<Result<Array, Operand<'_>>> = Vec::new();
    for step in steps {
        match step {
            Step::Operand(Operand::Array(array)) => stack.push(Ok((*array).clone())),
            Step::Operand(python) => stack.push(Err(python.clone())),
            Step::Apply(u) => {
                let operands = stack.split_off(stack.len() - u.nin);
                let operands: Vec<Operand<'_>> =
                    operands.iter().map(|o| o.as_ref().map_or_else(Clone::clone, Operand::Array)).collect();
                stack.push(Ok(u.call(&operands, &Call::default()).expect("a result").swap_remove(0)));
            }
        }
    }
    stack.pop().expect("a value").unwrap_or_else(|_| panic!("an array"))
}

fn warnings() -> Vec<String> {
    ufunc::take_warnings().into_iter().map(|w| w.text).collect()
}

fn check(steps: &[Step<'_>]) {
    let _ = warnings();
    let want = stepwise(steps);
    let wanted = warnings();
    let program = Program::build(steps).expect("a program");
    let got = program.run().expect("memory");
    assert_eq!(text(&got), text(&want));
    assert_eq!(got.strides(), want.strides());
    assert_eq!(warnings(), wanted);
    if let Some(sum) = program.sum().expect("memory") {
        let add = find("add").expect("add");
        let whole = add.reduce(&want, &Axes::All, &Reduce::default()).expect("a sum");
        assert_eq!(text(&sum), text(&whole));
    }
    let _ = warnings();
}

#[test]
fn standardising_is_the_same_fused() {
    let (x, mean, std) = (numbers(&[9000, 3], 1), numbers(&[3], 2), numbers(&[3], 3));
    check(&[
        Step::Operand(Operand::Array(&x)),
        Step::Operand(Operand::Array(&mean)),
        apply("subtract"),
        Step::Operand(Operand::Array(&std)),
        Step::Operand(Operand::Float(1e-8)),
        apply("add"),
        apply("divide"),
    ]);
}

#[test]
fn mixed_dtypes_are_the_same_fused() {
    let x = numbers(&[70_000], 4);
    let whole = x.astype(DType::Int32).expect("memory");
    let single = x.astype(DType::Float32).expect("memory");
    check(&[
        Step::Operand(Operand::Array(&whole)),
        Step::Operand(Operand::Array(&single)),
        apply("multiply"),
        Step::Operand(Operand::Array(&single)),
        Step::Operand(Operand::Int(3)),
        apply("add"),
        apply("maximum"),
    ]);
}

#[test]
fn warnings_name_the_operation_that_raised_them() {
    let (x, y) = (numbers(&[300_000], 5), numbers(&[300_000], 6));
    check(&[
        Step::Operand(Operand::Array(&x)),
        apply("sqrt"),
        Step::Operand(Operand::Array(&y)),
        apply("divide"),
        Step::Operand(Operand::Int(2)),
        apply("power"),
    ]);
    check(&[Step::Operand(Operand::Array(&x)), Step::Operand(Operand::Array(&y)), apply("subtract"), apply("square")]);
}

#[test]
fn doubtful_expressions_are_not_fused() {
    let (x, turned) = (numbers(&[200, 100], 7), numbers(&[200, 100], 8));
    let turned = turned.copy_order(shapewise::array::Order::F).expect("memory");
    let steps = [
        Step::Operand(Operand::Array(&x)),
        Step::Operand(Operand::Array(&turned)),
        apply("add"),
        Step::Operand(Operand::Int(2)),
        apply("multiply"),
    ];
    assert!(Program::build(&steps).is_none());
    let short = numbers(&[3], 9);
    let steps = [
        Step::Operand(Operand::Array(&x)),
        Step::Operand(Operand::Array(&short)),
        apply("add"),
        Step::Operand(Operand::Int(2)),
        apply("multiply"),
    ];
    assert!(Program::build(&steps).is_none());
}
