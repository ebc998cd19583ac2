//! `tanh` in vectors of AVX-512, which hold a whole column of the table of polynomials: looking up is one instruction. The
//! arithmetic, and so each bit, is that of `hyperbolic`, which does what is left over here. One of the few modules with
//! `unsafe` code: vectors are loaded and stored through pointers.
#![allow(unsafe_code)]

use super::hyperbolic_table::{DOUBLE, SINGLE};

/// A table's columns as rows: the centres of the intervals, then the coefficients. Missing rows repeat the last one.
macro_rules! columns {
    ($TABLE:ident, $U:ty, $rows:literal, $columns:literal) => {{
        let mut columns = [[0; $rows]; $columns];
        let (mut row, mut column) = (0, 0);
        while column < $columns {
            while row < $rows {
                columns[column][row] = $TABLE[if row < $TABLE.len() { row } else { $TABLE.len() - 1 }][column];
                row += 1;
            }
            row = 0;
            column += 1;
        }
        columns
    }};
}

static DOUBLE_COLUMNS: [[u64; 16]; 18] = columns!(DOUBLE, u64, 16, 18);
static SINGLE_COLUMNS: [[u32; 32]; 8] = columns!(SINGLE, u32, 32, 8);

macro_rules! tanh {
    (
        $name:ident, $vectors:ident, $F:ty, $COLUMNS:ident, lanes $LANES:literal, shift $SHIFT:literal,
        before $BEFORE:literal, last row $LAST:literal, one from $ONE:literal,
        $set:ident, $set_bits:ident, $load:ident, $store:ident, $sub:ident, $fma:ident, $blend:ident, $compare:ident,
        $cast_to_bits:ident, $cast_from_bits:ident, $shift_right:ident, $max_bits:ident, $min_bits:ident, $sub_bits:ident, $look_up:ident
    ) => {
        /// As many results as whole vectors hold; how many that are. None without the vectors.
        pub fn $name(to: &mut [$F], from: &[$F]) -> usize {
            if !cfg!(miri) && std::is_x86_feature_detected!("avx512f") {
                // SAFETY: the processor has these vectors.
                return unsafe { $vectors(to, from) };
            }
            0
        }

        #[target_feature(enable = "avx512f")]
        fn $vectors(to: &mut [$F], from: &[$F]) -> usize {
            use std::arch::x86_64 as v;
            let column = |k: usize, row: v::__m512i| {
                let column = &$COLUMNS[k];
                // SAFETY: a column fills two vectors.
                let (low, high) =
                    unsafe { (v::$load(column.as_ptr().cast()), v::$load(column.as_ptr().add($LANES).cast())) };
                v::$look_up(low, row, high)
            };
            let one_from = v::$set($ONE);
            let sign = v::$set_bits(1 << (8 * size_of::<$F>() - 1));
            let whole = from.len().min(to.len()) / $LANES * $LANES;
            for at in (0..whole).step_by($LANES) {
                // SAFETY: a whole vector from `at` on is within both slices.
                let x = unsafe { v::$load(from.as_ptr().add(at)) };
                let bits = v::$cast_to_bits(x);
                let full = v::$cast_from_bits(v::_mm512_andnot_si512(sign, bits));
                // A NaN becomes the number from which on the result is one; compared as bits, it raises no flag.
                let size = v::$cast_from_bits(v::$min_bits(v::$cast_to_bits(full), v::$cast_to_bits(one_from)));
                let interval = v::$max_bits(v::$shift_right::<$SHIFT>(v::$cast_to_bits(size)), v::$set_bits($BEFORE));
                let row = v::$min_bits(v::$sub_bits(interval, v::$set_bits($BEFORE)), v::$set_bits($LAST));
                let distance = v::$sub(size, column(0, row));
                let mut sum = column($COLUMNS.len() - 1, row);
                for k in (1..$COLUMNS.len() - 1).rev() {
                    sum = v::$fma(sum, distance, column(k, row));
                }
                let far = v::$compare::<{ v::_CMP_GE_OQ }>(full, one_from);
                let sum = v::$blend(far, sum, v::$set(1.0));
                let sum = v::_mm512_andnot_si512(sign, v::$cast_to_bits(sum));
                let signed = v::_mm512_or_si512(sum, v::_mm512_and_si512(sign, bits));
                let strange = v::$compare::<{ v::_CMP_UNORD_Q }>(x, x);
                let result = v::$blend(strange, v::$cast_from_bits(signed), x);
                // SAFETY: as above.
                unsafe { v::$store(to.as_mut_ptr().add(at), result) };
            }
            whole
        }
    };
}

tanh!(
    tanh_f64, double_vectors, f64, DOUBLE_COLUMNS, lanes 8, shift 51, before 2040, last row 15, one from 24.0,
    _mm512_set1_pd, _mm512_set1_epi64, _mm512_loadu_pd, _mm512_storeu_pd, _mm512_sub_pd, _mm512_fmadd_pd,
    _mm512_mask_blend_pd, _mm512_cmp_pd_mask, _mm512_castpd_si512, _mm512_castsi512_pd, _mm512_srli_epi64,
    _mm512_max_epi64, _mm512_min_epi64, _mm512_sub_epi64, _mm512_permutex2var_pd
);
tanh!(
    tanh_f32, single_vectors, f32, SINGLE_COLUMNS, lanes 16, shift 21, before 490, last row 30, one from 10.0,
    _mm512_set1_ps, _mm512_set1_epi32, _mm512_loadu_ps, _mm512_storeu_ps, _mm512_sub_ps, _mm512_fmadd_ps,
    _mm512_mask_blend_ps, _mm512_cmp_ps_mask, _mm512_castps_si512, _mm512_castsi512_ps, _mm512_srli_epi32,
    _mm512_max_epi32, _mm512_min_epi32, _mm512_sub_epi32, _mm512_permutex2var_ps
);
