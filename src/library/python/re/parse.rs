//! Reading patterns: Python's syntax, and its complaints with their places.

use super::node::{Node, Place};
use super::set::{Class, Member, Set};

pub const IGNORECASE: u32 = 2;
pub const MULTILINE: u32 = 8;
pub const DOTALL: u32 = 16;
pub const VERBOSE: u32 = 64;
pub const ASCII: u32 = 256;
pub const UNICODE: u32 = 32;

/// Brackets deeper than this are refused.
const DEEPEST: usize = 100;

/// What is wrong with a pattern, and at which character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub message: String,
    pub at: usize,
}

pub(super) type Parsed<T> = Result<T, Fault>;

/// A pattern that was read.
pub struct Pattern {
    pub node: Node,
    /// Number of groups.
    pub groups: usize,
    pub names: Vec<(String, usize)>,
    pub flags: u32,
}

/// Reads a pattern.
///
/// # Errors
/// What `re.compile` says, without the place.
pub fn parse(text: &str, flags: u32) -> Parsed<Pattern> {
    let chars: Vec<char> = text.chars().collect();
    let mut reader = Reader { chars: &chars, at: 0, flags, groups: 0, names: Vec::new(), open: Vec::new(), depth: 0 };
    reader.global_flags()?;
    let node = reader.alternatives()?;
    if reader.at < chars.len() {
        return Err(reader.fault("unbalanced parenthesis", reader.at));
    }
    let unicode = if reader.flags & ASCII == 0 { UNICODE } else { 0 };
    Ok(Pattern { node, groups: reader.groups, names: reader.names, flags: reader.flags | unicode })
}

pub(super) struct Reader<'a> {
    pub(super) chars: &'a [char],
    pub(super) at: usize,
    pub(super) flags: u32,
    pub(super) groups: usize,
    pub(super) names: Vec<(String, usize)>,
    /// Groups whose end is not read yet.
    pub(super) open: Vec<usize>,
    depth: usize,
}

impl Reader<'_> {
    #[allow(clippy::unused_self)] // reads as the reader's complaint
    pub(super) fn fault(&self, message: impl Into<String>, at: usize) -> Fault {
        Fault { message: message.into(), at }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    pub(super) fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    pub(super) fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    pub(super) fn take_if(&mut self, text: &str) -> bool {
        let fits = text.chars().enumerate().all(|(n, c)| self.chars.get(self.at + n) == Some(&c));
        if fits {
            self.at += text.chars().count();
        }
        fits
    }

    /// `(?imsx)` at the very start.
    fn global_flags(&mut self) -> Parsed<()> {
        while self.chars.get(self.at..self.at + 2) == Some(&['(', '?']) {
            let letters: String = self.chars[self.at + 2..].iter().take_while(|c| c.is_ascii_lowercase()).collect();
            let end = self.at + 2 + letters.len();
            if letters.is_empty() || self.chars.get(end) != Some(&')') {
                return Ok(());
            }
            for (n, letter) in letters.chars().enumerate() {
                self.flags |= flag(letter).ok_or_else(|| self.fault("unknown flag", self.at + 2 + n))?;
            }
            self.at = end + 1;
        }
        Ok(())
    }

    pub(super) fn alternatives(&mut self) -> Parsed<Node> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault("too many nested parentheses", self.at));
        }
        let mut branches = vec![self.sequence()?];
        while self.take_if("|") {
            branches.push(self.sequence()?);
        }
        self.depth -= 1;
        if branches.len() == 1 { Ok(branches.remove(0)) } else { Ok(Node::Either(branches)) }
    }

    pub(super) fn sequence(&mut self) -> Parsed<Node> {
        let mut items: Vec<Node> = Vec::new();
        while let Some(c) = self.peek() {
            if c == '|' || c == ')' {
                break;
            }
            if self.has(VERBOSE) && self.skip_blank(c) {
                continue;
            }
            let start = self.at;
            if matches!(c, '*' | '+' | '?') || (c == '{' && self.counts().is_some()) {
                self.repeat(&mut items, start)?;
                continue;
            }
            items.push(self.item()?);
        }
        if items.len() == 1 { Ok(items.remove(0)) } else { Ok(Node::All(items)) }
    }

    /// In a VERBOSE pattern: blanks and comments.
    fn skip_blank(&mut self, c: char) -> bool {
        if c.is_whitespace() {
            self.at += 1;
            return true;
        }
        if c == '#' {
            while self.take().is_some_and(|c| c != '\n') {}
            return true;
        }
        false
    }

    /// `{2}`, `{2,}`, `{,3}`, `{2,3}`: the bounds and where they end.
    fn counts(&self) -> Option<(usize, Option<usize>, usize)> {
        let body: String = self.chars[self.at + 1..].iter().take_while(|c| c.is_ascii_digit() || **c == ',').collect();
        let end = self.at + 1 + body.chars().count();
        if self.chars.get(end) != Some(&'}') || body.is_empty() {
            return None;
        }
        let number = |text: &str| text.parse::<usize>().unwrap_or(usize::MAX);
        match body.split_once(',') {
            None => Some((number(&body), Some(number(&body)), end + 1)),
            Some((_, high)) if high.contains(',') => None,
            Some(("", "")) => Some((0, None, end + 1)),
            Some((low, "")) => Some((number(low), None, end + 1)),
            Some(("", high)) => Some((0, Some(number(high)), end + 1)),
            Some((low, high)) => Some((number(low), Some(number(high)), end + 1)),
        }
    }

    fn repeat(&mut self, items: &mut Vec<Node>, start: usize) -> Parsed<()> {
        let (min, max) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            _ => {
                let (min, max, _) = self.counts().unwrap_or((0, None, self.at));
                if max.is_some_and(|max| max < min) {
                    return Err(self.fault("min repeat greater than max repeat", start));
                }
                (min, max)
            }
        };
        self.at = if self.peek() == Some('{') { self.counts().map_or(self.at, |c| c.2) } else { self.at + 1 };
        match items.pop() {
            None | Some(Node::Place(_)) => Err(self.fault("nothing to repeat", start)),
            Some(Node::Repeat { .. }) => Err(self.fault("multiple repeat", start)),
            Some(node) => {
                let possessive = self.take_if("+");
                let greedy = possessive || !self.take_if("?");
                items.push(Node::Repeat { node: Box::new(node), min, max, greedy, possessive });
                Ok(())
            }
        }
    }

    fn item(&mut self) -> Parsed<Node> {
        let start = self.at;
        let c = self.take().unwrap_or_default();
        match c {
            '.' => Ok(Node::Set(Set::any(self.has(DOTALL)))),
            '^' if self.has(MULTILINE) => Ok(Node::Place(Place::LineStart)),
            '^' => Ok(Node::Place(Place::Start)),
            '$' if self.has(MULTILINE) => Ok(Node::Place(Place::LineEnd)),
            '$' => Ok(Node::Place(Place::NearEnd)),
            '[' => self.set(start),
            '(' => self.group(start),
            '\\' => self.escape(start),
            _ => Ok(self.char(c)),
        }
    }

    fn char(&self, c: char) -> Node {
        Node::Char { char: c, ignore_case: self.has(IGNORECASE) }
    }

    fn class(&self, class: Class, negated: bool) -> Node {
        Node::Set(Set {
            members: vec![Member::Class(class, negated)],
            negated: false,
            ignore_case: false,
            ascii: self.has(ASCII),
        })
    }

    fn escape(&mut self, start: usize) -> Parsed<Node> {
        let Some(c) = self.take() else { return Err(self.fault("bad escape (end of pattern)", start)) };
        let ascii = self.has(ASCII);
        Ok(match c {
            'A' => Node::Place(Place::Start),
            'Z' => Node::Place(Place::End),
            'b' => Node::Place(Place::WordEdge { negated: false, ascii }),
            'B' => Node::Place(Place::WordEdge { negated: true, ascii }),
            '0' => {
                let value = self.octal(2);
                self.char(value)
            }
            '1'..='9' => return self.reference(c, start),
            _ => match class_of(c) {
                Some((class, negated)) => self.class(class, negated),
                None => {
                    let c = self.plain_escape(c, start)?;
                    self.char(c)
                }
            },
        })
    }

    fn octal(&mut self, most: usize) -> char {
        let digits = self.chars[self.at..].iter().take(most).take_while(|c| ('0'..='7').contains(*c));
        let (count, value) = digits.fold((0, 0), |(n, value), c| (n + 1, value * 8 + c.to_digit(8).unwrap_or(0)));
        self.at += count;
        char::from_u32(value).unwrap_or_default()
    }

    /// `\1` to `\99`
    fn reference(&mut self, first: char, start: usize) -> Parsed<Node> {
        let mut number = first.to_digit(10).unwrap_or(0) as usize;
        if let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            number = number * 10 + digit as usize;
            self.at += 1;
        }
        self.known_group(number, start + 1)?;
        Ok(Node::Same { number, ignore_case: self.has(IGNORECASE) })
    }

    pub(super) fn known_group(&self, number: usize, at: usize) -> Parsed<()> {
        if number > self.groups || number == 0 {
            return Err(self.fault(format!("invalid group reference {number}"), at));
        }
        if self.open.contains(&number) {
            return Err(self.fault("cannot refer to an open group", at));
        }
        Ok(())
    }

    /// Escapes that mean one character.
    fn plain_escape(&mut self, c: char, start: usize) -> Parsed<char> {
        Ok(match c {
            'a' => '\x07',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\x0b',
            '\\' => '\\',
            'x' => self.hexadecimal(2, start)?,
            'u' => self.hexadecimal(4, start)?,
            'U' => self.hexadecimal(8, start)?,
            c if c.is_ascii_alphabetic() => return Err(self.fault(format!("bad escape \\{c}"), start)),
            c => c,
        })
    }

    fn hexadecimal(&mut self, count: usize, start: usize) -> Parsed<char> {
        let digits: String = self.chars[self.at..].iter().take(count).take_while(|c| c.is_ascii_hexdigit()).collect();
        self.at += digits.len();
        let value = u32::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == count).and_then(char::from_u32);
        value.ok_or_else(|| {
            let shown: String = self.chars[start..self.at].iter().collect();
            self.fault(format!("incomplete escape {shown}"), start)
        })
    }

    fn set(&mut self, start: usize) -> Parsed<Node> {
        let negated = self.take_if("^");
        let mut members = Vec::new();
        let first = self.at;
        loop {
            let here = self.at;
            let Some(c) = self.take() else { return Err(self.fault("unterminated character set", start)) };
            if c == ']' && here != first {
                break;
            }
            let low = self.set_member(c, here)?;
            let ranged = self.peek() == Some('-') && self.chars.get(self.at + 1).is_some_and(|c| *c != ']');
            if self.peek() == Some('-') && self.chars.get(self.at + 1).is_none() {
                return Err(self.fault("unterminated character set", start));
            }
            if !ranged {
                members.push(low);
                continue;
            }
            self.at += 1;
            let there = self.at;
            let c = self.take().unwrap_or_default();
            let high = self.set_member(c, there)?;
            let (Member::Char(low), Member::Char(high)) = (low, high) else {
                let shown: String = self.chars[here..self.at].iter().collect();
                return Err(self.fault(format!("bad character range {shown}"), here));
            };
            if high < low {
                let shown: String = self.chars[here..self.at].iter().collect();
                return Err(self.fault(format!("bad character range {shown}"), here));
            }
            members.push(Member::Range(low, high));
        }
        let (ignore_case, ascii) = (self.has(IGNORECASE), self.has(ASCII));
        Ok(Node::Set(Set { members, negated, ignore_case, ascii }))
    }

    fn set_member(&mut self, c: char, here: usize) -> Parsed<Member> {
        if c != '\\' {
            return Ok(Member::Char(c));
        }
        let Some(c) = self.take() else { return Err(self.fault("bad escape (end of pattern)", here)) };
        if let Some((class, negated)) = class_of(c) {
            return Ok(Member::Class(class, negated));
        }
        match c {
            'b' => Ok(Member::Char('\x08')),
            '0'..='7' => {
                self.at -= 1;
                Ok(Member::Char(self.octal(3)))
            }
            '8' | '9' => Err(self.fault(format!("bad escape \\{c}"), here)),
            _ => self.plain_escape(c, here).map(Member::Char),
        }
    }
}

pub(super) fn flag(letter: char) -> Option<u32> {
    match letter {
        'i' => Some(IGNORECASE),
        'm' => Some(MULTILINE),
        's' => Some(DOTALL),
        'x' => Some(VERBOSE),
        'a' => Some(ASCII),
        'u' => Some(UNICODE),
        _ => None,
    }
}

fn class_of(c: char) -> Option<(Class, bool)> {
    match c {
        'd' => Some((Class::Digit, false)),
        'D' => Some((Class::Digit, true)),
        's' => Some((Class::Space, false)),
        'S' => Some((Class::Space, true)),
        'w' => Some((Class::Word, false)),
        'W' => Some((Class::Word, true)),
        _ => None,
    }
}
