//! Operands: names, literals, brackets, and what follows them.

use super::reader::{Kind, Reader, Rule, Seek, Shape, Trouble, at};
use crate::syntax::ast::{Constant, ExprKind};
use crate::syntax::build::{Builder, Piece, Refused, literal_of_pieces, number};
use crate::syntax::lexer::TokenKind;

impl Reader<'_> {
    /// An operand with its calls, subscripts and attributes.
    pub(super) fn primary(&mut self) -> Seek<Shape> {
        self.remember(Rule::Primary, |reader| {
            let start = reader.peek()?.span();
            let awaits = reader.eat("await")?;
            let Some(mut whole) = reader.atom()? else {
                return Ok(None);
            };
            while let Some(kind) = reader.trailer()? {
                whole = Shape::new(kind, reader.since(whole.span));
            }
            if awaits {
                whole = Shape::new(Kind::Await, reader.since(start));
            }
            Ok(Some(whole))
        })
    }

    /// `.name`, `(…)` or `[…]`.
    fn trailer(&mut self) -> Seek<Kind> {
        self.attempt(|reader| {
            if reader.sees(".")? {
                reader.at += 1;
                return Ok(reader.name()?.map(|_| Kind::Attribute));
            }
            // a generator is tried before a subscript and even before a brace: its wrong forms are complained of there too
            if reader.sees_any(&["(", "[", "{"])? && reader.generator()?.is_some() {
                return Ok(Some(Kind::Call));
            }
            if reader.eat("(")? {
                reader.arguments()?;
                return Ok(reader.eat(")")?.then_some(Kind::Call));
            }
            if reader.eat("[")? {
                let found = reader.slices()?;
                return Ok((found && reader.eat("]")?).then_some(Kind::Subscript));
            }
            Ok(None)
        })
    }

    pub(super) fn atom(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let token = reader.peek()?;
            let span = token.span();
            match token.kind {
                TokenKind::Name => {
                    let kind = match reader.text(&token) {
                        "True" => Kind::True,
                        "False" => Kind::False,
                        "None" => Kind::None,
                        _ => return reader.name(),
                    };
                    reader.at += 1;
                    Ok(Some(Shape::new(kind, span)))
                }
                TokenKind::String => reader.strings().map(Some),
                TokenKind::Number => {
                    reader.at += 1;
                    let value = number::value(reader.text(&token), span);
                    match value {
                        Ok(_) => Ok(Some(Shape::new(Kind::Literal, span))),
                        Err(refused) => reader.refusal(refused),
                    }
                }
                TokenKind::Op => reader.bracketed(),
                _ => Ok(None),
            }
        })
    }

    fn refusal<T>(&self, refused: Refused) -> Result<T, Trouble> {
        match refused {
            Refused::Error(error) => Err(error),
            Refused::Syntax => at(self.last(), "invalid syntax"),
        }
    }

    fn strings(&mut self) -> Result<Shape, Trouble> {
        let start = self.at;
        while self.sees_kind(TokenKind::String)? {
            self.at += 1;
        }
        let tokens = &self.tokens[start..self.at];
        let pieces: Vec<Piece> =
            tokens.iter().map(|token| Piece { text: self.text(token), at: token.start as usize }).collect();
        let span = self.since(tokens[0].span());
        match literal_of_pieces(&Builder::new(self.source, 0), &pieces) {
            Ok(ExprKind::FString(_)) => Ok(Shape::new(Kind::FString, span)),
            Ok(ExprKind::Constant(Constant::Str(_) | Constant::Bytes(_))) => Ok(Shape::new(Kind::Literal, span)),
            Ok(_) => Ok(Shape::new(Kind::Operation, span)),
            Err(refused) => self.refusal(refused),
        }
    }

    fn bracketed(&mut self) -> Seek<Shape> {
        let token = self.peek()?;
        match self.text(&token) {
            "(" => {
                if let Some(found) = self.tuple()? {
                    return Ok(Some(found));
                }
                if let Some(found) = self.group()? {
                    return Ok(Some(found));
                }
                self.generator()
            }
            "[" => {
                if let Some(found) = self.list()? {
                    return Ok(Some(found));
                }
                self.list_comprehension()
            }
            "{" => self.curly(),
            "..." => {
                self.at += 1;
                Ok(Some(Shape::new(Kind::Ellipsis, token.span())))
            }
            _ => Ok(None),
        }
    }

    pub(super) fn tuple(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            if !reader.eat("(")? {
                return Ok(None);
            }
            let start = reader.last();
            let mut items = Vec::new();
            let mark = reader.at;
            match reader.star_named_expression()? {
                Some(first) if reader.eat(",")? => {
                    items.push(first);
                    items.extend(reader.star_named_expressions()?.unwrap_or_default());
                }
                _ => reader.at = mark,
            }
            if !reader.eat(")")? {
                return Ok(None);
            }
            Ok(Some(Shape::with_parts(Kind::Tuple, reader.since(start), items)))
        })
    }

    /// Items with commas between them, and perhaps one at the end.
    pub(super) fn star_named_expressions(&mut self) -> Seek<Vec<Shape>> {
        let found = self.gather(Reader::star_named_expression)?;
        if found.is_some() {
            self.eat(",")?;
        }
        Ok(found)
    }

    /// Brackets round an expression.
    pub(super) fn group(&mut self) -> Seek<Shape> {
        let found = self.attempt(|reader| {
            if !reader.eat("(")? {
                return Ok(None);
            }
            let inner = match reader.yield_expression()? {
                Some(found) => Some(found),
                None => reader.named_expression()?,
            };
            Ok(if reader.eat(")")? { inner } else { None })
        })?;
        if found.is_none() && self.complaining {
            self.invalid_group()?;
        }
        Ok(found)
    }

    fn invalid_group(&mut self) -> Result<(), Trouble> {
        let mark = self.at;
        self.at += 1;
        if let Some(found) = self.starred(Reader::expression)?
            && self.eat(")")?
        {
            return at(found.span, "cannot use starred expression here");
        }
        self.at = mark + 1;
        if self.eat("**")? {
            let stars = self.last();
            if self.expression()?.is_some() && self.eat(")")? {
                return at(stars, "cannot use double starred expression here");
            }
        }
        self.at = mark;
        Ok(())
    }

    pub(super) fn list(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            if !reader.eat("[")? {
                return Ok(None);
            }
            let start = reader.last();
            let items = reader.star_named_expressions()?.unwrap_or_default();
            if !reader.eat("]")? {
                return Ok(None);
            }
            Ok(Some(Shape::with_parts(Kind::List, reader.since(start), items)))
        })
    }

    fn curly(&mut self) -> Seek<Shape> {
        if let Some(found) = self.dict()? {
            return Ok(Some(found));
        }
        let set = self.attempt(|reader| {
            reader.at += 1;
            let start = reader.tokens[reader.at - 1].span();
            let found = reader.star_named_expressions()?.is_some() && reader.eat("}")?;
            Ok(found.then(|| Shape::new(Kind::Set, reader.since(start))))
        })?;
        if set.is_some() {
            return Ok(set);
        }
        if let Some(found) = self.dict_comprehension()? {
            return Ok(Some(found));
        }
        self.set_comprehension()
    }

    fn dict(&mut self) -> Seek<Shape> {
        let found = self.attempt(|reader| {
            reader.at += 1;
            let start = reader.last();
            if reader.gather(Reader::dict_item)?.is_some() {
                reader.eat(",")?;
            }
            Ok(reader.eat("}")?.then(|| Shape::new(Kind::Dict, reader.since(start))))
        })?;
        if found.is_none() {
            self.invalid_dict()?;
        }
        Ok(found)
    }

    pub(super) fn dict_item(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let start = reader.peek()?.span();
            let found = if reader.eat("**")? { reader.bit_or()?.is_some() } else { reader.pair()? };
            Ok(found.then(|| Shape::new(Kind::Dict, reader.since(start))))
        })
    }

    /// `key: value`.
    pub(super) fn pair(&mut self) -> super::reader::Check {
        Ok(self.expression()?.is_some() && self.eat(":")? && self.expression()?.is_some())
    }

    /// A dict whose last item is not finished.
    fn invalid_dict(&mut self) -> Result<(), Trouble> {
        let mark = self.at;
        self.at += 1;
        if self.gather(Reader::dict_item)?.is_some() && self.eat(",")? {
            self.invalid_pair()?;
        }
        self.at = mark + 1;
        if self.expression()?.is_some() && self.eat(":")? {
            self.missing_value()?;
        }
        self.at = mark;
        Ok(())
    }

    fn invalid_pair(&mut self) -> Result<(), Trouble> {
        let Some(key) = self.expression()? else {
            return Ok(());
        };
        if !self.sees(":")? {
            let end = key.span.end as usize;
            return at(crate::text::Span::new(end.saturating_sub(1), end), "':' expected after dictionary key");
        }
        self.at += 1;
        self.missing_value()
    }

    /// After the colon of a dict item.
    fn missing_value(&mut self) -> Result<(), Trouble> {
        let colon = self.last();
        let mark = self.at;
        if self.eat("*")? {
            let star = self.last();
            if let Some(value) = self.bit_or()? {
                return at(star.to(value.span), "cannot use a starred expression in a dictionary value");
            }
        }
        self.at = mark;
        if self.sees_any(&["}", ","])? {
            return at(colon, "expression expected after dictionary key and ':'");
        }
        Ok(())
    }
}
