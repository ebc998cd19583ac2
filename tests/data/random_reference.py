"""Writes random.tsv: what NumPy draws, for tests/it/random.rs. Run under real NumPy: python random_reference.py > random.tsv

Each line: interface, seed, call with its parameters, how many results, FNV-1a hash over the bits of all, bits of the first two.
With arguments `python random_reference.py MORE N` draws N results of MORE seeds each.
"""

import random
import sys
import numpy as np

SEEDS = list(range(int(sys.argv[1]))) if len(sys.argv) > 1 else [0, 42]
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 1000


def words(values):
    a = np.asarray(values)
    if a.dtype == np.float32:
        return a.ravel().view(np.uint32).astype(np.uint64).tolist()
    if a.dtype.kind == "f":
        return a.astype(np.float64).ravel().view(np.uint64).tolist()
    if a.dtype == np.uint64:
        return a.ravel().tolist()
    return a.astype(np.int64).ravel().view(np.uint64).tolist()


def line(api, seed, call, values):
    bits = words(values)
    h = 0xCBF29CE484222325
    for w in bits:
        h = ((h ^ w) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        h ^= h >> 29
    print(api, seed, call, len(bits), f"{h:016x}", " ".join(f"{w:x}" for w in bits[:2]), sep="\t")


LAWS = {
    "uniform": [(-3, 10), (2.5, 0.1)],
    "normal": [(50, 10), (-1.5, 0.01)],
    "exponential": [(2,)],
    "standard_gamma": [(1,), (0,), (0.3,), (0.99,), (1.5,), (7.25,), (300,), (1e-3,)],
    "gamma": [(2, 1), (0.5, 3), (1, 2)],
    "beta": [(2, 3), (0.5, 0.5), (1, 1), (0.1, 3), (1e-2, 1e-2), (1e-5, 1e-4), (0.9, 0.05)],
    "chisquare": [(1,), (2,), (0.5,), (10,)],
    "noncentral_chisquare": [(3, 2), (0.5, 4), (1, 0), (0.7, 40), (5, 0)],
    "f": [(2, 3), (10, 0.5)],
    "noncentral_f": [(2, 3, 1), (0.5, 4, 2), (3, 5, 0)],
    "standard_t": [(1,), (3,), (0.5,), (30,)],
    "laplace": [(0, 1), (2, 0.5)],
    "logistic": [(0, 1), (2, 0.5)],
    "gumbel": [(0, 1), (2, 0.5)],
    "lognormal": [(0, 1), (2, 0.5)],
    "weibull": [(1,), (5,), (0.3,), (0,)],
    "rayleigh": [(1,), (3,)],
    "pareto": [(1,), (3,), (0.5,)],
    "power": [(1,), (5,), (0.3,)],
    "triangular": [(-3, 0, 8), (0, 0, 1), (0, 1, 1)],
    "vonmises": [(0, 4), (1, 0.5), (2, 1e-9), (0, 1e-6), (0.5, 1e-3), (3, 2e6), (-3.1, 1.5e6), (0, 100), (-2, 900000)],
    "wald": [(3, 2), (1, 0.1), (0.5, 10), (100, 0.01), (1e-3, 50)],
    "standard_normal": [()],
    "standard_exponential": [()],
    "standard_cauchy": [()],
    "random": [()],
}
COUNTS = {
    "binomial": [(10, 0.5), (1, 0.3), (20, 0.05), (100, 0.3), (100, 0.7), (1000, 0.4), (1000, 0.99), (10**6, 0.25), (10**9, 0.5),
                 (0, 0.4), (5, 0), (5, 1), (60, 0.5), (61, 0.5), (200, 0.16), (10**12, 1e-6), (70, 0.9), (40, 0.76), (3000, 0.02), (20000, 0.73)],
    "poisson": [(0,), (0.3,), (3,), (9.99,), (10,), (12.5,), (100,), (1e5,), (1e10,), (1e15,)],
    "geometric": [(0.5,), (0.01,), (0.3333,), (0.34,), (1,), (1e-6,), (0.2,), (1e-17,), (1e-300,)],
    "negative_binomial": [(3, 0.5), (0.5, 0.1), (100, 0.9), (1, 0.3), (20, 0.01)],
    "hypergeometric": [(10, 5, 3), (100, 20, 50), (20, 100, 50), (5, 5, 9), (15, 15, 15), (1000, 2000, 2500), (7, 0, 3), (0, 7, 3), (50, 5, 0),
                       (300, 40, 338), (40, 300, 12), (10000, 90000, 5000), (6, 60, 10), (60, 6, 11), (500000000, 400000000, 1000)],
    "zipf": [(2,), (4,), (1.1,), (1.01,), (10,)],
    "logseries": [(0.6,), (0.1,), (0.99,), (0.9999,)],
}


def laws(api, r, seed):
    for name, rows in {**LAWS, **COUNTS}.items():
        for p in rows:
            if api == "legacy" and name == "hypergeometric" and p[2] == 0:
                continue  # refused there
            g = r(seed)
            if name == "uniform":
                v = g.uniform(p[0], p[0] + p[1], COUNT)
                call = ("uniform", p[0], (p[0] + p[1]) - p[0])
            else:
                v = getattr(g, name)(*p, size=COUNT)
                call = (name, *p)
            line(api, seed, " ".join(map(repr_, call)), v)


def repr_(x):
    return x if isinstance(x, str) else repr(x)


RANGES = {
    "bool": [(0, 2), (0, 1), (1, 2)],
    "int8": [(-128, 128), (0, 100), (5, 6), (-3, 3)],
    "uint8": [(0, 256), (0, 255), (10, 200)],
    "int16": [(-32768, 32768), (0, 1000), (-1, 2)],
    "uint16": [(0, 65536), (3, 60000)],
    "int32": [(-(2**31), 2**31), (0, 10), (0, 2**31), (-5, 100000)],
    "uint32": [(0, 2**32), (0, 2**32 - 1), (0, 3 * 10**9)],
    "int64": [(-(2**63), 2**63), (0, 10), (0, 2**32), (0, 2**32 - 1), (0, 2**32 + 1), (0, 2**40), (-(2**62), 2**62 + 3), (1, 7), (0, 1), (0, 3 * 10**9), (0, 3 * 2**61)],
    "uint64": [(0, 2**64), (0, 2**63 + 5), (7, 12)],
}


def integers(api, draw, seed):
    for dtype, rows in RANGES.items():
        for low, high in rows:
            line(api, seed, f"integers {dtype} {low} {high - low - 1}", draw(seed)(low, high, COUNT, dtype=dtype))


def orders(api, r, seed):
    for n in (0, 1, 2, 10, 1000):
        line(api, seed, f"permutation {n}", r(seed).permutation(n))
        a = np.arange(n)
        g = r(seed)
        g.shuffle(a)
        line(api, seed, f"permutation {n}", a)
    w = np.array([0.1, 0.2, 0.3, 0.15, 0.25])
    line(api, seed, "weighted " + " ".join(map(repr, w.tolist())), r(seed).choice(5, COUNT, p=w))
    for k in (0, 1, 3, 5):
        line(api, seed, f"weighted_sample {k} " + " ".join(map(repr, w.tolist())), r(seed).choice(5, k, replace=False, p=w))
    p = [0.1, 0.0, 0.2, 0.3, 0.4]
    for n in (0, 1, 20, 1000):
        line(api, seed, f"multinomial {n} " + " ".join(map(repr, p)), r(seed).multinomial(n, p, size=COUNT // 10))
    for alpha in ([1.0, 2.0, 3.0], [0.05, 0.01, 0.09], [0.5, 0.1], [0.01, 0.02, 0.03, 0.04]):
        line(api, seed, "dirichlet " + " ".join(map(repr, alpha)), r(seed).dirichlet(alpha, size=COUNT // 10))


def modern(seed):
    return np.random.default_rng(seed)


def twister(seed):
    return np.random.Generator(np.random.MT19937(seed))


def classic(seed):
    return np.random.RandomState(seed)


for seed in SEEDS:
    laws("modern", modern, seed)
    laws("twister", twister, seed)
    laws("legacy", classic, seed)
    integers("modern", lambda s: modern(s).integers, seed)
    integers("twister", lambda s: twister(s).integers, seed)
    integers("legacy", lambda s: classic(s).randint, seed)
    orders("modern", modern, seed)
    orders("legacy", classic, seed)
    for n, k in ((10, 5), (1, 1), (100, 100), (20000, 300), (20000, 500), (20000, 20000), (10001, 200), (10001, 201)):
        line("modern", seed, f"sample {n} {k} 1", modern(seed).choice(n, k, replace=False))
        line("modern", seed, f"sample {n} {k} 0", modern(seed).choice(n, k, replace=False, shuffle=False))
    for name in ("random", "standard_normal", "standard_exponential"):
        line("modern", seed, f"single_{name}", getattr(modern(seed), name)(COUNT * 10, dtype=np.float32))
    line("modern", seed, "inverse_exponential", modern(seed).standard_exponential(COUNT, method="inv"))
    line("modern", seed, "single_inverse_exponential", modern(seed).standard_exponential(COUNT, method="inv", dtype=np.float32))
    for shape in (1.0, 0.3, 2.5, 0.0, 40.0):
        line("modern", seed, f"single_standard_gamma {shape}", modern(seed).standard_gamma(shape, COUNT, dtype=np.float32))
    colors = [16, 8, 4, 30]
    for k in (0, 6, 12, 40, 58):
        for method in ("marginals", "count"):
            call = f"{method} {k} " + " ".join(map(str, colors))
            line("modern", seed, call, modern(seed).multivariate_hypergeometric(colors, k, size=COUNT // 10, method=method))
    line("modern", seed, "bytes 13", np.frombuffer(modern(seed).bytes(13), np.uint8))
    line("legacy", seed, "bytes 13", np.frombuffer(classic(seed).bytes(13), np.uint8))

for entropy in (0, 1, 2**32, 2**128 + 7, 3**200, [1, 2, 3], [2**40, 0, 5, 6, 7]):
    parts = entropy if isinstance(entropy, list) else [entropy]
    name = " ".join(map(str, parts))
    s = np.random.SeedSequence(entropy)
    line("sequence", 0, f"u32 {name}", s.generate_state(11))
    line("sequence", 0, f"u64 {name}", s.generate_state(5, np.uint64))
    kids = s.spawn(3)
    line("sequence", 0, f"child {name}", kids[2].generate_state(5))
    line("sequence", 0, f"grandchild {name}", kids[2].spawn(2)[1].generate_state(5))
for seeds in ([0], [1, 2, 3], [42], list(range(1000))):
    line("words", 0, " ".join(map(str, seeds)), np.random.RandomState(seeds).random_sample(COUNT))
for bits in ("PCG64", "MT19937", "PCG64DXSM", "Philox", "SFC64"):
    for seed in SEEDS:
        make = getattr(np.random, bits)
        line("raw", seed, bits, make(seed).random_raw(COUNT).astype(np.uint64))
        if hasattr(make, "jumped") and bits != "MT19937":
            j = np.random.Generator(make(seed).jumped(3))
            line("raw", seed, f"{bits} jumped", j.integers(0, 2**64, COUNT, dtype=np.uint64))
        if hasattr(make, "advance"):
            b = make(seed)
            b.advance(12345678901234567)
            line("raw", seed, f"{bits} advanced", np.random.Generator(b).integers(0, 2**64, COUNT, dtype=np.uint64))
        g = np.random.Generator(make(seed))
        line("raw", seed, f"{bits} half", g.integers(0, 2**32, COUNT, dtype=np.uint32))


def python(seed, call, draw):
    r = random.Random(seed)
    name = seed if isinstance(seed, str) else repr(seed)
    line("python", 0, f"{call} {name}", [draw(r) for _ in range(COUNT // 10)])


def flat(lists):
    return [x for row in lists for x in row]


for seed in (*SEEDS, -3, 2**70 + 1, 10**40, "hello", "", "gr\u00fc\u00dfe" * 30):
    python(seed, "random", lambda r: r.random())
    for n in (1, 2, 6, 1000, 2**32, 2**32 + 1, 2**53):
        python(seed, f"below {n}", lambda r: r.randrange(n))
    for k in (1, 31, 32, 33, 63):
        python(seed, f"getrandbits {k}", lambda r: r.getrandbits(k))
    python(seed, "getrandbits 200", lambda r: r.getrandbits(200) % (2**61 - 1))
    python(seed, "below_big 1000000000000000000000000000000", lambda r: r.randrange(10**30) % (2**61 - 1))
    r = random.Random(seed)
    order = list(range(100))
    r.shuffle(order)
    name = seed if isinstance(seed, str) else repr(seed)
    line("python", 0, f"shuffle 100 {name}", order)
    for n, k in ((10, 3), (10, 10), (21, 5), (22, 5), (1000, 10), (1000, 200), (85, 6), (277, 20), (278, 20)):
        r = random.Random(seed)
        line("python", 0, f"sample {n} {k} {name}", flat(r.sample(range(n), k) for _ in range(10)))
    python(seed, "choices 7", lambda r: r.choices(range(7))[0])
    python(seed, "weighted 1 0 5 2.5", lambda r: r.choices(range(4), [1, 0, 5, 2.5])[0])
    for call, draw in {
        "uniform -2 5.5": lambda r: r.uniform(-2, 5.5),
        "triangular 0 1": lambda r: r.triangular(0, 1),
        "triangular -1 5 2": lambda r: r.triangular(-1, 5, 2),
        "triangular 2 2 2": lambda r: r.triangular(2.0, 2.0, 2.0),
        "normalvariate 1 2": lambda r: r.normalvariate(1, 2),
        "gauss 1 2": lambda r: r.gauss(1, 2),
        "lognormvariate 0 0.5": lambda r: r.lognormvariate(0, 0.5),
        "expovariate 1.5": lambda r: r.expovariate(1.5),
        "vonmisesvariate 0 4": lambda r: r.vonmisesvariate(0, 4),
        "vonmisesvariate 2 1e-7": lambda r: r.vonmisesvariate(2, 1e-7),
        "gammavariate 3 2": lambda r: r.gammavariate(3, 2),
        "gammavariate 1 2": lambda r: r.gammavariate(1, 2),
        "gammavariate 0.4 2": lambda r: r.gammavariate(0.4, 2),
        "betavariate 2 3": lambda r: r.betavariate(2, 3),
        "betavariate 0.5 0.2": lambda r: r.betavariate(0.5, 0.2),
        "paretovariate 3": lambda r: r.paretovariate(3),
        "weibullvariate 1 1.5": lambda r: r.weibullvariate(1, 1.5),
    }.items():
        python(seed, call, draw)
