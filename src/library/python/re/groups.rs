//! Reading what stands in brackets: groups with numbers and names, lookaround, conditions, flags for a part.

use super::node::Node;
use super::parse::{Fault, IGNORECASE, Parsed, Reader, flag};

impl Reader<'_> {
    pub(super) fn group(&mut self, start: usize) -> Parsed<Node> {
        if self.take_if("?") {
            return self.extension(start);
        }
        self.groups += 1;
        self.numbered(self.groups, start)
    }

    /// The rest of a remembered group.
    fn numbered(&mut self, number: usize, start: usize) -> Parsed<Node> {
        self.open.push(number);
        let node = self.closed(start)?;
        self.open.pop();
        Ok(Node::Group { node: Box::new(node), number })
    }

    /// What is inside of brackets, to their end; flags set inside do not reach out.
    fn closed(&mut self, start: usize) -> Parsed<Node> {
        let flags = self.flags;
        let node = self.alternatives()?;
        self.flags = flags;
        if self.take_if(")") {
            return Ok(node);
        }
        Err(self.fault("missing ), unterminated subpattern", start))
    }

    fn extension(&mut self, start: usize) -> Parsed<Node> {
        let look = |behind, negated| move |node| Node::Look { node: Box::new(node), behind, negated };
        if self.take_if(":") {
            return self.closed(start);
        }
        if self.take_if("=") {
            return self.closed(start).map(look(false, false));
        }
        if self.take_if("!") {
            return self.closed(start).map(look(false, true));
        }
        if self.take_if("<=") {
            return self.behind(start).map(look(true, false));
        }
        if self.take_if("<!") {
            return self.behind(start).map(look(true, true));
        }
        if self.take_if(">") {
            return self.closed(start).map(|node| Node::Atomic(Box::new(node)));
        }
        if self.take_if("#") {
            while let Some(c) = self.take() {
                if c == ')' {
                    return Ok(Node::All(Vec::new()));
                }
            }
            return Err(self.fault("missing ), unterminated comment", start));
        }
        if self.take_if("P<") {
            return self.named(start);
        }
        if self.take_if("P=") {
            let (name, at) = self.name(')')?;
            let number = self.number_of(&name, at)?;
            self.known_group(number, at)?;
            return Ok(Node::Same { number, ignore_case: self.has(IGNORECASE) });
        }
        if self.take_if("(") {
            return self.condition(start);
        }
        self.scoped_flags(start)
    }

    fn behind(&mut self, start: usize) -> Parsed<Node> {
        let node = self.closed(start)?;
        match node.width() {
            (low, Some(high)) if low == high => Ok(node),
            _ => Err(Fault { message: "look-behind requires fixed-width pattern".into(), at: usize::MAX }),
        }
    }

    /// A name up to its end, with its place.
    fn name(&mut self, end: char) -> Parsed<(String, usize)> {
        let at = self.at;
        let name: String = self.chars[at..].iter().take_while(|c| **c != end).collect();
        if self.chars.get(at + name.chars().count()) != Some(&end) {
            return Err(self.fault(format!("missing {end}, unterminated name"), at));
        }
        if name.is_empty() {
            return Err(self.fault("missing group name", at));
        }
        self.at += name.chars().count() + 1;
        Ok((name, at))
    }

    fn named(&mut self, start: usize) -> Parsed<Node> {
        let (name, at) = self.name('>')?;
        let mut chars = name.chars();
        let good = chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
            && chars.all(|c| c.is_alphanumeric() || c == '_');
        if !good {
            return Err(self.fault(format!("bad character in group name '{name}'"), at));
        }
        self.groups += 1;
        let number = self.groups;
        if let Some((_, old)) = self.names.iter().find(|(known, _)| *known == name) {
            let text = format!("redefinition of group name '{name}' as group {number}; was group {old}");
            return Err(self.fault(text, at));
        }
        self.names.push((name, number));
        self.numbered(number, start)
    }

    fn number_of(&self, name: &str, at: usize) -> Parsed<usize> {
        let known = self.names.iter().find(|(known, _)| known == name);
        known.map(|(_, number)| *number).ok_or_else(|| self.fault(format!("unknown group name '{name}'"), at))
    }

    fn condition(&mut self, start: usize) -> Parsed<Node> {
        let (name, at) = self.name(')')?;
        let number = match name.parse() {
            Ok(number) => number,
            Err(_) => self.number_of(&name, at)?,
        };
        if number == 0 || number > self.groups {
            return Err(self.fault(format!("invalid group reference {number}"), at));
        }
        let yes = self.sequence()?;
        let no = if self.take_if("|") { self.sequence()? } else { Node::All(Vec::new()) };
        if self.peek() == Some('|') {
            return Err(self.fault("conditional backref with more than two branches", self.at));
        }
        if !self.take_if(")") {
            return Err(self.fault("missing ), unterminated subpattern", start));
        }
        Ok(Node::Condition { number, yes: Box::new(yes), no: Box::new(no) })
    }

    /// `(?i:…)`, `(?-i:…)`
    fn scoped_flags(&mut self, start: usize) -> Parsed<Node> {
        let before = self.flags;
        let mut removing = false;
        loop {
            let here = self.at;
            match self.take() {
                Some('-') if !removing => removing = true,
                Some(':') => {
                    let inside = self.flags;
                    let node = self.closed(start);
                    debug_assert_eq!(inside, self.flags);
                    self.flags = before;
                    return node;
                }
                Some(')') if here > start + 2 => {
                    return Err(self.fault("global flags not at the start of the expression", start));
                }
                Some(letter) => match flag(letter) {
                    Some(flag) if removing => self.flags &= !flag,
                    Some(flag) => self.flags |= flag,
                    None if here == start + 2 => {
                        return Err(self.fault(format!("unknown extension ?{letter}"), start + 1));
                    }
                    None => return Err(self.fault("unknown flag", here)),
                },
                None if here == start + 2 => return Err(self.fault("unexpected end of pattern", here)),
                None => return Err(self.fault("missing -, : or )", here)),
            }
        }
    }
}
