//! Arguments of calls and items of subscripts.

use super::reader::{Check, Kind, Reader, Rule, Seek, Shape, Trouble, at};
use crate::text::Span;

/// The arguments taken so far.
struct Args {
    span: Span,
    positional: usize,
    keywords: usize,
    ends_with_mapping: bool,
    first_is_generator_candidate: Option<Span>,
}

impl Reader<'_> {
    pub(super) fn arguments(&mut self) -> Seek<Shape> {
        self.remember(Rule::Arguments, |reader| {
            let mark = reader.at;
            if let Some(args) = reader.args()? {
                reader.eat(",")?;
                if reader.sees(")")? {
                    return Ok(Some(Shape::new(Kind::Tuple, args.span)));
                }
            }
            reader.at = mark;
            if reader.complaining {
                reader.invalid_arguments()?;
            }
            Ok(None)
        })
    }

    /// Positional arguments and then keyword arguments.
    fn args(&mut self) -> Seek<Args> {
        let start = self.peek()?.span();
        let mut found = Args {
            span: start,
            positional: 0,
            keywords: 0,
            ends_with_mapping: false,
            first_is_generator_candidate: None,
        };
        let mut last = None;
        if let Some(items) = self.gather(Reader::positional)? {
            found.positional = items.len();
            last = items.last().map(|shape| shape.span);
            let mark = self.at;
            if !(self.eat(",")? && self.keyword_args(&mut found)?) {
                self.at = mark;
            }
        } else if !self.keyword_args(&mut found)? {
            return Ok(None);
        }
        found.first_is_generator_candidate = last;
        found.span = self.since(start);
        Ok(Some(found))
    }

    fn positional(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            if reader.sees("*")? {
                return reader.starred(Reader::expression);
            }
            let found = match reader.assignment_expression()? {
                Some(found) => Some(found),
                None => reader.expression_before_no_walrus()?,
            };
            if reader.sees("=")? { Ok(None) } else { Ok(found) }
        })
    }

    /// `name=value` and `*x`, then `name=value` and `**x`.
    fn keyword_args(&mut self, found: &mut Args) -> Check {
        let mark = self.at;
        let first = self.gather(|reader| reader.keyword_arg("*"))?;
        let between = self.at;
        if first.is_some() && !self.eat(",")? {
            found.keywords += first.map_or(0, |items| items.len());
            return Ok(true);
        }
        let second = self.gather(|reader| reader.keyword_arg("**"))?;
        if second.is_none() {
            self.at = if first.is_some() { between } else { mark };
        }
        let count = first.as_ref().map_or(0, Vec::len) + second.as_ref().map_or(0, Vec::len);
        found.keywords += count;
        found.ends_with_mapping =
            second.and_then(|items| items.last().map(|shape| shape.kind == Kind::Dict)).unwrap_or(false);
        Ok(count > 0)
    }

    fn keyword_arg(&mut self, stars: &str) -> Seek<Shape> {
        if self.complaining {
            self.invalid_keyword()?;
        }
        self.attempt(|reader| {
            let start = reader.peek()?.span();
            if reader.name()?.is_some() {
                let found = reader.eat("=")? && reader.expression()?.is_some();
                return Ok(found.then(|| Shape::new(Kind::Name, reader.since(start))));
            }
            if stars == "*" {
                return reader.starred(Reader::expression);
            }
            let found = reader.eat("**")? && reader.expression()?.is_some();
            Ok(found.then(|| Shape::new(Kind::Dict, reader.since(start))))
        })
    }

    /// `True=1`, `f(x)=1`, `a=x for x in y`.
    fn invalid_keyword(&mut self) -> Result<(), Trouble> {
        let mark = self.at;
        let token = self.peek()?;
        if self.sees_any(&["True", "False", "None"])? {
            self.at += 1;
            if self.eat("=")? {
                return at(self.since(token.span()), format!("cannot assign to {}", self.text(&token)));
            }
        }
        self.at = mark;
        let name = self.name()?;
        let is_keyword = name.is_some() && self.eat("=")?;
        if is_keyword {
            let equals = self.last();
            if self.expression()?.is_some() && self.for_clauses()?.is_some() {
                return at(token.span().to(equals), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            }
        }
        self.at = mark;
        if !is_keyword && self.expression()?.is_some() && self.eat("=")? {
            let span = self.since(token.span());
            return at(span, "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        self.at = mark;
        Ok(())
    }

    fn invalid_arguments(&mut self) -> Result<(), Trouble> {
        const GENERATOR: &str = "Generator expression must be parenthesized";
        let mark = self.at;
        let first = self.args()?;
        let after_args = self.at;
        let has_keywords = first.as_ref().is_some_and(|args| args.keywords > 0);
        if has_keywords && self.eat(",")? && self.eat("*")? {
            return self.trouble("iterable argument unpacking follows keyword argument unpacking");
        }
        self.at = mark;
        if let Some(element) = self.expression()?
            && let Some(clause) = self.for_clauses()?
            && self.eat(",")?
        {
            let before = self.at;
            let more = self.args()?.is_some() || {
                self.at = before;
                self.expression()?.is_some() && self.for_clauses()?.is_some()
            };
            let _ = more;
            return at(element.span.to(clause), GENERATOR);
        }
        self.at = mark;
        if let Some(name) = self.name()?
            && self.eat("=")?
        {
            let equals = self.last();
            if self.expression()?.is_some() && self.for_clauses()?.is_some() {
                return at(name.span.to(equals), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            }
        }
        let Some(args) = first else {
            self.at = mark;
            return Ok(());
        };
        self.at = after_args;
        if let Some(clause) = self.for_clauses()?
            && args.positional > 1
        {
            let last = args.first_is_generator_candidate.unwrap_or(args.span);
            return at(last.to(clause), GENERATOR);
        }
        self.at = after_args;
        if self.eat(",")?
            && let Some(element) = self.expression()?
            && let Some(clause) = self.for_clauses()?
        {
            return at(element.span.to(clause), GENERATOR);
        }
        self.at = after_args;
        if self.eat(",")? && self.args()?.is_some() {
            let message = if args.ends_with_mapping {
                "positional argument follows keyword argument unpacking"
            } else {
                "positional argument follows keyword argument"
            };
            return self.trouble(message);
        }
        self.at = mark;
        Ok(())
    }

    /// The items of a subscript.
    pub(super) fn slices(&mut self) -> Check {
        let mark = self.at;
        if self.slice()?.is_some() && !self.sees(",")? {
            return Ok(true);
        }
        self.at = mark;
        let found = self.gather(|reader| match reader.slice()? {
            Some(found) => Ok(Some(found)),
            None => reader.starred(Reader::expression),
        })?;
        if found.is_some() {
            self.eat(",")?;
        }
        Ok(found.is_some())
    }

    fn slice(&mut self) -> Seek<Shape> {
        let mark = self.at;
        let start = self.peek()?.span();
        self.expression()?;
        if self.eat(":")? {
            self.expression()?;
            if self.eat(":")? {
                self.expression()?;
            }
            return Ok(Some(Shape::new(Kind::Operation, self.since(start))));
        }
        self.at = mark;
        self.named_expression()
    }
}
