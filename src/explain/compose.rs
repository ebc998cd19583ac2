//! From what a topic found out to what is shown: the underlined line, the axis table, the sentences, the fixes.

use std::rc::Rc;

use super::draft::Draft;
use super::level::Level;
use super::scene::Scene;
use super::{Explanation, fixes, pages, provenance};
use crate::runtime::context::Context;
use crate::syntax::ast::StmtKind;
use crate::text::Span;
use crate::text::block::{Block, FixLine, Fixes, Mark, Style, Text, Underlined};
use crate::text::locale::Locale;

/// The whole explanation.
pub fn explanation(cx: &mut Context, scene: &Scene, draft: Draft) -> Explanation {
    let locale = Rc::clone(&cx.locale);
    let level = *cx.state::<Level>();
    let code = draft.code;
    let title = locale.text(&format!("codes-{code}"), &[]);
    let origins = provenance::notes(cx, scene, &draft.operands);
    let mut blocks = Vec::new();
    if level != Level::Terse {
        blocks.extend(underlined(&locale, scene, &draft, &title));
        if let Some(axes) = draft.axes.clone() {
            blocks.push(Block::Blank);
            blocks.push(Block::Axes(axes));
        }
        blocks.push(Block::Blank);
        let mut reasons = draft.reasons.clone();
        if reasons.is_empty() {
            reasons.push(locale.text(&format!("rule-{code}"), &[]));
        }
        blocks.push(Block::prose(reasons.join(" ")));
        blocks.extend(origins.iter().map(|note| Block::prose(&note.sentence)));
    }
    let fixes = fixes::tried(cx, scene, draft.candidates);
    if level != Level::Terse {
        blocks.extend(fix_blocks(&locale, &fixes));
        if level == Level::Novice {
            blocks.push(Block::Blank);
            blocks.push(Block::prose(locale.text(&format!("rule-{code}"), &[])));
            blocks.extend(pages::example(code));
        }
        blocks.extend([Block::Blank, more(&locale, code)]);
    }
    Explanation { code, title, operands: draft.operands, origins, fixes, blocks }
}

fn more(locale: &Locale, code: &str) -> Block {
    Block::Paragraph(Text::of(
        Style::Dim,
        locale.text("explain-more", &[("command", format!("shapewise explain {code}").into())]),
    ))
}

fn fix_blocks(locale: &Locale, found: &[fixes::Fix]) -> Vec<Block> {
    if found.is_empty() {
        return Vec::new();
    }
    let items = found
        .iter()
        .map(|fix| FixLine::new(locale, fix.code.clone(), fix.gives.clone(), fix.meaning.clone()))
        .collect();
    vec![Block::Blank, Block::Fixes(Fixes { title: locale.text("explain-fixes", &[]), items })]
}

/// The line with the operands underlined.
fn underlined(locale: &Locale, scene: &Scene, draft: &Draft, title: &str) -> Vec<Block> {
    let aside = Text::of(Style::Title, draft.code).and(Style::Plain, format!(" · {title}"));
    if scene.source.is_empty() {
        return vec![Block::Line(aside)];
    }
    let (line, start, end) = shown_line(scene);
    let mut marks: Vec<Mark> = Vec::new();
    let mut spoken = Vec::new();
    for operand in &draft.operands {
        if let Some(span) = operand.span
            && let Some((from, to)) = inside(scene, span, start, end)
        {
            marks.push(Mark { from, to, label: operand.label.clone(), style: Style::Plain });
        }
    }
    for (span, label) in &draft.marks {
        if let Some((from, to)) = inside(scene, *span, start, end) {
            marks.push(Mark { from, to, label: label.clone(), style: Style::Bad });
            spoken.extend((!label.is_empty()).then(|| Text::prose(&format!("`{}`: {label}", scene.typed(*span)))));
        }
    }
    marks.sort_by_key(|mark| mark.from);
    let overlap = marks.windows(2).any(|pair| pair[0].to > pair[1].from);
    if marks.is_empty() || overlap {
        marks.clear();
        if let Some((from, to)) = inside(scene, scene.span, start, end) {
            marks.push(Mark { from, to, label: String::new(), style: Style::Bad });
        } else if draft.code == "SW120" {
            // What is missing stands behind the end of the line.
            let end = line.chars().count();
            marks.push(Mark { from: end, to: end + 1, label: String::new(), style: Style::Bad });
        }
    }
    if draft.axes.is_none() {
        for operand in draft.operands.iter().filter(|o| !o.label.is_empty()) {
            let arguments = [("name", format!("`{}`", operand.text).into()), ("shape", operand.label.as_str().into())];
            spoken.push(Text::prose(&locale.text("explain-operand", &arguments)));
        }
    }
    vec![Block::Underlined(Underlined { line, marks, aside, spoken })]
}

/// The line that is shown, and where it begins and ends in the source: the simple statement, or the line it stands on.
fn shown_line(scene: &Scene) -> (String, usize, usize) {
    let source = &*scene.source;
    let at = (scene.span.start as usize).min(source.len());
    let line_start = source.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |n| n + 1);
    let line_end = source.get(at..).and_then(|rest| rest.find('\n')).map_or(source.len(), |n| at + n);
    let (mut start, mut end) = (line_start, line_end);
    if let Some(stmt) = &scene.stmt
        && is_simple(&stmt.kind)
    {
        let (from, to) = (stmt.span.start as usize, stmt.span.end as usize);
        if from > line_start && from <= at {
            start = from;
        }
        if to < line_end && to >= at {
            end = to;
        }
    }
    let line = source.get(start..end).unwrap_or("");
    let trimmed = line.trim_start();
    start += line.len() - trimmed.len();
    (trimmed.trim_end().replace('\t', " "), start, end)
}

fn is_simple(kind: &StmtKind) -> bool {
    !matches!(
        kind,
        StmtKind::If { .. }
            | StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::With { .. }
            | StmtKind::Try { .. }
            | StmtKind::Match { .. }
            | StmtKind::FunctionDef(_)
            | StmtKind::ClassDef(_)
    )
}

/// The span as characters of the shown line.
fn inside(scene: &Scene, span: Span, start: usize, end: usize) -> Option<(usize, usize)> {
    let (from, to) = (span.start as usize, (span.end as usize).min(end));
    if from < start || from >= end || to <= from {
        return None;
    }
    let before = scene.source.get(start..from)?.chars().count();
    Some((before, before + scene.source.get(from..to)?.chars().count()))
}
