//! `np.lib.stride_tricks`: windows on the same memory with other shapes and strides.

use super::arguments::{AnyAxes, ArrayLike, Axes};
use super::shapes::derived;
use super::sizes::sizes;
use crate::array::{Array, Layout, Shape, normalize_axis};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::exception::Error;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy.lib.stride_tricks", &[sliding_window_view, as_strided])],
    members: &[
        ("numpy", &[("lib", Member::Module("numpy.lib"))]),
        (
            "numpy.lib",
            &[
                ("stride_tricks", Member::Module("numpy.lib.stride_tricks")),
                ("scimath", Member::Module("numpy.emath")),
                ("mixins", Member::Module("numpy.lib.mixins")),
                ("array_utils", Member::Module("numpy.lib.array_utils")),
                ("recfunctions", Member::Module("numpy.lib.recfunctions")),
            ],
        ),
    ],
    ..Topic::EMPTY
};

/// The result as a view of its source, writable or not.
fn window(source: &ArrayLike, layout: Layout, writeable: bool) -> Value {
    let view = derived(&source.value, &source.array, source.array.with_layout(layout));
    if let Value::Array(object) = &view
        && !writeable
    {
        object.set_writeable(false);
    }
    view
}

builtin!(
    /// Create a sliding window view into the array with the given window shape.
    ///
    /// >>> np.lib.stride_tricks.sliding_window_view(np.arange(4), 3)
    /// array([[0, 1, 2],
    ///        [1, 2, 3]])
    #[py("sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False)")]
    fn sliding_window_view(
        cx: &mut Context,
        x: ArrayLike,
        window_shape: Value,
        axis: AnyAxes,
        _subok: bool,
        writeable: bool,
    ) -> Result<Value> {
        let windows = sizes(cx, &window_shape)?;
        if windows.iter().any(|&n| n < 0) {
            return Err(Error::value("`window_shape` cannot contain negative values"));
        }
        let AnyAxes(axis) = axis;
        let all = matches!(axis, Axes::All);
        let ndim = x.array.ndim();
        let axes: Vec<usize> = match &axis {
            Axes::All => (0..ndim).collect(),
            Axes::One(axis) => vec![normalize_axis(*axis, ndim)?],
            Axes::Many(axes) => axes.iter().map(|&axis| normalize_axis(axis, ndim)).collect::<Result<_, _>>()?,
        };
        if windows.len() != axes.len() {
            let text = if all {
                format!(
                    "Since axis is `None`, must provide window_shape for all dimensions of `x`; got {} window_shape \
                     elements and `x.ndim` is {}.",
                    windows.len(),
                    x.array.ndim()
                )
            } else {
                format!(
                    "Must provide matching length window_shape and axis; got {} window_shape elements and {} axes \
                     elements.",
                    windows.len(),
                    axes.len()
                )
            };
            return Err(Error::value(text));
        }
        let mut layout = x.array.layout().clone();
        for (&axis, &size) in axes.iter().zip(&windows) {
            let size = usize::try_from(size).unwrap_or(usize::MAX);
            let Some(left) = layout.shape[axis].checked_sub(size).map(|left| left + 1) else {
                return Err(Error::value("window shape cannot be larger than input array shape"));
            };
            layout.shape[axis] = left;
            let stride = layout.strides[axis];
            layout.shape.push(size);
            layout.strides.push(stride);
        }
        Ok(window(&x, layout, writeable))
    }
);

/// Whether every element that the strides reach lies in the array's memory.
pub fn is_inside(array: &Array, shape: &[usize], strides: &[isize]) -> bool {
    if shape.contains(&0) {
        return true;
    }
    let (mut low, mut high) = (array.layout().offset as i128, array.layout().offset as i128);
    for (&n, &stride) in shape.iter().zip(strides) {
        let reach = (n as i128 - 1) * stride as i128;
        low += reach.min(0);
        high += reach.max(0);
    }
    low >= 0 && high + array.dtype().itemsize() as i128 <= array.buffer().bytes().len() as i128
}

builtin!(
    /// Create a view into the array with the given shape and strides. Memory that is not the array's is refused.
    ///
    /// >>> np.lib.stride_tricks.as_strided(np.arange(6), (3, 2), (16, 8))
    /// array([[0, 1],
    ///        [2, 3],
    ///        [4, 5]])
    #[py("as_strided(x, shape=None, strides=None, subok=False, writeable=True)")]
    fn as_strided(
        cx: &mut Context,
        x: ArrayLike,
        shape: Option<Shape>,
        strides: Value,
        _subok: bool,
        writeable: bool,
    ) -> Result<Value> {
        let shape = shape.unwrap_or_else(|| x.array.shape().into());
        let strides: Vec<isize> = if matches!(strides, Value::None) {
            x.array.strides().to_vec()
        } else {
            sizes(cx, &strides)?.into_iter().map(|n| isize::try_from(n).unwrap_or(isize::MAX)).collect()
        };
        if shape.len() != strides.len() {
            return Err(Error::value("mismatch in length of strides and shape"));
        }
        let item = x.array.dtype().itemsize().cast_signed();
        let even = strides.iter().all(|stride| stride % item.max(1) == 0);
        if !even || !is_inside(&x.array, &shape, &strides) {
            return Err(Error::value("strides are incompatible with shape of requested array and size of buffer"));
        }
        let layout = Layout { offset: x.array.layout().offset, shape, strides: strides.into_iter().collect() };
        Ok(window(&x, layout, writeable))
    }
);
