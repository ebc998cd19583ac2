//! `np.save` and `np.load`: one array in a `.npy` file.

use super::{archive, source};
use crate::array::Array;
use crate::array::io::npy::{self, NpyError, NpyErrorClass};
use crate::builtin;
use crate::library::np::results::only_default;
use crate::library::python::files::File;
use crate::runtime::exception::Error;
use crate::runtime::types;
use crate::runtime::value::Value;

/// What is wrong with a file, as Python's exception.
pub fn broken(error: NpyError) -> Error {
    let class = match error.class {
        NpyErrorClass::Value => &types::VALUE_ERROR,
        NpyErrorClass::EndOfFile => &types::EOF_ERROR,
        NpyErrorClass::NotImplemented => &types::NOT_IMPLEMENTED_ERROR,
        NpyErrorClass::Memory => &types::ARRAY_MEMORY_ERROR,
    };
    Error::new(class, error.message)
}

builtin!(
    /// Save an array to a binary file in NumPy's `.npy` format.
    ///
    /// >>> import io
    /// >>> f = io.BytesIO()
    /// >>> np.save(f, np.arange(3))
    /// >>> _ = f.seek(0)
    /// >>> np.load(f)
    /// array([0, 1, 2])
    #[py("save(file, arr, allow_pickle=True)")]
    fn save(cx: &mut Context, file: Value, arr: Array, allow_pickle: Value) -> Result<Value> {
        // No dtype here would have to be pickled.
        let _ = allow_pickle;
        source::write(cx, &file, npy::write(&arr)?, Some(".npy"))?;
        Ok(Value::None)
    }
);

builtin!(
    /// Load an array from a `.npy` file, or several from an `.npz` archive.
    #[py(
        "load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII', *, max_header_size=10000)"
    )]
    fn load(
        cx: &mut Context,
        file: Value,
        mmap_mode: Value,
        allow_pickle: bool,
        _fix_imports: Value,
        _encoding: Value,
        _max_header_size: Value,
    ) -> Result<Value> {
        only_default("load", "mmap_mode", &mmap_mode)?;
        let file = source::opened(cx, &file)?;
        let bytes = source::bytes(cx, &file)?;
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            let name = match source::path(cx, &file)? {
                Some(path) => path,
                None => "object".to_owned(),
            };
            return archive::open(name, &bytes);
        }
        let pickled = !bytes.is_empty() && !bytes.starts_with(b"\x93NUMPY");
        if pickled && allow_pickle {
            return Err(Error::not_implemented("not in Shapewise: parameter 'allow_pickle' of load (pickled objects)"));
        }
        let (array, used) = npy::read_first(&bytes).map_err(|error| match error.short {
            // An open file is read in pieces, and NumPy tells of the first one.
            Some((wanted, got)) if file.as_native::<File>().is_some_and(|f| f.path.is_none()) => {
                Error::value(format!("EOF: reading array data, expected {wanted} bytes got {got}"))
            }
            _ => broken(error),
        })?;
        if let Some(open) = file.as_native::<File>() {
            // Another array may follow in the same file.
            open.give_back(bytes.len() - used);
        }
        Ok(Value::array(array))
    }
);
