//! Data attributes of arrays, NumPy scalars and dtypes: `a.shape`, `a.T`, `a.flags` …

use std::rc::Rc;

use crate::array::{Array, DType, Kind};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, shape_value, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    getters: &[
        (&types::NDARRAY, &[shape, ndim, size, dtype, itemsize, nbytes, strides, transposed, base, flags, real, imag]),
        (
            &types::GENERIC,
            &[shape, ndim, size, dtype, itemsize, nbytes, strides, transposed, scalar_base, scalar_flags, real, imag],
        ),
        (
            &types::DTYPE,
            &[
                dtype_name,
                dtype_kind,
                dtype_char,
                dtype_str,
                dtype_itemsize,
                dtype_type,
                dtype_alignment,
                dtype_num,
                dtype_byteorder,
                dtype_shape,
                dtype_ndim,
                dtype_isnative,
                dtype_hasobject,
                dtype_base,
            ],
        ),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// Tuple of array dimensions.
    ///
    /// >>> np.zeros((2, 3)).shape
    /// (2, 3)
    #[c("shape(self, /)")]
    fn shape(a: Array) -> Result<Value> {
        Ok(shape_value(a.shape()))
    }
);

builtin!(
    /// Number of array dimensions (axes).
    ///
    /// >>> np.zeros((2, 3)).ndim
    /// 2
    #[c("ndim(self, /)")]
    fn ndim(a: Array) -> Result<Value> {
        Ok(a.ndim().into())
    }
);

builtin!(
    /// Number of elements in the array.
    ///
    /// >>> np.zeros((2, 3)).size
    /// 6
    #[c("size(self, /)")]
    fn size(a: Array) -> Result<Value> {
        Ok(a.size().into())
    }
);

builtin!(
    /// Data type of the array's elements.
    ///
    /// >>> np.array([1, 2]).dtype
    /// dtype('int64')
    #[c("dtype(self, /)")]
    fn dtype(cx: &mut Context, this: Value) -> Result<Value> {
        if let Value::Array(object) = &this {
            crate::runtime::arrays::records::asked_for_dtype(cx, object);
            return Ok(Value::DType(object.get().dtype()));
        }
        Ok(Value::DType(array_from(cx, &this)?.dtype()))
    }
);

builtin!(
    /// Length of one array element in bytes.
    ///
    /// >>> np.array([1, 2]).itemsize
    /// 8
    #[c("itemsize(self, /)")]
    fn itemsize(a: Array) -> Result<Value> {
        Ok(a.dtype().itemsize().into())
    }
);

builtin!(
    /// Total bytes taken by the elements of the array.
    ///
    /// >>> np.zeros((2, 3)).nbytes
    /// 48
    #[c("nbytes(self, /)")]
    fn nbytes(a: Array) -> Result<Value> {
        Ok((a.size() * a.dtype().itemsize()).into())
    }
);

builtin!(
    /// Bytes to step in each dimension when walking through the array.
    ///
    /// >>> np.zeros((2, 3)).strides
    /// (24, 8)
    #[c("strides(self, /)")]
    fn strides(a: Array) -> Result<Value> {
        Ok(Value::tuple(a.strides().iter().map(|&s| Value::Int(s as i64)).collect::<Vec<_>>()))
    }
);

builtin!(
    /// View of the array with its axes in reverse order.
    ///
    /// >>> np.array([[1, 2, 3], [4, 5, 6]]).T
    /// array([[1, 4],
    ///        [2, 5],
    ///        [3, 6]])
    #[c("T(self, /)")]
    fn transposed(this: Value) -> Result<Value> {
        match &this {
            Value::Array(object) => {
                let array = object.array();
                let layout = array.layout().reversed();
                Ok(Value::view_of(array.with_layout(layout), &this))
            }
            _ => Ok(this),
        }
    }
);

builtin!(
    /// The array whose memory this one looks into; None when it owns its memory.
    ///
    /// >>> x = np.array([1, 2, 3])
    /// >>> x[1:].base is x
    /// True
    #[c("base(self, /)")]
    fn base(this: Rc<ArrayObject>) -> Result<Value> {
        Ok(this.base.borrow().clone().unwrap_or_default())
    }
);

builtin!(
    /// A scalar owns its value.
    #[c("base(self, /)")]
    fn scalar_base(_this: Value) -> Result<Value> {
        Ok(Value::None)
    }
);

builtin!(
    /// The real part of the array.
    ///
    /// >>> np.array([1 + 2j, 3]).real
    /// array([1., 3.])
    #[c("real(self, /)")]
    fn real(cx: &mut Context, this: Value) -> Result<Value> {
        part(cx, &this, 0)
    }
);

builtin!(
    /// The imaginary part of the array.
    ///
    /// >>> np.array([1 + 2j, 3]).imag
    /// array([2., 0.])
    #[c("imag(self, /)")]
    fn imag(cx: &mut Context, this: Value) -> Result<Value> {
        part(cx, &this, 1)
    }
);

/// A view of the real (0) or imaginary (1) halves of complex numbers; a real array is its own
/// real part and has zeros for the other.
fn part(cx: &mut Context, this: &Value, which: usize) -> Result<Value> {
    let array = array_from(cx, this)?;
    let whole = !array.dtype().is_complex();
    let result = match (whole, which) {
        (true, 0) => return Ok(this.clone()),
        (_, 0) => array.real(),
        _ => array.imag()?,
    };
    match this {
        Value::Array(_) if !whole => Ok(Value::view_of(result, this)),
        Value::Array(_) => Ok(Value::array(result)),
        _ => Ok(unwrap_zero_d(result)),
    }
}

builtin!(
    /// Information about the memory of the element as an array of its own: never writable.
    ///
    /// >>> np.float64(1.5).flags.writeable
    /// False
    #[c("flags(self, /)")]
    fn scalar_flags(a: Array) -> Result<Value> {
        let object = ArrayObject::new(a);
        object.set_writeable(false);
        Ok(Value::native(Flags { array: Rc::new(object) }))
    }
);

/// `a.flags`
struct Flags {
    array: Rc<ArrayObject>,
}

const FLAG_NAMES: [&str; 6] = ["C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED", "WRITEBACKIFCOPY"];

impl Flags {
    fn get(&self, name: &str) -> Option<bool> {
        let array = self.array.get();
        Some(match name.to_ascii_uppercase().as_str() {
            "C_CONTIGUOUS" | "C" | "CONTIGUOUS" => array.layout().is_c_contiguous(array.dtype().itemsize()),
            "F_CONTIGUOUS" | "F" | "FORTRAN" => array.layout().is_f_contiguous(array.dtype().itemsize()),
            "OWNDATA" | "O" => self.array.base.borrow().is_none(),
            "WRITEABLE" | "W" => self.array.is_writeable(),
            "ALIGNED" | "A" => array.is_aligned(),
            "WRITEBACKIFCOPY" | "X" => false,
            "FNC" => array.is_f_contiguous() && !array.is_c_contiguous(),
            "FORC" => array.is_f_contiguous() || array.is_c_contiguous(),
            _ => return None,
        })
    }
}

impl Native for Flags {
    fn type_info(&self) -> &'static TypeInfo {
        &types::FLAGS
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(self.get(name).map(Value::Bool))
    }

    fn set_attr(&self, cx: &mut Context, name: &str, value: &Value) -> Result<bool> {
        if name != "writeable" {
            return Ok(false);
        }
        let yes = cx.truth(value)?;
        self.array.set_writeable(yes);
        Ok(true)
    }

    fn set_item(&self, cx: &mut Context, index: &Value, value: &Value) -> Option<Result<()>> {
        let name = match index {
            Value::Str(name) => name.as_str().to_ascii_uppercase(),
            _ => String::new(),
        };
        if !matches!(name.as_str(), "WRITEABLE" | "W") {
            return Some(Err(crate::runtime::Error::key(Value::str("Unknown flag"))));
        }
        Some(cx.truth(value).map(|yes| self.array.set_writeable(yes)))
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        let found = match index {
            Value::Str(name) => self.get(name),
            _ => None,
        };
        let _ = cx;
        Some(found.map(Value::Bool).ok_or_else(|| crate::runtime::Error::key(Value::str("Unknown flag"))))
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        let mut text = String::new();
        for name in FLAG_NAMES {
            let yes = self.get(name).unwrap_or(false);
            text.push_str(&format!("  {name} : {}\n", if yes { "True" } else { "False" }));
        }
        Ok(Some(text))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

builtin!(
    /// Information about the memory layout of the array.
    ///
    /// >>> np.zeros((2, 3)).flags['C_CONTIGUOUS']
    /// True
    #[c("flags(self, /)")]
    fn flags(this: Rc<ArrayObject>) -> Result<Value> {
        Ok(Value::native(Flags { array: this }))
    }
);

builtin!(
    /// A bit-width name for this data type.
    ///
    /// >>> np.dtype(float).name
    /// 'float64'
    #[c("name(self, /)")]
    fn dtype_name(d: DType) -> Result<Value> {
        Ok(match d {
            DType::Str(0) => Value::str("str"),
            DType::Str(units) => Value::string(format!("str{}", u64::from(units) * 32)),
            time if time.is_time() => Value::string(time.name()),
            DType::Bytes(0) | DType::Void(0) => Value::str(d.static_name()),
            DType::Bytes(_) | DType::Void(_) | DType::Record { .. } => {
                Value::string(format!("{}{}", d.static_name(), d.itemsize() * 8))
            }
            other => Value::str(other.static_name()),
        })
    }
);

builtin!(
    /// A character code for the general kind of data.
    ///
    /// >>> np.dtype(float).kind
    /// 'f'
    #[c("kind(self, /)")]
    fn dtype_kind(d: DType) -> Result<Value> {
        Ok(Value::string(d.kind_char().to_string()))
    }
);

builtin!(
    /// A unique character code for each of the built-in types.
    ///
    /// >>> np.dtype(float).char
    /// 'd'
    #[c("char(self, /)")]
    fn dtype_char(d: DType) -> Result<Value> {
        Ok(Value::string(d.type_char().to_string()))
    }
);

builtin!(
    /// The array-protocol type string.
    ///
    /// >>> np.dtype(float).str
    /// '<f8'
    #[c("str(self, /)")]
    fn dtype_str(d: DType) -> Result<Value> {
        Ok(Value::string(d.str_code()))
    }
);

builtin!(
    /// Bytes an element takes.
    ///
    /// >>> np.dtype(np.int16).itemsize
    /// 2
    #[c("itemsize(self, /)")]
    fn dtype_itemsize(d: DType) -> Result<Value> {
        Ok(d.itemsize().into())
    }
);

builtin!(
    /// The scalar class of the data type.
    ///
    /// >>> np.dtype(float).type
    /// <class 'numpy.float64'>
    #[c("type(self, /)")]
    fn dtype_type(d: DType) -> Result<Value> {
        Ok(Value::Type(types::scalar_type(d)))
    }
);

builtin!(
    /// The required alignment in bytes.
    ///
    /// >>> np.dtype(float).alignment
    /// 8
    #[c("alignment(self, /)")]
    fn dtype_alignment(d: DType) -> Result<Value> {
        Ok(d.alignment().into())
    }
);

builtin!(
    /// A unique number for each of the built-in types.
    ///
    /// >>> np.dtype(float).num
    /// 12
    #[c("num(self, /)")]
    fn dtype_num(d: DType) -> Result<Value> {
        Ok(Value::Int(match d {
            DType::Bool => 0,
            DType::Int8 => 1,
            DType::UInt8 => 2,
            DType::Int16 => 3,
            DType::UInt16 => 4,
            DType::Int32 => 5,
            DType::UInt32 => 6,
            DType::Int64 => 7,
            DType::UInt64 => 8,
            DType::Float16 => 23,
            DType::Float32 => 11,
            DType::Float64 => 12,
            DType::Complex64 => 14,
            DType::Complex128 => 15,
            DType::Str(_) => 19,
            DType::DateTime(_) => 21,
            DType::TimeDelta(_) => 22,
            DType::Bytes(_) => 18,
            DType::Void(_) | DType::Record { .. } => 20,
            DType::Object => 17,
        }))
    }
);

builtin!(
    /// A character for the byte order.
    ///
    /// >>> np.dtype(float).byteorder
    /// '='
    #[c("byteorder(self, /)")]
    fn dtype_byteorder(d: DType) -> Result<Value> {
        let bytes = matches!(d.kind(), Kind::Object | Kind::Bytes | Kind::Void);
        Ok(Value::str(if bytes || (d.kind() != Kind::Str && d.itemsize() == 1) { "|" } else { "=" }))
    }
);

builtin!(
    /// Shape of a sub-array type; `()` for all others.
    #[c("shape(self, /)")]
    fn dtype_shape(d: DType) -> Result<Value> {
        Ok(shape_value(d.base_and_shape().map_or(&[], |(_, shape)| shape)))
    }
);

builtin!(
    /// Number of dimensions of a sub-array type; 0 for all others.
    #[c("ndim(self, /)")]
    fn dtype_ndim(d: DType) -> Result<Value> {
        Ok(d.base_and_shape().map_or(0, |(_, shape)| shape.len()).into())
    }
);

builtin!(
    /// Whether the byte order is the machine's own.
    #[c("isnative(self, /)")]
    fn dtype_isnative(_d: DType) -> Result<Value> {
        Ok(Value::Bool(true))
    }
);

builtin!(
    /// Whether elements refer to Python objects.
    #[c("hasobject(self, /)")]
    fn dtype_hasobject(d: DType) -> Result<Value> {
        Ok(Value::Bool(d.has_objects()))
    }
);

builtin!(
    /// The base data type.
    #[c("base(self, /)")]
    fn dtype_base(d: DType) -> Result<Value> {
        Ok(Value::DType(d.base_and_shape().map_or(d, |(base, _)| base)))
    }
);
