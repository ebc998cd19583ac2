//! Drawing blocks: tables stay aligned with wide and combining characters at every width, and nothing is lost in `--plain`.

use shapewise::front::render::{Look, columns, render};
use shapewise::text::block::{Axes, AxesRow, Block, Cell, FixLine, Fixes, Mark, Style, Text, Underlined};
use shapewise::text::locale::{Language, Locale};

const WIDTHS: [usize; 4] = [40, 60, 80, 120];

fn table(locale: &Locale, name: &str) -> Block {
    let mut axes = Axes::new(locale, 2);
    axes.operand(locale, name, &[100, 3]);
    axes.operand(locale, "m", &[100]);
    axes.under(1, "3 ≠ 100");
    Block::Axes(axes)
}

#[test]
fn sizes_stand_under_their_axis() {
    let names = ["X", "資料", "größe", "e\u{301}tat", "данные"];
    for language in Language::ALL {
        let locale = Locale::new(language);
        for name in names {
            for width in WIDTHS {
                let text = render(&[table(&locale, name)], &Look { width, ..Look::default() });
                let lines: Vec<&str> = text.lines().collect();
                assert_eq!(lines.len(), 4, "{text}");
                // Head, both operands end in the same column; the mark stands in it.
                let end = columns(lines[0]);
                assert_eq!(columns(lines[1]), end, "{text}");
                assert_eq!(columns(lines[2]), end, "{text}");
                let mark = lines[3].find('✗').expect("the mark is drawn");
                assert_eq!(columns(&lines[3][..mark]) + 1, end, "{text}");
                assert!(lines.iter().all(|line| columns(line) <= width), "{width}\n{text}");
            }
        }
    }
}

fn failure() -> Vec<Block> {
    let mark = |from, to, label: &str| Mark { from, to, label: label.to_owned(), style: Style::Plain };
    let underlined = Underlined {
        line: "X - mean".to_owned(),
        marks: vec![mark(0, 1, "(100, 3)"), mark(4, 8, "(100,)")],
        aside: Text::of(Style::Title, "SW201 · shapes do not line up"),
        spoken: vec![Text::prose("`X` has shape (100, 3).")],
    };
    let fix = |code: &str| {
        FixLine::new(
            &Locale::default(),
            code.to_owned(),
            "(100, 3)".to_owned(),
            "each row minus its own mean".to_owned(),
        )
    };
    let fixes = Fixes {
        title: "Tried, and works:".to_owned(),
        items: vec![fix("X - mean[:, None]"), fix("X - mean.reshape(-1, 1)")],
    };
    vec![Block::Underlined(underlined), Block::Blank, Block::Fixes(fixes)]
}

#[test]
fn underlining_and_fixes_as_drawn() {
    let text = render(&failure(), &Look { indent: 2, ..Look::default() });
    let want = "  X - mean                                   SW201 · shapes do not line up
  ┬   ──┬─
  │     └─ (100,)
  └─ (100, 3)

  Tried, and works:
    X - mean[:, None]         → (100, 3)
        each row minus its own mean
    X - mean.reshape(-1, 1)   → (100, 3)
        each row minus its own mean
";
    let narrow = render(&failure(), &Look { indent: 2, width: 60, ..Look::default() });
    assert_eq!(text.lines().take(5).collect::<Vec<_>>()[1..], want.lines().take(5).collect::<Vec<_>>()[1..]);
    assert_eq!(narrow.lines().skip(5).collect::<Vec<_>>(), want.lines().skip(5).collect::<Vec<_>>());
    assert!(text.lines().next().is_some_and(|line| line.ends_with("SW201 · shapes do not line up")), "{text}");
    for width in WIDTHS {
        let text = render(&failure(), &Look { indent: 2, width, ..Look::default() });
        assert!(text.lines().all(|line| columns(line) <= width), "{width}\n{text}");
    }
}

#[test]
fn ascii_has_no_drawing_and_plain_no_columns() {
    let text = render(&failure(), &Look { ascii: true, ..Look::default() });
    assert!(text.is_ascii(), "{text}");
    let text = render(&failure(), &Look { plain: true, ..Look::default() });
    assert!(!text.contains(['│', '└', '─', '→', '┬']), "{text}");
    assert!(text.contains("`X - mean[:, None]` gives (100, 3): each row minus its own mean."), "{text}");
}

#[test]
fn colour_changes_no_character() {
    let plain = render(&failure(), &Look::default());
    let coloured = render(&failure(), &Look { colour: true, ..Look::default() });
    assert!(coloured.contains('\u{1b}'));
    let codes = regex::Regex::new("\u{1b}\\[[0-9;]*m").expect("a literal pattern");
    let bare: String = codes.replace_all(&coloured, "").lines().map(|line| format!("{}\n", line.trim_end())).collect();
    assert_eq!(bare, plain);
}

#[test]
fn remarks_go_below_where_there_is_no_room() {
    let row = |name: &str, step: &str, note: &str| AxesRow::Operand {
        name: name.to_owned(),
        shape: "(2, 3)".to_owned(),
        cells: vec![Cell::stretched(2), Cell::size(3)],
        step: step.to_owned(),
        note: Text::prose(note),
    };
    let axes = Axes {
        heads: vec!["axis 0".to_owned(), "axis 1".to_owned()],
        rows: vec![
            row("X", "Line up", "shapes meet at the right end"),
            AxesRow::Rule,
            row("=", "Compute", "6 additions"),
        ],
        spoken: Vec::new(),
    };
    let block = [Block::Axes(axes)];
    let wide = render(&block, &Look::default());
    assert!(wide.lines().nth(1).is_some_and(|line| line.ends_with("Line up  shapes meet at the right end")), "{wide}");
    let narrow = render(&block, &Look { width: 40, ..Look::default() });
    assert!(narrow.contains("\nLine up: shapes meet at the right end\n"), "{narrow}");
}
