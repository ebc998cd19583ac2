//! Values that a function refuses, told by the words of the error: parts that do not come out even, samples that are too
//! big, a format for one number given an array, letters of `einsum` with two sizes.

use super::draft::{Desk, atom, kind_label};
use super::scene::Failed;
use crate::runtime::value::Value;
use crate::syntax::ast::{Constant, Expr, ExprKind, FStringPart, Replacement};

/// Says what is known, given the message; `None` when the text does not show it.
type Say = fn(&mut Desk<'_>, &str) -> Option<()>;

/// What is known about this message. Whether anything was said.
pub fn explain(desk: &mut Desk<'_>, failed: &Failed<'_>) -> bool {
    let message = failed.message;
    let known: &[(&str, Say)] = &[
        ("does not result in an equal division", split),
        ("Cannot take a larger sample", sample),
        ("a must be 1-dimensional", flat_choice),
        ("boolean array indexing assignment cannot assign", mask_values),
        ("unsupported format string", format),
        ("axes don't match array", transposed),
        ("need at least one array", nothing_to_join),
        ("operands could not be broadcast together with shape (", repeats),
        ("remapped shapes", einsum),
        ("too large to convert to C", too_large),
    ];
    let Some((_, say)) = known.iter().find(|(words, _)| message.contains(words)) else { return false };
    say(desk, message).is_some()
}

/// The arguments of the failing call, when it calls this function.
fn arguments(desk: &Desk<'_>, wanted: &[&str]) -> Option<(Expr, Vec<Expr>)> {
    let ExprKind::Call { function, args, .. } = &desk.scene.expr()?.kind else { return None };
    let (ExprKind::Attribute { name, .. } | ExprKind::Name(name)) = &function.kind else { return None };
    wanted.contains(&&**name).then(|| ((**function).clone(), args.clone()))
}

/// The shape of an argument.
fn shape(desk: &mut Desk<'_>, expr: &Expr) -> Option<Vec<usize>> {
    match desk.scene.value(desk.cx, expr)? {
        Value::Array(array) => Some(array.get().shape().to_vec()),
        Value::List(list) => Some(vec![list.len()]),
        _ => None,
    }
}

/// `np.split(x, 3)` of ten items.
fn split(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    let (function, args) = arguments(desk, &["split", "hsplit", "vsplit", "dsplit"])?;
    let Value::Int(parts) = desk.scene.value(desk.cx, args.get(1)?)? else { return None };
    let shape = shape(desk, args.first()?)?;
    let name = desk.scene.typed(function.span).to_owned();
    let axis = usize::from(name.ends_with("hsplit") && shape.len() > 1);
    let size = *shape.get(axis)?;
    desk.say("python-split", &[("size", size.into()), ("parts", parts.into())]);
    if let Some(module) = name.strip_suffix(".split") {
        let code = desk.scene.with(function.span, &format!("{module}.array_split"));
        desk.propose(1, code, "fix-array-split", &[]);
    }
    Some(())
}

/// `np.random.choice(5, 10, replace=False)`
fn sample(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    let (_, args) = arguments(desk, &["choice"])?;
    let size = match desk.scene.value(desk.cx, args.first()?)? {
        Value::Int(n) => usize::try_from(n).ok()?,
        Value::Array(array) => array.get().size(),
        Value::List(list) => list.len(),
        _ => return None,
    };
    desk.say("python-sample", &[("size", size.into())]);
    let ExprKind::Call { keywords, .. } = &desk.scene.expr()?.kind else { return None };
    let replace = keywords.iter().find(|keyword| keyword.name.as_deref() == Some("replace"))?.span;
    desk.propose(1, desk.scene.with(replace, "replace=True"), "fix-with-replacement", &[]);
    Some(())
}

/// `np.random.choice` of a matrix.
fn flat_choice(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    let (_, args) = arguments(desk, &["choice"])?;
    let first = args.first()?.clone();
    let shape = shape(desk, &first)?;
    desk.say("python-flat-choice", &[("shape", crate::text::block::shape_text(&shape).into())]);
    let text = super::draft::array_text(desk.scene, &first);
    let from_rows = format!("{text}[np.random.choice(len({text}))]");
    desk.propose(1, from_rows, "fix-random-row", &[]);
    desk.propose(2, desk.scene.with(first.span, &format!("{text}.ravel()")), "fix-over-all", &[]);
    Some(())
}

/// `x[mask] = [1, 2, 3]` where the mask has two places.
fn mask_values(desk: &mut Desk<'_>, message: &str) -> Option<()> {
    let mut counts = message.split_whitespace().filter_map(|word| word.parse::<usize>().ok());
    let (have, want) = (counts.next()?, counts.next()?);
    let (target, value) = desk.scene.assigned()?;
    let (target, value) = (target.clone(), value.clone());
    desk.draft.marks.push((target.span, want.to_string()));
    desk.draft.marks.push((value.span, have.to_string()));
    let name = format!("`{}`", super::scene::one_line(desk.scene.typed(target.span)));
    desk.say("index-mask-values", &[("target", name.into()), ("have", have.into()), ("want", want.into())]);
    if have > want {
        let text = atom(desk.scene, &value);
        let code = format!("{} = {text}[:{want}]", desk.scene.typed(target.span));
        let arguments = [("count", want.into()), ("name", format!("`{}`", super::scene::one_line(&text)).into())];
        desk.propose(1, code, "fix-first-items", &arguments);
    }
    Some(())
}

/// `f'{x:.2f}'` of an array.
fn format(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    let ExprKind::FString(parts) = desk.scene.expr()?.kind.clone() else {
        desk.say("python-format", &[]);
        return Some(());
    };
    let fields = parts.iter().filter_map(|part| match part {
        FStringPart::Replacement(field) if field.spec.is_some() => Some(&**field),
        _ => None,
    });
    for field in fields {
        let value = desk.scene.value(desk.cx, &field.value);
        let Some(value @ (Value::Array(_) | Value::List(_) | Value::Tuple(_) | Value::None)) = value else { continue };
        desk.draft.marks.push((field.value.span, kind_label(desk.cx, &value)));
        desk.say("python-format", &[]);
        let text = desk.scene.typed(field.value.span).to_owned();
        if let (Some(decimals), false) = (decimals(field), matches!(value, Value::None)) {
            let code = desk.scene.with(field.span, &format!("{{np.round({text}, {decimals})}}"));
            desk.propose(1, code, "fix-rounded", &[("decimals", decimals.into())]);
        }
        return Some(());
    }
    desk.say("python-format", &[]);
    Some(())
}

/// The 2 of `.2f`.
fn decimals(field: &Replacement) -> Option<usize> {
    let [FStringPart::Literal(spec)] = field.spec.as_deref()? else { return None };
    let (_, digits) = spec.trim_end_matches(['f', 'e', 'g', '%']).split_once('.')?;
    digits.parse().ok()
}

/// `X.transpose(1, 0)` of three axes.
fn transposed(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    let (_, args) = arguments(desk, &["transpose", "permute_dims"])?;
    let array = (*desk.scene.operand_exprs().first()?).clone();
    let shape = shape(desk, &array)?;
    let given: Vec<i64> = args
        .iter()
        .flat_map(|arg| match &arg.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => items.clone(),
            _ => vec![arg.clone()],
        })
        .filter_map(|item| super::provenance::small_int(&item))
        .collect();
    let label = crate::text::block::shape_text(&shape);
    desk.draft.marks.push((array.span, label));
    let name = format!("`{}`", desk.scene.typed(array.span));
    desk.say("axis-transpose", &[("name", name.into()), ("ndim", shape.len().into()), ("given", given.len().into())]);
    let text = atom(desk.scene, &array);
    if given.len() == 2 && shape.len() > 2 {
        let mut axes: Vec<usize> = (0..shape.len()).collect();
        axes.swap(shape.len() - 1, shape.len() - 2);
        let axes: Vec<String> = axes.iter().map(usize::to_string).collect();
        desk.propose(1, format!("{text}.transpose({})", axes.join(", ")), "fix-last-two", &[]);
        desk.propose(2, format!("{text}.swapaxes({}, {})", given[0], given[1]), "fix-only-these", &[]);
    } else {
        desk.propose(1, format!("{text}.T"), "fix-axes-reversed", &[]);
    }
    Some(())
}

/// `np.concatenate([])`
fn nothing_to_join(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    desk.say("python-nothing-to-join", &[]);
    Some(())
}

/// `np.repeat(a, [1, 2])` of three items.
fn repeats(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    let exprs: Vec<Expr> = desk.scene.operand_exprs().into_iter().cloned().collect();
    arguments(desk, &["repeat"])?;
    let (items, counts) = (shape(desk, exprs.first()?)?, shape(desk, exprs.get(1)?)?);
    let items: usize = items.iter().product();
    desk.say("python-repeats", &[("items", items.into()), ("counts", counts.first().copied().unwrap_or(1).into())]);
    Some(())
}

/// A letter that stands for two sizes.
fn einsum(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    let (_, args) = arguments(desk, &["einsum"])?;
    let (first, operands) = args.split_first()?;
    let ExprKind::Constant(Constant::Str(subscripts)) = &first.kind else { return None };
    let text = subscripts.replace(' ', "");
    let (inputs, output) = text.split_once("->").unwrap_or((&text, ""));
    let inputs: Vec<&str> = inputs.split(',').collect();
    let mut shapes = Vec::new();
    for operand in operands {
        shapes.push(shape(desk, operand)?);
    }
    let (letter, first_size, second_size) = clash(&inputs, &shapes)?;
    for (operand, shape) in operands.iter().zip(&shapes) {
        desk.draft.marks.push((operand.span, crate::text::block::shape_text(shape)));
    }
    let arguments =
        [("letter", format!("`{letter}`").into()), ("first", first_size.into()), ("second", second_size.into())];
    desk.say("python-einsum", &arguments);
    for at in (0..inputs.len()).rev() {
        let turned: String = inputs[at].chars().rev().collect();
        let mut changed = inputs.clone();
        changed[at] = &turned;
        if inputs[at].len() == 2 && clash(&changed, &shapes).is_none() {
            let arrow = if text.contains("->") { format!("->{output}") } else { String::new() };
            let code = desk.scene.with(first.span, &format!("'{}{arrow}'", changed.join(",")));
            let name = format!("`{}`", desk.scene.typed(operands.get(at)?.span));
            desk.propose(2, code, "fix-transposed", &[("name", name.into())]);
        }
    }
    Some(())
}

/// The letter with two sizes, and these.
fn clash(inputs: &[&str], shapes: &[Vec<usize>]) -> Option<(char, usize, usize)> {
    let mut known: Vec<(char, usize)> = Vec::new();
    for (letters, shape) in inputs.iter().zip(shapes) {
        if letters.contains('.') || letters.chars().count() != shape.len() {
            return None;
        }
        for (letter, &size) in letters.chars().zip(shape) {
            match known.iter().find(|(other, _)| *other == letter) {
                Some((_, other)) if *other != size && *other != 1 && size != 1 => return Some((letter, *other, size)),
                Some(_) => {}
                None => known.push((letter, size)),
            }
        }
    }
    None
}

/// `np.int64(2**63)`
fn too_large(desk: &mut Desk<'_>, _: &str) -> Option<()> {
    desk.say("cast-too-large", &[]);
    Some(())
}
