//! A compiled pattern as the module's Python sees it: it scans texts and gives places.

use std::any::Any;
use std::rc::Rc;

use super::compile::{self, Program};
use super::parse;
use super::vm::Matcher;
use crate::builtin;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static PROGRAM: TypeInfo = TypeInfo::new("_re", "Program", &types::OBJECT);

/// Instructions with what the pattern says about its groups.
struct Compiled {
    program: Program,
    groups: usize,
    names: Vec<(String, usize)>,
    flags: u32,
}

impl Native for Compiled {
    fn type_info(&self) -> &'static TypeInfo {
        &PROGRAM
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "groups" => Some(Value::from(self.groups)),
            "flags" => Some(Value::from(self.flags)),
            "groupindex" => {
                let entries = self.names.iter().map(|(name, number)| (Value::str(name), Value::from(*number)));
                Some(Value::Dict(Rc::new(Dict::from_entries(cx, entries)?)))
            }
            _ => None,
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// Read a pattern. What is wrong with it comes as a pair of message and place.
    #[c("compile(pattern, flags, /)")]
    fn compile(cx: &mut Context, pattern: Value, flags: i64) -> Result<Value> {
        let text = cx.str(&pattern)?;
        let parsed = match parse::parse(&text, u32::try_from(flags).unwrap_or(0)) {
            Ok(parsed) => parsed,
            Err(fault) => {
                let at = if fault.at == usize::MAX { Value::None } else { Value::from(fault.at) };
                return Ok(Value::tuple([Value::string(fault.message), at]));
            }
        };
        let Some(program) = compile::compile(&parsed.node, parsed.groups) else {
            return Err(Error::overflow("regular expression code size limit exceeded"));
        };
        Ok(Value::native(Compiled { program, groups: parsed.groups, names: parsed.names, flags: parsed.flags }))
    }
);

fn own(this: &Value) -> Result<&Compiled> {
    this.as_native::<Compiled>().ok_or_else(|| Error::type_error("a compiled pattern is required"))
}

/// The places of all groups: start and end of each, `-1` where a group took no part.
fn places(matcher: &Matcher<'_>, groups: usize) -> Value {
    let place = |slot: &usize| i64::try_from(*slot).map_or(Value::Int(-1), Value::Int);
    let both = |at: usize| {
        let (start, end) = (matcher.slots[2 * at], matcher.slots[2 * at + 1]);
        if end == usize::MAX { [usize::MAX; 2] } else { [start, end] }
    };
    let all: Vec<usize> = (0..=groups).flat_map(both).collect();
    Value::tuple(all.iter().map(place).collect::<Vec<_>>())
}

fn within(place: i64, len: usize) -> usize {
    usize::try_from(place).unwrap_or(0).min(len)
}

builtin!(
    /// The first match: anywhere ('search'), at the start ('match'), of everything ('fullmatch').
    #[c("Program.scan(self, text, pos, endpos, mode, /)")]
    fn scan(cx: &mut Context, this: Value, text: Value, pos: i64, endpos: i64, mode: Value) -> Result<Value> {
        let compiled = own(&this)?;
        let chars: Vec<char> = cx.str(&text)?.chars().collect();
        let mode = cx.str(&mode)?;
        let end = within(endpos, chars.len());
        let start = within(pos, chars.len());
        let last = if mode == "search" { end } else { start };
        let mut matcher = Matcher::new(&compiled.program, &chars, end);
        for at in start..=last.min(end) {
            if matcher.matches_at(cx, at, mode == "fullmatch", false)? {
                return Ok(places(&matcher, compiled.groups));
            }
        }
        Ok(Value::None)
    }
);

builtin!(
    /// All matches that do not overlap, from the left.
    #[c("Program.scan_all(self, text, pos, endpos, most, /)")]
    fn scan_all(cx: &mut Context, this: Value, text: Value, pos: i64, endpos: i64, most: i64) -> Result<Value> {
        let compiled = own(&this)?;
        let chars: Vec<char> = cx.str(&text)?.chars().collect();
        let end = within(endpos, chars.len());
        let mut matcher = Matcher::new(&compiled.program, &chars, end);
        let (mut found, mut at, mut not_empty) = (Vec::new(), within(pos, chars.len()), false);
        let most = if most == 0 { usize::MAX } else { within(most, usize::MAX) };
        while at <= end && found.len() < most {
            if !matcher.matches_at(cx, at, false, not_empty)? {
                // Only right after an empty match something has to be taken.
                not_empty = false;
                at += 1;
                continue;
            }
            found.push(places(&matcher, compiled.groups));
            let stop = matcher.slots[1];
            not_empty = stop == at;
            at = stop;
        }
        Ok(Value::list(found))
    }
);
