//! Signatures: which parameters a callable has, and binding the arguments of a call to them.
//! The same for library functions and for a program's `def`.
//!
//! A library signature is written as Python shows it, `sum(a, axis=None, *, keepdims=<no value>)`,
//! and parsed when the function is first called.

use std::rc::Rc;

use smallvec::SmallVec;

use super::builtin::Args;
use super::collections::Dict;
use super::context::Context;
use super::exception::{Error, ErrorCause, Result};
use super::value::Value;

/// How a callable words its complaints about arguments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// `f() missing 1 required positional argument: 'a'`
    Python,
    /// `len() takes exactly one argument (2 given)`
    C,
    /// `normal() takes at most 3 positional arguments (4 given)`, as NumPy's random functions word it
    Cython,
}

/// What a parameter takes when it is not given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Default {
    Required,
    /// `<no value>`: the function can tell that nothing was given.
    NoValue,
    /// The literal's source text.
    Literal(&'static str),
    /// Evaluated by the owner of the signature (a program's `def`).
    Own,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum ParameterKind {
    PositionalOnly,
    Positional,
    /// `*args`
    Rest,
    KeywordOnly,
    /// `**kwargs`
    Keywords,
}

#[derive(Clone, Debug)]
pub struct Parameter {
    pub name: Rc<str>,
    pub kind: ParameterKind,
    pub default: Default,
}

#[derive(Clone, Debug)]
pub struct Signature {
    /// The name that error texts use, without brackets.
    pub function: Rc<str>,
    /// `list.append` for a method of a built-in type, as some error texts call it.
    pub qualified: Rc<str>,
    pub parameters: Vec<Parameter>,
    pub style: Style,
}

/// One value per parameter; `None` where nothing was given.
pub type Bound = SmallVec<[Option<Value>; 8]>;

impl Signature {
    /// Parses `name(a, /, b=1, *rest, c, **more)`.
    #[must_use]
    pub fn parse(text: &'static str, style: Style) -> Signature {
        let (name, inner) = text.split_once('(').unwrap_or((text, ")"));
        let inner = inner.strip_suffix(')').unwrap_or(inner);
        let function = name.rsplit('.').next().unwrap_or(name);
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut kind = ParameterKind::Positional;
        for part in split_top_level(inner) {
            match part {
                "/" => {
                    for earlier in &mut parameters {
                        earlier.kind = ParameterKind::PositionalOnly;
                    }
                }
                "*" => kind = ParameterKind::KeywordOnly,
                _ => {
                    if let Some(name) = part.strip_prefix("**") {
                        parameters.push(Parameter {
                            name: name.into(),
                            kind: ParameterKind::Keywords,
                            default: Default::NoValue,
                        });
                    } else if let Some(name) = part.strip_prefix('*') {
                        parameters.push(Parameter {
                            name: name.into(),
                            kind: ParameterKind::Rest,
                            default: Default::NoValue,
                        });
                        kind = ParameterKind::KeywordOnly;
                    } else {
                        let (name, default) = match part.split_once('=') {
                            None => (part, Default::Required),
                            Some((name, "<no value>")) => (name, Default::NoValue),
                            Some((name, literal)) => (name, Default::Literal(literal)),
                        };
                        parameters.push(Parameter { name: name.into(), kind, default });
                    }
                }
            }
        }
        Signature { function: function.into(), qualified: name.into(), parameters, style }
    }

    /// Assigns the arguments of a call to the parameters. Defaults are not filled in.
    pub fn bind(&self, cx: &mut Context, args: Args) -> Result<Bound> {
        let mut bound: Bound = SmallVec::from_elem(None, self.parameters.len());
        let given = args.positional.len();
        let mut positional = args.positional.into_iter();
        let mut rest: Option<Vec<Value>> = None;
        for (slot, parameter) in bound.iter_mut().zip(&self.parameters) {
            match parameter.kind {
                ParameterKind::PositionalOnly | ParameterKind::Positional => match positional.next() {
                    Some(value) => *slot = Some(value),
                    None => break,
                },
                ParameterKind::Rest => {
                    *slot = Some(Value::tuple(positional.by_ref().collect::<Vec<_>>()));
                    rest = Some(Vec::new());
                }
                _ => break,
            }
        }
        let surplus = rest.is_none() && positional.next().is_some();
        if surplus && self.style != Style::Python {
            return Err(self.too_many(given, &bound));
        }
        if !args.keywords.is_empty() {
            self.bind_keywords(cx, &mut bound, args.keywords)?;
        }
        // Python functions look at keywords first, and count them.
        if surplus {
            return Err(self.too_many(given, &bound));
        }
        self.fill_collectors(&mut bound);
        self.check_required(&bound, given)?;
        Ok(bound)
    }

    fn bind_keywords(&self, cx: &mut Context, bound: &mut Bound, keywords: Vec<(Rc<str>, Value)>) -> Result<()> {
        let mut extra: Option<Dict> = None;
        let collects = self.parameters.last().is_some_and(|p| p.kind == ParameterKind::Keywords);
        for (name, value) in keywords {
            let at = self.parameters.iter().position(|p| {
                *p.name == *name && matches!(p.kind, ParameterKind::Positional | ParameterKind::KeywordOnly)
            });
            match at {
                Some(at) if bound[at].is_some() => {
                    return Err(Error::type_error(match self.style {
                        Style::Python => format!("{}() got multiple values for argument '{name}'", self.function),
                        Style::Cython => {
                            format!("{}() got multiple values for keyword argument '{name}'", self.function)
                        }
                        Style::C => format!(
                            "argument for {}() given by name ('{name}') and position ({})",
                            self.function,
                            at + 1
                        ),
                    }));
                }
                Some(at) => bound[at] = Some(value),
                None if collects => {
                    extra.get_or_insert_with(Dict::default).insert(cx, Value::str(&name), value)?;
                }
                None => return Err(self.unexpected_keyword(&name)),
            }
        }
        if let Some(extra) = extra {
            let last = bound.len() - 1;
            bound[last] = Some(Value::Dict(Rc::new(extra)));
        }
        Ok(())
    }

    /// `*args` and `**kwargs` that got nothing are empty, not absent.
    fn fill_collectors(&self, bound: &mut Bound) {
        for (slot, parameter) in bound.iter_mut().zip(&self.parameters) {
            if slot.is_none() {
                match parameter.kind {
                    ParameterKind::Rest => *slot = Some(Value::tuple(Vec::new())),
                    ParameterKind::Keywords => *slot = Some(Value::Dict(Rc::new(Dict::default()))),
                    _ => {}
                }
            }
        }
    }

    fn unexpected_keyword(&self, name: &str) -> Error {
        let positional_only =
            self.parameters.iter().any(|p| *p.name == *name && p.kind == ParameterKind::PositionalOnly);
        let takes_none =
            !self.parameters.iter().any(|p| matches!(p.kind, ParameterKind::Positional | ParameterKind::KeywordOnly));
        let text = match self.style {
            Style::Python if positional_only => {
                format!("{}() got some positional-only arguments passed as keyword arguments: '{name}'", self.function)
            }
            Style::Python | Style::Cython => {
                format!("{}() got an unexpected keyword argument '{name}'", self.function)
            }
            Style::C if takes_none => format!("{}() takes no keyword arguments", self.qualified),
            Style::C => {
                let function = if &*self.function == "sorted" { "sort" } else { &*self.function };
                format!("'{name}' is an invalid keyword argument for {function}()")
            }
        };
        let nearest = self.parameters.iter().map(|p| p.name.to_string()).collect();
        Error::type_error(text).because(ErrorCause::Keyword {
            function: self.function.to_string(),
            name: name.into(),
            nearest,
        })
    }

    fn too_many(&self, given: usize, bound: &Bound) -> Error {
        let positional: Vec<&Parameter> = self
            .parameters
            .iter()
            .filter(|p| matches!(p.kind, ParameterKind::Positional | ParameterKind::PositionalOnly))
            .collect();
        let required = positional.iter().filter(|p| p.default == Default::Required).count();
        let most = positional.len();
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let function = &self.function;
        let text = match self.style {
            Style::Python => {
                let range = if required == most { format!("{most}") } else { format!("from {required} to {most}") };
                let keyword_only = self
                    .parameters
                    .iter()
                    .zip(bound)
                    .filter(|(p, b)| p.kind == ParameterKind::KeywordOnly && b.is_some())
                    .count();
                let verb = if given == 1 { "was" } else { "were" };
                if keyword_only > 0 {
                    format!(
                        "{function}() takes {range} positional argument{} but {given} positional argument{} (and {keyword_only} keyword-only argument{}) were given",
                        plural(most),
                        plural(given),
                        plural(keyword_only)
                    )
                } else {
                    format!("{function}() takes {range} positional argument{} but {given} {verb} given", plural(most))
                }
            }
            Style::C | Style::Cython => return self.wrong_number(given),
        };
        Error::type_error(text)
    }

    /// A C function's complaint about the number of arguments; a method does not count its object.
    fn wrong_number(&self, given: usize) -> Error {
        let receiver = usize::from(self.parameters.first().is_some_and(|p| &*p.name == "self"));
        let given = given.saturating_sub(receiver);
        let own: Vec<&Parameter> = self
            .parameters
            .iter()
            .skip(receiver)
            .filter(|p| matches!(p.kind, ParameterKind::Positional | ParameterKind::PositionalOnly))
            .collect();
        let required = own.iter().filter(|p| p.default == Default::Required).count();
        let (most, function) = (own.len(), &self.function);
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let rest = self.parameters.iter().any(|p| p.kind == ParameterKind::Rest);
        if self.style == Style::Cython {
            let (bound, n) = match given > most {
                _ if required == most => ("exactly", most),
                true => ("at most", most),
                false => ("at least", required),
            };
            return Error::type_error(format!(
                "{function}() takes {bound} {n} positional argument{} ({given} given)",
                plural(n)
            ));
        }
        let by_position = own.iter().all(|p| p.kind == ParameterKind::PositionalOnly);
        let text = match (given > most && !rest, by_position) {
            _ if &*self.qualified == "list.sort" => "sort() takes no positional arguments".to_owned(),
            _ if &*self.qualified == "object" => "object() takes no arguments".to_owned(),
            _ if most == 0 && !rest => format!("{}() takes no arguments ({given} given)", self.qualified),
            _ if by_position && most == 1 && matches!(&**function, "sorted" | "reversed") => {
                format!("{function} expected 1 argument, got {given}")
            }
            _ if by_position && most == 1 && required == 1 && !rest => {
                format!("{}() takes exactly one argument ({given} given)", self.qualified)
            }
            (_, true) if required == most && !rest => {
                format!("{function} expected {most} argument{}, got {given}", plural(most))
            }
            (true, true) => format!("{function} expected at most {most} argument{}, got {given}", plural(most)),
            (false, true) => {
                format!("{function} expected at least {required} argument{}, got {given}", plural(required))
            }
            (true, false) => format!("{function}() takes at most {most} argument{} ({given} given)", plural(most)),
            (false, false) => match own.get(given) {
                Some(first) if first.kind == ParameterKind::PositionalOnly => {
                    format!(
                        "{function}() takes at least {required} positional argument{} ({given} given)",
                        plural(required)
                    )
                }
                Some(missing) => {
                    format!("{function}() missing required argument '{}' (pos {})", missing.name, given + 1)
                }
                None => format!("{function}() takes at most {most} argument{} ({given} given)", plural(most)),
            },
        };
        Error::type_error(text)
    }

    fn check_required(&self, bound: &Bound, given: usize) -> Result<()> {
        let missing = |keyword_only: bool| -> Vec<String> {
            self.parameters
                .iter()
                .zip(bound)
                .filter(|(p, b)| {
                    b.is_none()
                        && p.default == Default::Required
                        && (p.kind == ParameterKind::KeywordOnly) == keyword_only
                })
                .map(|(p, _)| format!("'{}'", p.name))
                .collect()
        };
        for (keyword_only, kind) in [(false, "positional"), (true, "keyword-only")] {
            let names = missing(keyword_only);
            if names.is_empty() {
                continue;
            }
            let function = &self.function;
            let plural = |n: usize| if n == 1 { "" } else { "s" };
            return Err(Error::type_error(match self.style {
                Style::Python => format!(
                    "{function}() missing {} required {kind} argument{}: {}",
                    names.len(),
                    plural(names.len()),
                    enumeration(&names)
                ),
                Style::C | Style::Cython => return Err(self.wrong_number(given)),
            }));
        }
        Ok(())
    }
}

/// `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`
fn enumeration(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [many @ .., last] => format!("{}, and {last}", many.join(", ")),
    }
}

/// Splits at commas outside brackets and quotes, trimmed.
fn split_top_level(text: &'static str) -> Vec<&'static str> {
    let (mut parts, mut depth, mut quote, mut start) = (Vec::new(), 0_i32, None, 0);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), _) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth -= 1,
            (None, ',') if depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|p| !p.is_empty());
    parts
}

/// The value of a default's literal.
#[must_use]
pub fn literal(text: &str) -> Value {
    match text {
        "None" => Value::None,
        "True" => Value::Bool(true),
        "False" => Value::Bool(false),
        "()" => Value::tuple(Vec::new()),
        "..." => Value::Ellipsis,
        _ => {
            if let Some(inner) = text.strip_prefix(['\'', '"']).and_then(|t| t.strip_suffix(['\'', '"'])) {
                return Value::str(&inner.replace("\\n", "\n").replace("\\t", "\t"));
            }
            if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
                let items: Vec<Value> =
                    inner.split(',').map(str::trim).filter(|t| !t.is_empty()).map(literal).collect();
                return Value::tuple(items);
            }
            match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(n), _) => Value::Int(n),
                (_, Ok(x)) => Value::Float(x),
                // A name such as `float` or `<class 'float'>`: the function looks it up itself.
                _ => Value::str(text),
            }
        }
    }
}
