# Lessons: steps, questions, verdicts.
lesson-title = { $lesson } · step { $step } of { $count } · { $kind }
lesson-kind-say = read
lesson-kind-show = watch
lesson-kind-twin = side by side
lesson-kind-fails = watch it fail
lesson-kind-predict = predict
lesson-kind-do = write it
lesson-kind-fix = mend it
lesson-kind-order = put in order
lesson-kind-choose = choose
lesson-kind-boss = break it
lesson-enter = Enter goes on.
lesson-go-on = Enter goes on, %retry does it again.
lesson-ask-shape = Which shape? Type one such as 2x3, or "error".
lesson-ask-dtype = Which dtype? Type one such as int64, or "error".
lesson-ask-value = Which value? Type it as it would be printed, or "error".
lesson-ask-error = Does this fail? Type yes or no.
lesson-ask-do = Write it; try things out as you like. %hint helps.
lesson-ask-fix = Mend it: type the line as it should be. %hint helps.
lesson-ask-choose = Type the number.
lesson-ask-order = Type the numbers in order, such as 3 1 2. Not every line has to be used.
lesson-ask-boss = Write a line that fails with { $code }.
lesson-need = It has to use { $what }.
lesson-need-no = Without { $what }.
lesson-unmet = The result is right, but the task wants { $what } in it.
lesson-unmet-no = The result is right, but the task wants it without { $what }.
lesson-you = you:
lesson-it-is = it is:
lesson-an-error = an error
lesson-no-error = no error
lesson-right = That's it.
lesson-right-shown = That's it. The solution was shown, so it will be asked again later.
lesson-well-done = That's it, at the first try.
lesson-not-yet = Not yet.
lesson-other-ways = Also accepted:
lesson-missed-go-on = Enter goes on, %retry asks it again. It will come back in the review.
lesson-still-open = Still waiting for an answer. %hint helps, %skip leaves it out.
lesson-shown-go-on = Type it yourself, or press Enter to go on.
lesson-solution-shown = The solution, marked as shown:
lesson-rung = Hint { $rung } of { $count }
lesson-try-hint = %hint helps, a little at a time.
lesson-nothing-asked = Nothing is asked here. Enter goes on.
lesson-already-answered = This is answered. Enter goes on, %retry asks it again.
lesson-first-step = This is the first step.
lesson-no-step = There is no step “{ $name }” here; there are { $count }:
lesson-end = { $lesson }: { $done } of { $count } steps done.
lesson-end-next = %learn lists the lessons, %review asks what is due.
lesson-left = Left. %learn { $lesson } goes on where you stopped.
lesson-defect = This step is at fault, not you: its own code does not run as it should. %skip leaves it out.
lesson-setup-failed = The data of this step cannot be laid out ({ $file }, line { $line }). The step can be read all the same; %skip leaves it out.
lesson-not-saved = Your progress cannot be saved in { $path }: { $reason }. The lesson goes on without it.
lesson-not-read = Your progress cannot be read from { $path }: { $reason }.
lesson-damaged = { $count ->
    [one] One line of your progress could not be read; a copy of the file is in { $path }.
   *[other] { $count } lines of your progress could not be read; a copy of the file is in { $path }.
}
lesson-aspect-kind = kind
lesson-aspect-value = value
lesson-aspect-shape = shape
lesson-aspect-dtype = dtype
lesson-aspect-alias = memory
lesson-aspect-bound = not there
lesson-wanted = { $got }, wanted { $wanted }
lesson-first-at = first differs at { $index }
lesson-a-view = a view
lesson-view-of = a view of { $name }
lesson-a-copy = a copy
lesson-elsewhere = Right on this data, but not on other data. With { $data }:
lesson-order-effect = These lines run, but do something else than asked.
lesson-other-error = That fails, but not with { $code }.
lesson-worked = That works. It should fail with { $code }.
lesson-which-belief = More than one idea leads to that answer. Which is closest to yours? Type its number.
lesson-which-number = Type the number of the sentence that is closest to what you thought.
lesson-neither = None of these.
lesson-no-belief = All right. Look at what came out, and at the shapes that met.

# What the engine's own hints say of an operation.
lesson-hint-broadcast = Shapes meet at the right end. Two sizes fit when they are equal or one of them is 1; a missing axis counts as 1.
lesson-hint-matmul = The last axis of the left operand meets the first (of two) of the right one: these inner sizes must be equal, and they go. The outer ones stay.
lesson-hint-reduction = The axis that is named is the one that goes. The others stay, in their order.
lesson-hint-reshape = The numbers stay in reading order and are dealt out anew, so the sizes must multiply to the same count.
lesson-hint-indexing = A number picks one place and its axis goes; a slice keeps the axis; each index belongs to one axis, from the left.
lesson-hint-other = Take it apart: which value has each piece, and which shape?

# Beliefs behind wrong answers, as sentences to choose from.
lesson-belief-left-aligned = Shapes line up at the left end.
lesson-belief-must-be-equal = Only equal shapes can be combined.
lesson-belief-any-sizes-stretch = Different sizes are stretched or cut until they fit.
lesson-belief-named-axis-kept = The axis I name is the one that stays.
lesson-belief-reduction-keeps-axis = A reduction leaves an axis of size 1 behind.
lesson-belief-flat-is-column = An array of shape (n,) is a column.
lesson-belief-t-makes-column = `.T` turns (n,) into a column.
lesson-belief-star-is-matmul = `*` between matrices is the matrix product.
lesson-belief-at-is-elementwise = `@` multiplies element by element.
lesson-belief-reshape-is-transpose = Reshaping to the turned shape turns the array.
lesson-belief-plus-joins = `+` joins arrays as it joins lists.
lesson-belief-slices-copy = A slice is a copy.
lesson-belief-assignment-copies = `b = a` makes a copy.
lesson-belief-ints-grow = Integers in arrays have as much room as they need.
lesson-belief-labels-from-one = Counting starts at 1.
lesson-belief-normalise-over-all = One sum or mean over everything does it for every row.

# The replies to them.
lesson-reply-left-aligned = You lined the shapes up at the left. They meet at the right end: the last axes first.
lesson-reply-must-be-equal = Shapes need not be equal. An axis of size 1, or one that is missing, is stretched to fit.
lesson-reply-any-sizes-stretch = Only an axis of size 1 is stretched. Two other sizes that differ do not fit.
lesson-reply-named-axis-kept = You kept the axis that is named. It is the one that goes; the others stay.
lesson-reply-reduction-keeps-axis = The axis goes for good; it stays, with size 1, only with `keepdims=True`.
lesson-reply-flat-is-column = An array of shape (n,) has one axis, it is neither row nor column. Against two axes its one axis lines up as the last.
lesson-reply-t-makes-column = `.T` reverses the axes. With a single axis there is nothing to reverse: `v[:, None]` makes a column.
lesson-reply-star-is-matmul = `*` multiplies element by element. The matrix product is `@`.
lesson-reply-at-is-elementwise = `@` is the matrix product: rows times columns, summed. Element by element is `*`.
lesson-reply-reshape-is-transpose = Reshaping deals the numbers out again in reading order. Rows become columns only with `.T`.
lesson-reply-plus-joins = Lists are joined by `+`, arrays are added element by element. `np.concatenate` joins arrays.
lesson-reply-slices-copy = A slice of an array is a window on the same memory. `.copy()` makes a copy of its own.
lesson-reply-assignment-copies = `b = a` gives the same array a second name. `.copy()` makes a copy.
lesson-reply-ints-grow = Each dtype has a fixed room; beyond its end, the count goes round. Convert first, with `.astype`.
lesson-reply-labels-from-one = Counting starts at 0: label 0 is the first, the last of n is n − 1.
lesson-reply-normalise-over-all = That runs over everything at once. To treat each row on its own, name the axis, and keep it with `keepdims=True`.
