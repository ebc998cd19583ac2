//! Universal functions: operations that work element by element, with broadcasting, promotion
//! and casting, and the methods `reduce`, `accumulate`, `reduceat`, `outer` and `at`.
//!
//! A [`Ufunc`] is a row of a table (`table`): its name, its loops in the order they are tried,
//! its identity. Everything else is written once: `resolve` finds the loop, `call` plans and
//! runs, `drive` brings strided memory to the kernels in blocks, `reduce` and `accumulate` fold.
//! Python values are unknown here: Python scalars arrive as [`Operand`]s without a dtype.

pub mod fpstatus;
pub mod kernel;
pub mod libm;
pub mod simd;
pub mod warn;
pub mod wide;

mod accumulate;
pub mod both;
mod call;
pub(in crate::array) mod drive;
mod exponential;
mod exponential_table;
mod folding;
mod gather;
mod hyperbolic;
mod hyperbolic_table;
#[cfg(target_arch = "x86_64")]
mod hyperbolic_vectors;
mod logarithm;
mod logarithm_table;
mod ops;
mod powers;
mod powers_single;
mod records;
pub mod reduce;
pub(in crate::array) mod resolve;
mod shortcut;
mod single;
mod small;
mod strings;
pub mod table;
pub(in crate::array) mod weak;

use num_bigint::BigInt;
use num_complex::Complex;

use super::broadcast::Broadcast;
use super::{Array, Casting, DType};

pub use call::{Call, Outputs, unwalk};
pub use kernel::Loop;
pub(in crate::array) use reduce::check_out;
pub use reduce::{Axes, Reduce};
pub use resolve::cannot_cast_input;
pub use shortcut::power_shortcut;
pub use small::Small;
pub use warn::{Category, Warning, has_warnings, push_flags, push_warning, quiet, take_warnings};

/// An operand: an array (a NumPy scalar is a 0-d one), or a Python scalar, which has a kind but
/// no dtype (NEP 50). A Python bool is an array of dtype bool.
#[derive(Clone)]
pub enum Operand<'a> {
    Array(&'a Array),
    Int(i64),
    Big(&'a BigInt),
    Float(f64),
    Complex(Complex<f64>),
}

impl<'a> From<&'a Array> for Operand<'a> {
    fn from(array: &'a Array) -> Self {
        Operand::Array(array)
    }
}

impl Operand<'_> {
    /// The shape; a scalar has `()`.
    #[must_use]
    pub fn shape(&self) -> &[usize] {
        match self {
            Operand::Array(array) => array.shape(),
            _ => &[],
        }
    }
}

/// What a fold over nothing gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Identity {
    Zero,
    One,
    MinusOne,
    NegativeInfinity,
    /// No identity, but the order of folding does not matter (`maximum`).
    None,
    /// No identity, and the order matters (`subtract`).
    NoneInOrder,
}

/// How NumPy words that no loop takes the dtypes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Miss {
    /// `ufunc 'sin' not supported for the input types, …`
    NotSupported,
    /// `… did not contain a loop with signature matching types (dtype('<U1'), dtype('int64')) -> None`
    DTypes,
    /// `… matching types (<class 'numpy.dtypes.StrDType'>, <class 'numpy.dtypes.Int64DType'>) -> None`
    Classes,
    /// The former for texts, the latter for numbers.
    DTypesOrClasses,
}

/// What is special about an operation before its loop runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Check {
    None,
    BoolSubtract,
    BoolNegative,
    /// A bool is not taken as an integer.
    NoBool,
    /// Both integers, at least one of them wider than a bool.
    CommonInteger,
    /// Integers divide as `float64`.
    TrueDivide,
    /// Integer powers refuse negative exponents.
    NegativePower,
    /// Python integers may lie outside the range of the other operand's dtype; texts compare.
    Comparison,
    /// Texts count by being empty.
    Logical,
}

/// A universal function.
pub struct Ufunc {
    pub name: &'static str,
    /// Number of operands.
    pub nin: usize,
    /// Number of results.
    pub nout: usize,
    /// One sentence.
    pub doc: &'static str,
    pub identity: Identity,
    /// Loops by class of dtype, in the order they are tried.
    pub groups: &'static [&'static [Loop]],
    /// The loops of two operands whose dtypes are all `float64`, `float32`, `int64`.
    doubles: Option<&'static Loop>,
    singles: Option<&'static Loop>,
    longs: Option<&'static Loop>,
    pub miss: Miss,
    pub check: Check,
    /// Whether floating-point exceptions of its arithmetic mean nothing.
    pub quiet: bool,
    /// Whether an element takes so long that a second processor helps early.
    pub heavy: bool,
}

impl std::fmt::Debug for Ufunc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<ufunc '{}'>", self.name)
    }
}

impl Ufunc {
    const fn new(name: &'static str, nin: usize, nout: usize, doc: &'static str) -> Ufunc {
        Ufunc {
            name,
            nin,
            nout,
            doc,
            identity: Identity::None,
            groups: &[],
            doubles: None,
            singles: None,
            longs: None,
            miss: Miss::NotSupported,
            check: Check::None,
            quiet: false,
            heavy: false,
        }
    }

    const fn identity(mut self, identity: Identity) -> Ufunc {
        self.identity = identity;
        self
    }

    const fn miss(mut self, miss: Miss) -> Ufunc {
        self.miss = miss;
        self
    }

    const fn check(mut self, check: Check) -> Ufunc {
        self.check = check;
        self
    }

    const fn quiet(mut self) -> Ufunc {
        self.quiet = true;
        self
    }

    const fn heavy(mut self) -> Ufunc {
        self.heavy = true;
        self
    }

    const fn loops(mut self, groups: &'static [&'static [Loop]]) -> Ufunc {
        self.groups = groups;
        let mut group = 0;
        while group < groups.len() {
            let mut at = 0;
            while at < groups[group].len() {
                let found = &groups[group][at];
                match found.signature {
                    [DType::Float64, DType::Float64, DType::Float64] => self.doubles = Some(found),
                    [DType::Float32, DType::Float32, DType::Float32] => self.singles = Some(found),
                    [DType::Int64, DType::Int64, DType::Int64] => self.longs = Some(found),
                    _ => {}
                }
                at += 1;
            }
            group += 1;
        }
        self
    }

    /// All loops in the order they are tried.
    pub fn all_loops(&self) -> impl Iterator<Item = &'static Loop> {
        self.groups.iter().flat_map(|group| group.iter())
    }

    /// The loop whose operands have exactly these dtypes.
    #[must_use]
    pub fn exact_loop(&self, inputs: &[DType]) -> Option<&'static Loop> {
        self.all_loops().find(|l| &l.signature[..self.nin] == inputs)
    }

    /// Signatures as `np.add.types` lists them: `dd->d`.
    #[must_use]
    pub fn types(&self) -> Vec<String> {
        let letters = |dtypes: &[DType]| dtypes.iter().map(|d| d.type_char()).collect::<String>();
        let text = |l: &Loop| format!("{}->{}", letters(&l.signature[..self.nin]), letters(&l.signature[self.nin..]));
        if self.name == "isnat" {
            return vec!["M->?".to_owned(), "m->?".to_owned()];
        }
        self.all_loops().map(text).collect()
    }

    /// How the operands' shapes become one: the plan that [`Ufunc::call`] runs from.
    ///
    /// # Errors
    /// `operands could not be broadcast together with shapes (2,3) (4,) `
    pub fn plan(&self, operands: &[Operand<'_>]) -> super::Result<Broadcast> {
        let shapes: Vec<&[usize]> = operands.iter().map(Operand::shape).collect();
        Broadcast::plan(&shapes)
    }

    /// The dtypes of the results, without computing anything.
    ///
    /// # Errors
    /// Those of dtype resolution.
    pub fn result_dtypes(&self, operands: &[Operand<'_>]) -> super::Result<Vec<DType>> {
        if let Some(dtype) = super::time::calls::result_dtype(self, operands) {
            return Ok(vec![dtype?]);
        }
        if let Some(dtype) = strings::result_dtype(self, operands) {
            return Ok(vec![dtype]);
        }
        let found = resolve::resolve(self, operands, None, Casting::SameKind)?;
        Ok(found.signature[self.nin..].to_vec())
    }
}

/// The ufunc of this name (`add`, `true_divide`, `abs`).
#[must_use]
pub fn find(name: &str) -> Option<&'static Ufunc> {
    let name = table::ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, row)| row);
    table::ALL.iter().copied().find(|u| u.name == name)
}
