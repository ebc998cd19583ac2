//! Ufuncs over texts of fixed width: comparison, `+`, logic by emptiness. Also comparisons of
//! arrays with Python integers that their dtype cannot hold.

use smallvec::{SmallVec, smallvec};

use super::call::needs_bound;
use super::resolve::missing;
use super::{Call, Check, Operand, Outputs, Ufunc};
use crate::array::{Array, ArrayError, Bool, Broadcast, Class, DType, Kind, Result};

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

/// The dtype of a result over texts; `None` when the operands are not all texts.
pub fn result_dtype(u: &Ufunc, operands: &[Operand<'_>]) -> Option<DType> {
    let dtypes: Vec<DType> = operands
        .iter()
        .map(|o| if let Operand::Array(a) = o { Some(a.dtype()) } else { None })
        .collect::<Option<_>>()?;
    match (u.name, u.check, &dtypes[..]) {
        ("add", _, [DType::Str(a), DType::Str(b)]) => Some(DType::Str(a.saturating_add(*b).max(1))),
        ("add", _, [DType::Bytes(a), DType::Bytes(b)]) => Some(DType::Bytes(a.saturating_add(*b).max(1))),
        (_, Check::Comparison | Check::Logical, [a, b]) => {
            let alike = a.kind() == b.kind() && matches!(a.kind(), Kind::Str | Kind::Bytes);
            let records = a.kind() == Kind::Void && b.kind() == Kind::Void;
            (alike || records && matches!(u.name, "equal" | "not_equal")).then_some(DType::Bool)
        }
        (_, Check::Logical, [DType::Str(_)]) => Some(DType::Bool),
        _ => None,
    }
}

/// A call with at least one array of texts.
pub fn call(u: &Ufunc, operands: &[Operand<'_>], options: &Call<'_>) -> Result<Outputs> {
    let texts =
        |o: &Operand<'_>| !matches!(o, Operand::Array(a) if matches!(a.dtype().kind(), Kind::Bytes | Kind::Void));
    if u.check == Check::Logical && operands.iter().all(texts) {
        return logical(u, operands, options);
    }
    let dtypes: Vec<DType> = operands
        .iter()
        .map(|o| match o {
            Operand::Array(a) => a.dtype(),
            other => other.weak().map_or(DType::Float64, crate::array::Weak::default_dtype),
        })
        .collect();
    if let ("add", [DType::Str(_), DType::Bytes(_)] | [DType::Bytes(_), DType::Str(_)]) = (u.name, &dtypes[..]) {
        let [a, b] = [dtypes[0], dtypes[1]].map(DType::repr);
        return Err(ArrayError::new(
            Class::UfuncBinary,
            format!("ufunc 'add' cannot use operands with types {a} and {b}"),
        ));
    }
    let Some(result) = result_dtype(u, operands) else { return Err(missing(u, &dtypes)) };
    if options.where_.is_some() || options.dtype.is_some() {
        return Err(ArrayError::not_implemented("where= and dtype= of a ufunc over strings"));
    }
    let (Operand::Array(a), Operand::Array(b)) = (&operands[0], &operands[1]) else {
        return Err(missing(u, &dtypes));
    };
    let shape = Broadcast::plan(&[a.shape(), b.shape()])?.shape;
    if result == DType::Bool && a.dtype().kind() == Kind::Void {
        let equal = super::records::equal(&a.stretched(&shape), &b.stretched(&shape))?;
        let fresh = if u.name == "equal" { equal } else { super::table::bits::INVERT.apply(&[&equal])? };
        return delivered(fresh, options);
    }
    let (a, b) = (a.stretched(&shape).to_contiguous()?, b.stretched(&shape).to_contiguous()?);
    let fresh = Array::zeros(&shape, result)?;
    if u.name == "add" {
        concatenate(&a, &b, &fresh);
    } else {
        compare(u, &a, &b, &fresh);
    }
    delivered(fresh, options)
}

/// The result, or `out=` that it was written into.
fn delivered(fresh: Array, options: &Call<'_>) -> Result<Outputs> {
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
            let mut units: Vec<u32> = match array.dtype() {
                DType::Str(_) => item.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect(),
                _ => item.iter().map(|&byte| u32::from(byte)).collect(),
            };
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
        if let DType::Bytes(_) = fresh.dtype() {
            to.iter_mut().zip(left).for_each(|(to, unit)| *to = u8::try_from(unit).unwrap_or(0));
            continue;
        }
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
