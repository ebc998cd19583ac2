//! The distributions without parameters, whose `Generator` methods can draw single precision and write into
//! `out=`: `random`, `standard_normal`, `standard_exponential`, `standard_gamma`; and `rand`, `randn`.

use super::arguments::dtype_from;
use super::random_output::{Check, Parameters, Spec, common_size, floats, floats_of, parameters, real, size_of};
use super::random_stream::{Engine, GENERATOR, RANDOM_STATE, Stream};
use crate::array::random::bits::Bits;
use crate::array::random::law::Law;
use crate::array::random::single;
use crate::array::random::words::BitGenerator;
use crate::array::{Array, DType, Shape};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::shape_value;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[
        (&GENERATOR, &[random, standard_normal, standard_exponential, standard_gamma, standard_cauchy]),
        (
            &RANDOM_STATE,
            &[
                legacy_random,
                random_sample,
                rand,
                randn,
                legacy_standard_normal,
                legacy_standard_exponential,
                legacy_standard_gamma,
                standard_cauchy,
            ],
        ),
    ],
    ..Topic::EMPTY
};

/// What single precision draws.
type Single = fn(&mut Bits, f32) -> f32;

/// `size=`, `dtype=` and `out=` of one call.
struct Wanted {
    size: Value,
    dtype: Given<Value>,
    out: Value,
}

/// The dtype of the result; only the two that are drawn in.
fn float_dtype(cx: &mut Context, dtype: Given<Value>, function: &str) -> Result<DType> {
    let dtype = match dtype.into_option() {
        None => DType::Float64,
        Some(value) => dtype_from(cx, &value)?,
    };
    match dtype {
        DType::Float64 | DType::Float32 => Ok(dtype),
        other => Err(Error::type_error(format!("Unsupported dtype {} for {function}", other.repr()))),
    }
}

/// Checks `out=` and gives it as a C-ordered window on its memory.
fn checked_out(out: &Value, dtype: DType, size: Option<&Shape>, c_order: bool) -> Result<Option<Array>> {
    const UNFIT: &str = "Supplied output array must be contiguous, writable, aligned, and in machine byte-order.";
    let object = match out {
        Value::None => return Ok(None),
        Value::Array(object) => object,
        _ => return Err(Error::value(UNFIT)),
    };
    let array = object.array();
    let ordered = array.is_c_contiguous() || (!c_order && array.is_f_contiguous());
    if !ordered || !object.is_writeable() || !array.is_writable() {
        return Err(Error::value(UNFIT));
    }
    if array.dtype() != dtype {
        return Err(Error::type_error(format!(
            "Supplied output array has the wrong type. Expected {dtype}, got {}",
            array.dtype()
        )));
    }
    if size.is_some_and(|size| size[..] != *array.shape()) {
        return Err(Error::value("size must match out.shape when used together"));
    }
    Ok(Some(if array.is_c_contiguous() { array } else { array.transpose(None)? }))
}

/// Draws one law in the wanted precision into `out=` or a new array; a Python float when neither
/// a size nor an array is asked for.
fn fill(
    cx: &mut Context,
    stream: &Stream,
    law: &Law,
    single: (Single, f32),
    name: &str,
    wanted: Wanted,
) -> Result<Value> {
    let dtype = float_dtype(cx, wanted.dtype, name)?;
    let size = size_of(cx, &wanted.size)?;
    let out = checked_out(&wanted.out, dtype, size.as_ref(), false)?;
    let array = match (&out, &size) {
        (Some(out), _) => out.clone(),
        (None, Some(shape)) => Array::scratch(shape, dtype)?,
        (None, None) => {
            let drawn = stream.draw(cx, |engine| match dtype {
                DType::Float32 => f64::from(single.0(engine.bits(), single.1)),
                _ => engine.sample(law),
            });
            return Ok(Value::Float(drawn));
        }
    };
    stream.draw(cx, |engine| match dtype {
        DType::Float32 => {
            let bits = engine.bits();
            for slot in array.slice_mut::<f32>().iter_mut() {
                *slot = single.0(bits, single.1);
            }
        }
        _ => engine.fill(law, &mut array.slice_mut::<f64>()),
    });
    Ok(if out.is_some() { wanted.out } else { array.into() })
}

builtin!(
    /// Return random floats in the half-open interval [0.0, 1.0).
    ///
    /// >>> np.random.default_rng(0).random(3)
    /// array([0.63696169, 0.26978671, 0.04097352])
    #[cython("random(self, size=None, dtype=<no value>, out=None)")]
    fn random(cx: &mut Context, stream: Stream, size: Value, dtype: Given<Value>, out: Value) -> Result<Value> {
        let single: (Single, f32) = (|bits, _| bits.single(), 0.0);
        fill(cx, &stream, &Law::Random, single, "random", Wanted { size, dtype, out })
    }
);

builtin!(
    /// Draw samples from a standard normal distribution (mean 0, standard deviation 1).
    ///
    /// >>> np.random.default_rng(0).standard_normal(2)
    /// array([ 0.12573022, -0.13210486])
    #[cython("standard_normal(self, size=None, dtype=<no value>, out=None)")]
    fn standard_normal(
        cx: &mut Context,
        stream: Stream,
        size: Value,
        dtype: Given<Value>,
        out: Value,
    ) -> Result<Value> {
        let single: (Single, f32) = (|bits, _| single::standard_normal(bits), 0.0);
        fill(cx, &stream, &Law::StandardNormal, single, "standard_normal", Wanted { size, dtype, out })
    }
);

builtin!(
    /// Draw samples from the standard exponential distribution.
    ///
    /// >>> np.random.default_rng(0).standard_exponential(2)
    /// array([0.6799319, 1.0195971])
    #[cython("standard_exponential(self, size=None, dtype=<no value>, method='zig', out=None)")]
    fn standard_exponential(
        cx: &mut Context,
        stream: Stream,
        size: Value,
        dtype: Given<Value>,
        method: Value,
        out: Value,
    ) -> Result<Value> {
        let ziggurat = matches!(&method, Value::Str(text) if text.as_str() == "zig");
        let wanted = Wanted { size, dtype, out };
        let single: (Single, f32) = if ziggurat {
            (|bits, _| single::standard_exponential(bits), 0.0)
        } else {
            (|bits, _| single::inverse_exponential(bits), 0.0)
        };
        let law = if ziggurat { Law::StandardExponential } else { Law::InverseExponential };
        fill(cx, &stream, &law, single, "standard_exponential", wanted)
    }
);

const GAMMA: Spec<1, Law> = Spec {
    parameters: |_| [real("shape", Check::NotNegative)],
    before: None,
    after: None,
    law: |[shape]| Law::StandardGamma { shape },
};

builtin!(
    /// Draw samples from a standard Gamma distribution.
    ///
    /// >>> np.random.default_rng(0).standard_gamma(3.0)
    /// 2.877297699433438
    #[cython("standard_gamma(self, shape, size=None, dtype=<no value>, out=None)")]
    fn standard_gamma(
        cx: &mut Context,
        stream: Stream,
        shape: Value,
        size: Value,
        dtype: Given<Value>,
        out: Value,
    ) -> Result<Value> {
        let shapes = match parameters(cx, stream.legacy, &[shape], &GAMMA)? {
            Parameters::Numbers([shape]) => {
                let single: (Single, f32) = (|bits, shape| single::standard_gamma(bits, shape), shape as f32);
                let law = Law::StandardGamma { shape };
                return fill(cx, &stream, &law, single, "standard_gamma", Wanted { size, dtype, out });
            }
            Parameters::Stacks(stacks) => stacks,
        };
        let dtype = float_dtype(cx, dtype, "standard_gamma")?;
        let size = size_of(cx, &size)?;
        let target = checked_out(&out, dtype, size.as_ref(), true)?;
        let given = target.as_ref().map(|array| array.shape().into()).or(size);
        let common = common_size(&shapes, given.as_ref())?;
        let array = match target {
            Some(array) => array,
            None => Array::scratch(&common, dtype)?,
        };
        let each = shapes[0].stretched(&common).to_contiguous()?;
        stream.draw(cx, |engine| each_gamma(engine, &each, &array));
        Ok(if matches!(out, Value::None) { array.into() } else { out })
    }
);

/// Draws every element with its own shape parameter.
fn each_gamma(engine: &mut Engine<'_>, shapes: &Array, out: &Array) {
    let shapes = shapes.slice::<f64>();
    if out.dtype() == DType::Float32 {
        for (slot, shape) in out.slice_mut::<f32>().iter_mut().zip(&*shapes) {
            *slot = single::standard_gamma(engine.bits(), *shape as f32);
        }
    } else {
        for (slot, &shape) in out.slice_mut::<f64>().iter_mut().zip(&*shapes) {
            *slot = engine.sample(&Law::StandardGamma { shape });
        }
    }
}

builtin!(
    /// Draw samples from a standard Cauchy distribution with mode 0.
    ///
    /// >>> np.random.default_rng(0).standard_cauchy()
    /// -0.9517455902902531
    #[cython("standard_cauchy(self, size=None)")]
    fn standard_cauchy(cx: &mut Context, stream: Stream, size: Value) -> Result<Value> {
        floats_of(cx, &stream, &Law::StandardCauchy, &size)
    }
);

builtin!(
    /// Return random floats in the half-open interval [0.0, 1.0); the same as `random_sample`.
    ///
    /// >>> np.random.RandomState(0).random(2)
    /// array([0.5488135 , 0.71518937])
    #[cython("random(self, size=None)")]
    fn legacy_random(cx: &mut Context, stream: Stream, size: Value) -> Result<Value> {
        floats_of(cx, &stream, &Law::Random, &size)
    }
);

builtin!(
    /// Return random floats in the half-open interval [0.0, 1.0).
    ///
    /// >>> np.random.RandomState(0).random_sample()
    /// 0.5488135039273248
    #[cython("random_sample(self, size=None)")]
    fn random_sample(cx: &mut Context, stream: Stream, size: Value) -> Result<Value> {
        floats_of(cx, &stream, &Law::Random, &size)
    }
);

/// The sizes that `rand(2, 3)` is given one by one, as `size=`.
fn spread_size(cx: &mut Context, sizes: &[Value]) -> Result<Value> {
    if sizes.is_empty() {
        return Ok(Value::None);
    }
    let sizes: Vec<i64> = sizes.iter().map(|n| cx.to_index(n)).collect::<Result<_>>()?;
    Ok(shape_value(&crate::array::create::checked_shape(&sizes)?))
}

builtin!(
    /// Random values in a given shape, uniform over [0, 1).
    ///
    /// >>> np.random.RandomState(0).rand(2, 2)
    /// array([[0.5488135 , 0.71518937],
    ///        [0.60276338, 0.54488318]])
    #[cython("rand(self, *args)")]
    fn rand(cx: &mut Context, stream: Stream, sizes: Rest) -> Result<Value> {
        let size = spread_size(cx, &sizes.0)?;
        floats_of(cx, &stream, &Law::Random, &size)
    }
);

builtin!(
    /// Return samples from the standard normal distribution in a given shape.
    ///
    /// >>> np.random.RandomState(0).randn(2)
    /// array([1.76405235, 0.40015721])
    #[cython("randn(self, *args)")]
    fn randn(cx: &mut Context, stream: Stream, sizes: Rest) -> Result<Value> {
        let size = spread_size(cx, &sizes.0)?;
        floats_of(cx, &stream, &Law::StandardNormal, &size)
    }
);

builtin!(
    /// Draw samples from a standard normal distribution (mean 0, standard deviation 1).
    ///
    /// >>> np.random.RandomState(0).standard_normal(2)
    /// array([1.76405235, 0.40015721])
    #[cython("standard_normal(self, size=None)")]
    fn legacy_standard_normal(cx: &mut Context, stream: Stream, size: Value) -> Result<Value> {
        floats_of(cx, &stream, &Law::StandardNormal, &size)
    }
);

builtin!(
    /// Draw samples from the standard exponential distribution.
    ///
    /// >>> np.random.RandomState(0).standard_exponential(2)
    /// array([0.79587451, 1.25593076])
    #[cython("standard_exponential(self, size=None)")]
    fn legacy_standard_exponential(cx: &mut Context, stream: Stream, size: Value) -> Result<Value> {
        floats_of(cx, &stream, &Law::StandardExponential, &size)
    }
);

builtin!(
    /// Draw samples from a standard Gamma distribution.
    ///
    /// >>> np.random.RandomState(0).standard_gamma(3.0, 2)
    /// array([6.7091505 , 3.37494918])
    #[cython("standard_gamma(self, shape, size=None)")]
    fn legacy_standard_gamma(cx: &mut Context, stream: Stream, shape: Value, size: Value) -> Result<Value> {
        floats(cx, &stream, &[shape], &size, &GAMMA)
    }
);
