//! Appending to a vector so that the new item is written straight to its place, part by part. `Vec::push` may put it
//! together elsewhere first (its growing might panic) and copy it as a whole; the processor then waits for the parts.
//! One of the few modules with `unsafe` code.
#![allow(unsafe_code)]

/// Adds what `make` gives at the end.
#[inline(always)]
pub(super) fn append<T>(items: &mut Vec<T>, make: impl FnOnce() -> T) {
    if items.len() == items.capacity() {
        grow(items);
    }
    let end = items.len();
    if let Some(place) = items.spare_capacity_mut().first_mut() {
        place.write(make());
        // SAFETY: the item at `end` was just written, and the vector has the capacity for it. When `make` panics, the
        // length is still the old one.
        unsafe { items.set_len(end + 1) };
    }
}

#[cold]
#[inline(never)]
fn grow<T>(items: &mut Vec<T>) {
    items.reserve(1);
}

#[cfg(test)]
mod tests {
    use super::append;

    #[test]
    fn items_are_kept_in_order_and_dropped_once() {
        let counted = std::rc::Rc::new(());
        let mut items = Vec::new();
        for n in 0..100 {
            append(&mut items, || (n, std::rc::Rc::clone(&counted)));
        }
        assert!(items.iter().map(|(n, _)| *n).eq(0..100));
        assert_eq!(std::rc::Rc::strong_count(&counted), 101);
        drop(items);
        assert_eq!(std::rc::Rc::strong_count(&counted), 1);
    }

    #[test]
    fn a_panic_adds_nothing() {
        let mut items = vec![String::from("a")];
        let outcome =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| append(&mut items, || panic!("no item"))));
        assert!(outcome.is_err());
        assert_eq!(items, ["a"]);
    }
}
