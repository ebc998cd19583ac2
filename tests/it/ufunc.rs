//! Ufuncs against values read off NumPy 2.4: `ufunc_cases.txt`, a case a line.

use shapewise::array::ufunc::{self, Axes, Call, Operand, Reduce};
use shapewise::array::{Array, ArrayError};

use crate::cases::{agree, array, text};

/// An operand as a case writes it: an array, or `i:5`, `f:0.5`, `c:1&2` for Python scalars.
pub enum Written {
    Array(Array),
    Int(i64),
    Float(f64),
    Complex(num_complex::Complex<f64>),
}

impl Written {
    pub fn read(text: &str) -> Written {
        let text = text.trim();
        match text.split_once(':') {
            Some(("i", number)) => Written::Int(number.parse().expect("integer")),
            Some(("f", number)) => Written::Float(number.parse().expect("float")),
            Some(("c", number)) => {
                let (re, im) = number.split_once('&').expect("two parts");
                Written::Complex(num_complex::Complex::new(re.parse().expect("re"), im.parse().expect("im")))
            }
            _ => Written::Array(array(text)),
        }
    }

    pub fn operand(&self) -> Operand<'_> {
        match self {
            Written::Array(array) => Operand::Array(array),
            Written::Int(value) => Operand::Int(*value),
            Written::Float(value) => Operand::Float(*value),
            Written::Complex(value) => Operand::Complex(*value),
        }
    }
}

fn evaluate(what: &[&str], operands: &[Written]) -> Result<Vec<Array>, ArrayError> {
    let u = ufunc::find(what[1]).unwrap_or_else(|| panic!("no ufunc {}", what[1]));
    let operands: Vec<Operand<'_>> = operands.iter().map(Written::operand).collect();
    let first = || match &operands[0] {
        Operand::Array(a) => (*a).clone(),
        _ => panic!("an array"),
    };
    Ok(match what[0] {
        "call" => u.call(&operands, &Call::default())?.into_vec(),
        "reduce" => {
            let axes = match what[2] {
                "None" => Axes::All,
                list => Axes::Some(list.split(',').map(|n| n.parse().expect("axis")).collect()),
            };
            let options = Reduce { keepdims: what.get(3) == Some(&"keep"), ..Reduce::default() };
            vec![u.reduce(&first(), &axes, &options)?]
        }
        "accumulate" => vec![u.accumulate(&first(), what[2].parse().expect("axis"), None, None)?],
        "outer" => vec![u.outer(&operands[0], &operands[1])?],
        other => panic!("unknown case {other}"),
    })
}

/// Runs one case; the text of what came out otherwise.
fn check(line: &str) -> Result<(), String> {
    let (left, want) = line.split_once(" => ").expect("a result");
    let mut fields = left.split(" | ");
    let what: Vec<&str> = fields.next().expect("a name").split_whitespace().collect();
    let operands: Vec<Written> = fields.map(Written::read).collect();
    let _ = ufunc::take_warnings();
    let result = evaluate(&what, &operands);
    let warned: Vec<String> = ufunc::take_warnings().into_iter().map(|w| w.text).collect();
    let got = match result {
        Ok(arrays) => arrays.iter().map(text).chain(warned.iter().map(|w| format!("!{w}"))).collect::<Vec<_>>(),
        Err(error) => vec![format!("error {}", error.message)],
    };
    let wanted: Vec<&str> = want.split(" | ").collect();
    let complex = left.contains(" c8(") || left.contains(" c16(");
    let exact = matches!(what[1], "exp" | "log" | "sin" | "cos") && !complex;
    let tolerance = if exact {
        0.0
    } else if left.contains("f4") || left.contains("f2") || left.contains("c8") {
        4e-7
    } else {
        4.5e-16
    };
    let same = got.len() == wanted.len()
        && got.iter().zip(&wanted).all(|(got, want)| {
            got == want
                || (got.contains('(')
                    && want.contains('(')
                    && !want.starts_with(['!', 'e'])
                    && agree(got, want, tolerance))
        });
    if same { Ok(()) } else { Err(format!("{left}\n   got {}\n  want {want}", got.join(" | "))) }
}

/// All lines of a file, with every difference shown at once.
pub fn run(cases: &str, check: impl Fn(&str) -> Result<(), String>) {
    let failures: Vec<String> =
        cases.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).filter_map(|l| check(l).err()).collect();
    assert!(failures.is_empty(), "{} cases differ:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn ufuncs_agree_with_numpy() {
    match std::env::var("UFUNC_CASES") {
        Ok(path) => run(&std::fs::read_to_string(path).expect("the file"), check),
        Err(_) => run(include_str!("ufunc_cases.txt"), check),
    }
}
