//! `%time` and `%timeit`: how long code takes, with honest statistics.

use std::rc::Rc;
use std::time::{Duration, Instant};

use super::{Magic, Outcome, Takes, Topic, usage};
use crate::front::desk::Desk;
use crate::runtime::eval::code::Code;
use crate::session::{Failure, Reply};

pub static ROWS: &[Magic] = &[
    Magic {
        name: "time",
        aliases: &[],
        topic: Topic::Run,
        usage: "CODE",
        doc: "prompt-magic-time",
        run: time,
        takes: Takes::Code,
    },
    Magic {
        name: "timeit",
        aliases: &[],
        topic: Topic::Run,
        usage: "[-n LOOPS] [-r RUNS] CODE",
        doc: "prompt-magic-timeit",
        run: timeit,
        takes: Takes::Code,
    },
];

/// The shortest run that a clock can be trusted with.
const LONG_ENOUGH: Duration = Duration::from_millis(50);
const RUNS: u32 = 7;
const MOST_LOOPS: u64 = 10_000_000;

fn time(desk: &mut Desk, code: &str) -> Outcome {
    if code.is_empty() {
        return usage(desk, "time");
    }
    let reply = desk.code(code);
    if reply.failure.is_none() {
        let line = desk.say("prompt-took", &[("time", duration(reply.elapsed, desk.look.ascii).into())]);
        let _ = desk.session.cx.write_out(&format!("{line}\n"));
    }
    Outcome::Reply(Box::new(reply))
}

fn timeit(desk: &mut Desk, argument: &str) -> Outcome {
    let Some((loops, runs, code)) = options(argument) else { return usage(desk, "timeit") };
    match measure(desk, code, loops, runs) {
        Ok(line) => Outcome::Text(line),
        Err(failure) => Outcome::Reply(Box::new(Reply { failure: Some(failure), ..crate::front::desk::nothing() })),
    }
}

/// `-n 100 -r 3 code`
fn options(argument: &str) -> Option<(Option<u64>, u32, &str)> {
    let (mut loops, mut runs, mut rest) = (None, RUNS, argument.trim());
    while let Some(option) = rest.strip_prefix('-') {
        let letter = option.chars().next().filter(|c| matches!(c, 'n' | 'r'))?;
        let after = option[1..].trim_start();
        let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let number: u64 = after[..end].parse().ok().filter(|n| *n > 0 && *n <= MOST_LOOPS)?;
        match letter {
            'n' => loops = Some(number),
            _ => runs = u32::try_from(number).ok().filter(|n| *n <= 1000)?,
        }
        rest = after[end..].trim_start();
    }
    (!rest.is_empty()).then_some((loops, runs, rest))
}

fn measure(desk: &mut Desk, code: &str, loops: Option<u64>, runs: u32) -> Result<String, Failure> {
    let lowered = desk.session.lower(code)?;
    let loops = match loops {
        Some(loops) => loops,
        None => enough_loops(desk, &lowered)?,
    };
    let mut each = Vec::with_capacity(runs as usize);
    for _ in 0..runs {
        each.push(run_loops(desk, &lowered, loops)?.as_secs_f64() / loops as f64);
    }
    let mean = each.iter().sum::<f64>() / f64::from(runs);
    let variance = each.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / f64::from(runs);
    let ascii = desk.look.ascii;
    let arguments = [
        ("mean", seconds(mean, ascii).into()),
        ("deviation", seconds(variance.sqrt(), ascii).into()),
        ("runs", (runs as usize).into()),
        ("loops", usize::try_from(loops).unwrap_or(usize::MAX).into()),
        ("pm", if ascii { "+-" } else { "±" }.into()),
    ];
    Ok(desk.say("prompt-timeit", &arguments))
}

/// The power of ten of loops that takes long enough.
fn enough_loops(desk: &mut Desk, code: &Rc<Code>) -> Result<u64, Failure> {
    let mut loops = 1;
    while loops < MOST_LOOPS {
        if run_loops(desk, code, loops)? >= LONG_ENOUGH {
            break;
        }
        loops *= 10;
    }
    Ok(loops)
}

fn run_loops(desk: &mut Desk, code: &Rc<Code>, loops: u64) -> Result<Duration, Failure> {
    let start = Instant::now();
    for _ in 0..loops {
        desk.session.run_lowered(code)?;
    }
    Ok(start.elapsed())
}

fn duration(time: Duration, ascii: bool) -> String {
    seconds(time.as_secs_f64(), ascii)
}

/// Three digits and a fitting unit.
fn seconds(time: f64, ascii: bool) -> String {
    let micro = if ascii { "us" } else { "µs" };
    let (scaled, unit) = match time {
        t if t >= 60.0 => return format!("{:.0} min {:.0} s", (t / 60.0).floor(), t % 60.0),
        t if t >= 1.0 => (t, "s"),
        t if t >= 1e-3 => (t * 1e3, "ms"),
        t if t >= 1e-6 => (t * 1e6, micro),
        t => (t * 1e9, "ns"),
    };
    let digits = if scaled >= 100.0 { 0 } else { usize::from(scaled < 100.0) + usize::from(scaled < 10.0) };
    format!("{scaled:.digits$} {unit}")
}
