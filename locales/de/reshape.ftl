reshape-boxes = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
} cannot be dealt into a shape { $shape } with { $boxes ->
    [one] { $boxes } box
   *[other] { $boxes } boxes
}.
reshape-unknown = -1 means "work it out": { $count } / { $boxes } is no whole number.
reshape-two-unknown = Only one size may be -1; with two there are many answers.
