//! `shapewise coverage`: which of NumPy's public names there are, which parameters are missing, and how much of the
//! corpora agreed when it was last measured. NumPy's names and parameters are facts generated from it (`numpy_api.tsv`);
//! ours are looked up as a program would: in the library's tables and in its modules written in Python.

use std::fmt::Write as _;

use crate::library::np::random_stream::{GENERATOR, RANDOM_STATE};
use crate::runtime::context::Context;
use crate::runtime::module::Method;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::text::locale::Locale;

/// Module, name, kind and parameters of every public name of NumPy.
const NUMPY: &str = include_str!("numpy_api.tsv");

/// Corpus, tier, passed and all cases, as `.ci/conformance.py` measured them.
const CORPORA: &str = include_str!("corpora.tsv");

/// A public name of NumPy.
pub struct Name {
    pub owner: &'static str,
    pub name: &'static str,
    pub parameters: Vec<&'static str>,
}

/// What there is of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Missing,
    /// There, without these parameters.
    Without(Vec<&'static str>),
    Whole,
}

/// All public names of NumPy.
pub fn names() -> impl Iterator<Item = Name> {
    NUMPY.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let (owner, name, _kind) = (fields.next()?, fields.next()?, fields.next()?);
        let parameters = fields.next().unwrap_or("").split(',').filter(|p| !p.is_empty()).collect();
        Some(Name { owner, name, parameters })
    })
}

/// The type whose methods an owner stands for, when it is no module.
fn type_of(owner: &str) -> Option<&'static TypeInfo> {
    match owner {
        "numpy.ndarray" => Some(&types::NDARRAY),
        "numpy.random.Generator" => Some(&GENERATOR),
        "numpy.random.RandomState" => Some(&RANDOM_STATE),
        _ => None,
    }
}

/// Looks a name up in the library of a session.
pub fn find(cx: &mut Context, name: &Name) -> Found {
    let written = match type_of(name.owner) {
        Some(info) => match cx.library.method(info, name.name) {
            None => return Found::Missing,
            Some(Method::Method(builtin) | Method::Static(builtin)) => Some(Value::Builtin(builtin)),
            Some(Method::Getter(_)) => None,
        },
        None => match cx.import(name.owner, false).ok().and_then(|module| module.member(cx, name.name)) {
            None => return Found::Missing,
            found => found,
        },
    };
    let signature = match &written {
        Some(Value::Builtin(builtin)) => builtin.signature(),
        Some(Value::Function(function)) => std::rc::Rc::clone(&function.signature),
        _ => return Found::Whole,
    };
    let has = |parameter: &str| signature.parameters.iter().any(|p| &*p.name == parameter);
    let absent: Vec<&'static str> = name.parameters.iter().copied().filter(|p| !has(p)).collect();
    // A function of few names more than ours that are called otherwise takes them by position.
    if absent.is_empty() || signature.parameters.len() >= name.parameters.len() {
        Found::Whole
    } else {
        Found::Without(absent)
    }
}

/// The report, by what a session finds.
#[must_use]
pub fn report(cx: &mut Context, locale: &Locale) -> String {
    let mut owners: Vec<(&'static str, usize, usize)> = Vec::new();
    let (mut missing, mut without) = (Vec::new(), Vec::new());
    for name in names() {
        let found = find(cx, &name);
        if owners.last().is_none_or(|(owner, ..)| *owner != name.owner) {
            owners.push((name.owner, 0, 0));
        }
        if let Some((_, have, all)) = owners.last_mut() {
            *all += 1;
            *have += usize::from(found != Found::Missing);
        }
        let path = format!("{}.{}", name.owner, name.name).replacen("numpy.", "np.", 1);
        match found {
            Found::Missing => missing.push(path),
            Found::Without(parameters) => without.push(format!("{path}: {}", parameters.join(", "))),
            Found::Whole => {}
        }
    }
    let mut out = String::new();
    section(
        &mut out,
        &locale.text("coverage-names", &[]),
        owners
            .iter()
            .map(|(owner, have, all)| format!("{owner:<26} {have:>4} / {all:<4} {:>5.1} %", percent(*have, *all))),
    );
    section(&mut out, &locale.text("coverage-missing", &[("count", missing.len().into())]), wrapped(&missing));
    section(&mut out, &locale.text("coverage-parameters", &[("count", without.len().into())]), without.into_iter());
    section(
        &mut out,
        &locale.text("coverage-corpora", &[]),
        corpora().map(|(corpus, tier, passed, all)| {
            format!("{corpus:<22} {tier:<4} {passed:>4} / {all:<4} {:>5.1} %", percent(passed, all))
        }),
    );
    out
}

/// What was measured: corpus, tier, cases passed, all cases.
pub fn corpora() -> impl Iterator<Item = (&'static str, &'static str, usize, usize)> {
    CORPORA.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [corpus, tier, passed, all] = fields[..] else { return None };
        Some((corpus, tier, passed.parse().ok()?, all.parse().ok()?))
    })
}

fn percent(part: usize, all: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)] // a few thousand
    let (part, all) = (part as f64, all.max(1) as f64);
    (1000.0 * part / all).floor() / 10.0
}

fn section(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    if !out.is_empty() {
        out.push('\n');
    }
    let _ = writeln!(out, "{title}");
    for line in lines {
        let _ = writeln!(out, "  {line}");
    }
}

/// Names in lines of a screen's width.
fn wrapped(names: &[String]) -> std::vec::IntoIter<String> {
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut() {
            Some(line) if line.len() + name.len() < 76 => {
                line.push_str(", ");
                line.push_str(name);
            }
            _ => lines.push(name.clone()),
        }
    }
    lines.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::LIBRARY;
    use crate::runtime::context::Nowhere;

    #[test]
    fn names_are_looked_up_in_the_library() {
        let mut cx = Context::new(&LIBRARY, Box::new(Nowhere));
        let name = |owner, name, parameters: &[&'static str]| Name { owner, name, parameters: parameters.to_vec() };
        assert_eq!(find(&mut cx, &name("numpy", "sum", &["a", "axis"])), Found::Whole);
        assert_eq!(find(&mut cx, &name("numpy", "no_such_function", &[])), Found::Missing);
        assert_eq!(find(&mut cx, &name("numpy.ndarray", "reshape", &[])), Found::Whole);
        let odd = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        assert!(matches!(find(&mut cx, &name("numpy", "trace", &odd)), Found::Without(_)));
        assert_eq!(find(&mut cx, &name("numpy.polynomial", "Chebyshev", &[])), Found::Whole);
        assert!(names().count() > 900);
        assert!(corpora().count() > 5);
    }
}
