//! `match`, its cases and their patterns.

use super::reader::{Check, Kind, Reader, Seek, Shape, at};
use crate::syntax::lexer::TokenKind;

impl Reader<'_> {
    /// A match statement; `match` is also a name, so that other lines may begin with it.
    pub(super) fn match_statement(&mut self) -> Check {
        let head = self.at;
        self.at += 1;
        if self.star_named_expressions()?.is_some() {
            if self.complaining {
                self.missing_colon()?;
                self.missing_block("'match' statement", head)?;
            }
            if self.eat(":")? && self.eat_kind(TokenKind::Newline)? && self.eat_kind(TokenKind::Indent)? {
                let mut cases = 0;
                while self.case()? {
                    cases += 1;
                }
                if cases > 0 && self.eat_kind(TokenKind::Dedent)? {
                    return Ok(true);
                }
            }
        }
        self.at = head;
        Ok(false)
    }

    fn case(&mut self) -> Check {
        let head = self.at;
        if self.eat("case")? && self.patterns()? {
            if self.eat("if")? && self.named_expression()?.is_none() {
                self.at = head;
                return Ok(false);
            }
            if self.complaining {
                self.missing_colon()?;
                self.missing_block("'case' statement", head)?;
            }
            if self.eat(":")? && self.block()? {
                return Ok(true);
            }
        }
        self.at = head;
        Ok(false)
    }

    /// `a, *b` or a lone pattern.
    fn patterns(&mut self) -> Check {
        let found = self.gather(Reader::row_pattern)?.is_some();
        self.eat(",")?;
        Ok(found)
    }

    fn row_pattern(&mut self) -> Seek<Shape> {
        if self.eat("*")? {
            return self.name();
        }
        self.pattern()
    }

    fn pattern(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let start = reader.peek()?.span();
            if !reader.closed_pattern()? {
                return Ok(None);
            }
            while reader.eat("|")? {
                if !reader.closed_pattern()? {
                    return Ok(None);
                }
            }
            if reader.eat("as")? {
                let target = reader.peek()?;
                if reader.complaining && reader.text(&target) == "_" {
                    return at(target.span(), "cannot use '_' as a target");
                }
                if reader.name()?.is_none() {
                    if reader.complaining
                        && let Some(other) = reader.expression()?
                    {
                        return at(other.span, "invalid pattern target");
                    }
                    return Ok(None);
                }
            }
            Ok(Some(Shape::new(Kind::Name, reader.since(start))))
        })
    }

    fn closed_pattern(&mut self) -> Check {
        let token = self.peek()?;
        match (token.kind, self.text(&token)) {
            (TokenKind::String, _) => {
                while self.eat_kind(TokenKind::String)? {}
                Ok(true)
            }
            (TokenKind::Number, _) | (TokenKind::Op, "-") => self.number_pattern(),
            (TokenKind::Name, "None" | "True" | "False") => {
                self.at += 1;
                Ok(true)
            }
            (TokenKind::Name, _) => self.named_pattern(),
            (TokenKind::Op, "(") => self.bracketed_patterns(")"),
            (TokenKind::Op, "[") => self.bracketed_patterns("]"),
            (TokenKind::Op, "{") => self.mapping_pattern(),
            _ => Ok(false),
        }
    }

    fn number_pattern(&mut self) -> Check {
        self.eat("-")?;
        if !self.eat_kind(TokenKind::Number)? {
            return Ok(false);
        }
        let mark = self.at;
        if (self.eat("+")? || self.eat("-")?) && self.eat_kind(TokenKind::Number)? {
            return Ok(true);
        }
        self.at = mark;
        Ok(true)
    }

    fn named_pattern(&mut self) -> Check {
        if self.name()?.is_none() {
            return Ok(false);
        }
        while self.eat(".")? {
            if self.name()?.is_none() {
                return Ok(false);
            }
        }
        if !self.eat("(")? {
            return Ok(true);
        }
        let mut keywords = false;
        while !self.eat(")")? {
            let start = self.peek()?.span();
            let mark = self.at;
            let named = self.name()?.is_some() && self.eat("=")?;
            if !named {
                self.at = mark;
            }
            if self.pattern()?.is_none() {
                return Ok(false);
            }
            if keywords && !named && self.complaining {
                return at(self.since(start), "positional patterns follow keyword patterns");
            }
            keywords |= named;
            if !self.eat(",")? && !self.sees(")")? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn bracketed_patterns(&mut self, close: &str) -> Check {
        self.at += 1;
        if self.eat(close)? {
            return Ok(true);
        }
        Ok(self.patterns()? && self.eat(close)?)
    }

    fn mapping_pattern(&mut self) -> Check {
        self.at += 1;
        while !self.eat("}")? {
            let found = if self.eat("**")? {
                self.name()?.is_some()
            } else {
                self.closed_pattern()? && self.eat(":")? && self.pattern()?.is_some()
            };
            if !found || !self.eat(",")? && !self.sees("}")? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
