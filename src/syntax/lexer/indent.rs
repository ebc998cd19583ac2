//! The beginnings and ends of lines: blank lines are skipped, indentation becomes `Indent` and `Dedent`.

use super::{Lexer, Step, Stop, Token, TokenKind};
use crate::syntax::error::SyntaxErrorClass;
use crate::text::Span;

/// Blocks may be nested this deep.
const MAX_INDENTS: usize = 100;

/// How far a line is indented, counting a tab as up to eight columns, and as one: both must agree on who is deeper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Column {
    wide: usize,
    narrow: usize,
}

impl Lexer<'_> {
    /// Goes to the first token of the next logical line; false when there is none.
    pub(super) fn begin_line(&mut self) -> Result<bool, Box<super::LexError>> {
        loop {
            let (column, joined) = self.measure();
            match self.byte(self.at) {
                b'#' => self.skip_comment(),
                b'\n' | b'\r' => self.skip_newline(),
                0 if self.at >= self.bytes.len() && joined => self.join_lines_at_end()?,
                0 if self.at >= self.bytes.len() => return Ok(false),
                b'\\' => self.join_lines()?,
                _ => {
                    self.indent(column)?;
                    return Ok(true);
                }
            }
        }
    }

    /// The column of the first sign on the line, over backslashes that join the indentation with the next line.
    fn measure(&mut self) -> (Column, bool) {
        let mut column = Column::default();
        let mut joined = None;
        loop {
            match self.byte(self.at) {
                b' ' => column = Column { wide: column.wide + 1, narrow: column.narrow + 1 },
                b'\t' => column = Column { wide: (column.wide / 8 + 1) * 8, narrow: column.narrow + 1 },
                0x0c => column = Column::default(),
                b'\\' if matches!(self.byte(self.at + 1), b'\n' | b'\r') => {
                    joined.get_or_insert(column);
                    self.at += 1;
                    self.skip_newline();
                    continue;
                }
                _ => return (joined.unwrap_or(column), joined.is_some()),
            }
            self.at += 1;
        }
    }

    fn indent(&mut self, column: Column) -> Step {
        let top = self.top();
        if column.wide == top.wide {
            return self.agree(column.narrow == top.narrow);
        }
        if column.wide > top.wide {
            if self.indents.len() >= MAX_INDENTS {
                return self.stop(
                    Stop::Soft,
                    SyntaxErrorClass::Indentation,
                    "too many levels of indentation",
                    self.line_end(),
                );
            }
            self.agree(column.narrow > top.narrow)?;
            self.indents.push(column);
            self.mark(TokenKind::Indent);
            return Ok(());
        }
        let kept = self.indents.iter().take_while(|open| open.wide <= column.wide).count();
        let closed = self.indents.len() - kept;
        self.indents.truncate(kept);
        if column.wide != self.top().wide {
            let message = "unindent does not match any outer indentation level";
            return self.stop(Stop::Soft, SyntaxErrorClass::Indentation, message, self.line_end());
        }
        self.agree(column.narrow == self.top().narrow)?;
        (0..closed).for_each(|_| self.mark(TokenKind::Dedent));
        Ok(())
    }

    fn agree(&self, agreed: bool) -> Step {
        if agreed {
            return Ok(());
        }
        let message = "inconsistent use of tabs and spaces in indentation";
        self.stop(Stop::Soft, SyntaxErrorClass::Tab, message, self.line_end())
    }

    fn top(&self) -> Column {
        *self.indents.last().expect("invariant: the outermost column is never popped")
    }

    /// The end of the line that is being read.
    fn line_end(&self) -> Span {
        let rest = &self.bytes[self.at..];
        let end = self.at + rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
        Span::new(end, end)
    }

    fn mark(&mut self, kind: TokenKind) {
        let at = Span::new(self.at, self.at);
        self.tokens.push(Token { kind, level: 0, start: at.start, end: at.end, line: self.line });
    }

    /// Closes the open blocks at the end of the text.
    pub(super) fn finish(&mut self) -> Step {
        self.at = self.bytes.len();
        for _ in 1..self.indents.len() {
            self.mark(TokenKind::Dedent);
        }
        self.mark(TokenKind::End);
        Ok(())
    }
}
