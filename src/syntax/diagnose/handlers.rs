//! `try` and its handlers.

use super::reader::{Check, Reader, Seek, Trouble, at};
use crate::syntax::lexer::TokenKind;

impl Reader<'_> {
    pub(super) fn try_statement(&mut self) -> Check {
        let head = self.at;
        self.at += 1;
        if self.complaining {
            self.missing_block("'try' statement", head)?;
            if self.eat(":")? && self.block()? && !self.sees_any(&["except", "finally"])? {
                return self.trouble("expected 'except' or 'finally' block");
            }
            self.at = head + 1;
            self.mixed_handlers()?;
            self.at = head + 1;
        }
        self.demand(":")?;
        if !self.block()? {
            return Ok(false);
        }
        let after_body = self.at;
        if self.clause("finally")? {
            return Ok(true);
        }
        self.at = after_body;
        let mut handlers = 0;
        while self.handler(None)?.is_some() {
            handlers += 1;
        }
        if handlers == 0 {
            return Ok(false);
        }
        self.else_block()?;
        self.clause("finally")?;
        Ok(true)
    }

    /// `except` and `except*` on one `try`.
    fn mixed_handlers(&mut self) -> Result<(), Trouble> {
        if !self.eat(":")? {
            return Ok(());
        }
        while self.block()? {}
        let start = self.at;
        for group in [false, true] {
            self.at = start;
            let mut handlers = 0;
            while self.handler(Some(group))?.is_some() {
                handlers += 1;
            }
            if handlers > 0 && self.handler(Some(!group))?.is_some() {
                return self.trouble("cannot have both 'except' and 'except*' on the same 'try'");
            }
        }
        Ok(())
    }

    /// An `except` block; with `group`, only one with (or without) a star.
    fn handler(&mut self, group: Option<bool>) -> Seek<()> {
        self.attempt(|reader| {
            let head = reader.at;
            if !reader.eat("except")? {
                return Ok(None);
            }
            let star = reader.eat("*")?;
            if group.is_some_and(|group| group != star) {
                return Ok(None);
            }
            let start = reader.at;
            let class = reader.expression()?;
            let mark = reader.at;
            if class.is_some() && !(reader.eat("as")? && reader.name()?.is_some()) {
                reader.at = mark;
            }
            if reader.complaining && (class.is_some() || !star) {
                let what = if star { "'except*' statement" } else { "'except' statement" };
                reader.missing_block(what, head)?;
            }
            if (class.is_some() || !star) && reader.eat(":")? && reader.block()? {
                return Ok(Some(()));
            }
            if reader.complaining {
                reader.at = start;
                reader.invalid_except(star)?;
            }
            Ok(None)
        })
    }

    fn invalid_except(&mut self, star: bool) -> Result<(), Trouble> {
        let start = self.at;
        if let Some(first) = self.expression()? {
            if self.eat(",")? && self.expressions()?.is_some() {
                let mark = self.at;
                if !(self.eat("as")? && self.name()?.is_some()) {
                    self.at = mark;
                }
                if self.eat(":")? {
                    return at(self.since(first.span), "multiple exception types must be parenthesized");
                }
            }
            self.at = start;
            self.expression()?;
            let mark = self.at;
            if !(self.eat("as")? && self.name()?.is_some()) {
                self.at = mark;
            }
            self.missing_colon()?;
        }
        self.at = start;
        if star && (self.sees_kind(TokenKind::Newline)? || self.sees(":")?) {
            return self.trouble("expected one or more exception types");
        }
        if !star {
            self.missing_colon()?;
        }
        Ok(())
    }
}
