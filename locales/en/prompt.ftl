# The prompt: welcome, magics, help, what it says about cells and files.

prompt-welcome = NumPy-style arrays with the shapes explained
prompt-welcome-next = %learn starts the lessons · ?np.sum shows help · %trace on explains each step

prompt-topic-understand = Understand a line
prompt-topic-learn = Learn
prompt-topic-look = Look at values
prompt-topic-run = Run and take back
prompt-topic-settings = Settings and help
prompt-help-more = `name?` or `?name` shows what a name stands for. `W @ ?` tells which shapes fit.

prompt-magic-help = the magics by topic; help on one name
prompt-magic-undo = takes back the last cell, state and all
prompt-magic-history = the cells of this session
prompt-magic-save = writes the cells that worked to a file
prompt-magic-run = runs a script; its names stay
prompt-magic-reset = forgets all names and starts afresh
prompt-magic-who = the names you made
prompt-magic-whos = names with type, shape, dtype, bytes, and whose memory they look into
prompt-magic-time = runs code once and says how long it took
prompt-magic-timeit = runs code many times: mean and spread
prompt-magic-look = an array at a glance: range, mean, spark line, map of shades

prompt-unknown-magic = there is no magic %{ $name }; %help lists them
prompt-unknown-magic-near = there is no magic %{ $name }. Did you mean %{ $near }?
prompt-usage = it is used like this: { $usage }

prompt-help-what = help is about a name, such as np.sum; got { $text }
prompt-help-none = nothing is called { $name } here
prompt-help-near = nothing is called { $name } here. Did you mean { $near }?
prompt-about-module = module { $name }: { $count ->
    [one] one member
   *[other] { $count } members
  }; `{ $name }.` and Tab lists them
prompt-about-value = { $name }: { $kind }
prompt-about-array = shape { $shape }, dtype { $dtype }, { $bytes ->
    [one] 1 byte
   *[other] { $bytes } bytes
  }.
prompt-about-view = It is a view: its memory is that of { $owner }.

prompt-undone = taken back: { $code }
prompt-nothing-to-undo = there is no cell to take back
prompt-no-cells = no cell has run yet
prompt-saved = { $count ->
    [one] one cell
   *[other] { $count } cells
  } written to { $file }
prompt-save-exists = { $file } exists already; give another name
prompt-cannot-write = { $file } cannot be written: { $why }
prompt-cannot-read = { $file } cannot be read: { $why }
prompt-no-file = there is no file { $file }
prompt-not-text = { $file } is not UTF-8 text
prompt-reset-done = { $count ->
    [0] nothing to forget
    [one] one name forgotten
   *[other] { $count } names forgotten
  }

prompt-no-names = you have made no names yet
prompt-column-name = name
prompt-column-type = type
prompt-column-shape = shape
prompt-column-dtype = dtype
prompt-column-bytes = bytes
prompt-column-view = view of
prompt-items = { $count ->
    [one] 1 item
   *[other] { $count } items
  }

prompt-took = took { $time }
prompt-timeit = { $mean } { $pm } { $deviation } a loop (mean { $pm } std. dev. of { $runs ->
    [one] 1 run
   *[other] { $runs } runs
  }, { $loops ->
    [one] 1 loop
   *[other] { $loops } loops
  } each)

prompt-look-range = { $low } to { $high }, mean { $mean }
prompt-look-odd = { $nan } NaN, { $inf } infinite

# The hint behind the cursor, and holes.
prompt-hint-broadcast = { $left } ≠ { $right } on axis { $axis }
prompt-hint-into = { $from } does not fit into { $into }
prompt-hint-inner = inner sizes { $left } ≠ { $right }
prompt-hint-batch = the stacks do not line up
prompt-hint-reshape = { $size } elements ≠ { $wanted } places
prompt-hint-divide = { $size } elements cannot be divided by { $part }
prompt-hint-axis = axis { $axis }: there are { $ndim ->
    [one] 1 axis
   *[other] { $ndim } axes
  }
prompt-hint-index = index { $index }: axis { $axis } has size { $size }
prompt-hint-indices = { $given } indices for { $ndim ->
    [one] 1 axis
   *[other] { $ndim } axes
  }
prompt-hint-mask = mask of { $mask } ≠ { $size } on axis { $axis }
prompt-hint-index-shapes = the index arrays do not line up
prompt-hint-concatenate = sizes differ outside axis { $axis }
prompt-hint-stack = stacking needs equal shapes
prompt-hint-ragged = rows of different lengths
prompt-hint-square = { $shape } is not square

prompt-hole-fits = ? fits: { $shapes }
prompt-hole-head = what fits in the place of ?
prompt-hole-nothing = nothing fits there
prompt-hole-unknown = there is no answer to that here; ask about a gap like this: W @ ?, X + ?, X.reshape(2, ?)

# Editing, mending, history, mistakes of ours.
prompt-welcome-typing = Tab completes, shapes show while you type · %help lists more · Ctrl-D leaves
prompt-line = line { $line }
prompt-history-damaged = the history file was damaged; it is set aside as { $file }
prompt-mended = mended before it runs: { $what }
prompt-mended-more = … and { $count ->
    [one] one more line
   *[other] { $count } more lines
  }
prompt-mended-prompts = prompts taken out
prompt-mended-margin = margin taken out
prompt-mended-quotes = quotes made straight
prompt-mended-signs = signs made plain
prompt-mended-indentation = lines indented
prompt-panic = This is a mistake in Shapewise { $version } ({ $place }), not in your code. Your names are all there. Please report it: %save FILE writes down the cells that led here.
