//! Finding tracebacks in any text: Python's, IPython's, warnings, or the last line alone. What is no
//! traceback stays a line that is passed through.

use std::sync::LazyLock;

use regex::Regex;

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Line(String),
    Failure(Pasted),
}

/// An error or warning found in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// The lines it came in, as they were.
    pub lines: Vec<String>,
    pub frames: Vec<Frame>,
    /// Without its module: `ValueError`, `AxisError`.
    pub class: String,
    pub message: String,
}

/// A line of a program that the error came through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    pub file: String,
    pub line: usize,
    /// The line's text, trimmed; empty when it was not shown.
    pub code: String,
    /// The characters of `code` that Python marked with `~~^~~`.
    pub marked: Option<(usize, usize)>,
}

impl Frame {
    fn is_library(&self) -> bool {
        ["site-packages", "dist-packages", "/lib/python", "<frozen", "<__array_function__"]
            .iter()
            .any(|part| self.file.contains(part))
    }
}

impl Pasted {
    /// The person's own line that failed: the innermost one outside of installed libraries.
    #[must_use]
    pub fn own_frame(&self) -> Option<&Frame> {
        self.frames.iter().rev().find(|frame| !frame.is_library()).or(self.frames.last())
    }
}

macro_rules! pattern {
    ($name:ident, $text:literal) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($text).expect("invariant: the pattern is valid"));
    };
}

pattern!(RANK, r"^\[rank\d+\]:\s?");
pattern!(
    HEADER,
    r"^(?:Exception Group )?Traceback \(most recent call last\):?\s*$|^[\w.]+\s{2,}Traceback \(most recent call last\)\s*$"
);
pattern!(
    LAST,
    r"^(?:E\s+)?((?:[A-Za-z_]\w*\.)*([A-Z]\w*(?:Error|Exception|Warning|Interrupt|Iteration|Exit)))(?:: ?(.*))?$"
);
pattern!(WARNING, r"^(\S.*?):(\d+): (?:\w+\.)*(\w+Warning): (.*)$");
pattern!(FRAME, r#"^\s*File "(.*?)", line (\d+)(?:, in .*)?$"#);
pattern!(
    CELL,
    r"^(?:Cell )?(In ?\[\d+\]|Input In \[\d+\]|\S+\.py|<ipython[^>]*>|File \S+):?(?:,? (?:line )?(\d+)|:(\d+))?(?:,? in .*)?$"
);
pattern!(ARROW, r"^-+> ?(\d+) (.*)$");

/// A traceback longer than this is none.
const LONGEST: usize = 10_000;

/// Reads a text line by line, as it comes, and gives each part as soon as it is certain.
#[derive(Default)]
pub struct Reader {
    pending: Vec<String>,
}

impl Reader {
    /// Takes the next line (without its line end).
    pub fn feed(&mut self, line: &str) -> Vec<Part> {
        self.pending.push(line.to_owned());
        self.certain(false)
    }

    /// What is left at the end of the text.
    pub fn finish(&mut self) -> Vec<Part> {
        self.certain(true)
    }

    fn certain(&mut self, ended: bool) -> Vec<Part> {
        let mut found = Vec::new();
        while let Some(first) = self.pending.first() {
            let open = !ended && self.pending.len() < LONGEST;
            let lines: Vec<&str> = self.pending.iter().map(String::as_str).collect();
            match failure_at(&lines) {
                // Its message may go on in the next line.
                Some(failure) if open && failure.lines.len() == self.pending.len() => break,
                Some(failure) => {
                    self.pending.drain(..failure.lines.len());
                    found.push(Part::Failure(failure));
                }
                None if open && HEADER.is_match(bare(first)) && !broken_off(&lines) => break,
                None => found.push(Part::Line(self.pending.remove(0))),
            }
        }
        found
    }
}

/// Whether another traceback begins before this one ended.
fn broken_off(lines: &[&str]) -> bool {
    lines.iter().skip(1).any(|line| HEADER.is_match(bare(line)))
}

/// The text in parts, nothing lost.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut reader = Reader::default();
    let mut found: Vec<Part> = text.lines().flat_map(|line| reader.feed(line)).collect();
    found.extend(reader.finish());
    found
}

/// A line without what launchers put before it.
fn bare(line: &str) -> &str {
    RANK.find(line).map_or(line, |prefix| &line[prefix.end()..]).trim_end()
}

/// The failure that begins at the first line.
fn failure_at(lines: &[&str]) -> Option<Pasted> {
    let first = bare(lines.first()?);
    if HEADER.is_match(first) {
        return traceback(lines);
    }
    if let Some(found) = WARNING.captures(first) {
        return Some(warning(lines, &found));
    }
    let found = LAST.captures(first)?;
    // A class name alone is too little to take a line of ordinary output for an error.
    found.get(3)?;
    let mut failure = Pasted::default();
    ended(&mut failure, lines, 0, &found);
    Some(failure)
}

/// A traceback with its header; `None` when its last line never comes.
fn traceback(lines: &[&str]) -> Option<Pasted> {
    let mut failure = Pasted::default();
    for (at, line) in lines.iter().enumerate().skip(1) {
        let line = bare(line);
        if HEADER.is_match(line) {
            return None;
        }
        if let Some(found) = LAST.captures(line) {
            ended(&mut failure, lines, at, &found);
            return Some(failure);
        }
        read_frame(&mut failure.frames, line);
    }
    None
}

/// Takes the message, which may go on in indented lines.
fn ended(failure: &mut Pasted, lines: &[&str], at: usize, found: &regex::Captures<'_>) {
    let mut end = at + 1;
    let mut message = found.get(3).map_or("", |m| m.as_str()).to_owned();
    while let Some(line) = lines.get(end).map(|line| bare(line)) {
        if !line.starts_with([' ', '\t']) || line.trim().is_empty() || FRAME.is_match(line) {
            break;
        }
        message.push('\n');
        message.push_str(line.trim());
        end += 1;
    }
    found[2].clone_into(&mut failure.class);
    failure.message = message;
    failure.lines = lines[..end].iter().map(|&line| line.to_owned()).collect();
}

fn warning(lines: &[&str], found: &regex::Captures<'_>) -> Pasted {
    let mut frame = Frame { file: found[1].to_owned(), line: found[2].parse().unwrap_or(0), ..Frame::default() };
    let mut taken = 1;
    if let Some(code) = lines.get(1).map(|line| bare(line)).filter(|line| line.starts_with("  ")) {
        code.trim().clone_into(&mut frame.code);
        taken = 2;
    }
    Pasted {
        lines: lines[..taken].iter().map(|&line| line.to_owned()).collect(),
        frames: vec![frame],
        class: found[3].to_owned(),
        message: found[4].to_owned(),
    }
}

/// A line of a traceback's body: a new frame, the code of the last one, or marks under it.
fn read_frame(frames: &mut Vec<Frame>, line: &str) {
    let number = |m: Option<regex::Match<'_>>| m.and_then(|m| m.as_str().parse().ok()).unwrap_or(0);
    if let Some(found) = FRAME.captures(line) {
        frames.push(Frame { file: found[1].to_owned(), line: number(found.get(2)), ..Frame::default() });
    } else if let Some(found) = CELL.captures(line) {
        let line = number(found.get(2).or(found.get(3)));
        frames.push(Frame { file: found[1].to_owned(), line, ..Frame::default() });
    } else if let (Some(found), Some(frame)) = (ARROW.captures(line), frames.last_mut()) {
        frame.line = found[1].parse().unwrap_or(frame.line);
        found[2].trim().clone_into(&mut frame.code);
    } else if let Some(frame) = frames.last_mut() {
        let text = line.trim();
        if frame.code.is_empty() && line.starts_with("    ") {
            text.clone_into(&mut frame.code);
        } else if !text.is_empty() && text.chars().all(|c| matches!(c, '~' | '^' | ' ')) && frame.marked.is_none() {
            let indent = 4;
            let from = line.chars().take_while(|c| *c == ' ').count().saturating_sub(indent);
            frame.marked = Some((from, from + text.chars().count()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    fn failures(text: &str) -> Vec<super::Pasted> {
        let found = parts(text).into_iter().filter_map(|part| match part {
            Part::Failure(failure) => Some(failure),
            Part::Line(_) => None,
        });
        found.collect()
    }

    #[test]
    fn a_traceback_is_found_among_other_lines() {
        let text = "epoch 1\nTraceback (most recent call last):\n  File \"train.py\", line 12, in <module>\n    out = X - mean\n          ~~^~~~~~\nValueError: operands could not be broadcast together with shapes (100,3) (100,) \nbye\n";
        let all = parts(text);
        assert_eq!(all[0], Part::Line("epoch 1".to_owned()));
        assert_eq!(all[2], Part::Line("bye".to_owned()));
        let failure = &failures(text)[0];
        assert_eq!(failure.lines.len(), 5);
        assert_eq!(failure.class, "ValueError");
        let frame = failure.own_frame().expect("a frame");
        assert_eq!((frame.file.as_str(), frame.line, frame.code.as_str()), ("train.py", 12, "out = X - mean"));
        assert_eq!(frame.marked, Some((6, 14)));
    }

    #[test]
    fn the_own_line_is_the_one_outside_of_libraries() {
        let text = "Traceback (most recent call last):\n  File \"net.py\", line 3, in <module>\n    y = layer(x)\n  File \"/usr/lib/python3.11/site-packages/torch/nn/linear.py\", line 114, in forward\n    return F.linear(input, self.weight, self.bias)\nRuntimeError: mat1 and mat2 shapes cannot be multiplied (5x4 and 3x2)\n";
        assert_eq!(failures(text)[0].own_frame().expect("a frame").code, "y = layer(x)");
    }

    #[test]
    fn ipython_ranks_warnings_and_last_lines_alone() {
        let text = "---------------------------------------------------------------------------\nValueError                                Traceback (most recent call last)\nCell In[3], line 2\n      1 a = np.ones(3)\n----> 2 a + b\n\nValueError: operands could not be broadcast together with shapes (3,) (2,) \n";
        let found = failures(text);
        assert_eq!((found[0].frames[0].line, found[0].frames[0].code.as_str()), (2, "a + b"));
        let ranked = "[rank0]: Traceback (most recent call last):\n[rank0]:   File \"a.py\", line 1, in f\n[rank0]:     x @ y\n[rank0]: RuntimeError: CUDA out of memory.\n";
        assert_eq!(failures(ranked)[0].message, "CUDA out of memory.");
        let warned = failures("loss.py:7: RuntimeWarning: overflow encountered in exp\n  e = np.exp(z)\n");
        assert_eq!((warned[0].class.as_str(), warned[0].frames[0].code.as_str()), ("RuntimeWarning", "e = np.exp(z)"));
        assert_eq!(failures("IndexError: index 4 is out of bounds for axis 0 with size 4")[0].class, "IndexError");
        assert!(failures("Error rates fell.\nValueError\nNote: nothing\n").is_empty());
    }

    #[test]
    fn nothing_is_lost() {
        let text = "a\nTraceback (most recent call last):\n  File \"x.py\", line 1\nb\n\nValueError: c\n  more\nd";
        let joined: Vec<String> = parts(text)
            .into_iter()
            .flat_map(|part| match part {
                Part::Line(line) => vec![line],
                Part::Failure(failure) => failure.lines,
            })
            .collect();
        assert_eq!(joined.join("\n"), text);
    }
}
