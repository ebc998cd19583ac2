//! Python's `random` against what CPython drew; the cases are in `tests/data/random.tsv` with the others.

use num_bigint::{BigInt, BigUint};
use shapewise::array::random::python::Random;

use super::random::same;

/// Runs one case: a call, its parameters, and last the seed (a number, or else text).
pub fn run(parts: &[&str], count: usize, hash: &str, first: &str) -> Option<()> {
    let (seed, call) = parts.split_last().expect("a seed");
    let (name, args) = call.split_first().expect("a call");
    let mut random =
        seed.parse::<BigInt>().map_or_else(|_| Random::from_bytes(seed.as_bytes()), |n| Random::from_integer(&n));
    let p: Vec<f64> = args.iter().map(|a| a.parse().expect("a number")).collect();
    same(&draw(&mut random, name, &p, args, count), hash, first)
}

fn draw(random: &mut Random, name: &str, p: &[f64], args: &[&str], count: usize) -> Vec<u64> {
    let remainder = |big: BigUint| (big % ((1u64 << 61) - 1)).iter_u64_digits().next().unwrap_or(0);
    match name {
        "shuffle" => {
            let mut order: Vec<u64> = (0..count as u64).collect();
            random.exchanges(count).into_iter().for_each(|(i, j)| order.swap(i, j));
            return order;
        }
        "sample" => {
            let rows = (0..10).flat_map(|_| random.sample(p[0] as usize, p[1] as usize));
            return rows.map(|i| i as u64).collect();
        }
        _ => {}
    }
    let mut one = || match (name, p) {
        ("below", _) => random.below(args[0].parse().expect("a bound")),
        ("getrandbits", &[200.0]) => remainder(random.getrandbits(200)),
        ("getrandbits", &[k]) => random.bits_64(k as u32),
        ("below_big", _) => remainder(random.below_big(&args[0].parse().expect("a bound"))),
        ("choices", &[n]) => random.choice_position(n as usize) as u64,
        ("weighted", _) => random.weighted_position(&[1.0, 1.0, 6.0, 8.5], 8.5) as u64,
        _ => number(random, name, p).to_bits(),
    };
    (0..count).map(|_| one()).collect()
}

fn number(random: &mut Random, name: &str, p: &[f64]) -> f64 {
    match (name, p) {
        ("random", _) => random.random(),
        ("uniform", &[a, b]) => random.uniform(a, b),
        ("triangular", &[low, high]) => random.triangular(low, high, None),
        ("triangular", &[low, high, mode]) => random.triangular(low, high, Some(mode)),
        ("normalvariate", &[mu, sigma]) => random.normalvariate(mu, sigma),
        ("gauss", &[mu, sigma]) => random.gauss(mu, sigma),
        ("lognormvariate", &[mu, sigma]) => random.lognormvariate(mu, sigma),
        ("expovariate", &[lambd]) => random.expovariate(lambd),
        ("vonmisesvariate", &[mu, kappa]) => random.vonmisesvariate(mu, kappa),
        ("gammavariate", &[alpha, beta]) => random.gammavariate(alpha, beta),
        ("betavariate", &[alpha, beta]) => random.betavariate(alpha, beta),
        ("paretovariate", &[alpha]) => random.paretovariate(alpha),
        ("weibullvariate", &[alpha, beta]) => random.weibullvariate(alpha, beta),
        _ => panic!("no such call: {name} {p:?}"),
    }
}
