//! Buffers: recycled blocks, untouched zeros, the limit, and the text of its error; copies
//! between overlapping views.

use shapewise::array::buffer::{live_bytes, set_memory_limit};
use shapewise::array::{Array, DType, Item, Order, assign};

#[test]
fn zeros_are_zero_although_blocks_are_recycled() {
    for n in [10, 10_000, 100_000, 1_000_000] {
        let dirty = Array::scratch(&[n], DType::Float64).unwrap();
        dirty.fill(1.5).unwrap();
        drop(dirty);
        let clean = Array::zeros(&[n], DType::Float64).unwrap();
        assert!(clean.slice::<f64>().iter().all(|x| *x == 0.0));
    }
}

#[test]
fn a_scratch_block_is_the_one_given_back() {
    let first = Array::scratch(&[1_000_000], DType::Float64).unwrap();
    let address = first.buffer().address();
    drop(first);
    let second = Array::scratch(&[1_000_001], DType::Float64).unwrap();
    assert_eq!(second.buffer().address(), address);
}

#[test]
fn too_much_memory_is_an_error_and_not_an_abort() {
    let error = Array::zeros(&[1_000_000, 1_000_000], DType::Float64).map(|_| ()).unwrap_err();
    assert_eq!(
        error.message,
        "Unable to allocate 7.28 TiB for an array with shape (1000000, 1000000) and data type float64"
    );
    let error = Array::zeros(&[usize::MAX, 2], DType::Float64).map(|_| ()).unwrap_err();
    assert_eq!(
        error.message,
        "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
    );
}

#[test]
fn the_limit_counts_live_arrays() {
    let before = live_bytes();
    set_memory_limit(before + 1000);
    let kept = Array::zeros(&[100], DType::Float64).unwrap();
    assert!(Array::zeros(&[100], DType::Float64).is_err());
    drop(kept);
    assert!(Array::zeros(&[100], DType::Float64).is_ok());
    assert_eq!(live_bytes(), before);
}

fn counting(n: usize) -> Array {
    let values: Vec<i64> = (0..n as i64).collect();
    Array::from_slice(&[n], &values).unwrap()
}

#[test]
fn overlapping_assignment_moves_the_old_values() {
    let a = counting(6);
    let (to, from) = (a.index(&[Item::range(1, 6)]).unwrap(), a.index(&[Item::range(0, 5)]).unwrap());
    assign(&to, &from).unwrap();
    assert_eq!(&*a.slice::<i64>(), &[0, 0, 1, 2, 3, 4]);
    let turned = a.flip(None).unwrap();
    assign(&a, &turned).unwrap();
    assert_eq!(&*a.slice::<i64>(), &[4, 3, 2, 1, 0, 0]);
}

#[test]
fn large_transposes_are_copied_tile_by_tile() {
    let (rows, columns) = (37, 53);
    let a = counting(rows * columns).reshape(&[rows as i64, columns as i64], Order::C).unwrap();
    let turned = a.transpose(None).unwrap().copy().unwrap();
    let (from, to) = (a.slice::<i64>(), turned.slice::<i64>());
    for r in 0..rows {
        for c in 0..columns {
            assert_eq!(to[c * rows + r], from[r * columns + c]);
        }
    }
}

#[test]
fn memory_order_follows_the_source() {
    let a = counting(24).reshape(&[2, 3, 4], Order::C).unwrap().transpose(Some(&[1, 0, 2])).unwrap();
    assert_eq!(a.astype(DType::Float32).unwrap().strides(), [16, 48, 4]);
    assert_eq!(a.copy().unwrap().strides(), [64, 32, 8]);
    assert_eq!(a.copy_order(Order::F).unwrap().strides(), [8, 24, 48]);
    assert_eq!(Array::zeros(&[2, 0, 3], DType::Float64).unwrap().strides(), [0, 0, 0]);
}

#[test]
fn read_only_views_refuse_to_be_written() {
    let a = counting(3);
    let view = a.broadcast_to(&[2, 3]).unwrap();
    let error = assign(&view, &a).unwrap_err();
    assert_eq!(error.message, "assignment destination is read-only");
    assert!(assign(&a, &view).is_err());
}
