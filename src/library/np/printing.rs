//! How arrays are printed: the options, printing with others, and floats in NumPy's layouts.

use std::rc::Rc;

use crate::array::print::{FloatMode, Frame, Legacy, PrintOptions, Sign};
use crate::array::ufunc::{Category, push_warning};
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{complex_of, only_element};
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::format::Printing;
use crate::runtime::native::Native;
use crate::runtime::types::{OBJECT, TypeInfo};
use crate::runtime::value::Value;
use crate::text::number::{FloatLayout, Trim, Width, positional, scientific};

static PRINTOPTIONS: TypeInfo = TypeInfo::new("contextlib", "_GeneratorContextManager", &OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            set_printoptions,
            get_printoptions,
            printoptions,
            array2string,
            format_float_positional,
            format_float_scientific,
        ],
    )],
    methods: &[(&PRINTOPTIONS, &[enter, exit])],
    ..Topic::EMPTY
};

/// The options of a call, as Python gave them; `None` leaves the session's.
#[derive(Default)]
pub(super) struct Given {
    pub(super) precision: Value,
    pub(super) threshold: Value,
    pub(super) edgeitems: Option<i64>,
    pub(super) linewidth: Option<i64>,
    pub(super) suppress: Value,
    pub(super) nanstr: Value,
    pub(super) infstr: Value,
    pub(super) formatter: Value,
    pub(super) sign: Value,
    pub(super) floatmode: Value,
    pub(super) legacy: Value,
}

/// NumPy goes on with the texts it printed before.
fn unknown_version() {
    let text = "legacy printing option can currently only be '1.13', '1.21', '1.25', '2.1', '2.2' or `False`";
    push_warning(Category::User, text.to_owned());
}

fn count(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

impl Given {
    /// The options with what was given put in their place.
    fn over(&self, cx: &mut Context, mut options: PrintOptions) -> Result<PrintOptions> {
        if !matches!(self.floatmode, Value::None) {
            options.floatmode = FloatMode::parse(&cx.str(&self.floatmode)?)?;
        }
        if !matches!(self.sign, Value::None) {
            options.sign = Sign::parse(&cx.str(&self.sign)?)?;
        }
        match &self.legacy {
            Value::None => {}
            Value::Bool(false) => options.legacy = Legacy::None,
            Value::Str(version) => match version.as_str() {
                "1.25" => options.legacy = Legacy::V1_25,
                "2.1" => options.legacy = Legacy::V2_1,
                "2.2" => options.legacy = Legacy::V2_2,
                version @ ("1.13" | "1.21") => {
                    return Err(Error::not_implemented(format!(
                        "not in Shapewise: legacy='{version}' of print options"
                    )));
                }
                _ => unknown_version(),
            },
            _ => unknown_version(),
        }
        match &self.threshold {
            Value::None => {}
            number @ (Value::Int(_) | Value::Float(_) | Value::BigInt(_) | Value::Bool(_) | Value::Scalar(_)) => {
                options.threshold = cx.to_float(number)?;
                if options.threshold.is_nan() {
                    return Err(Error::value(
                        "threshold must be non-NAN, try sys.maxsize for untruncated representation",
                    ));
                }
            }
            _ => return Err(Error::type_error("threshold must be numeric")),
        }
        if !matches!(self.precision, Value::None) {
            let digits = cx.to_index(&self.precision).map_err(|_| Error::type_error("precision must be an integer"))?;
            options.precision = count(digits);
        }
        if let Some(items) = self.edgeitems {
            options.edgeitems = count(items);
        }
        if let Some(width) = self.linewidth {
            options.linewidth = width;
        }
        if !matches!(self.suppress, Value::None) {
            options.suppress = cx.truth(&self.suppress)?;
        }
        if !matches!(self.nanstr, Value::None) {
            options.nanstr = cx.str(&self.nanstr)?;
        }
        if !matches!(self.infstr, Value::None) {
            options.infstr = cx.str(&self.infstr)?;
        }
        Ok(options)
    }

    fn formatters(&self, cx: &mut Context) -> Result<Vec<(String, Value)>> {
        let Value::Dict(dict) = &self.formatter else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for (key, value) in dict.entries() {
            if !matches!(value, Value::None) {
                found.push((cx.str(&key)?, value));
            }
        }
        Ok(found)
    }

    pub(super) fn printing(&self, cx: &mut Context) -> Result<Printing> {
        let current = cx.state::<Printing>().clone();
        let options = self.over(cx, current.options)?;
        let formatters = if matches!(self.formatter, Value::None) { current.formatters } else { self.formatters(cx)? };
        Ok(Printing { options, formatters })
    }
}

/// As `set_printoptions`: formatters go when none are given.
fn set(cx: &mut Context, given: &Given) -> Result<()> {
    let mut printing = given.printing(cx)?;
    printing.formatters = given.formatters(cx)?;
    *cx.state::<Printing>() = printing;
    Ok(())
}

builtin!(
    /// Set printing options.
    ///
    /// >>> np.set_printoptions(precision=4)
    /// >>> np.array([1.123456789])
    /// array([1.1235])
    /// >>> np.set_printoptions(precision=8)
    #[py(
        "set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None)"
    )]
    fn set_printoptions(
        cx: &mut Context,
        precision: Value,
        threshold: Value,
        edgeitems: Option<i64>,
        linewidth: Option<i64>,
        suppress: Value,
        nanstr: Value,
        infstr: Value,
        formatter: Value,
        sign: Value,
        floatmode: Value,
        legacy: Value,
        override_repr: Value,
    ) -> Result<Value> {
        super::results::only_default("set_printoptions", "override_repr", &override_repr)?;
        let given = Given {
            precision,
            threshold,
            edgeitems,
            linewidth,
            suppress,
            nanstr,
            infstr,
            formatter,
            sign,
            floatmode,
            legacy,
        };
        set(cx, &given)?;
        Ok(Value::None)
    }
);

fn options_dict(cx: &mut Context) -> Result<Rc<Dict>> {
    let printing = cx.state::<Printing>().clone();
    let o = &printing.options;
    let formatter = if printing.formatters.is_empty() {
        Value::None
    } else {
        let entries = printing.formatters.iter().map(|(key, value)| (Value::str(key), value.clone()));
        Value::Dict(Rc::new(Dict::from_entries(cx, entries)?))
    };
    #[allow(clippy::cast_possible_truncation)] // saturates, as sys.maxsize does
    let threshold = if o.threshold.is_finite() && o.threshold.fract() == 0.0 {
        Value::Int(o.threshold as i64)
    } else {
        Value::Float(o.threshold)
    };
    let entries = [
        ("edgeitems", Value::from(o.edgeitems)),
        ("threshold", threshold),
        ("floatmode", Value::str(o.floatmode.name())),
        ("precision", Value::from(o.precision)),
        ("suppress", Value::Bool(o.suppress)),
        ("linewidth", Value::Int(o.linewidth)),
        ("nanstr", Value::str(&o.nanstr)),
        ("infstr", Value::str(&o.infstr)),
        ("sign", Value::str(o.sign.text())),
        ("formatter", formatter),
        ("legacy", o.legacy.name().map_or(Value::Bool(false), Value::str)),
        ("override_repr", Value::None),
    ];
    Ok(Rc::new(Dict::from_entries(cx, entries.map(|(name, value)| (Value::str(name), value)))?))
}

builtin!(
    /// Return the current print options.
    ///
    /// >>> np.get_printoptions()['precision']
    /// 8
    #[py("get_printoptions()")]
    fn get_printoptions(cx: &mut Context) -> Result<Value> {
        Ok(Value::Dict(options_dict(cx)?))
    }
);

/// Print options for the time of a `with` block.
struct Manager {
    inside: Printing,
    before: std::cell::RefCell<Option<Printing>>,
}

impl Native for Manager {
    fn type_info(&self) -> &'static TypeInfo {
        &PRINTOPTIONS
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

builtin!(
    /// Context manager for setting print options.
    ///
    /// >>> with np.printoptions(precision=2):
    /// ...     print(np.array([2.0]) / 3)
    /// [0.67]
    #[py(
        "printoptions(*args, precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, legacy=None)"
    )]
    fn printoptions(
        cx: &mut Context,
        _args: Value,
        precision: Value,
        threshold: Value,
        edgeitems: Option<i64>,
        linewidth: Option<i64>,
        suppress: Value,
        nanstr: Value,
        infstr: Value,
        formatter: Value,
        sign: Value,
        floatmode: Value,
        legacy: Value,
    ) -> Result<Value> {
        let given = Given {
            precision,
            threshold,
            edgeitems,
            linewidth,
            suppress,
            nanstr,
            infstr,
            formatter,
            sign,
            floatmode,
            legacy,
        };
        let mut inside = given.printing(cx)?;
        inside.formatters = given.formatters(cx)?;
        Ok(Value::native(Manager { inside, before: std::cell::RefCell::default() }))
    }
);

builtin!(
    /// Put the options in force.
    #[c("__enter__(self, /)")]
    fn enter(cx: &mut Context, this: Value) -> Result<Value> {
        if let Some(manager) = this.as_native::<Manager>() {
            let before = std::mem::replace(cx.state::<Printing>(), manager.inside.clone());
            *manager.before.borrow_mut() = Some(before);
        }
        Ok(Value::Dict(options_dict(cx)?))
    }
);

builtin!(
    /// Put the former options back in force.
    #[c("__exit__(self, /, *args)")]
    fn exit(cx: &mut Context, this: Value, _args: Value) -> Result<Value> {
        if let Some(before) = this.as_native::<Manager>().and_then(|m| m.before.borrow_mut().take()) {
            *cx.state::<Printing>() = before;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Return a string representation of an array.
    ///
    /// >>> np.array2string(np.array([1e-16, 1, 2, 3]), precision=2, separator=',', suppress_small=True)
    /// '[0.,1.,2.,3.]'
    #[py(
        "array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None)"
    )]
    fn array2string(
        cx: &mut Context,
        a: Array,
        max_line_width: Option<i64>,
        precision: Value,
        suppress_small: Value,
        separator: Value,
        prefix: Value,
        formatter: Value,
        threshold: Value,
        edgeitems: Option<i64>,
        sign: Value,
        floatmode: Value,
        suffix: Value,
        legacy: Value,
    ) -> Result<Value> {
        let given = Given {
            precision,
            threshold,
            edgeitems,
            linewidth: max_line_width,
            suppress: suppress_small,
            formatter,
            sign,
            floatmode,
            legacy,
            ..Given::default()
        };
        let printing = given.printing(cx)?;
        let (separator, prefix, suffix) = (cx.str(&separator)?, cx.str(&prefix)?, cx.str(&suffix)?);
        let frame = Frame { separator: &separator, prefix: &prefix, suffix: &suffix };
        Ok(Value::string(cx.array2string(&a, &printing, &frame)?))
    }
);

/// A float and the width that its shortest digits are of.
fn float_of(cx: &mut Context, x: &Value) -> Result<(f64, Width)> {
    let scalar = match x {
        Value::Scalar(_) | Value::Array(_) => only_element(x)?,
        other => return Ok((cx.to_float(other)?, Width::Double)),
    };
    let width = match scalar.dtype() {
        DType::Float16 => Width::Half,
        DType::Float32 => Width::Single,
        _ => Width::Double,
    };
    Ok((complex_of(&scalar).map_or(f64::NAN, |z| z.re), width))
}

fn trim_of(cx: &mut Context, trim: &Value) -> Result<Trim> {
    let name = cx.str(trim)?;
    Ok(match name.as_str() {
        "k" => Trim::Keep,
        "." => Trim::Zeros,
        "0" => Trim::LeaveOneZero,
        "-" => Trim::ZerosAndPoint,
        _ => {
            return Err(Error::type_error(
                "if supplied, trim must be 'k', '.', '0' or '-' found `x`".replace('x', &name),
            ));
        }
    })
}

/// The number of digits, `None` when not given.
fn digits(n: Option<i64>) -> Option<usize> {
    n.and_then(|n| usize::try_from(n).ok()).map(|n| n.min(16_384))
}

fn check(unique: bool, precision: Option<usize>, min_digits: Option<usize>) -> Result<()> {
    if !unique && precision.is_none() {
        return Err(Error::type_error("in non-unique mode `precision` must be supplied"));
    }
    if let (Some(least), Some(most)) = (min_digits, precision)
        && least > most
    {
        return Err(Error::value("min_digits must be less than or equal to precision"));
    }
    Ok(())
}

builtin!(
    /// Format a floating-point scalar as a decimal string in positional notation.
    ///
    /// >>> np.format_float_positional(np.float32(0.5))
    /// '0.5'
    #[py(
        "format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None)"
    )]
    fn format_float_positional(
        cx: &mut Context,
        x: Value,
        precision: Option<i64>,
        unique: bool,
        fractional: bool,
        trim: Value,
        sign: bool,
        pad_left: Option<i64>,
        pad_right: Option<i64>,
        min_digits: Option<i64>,
    ) -> Result<Value> {
        let (value, width) = float_of(cx, &x)?;
        let (precision, min_digits) = (digits(precision), digits(min_digits));
        if !fractional && precision == Some(0) {
            return Err(Error::value("precision must be greater than 0 if fractional=False"));
        }
        check(unique, precision, min_digits)?;
        let layout = FloatLayout {
            precision,
            unique,
            fractional,
            trim: trim_of(cx, &trim)?,
            sign,
            pad_left: digits(pad_left).unwrap_or(0),
            pad_right: digits(pad_right),
            min_digits,
            ..FloatLayout::new(width)
        };
        Ok(Value::string(positional(value, &layout)))
    }
);

builtin!(
    /// Format a floating-point scalar as a decimal string in scientific notation.
    ///
    /// >>> np.format_float_scientific(np.float32(np.pi))
    /// '3.1415927e+00'
    #[py(
        "format_float_scientific(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None)"
    )]
    fn format_float_scientific(
        cx: &mut Context,
        x: Value,
        precision: Option<i64>,
        unique: bool,
        trim: Value,
        sign: bool,
        pad_left: Option<i64>,
        exp_digits: Option<i64>,
        min_digits: Option<i64>,
    ) -> Result<Value> {
        let (value, width) = float_of(cx, &x)?;
        let (precision, min_digits) = (digits(precision), digits(min_digits));
        check(unique, precision, min_digits)?;
        let layout = FloatLayout {
            precision,
            unique,
            trim: trim_of(cx, &trim)?,
            sign,
            pad_left: digits(pad_left).unwrap_or(0),
            min_digits,
            exp_digits: digits(exp_digits).unwrap_or(2),
            ..FloatLayout::new(width)
        };
        Ok(Value::string(scientific(value, &layout)))
    }
);
