//! QR decomposition of stacks of matrices in all of NumPy's modes.

use super::check::{self, field_dtype};
use super::dense::{Dense, matrices, stacked};
use super::field::Field;
use super::householder::{form_q, qr_in_place};
use crate::array::{Array, ArrayError, Result};
use crate::with_field;

/// What `np.linalg.qr` returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Q (m, k) and R (k, n) with k = min(m, n).
    Reduced,
    /// Q (m, m) and R (m, n).
    Complete,
    /// R only.
    R,
    /// The reflections as LAPACK stores them (transposed), and their factors.
    Raw,
}

impl Mode {
    /// Reads the mode as programs write it.
    pub fn parse(text: &str) -> Result<Mode> {
        match text {
            "reduced" | "full" => Ok(Mode::Reduced),
            "complete" => Ok(Mode::Complete),
            "r" => Ok(Mode::R),
            "raw" => Ok(Mode::Raw),
            other => Err(ArrayError::value(format!("Unrecognized mode '{other}'"))),
        }
    }
}

/// The two results of a mode; the second is absent for [`Mode::R`], whose only result is R.
pub fn qr(array: &Array, mode: Mode) -> Result<(Array, Option<Array>)> {
    check::stacked_2d(array)?;
    let dtype = field_dtype("qr_r_raw", &[array])?;
    let array = array.as_dtype(dtype)?;
    with_field!(dtype, F => run::<F>(&array, mode))
}

fn run<F: Field>(array: &Array, mode: Mode) -> Result<(Array, Option<Array>)> {
    let n = array.ndim();
    let (rows, cols) = (array.shape()[n - 2], array.shape()[n - 1]);
    let k = rows.min(cols);
    let batch = &array.shape()[..n - 2];
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for mut matrix in matrices::<F>(array) {
        let taus = qr_in_place(&mut matrix);
        match mode {
            Mode::Raw => {
                first.push(matrix.transposed().to_rows());
                second.push(taus);
            }
            Mode::R => first.push(upper(&matrix, k).to_rows()),
            Mode::Reduced | Mode::Complete => {
                let width = if mode == Mode::Complete { rows } else { k };
                first.push(form_q(&matrix, &taus, width).to_rows());
                second.push(upper(&matrix, width).to_rows());
            }
        }
    }
    match mode {
        Mode::Raw => Ok((stacked(batch, &[cols, rows], first)?, Some(stacked(batch, &[k], second)?))),
        Mode::R => Ok((stacked(batch, &[k, cols], first)?, None)),
        Mode::Reduced => Ok((stacked(batch, &[rows, k], first)?, Some(stacked(batch, &[k, cols], second)?))),
        Mode::Complete => Ok((stacked(batch, &[rows, rows], first)?, Some(stacked(batch, &[rows, cols], second)?))),
    }
}

fn upper<F: Field>(packed: &Dense<F>, rows: usize) -> Dense<F> {
    let mut out = Dense::zeros(rows, packed.cols);
    for col in 0..packed.cols {
        for row in 0..rows.min(col + 1) {
            out[(row, col)] = packed[(row, col)];
        }
    }
    out
}
