//! Expressions to text.

use super::fstring;
use crate::syntax::ast::{
    BinaryOp, BoolOp, Constant, Expr, ExprKind, ForClause, Int, Keyword, Number, Parameter, Parameters, UnaryOp,
};
use crate::text::{number, quote};

/// How tightly an expression binds; the loosest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// Where a `yield` needs no brackets.
    Value,
    /// Where a tuple needs no brackets.
    Row,
    Named,
    /// Where a conditional expression or a lambda needs no brackets.
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

impl Level {
    fn next(self) -> Level {
        const ALL: [Level; 18] = [
            Level::Value,
            Level::Row,
            Level::Named,
            Level::Test,
            Level::Or,
            Level::And,
            Level::Not,
            Level::Compare,
            Level::BitOr,
            Level::BitXor,
            Level::BitAnd,
            Level::Shift,
            Level::Sum,
            Level::Term,
            Level::Factor,
            Level::Power,
            Level::Await,
            Level::Atom,
        ];
        ALL[(self as usize + 1).min(ALL.len() - 1)]
    }
}

fn binary_level(op: BinaryOp) -> Level {
    match op {
        BinaryOp::BitOr => Level::BitOr,
        BinaryOp::BitXor => Level::BitXor,
        BinaryOp::BitAnd => Level::BitAnd,
        BinaryOp::LShift | BinaryOp::RShift => Level::Shift,
        BinaryOp::Add | BinaryOp::Sub => Level::Sum,
        BinaryOp::Mul | BinaryOp::MatMul | BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod => Level::Term,
        BinaryOp::Pow => Level::Power,
    }
}

fn level(expr: &Expr) -> Level {
    match &expr.kind {
        ExprKind::Tuple(items) if !items.is_empty() => Level::Row,
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => Level::Value,
        ExprKind::Named { .. } => Level::Named,
        ExprKind::Conditional { .. } | ExprKind::Lambda(_) => Level::Test,
        ExprKind::Bool { op: BoolOp::Or, .. } => Level::Or,
        ExprKind::Bool { op: BoolOp::And, .. } => Level::And,
        ExprKind::Unary { op: UnaryOp::Not, .. } => Level::Not,
        ExprKind::Compare { .. } => Level::Compare,
        ExprKind::Binary { op, .. } => binary_level(*op),
        ExprKind::Unary { .. } => Level::Factor,
        ExprKind::Await(_) => Level::Await,
        _ => Level::Atom,
    }
}

/// Writes an expression where at least `wanted` is needed.
pub(super) fn write(out: &mut String, expr: &Expr, wanted: Level) {
    let own = level(expr);
    // a named expression needs brackets where a row could stand, though it binds tighter than one
    if own < wanted || (own == Level::Named && wanted < Level::Named) {
        out.push('(');
        bare(out, expr);
        out.push(')');
    } else {
        bare(out, expr);
    }
}

fn bare(out: &mut String, expr: &Expr) {
    match &expr.kind {
        ExprKind::Constant(value) => constant(out, value),
        ExprKind::FString(parts) => fstring::write(out, parts),
        ExprKind::Name(name) => out.push_str(name),
        ExprKind::Tuple(items) => tuple(out, items),
        ExprKind::List(items) => bracketed(out, '[', ']', items),
        ExprKind::Set(items) => bracketed(out, '{', '}', items),
        ExprKind::Dict(items) => {
            out.push('{');
            separated(out, items, |out, item| {
                let level = if let Some(key) = &item.key {
                    write(out, key, Level::Test);
                    out.push_str(": ");
                    Level::Test
                } else {
                    out.push_str("**");
                    Level::BitOr
                };
                write(out, &item.value, level);
            });
            out.push('}');
        }
        ExprKind::NumberList(items) => numbers(out, items),
        ExprKind::Lambda(lambda) => {
            out.push_str("lambda");
            if lambda.parameters.iter().next().is_some() {
                out.push(' ');
                parameters(out, &lambda.parameters);
            }
            out.push_str(": ");
            write(out, &lambda.body, Level::Test);
        }
        ExprKind::Named { name, value, .. } => {
            out.push_str(name);
            out.push_str(" := ");
            write(out, value, Level::Test);
        }
        ExprKind::ListComp { element, clauses } => comprehension(out, ('[', ']'), element, clauses),
        ExprKind::SetComp { element, clauses } => comprehension(out, ('{', '}'), element, clauses),
        ExprKind::Generator { element, clauses } => comprehension(out, ('(', ')'), element, clauses),
        ExprKind::DictComp { key, value, clauses } => {
            out.push('{');
            write(out, key, Level::Test);
            out.push_str(": ");
            write(out, value, Level::Test);
            for_clauses(out, clauses);
            out.push('}');
        }
        ExprKind::Yield(value) => {
            out.push_str("yield");
            if let Some(value) = value {
                out.push(' ');
                write(out, value, Level::Row);
            }
        }
        ExprKind::YieldFrom(value) => {
            out.push_str("yield from ");
            write(out, value, Level::Test);
        }
        ExprKind::Await(value) => {
            out.push_str("await ");
            write(out, value, Level::Atom);
        }
        _ => operation(out, expr),
    }
}

fn operation(out: &mut String, expr: &Expr) {
    match &expr.kind {
        ExprKind::Unary { op, operand } => {
            out.push_str(op.symbol());
            if *op == UnaryOp::Not {
                out.push(' ');
                write(out, operand, Level::Not);
            } else {
                write(out, operand, Level::Factor);
            }
        }
        ExprKind::Binary { op, left, right, .. } => {
            let level = binary_level(*op);
            let (first, second) =
                if *op == BinaryOp::Pow { (Level::Await, Level::Factor) } else { (level, level.next()) };
            write(out, left, first);
            spaced(out, op.symbol());
            write(out, right, second);
        }
        ExprKind::Bool { op, values } => {
            let level = level(expr).next();
            for (at, value) in values.iter().enumerate() {
                if at > 0 {
                    spaced(out, op.symbol());
                }
                write(out, value, level);
            }
        }
        ExprKind::Compare { first, links } => {
            write(out, first, Level::BitOr);
            for link in links {
                spaced(out, link.op.symbol());
                write(out, &link.right, Level::BitOr);
            }
        }
        ExprKind::Conditional { test, body, otherwise } => {
            write(out, body, Level::Or);
            out.push_str(" if ");
            write(out, test, Level::Or);
            out.push_str(" else ");
            write(out, otherwise, Level::Test);
        }
        _ => trailer(out, expr),
    }
}

fn trailer(out: &mut String, expr: &Expr) {
    match &expr.kind {
        ExprKind::Call { function, args, keywords } => {
            write(out, function, Level::Atom);
            arguments(out, args, keywords);
        }
        ExprKind::Attribute { value, name, .. } => {
            if matches!(value.kind, ExprKind::Constant(Constant::Int(_))) {
                out.push('(');
                bare(out, value);
                out.push(')');
            } else {
                write(out, value, Level::Atom);
            }
            out.push('.');
            out.push_str(name);
        }
        ExprKind::Subscript { value, index } => {
            write(out, value, Level::Atom);
            out.push('[');
            match &index.kind {
                ExprKind::Tuple(items) if !items.is_empty() => {
                    separated(out, items, |out, item| match &item.kind {
                        ExprKind::Starred(value) => starred(out, value, Level::Test),
                        _ => write(out, item, Level::Test),
                    });
                    if let [only] = &items[..]
                        && !matches!(only.kind, ExprKind::Starred(_))
                    {
                        out.push(',');
                    }
                }
                _ => write(out, index, Level::Test),
            }
            out.push(']');
        }
        ExprKind::Slice { lower, upper, step } => {
            if let Some(lower) = lower {
                write(out, lower, Level::Test);
            }
            out.push(':');
            if let Some(upper) = upper {
                write(out, upper, Level::Test);
            }
            if let Some(step) = step {
                out.push(':');
                write(out, step, Level::Test);
            }
        }
        ExprKind::Starred(value) => starred(out, value, Level::BitOr),
        _ => {}
    }
}

fn starred(out: &mut String, value: &Expr, level: Level) {
    out.push('*');
    write(out, value, level);
}

fn spaced(out: &mut String, symbol: &str) {
    out.push(' ');
    out.push_str(symbol);
    out.push(' ');
}

fn constant(out: &mut String, value: &Constant) {
    match value {
        Constant::None => out.push_str("None"),
        Constant::Bool(true) => out.push_str("True"),
        Constant::Bool(false) => out.push_str("False"),
        Constant::Int(Int::Small(value)) => out.push_str(&value.to_string()),
        Constant::Int(Int::Big(value)) => out.push_str(&value.to_string()),
        Constant::Float(value) => float(out, *value),
        Constant::Imaginary(value) => {
            float(out, *value);
            out.push('j');
        }
        Constant::Str(text) => out.push_str(&quote::repr(text)),
        Constant::Bytes(bytes) => out.push_str(&quote::repr_bytes(bytes)),
        Constant::Ellipsis => out.push_str("..."),
    }
}

/// A literal beyond the range of floats is infinite; there is no other spelling of that.
fn float(out: &mut String, value: f64) {
    if value.is_infinite() {
        out.push_str(if value > 0.0 { "1e309" } else { "-1e309" });
    } else {
        out.push_str(&number::float_repr(value));
    }
}

fn numbers(out: &mut String, items: &[Number]) {
    out.push('[');
    separated(out, items, |out, item| match item {
        Number::Int(value) => out.push_str(&value.to_string()),
        Number::Float(value) => float(out, *value),
        Number::List(items) => numbers(out, items),
    });
    out.push(']');
}

/// Items with commas between them.
pub(super) fn separated<T>(out: &mut String, items: &[T], mut write: impl FnMut(&mut String, &T)) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        write(out, item);
    }
}

fn tuple(out: &mut String, items: &[Expr]) {
    if items.is_empty() {
        out.push_str("()");
        return;
    }
    separated(out, items, |out, item| write(out, item, Level::Test));
    if items.len() == 1 {
        out.push(',');
    }
}

fn bracketed(out: &mut String, open: char, close: char, items: &[Expr]) {
    out.push(open);
    separated(out, items, |out, item| write(out, item, Level::Test));
    out.push(close);
}

fn comprehension(out: &mut String, brackets: (char, char), element: &Expr, clauses: &[ForClause]) {
    out.push(brackets.0);
    write(out, element, Level::Test);
    for_clauses(out, clauses);
    out.push(brackets.1);
}

fn for_clauses(out: &mut String, clauses: &[ForClause]) {
    for clause in clauses {
        out.push_str(if clause.is_async { " async for " } else { " for " });
        write(out, &clause.target, Level::Row);
        out.push_str(" in ");
        write(out, &clause.iter, Level::Or);
        for condition in &clause.conditions {
            out.push_str(" if ");
            write(out, condition, Level::Or);
        }
    }
}

/// `(args, keywords)`.
pub(super) fn arguments(out: &mut String, args: &[Expr], keywords: &[Keyword]) {
    if let ([only], []) = (args, keywords)
        && matches!(only.kind, ExprKind::Generator { .. })
    {
        bare(out, only);
        return;
    }
    out.push('(');
    separated(out, args, |out, arg| match &arg.kind {
        ExprKind::Starred(value) => starred(out, value, Level::Test),
        _ => write(out, arg, Level::Test),
    });
    if !args.is_empty() && !keywords.is_empty() {
        out.push_str(", ");
    }
    separated(out, keywords, |out, keyword| {
        match &keyword.name {
            Some(name) => {
                out.push_str(name);
                out.push('=');
            }
            None => out.push_str("**"),
        }
        write(out, &keyword.value, Level::Test);
    });
    out.push(')');
}

/// The parameters of a function, without brackets.
pub(super) fn parameters(out: &mut String, list: &Parameters) {
    let mut first = true;
    let mut comma = |out: &mut String| {
        if !std::mem::take(&mut first) {
            out.push_str(", ");
        }
    };
    for plain in &list.positional_only {
        comma(out);
        parameter(out, "", plain);
    }
    if !list.positional_only.is_empty() {
        comma(out);
        out.push('/');
    }
    for plain in &list.positional {
        comma(out);
        parameter(out, "", plain);
    }
    if let Some(star) = &list.star {
        comma(out);
        parameter(out, "*", star);
    } else if !list.keyword_only.is_empty() {
        comma(out);
        out.push('*');
    }
    for plain in &list.keyword_only {
        comma(out);
        parameter(out, "", plain);
    }
    if let Some(double) = &list.double_star {
        comma(out);
        parameter(out, "**", double);
    }
}

fn parameter(out: &mut String, stars: &str, parameter: &Parameter) {
    out.push_str(stars);
    out.push_str(&parameter.name);
    if let Some(annotation) = &parameter.annotation {
        out.push_str(": ");
        write(out, annotation, Level::Test);
    }
    if let Some(default) = &parameter.default {
        out.push_str(if parameter.annotation.is_some() { " = " } else { "=" });
        write(out, default, Level::Test);
    }
}
