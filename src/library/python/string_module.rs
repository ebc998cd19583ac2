//! The modules `string`, `os.path` and the parts of `os` that look at files.

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::convert::Rest;
use crate::runtime::value::Value;

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

pub static TOPIC: Topic = Topic {
    functions: &[("os.path", &[join, exists, isfile, isdir, basename, dirname]), ("os", &[listdir, getcwd])],
    members: &[
        (
            "string",
            &[
                ("ascii_lowercase", Member::Value(|_| Value::str(LOWER))),
                ("ascii_uppercase", Member::Value(|_| Value::str(UPPER))),
                ("ascii_letters", Member::Value(|_| Value::string(format!("{LOWER}{UPPER}")))),
                ("digits", Member::Value(|_| Value::str("0123456789"))),
                ("hexdigits", Member::Value(|_| Value::str("0123456789abcdefABCDEF"))),
                ("octdigits", Member::Value(|_| Value::str("01234567"))),
                ("punctuation", Member::Value(|_| Value::str("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"))),
                ("whitespace", Member::Value(|_| Value::str(" \t\n\r\x0b\x0c"))),
            ],
        ),
        ("os", &[("path", Member::Module("os.path")), ("sep", Member::Value(|_| Value::str("/")))]),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// Parts of a path joined with slashes; an absolute part starts anew.
    ///
    /// >>> import os
    /// >>> os.path.join('data', 'x.txt')
    /// 'data/x.txt'
    #[py("join(a, *p)")]
    fn join(cx: &mut Context, a: Value, p: Rest) -> Result<Value> {
        let mut path = cx.str(&a)?;
        for part in &p.0 {
            let part = cx.str(part)?;
            if part.starts_with('/') {
                path = part;
                continue;
            }
            if !path.is_empty() && !path.ends_with('/') {
                path.push('/');
            }
            path.push_str(&part);
        }
        Ok(Value::string(path))
    }
);

builtin!(
    /// Whether there is such a file or folder.
    #[py("exists(path)")]
    fn exists(cx: &mut Context, path: Value) -> Result<Value> {
        let path = cx.str(&path)?;
        Ok(Value::Bool(std::path::Path::new(&path).exists()))
    }
);

builtin!(
    /// Whether there is such a file.
    #[py("isfile(path)")]
    fn isfile(cx: &mut Context, path: Value) -> Result<Value> {
        let path = cx.str(&path)?;
        Ok(Value::Bool(std::path::Path::new(&path).is_file()))
    }
);

builtin!(
    /// Whether there is such a folder.
    #[py("isdir(s)")]
    fn isdir(cx: &mut Context, s: Value) -> Result<Value> {
        let path = cx.str(&s)?;
        Ok(Value::Bool(std::path::Path::new(&path).is_dir()))
    }
);

builtin!(
    /// What is after the last slash.
    #[py("basename(p)")]
    fn basename(cx: &mut Context, p: Value) -> Result<Value> {
        let path = cx.str(&p)?;
        Ok(Value::str(path.rsplit('/').next().unwrap_or("")))
    }
);

builtin!(
    /// What is before the last slash.
    #[py("dirname(p)")]
    fn dirname(cx: &mut Context, p: Value) -> Result<Value> {
        let path = cx.str(&p)?;
        let head = path.rfind('/').map_or("", |at| &path[..=at]);
        let trimmed = head.trim_end_matches('/');
        Ok(Value::str(if trimmed.is_empty() { head } else { trimmed }))
    }
);

builtin!(
    /// The names in a folder.
    #[py("listdir(path='.')")]
    fn listdir(cx: &mut Context, path: Value) -> Result<Value> {
        cx.leave_session()?;
        let path = cx.str(&path)?;
        let entries = std::fs::read_dir(&path).map_err(|e| super::exception::from_io(&e, &path))?;
        let mut names: Vec<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(Value::list(names.into_iter().map(Value::string).collect()))
    }
);

builtin!(
    /// The folder the program runs in.
    #[py("getcwd()")]
    fn getcwd() -> Result<Value> {
        let here = std::env::current_dir().map_err(|e| super::exception::from_io(&e, "."))?;
        Ok(Value::string(here.to_string_lossy().into_owned()))
    }
);
