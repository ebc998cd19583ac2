//! Which elements are printed: all, or those at the ends of each axis. Byte offsets only.

use crate::array::Layout;

/// The elements of a layout that are printed.
pub(super) struct Shown<'a> {
    pub layout: &'a Layout,
    /// Elements at each end of the axes of a summarised array.
    pub edge: Option<usize>,
}

/// The part of an axis that is printed: the first `head` and the last `tail` elements.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    pub head: usize,
    pub tail: usize,
    /// Whether elements between them are left out.
    pub gap: bool,
}

impl<'a> Shown<'a> {
    pub fn new(layout: &'a Layout, edge: Option<usize>) -> Self {
        Self { layout, edge }
    }

    /// What is printed of an axis. Without edge items NumPy still prints the last one.
    pub fn ends(&self, axis: usize) -> Ends {
        let len = self.layout.shape[axis];
        match self.edge {
            Some(edge) if edge < len.div_ceil(2) => Ends { head: edge, tail: edge.max(1), gap: true },
            _ => Ends { head: 0, tail: len, gap: false },
        }
    }

    /// Calls `visit` with the byte offset of every element that the column is measured by.
    pub fn for_each(&self, visit: &mut impl FnMut(usize)) {
        self.walk(0, self.layout.offset, visit);
    }

    fn walk(&self, axis: usize, offset: usize, visit: &mut impl FnMut(usize)) {
        if axis == self.layout.ndim() {
            visit(offset);
            return;
        }
        let len = self.layout.shape[axis];
        let stride = self.layout.strides[axis];
        let ends = self.ends(axis);
        // Without edge items all elements are measured, though hardly any is printed.
        let hidden = match self.edge {
            Some(edge) if edge > 0 && ends.gap => edge..len - edge,
            _ => 0..0,
        };
        let last = axis + 1 == self.layout.ndim();
        for range in [0..hidden.start, hidden.end..len] {
            let mut here = offset.wrapping_add_signed(stride.wrapping_mul(range.start.cast_signed()));
            for _ in range {
                if last {
                    visit(here);
                } else {
                    self.walk(axis + 1, here, visit);
                }
                here = here.wrapping_add_signed(stride);
            }
        }
    }
}
