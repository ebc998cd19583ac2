//! The product of two float operands of one or two axes that fit: no plan, no stack, only the kernel that the general way
//! would come to. Errors are never worded here.

use super::matrix::Matrix;
use super::product::Product;
use crate::array::{Array, DType, Result, Shape};

/// `left @ right`; `None` leaves it to the general way.
pub fn matmul(left: &Array, right: &Array) -> Option<Result<Array>> {
    match (left.dtype(), right.dtype()) {
        (DType::Float64, DType::Float64) => product::<f64>(left, right),
        (DType::Float32, DType::Float32) => product::<f32>(left, right),
        _ => None,
    }
}

fn product<T: Product>(left: &Array, right: &Array) -> Option<Result<Array>> {
    let (x, y) = (left.read::<T>(), right.read::<T>());
    let a = matrix::<T>(left, x.whole_buffer(), true)?;
    let b = matrix::<T>(right, y.whole_buffer(), false)?;
    if a.cols != b.rows || a.rows == 0 || a.cols == 0 || b.cols == 0 {
        return None;
    }
    let mut shape = Shape::new();
    if left.ndim() == 2 {
        shape.push(a.rows);
    }
    if right.ndim() == 2 {
        shape.push(b.cols);
    }
    let out = match Array::scratch(&shape, left.dtype()) {
        Ok(out) => out,
        Err(error) => return Some(Err(error)),
    };
    T::multiply(a, b, &mut out.slice_mut::<T>());
    Some(Ok(out))
}

/// The operand as a matrix; a vector is a row on the left and a column on the right.
fn matrix<'a, T: Product>(array: &Array, data: &'a [T], on_the_left: bool) -> Option<Matrix<'a, T>> {
    let item = size_of::<T>();
    let whole = array.layout().offset.is_multiple_of(item)
        && array.strides().iter().all(|stride| stride.unsigned_abs().is_multiple_of(item));
    if !whole {
        return None;
    }
    let start = array.layout().offset / item;
    let step = |axis: usize| array.strides()[axis] / item.cast_signed();
    match (array.shape(), on_the_left) {
        (&[rows, cols], _) => Some(Matrix { data, start, rows, cols, row_stride: step(0), col_stride: step(1) }),
        (&[cols], true) => Some(Matrix { data, start, rows: 1, cols, row_stride: 0, col_stride: step(0) }),
        (&[rows], false) => Some(Matrix { data, start, rows, cols: 1, row_stride: step(0), col_stride: 0 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::matmul;
    use crate::array::Array;

    fn array(shape: &[usize], elements: &[f64]) -> Array {
        Array::from_slice(shape, elements).expect("a small array")
    }

    #[test]
    fn shapes_of_products() {
        let m = array(&[2, 3], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        let v = array(&[3], &[1.0, 0.0, 2.0]);
        let mv = matmul(&m, &v).expect("fits").expect("memory");
        assert_eq!((mv.shape(), &*mv.slice::<f64>()), (&[2][..], &[7.0, 16.0][..]));
        let w = array(&[2], &[1.0, 1.0]);
        let vm = matmul(&w, &m).expect("fits").expect("memory");
        assert_eq!((vm.shape(), &*vm.slice::<f64>()), (&[3][..], &[5.0, 7.0, 9.0][..]));
        let turned = m.with_layout(m.layout().reversed());
        let square = matmul(&m, &turned).expect("fits").expect("memory");
        assert_eq!((square.shape(), &*square.slice::<f64>()), (&[2, 2][..], &[14.0, 32.0, 32.0, 77.0][..]));
        let vv = matmul(&v, &v).expect("fits").expect("memory");
        assert_eq!((vv.shape(), &*vv.slice::<f64>()), (&[][..], &[5.0][..]));
    }

    #[test]
    fn what_does_not_fit_is_left() {
        let m = array(&[2, 3], &[0.0; 6]);
        assert!(matmul(&m, &m).is_none());
        assert!(matmul(&m, &array(&[1, 3, 1], &[0.0; 3])).is_none());
        assert!(matmul(&array(&[0], &[]), &array(&[0], &[])).is_none());
    }
}
