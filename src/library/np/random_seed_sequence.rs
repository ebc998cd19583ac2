//! `SeedSequence` objects: entropy of any size, and the children spawned from it.

use std::cell::Cell;

use num_bigint::BigInt;
use num_traits::Signed;

use super::arguments::dtype_from;
use crate::array::random::seed_sequence::{POOL_SIZE, SeedSequence, words_of};
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::array_from;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static SEED_SEQUENCE: TypeInfo = TypeInfo::new("numpy.random.bit_generator", "SeedSequence", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    members: &[("numpy.random", &[("SeedSequence", Member::Type(&SEED_SEQUENCE))])],
    methods: &[(&SEED_SEQUENCE, &[spawn, generate_state])],
    constructors: &[(&SEED_SEQUENCE, seed_sequence)],
    ..Topic::EMPTY
};

/// `np.random.SeedSequence`
pub struct SequenceObject {
    /// As the program gave it.
    pub entropy: Value,
    key: Vec<Value>,
    pub sequence: SeedSequence,
    children: Cell<u64>,
}

/// The 32-bit words of an int, or of a sequence of ints one after the other.
///
/// # Errors
/// `expected non-negative integer`, `seed must be integer`,
/// `SeedSequence expects int or sequence of ints for entropy not 1.5`
fn entropy_words(cx: &mut Context, value: &Value) -> Result<Vec<u32>> {
    if cx.is_index(value)? || matches!(value, Value::Bool(_)) {
        let number = cx.to_big_index(value)?;
        return positive_words(&number);
    }
    match value {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Array(_) => words_of_items(cx, value),
        _ => {
            let text = cx.str(value)?;
            Err(Error::type_error(format!("SeedSequence expects int or sequence of ints for entropy not {text}")))
        }
    }
}

fn positive_words(number: &BigInt) -> Result<Vec<u32>> {
    if number.is_negative() {
        return Err(Error::value("expected non-negative integer"));
    }
    Ok(words_of(number.magnitude()))
}

fn words_of_items(cx: &mut Context, value: &Value) -> Result<Vec<u32>> {
    let mut words = Vec::new();
    for item in cx.collect(value)? {
        match &item {
            Value::List(_) | Value::Tuple(_) | Value::Array(_) => words.extend(words_of_items(cx, &item)?),
            Value::Bool(_) => words.extend(entropy_words(cx, &item)?),
            other if cx.is_index(other)? => words.extend(entropy_words(cx, other)?),
            _ => return Err(Error::type_error("seed must be integer")),
        }
    }
    Ok(words)
}

impl SequenceObject {
    /// From a seed as `default_rng` takes it; `None` means the system's entropy.
    ///
    /// # Errors
    /// See [`entropy_words`].
    pub fn from_seed(cx: &mut Context, seed: &Value) -> Result<SequenceObject> {
        Self::with(cx, seed.clone(), Vec::new(), POOL_SIZE, 0)
    }

    fn with(cx: &mut Context, entropy: Value, key: Vec<Value>, pool: usize, children: u64) -> Result<SequenceObject> {
        let entropy = match entropy {
            Value::None => {
                let words = SeedSequence::from_entropy();
                Value::from_big(BigInt::from(num_bigint::BigUint::new(words.entropy().to_vec())))
            }
            given => given,
        };
        let words = entropy_words(cx, &entropy)?;
        let mut key_words = Vec::new();
        for part in &key {
            key_words.extend(entropy_words(cx, part)?);
        }
        let sequence = SeedSequence::with_key(words, key_words, pool);
        Ok(SequenceObject { entropy, key, sequence, children: Cell::new(children) })
    }

    /// The next children, each with its own number at the end of its key.
    ///
    /// # Errors
    /// None of its own.
    pub fn spawn(&self, cx: &mut Context, count: u32) -> Result<Vec<SequenceObject>> {
        let from = self.children.get();
        let mut found = Vec::new();
        for number in from..from + u64::from(count) {
            cx.check_interrupt()?;
            let mut key = self.key.clone();
            key.push(Value::from(number));
            found.push(Self::with(cx, self.entropy.clone(), key, self.sequence.pool().len(), 0)?);
        }
        self.children.set(from + u64::from(count));
        Ok(found)
    }
}

impl Native for SequenceObject {
    fn type_info(&self) -> &'static TypeInfo {
        &SEED_SEQUENCE
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        let key = || Value::tuple(self.key.clone());
        Ok(Some(match name {
            "entropy" => self.entropy.clone(),
            "spawn_key" => key(),
            "pool_size" => Value::from(self.sequence.pool().len()),
            "n_children_spawned" => Value::from(self.children.get()),
            "pool" => Array::from_slice(&[self.sequence.pool().len()], self.sequence.pool())?.into(),
            "state" => {
                let entries = [
                    (Value::str("entropy"), self.entropy.clone()),
                    (Value::str("spawn_key"), key()),
                    (Value::str("pool_size"), Value::from(self.sequence.pool().len())),
                    (Value::str("n_children_spawned"), Value::from(self.children.get())),
                ];
                Value::Dict(std::rc::Rc::new(Dict::from_entries(cx, entries)?))
            }
            _ => return Ok(None),
        }))
    }

    fn attributes(&self) -> &'static [&'static str] {
        &["entropy", "spawn_key", "pool_size", "n_children_spawned", "pool", "state"]
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let mut text = format!("SeedSequence(\n    entropy={},\n", cx.repr(&self.entropy)?);
        if !self.key.is_empty() {
            let key = cx.repr(&Value::tuple(self.key.clone()))?;
            text.push_str(&format!("    spawn_key={key},\n"));
        }
        if self.sequence.pool().len() != POOL_SIZE {
            text.push_str(&format!("    pool_size={},\n", self.sequence.pool().len()));
        }
        if self.children.get() != 0 {
            text.push_str(&format!("    n_children_spawned={},\n", self.children.get()));
        }
        Ok(Some(text + ")"))
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new(self.children.get()))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some(saved) = saved.downcast_ref::<u64>() {
            self.children.set(*saved);
        }
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// How many children are asked for.
///
/// # Errors
/// `can't convert negative value to uint32_t`
pub fn child_count(cx: &mut Context, value: &Value) -> Result<u32> {
    let number = match value {
        Value::Float(x) => *x as i64,
        other => cx.to_index(other)?,
    };
    if number < 0 {
        return Err(Error::overflow("can't convert negative value to uint32_t"));
    }
    u32::try_from(number).map_err(|_| Error::overflow("value too large to convert to uint32_t"))
}

builtin!(
    /// Mixes sources of entropy in a reproducible way to seed independent bit generators.
    ///
    /// >>> np.random.SeedSequence(3).generate_state(2)
    /// array([1576890651, 2902887791], dtype=uint32)
    #[cython("SeedSequence(entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0)")]
    fn seed_sequence(
        cx: &mut Context,
        entropy: Value,
        spawn_key: Value,
        pool_size: i64,
        n_children_spawned: i64,
    ) -> Result<Value> {
        const POOL_LIMIT: i64 = 1 << 16;
        if pool_size < POOL_SIZE as i64 {
            return Err(Error::value(format!("The size of the entropy pool should be at least {POOL_SIZE}")));
        }
        if pool_size > POOL_LIMIT {
            return Err(Error::not_implemented(format!("not in Shapewise: pool_size above {POOL_LIMIT}")));
        }
        let key = cx.collect(&spawn_key)?;
        let children = u64::try_from(n_children_spawned)
            .map_err(|_| Error::overflow("can't convert negative value to uint32_t"))?;
        Ok(Value::native(SequenceObject::with(cx, entropy, key, pool_size as usize, children)?))
    }
);

fn receiver(value: &Value) -> Result<&SequenceObject> {
    value.as_native().ok_or_else(|| Error::type_error("descriptor requires a 'SeedSequence' object"))
}

builtin!(
    /// Spawn a number of child seed sequences by extending the key.
    ///
    /// >>> np.random.SeedSequence(3).spawn(1)
    /// [SeedSequence(
    ///     entropy=3,
    ///     spawn_key=(0,),
    /// )]
    #[cython("spawn(self, n_children)")]
    fn spawn(cx: &mut Context, this: Value, n_children: Value) -> Result<Value> {
        let count = child_count(cx, &n_children)?;
        let children = receiver(&this)?.spawn(cx, count)?;
        Ok(Value::list(children.into_iter().map(Value::native).collect()))
    }
);

builtin!(
    /// Return the requested number of words for seeding a bit generator.
    ///
    /// >>> np.random.SeedSequence(3).generate_state(1, np.uint64)
    /// array([12467808127879573787], dtype=uint64)
    #[cython("generate_state(self, n_words, dtype=<no value>)")]
    fn generate_state(cx: &mut Context, this: Value, n_words: i64, dtype: Given<Value>) -> Result<Value> {
        let dtype = match dtype.into_option() {
            None => DType::UInt32,
            Some(value) => dtype_from(cx, &value)?,
        };
        let count = usize::try_from(n_words).map_err(|_| Error::value("negative dimensions are not allowed"))?;
        if !matches!(dtype, DType::UInt32 | DType::UInt64) {
            return Err(Error::value("only support uint32 or uint64"));
        }
        let array = Array::scratch(&[count], dtype)?;
        let sequence = &receiver(&this)?.sequence;
        if dtype == DType::UInt64 {
            array.slice_mut::<u64>().copy_from_slice(&sequence.generate_u64(count));
        } else {
            array.slice_mut::<u32>().copy_from_slice(&sequence.generate_u32(count));
        }
        Ok(array.into())
    }
);

/// The values of an array-like as 64-bit words, for keys, counters and states.
///
/// # Errors
/// What is no array of integers.
pub fn words_in(cx: &mut Context, value: &Value) -> Result<Vec<u64>> {
    let array = array_from(cx, value)?.as_dtype(DType::UInt64)?.to_contiguous()?;
    let words = array.slice::<u64>().to_vec();
    Ok(words)
}
