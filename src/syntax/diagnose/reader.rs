//! The cursor of the search: tokens, how far they were looked at, what was found before at the same place.

use std::collections::HashMap;
use std::rc::Rc;

use crate::syntax::build::is_keyword;
use crate::syntax::error::{SyntaxError, SyntaxErrorClass};
use crate::syntax::lexer::{LexError, Lexed, Token, TokenKind};
use crate::text::Span;

/// The search recurses this deep at most.
const MAX_DEPTH: u32 = 1500;

/// The error that was looked for.
pub(super) type Trouble = Box<SyntaxError>;
/// A thing found, or not, or the error.
pub(super) type Seek<T> = Result<Option<T>, Trouble>;
/// Whether something is there, or the error.
pub(super) type Check = Result<bool, Trouble>;

/// What sort of expression was seen; CPython has a word for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Attribute,
    Subscript,
    Call,
    Starred,
    List,
    Tuple,
    Lambda,
    Operation,
    Generator,
    Yield,
    Await,
    ListComp,
    SetComp,
    DictComp,
    Dict,
    Set,
    FString,
    Literal,
    None,
    True,
    False,
    Ellipsis,
    Comparison,
    /// A comparison whose first operator is `in`.
    Membership,
    Conditional,
    Named,
}

impl Kind {
    /// CPython's word.
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Attribute => "attribute",
            Kind::Subscript => "subscript",
            Kind::Call => "function call",
            Kind::Starred => "starred",
            Kind::List => "list",
            Kind::Tuple => "tuple",
            Kind::Lambda => "lambda",
            Kind::Operation => "expression",
            Kind::Generator => "generator expression",
            Kind::Yield => "yield expression",
            Kind::Await => "await expression",
            Kind::ListComp => "list comprehension",
            Kind::SetComp => "set comprehension",
            Kind::DictComp => "dict comprehension",
            Kind::Dict => "dict literal",
            Kind::Set => "set display",
            Kind::FString => "f-string expression",
            Kind::Literal => "literal",
            Kind::None => "None",
            Kind::True => "True",
            Kind::False => "False",
            Kind::Ellipsis => "ellipsis",
            Kind::Comparison | Kind::Membership => "comparison",
            Kind::Conditional => "conditional expression",
            Kind::Named => "named expression",
        }
    }
}

/// An expression that was seen: its sort, its place, and the parts in which a wrong target may hide.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) parts: Option<Rc<[Shape]>>,
}

impl Shape {
    pub(super) fn new(kind: Kind, span: Span) -> Self {
        Shape { kind, span, parts: None }
    }

    pub(super) fn with_parts(kind: Kind, span: Span, parts: Vec<Shape>) -> Self {
        Shape { kind, span, parts: Some(Rc::from(parts)) }
    }
}

/// Rules whose results are remembered by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Rule {
    Expression,
    Disjunction,
    BitOr,
    Primary,
    InvalidNamed,
    StarTarget,
    Arguments,
    SimpleStatement,
    Block,
}

/// The search.
pub(super) struct Reader<'s> {
    pub(super) source: &'s str,
    pub(super) tokens: &'s [Token],
    stop: Option<&'s LexError>,
    pub(super) at: usize,
    /// The last token that was looked at.
    pub(super) furthest: usize,
    /// Whether wrong forms are looked for (the second time through).
    pub(super) complaining: bool,
    depth: u32,
    memo: HashMap<(Rule, usize), (Option<Shape>, usize)>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(source: &'s str, lexed: &'s Lexed, from: usize) -> Self {
        Reader {
            source,
            tokens: &lexed.tokens,
            stop: lexed.error.as_ref(),
            at: from,
            furthest: from,
            complaining: false,
            depth: 0,
            memo: HashMap::new(),
        }
    }

    /// Starts again at a token, now looking for wrong forms.
    pub(super) fn complain_from(&mut self, at: usize) {
        self.at = at;
        self.complaining = true;
        self.memo.clear();
    }

    /// The token at the cursor; an error of the tokenizer there ends the search.
    pub(super) fn peek(&mut self) -> Result<Token, Trouble> {
        if let Some(token) = self.tokens.get(self.at) {
            self.furthest = self.furthest.max(self.at);
            return Ok(*token);
        }
        match (self.stop, self.tokens.last()) {
            (Some(stop), _) => Err(Box::new(stop.error.clone())),
            (None, Some(end)) => Ok(*end),
            (None, None) => Err(Box::new(SyntaxError::new("invalid syntax", Span::default()))),
        }
    }

    pub(super) fn text(&self, token: &Token) -> &'s str {
        token.text(self.source)
    }

    /// Whether the next token is this sign or keyword.
    pub(super) fn sees(&mut self, text: &str) -> Check {
        let token = self.peek()?;
        Ok(matches!(token.kind, TokenKind::Op | TokenKind::Name) && self.text(&token) == text)
    }

    pub(super) fn sees_any(&mut self, texts: &[&str]) -> Check {
        let token = self.peek()?;
        Ok(matches!(token.kind, TokenKind::Op | TokenKind::Name) && texts.contains(&self.text(&token)))
    }

    /// Takes this sign or keyword.
    pub(super) fn eat(&mut self, text: &str) -> Check {
        let seen = self.sees(text)?;
        self.at += usize::from(seen);
        Ok(seen)
    }

    pub(super) fn sees_kind(&mut self, kind: TokenKind) -> Check {
        Ok(self.peek()?.kind == kind)
    }

    pub(super) fn eat_kind(&mut self, kind: TokenKind) -> Check {
        let seen = self.sees_kind(kind)?;
        self.at += usize::from(seen);
        Ok(seen)
    }

    /// Takes a sign that nothing else could stand for.
    pub(super) fn demand(&mut self, text: &str) -> Result<(), Trouble> {
        if self.eat(text)? {
            return Ok(());
        }
        let place = self.peek()?.span();
        Err(Box::new(SyntaxError::new(format!("expected '{text}'"), place)))
    }

    /// Whether the next token is a name that is no keyword.
    pub(super) fn sees_name(&mut self) -> Check {
        let token = self.peek()?;
        Ok(token.kind == TokenKind::Name && !is_keyword(self.text(&token)))
    }

    /// Takes a name.
    pub(super) fn name(&mut self) -> Seek<Shape> {
        if !self.sees_name()? {
            return Ok(None);
        }
        self.at += 1;
        Ok(Some(Shape::new(Kind::Name, self.last())))
    }

    /// The place of the token before the cursor.
    pub(super) fn last(&self) -> Span {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(Span::default(), Token::span)
    }

    /// From a place to the token before the cursor.
    pub(super) fn since(&self, start: Span) -> Span {
        start.to(self.last())
    }

    /// The error at the last token that was looked at.
    pub(super) fn trouble<T>(&self, message: impl Into<String>) -> Result<T, Trouble> {
        self.trouble_of(SyntaxErrorClass::Syntax, message)
    }

    pub(super) fn trouble_of<T>(&self, class: SyntaxErrorClass, message: impl Into<String>) -> Result<T, Trouble> {
        Err(Box::new(SyntaxError::of(class, message, self.place(self.furthest))))
    }

    /// Where a token is said to be; the end of the text is the end of its last line.
    pub(super) fn place(&self, at: usize) -> Span {
        match self.tokens.get(at) {
            Some(token) if token.kind == TokenKind::End => {
                let end = self.source.strip_suffix('\n').unwrap_or(self.source).len();
                Span::new(end, end)
            }
            Some(token) if token.kind == TokenKind::Indent => {
                let line = self.source[..token.start as usize].rfind('\n').map_or(0, |end| end + 1);
                Span::new(line, token.start as usize)
            }
            Some(token) if token.kind == TokenKind::Newline => Span::new(token.start as usize, token.start as usize),
            Some(token) => token.span(),
            None => Span::new(self.source.len(), self.source.len()),
        }
    }

    /// Takes something as often as it is there.
    pub(super) fn repeat(&mut self, mut step: impl FnMut(&mut Self) -> Check) -> Result<(), Trouble> {
        loop {
            let mark = self.at;
            if !step(self)? {
                self.at = mark;
                return Ok(());
            }
        }
    }

    /// Goes back when nothing was found.
    pub(super) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Seek<T>) -> Seek<T> {
        let mark = self.at;
        let found = rule(self)?;
        if found.is_none() {
            self.at = mark;
        }
        Ok(found)
    }

    /// Whether something could be taken here; nothing is.
    pub(super) fn ahead<T>(&mut self, rule: impl FnOnce(&mut Self) -> Seek<T>) -> Check {
        let mark = self.at;
        let found = rule(self)?;
        self.at = mark;
        Ok(found.is_some())
    }

    /// Runs a rule once per place.
    pub(super) fn remember(&mut self, rule: Rule, work: impl FnOnce(&mut Self) -> Seek<Shape>) -> Seek<Shape> {
        if let Some((found, end)) = self.memo.get(&(rule, self.at)) {
            self.at = *end;
            return Ok(found.clone());
        }
        let start = self.at;
        self.deeper(|reader| {
            let found = reader.attempt(work)?;
            let end = reader.at;
            reader.memo.insert((rule, start), (found.clone(), end));
            Ok(found)
        })
    }

    fn deeper<T>(&mut self, work: impl FnOnce(&mut Self) -> Seek<T>) -> Seek<T> {
        if self.depth >= MAX_DEPTH {
            return self.trouble_of(SyntaxErrorClass::Memory, "");
        }
        self.depth += 1;
        let result = work(self);
        self.depth -= 1;
        result
    }

    /// `item (',' item)*`, with no comma after the last.
    pub(super) fn gather(&mut self, mut item: impl FnMut(&mut Self) -> Seek<Shape>) -> Seek<Vec<Shape>> {
        let Some(first) = item(self)? else {
            return Ok(None);
        };
        let mut items = vec![first];
        loop {
            let mark = self.at;
            if !self.eat(",")? {
                return Ok(Some(items));
            }
            let Some(next) = item(self)? else {
                self.at = mark;
                return Ok(Some(items));
            };
            items.push(next);
        }
    }
}

/// The error over a place.
pub(super) fn at<T>(span: Span, message: impl Into<String>) -> Result<T, Trouble> {
    Err(Box::new(SyntaxError::new(message, span)))
}
