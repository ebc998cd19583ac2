//! Greatest and least elements, their places, and counts of true ones.

use half::f16;
use num_complex::Complex;

use crate::array::interrupt::{self, Pulse};
use crate::array::ufunc::both::{FROM, both};
use crate::array::ufunc::simd::{Job, widest};
use crate::array::ufunc::table::arithmetic::{ADD, SUBTRACT};
use crate::array::ufunc::table::compare::{LOGICAL_AND, LOGICAL_OR, MAXIMUM, MINIMUM};
use crate::array::ufunc::wide::count_true;
use crate::array::ufunc::{Axes, Reduce};
use crate::array::{Array, ArrayError, Bool, DType, Element, Kind, Layout, Result, Shape, assign, normalize_axis};
use crate::with_dtype;

use super::tools::{axis_last, flat};

/// `np.max`.
///
/// # Errors
/// `zero-size array to reduction operation maximum which has no identity`
pub fn max(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    MAXIMUM.reduce(a, axes, options)
}

/// `np.min`.
///
/// # Errors
/// `zero-size array to reduction operation minimum which has no identity`
pub fn min(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    MINIMUM.reduce(a, axes, options)
}

/// `np.ptp`: greatest minus least.
///
/// # Errors
/// As [`max`].
pub fn ptp(a: &Array, axes: &Axes, keepdims: bool) -> Result<Array> {
    let options = Reduce { keepdims, ..Reduce::default() };
    SUBTRACT.apply(&[&max(a, axes, &options)?, &min(a, axes, &options)?])
}

/// `np.any`.
///
/// # Errors
/// `AxisError`
pub fn any(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    match first_truth(a, axes, options, true) {
        Some(found) => Array::scalar(Bool::from(found)),
        None => LOGICAL_OR.reduce(a, axes, options),
    }
}

/// `np.all`.
///
/// # Errors
/// `AxisError`
pub fn all(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    match first_truth(a, axes, options, false) {
        Some(found) => Array::scalar(Bool::from(!found)),
        None => LOGICAL_AND.reduce(a, axes, options),
    }
}

/// Whether such a truth value is in a whole array of them, looked for no further than to the first; `None` leaves the
/// question to a reduction.
fn first_truth(a: &Array, axes: &Axes, options: &Reduce<'_>, wanted: bool) -> Option<bool> {
    const BLOCK: usize = 4096;
    let plain =
        options.dtype.is_none() && options.out.is_none() && options.initial.is_none() && options.where_.is_none();
    let whole = *axes == Axes::All && !options.keepdims && a.ndim() > 0;
    if !plain || !whole || a.dtype() != DType::Bool || !a.is_c_contiguous() {
        return None;
    }
    let elements = a.slice::<Bool>();
    let has = |block: &[Bool]| block.iter().fold(false, |found, x| found | (x.get() == wanted));
    Some(interrupt::parts(&elements).any(|part| part.chunks(BLOCK).any(has)))
}

/// `np.count_nonzero`.
///
/// # Errors
/// `AxisError`
pub fn count_nonzero(a: &Array, axes: &Axes, keepdims: bool) -> Result<Array> {
    if *axes == Axes::All && !keepdims && a.is_c_contiguous() && a.dtype().is_numeric() {
        let count = with_dtype!(a.dtype(), T => count_true(&a.slice::<T>()), else => 0);
        return Array::scalar(i64::try_from(count).unwrap_or(i64::MAX));
    }
    let flags = a.as_dtype(DType::Bool)?;
    ADD.reduce(&flags, axes, &Reduce { dtype: Some(DType::Int64), keepdims, ..Reduce::default() })
}

/// How `argmax` and `argmin` see an element.
trait Ranked: Element {
    /// Whether nothing can come before it (NaN).
    fn final_word(self) -> bool;
    fn above(self, other: Self) -> bool;
}

macro_rules! ranked {
    ($($T:ty),*) => {$(
        impl Ranked for $T {
            #[inline]
            fn final_word(self) -> bool { false }
            #[inline]
            fn above(self, other: Self) -> bool { self > other }
        }
    )*};
}

ranked!(Bool, i8, u8, i16, u16, i32, u32, i64, u64);

impl Ranked for f16 {
    fn final_word(self) -> bool {
        self.is_nan()
    }

    fn above(self, other: Self) -> bool {
        self.to_f32() > other.to_f32()
    }
}

macro_rules! ranked_floats {
    ($($T:ty),*) => {$(
        impl Ranked for $T {
            #[inline]
            fn final_word(self) -> bool { self.is_nan() }
            #[inline]
            fn above(self, other: Self) -> bool { self > other }
        }
        impl Ranked for Complex<$T> {
            fn final_word(self) -> bool { self.re.is_nan() || self.im.is_nan() }
            fn above(self, other: Self) -> bool {
                self.re > other.re || (self.re == other.re && self.im > other.im)
            }
        }
    )*};
}

ranked_floats!(f32, f64);

struct Best<'j, T, const LEAST: bool> {
    block: &'j [T],
}

/// Whether `x` comes before `y`.
#[inline(always)]
fn before<T: Ranked, const LEAST: bool>(x: T, y: T) -> bool {
    if LEAST { y.above(x) } else { x.above(y) }
}

impl<T: Ranked, const LEAST: bool> Job for Best<'_, T, LEAST> {
    type Out = (T, bool);

    /// The best of a block, and whether a NaN is in it.
    #[inline(always)]
    fn run(self) -> (T, bool) {
        const LANES: usize = 32;
        let better = before::<T, LEAST>;
        let mut lanes = [self.block[0]; LANES];
        let mut strange = lanes;
        let mut chunks = self.block.chunks_exact(LANES);
        for chunk in &mut chunks {
            for k in 0..LANES {
                let x = chunk[k];
                lanes[k] = if better(x, lanes[k]) { x } else { lanes[k] };
                strange[k] = if x.final_word() { x } else { strange[k] };
            }
        }
        let mut best = self.block[0];
        let mut nan = strange.iter().any(|x| x.final_word());
        for &x in lanes.iter().chain(chunks.remainder()) {
            best = if better(x, best) { x } else { best };
            nan |= x.final_word();
        }
        (best, nan)
    }
}

/// Index of the first greatest (or least) element; the first NaN wins. The best of each block is
/// found with vectors, its place is looked up once at the end.
fn place<T: Ranked, const LEAST: bool>(run: &[T]) -> usize {
    const BLOCK: usize = 2048;
    const SHORT: usize = 48;
    let better = before::<T, LEAST>;
    if run.len() <= SHORT {
        return first_of_few::<T, LEAST>(run);
    }
    let (mut best, mut value) = (0, run[0]);
    for (k, block) in run.chunks(BLOCK).enumerate() {
        let (found, nan) = widest(Best::<T, LEAST> { block });
        if nan {
            return k * BLOCK + first(block, Ranked::final_word);
        }
        if better(found, value) {
            (best, value) = (k, found);
        }
    }
    let start = best * BLOCK;
    start + first(&run[start..], |x| x == value)
}

struct First<'j, T, F> {
    run: &'j [T],
    is_it: F,
}

impl<T: Ranked, F: Fn(T) -> bool> Job for First<'_, T, F> {
    type Out = usize;

    /// A chunk at a time, so that all of it is looked at together.
    #[inline(always)]
    fn run(self) -> usize {
        const CHUNK: usize = 32;
        let mut start = 0;
        for chunk in self.run.chunks_exact(CHUNK) {
            let mut found = false;
            for &x in chunk {
                found |= (self.is_it)(x);
            }
            if found {
                break;
            }
            start += CHUNK;
        }
        start + self.run[start..].iter().position(|&x| (self.is_it)(x)).unwrap_or(0)
    }
}

/// Where the first element is for which this holds.
fn first<T: Ranked>(run: &[T], is_it: impl Fn(T) -> bool) -> usize {
    widest(First { run, is_it })
}

/// The same for a run too short for vectors.
#[inline]
fn first_of_few<T: Ranked, const LEAST: bool>(run: &[T]) -> usize {
    if run.iter().fold(false, |found, x| found | x.final_word()) {
        return run.iter().position(|x| x.final_word()).unwrap_or(0);
    }
    let (mut best, mut value) = (0, run[0]);
    for (at, &x) in run.iter().enumerate().skip(1) {
        // Chosen, not branched on: which one it is cannot be foreseen.
        let better = before::<T, LEAST>(x, value);
        best = if better { at } else { best };
        value = if better { x } else { value };
    }
    best
}

/// The places in runs of `n` elements; on two processors when they are many.
fn places_along<T: Ranked>(elements: &[T], n: usize, least: bool, places: &mut [i64]) {
    if places.len() > 1 && elements.len() >= FROM {
        let half = places.len() / 2;
        let (left, right) = elements.split_at(half * n);
        let (places, more) = places.split_at_mut(half);
        both(|| places_along(left, n, least, places), || places_along(right, n, least, more));
        return;
    }
    let mut pulse = Pulse::default();
    for (to, run) in places.iter_mut().zip(elements.chunks_exact(n)) {
        pulse.beat(n);
        let at = if least { place::<T, true>(run) } else { place::<T, false>(run) };
        *to = i64::try_from(at).unwrap_or(i64::MAX);
    }
}

/// The same for every column of rows, all columns at once.
fn places_down<T: Ranked>(rows: &[T], columns: usize, least: bool, places: &mut [i64]) {
    let mut values = rows[..columns].to_vec();
    let mut pulse = Pulse::default();
    for (k, row) in rows.chunks_exact(columns).enumerate().skip(1) {
        pulse.beat(columns);
        let index = i64::try_from(k).unwrap_or(i64::MAX);
        for ((place, value), &x) in places.iter_mut().zip(&mut values).zip(row) {
            let better = if least { value.above(x) } else { x.above(*value) };
            if (better || x.final_word()) && !value.final_word() {
                *place = index;
                *value = x;
            }
        }
    }
}

/// The first of the greatest (or least) texts of every line.
fn text_places(lines: &Array, n: usize, least: bool, places: &mut [i64]) {
    let (all, units) = crate::array::sort::lines::text_units(lines);
    for (place, line) in places.iter_mut().zip(all.chunks((n * units).max(1))) {
        let text = |at: usize| &line[at * units..(at + 1) * units];
        let better = |new: usize, old: usize| if least { text(new) < text(old) } else { text(new) > text(old) };
        let found = (1..n).fold(0, |best, at| if better(at, best) { at } else { best });
        *place = i64::try_from(found).unwrap_or(i64::MAX);
    }
}

fn arg(a: &Array, axis: Option<i64>, keepdims: bool, out: Option<&Array>, least: bool) -> Result<Array> {
    if a.dtype().is_time() {
        // NaT, the least number of all, is named first either way.
        let numbers = crate::array::time::convert::numbers(a);
        let keys = if least { Some(numbers) } else { crate::array::time::order::keys(a)? };
        return arg(&keys.unwrap_or_else(|| a.clone()), axis, keepdims, out, least);
    }
    let name = if least { "argmin" } else { "argmax" };
    let (source, axis) = match axis {
        None => (flat(a)?, 0),
        Some(axis) if a.ndim() == 0 => {
            normalize_axis(axis, 1)?;
            (flat(a)?, 0)
        }
        Some(axis) => (a.clone(), normalize_axis(axis, a.ndim())?),
    };
    let n = source.shape()[axis];
    if n == 0 {
        return Err(ArrayError::value(format!("attempt to get {name} of an empty sequence")));
    }
    if !matches!(source.dtype().kind(), Kind::Bytes | Kind::Str) && !source.dtype().is_numeric() {
        return Err(ArrayError::type_error("data type not ordered"));
    }
    let shape = super::super::ufunc::reduce::reduced_shape(source.shape(), &[axis], false);
    let result = Array::zeros(&shape, DType::Int64)?;
    let downwards = axis == 0 && source.ndim() > 1 && source.is_c_contiguous();
    let lined = if downwards { source.clone() } else { axis_last(&source, axis).to_contiguous()? };
    with_dtype!(lined.dtype(), T => {
        let elements = lined.slice::<T>();
        let mut places = result.slice_mut::<i64>();
        if downwards {
            let columns = elements.len() / n;
            if columns > 0 {
                places_down(&elements, columns, least, &mut places);
            }
        } else {
            places_along(&elements, n, least, &mut places);
        }
    }, else => text_places(&axis_last(&source, axis).to_contiguous()?, n, least, &mut result.slice_mut::<i64>()));
    let result = if keepdims {
        let whole = !(a.ndim() == source.ndim() && (a.ndim() == 1 || a.shape() == source.shape()));
        let kept: Shape = (0..a.ndim()).map(|k| if whole || k == axis { 1 } else { a.shape()[k] }).collect();
        let layout = Layout::contiguous(&kept, result.dtype().itemsize());
        result.with_layout(layout)
    } else {
        result
    };
    let Some(out) = out else { return Ok(result) };
    if out.shape() != result.shape() {
        return Err(ArrayError::value(format!("output array does not match result of np.{name}.")));
    }
    assign(out, &result)?;
    Ok(out.clone())
}

/// `np.argmax`: the index of the first greatest element along an axis, or of all in C order.
///
/// # Errors
/// `attempt to get argmax of an empty sequence`; `AxisError`
pub fn argmax(a: &Array, axis: Option<i64>, keepdims: bool, out: Option<&Array>) -> Result<Array> {
    arg(a, axis, keepdims, out, false)
}

/// `np.argmin`.
///
/// # Errors
/// `attempt to get argmin of an empty sequence`; `AxisError`
pub fn argmin(a: &Array, axis: Option<i64>, keepdims: bool, out: Option<&Array>) -> Result<Array> {
    arg(a, axis, keepdims, out, true)
}

#[cfg(test)]
mod tests {
    use super::{all, any, place};
    use crate::array::ufunc::{Axes, Reduce};
    use crate::array::{Array, Bool};

    #[test]
    fn the_first_extreme_is_found_wherever_it_is() {
        for n in [1, 48, 49, 100, 2048, 5000] {
            let many: Vec<f64> = (0..n).map(|k| f64::from((k * 7919 + 5) % 613)).collect();
            let least = many.iter().copied().fold(f64::INFINITY, f64::min);
            let most = many.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            assert_eq!(Some(place::<f64, true>(&many)), many.iter().position(|&x| x == least), "{n}");
            assert_eq!(Some(place::<f64, false>(&many)), many.iter().position(|&x| x == most), "{n}");
            let whole: Vec<i32> = many.iter().map(|&x| x as i32).collect();
            assert_eq!(place::<i32, false>(&whole), place::<f64, false>(&many), "{n}");
            let mut strange = many;
            let at = strange.len() * 2 / 3;
            strange[at..].fill(f64::NAN);
            assert_eq!(place::<f64, false>(&strange), at, "the first NaN of {n}");
        }
    }

    #[test]
    fn one_truth_value_decides() {
        let options = Reduce::default();
        for at in [0, 5000, 70_000, 99_999] {
            let mut flags = vec![Bool::FALSE; 100_000];
            let none = Array::from_slice(&[100, 1000], &flags).expect("memory");
            flags[at] = Bool::TRUE;
            let one = Array::from_slice(&[100, 1000], &flags).expect("memory");
            let of = |array: &Array| {
                let found =
                    any(array, &Axes::All, &options).and_then(|any| Ok((any, all(array, &Axes::All, &options)?)));
                let (any, all) = found.expect("memory");
                assert!(any.ndim() == 0 && all.ndim() == 0);
                (any.slice::<Bool>()[0].get(), all.slice::<Bool>()[0].get())
            };
            assert_eq!(of(&none), (false, false));
            assert_eq!(of(&one), (true, false));
        }
        let yes = Array::from_slice(&[9000], &[Bool::TRUE; 9000]).expect("memory");
        assert!(all(&yes, &Axes::All, &options).expect("memory").slice::<Bool>()[0].get());
    }
}
