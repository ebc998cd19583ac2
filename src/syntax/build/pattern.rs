//! Patterns of `match`.

use super::{Builder, Built, Node, Refused};
use crate::syntax::ast::{BinaryOp, Constant, Expr, ExprKind, Name, UnaryOp};
use crate::syntax::error::SyntaxError;
use crate::syntax::parse::Rule;
use crate::syntax::pattern::{Pattern, PatternKind};
use crate::text::Span;

impl Builder<'_> {
    /// What is matched: an expression, or several without brackets.
    pub(in crate::syntax) fn match_head(&self, inner: Vec<Node>) -> Built<Expr> {
        let mut parts = inner.into_iter().filter(|pair| pair.as_rule() != Rule::kw_match);
        let subject = self.value(parts.next().ok_or(Refused::Syntax)?)?;
        match parts.next() {
            Some(value) => Ok(self.named(subject, value)?.expr),
            None => Ok(subject.expr),
        }
    }

    /// `case pattern if guard`.
    pub(in crate::syntax) fn case_head(&self, inner: Vec<Node>) -> Built<(Pattern, Option<Expr>)> {
        let (mut pattern, mut guard) = (None, None);
        for pair in inner {
            match pair.as_rule() {
                Rule::pattern_row => pattern = Some(self.pattern_row(pair)?),
                Rule::guard => {
                    let parts = pair.into_inner().filter(|part| part.as_rule() != Rule::kw_if).collect();
                    guard = Some(self.condition(parts)?);
                }
                _ => {}
            }
        }
        Ok((pattern.ok_or(Refused::Syntax)?, guard))
    }

    /// Patterns with commas between them are a sequence; a lone one is itself.
    fn pattern_row(&self, pair: Node) -> Built<Pattern> {
        let span = self.span(&pair);
        let (mut items, comma) = self.patterns(pair)?;
        let lone_star = matches!(items.first(), Some(Pattern { kind: PatternKind::Star(_), .. }));
        match items.pop() {
            Some(only) if items.is_empty() && !comma && !lone_star => Ok(only),
            Some(_) if items.is_empty() && !comma => Err(Refused::Syntax),
            Some(last) => {
                items.push(last);
                Ok(Pattern { kind: PatternKind::Sequence(items), span })
            }
            None => Err(Refused::Syntax),
        }
    }

    /// The patterns of a row, and whether a comma ends it.
    fn patterns(&self, row: Node) -> Built<(Vec<Pattern>, bool)> {
        let (mut items, mut comma) = (Vec::new(), false);
        for pair in row.into_inner() {
            match pair.as_rule() {
                Rule::trailing_comma => comma = true,
                _ => items.push(self.pattern(pair)?),
            }
        }
        Ok((items, comma))
    }

    fn pattern(&self, pair: Node) -> Built<Pattern> {
        let span = self.span(&pair);
        if pair.as_rule() == Rule::star_pattern {
            let name = super::name_of(&super::only(pair.into_inner())?)?;
            return Ok(Pattern { kind: PatternKind::Star(captured(name)), span });
        }
        self.deeper(1, span, || {
            let (mut choices, mut name) = (Vec::new(), None);
            for part in pair.into_inner() {
                match part.as_rule() {
                    Rule::kw_as => {}
                    Rule::name => name = Some((super::name_of(&part)?, self.span(&part))),
                    _ => choices.push(self.closed_pattern(part)?),
                }
            }
            let whole = match (choices.pop(), choices.is_empty()) {
                (Some(only), true) => only,
                (Some(last), false) => {
                    let span = choices[0].span.to(last.span);
                    choices.push(last);
                    Pattern { kind: PatternKind::Or(choices), span }
                }
                (None, _) => return Err(Refused::Syntax),
            };
            match name {
                None => Ok(whole),
                Some((name, at)) if &*name == "_" => Err(SyntaxError::new("cannot use '_' as a target", at).into()),
                Some((name, at)) => {
                    let span = whole.span.to(at);
                    Ok(Pattern { kind: PatternKind::As { pattern: Box::new(whole), name }, span })
                }
            }
        })
    }

    fn closed_pattern(&self, pair: Node) -> Built<Pattern> {
        let span = self.span(&pair);
        let kind = match pair.as_rule() {
            Rule::pattern_number => PatternKind::Value(self.pattern_number(pair)?),
            Rule::strings => PatternKind::Value(self.pattern_text(pair)?),
            Rule::pattern_name => self.named_pattern(pair)?,
            Rule::pattern_round => match pair.into_inner().next() {
                None => PatternKind::Sequence(Vec::new()),
                Some(row) => {
                    let inside = self.pattern_row(row)?;
                    return Ok(Pattern { kind: inside.kind, span });
                }
            },
            Rule::pattern_square => match pair.into_inner().next() {
                None => PatternKind::Sequence(Vec::new()),
                Some(row) => PatternKind::Sequence(self.patterns(row)?.0),
            },
            Rule::pattern_curly => self.mapping_pattern(pair)?,
            _ => return Err(Refused::Syntax),
        };
        Ok(Pattern { kind, span })
    }

    fn pattern_text(&self, pair: Node) -> Built<Expr> {
        let text = self.strings(pair)?.expr;
        if matches!(text.kind, ExprKind::FString(_)) {
            let message = "patterns may only match literals and attribute lookups";
            return Err(SyntaxError::new(message, text.span).into());
        }
        Ok(text)
    }

    /// `-1`, `2.5`, `1 + 2j`.
    fn pattern_number(&self, pair: Node) -> Built<Expr> {
        let whole = self.span(&pair);
        let (mut value, mut minus, mut operator) = (None, None, None);
        for part in pair.into_inner() {
            let span = self.span(&part);
            match part.as_rule() {
                Rule::pattern_minus => minus = Some(span),
                Rule::sum => operator = Some((part.as_str() == "+", span)),
                _ => {
                    let number = super::number::value(part.as_str(), span)?;
                    let is_imaginary = matches!(number, Constant::Imaginary(_));
                    let number = Expr { kind: ExprKind::Constant(number), span };
                    value = Some(match (value, operator, minus.take()) {
                        (None, _, None) => number,
                        (None, _, Some(sign)) => Expr {
                            kind: ExprKind::Unary { op: UnaryOp::Minus, operand: Box::new(number) },
                            span: sign.to(span),
                        },
                        (Some(left), Some((plus, op_span)), _) => {
                            if !is_imaginary {
                                return Err(
                                    SyntaxError::new("imaginary number required in complex literal", span).into()
                                );
                            }
                            let op = if plus { BinaryOp::Add } else { BinaryOp::Sub };
                            let (left, right) = (Box::new(left), Box::new(number));
                            Expr { kind: ExprKind::Binary { op, left, right, op_span }, span: whole }
                        }
                        (Some(_), None, _) => return Err(Refused::Syntax),
                    });
                }
            }
        }
        value.ok_or(Refused::Syntax)
    }

    /// A name alone is bound, a dotted one looked up, one with brackets a class.
    fn named_pattern(&self, pair: Node) -> Built<PatternKind> {
        let mut inner = pair.into_inner();
        let name = inner.next().ok_or(Refused::Syntax)?;
        let call = inner.next();
        // The text of the whole may end with blanks.
        let is_dotted = name.as_str().contains('.');
        let first = name.clone().into_inner().next().ok_or(Refused::Syntax)?;
        match (if is_dotted { "" } else { first.as_str() }, call) {
            ("None", None) => Ok(PatternKind::Singleton(Constant::None)),
            ("True", None) => Ok(PatternKind::Singleton(Constant::Bool(true))),
            ("False", None) => Ok(PatternKind::Singleton(Constant::Bool(false))),
            (_, Some(call)) => self.class_pattern(self.dotted_value(name)?, call),
            (_, None) if is_dotted => Ok(PatternKind::Value(self.dotted_value(name)?)),
            (_, None) => Ok(PatternKind::Capture(captured(super::name_of(&super::only(name.into_inner())?)?))),
        }
    }

    /// `a.b.c`
    fn dotted_value(&self, pair: Node) -> Built<Expr> {
        let mut value: Option<Expr> = None;
        for part in pair.into_inner() {
            let (name, name_span) = (super::name_of(&part)?, self.span(&part));
            value = Some(match value {
                None => Expr { kind: ExprKind::Name(name), span: name_span },
                Some(owner) => {
                    let span = owner.span.to(name_span);
                    Expr { kind: ExprKind::Attribute { value: Box::new(owner), name, name_span }, span }
                }
            });
        }
        value.ok_or(Refused::Syntax)
    }

    fn class_pattern(&self, class: Expr, call: Node) -> Built<PatternKind> {
        let (mut positional, mut keywords) = (Vec::new(), Vec::new());
        for argument in call.into_inner() {
            let span = self.span(&argument);
            let mut parts: Vec<Node> = argument.into_inner().collect();
            let pattern = self.pattern(parts.pop().ok_or(Refused::Syntax)?)?;
            match parts.pop() {
                Some(name) => keywords.push((super::name_of(&name)?, pattern)),
                None if keywords.is_empty() => positional.push(pattern),
                None => {
                    let message = "positional patterns follow keyword patterns";
                    return Err(SyntaxError::new(message, span).into());
                }
            }
        }
        Ok(PatternKind::Class { class, positional, keywords })
    }

    fn mapping_pattern(&self, pair: Node) -> Built<PatternKind> {
        let (mut items, mut rest): (_, Option<Name>) = (Vec::new(), None);
        for item in pair.into_inner() {
            if rest.is_some() {
                return Err(Refused::Syntax);
            }
            let mut parts = item.into_inner().filter(|part| part.as_rule() != Rule::double_star);
            let first = parts.next().ok_or(Refused::Syntax)?;
            match parts.next() {
                None => {
                    let name = super::name_of(&first)?;
                    rest = if &*name == "_" { return Err(Refused::Syntax) } else { Some(name) };
                }
                Some(pattern) => items.push((self.mapping_key(first)?, self.pattern(pattern)?)),
            }
        }
        Ok(PatternKind::Mapping { items, rest })
    }

    fn mapping_key(&self, pair: Node) -> Built<Expr> {
        let span: Span = self.span(&pair);
        let constant = |value| Ok(Expr { kind: ExprKind::Constant(value), span });
        match pair.as_rule() {
            Rule::pattern_number => self.pattern_number(pair),
            Rule::strings => self.pattern_text(pair),
            _ => match pair.as_str().trim_end() {
                "None" => constant(Constant::None),
                "True" => constant(Constant::Bool(true)),
                "False" => constant(Constant::Bool(false)),
                text if text.contains('.') => self.dotted_value(pair),
                _ => Err(Refused::Syntax),
            },
        }
    }
}

fn captured(name: Name) -> Option<Name> {
    (&*name != "_").then_some(name)
}
