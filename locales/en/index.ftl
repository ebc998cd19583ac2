index-out = Axis { $axis } has { $size ->
    [one] { $size } item
   *[other] { $size } items
}, with the indices 0 to { $last }. { $index } is outside.
index-empty = Axis { $axis } has no items at all.
index-label = Label { $label } is too big: { $size } classes have the labels 0 to { $last }.
index-label-at = Label { $label } (at index { $at }) is too big: { $size } classes have the labels 0 to { $last }.
index-too-many = { $ndim ->
    [one] The array has { $ndim } axis
   *[other] The array has { $ndim } axes
}, but { $given } indices stand between the brackets.
index-mask = Axis { $axis } has { $size } items, the mask { $mask }. A mask says yes or no to each item.
index-shapes = The index arrays have the shapes { $shapes }. They are read in pairs, and these do not pair up.
index-kind = { $kind } is no index. An index is a whole number, a slice, or an array of whole numbers or of True and False.
