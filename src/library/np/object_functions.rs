//! `np.frompyfunc`: a function of the program as something like a ufunc, whose results are objects.

use crate::array::{Array, Broadcast};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{array_from, object_array, objects, subclass};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, NP_OBJECT, TypeInfo};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[frompyfunc])],
    members: &[("numpy", &[("object_", Member::Type(&NP_OBJECT))])],
    ..Topic::EMPTY
};

/// A function called for each element.
struct Mapped {
    function: Value,
    name: String,
    nin: usize,
    nout: usize,
}

impl Mapped {
    fn run(&self, cx: &mut Context, given: &[Value]) -> Result<Value> {
        if given.len() != self.nin {
            let verb = if given.len() == 1 { "was" } else { "were" };
            return Err(Error::type_error(format!(
                "{}() takes from {} to {} positional arguments but {} {verb} given",
                self.name,
                self.nin,
                self.nin + self.nout,
                given.len()
            )));
        }
        let arrays = given.iter().map(|value| array_from(cx, value)).collect::<Result<Vec<_>>>()?;
        let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
        let plan = Broadcast::plan(&shapes)?;
        let columns: Vec<Vec<Value>> = arrays.iter().map(|a| objects::elements(&a.stretched(&plan.shape))).collect();
        let size: usize = plan.shape.iter().product();
        let mut results = vec![Vec::with_capacity(size); self.nout];
        for at in 0..size {
            let args = Args::positional(columns.iter().map(|column| column[at].clone()));
            let answer = cx.call(&self.function, args)?;
            match &mut results[..] {
                [only] => only.push(answer),
                many => {
                    let parts = cx.collect(&answer)?;
                    for (list, part) in many.iter_mut().zip(parts) {
                        list.push(part);
                    }
                }
            }
        }
        let mut outputs = Vec::new();
        for values in results {
            outputs.push(match &values[..] {
                [only] if plan.shape.is_empty() => only.clone(),
                many => object_array(many, &plan.shape)?,
            });
        }
        Ok(if outputs.len() == 1 { outputs.swap_remove(0) } else { Value::tuple(outputs) })
    }
}

impl Native for Mapped {
    fn type_info(&self) -> &'static TypeInfo {
        &types::UFUNC
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "nin" => Some(self.nin.into()),
            "nout" => Some(self.nout.into()),
            "nargs" => Some((self.nin + self.nout).into()),
            _ => None,
        })
    }

    fn call(&self, cx: &mut Context, this: &Value, args: Args) -> Option<Result<Value>> {
        if cx.has_array_classes {
            let run = |cx: &mut Context, args: Args| self.run(cx, &args.positional);
            match subclass::call_ufunc(cx, this, self.nin, &args, run) {
                Ok(None) => {}
                Ok(Some(value)) => return Some(Ok(value)),
                Err(error) => return Some(Err(error)),
            }
        }
        if let Some((name, _)) = args.keywords.first() {
            let what = format!("parameter '{name}' of functions made by np.frompyfunc");
            return Some(Err(Error::not_implemented(format!("not in Shapewise: {what}"))));
        }
        Some(self.run(cx, &args.positional))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(format!("<ufunc '{}'>", self.name)))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

builtin!(
    /// Takes an arbitrary Python function and returns a NumPy ufunc, whose results are objects.
    ///
    /// >>> np.frompyfunc(oct, 1, 1)(np.array((10, 30, 100)))
    /// array(['0o12', '0o36', '0o144'], dtype=object)
    #[c("frompyfunc(func, /, nin, nout, *, identity=<no value>)")]
    fn frompyfunc(cx: &mut Context, func: Value, nin: i64, nout: i64, _identity: Value) -> Result<Value> {
        if !cx.is_callable(&func) {
            return Err(Error::type_error("function must be callable"));
        }
        let count = |n: i64| usize::try_from(n).ok().filter(|&n| n < 64);
        let (Some(nin), Some(nout)) = (count(nin), count(nout)) else {
            return Err(Error::value("Cannot construct a ufunc with more than 64 operands"));
        };
        let name = match cx.find_attr(&func, "__name__")? {
            Some(name) => cx.str(&name)?,
            None => "?".to_owned(),
        };
        let name = if name == "<lambda>" { "<lambda> (vectorized)".to_owned() } else { format!("{name} (vectorized)") };
        Ok(Value::native(Mapped { function: func, name, nin, nout: nout.max(1) }))
    }
);
