//! Which known name was probably meant: edit distance with CPython's costs and limits. What is done with the answer
//! is decided elsewhere.

/// Cost of an inserted, removed or exchanged character.
const MOVE: usize = 2;
/// Cost of a letter in the other case.
const CASE: usize = 1;
/// Longer names are not compared.
const LONGEST: usize = 40;
/// More candidates than this are not looked at.
const MOST: usize = 750;

/// The candidate nearest to `name`, the first of equally near ones; `None` when all are too far.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(&str, usize)> = None;
    for (seen, candidate) in candidates.into_iter().enumerate() {
        if seen >= MOST {
            return None;
        }
        if candidate == name {
            continue;
        }
        let mut limit = (name.len() + candidate.len() + 3) * MOVE / 6;
        if let Some((_, distance)) = best {
            limit = limit.min(distance - 1);
        }
        if let Some(distance) = distance_within(name.as_bytes(), candidate.as_bytes(), limit) {
            best = Some((candidate, distance));
            if distance == 0 {
                break;
            }
        }
    }
    best.map(|(candidate, _)| candidate)
}

fn exchange(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

/// The weighted edit distance, if it is at most `limit`.
fn distance_within(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    if a.is_empty() || b.is_empty() {
        return Some((a.len() + b.len()) * MOVE).filter(|d| *d <= limit);
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|n| n * MOVE).collect();
    for (at, &target) in b.iter().enumerate() {
        let mut diagonal = at * MOVE;
        let mut left = diagonal + MOVE;
        let mut smallest = usize::MAX;
        for (cell, &source) in row.iter_mut().zip(a) {
            let exchanged = diagonal + exchange(source, target);
            diagonal = *cell;
            left = exchanged.min(left.min(*cell) + MOVE);
            *cell = left;
            smallest = smallest.min(left);
        }
        if smallest > limit {
            return None;
        }
    }
    row.last().copied().filter(|d| *d <= limit)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant() {
        assert_eq!(nearest("pirnt", ["abs", "print", "pow"]), Some("print"));
        assert_eq!(nearest("arrange", ["arange", "array"]), Some("arange"));
        assert_eq!(nearest("shpe", ["size", "shape"]), Some("shape"));
        assert_eq!(nearest("zzz", ["size", "shape"]), None);
    }
}
