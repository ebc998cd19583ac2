//! The array engine against values read off NumPy: `tests/vectors/array.jsonl`, one call a line.
//! The environment variable `ARRAY_VECTORS` names another file.

use half::f16;
use num_complex::Complex;
use serde_json::{Value, json};
use shapewise::array::assign::assign_where;
use shapewise::array::broadcast::Broadcast;
use shapewise::array::create::checked_shape;
use shapewise::array::edit::{self, Places};
use shapewise::array::error::{ArrayError, Class, Result};
use shapewise::array::pad::{Padding, Statistic, as_pairs};
use shapewise::array::ranges::{self, Number};
use shapewise::array::split::{self, Cuts};
use shapewise::array::take::{self, Mode};
use shapewise::array::{
    Array, Bool, Casting, DType, Item, Layout, Order, can_cast, coordinates, grid, join, nonzero, pad, promote, repeat,
    select, triangle,
};

#[test]
fn conversions_as_numpy_does_them() {
    let v = Array::from_slice(&[4], &[1.5, -1.0, f64::NAN, 3e9]).unwrap();
    assert_eq!(&*v.astype(DType::Int32).unwrap().slice::<i32>(), &[1, -1, i32::MIN, i32::MIN]);
    assert_eq!(&*v.astype(DType::UInt8).unwrap().slice::<u8>(), &[1, 255, 0, 0]);
    assert_eq!(v.astype(DType::Str(0)).unwrap().texts().unwrap(), ["1.5", "-1.0", "nan", "3000000000.0"]);
    let texts = Array::from_texts(&[2], &["1", "x"]).unwrap();
    let error = texts.astype(DType::Float64).map(|_| ()).unwrap_err();
    assert_eq!(error.message, "could not convert string to float: np.str_('x')");
    let positions = Array::from_slice(&[2], &[3_i64, 6]).unwrap();
    let error = coordinates::unravel_index(&positions, &[2, 3], Order::C).map(|_| ()).unwrap_err();
    assert_eq!(error.message, "index 6 is out of bounds for array with size 6");
}

#[test]
fn vectors() {
    let path = std::env::var("ARRAY_VECTORS").unwrap_or_else(|_| "tests/vectors/array.jsonl".to_owned());
    let text = std::fs::read_to_string(path).unwrap();
    let (mut wrong, mut total) = (Vec::new(), 0);
    for line in text.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        total += 1;
        let got = match std::panic::catch_unwind(|| evaluate(&row)) {
            Err(_) => json!("panicked"),
            Ok(Ok(value)) => value,
            Ok(Err(error)) => json!({"error": format!("{}: {}", class_name(error.class), error.message)}),
        };
        if !same(&got, &row["want"]) {
            let mut call = row.clone();
            call.as_object_mut().unwrap().remove("want");
            wrong.push(format!("{call}\n  want {}\n  got  {got}", row["want"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {total} differ\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
}

fn class_name(class: Class) -> &'static str {
    match class {
        Class::Value => "ValueError",
        Class::Type => "TypeError",
        Class::Index => "IndexError",
        Class::Axis => "AxisError",
        Class::ZeroDivision => "ZeroDivisionError",
        Class::Overflow => "OverflowError",
        Class::NotImplemented => "NotImplementedError",
        _ => "Error",
    }
}

/// Equal, floats by value.
fn same(got: &Value, want: &Value) -> bool {
    match (got, want) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        // Fractions stand in quotes: serde_json is allowed to miss the last digit.
        (Value::Number(a), Value::String(b)) => b.parse().ok() == a.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => a.len() == b.len() && a.iter().all(|(k, a)| same(a, &b[k])),
        _ => got == want,
    }
}

fn number(value: f64) -> Value {
    if value.is_nan() {
        json!("nan")
    } else if value.is_infinite() {
        json!(if value > 0.0 { "inf" } else { "-inf" })
    } else {
        json!(value)
    }
}

fn show(array: &Array) -> Result<Value> {
    let a = array.to_contiguous()?;
    let values: Vec<Value> = match a.dtype() {
        DType::Bool => a.slice::<Bool>().iter().map(|x| json!(x.get())).collect(),
        DType::UInt64 => a.slice::<u64>().iter().map(|x| json!(x)).collect(),
        DType::Complex64 | DType::Complex128 => a
            .astype(DType::Complex128)?
            .slice::<Complex<f64>>()
            .iter()
            .map(|x| json!([number(x.re), number(x.im)]))
            .collect(),
        DType::Str(_) => a.texts()?.iter().map(|x| json!(x)).collect(),
        DType::Float16 => a.slice::<f16>().iter().map(|x| number(x.to_f64())).collect(),
        d if d.is_float() => a.astype(DType::Float64)?.slice::<f64>().iter().map(|x| number(*x)).collect(),
        _ => a.astype(DType::Int64)?.slice::<i64>().iter().map(|x| json!(x)).collect(),
    };
    Ok(json!({"d": a.dtype().name(), "s": a.shape(), "v": values}))
}

fn many(arrays: &[Array]) -> Result<Value> {
    Ok(json!({"many": arrays.iter().map(show).collect::<Result<Vec<Value>>>()?}))
}

fn dtype(value: &Value) -> Option<DType> {
    value.as_str().map(|name| DType::parse(name).unwrap())
}

fn ints(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect()
}

fn sizes(value: &Value) -> Vec<usize> {
    ints(value).into_iter().map(|n| n as usize).collect()
}

fn read_float(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| value.as_str().unwrap().parse().unwrap())
}

fn array(value: &Value) -> Result<Array> {
    let dtype = dtype(&value["d"]).unwrap();
    let values = value["v"].as_array().unwrap();
    let n = [values.len()];
    let base = match dtype {
        DType::Bool => Array::from_slice(&n, &values.iter().map(|v| Bool::from(v == true)).collect::<Vec<_>>())?,
        DType::Str(_) => {
            Array::from_texts(&n, &values.iter().map(|v| v.as_str().unwrap()).collect::<Vec<_>>())?.astype(dtype)?
        }
        DType::Complex128 => {
            let parts = values.iter().map(|v| Complex::new(read_float(&v[0]), read_float(&v[1])));
            Array::from_slice(&n, &parts.collect::<Vec<_>>())?
        }
        _ => Array::from_slice(&n, &values.iter().map(read_float).collect::<Vec<_>>())?.astype(dtype)?,
    };
    Ok(base.with_layout(Layout {
        offset: value["o"].as_u64().unwrap() as usize,
        shape: sizes(&value["s"]).into(),
        strides: ints(&value["t"]).into_iter().map(|s| s as isize).collect(),
    }))
}

fn arrays(value: &Value) -> Result<Vec<Array>> {
    value.as_array().unwrap().iter().map(array).collect()
}

fn order(value: &Value) -> Order {
    match value.as_str() {
        Some("F") => Order::F,
        Some("A") => Order::A,
        Some("K") => Order::K,
        _ => Order::C,
    }
}

fn items(value: &Value) -> Result<Vec<Item>> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            Ok(match item {
                Value::String(name) if name == "n" => Item::NewAxis,
                Value::String(_) => Item::Ellipsis,
                _ if item.get("i").is_some() => Item::Integer(item["i"].as_i64().unwrap()),
                _ if item.get("b").is_some() => Item::BoolScalar(item["b"] == true),
                _ if item.get("sl").is_some() => Item::Slice {
                    start: item["sl"][0].as_i64(),
                    stop: item["sl"][1].as_i64(),
                    step: item["sl"][2].as_i64(),
                },
                _ => {
                    let a = array(&item["a"])?;
                    if a.dtype() == DType::Bool { Item::Mask(a) } else { Item::Integers(a) }
                }
            })
        })
        .collect()
}

fn list(value: &Value) -> Result<Array> {
    let all = ints(value);
    Array::from_slice(&[all.len()], &all)
}

fn python_number(value: &Value) -> Number {
    value.as_i64().map_or_else(|| Number::Float(value.as_f64().unwrap()), |n| Number::Int(n.into()))
}

fn padding(mode: &str, array: &Array) -> Result<Padding> {
    let statistic = |of| Padding::Statistic { of, lengths: vec![(None, None); array.ndim()] };
    let zeros = as_pairs(&Array::scalar(0_i64)?, array.ndim())?;
    Ok(match mode {
        "edge" => Padding::Edge,
        "wrap" => Padding::Wrap,
        "reflect" => Padding::Reflect { odd: false },
        "oddr" => Padding::Reflect { odd: true },
        "symmetric" => Padding::Symmetric { odd: false },
        "odds" => Padding::Symmetric { odd: true },
        "linear_ramp" => Padding::LinearRamp(zeros),
        "maximum" => statistic(Statistic::Maximum),
        "minimum" => statistic(Statistic::Minimum),
        "mean" => statistic(Statistic::Mean),
        "median" => statistic(Statistic::Median),
        _ => Padding::Constant(zeros),
    })
}

fn evaluate(row: &Value) -> Result<Value> {
    let op = row["op"].as_str().unwrap();
    match row.get("a") {
        Some(given) => on_array(op, &array(given)?, row),
        None => without_array(op, row),
    }
}

fn on_array(op: &str, a: &Array, row: &Value) -> Result<Value> {
    let axis = row["axis"].as_i64();
    let int = |key: &str| row[key].as_i64().unwrap();
    let one = |places: i64| Places::One(places);
    show(&match op {
        "index" => a.index(&items(&row["ix"])?)?,
        "set" => {
            a.set_index(&items(&row["ix"])?, &array(&row["x"])?)?;
            a.clone()
        }
        "reshape" => a.reshape(&ints(&row["shape"]), order(&row["order"]))?,
        "ravel" => a.ravel(order(&row["order"]))?,
        "transpose" => a.transpose(Some(&ints(&row["axes"])))?,
        "swapaxes" => a.swapaxes(int("x"), int("y"))?,
        "moveaxis" => a.moveaxis(&[int("x")], &[int("y")])?,
        "rollaxis" => a.rollaxis(int("x"), int("y"))?,
        "expand_dims" => a.expand_dims(&ints(&row["axes"]))?,
        "squeeze" => a.squeeze(Some(&ints(&row["axes"])))?,
        "flip" => a.flip(Some(&ints(&row["axes"])))?,
        "diagonal" => a.diagonal(int("k"), int("x"), int("y"))?,
        "rot90" => a.rot90(int("k"), &ints(&row["axes"]))?,
        "triu" => triangle::triangle(a, int("k"), true)?,
        "tril" => triangle::triangle(a, int("k"), false)?,
        "diag" => triangle::diag(a, int("k"))?,
        "roll" => {
            let axes = row["axes"].as_array().map(|_| ints(&row["axes"]));
            repeat::roll(a, &ints(&row["shift"]), axes.as_deref())?
        }
        "repeat" => repeat::repeat(a, &list(&row["n"])?, axis)?,
        "tile" => repeat::tile(a, &ints(&row["n"]))?,
        "resize" => repeat::resize(a, &ints(&row["n"]))?,
        "take" => take::take(a, &list(&row["n"])?, axis, Mode::parse(row["mode"].as_str().unwrap())?)?,
        "delete" => edit::delete(a, &Places::Many(list(&row["n"])?), axis)?,
        "delete1" => edit::delete(a, &one(int("n")), axis)?,
        "insert" => edit::insert(a, &Places::Many(list(&row["n"])?), &array(&row["x"])?, axis)?,
        "insert1" => edit::insert(a, &one(int("n")), &array(&row["x"])?, axis)?,
        "split" => return many(&split::split(a, &Cuts::Sections(int("n")), int("axis"))?),
        "array_split" => return many(&split::array_split(a, &Cuts::Sections(int("n")), int("axis"))?),
        "split_at" => return many(&split::split(a, &Cuts::At(ints(&row["n"])), int("axis"))?),
        "nonzero" => return many(&nonzero::nonzero(a)?),
        "argwhere" => nonzero::argwhere(a)?,
        "flatnonzero" => nonzero::flatnonzero(a)?,
        "astype" => a.astype(dtype(&row["dtype"]).unwrap())?,
        "windows" => a.sliding_window_view(&ints(&row["w"]), None)?,
        "view" => a.view(dtype(&row["dtype"]).unwrap())?,
        "broadcast_to" => a.broadcast_to(&ints(&row["shape"]))?,
        "pad" => {
            let pairs = row["w"].as_array().unwrap().iter().map(sizes);
            let widths: Vec<(usize, usize)> = pairs.map(|pair| (pair[0], pair[1])).collect();
            pad::pad(a, &widths, &padding(row["mode"].as_str().unwrap(), a)?)?
        }
        "where" => select::select(a, &array(&row["x"])?, &array(&row["y"])?)?,
        "take_along" => take::take_along_axis(a, &array(&row["x"])?, axis)?,
        "put" | "place" | "putmask" | "copyto" | "fill_diagonal" => {
            change(op, a, &array(&row["x"])?, row)?;
            a.clone()
        }
        "extract" => take::extract(&array(&row["y"])?, a)?,
        "compress" => take::compress(&array(&row["y"])?, a, axis)?,
        "choose" => take::choose(a, &arrays(&row["p"])?, Mode::parse(row["mode"].as_str().unwrap())?)?,
        "unravel" => return many(&coordinates::unravel_index(a, &sizes(&row["shape"]), order(&row["order"]))?),
        "vander" => triangle::vander(a, int("n") as usize, row["inc"] == true)?,
        "trim" => edit::trim_zeros(a, row["trim"].as_str().unwrap(), None)?,
        _ => return Err(ArrayError::not_implemented(op)),
    })
}

fn change(op: &str, a: &Array, values: &Array, row: &Value) -> Result<()> {
    match op {
        "put" => take::put(a, &list(&row["n"])?, values, Mode::parse(row["mode"].as_str().unwrap())?),
        "fill_diagonal" => triangle::fill_diagonal(a, values, row["wrap"] == true),
        "place" => take::place(a, &array(&row["y"])?, values),
        "putmask" => take::putmask(a, &array(&row["y"])?, values),
        _ => assign_where(a, values, &array(&row["y"])?),
    }
}

fn without_array(op: &str, row: &Value) -> Result<Value> {
    let shapes = || -> Vec<Vec<usize>> { row["shapes"].as_array().unwrap().iter().map(sizes).collect() };
    let bools = |shape: &[usize]| Array::zeros(shape, DType::Bool);
    let wanted = dtype(&row["dtype"]);
    show(&match op {
        "concatenate" => join::concatenate(&arrays(&row["p"])?, row["axis"].as_i64(), None, Casting::SameKind)?,
        "stack" => join::stack(&arrays(&row["p"])?, row["axis"].as_i64().unwrap(), None, Casting::SameKind)?,
        "vstack" | "hstack" | "dstack" | "column_stack" => {
            let (parts, axis) = join::prepare_stack(op, &arrays(&row["p"])?)?;
            join::concatenate(&parts, Some(axis), None, Casting::SameKind)?
        }
        "meshgrid" => {
            let grids = grid::meshgrid(&arrays(&row["p"])?, row["ij"] != true, row["sparse"] == true, true)?;
            return many(&grids);
        }
        "indices" => grid::indices(&sizes(&row["shape"]), DType::Int64)?,
        "arange" => {
            let n: Vec<Number> = row["n"].as_array().unwrap().iter().map(python_number).collect();
            let float = n.iter().any(|n| n.dtype() == DType::Float64);
            let own = if float { DType::Float64 } else { DType::Int64 };
            ranges::arange(n[0], n[1], n[2], wanted.unwrap_or(own))?
        }
        "linspace" | "logspace" | "geomspace" => {
            let ends: Vec<f64> = row["n"].as_array().unwrap().iter().map(read_float).collect();
            let (start, stop) = (Array::scalar(ends[0])?, Array::scalar(ends[1])?);
            let (count, end) = (row["count"].as_i64().unwrap(), row["end"] == true);
            match op {
                "linspace" => {
                    let out = wanted.unwrap_or(DType::Float64);
                    ranges::linspace(&start, &stop, count, end, DType::Float64, out)?.0
                }
                "logspace" => ranges::logspace(&start, &stop, count, end, &Array::scalar(10.0)?, None)?,
                _ => ranges::geomspace(&start, &stop, count, end, None)?,
            }
        }
        "eye" => {
            let n = ints(&row["n"]);
            let shape = checked_shape(&n[..2])?;
            triangle::eye(shape[0], shape[1], n[2], DType::Float64)?
        }
        "tri" => {
            let n = ints(&row["n"]);
            triangle::lower(n[0] as usize, n[1] as usize, n[2])?
        }
        "broadcast_shapes" => {
            let shapes = shapes();
            bools(&Broadcast::plan_objects(&shapes.iter().map(Vec::as_slice).collect::<Vec<_>>())?.shape)?
        }
        "operands" => {
            let shapes = shapes();
            bools(&Broadcast::plan(&shapes.iter().map(Vec::as_slice).collect::<Vec<_>>())?.shape)?
        }
        "promote" => Array::zeros(&[0], promote(dtype(&row["x"]).unwrap(), dtype(&row["y"]).unwrap()).unwrap())?,
        "can_cast" => {
            let casting = Casting::parse(row["c"].as_str().unwrap()).unwrap();
            Array::scalar(Bool::from(can_cast(dtype(&row["x"]).unwrap(), dtype(&row["y"]).unwrap(), casting)))?
        }
        _ => return Err(ArrayError::not_implemented(op)),
    })
}
