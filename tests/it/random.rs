//! The random engine against what NumPy drew (`tests/data/random.tsv`, written by `random_reference.py`).

use rand::RngCore;
use shapewise::array::random::bits::Bits;
use shapewise::array::random::bounded::{Bounded, Rejection, Width};
use shapewise::array::random::generator::Generator;
use shapewise::array::random::hypergeometric::{by_counting, by_marginals};
use shapewise::array::random::law::{CountLaw, Law};
use shapewise::array::random::legacy::RandomState;
use shapewise::array::random::mt19937::Mt19937;
use shapewise::array::random::seed_sequence::{SeedSequence, words_of};
use shapewise::array::random::words::BitGenerator;
use shapewise::array::random::{ndarray_fill, order, single, vectors};

/// One of the two interfaces, so that a case is written once.
trait Draws {
    type Bits: BitGenerator;
    const REJECTION: Rejection;
    fn bits(&mut self) -> &mut Self::Bits;
    fn sample(&mut self, law: &Law) -> f64;
    fn fill(&mut self, law: &Law, out: &mut [f64]);
    fn sample_count(&mut self, law: &CountLaw) -> i64;
    fn fill_counts(&mut self, law: &CountLaw, out: &mut [i64]);
    fn multinomial(&mut self, n: i64, p: &[f64], out: &mut [i64]);
    fn dirichlet(&mut self, alpha: &[f64], out: &mut [f64]);
}

macro_rules! draws {
    ($type:ident, $rejection:expr, $dirichlet:path) => {
        impl<B: BitGenerator> Draws for $type<B> {
            type Bits = B;
            const REJECTION: Rejection = $rejection;
            fn bits(&mut self) -> &mut B {
                &mut self.bits
            }
            fn sample(&mut self, law: &Law) -> f64 {
                self.sample(law)
            }
            fn fill(&mut self, law: &Law, out: &mut [f64]) {
                self.fill(law, out);
            }
            fn sample_count(&mut self, law: &CountLaw) -> i64 {
                self.sample_count(law)
            }
            fn fill_counts(&mut self, law: &CountLaw, out: &mut [i64]) {
                self.fill_counts(law, out);
            }
            fn multinomial(&mut self, n: i64, p: &[f64], out: &mut [i64]) {
                vectors::multinomial(self, n, p, out);
            }
            fn dirichlet(&mut self, alpha: &[f64], out: &mut [f64]) {
                $dirichlet(self, alpha, out);
            }
        }
    };
}
draws!(Generator, Rejection::Lemire, vectors::dirichlet);
draws!(RandomState, Rejection::Masked, vectors::dirichlet_by_gammas);

fn law(name: &str, p: &[f64]) -> Option<Law> {
    Some(match (name, p) {
        ("random", _) => Law::Random,
        ("uniform", &[low, range]) => Law::Uniform { low, range },
        ("standard_normal", _) => Law::StandardNormal,
        ("normal", &[loc, scale]) => Law::Normal { loc, scale },
        ("standard_exponential", _) => Law::StandardExponential,
        ("inverse_exponential", _) => Law::InverseExponential,
        ("exponential", &[scale]) => Law::Exponential { scale },
        ("standard_gamma", &[shape]) => Law::StandardGamma { shape },
        ("gamma", &[shape, scale]) => Law::Gamma { shape, scale },
        ("beta", &[a, b]) => Law::Beta { a, b },
        ("chisquare", &[df]) => Law::ChiSquare { df },
        ("noncentral_chisquare", &[df, nonc]) => Law::NoncentralChiSquare { df, nonc },
        ("f", &[dfnum, dfden]) => Law::F { dfnum, dfden },
        ("noncentral_f", &[dfnum, dfden, nonc]) => Law::NoncentralF { dfnum, dfden, nonc },
        ("standard_t", &[df]) => Law::StandardT { df },
        ("standard_cauchy", _) => Law::StandardCauchy,
        ("laplace", &[loc, scale]) => Law::Laplace { loc, scale },
        ("logistic", &[loc, scale]) => Law::Logistic { loc, scale },
        ("gumbel", &[loc, scale]) => Law::Gumbel { loc, scale },
        ("lognormal", &[mean, sigma]) => Law::LogNormal { mean, sigma },
        ("weibull", &[a]) => Law::Weibull { a },
        ("rayleigh", &[scale]) => Law::Rayleigh { scale },
        ("pareto", &[a]) => Law::Pareto { a },
        ("power", &[a]) => Law::Power { a },
        ("triangular", &[left, mode, right]) => Law::Triangular { left, mode, right },
        ("vonmises", &[mu, kappa]) => Law::VonMises { mu, kappa },
        ("wald", &[mean, scale]) => Law::Wald { mean, scale },
        _ => return None,
    })
}

fn count_law(name: &str, p: &[f64]) -> Option<CountLaw> {
    Some(match (name, p) {
        ("binomial", &[n, p]) => CountLaw::Binomial { n: n as i64, p },
        ("poisson", &[lam]) => CountLaw::Poisson { lam },
        ("geometric", &[p]) => CountLaw::Geometric { p },
        ("negative_binomial", &[n, p]) => CountLaw::NegativeBinomial { n, p },
        ("hypergeometric", &[good, bad, sample]) => {
            CountLaw::Hypergeometric { good: good as i64, bad: bad as i64, sample: sample as i64 }
        }
        ("zipf", &[a]) => CountLaw::Zipf { a },
        ("logseries", &[p]) => CountLaw::LogSeries { p },
        _ => return None,
    })
}

fn doubles(count: usize, fill: impl FnOnce(&mut [f64])) -> Vec<u64> {
    let mut out = vec![0.0; count];
    fill(&mut out);
    out.into_iter().map(f64::to_bits).collect()
}

fn integers(count: usize, fill: impl FnOnce(&mut [i64])) -> Vec<u64> {
    let mut out = vec![0; count];
    fill(&mut out);
    out.into_iter().map(|x| x as u64).collect()
}

fn positions(found: Vec<usize>) -> Vec<u64> {
    found.into_iter().map(|i| i as u64).collect()
}

/// What the call draws, as bits; batches and single draws are both run and must agree.
fn draw<D: Draws>(fresh: impl Fn() -> D, name: &str, args: &[&str], count: usize) -> Vec<u64> {
    let numbers: Vec<f64> = args.iter().filter_map(|a| a.parse().ok()).collect();
    if let Some(law) = law(name, &numbers) {
        let (mut batch, mut single) = (fresh(), fresh());
        let all = doubles(count, |out| batch.fill(&law, out));
        let singly = doubles(count, |out| out.iter_mut().for_each(|x| *x = single.sample(&law)));
        assert_eq!(all, singly, "{name} {args:?}: batch and single draws");
        assert_eq!(batch.bits().next_u64(), single.bits().next_u64(), "{name}: state after a batch");
        return all;
    }
    let mut source = fresh();
    if let Some(law) = count_law(name, &numbers) {
        let mut single = fresh();
        let all = integers(count, |out| source.fill_counts(&law, out));
        let singly = integers(count, |out| out.iter_mut().for_each(|x| *x = single.sample_count(&law)));
        assert_eq!(all, singly, "{name} {args:?}: batch and single draws");
        return all;
    }
    let size = |i: usize| args[i].parse::<usize>().expect("a size");
    match name {
        "integers" => bounded::<D>(&mut source, &mut fresh(), args, count),
        "permutation" => positions(order::permutation(source.bits(), size(0))),
        "weighted" => {
            let mut out = vec![0; count];
            order::weighted(source.bits(), &numbers, &mut out);
            positions(out)
        }
        "weighted_sample" => positions(order::weighted_sample(source.bits(), &numbers[1..], size(0))),
        "sample" => positions(order::sample_positions(source.bits(), size(0), size(1), args[2] == "1")),
        "multinomial" => integers(count, |out| {
            for row in out.chunks_mut(numbers.len() - 1) {
                source.multinomial(numbers[0] as i64, &numbers[1..], row);
            }
        }),
        "dirichlet" => doubles(count, |out| {
            for row in out.chunks_mut(numbers.len()) {
                source.dirichlet(&numbers, row);
            }
        }),
        "bytes" => {
            let mut out = vec![0; count];
            source.bits().fill_bytes(&mut out);
            out.into_iter().map(u64::from).collect()
        }
        _ => panic!("no such call: {name}"),
    }
}

fn bounded<D: Draws>(source: &mut D, again: &mut D, args: &[&str], count: usize) -> Vec<u64> {
    let width = match args[0] {
        "bool" => Width::Bit,
        "int8" | "uint8" => Width::Eight,
        "int16" | "uint16" => Width::Sixteen,
        _ => Width::Whole,
    };
    let low: i64 = args[1].parse().expect("a lower bound");
    let range: u64 = args[2].parse().expect("a range");
    let fresh = Bounded::new(width, D::REJECTION);
    let (mut batch, mut single) = (fresh.clone(), fresh);
    let all = integers(count, |out| batch.fill(source.bits(), low, range, out));
    let singly = integers(count, |out| {
        out.iter_mut().for_each(|x| *x = low.wrapping_add(single.draw(again.bits(), range) as i64));
    });
    assert_eq!(all, singly, "integers {args:?}: batch and single draws");
    assert_eq!(source.bits().next_u32(), again.bits().next_u32(), "integers: state after a batch");
    all
}

/// Calls only the newer interface has.
fn draw_modern(seed: u64, name: &str, args: &[&str], count: usize) -> Option<Vec<u64>> {
    let mut generator = Generator::from_seed(seed);
    let numbers: Vec<f64> = args.iter().filter_map(|a| a.parse().ok()).collect();
    let bits = |x: f32| u64::from(x.to_bits());
    let singles = |each: &mut dyn FnMut() -> f32| (0..count).map(|_| bits(each())).collect();
    let whole: Vec<i64> = numbers.iter().map(|&x| x as i64).collect();
    Some(match name {
        "single_random" => singles(&mut || generator.bits.single()),
        "single_standard_normal" => singles(&mut || single::standard_normal(&mut generator.bits)),
        "single_standard_exponential" => singles(&mut || single::standard_exponential(&mut generator.bits)),
        "single_inverse_exponential" => singles(&mut || single::inverse_exponential(&mut generator.bits)),
        "single_standard_gamma" => singles(&mut || single::standard_gamma(&mut generator.bits, numbers[0] as f32)),
        "marginals" => integers(count, |out| {
            for row in out.chunks_mut(whole.len() - 1) {
                by_marginals(&mut generator, &whole[1..], whole[0], row);
            }
        }),
        "count" => {
            let colors = &whole[1..];
            let mut balls = Vec::new();
            for (color, &many) in colors.iter().enumerate() {
                balls.resize(balls.len() + many as usize, color as u32);
            }
            integers(count, |out| {
                for row in out.chunks_mut(colors.len()) {
                    by_counting(&mut generator.bits, colors, whole[0], &mut balls, row);
                }
            })
        }
        _ => return None,
    })
}

fn sequence(name: &str, args: &[&str], count: usize) -> Vec<u64> {
    let big = |text: &str| words_of(&text.parse::<num_bigint::BigUint>().expect("a number"));
    let mut root = SeedSequence::new(args.iter().flat_map(|text| big(text)).collect());
    let wide = |words: Vec<u32>| words.into_iter().map(u64::from).collect();
    match name {
        "u32" => wide(root.generate_u32(count)),
        "u64" => root.generate_u64(count),
        _ => {
            let mut child = (0..3).map(|_| root.spawn()).last().expect("three children");
            if name == "grandchild" {
                let _ = child.spawn();
                child = child.spawn();
            }
            wide(child.generate_u32(count))
        }
    }
}

/// Words of the bit generators themselves, after a jump or an advance if the call says so.
fn raw(seed: u64, name: &str, how: Option<&str>, count: usize) -> Vec<u64> {
    let mut bits = Bits::named(name, &SeedSequence::from_u64(seed)).expect("a bit generator");
    match how {
        Some("jumped") => bits = bits.jumped(3).expect("a generator that jumps"),
        Some("advanced") => assert!(bits.advance(12_345_678_901_234_567)),
        Some(_) => return (0..count).map(|_| u64::from(bits.next_u32())).collect(),
        None => {}
    }
    (0..count).map(|_| bits.raw()).collect()
}

fn run(line: &str) -> Option<()> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [api, seed, call, count, hash, first] = fields[..] else { panic!("six fields: {line}") };
    let (seed, count) = (seed.parse::<u64>().expect("seed"), count.parse::<usize>().expect("count"));
    let parts: Vec<&str> = call.split(' ').collect();
    let (name, args) = (parts[0], &parts[1..]);
    let twister = || Mt19937::from_sequence(&SeedSequence::from_u64(seed));
    let bits = match api {
        "modern" => draw_modern(seed, name, args, count)
            .unwrap_or_else(|| draw(|| Generator::from_seed(seed), name, args, count)),
        "twister" => draw(|| Generator::new(twister()), name, args, count),
        "legacy" => draw(|| RandomState::from_seed(seed as u32), name, args, count),
        "sequence" => sequence(name, args, count),
        "words" => {
            let words: Vec<u32> = parts.iter().map(|w| w.parse().expect("a word")).collect();
            doubles(count, |out| RandomState::from_words(&words).fill(&Law::Random, out))
        }
        "raw" => raw(seed, name, args.first().copied(), count),
        "python" => return super::random_python::run(&parts, count, hash, first),
        _ => panic!("no such interface: {api}"),
    };
    same(&bits, hash, first)
}

/// Whether the draws have the recorded hash and beginning.
pub fn same(bits: &[u64], hash: &str, first: &str) -> Option<()> {
    let start: Vec<String> = bits.iter().take(2).map(|word| format!("{word:x}")).collect();
    let own = bits.iter().fold(0xcbf2_9ce4_8422_2325u64, |hash, word| {
        let hash = (hash ^ word).wrapping_mul(0x100_0000_01b3);
        hash ^ (hash >> 29)
    });
    (format!("{own:016x}") == hash && start.join(" ") == first).then_some(())
}

#[test]
fn draws_are_numpys() {
    let path = std::env::var("RANDOM_REFERENCE").unwrap_or_else(|_| "tests/data/random.tsv".into());
    let text = std::fs::read_to_string(path).expect("reference draws");
    let wrong: Vec<&str> = text.lines().filter(|line| run(line).is_none()).collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), text.lines().count(), wrong.join("\n"));
}

#[test]
fn ndarray_rand_fills_with_the_same_numbers() {
    for name in Bits::NAMES {
        let fresh = || Generator::new(Bits::named(name, &SeedSequence::from_u64(3)).expect("a generator"));
        let (mut filled, mut batch) = (fresh(), fresh());
        for law in [Law::StandardNormal, Law::Gamma { shape: 0.7, scale: 2.0 }, Law::StandardExponential] {
            let array = ndarray_fill::floats(&mut filled.bits, law, &[300, 7]);
            assert_eq!(array.shape(), [300, 7]);
            let mut out = vec![0.0; 2100];
            batch.fill(&law, &mut out);
            assert_eq!(array.as_slice(), Some(&out[..]), "{name}");
        }
        let law = CountLaw::Poisson { lam: 20.0 };
        let mut out = vec![0; 50];
        batch.fill_counts(&law, &mut out);
        assert_eq!(ndarray_fill::counts(&mut filled.bits, law, &[50]).as_slice(), Some(&out[..]), "{name}");
    }
    let (mut filled, mut batch) = (RandomState::from_seed(5), RandomState::from_seed(5));
    for count in [3, 4, 5, 1001] {
        let mut out = vec![0.0; count];
        batch.fill(&Law::StandardNormal, &mut out);
        let array =
            ndarray_fill::legacy_floats(&mut filled.bits, &mut filled.spare_normal, Law::StandardNormal, &[count]);
        assert_eq!(array.as_slice(), Some(&out[..]));
    }
}
