//! One function of the library: documentation, signature and implementation in one place.
//!
//! ```text
//! builtin!(
//!     /// Sum of array elements over the given axes.
//!     ///
//!     /// >>> np.sum([[0, 1], [0, 5]], axis=0)
//!     /// array([0, 6])
//!     #[py("sum(a, axis=None, dtype=None, out=None, keepdims=False)")]
//!     fn sum(cx: &mut Context, a: ArrayLike, axis: Axes, …) -> Result<Value> { … }
//! );
//! ```
//! The Rust parameters stand in the order of the signature, each converted by [`FromValue`];
//! `cx` comes first where the function needs the interpreter. `#[py(…)]` words argument errors as
//! Python functions do, `#[c(…)]` as C functions do, `#[cython(…)]` as compiled Cython ones.

use std::rc::Rc;
use std::sync::atomic::{AtomicU8, Ordering};

use smallvec::SmallVec;

use super::arrays::deputies as objects;
use super::arrays::subclass;
use super::context::Context;
use super::exception::Result;
use super::signature::{Bound, Default, Signature, Style, literal};
use super::value::Value;

/// The arguments of a call.
#[derive(Clone, Default)]
pub struct Args {
    pub positional: SmallVec<[Value; 4]>,
    pub keywords: Vec<(Rc<str>, Value)>,
}

impl Args {
    #[must_use]
    pub fn none() -> Args {
        Args::default()
    }

    #[must_use]
    pub fn one(value: Value) -> Args {
        Args { positional: smallvec::smallvec![value], keywords: Vec::new() }
    }

    pub fn positional(values: impl IntoIterator<Item = Value>) -> Args {
        Args { positional: values.into_iter().collect(), keywords: Vec::new() }
    }

    /// The same with a receiver put first, for methods.
    #[must_use]
    pub fn with_receiver(mut self, receiver: Value) -> Args {
        self.positional.insert(0, receiver);
        self
    }
}

/// A function or method of the library.
pub struct Builtin {
    /// As programs write it, without its module: `sum`.
    pub name: &'static str,
    /// As Python shows it: `sum(a, axis=None)`; a method's first parameter is `self`.
    pub signature_text: &'static str,
    pub style: Style,
    pub doc: &'static str,
    pub call: fn(&'static Builtin, &mut Context, Args) -> Result<Value>,
    /// The Rust module it is declared in.
    pub home: &'static str,
    /// Whether arrays of objects are left to a function in Python.
    pub deputy: Option<&'static Deputy>,
}

/// Whether a function has a deputy for arrays of objects; looked up when it is first called.
#[derive(Default)]
pub struct Deputy(AtomicU8);

impl Deputy {
    #[must_use]
    pub const fn unknown() -> Deputy {
        Deputy(AtomicU8::new(0))
    }

    /// Whether there is one; `find` answers once.
    fn exists(&self, find: impl FnOnce() -> bool) -> bool {
        match self.0.load(Ordering::Relaxed) {
            0 => {
                let found = find();
                self.0.store(1 + u8::from(found), Ordering::Relaxed);
                found
            }
            known => known == 2,
        }
    }
}

thread_local! {
    static SIGNATURES: std::cell::RefCell<hashbrown::HashMap<usize, Rc<Signature>>> =
        std::cell::RefCell::new(hashbrown::HashMap::new());
}

impl Builtin {
    /// The signature, parsed on first use.
    #[must_use]
    pub fn signature(&'static self) -> Rc<Signature> {
        let key = std::ptr::from_ref(self) as usize;
        SIGNATURES.with_borrow_mut(|known| {
            Rc::clone(known.entry(key).or_insert_with(|| Rc::new(Signature::parse(self.signature_text, self.style))))
        })
    }

    /// Calls it.
    pub fn invoke(&'static self, cx: &mut Context, args: Args) -> Result<Value> {
        if cx.has_array_classes && subclass::concerns(self, &args) {
            return subclass::call(cx, self, args);
        }
        self.invoke_plainly(cx, args)
    }

    /// Calls it whatever the classes of the program have to say about it.
    pub(in crate::runtime) fn invoke_plainly(&'static self, cx: &mut Context, args: Args) -> Result<Value> {
        if self.deputy.is_some_and(|d| d.exists(|| objects::has_deputy(cx, self.home, self.signature_text)))
            && objects::are_given(self.signature_text, &args)
        {
            return objects::ask_deputy(cx, self.signature_text, args);
        }
        (self.call)(self, cx, args)
    }
}

/// The name in a signature: `sum` of `sum(a, axis=None)`, `append` of `list.append(self, object)`.
#[must_use]
pub const fn name_of(signature: &'static str) -> &'static str {
    let bytes = signature.as_bytes();
    let (mut start, mut end) = (0, 0);
    while end < bytes.len() && bytes[end] != b'(' {
        if bytes[end] == b'.' {
            start = end + 1;
        }
        end += 1;
    }
    signature.split_at(end).0.split_at(start).1
}

/// The arguments of one call, bound, while the implementation takes them one by one.
pub struct Taken {
    pub function: &'static Builtin,
    signature: Rc<Signature>,
    bound: Bound,
    next: usize,
}

impl Taken {
    pub fn bind(function: &'static Builtin, cx: &mut Context, args: Args) -> Result<Taken> {
        let signature = function.signature();
        let bound = signature.bind(cx, args)?;
        Ok(Taken { function, signature, bound, next: 0 })
    }

    /// The next parameter's argument, converted; its default when none was given.
    pub fn take<T: FromValue>(&mut self, cx: &mut Context) -> Result<T> {
        let at = self.next;
        self.next += 1;
        let given = self.bound.get_mut(at).and_then(Option::take);
        let default = self.signature.parameters.get(at).map_or(Default::NoValue, |p| p.default);
        let value = given.or(match default {
            Default::Literal(text) => Some(literal(text)),
            _ => None,
        });
        let parameter = ParameterRef { function: self.function, signature: &self.signature, index: at };
        match value {
            Some(value) => T::from_value(cx, value, &parameter),
            None => T::absent(cx, &parameter),
        }
    }
}

/// Which parameter is being converted, for error texts.
pub struct ParameterRef<'a> {
    pub function: &'static Builtin,
    pub signature: &'a Signature,
    pub index: usize,
}

impl ParameterRef<'_> {
    #[must_use]
    pub fn name(&self) -> &str {
        self.signature.parameters.get(self.index).map_or("", |p| &p.name)
    }
}

/// Conversion of one argument; it words its own `TypeError`.
pub trait FromValue: Sized {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self>;

    /// Nothing was given and the signature says `<no value>`.
    fn absent(cx: &mut Context, parameter: &ParameterRef<'_>) -> Result<Self> {
        Self::from_value(cx, Value::None, parameter)
    }
}

/// What [`builtin!`](crate::builtin) makes: a function that names the library function, for tables.
/// (Not a `static`, because locals could not share its name.)
pub type Declared = fn() -> &'static Builtin;

/// Declares a library function under its name. See the module's documentation.
#[macro_export]
macro_rules! builtin {
    ($(#[doc = $doc:literal])* #[py($signature:literal)] fn $name:ident $($rest:tt)*) => {
        $crate::builtin!(@make Python [$($doc),*] $signature, $name $($rest)*);
    };
    ($(#[doc = $doc:literal])* #[c($signature:literal)] fn $name:ident $($rest:tt)*) => {
        $crate::builtin!(@make C [$($doc),*] $signature, $name $($rest)*);
    };
    ($(#[doc = $doc:literal])* #[cython($signature:literal)] fn $name:ident $($rest:tt)*) => {
        $crate::builtin!(@make Cython [$($doc),*] $signature, $name $($rest)*);
    };
    (@make $style:ident [$($doc:literal),*] $signature:literal,
     $name:ident($cx:ident: &mut Context $(, $arg:ident: $type:ty)* $(,)?) -> Result<Value> $body:block) => {
        $(#[doc = $doc])*
        pub fn $name() -> &'static $crate::runtime::builtin::Builtin {
            static DEPUTY: $crate::runtime::builtin::Deputy = $crate::runtime::builtin::Deputy::unknown();
            static BUILTIN: $crate::runtime::builtin::Builtin = $crate::runtime::builtin::Builtin {
                name: $crate::runtime::builtin::name_of($signature),
                signature_text: $signature,
                style: $crate::runtime::signature::Style::$style,
                doc: concat!($($doc, "\n"),*),
                call: |function, $cx, args| {
                    #[allow(unused_mut, unused_variables)]
                    let mut taken = $crate::runtime::builtin::Taken::bind(function, $cx, args)?;
                    $(let $arg: $type = taken.take($cx)?;)*
                    $body
                },
                home: module_path!(),
                deputy: Some(&DEPUTY),
            };
            &BUILTIN
        }
    };
    (@make $style:ident [$($doc:literal),*] $signature:literal,
     $name:ident($($arg:ident: $type:ty),* $(,)?) -> Result<Value> $body:block) => {
        $crate::builtin!(
            @make $style [$($doc),*] $signature,
            $name(cx: &mut Context $(, $arg: $type)*) -> Result<Value> $body
        );
    };
}
