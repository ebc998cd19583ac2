//! Comprehensions and generators.

use super::reader::{Kind, Reader, Seek, Shape, Trouble, at};
use super::target::{self, Purpose};
use crate::text::Span;

impl Reader<'_> {
    /// One or more `for … in … if …`; the place of the last.
    pub(super) fn for_clauses(&mut self) -> Seek<Span> {
        let mut last = None;
        while let Some(clause) = self.for_clause()? {
            last = Some(clause);
        }
        Ok(last)
    }

    fn for_clause(&mut self) -> Seek<Span> {
        let mark = self.at;
        let is_async = self.eat("async")?;
        if !self.eat("for")? {
            if is_async {
                self.at = mark;
            }
            return Ok(None);
        }
        let start = self.last();
        if self.star_targets()?.is_some() && self.eat("in")? {
            let found = self.disjunction()?.is_some();
            if found {
                self.repeat(|reader| Ok(reader.eat("if")? && reader.disjunction()?.is_some()))?;
            }
            if !found {
                self.at = mark;
            }
            return Ok(found.then(|| self.since(start)));
        }
        self.at = mark;
        if self.complaining {
            self.invalid_for_target()?;
        }
        Ok(None)
    }

    /// `for` and something that cannot be bound.
    pub(super) fn invalid_for_target(&mut self) -> Result<(), Trouble> {
        let mark = self.at;
        if self.eat("for")?
            && let Some(target) = self.star_expressions()?
        {
            target::refuse(&target, Purpose::For)?;
        }
        self.at = mark;
        Ok(())
    }

    pub(super) fn generator(&mut self) -> Seek<Shape> {
        let found = self.attempt(|reader| {
            if !reader.eat("(")? {
                return Ok(None);
            }
            let start = reader.last();
            let element = match reader.assignment_expression()? {
                Some(found) => Some(found),
                None => reader.expression_before_no_walrus()?,
            };
            let found = element.is_some() && reader.for_clauses()?.is_some() && reader.eat(")")?;
            Ok(found.then(|| Shape::new(Kind::Generator, reader.since(start))))
        })?;
        if found.is_none() && self.complaining {
            self.invalid_comprehension()?;
        }
        Ok(found)
    }

    pub(super) fn list_comprehension(&mut self) -> Seek<Shape> {
        self.comprehension("]", Kind::ListComp)
    }

    pub(super) fn set_comprehension(&mut self) -> Seek<Shape> {
        self.comprehension("}", Kind::SetComp)
    }

    fn comprehension(&mut self, close: &str, kind: Kind) -> Seek<Shape> {
        let found = self.attempt(|reader| {
            reader.at += 1;
            let start = reader.last();
            let found = reader.named_expression()?.is_some() && reader.for_clauses()?.is_some() && reader.eat(close)?;
            Ok(found.then(|| Shape::new(kind, reader.since(start))))
        })?;
        if found.is_none() && self.complaining {
            self.invalid_comprehension()?;
        }
        Ok(found)
    }

    pub(super) fn dict_comprehension(&mut self) -> Seek<Shape> {
        let found = self.attempt(|reader| {
            reader.at += 1;
            let start = reader.last();
            let found = reader.pair()? && reader.for_clauses()?.is_some() && reader.eat("}")?;
            Ok(found.then(|| Shape::new(Kind::DictComp, reader.since(start))))
        })?;
        if found.is_none() && self.complaining {
            let mark = self.at;
            self.at += 1;
            if self.eat("**")? {
                let stars = self.last();
                if self.bit_or()?.is_some() && self.for_clauses()?.is_some() && self.eat("}")? {
                    return at(stars, "dict unpacking cannot be used in dict comprehension");
                }
            }
            self.at = mark;
        }
        Ok(found)
    }

    /// A star before `for`, or two items before it.
    fn invalid_comprehension(&mut self) -> Result<(), Trouble> {
        let mark = self.at;
        let in_round = self.sees("(")?;
        if !in_round && !self.sees_any(&["[", "{"])? {
            return Ok(());
        }
        self.at += 1;
        if let Some(found) = self.starred(Reader::expression)?
            && self.for_clauses()?.is_some()
        {
            return at(found.span, "iterable unpacking cannot be used in comprehension");
        }
        self.at = mark + 1;
        if !in_round
            && let Some(first) = self.star_named_expression()?
            && self.eat(",")?
        {
            self.unbracketed_target(&first)?;
        }
        self.at = mark;
        Ok(())
    }

    fn unbracketed_target(&mut self, first: &Shape) -> Result<(), Trouble> {
        const MESSAGE: &str = "did you forget parentheses around the comprehension target?";
        let comma = self.last();
        let mark = self.at;
        if let Some(more) = self.star_named_expressions()?
            && self.for_clauses()?.is_some()
        {
            let last = more.last().map_or(first.span, |shape| shape.span);
            return at(first.span.to(last), MESSAGE);
        }
        self.at = mark;
        if self.for_clauses()?.is_some() {
            return at(first.span.to(comma), MESSAGE);
        }
        Ok(())
    }
}
