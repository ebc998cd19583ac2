//! Arrays of texts and of bytes into each other, and letters exchanged: `np.char.encode`, `decode`, `translate`.

use super::texts::{Single, Width, run, shaped, texts};
use crate::builtin;
use crate::runtime::arrays::objects;
use crate::runtime::builtin::Args;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;
use crate::syntax::ast::CompareOp;

builtin!(
    /// Call `str.encode` for each element.
    ///
    /// >>> np.strings.encode(['ab', 'c'])
    /// array([b'ab', b'c'], dtype='|S2')
    #[py("encode(a, encoding=None, errors=None)")]
    fn encode(cx: &mut Context, a: Value, encoding: Value, errors: Value) -> Result<Value> {
        run(cx, "encode", &[a, encoding, errors], Width::Fitted, Single::Array)
    }
);

builtin!(
    /// Call `bytes.decode` for each element.
    ///
    /// >>> np.strings.decode(np.array([b'ab', b'c']))
    /// array(['ab', 'c'], dtype='<U2')
    #[py("decode(a, encoding=None, errors=None)")]
    fn decode(cx: &mut Context, a: Value, encoding: Value, errors: Value) -> Result<Value> {
        run(cx, "decode", &[a, encoding, errors], Width::Fitted, Single::Array)
    }
);

builtin!(
    /// Call `str.translate` for each element.
    ///
    /// >>> np.char.translate(['abc', 'cab'], {97: 'x'})
    /// array(['xbc', 'cxb'], dtype='<U3')
    #[py("translate(a, table, deletechars=None)")]
    fn translate(cx: &mut Context, a: Value, table: Value, deletechars: Value) -> Result<Value> {
        let array = texts(cx, &a)?;
        let mut results = Vec::with_capacity(array.size());
        for text in objects::elements(&array) {
            let mut args = vec![table.clone()];
            if matches!(text, Value::Bytes(_)) && !matches!(deletechars, Value::None) {
                args.push(deletechars.clone());
            }
            results.push(cx.call_method(&text, "translate", Args::positional(args))?);
        }
        shaped(cx, results, array.shape(), Some(array.dtype()), Single::Array)
    }
);

builtin!(
    /// Element-wise comparison of two string arrays by an operator given as a string.
    ///
    /// >>> np.char.compare_chararrays(['a', 'b'], ['a', 'c'], '==', True)
    /// array([ True, False])
    #[c("compare_chararrays(a1, a2, cmp, rstrip)")]
    fn compare_chararrays(cx: &mut Context, a1: Value, a2: Value, cmp: Value, rstrip: bool) -> Result<Value> {
        let name = cx.str(&cmp)?;
        let op = match name.as_str() {
            "==" => CompareOp::Eq,
            "!=" => CompareOp::NotEq,
            "<" => CompareOp::Lt,
            "<=" => CompareOp::LtE,
            ">" => CompareOp::Gt,
            ">=" => CompareOp::GtE,
            _ => return Err(Error::value("comparison must be '==', '!=', '<', '>', '<=', '>='")),
        };
        let mut sides = Vec::new();
        for value in [&a1, &a2] {
            let side = Value::array(texts(cx, value)?);
            sides.push(if rstrip {
                run(cx, "rstrip", &[side, Value::None], Width::Kept, Single::Array)?
            } else {
                side
            });
        }
        cx.compare(op, &sides[0], &sides[1])
    }
);
