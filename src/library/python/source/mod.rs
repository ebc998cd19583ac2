//! Modules of the library that are written in Python: their texts, run when they are first imported. Here are those that
//! are all classes and logic over what exists; what has to be fast or touches the system is in Rust, in modules whose
//! names begin with an underscore where a text here builds on them.

/// Name and text of each.
static SOURCES: &[(&str, &str)] = &[
    ("_argparse_parser", include_str!("_argparse_parser.py")),
    ("_asynchronous", include_str!("_asynchronous.py")),
    ("_asyncio_group", include_str!("_asyncio_group.py")),
    ("_asyncio_locks", include_str!("_asyncio_locks.py")),
    ("_asyncio_loop", include_str!("_asyncio_loop.py")),
    ("_asyncio_tasks", include_str!("_asyncio_tasks.py")),
    ("_asyncio_waiting", include_str!("_asyncio_waiting.py")),
    ("_bytearray", include_str!("_bytearray.py")),
    ("_collections_user", include_str!("_collections_user.py")),
    ("_comparisons", include_str!("_comparisons.py")),
    ("_contextlib_async", include_str!("_contextlib_async.py")),
    ("_dataclasses_more", include_str!("_dataclasses_more.py")),
    ("_datetime_calendar", include_str!("_datetime_calendar.py")),
    ("_datetime_delta", include_str!("_datetime_delta.py")),
    ("_datetime_format", include_str!("_datetime_format.py")),
    ("_datetime_parse", include_str!("_datetime_parse.py")),
    ("_datetime_time", include_str!("_datetime_time.py")),
    ("_decimal_arithmetic", include_str!("_decimal_arithmetic.py")),
    ("_decimal_context", include_str!("_decimal_context.py")),
    ("_decimal_format", include_str!("_decimal_format.py")),
    ("_decimal_functions", include_str!("_decimal_functions.py")),
    ("_decimal_number", include_str!("_decimal_number.py")),
    ("_decimal_text", include_str!("_decimal_text.py")),
    ("_difflib_lines", include_str!("_difflib_lines.py")),
    ("_exception_groups", include_str!("_exception_groups.py")),
    ("_functools_dispatch", include_str!("_functools_dispatch.py")),
    ("_json_classes", include_str!("_json_classes.py")),
    ("_logging_handlers", include_str!("_logging_handlers.py")),
    ("_logging_records", include_str!("_logging_records.py")),
    ("_pickle_read", include_str!("_pickle_read.py")),
    ("_pickle_reduce", include_str!("_pickle_reduce.py")),
    ("_types_proxy", include_str!("_types_proxy.py")),
    ("_typing_more", include_str!("_typing_more.py")),
    ("_unittest_asserts", include_str!("_unittest_asserts.py")),
    ("_unittest_case", include_str!("_unittest_case.py")),
    ("_unittest_claims", include_str!("_unittest_claims.py")),
    ("_unittest_run", include_str!("_unittest_run.py")),
    ("argparse", include_str!("argparse.py")),
    ("array", include_str!("array.py")),
    ("ast", include_str!("ast.py")),
    ("asyncio", include_str!("asyncio.py")),
    ("atexit", include_str!("atexit.py")),
    ("base64", include_str!("base64.py")),
    ("binascii", include_str!("binascii.py")),
    ("bisect", include_str!("bisect.py")),
    ("calendar", include_str!("calendar.py")),
    ("cmath", include_str!("cmath.py")),
    ("collections.abc", include_str!("collections_abc.py")),
    ("colorsys", include_str!("colorsys.py")),
    ("concurrent", include_str!("concurrent.py")),
    ("concurrent.futures", include_str!("_thread_pool.py")),
    ("contextlib", include_str!("contextlib.py")),
    ("csv", include_str!("csv.py")),
    ("datetime", include_str!("datetime.py")),
    ("decimal", include_str!("decimal.py")),
    ("difflib", include_str!("difflib.py")),
    ("enum", include_str!("enum.py")),
    ("errno", include_str!("errno.py")),
    ("fnmatch", include_str!("fnmatch.py")),
    ("fractions", include_str!("fractions.py")),
    ("gc", include_str!("gc.py")),
    ("getopt", include_str!("getopt.py")),
    ("glob", include_str!("glob.py")),
    ("hashlib", include_str!("hashlib.py")),
    ("heapq", include_str!("heapq.py")),
    ("html", include_str!("html.py")),
    ("importlib", include_str!("importlib.py")),
    ("inspect", include_str!("inspect.py")),
    ("keyword", include_str!("keyword.py")),
    ("locale", include_str!("locale.py")),
    ("logging", include_str!("logging.py")),
    ("numbers", include_str!("numbers.py")),
    ("numpy._matrix", include_str!("../../np/source/matrix.py")),
    ("numpy._object_folds", include_str!("../../np/source/object_folds.py")),
    ("numpy._object_products", include_str!("../../np/source/object_products.py")),
    ("numpy._objects", include_str!("../../np/source/objects.py")),
    ("numpy._signatures", include_str!("../../np/source/signatures.py")),
    ("numpy._testing_more", include_str!("../../np/source/testing_more.py")),
    ("numpy._version_text", include_str!("../../np/source/version_text.py")),
    ("numpy.lib.array_utils", include_str!("../../np/source/array_utils.py")),
    ("numpy.lib.recfunctions", include_str!("../../np/source/recfunctions.py")),
    ("numpy.lib.mixins", include_str!("../../np/source/mixins.py")),
    ("numpy.ma", include_str!("../../np/source/masked.py")),
    ("numpy.ma._fill", include_str!("../../np/source/masked_fill.py")),
    ("numpy.ma._functions", include_str!("../../np/source/masked_functions.py")),
    ("numpy.ma._methods", include_str!("../../np/source/masked_methods.py")),
    ("numpy.ma._ops", include_str!("../../np/source/masked_ops.py")),
    ("numpy.ma.core", include_str!("../../np/source/masked_core.py")),
    ("numpy.ma.extras", include_str!("../../np/source/masked_extras.py")),
    ("numpy.polynomial", include_str!("../../np/source/polynomial/package.py")),
    ("numpy.polynomial._family", include_str!("../../np/source/polynomial/_family.py")),
    ("numpy.polynomial._polybase", include_str!("../../np/source/polynomial/_polybase.py")),
    ("numpy.polynomial.chebyshev", include_str!("../../np/source/polynomial/chebyshev.py")),
    ("numpy.polynomial.hermite", include_str!("../../np/source/polynomial/hermite.py")),
    ("numpy.polynomial.hermite_e", include_str!("../../np/source/polynomial/hermite_e.py")),
    ("numpy.polynomial.laguerre", include_str!("../../np/source/polynomial/laguerre.py")),
    ("numpy.polynomial.legendre", include_str!("../../np/source/polynomial/legendre.py")),
    ("numpy.polynomial.polynomial", include_str!("../../np/source/polynomial/polynomial.py")),
    ("numpy.polynomial.polyutils", include_str!("../../np/source/polynomial/polyutils.py")),
    ("numpy.rec", include_str!("../../np/source/rec.py")),
    ("os", include_str!("os.py")),
    ("os.path", include_str!("os_path.py")),
    ("pathlib", include_str!("pathlib.py")),
    ("pickle", include_str!("pickle.py")),
    ("platform", include_str!("platform.py")),
    ("pprint", include_str!("pprint.py")),
    ("queue", include_str!("queue.py")),
    ("re", include_str!("re.py")),
    ("reprlib", include_str!("reprlib.py")),
    ("secrets", include_str!("secrets.py")),
    ("shlex", include_str!("shlex.py")),
    ("shutil", include_str!("shutil.py")),
    ("statistics", include_str!("statistics.py")),
    ("string", include_str!("string.py")),
    ("struct", include_str!("struct.py")),
    ("tempfile", include_str!("tempfile.py")),
    ("textwrap", include_str!("textwrap.py")),
    ("threading", include_str!("threading.py")),
    ("traceback", include_str!("traceback.py")),
    ("unittest", include_str!("unittest.py")),
    ("uuid", include_str!("uuid.py")),
    ("weakref", include_str!("weakref.py")),
    ("zlib", include_str!("zlib.py")),
];

/// Names of the modules.
pub fn names() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|(name, _)| *name)
}

/// The text of a module.
#[must_use]
pub fn text(name: &str) -> Option<&'static str> {
    SOURCES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// Names of modules that are defined in another one, which is only run when one of them is used: module, names, the other
/// one.
static ELSEWHERE: &[(&str, &[&str], &str)] = &[
    ("builtins", &["bytearray", "memoryview"], "_bytearray"),
    ("builtins", &["aiter", "anext"], "_asynchronous"),
    (
        "contextlib",
        &["AbstractAsyncContextManager", "AsyncExitStack", "aclosing", "asynccontextmanager"],
        "_contextlib_async",
    ),
    ("builtins", &["BaseExceptionGroup", "ExceptionGroup"], "_exception_groups"),
    ("argparse", &["ArgumentParser"], "_argparse_parser"),
    ("collections", &["UserDict", "UserList", "UserString"], "_collections_user"),
    ("dataclasses", &["InitVar", "KW_ONLY", "make_dataclass"], "_dataclasses_more"),
    ("difflib", &["Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff", "ndiff", "restore"], "_difflib_lines"),
    ("numpy", &["matrix", "asmatrix", "bmat"], "numpy._matrix"),
    ("numpy.lib", &["NumpyVersion"], "numpy._version_text"),
    (
        "numpy.testing",
        &[
            "assert_array_almost_equal_nulp",
            "assert_array_max_ulp",
            "assert_no_warnings",
            "assert_raises_regex",
            "assert_warns",
            "measure",
            "print_assert_equal",
        ],
        "numpy._testing_more",
    ),
    ("functools", &["singledispatch", "singledispatchmethod", "partialmethod"], "_functools_dispatch"),
    ("json", &["JSONDecoder", "JSONEncoder"], "_json_classes"),
    ("types", &["MappingProxyType"], "_types_proxy"),
    ("typing", &["get_origin", "get_args", "assert_type", "assert_never", "reveal_type"], "_typing_more"),
];

/// The module that defines a name of another one.
#[must_use]
pub fn elsewhere(module: &str, name: &str) -> Option<&'static str> {
    let found = ELSEWHERE.iter().find(|(known, names, _)| *known == module && names.contains(&name));
    found.map(|(_, _, home)| *home)
}

/// The names of a module that other modules define.
pub fn late_names(module: &str) -> impl Iterator<Item = &'static str> + '_ {
    ELSEWHERE.iter().filter(move |(known, _, _)| *known == module).flat_map(|(_, names, _)| names.iter().copied())
}
