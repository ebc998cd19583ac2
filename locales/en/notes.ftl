# Notes on suspicious success: one quiet line, once per rule and session. Pages: lines that begin with "| " are code.
notes-is-on = Notes are on.
notes-is-off = Notes are off.
notes-line = note { $code }: { $text }   (%why { $code })

notes-grew = { $left } { $op } { $right } grew both sides to { $shape }: { $count } numbers from { $leftcount } and { $rightcount }. Meant { $column } or { $flat }?
notes-grew-apart = { $left } { $op } { $right } grew both sides to { $shape }: { $count } numbers from { $leftcount } and { $rightcount }, every one with every other. Is that meant?
notes-square = { $matrix } is square ({ $size }×{ $size }), so nothing failed: { $vector } has one number per row, but it met the columns. Meant { $meant }?
notes-softmax-columns = { $call } runs down the columns of { $shape }, so each column sums to 1, not each row. Per row: { $meant }
notes-softmax-all = { $call } adds up all of { $shape }, so no row sums to 1. Per row: { $meant }
notes-normalised-sum = { $call } adds up all of { $shape }: the whole sums to 1, no single row does. Per row: { $meant }
notes-normalised-all = { $call } is one number for all of { $shape }. If the columns are features, each wants its own: { $meant }
notes-axis-rows = { $name } says rows, but { $call } removes axis 0, the rows: it has one number per column. One per row: axis={ $right }, { $count } numbers.
notes-axis-columns = { $name } says columns, but { $call } removes axis { $axis }, the columns: it has one number per row. One per column: axis={ $right }, { $count } numbers.
notes-wrapped = { $wrapped ->
    [one] 1 of { $of } numbers does
   *[other] { $wrapped } of { $of } numbers do
} not fit { $dtype } ({ $low } to { $high }) and wrapped around: { $exact } became { $stored }. Convert first: { $convert }
notes-wrapped-far = { $wrapped ->
    [one] 1 of { $of } numbers does
   *[other] { $wrapped } of { $of } numbers do
} not fit { $dtype } ({ $low } to { $high }) and wrapped around; { $stored } is what is left of one. Convert first: { $convert }
notes-wrapped-asked = { $wrapped ->
    [one] 1 of { $of } numbers does
   *[other] { $wrapped } of { $of } numbers do
} not fit { $dtype } ({ $low } to { $high }) and wrapped around: { $exact } became { $stored }. `.min()` and `.max()` show the range first.
notes-cut = { $value } was stored as { $stored }: `{ $name }` holds { $dtype }, which has no place for fractions. `{ $name }.astype(float)` makes an array that has.
notes-label = label { $index } picked from the end: class { $class } of { $size }. A negative label is no error here, but it is hardly a class.
notes-lost = { $copy } is a copy, so the write changed nothing in { $name }. In one step it does: { $meant }
notes-repeated = index { $index } occurs { $times } times, but was changed once: the last write wins. { $meant } counts every one.
notes-shared-view = the write through `{ $name }` changed `{ $other }`, too: both look into the same memory. `{ $name }.copy()` has its own.
notes-shared-name = the write to `{ $name }` changed `{ $other }`, too: two names, one array. `{ $other }.copy()` is a second one.
notes-shared-argument = inside the function `{ $name }` is the caller's `{ $other }`, and the write changed it. A copy inside the function leaves it alone.
notes-precedence = { $code } was read as { $read }, because { $op } binds tighter than a comparison. Put brackets round each comparison.

notes-title-grew = both sides grew
notes-title-square = the square trap
notes-title-wrapped = integers wrapped around
notes-title-shared = a write that another name sees
notes-title-precedence = & and | before a comparison
notes-title-normalised = normalised over the wrong axis
notes-title-label = a negative label
notes-title-cut = fractions were cut off
notes-title-lost = a write into a copy
notes-title-repeated = an index that occurs twice

notes-page-grew = A column (n, 1) and a flat array (n,) do not pair up: both stretch, and (n, n) comes out, every element with every other.
    | y = np.array([[1.], [2.], [3.]])
    | p = np.array([1., 2., 3.])
    | (y - p).shape
    A loss computed this way looks like a number and means nothing. Give both the same shape: y - p[:, None] keeps columns, y.ravel() - p keeps flat arrays.
    When the table of all pairs is what you want, write p[None, :]; then this note keeps quiet.
notes-page-square = A / A.sum(axis=1) fails for 2 rows and 3 columns, and that is a help. For a square matrix it runs: the sums, one per row, line up with the columns.
    | A = np.array([[1., 2.], [3., 4.]])
    | A / A.sum(axis=1, keepdims=True)
    keepdims=True keeps the sums as a column, so that every row meets its own.
notes-page-wrapped = An integer array has boxes of a fixed size. What does not fit wraps around, like a milometer, and arrays say nothing about it.
    | np.array([200], dtype=np.uint8) + np.array([100], dtype=np.uint8)
    | np.array([200], dtype=np.uint8).astype(int) + 100
    Convert before the arithmetic, not after: what has wrapped does not come back.
notes-page-shared = A slice of an array is a window on its memory, and b = a is only a second name. Writing through one is seen through the other.
    | a = np.arange(5)
    | b = a[1:3].copy()
    | b[0] = 99
    `.copy()` gives memory of its own. %mem shows who looks where.
notes-page-precedence = & and | bind tighter than < and ==. Without brackets the numbers are combined first, bit by bit, and then compared.
    | a = np.array([1, 2, 3])
    | (a > 1) & (a < 3)
    Put brackets round each comparison.
notes-page-normalised = Ask first which axis you want to be left. X.mean(axis=0) removes the rows and leaves one mean per column; X.mean() leaves one number for everything.
    | X = np.array([[1., 200.], [3., 400.]])
    | (X - X.mean(axis=0)) / X.std(axis=0)
    For shares per row (softmax) the columns go, and keepdims=True keeps the sums as a column:
    | X / X.sum(axis=1, keepdims=True)
notes-page-label = Labels count from 0. A label of -1 is an index from the end, so it silently becomes the last class.
    | np.eye(4)[np.array([0, 3, 1])]
    Look at labels.min() and labels.max() before you encode.
notes-page-cut = An array keeps its dtype when you write into it. Into integers only the whole part goes; nothing is rounded.
    | a = np.array([1, 2, 3]).astype(float)
    | a[0] = 9.9
    Make the array float first.
notes-page-lost = A list of indices picks a copy. Writing into that copy changes the copy, which nobody holds.
    | a = np.arange(6).reshape(3, 2)
    | a[[0, 2], 1] = 5
    Index in one pair of brackets, then the write goes to the array itself.
notes-page-repeated = a[index] += 1 reads all places, adds, and writes all places back. A place that occurs twice is written twice with the same number.
    | a = np.zeros(2, dtype=int)
    | np.add.at(a, [0, 0, 1], 1)
    np.add.at adds one after the other.
notes-nan-equal = { $code } is never true: NaN equals nothing, not even itself. Meant { $meant }?
notes-nan-differs = { $code } is always true: NaN differs from everything, even from itself. Meant { $meant }?
notes-default = the default { $value } of { $name } is made once, and every call of { $function } changes the same one. Usual: `=None`, and a new one inside.
notes-title-nan = a comparison with NaN
notes-title-default = a default that calls share
notes-page-nan = NaN stands for a number that is not known. Two unknown numbers are not equal, so `==` with NaN is False for every element.
    | x = np.array([1., np.nan, 3.])
    | np.isnan(x)
    | x[~np.isnan(x)].mean()
    np.isnan finds the places. np.nanmean and its sisters leave them out.
notes-page-default = Default values are made when `def` runs, not when the function is called. A list that a call changes stays changed for the next call.
    | def add(x, seen=None): return [x] if seen is None else seen + [x]
    | add(1), add(2)
    None as default, and a new list inside, gives each call its own.
