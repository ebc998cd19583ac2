//! What NumPy once had and has no more: names that old tutorials use, with what NumPy says of them.

use crate::runtime::module::Removed;

/// Names that NumPy 2.0 removed, what to use instead as NumPy puts it, and the name that comes nearest.
const REMOVED: &[(&str, &str, &str)] = &[
    ("DataSource", "It's still available as `np.lib.npyio.DataSource`.", ""),
    ("Inf", "Use `np.inf` instead.", "inf"),
    ("Infinity", "Use `np.inf` instead.", "inf"),
    ("NINF", "Use `-np.inf` instead.", "inf"),
    ("NZERO", "Use `-0.0` instead.", ""),
    ("NaN", "Use `np.nan` instead.", "nan"),
    ("PINF", "Use `np.inf` instead.", "inf"),
    ("PZERO", "Use `0.0` instead.", ""),
    ("add_docstring", "It's still available as `np.lib.add_docstring`.", ""),
    ("add_newdoc", "It's still available as `np.lib.add_newdoc`.", ""),
    ("add_newdoc_ufunc", "It's an internal function and doesn't have a replacement.", ""),
    ("alltrue", "Use `np.all` instead.", "all"),
    ("asfarray", "Use `np.asarray` with a proper dtype instead.", "asarray"),
    ("byte_bounds", "Now it's available under `np.lib.array_utils.byte_bounds`", ""),
    ("cast", "Use `np.asarray(arr, dtype=dtype)` instead.", "asarray"),
    ("cfloat", "Use `np.complex128` instead.", "complex128"),
    ("clongfloat", "Use `np.clongdouble` instead.", "clongdouble"),
    ("compare_chararrays", "It's still available as `np.char.compare_chararrays`.", ""),
    ("complex_", "Use `np.complex128` instead.", "complex128"),
    ("deprecate", "Emit `DeprecationWarning` with `warnings.warn` directly, or use `typing.deprecated`.", ""),
    ("deprecate_with_doc", "Emit `DeprecationWarning` with `warnings.warn` directly, or use `typing.deprecated`.", ""),
    ("fastCopyAndTranspose", "Use `arr.T.copy()` instead.", ""),
    (
        "find_common_type",
        "Use `numpy.promote_types` or `numpy.result_type` instead. To achieve semantics for the `scalar_types` argument, use `numpy.result_type` and pass the Python values `0`, `0.0`, or `0j`.",
        "",
    ),
    ("float_", "Use `np.float64` instead.", "float64"),
    ("format_parser", "It's still available as `np.rec.format_parser`.", ""),
    ("get_array_wrap", "", ""),
    ("geterrobj", "Use the np.errstate context manager instead.", ""),
    ("infty", "Use `np.inf` instead.", "inf"),
    ("issctype", "Use `issubclass(rep, np.generic)` instead.", ""),
    ("issubclass_", "Use `issubclass` builtin instead.", ""),
    ("issubsctype", "Use `np.issubdtype` instead.", "issubdtype"),
    ("longcomplex", "Use `np.clongdouble` instead.", "clongdouble"),
    ("longfloat", "Use `np.longdouble` instead.", "longdouble"),
    ("lookfor", "Search NumPy's documentation directly.", ""),
    ("mat", "Use `np.asmatrix` instead.", "array"),
    (
        "maximum_sctype",
        "Use a specific dtype instead. You should avoid relying on any implicit mechanism and select the largest dtype of a kind explicitly in the code.",
        "",
    ),
    ("nbytes", "Use `np.dtype(<dtype>).itemsize` instead.", "dtype"),
    ("obj2sctype", "Use `np.dtype(obj).type` instead.", ""),
    ("recfromcsv", "Use `np.genfromtxt` with comma delimiter instead.", "genfromtxt"),
    ("recfromtxt", "Use `np.genfromtxt` instead.", "genfromtxt"),
    ("round_", "Use `np.round` instead.", "round"),
    ("safe_eval", "Use `ast.literal_eval` instead.", ""),
    ("sctype2char", "Use `np.dtype(obj).char` instead.", ""),
    ("sctypes", "Access dtypes explicitly instead.", ""),
    (
        "set_numeric_ops",
        "For the general case, use `PyUFunc_ReplaceLoopBySignature`. For ndarray subclasses, define the ``__array_ufunc__`` method and override the relevant ufunc.",
        "",
    ),
    (
        "set_string_function",
        "Use `np.set_printoptions` instead with a formatter for custom printing of NumPy objects.",
        "set_printoptions",
    ),
    ("seterrobj", "Use the np.errstate context manager instead.", ""),
    ("singlecomplex", "Use `np.complex64` instead.", "complex64"),
    ("sometrue", "Use `np.any` instead.", "any"),
    ("source", "Use `inspect.getsource` instead.", ""),
    ("string_", "Use `np.bytes_` instead.", "bytes_"),
    ("tracemalloc_domain", "It's now available from `np.lib`.", ""),
    ("unicode_", "Use `np.str_` instead.", "str_"),
    ("who", "Use an IDE variable explorer or `locals()` instead.", ""),
];

/// Aliases of Python's own types, and the scalar type that was perhaps meant.
const ALIASES: &[(&str, &str)] =
    &[("complex", "complex128"), ("float", "float64"), ("int", "int64"), ("object", "object_"), ("str", "str_")];

/// What is said of a name that `module` once had.
#[must_use]
pub fn removed(module: &str, name: &str) -> Option<Removed> {
    if module != "numpy" {
        return None;
    }
    if let Some((_, advice, nearest)) = REMOVED.iter().find(|row| row.0 == name) {
        let message = format!("`np.{name}` was removed in the NumPy 2.0 release. {advice}");
        return Some(Removed { message, nearest, warning: None });
    }
    let (_, nearest) = ALIASES.iter().find(|row| row.0 == name)?;
    let advice = match name {
        "object" => String::new(),
        "int" => "When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify the precision. If you wish to review your current use, check the release note link for additional information.".to_owned(),
        _ => format!("If you specifically wanted the numpy scalar type, use `np.{nearest}` here."),
    };
    let message = format!(
        "module 'numpy' has no attribute '{name}'.\n`np.{name}` was a deprecated alias for the builtin `{name}`. To avoid this error in existing code, use `{name}` by itself. Doing this will not modify any behavior and is safe. {advice}\nThe aliases was originally deprecated in NumPy 1.20; for more details and guidance see the original release note at:\n    https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations"
    );
    let warning = matches!(name, "object" | "str")
        .then(|| format!("In the future `np.{name}` will be defined as the corresponding NumPy scalar."));
    Some(Removed { message, nearest, warning })
}
