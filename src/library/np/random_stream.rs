//! Where random numbers come from: the objects `Generator`, `RandomState` and the bit generators under
//! them, the state behind `np.random.seed`, and one way to draw from all of them.
//!
//! What is drawn is in the other `random_…` files; the streams themselves are in `array::random`.

use std::cell::{Cell, RefCell};

use crate::array::interrupt;
use crate::array::random::bits::Bits;
use crate::array::random::generator::Generator;
use crate::array::random::law::{CountLaw, Law};
use crate::array::random::legacy::RandomState;
use crate::array::random::mt19937::Mt19937;
use crate::array::random::ndarray_fill;
use crate::array::random::seed_sequence::SeedSequence;
use crate::runtime::builtin::{FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static GENERATOR: TypeInfo = TypeInfo::new("numpy.random._generator", "Generator", &types::OBJECT);
pub static RANDOM_STATE: TypeInfo = TypeInfo::new("numpy.random.mtrand", "RandomState", &types::OBJECT);
pub static BIT_GENERATOR: TypeInfo = TypeInfo::new("numpy.random.bit_generator", "BitGenerator", &types::OBJECT);
pub static PCG64: TypeInfo = TypeInfo::new("numpy.random._pcg64", "PCG64", &BIT_GENERATOR);
pub static PCG64DXSM: TypeInfo = TypeInfo::new("numpy.random._pcg64", "PCG64DXSM", &BIT_GENERATOR);
pub static MT19937: TypeInfo = TypeInfo::new("numpy.random._mt19937", "MT19937", &BIT_GENERATOR);
pub static PHILOX: TypeInfo = TypeInfo::new("numpy.random._philox", "Philox", &BIT_GENERATOR);
pub static SFC64: TypeInfo = TypeInfo::new("numpy.random._sfc64", "SFC64", &BIT_GENERATOR);

/// A bit generator as programs hold it. `Generator` and `RandomState` objects share it by reference.
pub struct BitObject {
    pub bits: RefCell<Bits>,
    /// The `SeedSequence` object it was seeded from; `None` for legacy seeding.
    pub seed_seq: Value,
}

impl BitObject {
    #[must_use]
    pub fn value(bits: Bits, seed_seq: Value) -> Value {
        Value::native(BitObject { bits: RefCell::new(bits), seed_seq })
    }
}

impl Native for BitObject {
    fn type_info(&self) -> &'static TypeInfo {
        match &*self.bits.borrow() {
            Bits::Pcg64(_) => &PCG64,
            Bits::Pcg64Dxsm(_) => &PCG64DXSM,
            Bits::Mt19937(_) => &MT19937,
            Bits::Philox(_) => &PHILOX,
            Bits::Sfc64(_) => &SFC64,
        }
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        match name {
            "state" => super::random_bit_state::state_of(cx, &self.bits.borrow()).map(Some),
            "seed_seq" => Ok(Some(self.seed_seq.clone())),
            _ => Ok(None),
        }
    }

    fn set_attr(&self, cx: &mut Context, name: &str, value: &Value) -> Result<bool> {
        if name != "state" {
            return Ok(false);
        }
        let current = self.bits.borrow().clone();
        let next = super::random_bit_state::with_state(cx, current, value)?;
        *self.bits.borrow_mut() = next;
        Ok(true)
    }

    fn attributes(&self) -> &'static [&'static str] {
        &["state", "seed_seq"]
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new(self.bits.borrow().clone()))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some(saved) = saved.downcast_ref::<Bits>() {
            *self.bits.borrow_mut() = saved.clone();
        }
    }

    fn held(&self) -> Vec<Value> {
        vec![self.seed_seq.clone()]
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `np.random.Generator`
pub struct GeneratorObject {
    /// A [`BitObject`].
    pub bits: Value,
}

/// `np.random.RandomState`
pub enum StateObject {
    /// The one behind `np.random.seed`; its numbers are in the context, so that snapshots copy them.
    Global,
    Own {
        /// A [`BitObject`].
        bits: Value,
        spare_normal: Cell<Option<f64>>,
    },
}

/// The numbers behind `np.random.seed`.
#[derive(Clone)]
pub struct Global {
    pub bits: Bits,
    pub spare_normal: Option<f64>,
}

impl Default for Global {
    fn default() -> Self {
        let twister = Mt19937::from_sequence(&SeedSequence::from_entropy());
        Global { bits: Bits::Mt19937(Box::new(twister)), spare_normal: None }
    }
}

fn bits_in(value: &Value) -> &BitObject {
    value.as_native().expect("invariant: generators hold a bit generator object")
}

/// `Generator(PCG64) at 0x…`, or without the address.
fn text<T>(kind: &str, bits: &str, object: Option<&T>) -> String {
    match object {
        Some(object) => format!("{kind}({bits}) at 0x{:X}", std::ptr::from_ref(object) as usize),
        None => format!("{kind}({bits})"),
    }
}

impl GeneratorObject {
    #[must_use]
    pub fn over(bits: Value) -> Value {
        Value::native(GeneratorObject { bits })
    }

    fn bits_name(&self) -> &'static str {
        bits_in(&self.bits).bits.borrow().name()
    }
}

impl Native for GeneratorObject {
    fn type_info(&self) -> &'static TypeInfo {
        &GENERATOR
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok((name == "bit_generator").then(|| self.bits.clone()))
    }

    fn attributes(&self) -> &'static [&'static str] {
        &["bit_generator"]
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(text("Generator", self.bits_name(), Some(self))))
    }

    fn str(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(text("Generator", self.bits_name(), None::<&Self>)))
    }

    fn held(&self) -> Vec<Value> {
        vec![self.bits.clone()]
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl StateObject {
    #[must_use]
    pub fn over(bits: Value) -> Value {
        Value::native(StateObject::Own { bits, spare_normal: Cell::new(None) })
    }

    fn bits_name(&self) -> &'static str {
        match self {
            StateObject::Global => "MT19937",
            StateObject::Own { bits, .. } => bits_in(bits).bits.borrow().name(),
        }
    }
}

impl Native for StateObject {
    fn type_info(&self) -> &'static TypeInfo {
        &RANDOM_STATE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match (name, self) {
            ("_bit_generator", StateObject::Own { bits, .. }) => Some(bits.clone()),
            _ => None,
        })
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(text("RandomState", self.bits_name(), Some(self))))
    }

    fn str(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(text("RandomState", self.bits_name(), None::<&Self>)))
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        match self {
            StateObject::Global => None,
            StateObject::Own { spare_normal, .. } => Some(Box::new(spare_normal.get())),
        }
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let (StateObject::Own { spare_normal, .. }, Some(saved)) = (self, saved.downcast_ref::<Option<f64>>()) {
            spare_normal.set(*saved);
        }
    }

    fn held(&self) -> Vec<Value> {
        match self {
            StateObject::Global => Vec::new(),
            StateObject::Own { bits, .. } => vec![bits.clone()],
        }
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// The receiver of a drawing method: a `RandomState` (or the global one) or a `Generator`.
#[derive(Clone)]
pub struct Stream {
    pub object: Value,
    /// Whether it draws as `RandomState` does.
    pub legacy: bool,
}

impl FromValue for Stream {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self> {
        let legacy = value.as_native::<StateObject>().is_some();
        if legacy || value.as_native::<GeneratorObject>().is_some() {
            return Ok(Stream { object: value, legacy });
        }
        Err(Error::type_error(format!(
            "descriptor '{}' for 'numpy.random._generator.Generator' objects doesn't apply to a '{}' object",
            parameter.signature.function,
            cx.type_name(&value)
        )))
    }
}

/// What draws, while it is borrowed.
pub enum Engine<'a> {
    Legacy(RandomState<&'a mut Bits>),
    Modern(Generator<&'a mut Bits>),
}

impl Stream {
    /// Runs `draw` with the stream's numbers; nothing of the program runs meanwhile.
    pub fn draw<R>(&self, cx: &mut Context, draw: impl FnOnce(&mut Engine<'_>) -> R) -> R {
        if let Some(generator) = self.object.as_native::<GeneratorObject>() {
            let mut bits = bits_in(&generator.bits).bits.borrow_mut();
            return draw(&mut Engine::Modern(Generator::new(&mut *bits)));
        }
        match self.object.as_native::<StateObject>() {
            Some(StateObject::Own { bits, spare_normal }) => {
                let mut bits = bits_in(bits).bits.borrow_mut();
                let (result, spare) = legacy(&mut bits, spare_normal.get(), draw);
                spare_normal.set(spare);
                result
            }
            _ => {
                let global = cx.state::<Global>();
                let (result, spare) = legacy(&mut global.bits, global.spare_normal, draw);
                global.spare_normal = spare;
                result
            }
        }
    }

    /// The bit generator and the saved normal, for `get_state`.
    pub fn snapshot(&self, cx: &mut Context) -> (Bits, Option<f64>) {
        self.draw(cx, |engine| match engine {
            Engine::Legacy(state) => (state.bits.clone(), state.spare_normal),
            Engine::Modern(generator) => (generator.bits.clone(), None),
        })
    }

    /// Continues from what [`Stream::snapshot`] gave.
    pub fn restore(&self, cx: &mut Context, bits: Bits, spare_normal: Option<f64>) {
        self.draw(cx, |engine| match engine {
            Engine::Legacy(state) => {
                *state.bits = bits;
                state.spare_normal = spare_normal;
            }
            Engine::Modern(generator) => *generator.bits = bits,
        });
    }
}

fn legacy<R>(bits: &mut Bits, spare_normal: Option<f64>, draw: impl FnOnce(&mut Engine<'_>) -> R) -> (R, Option<f64>) {
    let mut engine = Engine::Legacy(RandomState { bits, spare_normal });
    let result = draw(&mut engine);
    let spare = match &engine {
        Engine::Legacy(state) => state.spare_normal,
        Engine::Modern(_) => None,
    };
    (result, spare)
}

/// Laws that the engines draw in batches.
fn in_batches(law: &Law) -> bool {
    matches!(
        law,
        Law::Random
            | Law::Uniform { .. }
            | Law::StandardNormal
            | Law::Normal { .. }
            | Law::StandardExponential
            | Law::Exponential { .. }
    )
}

impl Engine<'_> {
    pub fn bits(&mut self) -> &mut Bits {
        match self {
            Engine::Legacy(state) => state.bits,
            Engine::Modern(generator) => generator.bits,
        }
    }

    pub fn sample(&mut self, law: &Law) -> f64 {
        match self {
            Engine::Legacy(state) => state.sample(law),
            Engine::Modern(generator) => generator.sample(law),
        }
    }

    pub fn sample_count(&mut self, law: &CountLaw) -> i64 {
        match self {
            Engine::Legacy(state) => state.sample_count(law),
            Engine::Modern(generator) => generator.sample_count(law),
        }
    }

    /// Fills `out`: in batches where there are such, otherwise element by element through ndarray-rand.
    pub fn fill(&mut self, law: &Law, out: &mut [f64]) {
        for block in interrupt::blocks(out.len()) {
            self.fill_block(law, &mut out[block]);
        }
    }

    fn fill_block(&mut self, law: &Law, out: &mut [f64]) {
        let shape = [out.len()];
        let drawn = match self {
            Engine::Legacy(state) if in_batches(law) => return state.fill(law, out),
            Engine::Modern(generator) if in_batches(law) => return generator.fill(law, out),
            Engine::Modern(generator) => ndarray_fill::floats(generator.bits, *law, &shape),
            Engine::Legacy(state) => match &mut *state.bits {
                Bits::Mt19937(bits) => ndarray_fill::legacy_floats(bits, &mut state.spare_normal, *law, &shape),
                _ => return state.fill(law, out),
            },
        };
        for (slot, x) in out.iter_mut().zip(drawn) {
            *slot = x;
        }
    }

    pub fn fill_counts(&mut self, law: &CountLaw, out: &mut [i64]) {
        for block in interrupt::blocks(out.len()) {
            match self {
                Engine::Legacy(state) => state.fill_counts(law, &mut out[block]),
                Engine::Modern(generator) => generator.fill_counts(law, &mut out[block]),
            }
        }
    }
}
