//! The heads of compound statements; their blocks are put together in `parse::blocks`.

use super::{Builder, Built, Node, Refused};
use crate::syntax::ast::{ClassDef, Expr, FunctionDef, Name, Parameters, WithItem};
use crate::syntax::parse::Rule;

impl Builder<'_> {
    /// The condition of an `if` or a `while`, the expression of a decorator: the last part, or the last two (`x := y`).
    pub(in crate::syntax) fn condition(&self, mut inner: Vec<Node>) -> Built<Expr> {
        let last = inner.pop().ok_or(Refused::Syntax)?;
        if last.as_rule() == Rule::walrus_value {
            let target = self.item(inner.pop().ok_or(Refused::Syntax)?)?;
            return Ok(self.named(target, last)?.expr);
        }
        Ok(self.item(last)?.expr)
    }

    /// `for targets in values`.
    pub(in crate::syntax) fn for_head(&self, inner: Vec<Node>) -> Built<(Expr, Expr)> {
        let mut parts = inner.into_iter().filter(|pair| matches!(pair.as_rule(), Rule::targets | Rule::expressions));
        let (Some(targets), Some(values)) = (parts.next(), parts.next()) else {
            return Err(Refused::Syntax);
        };
        Ok((self.targets(targets)?, self.value(values)?.expr))
    }

    /// `context as target`.
    pub(in crate::syntax) fn with_item(&self, pair: Node) -> Built<WithItem> {
        let mut parts = pair.into_inner().filter(|pair| pair.as_rule() != Rule::kw_as);
        let context = self.expression(parts.next().ok_or(Refused::Syntax)?)?.expr;
        let target = parts.next().map(|pair| self.item(pair)).transpose()?;
        Ok(WithItem { context, target: target.map(|target| target.expr) })
    }

    /// `except class as name`, and whether it was `except*`.
    pub(in crate::syntax) fn except_head(&self, inner: Vec<Node>) -> Built<(Option<Expr>, Option<Name>, bool)> {
        let (mut class, mut name, mut group) = (None, None, false);
        for pair in inner {
            match pair.as_rule() {
                Rule::star => group = true,
                Rule::expression => class = Some(self.expression(pair)?.expr),
                Rule::name => name = Some(super::name_of(&pair)?),
                _ => {}
            }
        }
        if group && class.is_none() {
            return Err(Refused::Syntax);
        }
        Ok((class, name, group))
    }

    /// A function without its body.
    pub(in crate::syntax) fn def_head(&self, inner: Vec<Node>) -> Built<FunctionDef> {
        let (mut named, mut parameters, mut returns) = (None, Parameters::default(), None);
        for pair in inner {
            match pair.as_rule() {
                Rule::name => named = Some((super::name_of(&pair)?, self.span(&pair))),
                Rule::parameters => parameters = self.parameters(pair)?,
                Rule::returns => returns = Some(self.expression(super::only(pair.into_inner())?)?.expr),
                _ => {}
            }
        }
        let (name, name_span) = named.ok_or(Refused::Syntax)?;
        Ok(FunctionDef {
            name,
            name_span,
            parameters,
            body: Vec::new(),
            decorators: Vec::new(),
            returns,
            is_async: false,
        })
    }

    /// A class without its body.
    pub(in crate::syntax) fn class_head(&self, inner: Vec<Node>) -> Built<ClassDef> {
        let (mut named, mut arguments) = (None, (Vec::new(), Vec::new()));
        for pair in inner {
            match pair.as_rule() {
                Rule::name => named = Some((super::name_of(&pair)?, self.span(&pair))),
                Rule::call => {
                    let brackets = self.span(&pair);
                    arguments = self.arguments(pair)?;
                    if arguments.0.iter().any(|base| base.span == brackets) {
                        return Err(Refused::Syntax);
                    }
                }
                _ => {}
            }
        }
        let (name, name_span) = named.ok_or(Refused::Syntax)?;
        let (bases, keywords) = arguments;
        Ok(ClassDef { name, name_span, bases, keywords, body: Vec::new(), decorators: Vec::new() })
    }
}
