//! Planning an index expression: which item takes which axis, and where the axes of index
//! arrays end up.

use smallvec::SmallVec;

use super::super::broadcast::{common_shape, shapes_list};
use super::super::error::{ArrayError, Cause, Result};
use super::super::layout::{Layout, MAX_NDIM, Shape};
use super::super::memory_order::walking_order;
use super::super::nonzero::{count_true, true_indices};
use super::super::{Array, DType};
use super::scatter::require_fit;
use super::{Advanced, Item, Picks, Selection, SliceRange, Step, checked_index, out_of_bounds, too_many};

/// The walk over the items.
struct Planner<'a> {
    source: &'a Layout,
    /// Next axis of the source.
    axis: usize,
    steps: Vec<Step>,
    view: Layout,
    /// Index arrays: axis of the source, axis of the view, indices (not yet checked).
    indices: Vec<(usize, usize, Array)>,
    /// Shapes of the index arrays and of masks without axes, in order.
    shapes: Vec<Shape>,
    /// The index arrays as they were given, for the memory order of the result.
    orders: Vec<Array>,
    /// Axes of the view before the first advanced item.
    position: Option<usize>,
    /// Whether something else stood after an advanced item, and whether one came again.
    left: bool,
    adjacent: bool,
}

impl Selection {
    /// Plans `items` for an array of this layout.
    ///
    /// # Errors
    /// `IndexError` as NumPy words it; `slice step cannot be zero`.
    pub fn plan(source: &Layout, items: &[Item]) -> Result<Selection> {
        Self::plan_for(source, items, None)
    }

    /// As [`Selection::plan`], for writing a value of this shape: that the value does not fit is
    /// said before an index is out of bounds.
    ///
    /// # Errors
    /// As [`Selection::plan`]; `shape mismatch: value array of shape (3,) could not be broadcast …`
    pub fn plan_for(source: &Layout, items: &[Item], value: Option<&[usize]>) -> Result<Selection> {
        if let [Item::Mask(mask)] = items
            && mask.ndim() == source.ndim()
            && mask.ndim() > 0
        {
            return whole_mask(source, mask);
        }
        let taken = count_axes(items, source.ndim())?;
        let fancy = items.iter().any(is_advanced);
        let written = items.iter().any(|item| matches!(item, Item::Ellipsis));
        let mut planner = Planner::new(source);
        let rest = source.ndim() - taken;
        check_masks(source, items, rest)?;
        for item in items {
            planner.take(item, rest, fancy)?;
        }
        if !written && rest > 0 {
            planner.keep(rest, false);
        }
        planner.finish(fancy, items.iter().any(is_zero_dimensional), value)
    }
}

/// Integer arrays with axes, and masks.
fn is_advanced(item: &Item) -> bool {
    match item {
        Item::Integers(indices) => indices.ndim() > 0,
        Item::Mask(_) | Item::BoolScalar(_) => true,
        _ => false,
    }
}

fn is_zero_dimensional(item: &Item) -> bool {
    matches!(item, Item::Integers(indices) if indices.ndim() == 0)
}

/// How many axes the items take; there must not be more than the array has.
fn count_axes(items: &[Item], ndim: usize) -> Result<usize> {
    let (mut taken, mut made, mut ellipses) = (0, 0, 0);
    for item in items {
        match item {
            Item::Integer(_) | Item::Integers(_) => taken += 1,
            Item::Slice { .. } => (taken, made) = (taken + 1, made + 1),
            Item::Mask(mask) => taken += mask.ndim(),
            Item::NewAxis => made += 1,
            Item::Ellipsis => ellipses += 1,
            Item::BoolScalar(_) => {}
        }
        if ellipses > 1 {
            return Err(ArrayError::index("an index can only have a single ellipsis ('...')"));
        }
    }
    if taken > ndim {
        return Err(too_many(ndim, taken));
    }
    let result = made + (ndim - taken);
    if result > MAX_NDIM {
        return Err(ArrayError::index(format!(
            "number of dimensions must be within [0, {MAX_NDIM}], indexing result would have {result}"
        )));
    }
    Ok(taken)
}

/// One mask over all axes: nothing but the number of its true elements matters.
fn whole_mask(source: &Layout, mask: &Array) -> Result<Selection> {
    for axis in 0..source.ndim() {
        check_mask(mask, axis, axis, source.shape[axis])?;
    }
    let selected = count_true(mask);
    let shape: Shape = SmallVec::from_slice(&[selected]);
    Ok(Selection {
        source: source.shape.clone(),
        steps: vec![Step::Mask { axis: 0, axes: mask.ndim(), selected }],
        shape: shape.clone(),
        view: source.clone(),
        advanced: Some(Advanced {
            shape,
            order: smallvec::smallvec![0],
            position: 0,
            adjacent: true,
            picks: Picks::Mask(mask.to_contiguous()?),
        }),
        copied: false,
    })
}

/// All masks fit before anything else is looked at, as in NumPy; there an axis of a mask without
/// elements fits anything.
fn check_masks(source: &Layout, items: &[Item], rest: usize) -> Result<()> {
    let mut axis = 0;
    for item in items {
        match item {
            Item::Integer(_) | Item::Integers(_) | Item::Slice { .. } => axis += 1,
            Item::Ellipsis => axis += rest,
            Item::NewAxis | Item::BoolScalar(_) => {}
            Item::Mask(mask) => {
                for own in (0..mask.ndim()).filter(|&own| mask.shape()[own] > 0) {
                    check_mask(mask, own, axis + own, source.shape[axis + own])?;
                }
                axis += mask.ndim();
            }
        }
    }
    Ok(())
}

fn check_mask(mask: &Array, mask_axis: usize, axis: usize, size: usize) -> Result<()> {
    let have = mask.shape()[mask_axis];
    if have == size {
        return Ok(());
    }
    Err(ArrayError::index(format!(
        "boolean index did not match indexed array along axis {axis}; size of axis is {size} but size of \
         corresponding boolean axis is {have}"
    ))
    .because(Cause::Mask { axis, size, mask: have }))
}

impl<'a> Planner<'a> {
    fn new(source: &'a Layout) -> Planner<'a> {
        let view = Layout { offset: source.offset, shape: Shape::new(), strides: SmallVec::new() };
        Planner {
            source,
            axis: 0,
            steps: Vec::new(),
            view,
            indices: Vec::new(),
            shapes: Vec::new(),
            orders: Vec::new(),
            position: None,
            left: false,
            adjacent: true,
        }
    }

    fn take(&mut self, item: &Item, rest: usize, fancy: bool) -> Result<()> {
        match item {
            Item::Integer(given) => self.integer(*given, fancy)?,
            Item::Integers(indices) if indices.ndim() == 0 => {
                let given = indices.astype(DType::Int64)?.slice::<i64>()[0];
                self.integer(given, fancy)?;
            }
            Item::Slice { start, stop, step } => self.slice(SliceRange::of(*start, *stop, *step, self.size())?),
            Item::NewAxis => {
                self.basic();
                self.steps.push(Step::NewAxis);
                self.push_axis(1, 0);
            }
            Item::Ellipsis => self.keep(rest, true),
            Item::Integers(indices) => {
                self.advanced();
                self.steps.push(Step::Integers { axis: self.axis, shape: indices.shape().into() });
                self.orders.push(indices.clone());
                self.pick(indices.astype(DType::Int64)?.to_contiguous()?);
            }
            Item::Mask(mask) if mask.ndim() == 0 => self.bool_scalar(count_true(mask) == 1),
            Item::Mask(mask) => self.mask(mask)?,
            Item::BoolScalar(value) => self.bool_scalar(*value),
        }
        Ok(())
    }

    /// Size of the next axis; `count_axes` made sure that there is one.
    fn size(&self) -> usize {
        self.source.shape[self.axis]
    }

    fn push_axis(&mut self, size: usize, stride: isize) {
        self.view.shape.push(size);
        self.view.strides.push(stride);
    }

    /// Notes an item that is no index array.
    fn basic(&mut self) {
        self.left |= self.position.is_some();
    }

    /// Notes an index array.
    fn advanced(&mut self) {
        if self.position.is_none() {
            self.position = Some(self.view.ndim() - self.indices.len());
        }
        self.adjacent &= !self.left;
    }

    fn integer(&mut self, given: i64, fancy: bool) -> Result<()> {
        let index = checked_index(given, self.axis, self.size())?;
        self.steps.push(Step::Integer { axis: self.axis, index });
        if fancy {
            // Beside index arrays an integer is one of them: a[0, :, [0, 1]] parts them.
            self.advanced();
        }
        let way = self.source.strides[self.axis] * index.cast_signed();
        self.view.offset = self.view.offset.wrapping_add_signed(way);
        self.axis += 1;
        Ok(())
    }

    fn slice(&mut self, range: SliceRange) {
        self.basic();
        let stride = self.source.strides[self.axis];
        if range.len > 0 {
            self.view.offset = self.view.offset.wrapping_add_signed(stride * range.start.cast_signed());
        }
        // An axis that nothing is left of keeps its stride, as in NumPy.
        let step = if range.len > 0 { isize::try_from(range.step).unwrap_or(isize::MAX) } else { 1 };
        self.push_axis(range.len, stride.wrapping_mul(step));
        self.steps.push(Step::Slice { axis: self.axis, range });
        self.axis += 1;
    }

    fn keep(&mut self, count: usize, written: bool) {
        self.basic();
        self.steps.push(Step::Ellipsis { first: self.axis, count, written });
        for _ in 0..count {
            self.push_axis(self.source.shape[self.axis], self.source.strides[self.axis]);
            self.axis += 1;
        }
    }

    /// The next axis is picked from by `indices`.
    fn pick(&mut self, indices: Array) {
        self.shapes.push(indices.shape().into());
        self.indices.push((self.axis, self.view.ndim(), indices));
        self.push_axis(self.source.shape[self.axis], self.source.strides[self.axis]);
        self.axis += 1;
    }

    fn mask(&mut self, mask: &Array) -> Result<()> {
        self.advanced();
        let found = true_indices(mask)?;
        let selected = found.first().map_or(0, Array::size);
        self.steps.push(Step::Mask { axis: self.axis, axes: mask.ndim(), selected });
        for indices in found {
            self.pick(indices);
        }
        Ok(())
    }

    fn bool_scalar(&mut self, value: bool) {
        self.advanced();
        self.steps.push(Step::BoolScalar { value });
        self.shapes.push(SmallVec::from_slice(&[usize::from(value)]));
    }

    fn finish(self, fancy: bool, copied: bool, value: Option<&[usize]>) -> Result<Selection> {
        let source = self.source.shape.clone();
        if !fancy {
            let shape = self.view.shape.clone();
            return Ok(Selection { source, steps: self.steps, shape, view: self.view, advanced: None, copied });
        }
        let shapes: Vec<&[usize]> = self.shapes.iter().map(|s| &s[..]).collect();
        let common = common_shape(&shapes).map_err(|_| index_shapes(&shapes))?;
        let position = if self.adjacent { self.position.unwrap_or(0) } else { 0 };
        let mut shape: Shape = (0..self.view.ndim())
            .filter(|&axis| !self.indices.iter().any(|(_, picked, _)| *picked == axis))
            .map(|axis| self.view.shape[axis])
            .collect();
        shape.insert_many(position, common.iter().copied());
        if let Some(value) = value {
            require_fit(value, &shape)?;
        }
        let count: usize = common.iter().product();
        let mut picks = Vec::with_capacity(self.indices.len());
        for (axis, view_axis, indices) in self.indices {
            let plain = if count == 0 { indices } else { in_range(indices, axis, source[axis])? };
            picks.push((view_axis, plain));
        }
        let order = if common.len() < 2 {
            (0..common.len()).collect()
        } else {
            let given: Vec<Array> = self.orders.iter().map(|indices| indices.stretched(&common)).collect();
            walking_order(&common, &given.iter().collect::<Vec<_>>())
        };
        let picks = Picks::Indices(picks);
        let advanced = Advanced { shape: common, order, position, adjacent: self.adjacent, picks };
        Ok(Selection { source, steps: self.steps, shape, view: self.view, advanced: Some(advanced), copied: false })
    }
}

fn index_shapes(shapes: &[&[usize]]) -> ArrayError {
    ArrayError::index(format!(
        "shape mismatch: indexing arrays could not be broadcast together with shapes {}",
        shapes_list(shapes)
    ))
    .because(Cause::IndexShapes { shapes: shapes.iter().map(|s| Shape::from_slice(s)).collect() })
}

/// The indices without negative ones, all checked.
fn in_range(indices: Array, axis: usize, size: usize) -> Result<Array> {
    let given = indices.slice::<i64>();
    let n = i64::try_from(size).unwrap_or(i64::MAX);
    let (lowest, highest) = given.iter().fold((0, -1), |(low, high): (i64, i64), &i| (low.min(i), high.max(i)));
    if highest >= n || lowest < -n {
        let odd = given.iter().copied().find(|&i| i >= n || i < -n).unwrap_or(highest);
        return Err(out_of_bounds(odd, axis, size));
    }
    if lowest >= 0 {
        drop(given);
        return Ok(indices);
    }
    let plain = Array::scratch(indices.shape(), DType::Int64)?;
    for (to, &i) in plain.slice_mut::<i64>().iter_mut().zip(given.iter()) {
        *to = if i < 0 { i + n } else { i };
    }
    Ok(plain)
}
