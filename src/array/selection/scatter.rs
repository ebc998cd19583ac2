//! Writing by a planned selection. The value is broadcast to the selection's shape and cast;
//! where an element is selected twice, the last value stays.

use super::super::assign::assign;
use super::super::error::{ArrayError, Class, Result};
use super::super::interrupt;
use super::super::layout::shape_text;
use super::super::{Array, Bool};
use super::gather::run_all;
use super::walk::{Walk, value_layout};
use super::{Advanced, Picks, Selection};
use crate::with_dtype;

impl Selection {
    /// Writes `value` where the plan selects from `array`.
    ///
    /// # Errors
    /// Values that do not fit, as NumPy words it for views, index arrays and masks.
    pub fn set(&self, array: &Array, value: &Array) -> Result<()> {
        let view = array.with_layout(self.view.clone());
        let Some(advanced) = &self.advanced else { return assign(&view, value) };
        let value = value.as_dtype(array.dtype())?;
        let value = if value.shares_buffer(array) { value.copy()? } else { value };
        match &advanced.picks {
            Picks::Mask(mask) => set_mask(&view, mask, &value, self.shape[0]),
            Picks::Indices(_) => self.set_indices(&view, advanced, &value),
        }
    }

    fn set_indices(&self, view: &Array, advanced: &Advanced, value: &Array) -> Result<()> {
        let layout = value_layout(value, &self.shape).ok_or_else(|| does_not_fit(value.shape(), &self.shape))?;
        if layout.size() == 0 {
            return Ok(());
        }
        let walk = Walk::of(view.layout(), advanced, &layout, view.dtype().itemsize())?;
        let from = value.buffer().bytes();
        let mut to = view.buffer().bytes_mut();
        run_all(&walk, view.layout(), &layout, |place, at, run| {
            to[place..place + run].copy_from_slice(&from[at..at + run]);
        });
        Ok(())
    }
}

fn does_not_fit(value: &[usize], shape: &[usize]) -> ArrayError {
    ArrayError::value(format!(
        "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
        shape_text(value),
        shape_text(shape)
    ))
    .because(super::Cause::BroadcastInto { from: value.into(), into: shape.into(), axis_from_right: None })
}

/// Refuses a value that cannot be broadcast to what index arrays select.
pub(super) fn require_fit(value: &[usize], shape: &[usize]) -> Result<()> {
    let surplus = value.len().saturating_sub(shape.len());
    let extra = value[..surplus].iter().all(|&n| n == 1);
    let fits = value.iter().rev().zip(shape.iter().rev()).all(|(&have, &want)| have == want || have == 1);
    if extra && fits { Ok(()) } else { Err(does_not_fit(value, shape)) }
}

/// `a[mask] = value` with a mask over the whole array.
fn set_mask(view: &Array, mask: &Array, value: &Array, selected: usize) -> Result<()> {
    if value.ndim() > 1 {
        return Err(ArrayError::new(
            Class::Type,
            format!(
                "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has {} dimensions",
                value.ndim()
            ),
        ));
    }
    let single = value.size() == 1;
    if !single && value.size() != selected {
        return Err(ArrayError::value(format!(
            "NumPy boolean array indexing assignment cannot assign {} input values to the {selected} output values \
             where the mask is true",
            value.size()
        )));
    }
    if selected == 0 {
        return Ok(());
    }
    let value = value.to_contiguous()?;
    let flags = mask.slice::<Bool>();
    if view.is_c_contiguous() && view.dtype().is_numeric() {
        with_dtype!(view.dtype(), T => {
            let from = value.slice::<T>();
            let mut to = view.slice_mut::<T>();
            let mut values = from.iter();
            for block in interrupt::blocks(flags.len()) {
                let pairs = to[block.clone()].iter_mut().zip(&flags[block]);
                if single {
                    pairs.for_each(|(to, flag)| *to = if flag.get() { from[0] } else { *to });
                } else {
                    let chosen = pairs.filter(|(_, flag)| flag.get());
                    chosen.zip(values.by_ref()).for_each(|((to, _), from)| *to = *from);
                }
            }
        }, else => ());
        return Ok(());
    }
    let item = view.dtype().itemsize();
    let from = value.buffer().bytes();
    let mut to = view.buffer().bytes_mut();
    let mut at = value.layout().offset;
    for (place, _) in view.layout().offsets().zip(flags.iter()).filter(|(_, flag)| flag.get()) {
        to[place..place + item].copy_from_slice(&from[at..at + item]);
        at += if single { 0 } else { item };
    }
    Ok(())
}
