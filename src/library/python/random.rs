//! The module `random`: Python's own generator, the same numbers for the same seed.

use std::any::Any;
use std::cell::RefCell;

use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive};

use crate::array::random::python::Random;
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::number::Number;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

pub static RANDOM: TypeInfo = TypeInfo::new("random", "Random", &types::OBJECT);

/// The functions of the module are methods of a hidden generator; both share one list.
macro_rules! topic {
    ($($name:ident),* $(,)?) => {
        pub static TOPIC: Topic = Topic {
            members: &[("random", &[
                ("Random", Member::Type(&RANDOM)),
                $((stringify!($name), Member::Value(|cx| of_module(cx, stringify!($name)))),)*
            ])],
            methods: &[(&RANDOM, &[$($name),*])],
            constructors: &[(&RANDOM, new)],
            ..Topic::EMPTY
        };
    };
}

topic!(
    seed,
    random,
    randint,
    randrange,
    uniform,
    choice,
    choices,
    shuffle,
    sample,
    gauss,
    normalvariate,
    getrandbits,
    triangular,
    expovariate,
    betavariate,
    gammavariate,
    lognormvariate,
    paretovariate,
    weibullvariate,
    vonmisesvariate,
    getstate,
    setstate
);

/// The generator behind the module's functions; part of the session's state.
#[derive(Clone, Default)]
struct Hidden(Option<Random>);

/// A generator of a program, or the hidden one.
pub struct Generator {
    own: Option<RefCell<Random>>,
}

impl Native for Generator {
    fn type_info(&self) -> &'static TypeInfo {
        &RANDOM
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new(self.own.as_ref()?.borrow().clone()))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let (Some(own), Some(saved)) = (&self.own, saved.downcast_ref::<Random>()) {
            *own.borrow_mut() = saved.clone();
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A method of the hidden generator, as a function.
fn of_module(cx: &mut Context, name: &str) -> Value {
    let hidden = Value::native(Generator { own: None });
    cx.find_attr(&hidden, name).ok().flatten().unwrap_or_default()
}

fn fresh() -> Random {
    let bytes: [u8; 32] = rand::random();
    Random::from_integer(&BigInt::from_bytes_le(Sign::Plus, &bytes))
}

/// Runs with the generator that an object stands for.
fn with<T>(cx: &mut Context, this: &Value, work: impl FnOnce(&mut Random) -> T) -> T {
    if let Some(Generator { own: Some(own) }) = this.as_native::<Generator>() {
        return work(&mut own.borrow_mut());
    }
    work(cx.state::<Hidden>().0.get_or_insert_with(fresh))
}

fn store(cx: &mut Context, this: &Value, random: Random) {
    match this.as_native::<Generator>() {
        Some(Generator { own: Some(own) }) => *own.borrow_mut() = random,
        _ => cx.state::<Hidden>().0 = Some(random),
    }
}

fn seeded(cx: &mut Context, seed: &Value) -> Result<Random> {
    Ok(match seed {
        Value::None => fresh(),
        Value::Str(text) => Random::from_bytes(text.as_bytes()),
        Value::Bytes(bytes) => Random::from_bytes(bytes),
        Value::Float(_) => Random::from_integer(&BigInt::from(cx.hash(seed)?)),
        other if Number::of(other).is_some() || cx.is_index(other)? => {
            let n = cx.to_big_index(other)?;
            Random::from_integer(&n.abs())
        }
        _ => {
            return Err(Error::type_error(
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.",
            ));
        }
    })
}

builtin!(
    /// A generator of its own.
    #[py("Random(x=None)")]
    fn new(cx: &mut Context, x: Value) -> Result<Value> {
        let random = seeded(cx, &x)?;
        Ok(Value::native(Generator { own: Some(RefCell::new(random)) }))
    }
);

builtin!(
    /// Start anew: the same seed gives the same numbers.
    ///
    /// >>> import random
    /// >>> random.seed(1)
    /// >>> random.randint(1, 6)
    /// 2
    #[py("Random.seed(self, a=None, version=2)")]
    fn seed(cx: &mut Context, this: Value, a: Value, version: Value) -> Result<Value> {
        let _ = version;
        let random = seeded(cx, &a)?;
        store(cx, &this, random);
        Ok(Value::None)
    }
);

builtin!(
    /// A number from 0 up to, not including, 1.
    #[c("Random.random(self, /)")]
    fn random(cx: &mut Context, this: Value) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, Random::random)))
    }
);

fn below(cx: &mut Context, this: &Value, count: &BigInt) -> BigInt {
    match count.to_u64() {
        Some(count) => BigInt::from(with(cx, this, |r| r.below(count))),
        None => BigInt::from(with(cx, this, |r| r.below_big(count.magnitude()))),
    }
}

builtin!(
    /// An integer from `a` to `b`, both included.
    #[py("Random.randint(self, a, b)")]
    fn randint(cx: &mut Context, this: Value, a: BigInt, b: BigInt) -> Result<Value> {
        let stop: BigInt = &b + 1;
        let width: BigInt = &stop - &a;
        if !width.is_positive() {
            return Err(Error::value(format!("empty range for randrange() ({a}, {stop}, {width})")));
        }
        let offset: BigInt = below(cx, &this, &width);
        Ok(Value::from_big(a + offset))
    }
);

builtin!(
    /// An item of `range(start, stop, step)`.
    #[py("Random.randrange(self, start, stop=None, step=1)")]
    fn randrange(cx: &mut Context, this: Value, start: BigInt, stop: Value, step: BigInt) -> Result<Value> {
        if matches!(stop, Value::None) {
            if !start.is_positive() {
                return Err(Error::value("empty range for randrange()"));
            }
            return Ok(Value::from_big(below(cx, &this, &start)));
        }
        let stop = cx.to_big_index(&stop)?;
        let width: BigInt = &stop - &start;
        if step == BigInt::from(1) {
            if !width.is_positive() {
                return Err(Error::value(format!("empty range for randrange() ({start}, {stop}, {width})")));
            }
            return Ok(Value::from_big(start + below(cx, &this, &width)));
        }
        let count = match step.sign() {
            Sign::Plus => (width + &step - BigInt::from(1)) / &step,
            Sign::Minus => (width + &step + BigInt::from(1)) / &step,
            Sign::NoSign => return Err(Error::value("zero step for randrange()")),
        };
        if !count.is_positive() {
            return Err(Error::value("empty range for randrange()"));
        }
        Ok(Value::from_big(start + step * below(cx, &this, &count)))
    }
);

builtin!(
    /// A number between `a` and `b`.
    #[py("Random.uniform(self, a, b)")]
    fn uniform(cx: &mut Context, this: Value, a: f64, b: f64) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.uniform(a, b))))
    }
);

builtin!(
    /// An item of a sequence.
    #[py("Random.choice(self, seq)")]
    fn choice(cx: &mut Context, this: Value, seq: Value) -> Result<Value> {
        let len = cx.len(&seq)?;
        if len == 0 {
            return Err(Error::index("Cannot choose from an empty sequence"));
        }
        let at = with(cx, &this, |r| r.below(len as u64));
        cx.get_item(&seq, &Value::from(at))
    }
);

builtin!(
    /// Items of a sequence, each chosen independently, with weights if they are given.
    #[py("Random.choices(self, population, weights=None, *, cum_weights=None, k=1)")]
    fn choices(
        cx: &mut Context,
        this: Value,
        population: Value,
        weights: Value,
        cum_weights: Value,
        k: i64,
    ) -> Result<Value> {
        let count = cx.len(&population)?;
        let k = usize::try_from(k).unwrap_or(0).min(1 << 28);
        let mut positions = Vec::with_capacity(k);
        match (&weights, &cum_weights) {
            (Value::None, Value::None) => {
                if count == 0 && k > 0 {
                    return Err(Error::index("list index out of range"));
                }
                for _ in 0..k {
                    positions.push(with(cx, &this, |r| r.choice_position(count)));
                }
            }
            _ => {
                let running = running_weights(cx, &weights, &cum_weights)?;
                if running.len() != count {
                    return Err(Error::value("The number of weights does not match the population"));
                }
                let total = running.last().copied().unwrap_or(0.0);
                if total <= 0.0 {
                    return Err(Error::value("Total of weights must be greater than zero"));
                }
                if !total.is_finite() {
                    return Err(Error::value("Total of weights must be finite"));
                }
                for _ in 0..k {
                    positions.push(with(cx, &this, |r| r.weighted_position(&running, total)));
                }
            }
        }
        let items: Result<Vec<Value>> =
            positions.into_iter().map(|at| cx.get_item(&population, &Value::from(at))).collect();
        items.map(Value::list)
    }
);

fn running_weights(cx: &mut Context, weights: &Value, running: &Value) -> Result<Vec<f64>> {
    if !matches!(running, Value::None) {
        if !matches!(weights, Value::None) {
            return Err(Error::type_error("Cannot specify both weights and cumulative weights"));
        }
        return cx.collect(running)?.iter().map(|w| cx.to_float(w)).collect();
    }
    let mut total: Option<Value> = None;
    let mut sums = Vec::new();
    for weight in cx.collect(weights)? {
        let sum = match total {
            None => weight,
            Some(sum) => cx.binary(BinaryOp::Add, &sum, &weight)?,
        };
        sums.push(cx.to_float(&sum)?);
        total = Some(sum);
    }
    Ok(sums)
}

builtin!(
    /// Put the items of a list into a random order, in place.
    #[py("Random.shuffle(self, x)")]
    fn shuffle(cx: &mut Context, this: Value, x: Value) -> Result<Value> {
        let len = cx.len(&x)?;
        let exchanges = with(cx, &this, |r| r.exchanges(len));
        if let Some(list) = x.as_list() {
            let mut items = list.borrow_mut();
            for (i, j) in exchanges {
                items.swap(i, j);
            }
            return Ok(Value::None);
        }
        for (i, j) in exchanges {
            let (i, j) = (Value::from(i), Value::from(j));
            let (a, b) = (cx.get_item(&x, &i)?, cx.get_item(&x, &j)?);
            cx.set_item(&x, &i, &b)?;
            cx.set_item(&x, &j, &a)?;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// `k` different items of a sequence.
    #[py("Random.sample(self, population, k, *, counts=None)")]
    fn sample(cx: &mut Context, this: Value, population: Value, k: i64, counts: Value) -> Result<Value> {
        let sequence = match &population {
            Value::Set(_) | Value::FrozenSet(_) | Value::Dict(_) | Value::Int(_) => {
                return Err(Error::type_error("Population must be a sequence.  For dicts or sets, use sorted(d)."));
            }
            other => other.clone(),
        };
        let mut items = cx.collect(&sequence)?;
        if !matches!(counts, Value::None) {
            let counts: Result<Vec<i64>> = cx.collect(&counts)?.iter().map(|c| cx.to_index(c)).collect();
            items = items
                .into_iter()
                .zip(counts?)
                .flat_map(|(item, n)| std::iter::repeat_n(item, usize::try_from(n).unwrap_or(0)))
                .collect();
        }
        match usize::try_from(k) {
            Ok(size) if size <= items.len() => {
                let count = items.len();
                let places = with(cx, &this, |r| r.sample(count, size));
                Ok(Value::list(places.into_iter().map(|at| items[at].clone()).collect()))
            }
            _ => Err(Error::value("Sample larger than population or is negative")),
        }
    }
);

builtin!(
    /// A normally distributed number.
    #[py("Random.gauss(self, mu=0.0, sigma=1.0)")]
    fn gauss(cx: &mut Context, this: Value, mu: f64, sigma: f64) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.gauss(mu, sigma))))
    }
);

builtin!(
    /// A normally distributed number, by another method than `gauss`.
    #[py("Random.normalvariate(self, mu=0.0, sigma=1.0)")]
    fn normalvariate(cx: &mut Context, this: Value, mu: f64, sigma: f64) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.normalvariate(mu, sigma))))
    }
);

builtin!(
    /// An integer of `k` random bits.
    #[c("Random.getrandbits(self, k, /)")]
    fn getrandbits(cx: &mut Context, this: Value, k: i64) -> Result<Value> {
        let k = u64::try_from(k).map_err(|_| Error::value("number of bits must be non-negative"))?;
        if k > 1 << 30 {
            return Err(Error::bare(&types::MEMORY_ERROR));
        }
        Ok(Value::from_big(BigInt::from(with(cx, &this, |r| r.getrandbits(k)))))
    }
);

builtin!(
    /// A number between `low` and `high`, most likely at `mode`.
    #[py("Random.triangular(self, low=0.0, high=1.0, mode=None)")]
    fn triangular(cx: &mut Context, this: Value, low: f64, high: f64, mode: Option<f64>) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.triangular(low, high, mode))))
    }
);

builtin!(
    /// An exponentially distributed number.
    #[py("Random.expovariate(self, lambd)")]
    fn expovariate(cx: &mut Context, this: Value, lambd: f64) -> Result<Value> {
        if lambd == 0.0 {
            return Err(Error::zero_division("float division by zero"));
        }
        Ok(Value::Float(with(cx, &this, |r| r.expovariate(lambd))))
    }
);

fn positive(alpha: f64, beta: f64, name: &str) -> Result<()> {
    if alpha <= 0.0 || beta <= 0.0 {
        return Err(Error::value(format!("{name}: alpha and beta must be > 0.0")));
    }
    Ok(())
}

builtin!(
    /// A number with a beta distribution.
    #[py("Random.betavariate(self, alpha, beta)")]
    fn betavariate(cx: &mut Context, this: Value, alpha: f64, beta: f64) -> Result<Value> {
        positive(alpha, beta, "gammavariate")?;
        Ok(Value::Float(with(cx, &this, |r| r.betavariate(alpha, beta))))
    }
);

builtin!(
    /// A number with a gamma distribution.
    #[py("Random.gammavariate(self, alpha, beta)")]
    fn gammavariate(cx: &mut Context, this: Value, alpha: f64, beta: f64) -> Result<Value> {
        positive(alpha, beta, "gammavariate")?;
        Ok(Value::Float(with(cx, &this, |r| r.gammavariate(alpha, beta))))
    }
);

builtin!(
    /// A number whose logarithm is normally distributed.
    #[py("Random.lognormvariate(self, mu, sigma)")]
    fn lognormvariate(cx: &mut Context, this: Value, mu: f64, sigma: f64) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.lognormvariate(mu, sigma))))
    }
);

builtin!(
    /// A number with a Pareto distribution.
    #[py("Random.paretovariate(self, alpha)")]
    fn paretovariate(cx: &mut Context, this: Value, alpha: f64) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.paretovariate(alpha))))
    }
);

builtin!(
    /// A number with a Weibull distribution.
    #[py("Random.weibullvariate(self, alpha, beta)")]
    fn weibullvariate(cx: &mut Context, this: Value, alpha: f64, beta: f64) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.weibullvariate(alpha, beta))))
    }
);

builtin!(
    /// An angle with a von Mises distribution.
    #[py("Random.vonmisesvariate(self, mu, kappa)")]
    fn vonmisesvariate(cx: &mut Context, this: Value, mu: f64, kappa: f64) -> Result<Value> {
        Ok(Value::Float(with(cx, &this, |r| r.vonmisesvariate(mu, kappa))))
    }
);

/// A generator's state, as a value that only `setstate` understands.
struct Saved(Random);

static SAVED: TypeInfo = TypeInfo::new("random", "state", &types::OBJECT);

impl Native for Saved {
    fn type_info(&self) -> &'static TypeInfo {
        &SAVED
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// The state, for `setstate`.
    #[py("Random.getstate(self)")]
    fn getstate(cx: &mut Context, this: Value) -> Result<Value> {
        let random = with(cx, &this, |r| r.clone());
        Ok(Value::native(Saved(random)))
    }
);

builtin!(
    /// Go on from a state that `getstate` gave.
    #[py("Random.setstate(self, state)")]
    fn setstate(cx: &mut Context, this: Value, state: Value) -> Result<Value> {
        let Some(saved) = state.as_native::<Saved>() else {
            return Err(Error::type_error("a state from getstate() is required"));
        };
        let random = saved.0.clone();
        store(cx, &this, random);
        Ok(Value::None)
    }
);
