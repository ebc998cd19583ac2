//! Bytes and records as rows of numbers whose order is theirs: each field gives as many as it needs, the first field
//! first.

use super::key::Sortable;
use crate::array::{Array, DType};
use crate::with_real;

/// For every element in C order as many units as the dtype needs.
pub(super) fn order_units(array: &Array) -> (Vec<u32>, usize) {
    let dtype = array.dtype();
    let item = dtype.itemsize();
    let each = units_of(dtype);
    let bytes = array.buffer().bytes();
    let mut all = Vec::with_capacity(array.size() * each);
    for at in array.layout().offsets() {
        push(&mut all, &bytes[at..at + item], dtype);
    }
    (all, each)
}

/// How many units an element gives.
fn units_of(dtype: DType) -> usize {
    match dtype {
        DType::Bytes(n) | DType::Void(n) => n as usize,
        DType::Str(n) => n as usize,
        DType::Complex64 | DType::Complex128 => 5,
        DType::Record { .. } => dtype.fields().map_or(0, |fields| {
            fields.all.iter().map(|field| units_of(field.dtype) * field.shape.iter().product::<usize>()).sum()
        }),
        _ => 2,
    }
}

fn push(all: &mut Vec<u32>, item: &[u8], dtype: DType) {
    match dtype {
        DType::Bytes(_) | DType::Void(_) => all.extend(item.iter().map(|&byte| u32::from(byte))),
        DType::Str(_) => all.extend(item.chunks_exact(4).map(|u| u32::from_ne_bytes([u[0], u[1], u[2], u[3]]))),
        DType::Complex64 => push_complex::<f32>(all, item),
        DType::Complex128 => push_complex::<f64>(all, item),
        DType::Record { .. } => {
            for field in dtype.fields().iter().flat_map(|fields| &fields.all) {
                let size = field.dtype.itemsize().max(1);
                for part in item[field.offset..field.end()].chunks_exact(size) {
                    push(all, part, field.dtype);
                }
            }
        }
        real => with_real!(real, T => push_rank::<T>(all, item), else => push_word(all, item)),
    }
}

fn push_rank<T: Sortable>(all: &mut Vec<u32>, item: &[u8]) {
    push_number(all, bytemuck::pod_read_unaligned::<T>(item).rank());
}

/// Signed numbers in the order of two unsigned halves.
fn push_number(all: &mut Vec<u32>, rank: i64) {
    let turned = rank.cast_unsigned() ^ (1 << 63);
    all.extend([(turned >> 32) as u32, (turned & 0xffff_ffff) as u32]);
}

fn push_complex<T: Sortable>(all: &mut Vec<u32>, item: &[u8]) {
    let (re, im) = item.split_at(item.len() / 2);
    let (re, im) = (bytemuck::pod_read_unaligned::<T>(re), bytemuck::pod_read_unaligned::<T>(im));
    all.push(2 * u32::from(re.is_nan()) + u32::from(im.is_nan()));
    push_number(all, re.rank());
    push_number(all, im.rank());
}

/// What has eight bytes and no order of its own.
fn push_word(all: &mut Vec<u32>, item: &[u8]) {
    let mut word = [0; 8];
    let n = item.len().min(8);
    word[..n].copy_from_slice(&item[..n]);
    push_number(all, i64::from_ne_bytes(word));
}
