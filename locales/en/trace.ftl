# What a line did. The four words Line up · Compare · Stretch · Compute are the same in traces, errors and lessons.
trace-topic-broadcast = broadcasting
trace-topic-matmul = matrix product
trace-topic-reduce = reduction
trace-topic-reshape = reshape
trace-topic-transpose = transpose
trace-topic-join = joining
trace-topic-stack = stacking
trace-topic-split = splitting
trace-topic-index = indexing
trace-topic-promote = data type
trace-topic-view = memory
trace-topic-list = list
trace-topic-contract = Einstein sum
trace-topic-accumulate = cumulative
trace-times = ×{ $count }
trace-left-out = { $count ->
    [one] One more operation ran; it is not shown.
   *[other] { $count } more operations ran; they are not shown.
}
trace-nothing = Nothing to draw here: this line did no array operation.
trace-second-name = { $name } is a second name for the array that { $of } names: nothing was copied, and a write through one is seen through both.
trace-is-on = Traces are on: what is worth seeing is shown after each line. %trace off ends it.
trace-is-off = Traces are off.

trace-line-up = Line up
trace-compare = Compare
trace-stretch = Stretch
trace-compute = Compute
trace-batch = Batch
trace-inner = Inner
trace-outer = Outer
trace-name = Name
trace-remove = Remove
trace-left = What is left

trace-right-end = shapes meet at the right end
trace-same-shape = same shape, element by element
trace-missing-is-one = a missing axis counts as 1
trace-one-stretches = a size of 1 can stretch
trace-read-again = { $to }: { $name } is read { $count ->
    [2] twice
   *[other] { $count } times
}, not copied
trace-computed = { $operations }, { $dtypes }
trace-count-add = { $count ->
    [one] { $count } addition
   *[other] { $count } additions
}
trace-count-subtract = { $count ->
    [one] { $count } subtraction
   *[other] { $count } subtractions
}
trace-count-multiply = { $count ->
    [one] { $count } multiplication
   *[other] { $count } multiplications
}
trace-count-divide = { $count ->
    [one] { $count } division
   *[other] { $count } divisions
}
trace-count-compare = { $count ->
    [one] { $count } comparison
   *[other] { $count } comparisons
}
trace-count-other = { $count ->
    [one] { $count } operation
   *[other] { $count } operations
}
trace-result-shape = The result has shape { $shape }.
trace-result-dtype = The result has dtype { $to } and shape { $shape }.

trace-matmul-batch = stacks { $left } and { $right } → { $shape }: { $count } products
trace-matmul-inner = { $inner } columns of { $left } meet { $inner } rows of { $right }
trace-matmul-outer = { $rows } rows and { $columns } columns are left: { $shape }
trace-matmul-outer-rows = { $rows } rows are left: { $shape }
trace-matmul-outer-columns = { $columns } columns are left: { $shape }
trace-matmul-outer-none = nothing is left: one number
trace-matmul-row = counts as a row, { $shape }
trace-matmul-column = counts as a column, { $shape }
trace-matmul-compute = { $count ->
    [one] one cell
   *[other] { $count } cells
}, { $inner ->
    [one] one product
   *[other] a sum of { $inner } products
} each
trace-matmul-cell = The cell { $place } is row times column: { $cell }
trace-matmul-number = The number is { $cell }

trace-reduce-name = { $count ->
    [one] axis { $axes }, of size { $sizes }, is the one to go
   *[other] axes { $axes }, of sizes { $sizes }, are to go
}
trace-reduce-all = no axis was named: { $count ->
    [one] the only axis goes
   *[other] all { $count } axes go
}
trace-reduce-python = Python's own `sum` walks along axis 0 and adds whole rows; `np.sum` would add everything
trace-reduce-removed = { $function } makes one number of every { $count }
trace-reduce-kept = { $function }: one number of every { $count }; keepdims: a 1 stays
trace-reduce-left = { $shape }
trace-reduce-number = one number
trace-reduce-cell = The cell { $place }: { $cell }
trace-reduce-flat = { $flat } is the place in reading order; along the axes that is { $places }.

trace-contract-same = The same as { $code }.
trace-contract-letter = letter
trace-contract-size = size
trace-contract-where = stands for
trace-contract-fate = what becomes of it
trace-contract-axis = axis { $axis } of { $name }
trace-contract-kept = stays: axis { $axis } of the result
trace-contract-multiplied = is multiplied, then added up
trace-contract-summed = is added up
trace-contract-products = { $count ->
    [one] One cell
   *[other] { $count } cells
}: { $inner ->
    [one] one product
   *[other] a sum of { $inner } products
} each.
trace-contract-elements = { $count ->
    [one] One cell
   *[other] { $count } cells
}: { $inner ->
    [one] one element
   *[other] a sum of { $inner } elements
} each.

trace-accumulate-axis = Along axis { $axis }, of size { $size }, each place holds the running result of all places up to it. The shape stays { $from }.
trace-accumulate-flat = No axis was named: the numbers of { $from } are taken in reading order, and the result has one axis, { $to }.
trace-accumulate-line = The first line: { $line }

trace-reshape-boxes = { $count ->
    [one] one number
   *[other] { $count } numbers
} in { $from }, the same in { $to }.
trace-reshape-unknown = −1 means "work it out": { $count } / { $known } = { $size }.
trace-reshape-order = The reading order stays: along the last axis first. A reshape deals the same row of numbers anew; it turns nothing.

trace-transpose-nothing = `{ $name }` has one axis, { $shape }: there is nothing to swap. `{ $name }[:, None]` makes a column.
trace-transpose-move = axis { $from } (size { $size }) becomes axis { $to }
trace-transpose-same = every axis stays where it is
trace-transpose-elements = Element [i, j] moves to [j, i]; no number is dealt anew.
trace-transpose-numbers = The axes are numbered anew; no number is dealt anew.
trace-and = {", "}

trace-join-more = { $count ->
    [one] one more part
   *[other] { $count } more parts
}
trace-join-along = Joined along axis { $axis }: { $sum }. All other axes must agree.
trace-join-new = { $count ->
    [one] One array
   *[other] { $count } arrays
} laid along a new axis { $axis }: { $shape }.
trace-join-split = Cut along axis { $axis } into { $count ->
    [one] one part
   *[other] { $count } parts
}: { $sum }. Each part is a view.

trace-index-item = item
trace-index-takes = takes
trace-index-gives = gives
trace-index-shape = { $from } becomes { $to }.
trace-index-one = { $from } becomes one element.
trace-index-moved = The index arrays do not stand side by side, so their axes come first.
trace-index-axis = axis { $axis } (size { $size })
trace-index-axes = { $count ->
    [0] no axis
    [one] axis { $axes }
   *[other] axes { $axes }
}
trace-index-integer = element { $index }; the axis goes
trace-index-newaxis = a new axis of size 1
trace-index-whole = { $count ->
    [0] nothing
    [one] the axis, whole
   *[other] the axes, whole
}
trace-index-integers = one pick for each number, { $shape }
trace-index-rows = rows { $rows } of { $name }
trace-index-mask = { $count } of { $size } are True: an axis of size { $count }
trace-index-bool = { $value }: an axis of size 1 or 0
trace-index-slice = { $first } to { $last }: { $count } elements
trace-index-slice-step = { $first } to { $last } in steps of { $step }: { $count } elements
trace-index-slice-one = element { $first } alone; the axis stays, with size 1
trace-index-slice-all = the axis, whole
trace-index-slice-empty = nothing: an axis of size 0
trace-index-beyond = ; { $beyond } is beyond the end, which a slice forgives

trace-write-into = Written into { $count ->
    [one] one element
   *[other] { $count } elements
} of { $name }, in place.
trace-write-stretched = The value { $shape } is stretched over them.
trace-write-others = { $count ->
    [one] { $names } looks into the same memory and changes, too.
   *[other] { $names } look into the same memory and change, too.
}

trace-promote-division = { $met }: `/` always gives fractions, so integers become { $to }. `//` would keep them whole.
trace-promote-met = { $met }: the result takes the dtype that holds both, { $to }.
trace-promote-weak = { $met }: a Python number has no dtype of its own, only a kind; the result is { $to }.
trace-promote-asked = { $from } becomes { $to }, as asked for: a new array.
trace-promote-cut = { $from } becomes { $to }: what stands behind the point is cut off, not rounded.
trace-promote-truth = { $from } becomes { $to }: 0 is False, everything else is True.
trace-promote-narrow = { $from } becomes { $to }: numbers that do not fit wrap around, without a word.

trace-memory-view = The result is a view: a window on the memory of { $name }, nothing was copied.
trace-memory-copy = The result is a copy: { $name } does not see what is written into it.
trace-memory-copied = A copy of { $name } with memory of its own: writing into one does not change the other.
trace-memory-in-place = { $sign } writes into the memory { $name } has; its dtype stays { $dtype } and no new array is made.

trace-list-joined = `+` joins two lists: { $left } and { $right } items make { $count }. Arrays would be added element by element.
trace-list-repeated = `*` repeats a list: { $items ->
    [one] one item
   *[other] { $items } items
} { $times } times make { $count }. An array would be multiplied element by element.
trace-list-sliced = A slice of a list is a new list, with { $count ->
    [one] one item
   *[other] { $count } items
}: writing into it leaves { $name } as it is. A slice of an array would be a window on it.

trace-magic-why = draw what a line did (without a line: what the last one did), or tell about a code such as SW310
trace-magic-trace = show after each line what it did
trace-magic-notes = quiet notes on successes that are probably mistakes
trace-magic-mem = names, the memory behind them, who is a window on whom
