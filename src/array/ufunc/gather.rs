//! Bringing elements that lie apart next to each other: the scratch blocks kernels read when an
//! operand is strided or stretched.

use bytemuck::Pod;

use crate::array::interrupt;

/// Copies the box of `shape` whose first element lies at byte `start` into `to`, in C order.
/// Strides are in bytes. `to` holds exactly the box.
pub fn gather(to: &mut [u8], from: &[u8], start: usize, shape: &[usize], strides: &[isize], itemsize: usize) {
    match itemsize {
        1 => walk::<u8>(to, from, start, shape, strides),
        2 => walk::<u16>(bytemuck::cast_slice_mut(to), from, start, shape, strides),
        4 => walk::<u32>(bytemuck::cast_slice_mut(to), from, start, shape, strides),
        8 => walk::<u64>(bytemuck::cast_slice_mut(to), from, start, shape, strides),
        _ => walk::<[u64; 2]>(bytemuck::cast_slice_mut(to), from, start, shape, strides),
    }
}

fn read<T: Pod>(from: &[u8], at: usize) -> T {
    bytemuck::pod_read_unaligned(&from[at..at + size_of::<T>()])
}

fn walk<T: Pod>(to: &mut [T], from: &[u8], start: usize, shape: &[usize], strides: &[isize]) {
    match (shape, strides) {
        ([], _) => to[0] = read(from, start),
        (&[n], &[stride]) => row(to, from, start, n, stride),
        (&[outer, n], &[step, 0]) => {
            // Each element repeated: a column stretched along rows.
            let mut at = start;
            for chunk in to.chunks_exact_mut(n.max(1)).take(outer) {
                chunk.fill(read(from, at));
                at = at.wrapping_add_signed(step);
            }
        }
        (&[outer, ref inner @ ..], &[step, ref rest @ ..]) => {
            let size: usize = inner.iter().product();
            if step == 0 && outer > 1 && size > 0 {
                walk(&mut to[..size], from, start, inner, rest);
                let (first, copies) = to.split_at_mut(size);
                copies.chunks_exact_mut(size).for_each(|copy| copy.copy_from_slice(first));
                return;
            }
            let mut at = start;
            for chunk in to.chunks_exact_mut(size.max(1)).take(outer) {
                walk(chunk, from, at, inner, rest);
                at = at.wrapping_add_signed(step);
            }
        }
        _ => {}
    }
}

fn row<T: Pod>(to: &mut [T], from: &[u8], start: usize, n: usize, stride: isize) {
    let item = size_of::<T>();
    if stride == item.cast_signed() {
        let bytes = &from[start..start + n * item];
        if let Ok(elements) = bytemuck::try_cast_slice::<u8, T>(bytes) {
            to[..n].copy_from_slice(elements);
            return;
        }
    }
    if stride == 0 {
        if n > 0 {
            to[..n].fill(read(from, start));
        }
        return;
    }
    let mut at = start;
    for block in interrupt::blocks(n) {
        for to in &mut to[block] {
            *to = read(from, at);
            at = at.wrapping_add_signed(stride);
        }
    }
}
