//! Sets of characters: `[a-z]`, `\d`, `.`, with letters of either case where that was asked for.

/// A kind of character: `\d`, `\s`, `\w`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Digit,
    Space,
    Word,
}

/// One member of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    Char(char),
    Range(char, char),
    Class(Class, bool),
}

/// What a single character may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    pub members: Vec<Member>,
    pub negated: bool,
    pub ignore_case: bool,
    /// `\d`, `\s`, `\w` are those of ASCII.
    pub ascii: bool,
}

impl Set {
    /// Any character, or any but the line end.
    #[must_use]
    pub fn any(with_newline: bool) -> Set {
        let members = if with_newline { Vec::new() } else { vec![Member::Char('\n')] };
        Set { members, negated: true, ignore_case: false, ascii: false }
    }

    #[must_use]
    pub fn has(&self, c: char) -> bool {
        let inside = self.has_plainly(c) || (self.ignore_case && cases(c).iter().any(|&other| self.has_plainly(other)));
        inside != self.negated
    }

    fn has_plainly(&self, c: char) -> bool {
        self.members.iter().any(|member| match *member {
            Member::Char(own) => own == c,
            Member::Range(low, high) => (low..=high).contains(&c),
            Member::Class(class, negated) => class.has(c, self.ascii) != negated,
        })
    }
}

impl Class {
    #[must_use]
    pub fn has(self, c: char, ascii: bool) -> bool {
        match self {
            Class::Digit if ascii || c.is_ascii() => c.is_ascii_digit(),
            // The decimal digits of other scripts are those numeric characters that have a value in base ten.
            Class::Digit => c.is_numeric() && crate::text::unicode::digit_value(c).is_some(),
            Class::Space if ascii => matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c'),
            Class::Space => c.is_whitespace() || ('\x1c'..='\x1f').contains(&c),
            Class::Word if ascii || c.is_ascii() => c.is_ascii_alphanumeric() || c == '_',
            Class::Word => c.is_alphanumeric(),
        }
    }
}

/// The lower and upper case of a character, where each is one character.
fn cases(c: char) -> [char; 2] {
    let only = |mut all: Box<dyn Iterator<Item = char>>| match (all.next(), all.next()) {
        (Some(one), None) => one,
        _ => c,
    };
    [only(Box::new(c.to_lowercase())), only(Box::new(c.to_uppercase()))]
}

/// Whether two characters are the same but for case.
#[must_use]
pub fn same_letter(a: char, b: char) -> bool {
    a == b || cases(a).contains(&b) || cases(b).contains(&a)
}
