//! Calls in a dry run: which functions are harmless, how much they cost, and what the shape algebra
//! says where an array is too big to compute with. A function that no list names is not called.

use super::create;
use super::dry::{Dry, Known, SMALL, Stop, stand_in};
use super::rules;
use crate::array::reshape::resolve_shape;
use crate::array::{Shape, matmul::plan::MatmulPlan};
use crate::library::np::ufuncs::ufunc_in;
use crate::runtime::Value;
use crate::runtime::builtin::Args;
use crate::syntax::ast::{Expr, ExprKind, Keyword};

/// Fold axes away; the second is where `axis` stands among the arguments.
const REDUCTIONS: &[(&str, usize)] = &[
    ("sum", 1),
    ("mean", 1),
    ("std", 1),
    ("var", 1),
    ("min", 1),
    ("max", 1),
    ("amin", 1),
    ("amax", 1),
    ("prod", 1),
    ("any", 1),
    ("all", 1),
    ("argmin", 1),
    ("argmax", 1),
    ("ptp", 1),
    ("median", 1),
    ("nansum", 1),
    ("nanmean", 1),
    ("nanmin", 1),
    ("nanmax", 1),
    ("nanstd", 1),
    ("nanvar", 1),
    ("count_nonzero", 1),
    ("average", 1),
    ("norm", 2),
];
/// Give as many elements as they get.
const SAME: &[&str] = &[
    "cumsum",
    "cumprod",
    "copy",
    "sort",
    "argsort",
    "flip",
    "fliplr",
    "flipud",
    "roll",
    "zeros_like",
    "ones_like",
    "empty_like",
    "full_like",
    "triu",
    "tril",
    "round",
    "around",
    "clip",
    "conj",
    "conjugate",
    "nan_to_num",
    "real",
    "imag",
    "angle",
    "astype",
    "ascontiguousarray",
];
/// Give views, or look at shapes alone: free for any size.
const VIEWS: &[&str] = &[
    "transpose",
    "swapaxes",
    "moveaxis",
    "expand_dims",
    "squeeze",
    "broadcast_to",
    "shape",
    "ndim",
    "size",
    "matrix_transpose",
    "permute_dims",
    "atleast_1d",
    "atleast_2d",
    "atleast_3d",
    "diagonal",
    "rot90",
];
/// Cheap where their arguments are few.
const CHEAP: &[&str] = &[
    "array",
    "asarray",
    "concatenate",
    "stack",
    "vstack",
    "hstack",
    "column_stack",
    "dstack",
    "dot",
    "inner",
    "matmul",
    "trace",
    "diag",
    "unique",
    "argwhere",
    "nonzero",
    "flatnonzero",
    "searchsorted",
    "cov",
    "corrcoef",
    "percentile",
    "quantile",
    "diff",
    "gradient",
    "interp",
    "cross",
    "allclose",
    "isclose",
    "array_equal",
    "take",
    "delete",
    "insert",
    "append",
    "intersect1d",
    "union1d",
    "setdiff1d",
    "isin",
    "polyfit",
    "polyval",
    "where",
    "select",
    "ravel",
    "flatten",
    "reshape",
    "tolist",
    "item",
    "inv",
    "solve",
    "det",
    "eig",
    "eigh",
    "eigvals",
    "svd",
    "qr",
    "cholesky",
    "lstsq",
    "pinv",
    "matrix_rank",
    "split",
    "array_split",
    "vsplit",
    "hsplit",
    "take_along_axis",
    "result_type",
    "dtype",
];
/// Multiply what they get.
const COSTLY: &[&str] = &[
    "outer",
    "kron",
    "meshgrid",
    "tile",
    "repeat",
    "pad",
    "einsum",
    "vander",
    "tensordot",
    "convolve",
    "diagflat",
    "ix_",
];
/// How many elements (and how big a number) those are trusted with.
const FEW: usize = 64;
/// Python's own.
const BUILTINS: &[&str] = &[
    "len", "abs", "sum", "min", "max", "round", "range", "sorted", "int", "float", "bool", "str", "list", "tuple",
    "complex",
];
/// Methods of texts, lists, dicts and tuples that change nothing.
const PLAIN_METHODS: &[&str] = &[
    "count",
    "index",
    "copy",
    "keys",
    "values",
    "items",
    "get",
    "upper",
    "lower",
    "strip",
    "split",
    "startswith",
    "endswith",
    "title",
    "is_integer",
    "conjugate",
];

/// A call whose arguments are known.
pub struct Given {
    pub positional: Vec<Value>,
    pub keywords: Vec<(std::rc::Rc<str>, Value)>,
}

impl Given {
    pub fn keyword(&self, name: &str) -> Option<&Value> {
        self.keywords.iter().find(|(known, _)| &**known == name).map(|(_, value)| value)
    }

    /// An argument by place or by name.
    pub fn get(&self, at: usize, name: &str) -> Option<&Value> {
        self.positional.get(at).or_else(|| self.keyword(name))
    }

    pub fn args(&self) -> Args {
        Args { positional: self.positional.iter().cloned().collect(), keywords: self.keywords.clone() }
    }

    fn amount(&self) -> usize {
        let keywords = self.keywords.iter().map(|(_, value)| value);
        self.positional.iter().chain(keywords).map(rules::amount).fold(0, usize::saturating_add)
    }

    /// The biggest whole number among the arguments.
    fn biggest(&self) -> u64 {
        fn biggest(value: &Value) -> u64 {
            match value {
                Value::Int(n) => n.unsigned_abs(),
                Value::Float(x) => x.abs() as u64,
                Value::Tuple(items) => items.iter().map(biggest).max().unwrap_or(0),
                Value::List(items) => items.borrow().iter().take(FEW).map(biggest).max().unwrap_or(0),
                _ => 0,
            }
        }
        self.positional.iter().chain(self.keywords.iter().map(|(_, v)| v)).map(biggest).max().unwrap_or(0)
    }
}

pub fn call(dry: &mut Dry<'_>, function: &Expr, args: &[Expr], keywords: &[Keyword]) -> Known {
    let object = match &function.kind {
        ExprKind::Attribute { value, name, .. } => Some((dry.value(value)?, &**name)),
        _ => None,
    };
    let mut given = Given { positional: dry.values(args)?, keywords: Vec::new() };
    for keyword in keywords {
        let Some(name) = &keyword.name else { return Err(Stop::Unknown) };
        if &**name == "out" {
            return Err(Stop::Unknown);
        }
        given.keywords.push((std::rc::Rc::clone(name), dry.value(&keyword.value)?));
    }
    for value in given.positional.iter().chain(given.keywords.iter().map(|(_, v)| v)) {
        super::dry::harmless(value.clone())?;
    }
    match object {
        Some((Value::Module(module), name)) => {
            let callee = dry.attribute(&Value::Module(module.clone()), name)?;
            module_call(dry, module.name, name, &callee, given)
        }
        Some((object @ (Value::Array(_) | Value::Scalar(_)), name)) => {
            let method = dry.attribute(&object, name)?;
            if !matches!(method, Value::BoundMethod(_)) {
                return Err(Stop::Unknown);
            }
            array_method(dry, &object, name, &method, given)
        }
        Some((
            object @ (Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Float(_)),
            name,
        )) => {
            if !PLAIN_METHODS.contains(&name) || rules::amount(&object).saturating_add(given.amount()) > SMALL {
                return Err(Stop::Unknown);
            }
            Ok(dry.cx.call_method(&object, name, given.args())?)
        }
        Some((object @ Value::Native(_), name @ ("outer" | "reduce" | "accumulate")))
            if ufunc_in(&object).is_some() && given.amount() <= SMALL =>
        {
            Ok(dry.cx.call_method(&object, name, given.args())?)
        }
        Some((Value::Native(native), name)) if native.object().type_info().name == "Generator" => {
            create::random(dry, name, &given)
        }
        Some(_) => Err(Stop::Unknown),
        None => {
            let ExprKind::Name(name) = &function.kind else { return Err(Stop::Unknown) };
            let own = dry.cx.globals.get(name).is_some();
            if own
                || !BUILTINS.contains(&&**name)
                || given.amount() > SMALL
                || &**name == "range" && given.biggest() > 1 << 40
            {
                return Err(Stop::Unknown);
            }
            let callee = dry.value(function)?;
            Ok(dry.cx.call(&callee, given.args())?)
        }
    }
}

fn module_call(dry: &mut Dry<'_>, module: &str, name: &str, callee: &Value, given: Given) -> Known {
    if let Some(ufunc) = ufunc_in(callee) {
        return ufunc_call(dry, callee, ufunc.nout, given);
    }
    match callee {
        Value::Builtin(_) => {}
        // The functions of the module are methods of a generator.
        Value::BoundMethod(_) if module == "numpy.random" => {}
        Value::Type(_) if module == "numpy" && given.amount() <= SMALL => {
            return Ok(dry.cx.call(callee, given.args())?);
        }
        _ => return Err(Stop::Unknown),
    }
    match module {
        "math" if given.biggest() <= 1000 => Ok(dry.cx.call(callee, given.args())?),
        "numpy.random" => create::random(dry, name, &given),
        "numpy" | "numpy.linalg" => {
            if let Some(answer) = create::filled(dry, name, callee, &given) {
                return answer;
            }
            function(dry, name, callee, given)
        }
        _ => Err(Stop::Unknown),
    }
}

/// A function of NumPy on its arguments.
fn function(dry: &mut Dry<'_>, name: &str, callee: &Value, given: Given) -> Known {
    if VIEWS.contains(&name) {
        return Ok(dry.cx.call(callee, given.args())?);
    }
    let amount = given.amount();
    if COSTLY.contains(&name) && (amount > FEW || given.biggest() > FEW as u64) {
        return Err(Stop::Unknown);
    }
    let reduction = REDUCTIONS.iter().find(|(known, _)| *known == name);
    let known = reduction.is_some() || [SAME, CHEAP, COSTLY].iter().any(|names| names.contains(&name));
    if !known {
        return Err(Stop::Unknown);
    }
    if amount <= SMALL {
        return Ok(dry.cx.call(callee, given.args())?);
    }
    let Some(first) = given.positional.first().cloned() else { return Err(Stop::Unknown) };
    match (reduction, name) {
        (Some((_, at)), _) => reduce(dry, callee, &first, *at, given),
        (None, "reshape") => reshape(dry, &first, &given.positional[1..], &given),
        (None, "dot" | "matmul") => match &given.positional[..] {
            [left, right] => product(dry, callee, left, right, name),
            _ => Err(Stop::Unknown),
        },
        (None, "where" | "isclose" | "clip") if given.keywords.is_empty() => {
            let ones = given.positional.iter().map(rules::one_of).collect::<Known<Vec<_>>>()?;
            let one = dry.cx.call(callee, Args::positional(ones))?;
            rules::all_stretched(&given.positional, rules::dtype_of(&one)?)
        }
        (None, "ravel") => flat(&first),
        _ if SAME.contains(&name) => same(dry, callee, &first, given),
        _ => Err(Stop::Unknown),
    }
}

/// A method of an array.
fn array_method(dry: &mut Dry<'_>, object: &Value, name: &str, method: &Value, mut given: Given) -> Known {
    if VIEWS.contains(&name) && name != "rot90" {
        return Ok(dry.cx.call(method, given.args())?);
    }
    let reduction = REDUCTIONS.iter().any(|(known, _)| *known == name);
    // `x.sort()` sorts in place.
    let known = name != "sort" && (reduction || SAME.contains(&name) || CHEAP.contains(&name));
    if !known || given.amount() > SMALL {
        return Err(Stop::Unknown);
    }
    if rules::amount(object) <= SMALL {
        return Ok(dry.cx.call(method, given.args())?);
    }
    match name {
        "reshape" => reshape(dry, object, &given.positional.clone(), &given),
        "ravel" | "flatten" => flat(object),
        "dot" => match &given.positional[..] {
            [right] => product(dry, method, object, right, name),
            _ => Err(Stop::Unknown),
        },
        _ => {
            let one = rules::ones_like(object)?;
            let callee = dry.attribute(&one, name)?;
            if reduction {
                let result = dry.cx.call(&callee, given.args())?;
                given.positional.insert(0, object.clone());
                reduced(object, &given, 1, &result)
            } else if SAME.contains(&name) {
                let result = dry.cx.call(&callee, given.args())?;
                rules::like(object, rules::dtype_of(&result)?)
            } else {
                Err(Stop::Unknown)
            }
        }
    }
}

fn ufunc_call(dry: &mut Dry<'_>, callee: &Value, outputs: usize, given: Given) -> Known {
    if given.amount() <= SMALL {
        let amounts = given.positional.iter().map(rules::amount).product::<usize>();
        // Two of a few hundred elements each may stretch each other.
        return if amounts <= SMALL * SMALL { Ok(dry.cx.call(callee, given.args())?) } else { Err(Stop::Unknown) };
    }
    if outputs != 1 || !given.keywords.iter().all(|(name, _)| &**name == "dtype") {
        return Err(Stop::Unknown);
    }
    let ones = given.positional.iter().map(rules::one_of).collect::<Known<Vec<_>>>()?;
    let args = Args { positional: ones.into_iter().collect(), keywords: given.keywords.clone() };
    let dtype = rules::dtype_of(&dry.cx.call(callee, args)?)?;
    rules::all_stretched(&given.positional, dtype)
}

/// A reduction of a big array: done on one element with as many axes, for dtype and errors.
fn reduce(dry: &mut Dry<'_>, callee: &Value, array: &Value, axis_at: usize, given: Given) -> Known {
    let Value::Array(_) = array else { return Err(Stop::Unknown) };
    if given.positional[1..].iter().any(|value| matches!(value, Value::Array(_))) {
        return Err(Stop::Unknown);
    }
    let mut args = given.args();
    args.positional[0] = rules::ones_like(array)?;
    let one = dry.cx.call(callee, args)?;
    reduced(array, &given, axis_at, &one)
}

fn reduced(array: &Value, given: &Given, axis_at: usize, one: &Value) -> Known {
    let Value::Array(object) = array else { return Err(Stop::Unknown) };
    let axes = match given.get(axis_at, "axis") {
        None | Some(Value::None) => None,
        Some(Value::Int(axis)) => Some(vec![*axis]),
        Some(Value::Tuple(items)) => {
            let axes = items.iter().map(|item| if let Value::Int(axis) = item { Some(*axis) } else { None });
            Some(axes.collect::<Option<Vec<_>>>().ok_or(Stop::Unknown)?)
        }
        Some(_) => return Err(Stop::Unknown),
    };
    let keepdims = matches!(given.keyword("keepdims"), Some(Value::Bool(true)));
    let shape = rules::reduced(object.get().shape(), axes.as_deref(), keepdims)?;
    stand_in(&shape, rules::dtype_of(one)?)
}

fn same(dry: &mut Dry<'_>, callee: &Value, array: &Value, given: Given) -> Known {
    let mut args = given.args();
    args.positional[0] = rules::ones_like(array)?;
    let one = dry.cx.call(callee, args)?;
    // Without an axis, cumulative functions lay the array out flat.
    match (&one, array) {
        (Value::Array(got), Value::Array(was)) if got.get().ndim() == was.get().ndim() => {
            rules::like(array, rules::dtype_of(&one)?)
        }
        _ => Err(Stop::Unknown),
    }
}

fn flat(array: &Value) -> Known {
    let Value::Array(object) = array else { return Err(Stop::Unknown) };
    let object = object.get();
    stand_in(&[object.size()], object.dtype())
}

fn reshape(dry: &mut Dry<'_>, array: &Value, sizes: &[Value], given: &Given) -> Known {
    let Value::Array(object) = array else { return Err(Stop::Unknown) };
    let sizes: Vec<Value> = match (sizes, given.keyword("shape").or_else(|| given.keyword("newshape"))) {
        ([Value::Tuple(items)], _) | ([], Some(Value::Tuple(items))) => items.to_vec(),
        ([Value::List(items)], _) => items.to_vec(),
        ([], Some(one)) => vec![one.clone()],
        (sizes, _) => sizes.to_vec(),
    };
    let wanted = sizes.iter().map(|size| dry.cx.to_index(size)).collect::<Result<Vec<_>, _>>()?;
    let object = object.get();
    let shape = resolve_shape(object.shape(), &wanted)?;
    stand_in(&shape, object.dtype())
}

fn product(dry: &mut Dry<'_>, callee: &Value, left: &Value, right: &Value, name: &str) -> Known {
    let (Value::Array(a), Value::Array(b)) = (left, right) else { return Err(Stop::Unknown) };
    let (a, b): (Shape, Shape) = (a.get().shape().into(), b.get().shape().into());
    if a.is_empty() || b.is_empty() {
        return Err(Stop::Unknown);
    }
    let plan = if name == "matmul" { MatmulPlan::new(&a, &b)? } else { MatmulPlan::dot(&a, &b)? };
    let dtype = match callee {
        Value::BoundMethod(_) => {
            dry.binary(crate::syntax::ast::BinaryOp::Mul, rules::one_of(left)?, rules::one_of(right)?)?
        }
        _ => dry.cx.call(callee, Args::positional([rules::ones_like(left)?, rules::ones_like(right)?]))?,
    };
    stand_in(&plan.shape, rules::dtype_of(&dtype)?)
}
