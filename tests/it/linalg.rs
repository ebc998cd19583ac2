//! Products, linear algebra, sorting, sets, transforms and polynomials against values read off
//! NumPy 2.4: the files `linalg_*.txt`, a case a line.

use shapewise::array::linalg::{self, Mode, Order, Triangle, Vectors};
use shapewise::array::{Array, Result, fft, matmul, poly, sets, sort};

use crate::cases::{agree, array, text};

/// Relative difference that digits may have; signs, orders, shapes and dtypes must agree.
const CLOSE: f64 = 1e-9;
/// The same for single precision.
const SINGLE: f64 = 2e-4;

fn one(result: Result<Array>) -> Result<Vec<Array>> {
    result.map(|array| vec![array])
}

fn two((first, second): (Array, Array)) -> Vec<Array> {
    vec![first, second]
}

fn unique(found: sets::Unique) -> Vec<Array> {
    vec![found.values, found.indices, found.inverse, found.counts]
}

fn products(name: &str, argument: &str, given: &[Array]) -> Result<Vec<Array>> {
    let b = given.get(1);
    let pair = |f: fn(&Array, &Array) -> Result<Array>| one(f(&given[0], b.expect("two operands")));
    match name {
        "matmul" => pair(matmul::matmul),
        "dot" => pair(matmul::dot),
        "inner" => pair(matmul::inner),
        "vdot" => pair(matmul::vdot),
        "outer" => pair(matmul::outer),
        "kron" => pair(matmul::kron),
        "vecdot" => pair(matmul::vecdot),
        "matvec" => pair(matmul::matvec),
        "vecmat" => pair(matmul::vecmat),
        "cross" => one(matmul::cross(&given[0], &given[1], -1, -1, -1)),
        "einsum" => one(matmul::einsum(argument, given, &matmul::einsum::Options::default())),
        other => panic!("no product {other}"),
    }
}

fn decompositions(name: &str, argument: &str, given: &[Array]) -> Result<Vec<Array>> {
    let a = &given[0];
    let order = || match argument.parse::<f64>() {
        Ok(number) => Order::Number(number),
        Err(_) => Order::parse(argument),
    };
    match name {
        "inv" => one(linalg::inv(a)),
        "det" => one(linalg::det(a)),
        "slogdet" => linalg::slogdet(a).map(two),
        "solve" => one(linalg::solve(a, &given[1])),
        "cholesky" => one(linalg::cholesky(a, false)),
        "eig" => linalg::eig(a).map(two),
        "eigvals" => one(linalg::eigvals(a)),
        "eigh" => linalg::eigh(a, Triangle::Lower).map(two),
        "svdvals" => one(linalg::svdvals(a)),
        "svd" => linalg::svd(a, Vectors::Full).map(|(u, s, v)| [u, Some(s), v].into_iter().flatten().collect()),
        "qr" => linalg::qr(a, Mode::Reduced).map(|(q, r)| std::iter::once(q).chain(r).collect()),
        "pinv" => one(linalg::pinv(a, 1e-15, false)),
        "matrix_rank" => one(linalg::matrix_rank(a, None, None, false)),
        "lstsq" => linalg::lstsq(a, &given[1], None)
            .map(|l| vec![l.solution, l.residuals, Array::scalar(l.rank).expect("memory"), l.singular]),
        "norm" => one(linalg::norm(a, Some(&order()), None, false)),
        "cond" => one(linalg::cond(a, Some(&order()))),
        "matrix_power" => one(matmul::matrix_power(a, argument.parse().expect("exponent"))),
        other => panic!("no decomposition {other}"),
    }
}

fn sorting(name: &str, argument: &str, given: &[Array]) -> Result<Vec<Array>> {
    let a = &given[0];
    let axis = argument.parse::<i64>().ok();
    match name {
        "sort" => one(sort::sort(a, axis)),
        "argsort" => one(sort::argsort(a, axis)),
        "lexsort" => one(sort::lexsort(given, -1)),
        "searchsorted" => one(sort::searchsorted(a, &given[1], sort::Side::parse(argument)?, None)),
        "unique" => sets::unique(a, true).map(unique),
        "unique_axis" => sets::unique_axis(a, axis.expect("an axis")).map(unique),
        "isin" => one(sets::isin(a, &given[1], false)),
        "union1d" => one(sets::union1d(a, &given[1])),
        "setxor1d" => one(sets::setxor1d(a, &given[1], false)),
        "setdiff1d" => one(sets::setdiff1d(a, &given[1], false)),
        "intersect1d" => one(sets::intersect1d(a, &given[1], false)),
        other => panic!("no order {other}"),
    }
}

fn transforms(name: &str, argument: &str, given: &[Array]) -> Result<Vec<Array>> {
    use fft::{Direction, Norm};
    let (a, n, norm) = (&given[0], argument.parse::<i64>().ok(), Norm::Backward);
    one(match name {
        "fft" => fft::fft(a, n, -1, norm, Direction::Forward),
        "ifft" => fft::fft(a, n, -1, norm, Direction::Inverse),
        "rfft" => fft::rfft(a, n, -1, norm),
        "irfft" => fft::irfft(a, n, -1, norm),
        "hfft" => fft::hfft(a, n, -1, norm),
        "ihfft" => fft::ihfft(a, n, -1, norm),
        "fftn" => fft::fftn(a, None, None, norm, Direction::Forward),
        "ifftn" => fft::fftn(a, None, None, norm, Direction::Inverse),
        "rfftn" => fft::rfftn(a, None, None, norm),
        "irfftn" => fft::irfftn(a, None, None, norm),
        "fftshift" => fft::fftshift(a, None),
        "ifftshift" => fft::ifftshift(a, None),
        other => panic!("no transform {other}"),
    })
}

fn polynomials(name: &str, argument: &str, given: &[Array]) -> Result<Vec<Array>> {
    let a = &given[0];
    let number = || argument.parse::<i64>().expect("a number");
    match name {
        "polyadd" => one(poly::polyadd(a, &given[1])),
        "polysub" => one(poly::polysub(a, &given[1])),
        "polymul" => one(poly::polymul(a, &given[1])),
        "polydiv" => poly::polydiv(a, &given[1]).map(two),
        "polyval" => one(poly::polyval(a, &given[1])),
        "polyder" => one(poly::polyder(a, number())),
        "polyint" => one(poly::polyint(a, number(), None)),
        "roots" => one(poly::roots(a)),
        "poly" => one(poly::poly(a)),
        "polyfit" => {
            poly::polyfit(a, &given[1], number(), None, None, poly::Covariance::None).map(|fit| vec![fit.coefficients])
        }
        other => panic!("no function of polynomials {other}"),
    }
}

type Evaluate = fn(&str, &str, &[Array]) -> Result<Vec<Array>>;

/// Runs every line of a file and reports all that differ.
fn check(file: &str, evaluate: Evaluate) {
    let mut differing = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (call, want) = line.split_once(" => ").expect("a result");
        let mut parts = call.split(" | ");
        let (name, argument) = parts.next().map(|head| head.split_once(' ').unwrap_or((head, ""))).expect("a name");
        let given: Vec<Array> = parts.map(array).collect();
        let same = match (evaluate(name, argument, &given), want.strip_prefix("! ")) {
            (Err(error), Some(message)) => error.message.replace('\n', "~") == message,
            (Ok(results), None) => {
                let wanted: Vec<&str> = want.split(" | ").collect();
                results.len() == wanted.len()
                    && results.iter().zip(wanted).all(|(got, want)| {
                        let single = want.starts_with("f4") || want.starts_with("c8");
                        agree(&text(got), want.trim(), if single { SINGLE } else { CLOSE })
                    })
            }
            _ => false,
        };
        if !same {
            let got = evaluate(name, argument, &given).map_or_else(
                |error| format!("! {}", error.message),
                |all| all.iter().map(text).collect::<Vec<_>>().join(" | "),
            );
            differing.push(format!("{line}\n   got {got}"));
        }
    }
    assert!(differing.is_empty(), "{} cases differ:\n{}", differing.len(), differing.join("\n"));
}

#[test]
fn products_agree() {
    check(include_str!("linalg_products.txt"), products);
}

#[test]
fn decompositions_agree() {
    check(include_str!("linalg_decompositions.txt"), decompositions);
}

#[test]
fn sorting_and_sets_agree() {
    check(include_str!("linalg_sort.txt"), sorting);
}

#[test]
fn transforms_agree() {
    check(include_str!("linalg_fft.txt"), transforms);
}

#[test]
fn polynomials_agree() {
    check(include_str!("linalg_poly.txt"), polynomials);
}

#[test]
fn textbook_digits_are_exact() {
    let a = array("f8(2,2)1,2,3,4");
    assert_eq!(
        text(&linalg::inv(&a).expect("regular")),
        "f8(2,2)-1.9999999999999996,0.9999999999999998,1.4999999999999998,-0.4999999999999999"
    );
    assert_eq!(text(&linalg::det(&a).expect("square")), "f8()-2.0000000000000004");
}

#[test]
fn poly1d_has_two_lines() {
    let p = array("i8(3)1,2,3");
    assert_eq!(poly::poly1d_text(&p, "x").expect("numbers"), "   2\n1 x + 2 x + 3");
}
