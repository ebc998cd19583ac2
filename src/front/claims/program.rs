//! A block of Python, statement by statement: what comments claim, and the output block after it.

use super::claim::{agrees, claim_in};
use super::{Came, Checker, agrees_with_error, error_line};
use crate::syntax;
use crate::syntax::ast::{Stmt, StmtKind};

impl Checker {
    pub(super) fn program(&mut self, line: usize, code: &str, output: Option<(usize, String)>) {
        let module = match syntax::parse(code) {
            Ok(module) => module,
            Err(error) => return self.differs(line, code, "", &format!("{}: {}", error.class.name(), error.message)),
        };
        // Scripts show what they print; notebooks show values too.
        let (mut all, mut printed) = (String::new(), String::new());
        for (at, stmt) in module.body.iter().enumerate() {
            let end = module.body.get(at + 1).map_or(code.len(), |next| next.span.start as usize);
            let piece = Statement::new(code, stmt, end, line);
            let came = self.run(piece.text);
            if self.is_missing_module(piece.line, &came) {
                return;
            }
            all.push_str(&came.printed);
            printed.push_str(&came.printed);
            if let Some((repr, _)) = &came.value {
                all.push_str(repr);
                all.push('\n');
            }
            let failed = came.failure.is_some();
            let expected = output
                .as_ref()
                .is_some_and(|(_, text)| came.failure.as_ref().is_some_and(|f| agrees_with_error(text, f)));
            self.statement(&piece, &came, expected);
            if failed && expected {
                return;
            }
            // What comes after an error that nobody claimed would only repeat it.
            if failed && piece.claim.is_none() {
                return;
            }
        }
        if let Some((_, wanted)) = output {
            self.checked.claims += 1;
            if !agrees(&wanted, &all) && !agrees(&wanted, &printed) {
                self.differs(line, code, &wanted, &all);
            }
        }
    }

    fn statement(&mut self, piece: &Statement<'_>, came: &Came, expected: bool) {
        match (&piece.claim, &came.failure) {
            (Some(claim), Some(failure)) => {
                self.checked.claims += 1;
                if !agrees_with_error(claim, failure) {
                    self.differs(piece.line, piece.text, claim, &error_line(failure));
                }
            }
            (None, Some(failure)) if !expected => self.differs(piece.line, piece.text, "", &error_line(failure)),
            (Some(claim), None) => {
                let texts = [Some(&came.printed), came.value.as_ref().map(|v| &v.0), came.value.as_ref().map(|v| &v.1)];
                let shown: Vec<&String> = texts.into_iter().flatten().filter(|text| !text.is_empty()).collect();
                // An assignment shows nothing; a comment behind it is compared with what it bound.
                if shown.is_empty() && !piece.shows {
                    return;
                }
                self.checked.claims += 1;
                if !shown.iter().any(|text| agrees(claim, text)) {
                    self.differs(piece.line, piece.text, claim, shown.last().map_or("", |text| text.as_str()));
                }
            }
            _ => {}
        }
    }
}

/// A statement of a block, with the claim behind or under it.
struct Statement<'a> {
    text: &'a str,
    line: usize,
    claim: Option<String>,
    /// Whether it is an expression, which shows something.
    shows: bool,
}

impl<'a> Statement<'a> {
    /// `end` is where the next statement begins.
    fn new(code: &'a str, stmt: &Stmt, end: usize, first_line: usize) -> Statement<'a> {
        let (start, stop) = (stmt.span.start as usize, stmt.span.end as usize);
        let line_start = code[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = first_line + code[..start].matches('\n').count();
        // The indentation of the first line belongs to a block statement's text.
        let text = if code[line_start..start].trim().is_empty() { &code[line_start..stop] } else { &code[start..stop] };
        let shows = matches!(stmt.kind, StmtKind::Expr(_));
        let claim = if shows { claim_behind(&code[stop..end]) } else { None };
        Statement { text, line, claim, shows }
    }
}

/// The claim in the comments after a statement: behind it, going on in the lines under it.
fn claim_behind(rest: &str) -> Option<String> {
    let mut lines = rest.lines();
    let comment =
        |line: &str| line.trim().trim_start_matches(';').trim().strip_prefix('#').map(|text| text.trim().to_owned());
    let first = lines.next().and_then(comment);
    let below: Vec<String> = lines.map_while(comment).collect();
    let whole =
        |head: &str| std::iter::once(head.to_owned()).chain(below.iter().cloned()).collect::<Vec<_>>().join("\n");
    match first {
        // `[[1 2]` goes on until its brackets close.
        Some(text) => claim_in(&text).map(|claim| if is_open(&claim) { whole(&claim) } else { claim }),
        None => claim_in(below.first()?).map(|claim| if is_open(&claim) { below.join("\n") } else { claim }),
    }
}

fn is_open(text: &str) -> bool {
    let count = |open: char, close: char| text.matches(open).count() > text.matches(close).count();
    count('[', ']') || count('(', ')') || count('{', '}')
}
