//! The modules `time` and `timeit`.

use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Args;
use crate::runtime::collections::{FieldNames, Tuple};
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[
        ("time", &[time, time_ns, perf_counter, perf_counter_ns, monotonic, process_time, sleep]),
        ("time", &[gmtime, localtime, strftime, ctime, asctime, mktime]),
        ("timeit", &[timeit, default_timer]),
    ],
    ..Topic::EMPTY
};

fn since_epoch() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// A clock that only goes forward, from the first time it is asked.
fn running() -> Duration {
    use std::sync::OnceLock;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed() + Duration::from_secs(1000)
}

builtin!(
    /// Seconds since the start of 1970.
    #[c("time()")]
    fn time() -> Result<Value> {
        Ok(Value::Float(since_epoch().as_secs_f64()))
    }
);

builtin!(
    /// Nanoseconds since the start of 1970.
    #[c("time_ns()")]
    fn time_ns() -> Result<Value> {
        Ok(Value::from_i128(i128::try_from(since_epoch().as_nanos()).unwrap_or(i128::MAX)))
    }
);

builtin!(
    /// Seconds of the most exact clock, for measuring.
    #[c("perf_counter()")]
    fn perf_counter() -> Result<Value> {
        Ok(Value::Float(running().as_secs_f64()))
    }
);

builtin!(
    /// The same clock as `perf_counter`.
    #[c("default_timer()")]
    fn default_timer() -> Result<Value> {
        Ok(Value::Float(running().as_secs_f64()))
    }
);

builtin!(
    /// Nanoseconds of the most exact clock.
    #[c("perf_counter_ns()")]
    fn perf_counter_ns() -> Result<Value> {
        Ok(Value::from_i128(i128::try_from(running().as_nanos()).unwrap_or(i128::MAX)))
    }
);

builtin!(
    /// Seconds of a clock that never goes back.
    #[c("monotonic()")]
    fn monotonic() -> Result<Value> {
        Ok(Value::Float(running().as_secs_f64()))
    }
);

builtin!(
    /// Seconds the program has run; waiting counts here, as the clock does.
    #[c("process_time()")]
    fn process_time() -> Result<Value> {
        Ok(Value::Float(running().as_secs_f64() - 1000.0))
    }
);

builtin!(
    /// Wait some seconds.
    #[c("sleep(seconds, /)")]
    fn sleep(cx: &mut Context, seconds: f64) -> Result<Value> {
        if seconds < 0.0 {
            return Err(Error::value("sleep length must be non-negative"));
        }
        if !seconds.is_finite() {
            return Err(Error::value("Invalid value NaN (not a number)"));
        }
        let end = Instant::now() + Duration::from_secs_f64(seconds.min(1e9));
        loop {
            cx.check_interrupt()?;
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(Value::None);
            }
            std::thread::sleep(left.min(Duration::from_millis(20)));
        }
    }
);

/// A moment in the calendar.
pub struct Moment {
    pub year: i64,
    pub month: i64,
    pub day: i64,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    /// Monday is 0.
    pub weekday: i64,
    /// From 1 on.
    pub year_day: i64,
}

pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

#[must_use]
pub fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days from the start of 1970 to a date of the Gregorian calendar.
#[must_use]
pub fn days_from_date(year: i64, month: i64, day: i64) -> i64 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Year, month and day of a number of days from the start of 1970.
#[must_use]
pub fn date_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_index + 2) / 5 + 1;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

impl Moment {
    /// The moment some seconds after the start of 1970, in universal time.
    #[must_use]
    pub fn at(seconds: i64) -> Moment {
        let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let (year, month, day) = date_from_days(days);
        Moment {
            year,
            month,
            day,
            hour: rest / 3600,
            minute: rest / 60 % 60,
            second: rest % 60,
            weekday: (days + 3).rem_euclid(7),
            year_day: days - days_from_date(year, 1, 1) + 1,
        }
    }

    /// Laid out by `strftime` codes.
    #[must_use]
    pub fn format(&self, template: &str) -> String {
        let mut out = String::new();
        let mut chars = template.chars();
        while let Some(c) = chars.next() {
            if c != '%' {
                out.push(c);
                continue;
            }
            let Some(code) = chars.next() else {
                out.push('%');
                break;
            };
            out.push_str(&self.field(code));
        }
        out
    }

    fn field(&self, code: char) -> String {
        let month = MONTHS[usize::try_from(self.month - 1).unwrap_or(0).min(11)];
        let day = DAYS[usize::try_from(self.weekday).unwrap_or(0).min(6)];
        let half_day_hour = if self.hour % 12 == 0 { 12 } else { self.hour % 12 };
        match code {
            'Y' => self.year.to_string(),
            'y' => format!("{:02}", self.year.rem_euclid(100)),
            'm' => format!("{:02}", self.month),
            'd' => format!("{:02}", self.day),
            'e' => format!("{:2}", self.day),
            'H' => format!("{:02}", self.hour),
            'I' => format!("{half_day_hour:02}"),
            'M' => format!("{:02}", self.minute),
            'S' => format!("{:02}", self.second),
            'p' => if self.hour < 12 { "AM" } else { "PM" }.into(),
            'j' => format!("{:03}", self.year_day),
            'a' => day[..3].into(),
            'A' => day.into(),
            'b' | 'h' => month[..3].into(),
            'B' => month.into(),
            'w' => ((self.weekday + 1) % 7).to_string(),
            'u' => (self.weekday + 1).to_string(),
            'F' => self.format("%Y-%m-%d"),
            'T' | 'X' => self.format("%H:%M:%S"),
            'R' => self.format("%H:%M"),
            'D' | 'x' => self.format("%m/%d/%y"),
            'c' => self.format("%a %b %e %H:%M:%S %Y"),
            'n' => "\n".into(),
            't' => "\t".into(),
            'Z' => "UTC".into(),
            'z' => "+0000".into(),
            '%' => "%".into(),
            other => format!("%{other}"),
        }
    }

    fn to_value(&self) -> Value {
        let parts =
            [self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday, self.year_day, 0];
        let parts: Vec<Value> = parts.into_iter().map(Value::Int).collect();
        Value::Tuple(Rc::new(Tuple::named(parts.into(), &STRUCT_TIME)))
    }
}

static STRUCT_TIME: FieldNames = FieldNames {
    class: "time.struct_time",
    fields: &["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"],
};

fn moment(cx: &mut Context, value: Given<Value>) -> Result<Moment> {
    let seconds = match value {
        Given::Nothing | Given::Value(Value::None) => since_epoch().as_secs_f64(),
        Given::Value(Value::Tuple(parts)) => {
            let mut fields = [0_i64; 9];
            for (field, part) in fields.iter_mut().zip(parts.iter()) {
                *field = cx.to_index(part)?;
            }
            let [year, month, day, hour, minute, second, ..] = fields;
            return Ok(Moment::at(days_from_date(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second));
        }
        Given::Value(other) => cx.to_float(&other)?,
    };
    Ok(Moment::at(seconds.floor() as i64))
}

builtin!(
    /// The parts of a moment, in universal time.
    #[c("gmtime(seconds=<no value>, /)")]
    fn gmtime(cx: &mut Context, seconds: Given<Value>) -> Result<Value> {
        Ok(moment(cx, seconds)?.to_value())
    }
);

builtin!(
    /// The parts of a moment; the local zone is universal time here.
    #[c("localtime(seconds=<no value>, /)")]
    fn localtime(cx: &mut Context, seconds: Given<Value>) -> Result<Value> {
        Ok(moment(cx, seconds)?.to_value())
    }
);

builtin!(
    /// A moment laid out by a template: `%Y-%m-%d %H:%M:%S`.
    #[c("strftime(format, t=<no value>, /)")]
    fn strftime(cx: &mut Context, format: Value, t: Given<Value>) -> Result<Value> {
        let template = cx.str(&format)?;
        Ok(Value::string(moment(cx, t)?.format(&template)))
    }
);

builtin!(
    /// A moment as a line of text.
    #[c("ctime(seconds=<no value>, /)")]
    fn ctime(cx: &mut Context, seconds: Given<Value>) -> Result<Value> {
        Ok(Value::string(moment(cx, seconds)?.format("%c")))
    }
);

builtin!(
    /// A moment as a line of text.
    #[c("asctime(t=<no value>, /)")]
    fn asctime(cx: &mut Context, t: Given<Value>) -> Result<Value> {
        Ok(Value::string(moment(cx, t)?.format("%c")))
    }
);

builtin!(
    /// Seconds since the start of 1970 of the parts of a moment.
    #[c("mktime(t, /)")]
    fn mktime(cx: &mut Context, t: Value) -> Result<Value> {
        let m = moment(cx, Given::Value(t))?;
        let seconds = days_from_date(m.year, m.month, m.day) * 86_400 + m.hour * 3600 + m.minute * 60 + m.second;
        Ok(Value::Float(seconds as f64))
    }
);

/// A function that runs a source text so often and tells how long that took.
fn timed(cx: &mut Context, stmt: &str, setup: &str) -> Result<Value> {
    let within = |text: &str, depth: usize| -> String {
        text.lines().map(|line| format!("{}{line}\n", " ".repeat(4 * depth))).collect()
    };
    let text = format!(
        "def _timed(_steps, _clock):\n{}    _start = _clock()\n    for _step in _steps:\n{}    return _clock() - _start\n",
        within(setup, 1),
        within(stmt, 2),
    );
    let source = u32::try_from(cx.sources.len()).unwrap_or(u32::MAX);
    cx.sources.push(text.as_str().into());
    let module = crate::syntax::parse(&text)
        .map_err(|error| Error::new(&crate::runtime::types::SYNTAX_ERROR, error.message.clone()))?;
    let before = cx.globals.get("_timed");
    cx.run_module(&module, source)?;
    let function = cx.globals.remove("_timed").unwrap_or_default();
    if let Some(before) = before {
        cx.globals.set("_timed", before);
    }
    Ok(function)
}

builtin!(
    /// The seconds that running a function or a source text `number` times takes.
    ///
    /// >>> import timeit
    /// >>> timeit.timeit('1 + 1', number=10) < 60
    /// True
    #[py("timeit(stmt='pass', setup='pass', timer=None, number=1000000, globals=None)")]
    fn timeit(cx: &mut Context, stmt: Value, setup: Value, timer: Value, number: i64, globals: Value) -> Result<Value> {
        let _ = (timer, globals);
        if let (Some(stmt), Some(setup)) = (stmt.as_text(), setup.as_text()) {
            let function = timed(cx, stmt.as_str(), setup.as_str())?;
            let steps = Value::Range(Rc::new(crate::runtime::value::Range { start: 0, stop: number, step: 1 }));
            return cx.call(&function, Args::positional([steps, Value::Builtin(default_timer())]));
        }
        if !cx.is_callable(&stmt) {
            return Err(Error::value("stmt is neither a string nor callable"));
        }
        if cx.is_callable(&setup) {
            cx.call(&setup, Args::none())?;
        }
        let start = Instant::now();
        for _ in 0..number {
            cx.check_interrupt()?;
            cx.call(&stmt, Args::none())?;
        }
        Ok(Value::Float(start.elapsed().as_secs_f64()))
    }
);
