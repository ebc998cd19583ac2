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
index-value = { $name } is { $index } here.
index-value-at = { $name } has the { $index } at position { $at }.
index-is-item = { $name } is an item of { $array } itself, of shape { $shape }, not its position.
index-kind-list = { $kind } is no index of a list. That is one whole number or a slice.
index-list-many = A list knows one index at a time; { $count } between the brackets is for arrays.
index-slice-bound = { $name } is { $kind }; the bounds of a slice are whole numbers.
index-mask-values = { $target } has { $want ->
    [one] { $want } place
   *[other] { $want } places
} where the mask is True; here are { $have } values. Give as many, or a single one for all.
