//! Arrays in files: tables as text (`loadtxt`, `genfromtxt`, `savetxt`) and NumPy's own formats (`save`, `load`, `savez`,
//! `tofile`, `fromfile`). The formats themselves are in `array::io`.

mod archive;
mod binary;
mod field_names;
mod gen_columns;
mod gen_text;
mod load_text;
mod raw;
mod save_text;
mod source;

use crate::array::Array;
use crate::library::registry::Topic;
use crate::runtime::types;
use crate::runtime::value::Value;

/// The fields of records as a list of arrays: what `unpack=True` gives.
fn columns_of(records: &Array) -> Value {
    let fields = records.dtype().fields().map_or(&[][..], |fields| &fields.all);
    Value::list(fields.iter().map(|field| Value::array(records.field(field))).collect())
}

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            load_text::loadtxt,
            gen_text::genfromtxt,
            save_text::savetxt,
            binary::save,
            binary::load,
            archive::savez,
            archive::savez_compressed,
            raw::fromfile,
        ],
    )],
    methods: &[
        (&types::NDARRAY, &[raw::tofile]),
        (&archive::NPZ_FILE, &[archive::keys, archive::values, archive::items, archive::get, archive::close]),
        (&archive::NPZ_FILE, &[archive::enter, archive::exit, archive::iter]),
    ],
    ..Topic::EMPTY
};
