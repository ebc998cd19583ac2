//! Earlier cells in the line editor: Up finds the one before that begins with what was typed, Down
//! comes back to it, Ctrl-R searches inside. How they are kept between sessions is in `keep`.

use std::borrow::Cow;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rustyline::history::{History, SearchDirection, SearchResult};

use super::buffer::with_gutter;

/// More cells than this are not held.
pub const MOST: usize = 5000;

/// What Up or Down showed last; Enter asks.
#[derive(Clone, Default)]
pub struct Recalled(Arc<Mutex<Walk>>);

#[derive(Default)]
struct Walk {
    /// What was typed before the first Up: what the found cells begin with.
    typed: String,
    shown: Option<String>,
}

impl Recalled {
    /// Whether this text stands there as it was found.
    pub fn is_shown(&self, line: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).shown.as_deref() == Some(line)
    }
}

/// The cells in order, as the editor shows them.
#[derive(Default)]
pub struct Recall {
    cells: Vec<String>,
    recalled: Recalled,
}

impl Recall {
    #[must_use]
    pub fn new(cells: &[String]) -> Recall {
        Recall { cells: cells.iter().map(|cell| with_gutter(cell)).collect(), recalled: Recalled::default() }
    }

    #[must_use]
    pub fn recalled(&self) -> Recalled {
        self.recalled.clone()
    }

    fn found(&self, at: usize, cursor: usize) -> SearchResult<'_> {
        SearchResult { entry: Cow::Borrowed(&self.cells[at]), idx: at, pos: cursor }
    }
}

type Outcome<T> = rustyline::Result<T>;

impl History for Recall {
    fn get(&self, index: usize, _: SearchDirection) -> Outcome<Option<SearchResult<'_>>> {
        Ok((index < self.cells.len()).then(|| self.found(index, 0)))
    }

    fn add(&mut self, line: &str) -> Outcome<bool> {
        self.add_owned(line.to_owned())
    }

    /// The same cell twice in a row is one.
    fn add_owned(&mut self, line: String) -> Outcome<bool> {
        let line = with_gutter(line.trim_end());
        if line.trim().is_empty() || self.cells.last() == Some(&line) {
            return Ok(false);
        }
        if self.cells.len() == MOST {
            self.cells.remove(0);
        }
        self.cells.push(line);
        Ok(true)
    }

    fn len(&self) -> usize {
        self.cells.len()
    }

    fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    fn set_max_len(&mut self, _: usize) -> Outcome<()> {
        Ok(())
    }

    fn ignore_dups(&mut self, _: bool) -> Outcome<()> {
        Ok(())
    }

    fn ignore_space(&mut self, _: bool) {}

    fn save(&mut self, _: &Path) -> Outcome<()> {
        Ok(())
    }

    fn append(&mut self, _: &Path) -> Outcome<()> {
        Ok(())
    }

    fn load(&mut self, _: &Path) -> Outcome<()> {
        Ok(())
    }

    fn clear(&mut self) -> Outcome<()> {
        self.cells.clear();
        Ok(())
    }

    fn search(&self, term: &str, start: usize, dir: SearchDirection) -> Outcome<Option<SearchResult<'_>>> {
        if term.is_empty() || start >= self.cells.len() {
            return Ok(None);
        }
        let holds = |at: &usize| self.cells[*at].contains(term);
        let at = match dir {
            SearchDirection::Reverse => (0..=start).rev().find(holds),
            SearchDirection::Forward => (start..self.cells.len()).find(holds),
        };
        Ok(at.map(|at| self.found(at, self.cells[at].find(term).unwrap_or(0))))
    }

    /// `term` is what stands before the cursor: what was typed, or the cell shown last.
    fn starts_with(&self, term: &str, start: usize, dir: SearchDirection) -> Outcome<Option<SearchResult<'_>>> {
        let mut walk = self.recalled.0.lock().unwrap_or_else(PoisonError::into_inner);
        if walk.shown.as_deref() != Some(term) {
            *walk = Walk { typed: term.to_owned(), shown: None };
        }
        if dir == SearchDirection::Forward && start >= self.cells.len() {
            let typed = walk.typed.clone();
            walk.shown = None;
            let (pos, idx) = (typed.len(), self.cells.len());
            return Ok(Some(SearchResult { entry: Cow::Owned(typed), idx, pos }));
        }
        let fits = |at: &usize| self.cells[*at].starts_with(&walk.typed) && self.cells[*at] != term;
        let at = match dir {
            SearchDirection::Reverse => (0..=start.min(self.cells.len() - 1)).rev().find(fits),
            SearchDirection::Forward => (start..self.cells.len()).find(fits),
        };
        match at {
            Some(at) => {
                walk.shown = Some(self.cells[at].clone());
                Ok(Some(self.found(at, self.cells[at].len())))
            }
            // Past the last one that fits stands what was typed.
            None if dir == SearchDirection::Forward => {
                let typed = walk.typed.clone();
                walk.shown = None;
                let (pos, idx) = (typed.len(), self.cells.len());
                Ok(Some(SearchResult { entry: Cow::Owned(typed), idx, pos }))
            }
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use rustyline::history::{History, SearchDirection};

    use super::Recall;

    fn up(recall: &Recall, line: &str, from: usize) -> Option<(String, usize)> {
        let found = recall.starts_with(line, from, SearchDirection::Reverse).expect("a search is no I/O")?;
        Some((found.entry.into_owned(), found.idx))
    }

    #[test]
    fn up_finds_what_begins_alike_and_down_comes_back() {
        let cells = ["x = 1", "y = 2", "x = 3", "for i in x:\n    i"].map(str::to_owned);
        let recall = Recall::new(&cells);
        assert_eq!(up(&recall, "x", 3), Some(("x = 3".to_owned(), 2)));
        assert_eq!(up(&recall, "x = 3", 1), Some(("x = 1".to_owned(), 0)));
        let down = recall.starts_with("x = 1", 1, SearchDirection::Forward).expect("a search is no I/O");
        assert_eq!(down.map(|found| found.entry.into_owned()), Some("x = 3".to_owned()));
        let back = recall.starts_with("x = 3", 3, SearchDirection::Forward).expect("a search is no I/O");
        assert_eq!(back.map(|found| found.entry.into_owned()), Some("x".to_owned()));
        assert_eq!(up(&recall, "", 3), Some(("for i in x:\n...     i".to_owned(), 3)));
        assert!(recall.recalled().is_shown("for i in x:\n...     i"));
    }
}
