//! The pages of the codes: rule, an example that fails, one that works, how to tell which fix is meant. The code of a page is
//! the same in all languages and is run by the tests.

use crate::text::block::Block;
use crate::text::locale::Locale;

/// The code of a page.
pub struct Page {
    pub code: &'static str,
    /// Run before both examples.
    pub setup: &'static str,
    /// Fails with the code; empty when it cannot be shown in a line.
    pub fails: &'static str,
    /// Works.
    pub works: &'static str,
}

mod table;

pub use table::PAGES;

/// The page of a code; any case, with or without `SW`.
#[must_use]
pub fn find(code: &str) -> Option<&'static Page> {
    let digits = code.trim().trim_start_matches(['S', 's', 'W', 'w']);
    PAGES.iter().find(|page| page.code.trim_start_matches("SW") == digits)
}

/// What `shapewise explain SW201` shows.
#[must_use]
pub fn page(locale: &Locale, page: &Page) -> Vec<Block> {
    use crate::text::block::{Style, Text};
    let text = |id: &str| locale.text(id, &[]);
    let code = page.code;
    let mut blocks = vec![
        Block::Line(Text::of(Style::Title, format!("{code} · {}", text(&format!("codes-{code}"))))),
        Block::Blank,
        Block::prose(text(&format!("rule-{code}"))),
    ];
    if !page.setup.is_empty() {
        blocks.extend([Block::Blank, Block::Code(prompted(page.setup))]);
    }
    if !page.fails.is_empty() {
        blocks.extend([Block::Blank, Block::prose(text("page-fails")), Block::Code(prompted(page.fails))]);
    }
    if !page.works.is_empty() {
        blocks.extend([Block::Blank, Block::prose(text("page-works")), Block::Code(prompted(page.works))]);
    }
    blocks.extend([Block::Blank, Block::prose(text(&format!("tell-{code}")))]);
    blocks
}

/// A small parallel example, for those who want more.
#[must_use]
pub fn example(code: &str) -> Vec<Block> {
    let Some(page) = PAGES.iter().find(|page| page.code == code).filter(|page| !page.works.is_empty()) else {
        return Vec::new();
    };
    let mut lines = prompted(page.setup);
    lines.extend(prompted(page.works));
    vec![Block::Code(lines)]
}

fn prompted(code: &str) -> Vec<String> {
    let line = |line: &str| if line.starts_with([' ', '\t']) { format!("... {line}") } else { format!(">>> {line}") };
    code.lines().map(line).collect()
}
