//! Parameters of functions and lambdas: the order they must keep, and what breaks it.

use super::reader::{Check, Kind, Reader, Seek, Shape, Trouble, at};
use crate::text::Span;

/// Which parameters: a lambda's end at its colon and have no annotations.
#[derive(Clone, Copy)]
struct List {
    lambda: bool,
}

impl List {
    fn close(self) -> &'static str {
        if self.lambda { ":" } else { ")" }
    }
}

impl Reader<'_> {
    /// Takes the parameters that are there.
    pub(super) fn parameters(&mut self, lambda: bool) -> Result<(), Trouble> {
        let list = List { lambda };
        if self.complaining {
            let mark = self.at;
            self.invalid_parameters(list)?;
            self.at = mark;
        }
        self.attempt(|reader| {
            reader.slash(list)?;
            reader.many(|reader| reader.plain(list))?;
            reader.many(|reader| reader.with_default(list))?;
            reader.star_etc(list)?;
            Ok(Some(()))
        })?;
        Ok(())
    }

    fn many(&mut self, mut rule: impl FnMut(&mut Self) -> Seek<Shape>) -> Result<usize, Trouble> {
        let mut count = 0;
        while rule(self)?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    /// A name, perhaps with an annotation.
    fn param(&mut self, list: List) -> Seek<Shape> {
        let Some(name) = self.name()? else {
            return Ok(None);
        };
        if !list.lambda {
            let mark = self.at;
            if !(self.eat(":")? && self.expression()?.is_some()) {
                self.at = mark;
            }
        }
        Ok(Some(Shape::new(Kind::Name, self.since(name.span))))
    }

    fn comma_or_close(&mut self, list: List) -> Check {
        Ok(self.eat(",")? || self.sees(list.close())?)
    }

    fn plain(&mut self, list: List) -> Seek<Shape> {
        self.attempt(|reader| {
            let found = reader.param(list)?;
            Ok(if found.is_some() && reader.comma_or_close(list)? { found } else { None })
        })
    }

    fn with_default(&mut self, list: List) -> Seek<Shape> {
        self.attempt(|reader| {
            let found = reader.param(list)?;
            let complete = found.is_some() && reader.default(list)? && reader.comma_or_close(list)?;
            Ok(if complete { found } else { None })
        })
    }

    fn maybe_default(&mut self, list: List) -> Seek<Shape> {
        self.attempt(|reader| {
            let found = reader.param(list)?;
            if found.is_none() {
                return Ok(None);
            }
            reader.default(list)?;
            Ok(if reader.comma_or_close(list)? { found } else { None })
        })
    }

    fn default(&mut self, list: List) -> Check {
        let mark = self.at;
        if !self.eat("=")? {
            return Ok(false);
        }
        let equals = self.last();
        if self.expression()?.is_some() {
            return Ok(true);
        }
        self.at = mark + 1;
        if self.complaining && self.sees_any(&[list.close(), ","])? {
            return at(equals, "expected default value expression");
        }
        self.at = mark;
        Ok(false)
    }

    /// Parameters up to `/`.
    fn slash(&mut self, list: List) -> Seek<Shape> {
        self.attempt(|reader| {
            let plain = reader.many(|reader| reader.plain(list))?;
            let defaults = reader.many(|reader| reader.with_default(list))?;
            if plain + defaults == 0 || !reader.eat("/")? {
                return Ok(None);
            }
            let slash = reader.last();
            Ok(reader.comma_or_close(list)?.then(|| Shape::new(Kind::Name, slash)))
        })
    }

    /// From `*` on.
    fn star_etc(&mut self, list: List) -> Seek<Shape> {
        if self.complaining {
            let mark = self.at;
            self.invalid_star_etc(list)?;
            self.at = mark;
        }
        let start = self.peek()?.span();
        let found = self.attempt(|reader| {
            if !reader.eat("*")? {
                return Ok(None);
            }
            let named = match reader.plain(list)? {
                Some(_) => true,
                None => !list.lambda && reader.star_annotated(list)?.is_some(),
            };
            if !named && !reader.eat(",")? {
                return Ok(None);
            }
            let more = reader.many(|reader| reader.maybe_default(list))?;
            if !named && more == 0 {
                return Ok(None);
            }
            reader.kwds(list)?;
            Ok(Some(Shape::new(Kind::Name, start)))
        })?;
        if found.is_some() { Ok(found) } else { self.kwds(list) }
    }

    /// `*args: *Ts`.
    fn star_annotated(&mut self, list: List) -> Seek<Shape> {
        self.attempt(|reader| {
            let found = reader.name()?;
            let complete = found.is_some() && reader.eat(":")? && reader.starred(Reader::bit_or)?.is_some();
            Ok(if complete && reader.comma_or_close(list)? { found } else { None })
        })
    }

    fn kwds(&mut self, list: List) -> Seek<Shape> {
        if self.complaining {
            let mark = self.at;
            self.invalid_kwds(list)?;
            self.at = mark;
        }
        self.attempt(|reader| if reader.eat("**")? { reader.plain(list) } else { Ok(None) })
    }

    fn invalid_kwds(&mut self, list: List) -> Result<(), Trouble> {
        if !self.eat("**")? || self.param(list)?.is_none() {
            return Ok(());
        }
        if self.eat("=")? {
            return at(self.last(), "var-keyword argument cannot have default value");
        }
        if self.eat(",")? {
            let start = self.peek()?.span();
            if self.param(list)?.is_some() {
                return at(self.since(start), "arguments cannot follow var-keyword argument");
            }
            if self.sees_any(&["*", "**", "/"])? {
                return at(start, "arguments cannot follow var-keyword argument");
            }
        }
        Ok(())
    }

    fn invalid_star_etc(&mut self, list: List) -> Result<(), Trouble> {
        let mark = self.at;
        if !self.eat("*")? {
            return Ok(());
        }
        let star = self.last();
        let bare = self.sees(list.close())? || (self.eat(",")? && self.sees_any(&[list.close(), "**"])?);
        if bare {
            return at(star, "named arguments must follow bare *");
        }
        self.at = mark + 1;
        if self.param(list)?.is_some() && self.eat("=")? {
            return at(self.last(), "var-positional argument cannot have default value");
        }
        self.at = mark + 1;
        if self.plain(list)?.is_some() || self.eat(",")? {
            self.many(|reader| reader.maybe_default(list))?;
            if self.eat("*")? {
                let second = self.last();
                if self.plain(list)?.is_some() || self.eat(",")? {
                    return at(second, "* argument may appear only once");
                }
            }
        }
        Ok(())
    }

    fn invalid_parameters(&mut self, list: List) -> Result<(), Trouble> {
        let mark = self.at;
        self.many(|reader| reader.plain(list))?;
        let before = self.at;
        let helped = self.slash_with_default(list)? || self.many(|reader| reader.with_default(list))? > 0;
        if helped && let Some(found) = self.plain(list)? {
            return at(self.name_of(found.span), "non-default argument follows default argument");
        }
        self.at = before;
        self.bracketed_parameters(list)?;
        self.at = mark;
        if self.eat("/")? {
            let slash = self.last();
            if self.eat(",")? {
                return at(slash, "at least one argument must precede /");
            }
        }
        self.at = mark;
        self.misplaced_slash(list)?;
        self.at = mark;
        if self.many(|reader| reader.maybe_default(list))? > 0 && self.eat("/")? && self.eat("*")? {
            return at(self.last(), "expected comma between / and *");
        }
        Ok(())
    }

    /// Without the annotation.
    fn name_of(&self, span: Span) -> Span {
        let token = self.tokens.iter().find(|token| token.start == span.start && token.end > token.start);
        token.map_or(span, |token| token.span().to(span))
    }

    fn slash_with_default(&mut self, list: List) -> Check {
        let found = self.attempt(|reader| {
            reader.many(|reader| reader.plain(list))?;
            let defaults = reader.many(|reader| reader.with_default(list))?;
            let complete = defaults > 0 && reader.eat("/")? && reader.comma_or_close(list)?;
            Ok(complete.then_some(()))
        })?;
        Ok(found.is_some())
    }

    fn bracketed_parameters(&mut self, list: List) -> Result<(), Trouble> {
        if !self.eat("(")? {
            return Ok(());
        }
        let open = self.last();
        let inner = List { lambda: false };
        let found = if list.lambda {
            self.gather(Reader::name)?.is_some()
        } else {
            self.many(|reader| reader.plain(inner))? > 0
        };
        if found {
            self.eat(",")?;
            if self.eat(")")? {
                let what = if list.lambda { "Lambda expression" } else { "Function" };
                return at(self.since(open), format!("{what} parameters cannot be parenthesized"));
            }
        }
        Ok(())
    }

    fn misplaced_slash(&mut self, list: List) -> Result<(), Trouble> {
        let has_slash = self.slash(list)?.is_some();
        self.many(|reader| reader.maybe_default(list))?;
        if has_slash && self.eat("/")? {
            return at(self.last(), "/ may appear only once");
        }
        if self.eat("*")? && (self.eat(",")? || self.plain(list)?.is_some()) {
            self.many(|reader| reader.maybe_default(list))?;
            if self.eat("/")? {
                return at(self.last(), "/ must be ahead of *");
            }
        }
        Ok(())
    }
}
