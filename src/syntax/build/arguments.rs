//! Calls, subscripts and parameters.

use super::{Builder, Built, Node, Refused, Whole};
use crate::syntax::ast::{Expr, ExprKind, Keyword, Lambda, Parameter, Parameters};
use crate::syntax::parse::Rule;
use crate::text::Span;
use std::rc::Rc;

/// The arguments taken so far.
#[derive(Default)]
struct Arguments {
    args: Vec<Expr>,
    keywords: Vec<Keyword>,
}

impl Arguments {
    /// Adds a positional argument, if one may still stand here.
    fn positional(&mut self, arg: Expr, rule: Rule) -> Built<()> {
        let after_mapping = self.keywords.iter().any(|keyword| keyword.name.is_none());
        let misplaced = if rule == Rule::starred_argument { after_mapping } else { !self.keywords.is_empty() };
        if misplaced {
            return Err(Refused::Syntax);
        }
        self.args.push(arg);
        Ok(())
    }
}

impl Builder<'_> {
    /// The arguments of a call.
    pub(super) fn arguments(&self, call: Node) -> Built<(Vec<Expr>, Vec<Keyword>)> {
        let brackets = self.span(&call);
        let inner = call.into_inner();
        // A comma behind it counts, too.
        let alone = inner.len() == 1;
        let mut found = Arguments::default();
        for pair in inner.filter(|pair| pair.as_rule() != Rule::trailing_comma) {
            let start = self.span(&pair);
            let mut parts = pair.into_inner();
            let first = parts.next().ok_or(Refused::Syntax)?;
            let rule = first.as_rule();
            if rule == Rule::double_starred {
                let value = self.expression(super::only(first.into_inner())?)?;
                let span = Span { start: start.start, end: value.outer.end };
                found.keywords.push(Keyword { name: None, value: value.expr, span });
                continue;
            }
            let first = self.item(first)?;
            let next = parts.next();
            match next.as_ref().map(Node::as_rule) {
                Some(Rule::keyword_value) => {
                    let value = next.ok_or(Refused::Syntax)?.into_inner();
                    found.keywords.push(self.keyword(first, super::only(value)?)?);
                }
                Some(Rule::walrus_value) => {
                    let value = next.ok_or(Refused::Syntax)?;
                    found.positional(self.named(first, value)?.expr, rule)?;
                }
                Some(_) if !alone => return Err(Refused::Syntax),
                Some(_) => {
                    let clauses = next.into_iter().chain(parts);
                    let clauses = clauses.map(|pair| self.for_clause(pair)).collect::<Built<Vec<_>>>()?;
                    let element = Box::new(first.expr);
                    found.positional(Expr { kind: ExprKind::Generator { element, clauses }, span: brackets }, rule)?;
                }
                None => found.positional(first.expr, rule)?,
            }
        }
        Ok((found.args, found.keywords))
    }

    /// `name=value`.
    fn keyword(&self, name: Whole, value: Node) -> Built<Keyword> {
        if name.in_brackets() {
            return Err(Refused::Syntax);
        }
        let Expr { kind: ExprKind::Name(text), span } = name.expr else {
            return Err(Refused::Syntax);
        };
        let value = self.expression(value)?;
        Ok(Keyword { name: Some(text), span: span.to(value.outer), value: value.expr })
    }

    /// What stands between the brackets of a subscript.
    pub(super) fn index(&self, subscript: Node) -> Built<Expr> {
        let mut items = Vec::new();
        let mut comma = None;
        for pair in subscript.into_inner() {
            if pair.as_rule() == Rule::trailing_comma {
                comma = Some(self.span(&pair));
            } else {
                items.push(self.slice_item(pair)?);
            }
        }
        let starred = matches!(items.first(), Some(Expr { kind: ExprKind::Starred(_), .. }));
        if items.len() == 1 && comma.is_none() && !starred {
            return items.pop().ok_or(Refused::Syntax);
        }
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return Err(Refused::Syntax);
        };
        let span = first.span.to(comma.unwrap_or(last.span));
        Ok(Expr { kind: ExprKind::Tuple(items), span })
    }

    fn slice_item(&self, pair: Node) -> Built<Expr> {
        let mut span = self.span(&pair);
        span.end = span.start + u32::try_from(pair.as_str().trim_end().len()).unwrap_or(0);
        let mut inner = pair.into_inner();
        let first = inner.next().ok_or(Refused::Syntax)?;
        let mut lower = None;
        let rest = if first.as_rule() == Rule::slice_rest {
            first
        } else {
            let found = self.item(first)?;
            match inner.next() {
                None => return Ok(found.expr),
                Some(value) if value.as_rule() == Rule::walrus_value => return Ok(self.named(found, value)?.expr),
                Some(rest) => {
                    lower = Some(found.expr);
                    rest
                }
            }
        };
        let (mut upper, mut step) = (None, None);
        for pair in rest.into_inner() {
            let bound = if pair.as_rule() == Rule::slice_upper { &mut upper } else { &mut step };
            *bound = Some(Box::new(self.expression(super::only(pair.into_inner())?)?.expr));
        }
        Ok(Expr { kind: ExprKind::Slice { lower: lower.map(Box::new), upper, step }, span })
    }

    /// `lambda …: body`.
    pub(super) fn lambda(&self, head: Node, body: Expr) -> Built<ExprKind> {
        let parameters = match head.into_inner().find(|pair| pair.as_rule() == Rule::lambda_parameters) {
            Some(pair) => self.parameters(pair)?,
            None => Parameters::default(),
        };
        Ok(ExprKind::Lambda(Rc::new(Lambda { parameters, body })))
    }

    /// The parameters of a `def` or a `lambda`, their order checked.
    pub(super) fn parameters(&self, list: Node) -> Built<Parameters> {
        let mut found = Parameters::default();
        let mut starred = false;
        let mut bare_star = false;
        for pair in list.into_inner() {
            if found.double_star.is_some() {
                return Err(Refused::Syntax);
            }
            let first = pair.clone().into_inner().next().ok_or(Refused::Syntax)?.as_rule();
            let parameter = self.parameter(pair)?;
            match (first, parameter) {
                (Rule::slash, None) => {
                    if starred || !found.positional_only.is_empty() || found.positional.is_empty() {
                        return Err(Refused::Syntax);
                    }
                    found.positional_only = std::mem::take(&mut found.positional);
                }
                (Rule::star, parameter) => {
                    if starred {
                        return Err(Refused::Syntax);
                    }
                    starred = true;
                    bare_star = parameter.is_none();
                    found.star = parameter;
                }
                (Rule::double_star, Some(parameter)) => found.double_star = Some(parameter),
                (_, Some(parameter)) if starred => found.keyword_only.push(parameter),
                (_, Some(parameter)) => {
                    let earlier = found.positional_only.iter().chain(&found.positional).next_back();
                    if parameter.default.is_none() && earlier.is_some_and(|earlier| earlier.default.is_some()) {
                        return Err(Refused::Syntax);
                    }
                    found.positional.push(parameter);
                }
                _ => return Err(Refused::Syntax),
            }
        }
        if bare_star && found.keyword_only.is_empty() {
            return Err(Refused::Syntax);
        }
        Ok(found)
    }

    fn parameter(&self, pair: Node) -> Built<Option<Parameter>> {
        let mut found: Option<Parameter> = None;
        for part in pair.into_inner() {
            match (part.as_rule(), &mut found) {
                (Rule::slash | Rule::star | Rule::double_star, _) => {}
                (Rule::name, _) => {
                    found = Some(Parameter {
                        name: super::name_of(&part)?,
                        annotation: None,
                        default: None,
                        span: self.span(&part),
                    });
                }
                (Rule::annotation | Rule::star_annotation, Some(parameter)) => {
                    parameter.annotation = Some(Box::new(self.item(super::only(part.into_inner())?)?.expr));
                }
                (_, Some(parameter)) => parameter.default = Some(Box::new(self.expression(part)?.expr)),
                _ => return Err(Refused::Syntax),
            }
        }
        Ok(found)
    }
}
