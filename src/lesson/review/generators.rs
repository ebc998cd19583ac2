//! Exercises with fresh numbers, by concept. Each is a prediction that the judge checks by running
//! it, so no answer is written down anywhere.

use super::numbers::Numbers;
use crate::lesson::faulty_rules::FaultyRule as Rule;
use crate::lesson::format::{Ask, AskKind, Aspects, Foretold, Hint, Step, When};
use crate::text::locale::Locale;

/// What a generator makes: data, code, what is asked about it, beliefs that would answer otherwise.
struct Exercise {
    setup: String,
    body: String,
    about: Foretold,
    rules: &'static [Rule],
}

type Generator = fn(&mut Numbers) -> Exercise;

/// The concepts that have a generator.
static GENERATORS: &[(&str, Generator)] = &[
    ("list-plus-joins", list_plus),
    ("array-elementwise", array_plus),
    ("read-shape", read_shape),
    ("flat-array", flat_array),
    ("reshape-order", reshape_order),
    ("dtype", dtype),
    ("slice-end", slice_end),
    ("index-drops-axis", index_drops),
    ("mask", mask),
    ("elementwise-formula", formula),
    ("ufunc", ufunc),
    ("count-with-mask", count_mask),
    ("align-right", align_right),
    ("stretch-one", stretch_one),
    ("make-column", make_column),
    ("both-grow", both_grow),
    ("silent-shape", both_grow),
    ("axis-removed", axis_removed),
    ("keepdims", keepdims),
    ("argmax", argmax),
    ("dot-product", dot_product),
    ("inner-sizes", inner_sizes),
    ("linear-layer", linear_layer),
    ("star-or-at", star_or_at),
    ("one-hot-eye", one_hot),
    ("labels-from-zero", labels_from_zero),
    ("back-with-argmax", back_with_argmax),
    ("random-shape", random_shape),
    ("permutation", permutation),
    ("centre", centre),
    ("right-axis", centre),
    ("standardise", standardise),
    ("batch-slice", batch_slice),
    ("same-order", same_order),
    ("concatenate", concatenate),
    ("stack", stack),
    ("slice-is-view", slice_is_view),
    ("name-is-label", name_is_label),
    ("copy", copy),
    ("in-place", in_place),
];

/// A fresh exercise on a concept; `None` when there is no generator for it.
#[must_use]
pub fn generate(concept: &str, numbers: &mut Numbers, locale: &Locale) -> Option<Step> {
    let (_, generator) = GENERATORS.iter().find(|(name, _)| *name == concept)?;
    let exercise = generator(numbers);
    let whens = exercise.rules.iter().map(|rule| When { rule: *rule, reply: String::new(), line: 0 }).collect();
    let ask = Ask {
        kind: AskKind::Predict(exercise.about),
        body: exercise.body,
        line: 0,
        concept: concept.to_owned(),
        square: true,
        hints: vec![Hint::Rule],
        whens,
        wrongs: Vec::new(),
        hidden: Vec::new(),
        own_data: true,
        also: Vec::new(),
        needs: Vec::new(),
        aspects: Aspects::default(),
        names: Vec::new(),
        after: String::new(),
        broken: String::new(),
        distractors: Vec::new(),
    };
    let prose = format!("{}\n```\n{}\n```", locale.word("lesson-review-data"), exercise.setup);
    Some(Step {
        id: concept.to_owned(),
        title: concept.replace('-', " "),
        prose,
        line: 0,
        setup: exercise.setup,
        before: Vec::new(),
        ask: Some(ask),
        after: Vec::new(),
    })
}

fn exercise(setup: String, body: impl Into<String>, about: Foretold, rules: &'static [Rule]) -> Exercise {
    Exercise { setup, body: body.into(), about, rules }
}

use Foretold::{Dtype, Error, Shape, Value};

fn list_plus(n: &mut Numbers) -> Exercise {
    let [a, b] = n.sizes();
    exercise(format!("A = {}\nB = {}", n.list(a), n.list(b)), "len(A + B)", Value, &[])
}

fn array_plus(n: &mut Numbers) -> Exercise {
    let count = n.between(2, 4);
    let setup = format!("a = np.array({})\nb = np.array({})", n.list(count), n.list(count));
    exercise(setup, "a + b", Value, &[Rule::PlusJoins])
}

fn read_shape(n: &mut Numbers) -> Exercise {
    let [a, b] = n.sizes();
    exercise(format!("X = np.zeros(({a}, {b}))"), "X.T", Shape, &[])
}

fn flat_array(n: &mut Numbers) -> Exercise {
    let size = n.between(3, 7);
    exercise(format!("v = np.ones({size})"), "v.T", Shape, &[Rule::TMakesColumn])
}

fn reshape_order(n: &mut Numbers) -> Exercise {
    let [a, b] = n.sizes();
    exercise(format!("v = np.arange({})", a * b), format!("v.reshape({a}, -1)"), Shape, &[])
}

fn dtype(n: &mut Numbers) -> Exercise {
    let list = n.list(3);
    let bodies = ["x / 2", "x * 2", "x > 2", "x + 0.5", "x.astype(np.float32)", "x.mean()"];
    exercise(format!("x = np.array({list})"), bodies[n.below(bodies.len())], Dtype, &[])
}

fn slice_end(n: &mut Numbers) -> Exercise {
    let (start, length) = (n.between(0, 2), n.between(2, 4));
    exercise(format!("a = np.array({})", n.list(7)), format!("a[{start}:{}]", start + length), Value, &[])
}

fn index_drops(n: &mut Numbers) -> Exercise {
    let [a, b] = n.sizes();
    let bodies = ["X[0]", "X[:, 1]", "X[1:2]", "X[:, 0:1]", "X[0, :]"];
    exercise(format!("X = np.zeros(({a}, {b}))"), bodies[n.below(bodies.len())], Shape, &[])
}

fn mask(n: &mut Numbers) -> Exercise {
    exercise(format!("a = np.array({})", n.list(5)), format!("a[a > {}]", n.between(3, 5)), Value, &[])
}

fn formula(n: &mut Numbers) -> Exercise {
    let (factor, term) = (n.between(2, 4), n.between(1, 9));
    exercise(format!("x = np.array({})", n.list(3)), format!("x * {factor} + {term}"), Value, &[])
}

fn ufunc(n: &mut Numbers) -> Exercise {
    let name = ["maximum", "minimum"][n.below(2)];
    exercise(format!("x = np.array({})", n.list(4)), format!("np.{name}(x, {})", n.between(3, 6)), Value, &[])
}

fn count_mask(n: &mut Numbers) -> Exercise {
    exercise(format!("x = np.array({})", n.list(5)), format!("(x > {}).sum()", n.between(3, 6)), Value, &[])
}

const BROADCAST: &[Rule] = &[Rule::LeftAligned, Rule::MustBeEqual, Rule::AnySizesStretch];

fn align_right(n: &mut Numbers) -> Exercise {
    let [rows, columns] = n.sizes();
    let length = [rows, columns][n.below(2)];
    exercise(format!("X = np.ones(({rows}, {columns}))\nv = np.ones({length})"), "X + v", Shape, BROADCAST)
}

fn stretch_one(n: &mut Numbers) -> Exercise {
    let [rows, columns] = n.sizes();
    let left = [format!("({rows}, 1)"), format!("(1, {columns})")][n.below(2)].clone();
    exercise(format!("X = np.ones(({rows}, {columns}))\nm = np.ones({left})"), "X - m", Shape, BROADCAST)
}

fn make_column(n: &mut Numbers) -> Exercise {
    let [rows, columns] = n.sizes();
    let body = ["X + c[:, None]", "c[:, None]", "X * c[:, None]"][n.below(3)];
    exercise(format!("X = np.ones(({rows}, {columns}))\nc = np.ones({rows})"), body, Shape, BROADCAST)
}

fn both_grow(n: &mut Numbers) -> Exercise {
    let [rows, columns] = n.sizes();
    let setup = format!("y = np.ones(({rows}, 1))\np = np.ones({columns})");
    exercise(setup, "y - p", Shape, &[Rule::FlatIsColumn, Rule::MustBeEqual])
}

const REDUCTION: &[Rule] = &[Rule::NamedAxisKept, Rule::ReductionKeepsAxis];

fn axis_removed(n: &mut Numbers) -> Exercise {
    let name = ["sum", "mean", "max", "std"][n.below(4)];
    if n.below(3) == 0 {
        let [a, b, c] = n.sizes();
        return exercise(
            format!("X = np.ones(({a}, {b}, {c}))"),
            format!("X.{name}(axis={})", n.below(3)),
            Shape,
            REDUCTION,
        );
    }
    let [a, b] = n.sizes();
    exercise(format!("X = np.ones(({a}, {b}))"), format!("X.{name}(axis={})", n.below(2)), Shape, REDUCTION)
}

fn keepdims(n: &mut Numbers) -> Exercise {
    let [a, b] = n.sizes();
    let body = format!("X.mean(axis={}, keepdims=True)", n.below(2));
    exercise(format!("X = np.ones(({a}, {b}))"), body, Shape, &[Rule::NamedAxisKept])
}

fn argmax(n: &mut Numbers) -> Exercise {
    exercise(format!("a = np.array({})", n.list(5)), "a.argmax()", Value, &[Rule::LabelsFromOne])
}

fn dot_product(n: &mut Numbers) -> Exercise {
    let (a, b) = (n.list(3), n.list(3));
    exercise(format!("u = np.array({a})\nv = np.array({b})"), "u @ v", Value, &[Rule::AtIsElementwise])
}

fn inner_sizes(n: &mut Numbers) -> Exercise {
    let [rows, inner, columns] = n.sizes();
    let left = if n.below(4) == 0 { columns } else { inner };
    let setup = format!("A = np.ones(({rows}, {inner}))\nB = np.ones(({left}, {columns}))");
    exercise(setup, "A @ B", Shape, &[Rule::AtIsElementwise])
}

fn linear_layer(n: &mut Numbers) -> Exercise {
    let [batch, features, out] = n.sizes();
    let setup = format!("x = np.ones(({batch}, {features}))\nW = np.ones(({out}, {features}))");
    exercise(setup, ["x @ W.T", "W @ x[0]", "x @ W"][n.below(3)], Shape, &[Rule::AtIsElementwise])
}

fn star_or_at(n: &mut Numbers) -> Exercise {
    let count = n.between(2, 3);
    let setup = format!("u = np.array({})\nv = np.array({})", n.list(count), n.list(count));
    exercise(setup, ["u * v", "u @ v"][n.below(2)], Value, &[Rule::StarIsMatmul, Rule::AtIsElementwise])
}

fn one_hot(n: &mut Numbers) -> Exercise {
    let [classes, count] = n.sizes();
    let labels: Vec<String> = (0..count).map(|_| n.below(classes).to_string()).collect();
    exercise(format!("labels = np.array([{}])", labels.join(", ")), format!("np.eye({classes})[labels]"), Shape, &[])
}

fn labels_from_zero(n: &mut Numbers) -> Exercise {
    let classes = n.between(3, 6);
    let last = classes - n.below(2);
    let setup = format!("labels = np.array([0, 1, {last}])");
    exercise(setup, format!("np.eye({classes})[labels]"), Error, &[Rule::LabelsFromOne])
}

fn back_with_argmax(n: &mut Numbers) -> Exercise {
    let classes = n.between(3, 5);
    let row = |hot: usize| {
        let cells: Vec<&str> = (0..classes).map(|at| if at == hot { "1" } else { "0" }).collect();
        format!("[{}]", cells.join(", "))
    };
    let rows: Vec<String> = (0..3).map(|_| row(n.below(classes))).collect();
    let setup = format!("H = np.array([{}])", rows.join(", "));
    exercise(setup, "H.argmax(axis=1)", Value, &[Rule::LabelsFromOne])
}

fn random_shape(n: &mut Numbers) -> Exercise {
    let [a, b] = n.sizes();
    let body = [format!("np.random.randn({a}, {b})"), format!("np.random.random(({b}, {a}))")][n.below(2)].clone();
    exercise("np.random.seed(0)".to_owned(), body, Shape, &[])
}

fn permutation(n: &mut Numbers) -> Exercise {
    let [rows, columns] = n.sizes();
    let setup = format!("X = np.ones(({rows}, {columns}))\nnp.random.seed(0)");
    exercise(setup, "X[np.random.permutation(len(X))]", Shape, &[])
}

fn centre(n: &mut Numbers) -> Exercise {
    let [rows, columns] = n.sizes();
    let axis = n.below(2);
    let setup = format!("X = np.ones(({rows}, {columns}))\nm = X.mean(axis={axis})");
    exercise(setup, "X - m", Shape, BROADCAST)
}

fn standardise(n: &mut Numbers) -> Exercise {
    let [rows, columns] = n.sizes();
    exercise(format!("X = np.ones(({rows}, {columns}))"), format!("X.std(axis={})", n.below(2)), Shape, REDUCTION)
}

fn batch_slice(n: &mut Numbers) -> Exercise {
    let (size, columns) = (n.between(4, 8), n.between(2, 3));
    let rows = size * n.between(2, 3) + n.between(1, size - 1);
    let start = rows - rows % size;
    exercise(format!("X = np.ones(({rows}, {columns}))"), format!("X[{start}:{start} + {size}]"), Shape, &[])
}

fn same_order(n: &mut Numbers) -> Exercise {
    let setup = format!("y = np.array({})\norder = np.array([2, 0, 1])", n.list(3));
    exercise(setup, "y[order]", Value, &[])
}

fn concatenate(n: &mut Numbers) -> Exercise {
    let [a, b, columns] = n.sizes();
    let setup = format!("P = np.ones(({a}, {columns}))\nQ = np.ones(({b}, {columns}))");
    exercise(setup, format!("np.concatenate([P, Q], axis={})", n.below(2)), Shape, &[])
}

fn stack(n: &mut Numbers) -> Exercise {
    let [a, b] = n.sizes();
    let count = n.between(2, 3);
    let names = vec!["P"; count].join(", ");
    exercise(format!("P = np.ones(({a}, {b}))"), format!("np.stack([{names}])"), Shape, &[])
}

fn slice_is_view(n: &mut Numbers) -> Exercise {
    let start = n.between(0, 2);
    let body = format!("b = a[{start}:4]\nb[0] = 99\na");
    exercise(format!("a = np.array({})", n.list(5)), body, Value, &[Rule::SlicesCopy])
}

fn name_is_label(n: &mut Numbers) -> Exercise {
    let body = format!("b = a\nb[{}] = 99\na", n.below(3));
    exercise(format!("a = np.array({})", n.list(3)), body, Value, &[Rule::AssignmentCopies])
}

fn copy(n: &mut Numbers) -> Exercise {
    let body = format!("b = a.copy()\nb[{}] = 99\na", n.below(3));
    exercise(format!("a = np.array({})", n.list(3)), body, Value, &[])
}

fn in_place(n: &mut Numbers) -> Exercise {
    let body = format!("b = a\na += {}\nb", n.between(1, 9));
    exercise(format!("a = np.array({})", n.list(3)), body, Value, &[Rule::AssignmentCopies])
}
