//! What ufuncs do with dates and spans: which operands go together, in which unit, and the result.

use smallvec::{SmallVec, smallvec};

use super::super::error::{ArrayError, Cause, Class, Result};
use super::super::promotion::{Casting, can_cast};
use super::super::status::{self, Status};
use super::super::ufunc::resolve::missing_for;
use super::super::ufunc::{Call, Check, Operand, Outputs, Ufunc, push_flags, push_warning};
use super::super::{Array, Bool, Broadcast, DType, Element, assign, shape_text};
use super::convert::{as_times, numbers};
use super::unit::{NAT, Unit};

/// What an operand is to a reckoning with times.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Side {
    Date(Unit),
    Span(Unit),
    Whole,
    Real,
    Other,
}

impl Side {
    fn of(operand: &Operand<'_>) -> Side {
        match operand {
            Operand::Array(array) => match array.dtype() {
                DType::DateTime(unit) => Side::Date(unit),
                DType::TimeDelta(unit) => Side::Span(unit),
                DType::Bool => Side::Whole,
                dtype if dtype.is_integer() => Side::Whole,
                dtype if dtype.is_float() => Side::Real,
                _ => Side::Other,
            },
            Operand::Int(_) | Operand::Big(_) => Side::Whole,
            Operand::Float(_) => Side::Real,
            Operand::Complex(_) => Side::Other,
        }
    }

    fn unit(self) -> Unit {
        match self {
            Side::Date(unit) | Side::Span(unit) => unit,
            _ => Unit::GENERIC,
        }
    }
}

/// The dtypes the operands are taken in, and that of the result.
struct Plan {
    operands: [DType; 2],
    result: DType,
}

/// A call with at least one array of times.
///
/// # Errors
/// Operands that do not go together, units without a common one.
pub fn call(u: &Ufunc, operands: &[Operand<'_>], options: &Call<'_>) -> Result<Outputs> {
    if u.check == Check::Logical && u.nin == 2 {
        return logical(u, operands, options);
    }
    if options.dtype.is_some() {
        return Err(ArrayError::not_implemented("dtype= of a ufunc over dates"));
    }
    let fresh = match operands {
        [Operand::Array(a)] => unary(u, a)?,
        [a, b] => binary(u, a, b)?,
        _ => return Err(unknown(u, operands)),
    };
    if !u.quiet {
        let flags = status::take();
        if !flags.is_empty() {
            push_flags(flags, u.name);
        }
    }
    deliver(u, fresh, options)
}

/// The dtype of a result over times; `None` for results of no or two dtypes.
#[must_use]
pub fn result_dtype(u: &Ufunc, operands: &[Operand<'_>]) -> Option<Result<DType>> {
    if !operands.iter().any(|o| matches!(o, Operand::Array(a) if a.dtype().is_time())) {
        return None;
    }
    let nothing: Vec<Result<Array>> = operands
        .iter()
        .filter_map(|o| if let Operand::Array(a) = o { Some(Array::zeros(&[], a.dtype())) } else { None })
        .collect();
    let mut nothing = nothing.into_iter();
    let mut small: SmallVec<[Array; 2]> = SmallVec::new();
    for operand in operands {
        if let Operand::Array(_) = operand {
            match nothing.next()? {
                Ok(array) => small.push(array),
                Err(error) => return Some(Err(error)),
            }
        }
    }
    let mut arrays = small.iter();
    let probes: SmallVec<[Operand<'_>; 2]> = operands
        .iter()
        .map(|o| match o {
            Operand::Array(_) => arrays.next().map_or(Operand::Int(0), Operand::Array),
            other => other.clone(),
        })
        .collect();
    let result = call(u, &probes, &Call::default()).map(|all| all[0].dtype());
    let _ = super::super::ufunc::take_warnings();
    Some(result)
}

fn unknown(u: &Ufunc, operands: &[Operand<'_>]) -> ArrayError {
    let dtypes: Vec<DType> = operands.iter().map(dtype_of).collect();
    missing_for(u, operands, &dtypes)
}

fn dtype_of(operand: &Operand<'_>) -> DType {
    match operand {
        Operand::Array(array) => array.dtype(),
        other => other.weak().map_or(DType::Float64, super::super::Weak::default_dtype),
    }
}

/// `ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')`
pub(in crate::array) fn unfit(name: &str, a: DType, b: DType) -> ArrayError {
    let text = format!("ufunc '{name}' cannot use operands with types {} and {}", a.repr(), b.repr());
    ArrayError::new(Class::UfuncBinary, text)
}

fn unary(u: &Ufunc, a: &Array) -> Result<Outputs> {
    let whole = a.to_contiguous()?;
    let flags = |holds: fn(i64) -> bool| -> Result<Outputs> {
        let answers: Vec<Bool> = numbers(&whole).slice::<i64>().iter().map(|&x| Bool::from(holds(x))).collect();
        Ok(smallvec![Array::from_slice(a.shape(), &answers)?])
    };
    let changed = |change: fn(i64) -> i64| -> Result<Outputs> {
        Ok(smallvec![as_times(&super::convert::mapped(&whole, change)?, a.dtype())])
    };
    let is_span = matches!(a.dtype(), DType::TimeDelta(_));
    match u.name {
        "isnat" | "isnan" => flags(|x| x == NAT),
        "isfinite" => flags(|x| x != NAT),
        "isinf" => flags(|_| false),
        // The least number is its own negative.
        "negative" if is_span => changed(i64::wrapping_neg),
        "positive" if is_span => changed(|x| x),
        "absolute" if is_span => changed(i64::wrapping_abs),
        "sign" if is_span => changed(i64::signum),
        _ => Err(unknown(u, &[Operand::Array(a)])),
    }
}

fn binary(u: &Ufunc, a: &Operand<'_>, b: &Operand<'_>) -> Result<Outputs> {
    let plan = plan(u, a, b)?;
    let (x, y) = (ready(u, a, plan.operands[0], 0)?, ready(u, b, plan.operands[1], 1)?);
    let times = |found: Result<Array>| found.map(|array| as_times(&array, plan.result));
    let floats = plan.operands.contains(&DType::Float64);
    Ok(match u.name {
        "add" => smallvec![times(zip(&x, &y, |p: i64, q: i64| sum(p, q)))?],
        "subtract" => smallvec![times(zip(&x, &y, difference))?],
        "multiply" if floats => smallvec![times(real_product(&x, &y))?],
        "multiply" => smallvec![times(zip(&x, &y, |p: i64, q: i64| {
            if p == NAT || q == NAT { NAT } else { p.wrapping_mul(q) }
        }))?],
        "divide" if plan.result == DType::Float64 => smallvec![zip(&x, &y, quotient)?],
        "divide" | "floor_divide" if floats => smallvec![times(zip(&x, &y, part))?],
        "divide" => smallvec![times(zip(&x, &y, share))?],
        "floor_divide" if plan.result == DType::Int64 => smallvec![zip(&x, &y, floor)?],
        "floor_divide" => smallvec![times(zip(&x, &y, share))?],
        "remainder" => smallvec![times(zip(&x, &y, rest))?],
        "divmod" => {
            let quotients = zip(&x, &y, floor)?;
            let raised = status::take();
            let rests = times(zip(&x, &y, rest))?;
            let _ = status::take();
            status::raise(raised);
            smallvec![quotients, rests]
        }
        "maximum" => smallvec![times(zip(&x, &y, |p: i64, q: i64| if p == NAT || q == NAT { NAT } else { p.max(q) }))?],
        "minimum" => smallvec![times(zip(&x, &y, |p: i64, q: i64| p.min(q)))?],
        "fmax" => smallvec![times(zip(&x, &y, |p: i64, q: i64| p.max(q)))?],
        "fmin" => smallvec![times(zip(&x, &y, |p: i64, q: i64| {
            if p == NAT {
                q
            } else if q == NAT {
                p
            } else {
                p.min(q)
            }
        }))?],
        name => smallvec![compared(name, &x, &y)?],
    })
}

fn compared(name: &str, x: &Array, y: &Array) -> Result<Array> {
    let holds: fn(i64, i64) -> bool = match name {
        "equal" => |p, q| p == q,
        "not_equal" => return zip(x, y, |p: i64, q: i64| Bool::from(p == NAT || q == NAT || p != q)),
        "less" => |p, q| p < q,
        "less_equal" => |p, q| p <= q,
        "greater" => |p, q| p > q,
        _ => |p, q| p >= q,
    };
    zip(x, y, |p: i64, q: i64| Bool::from(p != NAT && q != NAT && holds(p, q)))
}

fn sum(p: i64, q: i64) -> i64 {
    if p == NAT || q == NAT { NAT } else { p.wrapping_add(q) }
}

fn difference(p: i64, q: i64) -> i64 {
    if p == NAT || q == NAT { NAT } else { p.wrapping_sub(q) }
}

#[allow(clippy::cast_precision_loss)] // as NumPy reckons
fn quotient(p: i64, q: i64) -> f64 {
    if p == NAT || q == NAT {
        return f64::NAN;
    }
    if q == 0 {
        status::raise(if p == 0 { Status::INVALID } else { Status::DIVIDE });
    }
    p as f64 / q as f64
}

/// A span divided by a number, cut towards zero.
fn share(p: i64, q: i64) -> i64 {
    if q == 0 {
        status::raise(Status::DIVIDE);
    }
    if p == NAT || q == 0 { NAT } else { p.wrapping_div(q) }
}

#[allow(clippy::cast_precision_loss)]
fn part(p: i64, q: f64) -> i64 {
    if p == NAT {
        return NAT;
    }
    if q == 0.0 {
        status::raise(if p == 0 { Status::INVALID } else { Status::DIVIDE });
    }
    whole(p as f64 / q)
}

/// The whole part; NaT for what has none.
#[allow(clippy::cast_possible_truncation)]
fn whole(x: f64) -> i64 {
    if x.is_finite() && x.abs() < 9.3e18 { x as i64 } else { NAT }
}

fn floor(p: i64, q: i64) -> i64 {
    if p == NAT || q == NAT {
        status::raise(Status::INVALID);
        return 0;
    }
    if q == 0 {
        status::raise(Status::DIVIDE);
        return 0;
    }
    let cut = p.wrapping_div(q);
    if p.wrapping_rem(q) != 0 && (p < 0) != (q < 0) { cut - 1 } else { cut }
}

fn rest(p: i64, q: i64) -> i64 {
    if p == NAT || q == NAT {
        return NAT;
    }
    if q == 0 {
        status::raise(Status::DIVIDE);
        return NAT;
    }
    let left = p.wrapping_rem(q);
    if left != 0 && (left < 0) != (q < 0) { left + q } else { left }
}

#[allow(clippy::cast_precision_loss)]
fn real_product(x: &Array, y: &Array) -> Result<Array> {
    let product = |span: i64, by: f64| if span == NAT { NAT } else { whole(span as f64 * by) };
    if x.dtype() == DType::Float64 { zip(x, y, |by: f64, span: i64| product(span, by)) } else { zip(x, y, product) }
}

/// Which dtypes the operands take.
fn plan(u: &Ufunc, a: &Operand<'_>, b: &Operand<'_>) -> Result<Plan> {
    let (p, q) = (Side::of(a), Side::of(b));
    let refused = || unfit(u.name, dtype_of(a), dtype_of(b));
    let (date, span) = (DType::DateTime, DType::TimeDelta);
    let both_spans = matches!((p, q), (Side::Span(_), Side::Span(_)));
    let unit = || p.unit().meet(q.unit(), both_spans);
    let make = |first: DType, second: DType, result: DType| Ok(Plan { operands: [first, second], result });
    match (u.name, p, q) {
        ("add" | "subtract", Side::Span(_), Side::Span(_)) => {
            let common = span(unit()?);
            make(common, common, common)
        }
        ("add" | "subtract", Side::Date(_), Side::Span(_)) => make(date(unit()?), span(unit()?), date(unit()?)),
        ("add", Side::Span(_), Side::Date(_)) => make(span(unit()?), date(unit()?), date(unit()?)),
        ("subtract", Side::Date(_), Side::Date(_)) => make(date(unit()?), date(unit()?), span(unit()?)),
        ("add" | "subtract", Side::Date(own), Side::Whole) => make(date(own), span(own), date(own)),
        ("add", Side::Whole, Side::Date(own)) => make(span(own), date(own), date(own)),
        ("add" | "subtract", Side::Span(own), Side::Whole) | ("add" | "subtract", Side::Whole, Side::Span(own)) => {
            make(span(own), span(own), span(own))
        }
        ("multiply", Side::Span(own), Side::Whole) => make(span(own), DType::Int64, span(own)),
        ("multiply", Side::Whole, Side::Span(own)) => make(DType::Int64, span(own), span(own)),
        ("multiply", Side::Span(own), Side::Real) => make(span(own), DType::Float64, span(own)),
        ("multiply", Side::Real, Side::Span(own)) => make(DType::Float64, span(own), span(own)),
        ("divide" | "floor_divide", Side::Span(own), Side::Whole) => make(span(own), DType::Int64, span(own)),
        ("divide" | "floor_divide", Side::Span(own), Side::Real) => make(span(own), DType::Float64, span(own)),
        ("divide", Side::Span(_), Side::Span(_)) => make(span(unit()?), span(unit()?), DType::Float64),
        ("floor_divide", Side::Span(_), Side::Span(_)) => make(span(unit()?), span(unit()?), DType::Int64),
        ("remainder" | "divmod", Side::Span(_), Side::Span(_)) => make(span(unit()?), span(unit()?), span(unit()?)),
        ("add" | "subtract" | "multiply" | "divide" | "floor_divide" | "remainder" | "divmod", _, _) => Err(refused()),
        ("maximum" | "minimum" | "fmax" | "fmin", _, _) => uniform(u, a, b, p, q),
        _ if u.check == Check::Comparison => {
            if matches!((p, q), (Side::Date(_), Side::Span(_)) | (Side::Span(_), Side::Date(_))) {
                return Err(refused());
            }
            let found = uniform(u, a, b, p, q)?;
            Ok(Plan { result: DType::Bool, ..found })
        }
        _ => Err(unknown(u, &[a.clone(), b.clone()])),
    }
}

/// Both operands in one dtype.
fn uniform(u: &Ufunc, a: &Operand<'_>, b: &Operand<'_>, p: Side, q: Side) -> Result<Plan> {
    let common = match (p, q) {
        (Side::Span(x), Side::Span(y)) => DType::TimeDelta(x.meet(y, true)?),
        (Side::Date(x), Side::Date(y) | Side::Span(y)) | (Side::Span(x), Side::Date(y)) => {
            DType::DateTime(x.meet(y, false)?)
        }
        (Side::Span(own), Side::Whole) | (Side::Whole, Side::Span(own)) => DType::TimeDelta(own),
        _ => return Err(unknown(u, &[a.clone(), b.clone()])),
    };
    Ok(Plan { operands: [common; 2], result: common })
}

/// An operand in the dtype planned for it, C-contiguous.
fn ready(u: &Ufunc, operand: &Operand<'_>, dtype: DType, at: usize) -> Result<Array> {
    match operand {
        Operand::Array(array) => {
            let times = array.dtype().is_time();
            if times && !can_cast(array.dtype(), dtype, Casting::SameKind) {
                let rule = Casting::SameKind;
                let (from, to) = (array.dtype(), dtype);
                return Err(ArrayError::new(
                    Class::UfuncInputCasting,
                    format!(
                        "Cannot cast ufunc '{}' input {at} from {} to {} with casting rule '{}'",
                        u.name,
                        from.repr(),
                        to.repr(),
                        rule.name()
                    ),
                )
                .because(Cause::Cast { from, to, casting: rule.name() }));
            }
            let array = array.as_dtype(dtype)?.to_contiguous()?;
            Ok(if dtype.is_time() { numbers(&array) } else { array })
        }
        Operand::Float(value) => Array::scalar(*value),
        Operand::Int(value) => Array::scalar(*value),
        _ => Err(ArrayError::new(Class::Overflow, "Python int too large to convert to C long")),
    }
}

/// Applies a function to all pairs that meet.
fn zip<A: Element, B: Element, R: Element>(x: &Array, y: &Array, apply: impl Fn(A, B) -> R) -> Result<Array> {
    let shape = Broadcast::plan(&[x.shape(), y.shape()])?.shape;
    let fresh = Array::scratch(&shape, R::DTYPE)?;
    let wide = |array: &Array| {
        if array.size() == 1 || array.shape() == &shape[..] {
            Ok(array.clone())
        } else {
            array.stretched(&shape).to_contiguous()
        }
    };
    let (x, y) = (wide(x)?, wide(y)?);
    let (left, right) = (x.slice::<A>(), y.slice::<B>());
    let (step, stride) = (usize::from(left.len() > 1), usize::from(right.len() > 1));
    let mut pulse = super::super::interrupt::Pulse::default();
    for (at, to) in fresh.slice_mut::<R>().iter_mut().enumerate() {
        pulse.beat(1);
        *to = apply(left[at * step], right[at * stride]);
    }
    drop((left, right));
    Ok(fresh)
}

/// Times count as true when they are not zero.
fn logical(u: &Ufunc, operands: &[Operand<'_>], options: &Call<'_>) -> Result<Outputs> {
    let truths: Vec<Option<Array>> = operands
        .iter()
        .map(|o| match o {
            Operand::Array(a) if a.dtype().is_time() => a.as_dtype(DType::Bool).map(Some),
            _ => Ok(None),
        })
        .collect::<Result<_>>()?;
    let replaced: SmallVec<[Operand<'_>; 2]> = operands
        .iter()
        .zip(&truths)
        .map(|(operand, truth)| truth.as_ref().map_or_else(|| operand.clone(), Operand::Array))
        .collect();
    u.call(&replaced, options)
}

/// Writes fresh results to `out=`, or only where `where=` is true.
fn deliver(u: &Ufunc, fresh: Outputs, options: &Call<'_>) -> Result<Outputs> {
    let casting = options.casting.unwrap_or(Casting::SameKind);
    if options.where_.is_some() && options.out.iter().all(Option::is_none) {
        push_warning(
            super::super::ufunc::Category::User,
            "'where' used without 'out', expect unitialized memory in output. If this is intentional, use out=None.",
        );
    }
    let mut outputs = Outputs::new();
    for (at, fresh) in fresh.into_iter().enumerate() {
        let Some(out) = options.out[at].cloned().map_or_else(
            || options.where_.map(|_| Array::zeros(fresh.shape(), fresh.dtype())).transpose(),
            |out| Ok(Some(out)),
        )?
        else {
            outputs.push(fresh);
            continue;
        };
        if !can_cast(fresh.dtype(), out.dtype(), casting) {
            return Err(u.cannot_cast_output(fresh.dtype(), out.dtype(), casting));
        }
        let shape = Broadcast::plan(&[fresh.shape(), out.shape()])?.shape;
        if out.shape() != &shape[..] {
            return Err(ArrayError::value(format!(
                "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                shape_text(out.shape()),
                shape_text(&shape)
            )));
        }
        match options.where_ {
            Some(mask) => super::super::assign::assign_where(&out, &fresh, mask)?,
            None => assign(&out, &fresh)?,
        }
        outputs.push(out);
    }
    Ok(outputs)
}
