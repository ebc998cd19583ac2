# %twin: lists beside arrays, a loop beside its vector form.
twin-magic = a line with lists beside the same line with arrays; a loop beside its vector form
twin-none = There is nothing to set beside this: %twin takes an expression with lists or arrays, a simple loop, or LOOP || VECTOR FORM.
twin-lists = as lists
twin-arrays = as arrays
twin-loop = as a loop
twin-vector = vector form
twin-value = value
twin-steps = steps of the interpreter
twin-elements = operations on elements
twin-fails = this fails
twin-joined = + joins two lists: { $left } and { $right } → { $count } items
twin-repeated = * repeats a list: { $items } × { $times } → { $count } items
twin-elementwise = { $op } element by element: { $shapes } → { $shape }
twin-summary = The loop takes { $steps } steps of the interpreter, the vector form { $fewer }: its { $elements } operations on elements run inside NumPy's own loop.
twin-times = Here and now: { $loop } for the loop, { $vector } for the vector form.
twin-differ = The two do not give the same numbers.
