//! Making generators: `default_rng`, the constructors of `Generator`, `RandomState` and the bit generators,
//! `seed`, `get_state` and `set_state`, `spawn`.

use super::random_bit_state::{dict_of, field, with_state};
use super::random_seed_sequence::{SequenceObject, child_count, words_in};
use super::random_stream::{
    BIT_GENERATOR, BitObject, GENERATOR, GeneratorObject, MT19937, PCG64, PCG64DXSM, PHILOX, RANDOM_STATE, SFC64,
    StateObject, Stream,
};
use crate::array::random::bits::Bits;
use crate::array::random::mt19937::{Mt19937, STATE_WORDS};
use crate::array::random::seed_sequence::SeedSequence;
use crate::array::{Array, DType, Kind};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy.random", &[default_rng])],
    members: &[(
        "numpy.random",
        &[
            ("Generator", Member::Type(&GENERATOR)),
            ("RandomState", Member::Type(&RANDOM_STATE)),
            ("BitGenerator", Member::Type(&BIT_GENERATOR)),
            ("PCG64", Member::Type(&PCG64)),
            ("PCG64DXSM", Member::Type(&PCG64DXSM)),
            ("MT19937", Member::Type(&MT19937)),
            ("Philox", Member::Type(&PHILOX)),
            ("SFC64", Member::Type(&SFC64)),
        ],
    )],
    methods: &[(&RANDOM_STATE, &[seed, get_state, set_state]), (&GENERATOR, &[spawn])],
    constructors: &[
        (&GENERATOR, generator),
        (&RANDOM_STATE, random_state),
        (&PCG64, pcg64),
        (&PCG64DXSM, pcg64dxsm),
        (&MT19937, mt19937),
        (&SFC64, sfc64),
    ],
    ..Topic::EMPTY
};

/// A bit generator of NumPy's name, seeded from a seed or a `SeedSequence` object.
///
/// # Errors
/// What is no seed.
pub fn seeded(cx: &mut Context, name: &str, seed: &Value) -> Result<Value> {
    let sequence = match seed.as_native::<SequenceObject>() {
        Some(_) => seed.clone(),
        None => Value::native(SequenceObject::from_seed(cx, seed)?),
    };
    let words = &sequence.as_native::<SequenceObject>().expect("invariant: made just above").sequence;
    let bits = Bits::named(name, words).expect("invariant: callers name a generator there is");
    Ok(BitObject::value(bits, sequence.clone()))
}

builtin!(
    /// Construct a new Generator with the default bit generator (PCG64).
    ///
    /// >>> np.random.default_rng(12345).integers(0, 10, 3)
    /// array([6, 2, 7])
    #[cython("default_rng(seed=None)")]
    fn default_rng(cx: &mut Context, seed: Value) -> Result<Value> {
        if seed.as_native::<GeneratorObject>().is_some() {
            return Ok(seed);
        }
        if seed.as_native::<BitObject>().is_some() {
            return Ok(GeneratorObject::over(seed));
        }
        if let Some(StateObject::Own { bits, .. }) = seed.as_native::<StateObject>() {
            return Ok(GeneratorObject::over(bits.clone()));
        }
        Ok(GeneratorObject::over(seeded(cx, "PCG64", &seed)?))
    }
);

/// A bit generator object, or NumPy's complaint about anything else.
fn bit_generator(cx: &mut Context, value: Value) -> Result<Value> {
    if value.as_native::<BitObject>().is_some() {
        return Ok(value);
    }
    if let Value::Type(info) = &value
        && info.is_subtype(&BIT_GENERATOR)
    {
        return Err(Error::value("Invalid bit generator. The bit generator must be instantiated."));
    }
    Err(Error::attribute(format!("'{}' object has no attribute 'capsule'", cx.type_name(&value))))
}

builtin!(
    /// Container for a bit generator.
    ///
    /// >>> np.random.Generator(np.random.PCG64(1)).random()
    /// 0.5118216247002567
    #[cython("Generator(bit_generator)")]
    fn generator(cx: &mut Context, bits: Value) -> Result<Value> {
        Ok(GeneratorObject::over(bit_generator(cx, bits)?))
    }
);

builtin!(
    /// Container for the slow Mersenne Twister and the functions frozen since NumPy 1.17.
    ///
    /// >>> np.random.RandomState(42).rand(2)
    /// array([0.37454012, 0.95071431])
    #[cython("RandomState(seed=None)")]
    fn random_state(cx: &mut Context, seed: Value) -> Result<Value> {
        if seed.as_native::<BitObject>().is_some() {
            return Ok(StateObject::over(seed));
        }
        if let Value::Type(info) = &seed
            && info.is_subtype(&BIT_GENERATOR)
        {
            return bit_generator(cx, seed);
        }
        let twister = legacy_twister(cx, &seed)?;
        Ok(StateObject::over(BitObject::value(Bits::Mt19937(Box::new(twister)), Value::None)))
    }
);

builtin!(
    /// Bit generator for the PCG-64 pseudo-random number generator.
    ///
    /// >>> np.random.PCG64(3).random_raw()
    /// 1579948266424812280
    #[cython("PCG64(seed=None)")]
    fn pcg64(cx: &mut Context, seed: Value) -> Result<Value> {
        seeded(cx, "PCG64", &seed)
    }
);

builtin!(
    /// Bit generator for the PCG-64 DXSM pseudo-random number generator.
    ///
    /// >>> np.random.PCG64DXSM(3).random_raw()
    /// 15102922711555142065
    #[cython("PCG64DXSM(seed=None)")]
    fn pcg64dxsm(cx: &mut Context, seed: Value) -> Result<Value> {
        seeded(cx, "PCG64DXSM", &seed)
    }
);

builtin!(
    /// Container for the Mersenne Twister pseudo-random number generator.
    ///
    /// >>> np.random.MT19937(3).random_raw()
    /// 3843294716
    #[cython("MT19937(seed=None)")]
    fn mt19937(cx: &mut Context, seed: Value) -> Result<Value> {
        seeded(cx, "MT19937", &seed)
    }
);

builtin!(
    /// Bit generator for Chris Doty-Humphrey's small fast chaotic generator.
    ///
    /// >>> np.random.SFC64(3).random_raw()
    /// 11591370434596683086
    #[cython("SFC64(seed=None)")]
    fn sfc64(cx: &mut Context, seed: Value) -> Result<Value> {
        seeded(cx, "SFC64", &seed)
    }
);

/// The Mersenne Twister that `np.random.seed(seed)` makes.
///
/// # Errors
/// `Seed must be between 0 and 2**32 - 1` and the other texts about legacy seeds.
fn legacy_twister(cx: &mut Context, seed: &Value) -> Result<Mt19937> {
    const RANGE: &str = "Seed must be between 0 and 2**32 - 1";
    if matches!(seed, Value::None) {
        return Ok(Mt19937::from_sequence(&SeedSequence::from_entropy()));
    }
    let single = match seed {
        Value::Array(array) => array.get().size() == 1,
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => false,
        _ => true,
    };
    if single {
        let number = match seed {
            Value::Array(array) => {
                let first = array.array().reshaped(&[])?;
                crate::runtime::arrays::unwrap_zero_d(first)
            }
            other => other.clone(),
        };
        if !(cx.is_index(&number)? || matches!(number, Value::Bool(_))) {
            let dtype = array_from(cx, &number).map_or(DType::Object, |a| a.dtype());
            return Err(Error::type_error(format!(
                "Cannot cast scalar from {} to dtype('int64') according to the rule 'safe'",
                dtype.repr()
            )));
        }
        let number = cx.to_big_index(&number)?;
        return u32::try_from(&number).map(Mt19937::from_seed).map_err(|_| Error::value(RANGE));
    }
    let array = array_from(cx, seed)?;
    if array.size() == 0 {
        return Err(Error::value("Seed must be non-empty"));
    }
    if !matches!(array.dtype().kind(), Kind::Bool | Kind::Signed | Kind::Unsigned) {
        return Err(Error::type_error(format!(
            "Cannot cast array data from dtype('{}') to dtype('int64') according to the rule 'safe'",
            array.dtype()
        )));
    }
    if array.ndim() != 1 {
        return Err(Error::value("Seed array must be 1-d"));
    }
    let words = array.as_dtype(DType::Int64)?.to_contiguous()?;
    let words: Option<Vec<u32>> = words.slice::<i64>().iter().map(|&n| u32::try_from(n).ok()).collect();
    words.map(|words| Mt19937::from_words(&words)).ok_or_else(|| Error::value(RANGE))
}

builtin!(
    /// Reseed the Mersenne Twister behind the legacy functions.
    ///
    /// >>> np.random.seed(0)
    /// >>> np.random.rand()
    /// 0.5488135039273248
    #[cython("seed(self, seed=None)")]
    fn seed(cx: &mut Context, stream: Stream, seed: Value) -> Result<Value> {
        if !matches!(stream.snapshot(cx).0, Bits::Mt19937(_)) {
            return Err(Error::type_error("can only re-seed a MT19937 BitGenerator"));
        }
        let twister = legacy_twister(cx, &seed)?;
        stream.restore(cx, Bits::Mt19937(Box::new(twister)), None);
        Ok(Value::None)
    }
);

builtin!(
    /// Return a tuple (or, with `legacy=False`, a dict) representing the internal state.
    ///
    /// >>> np.random.RandomState(0).get_state()[2:]
    /// (624, 0, 0.0)
    #[cython("get_state(self, legacy=True)")]
    fn get_state(cx: &mut Context, stream: Stream, legacy: bool) -> Result<Value> {
        let (bits, spare) = stream.snapshot(cx);
        let gauss = [Value::Int(i64::from(spare.is_some())), Value::Float(spare.unwrap_or(0.0))];
        if let (Bits::Mt19937(twister), true) = (&bits, legacy) {
            let (key, position) = twister.state();
            let key = Array::from_slice(&[STATE_WORDS], key)?;
            let [has_gauss, gauss] = gauss;
            return Ok(Value::tuple([Value::str("MT19937"), key.into(), Value::from(position), has_gauss, gauss]));
        }
        if legacy {
            cx.warn(
                &types::RUNTIME_WARNING,
                "get_state and legacy can only be used with the MT19937 BitGenerator. To silence this warning, set \
                 `legacy` to False.",
            )?;
        }
        let state = super::random_bit_state::state_of(cx, &bits)?;
        if let Value::Dict(dict) = &state {
            let [has_gauss, gauss] = gauss;
            dict.insert(cx, Value::str("has_gauss"), has_gauss)?;
            dict.insert(cx, Value::str("gauss"), gauss)?;
        }
        Ok(state)
    }
);

builtin!(
    /// Set the internal state from what `get_state` gave.
    ///
    /// >>> r = np.random.RandomState(0)
    /// >>> state = r.get_state()
    /// >>> before = r.rand()
    /// >>> r.set_state(state)
    /// >>> r.rand() == before
    /// True
    #[cython("set_state(self, state)")]
    fn set_state(cx: &mut Context, stream: Stream, state: Value) -> Result<Value> {
        let (current, _) = stream.snapshot(cx);
        let (state, spare) = match &state {
            Value::Dict(_) => {
                let (Some(has_gauss), Some(gauss)) = (field(cx, &state, "has_gauss")?, field(cx, &state, "gauss")?)
                else {
                    return Err(Error::value("state dictionary is not valid."));
                };
                let spare = cx.truth(&has_gauss)?.then_some(cx.to_float(&gauss)?);
                (state.clone(), spare)
            }
            Value::Tuple(_) | Value::List(_) => state_of_tuple(cx, &state)?,
            _ => return Err(Error::type_error("state must be a dict or a tuple.")),
        };
        let bits = with_state(cx, current, &state)?;
        stream.restore(cx, bits, spare);
        Ok(Value::None)
    }
);

/// A legacy state tuple as a state dict and the saved normal.
fn state_of_tuple(cx: &mut Context, state: &Value) -> Result<(Value, Option<f64>)> {
    let parts = cx.collect(state)?;
    let named = matches!(parts.first(), Some(Value::Str(name)) if name.as_str() == "MT19937");
    if !named {
        return Err(Error::value("set_state can only be used with legacy MT19937 state instances."));
    }
    let part = |at: usize| parts.get(at).cloned().ok_or_else(|| Error::index("tuple index out of range"));
    let key = words_in(cx, &part(1)?)?;
    let key: Vec<u32> = key.into_iter().map(|word| word as u32).collect();
    let key = Array::from_slice(&[key.len()], &key)?;
    let inner = dict_of(cx, vec![("key", key.into()), ("pos", part(2)?)])?;
    let spare = match parts.get(3) {
        Some(flag) if cx.truth(flag)? => Some(cx.to_float(&part(4)?)?),
        _ => None,
    };
    let state = dict_of(cx, vec![("bit_generator", Value::str("MT19937")), ("state", inner)])?;
    Ok((state, spare))
}

builtin!(
    /// Create new independent child generators.
    ///
    /// >>> [child.integers(10) for child in np.random.default_rng(3).spawn(2)]
    /// [np.int64(6), np.int64(7)]
    #[cython("spawn(self, n_children)")]
    fn spawn(cx: &mut Context, this: Value, n_children: Value) -> Result<Value> {
        let Some(generator) = this.as_native::<GeneratorObject>() else {
            return Err(Error::type_error("descriptor 'spawn' requires a 'Generator' object"));
        };
        let children = spawn_bits(cx, &generator.bits, &n_children)?;
        Ok(Value::list(children.into_iter().map(GeneratorObject::over).collect()))
    }
);

/// Bit generators seeded from the children of a bit generator's seed sequence.
///
/// # Errors
/// Bit generators without a seed sequence.
pub fn spawn_bits(cx: &mut Context, bits: &Value, count: &Value) -> Result<Vec<Value>> {
    let object: &BitObject = bits.as_native().ok_or_else(|| Error::type_error("not a bit generator"))?;
    let name = object.bits.borrow().name();
    let Some(sequence) = object.seed_seq.as_native::<SequenceObject>() else {
        return Err(Error::type_error("The underlying SeedSequence does not implement spawning."));
    };
    let count = child_count(cx, count)?;
    let children = sequence.spawn(cx, count)?;
    children.into_iter().map(|child| seeded(cx, name, &Value::native(child))).collect()
}
