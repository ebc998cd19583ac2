//! The code in a Markdown or text file, and what the text claims it gives: `>>>` sessions, fenced Python with
//! claims in comments, fenced Python followed by a block of output.

/// A piece of code with its claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An example of a `>>>` session.
    Example { line: usize, code: String, wanted: String },
    /// A fenced block of Python, with the block of output after it, if there is one.
    Program { line: usize, code: String, output: Option<(usize, String)> },
}

/// A fenced block.
struct Fence<'a> {
    /// Number of its first line inside, from 1.
    line: usize,
    /// The words after the backticks.
    info: &'a str,
    body: Vec<&'a str>,
}

/// Words on a fence, or in a comment above it, that keep it from being run.
const SKIP: &[&str] = &["skip", "no-run", "norun", "ignore"];

/// The pieces of a file in order.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut at = 0;
    // A program waits here for the block of output that may follow it.
    let mut waiting = None;
    while at < lines.len() {
        if let Some((fence, next)) = fence_at(&lines, at) {
            let skipped = is_skipped(&lines, at, fence.info);
            at = next;
            if !skipped {
                take_fence(&fence, &mut waiting, &mut found);
            }
            continue;
        }
        if is_prompt(lines[at]) {
            let end = session_end(&lines, at);
            examples(&lines[at..end], at + 1, &mut found);
            at = end;
            waiting = None;
            continue;
        }
        // Prose between a program and a block means that the block is something else.
        if !leads_to_output(lines[at]) {
            waiting = None;
        }
        at += 1;
    }
    found
}

/// The fenced block that begins at a line, and the line after it.
fn fence_at<'a>(lines: &[&'a str], at: usize) -> Option<(Fence<'a>, usize)> {
    let first = lines[at].trim_start();
    let indent = lines[at].len() - first.len();
    let mark = first.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let width = first.chars().take_while(|c| *c == mark).count();
    if width < 3 {
        return None;
    }
    let closes = |line: &&str| {
        let line = line.trim();
        line.len() >= width && line.chars().all(|c| c == mark)
    };
    let length = lines[at + 1..].iter().position(closes).unwrap_or(lines.len() - at - 1);
    let body = &lines[at + 1..at + 1 + length];
    let dedented = body.iter().map(|line| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        &line[blanks.min(indent)..]
    });
    Some((Fence { line: at + 2, info: first[width..].trim(), body: dedented.collect() }, at + length + 2))
}

fn is_skipped(lines: &[&str], at: usize, info: &str) -> bool {
    let word = |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| SKIP.contains(&w));
    let above = lines[..at].iter().rev().find(|line| !line.trim().is_empty());
    word(info.split_once(char::is_whitespace).map_or("", |(_, rest)| rest))
        || above.is_some_and(|line| line.trim_start().starts_with("<!--") && word(line))
}

fn take_fence(fence: &Fence<'_>, waiting: &mut Option<usize>, found: &mut Vec<Piece>) {
    let language = fence.info.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_ascii_lowercase();
    if fence.body.iter().any(|line| is_prompt(line)) {
        examples(&fence.body, fence.line, found);
        *waiting = None;
        return;
    }
    let body = fence.body.join("\n");
    match language.as_str() {
        "python" | "py" | "python3" | "pycon" => {
            found.push(Piece::Program { line: fence.line, code: body, output: None });
            *waiting = Some(found.len() - 1);
        }
        "" | "text" | "txt" | "output" | "out" | "console" | "none" | "plaintext" => {
            if let Some(Piece::Program { output, .. }) = waiting.take().and_then(|at| found.get_mut(at)) {
                *output = Some((fence.line, body));
            }
        }
        _ => *waiting = None,
    }
}

/// Whether a line may stand between a program and its output.
fn leads_to_output(line: &str) -> bool {
    let text = line.trim().trim_matches(['*', '_', ':', '\u{ff1a}']).to_lowercase();
    text.is_empty()
        || ["output", "out", "result", "prints", "ausgabe", "ergebnis", "вывод", "результат", "輸出", "結果"]
            .contains(&text.as_str())
}

fn is_prompt(line: &str) -> bool {
    line.trim_start().strip_prefix(">>>").is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Where a session outside of fences ends: at the first empty line with no prompt after it.
fn session_end(lines: &[&str], from: usize) -> usize {
    let ends = |at: &usize| lines[*at].trim().is_empty() && !lines.get(at + 1).is_some_and(|next| is_prompt(next));
    (from..lines.len()).find(ends).unwrap_or(lines.len())
}

/// The examples of a session: prompts, continuations, and the output up to the next prompt or an empty line.
fn examples(lines: &[&str], first_line: usize, found: &mut Vec<Piece>) {
    let mut at = 0;
    while at < lines.len() {
        if !is_prompt(lines[at]) {
            at += 1;
            continue;
        }
        let indent = lines[at].len() - lines[at].trim_start().len();
        let strip = |line: &str, prompt: &str| {
            line.trim_start().strip_prefix(prompt).map(|rest| rest.strip_prefix(' ').unwrap_or(rest).to_owned())
        };
        let line = first_line + at;
        let mut code = strip(lines[at], ">>>").unwrap_or_default();
        at += 1;
        while let Some(rest) = lines.get(at).and_then(|line| strip(line, "...")) {
            code.push('\n');
            code.push_str(&rest);
            at += 1;
        }
        let mut wanted = String::new();
        while let Some(line) = lines.get(at).filter(|line| !line.trim().is_empty() && !is_prompt(line)) {
            wanted.push_str(line.get(indent..).unwrap_or(line.trim_start()).trim_end());
            wanted.push('\n');
            at += 1;
        }
        found.push(Piece::Example { line, code, wanted: wanted.replace("<BLANKLINE>", "") });
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn programs_sessions_and_outputs_are_told_apart() {
        let text = "# Title\n```python\na = 1\nprint(a)\n```\nOutput:\n```\n1\n```\n\n>>> a + 1\n2\n\nProse.\n```python skip\nboom\n```\n```bash\nls\n```\n```\n>>> for i in range(2):\n...     print(i)\n0\n1\n```\n";
        let program = Piece::Program { line: 3, code: "a = 1\nprint(a)".into(), output: Some((8, "1".into())) };
        let first = Piece::Example { line: 11, code: "a + 1".into(), wanted: "2\n".into() };
        let second =
            Piece::Example { line: 22, code: "for i in range(2):\n    print(i)".into(), wanted: "0\n1\n".into() };
        assert_eq!(pieces(text), [program, first, second]);
    }

    #[test]
    fn a_block_after_prose_is_no_output() {
        let text = "```python\na = 1\n```\nSomething else follows.\n```\nnot output\n```\n";
        assert_eq!(pieces(text), [Piece::Program { line: 2, code: "a = 1".into(), output: None }]);
    }
}
