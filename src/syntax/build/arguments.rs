//! Calls, subscripts and parameters.

use super::{Builder, Built, Node, Refused};
use crate::syntax::ast::{Expr, ExprKind, Keyword, Lambda, Parameter, Parameters};
use crate::syntax::parse::Rule;
use std::rc::Rc;

impl Builder<'_> {
    /// The arguments of a call.
    pub(super) fn arguments(&self, call: Node) -> Built<(Vec<Expr>, Vec<Keyword>)> {
        let brackets = self.span(&call);
        let inner = call.into_inner();
        let count = inner.len();
        let (mut args, mut keywords) = (Vec::new(), Vec::<Keyword>::new());
        for pair in inner {
            let mut span = self.span(&pair);
            let mut parts = pair.into_inner();
            let first = parts.next().ok_or(Refused::Syntax)?;
            match first.as_rule() {
                Rule::double_starred => {
                    let value = self.expression(super::only(first.into_inner())?)?;
                    span.end = value.outer.end;
                    keywords.push(Keyword { name: None, value: value.expr, span });
                }
                Rule::keyword => {
                    let mut inner = first.into_inner();
                    let name = self.name(&inner.next().ok_or(Refused::Syntax)?)?;
                    let value = self.expression(inner.next().ok_or(Refused::Syntax)?)?;
                    span.end = value.outer.end;
                    keywords.push(Keyword { name: Some(name), value: value.expr, span });
                }
                rule => {
                    let after_mapping = keywords.iter().any(|keyword| keyword.name.is_none());
                    let misplaced = if rule == Rule::starred_argument { after_mapping } else { !keywords.is_empty() };
                    if misplaced {
                        return Err(Refused::Syntax);
                    }
                    let arg = self.item(first)?.expr;
                    let clauses = parts.map(|pair| self.for_clause(pair)).collect::<Built<Vec<_>>>()?;
                    if clauses.is_empty() {
                        args.push(arg);
                    } else if count == 1 && !self.text(brackets).trim_end_matches([')', ' ']).ends_with(',') {
                        args.push(Expr {
                            kind: ExprKind::Generator { element: Box::new(arg), clauses },
                            span: brackets,
                        });
                    } else {
                        return Err(Refused::Syntax);
                    }
                }
            }
        }
        Ok((args, keywords))
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
        let (lower, rest) = if first.as_rule() == Rule::slice_rest {
            (None, Some(first))
        } else {
            (Some(self.item(first)?.expr), inner.next())
        };
        let Some(rest) = rest else {
            return lower.ok_or(Refused::Syntax);
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
                        name: self.name(&part)?,
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
