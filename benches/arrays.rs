//! Element-wise operations and reductions on arrays, small and large: `cargo bench --bench arrays`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use shapewise::array::ufunc::table::arithmetic::{ADD, MULTIPLY, SUBTRACT};
use shapewise::array::ufunc::table::compare::LESS;
use shapewise::array::ufunc::{Axes, Reduce};
use shapewise::array::{Array, fold, select::select};

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

criterion_group!(benches, elementwise, reductions);
criterion_main!(benches);
