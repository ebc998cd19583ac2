//! Ufuncs over texts of fixed width: comparison, `+`, logic by emptiness. Also comparisons of
//! arrays with Python integers that their dtype cannot hold.

use smallvec::{SmallVec, smallvec};

use super::call::needs_bound;
use super::resolve::missing;
use super::{Call, Check, Operand, Outputs, Ufunc};
use crate::array::{Array, ArrayError, Bool, Broadcast, DType, Result};

/// Comparisons with an integer outside the array's dtype come out as with an infinity.
pub fn bounded<'a>(operands: &[Operand<'a>]) -> Option<SmallVec<[Operand<'a>; 2]>> {
    let dtype = operands.iter().find_map(|o| if let Operand::Array(a) = o { Some(a.dtype()) } else { None })?;
    let (at, value) = operands.iter().enumerate().find_map(|(k, o)| Some((k, o.whole()?)))?;
    if !needs_bound(value, if dtype == DType::Bool { DType::Int64 } else { dtype }) {
        return None;
    }
    let infinity = if value < 0 { f64::NEG_INFINITY } else { f64::INFINITY };
    let mut replaced: SmallVec<[Operand<'a>; 2]> = operands.into();
    replaced[at] = Operand::Float(infinity);
    Some(replaced)
}

/// Python integers count only by being zero or not, whatever the dtype they meet.
pub fn truths_of_integers<'a>(operands: &[Operand<'a>]) -> Option<SmallVec<[Operand<'a>; 2]>> {
    operands.iter().any(|o| o.whole().is_some()).then(|| {
        let truth = |o: &Operand<'a>| o.whole().map_or_else(|| o.clone(), |v| Operand::Int(i64::from(v != 0)));
        operands.iter().map(truth).collect()
    })
}

fn units(operand: &Operand<'_>) -> Option<u32> {
    match operand {
        Operand::Array(a) => match a.dtype() {
            DType::Str(units) => Some(units),
            _ => None,
        },
        _ => None,
    }
}

/// The dtype of a result over texts; `None` when the operands are not all texts.
pub fn result_dtype(u: &Ufunc, operands: &[Operand<'_>]) -> Option<DType> {
    let units: Vec<u32> = operands.iter().map(units).collect::<Option<_>>()?;
    match (u.name, u.check) {
        ("add", _) => Some(DType::Str(units.iter().sum::<u32>().max(1))),
        (_, Check::Comparison | Check::Logical) => Some(DType::Bool),
        _ => None,
    }
}

/// A call with at least one array of texts.
pub fn call(u: &Ufunc, operands: &[Operand<'_>], options: &Call<'_>) -> Result<Outputs> {
    if u.check == Check::Logical {
        return logical(u, operands, options);
    }
    let dtypes: Vec<DType> = operands
        .iter()
        .map(|o| match o {
            Operand::Array(a) => a.dtype(),
            other => other.weak().map_or(DType::Float64, crate::array::Weak::default_dtype),
        })
        .collect();
    let Some(result) = result_dtype(u, operands) else { return Err(missing(u, &dtypes)) };
    if options.where_.is_some() || options.dtype.is_some() {
        return Err(ArrayError::not_implemented("where= and dtype= of a ufunc over strings"));
    }
    let (Operand::Array(a), Operand::Array(b)) = (&operands[0], &operands[1]) else {
        return Err(missing(u, &dtypes));
    };
    let shape = Broadcast::plan(&[a.shape(), b.shape()])?.shape;
    let (a, b) = (a.stretched(&shape).to_contiguous()?, b.stretched(&shape).to_contiguous()?);
    let fresh = Array::zeros(&shape, result)?;
    if u.name == "add" {
        concatenate(&a, &b, &fresh);
    } else {
        compare(u, &a, &b, &fresh);
    }
    if let Some(out) = options.out[0] {
        crate::array::assign(out, &fresh)?;
        return Ok(smallvec![out.clone()]);
    }
    Ok(smallvec![fresh])
}

/// Texts count as true when they are not empty.
fn logical(u: &Ufunc, operands: &[Operand<'_>], options: &Call<'_>) -> Result<Outputs> {
    let mut truths: SmallVec<[Option<Array>; 2]> = SmallVec::new();
    for operand in operands {
        truths.push(match operand {
            Operand::Array(a) if !a.dtype().is_numeric() => {
                let a = a.to_contiguous()?;
                let truth = Array::zeros(a.shape(), DType::Bool)?;
                let filled: Vec<bool> = texts(&a).iter().map(|t| !t.is_empty()).collect();
                truth.slice_mut::<Bool>().iter_mut().zip(filled).for_each(|(to, b)| *to = Bool::from(b));
                Some(truth)
            }
            _ => None,
        });
    }
    let replaced: SmallVec<[Operand<'_>; 2]> = operands
        .iter()
        .zip(&truths)
        .map(|(operand, truth)| truth.as_ref().map_or_else(|| operand.clone(), Operand::Array))
        .collect();
    u.call(&replaced, options)
}

/// The code units of each element without the padding.
fn texts(array: &Array) -> Vec<Vec<u32>> {
    let itemsize = array.dtype().itemsize();
    let bytes = array.buffer().bytes();
    let start = array.layout().offset;
    (0..array.size())
        .map(|k| {
            let item = &bytes[start + k * itemsize..start + (k + 1) * itemsize];
            let mut units: Vec<u32> =
                item.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect();
            while units.last() == Some(&0) {
                units.pop();
            }
            units
        })
        .collect()
}

fn concatenate(a: &Array, b: &Array, fresh: &Array) {
    let itemsize = fresh.dtype().itemsize();
    let pairs = texts(a).into_iter().zip(texts(b));
    let mut bytes = fresh.buffer().bytes_mut();
    for ((mut left, right), to) in pairs.zip(bytes.chunks_exact_mut(itemsize.max(1))) {
        left.extend(right);
        for (to, unit) in to.chunks_exact_mut(4).zip(left) {
            to.copy_from_slice(&unit.to_le_bytes());
        }
    }
}

fn compare(u: &Ufunc, a: &Array, b: &Array, fresh: &Array) {
    let holds = |left: &[u32], right: &[u32]| match u.name {
        "equal" => left == right,
        "not_equal" => left != right,
        "less" => left < right,
        "less_equal" => left <= right,
        "greater" => left > right,
        _ => left >= right,
    };
    let (left, right) = (texts(a), texts(b));
    for (to, (left, right)) in fresh.slice_mut::<Bool>().iter_mut().zip(left.iter().zip(&right)) {
        *to = Bool::from(holds(left, right));
    }
}
