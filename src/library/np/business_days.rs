//! Working days: `np.is_busday`, `np.busday_offset`, `np.busday_count` and calendars of them.

use std::rc::Rc;

use super::results::finish_into;
use crate::array::matmul::operand::elements;
use crate::array::promotion::can_cast;
use crate::array::time::Unit;
use crate::array::time::business::{Calendar, Roll, parse_week};
use crate::array::time::convert::{as_times, numbers};
use crate::array::{Array, Bool, Broadcast, Casting, DType, Shape};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::array_of_dtype;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{OBJECT, TypeInfo};
use crate::runtime::value::Value;

static CALENDAR: TypeInfo = TypeInfo::new("numpy", "busdaycalendar", &OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[is_busday, busday_offset, busday_count])],
    members: &[("numpy", &[("busdaycalendar", Member::Type(&CALENDAR))])],
    constructors: &[(&CALENDAR, new_calendar)],
    ..Topic::EMPTY
};

const DAY: DType = DType::DateTime(Unit::DAY);
const WORKING_WEEK: &str = "1111100";

/// A calendar as a Python object.
struct CalendarObject(Calendar);

impl Native for CalendarObject {
    fn type_info(&self) -> &'static TypeInfo {
        &CALENDAR
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "weekmask" => {
                let week: Vec<Bool> = self.0.week.iter().map(|&works| Bool::from(works)).collect();
                Some(Value::array(Array::from_slice(&[7], &week)?))
            }
            "holidays" => {
                let days = &self.0.holidays;
                Some(Value::array(as_times(&Array::from_slice(&[days.len()], days)?, DAY)))
            }
            _ => None,
        })
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn week_from(cx: &mut Context, value: &Value) -> Result<[bool; 7]> {
    if let Value::Str(text) = value {
        return Ok(parse_week(text.as_str())?);
    }
    let mask = array_of_dtype(cx, value, Some(DType::Bool))?.to_contiguous()?;
    let days: Vec<bool> = mask.slice::<Bool>().iter().map(|day| day.get()).collect();
    <[bool; 7]>::try_from(days).map_err(|_| Error::value("A business day weekmask array must have length 7"))
}

/// Any dates as days, which nothing may be lost in.
fn days(cx: &mut Context, value: &Value, operand: usize) -> Result<Array> {
    let dates = array_of_dtype(cx, value, Some(DType::DateTime(Unit::GENERIC)))?;
    crate::runtime::arrays::settle(cx)?;
    if !can_cast(dates.dtype(), DAY, Casting::Safe) {
        return Err(Error::type_error(format!(
            "Iterator operand {operand} dtype could not be cast from {} to {} according to the rule 'safe'",
            dates.dtype().repr(),
            DAY.repr()
        )));
    }
    Ok(dates.as_dtype(DAY)?)
}

fn calendar_from(cx: &mut Context, weekmask: &Value, holidays: &Value) -> Result<Calendar> {
    let week = week_from(cx, weekmask)?;
    let free = match holidays {
        Value::None => Vec::new(),
        given => {
            let free = days(cx, given, 0)?;
            if free.ndim() != 1 {
                return Err(Error::value("holidays must be a provided as a one-dimensional array"));
            }
            elements::<i64>(&numbers(&free))
        }
    };
    Ok(Calendar::new(week, free)?)
}

/// The calendar that a function is given, in one piece or two.
fn chosen(cx: &mut Context, name: &str, weekmask: &Value, holidays: &Value, whole: &Value) -> Result<Calendar> {
    if let Value::None = whole {
        return calendar_from(cx, weekmask, holidays);
    }
    let usual = matches!(weekmask, Value::Str(text) if text.as_str() == WORKING_WEEK);
    if !usual || !matches!(holidays, Value::None) {
        return Err(Error::value(format!(
            "Cannot supply both the weekmask/holidays and the busdaycal parameters to {name}()"
        )));
    }
    whole.as_native::<CalendarObject>().map(|object| object.0.clone()).ok_or_else(|| {
        Error::type_error(format!(
            "{name}() argument 'busdaycal' must be numpy.busdaycalendar, not {}",
            cx.type_name(whole)
        ))
    })
}

type Pairs = Vec<(i64, i64)>;

/// Numbers of two arrays that meet, in C order.
fn pairs(a: &Array, b: &Array) -> Result<(Pairs, Shape)> {
    let shape = Broadcast::plan(&[a.shape(), b.shape()])?.shape;
    let wide = |array: &Array| elements::<i64>(&numbers(&array.stretched(&shape)));
    Ok((wide(a).into_iter().zip(wide(b)).collect(), shape))
}

builtin!(
    /// Calculates which of the given dates are valid days, and which are not.
    ///
    /// >>> np.is_busday(['2011-07-01', '2011-07-02', '2011-07-18'], holidays=['2011-07-01'])
    /// array([False, False,  True])
    #[c("is_busday(dates, weekmask='1111100', holidays=None, busdaycal=None, out=None)")]
    fn is_busday(
        cx: &mut Context,
        dates: Value,
        weekmask: Value,
        holidays: Value,
        busdaycal: Value,
        out: Option<Rc<ArrayObject>>,
    ) -> Result<Value> {
        let calendar = chosen(cx, "is_busday", &weekmask, &holidays, &busdaycal)?;
        let dates = days(cx, &dates, 0)?;
        let numbers = numbers(&dates.to_contiguous()?);
        let answers: Vec<Bool> = numbers.slice::<i64>().iter().map(|&day| Bool::from(calendar.works(day))).collect();
        finish_into(cx, out, Array::from_slice(dates.shape(), &answers))
    }
);

builtin!(
    /// First adjusts the date to fall on a valid day according to the roll rule, then applies offsets counted in valid
    /// days.
    ///
    /// >>> np.busday_offset('2011-10', 0, roll='forward')
    /// np.datetime64('2011-10-03')
    #[c("busday_offset(dates, offsets, roll='raise', weekmask='1111100', holidays=None, busdaycal=None, out=None)")]
    fn busday_offset(
        cx: &mut Context,
        dates: Value,
        offsets: Value,
        roll: Value,
        weekmask: Value,
        holidays: Value,
        busdaycal: Value,
        out: Option<Rc<ArrayObject>>,
    ) -> Result<Value> {
        let roll = Roll::parse(&cx.str(&roll)?)?;
        let calendar = chosen(cx, "busday_offset", &weekmask, &holidays, &busdaycal)?;
        let dates = days(cx, &dates, 0)?;
        let offsets = array_of_dtype(cx, &offsets, Some(DType::Int64))?;
        let (pairs, shape) = pairs(&dates, &offsets)?;
        let mut found = Vec::with_capacity(pairs.len());
        for (day, by) in pairs {
            cx.check_interrupt()?;
            found.push(calendar.offset(day, by, roll)?);
        }
        let found = Array::from_slice(&shape, &found).map(|numbers| as_times(&numbers, DAY));
        finish_into(cx, out, found)
    }
);

builtin!(
    /// Counts the number of valid days between begindates and enddates, not including the day of enddates.
    ///
    /// >>> np.busday_count('2011-01', '2011-02')
    /// np.int64(21)
    #[c("busday_count(begindates, enddates, weekmask='1111100', holidays=[], busdaycal=None, out=None)")]
    fn busday_count(
        cx: &mut Context,
        begindates: Value,
        enddates: Value,
        weekmask: Value,
        holidays: Value,
        busdaycal: Value,
        out: Option<Rc<ArrayObject>>,
    ) -> Result<Value> {
        // The literal that the signature shows stands for no holidays.
        let none = matches!(&holidays, Value::Str(text) if text.as_str() == "[]")
            || matches!(&holidays, Value::List(list) if list.is_empty());
        let holidays = if none { Value::None } else { holidays };
        let calendar = chosen(cx, "busday_count", &weekmask, &holidays, &busdaycal)?;
        let (begin, end) = (days(cx, &begindates, 0)?, days(cx, &enddates, 1)?);
        let (pairs, shape) = pairs(&begin, &end)?;
        let counts = pairs.into_iter().map(|(begin, end)| calendar.count(begin, end)).collect::<Result<Vec<i64>, _>>();
        finish_into(cx, out, counts.and_then(|counts| Array::from_slice(&shape, &counts)))
    }
);

builtin!(
    /// A business day calendar object that efficiently stores information defining valid days.
    ///
    /// >>> np.busdaycalendar(holidays=['2011-07-01', '2011-07-02']).holidays
    /// array(['2011-07-01'], dtype='datetime64[D]')
    #[c("busdaycalendar(weekmask='1111100', holidays=None)")]
    fn new_calendar(cx: &mut Context, weekmask: Value, holidays: Value) -> Result<Value> {
        Ok(Value::native(CalendarObject(calendar_from(cx, &weekmask, &holidays)?)))
    }
);
