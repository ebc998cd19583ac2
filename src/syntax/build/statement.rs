//! Simple statements.

use super::{Builder, Built, Node, Refused, Whole, is_augmented_target, is_target, target};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, ImportAlias, Name, Stmt, StmtKind};
use crate::syntax::parse::Rule;
use crate::text::Span;

impl Builder<'_> {
    /// The statements of a `simple_line`.
    pub(in crate::syntax) fn simple_line(&self, line: Node, body: &mut Vec<Stmt>) -> Built<()> {
        for pair in line.into_inner() {
            body.push(self.simple(pair)?);
        }
        Ok(())
    }

    fn simple(&self, pair: Node) -> Built<Stmt> {
        let start = self.span(&pair);
        let text = pair.as_str();
        let span = Span { start: start.start, end: start.start + u32::try_from(trimmed_length(text)).unwrap_or(0) };
        let kind = match pair.as_rule() {
            Rule::pass => StmtKind::Pass,
            Rule::break_ => StmtKind::Break,
            Rule::continue_ => StmtKind::Continue,
            Rule::return_ => StmtKind::Return(self.rest(pair)?.pop()),
            Rule::raise => {
                let mut parts = self.rest(pair)?;
                let cause = if parts.len() > 1 { parts.pop() } else { None };
                StmtKind::Raise { exception: parts.pop(), cause }
            }
            Rule::assert => {
                let mut parts = self.rest(pair)?;
                let message = if parts.len() > 1 { parts.pop() } else { None };
                StmtKind::Assert { test: parts.pop().ok_or(Refused::Syntax)?, message }
            }
            Rule::del => self.delete(pair)?,
            Rule::global => StmtKind::Global(Self::names(pair)?),
            Rule::nonlocal => StmtKind::Nonlocal(Self::names(pair)?),
            Rule::import => StmtKind::Import(self.aliases(pair)?),
            Rule::import_from => self.import_from(pair)?,
            _ => return self.expression_statement(pair),
        };
        Ok(Stmt { kind, span })
    }

    /// The expressions after a statement's keyword.
    fn rest(&self, pair: Node) -> Built<Vec<Expr>> {
        let mut found = Vec::new();
        for pair in pair.into_inner() {
            match pair.as_rule() {
                Rule::expressions => found.push(self.value(pair)?.expr),
                Rule::expression => found.push(self.expression(pair)?.expr),
                _ => {}
            }
        }
        Ok(found)
    }

    fn delete(&self, pair: Node) -> Built<StmtKind> {
        let row = pair.into_inner().last().ok_or(Refused::Syntax)?;
        let whole = self.value(row)?;
        if !target::is_deletable(&whole.expr) {
            return Err(Refused::Syntax);
        }
        // `del a, b` deletes two targets; `del (a, b)` one, which is a tuple: brackets begin where the tuple does
        let bare = !self.text(whole.outer).starts_with('(');
        match whole.expr.kind {
            ExprKind::Tuple(items) if bare => Ok(StmtKind::Delete(items)),
            kind => Ok(StmtKind::Delete(vec![Expr { kind, span: whole.expr.span }])),
        }
    }

    fn names(pair: Node) -> Built<Vec<Name>> {
        pair.into_inner().filter(|pair| pair.as_rule() == Rule::name).map(|pair| super::name_of(&pair)).collect()
    }

    fn dotted(pair: Node) -> Built<Name> {
        let parts = pair.into_inner().map(|part| super::name_of(&part)).collect::<Built<Vec<_>>>()?;
        Ok(Name::from(parts.join(".")))
    }

    fn aliases(&self, pair: Node) -> Built<Vec<ImportAlias>> {
        let is_alias = |pair: &Node| matches!(pair.as_rule(), Rule::import_alias | Rule::from_alias);
        pair.into_inner().filter(is_alias).map(|pair| self.alias(pair)).collect()
    }

    fn alias(&self, pair: Node) -> Built<ImportAlias> {
        let start = self.span(&pair);
        let mut inner = pair.into_inner().filter(|part| part.as_rule() != Rule::kw_as);
        let first = inner.next().ok_or(Refused::Syntax)?;
        let mut span = start.to(self.span(&first));
        span.end = self.span(&first).end;
        let name = if first.as_rule() == Rule::dotted { Self::dotted(first)? } else { super::name_of(&first)? };
        let alias = match inner.next() {
            Some(part) => {
                span.end = self.span(&part).end;
                Some(super::name_of(&part)?)
            }
            None => None,
        };
        Ok(ImportAlias { name, alias, span })
    }

    fn import_from(&self, pair: Node) -> Built<StmtKind> {
        let (mut level, mut module, mut names) = (0, None, Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::dots => level = u32::try_from(part.as_str().matches('.').count()).unwrap_or(u32::MAX),
                Rule::dotted => module = Some(Self::dotted(part)?),
                Rule::import_all => {
                    names.push(ImportAlias { name: Name::from("*"), alias: None, span: self.span(&part) });
                }
                Rule::from_alias => names.push(self.alias(part)?),
                _ => {}
            }
        }
        if level == 0 && module.is_none() {
            return Err(Refused::Syntax);
        }
        Ok(StmtKind::ImportFrom { module, names, level })
    }

    fn expression_statement(&self, pair: Node) -> Built<Stmt> {
        let mut inner = pair.into_inner();
        let first = inner.next().ok_or(Refused::Syntax)?;
        let is_yield = first.as_rule() == Rule::yields;
        let first = self.value(first)?;
        let start = first.outer;
        let Some(next) = inner.next() else {
            return Ok(Stmt { kind: StmtKind::Expr(first.expr), span: start });
        };
        if is_yield {
            return Err(Refused::Syntax);
        }
        match next.as_rule() {
            Rule::annotate => self.annotated(first, next),
            Rule::augment => self.augmented(first, next),
            _ => self.assigned(first, std::iter::once(next).chain(inner)),
        }
    }

    fn assigned<'i>(&self, first: Whole, rest: impl Iterator<Item = Node<'i>>) -> Built<Stmt> {
        let start = first.outer;
        let mut targets = vec![first.expr];
        let mut end = start;
        for pair in rest {
            let value = self.value(super::only(pair.into_inner())?)?;
            end = value.outer;
            targets.push(value.expr);
        }
        let value = targets.pop().ok_or(Refused::Syntax)?;
        if !targets.iter().all(is_target) {
            return Err(Refused::Syntax);
        }
        Ok(Stmt { kind: StmtKind::Assign { targets, value }, span: start.to(end) })
    }

    fn annotated(&self, target: Whole, pair: Node) -> Built<Stmt> {
        if !is_augmented_target(&target.expr) {
            return Err(Refused::Syntax);
        }
        let mut inner = pair.into_inner();
        let annotation = self.expression(inner.next().ok_or(Refused::Syntax)?)?;
        let value = inner.next().map(|pair| self.value(pair)).transpose()?;
        let end = value.as_ref().map_or(annotation.outer, |value| value.outer);
        let span = target.outer.to(end);
        let simple = matches!(target.expr.kind, ExprKind::Name(_)) && !target.in_brackets();
        let value = value.map(|value| value.expr);
        Ok(Stmt { kind: StmtKind::AnnAssign { target: target.expr, annotation: annotation.expr, value, simple }, span })
    }

    fn augmented(&self, target: Whole, pair: Node) -> Built<Stmt> {
        let mut inner = pair.into_inner();
        let (Some(op), Some(value)) = (inner.next(), inner.next()) else {
            return Err(Refused::Syntax);
        };
        if !is_augmented_target(&target.expr) {
            return Err(Refused::Syntax);
        }
        let value = self.value(value)?;
        let span = target.outer.to(value.outer);
        let kind = StmtKind::AugAssign {
            target: target.expr,
            op: augmented_op(op.as_str()),
            op_span: self.span(&op),
            value: value.expr,
        };
        Ok(Stmt { kind, span })
    }
}

fn augmented_op(sign: &str) -> BinaryOp {
    match sign {
        "+=" => BinaryOp::Add,
        "-=" => BinaryOp::Sub,
        "*=" => BinaryOp::Mul,
        "@=" => BinaryOp::MatMul,
        "/=" => BinaryOp::Div,
        "//=" => BinaryOp::FloorDiv,
        "%=" => BinaryOp::Mod,
        "**=" => BinaryOp::Pow,
        "<<=" => BinaryOp::LShift,
        ">>=" => BinaryOp::RShift,
        "&=" => BinaryOp::BitAnd,
        "|=" => BinaryOp::BitOr,
        _ => BinaryOp::BitXor,
    }
}

/// The length without blanks, line ends and backslashes at the end.
fn trimmed_length(text: &str) -> usize {
    text.trim_end_matches([' ', '\t', '\x0c', '\n', '\r', '\\']).len()
}
