//! Bit generator objects: their state as a dict, jumping and advancing, raw words, `Philox` with keys.

use std::rc::Rc;

use num_bigint::{BigInt, BigUint, Sign};

use super::random_output::size_of;
use super::random_seed_sequence::{SequenceObject, words_in};
use super::random_seeding::{seeded, spawn_bits};
use super::random_stream::{BIT_GENERATOR, BitObject, MT19937, PCG64, PCG64DXSM, PHILOX};
use crate::array::random::bits::Bits;
use crate::array::random::mt19937::{Mt19937, STATE_WORDS};
use crate::array::random::pcg64::{Pcg64, Pcg64Dxsm};
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[
        (&BIT_GENERATOR, &[random_raw, spawn]),
        (&PCG64, &[jumped, advance]),
        (&PCG64DXSM, &[jumped, advance]),
        (&PHILOX, &[jumped, advance]),
        (&MT19937, &[jumped]),
    ],
    constructors: &[(&PHILOX, philox)],
    ..Topic::EMPTY
};

/// A dict with these entries.
///
/// # Errors
/// None of its own.
pub fn dict_of(cx: &mut Context, entries: Vec<(&str, Value)>) -> Result<Value> {
    let entries = entries.into_iter().map(|(name, value)| (Value::str(name), value));
    Ok(Value::Dict(Rc::new(Dict::from_entries(cx, entries)?)))
}

/// An entry of a dict, if it is one and has it.
///
/// # Errors
/// None of its own.
pub fn field(cx: &mut Context, dict: &Value, name: &str) -> Result<Option<Value>> {
    match dict {
        Value::Dict(dict) => dict.get(cx, &Value::str(name)),
        _ => Ok(None),
    }
}

fn wide(number: u128) -> Value {
    Value::from_big(BigInt::from(number))
}

fn words(words: &[u64]) -> Result<Value> {
    Ok(Array::from_slice(&[words.len()], words)?.into())
}

/// `bit_generator.state`
///
/// # Errors
/// `MemoryError`
pub fn state_of(cx: &mut Context, bits: &Bits) -> Result<Value> {
    let name = ("bit_generator", Value::str(bits.name()));
    let (state, more, spare) = match bits {
        Bits::Mt19937(twister) => {
            let (key, position) = twister.state();
            let key = Array::from_slice(&[STATE_WORDS], key)?;
            let state = dict_of(cx, vec![("key", key.into()), ("pos", Value::from(position))])?;
            return dict_of(cx, vec![name, ("state", state)]);
        }
        Bits::Pcg64(pcg) => {
            let (state, increment, spare) = pcg.state();
            (vec![("state", wide(state)), ("inc", wide(increment))], vec![], spare)
        }
        Bits::Pcg64Dxsm(pcg) => {
            let (state, increment, spare) = pcg.state();
            (vec![("state", wide(state)), ("inc", wide(increment))], vec![], spare)
        }
        Bits::Philox(philox) => (
            vec![("counter", words(&philox.counter)?), ("key", words(&philox.key)?)],
            vec![("buffer", words(&philox.buffer)?), ("buffer_pos", Value::from(philox.used))],
            philox.spare,
        ),
        Bits::Sfc64(sfc) => (vec![("state", words(&sfc.words)?)], vec![], sfc.spare),
    };
    let state = dict_of(cx, state)?;
    let mut entries = vec![name, ("state", state)];
    entries.extend(more);
    entries.push(("has_uint32", Value::Int(i64::from(spare.is_some()))));
    entries.push(("uinteger", Value::from(spare.unwrap_or(0))));
    dict_of(cx, entries)
}

/// An entry that a state must have.
fn required(cx: &mut Context, dict: &Value, name: &str) -> Result<Value> {
    field(cx, dict, name)?.ok_or_else(|| Error::key(Value::str(name)))
}

fn wide_of(cx: &mut Context, dict: &Value, name: &str) -> Result<u128> {
    let value = required(cx, dict, name)?;
    let number = cx.to_big_index(&value)?;
    Ok(wrapped(&number, 128).iter_u64_digits().enumerate().map(|(i, word)| u128::from(word) << (64 * i)).sum())
}

fn fixed<const N: usize>(cx: &mut Context, dict: &Value, name: &str) -> Result<[u64; N]> {
    let value = required(cx, dict, name)?;
    words_in(cx, &value)?.try_into().map_err(|_| Error::value(format!("state must have {N} elements in '{name}'")))
}

/// The half word kept for the next 32-bit draw.
fn spare_of(cx: &mut Context, state: &Value) -> Result<Option<u32>> {
    let flag = required(cx, state, "has_uint32")?;
    let word = required(cx, state, "uinteger")?;
    let word = cx.to_index(&word)?;
    Ok(cx.truth(&flag)?.then_some(word as u32))
}

/// A bit generator of the kind of `current` with the state of a dict.
///
/// # Errors
/// `state must be for a PCG64 PRNG`; missing entries (`KeyError`).
pub fn with_state(cx: &mut Context, current: Bits, state: &Value) -> Result<Bits> {
    if !matches!(state, Value::Dict(_)) {
        return Err(Error::type_error("state must be a dict"));
    }
    let name = current.name();
    let given = field(cx, state, "bit_generator")?;
    if !matches!(&given, Some(Value::Str(given)) if given.as_str() == name) {
        return Err(Error::value(format!("state must be for a {name} RNG").replace("MT19937 RNG", "MT19937 PRNG")));
    }
    let inner = required(cx, state, "state")?;
    Ok(match current {
        Bits::Mt19937(_) => {
            let key = required(cx, &inner, "key")?;
            let key: Vec<u32> = words_in(cx, &key)?.into_iter().map(|word| word as u32).collect();
            let key = key.try_into().map_err(|_| Error::index("list index out of range"))?;
            let position = required(cx, &inner, "pos")?;
            let position = usize::try_from(cx.to_index(&position)?).unwrap_or(STATE_WORDS);
            Bits::Mt19937(Box::new(Mt19937::from_state(key, position)))
        }
        Bits::Pcg64(_) => {
            let (at, inc) = (wide_of(cx, &inner, "state")?, wide_of(cx, &inner, "inc")?);
            Bits::Pcg64(Pcg64::from_state(at, inc, spare_of(cx, state)?))
        }
        Bits::Pcg64Dxsm(_) => {
            let (at, inc) = (wide_of(cx, &inner, "state")?, wide_of(cx, &inner, "inc")?);
            Bits::Pcg64Dxsm(Pcg64Dxsm::from_state(at, inc, spare_of(cx, state)?))
        }
        Bits::Philox(mut philox) => {
            philox.counter = fixed(cx, &inner, "counter")?;
            philox.key = fixed(cx, &inner, "key")?;
            philox.buffer = fixed(cx, state, "buffer")?;
            let used = required(cx, state, "buffer_pos")?;
            philox.used = usize::try_from(cx.to_index(&used)?).unwrap_or(philox.buffer.len());
            philox.spare = spare_of(cx, state)?;
            Bits::Philox(philox)
        }
        Bits::Sfc64(mut sfc) => {
            sfc.words = fixed(cx, &inner, "state")?;
            sfc.spare = spare_of(cx, state)?;
            Bits::Sfc64(sfc)
        }
    })
}

fn receiver(value: &Value) -> Result<&BitObject> {
    value.as_native().ok_or_else(|| Error::type_error("descriptor requires a 'BitGenerator' object"))
}

builtin!(
    /// Return raw values of the bit generator: a Python int, or an array of uint64 for a size.
    ///
    /// >>> np.random.PCG64(3).random_raw(2)
    /// array([1579948266424812280, 4368382809143759861], dtype=uint64)
    #[cython("random_raw(self, size=None, output=True)")]
    fn random_raw(cx: &mut Context, this: Value, size: Value, output: bool) -> Result<Value> {
        let object = receiver(&this)?;
        let Some(shape) = size_of(cx, &size)? else {
            let word = object.bits.borrow_mut().raw();
            return Ok(if output { Value::from(word) } else { Value::None });
        };
        let array = Array::scratch(&shape, DType::UInt64)?;
        let mut bits = object.bits.borrow_mut();
        for slot in array.slice_mut::<u64>().iter_mut() {
            *slot = bits.raw();
        }
        Ok(if output { array.into() } else { Value::None })
    }
);

builtin!(
    /// Create new independent child bit generators.
    ///
    /// >>> [child.random_raw() % 10 for child in np.random.PCG64(3).spawn(2)]
    /// [9, 2]
    #[cython("spawn(self, n_children)")]
    fn spawn(cx: &mut Context, this: Value, n_children: Value) -> Result<Value> {
        receiver(&this)?;
        Ok(Value::list(spawn_bits(cx, &this, &n_children)?))
    }
);

/// `number mod 2**bits`, as a machine word of that width wraps.
fn wrapped(number: &BigInt, bits: usize) -> BigUint {
    let modulus = BigInt::from(1) << bits;
    let rest = ((number % &modulus) + &modulus) % &modulus;
    rest.to_biguint().unwrap_or_default()
}

fn digits<const N: usize>(number: &BigUint) -> [u64; N] {
    let mut found = [0; N];
    for (slot, word) in found.iter_mut().zip(number.iter_u64_digits()) {
        *slot = word;
    }
    found
}

builtin!(
    /// Return a bit generator with the state jumped far ahead.
    ///
    /// >>> np.random.PCG64(3).jumped().random_raw()
    /// 10544546797981829216
    #[cython("jumped(self, jumps=1)")]
    fn jumped(cx: &mut Context, this: Value, jumps: Value) -> Result<Value> {
        let number = cx.to_big_index(&jumps)?;
        if number.sign() == Sign::Minus
            && this.as_native::<BitObject>().is_some_and(|b| b.bits.borrow().name() == "MT19937")
        {
            return Err(Error::value("jumps must be positive"));
        }
        let [low, high] = digits(&wrapped(&number, 128));
        let jumps = u128::from(low) | (u128::from(high) << 64);
        let bits = receiver(&this)?.bits.borrow().jumped(jumps);
        let Some(bits) = bits else {
            return Err(Error::not_implemented(
                "not in Shapewise: MT19937.jumped; nearest: spawn, or PCG64().jumped()",
            ));
        };
        let sequence = Value::native(SequenceObject::from_seed(cx, &Value::None)?);
        Ok(BitObject::value(bits, sequence))
    }
);

builtin!(
    /// Advance the underlying generator as if `delta` draws had occurred.
    ///
    /// >>> np.random.PCG64(3).advance(2).random_raw()
    /// 14780904992460893238
    #[cython("advance(self, delta)")]
    fn advance(cx: &mut Context, this: Value, delta: Value) -> Result<Value> {
        let number = cx.to_big_index(&delta)?;
        let mut bits = receiver(&this)?.bits.borrow_mut();
        if let Bits::Philox(philox) = &mut *bits {
            philox.advance(digits(&wrapped(&number, 256)));
        } else {
            let [low, high] = digits(&wrapped(&number, 128));
            bits.advance(u128::from(low) | (u128::from(high) << 64));
        }
        drop(bits);
        Ok(this)
    }
);

/// A counter or key: an int, or an array of its 64-bit words.
fn key_words<const N: usize>(cx: &mut Context, value: &Value, name: &str) -> Result<[u64; N]> {
    if cx.is_index(value)? {
        let number = cx.to_big_index(value)?;
        if number.sign() == Sign::Minus {
            return Err(Error::value(format!("{name} must be positive")));
        }
        if number.bits() > 64 * N as u64 {
            return Err(Error::value(format!("{name} must be less than 2**{}.", 64 * N)));
        }
        return Ok(digits(number.magnitude()));
    }
    words_in(cx, value)?
        .try_into()
        .map_err(|_| Error::value(format!("{name} must have {N} elements when using array form")))
}

builtin!(
    /// Container for the Philox (4x64) pseudo-random number generator.
    ///
    /// >>> np.random.Philox(counter=5, key=7).random_raw()
    /// 8380459231761429139
    #[cython("Philox(seed=None, counter=None, key=None)")]
    fn philox(cx: &mut Context, seed: Value, counter: Value, key: Value) -> Result<Value> {
        if !matches!(seed, Value::None) && !matches!(key, Value::None) {
            return Err(Error::value("seed and key cannot be both used"));
        }
        let made = seeded(cx, "Philox", &seed)?;
        if let Bits::Philox(philox) = &mut *receiver(&made)?.bits.borrow_mut() {
            if !matches!(key, Value::None) {
                philox.key = key_words(cx, &key, "key")?;
            }
            if !matches!(counter, Value::None) {
                philox.counter = key_words(cx, &counter, "counter")?;
            }
        }
        Ok(made)
    }
);
