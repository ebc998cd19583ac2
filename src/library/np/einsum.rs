//! Einstein sums: their subscripts, and in which order operands are to meet.

use std::rc::Rc;

use super::products::deliver;
use crate::array::matmul::einsum::{Options, Search, einsum as summed, einsum_path as search_path};
use crate::array::{Array, Casting, DType, Order};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("numpy", &[einsum, einsum_path])], ..Topic::EMPTY };

builtin!(
    /// Evaluate the Einstein summation convention on the operands.
    ///
    /// >>> np.einsum('ij,j->i', [[1, 2], [3, 4]], [1, 1])
    /// array([3, 7])
    #[py("einsum(*operands, out=None, optimize=False, dtype=None, order='K', casting='safe')")]
    fn einsum(
        cx: &mut Context,
        operands: Rest,
        out: Option<Rc<ArrayObject>>,
        optimize: Value,
        dtype: Option<DType>,
        order: Order,
        casting: Casting,
    ) -> Result<Value> {
        let (subscripts, arrays) = subscripts_and_operands(cx, &operands.0)?;
        let arrays = arrays.iter().map(|v| array_from(cx, v)).collect::<Result<Vec<_>>>()?;
        let steps = match &optimize {
            Value::Bool(false) => None,
            asked => Some(steps(cx, &subscripts, &arrays, asked)?.0),
        };
        let result = summed(&subscripts, &arrays, &Options { dtype, casting, order, steps });
        deliver(cx, result, out)
    }
);

/// The steps asked for, or the cheapest ones as far as it was asked to look for them; and the report on the latter.
fn steps(cx: &mut Context, subscripts: &str, arrays: &[Array], asked: &Value) -> Result<(Vec<Vec<usize>>, String)> {
    let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
    let given = match asked {
        Value::Bool(_) | Value::None | Value::Str(_) => Vec::new(),
        Value::List(_) | Value::Tuple(_) => cx.collect(asked)?,
        other => {
            let name = cx.type_name(other);
            return Err(Error::type_error(format!("object of type '{name}' has no len()")));
        }
    };
    let search = match (asked, &given[..]) {
        (Value::Bool(false) | Value::None, _) => Search::None,
        (Value::Bool(true), _) => Search::Greedy,
        (Value::Str(name), _) => named(name.as_str(), arrays)?,
        (_, [Value::Str(first), explicit @ ..]) if first.as_str() == "einsum_path" => {
            let mut steps = Vec::new();
            for step in explicit {
                let places = cx.collect(step)?;
                let places = places.iter().map(|place| cx.to_index(place)).collect::<Result<Vec<i64>>>()?;
                steps.push(places.into_iter().map(|place| usize::try_from(place).unwrap_or(usize::MAX)).collect());
            }
            return Ok((steps, String::new()));
        }
        (_, [Value::Str(name), Value::Int(_) | Value::Float(_)]) => named(name.as_str(), arrays)?,
        _ => {
            let text = cx.str(asked)?;
            return Err(Error::type_error(format!("Did not understand the path: {text}")));
        }
    };
    let path = search_path(subscripts, &shapes, search)?;
    Ok((path.steps, path.report))
}

fn named(name: &str, arrays: &[Array]) -> Result<Search> {
    match name {
        "greedy" => Ok(Search::Greedy),
        "optimal" => Ok(Search::Optimal),
        _ if arrays.len() <= 2 => Ok(Search::None),
        other => Err(Error::with_args(
            ClassRef::Builtin(&types::KEY_ERROR),
            vec![Value::str("Path name %s not found"), Value::str(other)],
        )),
    }
}

builtin!(
    /// Evaluates the lowest cost contraction order for an einsum expression.
    ///
    /// >>> a, b, c = np.ones((2, 2)), np.ones((2, 5)), np.ones((5, 2))
    /// >>> np.einsum_path('ij,jk,kl->il', a, b, c, optimize='greedy')[0]
    /// ['einsum_path', (1, 2), (0, 1)]
    #[py("einsum_path(*operands, optimize='greedy', einsum_call=False)")]
    fn einsum_path(cx: &mut Context, operands: Rest, optimize: Value, einsum_call: bool) -> Result<Value> {
        if einsum_call {
            return Err(Error::not_implemented("not in Shapewise: parameter 'einsum_call' of einsum_path"));
        }
        let (subscripts, values) = subscripts_and_operands(cx, &operands.0)?;
        let arrays = values.iter().map(|v| array_from(cx, v)).collect::<Result<Vec<_>>>()?;
        let (steps, report) = steps(cx, &subscripts, &arrays, &optimize)?;
        let mut path = vec![Value::str("einsum_path")];
        for step in steps {
            path.push(Value::tuple(step.into_iter().map(Value::from).collect::<Vec<_>>()));
        }
        Ok(Value::tuple(vec![Value::list(path), Value::string(report)]))
    }
);

/// The subscripts as a text, and the operands.
fn subscripts_and_operands(cx: &mut Context, given: &[Value]) -> Result<(String, Vec<Value>)> {
    match given.split_first() {
        Some((Value::Str(text), rest)) => Ok((text.to_string(), rest.to_vec())),
        Some(_) => sublists(cx, given),
        None => Err(Error::value(
            "must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding subscripts list",
        )),
    }
}

/// `einsum(a, [0, 1], b, [1, 2], [0, 2])` as letters.
fn sublists(cx: &mut Context, given: &[Value]) -> Result<(String, Vec<Value>)> {
    let mut letters = |list: &Value| -> Result<String> {
        let mut text = String::new();
        for item in cx.collect(list)? {
            if matches!(item, Value::Ellipsis) {
                text.push_str("...");
                continue;
            }
            let n = cx.to_index(&item)?;
            let letter = u8::try_from(n).ok().and_then(|n| match n {
                0..26 => Some(b'A' + n),
                26..52 => Some(b'a' + n - 26),
                _ => None,
            });
            text.push(char::from(
                letter.ok_or_else(|| Error::value("subscript is not within the valid range [0, 52)"))?,
            ));
        }
        Ok(text)
    };
    let (mut operands, mut inputs) = (Vec::new(), Vec::new());
    for pair in given.chunks_exact(2) {
        operands.push(pair[0].clone());
        inputs.push(letters(&pair[1])?);
    }
    let mut subscripts = inputs.join(",");
    if let [output] = given.chunks_exact(2).remainder() {
        subscripts.push_str("->");
        subscripts.push_str(&letters(output)?);
    }
    Ok((subscripts, operands))
}
