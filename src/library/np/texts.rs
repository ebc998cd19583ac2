//! `numpy.strings` and `numpy.char`: what Python's `str` methods do, for each element of a text array.

use super::text_codes::{compare_chararrays, decode, encode, translate};
use super::text_slices::slice;
use crate::array::{Array, Broadcast, DType};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{array_from, array_of_dtype, to_python, unwrap_zero_d};
use crate::runtime::builtin::{Args, Declared};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;
use crate::syntax::ast::CompareOp;

const SHARED: &[Declared] = &[
    upper,
    lower,
    swapcase,
    capitalize,
    title,
    strip,
    lstrip,
    rstrip,
    str_len,
    count,
    find,
    rfind,
    index,
    rindex,
    startswith,
    endswith,
    isalpha,
    isdigit,
    isspace,
    isalnum,
    islower,
    isupper,
    istitle,
    isnumeric,
    isdecimal,
    center,
    ljust,
    rjust,
    zfill,
    replace,
    expandtabs,
    multiply,
    mod_function,
    encode,
    decode,
    translate,
];

pub static TOPIC: Topic = Topic {
    functions: &[
        ("numpy.strings", SHARED),
        ("numpy.strings", &[partition, rpartition, slice]),
        ("numpy.char", SHARED),
        (
            "numpy.char",
            &[
                join,
                split,
                rsplit,
                splitlines,
                char_partition,
                char_rpartition,
                equal,
                not_equal,
                less,
                less_equal,
                greater,
                greater_equal,
                compare_chararrays,
            ],
        ),
    ],
    members: &[
        ("numpy", &[("strings", Member::Module("numpy.strings")), ("char", Member::Module("numpy.char"))]),
        ("numpy.char", &[("add", Member::Value(|cx| of_numpy(cx, "add")))]),
        (
            "numpy.strings",
            &[
                ("add", Member::Value(|cx| of_numpy(cx, "add"))),
                ("equal", Member::Value(|cx| of_numpy(cx, "equal"))),
                ("not_equal", Member::Value(|cx| of_numpy(cx, "not_equal"))),
                ("less", Member::Value(|cx| of_numpy(cx, "less"))),
                ("less_equal", Member::Value(|cx| of_numpy(cx, "less_equal"))),
                ("greater", Member::Value(|cx| of_numpy(cx, "greater"))),
                ("greater_equal", Member::Value(|cx| of_numpy(cx, "greater_equal"))),
            ],
        ),
    ],
    ..Topic::EMPTY
};

fn of_numpy(cx: &mut Context, name: &str) -> Value {
    cx.module("numpy").and_then(|numpy| numpy.member(cx, name)).unwrap_or_default()
}

/// The dtype of a result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// As wide as the texts given.
    Kept,
    /// As wide as the longest result.
    Fitted,
    /// No text, whatever the method gives.
    Other,
}

/// What a single text gives: an array of no axes, or a scalar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Single {
    Array,
    Scalar,
}

pub(super) fn texts(cx: &mut Context, value: &Value) -> Result<Array> {
    let array = array_from(cx, value)?;
    match array.dtype() {
        DType::Str(_) | DType::Bytes(_) => Ok(array),
        _ => Err(Error::type_error("string operation on non-string array")),
    }
}

/// Calls a method of `str` for every element of the broadcast operands; a trailing `None` is not handed on.
fn each(cx: &mut Context, method: &str, operands: &[Value]) -> Result<(Vec<Value>, Vec<usize>, DType)> {
    let first = texts(cx, &operands[0])?;
    let mut given = vec![Some(first.clone())];
    for value in &operands[1..] {
        given.push(match value {
            Value::None => None,
            other => Some(array_from(cx, other)?),
        });
    }
    while given.last().is_some_and(Option::is_none) {
        given.pop();
    }
    let shapes: Vec<&[usize]> = given.iter().flatten().map(Array::shape).collect();
    let plan = Broadcast::plan(&shapes)?;
    // What fills up bytes by default is told as a text.
    if let (DType::Bytes(_), "center" | "ljust" | "rjust", Some(Some(fill))) = (first.dtype(), method, given.get_mut(2))
        && matches!(fill.dtype(), DType::Str(_))
    {
        *fill = fill.as_dtype(DType::Bytes(0))?;
    }
    let wide: Vec<Option<Array>> = given.iter().map(|a| a.as_ref().map(|a| a.stretched(&plan.shape))).collect();
    let size: usize = plan.shape.iter().product();
    let places: Vec<Vec<usize>> =
        wide.iter().map(|a| a.as_ref().map(|a| a.layout().offsets().collect()).unwrap_or_default()).collect();
    let mut results = Vec::with_capacity(size);
    for at in 0..size {
        let mut values = wide.iter().zip(&places).map(|(array, places)| match array {
            Some(array) => to_python(&Scalar::read(array, places[at])),
            None => Value::None,
        });
        let text = values.next().unwrap_or_default();
        results.push(cx.call_method(&text, method, Args::positional(values))?);
    }
    Ok((results, plan.shape.to_vec(), first.dtype()))
}

/// Flat results under their shape.
pub(super) fn shaped(
    cx: &mut Context,
    results: Vec<Value>,
    shape: &[usize],
    dtype: Option<DType>,
    single: Single,
) -> Result<Value> {
    let flat = array_of_dtype(cx, &Value::list(results), dtype)?;
    let array = flat.reshaped(shape)?;
    Ok(if single == Single::Scalar { unwrap_zero_d(array) } else { Value::array(array) })
}

pub(super) fn run(cx: &mut Context, method: &str, operands: &[Value], width: Width, single: Single) -> Result<Value> {
    let (results, shape, own) = each(cx, method, operands)?;
    let dtype = match width {
        Width::Kept if !(shape.is_empty() && single == Single::Scalar) => Some(own),
        _ if results.is_empty() => Some(if width == Width::Other { DType::Int64 } else { own }),
        _ => None,
    };
    shaped(cx, results, &shape, dtype, single)
}

/// One function for each method of `str`.
macro_rules! methods {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal $(, $more:ident)*) = $method:literal, $width:ident, $single:ident;)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, a: Value $(, $more: Value)*) -> Result<Value> {
                run(cx, $method, &[a $(, $more)*], Width::$width, Single::$single)
            }
        );
    )* };
}

methods!(
    /// Return an array with the elements converted to uppercase.
    ///
    /// >>> np.strings.upper(['a1b', 'cd'])
    /// array(['A1B', 'CD'], dtype='<U3')
    upper("upper(a)") = "upper", Kept, Array;
    /// Return an array with the elements converted to lowercase.
    ///
    /// >>> np.strings.lower(['A1B', 'CD'])
    /// array(['a1b', 'cd'], dtype='<U3')
    lower("lower(a)") = "lower", Kept, Array;
    /// Return element-wise with uppercase characters converted to lowercase and vice versa.
    ///
    /// >>> np.strings.swapcase(['aB'])
    /// array(['Ab'], dtype='<U2')
    swapcase("swapcase(a)") = "swapcase", Kept, Array;
    /// Return each element with only its first character capitalized.
    ///
    /// >>> np.strings.capitalize(['a1b', 'CD'])
    /// array(['A1b', 'Cd'], dtype='<U3')
    capitalize("capitalize(a)") = "capitalize", Kept, Array;
    /// Return element-wise title cased version of string.
    ///
    /// >>> np.strings.title(['one two'])
    /// array(['One Two'], dtype='<U7')
    title("title(a)") = "title", Kept, Array;
    /// For each element, return a copy with the leading and trailing characters removed.
    ///
    /// >>> np.strings.strip([' a ', 'b'])
    /// array(['a', 'b'], dtype='<U3')
    strip("strip(a, chars=None)", chars) = "strip", Kept, Scalar;
    /// For each element, return a copy with the leading characters removed.
    ///
    /// >>> np.strings.lstrip([' a ', 'b'])
    /// array(['a ', 'b'], dtype='<U3')
    lstrip("lstrip(a, chars=None)", chars) = "lstrip", Kept, Scalar;
    /// For each element, return a copy with the trailing characters removed.
    ///
    /// >>> np.strings.rstrip([' a ', 'b'])
    /// array([' a', 'b'], dtype='<U3')
    rstrip("rstrip(a, chars=None)", chars) = "rstrip", Kept, Scalar;
    /// Returns the length of each element.
    ///
    /// >>> np.strings.str_len(['a', 'bcd'])
    /// array([1, 3])
    str_len("str_len(x)") = "__len__", Other, Scalar;
    /// Return the number of non-overlapping occurrences of a substring.
    ///
    /// >>> np.strings.count(['aAaA', 'bb'], 'A')
    /// array([2, 0])
    count("count(a, sub, start=0, end=None)", sub, start, end) = "count", Other, Scalar;
    /// For each element, return the lowest index where the substring is found, -1 if it is not.
    ///
    /// >>> np.strings.find(['abc', 'bcd'], 'b')
    /// array([1, 0])
    find("find(a, sub, start=0, end=None)", sub, start, end) = "find", Other, Scalar;
    /// For each element, return the highest index where the substring is found, -1 if it is not.
    ///
    /// >>> np.strings.rfind(['abab', 'bcd'], 'b')
    /// array([3, 0])
    rfind("rfind(a, sub, start=0, end=None)", sub, start, end) = "rfind", Other, Scalar;
    /// Like `find`, but raises ValueError when the substring is not found.
    ///
    /// >>> np.strings.index(['abc'], 'b')
    /// array([1])
    index("index(a, sub, start=0, end=None)", sub, start, end) = "index", Other, Scalar;
    /// Like `rfind`, but raises ValueError when the substring is not found.
    ///
    /// >>> np.strings.rindex(['abab'], 'b')
    /// array([3])
    rindex("rindex(a, sub, start=0, end=None)", sub, start, end) = "rindex", Other, Scalar;
    /// Returns a boolean array which is True where the string element starts with prefix.
    ///
    /// >>> np.strings.startswith(['abc', 'bcd'], 'a')
    /// array([ True, False])
    startswith("startswith(a, prefix, start=0, end=None)", prefix, start, end) = "startswith", Other, Scalar;
    /// Returns a boolean array which is True where the string element ends with suffix.
    ///
    /// >>> np.strings.endswith(['abc', 'bcd'], 'd')
    /// array([False,  True])
    endswith("endswith(a, suffix, start=0, end=None)", suffix, start, end) = "endswith", Other, Scalar;
    /// Whether all characters of each element are letters and there is at least one.
    ///
    /// >>> np.strings.isalpha(['a', 'a1'])
    /// array([ True, False])
    isalpha("isalpha(x)") = "isalpha", Other, Scalar;
    /// Whether all characters of each element are digits and there is at least one.
    ///
    /// >>> np.strings.isdigit(['1', 'a1'])
    /// array([ True, False])
    isdigit("isdigit(x)") = "isdigit", Other, Scalar;
    /// Whether all characters of each element are whitespace and there is at least one.
    ///
    /// >>> np.strings.isspace([' ', 'a'])
    /// array([ True, False])
    isspace("isspace(x)") = "isspace", Other, Scalar;
    /// Whether all characters of each element are letters or digits and there is at least one.
    ///
    /// >>> np.strings.isalnum(['a1', 'a 1'])
    /// array([ True, False])
    isalnum("isalnum(x)") = "isalnum", Other, Scalar;
    /// Whether all cased characters of each element are lowercase and there is at least one.
    ///
    /// >>> np.strings.islower(['a', 'A'])
    /// array([ True, False])
    islower("islower(x)") = "islower", Other, Scalar;
    /// Whether all cased characters of each element are uppercase and there is at least one.
    ///
    /// >>> np.strings.isupper(['a', 'A'])
    /// array([False,  True])
    isupper("isupper(x)") = "isupper", Other, Scalar;
    /// Whether each element is a titlecased text.
    ///
    /// >>> np.strings.istitle(['One Two', 'one'])
    /// array([ True, False])
    istitle("istitle(x)") = "istitle", Other, Scalar;
    /// Whether each element has only numeric characters.
    ///
    /// >>> np.strings.isnumeric(['123', '1b'])
    /// array([ True, False])
    isnumeric("isnumeric(x)") = "isnumeric", Other, Scalar;
    /// Whether each element has only decimal characters.
    ///
    /// >>> np.strings.isdecimal(['123', '1b'])
    /// array([ True, False])
    isdecimal("isdecimal(x)") = "isdecimal", Other, Scalar;
    /// Return a copy with the elements centered in a text of the given length.
    ///
    /// >>> np.strings.center(['a', 'bb'], 4)
    /// array([' a  ', ' bb '], dtype='<U4')
    center("center(a, width, fillchar=' ')", width, fillchar) = "center", Fitted, Array;
    /// Return an array with the elements left-justified in a text of the given length.
    ///
    /// >>> np.strings.ljust(['a', 'bb'], 3, '.')
    /// array(['a..', 'bb.'], dtype='<U3')
    ljust("ljust(a, width, fillchar=' ')", width, fillchar) = "ljust", Fitted, Array;
    /// Return an array with the elements right-justified in a text of the given length.
    ///
    /// >>> np.strings.rjust(['a', 'bb'], 3, '.')
    /// array(['..a', '.bb'], dtype='<U3')
    rjust("rjust(a, width, fillchar=' ')", width, fillchar) = "rjust", Fitted, Array;
    /// Return the numeric text left-filled with zeros.
    ///
    /// >>> np.strings.zfill(['1', '-2'], 3)
    /// array(['001', '-02'], dtype='<U3')
    zfill("zfill(a, width)", width) = "zfill", Fitted, Array;
    /// For each element, return a copy with occurrences of a substring replaced.
    ///
    /// >>> np.strings.replace(['The dish is fresh'], 'is', 'was')
    /// array(['The dwash was fresh'], dtype='<U19')
    replace("replace(a, old, new, count=-1)", old, new, count) = "replace", Fitted, Array;
    /// Return a copy of each element where tab characters are replaced by one or more spaces.
    ///
    /// >>> np.strings.expandtabs(['a\tb'], 4)
    /// array(['a   b'], dtype='<U5')
    expandtabs("expandtabs(a, tabsize=8)", tabsize) = "expandtabs", Fitted, Array;
    /// Return the texts formatted with the values: `a % values`.
    ///
    /// >>> np.strings.mod(['%d', '%.1f'], [1, 2.5])
    /// array(['1', '2.5'], dtype='<U3')
    mod_function("mod(a, values)", values) = "__mod__", Fitted, Array;
    /// Return each text repeated.
    ///
    /// >>> np.strings.multiply(['a', 'b'], 3)
    /// array(['aaa', 'bbb'], dtype='<U3')
    multiply("multiply(a, i)", i) = "__mul__", Fitted, Array;
    /// Return a text which is the concatenation of the characters of each element.
    ///
    /// >>> np.char.join('-', 'osd')
    /// array('o-s-d', dtype='<U5')
    join("join(sep, seq)", seq) = "join", Fitted, Array;
);

/// The parts around a separator, as columns.
fn parts(cx: &mut Context, method: &str, a: Value, sep: Value) -> Result<(Vec<Array>, Vec<usize>)> {
    let (results, shape, _) = each(cx, method, &[a, sep])?;
    let mut columns = vec![Vec::new(); 3];
    for result in results {
        for (column, part) in columns.iter_mut().zip(cx.collect(&result)?) {
            column.push(part);
        }
    }
    let mut arrays = Vec::new();
    for (at, column) in columns.into_iter().enumerate() {
        let empty = column.iter().all(|text| text.as_text().is_some_and(|text| text.as_str().is_empty()));
        let array = array_from(cx, &Value::list(column))?.reshaped(&shape)?;
        // A column without a character is no character wide; the separators' is as wide as one.
        arrays.push(if empty && at != 1 { Array::zeros(&shape, DType::Str(0))? } else { array });
    }
    Ok((arrays, shape))
}

/// `partition` and `rpartition`, as a tuple of arrays and as one array.
macro_rules! partitions {
    ($($name:ident, $together:ident, $method:literal, $signature:literal;)*) => { $(
        builtin!(
            /// Split each element at a separator: before, the separator, after.
            #[py($signature)]
            fn $name(cx: &mut Context, a: Value, sep: Value) -> Result<Value> {
                let (arrays, _) = parts(cx, $method, a, sep)?;
                Ok(Value::tuple(arrays.into_iter().map(Value::array).collect::<Vec<_>>()))
            }
        );
        builtin!(
            /// Split each element at a separator: before, the separator, after, along a new last axis.
            #[py($signature)]
            fn $together(cx: &mut Context, a: Value, sep: Value) -> Result<Value> {
                let (arrays, shape) = parts(cx, $method, a, sep)?;
                let axis = i64::try_from(shape.len()).unwrap_or(0);
                Ok(crate::array::join::stack(&arrays, axis, None, crate::array::Casting::SameKind)?.into())
            }
        );
    )* };
}

partitions!(
    partition, char_partition, "partition", "partition(a, sep)";
    rpartition, char_rpartition, "rpartition", "rpartition(a, sep)";
);

/// Lists of texts: arrays of objects.
macro_rules! splits {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal $(, $more:ident)*);)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, a: Value $(, $more: Value)*) -> Result<Value> {
                let (results, shape, _) = each(cx, stringify!($name), &[a $(, $more)*])?;
                crate::runtime::arrays::object_array(&results, &shape)
            }
        );
    )* };
}

splits!(
    /// For each element, return a list of the words, split at a separator.
    split("split(a, sep=None, maxsplit=-1)", sep, maxsplit);
    /// Like `split`, from the right.
    rsplit("rsplit(a, sep=None, maxsplit=-1)", sep, maxsplit);
    /// For each element, return a list of the lines, breaking at line boundaries.
    splitlines("splitlines(a, keepends=None)", keepends);
);

/// Comparisons that do not see whitespace at the end.
macro_rules! comparisons {
    ($($name:ident, $signature:literal, $op:ident;)*) => { $(
        builtin!(
            /// Compare the texts of two arrays, whitespace at their ends left out.
            #[py($signature)]
            fn $name(cx: &mut Context, x1: Value, x2: Value) -> Result<Value> {
                let mut stripped = Vec::new();
                for value in [x1, x2] {
                    stripped.push(run(cx, "rstrip", &[value], Width::Kept, Single::Array)?);
                }
                cx.compare(CompareOp::$op, &stripped[0], &stripped[1])
            }
        );
    )* };
}

comparisons!(
    equal, "equal(x1, x2)", Eq;
    not_equal, "not_equal(x1, x2)", NotEq;
    less, "less(x1, x2)", Lt;
    less_equal, "less_equal(x1, x2)", LtE;
    greater, "greater(x1, x2)", Gt;
    greater_equal, "greater_equal(x1, x2)", GtE;
);
