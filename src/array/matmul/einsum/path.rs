//! In which order operands of an Einstein sum are best multiplied in pairs, and what that saves.

use std::collections::BTreeSet;

use super::parse::parse;
use super::plan::{EinsumPlan, Name};
use crate::array::{ArrayError, Result};

type Axes = BTreeSet<char>;

/// How the order is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Search {
    /// All at once.
    None,
    /// The best pair first, again and again.
    Greedy,
    /// Every order.
    Optimal,
}

/// The order, and NumPy's report on it.
pub struct Path {
    /// Which operands are multiplied in each step; the product goes to the end.
    pub steps: Vec<Vec<usize>>,
    pub report: String,
}

/// From more operands on, trying every order takes too long.
const MOST_FOR_OPTIMAL: usize = 7;

struct Sizes(Vec<(char, f64)>);

impl Sizes {
    fn of(&self, axis: char) -> f64 {
        self.0.iter().find(|(known, _)| *known == axis).map_or(1.0, |(_, n)| *n)
    }

    fn product(&self, axes: &Axes) -> f64 {
        axes.iter().map(|&axis| self.of(axis)).product()
    }

    /// Multiplications and additions of a step.
    #[allow(clippy::cast_precision_loss)] // a handful of operands
    fn cost(&self, contracted: &Axes, sums: bool, operands: usize) -> f64 {
        let factor = operands.saturating_sub(1).max(1) + usize::from(sums);
        self.product(contracted) * factor as f64
    }
}

/// One step: which axes it meets, which it leaves, and the operands after it.
struct Step {
    contracted: Axes,
    result: Axes,
    after: Vec<Axes>,
}

fn step(places: &[usize], operands: &[Axes], output: &Axes) -> Step {
    let contracted: Axes = places.iter().flat_map(|&at| operands[at].iter().copied()).collect();
    let mut after: Vec<Axes> =
        operands.iter().enumerate().filter(|(at, _)| !places.contains(at)).map(|(_, axes)| axes.clone()).collect();
    let needed: Axes = after.iter().flatten().chain(output).copied().collect();
    let result: Axes = contracted.intersection(&needed).copied().collect();
    after.push(result.clone());
    Step { contracted, result, after }
}

#[derive(Clone)]
struct Candidate {
    /// Less is better: minus the elements that go away, then the work.
    rank: (f64, f64),
    pair: (usize, usize),
    after: Vec<Axes>,
}

fn candidate(pair: (usize, usize), operands: &[Axes], output: &Axes, sizes: &Sizes, left: f64) -> Option<Candidate> {
    let places = [pair.0, pair.1];
    let step = step(&places, operands, output);
    let old: f64 = places.iter().map(|&at| sizes.product(&operands[at])).sum();
    let sums = step.contracted.len() > step.result.len();
    let cost = sizes.cost(&step.contracted, sums, 2);
    let rank = (-(old - sizes.product(&step.result)), cost);
    (cost <= left).then_some(Candidate { rank, pair, after: step.after })
}

/// Candidates that the chosen pair leaves in place, renumbered.
fn remaining(known: Vec<Candidate>, best: &Candidate) -> Vec<Candidate> {
    let (x, y) = best.pair;
    let fresh = best.after.last().cloned().unwrap_or_default();
    known
        .into_iter()
        .filter(|c| ![c.pair.0, c.pair.1].iter().any(|at| *at == x || *at == y))
        .map(|mut c| {
            let (a, b) = c.pair;
            c.after.remove(y - usize::from(y > a) - usize::from(y > b));
            c.after.remove(x - usize::from(x > a) - usize::from(x > b));
            let last = c.after.len().saturating_sub(1);
            c.after.insert(last, fresh.clone());
            let moved = |at: usize| at - usize::from(at > x) - usize::from(at > y);
            c.pair = (moved(a), moved(b));
            c
        })
        .collect()
}

fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n).flat_map(move |a| (a + 1..n).map(move |b| (a, b)))
}

fn greedy(operands: &[Axes], output: &Axes, sizes: &Sizes, naive: f64) -> Vec<Vec<usize>> {
    let mut operands = operands.to_vec();
    let (mut steps, mut known, mut spent) = (Vec::new(), Vec::<Candidate>::new(), 0.0);
    let mut fresh: Vec<(usize, usize)> = pairs(operands.len()).collect();
    for _ in 1..operands.len() {
        let meets = |&(a, b): &(usize, usize)| !operands[a].is_disjoint(&operands[b]);
        let found = fresh.iter().copied().filter(|pair| meets(pair));
        known.extend(found.filter_map(|pair| candidate(pair, &operands, output, sizes, naive - spent)));
        if known.is_empty() {
            known.extend(pairs(operands.len()).filter_map(|p| candidate(p, &operands, output, sizes, naive - spent)));
        }
        let mut best: Option<&Candidate> = None;
        for one in &known {
            if best.is_none_or(|b| one.rank < b.rank) {
                best = Some(one);
            }
        }
        let Some(best) = best.cloned() else {
            steps.push((0..operands.len()).collect());
            break;
        };
        known = remaining(known, &best);
        operands = best.after;
        let last = operands.len() - 1;
        fresh = (0..last).map(|at| (at, last)).collect();
        steps.push(vec![best.pair.0, best.pair.1]);
        spent += best.rank.1;
    }
    steps
}

/// Operations so far, the steps that were taken, the operands that are left.
type Way = (f64, Vec<Vec<usize>>, Vec<Axes>);

fn optimal(operands: &[Axes], output: &Axes, sizes: &Sizes) -> Vec<Vec<usize>> {
    let mut full: Vec<Way> = vec![(0.0, Vec::new(), operands.to_vec())];
    for round in 0..operands.len() - 1 {
        let mut next = Vec::new();
        for (cost, steps, left) in &full {
            for (a, b) in pairs(operands.len() - round) {
                let step = step(&[a, b], left, output);
                let sums = step.contracted.len() > step.result.len();
                let mut longer = steps.clone();
                longer.push(vec![a, b]);
                next.push((cost + sizes.cost(&step.contracted, sums, 2), longer, step.after));
            }
        }
        full = next;
    }
    let mut best: Option<&Way> = None;
    for one in &full {
        if best.is_none_or(|b| one.0 < b.0) {
            best = Some(one);
        }
    }
    best.map(|b| b.1.clone()).unwrap_or_default()
}

/// The operands and output of subscripts, the output filled in.
fn parsed(subscripts: &str, shapes: &[&[usize]]) -> Result<(Vec<String>, String)> {
    let text: String = subscripts.chars().filter(|c| !c.is_whitespace()).collect();
    if text.contains('.') {
        return spelled_out(&text, shapes);
    }
    let (inputs, output) = match text.split_once("->") {
        Some((inputs, output)) => (inputs.to_owned(), output.to_owned()),
        None => {
            let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
            letters.sort_unstable();
            let once = |c: &char| letters.iter().filter(|other| *other == c).count() == 1;
            (text.clone(), letters.iter().filter(|c| once(c)).collect())
        }
    };
    Ok((inputs.split(',').map(str::to_owned).collect(), output))
}

/// The same with letters of their own for the axes that `...` stands for.
fn spelled_out(text: &str, shapes: &[&[usize]]) -> Result<(Vec<String>, String)> {
    let plan = EinsumPlan::new(&parse(text, shapes.len())?, shapes)?;
    let free: Vec<char> = ('A'..='Z').rev().chain(('a'..='z').rev()).filter(|&c| !text.contains(c)).collect();
    let letter = |name: &Name| match u8::try_from(*name) {
        Ok(letter) => char::from(letter),
        Err(_) => free.get(usize::from(*name) - 256).copied().unwrap_or('.'),
    };
    let spelled = |names: &Vec<Name>| names.iter().map(letter).collect::<String>();
    Ok((plan.inputs.iter().map(spelled).collect(), spelled(&plan.output)))
}

/// The order of contraction for operands of these shapes.
///
/// Errors: operands that do not fit the subscripts.
pub fn einsum_path(subscripts: &str, shapes: &[&[usize]], search: Search) -> Result<Path> {
    let (inputs, output) = parsed(subscripts, shapes)?;
    if inputs.len() != shapes.len() {
        return Err(ArrayError::value("Number of einsum subscripts must be equal to the number of operands."));
    }
    let mut sizes = Sizes(Vec::new());
    for (term, shape) in inputs.iter().zip(shapes) {
        if term.chars().count() != shape.len() {
            let at = inputs.iter().position(|t| t == term).unwrap_or(0);
            return Err(ArrayError::value(format!(
                "Einstein sum subscript {term} does not contain the correct number of indices for operand {at}."
            )));
        }
        #[allow(clippy::cast_precision_loss)] // sizes of axes
        for (axis, &n) in term.chars().zip(*shape) {
            match sizes.0.iter_mut().find(|(known, _)| *known == axis) {
                Some((_, size)) if *size == 1.0 => *size = n as f64,
                Some((_, size)) if n != 1 && n as f64 != *size => {
                    let at = inputs.iter().position(|t| t == term).unwrap_or(0);
                    return Err(ArrayError::value(format!(
                        "Size of label '{axis}' for operand {at} ({size}) does not match previous terms ({n})."
                    )));
                }
                Some(_) => {}
                None => sizes.0.push((axis, n as f64)),
            }
        }
    }
    let operands: Vec<Axes> = inputs.iter().map(|term| term.chars().collect()).collect();
    let wanted: Axes = output.chars().collect();
    let all: Axes = operands.iter().flatten().copied().collect();
    let letters: usize = inputs.iter().map(|term| term.chars().count()).sum();
    let naive = sizes.cost(&all, letters > output.chars().count(), inputs.len());
    let steps = if search == Search::None || inputs.len() <= 2 || all == wanted {
        vec![(0..inputs.len()).collect()]
    } else if search == Search::Optimal && inputs.len() <= MOST_FOR_OPTIMAL {
        optimal(&operands, &wanted, &sizes)
    } else {
        greedy(&operands, &wanted, &sizes, naive)
    };
    let report = report(&inputs, &output, &operands, &sizes, &steps, naive);
    Ok(Path { steps, report })
}

fn report(
    inputs: &[String],
    output: &str,
    operands: &[Axes],
    sizes: &Sizes,
    steps: &[Vec<usize>],
    naive: f64,
) -> String {
    let (mut terms, mut operands) = (inputs.to_vec(), operands.to_vec());
    let wanted: Axes = output.chars().collect();
    let all: Axes = operands.iter().flatten().copied().collect();
    let (mut lines, mut scales, mut cost, mut largest) = (String::new(), Vec::new(), 1.0, 0.0_f64);
    for (at, places) in steps.iter().enumerate() {
        let mut descending = places.clone();
        descending.sort_unstable_by(|a, b| b.cmp(a));
        let step = step(&descending, &operands, &wanted);
        let sums = step.contracted.len() > step.result.len();
        cost += sizes.cost(&step.contracted, sums, places.len());
        scales.push(step.contracted.len());
        largest = largest.max(sizes.product(&step.result));
        let met: Vec<String> = descending.iter().map(|&place| terms.remove(place)).collect();
        let result = if at + 1 == steps.len() {
            output.to_owned()
        } else {
            let mut axes: Vec<char> = step.result.iter().copied().collect();
            axes.sort_by(|&a, &b| sizes.of(a).total_cmp(&sizes.of(b)).then(a.cmp(&b)));
            axes.into_iter().collect()
        };
        terms.push(result.clone());
        let current = format!("{}->{result}", met.join(","));
        let rest = format!("{}->{output}", terms.join(","));
        lines += &format!("\n{:4}    {current:>24} {rest:>40}", step.contracted.len());
        operands = step.after;
    }
    let exact = |x: f64| crate::text::format_spec::format_float(x, ".3e").unwrap_or_default();
    let rule = "-".repeat(74);
    format!(
        "  Complete contraction:  {}->{output}\n         Naive scaling:  {}\n     Optimized scaling:  {}\n      Naive FLOP \
         count:  {}\n  Optimized FLOP count:  {}\n   Theoretical speedup:  {:.3}\n  Largest intermediate:  {} \
         elements\n{rule}\n{:>6} {:>24} {:>40}\n{rule}{lines}",
        inputs.join(","),
        all.len(),
        scales.iter().max().copied().unwrap_or(0),
        exact(naive),
        exact(cost),
        naive / cost,
        exact(largest),
        "scaling",
        "current",
        "remaining",
    )
}
