cast-refused = { $from } numbers do not go into { $to } without loss, so NumPy asks you to convert them yourself.
cast-in-place = The result is { $from }, but { $target } has boxes for { $to }, and an in-place operator keeps the boxes.
cast-bounds = { $dtype } goes from { $low } to { $high }; { $value } does not fit.
cast-memory = { $shape } is { $count } numbers of { $dtype }, { $gib } GiB in all.
cast-minus-bool = A mask has no sign. The opposite of a mask is `~`.
cast-subtract-bool = Masks are not subtracted. Where they differ is `^`.
