use serde_json::{Value, json};
use shapewise::array::{Array, DType, Result, linalg, matmul};
use std::io::BufRead;

fn load(v: &Value) -> Array {
    let dtype = DType::parse(v["dtype"].as_str().unwrap()).unwrap();
    let shape: Vec<usize> = v["shape"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap() as usize).collect();
    let bytes: Vec<u8> = hex(v["data"].as_str().unwrap());
    let a = Array::zeros(&shape, dtype).unwrap();
    a.buffer().bytes_mut()[..bytes.len()].copy_from_slice(&bytes);
    if v["order"].as_str() == Some("F") {
        let a2 = a; // data given in F order: reversed shape then transposed
        let mut s = shape.clone();
        s.reverse();
        let b = Array::zeros(&s, dtype).unwrap();
        b.buffer().bytes_mut()[..bytes.len()].copy_from_slice(&bytes);
        let _ = a2;
        return b.with_layout(b.layout().reversed());
    }
    a
}
fn hex(s: &str) -> Vec<u8> {
    (0..s.len() / 2).map(|i| u8::from_str_radix(&s[2 * i..2 * i + 2], 16).unwrap()).collect()
}
fn dump(a: &Array) -> Value {
    let item = a.dtype().itemsize();
    let bytes = a.buffer().bytes();
    let mut out = String::new();
    for at in a.layout().offsets() {
        for b in &bytes[at..at + item] {
            out += &format!("{b:02x}");
        }
    }
    json!({"dtype": a.dtype().str_code(), "shape": a.shape(), "data": out})
}
fn run(v: &Value) -> Result<Vec<Array>> {
    let args: Vec<Array> = v["args"].as_array().unwrap().iter().map(load).collect();
    let ints = |k: &str| -> Vec<i64> {
        v[k].as_array().map(|a| a.iter().map(|n| n.as_i64().unwrap()).collect()).unwrap_or_default()
    };
    let _ = &ints;
    let s = |k: &str| v[k].as_str().unwrap_or("");
    let _ = &s;
    let one = |a: Result<Array>| a.map(|a| vec![a]);
    match v["op"].as_str().unwrap() {
        "matmul" => one(matmul::matmul(&args[0], &args[1])),
        "dot" => one(matmul::dot(&args[0], &args[1])),
        "inner" => one(matmul::inner(&args[0], &args[1])),
        "vdot" => one(matmul::vdot(&args[0], &args[1])),
        "outer" => one(matmul::outer(&args[0], &args[1])),
        "kron" => one(matmul::kron(&args[0], &args[1])),
        "vecdot" => one(matmul::vecdot(&args[0], &args[1])),
        "matvec" => one(matmul::matvec(&args[0], &args[1])),
        "vecmat" => one(matmul::vecmat(&args[0], &args[1])),
        "cross" => one(matmul::cross(&args[0], &args[1], -1, -1, -1)),
        "trace" => one(matmul::trace(&args[0], v["offset"].as_i64().unwrap_or(0), 0, 1, None)),
        "tensordot" => one(matmul::tensordot(&args[0], &args[1], &ints("la"), &ints("ra"))),
        "einsum" => one(matmul::einsum(s("sub"), &args, None)),
        "multi_dot" => one(matmul::multi_dot(&args)),
        "matrix_power" => one(matmul::matrix_power(&args[0], v["n"].as_i64().unwrap())),
        "inv" => one(linalg::inv(&args[0])),
        "det" => one(linalg::det(&args[0])),
        "slogdet" => linalg::slogdet(&args[0]).map(|(a, b)| vec![a, b]),
        "solve" => one(linalg::solve(&args[0], &args[1])),
        "cholesky" => one(linalg::cholesky(&args[0], v["upper"].as_bool().unwrap_or(false))),
        other => more(other, v, &args),
    }
}
fn more(op: &str, v: &Value, args: &[Array]) -> Result<Vec<Array>> {
    use shapewise::array::{sets, sort};
    let axis = v["axis"].as_i64();
    let ints = |k: &str| -> Vec<i64> {
        v[k].as_array().map(|a| a.iter().map(|n| n.as_i64().unwrap()).collect()).unwrap_or_default()
    };
    let one = |a: Result<Array>| a.map(|a| vec![a]);
    let u = |u: sets::Unique| vec![u.values, u.indices, u.inverse, u.counts];
    match op {
        "sort" => one(sort::sort(&args[0], axis)),
        "argsort" => one(sort::argsort(&args[0], axis)),
        "partition" => one(sort::partition(&args[0], &ints("kth"), axis)),
        "lexsort" => one(sort::lexsort(args, axis.unwrap_or(-1))),
        "searchsorted" => {
            one(sort::searchsorted(&args[0], &args[1], sort::Side::parse(v["side"].as_str().unwrap())?, args.get(2)))
        }
        "unique" => sets::unique(&args[0], v["nan"].as_bool().unwrap_or(true)).map(u),
        "unique_axis" => sets::unique_axis(&args[0], axis.unwrap()).map(u),
        "isin" => one(sets::isin(&args[0], &args[1], false)),
        "union1d" => one(sets::union1d(&args[0], &args[1])),
        "setxor1d" => one(sets::setxor1d(&args[0], &args[1], false)),
        "setdiff1d" => one(sets::setdiff1d(&args[0], &args[1], false)),
        "intersect1d" => one(sets::intersect1d(&args[0], &args[1], false)),
        "intersect1di" => sets::intersect1d_indices(&args[0], &args[1], false).map(|(a, b, c)| vec![a, b, c]),
        other => third(other, v, args),
    }
}
fn third(op: &str, v: &Value, args: &[Array]) -> Result<Vec<Array>> {
    let one = |a: Result<Array>| a.map(|a| vec![a]);
    let opt = |(a, b): (Array, Option<Array>)| std::iter::once(a).chain(b).collect::<Vec<_>>();
    let opt3 = |(a, b, c): (Option<Array>, Array, Option<Array>)| a.into_iter().chain([b]).chain(c).collect::<Vec<_>>();
    match op {
        "qr" => linalg::Mode::parse(v["mode"].as_str().unwrap()).and_then(|m| linalg::qr(&args[0], m)).map(opt),
        "eigh" => {
            linalg::eigh(&args[0], linalg::Triangle::parse(v["uplo"].as_str().unwrap_or("L"))?).map(|(a, b)| vec![a, b])
        }
        "eigvalsh" => one(linalg::eigvalsh(&args[0], linalg::Triangle::Lower)),
        "svd" => linalg::svd(
            &args[0],
            if v["full"].as_bool().unwrap() { linalg::Vectors::Full } else { linalg::Vectors::Thin },
        )
        .map(opt3),
        "svdh" => linalg::svd_hermitian(&args[0], true).map(opt3),
        "svdvals" => one(linalg::svdvals(&args[0])),
        other => fourth(other, v, args),
    }
}
fn fourth(op: &str, v: &Value, args: &[Array]) -> Result<Vec<Array>> {
    let one = |a: Result<Array>| a.map(|a| vec![a]);
    match op {
        "eig" => linalg::eig(&args[0]).map(|(a, b)| vec![a, b]),
        "eigvals" => one(linalg::eigvals(&args[0])),
        other => fifth(other, v, args),
    }
}
fn fifth(op: &str, v: &Value, args: &[Array]) -> Result<Vec<Array>> {
    use shapewise::array::{fft, poly};
    let one = |a: Result<Array>| a.map(|a| vec![a]);
    let n = v["n"].as_i64();
    let axis = v["axis"].as_i64().unwrap_or(-1);
    let ints =
        |k: &str| -> Option<Vec<i64>> { v[k].as_array().map(|a| a.iter().map(|n| n.as_i64().unwrap()).collect()) };
    let norm = || fft::Norm::parse(v["norm"].as_str().unwrap_or("backward"));
    let order = || match &v["ord"] {
        Value::Null => None,
        Value::String(s) if s == "inf" => Some(linalg::Order::Number(f64::INFINITY)),
        Value::String(s) if s == "-inf" => Some(linalg::Order::Number(f64::NEG_INFINITY)),
        Value::String(s) => Some(linalg::Order::parse(s)),
        n => Some(linalg::Order::Number(n.as_f64().unwrap())),
    };
    let (s, ax) = (ints("s"), ints("axes"));
    match op {
        "norm" => {
            one(linalg::norm(&args[0], order().as_ref(), ax.as_deref(), v["keepdims"].as_bool().unwrap_or(false)))
        }
        "cond" => one(linalg::cond(&args[0], order().as_ref())),
        "pinv" => one(linalg::pinv(&args[0], 1e-15, v["hermitian"].as_bool().unwrap_or(false))),
        "matrix_rank" => one(linalg::matrix_rank(&args[0], None, None, false)),
        "lstsq" => linalg::lstsq(&args[0], &args[1], None)
            .map(|l| vec![l.solution, l.residuals, Array::scalar(l.rank).unwrap(), l.singular]),
        "tensorsolve" => one(linalg::tensorsolve(&args[0], &args[1], None)),
        "tensorinv" => one(linalg::tensorinv(&args[0], n.unwrap())),
        "fft" => one(fft::fft(&args[0], n, axis, norm()?, fft::Direction::Forward)),
        "ifft" => one(fft::fft(&args[0], n, axis, norm()?, fft::Direction::Inverse)),
        "rfft" => one(fft::rfft(&args[0], n, axis, norm()?)),
        "irfft" => one(fft::irfft(&args[0], n, axis, norm()?)),
        "hfft" => one(fft::hfft(&args[0], n, axis, norm()?)),
        "ihfft" => one(fft::ihfft(&args[0], n, axis, norm()?)),
        "fftn" => one(fft::fftn(&args[0], s.as_deref(), ax.as_deref(), norm()?, fft::Direction::Forward)),
        "ifftn" => one(fft::fftn(&args[0], s.as_deref(), ax.as_deref(), norm()?, fft::Direction::Inverse)),
        "rfftn" => one(fft::rfftn(&args[0], s.as_deref(), ax.as_deref(), norm()?)),
        "irfftn" => one(fft::irfftn(&args[0], s.as_deref(), ax.as_deref(), norm()?)),
        "fftshift" => one(fft::fftshift(&args[0], ax.as_deref())),
        "ifftshift" => one(fft::ifftshift(&args[0], ax.as_deref())),
        "fftfreq" => one(fft::fftfreq(n.unwrap(), v["d"].as_f64().unwrap())),
        "rfftfreq" => one(fft::rfftfreq(n.unwrap(), v["d"].as_f64().unwrap())),
        "polyadd" => one(poly::polyadd(&args[0], &args[1])),
        "polysub" => one(poly::polysub(&args[0], &args[1])),
        "polymul" => one(poly::polymul(&args[0], &args[1])),
        "polydiv" => poly::polydiv(&args[0], &args[1]).map(|(a, b)| vec![a, b]),
        "polyval" => one(poly::polyval(&args[0], &args[1])),
        "polyder" => one(poly::polyder(&args[0], n.unwrap())),
        "polyint" => one(poly::polyint(&args[0], n.unwrap(), args.get(1))),
        "roots" => one(poly::roots(&args[0])),
        "poly" => one(poly::poly(&args[0])),
        "polyfit" => poly::polyfit(
            &args[0],
            &args[1],
            n.unwrap(),
            None,
            args.get(2),
            if v["cov"].as_bool().unwrap_or(false) { poly::Covariance::Scaled } else { poly::Covariance::None },
        )
        .map(|f| std::iter::once(f.coefficients).chain(f.covariance).collect()),
        "poly1d" => {
            let t = poly::poly1d_text(&args[0], "x")?;
            one(Array::from_slice(&[t.len()], t.as_bytes()))
        }
        other => panic!("{other}"),
    }
}
fn main() {
    for line in std::io::stdin().lock().lines() {
        let v: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let out = match run(&v) {
            Ok(all) => json!({"ok": all.iter().map(dump).collect::<Vec<_>>()}),
            Err(e) => json!({"err": format!("{:?}", e.class), "msg": e.message}),
        };
        println!("{out}");
    }
}
