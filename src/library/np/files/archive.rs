//! `np.savez`, `np.savez_compressed` and what `np.load` gives for an archive of several arrays.

use std::any::Any;

use super::source;
use crate::array::io::npy;
use crate::array::io::zip::{self, Member, ZipError};
use crate::builtin;
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::convert::{Keywords, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static NPZ_FILE: TypeInfo = TypeInfo::new("numpy.lib.npyio", "NpzFile", &types::OBJECT);
static BAG: TypeInfo = TypeInfo::new("numpy.lib._npyio_impl", "BagObj", &types::OBJECT);
static BAD_ZIP_FILE: TypeInfo = TypeInfo::new("zipfile", "BadZipFile", &types::EXCEPTION);

/// The arrays of an archive, read when they are asked for.
pub struct NpzFile {
    path: String,
    members: Vec<Member>,
}

/// Opens an archive.
pub fn open(path: String, bytes: &[u8]) -> Result<Value> {
    let members = zip::read(bytes).map_err(|error| match error {
        ZipError::Compressed => {
            Error::not_implemented("not in Shapewise: .npz files that are compressed in another way than deflated")
        }
        ZipError::WrongChecksum => Error::new(&BAD_ZIP_FILE, "Bad CRC-32 in archive"),
        ZipError::NotAnArchive | ZipError::Truncated => Error::new(&BAD_ZIP_FILE, "File is not a zip file"),
    })?;
    Ok(Value::native(NpzFile { path, members }))
}

fn key(member: &Member) -> &str {
    member.name.strip_suffix(".npy").unwrap_or(&member.name)
}

impl NpzFile {
    fn names(&self) -> Vec<Value> {
        self.members.iter().map(|member| Value::str(key(member))).collect()
    }

    fn array(&self, name: &str) -> Option<Result<Value>> {
        let member = self.members.iter().find(|member| key(member) == name || member.name == name)?;
        Some(npy::read(&member.bytes).map(Value::array).map_err(super::binary::broken))
    }
}

impl Native for NpzFile {
    fn type_info(&self) -> &'static TypeInfo {
        &NPZ_FILE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "files" => Some(Value::list(self.names())),
            "f" => {
                let arrays = self.members.iter().filter_map(|m| Some((key(m).to_owned(), self.array(key(m))?)));
                let arrays = arrays.map(|(name, array)| Ok((name, array?))).collect::<Result<Vec<_>>>()?;
                Some(Value::native(Bag { arrays }))
            }
            _ => None,
        })
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        let mut names: Vec<&str> = self.members.iter().take(5).map(key).collect();
        if self.members.len() > 5 {
            names.push("...");
        }
        Ok(Some(format!("NpzFile '{}' with keys: {}", self.path, names.join(", "))))
    }

    fn len(&self, _: &mut Context) -> Option<Result<usize>> {
        Some(Ok(self.members.len()))
    }

    fn get_item(&self, _: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        let name = index.as_text().map(|text| text.as_str().to_owned()).unwrap_or_default();
        Some(
            self.array(&name)
                .unwrap_or_else(|| Err(Error::key(Value::string(format!("{name} is not a file in the archive"))))),
        )
    }

    fn contains(&self, _: &mut Context, item: &Value) -> Option<Result<bool>> {
        Some(Ok(item.as_text().is_some_and(|name| self.members.iter().any(|member| key(member) == name.as_str()))))
    }

    fn iterate(&self, cx: &mut Context, _: &Value) -> Option<Result<Value>> {
        Some(cx.iter(&Value::list(self.names())))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The arrays of an archive as attributes: `npz.f.x`.
struct Bag {
    arrays: Vec<(String, Value)>,
}

impl Native for Bag {
    fn type_info(&self) -> &'static TypeInfo {
        &BAG
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(self.arrays.iter().find(|(known, _)| known == name).map(|(_, array)| array.clone()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own(this: &Value) -> Result<&NpzFile> {
    this.as_native::<NpzFile>().ok_or_else(|| Error::type_error("an NpzFile is required"))
}

builtin!(
    /// Save several arrays into one uncompressed `.npz` archive.
    #[py("savez(file, *args, allow_pickle=True, **kwds)")]
    fn savez(cx: &mut Context, file: Value, args: Rest, allow_pickle: Value, kwds: Keywords) -> Result<Value> {
        let _ = allow_pickle;
        save(cx, &file, args, &kwds, false)
    }
);

builtin!(
    /// Save several arrays into one compressed `.npz` archive.
    #[py("savez_compressed(file, *args, allow_pickle=True, **kwds)")]
    fn savez_compressed(
        cx: &mut Context,
        file: Value,
        args: Rest,
        allow_pickle: Value,
        kwds: Keywords,
    ) -> Result<Value> {
        let _ = allow_pickle;
        save(cx, &file, args, &kwds, true)
    }
);

fn save(cx: &mut Context, file: &Value, args: Rest, kwds: &Keywords, compressed: bool) -> Result<Value> {
    let mut named: Vec<(String, Value)> = Vec::new();
    for (name, value) in kwds.0.entries() {
        named.push((cx.str(&name)?, value));
    }
    for (at, value) in args.0.into_iter().enumerate() {
        let name = format!("arr_{at}");
        if named.iter().any(|(known, _)| *known == name) {
            return Err(Error::value(format!("Cannot use un-named variables and keyword {name}")));
        }
        named.push((name, value));
    }
    let mut members = Vec::new();
    for (name, value) in named {
        let array = array_from(cx, &value)?;
        members.push(Member { name: format!("{name}.npy"), bytes: npy::write(&array)? });
    }
    let bytes = zip::write(&members, compressed)
        .ok_or_else(|| Error::not_implemented("not in Shapewise: .npz archives of more than 4 GiB"))?;
    source::write(cx, file, bytes, Some(".npz"))?;
    Ok(Value::None)
}

builtin!(
    /// Names of the arrays.
    #[py("NpzFile.keys(self)")]
    fn keys(this: Value) -> Result<Value> {
        Ok(Value::list(own(&this)?.names()))
    }
);

builtin!(
    /// The arrays.
    #[py("NpzFile.values(self)")]
    fn values(cx: &mut Context, this: Value) -> Result<Value> {
        let names = own(&this)?.names();
        names.iter().map(|name| cx.get_item(&this, name)).collect::<Result<Vec<_>>>().map(Value::list)
    }
);

builtin!(
    /// Pairs of names and arrays.
    #[py("NpzFile.items(self)")]
    fn items(cx: &mut Context, this: Value) -> Result<Value> {
        let names = own(&this)?.names();
        let pair = |name: &Value| Ok(Value::tuple([name.clone(), cx.get_item(&this, name)?]));
        names.iter().map(pair).collect::<Result<Vec<_>>>().map(Value::list)
    }
);

builtin!(
    /// An array by name, or a default.
    #[py("NpzFile.get(self, key, default=None)")]
    fn get(this: Value, name: Value, default: Value) -> Result<Value> {
        let text = name.as_text().map(|text| text.as_str().to_owned()).unwrap_or_default();
        own(&this)?.array(&text).unwrap_or(Ok(default))
    }
);

builtin!(
    /// Close the archive.
    #[py("NpzFile.close(self)")]
    fn close(this: Value) -> Result<Value> {
        own(&this).map(|_| Value::None)
    }
);

builtin!(
    /// For `with`: the archive itself.
    #[py("NpzFile.__enter__(self)")]
    fn enter(this: Value) -> Result<Value> {
        Ok(this)
    }
);

builtin!(
    /// For `with`: closes the archive.
    #[py("NpzFile.__exit__(self, *args)")]
    fn exit(this: Value, args: Rest) -> Result<Value> {
        let _ = args;
        own(&this).map(|_| Value::None)
    }
);

builtin!(
    /// The names of the arrays, one after the other.
    #[py("NpzFile.__iter__(self)")]
    fn iter(cx: &mut Context, this: Value) -> Result<Value> {
        let names = own(&this)?.names();
        cx.iter(&Value::list(names))
    }
);
