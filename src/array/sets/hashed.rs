//! The unique elements in the order in which NumPy's hash table hands them out, which `np.unique_values` shows.

use hashbrown::HashMap;

use crate::array::matmul::operand::raveled;
use crate::array::{Array, DType, Result};

/// The table's sizes: primes, each a little more than a tenth larger than the one before.
const SIZES: &[usize] = &[
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 103, 109, 113, 127,
    137, 139, 149, 157, 167, 179, 193, 199, 211, 227, 241, 257, 277, 293, 313, 337, 359, 383, 409, 439, 467, 503, 541,
    577, 619, 661, 709, 761, 823, 887, 953, 1031,
];
/// The table is made for this many elements at most.
const RESERVED: usize = 1024;

/// Fowler, Noll and Vo's hash (1a) of 64 bits.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, &byte| (h ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The unique elements; `None` when NumPy sorts after all (real floats) or the table would have to grow.
pub fn unique_hashed(array: &Array) -> Result<Option<Array>> {
    let dtype = array.dtype();
    if dtype.is_inexact() && !dtype.is_complex() || dtype == DType::Bool || array.size() == 0 {
        return Ok(None);
    }
    let flat = raveled(array)?.to_contiguous()?;
    let width = dtype.itemsize();
    let start = flat.layout().offset;
    let bytes: Vec<u8> = flat.buffer().bytes()[start..start + flat.size() * width].to_vec();
    // Negative zeros equal positive ones, and NaNs are never the same.
    let exact = match dtype {
        DType::Complex64 | DType::Complex128 => bytes.chunks(width).all(|element| {
            element.chunks(width / 2).all(|part| part.last().is_some_and(|top| *top & 0x7f != 0x7f && *top != 0x80))
        }),
        _ => true,
    };
    let wanted = flat.size().min(RESERVED);
    let Some(&size) = SIZES.iter().find(|&&size| size >= wanted).filter(|_| exact) else { return Ok(None) };
    // Buckets in the order in which they show, newest first, and in each its elements, newest first.
    let mut buckets: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut seen: HashMap<&[u8], ()> = HashMap::new();
    let mut place_of: HashMap<usize, usize> = HashMap::new();
    for (at, element) in bytes.chunks(width.max(1)).enumerate() {
        if seen.insert(element, ()).is_some() {
            continue;
        }
        let bucket = usize::try_from(hash(element) % size as u64).unwrap_or(0);
        match place_of.get(&bucket) {
            Some(&place) => buckets[place].1.push(at),
            None => {
                place_of.insert(bucket, buckets.len());
                buckets.push((bucket, vec![at]));
            }
        }
    }
    if seen.len() > size {
        return Ok(None);
    }
    let order: Vec<usize> = buckets.iter().rev().flat_map(|(_, members)| members.iter().rev().copied()).collect();
    super::take(&flat, &order).map(Some)
}
