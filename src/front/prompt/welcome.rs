//! The three lines a session begins with.

use unicode_width::UnicodeWidthStr;

use super::colours;
use crate::front::desk::Desk;

/// Name, and where to go from here; broken between its parts in a narrow window.
pub fn lines(desk: &Desk) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let short = version.strip_suffix(".0").unwrap_or(version);
    let title = format!("Shapewise {short} · {}", desk.say("prompt-welcome", &[]));
    let look = &desk.look;
    let mut text = String::new();
    for (at, line) in
        [title, desk.say("prompt-welcome-next", &[]), desk.say("prompt-welcome-typing", &[])].iter().enumerate()
    {
        for line in broken(line, look.width) {
            let line = if look.ascii { line.replace('·', "-") } else { line };
            text.push_str(&match (look.colour, at) {
                (false, _) => line,
                (true, 0) => format!("\x1b[1m{line}\x1b[0m"),
                (true, _) => colours::dim(&line, look.theme),
            });
            text.push('\n');
        }
    }
    text
}

/// The parts between the dots, as many on a line as fit.
fn broken(line: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in line.split(" · ") {
        match lines.last_mut() {
            Some(last) if last.width() + 3 + part.width() <= width => {
                last.push_str(" · ");
                last.push_str(part);
            }
            _ => lines.push(part.to_owned()),
        }
    }
    let folded = |line: &String| crate::front::magics::table::folded(line, width, "");
    lines.iter().flat_map(|line| folded(line).lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}
