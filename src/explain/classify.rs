//! Which code an error has: from its typed cause where there is one, else from its class and words.

use super::scene::{Failed, Scene};
use crate::array::Cause;
use crate::runtime::exception::{ClassRef, ErrorCause};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, StmtKind};

/// The code of an error. There is always one: `SW100` when nothing more is known.
#[must_use]
pub fn code_of(failed: &Failed<'_>, cause: Option<&ErrorCause>, scene: &Scene) -> &'static str {
    let Failed { class, message, .. } = *failed;
    if let Some(code) = cause.and_then(|cause| by_cause(class, message, cause, scene)) {
        return code;
    }
    if matches!(scene.stmt.as_ref().map(|stmt| &stmt.kind), Some(StmtKind::Raise { .. })) {
        return if class == "NotImplementedError" { "SW131" } else { "SW116" };
    }
    let code = by_words(class, message)
        .or_else(|| by_class(class))
        .or_else(|| failed.error.and_then(|error| by_base(&error.0.class)))
        .unwrap_or("SW100");
    refined(code, class, message, scene)
}

/// Codes that the tree tells apart: a known mistake in a call, a list written into one cell.
fn refined(code: &'static str, class: &str, message: &str, scene: &Scene) -> &'static str {
    match code {
        "SW109" if class == "TypeError" && writes_a_cell(scene) => "SW202",
        "SW104" | "SW119" | "SW226" if is_call_mistake(message, scene) => "SW226",
        "SW226" if message.contains("sequence of integers") => "SW119",
        "SW104" if message.contains("interpreted as an integer") => "SW119",
        other => other,
    }
}

fn writes_a_cell(scene: &Scene) -> bool {
    scene.assigned().is_some_and(|(target, _)| matches!(target.kind, ExprKind::Subscript { .. }))
}

/// `np.zeros(2, 3)`, `np.array(1, 2)`, `np.concatenate(a, b)`, `randn((3, 3))`, `linspace(0, 1, 0.1)`.
fn is_call_mistake(message: &str, scene: &Scene) -> bool {
    let Some(ExprKind::Call { function, args, .. }) = scene.expr().map(|expr| &expr.kind) else { return false };
    let name = match &function.kind {
        ExprKind::Attribute { name, .. } | ExprKind::Name(name) => &**name,
        _ => return false,
    };
    let integer = message.contains("interpreted as an integer");
    match name {
        "zeros" | "ones" | "empty" | "full" | "array" | "asarray" => args.len() >= 2,
        "concatenate" | "stack" | "vstack" | "hstack" | "column_stack" | "dstack" => args.len() >= 2,
        "rand" | "randn" => args.len() == 1 && integer,
        "linspace" => args.len() == 3 && integer,
        _ => false,
    }
}

fn by_cause(class: &str, message: &str, cause: &ErrorCause, scene: &Scene) -> Option<&'static str> {
    Some(match cause {
        ErrorCause::Array(cause) => by_array_cause(message, cause, scene),
        ErrorCause::Name { .. } => "SW101",
        ErrorCause::Attribute { owner, name, .. } if is_array_word(owner, name) => "SW227",
        ErrorCause::Attribute { .. } => "SW102",
        ErrorCause::Keyword { .. } => "SW103",
        ErrorCause::Arguments { .. } => "SW226",
        ErrorCause::Operator { symbol, left, right } if is_list_sum(symbol, left, right) => "SW227",
        ErrorCause::Operator { .. } => "SW105",
        ErrorCause::Missing { .. } if class == "ModuleNotFoundError" || class == "ImportError" => "SW110",
        ErrorCause::Missing { .. } => "SW130",
        #[allow(unreachable_patterns)]
        _ => return None,
    })
}

/// `[1, 2].shape`: a list that was taken for an array.
fn is_array_word(owner: &str, name: &str) -> bool {
    const WORDS: [&str; 18] = [
        "shape",
        "dtype",
        "ndim",
        "size",
        "T",
        "reshape",
        "mean",
        "sum",
        "std",
        "min",
        "max",
        "astype",
        "dot",
        "flatten",
        "ravel",
        "transpose",
        "argmax",
        "argmin",
    ];
    (owner.starts_with("'list'") || owner.starts_with("'tuple'")) && WORDS.contains(&name)
}

fn is_list_sum(symbol: &str, left: &str, right: &str) -> bool {
    let numeric = |kind: &str| matches!(kind, "list" | "int" | "float" | "tuple");
    let list = left == "list" || right == "list";
    list && numeric(left)
        && numeric(right)
        && matches!(
            symbol,
            "-" | "*" | "/" | "**" | "** or pow()" | "//" | "%" | "@" | ">" | "<" | ">=" | "<=" | "-=" | "/="
        )
}

fn by_array_cause(message: &str, cause: &Cause, scene: &Scene) -> &'static str {
    match cause {
        Cause::Broadcast { .. } => "SW201",
        Cause::BroadcastInto { .. } => "SW202",
        Cause::MatmulInner { .. } if message.starts_with("shapes ") => "SW205",
        Cause::MatmulInner { .. } => "SW203",
        Cause::MatmulBatch { .. } => "SW204",
        Cause::Reshape { to, .. } if to.contains(&-1) => "SW207",
        Cause::Reshape { .. } => "SW206",
        Cause::Concatenate { shapes, .. } if shapes.iter().all(|s| s.len() == shapes[0].len()) => "SW208",
        Cause::Concatenate { .. } | Cause::Stack { .. } => "SW209",
        Cause::Axis { .. } => "SW210",
        Cause::Index { .. } if is_one_hot(scene) => "SW215",
        Cause::Index { .. } => "SW211",
        Cause::TooManyIndices { .. } => "SW212",
        Cause::Mask { .. } => "SW213",
        Cause::NonIntegerIndex { .. } => "SW214",
        Cause::IndexShapes { .. } => "SW216",
        Cause::Ragged { .. } => "SW220",
        Cause::Truth { .. } => truth(scene),
        Cause::ScalarConversion { .. } if message.contains("scalar index") => "SW226",
        Cause::ScalarConversion { .. } => "SW223",
        Cause::Cast { .. } => "SW224",
        Cause::OutOfBounds { .. } => "SW225",
        Cause::Singular { .. } => "SW230",
        Cause::NotSquare { .. } => "SW231",
        Cause::Memory { .. } => "SW240",
        #[allow(unreachable_patterns)]
        _ => "SW100",
    }
}

/// `np.eye(4)[labels]`, `eye[labels]`.
#[must_use]
pub fn is_one_hot(scene: &Scene) -> bool {
    let Some(ExprKind::Subscript { value, index }) = scene.expr().map(|expr| &expr.kind) else { return false };
    let eye = |expr: &Expr| {
        let text = scene.typed(expr.span);
        text.contains("eye") || text.contains("identity") || text.contains("one_hot")
    };
    eye(value) && !matches!(index.kind, ExprKind::Tuple(_) | ExprKind::Slice { .. })
}

/// `SW222` when the tree shows why: a chained comparison, `&` that binds tighter than `>`.
fn truth(scene: &Scene) -> &'static str {
    match scene.expr().map(|expr| &expr.kind) {
        Some(ExprKind::Compare { links, .. }) if links.len() > 1 => "SW222",
        _ => "SW221",
    }
}

/// The operand of a comparison that swallowed an `&` or `|`.
#[must_use]
pub fn swallowed(expr: &Expr) -> Option<&Expr> {
    let ExprKind::Compare { first, links } = &expr.kind else { return None };
    let bitwise = |e: &&Expr| matches!(e.kind, ExprKind::Binary { op: BinaryOp::BitAnd | BinaryOp::BitOr, .. });
    std::iter::once(&**first).chain(links.iter().map(|link| &link.right)).find(bitwise)
}

/// Words of an error without a typed cause: a part of the message, and the code.
const WORDS: &[(&str, &str)] = &[
    ("truth value of an", "SW221"),
    ("could not broadcast", "SW202"),
    ("boolean array indexing assignment", "SW202"),
    ("non-broadcastable output", "SW202"),
    ("be broadcast", "SW201"),
    ("does not have enough dimensions", "SW236"),
    ("not aligned", "SW205"),
    ("cannot reshape", "SW206"),
    ("one unknown dimension", "SW207"),
    ("Incompatible shape for in-place", "SW206"),
    ("same number of dimensions", "SW209"),
    ("must match exactly", "SW208"),
    ("need at least one array", "SW209"),
    ("zero-dimensional arrays cannot be concatenated", "SW209"),
    ("only integer scalar arrays can be converted", "SW226"),
    ("out of bounds for array of dimension", "SW210"),
    ("repeated axis", "SW210"),
    ("size not equal to one", "SW219"),
    ("axes don't match array", "SW210"),
    ("boolean index did not match", "SW213"),
    ("too many indices", "SW212"),
    ("are valid indices", "SW214"),
    ("must be of integer (or boolean) type", "SW214"),
    ("inhomogeneous shape", "SW220"),
    ("array element with a sequence", "SW202"),
    ("read-only", "SW217"),
    ("which has no identity", "SW218"),
    ("attempt to get arg", "SW218"),
    ("empty sequence", "SW218"),
    ("zero-size array", "SW218"),
    ("can be converted to Python scalars", "SW223"),
    ("Cannot cast", "SW224"),
    ("Cannot interpret", "SW226"),
    ("expected a sequence of integers", "SW226"),
    ("data type", "SW226"),
    ("out of bounds for", "SW225"),
    ("too large to convert to C", "SW225"),
    ("negative integer powers", "SW228"),
    ("cannot convert float NaN", "SW229"),
    ("cannot convert float infinity", "SW229"),
    ("encountered in", "SW232"),
    ("weights", "SW234"),
    ("Weights", "SW234"),
    ("pvals", "SW233"),
    ("probabilities", "SW233"),
    ("Cannot take a larger sample", "SW117"),
    ("x must be an integer or at least", "SW117"),
    ("numpy boolean", "SW235"),
    ("resolved dtypes are not compatible", "SW235"),
    ("did not contain a loop", "SW235"),
    ("cannot use operands with types", "SW235"),
    ("common metadata divisor", "SW235"),
    ("datetime string", "SW117"),
    ("Could not convert object to NumPy", "SW117"),
    ("not supported for the input types", "SW235"),
    ("references or is referenced", "SW241"),
    ("must be contiguous", "SW241"),
    ("iteration over a 0-d array", "SW115"),
    ("len() of unsized object", "SW115"),
    ("has no len()", "SW115"),
    ("is not iterable", "SW115"),
    ("object is not an iterator", "SW115"),
    ("must be an iterable", "SW115"),
    ("to unpack", "SW114"),
    ("cannot unpack", "SW114"),
    ("is not callable", "SW106"),
    ("not subscriptable", "SW123"),
    ("unhashable", "SW122"),
    ("does not support item", "SW121"),
    ("invalid literal for int", "SW109"),
    ("could not convert string to float", "SW109"),
    ("argument must be a string", "SW109"),
    ("base must be", "SW109"),
    ("can only concatenate", "SW105"),
    ("unsupported operand", "SW105"),
    ("bad operand type for abs", "SW119"),
    ("bad operand type", "SW105"),
    ("not supported between", "SW105"),
    ("expected str instance", "SW105"),
    ("a bytes-like object is required", "SW105"),
    ("doesn't define __round__", "SW119"),
    ("indices must be integers", "SW214"),
    ("cannot be interpreted as an integer", "SW104"),
    ("index out of range", "SW108"),
    ("from empty", "SW108"),
    ("not in list", "SW107"),
    ("not in tuple", "SW107"),
    ("not in deque", "SW107"),
    ("substring not found", "SW107"),
    ("unexpected keyword argument", "SW103"),
    ("invalid keyword argument", "SW103"),
    ("passed as keyword arguments", "SW103"),
    ("takes no keyword", "SW103"),
    ("multiple values for argument", "SW104"),
    ("missing ", "SW104"),
    ("positional argument", "SW104"),
    ("takes no arguments", "SW104"),
    ("takes exactly", "SW104"),
    ("takes at ", "SW104"),
    ("expected at ", "SW104"),
    (" arguments, got ", "SW104"),
    (" argument, got ", "SW104"),
    ("format code", "SW118"),
    ("unsupported format string", "SW118"),
    ("format specifier", "SW118"),
    ("slice step cannot be zero", "SW117"),
    ("math domain error", "SW126"),
    ("expected a nonnegative input", "SW126"),
    ("expected a positive input", "SW126"),
    ("not a package", "SW110"),
    ("cannot import name", "SW110"),
    ("not in Shapewise", "SW130"),
];

fn by_words(class: &str, message: &str) -> Option<&'static str> {
    if !matches!(
        class.rsplit('.').next().unwrap_or(class),
        "ValueError"
            | "TypeError"
            | "IndexError"
            | "AxisError"
            | "OverflowError"
            | "FloatingPointError"
            | "DTypePromotionError"
            | "AttributeError"
            | "UFuncTypeError"
            | "UFuncNoLoopError"
            | "_UFuncNoLoopError"
            | "ImportError"
            | "LookupError"
            | "_UFuncOutputCastingError"
            | "_UFuncInputCastingError"
    ) {
        return None;
    }
    WORDS.iter().find(|(words, _)| message.contains(words)).map(|(_, code)| *code)
}

/// A class without a code of its own has the code of the nearest class it derives from.
fn by_base(class: &ClassRef) -> Option<&'static str> {
    class.order().iter().find_map(|base| by_class(base.name()))
}

fn by_class(class: &str) -> Option<&'static str> {
    if matches!(class, "re.error" | "struct.error" | "_csv.Error") {
        return Some("SW117");
    }
    Some(match class.rsplit('.').next().unwrap_or(class) {
        "NameError" | "UnboundLocalError" => "SW101",
        "AttributeError" => "SW102",
        "ImportError" | "ModuleNotFoundError" => "SW110",
        "AssertionError" => "SW111",
        "ZeroDivisionError" => "SW112",
        "RecursionError" => "SW113",
        "KeyError" => "SW107",
        "IndexError" => "SW108",
        "StopIteration" => "SW125",
        "OverflowError" => "SW124",
        "KeyboardInterrupt" => "SW127",
        "FileNotFoundError" | "OSError" | "PermissionError" | "IsADirectoryError" | "FileExistsError" => "SW128",
        "EOFError" => "SW128",
        "SyntaxError" | "IndentationError" | "TabError" => "SW120",
        "NotImplementedError" => "SW130",
        "MemoryError" | "_ArrayMemoryError" => "SW240",
        "FloatingPointError" => "SW232",
        "LinAlgError" => "SW237",
        "AxisError" => "SW210",
        "DTypePromotionError" => "SW235",
        "TypeError" => "SW119",
        "ValueError" | "ArithmeticError" | "MAError" => "SW117",
        "_UFuncNoLoopError" | "_UFuncBinaryResolutionError" => "SW235",
        "SystemError" => "SW199",
        "FrozenInstanceError" => "SW121",
        "LookupError" => "SW107",
        "RuntimeError" | "BufferError" | "ReferenceError" | "Empty" | "Full" => "SW132",
        "Warning" => "SW133",
        "SystemExit" => "SW116",
        _ => return None,
    })
}

/// Every code, in order: what `shapewise explain` lists and has pages for.
pub const CODES: &[&str] = &[
    "SW100", "SW101", "SW102", "SW103", "SW104", "SW105", "SW106", "SW107", "SW108", "SW109", "SW110", "SW111",
    "SW112", "SW113", "SW114", "SW115", "SW116", "SW117", "SW118", "SW119", "SW120", "SW121", "SW122", "SW123",
    "SW124", "SW125", "SW126", "SW127", "SW128", "SW130", "SW131", "SW132", "SW133", "SW199", "SW201", "SW202",
    "SW203", "SW204", "SW205", "SW206", "SW207", "SW208", "SW209", "SW210", "SW211", "SW212", "SW213", "SW214",
    "SW215", "SW216", "SW217", "SW218", "SW219", "SW220", "SW221", "SW222", "SW223", "SW224", "SW225", "SW226",
    "SW227", "SW228", "SW229", "SW230", "SW231", "SW232", "SW233", "SW234", "SW235", "SW236", "SW237", "SW240",
    "SW241",
];
