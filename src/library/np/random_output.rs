//! Sizes, parameters and results of the drawing functions: what `size=` means, how parameters are checked
//! and broadcast against each other and against it.

use crate::array::random::law::{CountLaw, Law};
use crate::array::{Array, Broadcast, DType, Shape, shape_tuple};
use crate::runtime::arrays::{array_of_dtype, settle, shape_from};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

use super::random_stream::{Engine, Stream};

/// `size=None` (one Python number), an int or a sequence of ints.
///
/// # Errors
/// `expected a sequence of integers or a single integer, got '2.5'`, `negative dimensions are not allowed`
pub fn size_of(cx: &mut Context, size: &Value) -> Result<Option<Shape>> {
    match size {
        Value::None => Ok(None),
        Value::Array(array) if array.get().ndim() == 0 => {
            let n = cx.to_index(size)?;
            Ok(Some(crate::array::create::checked_shape(&[n])?))
        }
        other => shape_from(cx, other).map(Some),
    }
}

/// The bounds a parameter has to keep; the text of each names the parameter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Check {
    Any,
    /// `scale < 0`
    NotNegative,
    /// `df <= 0`
    Positive,
    /// `n <= 0`, `n must not be NaN`
    PositiveNumber,
    /// `p < 0, p > 1 or p is NaN`
    Probability,
    /// `p <= 0, p > 1 or p contains NaNs`
    PositiveProbability,
    /// `p < 0, p >= 1 or p is NaN`
    BelowOne,
    /// `a <= 1 or a is NaN`
    AboveOne,
    /// `nsample < 1 or nsample is NaN`
    AtLeastOne,
    /// `lam < 0 or lam is NaN`, `lam value too large`
    PoissonMean,
}

/// The largest mean that Poisson counts fit an int64 for.
pub const LARGEST_MEAN: f64 = 9_223_372_036_854_775_807.0 - 3_037_000_499.976_049_7 * 10.0;

impl Check {
    /// # Errors
    /// The check's text for the parameter `name`; `stacked` tells arrays from single numbers.
    pub fn run(self, name: &str, values: &[f64], stacked: bool) -> Result<()> {
        let nan = if stacked { "contains NaNs" } else { "is NaN" };
        let any = |bad: fn(f64) -> bool| values.iter().any(|&x| bad(x));
        let text = match self {
            Check::Any => return Ok(()),
            Check::NotNegative if any(|x| !x.is_nan() && x.is_sign_negative()) => format!("{name} < 0"),
            Check::PositiveNumber if any(f64::is_nan) => format!("{name} must not be NaN"),
            Check::Positive | Check::PositiveNumber if any(|x| x <= 0.0) => format!("{name} <= 0"),
            Check::Probability if any(|x| !(0.0..=1.0).contains(&x)) => {
                format!("{name} < 0, {name} > 1 or {name} {nan}")
            }
            Check::PositiveProbability if any(|x| !(x > 0.0 && x <= 1.0)) => {
                format!("{name} <= 0, {name} > 1 or {name} contains NaNs")
            }
            Check::BelowOne if any(|x| !(0.0..1.0).contains(&x)) => format!("{name} < 0, {name} >= 1 or {name} {nan}"),
            Check::AboveOne if any(|x| x.is_nan() || x <= 1.0) => format!("{name} <= 1 or {name} {nan}"),
            Check::AtLeastOne if any(|x| x.is_nan() || x < 1.0) => format!("{name} < 1 or {name} {nan}"),
            Check::PoissonMean if any(|x| x < 0.0) || (!stacked && any(f64::is_nan)) => {
                format!("{name} < 0 or {name} {nan}")
            }
            Check::PoissonMean if any(|x| x.is_nan() || x > LARGEST_MEAN) => format!("{name} value too large"),
            _ => return Ok(()),
        };
        Err(Error::value(text))
    }
}

/// One parameter of a distribution.
#[derive(Clone, Copy)]
pub struct Parameter {
    pub name: &'static str,
    /// Whether it is converted as `int(…)` does.
    pub whole: bool,
    pub check: Check,
}

#[must_use]
pub const fn real(name: &'static str, check: Check) -> Parameter {
    Parameter { name, whole: false, check }
}

#[must_use]
pub const fn whole(name: &'static str, check: Check) -> Parameter {
    Parameter { name, whole: true, check }
}

/// A check of all parameters together, told whether it is for `RandomState` and for arrays.
pub type Together<const N: usize> = fn(legacy: bool, stacked: bool, &[f64; N]) -> Result<()>;

/// One distribution with `N` parameters, in the order NumPy checks them.
pub struct Spec<const N: usize, L> {
    pub parameters: fn(legacy: bool) -> [Parameter; N],
    pub before: Option<Together<N>>,
    pub after: Option<Together<N>>,
    pub law: fn([f64; N]) -> L,
}

/// `int(x)` as a float that holds it.
fn whole_number(cx: &mut Context, value: &Value) -> Result<f64> {
    match int_of(cx, value)? {
        Value::Int(n) => Ok(n as f64),
        _ => Err(Error::overflow("Python int too large to convert to C long")),
    }
}

/// `int(x)`
///
/// # Errors
/// Those of `int`.
pub fn int_of(cx: &mut Context, value: &Value) -> Result<Value> {
    match value {
        Value::Int(_) => Ok(value.clone()),
        Value::Bool(b) => Ok(Value::Int(i64::from(*b))),
        other => cx.call(&Value::Type(&types::INT), Args::one(other.clone())),
    }
}

/// A parameter as given: a number, or an array with at least one axis.
enum Given {
    Number(f64),
    Stack(Array),
}

impl Given {
    fn of(cx: &mut Context, value: &Value, parameter: Parameter) -> Result<Given> {
        let stacked = match value {
            Value::Array(array) => array.get().ndim() > 0,
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
            Value::Str(_) => {
                array_of_dtype(cx, value, Some(DType::Float64))?;
                false
            }
            _ => false,
        };
        if !stacked {
            let number = match value {
                Value::Complex(_) => {
                    return Err(Error::type_error("float() argument must be a string or a real number, not 'complex'"));
                }
                Value::Float(x) if !parameter.whole => *x,
                other if parameter.whole => whole_number(cx, other)?,
                other => cx.to_float(other)?,
            };
            return Ok(Given::Number(number));
        }
        let kind = if parameter.whole { DType::Int64 } else { DType::Float64 };
        let array = array_of_dtype(cx, value, None)?;
        let array = array.as_dtype(kind)?.as_dtype(DType::Float64)?.to_contiguous()?;
        settle(cx)?;
        Ok(Given::Stack(array))
    }

    fn array(&self) -> Result<Array> {
        Ok(match self {
            Given::Number(x) => Array::scalar(*x)?,
            Given::Stack(array) => array.clone(),
        })
    }
}

/// All parameters, checked.
pub enum Parameters<const N: usize> {
    Numbers([f64; N]),
    Stacks(Vec<Array>),
}

/// Converts and checks the parameters of a distribution.
///
/// # Errors
/// The texts of its checks; parameters that are no numbers.
pub fn parameters<const N: usize, L>(
    cx: &mut Context,
    legacy: bool,
    values: &[Value; N],
    spec: &Spec<N, L>,
) -> Result<Parameters<N>> {
    let wanted = (spec.parameters)(legacy);
    let mut given = Vec::with_capacity(N);
    for (value, parameter) in values.iter().zip(wanted) {
        given.push(Given::of(cx, value, parameter)?);
    }
    let mut numbers = [0.0; N];
    let mut stacked = false;
    for (slot, part) in numbers.iter_mut().zip(&given) {
        match part {
            Given::Number(x) => *slot = *x,
            Given::Stack(_) => stacked = true,
        }
    }
    if !stacked {
        run_together(spec.before, legacy, &numbers)?;
        for (x, parameter) in numbers.iter().zip(wanted) {
            parameter.check.run(parameter.name, &[*x], false)?;
        }
        run_together(spec.after, legacy, &numbers)?;
        return Ok(Parameters::Numbers(numbers));
    }
    let arrays: Vec<Array> = given.iter().map(Given::array).collect::<Result<_>>()?;
    stacked_together(spec.before, legacy, &arrays)?;
    for (array, parameter) in arrays.iter().zip(wanted) {
        parameter.check.run(parameter.name, &array.slice::<f64>(), true)?;
    }
    stacked_together(spec.after, legacy, &arrays)?;
    Ok(Parameters::Stacks(arrays))
}

fn run_together<const N: usize>(check: Option<Together<N>>, legacy: bool, numbers: &[f64; N]) -> Result<()> {
    check.map_or(Ok(()), |check| check(legacy, false, numbers))
}

fn stacked_together<const N: usize>(check: Option<Together<N>>, legacy: bool, arrays: &[Array]) -> Result<()> {
    let Some(check) = check else { return Ok(()) };
    let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
    let plan = Broadcast::plan(&shapes)?;
    each_tuple::<N>(arrays, &plan.shape, |numbers| check(legacy, true, &numbers))
}

/// Visits the parameters of every element of the common shape, in C order.
fn each_tuple<const N: usize>(
    arrays: &[Array],
    shape: &[usize],
    mut visit: impl FnMut([f64; N]) -> Result<()>,
) -> Result<()> {
    let stretched: Vec<Array> =
        arrays.iter().map(|a| Ok(a.stretched(shape).to_contiguous()?)).collect::<Result<_>>()?;
    let columns: Vec<_> = stretched.iter().map(|a| a.slice::<f64>()).collect();
    for at in 0..shape.iter().product() {
        let mut numbers = [0.0; N];
        for (slot, column) in numbers.iter_mut().zip(&columns) {
            *slot = column[at];
        }
        visit(numbers)?;
    }
    Ok(())
}

/// The shape of the result of stacked parameters and `size`.
///
/// # Errors
/// `shape mismatch: objects cannot be broadcast to a single shape. …`,
/// `Output size (1,) is not compatible with broadcast dimensions of inputs (3,).`
pub fn common_size(arrays: &[Array], size: Option<&Shape>) -> Result<Shape> {
    let mut shapes: Vec<&[usize]> = Vec::with_capacity(arrays.len() + 1);
    shapes.extend(size.map(|s| &s[..]));
    shapes.extend(arrays.iter().map(Array::shape));
    let plan = Broadcast::plan_objects(&shapes)?;
    match size {
        Some(size) if plan.shape[..] != size[..] => Err(Error::value(format!(
            "Output size {} is not compatible with broadcast dimensions of inputs {}.",
            shape_tuple(size),
            shape_tuple(&plan.shape)
        ))),
        _ => Ok(plan.shape),
    }
}

/// Draws of a continuous distribution: a Python float for no size, else an array.
///
/// # Errors
/// Those of the parameters and of the size.
pub fn floats<const N: usize>(
    cx: &mut Context,
    stream: &Stream,
    values: &[Value; N],
    size: &Value,
    spec: &Spec<N, Law>,
) -> Result<Value> {
    let stacks = match parameters(cx, stream.legacy, values, spec)? {
        Parameters::Numbers(numbers) => return floats_of(cx, stream, &(spec.law)(numbers), size),
        Parameters::Stacks(stacks) => stacks,
    };
    let size = size_of(cx, size)?;
    let shape = common_size(&stacks, size.as_ref())?;
    let array = Array::scratch(&shape, DType::Float64)?;
    let law = spec.law;
    stream.draw(cx, |engine| fill_each(engine, &stacks, &array, |engine, numbers| engine.sample(&law(numbers))))?;
    Ok(array.into())
}

/// Draws of a continuous distribution whose parameters are settled.
///
/// # Errors
/// Those of the size.
pub fn floats_of(cx: &mut Context, stream: &Stream, law: &Law, size: &Value) -> Result<Value> {
    let Some(shape) = size_of(cx, size)? else {
        return Ok(Value::Float(stream.draw(cx, |engine| engine.sample(law))));
    };
    let array = Array::scratch(&shape, DType::Float64)?;
    stream.draw(cx, |engine| engine.fill(law, &mut array.slice_mut::<f64>()));
    Ok(array.into())
}

/// Draws of a discrete distribution: a Python int for no size, else an array of int64.
///
/// # Errors
/// Those of the parameters and of the size.
pub fn counts<const N: usize>(
    cx: &mut Context,
    stream: &Stream,
    values: &[Value; N],
    size: &Value,
    spec: &Spec<N, CountLaw>,
) -> Result<Value> {
    let given = parameters(cx, stream.legacy, values, spec)?;
    let size = size_of(cx, size)?;
    match (given, size) {
        (Parameters::Numbers(numbers), None) => {
            let law = (spec.law)(numbers);
            Ok(Value::Int(stream.draw(cx, |engine| engine.sample_count(&law))))
        }
        (Parameters::Numbers(numbers), Some(shape)) => {
            let law = (spec.law)(numbers);
            let array = Array::scratch(&shape, DType::Int64)?;
            stream.draw(cx, |engine| engine.fill_counts(&law, &mut array.slice_mut::<i64>()));
            Ok(array.into())
        }
        (Parameters::Stacks(stacks), size) => {
            let shape = common_size(&stacks, size.as_ref())?;
            let array = Array::scratch(&shape, DType::Int64)?;
            let law = spec.law;
            stream.draw(cx, |engine| {
                fill_each(engine, &stacks, &array, |engine, numbers| engine.sample_count(&law(numbers)))
            })?;
            Ok(array.into())
        }
    }
}

/// Draws one element after the other, each with its own parameters.
fn fill_each<const N: usize, T: crate::array::Element>(
    engine: &mut Engine<'_>,
    stacks: &[Array],
    out: &Array,
    draw: impl Fn(&mut Engine<'_>, [f64; N]) -> T,
) -> Result<()> {
    let mut slots = out.slice_mut::<T>();
    let mut at = 0;
    each_tuple::<N>(stacks, out.shape(), |numbers| {
        slots[at] = draw(engine, numbers);
        at += 1;
        Ok(())
    })
}
