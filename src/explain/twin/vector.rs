//! The vector form of a loop, where the tree shows it: comprehensions and simple `for` loops whose body is arithmetic on
//! the element. What is not plainly so has none.

use crate::syntax::ast::{BinaryOp, CompareLink, Expr, ExprKind, ForClause, Module, Name, Stmt, StmtKind};
use crate::syntax::{unparse_expr, unparse_operand, unparse_stmt};

/// The code with its loop as a vector expression.
#[must_use]
pub fn form(module: &Module) -> Option<String> {
    let (last, before) = module.body.split_last()?;
    let text = match &last.kind {
        StmtKind::Expr(expr) => unparse_expr(&vector(expr)?),
        StmtKind::Assign { targets, value } => {
            let [Expr { kind: ExprKind::Name(name), .. }] = &targets[..] else { return None };
            format!("{name} = {}", unparse_expr(&vector(value)?))
        }
        StmtKind::For { target, iter, body, orelse, is_async: false } if orelse.is_empty() => {
            for_loop(target, iter, body)?
        }
        _ => return None,
    };
    // A list that a loop fills is made by the vector form itself.
    let made = made(last);
    let kept = before.iter().filter(|stmt| {
        !matches!((&stmt.kind, &made), (StmtKind::Assign { targets, value }, Some(name))
        if is_name(targets, name) && (is_empty_list(value) || !matches!(&last.kind, StmtKind::For { .. })))
    });
    Some(kept.map(unparse_stmt).collect::<String>() + &text)
}

fn is_name(targets: &[Expr], name: &str) -> bool {
    matches!(targets, [Expr { kind: ExprKind::Name(own), .. }] if **own == *name)
}

fn is_empty_list(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::List(items) if items.is_empty())
}

/// The variable that a statement makes: `y` of `y = …`, `out` of a loop with `out.append(…)`.
#[must_use]
pub fn made(stmt: &Stmt) -> Option<String> {
    match &stmt.kind {
        StmtKind::Assign { targets, .. } => match &targets[..] {
            [Expr { kind: ExprKind::Name(name), .. }] => Some(name.to_string()),
            _ => None,
        },
        StmtKind::AugAssign { target, .. } => root(target),
        StmtKind::For { body, .. } => made(body.last()?),
        StmtKind::Expr(Expr { kind: ExprKind::Call { function, .. }, .. }) => match &function.kind {
            ExprKind::Attribute { value, name, .. } if &**name == "append" => root(value),
            _ => None,
        },
        _ => None,
    }
    .or_else(|| match &stmt.kind {
        StmtKind::Assign { targets, .. } => targets.first().and_then(root),
        _ => None,
    })
}

fn root(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.to_string()),
        ExprKind::Subscript { value, .. } => root(value),
        _ => None,
    }
}

/// `for x in a: s += x * x`, `out.append(…)`, `out[i] = …`
fn for_loop(target: &Expr, iter: &Expr, body: &[Stmt]) -> Option<String> {
    let [stmt] = body else { return None };
    let names = bindings(target, iter)?;
    match &stmt.kind {
        StmtKind::AugAssign { target, op: BinaryOp::Add, value, .. } => {
            let ExprKind::Name(name) = &target.kind else { return None };
            Some(format!("{name} += np.sum({})", unparse_expr(&substituted(value, &names)?)))
        }
        StmtKind::Expr(Expr { kind: ExprKind::Call { function, args, .. }, .. }) => {
            let ExprKind::Attribute { value, name, .. } = &function.kind else { return None };
            let ([item], "append", ExprKind::Name(out)) = (&args[..], &**name, &value.kind) else { return None };
            Some(format!("{out} = {}", unparse_expr(&substituted(item, &names)?)))
        }
        StmtKind::Assign { targets, value } => {
            let [Expr { kind: ExprKind::Subscript { value: out, index }, .. }] = &targets[..] else { return None };
            let (ExprKind::Name(out), ExprKind::Name(place)) = (&out.kind, &index.kind) else { return None };
            names.iter().any(|binding| binding.name == *place && binding.is_place).then_some(())?;
            Some(format!("{out} = {}", unparse_expr(&substituted(value, &names)?)))
        }
        _ => None,
    }
}

/// The vector form of an expression that is a loop.
fn vector(expr: &Expr) -> Option<Expr> {
    match &expr.kind {
        ExprKind::ListComp { element, clauses } => comprehension(element, clauses),
        ExprKind::Call { function, args, keywords } if keywords.is_empty() => {
            let (ExprKind::Name(name), [Expr { kind: ExprKind::Generator { element, clauses }, .. }]) =
                (&function.kind, &args[..])
            else {
                return None;
            };
            let whole = match &**name {
                "sum" | "max" | "min" | "any" | "all" => format!("np.{name}"),
                _ => return None,
            };
            let inner = comprehension(element, clauses)?;
            parsed(&format!("{whole}({})", unparse_expr(&inner)))
        }
        _ => None,
    }
}

fn comprehension(element: &Expr, clauses: &[ForClause]) -> Option<Expr> {
    let [clause] = clauses else { return None };
    let mut names = bindings(&clause.target, &clause.iter)?;
    if let [condition] = &clause.conditions[..] {
        // Elements that a condition keeps are a mask's pick.
        let mask = substituted(condition, &names)?;
        for binding in &mut names {
            let picked = format!("{}[{}]", unparse_operand(&binding.whole), unparse_expr(&mask));
            binding.whole = parsed(&picked)?;
        }
    } else if !clause.conditions.is_empty() {
        return None;
    }
    match &element.kind {
        // Rows of a matrix: the inner loop's vector form, with the row for its list.
        ExprKind::ListComp { element, clauses } => substituted(&comprehension(element, clauses)?, &names),
        _ => substituted(element, &names),
    }
}

/// A loop variable, and what it runs over.
struct Binding {
    name: Name,
    whole: Expr,
    /// It is a position, not an element.
    is_place: bool,
}

fn bindings(target: &Expr, iter: &Expr) -> Option<Vec<Binding>> {
    match (&target.kind, &iter.kind) {
        (ExprKind::Tuple(names), ExprKind::Call { function, args, .. }) => {
            let (ExprKind::Name(zip), true) = (&function.kind, names.len() == args.len()) else { return None };
            if &**zip != "zip" {
                return None;
            }
            names
                .iter()
                .zip(args)
                .map(|(name, whole)| match &name.kind {
                    ExprKind::Name(name) => Some(Binding { name: name.clone(), whole: whole.clone(), is_place: false }),
                    _ => None,
                })
                .collect()
        }
        (ExprKind::Name(name), ExprKind::Call { function, args, .. }) => {
            let (ExprKind::Name(range), [last]) = (&function.kind, &args[..]) else { return None };
            if &**range != "range" {
                return None;
            }
            let whole = parsed(&format!("np.arange({})", unparse_expr(last)))?;
            Some(vec![Binding { name: name.clone(), whole, is_place: true }])
        }
        (ExprKind::Name(name), ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. }) => {
            Some(vec![Binding { name: name.clone(), whole: iter.clone(), is_place: false }])
        }
        _ => None,
    }
}

fn parsed(text: &str) -> Option<Expr> {
    crate::syntax::parse_expression(text).ok()
}

/// The expression with loop variables made what they run over; `None` for what has no element-wise form.
fn substituted(expr: &Expr, names: &[Binding]) -> Option<Expr> {
    let with = |kind: ExprKind| Some(Expr { kind, span: expr.span });
    match &expr.kind {
        ExprKind::Constant(_) => Some(expr.clone()),
        ExprKind::Name(name) => match names.iter().find(|binding| binding.name == *name) {
            Some(binding) => Some(binding.whole.clone()),
            None => Some(expr.clone()),
        },
        ExprKind::Unary { op, operand } => {
            with(ExprKind::Unary { op: *op, operand: Box::new(substituted(operand, names)?) })
        }
        ExprKind::Binary { op, left, right, op_span } => with(ExprKind::Binary {
            op: *op,
            left: Box::new(substituted(left, names)?),
            right: Box::new(substituted(right, names)?),
            op_span: *op_span,
        }),
        ExprKind::Compare { first, links } => {
            let [link] = &links[..] else { return None };
            let right = substituted(&link.right, names)?;
            with(ExprKind::Compare {
                first: Box::new(substituted(first, names)?),
                links: vec![CompareLink { op: link.op, op_span: link.op_span, right }],
            })
        }
        ExprKind::Subscript { value, index } => match &index.kind {
            // a[i] over all i is a.
            ExprKind::Name(place) if names.iter().any(|b| b.name == *place && b.is_place) => substituted(value, names),
            _ => with(ExprKind::Subscript { value: Box::new(substituted(value, names)?), index: index.clone() }),
        },
        ExprKind::Conditional { test, body, otherwise } => {
            let parts = [test, body, otherwise].map(|part| substituted(part, names).map(|e| unparse_expr(&e)));
            let [Some(test), Some(body), Some(otherwise)] = parts else { return None };
            parsed(&format!("np.where({test}, {body}, {otherwise})"))
        }
        ExprKind::Call { function, args, keywords } if keywords.is_empty() => {
            let name = element_wise(function)?;
            let args = args.iter().map(|arg| substituted(arg, names).map(|e| unparse_expr(&e)));
            parsed(&format!("{name}({})", args.collect::<Option<Vec<_>>>()?.join(", ")))
        }
        _ => None,
    }
}

/// The ufunc for a function of one number.
fn element_wise(function: &Expr) -> Option<String> {
    match &function.kind {
        ExprKind::Name(name) => Some(match &**name {
            "abs" => "np.abs".to_owned(),
            "max" => "np.maximum".to_owned(),
            "min" => "np.minimum".to_owned(),
            "round" => "np.round".to_owned(),
            _ => return None,
        }),
        ExprKind::Attribute { value, name, .. } => match &value.kind {
            ExprKind::Name(module) if matches!(&**module, "math" | "np") => {
                matches!(&**name, "sqrt" | "exp" | "log" | "sin" | "cos" | "tan" | "tanh" | "floor" | "ceil")
                    .then(|| format!("np.{name}"))
            }
            _ => None,
        },
        _ => None,
    }
}
