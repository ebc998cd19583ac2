//! What is bound, looped over, deleted; and what is said of things that cannot be.

use super::reader::{Check, Kind, Reader, Rule, Seek, Shape, Trouble, at};

/// What a target is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Assign,
    For,
    Delete,
}

/// The first part that cannot be a target.
fn wrong_part(shape: &Shape, purpose: Purpose) -> Option<&Shape> {
    let parts = || shape.parts.iter().flat_map(|parts| parts.iter());
    match shape.kind {
        Kind::Name | Kind::Attribute | Kind::Subscript => None,
        Kind::List | Kind::Tuple => parts().find_map(|part| wrong_part(part, purpose)),
        Kind::Starred if purpose != Purpose::Delete => parts().find_map(|part| wrong_part(part, purpose)),
        Kind::Membership if purpose == Purpose::For => parts().find_map(|part| wrong_part(part, purpose)),
        Kind::Comparison if purpose == Purpose::For => None,
        _ => Some(shape),
    }
}

/// Complains when a shape cannot be a target.
pub(super) fn refuse(shape: &Shape, purpose: Purpose) -> Result<(), Trouble> {
    match wrong_part(shape, purpose) {
        None => Ok(()),
        Some(part) => {
            let verb = if purpose == Purpose::Delete { "delete" } else { "assign to" };
            at(part.span, format!("cannot {verb} {}", part.kind.word()))
        }
    }
}

impl Reader<'_> {
    pub(super) fn star_targets(&mut self) -> Seek<Shape> {
        self.row(Reader::star_target)
    }

    pub(super) fn star_target(&mut self) -> Seek<Shape> {
        self.remember(Rule::StarTarget, |reader| {
            if reader.sees("*")? {
                return reader.starred(|reader| if reader.sees("*")? { Ok(None) } else { reader.star_target() });
            }
            reader.any_target(Reader::star_target)
        })
    }

    fn delete_target(&mut self) -> Seek<Shape> {
        self.any_target(Reader::delete_target)
    }

    /// `a.b`, `a[b]`, a name, or targets in brackets.
    fn any_target(&mut self, part: fn(&mut Self) -> Seek<Shape>) -> Seek<Shape> {
        if let Some(found) = self.attribute_or_subscript()? {
            return Ok(Some(found));
        }
        self.attempt(|reader| {
            if let Some(name) = reader.name()? {
                return Ok(Some(name));
            }
            let start = reader.peek()?.span();
            let (close, kind) = if reader.eat("(")? {
                (")", Kind::Tuple)
            } else if reader.eat("[")? {
                ("]", Kind::List)
            } else {
                return Ok(None);
            };
            if reader.gather(part)?.is_some() {
                reader.eat(",")?;
            }
            Ok(reader.eat(close)?.then(|| Shape::new(kind, reader.since(start))))
        })
    }

    /// An operand that ends in an attribute or a subscript.
    pub(super) fn attribute_or_subscript(&mut self) -> Seek<Shape> {
        self.attempt(|reader| {
            let found = reader.primary()?;
            Ok(found
                .filter(|shape| matches!(shape.kind, Kind::Attribute | Kind::Subscript) && !reader.in_brackets(shape)))
        })
    }

    /// Whether the tokens just taken end with a bracket that is not the shape's own.
    fn in_brackets(&self, shape: &Shape) -> bool {
        self.last().end != shape.span.end
    }

    /// What may stand before `+=`: a name, attribute or subscript, brackets allowed.
    pub(super) fn single_target(&mut self) -> Seek<Shape> {
        if let Some(found) = self.attribute_or_subscript()? {
            return Ok(Some(found));
        }
        self.attempt(|reader| {
            if let Some(name) = reader.name()? {
                return Ok(Some(name));
            }
            if !reader.eat("(")? {
                return Ok(None);
            }
            let inner = reader.single_target()?;
            Ok(if reader.eat(")")? { inner } else { None })
        })
    }

    pub(super) fn delete_targets(&mut self) -> Check {
        let found = self.gather(Reader::delete_target)?.is_some();
        if found {
            self.eat(",")?;
        }
        Ok(found)
    }
}
