//! Big displays of plain numbers, found among the tokens: they go round the grammar, which would take ten times as long.

use crate::syntax::lexer::{Token, TokenKind};

/// Displays with fewer tokens than this are left to the grammar.
const WORTH_IT: usize = 256;

/// The text of a logical line as the grammar is to see it: the brackets of big number displays replaced by the two signs that the rule
/// `number_table` knows. Nothing moves. `None` when there is no such display.
pub(super) fn mark(source: &str, line: &[Token], start: usize, end: usize) -> Option<String> {
    if line.len() < WORTH_IT {
        return None;
    }
    let mut marked: Option<Vec<u8>> = None;
    let mut at = 0;
    while at < line.len() {
        let opens = source.as_bytes()[line[at].start as usize] == b'[';
        let follows_value = at > 0 && continues_operand(source, &line[at - 1]);
        if opens && line[at].kind == TokenKind::Op && !follows_value {
            let length = display_length(source, &line[at..]);
            if length >= WORTH_IT {
                let bytes = marked.get_or_insert_with(|| source.as_bytes()[start..end].to_vec());
                bytes[line[at].start as usize - start] = 1;
                bytes[line[at + length - 1].start as usize - start] = 2;
                at += length;
                continue;
            }
        }
        at += 1;
    }
    String::from_utf8(marked?).ok()
}

/// Whether a bracket after this token is a subscript.
fn continues_operand(source: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Name => !crate::syntax::build::is_keyword(token.text(source)),
        TokenKind::Op => matches!(source.as_bytes()[token.start as usize], b')' | b']' | b'}'),
        _ => true,
    }
}

/// The number of tokens of the display of plain numbers that a row of tokens starts with; 0 when it starts with something else.
fn display_length(source: &str, tokens: &[Token]) -> usize {
    let bytes = source.as_bytes();
    let mut depth = 0usize;
    let mut after_item = false;
    for (at, token) in tokens.iter().enumerate() {
        let text = &bytes[token.start as usize..token.end as usize];
        match (token.kind, text) {
            (TokenKind::Op, b"[") if !after_item => depth += 1,
            (TokenKind::Op, b"-") if !after_item && is_plain_number(bytes, tokens.get(at + 1)) => {}
            (TokenKind::Number, _) if !after_item && is_plain_number(bytes, Some(token)) => after_item = true,
            (TokenKind::Op, b",") if after_item => after_item = false,
            (TokenKind::Op, b"]") => {
                let is_empty = at > 0 && bytes[tokens[at - 1].start as usize] == b'[';
                let after_comma = at > 0 && bytes[tokens[at - 1].start as usize] == b',';
                if !(after_item || is_empty || after_comma) {
                    return 0;
                }
                depth -= 1;
                after_item = true;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => return 0,
        }
    }
    0
}

/// A decimal number without underscores that fits a machine word or has a point; and `-` right before its digits.
fn is_plain_number(bytes: &[u8], token: Option<&Token>) -> bool {
    let Some(token) = token.filter(|token| token.kind == TokenKind::Number) else {
        return false;
    };
    let (start, end) = (token.start as usize, token.end as usize);
    let text = &bytes[start..end];
    let plain = text.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    let is_integer = text.iter().all(u8::is_ascii_digit);
    plain && (!is_integer || text.len() <= 18)
}
