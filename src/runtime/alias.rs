//! Types in annotations: `list[int]`, `int | None`. They can be shown and compared, and a union
//! can be asked by `isinstance`; nothing else is done with them.

use std::any::Any;

use super::builtin::Args;
use super::context::Context;
use super::exception::Result;
use super::native::Native;
use super::types::{self, TypeInfo};
use super::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

pub static GENERIC_ALIAS: TypeInfo = TypeInfo::new("types", "GenericAlias", &types::OBJECT);
pub static UNION_TYPE: TypeInfo = TypeInfo::new("types", "UnionType", &types::OBJECT);

/// `origin[parameters]`
pub struct Alias {
    pub origin: Value,
    pub parameters: Vec<Value>,
}

/// `a | b`
pub struct Union {
    pub members: Vec<Value>,
    /// Written with names of `typing`, and shown so.
    pub typing: bool,
}

fn shown(cx: &mut Context, value: &Value) -> Result<String> {
    match value {
        Value::Type(info) if info.name == "NoneType" => Ok("None".into()),
        Value::Type(info) => Ok(info.qualified_name()),
        Value::Class(class) => Ok(class.full_name()),
        Value::Ellipsis => Ok("...".into()),
        Value::List(items) => Ok(format!("[{}]", shown_all(cx, &items.to_vec(), ", ")?)),
        other => cx.repr(other),
    }
}

fn shown_all(cx: &mut Context, values: &[Value], separator: &str) -> Result<String> {
    let texts: Result<Vec<String>> = values.iter().map(|v| shown(cx, v)).collect();
    Ok(texts?.join(separator))
}

impl Native for Alias {
    fn type_info(&self) -> &'static TypeInfo {
        &GENERIC_ALIAS
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__origin__" => Some(self.origin.clone()),
            "__args__" => Some(Value::tuple(self.parameters.clone())),
            _ => None,
        })
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        Some(cx.call(&self.origin, args))
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let (origin, parameters) = (shown(cx, &self.origin)?, shown_all(cx, &self.parameters, ", ")?);
        Ok(Some(format!("{origin}[{parameters}]")))
    }

    fn binary(
        &self,
        cx: &mut Context,
        op: BinaryOp,
        this: &Value,
        other: &Value,
        reflected: bool,
    ) -> Option<Result<Value>> {
        let (a, b) = if reflected { (other, this) } else { (this, other) };
        (op == BinaryOp::BitOr).then(|| union(cx, a, b)).flatten()
    }

    fn get_item(&self, _: &mut Context, this: &Value, _: &Value) -> Option<Result<Value>> {
        Some(Ok(this.clone()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Native for Union {
    fn type_info(&self) -> &'static TypeInfo {
        &UNION_TYPE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__args__" => Some(Value::tuple(self.members.clone())),
            "__origin__" if self.typing => Some(Value::str("typing.Union")),
            _ => None,
        })
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        if !self.typing {
            return shown_all(cx, &self.members, " | ").map(Some);
        }
        let is_none = |value: &Value| matches!(value, Value::Type(info) if info.name == "NoneType");
        if let [a, b] = &self.members[..]
            && is_none(a) != is_none(b)
        {
            let member = shown(cx, if is_none(a) { b } else { a })?;
            return Ok(Some(format!("typing.Optional[{member}]")));
        }
        Ok(Some(format!("typing.Union[{}]", shown_all(cx, &self.members, ", ")?.replace("None", "NoneType"))))
    }

    fn binary(
        &self,
        cx: &mut Context,
        op: BinaryOp,
        this: &Value,
        other: &Value,
        reflected: bool,
    ) -> Option<Result<Value>> {
        let (a, b) = if reflected { (other, this) } else { (this, other) };
        (op == BinaryOp::BitOr).then(|| union(cx, a, b)).flatten()
    }

    fn compare(&self, cx: &mut Context, op: CompareOp, _: &Value, other: &Value) -> Option<Result<Value>> {
        let other = other.as_native::<Union>()?;
        let _ = cx;
        let same = self.members.len() == other.members.len()
            && self.members.iter().all(|m| other.members.iter().any(|o| o.is(m)));
        match op {
            CompareOp::Eq => Some(Ok(Value::Bool(same))),
            CompareOp::NotEq => Some(Ok(Value::Bool(!same))),
            _ => None,
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn members(value: &Value) -> Option<Vec<Value>> {
    if let Some(union) = value.as_native::<Union>() {
        return Some(union.members.clone());
    }
    match value {
        Value::None => Some(vec![Value::Type(&types::NONE)]),
        Value::Type(_) | Value::Class(_) => Some(vec![value.clone()]),
        Value::Native(native) if native.downcast::<Alias>().is_some() => Some(vec![value.clone()]),
        _ => None,
    }
}

/// `a | b` of types; `None` when one of them is no type.
pub fn union(_: &mut Context, a: &Value, b: &Value) -> Option<Result<Value>> {
    let mut all = members(a)?;
    for member in members(b)? {
        if !all.iter().any(|m| m.is(&member)) {
            all.push(member);
        }
    }
    let is_typing = |value: &Value| match value {
        Value::Native(native) => {
            let of_alias = native.downcast::<Alias>().is_some_and(|alias| matches!(alias.origin, Value::Native(_)));
            of_alias || native.downcast::<Union>().is_some_and(|union| union.typing)
        }
        _ => false,
    };
    let typing = is_typing(a) || is_typing(b);
    Some(Ok(if all.len() == 1 { all.swap_remove(0) } else { Value::native(Union { members: all, typing }) }))
}

/// `typing.Union[…]` of these; `None` when one is no type.
pub fn typing_union(cx: &mut Context, members: &[Value]) -> Option<Result<Value>> {
    let (first, rest) = members.split_first()?;
    let mut joined = match first {
        Value::None => Value::Type(&types::NONE),
        other => other.clone(),
    };
    for member in rest {
        joined = match union(cx, &joined, member)? {
            Ok(joined) => joined,
            Err(error) => return Some(Err(error)),
        };
    }
    let members = joined.as_native::<Union>().map(|union| union.members.clone());
    Some(Ok(match members {
        Some(members) => Value::native(Union { members, typing: true }),
        None => joined,
    }))
}

/// `origin[index]`
#[must_use]
pub fn alias(origin: &Value, index: &Value) -> Value {
    let parameters = match index {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    };
    Value::native(Alias { origin: origin.clone(), parameters })
}
