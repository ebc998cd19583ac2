//! `%look x`: an array at a glance — shape, dtype, range, mean, a spark line, NaN and infinities;
//! a map of shades for two axes.

use super::{Magic, Outcome, Takes, Topic, usage};
use crate::array::{Array, Kind, shape_tuple};
use crate::front::desk::Desk;
use crate::runtime::Value;
use crate::runtime::arrays::array_from;
use crate::session::Reply;
use crate::text::number::float_repr;

pub static ROWS: &[Magic] = &[Magic {
    name: "look",
    aliases: &[],
    topic: Topic::Look,
    usage: "EXPRESSION",
    doc: "prompt-magic-look",
    run: look,
    takes: Takes::Code,
}];

const SPARKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ASCII_SPARKS: [char; 8] = ['_', '.', '-', '~', '=', '+', '*', '#'];
const SHADES: [&str; 5] = ["  ", "░░", "▒▒", "▓▓", "██"];
const ASCII_SHADES: [&str; 5] = ["  ", "..", "--", "++", "##"];
/// A dark-to-light ramp of the 256 colours, even in brightness.
const RAMP: [u8; 12] = [17, 18, 19, 55, 91, 126, 161, 196, 202, 208, 214, 226];
/// More elements than this are looked at in steps.
const LOOKED_AT: usize = 1 << 20;
const MAP_ROWS: usize = 20;

fn look(desk: &mut Desk, code: &str) -> Outcome {
    if code.is_empty() {
        return usage(desk, "look");
    }
    let reply = desk.session.feed(code);
    let Some(value) = reply.value else {
        return match reply.failure {
            Some(_) => Outcome::Reply(Box::new(reply)),
            None => usage(desk, "look"),
        };
    };
    let array = match &value {
        Value::Array(object) => object.array(),
        other => match array_from(&mut desk.session.cx, other) {
            Ok(array) => array,
            Err(error) => {
                let failure = desk.session.failure(error);
                return Outcome::Reply(Box::new(Reply { failure: Some(failure), ..crate::front::desk::nothing() }));
            }
        },
    };
    Outcome::Text(glance(desk, code, &array))
}

/// What can be seen at a glance.
fn glance(desk: &Desk, name: &str, array: &Array) -> String {
    let shape = shape_tuple(array.shape());
    let head = format!("{name}  {shape}  {}", array.dtype());
    let Some(numbers) = numbers(array) else { return head };
    let finite: Vec<f64> = numbers.iter().copied().filter(|x| x.is_finite()).collect();
    if finite.is_empty() {
        return format!("{head}  {}\n", odd_ones(desk, &numbers));
    }
    let low = finite.iter().copied().fold(f64::INFINITY, f64::min);
    let high = finite.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mean = finite.iter().map(|x| x / finite.len() as f64).sum::<f64>();
    let whole = !matches!(array.dtype().kind(), Kind::Float | Kind::Complex);
    let range = desk.say(
        "prompt-look-range",
        &[("low", short(low, whole).into()), ("high", short(high, whole).into()), ("mean", short(mean, false).into())],
    );
    let odd = odd_ones(desk, &numbers);
    let line = [head, range, odd, spark(desk, array, &numbers, low, high)];
    let line = line.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("  ");
    let mut text = super::table::folded(&line, desk.look.width, "");
    if array.ndim() == 2 && array.size() > 0 {
        text.push_str(&map(desk, array, low, high));
    }
    text
}

/// The elements as floats, every so many of a big array; `None` for texts.
fn numbers(array: &Array) -> Option<Vec<f64>> {
    if array.dtype().is_time() || matches!(array.dtype().kind(), Kind::Str | Kind::Bytes | Kind::Void) {
        return None;
    }
    let step = array.size().div_ceil(LOOKED_AT).max(1);
    Some(array.layout().offsets().step_by(step).map(|offset| number_at(array, offset)).collect())
}

/// One element; of a complex number its magnitude.
fn number_at(array: &Array, offset: usize) -> f64 {
    use crate::runtime::scalar::Scalar;
    match crate::runtime::arrays::to_python(&Scalar::read(array, offset)) {
        Value::Bool(b) => f64::from(u8::from(b)),
        Value::Int(n) => n as f64,
        Value::BigInt(n) => num_traits::ToPrimitive::to_f64(&*n).unwrap_or(f64::NAN),
        Value::Float(x) => x,
        Value::Complex(z) => z.norm(),
        _ => f64::NAN,
    }
}

fn odd_ones(desk: &Desk, numbers: &[f64]) -> String {
    let nan = numbers.iter().filter(|x| x.is_nan()).count();
    let infinite = numbers.iter().filter(|x| x.is_infinite()).count();
    match (nan, infinite) {
        (0, 0) => String::new(),
        _ => desk.say("prompt-look-odd", &[("nan", nan.into()), ("inf", infinite.into())]),
    }
}

/// Four digits at most; whole numbers as such.
fn short(x: f64, whole: bool) -> String {
    if whole || (x == x.trunc() && x.abs() < 1e6) {
        return format!("{x:.0}");
    }
    let magnitude = x.abs();
    if (1e-3..1e6).contains(&magnitude) {
        let digits = (3 - magnitude.log10().floor() as i32).clamp(0, 6) as usize;
        let text = format!("{x:.digits$}");
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    } else {
        let rounded: f64 = format!("{x:.3e}").parse().unwrap_or(x);
        float_repr(rounded)
    }
}

/// One axis: its values from left to right. Several axes: how often values occur, from the lowest
/// to the highest.
fn spark(desk: &Desk, array: &Array, numbers: &[f64], low: f64, high: f64) -> String {
    if desk.look.plain || numbers.len() < 2 || low == high {
        return String::new();
    }
    let signs = if desk.look.ascii { ASCII_SPARKS } else { SPARKS };
    let width = 24.min(numbers.len());
    let heights: Vec<f64> = if array.ndim() == 1 {
        let chunk = numbers.len().div_ceil(width);
        let level = |part: &[f64]| {
            let finite: Vec<f64> = part.iter().copied().filter(|x| x.is_finite()).collect();
            let mean = finite.iter().sum::<f64>() / finite.len() as f64;
            (mean - low) / (high - low)
        };
        numbers.chunks(chunk).map(level).collect()
    } else {
        let bins = width.clamp(2, 16);
        let mut counts = vec![0_usize; bins];
        for x in numbers.iter().filter(|x| x.is_finite()) {
            let at = ((x - low) / (high - low) * bins as f64) as usize;
            counts[at.min(bins - 1)] += 1;
        }
        let most = counts.iter().copied().max().unwrap_or(1).max(1);
        counts.iter().map(|n| *n as f64 / most as f64).collect()
    };
    // Where nothing is finite, nothing is drawn.
    let sign = |h: &f64| if h.is_nan() { ' ' } else { signs[((h * 7.0).round().clamp(0.0, 7.0)) as usize] };
    heights.iter().map(sign).collect::<String>().trim_end().to_owned()
}

/// Two axes as shades: rows downwards, columns to the right, every so many of a big array.
fn map(desk: &Desk, array: &Array, low: f64, high: f64) -> String {
    if desk.look.plain {
        return String::new();
    }
    let (rows, columns) = (array.shape()[0], array.shape()[1]);
    let room = (desk.look.width.saturating_sub(2) / 2).max(4);
    let (row_step, column_step) = (rows.div_ceil(MAP_ROWS).max(1), columns.div_ceil(room).max(1));
    let layout = array.layout();
    let mut text = String::new();
    for row in (0..rows).step_by(row_step) {
        let mut line = String::from("  ");
        for column in (0..columns).step_by(column_step) {
            let x = number_at(array, layout.at(0, row).at(0, column).offset);
            line.push_str(&shade(desk, x, low, high));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn shade(desk: &Desk, x: f64, low: f64, high: f64) -> String {
    if !x.is_finite() {
        return if x.is_nan() { "??" } else { "!!" }.to_owned();
    }
    let level = if high > low { (x - low) / (high - low) } else { 0.5 };
    let pick = |count: usize| ((level * (count - 1) as f64).round() as usize).min(count - 1);
    if desk.look.colour {
        return format!("\x1b[48;5;{}m  \x1b[0m", RAMP[pick(RAMP.len())]);
    }
    let shades = if desk.look.ascii { ASCII_SHADES } else { SHADES };
    shades[pick(shades.len())].to_owned()
}
