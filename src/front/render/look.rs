//! How things are drawn here and now: width, colour, characters. What a terminal can do is asked once; everything below
//! `front` knows nothing of it.

use std::io::IsTerminal;

/// How blocks are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Columns there are.
    pub width: usize,
    /// Blanks at the beginning of each line.
    pub indent: usize,
    pub colour: bool,
    /// No box drawing, no arrows: for terminals without UTF-8.
    pub ascii: bool,
    /// Sentences instead of tables and drawings, for screen readers.
    pub plain: bool,
    pub theme: Theme,
}

/// Which colours can be read on the terminal's background.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Dark,
    Light,
}

impl Default for Look {
    fn default() -> Look {
        Look { width: 80, indent: 0, colour: false, ascii: false, plain: false, theme: Theme::Dark }
    }
}

impl Look {
    /// The look for stderr, where explanations, traces and notes go.
    #[must_use]
    pub fn of_stderr(plain: bool) -> Look {
        Look::of(std::io::stderr().is_terminal(), plain, |name| std::env::var(name).ok())
    }

    /// The look for stdout.
    #[must_use]
    pub fn of_stdout(plain: bool) -> Look {
        Look::of(std::io::stdout().is_terminal(), plain, |name| std::env::var(name).ok())
    }

    /// The look that a stream and the environment ask for.
    #[must_use]
    pub fn of(terminal: bool, plain: bool, variable: impl Fn(&str) -> Option<String>) -> Look {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let dumb = set("TERM").is_some_and(|term| term == "dumb");
        let width =
            set("COLUMNS").and_then(|text| text.parse().ok()).or_else(|| terminal.then(terminal_width).flatten());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
        let utf8 = locale.is_none_or(|name| {
            let name = name.to_ascii_lowercase();
            name.contains("utf-8") || name.contains("utf8")
        });
        let light = match set("SHAPEWISE_THEME").as_deref() {
            Some("light") => true,
            Some(_) => false,
            None => set("COLORFGBG").is_some_and(|colours| is_light(&colours)),
        };
        Look {
            width: width.unwrap_or(80).max(20),
            indent: 0,
            colour: terminal && !dumb && set("NO_COLOR").is_none(),
            ascii: (terminal && dumb) || !utf8,
            plain,
            theme: if light { Theme::Light } else { Theme::Dark },
        }
    }

    #[must_use]
    pub fn indented(self, indent: usize) -> Look {
        Look { indent, ..self }
    }
}

/// `COLORFGBG` is `foreground;background`; 7 and 15 are white.
fn is_light(colours: &str) -> bool {
    matches!(colours.rsplit(';').next(), Some("7" | "15"))
}

#[cfg(unix)]
fn terminal_width() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(std::io::stderr()).ok()?;
    (size.ws_col > 0).then_some(usize::from(size.ws_col))
}

#[cfg(not(unix))]
fn terminal_width() -> Option<usize> {
    None
}

#[cfg(test)]
mod tests {
    use super::{Look, Theme};

    fn look(terminal: bool, pairs: &'static [(&str, &str)]) -> Look {
        Look::of(terminal, false, |name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn the_environment_is_respected() {
        assert!(look(true, &[("LANG", "de_DE.UTF-8"), ("COLUMNS", "100")]).colour);
        assert!(!look(true, &[("NO_COLOR", "1")]).colour);
        assert!(!look(false, &[]).colour);
        assert!(look(true, &[("TERM", "dumb")]).ascii);
        assert!(look(true, &[("LANG", "C")]).ascii);
        assert!(!look(false, &[("LANG", "zh_TW.UTF-8")]).ascii);
        assert_eq!(look(false, &[("COLUMNS", "40")]).width, 40);
        assert_eq!(look(true, &[("COLORFGBG", "0;15")]).theme, Theme::Light);
    }
}
