//! `numpy.testing`: assertions about arrays, with reports of what differs.

use super::testing_report::{Comparison, compare_arrays, message};
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::python::inspect::is_instance;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::array_from;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::{Keywords, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, OBJECT, TypeInfo};
use crate::runtime::value::Value;
use crate::text::format_spec::format_float;

static RAISES: TypeInfo = TypeInfo::new("unittest.case", "_AssertRaisesContext", &OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy.testing",
        &[
            assert_,
            assert_equal,
            assert_array_equal,
            assert_allclose,
            assert_almost_equal,
            assert_array_almost_equal,
            assert_array_less,
            assert_approx_equal,
            assert_string_equal,
            assert_raises,
        ],
    )],
    members: &[("numpy", &[("testing", Member::Module("numpy.testing"))])],
    methods: &[(&RAISES, &[enter, exit])],
    ..Topic::EMPTY
};

fn failed(text: impl Into<String>) -> Error {
    Error::new(&types::ASSERTION_ERROR, text)
}

builtin!(
    /// Assert that works in release mode.
    ///
    /// >>> np.testing.assert_(1 < 2)
    #[py("assert_(val, msg='')")]
    fn assert_(cx: &mut Context, val: Value, msg: Value) -> Result<Value> {
        if cx.truth(&val)? {
            return Ok(Value::None);
        }
        let text = if cx.is_callable(&msg) { cx.call(&msg, Args::none())? } else { msg };
        Err(failed(cx.str(&text)?))
    }
);

/// Whether a value is compared as an array.
fn is_array(value: &Value) -> bool {
    matches!(value, Value::Array(_))
}

/// What `assert_equal` says beside the values: the item or key that differs.
struct Told {
    text: String,
    verbose: bool,
}

fn equal(cx: &mut Context, actual: &Value, desired: &Value, told: &Told) -> Result<()> {
    let plain = Told { text: String::new(), verbose: true };
    if let Value::Dict(wanted) = desired {
        let Value::Dict(got) = actual else {
            let class = cx.class_of(actual).to_value();
            return Err(failed(cx.repr(&class)?));
        };
        equal(cx, &Value::from(got.len()), &Value::from(wanted.len()), &plain)?;
        for (key, value) in wanted.entries() {
            let name = cx.repr(&key)?;
            let Some(own) = got.get(cx, &key)? else { return Err(failed(name)) };
            let text = format!("key={name}\n{}", told.text);
            equal(cx, &own, &value, &Told { text, verbose: told.verbose })?;
        }
        return Ok(());
    }
    if let (Value::List(_) | Value::Tuple(_), Value::List(_) | Value::Tuple(_)) = (actual, desired) {
        let (got, wanted) = (cx.collect(actual)?, cx.collect(desired)?);
        equal(cx, &Value::from(got.len()), &Value::from(wanted.len()), &plain)?;
        for (at, (own, value)) in got.iter().zip(&wanted).enumerate() {
            let text = format!("item={at}\n{}", told.text);
            equal(cx, own, value, &Told { text, verbose: told.verbose })?;
        }
        return Ok(());
    }
    if is_array(actual) || is_array(desired) {
        let comparison = Comparison { text: told.text.clone(), verbose: told.verbose, ..Comparison::equal() };
        return compare_arrays(cx, actual, desired, &comparison);
    }
    let number = |value: &Value| match value {
        Value::Float(x) => Some(*x),
        Value::Scalar(scalar) => crate::runtime::arrays::complex_of(scalar).filter(|z| z.im == 0.0).map(|z| z.re),
        _ => None,
    };
    let both_nan = matches!((number(actual), number(desired)), (Some(a), Some(b)) if a.is_nan() && b.is_nan());
    if both_nan || cx.is_equal(desired, actual)? {
        return Ok(());
    }
    let header = "Items are not equal:";
    Err(failed(message(cx, &[actual, desired], &told.text, header, told.verbose, &["ACTUAL", "DESIRED"], 8)?))
}

builtin!(
    /// Raises an AssertionError if two objects are not equal.
    ///
    /// >>> np.testing.assert_equal(np.float32(1.0), 1.0)
    #[py("assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False)")]
    fn assert_equal(
        cx: &mut Context,
        actual: Value,
        desired: Value,
        err_msg: Value,
        verbose: bool,
        strict: bool,
    ) -> Result<Value> {
        let text = cx.str(&err_msg)?;
        if strict {
            let comparison = Comparison { text, verbose, strict, ..Comparison::equal() };
            compare_arrays(cx, &actual, &desired, &comparison)?;
        } else {
            equal(cx, &actual, &desired, &Told { text, verbose })?;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Raises an AssertionError if two array_like objects are not equal.
    ///
    /// >>> np.testing.assert_array_equal([1.0, 2.33333, np.nan], [np.exp(0), 2.33333, np.nan])
    #[py("assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False)")]
    fn assert_array_equal(
        cx: &mut Context,
        actual: Value,
        desired: Value,
        err_msg: Value,
        verbose: bool,
        strict: bool,
    ) -> Result<Value> {
        let text = cx.str(&err_msg)?;
        compare_arrays(cx, &actual, &desired, &Comparison { text, verbose, strict, ..Comparison::equal() })?;
        Ok(Value::None)
    }
);

fn general(number: &Value, cx: &mut Context) -> Result<String> {
    let number = cx.to_float(number)?;
    Ok(format_float(number, "g").unwrap_or_default())
}

builtin!(
    /// Raises an AssertionError if two objects are not equal up to desired tolerance.
    ///
    /// >>> np.testing.assert_allclose([1e-5, 1e-3], [1.0000001e-5, 1e-3], rtol=1e-5, atol=0)
    #[py(
        "assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False)"
    )]
    fn assert_allclose(
        cx: &mut Context,
        actual: Value,
        desired: Value,
        rtol: Value,
        atol: Value,
        equal_nan: bool,
        err_msg: Value,
        verbose: bool,
        strict: bool,
    ) -> Result<Value> {
        let header = format!("Not equal to tolerance rtol={}, atol={}", general(&rtol, cx)?, general(&atol, cx)?);
        let text = cx.str(&err_msg)?;
        let (actual, desired) = (Value::array(array_from(cx, &actual)?), Value::array(array_from(cx, &desired)?));
        let comparison = Comparison {
            header,
            text,
            verbose,
            strict,
            equal_nan,
            ..Comparison::close(cx.to_float(&rtol)?, cx.to_float(&atol)?)
        };
        compare_arrays(cx, &actual, &desired, &comparison)?;
        Ok(Value::None)
    }
);

fn nearly(cx: &mut Context, actual: &Value, desired: &Value, decimal: i64, text: String, verbose: bool) -> Result<()> {
    let decimals = i32::try_from(decimal).unwrap_or(7);
    let header = format!("Arrays are not almost equal to {decimal} decimals");
    let comparison =
        Comparison { text, verbose, header, precision: decimal, ..Comparison::within(1.5 * 10.0_f64.powi(-decimals)) };
    compare_arrays(cx, actual, desired, &comparison)
}

builtin!(
    /// Raises an AssertionError if two objects are not equal up to desired precision.
    ///
    /// >>> np.testing.assert_array_almost_equal([1.0, 2.333, np.nan], [1.0, 2.333, np.nan])
    #[py("assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True)")]
    fn assert_array_almost_equal(
        cx: &mut Context,
        actual: Value,
        desired: Value,
        decimal: i64,
        err_msg: Value,
        verbose: bool,
    ) -> Result<Value> {
        let text = cx.str(&err_msg)?;
        nearly(cx, &actual, &desired, decimal, text, verbose)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Raises an AssertionError if two items are not equal up to desired precision.
    ///
    /// >>> np.testing.assert_almost_equal(2.3333333333333, 2.33333334)
    #[py("assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True)")]
    fn assert_almost_equal(
        cx: &mut Context,
        actual: Value,
        desired: Value,
        decimal: i64,
        err_msg: Value,
        verbose: bool,
    ) -> Result<Value> {
        let text = cx.str(&err_msg)?;
        let many = |value: &Value| matches!(value, Value::Array(_) | Value::List(_) | Value::Tuple(_));
        if many(&actual) || many(&desired) {
            nearly(cx, &actual, &desired, decimal, text, verbose)?;
            return Ok(Value::None);
        }
        let (a, b) = (cx.to_float(&actual)?, cx.to_float(&desired)?);
        #[allow(clippy::float_cmp)] // infinities of one sign
        let same = (a.is_nan() && b.is_nan()) || a == b;
        let near = (b - a).abs() < 1.5 * 10.0_f64.powi(-i32::try_from(decimal).unwrap_or(7));
        if !same && !near {
            let header = format!("Arrays are not almost equal to {decimal} decimals");
            let names = ["ACTUAL", "DESIRED"];
            return Err(failed(message(cx, &[&actual, &desired], &text, &header, verbose, &names, 8)?));
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Raises an AssertionError if two array_like objects are not ordered by less than.
    ///
    /// >>> np.testing.assert_array_less([1.0, 1.0], [1.1, 2.0])
    #[py("assert_array_less(x, y, err_msg='', verbose=True, *, strict=False)")]
    fn assert_array_less(
        cx: &mut Context,
        x: Value,
        y: Value,
        err_msg: Value,
        verbose: bool,
        strict: bool,
    ) -> Result<Value> {
        let text = cx.str(&err_msg)?;
        compare_arrays(cx, &x, &y, &Comparison { text, verbose, strict, ..Comparison::less() })?;
        Ok(Value::None)
    }
);

builtin!(
    /// Raises an AssertionError if two items are not equal up to significant digits.
    ///
    /// >>> np.testing.assert_approx_equal(0.1234567e-20, 0.1234567e-20, significant=8)
    #[py("assert_approx_equal(actual, desired, significant=7, err_msg='', verbose=True)")]
    fn assert_approx_equal(
        cx: &mut Context,
        actual: Value,
        desired: Value,
        significant: i64,
        err_msg: Value,
        verbose: bool,
    ) -> Result<Value> {
        let (a, b) = (cx.to_float(&actual)?, cx.to_float(&desired)?);
        #[allow(clippy::float_cmp)] // equal numbers need no scale
        if a == b || (a.is_nan() && b.is_nan()) {
            return Ok(Value::None);
        }
        let scale = 10.0_f64.powf((0.5 * (a.abs() + b.abs())).log10().floor());
        let digits = i32::try_from(significant).unwrap_or(7);
        let near = (b / scale - a / scale).abs() < 10.0_f64.powi(-(digits - 1));
        if !near {
            let header = format!("Items are not equal to {significant} significant digits:");
            let text = cx.str(&err_msg)?;
            let names = ["ACTUAL", "DESIRED"];
            return Err(failed(message(cx, &[&actual, &desired], &text, &header, verbose, &names, 8)?));
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Test if two strings are equal.
    ///
    /// >>> np.testing.assert_string_equal('abc', 'abc')
    #[py("assert_string_equal(actual, desired)")]
    fn assert_string_equal(cx: &mut Context, actual: Value, desired: Value) -> Result<Value> {
        for value in [&actual, &desired] {
            if value.as_text().is_none() {
                let class = cx.class_of(value).to_value();
                return Err(failed(cx.repr(&class)?));
            }
        }
        let (a, b) = (cx.str(&actual)?, cx.str(&desired)?);
        if a == b {
            return Ok(Value::None);
        }
        let (mut text, mut lines) = (String::from("Differences in strings:\n"), b.lines());
        for line in a.lines() {
            match lines.next() {
                Some(other) if other == line => {}
                Some(other) => text += &format!("- {line}+ {other}"),
                None => text += &format!("- {line}"),
            }
        }
        Err(failed(text))
    }
);

/// `with assert_raises(…):`
struct Raises {
    classes: Value,
}

impl Native for Raises {
    fn type_info(&self) -> &'static TypeInfo {
        &RAISES
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn class_name(cx: &mut Context, class: &Value) -> Result<String> {
    if let Value::Tuple(items) = class {
        let names = items.iter().map(|item| class_name(cx, item)).collect::<Result<Vec<_>>>()?;
        return Ok(format!("({})", names.join(", ")));
    }
    let name = cx.get_attr(class, "__name__")?;
    cx.str(&name)
}

builtin!(
    /// Fail unless an exception of class `exception_class` is raised by the callable, or within `with`.
    ///
    /// >>> np.testing.assert_raises(ValueError, int, 'x')
    #[py("assert_raises(exception_class, *args, **kwargs)")]
    fn assert_raises(cx: &mut Context, exception_class: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let Some((function, rest)) = args.0.split_first() else {
            return Ok(Value::native(Raises { classes: exception_class }));
        };
        let mut call = Args::positional(rest.iter().cloned());
        for (name, value) in kwargs.0.entries() {
            call.keywords.push((cx.str(&name)?.into(), value));
        }
        match cx.call(function, call) {
            Ok(_) => {
                let (class, name) = (class_name(cx, &exception_class)?, class_name(cx, function)?);
                Err(failed(format!("{class} not raised by {name}")))
            }
            Err(error) => {
                let raised = Value::Exception(std::rc::Rc::clone(&error.0));
                if is_instance(cx, &raised, &exception_class)? { Ok(Value::None) } else { Err(error) }
            }
        }
    }
);

builtin!(
    /// Begins the block that has to raise.
    #[py("__enter__(self)")]
    fn enter(this: Value) -> Result<Value> {
        Ok(this)
    }
);

builtin!(
    /// Whether the block raised what it had to.
    #[py("__exit__(self, typ, value, traceback)")]
    fn exit(cx: &mut Context, this: Value, _typ: Value, value: Value, _traceback: Value) -> Result<Value> {
        let Some(raises) = this.as_native::<Raises>() else { return Ok(Value::None) };
        if matches!(value, Value::None) {
            let class = class_name(cx, &raises.classes)?;
            return Err(failed(format!("{class} not raised")));
        }
        is_instance(cx, &value, &raises.classes).map(Value::Bool)
    }
);

/// Nothing but numbers and truth values can be subtracted.
#[must_use]
pub fn is_subtractable(array: &Array) -> bool {
    array.dtype().is_numeric() && array.dtype() != DType::Bool
}
