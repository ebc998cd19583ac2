//! Compound statements and blocks.

use super::reader::{Check, Kind, Reader, Rule, Seek, Shape, Trouble};
use super::target::{self, Purpose};
use crate::syntax::error::SyntaxErrorClass;
use crate::syntax::lexer::TokenKind;

impl Reader<'_> {
    /// Statements to the end of the text; the first token of the statement before the one at which they break off.
    pub(super) fn file(&mut self) -> Result<usize, Trouble> {
        let mut previous = self.at;
        loop {
            let start = self.at;
            if self.eat_kind(TokenKind::End)? || !self.statement()? {
                return Ok(previous);
            }
            previous = start;
        }
    }

    /// A lone expression and the end of the text.
    pub(super) fn lone_expression(&mut self) -> Result<usize, Trouble> {
        let start = self.at;
        if self.expressions()?.is_some() {
            while self.eat_kind(TokenKind::Newline)? {}
            self.eat_kind(TokenKind::End)?;
        }
        Ok(start)
    }

    /// The field of an f-string, in the brackets put round it.
    pub(super) fn field(&mut self) -> Result<usize, Trouble> {
        let start = self.at;
        if self.star_expressions()?.is_some() {
            while self.eat_kind(TokenKind::Newline)? {}
            self.eat_kind(TokenKind::End)?;
        }
        Ok(start)
    }

    fn statements(&mut self) -> Check {
        let mut any = false;
        while self.statement()? {
            any = true;
        }
        Ok(any)
    }

    fn statement(&mut self) -> Check {
        let mark = self.at;
        if self.compound()? {
            return Ok(true);
        }
        self.at = mark;
        if self.simple_statements()? {
            return Ok(true);
        }
        self.at = mark;
        Ok(false)
    }

    fn compound(&mut self) -> Check {
        let token = self.peek()?;
        if !matches!(token.kind, TokenKind::Name | TokenKind::Op) {
            return Ok(false);
        }
        match self.text(&token) {
            "def" | "class" | "@" => self.definition(),
            "if" => self.if_statement("if"),
            "with" => self.with_statement(),
            "for" => self.for_statement(),
            "try" => self.try_statement(),
            "while" => self.while_statement(),
            "async" => {
                self.at += 1;
                if self.sees_any(&["def", "for", "with"])? { self.compound() } else { Ok(false) }
            }
            "match" => self.match_statement(),
            _ => Ok(false),
        }
    }

    /// The block after a colon.
    pub(super) fn block(&mut self) -> Check {
        let found = self.remember(Rule::Block, |reader| {
            let start = reader.peek()?.span();
            let mark = reader.at;
            let indented = reader.eat_kind(TokenKind::Newline)?
                && reader.eat_kind(TokenKind::Indent)?
                && reader.statements()?
                && reader.eat_kind(TokenKind::Dedent)?;
            if !indented {
                reader.at = mark;
                if !reader.simple_statements()? {
                    if reader.complaining
                        && reader.eat_kind(TokenKind::Newline)?
                        && !reader.sees_kind(TokenKind::Indent)?
                    {
                        return reader.trouble_of(SyntaxErrorClass::Indentation, "expected an indented block");
                    }
                    return Ok(None);
                }
            }
            Ok(Some(Shape::new(Kind::Name, start)))
        })?;
        Ok(found.is_some())
    }

    /// Complains when the block below a head is missing.
    pub(super) fn missing_block(&mut self, what: &str, head: usize) -> Result<(), Trouble> {
        let mark = self.at;
        if self.eat(":")? && self.eat_kind(TokenKind::Newline)? && !self.sees_kind(TokenKind::Indent)? {
            let line = self.tokens[head].line;
            let message = format!("expected an indented block after {what} on line {line}");
            return self.trouble_of(SyntaxErrorClass::Indentation, message);
        }
        self.at = mark;
        Ok(())
    }

    /// Complains when the line ends where a colon should stand.
    pub(super) fn missing_colon(&mut self) -> Result<(), Trouble> {
        if self.eat_kind(TokenKind::Newline)? {
            self.at -= 1;
            return self.trouble("expected ':'");
        }
        Ok(())
    }

    fn definition(&mut self) -> Check {
        while self.eat("@")? {
            if self.named_expression()?.is_none() || !self.eat_kind(TokenKind::Newline)? {
                return Ok(false);
            }
        }
        self.eat("async")?;
        if self.sees("def")? {
            return self.function();
        }
        if self.sees("class")? { self.class() } else { Ok(false) }
    }

    fn function(&mut self) -> Check {
        let head = self.at;
        if self.complaining {
            self.at += 1;
            if self.name()?.is_some() && self.eat("(")? {
                self.parameters(false)?;
                if self.eat(")")? && self.return_annotation()? {
                    self.missing_block("function definition", head)?;
                }
            }
            self.at = head;
        }
        self.at += 1;
        if self.name()?.is_none() {
            return Ok(false);
        }
        self.demand("(")?;
        self.parameters(false)?;
        if !self.eat(")")? || !self.return_annotation()? {
            return Ok(false);
        }
        self.demand(":")?;
        self.block()
    }

    /// `-> x`, if it is there.
    fn return_annotation(&mut self) -> Check {
        let mark = self.at;
        if self.eat("->")? && self.expression()?.is_none() {
            self.at = mark;
        }
        Ok(true)
    }

    fn class(&mut self) -> Check {
        let head = self.at;
        self.at += 1;
        if self.name()?.is_none() {
            return Ok(false);
        }
        let mark = self.at;
        if self.eat("(")? {
            self.arguments()?;
            if !self.eat(")")? {
                self.at = mark;
            }
        }
        if self.complaining {
            self.missing_colon()?;
            self.missing_block("class definition", head)?;
        }
        Ok(self.eat(":")? && self.block()?)
    }

    fn if_statement(&mut self, word: &str) -> Check {
        let head = self.at;
        self.at += 1;
        if self.named_expression()?.is_none() {
            return Ok(false);
        }
        if self.complaining {
            self.missing_colon()?;
            self.missing_block(&format!("'{word}' statement"), head)?;
        }
        if !self.eat(":")? || !self.block()? {
            return Ok(false);
        }
        let mark = self.at;
        if self.sees("elif")? && self.if_statement("elif")? {
            return Ok(true);
        }
        self.at = mark;
        self.else_block()?;
        Ok(true)
    }

    /// `else: …`, if it is there.
    pub(super) fn else_block(&mut self) -> Check {
        self.clause("else")
    }

    /// `else: …` or `finally: …`, if it is there.
    pub(super) fn clause(&mut self, word: &str) -> Check {
        let head = self.at;
        if !self.eat(word)? {
            return Ok(false);
        }
        if self.complaining {
            self.missing_block(&format!("'{word}' statement"), head)?;
        }
        self.demand(":")?;
        let found = self.block()?;
        if !found {
            self.at = head;
        }
        Ok(found)
    }

    fn while_statement(&mut self) -> Check {
        let head = self.at;
        self.at += 1;
        if self.named_expression()?.is_none() {
            return Ok(false);
        }
        if self.complaining {
            self.missing_colon()?;
            self.missing_block("'while' statement", head)?;
        }
        if !self.eat(":")? || !self.block()? {
            return Ok(false);
        }
        self.else_block()?;
        Ok(true)
    }

    fn for_statement(&mut self) -> Check {
        let head = self.at;
        self.at += 1;
        if self.star_targets()?.is_some() && self.eat("in")? {
            if self.star_expressions()?.is_none() {
                return Ok(false);
            }
            if self.complaining {
                self.missing_colon()?;
                self.missing_block("'for' statement", head)?;
            }
            if !self.eat(":")? || !self.block()? {
                return Ok(false);
            }
            self.else_block()?;
            return Ok(true);
        }
        self.at = head;
        if self.complaining {
            self.invalid_for_target()?;
        }
        Ok(false)
    }

    fn with_statement(&mut self) -> Check {
        let head = self.at;
        if self.complaining {
            for bracketed in [false, true] {
                self.at = head + 1;
                if self.loose_with_items(bracketed)? {
                    self.missing_block("'with' statement", head)?;
                }
            }
        }
        for bracketed in [true, false] {
            self.at = head + 1;
            if self.with_items(bracketed)? && self.eat(":")? && self.block()? {
                return Ok(true);
            }
        }
        if self.complaining {
            for bracketed in [false, true] {
                self.at = head + 1;
                if self.loose_with_items(bracketed)? {
                    self.missing_colon()?;
                }
            }
        }
        self.at = head;
        Ok(false)
    }

    fn with_items(&mut self, bracketed: bool) -> Check {
        if bracketed && !self.eat("(")? {
            return Ok(false);
        }
        let found = self.gather(Reader::with_item)?.is_some();
        if bracketed && found {
            self.eat(",")?;
            return self.eat(")");
        }
        Ok(found)
    }

    fn with_item(&mut self) -> Seek<Shape> {
        let named = self.attempt(|reader| {
            let found = reader.expression()?;
            let complete = found.is_some() && reader.eat("as")? && reader.star_target()?.is_some();
            Ok(if complete && reader.sees_any(&[",", ")", ":"])? { found } else { None })
        })?;
        if named.is_some() {
            return Ok(named);
        }
        if self.complaining {
            let mark = self.at;
            if self.expression()?.is_some()
                && self.eat("as")?
                && let Some(target) = self.expression()?
                && self.sees_any(&[",", ")", ":"])?
            {
                target::refuse(&target, Purpose::Assign)?;
            }
            self.at = mark;
        }
        self.expression()
    }

    /// Items without a look at what follows them.
    fn loose_with_items(&mut self, bracketed: bool) -> Check {
        if bracketed && !self.eat("(")? {
            return Ok(false);
        }
        let item = |reader: &mut Self| {
            let found = if bracketed { reader.expressions()? } else { reader.expression()? };
            let mark = reader.at;
            if found.is_some() && !(reader.eat("as")? && reader.star_target()?.is_some()) {
                reader.at = mark;
            }
            Ok(found)
        };
        let found = self.gather(item)?.is_some();
        if bracketed && found {
            self.eat(",")?;
            return self.eat(")");
        }
        Ok(found)
    }
}
