//! Styles as terminal colours, in a dark and a light theme. Without colour a text is its characters.

use super::look::{Look, Theme};
use crate::text::block::{Style, Text};

/// The text as it is written to the stream.
#[must_use]
pub fn paint(text: &Text, look: &Look) -> String {
    if !look.colour {
        return text.bare().trim_end().to_owned();
    }
    text.0.iter().map(|run| coloured(&run.text, run.style, look.theme)).collect()
}

#[cfg(feature = "terminal")]
fn coloured(text: &str, style: Style, theme: Theme) -> String {
    use colored::Colorize;
    if text.trim().is_empty() {
        return text.to_owned();
    }
    // Whether to colour was decided by the look, not by the crate.
    colored::control::set_override(true);
    let shown = match (style, theme) {
        (Style::Plain, _) => return text.to_owned(),
        (Style::Code, Theme::Dark) => text.cyan(),
        (Style::Code, Theme::Light) => text.blue(),
        (Style::Dim, Theme::Dark) => text.truecolor(150, 150, 150),
        (Style::Dim, Theme::Light) => text.truecolor(95, 95, 95),
        (Style::Strong | Style::Title, _) => text.bold(),
        (Style::Good, Theme::Dark) => text.bright_green(),
        (Style::Good, Theme::Light) => text.truecolor(0, 110, 40),
        (Style::Bad, Theme::Dark) => text.bright_red().bold(),
        (Style::Bad, Theme::Light) => text.red().bold(),
    };
    shown.to_string()
}

#[cfg(not(feature = "terminal"))]
fn coloured(text: &str, _style: Style, _theme: Theme) -> String {
    text.to_owned()
}
