//! Everything a program can call: Python's builtins and modules, and NumPy. One topic a file, each
//! a table of builtins; adding a topic is one line in [`TOPICS`].

pub mod np;
pub mod python;
pub mod registry;

use registry::{Standard, Topic};

/// The library that sessions use.
pub static LIBRARY: Standard = Standard;

/// All topics. Where two define a name, the later one counts.
static TOPICS: &[&Topic] = &[
    &python::collections::chain_map::TOPIC,
    &python::collections::counter::TOPIC,
    &python::collections::deque::TOPIC,
    &python::collections::mapping::TOPIC,
    &python::collections::named_tuple::TOPIC,
    &python::conversion::TOPIC,
    &python::dict::TOPIC,
    &python::dict_view::TOPIC,
    &python::dunder::TOPIC,
    &python::exception::TOPIC,
    &python::functools::TOPIC,
    &python::inspect::TOPIC,
    &python::iteration::TOPIC,
    &python::itertools::TOPIC,
    &python::list::TOPIC,
    &python::math::TOPIC,
    &python::number::TOPIC,
    &python::numeric::TOPIC,
    &python::operator::TOPIC,
    &python::output::TOPIC,
    &python::sequence::TOPIC,
    &python::set::TOPIC,
    &python::str::TOPIC,
    &python::random::TOPIC,
    &python::copying::TOPIC,
    &python::time::TOPIC,
    &python::json::TOPIC,
    &python::files::TOPIC,
    &python::dataclasses::TOPIC,
    &python::typing::TOPIC,
    &python::contextlib::TOPIC,
    &python::sys::TOPIC,
    &python::tuple::TOPIC,
    &np::array::TOPIC,
    &np::attributes::TOPIC,
    &np::constants::TOPIC,
    &np::creation::TOPIC,
    &np::joining::TOPIC,
    &np::linear_algebra::TOPIC,
    &np::methods::TOPIC,
    &np::products::TOPIC,
    &np::shapes::TOPIC,
    &np::ranges::TOPIC,
    &np::reductions::TOPIC,
    &np::nan_reductions::TOPIC,
    &np::ufuncs::TOPIC,
    &np::ufunc_methods::TOPIC,
    &np::selecting::TOPIC,
    &np::sorting::TOPIC,
    &np::sets::TOPIC,
    &np::scalars::TOPIC,
    &np::comparing::TOPIC,
    &np::rearranging::TOPIC,
    &np::padding::TOPIC,
    &np::mapping::TOPIC,
    &np::grids::TOPIC,
    &np::iterating::TOPIC,
    &np::types::TOPIC,
    &np::limits::TOPIC,
    &np::printing::TOPIC,
    &np::warnings_state::TOPIC,
    &np::statistics::TOPIC,
    &np::histograms::TOPIC,
    &np::calculus::TOPIC,
];
