//! Orders and choices as indices: shuffles, permutations, samples with and without replacement and weights.
//!
//! Everything works on positions; moving the elements is the caller's part.

use std::collections::HashSet;

use rand::RngCore;

use super::bounded::{lemire, masked};
use super::words::BitGenerator;
use crate::array::interrupt::Pulse;

/// Shuffles a slice from its end, as `shuffle` and `permutation` of both interfaces do.
pub fn shuffle<R: RngCore + ?Sized, T>(bits: &mut R, items: &mut [T]) {
    let mut pulse = Pulse::default();
    for i in (1..items.len()).rev() {
        pulse.beat(1);
        let j = masked(bits, i as u64) as usize;
        items.swap(i, j);
    }
}

/// The exchanges `(i, j)` of a shuffle of `count` items, in order, for items that are not in a slice.
pub fn exchanges<R: RngCore + ?Sized>(bits: &mut R, count: usize) -> Vec<(usize, usize)> {
    (1..count).rev().map(|i| (i, masked(bits, i as u64) as usize)).collect()
}

/// A random order of `0..count`.
pub fn permutation<R: RngCore + ?Sized>(bits: &mut R, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    shuffle(bits, &mut order);
    order
}

/// `Generator.choice(count, size, replace=False)` without weights; `size <= count`.
///
/// Large shares shuffle the tail of all positions, small ones use Floyd's algorithm (Bentley & Floyd, 1987).
/// `shuffled` is NumPy's parameter `shuffle`: whether the result's order is random too.
pub fn sample_positions<R: RngCore + ?Sized>(bits: &mut R, count: usize, size: usize, shuffled: bool) -> Vec<usize> {
    let cutoff = if shuffled { 50 } else { 20 };
    if count > 10_000 && size > count / cutoff {
        let mut all: Vec<usize> = (0..count).collect();
        shuffle_down_to(bits, &mut all, (count - size).max(1));
        return all.split_off(count - size);
    }
    let mut taken = HashSet::with_capacity(size);
    let mut chosen = Vec::with_capacity(size);
    for j in count - size..count {
        let drawn = lemire(bits, j as u64) as usize;
        let position = if taken.insert(drawn) { drawn } else { j };
        taken.insert(position);
        chosen.push(position);
    }
    if shuffled {
        shuffle_down_to(bits, &mut chosen, 1);
    }
    chosen
}

/// Shuffles the positions from the last down to `first`, drawing by Lemire's method.
fn shuffle_down_to<R: RngCore + ?Sized>(bits: &mut R, items: &mut [usize], first: usize) {
    let mut pulse = Pulse::default();
    for i in (first..items.len()).rev() {
        pulse.beat(1);
        let j = lemire(bits, i as u64) as usize;
        items.swap(i, j);
    }
}

/// Running sums of `weights`, divided by the last.
fn cumulative(weights: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut steps: Vec<f64> = weights
        .iter()
        .map(|&weight| {
            sum += weight;
            sum
        })
        .collect();
    for step in &mut steps {
        *step /= sum;
    }
    steps
}

fn position_in(steps: &[f64], at: f64) -> usize {
    steps.partition_point(|&step| step <= at)
}

/// `choice(…, p=weights)` with replacement: fills `out` with positions.
pub fn weighted<B: BitGenerator + ?Sized>(bits: &mut B, weights: &[f64], out: &mut [usize]) {
    let steps = cumulative(weights);
    let mut drawn = vec![0.0; out.len()];
    bits.fill_doubles(&mut drawn);
    for (slot, at) in out.iter_mut().zip(drawn) {
        *slot = position_in(&steps, at);
    }
}

/// `choice(…, replace=False, p=weights)`: `size` different positions; at least `size` weights are positive.
pub fn weighted_sample<B: BitGenerator + ?Sized>(bits: &mut B, weights: &[f64], size: usize) -> Vec<usize> {
    let mut weights = weights.to_vec();
    let mut found: Vec<usize> = Vec::with_capacity(size);
    while found.len() < size {
        let mut drawn = vec![0.0; size - found.len()];
        bits.fill_doubles(&mut drawn);
        for &position in &found {
            weights[position] = 0.0;
        }
        let steps = cumulative(&weights);
        let mut fresh = HashSet::new();
        found.extend(drawn.iter().map(|&at| position_in(&steps, at)).filter(|&position| fresh.insert(position)));
    }
    found
}
