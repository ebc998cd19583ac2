//! `ndarray.tofile` and `np.fromfile`: the bytes of an array without any header, or its elements as plain text.

use super::source;
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::np::mapping;
use crate::library::np::results::only_default;
use crate::runtime::arrays::array_from;
use crate::runtime::builtin::Args;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

builtin!(
    /// Write the array to a file as bytes, or as text with a separator.
    #[c("ndarray.tofile(self, fid, sep='', format='%s')")]
    fn tofile(cx: &mut Context, this: Value, fid: Value, sep: Value, format: Value) -> Result<Value> {
        let array = array_from(cx, &this)?.to_contiguous()?;
        let sep = cx.str(&sep)?;
        let bytes = if sep.is_empty() {
            let start = array.layout().offset;
            array.buffer().bytes()[start..start + array.size() * array.dtype().itemsize()].to_vec()
        } else {
            let mut texts = Vec::with_capacity(array.size());
            let items = crate::runtime::arrays::to_list(&array.reshaped(&[array.size()])?);
            for item in cx.collect(&items)? {
                let shown = cx.binary(BinaryOp::Mod, &format, &Value::tuple([item]))?;
                texts.push(cx.str(&shown)?);
            }
            texts.join(&sep).into_bytes()
        };
        source::write(cx, &fid, bytes, None)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Construct an array from the bytes, or the text, of a file.
    #[c("fromfile(file, dtype=<class 'float'>, count=-1, sep='', offset=0, *, like=None)")]
    fn fromfile(
        cx: &mut Context,
        file: Value,
        dtype: DType,
        count: i64,
        sep: Value,
        offset: i64,
        like: Value,
    ) -> Result<Value> {
        only_default("fromfile", "like", &like)?;
        let bytes = source::bytes(cx, &file)?;
        let sep = cx.str(&sep)?;
        if !sep.is_empty() {
            if offset != 0 {
                return Err(Error::type_error("'offset' argument only permitted for binary files"));
            }
            let text = Value::string(String::from_utf8_lossy(&bytes).into_owned());
            let mut args = Args::positional([text, Value::DType(dtype), Value::Int(count)]);
            args.keywords.push(("sep".into(), Value::string(sep)));
            return mapping::fromstring().invoke(cx, args);
        }
        let data = bytes.get(usize::try_from(offset).unwrap_or(0)..).unwrap_or(&[]);
        let item = dtype.itemsize().max(1);
        let most = data.len() / item;
        let count = usize::try_from(count).map_or(most, |count| count.min(most));
        let array = Array::scratch(&[count], dtype)?;
        array.buffer().bytes_mut()[..count * item].copy_from_slice(&data[..count * item]);
        Ok(Value::array(array))
    }
);
