python-never-closed = The marked bracket is opened and never closed.
python-unterminated = A quote is opened and not closed on this line.
python-colon = A line that begins a block (`if`, `for`, `def` …) ends with a colon.
python-indent = After the colon the next line stands further to the right.
python-unindent = The line must stand as far to the right as a line of the block it belongs to.
python-equals = One `=` gives a name a value; two compare.
python-comma = Between two items stands a comma.
python-print = `print` is a function: what it prints stands in brackets.
python-outside = This word has a meaning only inside a function or a loop.
python-none = One side is `None`: most often a function without `return`, or a method that works in place.
python-keys = The keys are { $keys }.
python-no-keys = The dict is empty.
python-empty = It is empty.
python-length = { $length ->
    [one] It has { $length } item, at position 0.
   *[other] It has { $length } items, at the positions 0 to { $last }.
}
python-unpack = { $values ->
    [one] There is { $values } value
   *[other] There are { $values } values
} for { $names ->
    [one] { $names } name
   *[other] { $names } names
}.
python-unpack-items = Every item of { $items } would have to have { $names ->
    [one] { $names } value
   *[other] { $names } values
}, one for each name.
python-list-plus = `+=` adds the items of something to a list. A single item is added with `append`.
python-split = { $size ->
    [one] { $size } item
   *[other] { $size } items
} cannot be cut into { $parts } equal parts.
python-sample = Without replacement every item is drawn at most once, and there are only { $size }.
python-flat-choice = `choice` draws from one axis; this array is { $shape }.
python-format = A format such as `.2f` is for one number.
python-nothing-to-join = The list is empty: there is nothing to join.
python-repeats = There are { $items } items and { $counts } counts. Give one count for all, or one for each item.
python-einsum = The letter { $letter } stands for one size, but here it is { $first } and { $second }.
