//! The text of a `poly1d`: exponents stand on a line of their own above the terms.

use num_complex::Complex;

use crate::array::matmul::operand::elements;
use crate::array::{Array, DType, Result};
use crate::text::format_spec::format_float;

/// The longest line of terms.
const WIDTH: usize = 70;

/// `str(np.poly1d(coefficients))` with the given name of the variable.
pub fn poly1d_text(coefficients: &Array, variable: &str) -> Result<String> {
    let all = elements::<Complex<f64>>(&coefficients.as_dtype(DType::Complex128)?);
    let zero = Complex::new(0.0, 0.0);
    let all: Vec<Complex<f64>> = all.into_iter().skip_while(|&c| c == zero).collect();
    let mut terms: Vec<(String, Option<String>)> = Vec::new();
    for (k, &coefficient) in all.iter().enumerate() {
        let number = coefficient_text(coefficient);
        let power = all.len() - 1 - k;
        let first = k == 0;
        if number == "0" && !(first && power == 0) {
            continue;
        }
        let body = match number.strip_prefix('-') {
            _ if first => number.clone(),
            Some(positive) => format!(" - {positive}"),
            None => format!(" + {number}"),
        };
        terms.push(match power {
            0 => (body, None),
            1 => (format!("{body} {variable}"), None),
            _ => (format!("{body} {variable}"), Some(power.to_string())),
        });
    }
    if terms.is_empty() {
        terms.push(("0".to_owned(), None));
    }
    Ok(raised(&terms))
}

fn coefficient_text(coefficient: Complex<f64>) -> String {
    if coefficient.im == 0.0 {
        short(coefficient.re)
    } else if coefficient.re == 0.0 {
        format!("{}j", short(coefficient.im))
    } else {
        format!("({} + {}j)", short(coefficient.re), short(coefficient.im))
    }
}

fn short(number: f64) -> String {
    format_float(number, ".4g").unwrap_or_default()
}

/// Terms with their exponents moved to the line above, broken where it gets too long.
fn raised(terms: &[(String, Option<String>)]) -> String {
    let mut pieces: Vec<(String, String)> = Vec::new();
    let mut plain = String::new();
    for (body, power) in terms {
        plain.push_str(body);
        if let Some(power) = power {
            pieces.push((std::mem::take(&mut plain), power.clone()));
        }
    }
    let (mut out, mut upper, mut lower) = (String::from(" "), String::new(), String::new());
    for (body, power) in &pieces {
        let width = body.chars().count();
        let above = format!("{}{power}", " ".repeat(width.saturating_sub(1)));
        let below = format!("{body}{}", " ".repeat(power.len() - 1));
        if lower.chars().count() + below.chars().count() > WIDTH
            || upper.chars().count() + above.chars().count() > WIDTH
        {
            out += &format!("{upper}\n{lower}\n ");
            (upper, lower) = (above, below);
        } else {
            upper += &above;
            lower += &below;
        }
    }
    out += &format!("{upper}\n{lower}");
    out + &plain
}
