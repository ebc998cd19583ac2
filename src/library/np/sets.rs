//! Sets of elements: unique and its relatives, unions, intersections, differences, membership.

use super::results::{named_tuple, tuple};
use crate::array::{Array, sets};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::FieldNames;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            unique,
            unique_values,
            unique_counts,
            unique_inverse,
            unique_all,
            intersect1d,
            union1d,
            setdiff1d,
            setxor1d,
            isin,
        ],
    )],
    ..Topic::EMPTY
};

builtin!(
    /// Find the unique elements of an array, sorted.
    ///
    /// >>> np.unique([1, 1, 2, 2, 3, 3])
    /// array([1, 2, 3])
    /// >>> np.unique(['a', 'b', 'b'], return_counts=True)
    /// (array(['a', 'b'], dtype='<U1'), array([1, 2]))
    #[py(
        "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)"
    )]
    fn unique(
        ar: Array,
        return_index: bool,
        return_inverse: bool,
        return_counts: bool,
        axis: Option<i64>,
        equal_nan: bool,
        sorted: bool,
    ) -> Result<Value> {
        let alone = !(return_index || return_inverse || return_counts);
        if alone
            && !sorted
            && axis.is_none()
            && let Some(values) = sets::unique_hashed(&ar)?
        {
            return Ok(values.into());
        }
        if alone && axis.is_none() && ar.dtype().is_integer() {
            return Ok(sets::sorted_set(&ar)?.into());
        }
        if axis.is_none()
            && !(return_index || return_inverse)
            && let Some((values, counts)) = sets::unique_counted(&ar, equal_nan)?
        {
            return Ok(if return_counts { tuple(vec![values, counts]) } else { values.into() });
        }
        let found = match axis {
            None => sets::unique(&ar, equal_nan)?,
            Some(axis) => sets::unique_axis(&ar, axis)?,
        };
        if alone {
            return Ok(found.values.into());
        }
        let mut parts = vec![found.values];
        for (wanted, part) in
            [(return_index, found.indices), (return_inverse, found.inverse), (return_counts, found.counts)]
        {
            if wanted {
                parts.push(part);
            }
        }
        Ok(tuple(parts))
    }
);

builtin!(
    /// Returns the unique elements of an input array.
    ///
    /// >>> np.unique_values([1, 1, 2])
    /// array([2, 1])
    #[py("unique_values(x)")]
    fn unique_values(x: Array) -> Result<Value> {
        Ok(match sets::unique_hashed(&x)? {
            Some(values) => values.into(),
            None => sets::unique(&x, false)?.values.into(),
        })
    }
);

static COUNTS: FieldNames = FieldNames { class: "UniqueCountsResult", fields: &["values", "counts"] };
static INVERSE: FieldNames = FieldNames { class: "UniqueInverseResult", fields: &["values", "inverse_indices"] };
static ALL: FieldNames =
    FieldNames { class: "UniqueAllResult", fields: &["values", "indices", "inverse_indices", "counts"] };

builtin!(
    /// Find the unique elements and counts of an input array.
    ///
    /// >>> np.unique_counts([1, 1, 2]).counts
    /// array([2, 1])
    #[py("unique_counts(x)")]
    fn unique_counts(x: Array) -> Result<Value> {
        let found = sets::unique(&x, false)?;
        Ok(named_tuple(vec![found.values, found.counts], &COUNTS))
    }
);

builtin!(
    /// Find the unique elements and the indices that rebuild the input from them.
    ///
    /// >>> np.unique_inverse([1, 1, 2]).inverse_indices
    /// array([0, 0, 1])
    #[py("unique_inverse(x)")]
    fn unique_inverse(x: Array) -> Result<Value> {
        let found = sets::unique(&x, false)?;
        Ok(named_tuple(vec![found.values, found.inverse], &INVERSE))
    }
);

builtin!(
    /// Find the unique elements, where they first occur, the inverse and counts.
    ///
    /// >>> np.unique_all([1, 1, 2]).indices
    /// array([0, 2])
    #[py("unique_all(x)")]
    fn unique_all(x: Array) -> Result<Value> {
        let found = sets::unique(&x, false)?;
        Ok(named_tuple(vec![found.values, found.indices, found.inverse, found.counts], &ALL))
    }
);

builtin!(
    /// Find the intersection of two arrays.
    ///
    /// >>> np.intersect1d([1, 3, 4, 3], [3, 1, 2, 1])
    /// array([1, 3])
    #[py("intersect1d(ar1, ar2, assume_unique=False, return_indices=False)")]
    fn intersect1d(ar1: Array, ar2: Array, assume_unique: bool, return_indices: bool) -> Result<Value> {
        if return_indices {
            let (common, first, second) = sets::intersect1d_indices(&ar1, &ar2, assume_unique)?;
            return Ok(tuple(vec![common, first, second]));
        }
        Ok(sets::intersect1d(&ar1, &ar2, assume_unique)?.into())
    }
);

builtin!(
    /// Find the union of two arrays.
    ///
    /// >>> np.union1d([-1, 0, 1], [-2, 0, 2])
    /// array([-2, -1,  0,  1,  2])
    #[py("union1d(ar1, ar2)")]
    fn union1d(ar1: Array, ar2: Array) -> Result<Value> {
        Ok(sets::union1d(&ar1, &ar2)?.into())
    }
);

builtin!(
    /// Find the set difference of two arrays.
    ///
    /// >>> np.setdiff1d([1, 2, 3, 2, 4, 1], [3, 4, 5, 6])
    /// array([1, 2])
    #[py("setdiff1d(ar1, ar2, assume_unique=False)")]
    fn setdiff1d(ar1: Array, ar2: Array, assume_unique: bool) -> Result<Value> {
        Ok(sets::setdiff1d(&ar1, &ar2, assume_unique)?.into())
    }
);

builtin!(
    /// Find the set exclusive-or of two arrays.
    ///
    /// >>> np.setxor1d([1, 2, 3, 2, 4], [2, 3, 5, 7, 5])
    /// array([1, 4, 5, 7])
    #[py("setxor1d(ar1, ar2, assume_unique=False)")]
    fn setxor1d(ar1: Array, ar2: Array, assume_unique: bool) -> Result<Value> {
        Ok(sets::setxor1d(&ar1, &ar2, assume_unique)?.into())
    }
);

builtin!(
    /// Tell for each element whether it is among the test elements.
    ///
    /// >>> np.isin([[0, 2], [4, 6]], [1, 2, 4, 8])
    /// array([[False,  True],
    ///        [ True, False]])
    #[py("isin(element, test_elements, assume_unique=False, invert=False, *, kind=None)")]
    fn isin(
        cx: &mut Context,
        element: Array,
        test_elements: Value,
        _assume_unique: bool,
        invert: bool,
        kind: Value,
    ) -> Result<Value> {
        if let Value::Str(name) = &kind
            && !matches!(name.as_str(), "sort" | "table")
        {
            let text = cx.str(&kind)?;
            return Err(Error::value(format!("Invalid kind: '{text}'. Please use None, 'sort' or 'table'.")));
        }
        if let Value::Set(_) | Value::FrozenSet(_) | Value::Dict(_) = &test_elements {
            // Such a collection is one object, which equals no element.
            let answer = Array::zeros(element.shape(), crate::array::DType::Bool)?;
            answer.fill(crate::array::Bool::from(invert))?;
            return Ok(answer.into());
        }
        let test_elements = crate::runtime::arrays::array_from(cx, &test_elements)?;
        // A 0-d answer stays an array, as NumPy's does.
        Ok(sets::isin(&element, &test_elements, invert)?.into())
    }
);
