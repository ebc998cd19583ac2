//! Lowering of `match`: the subject stays in a temporary, every pattern is a row of tests that jump to the next case, and
//! names are bound when all of a case's tests have passed.

use super::{Lowered, Lowerer, small};
use crate::runtime::eval::code::Test;
use crate::runtime::eval::op::{Op, Reg};
use crate::runtime::value::Value;
use crate::syntax::ast::{CompareOp, Constant, Expr, Name};
use crate::syntax::pattern::{MatchCase, Pattern, PatternKind};
use crate::text::Span;

/// The tests of one case as far as they are lowered.
#[derive(Default)]
struct Tests<'a> {
    /// Jumps to where the pattern does not match.
    fails: Vec<usize>,
    /// Names to bind, and the registers of their values.
    captures: Vec<(&'a Name, Reg)>,
}

impl<'a> Lowerer<'a> {
    pub(super) fn match_statement(&mut self, subject: &'a Expr, cases: &'a [MatchCase], span: Span) -> Lowered<()> {
        let held = self.push(subject)?;
        let mut ends = Vec::new();
        for case in cases {
            let mark = self.mark();
            let mut tests = Tests::default();
            self.pattern(&case.pattern, held, &mut tests)?;
            for (name, a) in std::mem::take(&mut tests.captures) {
                let copy = self.copy(a, case.pattern.span)?;
                self.store_name(name, copy, case.pattern.span)?;
            }
            if let Some(guard) = &case.guard {
                self.branch(guard, false, &mut tests.fails)?;
            }
            self.release(mark);
            self.block(&case.body)?;
            ends.push(self.emit(Op::Jump { to: 0 }, span));
            self.land(&tests.fails);
        }
        self.land(&ends);
        self.emit(Op::Clear { a: held }, span);
        Ok(())
    }

    /// A copy in a temporary of its own, to be used up.
    fn copy(&mut self, a: Reg, span: Span) -> Lowered<Reg> {
        let out = self.temp(span)?;
        self.emit(Op::Dup { out, a }, span);
        Ok(out)
    }

    /// Tests the value in `a`, which stays there.
    fn pattern(&mut self, pattern: &'a Pattern, a: Reg, tests: &mut Tests<'a>) -> Lowered<()> {
        let span = pattern.span;
        match &pattern.kind {
            PatternKind::Capture(name) | PatternKind::Star(name) => {
                tests.captures.extend(name.iter().map(|name| (name, a)));
                Ok(())
            }
            PatternKind::Value(value) => {
                let mark = self.mark();
                let copy = self.copy(a, span)?;
                let b = self.operand(value)?;
                tests.fails.push(self.emit(compare(CompareOp::Eq, copy, b), span));
                self.release(mark);
                Ok(())
            }
            PatternKind::Singleton(constant) => {
                let mark = self.mark();
                let copy = self.copy(a, span)?;
                let value = if let Constant::Bool(truth) = constant { Value::Bool(*truth) } else { Value::None };
                let b = self.push_constant(value, span)?;
                tests.fails.push(self.emit(compare(CompareOp::Is, copy, b), span));
                self.release(mark);
                Ok(())
            }
            PatternKind::As { pattern, name } => {
                self.pattern(pattern, a, tests)?;
                tests.captures.push((name, a));
                Ok(())
            }
            PatternKind::Or(choices) => self.alternatives(choices, a, span, tests),
            PatternKind::Sequence(items) => self.sequence_pattern(items, a, span, tests),
            PatternKind::Mapping { items, rest } => self.mapping_pattern(items, rest.as_ref(), a, span, tests),
            PatternKind::Class { class, positional, keywords } => {
                self.class_pattern(class, positional, keywords, a, span, tests)
            }
        }
    }

    fn test(&mut self, test: Test, a: Reg, span: Span, tests: &mut Tests<'a>) -> Lowered<()> {
        let all = &mut self.body().tests;
        all.push(test);
        let test = small(all.len() - 1, span)?;
        tests.fails.push(self.emit(Op::Match { a, test, to: 0 }, span));
        Ok(())
    }

    /// Every choice leaves what it captured in the same registers.
    fn alternatives(&mut self, choices: &'a [Pattern], a: Reg, span: Span, tests: &mut Tests<'a>) -> Lowered<()> {
        let mut names: Vec<&'a Name> = Vec::new();
        if let Some(first) = choices.first() {
            first.names(&mut |name| names.push(name));
        }
        let mut outs = Vec::new();
        for name in names {
            outs.push((name, self.temp(span)?));
        }
        let mut matched = Vec::new();
        for (at, choice) in choices.iter().enumerate() {
            let mark = self.mark();
            let mut own = Tests::default();
            self.pattern(choice, a, &mut own)?;
            for (name, out) in &outs {
                if let Some((_, value)) = own.captures.iter().find(|(captured, _)| captured == name) {
                    self.emit(Op::Dup { out: *out, a: *value }, span);
                }
            }
            self.release(mark);
            if at + 1 == choices.len() {
                tests.fails.append(&mut own.fails);
            } else {
                matched.push(self.emit(Op::Jump { to: 0 }, span));
                self.land(&own.fails);
            }
        }
        self.land(&matched);
        tests.captures.extend(outs);
        Ok(())
    }

    fn sequence_pattern(&mut self, items: &'a [Pattern], a: Reg, span: Span, tests: &mut Tests<'a>) -> Lowered<()> {
        let star = items.iter().position(|item| matches!(item.kind, PatternKind::Star(_)));
        let count = small(items.len(), span)?;
        let least = count - u16::from(star.is_some());
        self.test(Test::Sequence { count: least, or_more: star.is_some() }, a, span, tests)?;
        if items.is_empty() {
            return Ok(());
        }
        let first = self.mark();
        for _ in items {
            self.temp(span)?;
        }
        let copy = self.copy(a, span)?;
        let unpack = match star {
            None => Op::Unpack { a: copy, first, count },
            Some(star) => {
                let before = small(star, span)?;
                Op::UnpackStar { a: copy, first, before, after: least - before }
            }
        };
        self.emit(unpack, span);
        for (at, item) in items.iter().enumerate() {
            self.pattern(item, first + small(at, span)?, tests)?;
        }
        Ok(())
    }

    fn mapping_pattern(
        &mut self,
        items: &'a [(Expr, Pattern)],
        rest: Option<&'a Name>,
        a: Reg,
        span: Span,
        tests: &mut Tests<'a>,
    ) -> Lowered<()> {
        self.test(Test::Mapping, a, span, tests)?;
        let first = self.mark();
        let count = small(items.len(), span)?;
        for (key, _) in items {
            self.push(key)?;
        }
        for _ in items {
            self.temp(span)?;
        }
        if count > 0 {
            self.test(Test::Keys { first, count }, a, span, tests)?;
        }
        for (at, (_, pattern)) in items.iter().enumerate() {
            self.pattern(pattern, first + count + small(at, span)?, tests)?;
        }
        if let Some(name) = rest {
            let out = self.temp(span)?;
            self.test(Test::Rest { out, first, count }, a, span, tests)?;
            tests.captures.push((name, out));
        }
        Ok(())
    }

    fn class_pattern(
        &mut self,
        class: &'a Expr,
        positional: &'a [Pattern],
        keywords: &'a [(Name, Pattern)],
        a: Reg,
        span: Span,
        tests: &mut Tests<'a>,
    ) -> Lowered<()> {
        let held = self.push(class)?;
        let first = self.mark();
        for _ in 0..positional.len() + keywords.len() {
            self.temp(span)?;
        }
        let names = keywords.iter().map(|(name, _)| self.intern(name)).collect();
        let count = small(positional.len(), span)?;
        self.test(Test::Class { class: held, first, positional: count, names }, a, span, tests)?;
        let parts = positional.iter().chain(keywords.iter().map(|(_, pattern)| pattern));
        for (at, part) in parts.enumerate() {
            self.pattern(part, first + small(at, span)?, tests)?;
        }
        Ok(())
    }
}

fn compare(op: CompareOp, a: Reg, b: Reg) -> Op {
    Op::JumpCompare { op, when: false, a, b, to: 0 }
}
