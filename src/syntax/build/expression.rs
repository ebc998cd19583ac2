//! Operators: the flat row of operands and operators becomes a tree.

use pest::iterators::Pairs;
use pest::pratt_parser::{Assoc, ConstPrattParser, Op, pratt_precedence};

use super::{Builder, Built, Node, Refused, Whole};
use crate::syntax::ast::{BinaryOp, BoolOp, CompareLink, CompareOp, Constant, Expr, ExprKind, UnaryOp};
use crate::syntax::parse::Rule;
use crate::text::Span;

/// Python's operators, the loosest first.
static OPERATORS: ConstPrattParser<Rule, 17> = ConstPrattParser::new_const(pratt_precedence![
    Op::prefix(Rule::lambda_head),
    Op::infix(Rule::ternary, Assoc::Right),
    Op::infix(Rule::kw_or, Assoc::Left),
    Op::infix(Rule::kw_and, Assoc::Left),
    Op::prefix(Rule::kw_not),
    Op::infix(Rule::comparison, Assoc::Left),
    Op::infix(Rule::bit_or, Assoc::Left),
    Op::infix(Rule::bit_xor, Assoc::Left),
    Op::infix(Rule::bit_and, Assoc::Left),
    Op::infix(Rule::shift, Assoc::Left),
    Op::infix(Rule::sum, Assoc::Left),
    Op::infix(Rule::term, Assoc::Left),
    Op::prefix(Rule::sign),
    Op::infix(Rule::power, Assoc::Right),
    Op::postfix(Rule::call) | Op::postfix(Rule::subscript) | Op::postfix(Rule::attribute)
]);

impl Builder<'_> {
    /// An `expression`, `disjunction`, `arithmetic` or `target`.
    pub(super) fn expression(&self, pair: Node) -> Built<Whole> {
        let span = self.span(&pair);
        self.row(pair.into_inner(), span)
    }

    /// `await` and an operand with its calls, subscripts and attributes.
    fn awaited(&self, pair: Node) -> Built<Whole> {
        let span = self.span(&pair);
        let mut row = pair.into_inner();
        let keyword = self.span(&row.next().ok_or(Refused::Syntax)?);
        self.deeper(1, span, || {
            let value = self.row(row, span)?;
            let span = keyword.to(value.outer);
            Ok(Whole::plain(ExprKind::Await(value.boxed()), span))
        })
    }

    fn row(&self, row: Pairs<Rule>, span: Span) -> Built<Whole> {
        let length = row.len();
        self.deeper(levels(&row), span, || {
            if length == 1 {
                return self.atom(super::only(row)?);
            }
            check_not(row.clone())?;
            OPERATORS
                .map_primary(|pair| self.atom(pair))
                .map_prefix(|op, operand| self.prefix(&op, operand?))
                .map_postfix(|operand, op| self.postfix(operand?, op))
                .map_infix(|left, op, right| self.infix(left?, op, right?))
                .parse(row)
        })
    }

    fn prefix(&self, op: &Node, operand: Whole) -> Built<Whole> {
        let span = self.span(op).to(operand.outer);
        let unary = match op.as_str() {
            "-" => UnaryOp::Minus,
            "+" => UnaryOp::Plus,
            "~" => UnaryOp::Invert,
            "not" => UnaryOp::Not,
            _ => return Ok(Whole::plain(self.lambda(op.clone(), operand.expr)?, span)),
        };
        Ok(Whole::plain(ExprKind::Unary { op: unary, operand: operand.boxed() }, span))
    }

    fn postfix(&self, operand: Whole, op: Node) -> Built<Whole> {
        let span = operand.outer.to(self.span(&op));
        let kind = match op.as_rule() {
            Rule::call => {
                let (args, keywords) = self.arguments(op)?;
                ExprKind::Call { function: operand.boxed(), args, keywords }
            }
            Rule::subscript => ExprKind::Subscript { value: operand.boxed(), index: Box::new(self.index(op)?) },
            _ => {
                let name = super::only(op.into_inner())?;
                ExprKind::Attribute {
                    value: operand.boxed(),
                    name_span: self.span(&name),
                    name: super::name_of(&name)?,
                }
            }
        };
        Ok(Whole::plain(kind, span))
    }

    fn infix(&self, left: Whole, op: Node, right: Whole) -> Built<Whole> {
        let span = left.outer.to(right.outer);
        let op_span = self.span(&op);
        let rule = op.as_rule();
        let kind = if let Some(op) = binary_op(op.as_str()) {
            ExprKind::Binary { op, left: left.boxed(), right: right.boxed(), op_span }
        } else if rule == Rule::comparison {
            compare(left, CompareLink { op: compare_op(op.as_str()), op_span, right: right.expr })
        } else if rule == Rule::ternary {
            let mut inner = op.into_inner().filter(|pair| pair.as_rule() == Rule::disjunction);
            let test = self.expression(inner.next().ok_or(Refused::Syntax)?)?;
            ExprKind::Conditional { test: test.boxed(), body: left.boxed(), otherwise: right.boxed() }
        } else {
            let op = if rule == Rule::kw_and { BoolOp::And } else { BoolOp::Or };
            junction(op, left, right.expr)
        };
        Ok(Whole::plain(kind, span))
    }

    /// An operand without what follows it.
    fn atom(&self, pair: Node) -> Built<Whole> {
        let span = self.span(&pair);
        let kind = match pair.as_rule() {
            Rule::easy_name | Rule::name => name_or_constant(&pair)?,
            Rule::number => ExprKind::Constant(super::number::value(pair.as_str(), span)?),
            Rule::strings => return self.strings(pair),
            Rule::awaited => return self.awaited(pair),
            Rule::round => return self.round(pair),
            Rule::square => self.square(pair)?,
            Rule::curly => self.curly(pair)?,
            Rule::ellipsis => ExprKind::Constant(Constant::Ellipsis),
            Rule::number_table => super::number::table(self.source, span)?,
            _ => return Err(Refused::Syntax),
        };
        Ok(Whole::plain(kind, span))
    }
}

/// How deep the tree of a row of operands and operators can get: chains of comparisons, `and` and `or` are flat.
fn levels(row: &Pairs<Rule>) -> usize {
    if row.len() < 32 {
        return row.len();
    }
    let is_flat = |rule: Rule| matches!(rule, Rule::comparison | Rule::kw_and | Rule::kw_or);
    let flat = row.clone().filter(|pair| is_flat(pair.as_rule())).count();
    // each operand but the first follows an operator
    let operands = 1 + row.clone().filter(|pair| is_infix(pair.as_rule())).count();
    (row.len() + 1).saturating_sub(flat + operands)
}

fn is_infix(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::ternary
            | Rule::kw_or
            | Rule::kw_and
            | Rule::comparison
            | Rule::bit_or
            | Rule::bit_xor
            | Rule::bit_and
            | Rule::shift
            | Rule::sum
            | Rule::term
            | Rule::power
    )
}

fn name_or_constant(pair: &Node) -> Built<ExprKind> {
    Ok(match pair.as_str() {
        "None" => ExprKind::Constant(Constant::None),
        "True" => ExprKind::Constant(Constant::Bool(true)),
        "False" => ExprKind::Constant(Constant::Bool(false)),
        _ => ExprKind::Name(super::name_of(pair)?),
    })
}

/// `a < b` and then `< c`: one more link of the chain, unless brackets closed it.
fn compare(left: Whole, link: CompareLink) -> ExprKind {
    let in_brackets = left.in_brackets();
    match left.expr {
        Expr { kind: ExprKind::Compare { first, mut links }, .. } if !in_brackets => {
            links.push(link);
            ExprKind::Compare { first, links }
        }
        first => ExprKind::Compare { first: Box::new(first), links: vec![link] },
    }
}

/// `a or b` and then `or c`: one more value.
fn junction(op: BoolOp, left: Whole, right: Expr) -> ExprKind {
    let in_brackets = left.in_brackets();
    match left.expr {
        Expr { kind: ExprKind::Bool { op: first, mut values }, .. } if first == op && !in_brackets => {
            values.push(right);
            ExprKind::Bool { op, values }
        }
        first => ExprKind::Bool { op, values: vec![first, right] },
    }
}

/// `not` may only stand where a whole comparison may.
fn check_not(row: Pairs<Rule>) -> Built<()> {
    let mut previous = None;
    for pair in row {
        let rule = pair.as_rule();
        let fits = matches!(
            previous,
            None | Some(Rule::kw_not | Rule::kw_and | Rule::kw_or | Rule::ternary | Rule::lambda_head)
        );
        if rule == Rule::kw_not && !fits {
            return Err(Refused::Syntax);
        }
        previous = Some(rule);
    }
    Ok(())
}

fn binary_op(sign: &str) -> Option<BinaryOp> {
    Some(match sign {
        "+" => BinaryOp::Add,
        "-" => BinaryOp::Sub,
        "*" => BinaryOp::Mul,
        "@" => BinaryOp::MatMul,
        "/" => BinaryOp::Div,
        "//" => BinaryOp::FloorDiv,
        "%" => BinaryOp::Mod,
        "**" => BinaryOp::Pow,
        "<<" => BinaryOp::LShift,
        ">>" => BinaryOp::RShift,
        "&" => BinaryOp::BitAnd,
        "|" => BinaryOp::BitOr,
        "^" => BinaryOp::BitXor,
        _ => return None,
    })
}

/// The operator of a `comparison`; blanks may stand between the words of one.
fn compare_op(text: &str) -> CompareOp {
    match text {
        "==" => CompareOp::Eq,
        "!=" => CompareOp::NotEq,
        "<" => CompareOp::Lt,
        "<=" => CompareOp::LtE,
        ">" => CompareOp::Gt,
        ">=" => CompareOp::GtE,
        "is" => CompareOp::Is,
        "in" => CompareOp::In,
        _ if text.starts_with("is") => CompareOp::IsNot,
        _ => CompareOp::NotIn,
    }
}
