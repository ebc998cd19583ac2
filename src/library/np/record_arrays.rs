//! `np.recarray` and `np.record`: arrays of records whose fields are attributes. How `np.rec` makes them is written in
//! Python (`source/rec.py`).

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Args;
use crate::runtime::convert::Rest;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    constructors: &[(&types::RECARRAY, new_recarray)],
    methods: &[(&types::RECARRAY, &[field]), (&types::NP_RECORD, &[pprint])],
    ..Topic::EMPTY
};

builtin!(
    /// Construct an array of records whose fields are attributes.
    ///
    /// >>> r = np.recarray((2,), dtype=[('x', int), ('y', float)])
    /// >>> r.x = [1, 2]
    /// >>> r.x
    /// array([1, 2])
    #[py(
        "recarray(shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None, byteorder=None, aligned=False, order='C')"
    )]
    fn new_recarray(
        cx: &mut Context,
        shape: Value,
        dtype: Value,
        buf: Value,
        offset: Value,
        strides: Value,
        formats: Value,
        names: Value,
        titles: Value,
        byteorder: Value,
        aligned: Value,
        _order: Value,
    ) -> Result<Value> {
        let module = cx.import("numpy.rec", false)?;
        let make = module.member(cx, "array").unwrap_or_default();
        cx.call(
            &make,
            Args::positional([buf, dtype, shape, offset, strides, formats, names, titles, aligned, byteorder]),
        )
    }
);

builtin!(
    /// One field, by its name or number; with a value, sets it.
    ///
    /// >>> np.rec.array([(1, 2.), (3, 4.)], names='x,y').field('y')
    /// array([2., 4.])
    #[c("field(self, attr, *val)")]
    fn field(cx: &mut Context, this: Value, attr: Value, val: Rest) -> Result<Value> {
        let name = if cx.is_index(&attr)? {
            let dtype = cx.get_attr(&this, "dtype")?;
            let names = cx.get_attr(&dtype, "names")?;
            cx.get_item(&names, &attr)?
        } else {
            attr
        };
        match val.0.first() {
            Some(value) if !matches!(value, Value::None) => {
                cx.set_item(&this, &name, value)?;
                Ok(Value::None)
            }
            _ => cx.get_item(&this, &name),
        }
    }
);

builtin!(
    /// All fields, one a line.
    ///
    /// >>> print(np.rec.array([(1, 2.5)], names='x,long')[0].pprint())
    ///    x: 1
    /// long: 2.5
    #[c("pprint(self, /)")]
    fn pprint(cx: &mut Context, this: Value) -> Result<Value> {
        let dtype = cx.get_attr(&this, "dtype")?;
        let names = cx.get_attr(&dtype, "names")?;
        let mut rows = Vec::new();
        for name in cx.collect(&names)? {
            let value = cx.get_item(&this, &name)?;
            rows.push((cx.str(&name)?, cx.str(&value)?));
        }
        let widest = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let lines: Vec<String> = rows.iter().map(|(name, value)| format!("{name:>widest$}: {value}")).collect();
        Ok(Value::string(lines.join("\n")))
    }
);
