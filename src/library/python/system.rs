//! What the modules `os`, `os.path`, `shutil` and `tempfile`, which are written in Python, ask of the system: files and
//! folders, the working folder, the environment.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use super::exception::from_io;
use super::files::path_of;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "_os",
        &[
            exists, isfile, isdir, listdir, getcwd, chdir, mkdir, makedirs, remove, rmdir, removedirs, rename, stat,
            environ, getpid, realpath, copyfile, cpu_count,
        ],
    )],
    ..Topic::EMPTY
};

/// A path argument.
fn path(cx: &mut Context, value: &Value) -> Result<String> {
    path_of(cx, value)
}

fn done(result: std::io::Result<()>, path: &str) -> Result<Value> {
    result.map(|()| Value::None).map_err(|error| from_io(&error, path))
}

/// Whether a path can be looked at; other objects than paths are nowhere.
fn test(cx: &mut Context, value: &Value, check: fn(&Path) -> bool) -> Result<Value> {
    Ok(Value::Bool(check(Path::new(&path(cx, value)?))))
}

builtin!(
    /// Whether there is such a file or folder.
    #[py("exists(path)")]
    fn exists(cx: &mut Context, path: Value) -> Result<Value> {
        test(cx, &path, Path::exists)
    }
);

builtin!(
    /// Whether there is such a file.
    #[py("isfile(path)")]
    fn isfile(cx: &mut Context, path: Value) -> Result<Value> {
        test(cx, &path, Path::is_file)
    }
);

builtin!(
    /// Whether there is such a folder.
    #[py("isdir(s)")]
    fn isdir(cx: &mut Context, s: Value) -> Result<Value> {
        test(cx, &s, Path::is_dir)
    }
);

builtin!(
    /// The names in a folder.
    #[py("listdir(path='.')")]
    fn listdir(cx: &mut Context, folder: Value) -> Result<Value> {
        let folder = if matches!(folder, Value::None) { ".".to_owned() } else { path(cx, &folder)? };
        let entries = fs::read_dir(&folder).map_err(|error| from_io(&error, &folder))?;
        let mut names: Vec<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(Value::list(names.into_iter().map(Value::string).collect()))
    }
);

builtin!(
    /// The folder the program runs in.
    #[py("getcwd()")]
    fn getcwd() -> Result<Value> {
        let here = std::env::current_dir().map_err(|error| from_io(&error, "."))?;
        Ok(Value::string(here.to_string_lossy().into_owned()))
    }
);

builtin!(
    /// Go to another folder.
    #[py("chdir(path)")]
    fn chdir(cx: &mut Context, folder: Value) -> Result<Value> {
        cx.leave_session()?;
        let folder = path(cx, &folder)?;
        done(std::env::set_current_dir(&folder), &folder)
    }
);

builtin!(
    /// Make a folder.
    #[py("mkdir(path, mode=511)")]
    fn mkdir(cx: &mut Context, folder: Value, mode: Value) -> Result<Value> {
        cx.leave_session()?;
        let _ = mode;
        let folder = path(cx, &folder)?;
        done(fs::create_dir(&folder), &folder)
    }
);

builtin!(
    /// Make a folder and those it is in.
    #[py("makedirs(name, mode=511, exist_ok=False)")]
    fn makedirs(cx: &mut Context, name: Value, mode: Value, exist_ok: bool) -> Result<Value> {
        cx.leave_session()?;
        let _ = mode;
        let folder = path(cx, &name)?;
        if Path::new(&folder).exists() && !(exist_ok && Path::new(&folder).is_dir()) {
            return Err(from_io(&std::io::ErrorKind::AlreadyExists.into(), &folder));
        }
        done(fs::create_dir_all(&folder), &folder)
    }
);

builtin!(
    /// Remove a file.
    #[py("remove(path)")]
    fn remove(cx: &mut Context, file: Value) -> Result<Value> {
        cx.leave_session()?;
        let file = path(cx, &file)?;
        done(fs::remove_file(&file), &file)
    }
);

builtin!(
    /// Remove an empty folder.
    #[py("rmdir(path)")]
    fn rmdir(cx: &mut Context, folder: Value) -> Result<Value> {
        cx.leave_session()?;
        let folder = path(cx, &folder)?;
        done(fs::remove_dir(&folder), &folder)
    }
);

builtin!(
    /// Remove a folder with everything in it.
    #[py("removedirs(path)")]
    fn removedirs(cx: &mut Context, folder: Value) -> Result<Value> {
        cx.leave_session()?;
        let folder = path(cx, &folder)?;
        done(fs::remove_dir_all(&folder), &folder)
    }
);

builtin!(
    /// Give a file or folder another name.
    #[py("rename(src, dst)")]
    fn rename(cx: &mut Context, src: Value, dst: Value) -> Result<Value> {
        cx.leave_session()?;
        let (from, to) = (path(cx, &src)?, path(cx, &dst)?);
        done(fs::rename(&from, to), &from)
    }
);

builtin!(
    /// Size in bytes and time of the last change of a file.
    #[py("stat(path)")]
    fn stat(cx: &mut Context, file: Value) -> Result<Value> {
        let file = path(cx, &file)?;
        let meta = fs::metadata(&file).map_err(|error| from_io(&error, &file))?;
        let changed = meta.modified().ok().and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok());
        Ok(Value::tuple([Value::from(meta.len()), Value::Float(changed.unwrap_or_default().as_secs_f64())]))
    }
);

builtin!(
    /// The variables of the environment.
    #[py("environ()")]
    fn environ(cx: &mut Context) -> Result<Value> {
        let entries = std::env::vars().map(|(name, value)| (Value::string(name), Value::string(value)));
        Ok(Value::Dict(Rc::new(Dict::from_entries(cx, entries)?)))
    }
);

builtin!(
    /// The number of this process.
    #[py("getpid()")]
    fn getpid() -> Result<Value> {
        Ok(Value::from(std::process::id()))
    }
);

builtin!(
    /// How many processors there are.
    #[py("cpu_count()")]
    fn cpu_count() -> Result<Value> {
        Ok(std::thread::available_parallelism().map_or(Value::None, |n| Value::from(n.get())))
    }
);

builtin!(
    /// A path without links.
    #[py("realpath(path)")]
    fn realpath(cx: &mut Context, file: Value) -> Result<Value> {
        let file = path(cx, &file)?;
        let real = fs::canonicalize(&file).map_err(|error| from_io(&error, &file))?;
        Ok(Value::string(real.to_string_lossy().into_owned()))
    }
);

builtin!(
    /// Copy the content of a file.
    #[py("copyfile(src, dst)")]
    fn copyfile(cx: &mut Context, src: Value, dst: Value) -> Result<Value> {
        cx.leave_session()?;
        let (from, to) = (path(cx, &src)?, path(cx, &dst)?);
        if from == to {
            return Err(Error::value(format!("{from:?} and {to:?} are the same file")));
        }
        let copied = fs::copy(&from, to).map(|_| ());
        done(copied, &from)
    }
);
