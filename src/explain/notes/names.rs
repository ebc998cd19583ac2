//! A write that others see: through a view, a second name, an argument.

use std::rc::Rc;

use super::{Spot, root};
use crate::explain::memory::overlap;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::locale::{Arg, Locale};

/// Which name was written, and which one changed with it.
pub fn shared(cx: &Context, locale: &Locale, spot: &Spot<'_>, target: &Rc<ArrayObject>) -> Option<String> {
    let written = root(spot.target()?)?;
    let array = target.array();
    let mut twin = None;
    let mut window = None;
    for (name, value) in cx.globals.bound() {
        let Value::Array(other) = &value else { continue };
        if &*name == written || name.starts_with('_') {
            continue;
        }
        if Rc::ptr_eq(other, target) {
            twin = twin.or(Some(name));
        } else if target.base.borrow().is_some() && overlap(&array, &other.get()) {
            window = window.or(Some(name));
        }
    }
    let at_top = matches!(cx.globals.get(written), Some(Value::Array(own)) if Rc::ptr_eq(&own, target));
    let is_view = window.is_some();
    let other = window.or(twin)?;
    let arguments: [(&str, Arg); 2] = [("name", written.into()), ("other", (*other).into())];
    let id = match (is_view, at_top) {
        (true, _) => "notes-shared-view",
        (false, true) => "notes-shared-name",
        (false, false) => "notes-shared-argument",
    };
    Some(locale.text(id, &arguments))
}
