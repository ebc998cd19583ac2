//! The stable order of elements: each key and its place are packed into one word, of which no two are alike, and the words
//! are sorted as numbers. Where a word has too few bits for both, the key's lower ones are left out, and what then looks
//! alike is ordered once more.

use super::quick;
use crate::array::interrupt;

/// Bits of a word that does not become negative.
const BITS: u32 = 63;
/// So many elements that look alike are put in order one by one.
const SHORT: usize = 16;

/// Writes the places of the elements in ascending order of their keys; of equal ones in the order they have.
pub fn order<T: Copy>(elements: &[T], key: impl Fn(T) -> i64 + Copy, places: &mut [i64]) {
    let n = elements.len();
    assert_eq!(n, places.len(), "invariant: each element has a place");
    let (mut least, mut greatest) = (i64::MAX, i64::MIN);
    for part in interrupt::parts(elements) {
        for &element in part {
            least = least.min(key(element));
            greatest = greatest.max(key(element));
        }
    }
    if n < 2 {
        return places.fill(0);
    }
    let bits = usize::BITS - (n - 1).leading_zeros();
    let range = 64 - greatest.wrapping_sub(least).cast_unsigned().leading_zeros();
    let left_out = (range + bits).saturating_sub(BITS);
    let above = move |element: T| key(element).wrapping_sub(least).cast_unsigned();
    for block in interrupt::blocks(n) {
        for (at, (word, &element)) in (block.start as i64..).zip(places[block.clone()].iter_mut().zip(&elements[block]))
        {
            *word = (above(element) >> left_out << bits).cast_signed() | at;
        }
    }
    quick::sort(places);
    if left_out > 0 {
        settle(elements, above, places, bits);
    }
    let mask = (1 << bits) - 1;
    places.iter_mut().for_each(|word| *word &= mask);
}

fn itself(key: i64) -> i64 {
    key
}

/// Orders stretches of words in which only the places differ by the whole keys.
fn settle<T: Copy>(elements: &[T], above: impl Fn(T) -> u64 + Copy, words: &mut [i64], bits: u32) {
    let mask = (1 << bits) - 1;
    let key = |word: i64| above(elements[(word & mask) as usize]);
    let mut start = 0;
    while start + 1 < words.len() {
        let prefix = words[start] >> bits;
        let alike = words[start + 1..].iter().take_while(|&&word| word >> bits == prefix).count();
        let stretch = &mut words[start..=start + alike];
        start += alike + 1;
        if alike == 0 || stretch.is_sorted_by_key(|&word| key(word)) {
            continue;
        }
        if stretch.len() <= SHORT {
            stretch.sort_by_key(|&word| key(word));
            continue;
        }
        interrupt::check();
        // What was left out takes fewer bits than the places do: the keys of the stretch fit now, or soon.
        let old = stretch.to_vec();
        let mut places = vec![0; old.len()];
        let keys: Vec<i64> = old.iter().map(|&word| key(word).cast_signed() ^ i64::MIN).collect();
        order(&keys, itself, &mut places);
        stretch.iter_mut().zip(&places).for_each(|(word, &place)| *word = old[place as usize]);
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    fn check(keys: &[i64]) {
        let mut want: Vec<i64> = (0..keys.len() as i64).collect();
        want.sort_by_key(|&at| keys[usize::try_from(at).unwrap_or(0)]);
        let mut found = vec![7; keys.len()];
        order(keys, |key| key, &mut found);
        assert_eq!(found, want);
    }

    #[test]
    fn equal_keys_keep_their_order() {
        for (n, different) in [(0, 1), (1, 1), (49, 3), (1000, 7), (100_003, 1000), (70_000, 1), (90_000, 1 << 40)] {
            check(&(0..n).map(|k: i64| (k * 7_919_777 + 13) % 1_000_003 % different - 5).collect::<Vec<_>>());
        }
    }

    #[test]
    fn keys_of_all_bits_are_told_apart() {
        let mut state = 7_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state ^ state >> 31).cast_signed()
        };
        let wild: Vec<i64> = (0..50_000).map(|_| random()).collect();
        check(&wild);
        // Far apart, and in each place many that differ in the lowest bits only.
        check(
            &wild
                .iter()
                .map(|x| if x & 1 == 0 { i64::MIN + (x >> 45 & 0xffff) } else { i64::MAX - (x >> 58 & 7) })
                .collect::<Vec<_>>(),
        );
        check(&wild.iter().map(|x| (x >> 62 << 62) | (x & 3)).collect::<Vec<_>>());
        check(&[i64::MAX, i64::MIN, 0, i64::MAX, -1, i64::MIN]);
    }
}
