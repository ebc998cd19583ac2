//! What stands in brackets: tuples, lists, sets, dicts, comprehensions, generators; and rows of expressions without brackets.

use super::{Builder, Built, Node, Refused, Whole};
use crate::syntax::ast::{DictItem, Expr, ExprKind, ForClause};
use crate::syntax::parse::Rule;
use crate::text::Span;

/// What stood between brackets: items, and whether a comma came last, or the clauses of a comprehension.
struct Inside {
    items: Vec<Whole>,
    trailing_comma: Option<Span>,
    clauses: Vec<ForClause>,
}

impl Builder<'_> {
    /// `yields` or `expressions`: what may stand on the right of `=`.
    pub(super) fn value(&self, pair: Node) -> Built<Whole> {
        if pair.as_rule() == Rule::yields {
            return self.yields(pair);
        }
        let Inside { mut items, trailing_comma, .. } = self.items(pair)?;
        let last = items.last().ok_or(Refused::Syntax)?.outer;
        if items.len() == 1 && trailing_comma.is_none() {
            return items.pop().ok_or(Refused::Syntax);
        }
        let span = items[0].outer.to(trailing_comma.unwrap_or(last));
        Ok(Whole::plain(ExprKind::Tuple(exprs(items)), span))
    }

    pub(super) fn yields(&self, pair: Node) -> Built<Whole> {
        let span = self.span(&pair);
        let mut inner = pair.into_inner();
        let keyword = self.span(&inner.next().ok_or(Refused::Syntax)?);
        let Some(pair) = inner.next() else {
            return Ok(Whole::plain(ExprKind::Yield(None), keyword));
        };
        self.deeper(1, span, || {
            if pair.as_rule() == Rule::yield_from {
                let value = pair.into_inner().last().ok_or(Refused::Syntax)?;
                let value = self.expression(value)?;
                let span = keyword.to(value.outer);
                return Ok(Whole::plain(ExprKind::YieldFrom(value.boxed()), span));
            }
            let value = self.value(pair)?;
            let span = keyword.to(value.outer);
            Ok(Whole::plain(ExprKind::Yield(Some(value.boxed())), span))
        })
    }

    /// `(…)`: an empty tuple, a tuple, a generator, or brackets round an expression.
    pub(super) fn round(&self, pair: Node) -> Built<Whole> {
        let outer = self.span(&pair);
        let first = pair.clone().into_inner().next();
        if let Some(first) = first.filter(|first| first.as_rule() == Rule::yields) {
            return Ok(Whole { expr: self.yields(first)?.expr, outer });
        }
        let Inside { mut items, trailing_comma, clauses } = self.items(pair)?;
        if !clauses.is_empty() {
            let element = Box::new(unstarred(items)?);
            return Ok(Whole::plain(ExprKind::Generator { element, clauses }, outer));
        }
        if items.len() == 1 && trailing_comma.is_none() {
            let whole = items.pop().ok_or(Refused::Syntax)?;
            if matches!(whole.expr.kind, ExprKind::Starred(_)) {
                return Err(Refused::Syntax);
            }
            return Ok(Whole { expr: whole.expr, outer });
        }
        Ok(Whole::plain(ExprKind::Tuple(exprs(items)), outer))
    }

    /// `[…]`.
    pub(super) fn square(&self, pair: Node) -> Built<ExprKind> {
        let Inside { items, clauses, .. } = self.items(pair)?;
        if clauses.is_empty() {
            return Ok(ExprKind::List(exprs(items)));
        }
        Ok(ExprKind::ListComp { element: Box::new(unstarred(items)?), clauses })
    }

    /// `{…}`.
    pub(super) fn curly(&self, pair: Node) -> Built<ExprKind> {
        let mut items = Vec::new();
        let mut clauses = Vec::new();
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::for_clause => clauses.push(self.for_clause(pair)?),
                _ => items.push(self.curly_item(pair)?),
            }
        }
        if items.iter().any(|item| matches!(item, CurlyItem::Element(_))) {
            return set(items, clauses);
        }
        let mut items: Vec<DictItem> = items.into_iter().filter_map(CurlyItem::pair).collect();
        if clauses.is_empty() {
            return Ok(ExprKind::Dict(items));
        }
        let item = items.pop().ok_or(Refused::Syntax)?;
        let key = Box::new(item.key.ok_or(Refused::Syntax)?);
        Ok(ExprKind::DictComp { key, value: Box::new(item.value), clauses })
    }

    fn curly_item(&self, pair: Node) -> Built<CurlyItem> {
        let mut inner = pair.into_inner();
        let first = inner.next().ok_or(Refused::Syntax)?;
        if first.as_rule() == Rule::double_starred {
            let value = super::only(first.into_inner())?;
            return Ok(CurlyItem::Pair(DictItem { key: None, value: self.expression(value)?.expr }));
        }
        let element = self.item(first)?;
        match inner.next() {
            Some(value) if value.as_rule() == Rule::walrus_value => {
                Ok(CurlyItem::Element(self.named(element, value)?.expr))
            }
            Some(value) => {
                Ok(CurlyItem::Pair(DictItem { key: Some(element.expr), value: self.expression(value)?.expr }))
            }
            None => Ok(CurlyItem::Element(element.expr)),
        }
    }

    fn items(&self, pair: Node) -> Built<Inside> {
        let inner = pair.into_inner();
        let mut found = Inside { items: Vec::with_capacity(inner.len()), trailing_comma: None, clauses: Vec::new() };
        for pair in inner {
            match pair.as_rule() {
                Rule::trailing_comma => found.trailing_comma = Some(self.span(&pair)),
                Rule::for_clause => found.clauses.push(self.for_clause(pair)?),
                Rule::walrus_value => {
                    let target = found.items.pop().ok_or(Refused::Syntax)?;
                    found.items.push(self.named(target, pair)?);
                }
                _ => found.items.push(self.item(pair)?),
            }
        }
        Ok(found)
    }

    /// `*x`, `x := y` or an expression.
    pub(super) fn item(&self, pair: Node) -> Built<Whole> {
        match pair.as_rule() {
            Rule::starred | Rule::starred_argument | Rule::star_target => {
                let start = self.span(&pair);
                let value = self.expression(super::only(pair.into_inner())?)?;
                let span = Span { start: start.start, end: value.outer.end };
                Ok(Whole::plain(ExprKind::Starred(value.boxed()), span))
            }
            _ => self.expression(pair),
        }
    }

    /// `target := value`: the target must be a bare name.
    pub(super) fn named(&self, target: Whole, pair: Node) -> Built<Whole> {
        if target.in_brackets() {
            return Err(Refused::Syntax);
        }
        let Expr { kind: ExprKind::Name(name), span: name_span } = target.expr else {
            return Err(Refused::Syntax);
        };
        let value = self.expression(super::only(pair.into_inner())?)?;
        let span = name_span.to(value.outer);
        Ok(Whole::plain(ExprKind::Named { name, name_span, value: value.boxed() }, span))
    }

    /// `for … in … if …`.
    pub(super) fn for_clause(&self, pair: Node) -> Built<ForClause> {
        let mut inner = pair.into_inner().peekable();
        let is_async = inner.peek().is_some_and(|first| first.as_rule() == Rule::kw_async);
        let words = [Rule::kw_async, Rule::kw_for, Rule::kw_in];
        let mut inner = inner.filter(|pair| !words.contains(&pair.as_rule()));
        let (Some(target), Some(iter)) = (inner.next(), inner.next()) else {
            return Err(Refused::Syntax);
        };
        let target = self.targets(target)?;
        let iter = self.expression(iter)?.expr;
        let mut conditions = Vec::new();
        for pair in inner {
            let condition = pair.into_inner().last().ok_or(Refused::Syntax)?;
            conditions.push(self.expression(condition)?.expr);
        }
        Ok(ForClause { target, iter, conditions, is_async })
    }
}

/// An item of `{…}`.
enum CurlyItem {
    Element(Expr),
    Pair(DictItem),
}

impl CurlyItem {
    fn pair(self) -> Option<DictItem> {
        match self {
            CurlyItem::Pair(item) => Some(item),
            CurlyItem::Element(_) => None,
        }
    }
}

fn set(items: Vec<CurlyItem>, clauses: Vec<ForClause>) -> Built<ExprKind> {
    let mut elements = Vec::with_capacity(items.len());
    for item in items {
        match item {
            CurlyItem::Element(element) => elements.push(element),
            CurlyItem::Pair(_) => return Err(Refused::Syntax),
        }
    }
    if clauses.is_empty() {
        return Ok(ExprKind::Set(elements));
    }
    let element = elements.pop().ok_or(Refused::Syntax)?;
    if matches!(element.kind, ExprKind::Starred(_)) {
        return Err(Refused::Syntax);
    }
    Ok(ExprKind::SetComp { element: Box::new(element), clauses })
}

/// The one item before the clauses of a comprehension; a star has no place there.
fn unstarred(mut items: Vec<Whole>) -> Built<Expr> {
    let whole = items.pop().ok_or(Refused::Syntax)?;
    if matches!(whole.expr.kind, ExprKind::Starred(_)) {
        return Err(Refused::Syntax);
    }
    Ok(whole.expr)
}

pub(super) fn exprs(items: Vec<Whole>) -> Vec<Expr> {
    items.into_iter().map(|whole| whole.expr).collect()
}
