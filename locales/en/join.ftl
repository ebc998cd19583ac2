join-ranks = { $first } is { $firstshape }, { $other } is { $othershape }: they have different numbers of axes, so there is no common axis to join along.
join-sizes = Along axis { $axis } they may differ, but on axis { $odd } { $first } has { $a } and { $other } has { $b }.
join-numbers = `concatenate` joins along an axis, and single numbers have none.
join-stack = `stack` lays arrays of the same shape on top of each other, but { $first } is { $firstshape } and { $other } is { $othershape }.
join-ragged-rows = Row 0 has { $first } items, row { $row } has { $other }. A grid needs rows of equal length.
join-ragged-number = Some items are lists and some are numbers. A grid needs one kind throughout.
join-ragged = The lists agree up to shape { $shape }; deeper down their lengths differ.
