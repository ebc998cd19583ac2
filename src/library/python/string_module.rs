//! The constants of the module `string`; the rest of it is written in Python.

use crate::library::registry::{Member, Topic};
use crate::runtime::value::Value;

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

pub static TOPIC: Topic = Topic {
    members: &[(
        "_string",
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
    )],
    ..Topic::EMPTY
};
