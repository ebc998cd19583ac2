//! Printing of arrays against texts read off NumPy 2.4: `print_cases.txt`, a case a line. Strings,
//! frames and formatters, which that notation cannot write, stand here.

use std::convert::Infallible;

use shapewise::array::Array;
use shapewise::array::print::{self, FloatMode, Frame, PrintOptions, Sign};

use crate::cases::array;

fn options(words: &str) -> PrintOptions {
    let mut options = PrintOptions::default();
    for word in words.split_whitespace() {
        let (name, value) = word.split_once('=').expect("an option");
        let number = || value.parse::<usize>().expect("a number");
        match name {
            "precision" => options.precision = number(),
            "threshold" => options.threshold = value.parse().expect("a number"),
            "edgeitems" => options.edgeitems = number(),
            "linewidth" => options.linewidth = value.parse().expect("a number"),
            "suppress" => options.suppress = value == "True",
            "nanstr" => options.nanstr = String::from(value),
            "sign" => options.sign = Sign::parse(if value == "blank" { " " } else { value }).expect("a sign"),
            "floatmode" => options.floatmode = FloatMode::parse(value).expect("a mode"),
            other => panic!("option {other}"),
        }
    }
    options
}

#[test]
fn as_numpy_prints() {
    let mut wrong = Vec::new();
    for line in include_str!("print_cases.txt").lines() {
        let (case, want) = line.split_once(" => ").expect("a result");
        let (head, operand) = case.split_once(" | ").expect("an operand");
        let (what, words) = head.split_once(' ').expect("a kind");
        let (operand, options) = (array(operand), options(words));
        let got = match what {
            "repr" => print::array_repr::<Infallible>(&operand, &options, None),
            _ => print::array_str::<Infallible>(&operand, &options, None),
        };
        let Ok(got) = got;
        if got != want.replace('⏎', "\n") {
            wrong.push(format!("{case}\n{got}"));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn texts(shape: &[usize], items: &[&str]) -> Array {
    let longest = items.iter().map(|item| item.chars().count()).max().unwrap_or(0).max(1);
    let dtype = shapewise::array::DType::Str(u32::try_from(longest).expect("short"));
    let made = Array::zeros(shape, dtype).expect("memory");
    for (at, item) in items.iter().enumerate() {
        for (place, character) in item.chars().enumerate() {
            let byte = (at * longest + place) * 4;
            made.buffer().bytes_mut()[byte..byte + 4].copy_from_slice(&u32::from(character).to_ne_bytes());
        }
    }
    made
}

fn repr(array: &Array) -> String {
    let Ok(text) = print::array_repr::<Infallible>(array, &PrintOptions::default(), None);
    text
}

#[test]
fn strings_are_quoted_and_not_padded() {
    assert_eq!(repr(&texts(&[2], &["a", "bc"])), "array(['a', 'bc'], dtype='<U2')");
    assert_eq!(repr(&texts(&[1], &["it's\n"])), "array([\"it's\\n\"], dtype='<U5')");
    assert_eq!(repr(&texts(&[], &["é"])), "array('é', dtype='<U1')");
    assert_eq!(repr(&texts(&[0], &[])), "array([], dtype='<U1')");
}

#[test]
fn frames_indent_and_shorten_lines() {
    let numbers = array("i8(5)0,1,2,3,4");
    let options = PrintOptions { linewidth: 10, ..PrintOptions::default() };
    let frame = Frame { prefix: "xx", ..Frame::default() };
    let text = print::array2string::<Infallible>(&numbers, &options, &frame, None);
    assert_eq!(text, Ok("[0 1 2\n   3 4]".to_owned()));
    let frame = Frame { separator: " | ", suffix: "yy", ..Frame::default() };
    let text = print::array2string::<Infallible>(&numbers, &options, &frame, None);
    assert_eq!(text, Ok("[0 | 1 |\n 2 | 3 |\n 4]".to_owned()));
}

#[test]
fn a_formatter_may_write_several_lines_or_fail() {
    let numbers = array("i8(3)0,1,2");
    let options = PrintOptions::default();
    let mut two_lines = |_: &Array| Ok::<_, Infallible>("a\nbb".to_owned());
    let text = print::array2string(&numbers, &options, &Frame::default(), Some(&mut two_lines));
    assert_eq!(text, Ok("[a\n bb a\n    bb a\n       bb]".to_owned()));
    let mut fails = |_: &Array| Err("no");
    assert_eq!(print::array_repr(&numbers, &options, Some(&mut fails)), Err("no"));
}

#[test]
fn scalars_name_their_type() {
    let cases = [
        ("f8()1.5", "np.float64(1.5)"),
        ("f8()1e16", "np.float64(1e+16)"),
        ("f4()16777216", "np.float32(1.6777216e+07)"),
        ("f4()0.0001", "np.float32(1e-04)"),
        ("f2()2049", "np.float16(2.048e+03)"),
        ("f2()0.015625", "np.float16(0.01563)"),
        ("c16()0&2", "np.complex128(2j)"),
        ("c8()1.5&-2", "np.complex64(1.5-2j)"),
        ("c16()nan&inf", "np.complex128(nan+infj)"),
        ("b1()1", "np.True_"),
        ("i1()-3", "np.int8(-3)"),
    ];
    for (operand, want) in cases {
        assert_eq!(print::scalar_repr(&array(operand)), want);
    }
    assert_eq!(print::scalar_repr(&texts(&[], &["a'b"])), "np.str_(\"a'b\")");
}
