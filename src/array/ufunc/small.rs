//! Arithmetic of small arrays that lie plainly in memory: no resolution and no plan, only the very loop that a full call
//! would come to. Rows and columns are spread over the other operand's shape. Whatever is not so plain, or raises a
//! floating-point flag, is left to that call; so are integers that might wrap around.

use std::cell::Ref;

use super::kernel::{In, Loop};
use super::{Ufunc, fpstatus};
use crate::array::status;
use crate::array::{Array, DType, Element};

/// Larger arrays lose nothing by a full call.
const SMALL: usize = 4096;

/// An operand: an array, or a number whose dtype is the array's or gives way to it.
#[derive(Clone, Copy)]
pub enum Small<'a> {
    Array(&'a Array),
    Int(i64),
    Float(f64),
}

/// The element types that have a short way.
trait Plain: Element {
    fn of_int(n: i64) -> Option<Self>;
    fn of_float(x: f64) -> Option<Self>;
    /// The elements of an array of another dtype that the ufunc would cast to this one.
    fn cast(array: &Array) -> Option<Vec<Self>>;
    /// Whether sums and products of two such elements are what they should be.
    fn is_modest(self) -> bool {
        true
    }
}

impl Plain for f64 {
    #[allow(clippy::cast_precision_loss)] // as int64 is cast to float64, and as float(n)
    fn of_int(n: i64) -> Option<f64> {
        Some(n as f64)
    }

    fn of_float(x: f64) -> Option<f64> {
        Some(x)
    }

    #[allow(clippy::cast_precision_loss)]
    fn cast(array: &Array) -> Option<Vec<f64>> {
        (array.dtype() == DType::Int64).then(|| array.slice::<i64>().iter().map(|&n| n as f64).collect())
    }
}

impl Plain for f32 {
    fn of_int(n: i64) -> Option<f32> {
        #[allow(clippy::cast_precision_loss)]
        Self::of_float(n as f64)
    }

    #[allow(clippy::cast_possible_truncation)] // rounding to the dtype is the point
    fn of_float(x: f64) -> Option<f32> {
        let single = x as f32;
        single.is_finite().then_some(single)
    }

    fn cast(_: &Array) -> Option<Vec<f32>> {
        None
    }
}

impl Plain for i64 {
    fn of_int(n: i64) -> Option<i64> {
        Some(n)
    }

    fn of_float(_: f64) -> Option<i64> {
        None
    }

    fn cast(_: &Array) -> Option<Vec<i64>> {
        None
    }

    /// Half of the bits: nothing wraps around.
    fn is_modest(self) -> bool {
        (self.wrapping_add(1 << 31)).cast_unsigned() < 1 << 32
    }
}

/// The elements of an operand, as many as the result has or one for all.
enum Elements<'a, T> {
    Shared(Ref<'a, [T]>),
    Own(Vec<T>),
    One([T; 1]),
}

impl<T: Plain> Elements<'_, T> {
    fn are_modest(&self) -> bool {
        let all: &[T] = match self {
            Elements::Shared(all) => all,
            Elements::Own(all) => all,
            Elements::One(one) => one,
        };
        all.iter().fold(true, |modest, x| modest & x.is_modest())
    }
}

impl Ufunc {
    /// The result for two operands of which one is an array, when it takes no more than the loop.
    #[must_use]
    pub fn small(&self, a: Small<'_>, b: Small<'_>) -> Option<Array> {
        let model = match (a, b) {
            (Small::Array(x), Small::Array(y)) if y.ndim() > x.ndim() || y.size() > x.size() => y,
            (Small::Array(x), _) | (_, Small::Array(x)) => x,
            _ => return None,
        };
        if model.ndim() == 0 || !(1..=SMALL).contains(&model.size()) {
            return None;
        }
        match self.common(a, b)? {
            DType::Float64 => run::<f64>(self.doubles?, model.shape(), a, b),
            DType::Float32 => run::<f32>(self.singles?, model.shape(), a, b),
            _ => run::<i64>(self.longs?, model.shape(), a, b),
        }
    }

    /// The dtype that two operands are computed in.
    fn common(&self, a: Small<'_>, b: Small<'_>) -> Option<DType> {
        let dtype = match (a, b) {
            (Small::Array(x), Small::Array(y)) => match (x.dtype(), y.dtype()) {
                (x, y) if x == y => x,
                (DType::Int64, DType::Float64) | (DType::Float64, DType::Int64) => DType::Float64,
                _ => return None,
            },
            (Small::Array(x), Small::Int(_)) | (Small::Int(_), Small::Array(x)) => x.dtype(),
            (Small::Array(x), _) | (_, Small::Array(x)) if x.dtype() == DType::Int64 => DType::Float64,
            (Small::Array(x), _) | (_, Small::Array(x)) => x.dtype(),
            _ => return None,
        };
        match dtype {
            DType::Int64 if self.check == super::Check::TrueDivide => Some(DType::Float64),
            DType::Float64 | DType::Float32 | DType::Int64 => Some(dtype),
            _ => None,
        }
    }
}

fn run<T: Plain>(found: &Loop, shape: &[usize], a: Small<'_>, b: Small<'_>) -> Option<Array> {
    let (x, y) = (elements::<T>(a, shape)?, elements::<T>(b, shape)?);
    if !x.are_modest() || !y.are_modest() {
        return None;
    }
    let result = Array::scratch(shape, T::DTYPE).ok()?;
    fpstatus::clear();
    (found.run)(&[operand(&x), operand(&y)], &mut [&mut result.buffer().bytes_mut()]);
    fpstatus::read().with(status::take()).is_empty().then_some(result)
}

fn operand<'e, T: Element>(elements: &'e Elements<'_, T>) -> In<'e> {
    match elements {
        Elements::Shared(all) => In { bytes: bytemuck::cast_slice(all), scalar: false },
        Elements::Own(all) => In { bytes: bytemuck::cast_slice(all), scalar: false },
        Elements::One(one) => In { bytes: bytemuck::cast_slice(one), scalar: true },
    }
}

fn elements<'a, T: Plain>(operand: Small<'a>, shape: &[usize]) -> Option<Elements<'a, T>> {
    let array = match operand {
        Small::Int(n) => return T::of_int(n).map(|x| Elements::One([x])),
        Small::Float(x) => return T::of_float(x).map(|x| Elements::One([x])),
        Small::Array(array) => array,
    };
    if !array.is_c_contiguous() {
        return None;
    }
    let same = array.dtype() == T::DTYPE;
    if array.shape() == shape {
        return if same { Some(Elements::Shared(array.slice::<T>())) } else { T::cast(array).map(Elements::Own) };
    }
    let cast;
    let shared;
    let few: &[T] = if same {
        shared = array.slice::<T>();
        &shared
    } else {
        cast = T::cast(array)?;
        &cast
    };
    spread(few, array.shape(), shape).map(Elements::Own)
}

/// The elements stretched to a shape: rows that repeat, or a column whose elements do.
fn spread<T: Element>(few: &[T], from: &[usize], shape: &[usize]) -> Option<Vec<T>> {
    let count: usize = shape.iter().product();
    let mut all = Vec::with_capacity(count);
    if shape.ends_with(from) {
        (0..count / few.len()).for_each(|_| all.extend_from_slice(few));
        return Some(all);
    }
    let ((last, outer), (width, above)) = (from.split_last()?, shape.split_last()?);
    if *last != 1 || outer != above {
        return None;
    }
    few.iter().for_each(|&x| all.extend(std::iter::repeat_n(x, *width)));
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::Small;
    use crate::array::ufunc::Operand;
    use crate::array::ufunc::table::arithmetic::{ADD, DIVIDE, MULTIPLY, SUBTRACT};
    use crate::array::{Array, DType, Element};

    fn array<T: Element>(shape: &[usize], elements: &[T]) -> Array {
        Array::from_slice(shape, elements).expect("a small array")
    }

    #[test]
    fn the_result_is_that_of_a_full_call() {
        let arrays = [
            array(&[3], &[1.0, -2.0, 4.5]),
            array(&[2, 3], &[0.5, 2.0, 3.0, 4.0, 5.0, 7.0]),
            array(&[2, 1], &[10.0, 20.0]),
            array(&[1], &[8.0]),
            array(&[2, 3], &[1_i64, 2, 3, 4, 5, 6]),
            array(&[3], &[7_i64, 8, 9]),
            array(&[3], &[1.5_f32, 2.5, 3.5]),
            array(&[], &[3.0]),
        ];
        let mut short = 0;
        for ufunc in [&ADD, &SUBTRACT, &MULTIPLY, &DIVIDE] {
            for x in &arrays {
                for y in &arrays {
                    if let Some(quick) = ufunc.small(Small::Array(x), Small::Array(y)) {
                        let full = ufunc.apply(&[x, y]).expect("shapes fit");
                        assert_eq!((quick.dtype(), quick.shape()), (full.dtype(), full.shape()));
                        assert_eq!(&*quick.buffer().bytes(), &*full.buffer().bytes());
                        short += 1;
                    }
                }
                for (small, plain) in [(Small::Int(3), Operand::Int(3)), (Small::Float(0.1), Operand::Float(0.1))] {
                    if let Some(quick) = ufunc.small(small, Small::Array(x)) {
                        let full = ufunc.apply_to(&[plain, Operand::Array(x)]).expect("a number fits");
                        assert_eq!((quick.dtype(), quick.shape()), (full.dtype(), full.shape()));
                        assert_eq!(&*quick.buffer().bytes(), &*full.buffer().bytes());
                        short += 1;
                    }
                }
            }
        }
        assert!(short > 150, "most of them take the short way, not {short}");
    }

    #[test]
    fn the_rest_is_left_to_the_call() {
        let a = array(&[3], &[1.0, 2.0, 4.0]);
        assert!(ADD.small(Small::Array(&a), Small::Array(&array(&[2], &[1.0, 2.0]))).is_none(), "shapes differ");
        assert!(ADD.small(Small::Array(&a), Small::Array(&array(&[2, 1], &[1.0, 2.0]))).is_none(), "both stretch");
        assert!(ADD.small(Small::Array(&a), Small::Array(&array(&[3], &[1_i8, 2, 3]))).is_none(), "a rarer dtype");
        assert!(DIVIDE.small(Small::Array(&a), Small::Float(0.0)).is_none(), "a warning is due");
        let large = array(&[1], &[1_i64 << 40]);
        assert!(MULTIPLY.small(Small::Array(&large), Small::Int(2)).is_none(), "it might wrap around");
        let zero_d = Array::zeros(&[], DType::Float64).expect("a small array");
        assert!(ADD.small(Small::Array(&zero_d), Small::Int(1)).is_none(), "the result is a scalar");
    }
}
