//! What a piece of code came to, seen as the answer to a question.

use super::same::{Tolerance, same_value};
use crate::array::DType;
use crate::lesson::answer::Prediction;
use crate::lesson::format::{Ask, Foretold};
use crate::lesson::stage::{Outcome, Stage, as_array};
use crate::runtime::context::Context;
use crate::runtime::value::Value;

/// A value with its shape and dtype, or a failure.
#[derive(Clone, Default)]
pub struct Truth {
    pub value: Option<Value>,
    pub shape: Option<Vec<usize>>,
    pub dtype: Option<String>,
    /// Class and message; empty when only the fact is known.
    pub failure: Option<(String, String)>,
}

/// A truth with the variables that the question is about.
#[derive(Clone, Default)]
pub struct Answered {
    pub truth: Truth,
    pub names: Vec<Option<Value>>,
}

impl Answered {
    /// Runs code on a stage and looks at what the question is about.
    pub fn of(stage: &mut Stage, ask: &Ask, code: &str) -> Answered {
        let outcome = stage.run(code);
        let truth = Truth::of(&mut stage.session.cx, &outcome);
        let names = ask.names.iter().map(|name| stage.session.cx.globals.get(name)).collect();
        Answered { truth, names }
    }
}

impl Truth {
    pub fn of(cx: &mut Context, outcome: &Outcome) -> Truth {
        if let Some(failure) = &outcome.failure {
            return Truth { failure: Some((failure.class.clone(), failure.message.clone())), ..Truth::default() };
        }
        let mut truth = Truth { value: outcome.value.clone(), ..Truth::default() };
        let Some(value) = &outcome.value else { return truth };
        truth.dtype = Some(dtype_of(cx, value));
        truth.shape = match value {
            Value::Array(array) => Some(array.get().shape().to_vec()),
            Value::Tuple(_) => shape_tuple(value).or_else(|| as_array(cx, value).map(|a| a.shape().to_vec())),
            other => as_array(cx, other).map(|array| array.shape().to_vec()),
        };
        truth
    }

    /// What is known of a guessed shape.
    #[must_use]
    pub fn of_shape(shape: Vec<usize>) -> Truth {
        Truth { shape: Some(shape), ..Truth::default() }
    }

    /// A failure of which only the fact is known.
    #[must_use]
    pub fn of_failure() -> Truth {
        Truth { failure: Some((String::new(), String::new())), ..Truth::default() }
    }

    /// Whether two truths answer a prediction alike.
    #[must_use]
    pub fn alike(&self, other: &Truth, about: Foretold) -> bool {
        if about == Foretold::Error || self.failure.is_some() || other.failure.is_some() {
            return self.failure.is_some() == other.failure.is_some();
        }
        match about {
            Foretold::Shape => self.shape == other.shape,
            Foretold::Dtype => self.dtype == other.dtype,
            _ => match (&self.value, &other.value) {
                (Some(a), Some(b)) => same_value(a, b, Tolerance::Exact),
                (None, None) => self.shape == other.shape,
                _ => false,
            },
        }
    }

    /// Whether a prediction came true.
    #[must_use]
    pub fn fits(&self, prediction: &Prediction) -> bool {
        match prediction {
            Prediction::Fails => self.failure.is_some(),
            _ if self.failure.is_some() => false,
            Prediction::Works => true,
            Prediction::Shape(shape) => self.shape.as_ref() == Some(shape),
            Prediction::Dtype(name) => self.dtype.as_deref().is_some_and(|own| same_dtype(own, name)),
            Prediction::Value(value) => match &self.value {
                Some(own) => same_value(own, value, Tolerance::Rounded),
                None => matches!(value, Value::None),
            },
        }
    }
}

/// When the asked-for value is itself a shape (`X.shape`), that shape is the answer.
fn shape_tuple(value: &Value) -> Option<Vec<usize>> {
    let Value::Tuple(items) = value else { return None };
    items.iter().map(|item| if let Value::Int(n) = item { usize::try_from(*n).ok() } else { None }).collect()
}

fn dtype_of(cx: &Context, value: &Value) -> String {
    match value {
        Value::Array(array) => dtype_name(array.get().dtype()),
        Value::Scalar(scalar) => dtype_name(scalar.dtype()),
        Value::DType(dtype) => dtype_name(*dtype),
        other => cx.type_name(other).clone(),
    }
}

fn dtype_name(dtype: DType) -> String {
    match dtype {
        DType::Str(_) => "str".to_owned(),
        other => other.to_string(),
    }
}

fn same_dtype(own: &str, given: &str) -> bool {
    let wide = |name: &str| match name {
        "int" => "int64".to_owned(),
        "float" => "float64".to_owned(),
        "complex" => "complex128".to_owned(),
        other if other.starts_with("<u") => "str".to_owned(),
        other => other.to_owned(),
    };
    wide(own) == wide(given)
}
