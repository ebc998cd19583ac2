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
lesson-need-no-loop = Without a loop.
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
lesson-neither = None of these.
lesson-no-belief = All right. Look at what came out, and at the shapes that met.

# What the engine's own hints say of an operation.
lesson-hint-broadcast = Shapes meet at the right end. Two sizes fit when they are equal or one of them is 1; a missing axis counts as 1.
lesson-hint-matmul = The last axis of the left operand meets the first of the right one's two: these inner sizes must be equal, and they go. The outer ones stay.
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

# Reviews, progress, lists.
lesson-review-title = Review
lesson-review-data = Given:
lesson-review-later = { $days ->
    [one] Nothing is due today; the next question comes tomorrow.
   *[other] Nothing is due today; the next question comes in { $days } days.
}
lesson-review-nothing = Nothing to review yet. The lessons come first: shapewise learn.
lesson-head-number = no.
lesson-head-lesson = lesson
lesson-head-title = title
lesson-head-done = done
lesson-list-end = `shapewise learn NAME` starts a lesson or goes on with it; at the prompt it is `%learn NAME`.
lesson-due = { $count ->
    [0] Nothing is due for review.
    [one] One concept is due for review: `shapewise review`.
   *[other] { $count } concepts are due for review: `shapewise review`.
}
lesson-owed = Solutions were shown for: { $steps }
lesson-notes-title = My Shapewise notes
lesson-notes-empty = There is nothing here yet: no lesson was begun.
lesson-note-passed = right:
lesson-note-missed = predicted:
lesson-note-refused = tried:
lesson-note-shown = solution shown
lesson-note-skipped = skipped

# What cannot be found or done.
lesson-unknown = There is no lesson “{ $name }”, nor a folder of that name. There are: { $known }.
lesson-unknown-near = Did you mean { $name }?
lesson-unknown-step = There is no step “{ $name }” in { $lesson }. There are: { $known }.
lesson-no-folder = There is no folder { $path }.
lesson-empty-folder = { $path } cannot be used as a lesson: { $what } (a lesson is a folder with a lesson.md, or a folder of such folders).
lesson-none-under-way = %{ $name } belongs to a lesson, and none is under way. %learn lists them.
lesson-answers-unknown = { $file }, line { $line }: there is no step “{ $name }” in this lesson.
lesson-answers-end = { $file } ends too early: after { $count ->
    [one] one answer
   *[other] { $count } answers
}, no answer was left for { $steps }.
lesson-answers-left = { $file }: { $count ->
    [one] one answer was
   *[other] { $count } answers were
} not used.
lesson-batch-end = { $passed } of { $count } steps passed.

# For authors.
lesson-check-end = { $lessons } lessons, { $languages } languages, { $steps } steps, { $answers } answers checked: { $broken ->
    [0] all hold.
    [one] one rule broken.
   *[other] { $broken } rules broken.
}
lesson-new-name = “{ $name }” cannot be the name of a lesson: small letters, digits and hyphens.
lesson-new-exists = { $path } is there already; nothing was changed.
lesson-new-done = { $path } is a lesson to start from. shapewise learn { $folder } runs it, shapewise lessons check { $folder } checks it.

# The magics.
lesson-magic-learn = list the lessons, or take one
lesson-magic-hint = a hint, a little more each time
lesson-magic-solution = show the solution of the step
lesson-magic-skip = go on without an answer
lesson-magic-back = the step before
lesson-magic-goto = a step by number or name
lesson-magic-retry = the step again, its data as it was
lesson-magic-steps = the steps of this lesson
lesson-magic-quit = leave the lesson
lesson-magic-review = ask again what is due
lesson-magic-progress = how far you came

# The rules that a lesson file can break.
lesson-rule-header = The file begins with a header between two lines `+++`.
lesson-rule-header-line = Not a setting: { $what } (they look like id = "name", format = 1, concepts = ["a", "b"]).
lesson-rule-header-key = The header lacks { $what }.
lesson-rule-header-unknown = The header knows no { $what }.
lesson-rule-format-version = This program reads format 1, the file has { $what }.
lesson-rule-heading = A step begins with `## #step-id Title` (small letters, digits, hyphens): { $what }
lesson-rule-duplicate-step = The id #{ $what } is used twice.
lesson-rule-no-steps = There are no steps.
lesson-rule-open-fence = A fence is not closed: { $what }
lesson-rule-unknown-kind = There is no kind of fence “{ $what }”.
lesson-rule-fence-option = What stands after the kind of fence is not understood: { $what }
lesson-rule-two-questions = Step #{ $what } asks a second question; a step asks one.
lesson-rule-unknown-section = There is no section “{ $what }” in this kind of fence.
lesson-rule-section-argument = The section is incomplete or cannot be read: { $what }
lesson-rule-unknown-faulty-rule = There is no faulty rule “{ $what }”.
lesson-rule-empty-body = A fence without content: { $what }
lesson-rule-unknown-concept = The header lists no concept “{ $what }”.
lesson-rule-options = A choice needs numbered options, and a number among them: { $what }
lesson-rule-too-many-hints = A question has three hints at most; the answer is the fourth rung.
lesson-rule-too-many-words = { $what } words of prose; 40 are the most.
lesson-rule-too-many-steps = { $what } steps; 15 are the most.
lesson-rule-syntax = The code cannot be read: { $what }
lesson-rule-setup-fails = The setup fails: { $what }
lesson-rule-show-fails = What should be shown fails: { $what }
lesson-rule-fails-code = It does not fail with the code it should: { $what }
lesson-rule-reference-refused = The solution does not pass: { $what }
lesson-rule-also-refused = Another accepted answer does not pass: { $what }
lesson-rule-wrong-accepted = A wrong answer passes: { $what }
lesson-rule-wrong-reply = A wrong answer gets another reply than its own: { $what }
lesson-rule-rule-silent = The faulty rule { $what } gives nothing here, or the right answer.
lesson-rule-rule-reply = What the faulty rule { $what } gives gets another reply than its own.
lesson-rule-start-accepted = The unsolved start passes: { $what }
lesson-rule-hint-tells = A hint contains the answer: { $what }
lesson-rule-square-sizes = Sizes on different axes are equal: { $what } (write `square` behind the kind when that is the topic).
lesson-rule-few-also = Two other accepted answers are needed (`--- also`), there are { $what }.
lesson-rule-no-wrong = No wrong answer is prepared for. { $what }
lesson-rule-no-hidden = There is no hidden data (`--- hidden`) that a lucky answer would fail on.
lesson-rule-missing-step = The step #{ $what } is not translated.
lesson-rule-extra-step = The lesson has no step #{ $what }.
lesson-rule-sections = The sections are not those of the lesson: { $what }
lesson-rule-stale = The English text of #{ $what } changed since it was translated (`lessons check FOLDER --update` marks it as up to date).
lesson-rule-no-translation = There is no translation ({ $what }).
lesson-rule-unreadable = Cannot be read: { $what }
lesson-rule-unknown-need = There is no lesson “{ $what }” to come before this one.
lesson-rule-duplicate-lesson = Another lesson has the id { $what }.
