//! The text layer against texts read off CPython 3.11 and NumPy 2.4: `text_cases.txt`, a case a
//! line, columns between tabs: what, arguments, result (`!Class: message` for an exception).

use num_bigint::BigInt;
use shapewise::text::format_spec::{self, percent, template};
use shapewise::text::number::{self, FloatLayout, Trim, Width};
use shapewise::text::{Fault, quote};

fn float(text: &str) -> f64 {
    text.parse().expect("a float")
}

fn big(text: &str) -> BigInt {
    text.parse().expect("an integer")
}

/// Operands as the cases write them: `i5;f1.5;stext`.
struct Given<'a> {
    items: Vec<&'a str>,
    next: usize,
}

impl<'a> Given<'a> {
    fn new(text: &'a str) -> Self {
        let items = text.split(';').filter(|item| !item.is_empty()).collect();
        Self { items, next: 0 }
    }

    fn take(&mut self) -> Result<(&'a str, &'a str), Fault> {
        let item = self.items.get(self.next).ok_or_else(percent::not_enough)?;
        self.next += 1;
        Ok(item.split_at(1))
    }
}

impl percent::Operands for Given<'_> {
    type Error = Fault;

    fn need_mapping(&mut self) -> Result<(), Fault> {
        Err(Fault::kind("format requires a mapping"))
    }

    fn select(&mut self, key: &str) -> Result<(), Fault> {
        panic!("no case has the key {key}")
    }

    fn star(&mut self) -> Result<i64, Fault> {
        match self.take()? {
            ("i", number) => Ok(number.parse().expect("a width")),
            _ => Err(Fault::kind("* wants int")),
        }
    }

    fn format(&mut self, directive: &percent::Directive) -> Result<String, Fault> {
        let (_, text) = self.take()?;
        match directive.code {
            's' => Ok(directive.text(text)),
            'c' => directive.code_point(&big(text)),
            'd' | 'o' | 'x' | 'X' => directive.integer(&big(text)),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => Ok(directive.float(float(text))),
            _ => Err(directive.unsupported()),
        }
    }
}

impl<'a> template::Fields for Given<'a> {
    type Value = (&'a str, String);
    type Error = Fault;

    fn positional(&mut self, index: usize) -> Result<Self::Value, Fault> {
        let item = self.items.get(index).ok_or_else(|| template::missing_positional(index))?;
        let (kind, text) = item.split_at(1);
        Ok((kind, text.to_owned()))
    }

    fn named(&mut self, name: &str) -> Result<Self::Value, Fault> {
        Err(Fault::new("KeyError", quote::repr(name)))
    }

    fn attribute(&mut self, _: Self::Value, name: &str) -> Result<Self::Value, Fault> {
        panic!("no case reads the attribute {name}")
    }

    fn item(&mut self, value: Self::Value, item: template::Item) -> Result<Self::Value, Fault> {
        let template::Item::Index(index) = item else { panic!("no case reads a key") };
        let index = usize::try_from(index).expect("a place");
        Ok((value.0, value.1.chars().skip(index).take(1).collect()))
    }

    fn convert(&mut self, value: Self::Value, conversion: char) -> Result<Self::Value, Fault> {
        assert_eq!(conversion, 'r');
        Ok(("s", quote::repr(&value.1)))
    }

    fn format(&mut self, value: Self::Value, spec: &str) -> Result<String, Fault> {
        match value {
            ("i", number) => format_spec::format_int(&big(&number), spec),
            (_, text) => format_spec::format_str(&text, spec),
        }
    }
}

fn layout(words: &str) -> FloatLayout {
    let mut layout = FloatLayout::new(Width::Double);
    for word in words.split_whitespace() {
        let (name, value) = word.split_once('=').expect("an option");
        let number = || value.parse::<usize>().expect("a number");
        match name {
            "precision" => layout.precision = Some(number()),
            "unique" => layout.unique = value == "True",
            "fractional" => layout.fractional = value == "True",
            "sign" => layout.sign = value == "True",
            "pad_left" => layout.pad_left = number(),
            "pad_right" => layout.pad_right = Some(number()),
            "min_digits" => layout.min_digits = Some(number()),
            "exp_digits" => layout.exp_digits = number(),
            "trim" if value == "-" => layout.trim = Trim::ZerosAndPoint,
            "trim" if value == "0" => layout.trim = Trim::LeaveOneZero,
            other => panic!("option {other}"),
        }
    }
    layout
}

fn run(what: &str, args: &[&str]) -> Result<String, Fault> {
    match (what, args) {
        ("float", [value, spec]) => format_spec::format_float(float(value), spec),
        ("int", [value, spec]) => format_spec::format_int(&big(value), spec),
        ("bool", [value, spec]) => format_spec::format_bool(*value == "True", spec),
        ("str", [value, spec]) => format_spec::format_str(value, spec),
        ("complex", [value, spec]) => {
            let (re, im) = value.split_once(' ').expect("two parts");
            format_spec::format_complex(float(re), float(im), spec)
        }
        ("percent", [text, operands]) => {
            let mut given = Given::new(operands);
            let text = percent::expand(text, &mut given)?;
            let all = given.next == given.items.len();
            if all { Ok(text) } else { Err(percent::not_all_converted()) }
        }
        ("template", [text, operands]) => template::expand(text, &mut Given::new(operands)),
        ("repr", [value]) => Ok(number::float_repr(float(value))),
        ("parse float", [text]) => Ok(number::float_repr(number::parse_float(text)?)),
        ("parse int", [text, base]) => {
            let base = base.parse().expect("a base");
            Ok(BigInt::from(number::parse_int(text, base)?).to_string())
        }
        ("parse complex", [text]) => {
            let (re, im) = number::parse_complex(text)?;
            Ok(number::complex_repr(re, im))
        }
        ("quote", [text]) => Ok(quote::repr(text)),
        ("ascii", [text]) => Ok(quote::ascii(text)),
        ("positional", [value, words]) => Ok(number::positional(float(value), &layout(words))),
        ("scientific", [value, words]) => Ok(number::scientific(float(value), &layout(words))),
        _ => panic!("case {what} {args:?}"),
    }
}

#[test]
fn as_python_writes_and_reads() {
    let mut wrong = Vec::new();
    for line in include_str!("text_cases.txt").split_terminator('\n') {
        let columns: Vec<&str> = line.split('\t').collect();
        let [what, args @ .., want] = &columns[..] else { panic!("case {line}") };
        let got = run(what, args).unwrap_or_else(|fault| format!("!{fault}"));
        if got != *want {
            wrong.push(format!("{line}\n  got {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn absurd_sizes_are_errors() {
    for spec in ["9999999999999", ">9999999999999", ".2000000000f"] {
        let fault = format_spec::format_float(1.0, spec).expect_err("too long");
        assert_eq!(fault.class, "MemoryError");
    }
}

#[test]
fn bytes_are_quoted() {
    assert_eq!(quote::repr_bytes(b"a'\n\xff\\"), "b\"a'\\n\\xff\\\\\"");
}
