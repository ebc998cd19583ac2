//! Lines to blocks: heads, bodies, and the clauses that belong together.

use std::rc::Rc;

use pest::Parser;

use super::lines::{Line, lines};
use super::{Grammar, Rule, tables};
use crate::syntax::ast::{ClassDef, ExceptHandler, Expr, FunctionDef, IfClause, Module, Stmt, StmtKind, WithItem};
use crate::syntax::build::{Builder, Built, Node, Refused, is_target};
use crate::syntax::lexer::Token;
use crate::syntax::pattern::MatchCase;
use crate::text::Span;

/// The tree of a text whose tokens are complete.
///
/// # Errors
/// Why there is none, and the first token of the outermost statement before the one that was refused.
pub(super) fn module(source: &str, tokens: &[Token]) -> Result<Module, (Refused, usize)> {
    let lines = lines(tokens);
    let mut blocks = Blocks { source, tokens, lines: &lines, at: 0, cases: None };
    let mut body = Vec::new();
    let mut current = 0;
    while blocks.next_at(0) && !CLAUSES.contains(&blocks.first_word()) {
        let previous = current;
        current = lines[blocks.at].first;
        blocks.statement(&mut body).map_err(|refused| (refused, previous))?;
    }
    if blocks.at < lines.len() {
        return Err((Refused::Syntax, current));
    }
    Ok(Module { body })
}

struct Blocks<'s> {
    source: &'s str,
    tokens: &'s [Token],
    lines: &'s [Line],
    at: usize,
    /// Where a `case` is looked for: the depth of its line.
    cases: Option<usize>,
}

/// The words that begin a line with a block.
const HEADS: [&str; 13] =
    ["if", "async", "for", "while", "def", "class", "with", "try", "@", "elif", "else", "except", "finally"];

/// The words that begin a line that continues the statement before it.
const CLAUSES: [&str; 4] = ["elif", "else", "except", "finally"];

impl<'s> Blocks<'s> {
    /// The statements at one depth.
    fn block(&mut self, depth: usize, body: &mut Vec<Stmt>) -> Built<()> {
        while self.next_at(depth) && !CLAUSES.contains(&self.first_word()) {
            self.statement(body)?;
        }
        Ok(())
    }

    fn next_at(&self, depth: usize) -> bool {
        self.lines.get(self.at).is_some_and(|line| line.depth == depth)
    }

    fn first_word(&self) -> &'s str {
        self.lines.get(self.at).map_or("", |line| self.tokens[line.first].text(self.source))
    }

    /// Parses the next line by the grammar and hands its pair to `work`, with the line's depth.
    fn line<T>(&mut self, work: impl FnOnce(&mut Self, &Builder, Node, usize) -> Built<T>) -> Built<T> {
        let line = *self.lines.get(self.at).ok_or(Refused::Syntax)?;
        self.at += 1;
        let tokens = &self.tokens[line.first..line.last];
        let start = tokens[0].start as usize;
        let end = tokens[tokens.len() - 1].end as usize;
        let marked = tables::mark(self.source, tokens, start, end);
        let text = marked.as_deref().unwrap_or(&self.source[start..end]);
        let word = tokens[0].text(self.source);
        let is_head = HEADS.contains(&word) || self.cases == Some(line.depth) || word == "match" && self.is_match(line);
        let rule = if is_head { Rule::block_line } else { Rule::plain_line };
        let mut pairs = Grammar::parse(rule, text).map_err(|_| Refused::Syntax)?;
        let pair = pairs.next().ok_or(Refused::Syntax)?;
        let builder = Builder::new(self.source, start);
        work(self, &builder, pair, line.depth)
    }

    fn statement(&mut self, body: &mut Vec<Stmt>) -> Built<()> {
        self.line(|blocks, builder, pair, depth| {
            if pair.as_rule() == Rule::simple_line {
                return builder.simple_line(pair, body);
            }
            let start = builder.span(&pair);
            let kind = blocks.compound(builder, pair, depth, Vec::new())?;
            body.push(Stmt { span: Span { start: start.start, end: blocks.end() }, kind });
            Ok(())
        })
    }

    /// Where the last line taken ends.
    fn end(&self) -> u32 {
        let line = self.at.checked_sub(1).and_then(|at| self.lines.get(at));
        line.map_or(0, |line| self.tokens[line.last - 1].end)
    }

    /// The block of a head: what stands after its colon, or the indented lines below.
    fn body(&mut self, builder: &Builder, inline: Option<Node>, depth: usize) -> Built<Vec<Stmt>> {
        let mut body = Vec::new();
        match inline {
            Some(pair) => builder.simple_line(pair, &mut body)?,
            None => self.block(depth + 1, &mut body)?,
        }
        if body.is_empty() { Err(Refused::Syntax) } else { Ok(body) }
    }

    fn compound(&mut self, builder: &Builder, pair: Node, depth: usize, decorators: Vec<Expr>) -> Built<StmtKind> {
        let rule = pair.as_rule();
        let mut inner: Vec<Node> = pair.into_inner().collect();
        let inline =
            if inner.last().is_some_and(|pair| pair.as_rule() == Rule::simple_line) { inner.pop() } else { None };
        let is_async = inner.first().is_some_and(|pair| pair.as_rule() == Rule::kw_async);
        match rule {
            Rule::decorator => return self.decorated(builder, inner, depth, decorators),
            Rule::def_head | Rule::class_head => {}
            _ if !decorators.is_empty() => return Err(Refused::Syntax),
            _ => {}
        }
        match rule {
            Rule::if_head => {
                let test = builder.condition(inner)?;
                let body = self.body(builder, inline, depth)?;
                self.if_rest(IfClause { test, body }, depth)
            }
            Rule::while_head => {
                let test = builder.condition(inner)?;
                let body = self.body(builder, inline, depth)?;
                Ok(StmtKind::While {
                    test,
                    body,
                    orelse: self.clause("else", Rule::else_head, depth)?.unwrap_or_default(),
                })
            }
            Rule::for_head => {
                let (target, iter) = builder.for_head(inner)?;
                let body = self.body(builder, inline, depth)?;
                Ok(StmtKind::For {
                    target,
                    iter,
                    body,
                    orelse: self.clause("else", Rule::else_head, depth)?.unwrap_or_default(),
                    is_async,
                })
            }
            Rule::with_head => {
                let items = with_items(builder, inner)?;
                Ok(StmtKind::With { items, body: self.body(builder, inline, depth)?, is_async })
            }
            Rule::try_head => {
                let body = self.body(builder, inline, depth)?;
                self.try_rest(body, depth)
            }
            Rule::match_head => {
                let subject = builder.match_head(inner)?;
                Ok(StmtKind::Match { subject, cases: self.cases(depth + 1)? })
            }
            Rule::def_head => {
                let head = builder.def_head(inner)?;
                let body = self.body(builder, inline, depth)?;
                Ok(StmtKind::FunctionDef(Rc::new(FunctionDef { body, decorators, is_async, ..head })))
            }
            Rule::class_head => {
                let head = builder.class_head(inner)?;
                let body = self.body(builder, inline, depth)?;
                Ok(StmtKind::ClassDef(Rc::new(ClassDef { body, decorators, ..head })))
            }
            _ => Err(Refused::Syntax),
        }
    }

    /// Whether a line that begins with `match` is the head of a match statement: `match` is also a name.
    fn is_match(&self, line: Line) -> bool {
        let ends_with_colon = self.tokens[line.last - 1].text(self.source) == ":";
        let below = self.lines.get(self.at).filter(|next| next.depth == line.depth + 1);
        let case_below = below.is_some_and(|next| self.tokens[next.first].text(self.source) == "case");
        ends_with_colon && case_below && line.last - line.first > 2
    }

    /// The cases of a match statement.
    fn cases(&mut self, depth: usize) -> Built<Vec<MatchCase>> {
        let mut cases = Vec::new();
        while self.next_at(depth) {
            self.cases = Some(depth);
            let case = self.line(|blocks, builder, pair, depth| {
                blocks.cases = None;
                let (inner, inline) = split(pair, Rule::case_head)?;
                let (pattern, guard) = builder.case_head(inner)?;
                Ok(MatchCase { pattern, guard, body: blocks.body(builder, inline, depth)? })
            })?;
            cases.push(case);
        }
        Ok(cases)
    }

    /// `@decorator` lines, and the definition below them.
    fn decorated(
        &mut self,
        builder: &Builder,
        inner: Vec<Node>,
        depth: usize,
        mut decorators: Vec<Expr>,
    ) -> Built<StmtKind> {
        decorators.push(builder.condition(inner)?);
        while self.next_at(depth) && self.first_word() == "@" {
            self.line(|_, builder, pair, _| {
                decorators.push(builder.condition(pair.into_inner().collect())?);
                Ok(())
            })?;
        }
        if !self.next_at(depth) {
            return Err(Refused::Syntax);
        }
        self.line(|blocks, builder, pair, depth| match pair.as_rule() {
            Rule::def_head | Rule::class_head => blocks.compound(builder, pair, depth, decorators),
            _ => Err(Refused::Syntax),
        })
    }

    fn if_rest(&mut self, first: IfClause, depth: usize) -> Built<StmtKind> {
        let mut clauses = vec![first];
        while self.next_at(depth) && self.first_word() == "elif" {
            let clause = self.line(|blocks, builder, pair, depth| {
                let (inner, inline) = split(pair, Rule::elif_head)?;
                let test = builder.condition(inner)?;
                Ok(IfClause { test, body: blocks.body(builder, inline, depth)? })
            })?;
            clauses.push(clause);
        }
        Ok(StmtKind::If { clauses, orelse: self.clause("else", Rule::else_head, depth)?.unwrap_or_default() })
    }

    /// The body of an `else` or `finally`, if one comes next.
    fn clause(&mut self, word: &str, rule: Rule, depth: usize) -> Built<Option<Vec<Stmt>>> {
        if !self.next_at(depth) || self.first_word() != word {
            return Ok(None);
        }
        self.line(|blocks, builder, pair, depth| {
            let (_, inline) = split(pair, rule)?;
            blocks.body(builder, inline, depth).map(Some)
        })
    }

    fn try_rest(&mut self, body: Vec<Stmt>, depth: usize) -> Built<StmtKind> {
        let (mut handlers, mut groups) = (Vec::new(), Vec::new());
        while self.next_at(depth) && self.first_word() == "except" {
            let (handler, group) = self.line(|blocks, builder, pair, depth| {
                let start = builder.span(&pair).start;
                let (inner, inline) = split(pair, Rule::except_head)?;
                let (class, name, group) = builder.except_head(inner)?;
                let body = blocks.body(builder, inline, depth)?;
                Ok((ExceptHandler { class, name, body, span: Span { start, end: blocks.end() } }, group))
            })?;
            handlers.push(handler);
            groups.push(group);
        }
        let group = groups.first().copied().unwrap_or(false);
        if groups.iter().any(|other| *other != group) {
            return Err(Refused::Syntax);
        }
        let orelse = if handlers.is_empty() { None } else { self.clause("else", Rule::else_head, depth)? };
        let finalbody = self.clause("finally", Rule::finally_head, depth)?;
        if handlers.is_empty() && finalbody.is_none() {
            return Err(Refused::Syntax);
        }
        let (orelse, finalbody) = (orelse.unwrap_or_default(), finalbody.unwrap_or_default());
        Ok(StmtKind::Try { body, handlers, orelse, finalbody, group })
    }
}

/// The parts of a head of the wanted kind, and the statements after its colon.
fn split(pair: Node, rule: Rule) -> Built<(Vec<Node>, Option<Node>)> {
    if pair.as_rule() != rule {
        return Err(Refused::Syntax);
    }
    let mut inner: Vec<Node> = pair.into_inner().collect();
    let inline = if inner.last().is_some_and(|pair| pair.as_rule() == Rule::simple_line) { inner.pop() } else { None };
    Ok((inner, inline))
}

fn with_items(builder: &Builder, inner: Vec<Node>) -> Built<Vec<WithItem>> {
    let mut items = Vec::new();
    for pair in inner.into_iter().filter(|pair| pair.as_rule() == Rule::with_item) {
        let item = builder.with_item(pair)?;
        if item.target.as_ref().is_some_and(|target| !is_target(target)) {
            return Err(Refused::Syntax);
        }
        items.push(item);
    }
    Ok(items)
}
