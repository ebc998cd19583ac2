//! Simple statements.

use super::reader::{Check, Kind, Reader, Rule, Seek, Shape, Trouble, at};
use super::target::{self, Purpose};
use crate::syntax::lexer::TokenKind;

const AUGMENTED: [&str; 13] = ["+=", "-=", "*=", "@=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//="];

impl Reader<'_> {
    /// Simple statements and the end of their line.
    pub(super) fn simple_statements(&mut self) -> Check {
        let mark = self.at;
        if !self.simple_statement()? {
            return Ok(false);
        }
        if !self.sees(";")? && self.eat_kind(TokenKind::Newline)? {
            return Ok(true);
        }
        loop {
            let before = self.at;
            if !(self.eat(";")? && self.simple_statement()?) {
                self.at = before;
                break;
            }
        }
        self.eat(";")?;
        let ended = self.eat_kind(TokenKind::Newline)?;
        if !ended {
            self.at = mark;
        }
        Ok(ended)
    }

    fn simple_statement(&mut self) -> Check {
        let found = self.remember(Rule::SimpleStatement, |reader| {
            let start = reader.peek()?.span();
            if reader.assignment()? || reader.star_expressions()?.is_some() || reader.keyword_statement()? {
                return Ok(Some(Shape::new(Kind::Name, reader.since(start))));
            }
            Ok(None)
        })?;
        Ok(found.is_some())
    }

    fn keyword_statement(&mut self) -> Check {
        let mark = self.at;
        let token = self.peek()?;
        if token.kind != TokenKind::Name {
            return Ok(false);
        }
        let word = self.text(&token);
        self.at += 1;
        let found = match word {
            "pass" | "break" | "continue" => true,
            "return" => {
                self.star_expressions()?;
                true
            }
            "import" => self.gather(|reader| reader.alias(true))?.is_some(),
            "from" => self.import_from()?,
            "raise" => self.raise()?,
            "yield" => {
                self.at = mark;
                self.yield_expression()?.is_some()
            }
            "assert" => {
                let found = self.expression()?.is_some();
                let before = self.at;
                if found && !(self.eat(",")? && self.expression()?.is_some()) {
                    self.at = before;
                }
                found
            }
            "del" => self.delete()?,
            "global" | "nonlocal" => self.gather(Reader::name)?.is_some(),
            _ => false,
        };
        if !found {
            self.at = mark;
        }
        Ok(found)
    }

    fn raise(&mut self) -> Check {
        if self.expression()?.is_some() {
            let before = self.at;
            if !(self.eat("from")? && self.expression()?.is_some()) {
                self.at = before;
            }
        }
        Ok(true)
    }

    fn delete(&mut self) -> Check {
        let mark = self.at;
        if self.delete_targets()? && (self.sees(";")? || self.sees_kind(TokenKind::Newline)?) {
            return Ok(true);
        }
        self.at = mark;
        if self.complaining {
            if let Some(found) = self.star_expressions()? {
                target::refuse(&found, Purpose::Delete)?;
            }
            self.at = mark;
        }
        Ok(false)
    }

    /// `a.b as c` or `a as c`.
    fn alias(&mut self, dotted: bool) -> Seek<Shape> {
        self.attempt(|reader| {
            let Some(name) = reader.name()? else {
                return Ok(None);
            };
            if dotted {
                reader.repeat(|reader| Ok(reader.eat(".")? && reader.name()?.is_some()))?;
            }
            let before = reader.at;
            if !(reader.eat("as")? && reader.name()?.is_some()) {
                reader.at = before;
            }
            Ok(Some(Shape::new(Kind::Name, reader.since(name.span))))
        })
    }

    fn import_from(&mut self) -> Check {
        let mut dots = false;
        while self.sees_any(&[".", "..."])? {
            self.at += 1;
            dots = true;
        }
        let module = self.name()?.is_some();
        if module {
            self.repeat(|reader| Ok(reader.eat(".")? && reader.name()?.is_some()))?;
        }
        if !(module || dots) || !self.eat("import")? {
            return Ok(false);
        }
        if self.eat("*")? {
            return Ok(true);
        }
        let names = |reader: &mut Self| reader.gather(|reader| reader.alias(false));
        if self.eat("(")? {
            let found = names(self)?.is_some();
            self.eat(",")?;
            return Ok(found && self.eat(")")?);
        }
        let mark = self.at;
        if names(self)?.is_none() {
            return Ok(false);
        }
        if !self.sees(",")? {
            return Ok(true);
        }
        if self.complaining {
            self.at += 1;
            if self.eat_kind(TokenKind::Newline)? {
                return self.trouble("trailing comma not allowed without surrounding parentheses");
            }
        }
        self.at = mark;
        Ok(false)
    }

    fn assignment(&mut self) -> Check {
        let mark = self.at;
        if self.annotated()? {
            return Ok(true);
        }
        self.at = mark;
        if self.take_targets()? && self.value()?.is_some() && !self.sees("=")? {
            return Ok(true);
        }
        self.at = mark;
        if self.single_target()?.is_some() && self.sees_any(&AUGMENTED)? {
            self.at += 1;
            let found = self.value()?.is_some();
            if !found {
                self.at = mark;
            }
            return Ok(found);
        }
        self.at = mark;
        if self.complaining {
            self.invalid_assignment()?;
        }
        self.at = mark;
        Ok(false)
    }

    fn value(&mut self) -> Seek<Shape> {
        match self.yield_expression()? {
            Some(found) => Ok(Some(found)),
            None => self.star_expressions(),
        }
    }

    /// `a = b =`: at least one target.
    fn take_targets(&mut self) -> Check {
        let mut any = false;
        loop {
            let mark = self.at;
            if !(self.star_targets()?.is_some() && self.eat("=")?) {
                self.at = mark;
                return Ok(any);
            }
            any = true;
        }
    }

    fn annotated(&mut self) -> Check {
        let mark = self.at;
        let target = match self.name()? {
            Some(found) if self.sees(":")? => Some(found),
            _ => {
                self.at = mark;
                self.single_target()?
            }
        };
        if target.is_none() || !self.eat(":")? || self.expression()?.is_none() {
            return Ok(false);
        }
        let before = self.at;
        if !(self.eat("=")? && self.value()?.is_some()) {
            self.at = before;
        }
        Ok(true)
    }

    fn invalid_assignment(&mut self) -> Result<(), Trouble> {
        let mark = self.at;
        self.invalid_annotation()?;
        self.at = mark;
        self.take_targets()?;
        let after_targets = self.at;
        if let Some(found) = self.star_expressions()?
            && self.eat("=")?
        {
            target::refuse(&found, Purpose::Assign)?;
        }
        self.at = after_targets;
        if let Some(found) = self.yield_expression()?
            && self.eat("=")?
        {
            return at(found.span, "assignment to yield expression not possible");
        }
        self.at = mark;
        if let Some(found) = self.star_expressions()?
            && self.sees_any(&AUGMENTED)?
        {
            self.at += 1;
            if self.value()?.is_some() {
                let message = format!("'{}' is an illegal expression for augmented assignment", found.kind.word());
                return at(found.span, message);
            }
        }
        Ok(())
    }

    /// `[a]: int`, `(a, b): int`, `a, b: int`, `f(): int`.
    fn invalid_annotation(&mut self) -> Result<(), Trouble> {
        let mark = self.at;
        if let Some(found) = self.annotated_display()?
            && self.eat(":")?
            && self.expression()?.is_some()
        {
            let message = format!("only single target (not {}) can be annotated", found.kind.word());
            return at(found.span, message);
        }
        self.at = mark;
        if let Some(first) = self.star_named_expression()?
            && self.eat(",")?
        {
            while self.star_named_expressions()?.is_some() {}
            if self.eat(":")? && self.expression()?.is_some() {
                return at(first.span, "only single target (not tuple) can be annotated");
            }
        }
        self.at = mark;
        if let Some(target) = self.expression()?
            && self.eat(":")?
            && self.expression()?.is_some()
        {
            return at(target.span, "illegal target for annotation");
        }
        Ok(())
    }

    /// A list or tuple, brackets round it allowed.
    fn annotated_display(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            if let Some(found) = reader.list()? {
                return Ok(Some(found));
            }
            if let Some(found) = reader.tuple()? {
                return Ok(Some(found));
            }
            if !reader.eat("(")? {
                return Ok(None);
            }
            let inner = reader.annotated_display()?;
            Ok(if reader.eat(")")? { inner } else { None })
        })
    }
}
