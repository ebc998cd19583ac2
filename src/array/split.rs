//! Taking an array apart along an axis, into views.

use super::Array;
use super::error::{ArrayError, Class, Result};
use super::layout::normalize_axis;

/// Where to cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cuts {
    /// Into this many parts.
    Sections(i64),
    /// Before these indices.
    At(Vec<i64>),
}

/// `np.array_split`: parts may differ by one in size.
///
/// # Errors
/// `number sections must be larger than 0.`, `AxisError`
pub fn array_split(array: &Array, cuts: &Cuts, axis: i64) -> Result<Vec<Array>> {
    let Ok(axis) = normalize_axis(axis, array.ndim()) else {
        return Err(ArrayError::index("tuple index out of range"));
    };
    let size = array.shape()[axis];
    let bounds: Vec<i64> = match cuts {
        Cuts::At(places) => {
            let mut bounds = vec![0];
            bounds.extend(places);
            bounds.push(i64::try_from(size).unwrap_or(i64::MAX));
            bounds
        }
        Cuts::Sections(sections) => {
            let Some(count) = usize::try_from(*sections).ok().filter(|&count| count > 0) else {
                return Err(ArrayError::value("number sections must be larger than 0."));
            };
            let (each, extra) = (size / count, size % count);
            let start = |k: usize| k * each + k.min(extra);
            (0..=count).map(|k| i64::try_from(start(k)).unwrap_or(i64::MAX)).collect()
        }
    };
    bounds
        .windows(2)
        .map(|pair| {
            let range = super::selection::SliceRange::of(Some(pair[0]), Some(pair[1]), None, size)?;
            Ok(array.with_layout(array.layout().sliced(axis, range.start, 1, range.len)))
        })
        .collect()
}

/// `np.split`: equal parts only.
///
/// # Errors
/// `array split does not result in an equal division`, and as [`array_split`].
pub fn split(array: &Array, cuts: &Cuts, axis: i64) -> Result<Vec<Array>> {
    if let Cuts::Sections(sections) = cuts {
        let Ok(axis) = normalize_axis(axis, array.ndim()) else {
            return Err(ArrayError::index("tuple index out of range"));
        };
        if *sections == 0 {
            return Err(ArrayError::new(Class::ZeroDivision, "integer modulo by zero"));
        }
        if i64::try_from(array.shape()[axis]).unwrap_or(i64::MAX) % sections != 0 {
            return Err(ArrayError::value("array split does not result in an equal division"));
        }
    }
    array_split(array, cuts, axis)
}

/// `np.vsplit`, `np.hsplit`, `np.dsplit`: the axis that the name means.
///
/// # Errors
/// `vsplit only works on arrays of 2 or more dimensions`
pub fn named_split(name: &str, array: &Array, cuts: &Cuts) -> Result<Vec<Array>> {
    let (least, axis) = match (name, array.ndim()) {
        ("vsplit", _) => (2, 0),
        ("dsplit", _) => (3, 2),
        (_, 1) => (1, 0),
        _ => (1, 1),
    };
    if array.ndim() < least {
        return Err(ArrayError::value(format!("{name} only works on arrays of {least} or more dimensions")));
    }
    split(array, cuts, axis)
}
