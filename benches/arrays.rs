//! Element-wise operations, functions, reductions and orders of arrays, small and large: `cargo bench --bench arrays`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use shapewise::array::ufunc::table::arithmetic::{ABSOLUTE, ADD, MULTIPLY, POWER, SUBTRACT};
use shapewise::array::ufunc::table::compare::LESS;
use shapewise::array::ufunc::table::exponential::EXP;
use shapewise::array::ufunc::table::trigonometric::TANH;
use shapewise::array::ufunc::{Axes, Operand, Reduce};
use shapewise::array::{Array, DType, fold, select::select, sort};

fn numbers(shape: &[usize]) -> Array {
    let count: usize = shape.iter().product();
    #[allow(clippy::cast_precision_loss)]
    let elements: Vec<f64> = (0..count).map(|k| ((k * 7919) % 1009) as f64 / 1009.0 - 0.4).collect();
    Array::from_slice(shape, &elements).expect("memory")
}

fn elementwise(c: &mut Criterion) {
    for n in [3, 1000, 100_000, 10_000_000] {
        let (a, b) = (numbers(&[n]), numbers(&[n]));
        c.bench_function(&format!("add {n}"), |bench| bench.iter(|| black_box(ADD.apply(&[&a, &b]))));
        c.bench_function(&format!("mul {n}"), |bench| bench.iter(|| black_box(MULTIPLY.apply(&[&a, &b]))));
    }
    let (rows, row) = (numbers(&[1_000_000, 3]), numbers(&[3]));
    c.bench_function("subtract a row from (1000000, 3)", |bench| {
        bench.iter(|| black_box(SUBTRACT.apply(&[&rows, &row])));
    });
    let (a, b) = (numbers(&[100_000]), numbers(&[100_000]));
    c.bench_function("where 100000", |bench| {
        bench.iter(|| {
            let less = LESS.apply(&[&a, &b]).expect("memory");
            black_box(select(&less, &a, &b))
        });
    });
}

fn reductions(c: &mut Criterion) {
    let none = Reduce::default();
    let (line, rows) = (numbers(&[100_000]), numbers(&[1_000_000, 3]));
    c.bench_function("sum 100000", |bench| bench.iter(|| black_box(fold::sum(&line, &Axes::All, &none))));
    c.bench_function("mean 100000", |bench| bench.iter(|| black_box(fold::mean(&line, &Axes::All, &none))));
    for axis in [0, 1] {
        c.bench_function(&format!("sum (1000000, 3) axis {axis}"), |bench| {
            bench.iter(|| black_box(fold::sum(&rows, &Axes::of(Some(axis)), &none)));
        });
        c.bench_function(&format!("std (1000000, 3) axis {axis}"), |bench| {
            bench.iter(|| black_box(fold::std(&rows, &Axes::of(Some(axis)), &fold::Spread::default(), &none)));
        });
    }
}

fn functions(c: &mut Criterion) {
    let line = numbers(&[100_000]);
    let single = line.astype(DType::Float32).expect("memory");
    let positive = ABSOLUTE.apply(&[&single]).expect("memory");
    c.bench_function("exp 100000", |bench| bench.iter(|| black_box(EXP.apply(&[&line]))));
    c.bench_function("tanh 100000", |bench| bench.iter(|| black_box(TANH.apply(&[&line]))));
    c.bench_function("tanh float32 100000", |bench| bench.iter(|| black_box(TANH.apply(&[&single]))));
    c.bench_function("power float32 100000", |bench| {
        bench.iter(|| black_box(POWER.apply_to(&[Operand::Array(&positive), Operand::Float(2.5)])));
    });
}

fn orders(c: &mut Criterion) {
    for dtype in [DType::Float64, DType::Float32, DType::Int64] {
        let scaled = MULTIPLY.apply_to(&[Operand::Array(&numbers(&[100_000])), Operand::Float(1e6)]).expect("memory");
        let line = scaled.astype(dtype).expect("memory");
        c.bench_function(&format!("sort {dtype} 100000"), |bench| bench.iter(|| black_box(sort::sort(&line, Some(0)))));
        c.bench_function(&format!("argsort {dtype} 100000"), |bench| {
            bench.iter(|| black_box(sort::argsort(&line, Some(0))));
        });
        let rows = line.reshaped(&[100, 1000]).expect("fits");
        c.bench_function(&format!("argmax {dtype} (100, 1000) axis 1"), |bench| {
            bench.iter(|| black_box(fold::argmax(&rows, Some(1), false, None)));
        });
        c.bench_function(&format!("mean {dtype} (100, 1000) axis 1"), |bench| {
            bench.iter(|| black_box(fold::mean(&rows, &Axes::of(Some(1)), &Reduce::default())));
        });
    }
}

criterion_group!(benches, elementwise, reductions, functions, orders);
criterion_main!(benches);
