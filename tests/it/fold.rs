//! Folds against values read off NumPy 2.4: `fold_cases.txt`, a case a line.

use shapewise::array::fold::{self, Axes, Method, Quantiles, Reduce, statistics::Spread};
use shapewise::array::{Array, ArrayError, ufunc};

use crate::cases::{agree, array, text};
use crate::ufunc::run;

/// The keyword arguments of a case: `axis=0,1 keepdims=1 ddof=1`.
struct Arguments<'a>(Vec<&'a str>);

impl Arguments<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
    }

    fn axes(&self) -> Axes {
        self.get("axis")
            .map_or(Axes::All, |list| Axes::Some(list.split(',').map(|n| n.parse().expect("axis")).collect()))
    }

    fn axis(&self) -> Option<i64> {
        self.get("axis").map(|n| n.parse().expect("axis"))
    }

    fn number(&self, key: &str) -> Option<f64> {
        self.get(key).map(|n| n.parse().expect("number"))
    }

    fn flag(&self, key: &str) -> bool {
        self.get(key) == Some("1")
    }
}

fn evaluate(name: &str, arguments: &Arguments<'_>, given: &[Array]) -> Result<Vec<Array>, ArrayError> {
    let a = &given[0];
    let keepdims = arguments.flag("keepdims");
    let mask = arguments.flag("where").then(|| given[given.len() - 1].clone());
    let options = Reduce { keepdims, where_: mask.as_ref(), ..Reduce::default() };
    let spread = Spread { ddof: arguments.number("ddof").unwrap_or(0.0), mean: None };
    let axes = arguments.axes();
    let quantiles = || {
        let q = &given[1];
        let values = q.slice::<f64>().to_vec();
        let method = Method::parse(arguments.get("method").unwrap_or("linear"))?;
        let q = Quantiles { values: &values, shape: q.shape(), weak: q.ndim() == 0 };
        fold::quantile(a, &q, &axes, method, keepdims, name == "nanquantile")
    };
    Ok(vec![match name {
        "sum" => fold::sum(a, &axes, &options)?,
        "prod" => fold::prod(a, &axes, &options)?,
        "mean" => fold::mean(a, &axes, &options)?,
        "var" => fold::var(a, &axes, &spread, &options)?,
        "std" => fold::std(a, &axes, &spread, &options)?,
        "max" => fold::max(a, &axes, &options)?,
        "min" => fold::min(a, &axes, &options)?,
        "ptp" => fold::ptp(a, &axes, keepdims)?,
        "any" => fold::any(a, &axes, &options)?,
        "all" => fold::all(a, &axes, &options)?,
        "count_nonzero" => fold::count_nonzero(a, &axes, keepdims)?,
        "argmax" => fold::argmax(a, arguments.axis(), keepdims, None)?,
        "argmin" => fold::argmin(a, arguments.axis(), keepdims, None)?,
        "cumsum" => fold::cumsum(a, arguments.axis(), None, None)?,
        "cumprod" => fold::cumprod(a, arguments.axis(), None, None)?,
        "nansum" => fold::nansum(a, &axes, &options)?,
        "nanprod" => fold::nanprod(a, &axes, &options)?,
        "nanmean" => fold::nanmean(a, &axes, &options)?,
        "nanvar" => fold::nanvar(a, &axes, &spread, &options)?,
        "nanstd" => fold::nanstd(a, &axes, &spread, &options)?,
        "nanmax" => fold::nanmax(a, &axes, &options)?,
        "nanmin" => fold::nanmin(a, &axes, &options)?,
        "nanargmax" => fold::nanargmax(a, arguments.axis(), keepdims)?,
        "nanargmin" => fold::nanargmin(a, arguments.axis(), keepdims)?,
        "nancumsum" => fold::nancumsum(a, arguments.axis(), None, None)?,
        "median" => fold::median(a, &axes, keepdims)?,
        "nanmedian" => fold::nanmedian(a, &axes, keepdims)?,
        "quantile" | "nanquantile" => quantiles()?,
        other => return differences(other, arguments, given),
    }])
}

/// Functions of neighbours, bins and whole arrays.
fn differences(name: &str, arguments: &Arguments<'_>, given: &[Array]) -> Result<Vec<Array>, ArrayError> {
    let a = &given[0];
    let axis = arguments.axis().unwrap_or(-1);
    let scalar = |value: bool| Array::scalar(shapewise::array::Bool::from(value));
    let bound = |key: &str| arguments.number(key).map(ufunc::Operand::Float);
    let mode = || fold::Mode::parse(arguments.get("mode").unwrap_or("full"));
    #[allow(clippy::cast_possible_truncation)] // small whole numbers
    Ok(vec![match name {
        "diff" => fold::diff(a, arguments.number("n").unwrap_or(1.0) as i64, axis, None, None)?,
        "ediff1d" => fold::ediff1d(a, None, None)?,
        "trapezoid" => fold::trapezoid(a, given.get(1), 1.0, axis)?,
        "unwrap" => fold::unwrap(a, None, axis, std::f64::consts::TAU)?,
        "round" => fold::round(a, arguments.number("decimals").unwrap_or(0.0) as i32)?,
        "clip" => fold::clip(a, bound("low").as_ref(), bound("high").as_ref())?,
        "gradient" => {
            let spacing =
                given.get(1).map_or(fold::Spacing::Uniform(1.0), |x| fold::Spacing::of_coordinates(&x.slice::<f64>()));
            fold::gradient(a, &spacing, 0, arguments.number("edge_order").unwrap_or(1.0) as usize)?
        }
        "isclose" => fold::isclose(
            a,
            &given[1],
            fold::Tolerance { equal_nan: arguments.flag("equal_nan"), ..Default::default() },
        )?,
        "array_equal" => scalar(fold::array_equal(a, &given[1], arguments.flag("equal_nan"))?)?,
        "nan_to_num" => fold::nan_to_num(a, &shapewise::array::Array::scalar(0.0)?, None, None)?,
        "interp" => fold::interp(a, &given[1], &given[2], None, None)?,
        "convolve" => fold::convolve(a, &given[1], mode()?)?,
        "correlate" => fold::correlate(a, &given[1], mode()?)?,
        "bincount" => fold::bincount(a, given.get(1), 0)?,
        "digitize" => fold::digitize(a, &given[1], arguments.flag("right"))?,
        "histogram" => {
            let rule = arguments.get("bins").unwrap_or("10");
            let bins = rule.parse().map_or(fold::Bins::Rule(rule), fold::Bins::Count);
            let found = fold::bin_edges(a, &bins, None, false)?;
            let counts = fold::histogram(a, &found.edges, found.uniform, None, arguments.flag("density"))?;
            return Ok(vec![counts, found.edges]);
        }
        "cross" => fold::cross(a, &given[1])?,
        "sinc" => fold::sinc(a)?,
        "i0" => fold::i0(a)?,
        other => panic!("unknown case {other}"),
    }])
}

fn check(line: &str) -> Result<(), String> {
    let (left, want) = line.split_once(" => ").expect("a result");
    let mut fields = left.split(" | ");
    let mut words = fields.next().expect("a name").split_whitespace();
    let name = words.next().expect("a name");
    let arguments = Arguments(words.collect());
    let given: Vec<Array> = fields.map(array).collect();
    let _ = ufunc::take_warnings();
    let result = evaluate(name, &arguments, &given);
    let mut warned: Vec<String> = ufunc::take_warnings().into_iter().map(|w| format!("!{}", w.text)).collect();
    warned.dedup();
    let got: Vec<String> = match result {
        Ok(arrays) => arrays.iter().map(text).chain(warned).collect(),
        Err(error) => vec![format!("error {}", error.message)],
    };
    let wanted: Vec<&str> = want.split(" | ").collect();
    let same = got.len() == wanted.len()
        && got.iter().zip(&wanted).all(|(got, want)| {
            got == want
                || (!want.starts_with(['!', 'e'])
                    && !got.starts_with(['!', 'e'])
                    && agree(got, want, if left.starts_with("i0") { 1e-15 } else { 0.0 }))
        });
    if same { Ok(()) } else { Err(format!("{left}\n   got {}\n  want {want}", got.join(" | "))) }
}

#[test]
fn folds_agree_with_numpy() {
    match std::env::var("FOLD_CASES") {
        Ok(path) => run(&std::fs::read_to_string(path).expect("the file"), check),
        Err(_) => run(include_str!("fold_cases.txt"), check),
    }
}
