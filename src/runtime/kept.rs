//! Content that snapshots can keep: copied at the first write after a snapshot, not at the snapshot.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::rc::Rc;

/// A container's content, which knows whether a snapshot waits for what it holds now.
#[derive(Default)]
pub struct Kept<T> {
    now: RefCell<T>,
    /// The snapshots since the last write share it.
    moment: RefCell<Option<Rc<Moment<T>>>>,
    /// Whether everything held was seen to be plain: numbers, texts.
    plain: Cell<bool>,
    /// Whether a write has to see to either.
    is_looked_at: Cell<bool>,
    /// The number of the walk over everything that came by last.
    walk: Cell<u32>,
}

/// The content at a snapshot: what it still is, as long as this is empty.
pub struct Moment<T>(RefCell<Option<T>>);

impl<T> From<T> for Kept<T> {
    fn from(now: T) -> Self {
        Kept {
            now: RefCell::new(now),
            moment: RefCell::new(None),
            plain: Cell::new(false),
            is_looked_at: Cell::new(false),
            walk: Cell::new(0),
        }
    }
}

impl<T: Clone> Kept<T> {
    #[inline]
    pub fn borrow(&self) -> Ref<'_, T> {
        self.now.borrow()
    }

    /// For writing.
    #[inline]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        if self.is_looked_at.get() {
            self.before_write();
        }
        self.now.borrow_mut()
    }

    pub fn into_inner(self) -> T {
        self.now.into_inner()
    }

    #[cold]
    fn before_write(&self) {
        self.is_looked_at.set(false);
        self.plain.set(false);
        let Some(moment) = self.moment.take() else { return };
        // Nobody else holds it when the snapshots are gone.
        if Rc::strong_count(&moment) > 1 {
            *moment.0.borrow_mut() = Some(self.now.borrow().clone());
        }
    }

    /// The content now, for [`Kept::put_back`].
    #[must_use]
    pub fn moment(&self) -> Rc<Moment<T>> {
        self.is_looked_at.set(true);
        Rc::clone(self.moment.borrow_mut().get_or_insert_with(|| Rc::new(Moment(RefCell::new(None)))))
    }

    /// Gives it the content of a moment; whether it was another. Moments after that one are gone.
    pub fn put_back(&self, moment: &Rc<Moment<T>>) -> bool {
        let Some(content) = moment.0.take() else { return false };
        let old = self.now.replace(content);
        // The moment is now again.
        self.moment.replace(Some(Rc::clone(moment)));
        self.is_looked_at.set(true);
        self.plain.set(false);
        drop(old);
        true
    }

    /// Whether a walk, which has a number above 0, comes by for the first time.
    pub fn is_new_to(&self, walk: u32) -> bool {
        self.walk.replace(walk) != walk
    }

    /// Whether all that is held is `plain`; asked once between two writes.
    pub fn is_all(&self, plain: impl FnOnce(&T) -> bool) -> bool {
        if !self.plain.get() && plain(&self.now.borrow()) {
            self.plain.set(true);
            self.is_looked_at.set(true);
        }
        self.plain.get()
    }
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn moments_hold_what_was_there() {
        let list = Kept::from(vec![1]);
        let first = list.moment();
        let again = list.moment();
        list.borrow_mut().push(2);
        let second = list.moment();
        list.borrow_mut().push(3);
        assert!(list.put_back(&second));
        assert_eq!(*list.borrow(), [1, 2]);
        assert!(!list.put_back(&second), "nothing was written");
        list.borrow_mut().push(4);
        assert!(list.put_back(&second), "one can go back again");
        assert_eq!(*list.borrow(), [1, 2]);
        assert!(list.put_back(&again));
        assert_eq!(*list.borrow(), [1]);
        assert!(!list.put_back(&first), "the same moment");
        list.borrow_mut().clear();
        assert!(list.put_back(&first));
        assert_eq!(*list.borrow(), [1]);
    }

    #[test]
    fn what_is_plain_is_asked_again_after_a_write() {
        let list = Kept::from(vec![1]);
        assert!(list.is_all(|items| items.iter().all(|x| *x > 0)));
        assert!(list.is_all(|_| panic!("asked before")));
        list.borrow_mut().push(-1);
        assert!(!list.is_all(|items| items.iter().all(|x| *x > 0)));
    }
}
