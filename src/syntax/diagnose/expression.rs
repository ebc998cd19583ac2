//! Operators, conditions, lambdas, named expressions; and what goes wrong between two expressions.

use super::reader::{Check, Kind, Reader, Rule, Seek, Shape, at};
use crate::syntax::lexer::TokenKind;

/// Words that are keywords in some places only. CPython takes their beginnings (`c`, `m`) for them where it looks for forgotten commas.
const SOFT_KEYWORDS: [&str; 3] = ["_", "case", "match"];
const ARITHMETIC: [&str; 13] = ["+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^"];
const COMPARISONS: [&str; 6] = ["==", "!=", "<", "<=", ">", ">="];

impl Reader<'_> {
    pub(super) fn expression(&mut self) -> Seek<Shape> {
        self.remember(Rule::Expression, |reader| {
            if reader.complaining {
                reader.invalid_expression()?;
                reader.invalid_legacy()?;
            }
            let start = reader.at;
            let Some(body) = reader.disjunction()? else {
                return reader.lambda();
            };
            let after_body = reader.at;
            let rest = reader.attempt(|reader| {
                if !reader.eat("if")? || reader.disjunction()?.is_none() || !reader.eat("else")? {
                    return Ok(None);
                }
                reader.expression()
            })?;
            if rest.is_some() {
                let start = reader.tokens[start].span();
                return Ok(Some(Shape::new(Kind::Conditional, reader.since(start))));
            }
            reader.at = after_body;
            Ok(Some(body))
        })
    }

    /// An expression, without looking for wrong forms inside.
    fn plain_expression(&mut self) -> Seek<Shape> {
        let before = std::mem::replace(&mut self.complaining, false);
        let found = self.attempt(|reader| {
            let start = reader.peek()?.span();
            let Some(body) = reader.disjunction()? else {
                return reader.lambda();
            };
            let mark = reader.at;
            if reader.eat("if")?
                && reader.disjunction()?.is_some()
                && reader.eat("else")?
                && reader.expression()?.is_some()
            {
                return Ok(Some(Shape::new(Kind::Conditional, reader.since(start))));
            }
            reader.at = mark;
            Ok(Some(body))
        });
        self.complaining = before;
        found
    }

    /// Two expressions in a row; `a if b` without `else`.
    fn invalid_expression(&mut self) -> Result<(), super::reader::Trouble> {
        let mark = self.at;
        if !self.begins_prefixed_string()?
            && let Some(first) = self.disjunction()?
            && let Some(second) = self.plain_expression()?
        {
            let level = self.tokens[self.at - 1].level;
            if !self.is_legacy(&first) && level > 0 {
                return at(first.span.to(second.span), "invalid syntax. Perhaps you forgot a comma?");
            }
        }
        self.at = mark;
        if let Some(body) = self.disjunction()?
            && self.eat("if")?
            && let Some(test) = self.disjunction()?
            && !self.sees_any(&["else", ":"])?
        {
            return at(body.span.to(test.span), "expected 'else' after 'if' expression");
        }
        self.at = mark;
        Ok(())
    }

    /// A name right before a string (a wrong prefix), or a soft keyword.
    fn begins_prefixed_string(&mut self) -> Check {
        if !self.sees_name()? {
            return Ok(false);
        }
        let token = self.peek()?;
        self.at += 1;
        let before_string = self.sees_kind(TokenKind::String);
        self.at -= 1;
        Ok(before_string? || SOFT_KEYWORDS.iter().any(|keyword| keyword.starts_with(self.text(&token))))
    }

    fn is_legacy(&self, name: &Shape) -> bool {
        name.kind == Kind::Name && matches!(name.span.text(self.source), "print" | "exec")
    }

    /// `print x`.
    fn invalid_legacy(&mut self) -> Result<(), super::reader::Trouble> {
        let mark = self.at;
        if let Some(name) = self.name()?
            && !self.sees("(")?
            && let Some(rest) = self.star_expressions()?
            && self.is_legacy(&name)
        {
            let word = name.span.text(self.source);
            let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
            return at(name.span.to(rest.span), message);
        }
        self.at = mark;
        Ok(())
    }

    fn lambda(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            if !reader.eat("lambda")? {
                return Ok(None);
            }
            let start = reader.last();
            reader.parameters(true)?;
            if !reader.eat(":")? || reader.expression()?.is_none() {
                return Ok(None);
            }
            Ok(Some(Shape::new(Kind::Lambda, reader.since(start))))
        })
    }

    pub(super) fn disjunction(&mut self) -> Seek<Shape> {
        self.remember(Rule::Disjunction, |reader| {
            let Some(first) = reader.inversion()? else {
                return Ok(None);
            };
            let start = first.span;
            let mut whole = first;
            loop {
                let mark = reader.at;
                let joined = (reader.eat("or")? || reader.eat("and")?) && reader.inversion()?.is_some();
                if !joined {
                    reader.at = mark;
                    return Ok(Some(whole));
                }
                whole = Shape::new(Kind::Operation, reader.since(start));
            }
        })
    }

    fn inversion(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let start = reader.peek()?.span();
            let mut inverted = false;
            while reader.eat("not")? {
                inverted = true;
            }
            let found = reader.comparison()?;
            if inverted && found.is_some() {
                return Ok(Some(Shape::new(Kind::Operation, reader.since(start))));
            }
            Ok(found)
        })
    }

    fn comparison(&mut self) -> Seek<Shape> {
        let Some(first) = self.bit_or()? else {
            return Ok(None);
        };
        let start = first.span;
        let mut kind = None;
        loop {
            let mark = self.at;
            let membership = self.sees("in")?;
            let linked = self.compare_operator()? && self.bit_or()?.is_some();
            if !linked {
                self.at = mark;
                break;
            }
            kind = kind.or(Some(if membership { Kind::Membership } else { Kind::Comparison }));
        }
        match kind {
            Some(kind) => Ok(Some(Shape::with_parts(kind, self.since(start), vec![first]))),
            None => Ok(Some(first)),
        }
    }

    fn compare_operator(&mut self) -> Check {
        if self.sees_any(&COMPARISONS)? {
            self.at += 1;
            return Ok(true);
        }
        if self.eat("not")? {
            return self.eat("in");
        }
        if self.eat("is")? {
            self.eat("not")?;
            return Ok(true);
        }
        self.eat("in")
    }

    /// Arithmetic: signs, operands, operators; which binds tighter makes no difference here.
    pub(super) fn bit_or(&mut self) -> Seek<Shape> {
        self.remember(Rule::BitOr, |reader| {
            let Some(first) = reader.factor()? else {
                return Ok(None);
            };
            let start = first.span;
            let mut whole = first;
            loop {
                let mark = reader.at;
                let joined = reader.sees_any(&ARITHMETIC)? && {
                    reader.at += 1;
                    reader.factor()?.is_some()
                };
                if !joined {
                    reader.at = mark;
                    return Ok(Some(whole));
                }
                whole = Shape::new(Kind::Operation, reader.since(start));
            }
        })
    }

    fn factor(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let start = reader.peek()?.span();
            let mut signed = false;
            while reader.sees_any(&["+", "-", "~"])? {
                reader.at += 1;
                signed = true;
            }
            let found = reader.primary()?;
            if signed && found.is_some() {
                return Ok(Some(Shape::new(Kind::Operation, reader.since(start))));
            }
            Ok(found)
        })
    }

    /// `x := y` or an expression.
    pub(super) fn named_expression(&mut self) -> Seek<Shape> {
        if let Some(named) = self.assignment_expression()? {
            return Ok(Some(named));
        }
        if self.complaining {
            self.remember(Rule::InvalidNamed, Reader::invalid_named)?;
        }
        self.expression_before_no_walrus()
    }

    pub(super) fn expression_before_no_walrus(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let found = reader.expression()?;
            if found.is_some() && reader.sees(":=")? {
                return Ok(None);
            }
            Ok(found)
        })
    }

    pub(super) fn assignment_expression(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let Some(name) = reader.name()? else {
                return Ok(None);
            };
            if !reader.eat(":=")? || reader.expression()?.is_none() {
                return Ok(None);
            }
            Ok(Some(Shape::new(Kind::Named, reader.since(name.span))))
        })
    }

    /// `f() := 1`, `x = 1` where a comparison was meant.
    fn invalid_named(&mut self) -> Seek<Shape> {
        let mark = self.at;
        if let Some(target) = self.expression()?
            && self.eat(":=")?
            && self.expression()?.is_some()
        {
            return at(target.span, format!("cannot use assignment expressions with {}", target.kind.word()));
        }
        self.at = mark;
        if let Some(name) = self.name()?
            && self.eat("=")?
            && let Some(value) = self.bit_or()?
            && !self.sees_any(&["=", ":="])?
        {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return at(name.span.to(value.span), message);
        }
        self.at = mark;
        if !self.begins_display_or_constant()?
            && let Some(target) = self.bit_or()?
            && self.eat("=")?
            && self.bit_or()?.is_some()
            && !self.sees_any(&["=", ":="])?
        {
            let word = target.kind.word();
            return at(target.span, format!("cannot assign to {word} here. Maybe you meant '==' instead of '='?"));
        }
        self.at = mark;
        Ok(None)
    }

    fn begins_display_or_constant(&mut self) -> Check {
        Ok(self.sees_any(&["True", "None", "False"])?
            || self.ahead(Reader::list)?
            || self.ahead(Reader::tuple)?
            || self.ahead(Reader::generator)?)
    }

    /// `*x` or an expression.
    fn star_expression(&mut self) -> Seek<Shape> {
        self.attempt(|reader| if reader.sees("*")? { reader.starred(Reader::bit_or) } else { reader.expression() })
    }

    /// `*x`, `x := y` or an expression.
    pub(super) fn star_named_expression(&mut self) -> Seek<Shape> {
        self.attempt(
            |reader| {
                if reader.sees("*")? { reader.starred(Reader::bit_or) } else { reader.named_expression() }
            },
        )
    }

    /// `*` and what may follow it.
    pub(super) fn starred(&mut self, value: impl FnOnce(&mut Self) -> Seek<Shape>) -> Seek<Shape> {
        self.attempt(|reader| {
            if !reader.eat("*")? {
                return Ok(None);
            }
            let start = reader.last();
            let Some(value) = value(reader)? else {
                return Ok(None);
            };
            Ok(Some(Shape::with_parts(Kind::Starred, reader.since(start), vec![value])))
        })
    }

    pub(super) fn star_expressions(&mut self) -> Seek<Shape> {
        self.row(Reader::star_expression)
    }

    pub(super) fn expressions(&mut self) -> Seek<Shape> {
        self.row(Reader::expression)
    }

    /// Items with commas between them; more than one, or a comma at the end, make a tuple.
    pub(super) fn row(&mut self, item: impl FnMut(&mut Self) -> Seek<Shape>) -> Seek<Shape> {
        let Some(mut items) = self.gather(item)? else {
            return Ok(None);
        };
        let comma = self.eat(",")?;
        if items.len() == 1 && !comma {
            return Ok(items.pop());
        }
        let span = self.since(items[0].span);
        Ok(Some(Shape::with_parts(Kind::Tuple, span, items)))
    }

    pub(super) fn yield_expression(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            if !reader.eat("yield")? {
                return Ok(None);
            }
            let start = reader.last();
            let mark = reader.at;
            let from = reader.eat("from")? && reader.expression()?.is_some();
            if !from {
                reader.at = mark;
                reader.star_expressions()?;
            }
            Ok(Some(Shape::new(Kind::Yield, reader.since(start))))
        })
    }
}
