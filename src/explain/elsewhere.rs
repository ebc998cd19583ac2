//! What things are called elsewhere (in PyTorch, in other libraries, in other modules of NumPy), and how it is written here.

use super::draft::{Desk, atom};
use crate::syntax::ast::{Expr, ExprKind};
use crate::text::Span;

/// What learners call on an array, and how NumPy does it (`{}` is the array, `{args}` the arguments).
const METHODS: [(&str, &str); 35] = [
    ("append", "np.append({}, {args})"),
    ("extend", "np.append({}, {args})"),
    ("insert", "np.insert({}, {args})"),
    ("pop", "np.delete({}, {args})"),
    ("remove", "np.delete({}, {args})"),
    ("reverse", "{}[::-1]"),
    ("length", "len({})"),
    ("len", "len({})"),
    ("count", "np.count_nonzero({} == {args})"),
    ("index", "np.flatnonzero({} == {args})"),
    ("concat", "np.concatenate([{}, {args}])"),
    ("concatenate", "np.concatenate([{}, {args}])"),
    ("unique", "np.unique({})"),
    ("numpy", "np.asarray({})"),
    ("detach", "{}"),
    ("cpu", "{}"),
    ("norm", "np.linalg.norm({})"),
    ("inv", "np.linalg.inv({})"),
    ("median", "np.median({})"),
    ("abs", "np.abs({})"),
    ("exp", "np.exp({})"),
    ("log", "np.log({})"),
    ("sqrt", "np.sqrt({})"),
    ("pow", "{} ** {args}"),
    ("mm", "{} @ {args}"),
    ("matmul", "{} @ {args}"),
    ("unsqueeze", "np.expand_dims({}, {args})"),
    ("expand_dims", "np.expand_dims({}, {args})"),
    ("permute", "{}.transpose({args})"),
    ("t", "{}.T"),
    ("dim", "{}.ndim"),
    ("float", "{}.astype(float)"),
    ("int", "{}.astype(int)"),
    ("long", "{}.astype(int)"),
    ("contiguous", "np.ascontiguousarray({})"),
];

/// What learners look for in `np` (`{0}` is the first argument, `{args}` all of them).
const FUNCTIONS: [(&str, &str); 12] = [
    ("softmax", "np.exp({0}) / np.exp({0}).sum(axis=-1, keepdims=True)"),
    ("sigmoid", "1 / (1 + np.exp(-{0}))"),
    ("relu", "np.maximum({args}, 0)"),
    ("tensor", "np.array({args})"),
    ("cat", "np.concatenate({args})"),
    ("concatenat", "np.concatenate({args})"),
    ("mm", "np.matmul({args})"),
    ("bmm", "np.matmul({args})"),
    ("onehot", "np.eye(max({0}) + 1)[{0}]"),
    ("one_hot", "np.eye(max({0}) + 1)[{0}]"),
    ("len", "len({args})"),
    ("unsqueeze", "np.expand_dims({args})"),
];

/// Modules that tutorials import, and the message that names the nearest thing there is.
const MODULES: [(&str, &str); 13] = [
    ("pandas", "names-module-tables"),
    ("polars", "names-module-tables"),
    ("matplotlib", "names-module-plots"),
    ("seaborn", "names-module-plots"),
    ("plotly", "names-module-plots"),
    ("torch", "names-module-tensors"),
    ("torchvision", "names-module-tensors"),
    ("tensorflow", "names-module-tensors"),
    ("keras", "names-module-tensors"),
    ("jax", "names-module-tensors"),
    ("sklearn", "names-module-numbers"),
    ("scipy", "names-module-numbers"),
    ("numba", "names-module-numbers"),
];

/// Members of these are looked for in `np` itself.
const INNER: [&str; 3] = ["random", "linalg", "fft"];

/// How NumPy does what is called as a method here.
#[must_use]
pub fn method(name: &str) -> Option<&'static str> {
    METHODS.iter().find(|(word, _)| *word == name).map(|(_, pattern)| *pattern)
}

/// The message for a library that is not here.
#[must_use]
pub fn module(name: &str) -> Option<&'static str> {
    let root = name.split('.').next().unwrap_or(name);
    MODULES.iter().find(|(word, _)| *word == root).map(|(_, id)| *id)
}

/// `np.softmax(x)`, `np.randn(3)`: written out, or taken from where it is. Whether there was anything to say.
pub fn function(desk: &mut Desk<'_>, name: &str, name_span: Span, args: &[Expr]) -> bool {
    for inner in INNER {
        if desk.cx.library.members(&format!("numpy.{inner}")).contains(&name) {
            let place = format!("`np.{inner}`");
            desk.say("names-inner-module", &[("name", format!("`{name}`").into()), ("module", place.into())]);
            desk.propose(1, desk.scene.with(name_span, &format!("{inner}.{name}")), "fix-spelling", &[]);
            return true;
        }
    }
    let Some((_, pattern)) = FUNCTIONS.iter().find(|(word, _)| *word == name) else { return false };
    let Some(first) = args.first() else { return false };
    let typed: Vec<&str> = args.iter().map(|arg| desk.scene.typed(arg.span)).collect();
    let code = pattern.replace("{0}", &operand(desk, first)).replace("{args}", &typed.join(", "));
    desk.say("names-written-out", &[("name", format!("`{name}`").into())]);
    desk.propose(1, code, "fix-written-out", &[]);
    true
}

/// The first argument as it stands beside operators.
fn operand(desk: &Desk<'_>, expr: &Expr) -> String {
    match expr.kind {
        ExprKind::List(_) | ExprKind::NumberList(_) => format!("np.array({})", desk.scene.typed(expr.span)),
        _ => atom(desk.scene, expr),
    }
}
