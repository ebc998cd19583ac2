//! Slices of every text of an array: `np.strings.slice`.

use super::texts::{Single, shaped, texts};
use crate::array::Array;
use crate::builtin;
use crate::runtime::arrays::{array_from, objects};
use crate::runtime::value::Value;

builtin!(
    /// Slice the strings in `a` by slices specified by `start`, `stop`, `step`.
    ///
    /// >>> np.strings.slice(['hello', 'world'], 2)
    /// array(['he', 'wo'], dtype='<U5')
    #[py("slice(a, start=None, stop=<no value>, step=None, /)")]
    fn slice(
        cx: &mut Context,
        a: Value,
        start: Value,
        stop: crate::runtime::convert::Given<Value>,
        step: Value,
    ) -> Result<Value> {
        let (start, stop) = match stop.into_option() {
            Some(stop) => (start, stop),
            None => (Value::None, start),
        };
        let array = texts(cx, &a)?;
        let bounds = [start, stop, step].map(|bound| match bound {
            Value::None => Ok(None),
            given => array_from(cx, &given).map(Some),
        });
        let [start, stop, step] = bounds;
        let bounds = [start?, stop?, step?];
        let shapes: Vec<&[usize]> =
            std::iter::once(array.shape()).chain(bounds.iter().flatten().map(Array::shape)).collect();
        let shape = crate::array::Broadcast::plan(&shapes)?.shape;
        let columns = bounds.map(|bound| bound.map(|bound| objects::elements(&bound.stretched(&shape))));
        let at =
            |column: &Option<Vec<Value>>, k: usize| column.as_ref().map_or(Value::None, |values| values[k].clone());
        let mut results = Vec::with_capacity(array.size());
        for (k, text) in objects::elements(&array.stretched(&shape)).iter().enumerate() {
            let [start, stop, step] = [at(&columns[0], k), at(&columns[1], k), at(&columns[2], k)];
            let index = Value::Slice(std::rc::Rc::new(crate::runtime::value::Slice { start, stop, step }));
            results.push(cx.get_item(text, &index)?);
        }
        shaped(cx, results, &shape, Some(array.dtype()), Single::Scalar)
    }
);
