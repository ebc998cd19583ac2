//! Writing into existing memory: the one place where it happens. The source is broadcast and
//! cast to the target, and copied first when both share a buffer, so that `a[1:] = a[:-1]`
//! moves the old values and no buffer is read and written at once.

use super::broadcast::{cannot_broadcast_into, layout_into};
use super::error::{ArrayError, Result};
use super::promotion::{Casting, require_cast};
use super::{Array, Element};

/// Writes `source` into `target`, cast as needed (an assignment may lose anything).
///
/// # Errors
/// `could not broadcast input array from shape (2,) into shape (3,)`,
/// `assignment destination is read-only`, and those of casting texts to numbers.
pub fn assign(target: &Array, source: &Array) -> Result<()> {
    if !target.is_writable() {
        return Err(ArrayError::value("assignment destination is read-only"));
    }
    let layout = layout_into(source.layout(), target.shape())?;
    if target.size() == 0 || target.dtype().itemsize() == 0 {
        return Ok(());
    }
    if let Some(fields) = target.dtype().fields()
        && (target.dtype() == source.dtype() || source.dtype().is_record())
        && !fields.is_packed()
    {
        // What lies between the fields is not theirs to write.
        let apart = if target.shares_buffer(source) { source.copy()? } else { source.clone() };
        return super::cast::record::assign_fields(target, &apart);
    }
    if target.dtype() != source.dtype() {
        let same = source.astype(target.dtype())?;
        let layout = layout_into(same.layout(), target.shape())?;
        target.overwrite(&same.with_layout(layout));
        return Ok(());
    }
    if !target.shares_buffer(source) {
        target.overwrite(&source.with_layout(layout));
    } else if target.layout() != &layout {
        let apart = source.copy()?;
        let layout = layout_into(apart.layout(), target.shape())?;
        target.overwrite(&apart.with_layout(layout));
    }
    Ok(())
}

/// As [`assign`], when the casting rule allows it: `np.copyto(target, source, casting=…)`.
///
/// # Errors
/// `Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'same_kind'`
pub fn assign_casting(target: &Array, source: &Array, casting: Casting) -> Result<()> {
    require_cast(source.dtype(), target.dtype(), casting)?;
    assign(target, source)
}

/// Writes `source` where `mask` (bool) is true: `np.copyto(target, source, where=mask)`.
///
/// # Errors
/// As [`assign`]; `could not broadcast where mask from shape (2,) into shape (2,3)`
pub fn assign_where(target: &Array, source: &Array, mask: &Array) -> Result<()> {
    let refused = || {
        let text = cannot_broadcast_into(mask.shape(), target.shape());
        ArrayError { message: text.message.replace("input array", "where mask"), ..text }
    };
    let mask_layout = layout_into(mask.layout(), target.shape()).map_err(|_| refused())?;
    let source_layout = layout_into(source.layout(), target.shape())?;
    let mask = mask.with_layout(mask_layout);
    let source = source.with_layout(source_layout);
    let mixed = super::select::select(&mask, &source.astype(target.dtype())?, target)?;
    assign(target, &mixed)
}

impl Array {
    /// Sets every element to `element`.
    ///
    /// # Errors
    /// `assignment destination is read-only`
    pub fn fill<T: Element>(&self, element: T) -> Result<()> {
        if self.is_writable() && self.is_c_contiguous() && self.dtype() == T::DTYPE {
            self.slice_mut::<T>().fill(element);
            return Ok(());
        }
        assign(self, &Array::scalar(element)?)
    }
}
