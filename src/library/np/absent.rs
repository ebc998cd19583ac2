//! What NumPy has and Shapewise has not: names, and what comes nearest.

/// Names of a module with their nearest alternatives (empty when there is none).
type Absent = (&'static str, &'static [(&'static str, &'static str)]);

const TABLE: &[Absent] = &[
    (
        "numpy",
        &[
            ("longdouble", "np.float64"),
            ("clongdouble", "np.complex128"),
            ("float128", "np.float64"),
            ("complex256", "np.complex128"),
            ("memmap", "np.load"),
            ("fromregex", "np.genfromtxt"),
            ("from_dlpack", "np.asarray"),
            ("nested_iters", "np.nditer"),
            ("info", "help"),
            ("show_config", "np.__version__"),
            ("show_runtime", "np.__version__"),
            ("test", "np.testing"),
            ("ctypeslib", ""),
            ("f2py", ""),
            ("typing", "typing"),
            ("dtypes", "np.dtype"),
            ("core", "np"),
            ("get_include", ""),
            ("sctypeDict", "np.dtype"),
            ("ScalarType", "np.generic"),
        ],
    ),
    ("numpy.char", &[("chararray", "np.array"), ("array", "np.array"), ("asarray", "np.asarray")]),
    ("numpy.testing", &[("suppress_warnings", "warnings.catch_warnings")]),
];

/// The nearest alternative to a name that NumPy has and Shapewise has not; `None` for other names.
#[must_use]
pub fn nearest(module: &str, name: &str) -> Option<&'static str> {
    let (_, names) = TABLE.iter().find(|(known, _)| *known == module)?;
    names.iter().find(|(known, _)| *known == name).map(|(_, nearest)| *nearest)
}
