//! Messages of NumPy since 1.20 and of the libraries around it: how each is recognised, the code its
//! explanation has here, and how the failure is made again with arrays of the same shapes.

/// A message that is recognised. In `pattern`, named groups are what the explanation needs; those named
/// `left`, `right`, `from`, `into`, `third` are shapes in any spelling (`(2,3)`, `[2, 3]`, `2x3`).
pub struct Message {
    /// The page that tells more (`shapewise explain SW201`); empty where there is none.
    pub code: &'static str,
    pub pattern: &'static str,
    /// Preparation and failing line, with the groups in braces, `{a}` and `{b}` for the operands.
    pub again: Option<(&'static str, &'static str)>,
    /// The message id of a sentence of its own; empty where making it again says everything.
    pub prose: &'static str,
}

/// A row of the tables.
pub(super) const fn row(
    code: &'static str,
    pattern: &'static str,
    again: Option<(&'static str, &'static str)>,
    prose: &'static str,
) -> Message {
    Message { code, pattern, again, prose }
}

/// Two stand-ins of the shapes named in the message, each a single number read many times.
pub(super) const PAIR: &str = "{a} = np.broadcast_to(1.0, {left}); {b} = np.broadcast_to(1.0, {right})";

pub const NUMPY: &[Message] = &[
    row(
        "SW201",
        r"operands could not be broadcast together with shapes \((?<left>[\d,]*)\) \((?<right>[\d,]*)\)\s*$",
        Some((PAIR, "{a} {op} {b}")),
        "",
    ),
    row("SW201", r"operands could not be broadcast together with shapes (?<shapes>\(.*\))", None, "pasted-many-shapes"),
    row(
        "SW204",
        r"operands could not be broadcast together with remapped shapes \[original->remapped\]: \((?<left>[\d,]+)\)->\([^)]*newaxis[^)]*\) \((?<right>[\d,]+)\)->",
        Some((PAIR, "{a} @ {b}")),
        "",
    ),
    row("", r"operands could not be broadcast together with remapped shapes", None, "pasted-einsum-sizes"),
    row(
        "SW201",
        r"shape mismatch: objects cannot be broadcast to a single shape\.\s+Mismatch is between arg \d+ with shape \((?<left>[\d,]*)\) and arg \d+ with shape \((?<right>[\d,]*)\)",
        Some((PAIR, "{a} + {b}")),
        "",
    ),
    row("SW201", r"shape mismatch: objects cannot be broadcast to a single shape", None, "pasted-many-shapes"),
    row(
        "SW202",
        r"non-broadcastable output operand with shape \((?<into>[\d,]*)\) doesn't match the broadcast shape \((?<from>[\d,]*)\)",
        Some(("{a} = np.zeros({into}); {b} = np.broadcast_to(1.0, {from})", "{a} += {b}")),
        "",
    ),
    row(
        "SW202",
        r"could not broadcast input array from shape \((?<from>[\d,]*)\) into shape \((?<into>[\d,]*)\)",
        Some(("{a} = np.zeros({into}); {b} = np.broadcast_to(1.0, {from})", "{a}[...] = {b}")),
        "",
    ),
    row(
        "SW202",
        r"shape mismatch: value array of shape \((?<from>[\d,]*)\)\s+could not be broadcast to indexing result of shape \((?<into>[\d,]*)\)",
        None,
        "pasted-value-does-not-fit",
    ),
    row(
        "SW203",
        r"matmul: Input operand 1 has a mismatch in its core dimension 0.*\(size (?<rows>\d+) is different from (?<columns>\d+)\)",
        Some(("{a} = np.ones((2, {columns})); {b} = np.ones(({rows}, 4))", "{a} @ {b}")),
        "pasted-inner-known",
    ),
    row(
        "SW203",
        r"(?:matmul|dot): Input operand (?<operand>\d) does not have enough dimensions",
        None,
        "pasted-matmul-number",
    ),
    row(
        "SW205",
        r"shapes \((?<left>[\d,]+)\) and \((?<right>[\d,]+)\) not aligned: ",
        Some((PAIR, "np.dot({a}, {b})")),
        "",
    ),
    row(
        "SW206",
        r"cannot reshape array of size (?<size>\d+) into shape \(?(?<to>[-\w, ]*?)\)?$",
        Some(("{a} = np.broadcast_to(1.0, {size})", "{a}.reshape({to})")),
        "",
    ),
    row("SW207", r"can only specify one unknown dimension", Some(("{a} = np.arange(12)", "{a}.reshape(-1, -1)")), ""),
    row(
        "SW208",
        r"all the input array dimensions (?:for|except for) the concatenation axis must match exactly, but along dimension (?<axis>\d+), the array at index (?<first>\d+) has size (?<m>\d+) and the array at index (?<second>\d+) has size (?<n>\d+)",
        None,
        "pasted-concatenate-sizes",
    ),
    row(
        "SW209",
        r"all the input arrays must have same number of dimensions, but the array at index (?<first>\d+) has (?<m>\d+) dimension\(s\) and the array at index (?<second>\d+) has (?<n>\d+) dimension",
        None,
        "pasted-concatenate-ranks",
    ),
    row("SW209", r"all input arrays must have the same shape", None, "pasted-stack-shapes"),
    row("", r"need at least one array to (?:concatenate|stack)", None, "pasted-nothing-to-join"),
    row("SW210", r"^axis (?<axis>-?\d+) is out of bounds for array of dimension (?<ndim>\d+)", None, "pasted-axis"),
    row(
        "SW211",
        r"index (?<index>-?\d+) is out of bounds for (?:axis (?<axis>\d+) with )?size (?<size>\d+)",
        None,
        "pasted-index",
    ),
    row(
        "SW212",
        r"too many indices for array(?:: array is (?<ndim>\d+)-dimensional, but (?<given>\d+) were indexed)?",
        None,
        "pasted-too-many-indices",
    ),
    row(
        "SW213",
        r"boolean index did not match indexed array along (?:axis|dimension) (?<axis>\d+); (?:size of axis|dimension) is (?<size>\d+) but (?:size of corresponding boolean axis|corresponding boolean dimension) is (?<mask>\d+)",
        None,
        "pasted-mask",
    ),
    row(
        "SW216",
        r"shape mismatch: indexing arrays could not be broadcast together with shapes \((?<left>[\d,]*)\) \((?<right>[\d,]*)\)",
        None,
        "pasted-index-arrays",
    ),
    row(
        "SW214",
        r"arrays used as indices must be of integer \(or boolean\) type|only integers, slices \(`:`\), ellipsis",
        None,
        "pasted-index-type",
    ),
    row(
        "SW226",
        r"only integer scalar arrays can be converted to a scalar index|'numpy\.ndarray' object cannot be interpreted as an integer",
        None,
        "pasted-array-for-number",
    ),
    row(
        "SW223",
        r"only (?:size-1|length-1|0-dimensional) arrays can be converted to Python scalars",
        None,
        "pasted-scalar-conversion",
    ),
    row(
        "SW220",
        r"The requested array has an inhomogeneous shape|Creating an ndarray from ragged nested sequences",
        None,
        "pasted-ragged",
    ),
    row("SW220", r"setting an array element with a sequence", None, "pasted-element-sequence"),
    row(
        "SW220",
        r"cannot copy sequence with size (?<m>\d+) to array axis with dimension (?<n>\d+)",
        None,
        "pasted-copy-sequence",
    ),
    row("SW221", r"The truth value of an array with more than one element is ambiguous", None, "pasted-truth"),
    row("SW221", r"The truth value of an empty array is ambiguous", None, "pasted-truth-empty"),
    row(
        "SW224",
        r"Cannot cast ufunc '(?<ufunc>\w+)' output from (?:dtype\(')?(?<dtype>\w+)(?:'\))? to (?:dtype\(')?(?<target>\w+)",
        None,
        "pasted-in-place-cast",
    ),
    row(
        "",
        r"ufunc '(?<ufunc>\w+)' (?:did not contain a loop with signature matching types|not supported for the input types)",
        None,
        "pasted-no-loop",
    ),
    row("SW225", r"Python integer (?<value>-?\d+) out of bounds for (?<dtype>\w+)", None, "pasted-out-of-bounds"),
    row(
        "SW226",
        r"Cannot interpret '(?<given>.*)' as a data type|data type '?(?<name>[^']*)'? not understood",
        None,
        "pasted-not-a-dtype",
    ),
    row("SW226", r"'(?<type>\w+)' object cannot be interpreted as an integer", None, "pasted-not-an-integer"),
    row(
        "SW226",
        r"array\(\) takes from 1 to 2 positional arguments but (?<given>\d+) were given",
        None,
        "pasted-array-arguments",
    ),
    row("SW228", r"Integers to negative integer powers are not allowed", None, "pasted-negative-power"),
    row("SW229", r"cannot convert float (?:NaN|infinity) to integer", None, "pasted-nan-integer"),
    row("SW230", r"^Singular matrix", None, "pasted-singular"),
    row("SW231", r"Last 2 dimensions of the array must be square", None, "pasted-not-square"),
    row(
        "SW231",
        r"(?<ndim>\d+)-dimensional array given\. Array must be (?:at least )?two-dimensional",
        None,
        "pasted-not-a-matrix",
    ),
    row(
        "SW240",
        r"Unable to allocate (?<amount>[\d.]+ \w+) for an array with shape \((?<into>[\d, ]*)\) and data type (?<dtype>\w+)",
        None,
        "pasted-memory",
    ),
    row("", r"array split does not result in an equal division", None, "pasted-split"),
    row(
        "",
        r"zero-size array to reduction operation (?<ufunc>\w+) which has no identity|attempt to get arg(?:max|min) of an empty sequence",
        None,
        "pasted-empty-reduction",
    ),
    row("", r"axes don't match array", None, "pasted-transpose"),
    row("", r"cannot select an axis to squeeze out which has size not equal to one", None, "pasted-squeeze"),
    row("", r"probabilities do not sum to 1", None, "pasted-probabilities"),
    row("", r"'a' and 'p' must have same size", None, "pasted-choice-sizes"),
    row("", r"Cannot take a larger sample than population", None, "pasted-choice-larger"),
    row(
        "",
        r"x and y must have same first dimension, but have shapes \((?<left>[\d, ]*)\) and \((?<right>[\d, ]*)\)|x and y must be the same size",
        None,
        "pasted-plot",
    ),
    row("", r"einstein sum subscripts string|operand has more dimensions than subscripts", None, "pasted-einsum"),
    row(
        "SW102",
        r"module 'numpy' has no attribute '(?<name>float|int|bool|object|str|complex|long)'",
        None,
        "pasted-removed-alias",
    ),
    row(
        "SW130",
        r"module 'numpy' has no attribute '(?<name>\w+)'|`np\.(?<old>\w+)` was removed in the NumPy 2\.0 release",
        None,
        "pasted-no-such-function",
    ),
    row("SW227", r"'list' object has no attribute '(?<name>\w+)'", None, "pasted-list-attribute"),
    row("SW102", r"'numpy\.ndarray' object has no attribute '(?<name>\w+)'", None, "pasted-array-attribute"),
    row("", r"'numpy\.ndarray' object is not callable|'Tensor' object is not callable", None, "pasted-array-called"),
    row("", r"'(?:tuple|torch\.Size)' object is not callable", None, "pasted-shape-called"),
    row("", r"'int' object is not callable", None, "pasted-size-called"),
    row(
        "SW105",
        r"unsupported operand type\(s\) for (?<op>\S+): 'list' and|unsupported operand type\(s\) for (?<op2>\S+): '\w+' and 'list'|can't multiply sequence by non-int",
        None,
        "pasted-list-arithmetic",
    ),
    row("", r"numpy boolean (?:subtract|negative)|The numpy boolean negative", None, "pasted-bool-minus"),
    row("", r"assignment destination is read-only", None, "pasted-read-only"),
    row(
        "",
        r"Found input variables with inconsistent numbers of samples: \[(?<m>\d+), (?<n>\d+)",
        None,
        "pasted-samples",
    ),
    row("", r"Expected 2D array, got 1D array instead", None, "pasted-two-axes"),
    row("", r"negative dimensions are not allowed", None, "pasted-negative-size"),
    row("", r"invalid value encountered in (?<ufunc>\w+)", None, "pasted-invalid-value"),
    row("", r"divide by zero encountered in (?<ufunc>\w+)", None, "pasted-divide-by-zero"),
    row("SW312", r"overflow encountered in (?<ufunc>[\w ]+)", None, "pasted-overflow"),
    row("", r"Mean of empty slice", None, "pasted-empty-mean"),
    row("SW101", r"name 'np' is not defined", None, "pasted-import"),
];
