# Lessons: steps, questions, verdicts.
# of 443691f7
lesson-title = { $lesson } · step { $step } of { $count } · { $kind }
# of cedfa3c5
lesson-kind-say = read
# of 5fb7b228
lesson-kind-show = watch
# of 2bea5572
lesson-kind-twin = side by side
# of 80b319bb
lesson-kind-fails = watch it fail
# of 1c4d962a
lesson-kind-predict = predict
# of caa183e9
lesson-kind-do = write it
# of 9416a77a
lesson-kind-fix = mend it
# of d4273ca1
lesson-kind-order = put in order
# of 46ff9c40
lesson-kind-choose = choose
# of 16cf1ac5
lesson-kind-boss = break it
# of 0968fff0
lesson-enter = Enter goes on.
# of 75262293
lesson-go-on = Enter goes on, %retry does it again.
# of b4516751
lesson-ask-shape = Which shape? Type one such as 2x3, or "error".
# of 5f6b1962
lesson-ask-dtype = Which dtype? Type one such as int64, or "error".
# of 3c56ce03
lesson-ask-value = Which value? Type it as it would be printed, or "error".
# of e2d8e09e
lesson-ask-error = Does this fail? Type yes or no.
# of e6ea0a5c
lesson-ask-do = Write it; try things out as you like. %hint helps.
# of 7e7b1b0c
lesson-ask-fix = Mend it: type the line as it should be. %hint helps.
# of 462103f7
lesson-ask-choose = Type the number.
# of 641d7f9d
lesson-ask-order = Type the numbers in order, such as 3 1 2. Not every line has to be used.
# of 95d7d874
lesson-ask-boss = Write a line that fails with { $code }.
# of 6004864c
lesson-need = It has to use { $what }.
# of 1bd21f78
lesson-need-no-loop = 不使用迴圈。
# of f37ce957
lesson-need-no = Without { $what }.
# of 9b259e7f
lesson-unmet = The result is right, but the task wants { $what } in it.
# of ec7e7dea
lesson-unmet-no = The result is right, but the task wants it without { $what }.
# of b8f07552
lesson-you = you:
# of 1f0b3386
lesson-it-is = it is:
# of 388e4474
lesson-an-error = an error
# of 665a0f18
lesson-no-error = no error
# of f1bf6d13
lesson-right = That's it.
# of e8760941
lesson-right-shown = That's it. The solution was shown, so it will be asked again later.
# of fb223f28
lesson-well-done = That's it, at the first try.
# of d0421716
lesson-not-yet = Not yet.
# of a33ba987
lesson-other-ways = Also accepted:
# of 589c3352
lesson-missed-go-on = Enter goes on, %retry asks it again. It will come back in the review.
# of f7507097
lesson-still-open = Still waiting for an answer. %hint helps, %skip leaves it out.
# of 33064953
lesson-shown-go-on = Type it yourself, or press Enter to go on.
# of 5f2ba236
lesson-solution-shown = The solution, marked as shown:
# of edb01f0a
lesson-rung = Hint { $rung } of { $count }
# of b6e18823
lesson-try-hint = %hint helps, a little at a time.
# of 949a6e27
lesson-nothing-asked = Nothing is asked here. Enter goes on.
# of bb3f50f5
lesson-already-answered = This is answered. Enter goes on, %retry asks it again.
# of 72dcd706
lesson-first-step = This is the first step.
# of 71b08ca8
lesson-no-step = There is no step “{ $name }” here; there are { $count }:
# of 98e32868
lesson-end = { $lesson }: { $done } of { $count } steps done.
# of 07a46a60
lesson-end-next = %learn lists the lessons, %review asks what is due.
# of 574850c1
lesson-left = Left. %learn { $lesson } goes on where you stopped.
# of 8885eef3
lesson-defect = This step is at fault, not you: its own code does not run as it should. %skip leaves it out.
# of 6f3dc406
lesson-setup-failed = The data of this step cannot be laid out ({ $file }, line { $line }). The step can be read all the same; %skip leaves it out.
# of ec61aa17
lesson-not-saved = Your progress cannot be saved in { $path }: { $reason }. The lesson goes on without it.
# of 86e3b4a0
lesson-not-read = Your progress cannot be read from { $path }: { $reason }.
# of a5b790e6
lesson-damaged = { $count ->
    [one] One line of your progress could not be read; a copy of the file is in { $path }.
   *[other] { $count } lines of your progress could not be read; a copy of the file is in { $path }.
}
# of d913e243
lesson-aspect-kind = kind
# of 425ed3ca
lesson-aspect-value = value
# of 9dc3d926
lesson-aspect-shape = shape
# of 4a45ae4b
lesson-aspect-dtype = dtype
# of 84e9f1ae
lesson-aspect-alias = memory
# of 939ae0b0
lesson-aspect-bound = not there
# of 5e1e7757
lesson-wanted = { $got }, wanted { $wanted }
# of 5b1f5a57
lesson-first-at = first differs at { $index }
# of a7d5f17d
lesson-a-view = a view
# of 1c2614d5
lesson-view-of = a view of { $name }
# of 5cf3eee9
lesson-a-copy = a copy
# of 0e94f3f9
lesson-elsewhere = Right on this data, but not on other data. With { $data }:
# of 5a481fb0
lesson-order-effect = These lines run, but do something else than asked.
# of 26241f80
lesson-other-error = That fails, but not with { $code }.
# of 8ee86ac5
lesson-worked = That works. It should fail with { $code }.
# of 7b20d562
lesson-which-belief = More than one idea leads to that answer. Which is closest to yours? Type its number.
# of 7d571f73
lesson-which-number = Type the number of the sentence that is closest to what you thought.
# of 7b970707
lesson-neither = None of these.
# of 9cfd1c82
lesson-no-belief = All right. Look at what came out, and at the shapes that met.

# What the engine's own hints say of an operation.
# of 7669742b
lesson-hint-broadcast = Shapes meet at the right end. Two sizes fit when they are equal or one of them is 1; a missing axis counts as 1.
# of 08898848
lesson-hint-matmul = The last axis of the left operand meets the first (of two) of the right one: these inner sizes must be equal, and they go. The outer ones stay.
# of a60d9d83
lesson-hint-reduction = The axis that is named is the one that goes. The others stay, in their order.
# of d6df5dad
lesson-hint-reshape = The numbers stay in reading order and are dealt out anew, so the sizes must multiply to the same count.
# of b88a854a
lesson-hint-indexing = A number picks one place and its axis goes; a slice keeps the axis; each index belongs to one axis, from the left.
# of 8bb400ea
lesson-hint-other = Take it apart: which value has each piece, and which shape?

# Beliefs behind wrong answers, as sentences to choose from.
# of faa881c0
lesson-belief-left-aligned = Shapes line up at the left end.
# of c2e1fd15
lesson-belief-must-be-equal = Only equal shapes can be combined.
# of 831f3b8a
lesson-belief-any-sizes-stretch = Different sizes are stretched or cut until they fit.
# of 6fe76453
lesson-belief-named-axis-kept = The axis I name is the one that stays.
# of 75394f24
lesson-belief-reduction-keeps-axis = A reduction leaves an axis of size 1 behind.
# of fecd12ed
lesson-belief-flat-is-column = An array of shape (n,) is a column.
# of ac528e89
lesson-belief-t-makes-column = `.T` turns (n,) into a column.
# of b95a9636
lesson-belief-star-is-matmul = `*` between matrices is the matrix product.
# of 0df31d00
lesson-belief-at-is-elementwise = `@` multiplies element by element.
# of 5737dcad
lesson-belief-reshape-is-transpose = Reshaping to the turned shape turns the array.
# of b2551b5e
lesson-belief-plus-joins = `+` joins arrays as it joins lists.
# of 79bba74c
lesson-belief-slices-copy = A slice is a copy.
# of 03d4f0c4
lesson-belief-assignment-copies = `b = a` makes a copy.
# of d67e1f9f
lesson-belief-ints-grow = Integers in arrays have as much room as they need.
# of 5c8e6aed
lesson-belief-labels-from-one = Counting starts at 1.
# of 6e1dc227
lesson-belief-normalise-over-all = One sum or mean over everything does it for every row.

# The replies to them.
# of fa7485cd
lesson-reply-left-aligned = You lined the shapes up at the left. They meet at the right end: the last axes first.
# of 40eb9a46
lesson-reply-must-be-equal = Shapes need not be equal. An axis of size 1, or one that is missing, is stretched to fit.
# of a2af712a
lesson-reply-any-sizes-stretch = Only an axis of size 1 is stretched. Two other sizes that differ do not fit.
# of 1950f00d
lesson-reply-named-axis-kept = You kept the axis that is named. It is the one that goes; the others stay.
# of 4ced2fc2
lesson-reply-reduction-keeps-axis = The axis goes for good; it stays, with size 1, only with `keepdims=True`.
# of 52f72696
lesson-reply-flat-is-column = An array of shape (n,) has one axis, it is neither row nor column. Against two axes its one axis lines up as the last.
# of 554b3ab2
lesson-reply-t-makes-column = `.T` reverses the axes. With a single axis there is nothing to reverse: `v[:, None]` makes a column.
# of bdccfebb
lesson-reply-star-is-matmul = `*` multiplies element by element. The matrix product is `@`.
# of 6a38b1c6
lesson-reply-at-is-elementwise = `@` is the matrix product: rows times columns, summed. Element by element is `*`.
# of 9b82e2e4
lesson-reply-reshape-is-transpose = Reshaping deals the numbers out again in reading order. Rows become columns only with `.T`.
# of 51176340
lesson-reply-plus-joins = Lists are joined by `+`, arrays are added element by element. `np.concatenate` joins arrays.
# of a2049ce1
lesson-reply-slices-copy = A slice of an array is a window on the same memory. `.copy()` makes a copy of its own.
# of 68f2343a
lesson-reply-assignment-copies = `b = a` gives the same array a second name. `.copy()` makes a copy.
# of af4f6ed8
lesson-reply-ints-grow = Each dtype has a fixed room; beyond its end, the count goes round. Convert first, with `.astype`.
# of 49583790
lesson-reply-labels-from-one = Counting starts at 0: label 0 is the first, the last of n is n − 1.
# of 158052db
lesson-reply-normalise-over-all = That runs over everything at once. To treat each row on its own, name the axis, and keep it with `keepdims=True`.

# Reviews, progress, lists.
# of 6ae55601
lesson-review-title = Review
# of 10def944
lesson-review-data = Given:
# of 01cbc046
lesson-review-later = { $days ->
    [one] Nothing is due today; the next question comes tomorrow.
   *[other] Nothing is due today; the next question comes in { $days } days.
}
# of 6178d5a4
lesson-review-nothing = Nothing to review yet. The lessons come first: shapewise learn.
# of 6fb20abc
lesson-head-number = no.
# of 1c90ef81
lesson-head-lesson = lesson
# of 9865b509
lesson-head-title = title
# of 26f38071
lesson-head-done = done
# of b96b2b8a
lesson-list-end = `shapewise learn NAME` starts a lesson or goes on with it; at the prompt it is `%learn NAME`.
# of ef8edb9b
lesson-due = { $count ->
    [0] Nothing is due for review.
    [one] One concept is due for review: `shapewise review`.
   *[other] { $count } concepts are due for review: `shapewise review`.
}
# of 776a8a49
lesson-owed = Solutions were shown for: { $steps }
# of 1246d38b
lesson-notes-title = My Shapewise notes
# of 11a37b9d
lesson-notes-empty = There is nothing here yet: no lesson was begun.
# of 2ca1360d
lesson-note-passed = right:
# of 2574b413
lesson-note-missed = predicted:
# of 802df57f
lesson-note-refused = tried:
# of cc927573
lesson-note-shown = solution shown
# of 022ec9b7
lesson-note-skipped = skipped

# What cannot be found or done.
# of a82e0c18
lesson-unknown = There is no lesson “{ $name }”, nor a folder of that name. There are: { $known }.
# of cfd97e96
lesson-unknown-near = Did you mean { $name }?
# of c7e9b762
lesson-unknown-step = There is no step “{ $name }” in { $lesson }. There are: { $known }.
# of 1ab481d1
lesson-no-folder = There is no folder { $path }.
# of e5a73e82
lesson-empty-folder = { $path } cannot be used as a lesson: { $what } (a lesson is a folder with a lesson.md, or a folder of such folders).
# of 4fc23571
lesson-none-under-way = %{ $name } belongs to a lesson, and none is under way. %learn lists them.
# of 80abbaa3
lesson-answers-unknown = { $file }, line { $line }: there is no step “{ $name }” in this lesson.
# of c648ec1c
lesson-answers-end = { $file } ends too early: after { $count ->
    [one] one answer
   *[other] { $count } answers
}, no answer was left for { $steps }.
# of 2c302f74
lesson-answers-left = { $file }: { $count ->
    [one] one answer was
   *[other] { $count } answers were
} not used.
# of b58f23e6
lesson-batch-end = { $passed } of { $count } steps passed.

# For authors.
# of f93d3b9e
lesson-check-end = { $lessons } lessons, { $languages } languages, { $steps } steps, { $answers } answers checked: { $broken ->
    [0] all hold.
    [one] one rule broken.
   *[other] { $broken } rules broken.
}
# of c83581af
lesson-new-name = “{ $name }” cannot be the name of a lesson: small letters, digits and hyphens.
# of 46d64cff
lesson-new-exists = { $path } is there already; nothing was changed.
# of 79525ce4
lesson-new-done = { $path } is a lesson to start from. shapewise learn { $folder } runs it, shapewise lessons check { $folder } checks it.

# The magics.
# of 027b918d
lesson-magic-learn = list the lessons, or take one
# of 2b6cc383
lesson-magic-hint = a hint, a little more each time
# of 9e1cdc92
lesson-magic-solution = show the solution of the step
# of a59c31ef
lesson-magic-skip = go on without an answer
# of 99fadc0d
lesson-magic-back = the step before
# of a03eff60
lesson-magic-goto = a step by number or name
# of e7676a48
lesson-magic-retry = the step again, its data as it was
# of 563aaae0
lesson-magic-steps = the steps of this lesson
# of da68946d
lesson-magic-quit = leave the lesson
# of 034f8582
lesson-magic-review = ask again what is due
# of 0f3cebeb
lesson-magic-progress = how far you came

# The rules that a lesson file can break.
# of fffc1ed6
lesson-rule-header = The file begins with a header between two lines `+++`.
# of 8e384581
lesson-rule-header-line = Not a setting: { $what } (they look like id = "name", format = 1, concepts = ["a", "b"]).
# of ba82972f
lesson-rule-header-key = The header lacks { $what }.
# of 1c5abf12
lesson-rule-header-unknown = The header knows no { $what }.
# of 81b4e763
lesson-rule-format-version = This program reads format 1, the file has { $what }.
# of 487206c7
lesson-rule-heading = A step begins with `## #step-id Title` (small letters, digits, hyphens): { $what }
# of cb94409d
lesson-rule-duplicate-step = The id #{ $what } is used twice.
# of 47c22e91
lesson-rule-no-steps = There are no steps.
# of 9000d6fc
lesson-rule-open-fence = A fence is not closed: { $what }
# of ce67969f
lesson-rule-unknown-kind = There is no kind of fence “{ $what }”.
# of c0ff1e61
lesson-rule-fence-option = What stands after the kind of fence is not understood: { $what }
# of ad5b022b
lesson-rule-two-questions = Step #{ $what } asks a second question; a step asks one.
# of 65e1fa1d
lesson-rule-unknown-section = There is no section “{ $what }” in this kind of fence.
# of b176fcfe
lesson-rule-section-argument = The section is incomplete or cannot be read: { $what }
# of e09d7418
lesson-rule-unknown-faulty-rule = There is no faulty rule “{ $what }”.
# of ed8ba1ea
lesson-rule-empty-body = A fence without content: { $what }
# of 27f7c962
lesson-rule-unknown-concept = The header lists no concept “{ $what }”.
# of 471f22b3
lesson-rule-options = A choice needs numbered options, and a number among them: { $what }
# of 0c9fef4b
lesson-rule-too-many-hints = A question has three hints at most; the answer is the fourth rung.
# of 5ac44ff5
lesson-rule-too-many-words = { $what } words of prose; 40 are the most.
# of ec1d2aff
lesson-rule-too-many-steps = { $what } steps; 15 are the most.
# of dd771637
lesson-rule-syntax = The code cannot be read: { $what }
# of 310a8632
lesson-rule-setup-fails = The setup fails: { $what }
# of 4a82727f
lesson-rule-show-fails = What should be shown fails: { $what }
# of 954878de
lesson-rule-fails-code = It does not fail with the code it should: { $what }
# of a92a5e40
lesson-rule-reference-refused = The solution does not pass: { $what }
# of 7ad0c90e
lesson-rule-also-refused = Another accepted answer does not pass: { $what }
# of be230330
lesson-rule-wrong-accepted = A wrong answer passes: { $what }
# of dbf00f28
lesson-rule-wrong-reply = A wrong answer gets another reply than its own: { $what }
# of 9b8eced6
lesson-rule-rule-silent = The faulty rule { $what } gives nothing here, or the right answer.
# of 80d7c27c
lesson-rule-rule-reply = What the faulty rule { $what } gives gets another reply than its own.
# of fcdb9a83
lesson-rule-start-accepted = The unsolved start passes: { $what }
# of 7fb22815
lesson-rule-hint-tells = A hint contains the answer: { $what }
# of ac3b28ad
lesson-rule-square-sizes = Sizes on different axes are equal: { $what } (write `square` behind the kind when that is the topic).
# of bfa6351f
lesson-rule-few-also = Two other accepted answers are needed (`--- also`), there are { $what }.
# of a0029efd
lesson-rule-no-wrong = No wrong answer is prepared for. { $what }
# of f1e5a758
lesson-rule-no-hidden = There is no hidden data (`--- hidden`) that a lucky answer would fail on.
# of b39ce982
lesson-rule-missing-step = The step #{ $what } is not translated.
# of 0656ee20
lesson-rule-extra-step = The lesson has no step #{ $what }.
# of e9cca6f2
lesson-rule-sections = The sections are not those of the lesson: { $what }
# of bc3baa93
lesson-rule-stale = The English text of #{ $what } changed since it was translated (`lessons check FOLDER --update` marks it as up to date).
# of 4ccd7a64
lesson-rule-no-translation = There is no translation ({ $what }).
# of 8aa175b9
lesson-rule-unreadable = Cannot be read: { $what }
# of b02d449f
lesson-rule-unknown-need = There is no lesson “{ $what }” to come before this one.
# of 041b49ce
lesson-rule-duplicate-lesson = Another lesson has the id { $what }.
