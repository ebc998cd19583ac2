//! Dates and spans of time: the elements of `datetime64` and `timedelta64` arrays, whole numbers of
//! a unit, counted from 1970 for dates. The least number of all stands for NaT, "not a time".
//!
//! `unit` knows the units, `calendar` days and months, `parse` and `write` texts, `convert` changes
//! units; `calls` and `folds` are what ufuncs do with times, `order` how they sort, `business`
//! working days. What Python's own dates have to do with all this is the runtime's matter.

pub mod business;
pub mod calendar;
pub mod calls;
pub mod convert;
pub mod folds;
pub mod metadata;
pub mod order;
pub mod parse;
pub mod unit;
pub mod write;

pub use unit::{Base, NAT, Unit};
