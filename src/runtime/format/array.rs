//! `repr` and `str` of arrays under the session's print options, with formatters that programs
//! set. Reading options out of Python arguments is the library's business.

use crate::array::print::{self, Frame, Hook, PrintOptions};
use crate::array::time::Unit;
use crate::array::{Array, DType, Kind};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// What `np.set_printoptions` has set: part of the session's state.
#[derive(Clone, Default)]
pub struct Printing {
    /// The plain options.
    pub options: PrintOptions,
    /// The entries of `formatter` that are not `None`, in order.
    pub formatters: Vec<(String, Value)>,
}

/// Options for one call in place of the session's.
pub type Overrides = Printing;

impl Printing {
    /// The formatter for elements of a kind: the one of its own name, of its family, or of all.
    fn formatter(&self, kind: Kind) -> Option<Value> {
        let names = match kind {
            Kind::Bool => ["bool", "all", "all"],
            Kind::Signed | Kind::Unsigned => ["int", "int_kind", "all"],
            Kind::Float => ["float", "float_kind", "all"],
            Kind::Complex => ["complexfloat", "complex_kind", "all"],
            Kind::Str => ["numpystr", "str_kind", "all"],
            Kind::DateTime => ["datetime", "all", "all"],
            Kind::TimeDelta => ["timedelta", "all", "all"],
            Kind::Bytes => ["numpystr", "str_kind", "all"],
            Kind::Void => ["void", "all", "all"],
            Kind::Object => ["object", "all", "all"],
        };
        names.iter().find_map(|name| {
            let entry = self.formatters.iter().find(|(key, _)| key == name)?;
            Some(entry.1.clone())
        })
    }
}

impl Context {
    /// `repr(array)`
    ///
    /// # Errors
    /// What a program's formatter raises.
    pub fn array_repr(&mut self, array: &Array) -> Result<String> {
        let printing = self.state::<Printing>().clone();
        self.array_repr_with(array, &printing)
    }

    /// `repr` of an array of a program's class.
    ///
    /// # Errors
    /// What a program's formatter raises.
    pub fn array_repr_as(&mut self, array: &Array, class: &str) -> Result<String> {
        let printing = self.state::<Printing>().clone();
        let prefix = format!("{class}(");
        self.with_hook(array, &printing, |hook| print::array_repr_as(array, &prefix, &printing.options, hook))
    }

    /// `str(array)`
    ///
    /// # Errors
    /// What a program's formatter raises.
    pub fn array_str(&mut self, array: &Array) -> Result<String> {
        let printing = self.state::<Printing>().clone();
        self.array_str_with(array, &printing)
    }

    /// `repr` of a record that stands alone.
    ///
    /// # Errors
    /// What the objects in it raise.
    pub fn record_repr(&mut self, record: &Array) -> Result<String> {
        let printing = self.state::<Printing>().clone();
        self.with_hook(record, &printing, |hook| print::record_repr(record, &printing.options, hook))
    }

    /// `np.array_repr` with options of its own.
    ///
    /// # Errors
    /// What a program's formatter raises.
    pub fn array_repr_with(&mut self, array: &Array, printing: &Overrides) -> Result<String> {
        self.with_hook(array, printing, |hook| print::array_repr(array, &printing.options, hook))
    }

    /// `np.array_str` with options of its own.
    ///
    /// # Errors
    /// What a program's formatter raises.
    pub fn array_str_with(&mut self, array: &Array, printing: &Overrides) -> Result<String> {
        self.with_hook(array, printing, |hook| print::array_str(array, &printing.options, hook))
    }

    /// `np.array2string`
    ///
    /// # Errors
    /// What a program's formatter raises.
    pub fn array2string(&mut self, array: &Array, printing: &Overrides, frame: &Frame) -> Result<String> {
        self.with_hook(array, printing, |hook| print::array2string(array, &printing.options, frame, hook))
    }

    fn with_hook(
        &mut self,
        array: &Array,
        printing: &Printing,
        run: impl FnOnce(Option<Hook<'_, Error>>) -> Result<String>,
    ) -> Result<String> {
        if array.dtype() == DType::DateTime(Unit::GENERIC) && array.size() > 0 {
            array.astype(DType::Str(0)).and_then(|texts| texts.texts()).map(drop)?;
        }
        let Some(formatter) = printing.formatter(array.dtype().kind()) else {
            return if array.dtype().has_objects() {
                run(Some(&mut |element: &Array| {
                    let value = Value::from(Scalar::read(element, element.layout().offset));
                    let text = self.repr(&value)?;
                    Ok(if matches!(value, Value::List(_)) { format!("list({text})") } else { text })
                }))
            } else {
                run(None)
            };
        };
        run(Some(&mut |element: &Array| {
            let scalar = Scalar::read(element, element.layout().offset);
            let text = self.call(&formatter, Args::one(scalar.into()))?;
            if let Value::Str(text) = &text {
                return Ok(text.as_str().to_owned());
            }
            let name = self.type_name(&text);
            Err(Error::attribute(format!("'{name}' object has no attribute 'splitlines'")))
        }))
    }
}
