# %mem: names, the memory behind them, who is a window on whom.
memory-nothing = No array has a name yet.
memory-no-array = { $name } is no array; %mem draws arrays.
memory-buffer = memory of { $bytes }
memory-name = name
memory-shape = shape
memory-dtype = dtype
memory-strides = strides
memory-sees = sees
memory-same = { $name } is a second name for { $first }: the same array.
memory-window = { $name } is a window on { $of } ({ $count ->
    [one] one element
   *[other] { $count } elements
}): a write through one is seen through the other.
memory-total = { $names ->
    [one] one name
   *[other] { $names } names
}, { $buffers ->
    [one] one piece of memory
   *[other] { $buffers } pieces of memory
}, { $bytes } in all.
