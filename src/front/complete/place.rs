//! Where the cursor stands: in a name, after a dot, inside quotes, in a call. Judged by the tokens
//! before it, however unfinished the text.

use crate::syntax::tokens::{Highlight, TokenClass, highlight};

/// What is being typed.
#[derive(Debug, PartialEq, Eq)]
pub enum Place<'t> {
    Nothing,
    /// A name, perhaps of a keyword argument of the call that is open.
    Name {
        start: usize,
        name: &'t str,
        call: Option<&'t str>,
    },
    /// `object.name`, from the object's beginning.
    Attribute {
        start: usize,
        object: &'t str,
        name: &'t str,
    },
    /// `object[` or `object['`
    Key {
        start: usize,
        object: &'t str,
        quote: Option<char>,
        typed: &'t str,
    },
    /// Inside quotes.
    File {
        start: usize,
        path: &'t str,
    },
    /// After `import` or `from`.
    Module {
        start: usize,
        name: &'t str,
    },
    /// After `from module import`.
    Member {
        start: usize,
        module: &'t str,
        name: &'t str,
    },
}

/// The place at the end of a text.
#[must_use]
pub fn find(before: &str) -> Place<'_> {
    let pieces = highlight(before);
    let Some(last) = pieces.last() else {
        return Place::Name { start: before.len(), name: "", call: None };
    };
    let touches = last.span.end as usize == before.len();
    if last.class == TokenClass::Comment {
        return Place::Nothing;
    }
    if last.class == TokenClass::String && touches {
        return in_string(before, &pieces).unwrap_or(Place::Nothing);
    }
    if last.class == TokenClass::Number && touches {
        return Place::Nothing;
    }
    let (name, pieces) = if touches && is_word(last) {
        (last.span.text(before), &pieces[..pieces.len() - 1])
    } else {
        ("", &pieces[..])
    };
    let start = before.len() - name.len();
    if let Some(place) = import(before, pieces, start, name) {
        return place;
    }
    match pieces.last() {
        Some(dot) if dot.span.text(before) == "." && dot.span.end as usize == start => {
            match object_before(before, &pieces[..pieces.len() - 1]) {
                Some((at, object)) => Place::Attribute { start: at, object, name },
                None => Place::Nothing,
            }
        }
        Some(bracket) if bracket.span.text(before) == "[" && name.is_empty() => {
            match object_before(before, &pieces[..pieces.len() - 1]) {
                Some((_, object)) => Place::Key { start, object, quote: None, typed: "" },
                None => Place::Name { start, name, call: None },
            }
        }
        _ => Place::Name { start, name, call: open_call(&before[..start]) },
    }
}

fn is_word(piece: &Highlight) -> bool {
    use TokenClass::{Call, Definition, Keyword, Literal, Name};
    matches!(piece.class, Name | Call | Definition | Keyword | Literal)
}

/// `import nu`, `from numpy import ar`
fn import<'t>(before: &'t str, pieces: &[Highlight], start: usize, name: &'t str) -> Option<Place<'t>> {
    let line_start = before[..start].rfind('\n').map_or(0, |at| at + 1);
    let on_line: Vec<&Highlight> = pieces.iter().filter(|p| p.span.start as usize >= line_start).collect();
    let first = on_line.first()?.span.text(before);
    let import = on_line.iter().position(|p| p.span.text(before) == "import");
    match (first, import) {
        ("from", Some(at)) => {
            let module = before.get(on_line.first()?.span.end as usize..on_line[at].span.start as usize)?;
            Some(Place::Member { start, module: module.trim(), name })
        }
        ("import" | "from", _) => {
            let from = on_line.iter().rev().find(|p| matches!(p.span.text(before), "import" | "from" | ","))?;
            let typed = before.get(from.span.end as usize..)?;
            let typed_start = before.len() - typed.trim_start().len();
            Some(Place::Module { start: typed_start, name: typed.trim_start() })
        }
        _ => None,
    }
}

/// Inside a string that is not closed: a key of a dict, else a file.
fn in_string<'t>(before: &'t str, pieces: &[Highlight]) -> Option<Place<'t>> {
    let last = pieces.last()?;
    let text = last.span.text(before);
    let prefix = text.find(['"', '\''])?;
    let quote = text[prefix..].chars().next()?;
    let inner_start = last.span.start as usize + prefix + 1;
    let inner = &before[inner_start..];
    if inner.contains(quote) || inner.starts_with(quote) {
        return None;
    }
    if let [.., bracket, _] = pieces
        && bracket.span.text(before) == "["
        && let Some((_, object)) = object_before(before, &pieces[..pieces.len() - 2])
    {
        return Some(Place::Key { start: inner_start, object, quote: Some(quote), typed: inner });
    }
    Some(Place::File { start: inner_start, path: inner })
}

/// The expression that ends where the pieces end: a name with its dots, brackets and calls.
fn object_before<'t>(before: &'t str, pieces: &[Highlight]) -> Option<(usize, &'t str)> {
    let mut at = pieces.len();
    let mut wants_operand = true;
    while at > 0 {
        let piece = &pieces[at - 1];
        let text = piece.span.text(before);
        if wants_operand {
            at = match text {
                ")" | "]" | "}" => matching(before, pieces, at - 1)?,
                _ if is_word(piece) && piece.class != TokenClass::Keyword || piece.class == TokenClass::String => {
                    at - 1
                }
                _ => break,
            };
            // A call or a subscript belongs to what stands before it.
            wants_operand = matches!(text, ")" | "]") && at > 0 && follows_operand(before, pieces, at);
        } else if text == "." {
            at -= 1;
            wants_operand = true;
        } else {
            break;
        }
    }
    let (first, last) = (pieces.get(at)?, pieces.last()?);
    let (start, end) = (first.span.start as usize, last.span.end as usize);
    before.get(start..end).map(|object| (start, object))
}

/// Whether the bracket at `at` follows, without a blank, something it can belong to.
fn follows_operand(before: &str, pieces: &[Highlight], at: usize) -> bool {
    let (previous, bracket) = (&pieces[at - 1], &pieces[at]);
    previous.span.end == bracket.span.start
        && (is_word(previous) && previous.class != TokenClass::Keyword
            || matches!(previous.span.text(before), ")" | "]"))
}

/// The index of the bracket that the one at `at` closes.
fn matching(before: &str, pieces: &[Highlight], at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for index in (0..=at).rev() {
        match pieces[index].span.text(before) {
            ")" | "]" | "}" if pieces[index].class == TokenClass::Bracket => depth += 1,
            "(" | "[" | "{" if pieces[index].class == TokenClass::Bracket => {
                depth -= 1;
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

/// The function of the innermost call that is open at the end of the text.
#[must_use]
pub fn open_call(before: &str) -> Option<&str> {
    let pieces = highlight(before);
    let mut open: Vec<usize> = Vec::new();
    for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.class == TokenClass::Bracket) {
        match piece.span.text(before) {
            "(" | "[" | "{" => open.push(at),
            _ => {
                open.pop();
            }
        }
    }
    let at = *open.last()?;
    if pieces[at].span.text(before) != "(" || at == 0 || !follows_operand(before, &pieces, at) {
        return None;
    }
    object_before(before, &pieces[..at]).map(|(_, object)| object)
}

/// `np.sum` at the end of a text.
#[must_use]
pub fn dotted_at_end(before: &str) -> Option<&str> {
    let start = before
        .rfind(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let dotted = &before[start..];
    let begins = dotted.starts_with(|c: char| c.is_alphabetic() || c == '_');
    (begins && !dotted.ends_with('.')).then_some(dotted)
}

#[cfg(test)]
mod tests {
    use super::{Place, find, open_call};

    #[test]
    fn places() {
        assert_eq!(find("np.ara"), Place::Attribute { start: 0, object: "np", name: "ara" });
        assert_eq!(find("x + X.T."), Place::Attribute { start: 4, object: "X.T", name: "" });
        assert_eq!(find("f(x)[0].sh"), Place::Attribute { start: 0, object: "f(x)[0]", name: "sh" });
        assert_eq!(find("(a + b).T.s"), Place::Attribute { start: 0, object: "(a + b).T", name: "s" });
        assert_eq!(find("print (x).y"), Place::Attribute { start: 6, object: "(x)", name: "y" });
        assert_eq!(find("a = pri"), Place::Name { start: 4, name: "pri", call: None });
        assert_eq!(find("np.sum(X, ax"), Place::Name { start: 10, name: "ax", call: Some("np.sum") });
        assert_eq!(find("d['ke"), Place::Key { start: 3, object: "d", quote: Some('\''), typed: "ke" });
        assert_eq!(find("d["), Place::Key { start: 2, object: "d", quote: None, typed: "" });
        assert_eq!(find("np.load('da"), Place::File { start: 9, path: "da" });
        assert_eq!(find("import nu"), Place::Module { start: 7, name: "nu" });
        assert_eq!(find("from numpy import ar"), Place::Member { start: 18, module: "numpy", name: "ar" });
        assert_eq!(find("1."), Place::Nothing);
        assert_eq!(find("x # np."), Place::Nothing);
        assert_eq!(open_call("np.sum(X.mean(axis=0), "), Some("np.sum"));
        assert_eq!(open_call("[1, (2, "), None);
    }
}
